"""Words of which one thing can be said to be one only, in their forms."""

from __future__ import annotations

import pytest

from summarize.reading.words.opposites import side
from summarize.reading.words.stems import stem


@pytest.mark.parametrize(
    ("one", "other"), [("rose", "fell"), ("opened", "closing"), ("accepts", "rejected")]
)
def test_two_sides_of_a_pair(one: str, other: str) -> None:
    first, second = side(one), side(other)
    assert first is not None
    assert second is not None
    assert first[0] == second[0]
    assert first[1] == -second[1]


def test_most_words_have_no_opposite() -> None:
    assert side("harbour") is None


def test_the_forms_of_a_word_have_one_stem() -> None:
    assert {stem(word) for word in ("stop", "stops", "stopped", "stopping")} == {stem("stop")}
    assert stem("need") != stem("nes")
