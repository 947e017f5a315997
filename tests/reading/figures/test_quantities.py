"""Figures: value, unit and extent."""

from __future__ import annotations

import math
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.figures.quantities import find
from summarize.reading.text.passages import Passage, split
from tests.reading.sentence import figures, one_passage, only, said


@pytest.mark.parametrize(
    ("text", "content", "value", "unit"),
    [
        ("They hold 8,000 Norlandic soldiers there.", "8,000 Norlandic soldiers", 8000, "soldier"),
        ("It loses 1,200 casualties per day.", "1,200 casualties per day", 1200, "casualty/day"),
        ("Oil went to $5 a barrel.", "$5 a barrel", 5, "USD/barrel"),
        ("Power costs €70 per megawatt-hour.", "€70 per megawatt-hour", 70, "EUR/megawatt-hour"),
        ("The rent is $90 per square foot.", "$90 per square foot", 90, "USD/square foot"),
        ("They pump 2 million barrels of crude a day.", "2 million barrels of crude a day", 2e6,
         "barrel/day"),
        ("A six-foot wall fell.", "six-foot", 6, "foot"),
        ("A five-member panel met.", "five-member", 5, "member"),
        ("The 68-ounce cans burst.", "68-ounce", 68, "ounce"),
        ("He paid C$10k.", "C$10k", 10_000, "Canadian dollar"),
        ("He paid 12 million pounds.", "12 million pounds", 12_000_000, "GBP"),
        ("He weighs 180 pounds.", "180 pounds", 180, "pound"),
        ("It earned 75 USD million.", "75 USD million", 75_000_000, "USD"),
        ("It cost thirteen dollars and forty-five cents.", "thirteen dollars and forty-five cents",
         13.45, "USD"),
        ("They spent trillions of dollars.", "trillions of dollars", 10**12, "USD"),
        ("It lasted two decades.", "two decades", 20, "year"),
        ("It lasted half a century.", "half a century", 50, "year"),
        ("It took an hour and a half.", "an hour and a half", 1.5, "hour"),
        ("It took two years and a half.", "two years and a half", 2.5, "year"),
        ("Half of the growers left.", "Half of the growers", 0.5, "grower"),
        ("Two-thirds of seats are empty.", "Two-thirds of seats", 2 / 3, "seat"),
        ("One in five growers left.", "One in five growers", 0.2, "grower"),
        ("9 out of 10 growers stayed.", "9 out of 10 growers", 0.9, "grower"),
        ("Thousands of soldiers left.", "Thousands of soldiers", 1000, "soldier"),
        ("It fell to -5°C.", "-5°C", -5, "degree Celsius"),
        ("It was minus 12 degrees.", "minus 12 degrees", -12, "degree"),
        ("The error is plus or minus 3 percent.", "3 percent", 3, "percent"),
        ("At least 14 dead were found.", "At least 14 dead", 14, "person"),
        ("The blast wounded 12.", "12", 12, "person"),
        ("The number of growers rose to 65 last year.", "65", 65, "grower"),
        ("A town with a population of 21,090 voted.", "21,090", 21_090, "person"),
        ("The output doubled.", "doubled", 2, None),
        ("The pill halved the pain.", "halved", 0.5, None),
        ("It is almost double the average.", "almost double", 2, "time"),
        ("It held a single sail.", "a single sail", 1, "sail"),
        ("She was asked only once.", "once", 1, "time"),
        ("She rowed once a week.", "once a week", 1, "time/week"),
        ("It was the first in almost a year.", "almost a year", 1, "year"),
        ("They lagged by two quarters.", "two quarters", 2, "quarter"),
        ("One more quarter passed.", "One more quarter", 1, "quarter"),
        ("It took 19 crew.", "19 crew", 19, "crew member"),
        ("It took four crew members.", "four crew members", 4, "crew member"),
        ("It took four board members.", "four board members", 4, "board member"),
        ("They saw 7 frost days.", "7 frost days", 7, "frost day"),
        ("They saw 7 full days.", "7 full days", 7, "day"),
        ("The 1,900-strong union met.", "1,900-strong", 1900, "member"),
        ("A magnitude 5.8 quake hit.", "magnitude 5.8", 5.8, "magnitude"),
        ("A magnitude of 5.8 was told.", "magnitude of 5.8", 5.8, "magnitude"),
        ("A 5.8-magnitude quake hit.", "5.8-magnitude", 5.8, "magnitude"),
        ("They lost 41.20 lan.", "41.20 lan", 41.2, "lan"),
        ("It moved little for over a year.", "over a year", 1, "year"),
        ("It must end within a week.", "within a week", 1, "week"),
        ("It took 6 hours and 20 minutes.", "6 hours and 20 minutes", 380, "minute"),
        ("It took 6 hours and 20 boats.", "6 hours", 6, "hour"),
        ("Half were lost.", "Half", 0.5, None),
        ("It pays $300 for each big boat.", "$300", 300, "USD/boat"),
        ("It pays $300 to each of the crews.", "$300", 300, "USD/crew member"),
        ("It has forty e-mails.", "forty e-mails", 40, "e-mail"),
        ("It costs nine cents a kilo.", "nine cents a kilo", 9, "cent/kilogram"),
        ("It may score 15 to 20 goals a season.", "15 to 20 goals a season", 15, "goal/season"),
        ("It left the room twice.", "twice", 2, "time"),
        ("It cost 38 million euros plus a tax.", "38 million euros", 38e6, "EUR"),
        ("Two voters in three stayed.", "Two voters in three", 2 / 3, "voter"),
        ("Fewer than one house in four stood.", "Fewer than one house in four", 0.25, "house"),
        ("They ate less than half of the amount.", "less than half of the amount", 0.5, None),
        ("It cost $94 more a year.", "$94 more a year", 94, "USD/year"),
        ("It made 5 million crowns a year earlier.", "5 million crowns", 5e6, "crown"),
        ("Some 600 boats use the lock each year.", "Some 600 boats", 600, "boat/year"),
        ("($1 = 10.59 crowns)", "10.59 crowns", 10.59, "crown/USD"),
        ("It fell to 10.59 crowns to the dollar.", "10.59 crowns to the dollar", 10.59,
         "crown/USD"),
        ("She met him three times.", "three times", 3, "time"),
        ("He won by almost half a second.", "almost half a second", 0.5, "second"),
        ("It rose a quarter of a percentage point.", "a quarter of a percentage point", 0.25,
         "percentage point"),
        ("It fell to minus 14C.", "minus 14C", -14, "degree Celsius"),
        ("It reached 90F.", "90F", 90, "degree Fahrenheit"),
        ("The dividend was 4.5p a share.", "4.5p a share", 4.5, "penny/share"),
        ("It emits 40 grams of CO2 per kilometre.", "40 grams of CO2 per kilometre", 40,
         "gram/kilometre"),
        ("It took an hour and 48 minutes.", "an hour and 48 minutes", 108, "minute"),
        ("A queue a kilometre long formed.", "a kilometre", 1, "kilometre"),
        ("Snow lay half a metre deep.", "half a metre", 0.5, "metre"),
        ("For the first half hour they slept.", "half hour", 0.5, "hour"),
        ("Eight hatch covers leaked.", "Eight hatch covers", 8, "hatch cover"),
        ("Eight new covers leaked.", "Eight new covers", 8, "cover"),
        ("Thousands of troops left.", "Thousands of troops", 1000, "soldier"),
        ("More than half indicate fear.", "More than half", 0.5, None),
        ("One in three indicate fear.", "One in three", 1 / 3, None),
        ("A crowd of more than 600 sang.", "more than 600", 600, "person"),
        ("Attendance was 4,500.", "4,500", 4500, "person"),
        ("It employs 12,000.", "12,000", 12_000, "employee"),
        ("The flood displaced 3,000.", "3,000", 3000, "person"),
        ("The flood forced 3,000 from Osk.", "3,000", 3000, "person"),
        ("There were possibly four drones.", "possibly four drones", 4, "drone"),
    ],
)  # fmt: skip
def test_value_unit_and_extent(text: str, content: str, value: float, unit: str | None) -> None:
    figure = figures(text)[0]
    assert (text[figure.start : figure.end], figure.unit) == (content, unit)
    assert figure.value == pytest.approx(value)


def test_the_bare_number_is_marked_inside_the_figure() -> None:
    text = "Officials count approximately 8,000 Norlandic soldiers in Kessel."
    figure = only(text)
    assert text[figure.start : figure.end] == "approximately 8,000 Norlandic soldiers"
    assert text[figure.number_start : figure.number_end] == "8,000"
    assert figure.of == "Norlandic soldiers in Kessel"


def test_points_of_polls_are_percentage_points() -> None:
    assert only("She leads the poll by 3 points.").unit == "percentage point"
    assert only("The index of stocks lost 3 points.").unit == "point"
    found = figures("She has a lead of three percentage points, down from eight in May.")
    assert [q.unit for q in found] == ["percentage point"] * 2


def test_the_next_number_lends_its_unit() -> None:
    assert [q.unit for q in figures("She leads him 46 to 40 percent.")] == ["percent", "percent"]


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on May 5, 2024.",
        "It was signed on the 5th of May.",
        "It was signed 5 May.",
        "It ran May 5-7 and Oct. 25.",
        "It sank in 2022.",
        "The 2016 elections came.",
        "It ran 2015-16 and 2010–2014.",
        "The 1990s and the '90s ended.",
        "It began at 9:30 and ended at 8 p.m. sharp.",
        "A day earlier they left within days.",
        "The 2+2 talks of the G7 began.",
        "Article III and Section 230 stand.",
        "A Boeing 737 left on Route 66.",
        "Covid-19 hit the F-16 crews.",
        "No. 10 and number 12 are closed.",
        "Their 401(k) grew.",
        "3. The sails",
        "1) Sails 2) ropes",
        "Call 555-0100 or 202-555-0100.",
        "See https://example.org/2016/05 or version 3.11.2.",
        "The two sides met.",
        "All three nations met.",
        "Our two countries met.",
        "The other two left.",
        "One of them left and no one came.",
        "One can hope that one day it ends.",
        "A one-time gain in a two-state plan.",
        "They first met and came second.",
        "The first half of the 20th century ended.",
        "A third mast and a second-rate crew.",
        "Her half-brother cut it in half.",
        "They won it 68 to 30 over Kessel.",
        "A half-proved claim.",
        "It stays until at least 2030.",
        "He doubled down on it.",
        "The two Norlandic ports closed.",
        "One of the two rowers came.",
        "They focus first on trying to win.",
        "It is rarer than once thought.",
        "Not a single boat came.",
        "A single mother came.",
        "It ran between 12 and 17 September.",
        "They met between eight and ten.",
        "A year ago they left.",
        "It was open 24/7 after 9/11.",
        "The 20266The code",
        "Most came, none left, numerous stayed.",
        "A post with id 773113752271060992 stood.",
        "A decade ago they left.",
        "A double standard.",
        "One envoy said so.",
        "Doubling them is hard.",
        "Play it in 1080p.",
        "He came third in a race.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The 20 largest ports closed.", "20 largest ports"),
        ("In the two years since, it grew.", "two years"),
        ("His two children swam.", "two children"),
        ("Only one port closed.", "one port"),
        ("One person was killed.", "One person"),
        ("It rose by just one point.", "one point"),
        ("A poll of 2047 registered voters ran.", "2047 registered voters"),
        ("It covers 2000 square miles.", "2000 square miles"),
        ("They left three years ago.", "three years"),
        ("Four old candidates - all men - ran.", "Four old candidates"),
        ("The second 5 boats sank.", "5 boats"),
        ("The two main ports closed.", "two main ports"),
        ("The two older ports closed.", "two older ports"),
        ("The five Northern Rim ports closed.", "five Northern Rim ports"),
        ("All nine of its boats sank.", "nine of its boats"),
        ("They handed over 17 boats.", "17 boats"),
    ],
)
def test_what_is_a_figure_all_the_same(text: str, content: str) -> None:
    assert said(text) == [content]


def test_every_mention_is_its_own_figure() -> None:
    assert said("They sank 5 boats, then 5 boats, then 5 boats.") == ["5 boats"] * 3


def test_a_number_without_a_noun_takes_the_counted_thing_of_its_paragraph() -> None:
    text = "They sank 300 boats. Some 1,250 more came. A storm took 7 of them."
    assert [q.unit for q in find(text, split(text))] == ["boat", "boat", "boat"]
    text = "They sank 300 boats.\n\nUp to 12,000 may come next."
    assert [q.unit for q in find(text, split(text))] == ["boat", "boat"]
    text = "They sank 300 boats. " + "They swam on. " * 4 + "Up to 120 may sink next."
    assert [q.unit for q in find(text, split(text))] == ["boat", None]


def test_a_share_or_an_ordinal_is_not_taken_for_a_counted_thing() -> None:
    assert figures("It won 43 percent, and 1,250 sank.")[1].unit is None
    assert figures("At the first contest 1,250 sank.")[1].unit is None
    assert figures("It won 43 percent; nearly half came.")[1].unit is None


def test_boilerplate_is_not_read() -> None:
    text = "Share 300 boats"
    assert find(text, [Passage(1, 1, 0, len(text), "boilerplate")]) == ()


_WORDS = """
    5 1,200 two million half a of the to or - – and between from about up $ percent % boats
    people day per , . ( ) first time in 10 one dozens rose fell by Okoro ° C İ ½ year old ' “ /
    : minus plus ft cents decades
"""
_PARTS = st.sampled_from([*_WORDS.split(), "\n"])


@given(st.lists(_PARTS, max_size=30), st.sampled_from(["", " "]))
def test_any_text_gives_figures_that_hold_together(parts: list[str], glue: str) -> None:
    text = glue.join(parts)
    for passages in (one_passage(text), split(text)):
        found = find(text, passages)
        for figure in found:
            assert 0 <= figure.start <= figure.number_start < figure.number_end <= figure.end
            assert figure.end <= len(text)
            assert math.isfinite(figure.value)
            if figure.value_high is not None:
                assert figure.value < figure.value_high < math.inf
                assert figure.qualifier == "range"
            assert not any(c.isdigit() for c in figure.of)
        assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    ["9", "5, ", "5 of the ", "$5 ", "5 to 6 to ", "about ", "rose by ", "1/2 ", "a", "5 x y "],
)
def test_reading_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        figures(text)
        return time.process_time() - start

    assert seconds(40_000) < 12 * seconds(5_000) + 0.25


def test_what_is_short_of_a_count_is_counted_alike() -> None:
    seats, missing = figures("It won 118 seats, eight short of a majority.")
    assert (seats.unit, missing.unit) == ("seat", "seat")


def test_who_was_killed_is_no_thing() -> None:
    tanks, dead = figures("Dozens of tanks came, and as many as 60 were killed.")
    assert (tanks.unit, dead.unit) == ("tank", "person")
