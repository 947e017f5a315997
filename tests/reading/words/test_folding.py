"""Names for comparison."""

from __future__ import annotations

import pytest

from summarize.reading.words.folding import core, fold, folded


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Zoë", "zoe"), ("O’Hara", "o'hara"), ("Holt‑Weir", "holt-weir"), ("ABC", "abc")],
)
def test_a_word_without_case_diacritics_and_typography(word: str, plain: str) -> None:
    assert fold(word) == plain
    assert folded((word,)) == (plain,)


@pytest.mark.parametrize(
    ("name", "kept"),
    [("Harlan J. Holt III", "harlan holt"), ("Carl Holt Jr.", "carl holt"), ("T. J.", "t. j.")],
)
def test_what_tells_people_apart(name: str, kept: str) -> None:
    assert core(tuple(name.split())) == tuple(kept.split())
