"""What a figure says, in the article's own words."""

from __future__ import annotations

import pytest

from summarize.reading.figures import standalone
from tests.reading.sentence import figures


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("12 percent of drivers in Kessel saw it.", "drivers in Kessel"),
        ("Some 16 boats were damaged by rain in Kessel.", "boats damaged by rain in Kessel"),
        ("Rain, injuring 16 people.", "people injured"),
        ("Rain killed 16 people.", "people killed"),
        ("Rain had not killed 16 people.", "people"),
        ("Rain may have killed 16 people.", "people"),
        ("Kessel feared 16 people were gone.", "people"),
        ("It said 16 boats were at risk.", "boats at risk"),
        ("It lay at a depth of 11 metres.", "depth"),
        ("It cut the levy by 5 percent.", "levy"),
        ("A break would reduce rope use by 5 percent.", "rope use"),
        ("They had 8 frost days a month in Kessel.", "frost days"),
        ("It raises the harbour levy by 5 percent.", "harbour levy"),
        ("The old margin shrank by 5 percent.", "old margin"),
        ("They took $300 in cash.", "cash"),
        # What is done with a sum
        ("Kessel spent $300 on ropes and sails.", "money spent on ropes and sails"),
        ("Kessel has only raised $300 in May.", "money raised"),
        ("It gave a total $300 to Kessel’s rowers.", "money given to Kessel’s rowers"),
        ("Kessel plans to spend $300 on ropes.", "money to spend on ropes"),
        ("Kessel would lend $300.", "money to lend"),
        ("Kessel has not paid $300.", "money to pay"),
        ("Kessel didn’t pay $300.", "money to pay"),
        ("Kessel was paid $300.", "Kessel"),
        ("Ropes cost $300.", "Ropes"),
        ("A rower has a boat worth more than $300.", "boat"),
        ("Roe says she’s worth $300.", "sum of money"),
        # How long
        ("They face two years in prison.", "time in prison"),
        (
            "Two days after the storm had left Kessel, boats sank.",
            "time after storm had left Kessel",
        ),
        ("Two days after he left, boats sank.", "time"),
        ("Kessel is targeted over the next two months.", "time over which Kessel is targeted"),
        ("Kessel won a vote two years ago.", "time"),
        ("The talks lasted two hours.", "talks"),
        ("The port was closed for two hours.", "time for which the port was closed"),
        ("Some boats sank in the past two years.", "time in which Some boats sank"),
        ("Boats had sunk in the past two years.", "time in which Boats had sunk"),
        ("It said the port was cleared within 40 minutes.", "time in which the port was cleared"),
        ("In Kessel they rowed for two hours.", "time"),
        ("She accused them of having led Kessel for two years.", "led Kessel"),
        ("We’ve rowed for two hours.", "time"),
        # Whose age
        ("A film of Ada Roe, who died Friday at age 74, was shown.", "age of Ada Roe"),
        ("Ada Roe died on Friday at the age of 74.", "age of Ada Roe"),
        # A subject ends before a verb with its object; what only links says nothing
        ("The baker Ada Roe trails them at 3 percent.", "baker Ada Roe"),
        ("By contrast, Kessel will spend a lot, some $300, on ropes.", "sum of money"),
        # The sides of a race
        ("A poll shows Roe leading Nym 44 percent to 37 percent.", "Roe"),
        ("Roe led Nym by 3 percentage points.", "lead of Roe over Nym"),
        ("Nym, who trailed Roe by 3 percentage points, left.", "lead of Roe over Nym"),
        ("It fell by 3 percentage points.", "share"),
        ("It has a margin of error of 3 percentage points.", "margin of error"),
        ("It was done with a 3 percent plus or minus margin of error.", "margin of error"),
        ("Roe is first, followed by Ben Nym with 20 percent.", "Ben Nym"),
        ("It is Nym’s, after Roe, who has 44 percent.", "Roe"),
        # What a share does
        (
            "In Kessel 24 percent said they rowed to Tunn and 9 slept.",
            "share that said they rowed to Tunn",
        ),
        ("They fear the 1 percent who preferred ropes.", "share that preferred ropes"),
        ("Some 19 percent of rowers asked support Nym.", "rowers asked"),
        ("Rope growth in Kessel was 30% lower.", "Rope growth in Kessel"),
        # The thing itself
        ("They name 12 rowers Saturday in Kessel.", "rowers"),
        ("Its five-judge bench sat.", "bench"),
        ("Roe came with a family of seven.", "family"),
        ("Crowds 15,000 strong came.", "Crowds"),
        ("They saw 12 boats Roe had sold.", "boats"),
        ("They saw 12 roads the city shut.", "roads"),
        ("Those 12 boys ages 5 to 7 row.", "boys"),
        ("Some 40 percent of that rope is old.", "rope"),
        ("Roe said he never saw the missing £3.", "sum of money"),
        # Whose age
        ("In Kessel, tall rowers between the ages of 18 and 29 left.", "age of tall rowers"),
        ("Ada Roe, 44, rows.", "age of Ada Roe"),
        ("A 44-year-old rower sank.", "age of rower"),
        ("Those over 60 smoke.", "age"),
        ("They raised the retirement age to 67.", "retirement age"),
        ("They took $300 worth of rope.", "rope"),
        ("The port lies 7 miles south of Kessel.", "port lies"),
        ("PORT KESSEL, May 3 — Rowers were away for 7 days.", "time for which Rowers were away"),
        ("It was 7 votes to retire him.", "votes"),
        ("Only 16 injured came.", "people injured"),
        ("Police put the dead at 12.", "dead"),
        ("It signed a $3 million contract for ropes.", "contract for ropes"),
        ("The old rope price was £8 million in all.", "old rope price"),
        ("They sank 300 wooden boats off Kessel.", "wooden boats off Kessel"),
        ("The old sails tore for the first time.", "old sails tore"),
        ("Sen. Ada Okoro was at 10 percent.", "Sen. Ada Okoro"),
        ("Our rope bill fell 5 percent.", "rope bill"),
        ("Exports of rope fell 5 percent year on year.", "Exports of rope"),
        ("Growth of 5 percent is expected.", "Growth"),
        # Verbs, adjectives and clock times say nothing
        ("Kessel put the share at 41 percent favorable.", "share favorable"),
        ("Of late, not quite 13 cents came.", "sum of money"),
        ("At 3:14 a.m. some 60 nautical miles.", "distance"),
        ("It said 2.1 degrees Celsius.", "temperature"),
        ("It said 2.1 tons.", "weight"),
        ("Thus far, he gave $300.", "money given"),
        ("It paid Kessel’s paltry $300.", "Kessel"),
        ("Two bakers write a letter a week.", "bakers"),
        ("The Kessel average that year was 53 percent.", "share"),
        ("He puts his net worth at $300.", "net worth"),
        # A word with a hyphen stays whole
        ("They filled a record-breaking chest of $300.", "record-breaking chest"),
        ("Kessel is the world’s second-largest rope maker.", "second-largest rope maker"),
    ],
)
def test_of_stands_alone_in_the_articles_own_words(text: str, of: str) -> None:
    assert figures(text)[0].of == of


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Support for Roe was 12 percent, compared with 23 percent for Nym.", "Nym"),
        ("Sales at Kessel’s eight shops rose 3 percent.", "Sales"),
        ("Kessel signed a two-year deal valued at $300.", "deal"),
        ("It puts Kessel $7 short of the $300 it must collect.", "sum of money"),
        ("By contrast, Kessel plans to spend 130 euros, or $148.", "money to spend"),
    ],
)
def test_a_second_figure_is_of_what_its_own_words_say(text: str, second: str) -> None:
    assert figures(text)[1].of == second


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


@pytest.mark.parametrize(
    ("phrase", "stands"),
    [
        ("affecting all ropes", False),
        ("sailed with Roe", False),
        ("named Kessel", False),
        ("shoots radio waves", False),
        ("Working our way", False),
        ("whether rope", False),
        ("registered Kessel sailors", True),
        ("meeting on ropes", True),
        ("law-abiding Kesselers in town", True),
    ],
)
def test_a_verb_with_its_object_does_not_stand_alone(phrase: str, stands: bool) -> None:
    assert standalone.alone(phrase) is stands


def test_a_change_told_in_passing_is_of_what_the_share_is_of() -> None:
    text = "In May, 40 percent of old rowers back Roe, up 4 points from April."
    assert [figure.of for figure in figures(text)] == ["old rowers", "old rowers"]
