"""What a figure says, in the article's own words."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("12 percent of drivers in Kessel saw it.", "drivers in Kessel"),
        ("Some 16 boats were damaged by rain in Kessel.", "boats damaged by rain in Kessel"),
        ("Rain, injuring 16 people.", "people injured"),
        ("Rain killed 16 people.", "people killed"),
        ("It lay at a depth of 11 metres.", "depth"),
        ("It cut the levy by 5 percent.", "levy"),
        ("A break would reduce rope use by 5 percent.", "rope use"),
        ("They had 8 frost days a month in Kessel.", "frost days"),
        ("It raises the harbour levy by 5 percent.", "harbour levy"),
        ("The old margin shrank by 5 percent.", "old margin"),
        ("They took $300 in cash.", "cash"),
        ("They took $300 worth of rope.", "rope"),
        ("The port lies 7 miles south of Kessel.", "port lies"),
        ("PORT KESSEL, May 3 — Rowers were away for 7 days.", "Rowers"),
        ("It was 7 votes to retire him.", "votes"),
        ("Only 16 injured came.", "people injured"),
        ("Police put the dead at 12.", "dead"),
        ("It signed a $3 million contract for ropes.", "contract for ropes"),
        ("The old rope price was £8 million in all.", "old rope price"),
        ("They sank 300 wooden boats off Kessel.", "wooden boats off Kessel"),
        ("The old sails tore for the first time.", "old sails tore"),
        ("Sen. Ada Okoro was at 10 percent.", "Sen. Ada Okoro"),
    ],
)
def test_of_stands_alone_in_the_articles_own_words(text: str, of: str) -> None:
    assert figures(text)[0].of == of


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Roe said 3 of the 14 boats had sunk and burned.", "boats", "boats"),
        ("He said 8,000 of 10,000 drivers had walked out.", "drivers walked", "drivers"),
        ("Fewer than half of the 2,400 boats have returned.", "boats returned", "boats"),
    ],
)
def test_a_whole_has_not_done_what_a_part_of_it_did(text: str, part: str, whole: str) -> None:
    assert [figure.of for figure in figures(text)] == [part, whole]
