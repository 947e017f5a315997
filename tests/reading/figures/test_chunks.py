"""Noun phrases cut out of a row of words."""

from __future__ import annotations

import pytest

from summarize.reading.figures import chunks
from summarize.reading.words.lexemes import Tokens, lowered


def _tokens(text: str) -> Tokens:
    return Tokens(text, lowered(text), 0, len(text))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("boats in Kessel were damaged", "boats in Kessel"),
        ("boats that sank", "boats"),
        ("boats carried 600 tonnes", "boats"),
        ("gifts to retire early", "gifts"),
        ("gifts to the mayor", "gifts to the mayor"),
        ("deaths a month", "deaths"),
        ("boats in May, the port says", "boats"),
        ("votes for Dr. Okoro", "votes for Dr. Okoro"),
        ("the old boats of", "old boats"),
    ],
)
def test_a_phrase_ends_where_its_clause_goes_on(text: str, cut: str) -> None:
    assert chunks.phrase(_tokens(text), 0)[0] == cut


def test_a_subject_ends_at_its_verb() -> None:
    tokens = _tokens("the old rope price shrank the fleet")
    assert chunks.subject(tokens, 0, len(tokens)) == "old rope price"


def test_numbers_and_small_words_are_no_nouns() -> None:
    tokens = _tokens("ropes 12 of")
    assert [chunks.nominal(tokens, i) for i in range(4)] == [True, False, False, False]
