"""Numbers without a noun: what names the thing they count, and what they go on counting."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures_of_text


def said(text: str) -> list[tuple[str, str | None]]:
    return [(text[q.start : q.end], q.unit) for q in figures_of_text(text)]


@pytest.mark.parametrize(
    ("text", "content", "unit"),
    [
        ("It sank with a crew of eight.", "crew of eight", "crew member"),
        ("It has a staff of 47.", "staff of 47", "employee"),
        ("She is a mother of three.", "three", "child"),
        ("Rescuers put the dead at 12.", "12", "person"),
        ("Police put the crowd at about 600.", "about 600", "person"),
        ("Infections rose to 1,106 there.", "1,106", "infection"),
        ("The death toll rises to five.", "five", "person"),
        ("He named the losses in boats: 40 in all.", "40", "boat"),
        ("Here is a limit of 3.75 on it.", "3.75", None),
        ("The real figure is 16 there.", "16", None),
        ("It says 207 were aboard.", "207", "person"),
        ("We need seven.", "seven", None),
        ("Flights stopped; 212 cancelled", "212", None),
        ("Crew hail pilot: 26 saved at sea", "26 saved", "person"),
        ("The storm killed two others.", "two others", "person"),
        ("Two arrested in Kessel", "Two arrested", "person"),
    ],
)
def test_the_words_in_front_name_it(text: str, content: str, unit: str | None) -> None:
    assert said(text) == [(content, unit)]


@pytest.mark.parametrize(
    ("text", "content", "unit"),
    [
        ("They count 8,000 boats. He says about 10,000.", "about 10,000", "boat"),
        ("It took 5 boats. We counted nine there.", "nine", "boat"),
        ("It took 5 boats. Then 23 were lost.", "23", "boat"),
        ("They wanted six years. He had advocated three.", "three", "year"),
        ("It did 118 knots where 120 is allowed.", "120", "knot"),
        ("It allows a limit of six hours. They want a limit of eight.", "eight", "hour"),
        ("It made 5 million crowns. He had expected 4.4 billion.", "4.4 billion", "crown"),
        ("It fell to 70 crowns from 115.", "115", "crown"),
        ("A magnitude 5.8 quake came. One station measured 5.6.", "5.6", "magnitude"),
        ("They met five counts of theft and one of fraud.", "one", "count"),
        ("It took 5 boats and one in the bay.", "one", "boat"),
        ("It took 5 boats and one raft.", "one raft", "raft"),
        ("It has 22 boats, against 17 last year.", "17", "boat"),
        ("It took 300 boats, not the 198 that he gave.", "198", "boat"),
        ("It sank 61 boats, and on 12 of those he slept.", "12", "boat"),
        ("It kept 5 percent of the 7,000 boats and lost half of them.", "half", "boat"),
        ("They chose four bad boats and five good ones.", "five good ones", "boat"),
        ("It took 212 people, including 19 crew. He gave the number as 198.", "198", "person"),
    ],
)
def test_a_bare_number_goes_on_counting(text: str, content: str, unit: str) -> None:
    assert said(text)[-1] == (content, unit)


def test_a_repeated_number_counts_the_same_thing() -> None:
    text = "They saw 8,000 boats. " + "They had tea. " * 20 + "The 8,000 make most of it."
    assert said(text)[-1] == ("8,000", "boat")


def test_thousands_are_kept_in_mind_for_longer() -> None:
    text = "They saw 8,000 boats. " + "They had tea. " * 6 + "Kessel counts {}."
    assert said(text.format("11,000"))[-1][1] == "boat"
    assert len(said(text.format("11"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They met at eight and left by ten.",
        "We can hope for one of those in Kessel.",
        "It took 5 boats and one of the rafts.",
        "Sails, nets; and 3) ropes.",
    ],
)
def test_what_counts_nothing_all_the_same(text: str) -> None:
    assert [content for content, _ in said(text) if content != "5 boats"] == []


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Three sailors were killed. Five are missing.", ["sailors killed", "sailors missing"]),
        (
            "Some 900 soldiers are in Norvia, officials said, and up to 1,200 may have entered it.",
            ["soldiers in Norvia", "soldiers in Norvia"],
        ),
    ],
)
def test_what_became_of_the_counted_is_said_of_them_where_they_are_told_by_no_place(
    text: str, things: list[str]
) -> None:
    assert [figure.of for figure in figures_of_text(text)] == things


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ('"The ferries are already there," said Roe. "Three of them. Nobody has asked."', "ferry"),
        ("Roe inspected 40 collapsed mills on Friday. “In 31 of them I found sand.”", "mill"),
        ("The minister promised us vans three years ago and we got two.", "van"),
        ("All flights stopped for 6 hours and 20 minutes; 212 cancelled", "flight"),
        (
            "Damage is put at $1.1 billion to $1.4 billion, of which less than a fifth is insured.",
            None,
        ),
        ("The money went to 11 state parties.", "state party"),
    ],
)
def test_the_last_number_counts_what_the_words_before_mean(text: str, unit: str | None) -> None:
    assert said(text)[-1][1] == unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The school has 40 male and 35 female pupils.",
         [("40 male", "pupil"), ("35 female pupils", "pupil")]),
        ("It told of 26 confirmed and 140 suspected cases.",
         [("26 confirmed", "case"), ("140 suspected cases", "case")]),
        ("Some 26 drowned and 140 other sailors swam.",
         [("Some 26", "person"), ("140 other sailors", "sailor")]),
    ],
)  # fmt: skip
def test_two_kinds_share_the_noun_behind_the_second(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert said(text) == found
