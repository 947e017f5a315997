"""Whether a noun phrase is one thing or several."""

from __future__ import annotations

import pytest

from summarize.rules.wording import agreement


@pytest.mark.parametrize(
    ("phrase", "verb"),
    [
        ("the lock", "is"),
        ("the raids on the port", "are"),
        ("the owner of the boats", "is"),
        ("Ada Birch and Bo Marsh", "are"),
        ("the police", "are"),
        ("the news", "is"),
        ("65 of 82 parts", "are"),
        ("1 in 4 boats", "is"),
        ("$4 million", "is"),
        ("4-point lead", "is"),
        ("at least three aircraft", "are"),
        ("the “Boats for Ada” group", "is"),
        ("4 percent", "is"),
        ("Ada Rivers", "is"),
        ("Republicans", "are"),
        ("Russians", "are"),
        ("the Rivers", "are"),
        ("many", "are"),
        ("they", "are"),
        ("it", "is"),
        ("", "is"),
    ],
)
def test_the_verb_goes_by_the_head(phrase, verb):
    assert agreement.is_(phrase) == verb
    assert agreement.was(phrase) == {"is": "was", "are": "were"}[verb]


def test_objects_become_subjects():
    assert [agreement.subject(one) for one in ("them", "her", "the lock")] == [
        "they", "she", "the lock",
    ]  # fmt: skip
