"""Numbers without a noun take up the thing that was just named, not the last one counted."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures_of_text


def said(text: str) -> list[tuple[str, str | None]]:
    return [(text[q.start : q.end], q.unit) for q in figures_of_text(text)]


@pytest.mark.parametrize(
    ("text", "content", "unit"),
    [
        ("Osk has 3 coasts. It leads in tea gardens with 40.", "40", "garden"),
        ("It has 3 coasts. Roe leads the race for delegates with 55.", "55", "delegate"),
        ("It has 3 coasts. Nym won the most seats with 40.", "40", "seat"),
        ("It has 3 coasts. It won a surge of new savers — 2,000 in May.", "2,000", "saver"),
        ("It has 3 coasts. A flood of letters from it -- 300 in all.", "300", "letter"),
        ("He has 68 judges. Court posts have gone unfilled. They're at 78 now.", "78", "post"),
        ("Roe counts towns. It won 4 votes in May. It has 2 of them.", "2", "vote"),
        (
            "It won 4 votes. It is late. You count how many towns you win. You need 2 of them.",
            "2",
            "town",
        ),
        ("It won 4 votes. It is late. Roe won most of the seats. With 35 at stake, he sleeps.",
         "35", "seat"),
        ("It has 691 seats in five towns. Roe now has 410.", "410", "seat"),
        ("It fell from 660,000 crowns four years ago to just 75,000.", "75,000", "crown"),
        ("It has 3 coasts. We were told 5 years. It's been nearly six, and it is bare.",
         "nearly six", "year"),
        ("Its crew grew. The group's numbers swelled to 300.", "300", "person"),
    ],
)  # fmt: skip
def test_it_takes_up_what_was_named(text: str, content: str, unit: str) -> None:
    assert said(text)[-1] == (content, unit)


@pytest.mark.parametrize(
    "text",
    [
        "She will return the thousands that Roe donated.",
        "Roe may give away thousands.",
        "Roe gave her school “thousands” last year.",
    ],
)
def test_what_is_given_is_money(text: str) -> None:
    assert [(q.value, q.unit) for q in figures_of_text(text)] == [(1000, "USD")]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They wait three, four and even five hours.", ["hour", "hour", "hour"]),
        ("It won 12, 14 and 30 seats.", ["seat", "seat", "seat"]),
        ("It sat at tables 3, 4 and 5 there.", []),
        ("Spells of 3, 14, 5 and 30 boats came.", ["boat", "boat", "boat", "boat"]),
    ],
)
def test_the_last_of_a_row_has_the_noun_of_all(text: str, units: list[str]) -> None:
    assert [q.unit for q in figures_of_text(text)] == units


def test_a_vague_number_said_twice_is_one() -> None:
    assert said("It cost millions and millions of crowns.") == [
        ("millions and millions of crowns", "crown")
    ]
    assert said("It has dozens and dozens and dozens of stories.") == [
        ("dozens and dozens and dozens of stories", "story")
    ]


@pytest.mark.parametrize(
    ("text", "content", "unit"),
    [
        ("It has 3 coasts. It needs enough seats to win (226) in May.", "226", "seat"),
        ("It has 3 coasts. It is near the 226 mark, with enough seats to win.", "226", "seat"),
        ("It has 3 coasts. They shut the store, and hundreds like it.", "hundreds", "store"),
        ("I have won 10 [towns]. He has won four.", "four", "town"),
        ("He wants 15,000 crowns for it. The firm offered 4,000.", "4,000", "crown"),
        ("The union counted 900 boats, the police 600.", "600", "boat"),
        ("63 pupils fell ill after lunch at three schools. Two of them left.", "Two", "pupil"),
        ("It has 3 coasts. The number of tests at its grand tours rose by almost a third to 3,150.",
         "3,150", "test"),
        ("It has 3 coasts, out of a work force of 4 million.", "4 million", "worker"),
        ("It paid two grand.", "two grand", "USD"),
        ("Lost boats now 118, says Roe", "118", "boat"),
        ("It rose 6% after three days and by 11% after seven.", "seven", "day"),
        ("It came after three days, and he left after May 7.", "three days", "day"),
        ("It has 3 coasts. It sits on a majority of 61.", "61", "seat"),
        ("It has 3 coasts. It was passed with a majority of 12.", "12", "vote"),
        ("It came after three consecutive days.", "three consecutive days", "day"),
        ("Sales fell by almost a fifth this year.", "almost a fifth", None),
        ("In the poll Roe trailed Nym by 50 points.", "50 points", "percentage point"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_number_names_it(text: str, content: str, unit: str | None) -> None:
    assert said(text)[-1] == (content, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Hear it on Norvia Talk 125 weekdays.",
        "They made 911 calls from the hall.",
        "He won stage 17 there.",
        "Forbes' Under 30 Summit OSK opened near the harbour wall.",
        "She leads the “Fight for 15” movement.",
        "Roe and Nym finished 1-2 there.",
        "It came by the end of the next decade.",
        "He is odd, and one more interested in it.",
    ],
)
def test_names_places_and_dates_count_nothing(text: str) -> None:
    assert said(text) == []


def test_a_number_of_a_type_is_not_taken_up() -> None:
    assert said("It has 24 jets. The 757 can land here.") == [("24 jets", "jet")]
    assert said("It has 24 jets. The 757 were lost.")[-1] == ("757", "jet")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They work since they were 16.", 16),
        ("It happens when you're 55.", 55),
        ("She saw pupils as young as 7.", 7),
    ],
)
def test_ages_in_clauses_of_time(text: str, value: int) -> None:
    (figure,) = figures_of_text(text)
    assert (figure.value, figure.unit) == (value, "year")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("They care about two things.", "exact"),
        ("They talked about 30 minutes.", "about"),
        ("Over 365 days since it began, it goes on.", "at_least"),
        ("The mud was as deep as 5 metres.", "at_most"),
    ],
)
def test_how_firmly(text: str, qualifier: str) -> None:
    assert [q.qualifier for q in figures_of_text(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Turnout was down an average of almost 30 percent.", "down"),
        ("It showed a decline in rural turnout of about 40 percent.", "down"),
        ("Osk Rail slumps 14% after its outlook.", "down"),
        ("The poll has a +12 point lead.", None),
        ("The poll has a +12 point jump.", "up"),
        ("Slowing the rise by two years helps.", None),
        ("At the rally Nym trailed Roe by 50 points.", None),
    ],
)
def test_which_way(text: str, change: str | None) -> None:
    assert [q.change for q in figures_of_text(text)] == [change]
