"""What a name looks like by its words."""

from __future__ import annotations

import pytest

from summarize.reading.speakers.guesses import Guess, guess_of


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("Selby Harbor Authority", "organization"),
        ("University of Selby", "organization"),
        ("Holt & Weir", "organization"),
        ("Mothers for Selby", "organization"),
        ("Selby Rovers", "organization"),
        ("Selby Analytics", "organization"),
        ("WPF", "organization"),
        ("White House", "organization"),
        ("Selby Poll", "organization"),
        ("Team Holt", "organization"),
        ("Carl Holt", "person"),
        ("Carl Church", "person"),
        ("Selby Church", "organization"),
        ("J. Holt", "person"),
        ("Selby van Holt", "person"),
        ("Orvexo", "unknown"),
        ("Fort Holt", "unknown"),
        ("Selby Bridge", "unknown"),
        ("Danish Holt", "unknown"),
    ],
)
def test_what_a_name_looks_like(name: str, guess: Guess) -> None:
    assert guess_of(tuple(name.split())) == guess
