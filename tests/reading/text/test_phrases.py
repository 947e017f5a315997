"""Where a text has a phrase, searched for or found by its listed words."""

from __future__ import annotations

import re

import pytest

from summarize.reading.text.phrases import OFTEN, Phrases

TEXT = (
    "A lawyer came. His lawyer left, and her\nlawyer’s clerk too. (Its lawyer was ill.) "
    "The lawyers met: this lawyer, “whose lawyer” — the U.S. lawyer — won.\n\n"
)
LONG = TEXT * 400  # so long that its words are listed


@pytest.mark.parametrize("text", [TEXT, LONG])
@pytest.mark.parametrize(
    "phrase",
    ["lawyer", "his lawyer", "HER LAWYER", "lawyer's", "u.s.", "(", "lawyer’s clerk", "law"],
)
def test_a_phrase_is_found_as_whole_words_in_any_case_and_typography(
    text: str, phrase: str
) -> None:
    wanted = re.sub(r" ", r"\\s", re.escape(phrase).replace(r"\ ", " ")).replace("’", "'")
    expected = [
        match.span()
        for match in re.finditer(wanted, text.replace("’", "'"), re.IGNORECASE)
        if not (text[match.start() - 1 : match.start()].isalnum())
        and not text[match.end() : match.end() + 1].isalnum()
    ]
    assert [tuple(place) for place in Phrases(text).places(phrase)] == expected


def test_what_stands_after_one_of_some_words() -> None:
    found = Phrases(TEXT).after({"his", "her", "its", "whose"}, "lawyer")
    printed = [(word, TEXT[place.start : place.end]) for word, place in found]
    assert printed == [
        ("his", "His lawyer"),
        ("her", "her\nlawyer"),
        ("its", "Its lawyer"),
        ("whose", "whose lawyer"),
    ]


def test_the_last_places_before_an_offset_come_first() -> None:
    places = Phrases(LONG).places("lawyer")
    at = places[100].end
    assert list(Phrases(LONG).earlier("lawyer", at)) == [*places[101 - OFTEN : 101]][::-1]
    assert Phrases(LONG).earlier("lawyer", at - 1)[0] == places[99]
    assert list(Phrases(LONG).earlier("lawyer", places[0].end)) == [places[0]]
