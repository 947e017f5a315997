"""Parts of a whole, and whose noun they have."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Four of its 11 boats sank.", ["Four", "11 boats"]),
        ("It rained on 38 of 61 days.", ["38", "61 days"]),
        ("Two of the paper’s 16 authors left.", ["Two", "16 authors"]),
        ("Half of its 800 members left.", ["Half", "800 members"]),
        ("Two of the eight boats left.", ["Two", "eight boats"]),
    ],
)
def test_a_part_takes_the_noun_of_its_whole(text: str, contents: list[str]) -> None:
    found = figures(text)
    assert [text[q.start : q.end] for q in found] == contents
    assert len({q.unit for q in found}) == 1


def test_a_part_may_have_a_noun_of_its_own() -> None:
    people, minors = figures("They held 19 people, two of them minors.")
    assert (people.unit, minors.unit) == ("person", "minor")


def test_the_last_of_some_are_no_unit() -> None:
    assert "last" not in [figure.unit for figure in figures("It won 12 of its last 14 games.")]


def test_a_head_of_cattle_is_counted_as_cattle() -> None:
    (figure,) = figures("They sold 340 head of cattle.")
    assert (figure.value, figure.unit) == (340, "cattle")


def test_nothing_is_counted_behind_a_dash() -> None:
    assert not figures("They lost the next two - South Kessel and Osk.")


def test_nothing_is_counted_by_an_adverb() -> None:
    assert not figures("She was the only one strong enough to lift it.")
