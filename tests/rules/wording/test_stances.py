"""Feelings, told of what causes them."""

from __future__ import annotations

import pytest

from summarize.rules.wording import stances


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("concern over the raid", "the raid is a concern"),
        ("grave concern about the raids", "the raids are a grave concern"),
        ("deep regret over the raid", "the raid is regrettable"),
        ("doubts about the pace of the talks", "the pace of the talks is doubtful"),
        ("disappointment that the lock leaks", "it is disappointing that the lock leaks"),
        ("concern that the lock leaks", None),
        ("support for the raid", None),
        (
            "skepticism on Friday about the plan to split Low Yard, the largest of the three",
            "the plan to split Low Yard, the largest of the three, is doubtful",
        ),
    ],
)
def test_what_is_felt_is_told_of_its_cause(words, clause):
    assert stances.felt(words) == clause


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("the importance of the lock", "the lock is important"),
        ("the dangers of the raids", "the raids are dangerous"),
        ("the value of keeping locks", "keeping locks is valuable"),
        ("the need for a new lock", "there is a need for a new lock"),
        ("the urgent need to mend it", "there is an urgent need to mend it"),
        ("the great importance of the lock", None),
        ("the lock", None),
    ],
)
def test_a_quality_is_told_of_what_has_it(words, clause):
    assert stances.quality(words, "stress") == clause
    assert stances.quality(words, "question") is None
