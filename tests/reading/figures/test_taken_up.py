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
