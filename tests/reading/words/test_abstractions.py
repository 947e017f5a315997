"""Nouns that say nothing."""

import pytest

from summarize.reading.words import abstractions


@pytest.mark.parametrize(
    ("noun", "abstract"),
    [
        ("reliance", True),
        ("weakness", True),
        ("administration", False),
        ("agency", False),
        ("poll", False),
        ("mayor", False),
    ],
)
def test_qualities_and_acts_are_told_from_bodies(noun: str, abstract: bool) -> None:
    assert abstractions.is_abstract(noun) == abstract
