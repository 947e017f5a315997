"""Denials that point to what somebody else has said."""

from __future__ import annotations

import pytest

from summarize.reading import reader
from summarize.rules.items import Items, said

CHARGE = "Bea Holt said on Monday that the lock in Ansel was sold for 4 boats."
SHOWN = "A survey found that the lock in Ansel leaks."


def last(text: str) -> str:
    reading = reader.read(text)
    claim = Items(reading, said(reading)).claims[-1][1]
    assert claim.denied
    return claim.proposition


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"{CHARGE} Low Yard denied it.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE} Low Yard rejected the charge.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE[:-1]}, a charge Low Yard denies.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE[:-1]}, which Low Yard denied.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE} Low Yard denied a charge.", "There was a charge."),
        ("The yard dismissed as “wild” reports that the lock leaks.", "The lock leaks."),
        ("The yard dismissed reports that the lock leaks as “wild”.", "The lock leaks."),
        ("The yard dismissed reports that it was known as “Bo”.", "It was known as Bo."),
        (f"{CHARGE} Low Yard disputed that figure.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE} {SHOWN} Low Yard disputed the figure.",
         "The lock in Ansel was sold for 4 boats."),
        (f"{SHOWN} {CHARGE} Low Yard disputed the finding.", "The lock in Ansel leaks."),
        (f"{CHARGE} Low Yard disputed the finding.", "The finding is right."),
        (f"{CHARGE} {'Boats went by. ' * 40}Low Yard denied it.", "It."),
        (f"{CHARGE} Bea Holt denied it.", "It."),
        (f"{CHARGE} The gate was blocked. Low Yard denied that.", "The gate was blocked."),
        (f"{CHARGE} She left. Low Yard denied it.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE} Low Yard denied that.", "The lock in Ansel was sold for 4 boats."),
        (f"{CHARGE} Low Yard denied the sale of the lock.", "The sale of the lock."),
    ],
)  # fmt: skip
def test_what_is_denied_is_what_was_said_before(text, sentence):
    assert last(text) == sentence
