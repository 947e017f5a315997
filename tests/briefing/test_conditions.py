from __future__ import annotations

import pytest

from summarize import compare
from summarize.briefing.conditions import Counted, counted

from .event import Report


def read(sentence: str, words: str, of: str = "people") -> Counted:
    before, _, after = sentence.partition(words)
    return counted(of, before, words, after)


@pytest.mark.parametrize(
    ("sentence", "words", "fate"),
    [
        ("A landslide killed at least nine people and injured 30 on Sunday.", "nine", "dead"),
        ("A landslide killed at least nine people and injured 30 on Sunday.", "30", "injured"),
        ("Nine hikers are dead and four are unaccounted for.", "four", "missing"),
        ("Nine hikers are dead and four are unaccounted for.", "Nine", "dead"),
        ("Police took 14 people into custody.", "14", "held"),
        ("Of the 60 who were hurt, 11 are in intensive care.", "11", "critical"),
        ("The storm damaged 300 houses in Ostby.", "300", "ruined"),
        ("Two villages with 900 people were evacuated.", "900", "away"),
        ("The flood claimed 17 lives.", "17 lives", "dead"),
        ("Nine people are being looked for.", "Nine people", "missing"),
        ("About 5,000 were driven from their houses.", "5,000", "away"),
        ("Some 400 people marched through Varn.", "400", "protest"),
        ("A storm sank the barge, killing all nine people on board.", "nine people", "dead"),
        ("All nine crew aboard were rescued.", "nine crew", "rescued"),
        ("Two of the nine people on board drowned.", "nine people", "aboard"),
        ("Some 30 of the guests are in hospital.", "30", "injured"),
        ("The inn had 30 guests who are ill.", "30 guests", "sick"),
        ("The guards were overrun and 12 of them captured.", "12", "held"),
    ],
)
def test_the_fate_is_that_told_nearest(sentence: str, words: str, fate: str) -> None:
    assert read(sentence, words).fates == {fate}


def test_what_it_is_of_tells_before_words_that_stand_further_off() -> None:
    sentence = "Of those on the list, the inspector said, 40 had been found dead."
    assert read(sentence, "40", "people rescued").fates == {"rescued"}
    assert read("Forty of them died.", "Forty", "people rescued").fates == {"dead"}
    assert read("There were 40 boats.", "40").fates == frozenset()


@pytest.mark.parametrize(
    ("sentence", "words", "said"),
    [
        ("Nine people died, three of them children.", "three", "part"),
        ("Four of the 60 wounded were soldiers.", "Four", "part"),
        ("The tank held 350 litres more than it should.", "350 litres", "passes"),
        ("The licence allows 800 tonnes.", "800 tonnes", "may_be"),
        ("The hall was designed for 500 guests.", "500", "may_be"),
        ("In 1994 a flood killed 80.", "80", "was"),
        ("A flood killed 80 ten years ago.", "80", "was"),
    ],
)
def test_what_is_no_count_of_what_happened_is_told_apart(
    sentence: str, words: str, said: str
) -> None:
    found = read(sentence, words)
    assert [
        name for name in ("part", "passes", "may_be", "was") if getattr(found, name)
    ] == [said]  # fmt: skip


def toll(key: str, sentence: str, words: str, value: float, of: str = "people") -> Report:
    return Report(key).figure(sentence, words, value, of, unit="person")


def test_one_fate_makes_one_quantity_of_other_words() -> None:
    one = toll("a", "Nine hikers were killed.", "Nine hikers", 9, "hikers killed")
    other = toll("b", "The slide left 12 people dead.", "12 people", 12)
    assert len(compare([one.summary(), other.summary()]).figure_groups) == 1


def test_two_fates_make_two_quantities_of_the_same_words() -> None:
    one = toll("a", "After the slide at Ostby mountain lake, 12 hikers are dead.", "12 hikers", 12)
    other = toll("b", "After the slide at Ostby mountain lake, 12 hikers are missing.",
                 "12 hikers", 12)  # fmt: skip
    assert len(compare([one.summary(), other.summary()]).figure_groups) == 2


def test_a_limit_is_another_quantity_than_what_is_there() -> None:
    is_there = Report("a").figure(
        "The tank at Ostby held 900 tonnes.", "900 tonnes", 900, "fuel in the tank", unit="ton"
    )
    limit = Report("b").figure(
        "The licence allows 700 tonnes.", "700 tonnes", 700, "fuel in the tank", unit="ton"
    )
    assert len(compare([is_there.summary(), limit.summary()]).figure_groups) == 2


def test_what_is_permitted_where_something_is_done_is_another_clause() -> None:
    before, after = "The train was doing ", " where 50 are permitted"
    assert not counted("", before, "74 kilometres an hour", after).may_be
    assert counted("", before + "74 kilometres an hour where ", "50", " are permitted").may_be
