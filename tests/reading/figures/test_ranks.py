"""Ordinals that rank an event."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures, only


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It was the sixth engagement off the cape.", 6, "engagement"),
        ("They met for the first time.", 1, "time"),
        ("It was the third straight year of loss.", 3, "year"),
        ("They held the 50th anniversary.", 50, "anniversary"),
        ("It was the first such test.", 1, "test"),
        ("They rowed for a third day.", 3, "day"),
        ("He seeks a third term.", 3, "term"),
        ("She is the first woman to lead it.", 1, "woman"),
        ("It was her third semi-final.", 3, "semi-final"),
        ("It was the third quake.", 3, "quake"),
        ("A quake struck, the third this year.", 3, "quake"),
        ("A quake struck, the third since May.", 3, "quake"),
        ("A quake struck, the third in as many days.", 3, "quake"),
    ],
)
def test_an_ordinal_that_ranks_an_event_counts(text: str, value: float, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (value, unit)


def test_what_ranks_ends_before_its_verb() -> None:
    text = "The second-largest bank cut 900 jobs."
    rank, jobs = figures(text)
    assert (text[rank.start : rank.end], rank.unit) == ("second-largest bank", "bank")
    assert (jobs.value, jobs.unit) == (900, "job")


def test_an_ordinal_between_a_modal_and_its_verb_ranks_nothing() -> None:
    assert not figures("Roe was asked whom he would first call about the storm.")
