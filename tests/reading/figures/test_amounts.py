"""Ranges, alternatives and votes: numbers that belong together."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures, only


@pytest.mark.parametrize(
    ("text", "content", "low", "high", "unit"),
    [
        ("They lost 8,000–10,000 troops.", "8,000–10,000 troops", 8000, 10_000, "soldier"),
        ("Between 5 and 7 ports closed.", "Between 5 and 7 ports", 5, 7, "port"),
        ("It takes from 3 to 5 percent.", "from 3 to 5 percent", 3, 5, "percent"),
        ("It takes 5 to 7 years.", "5 to 7 years", 5, 7, "year"),
        ("It takes 5 percent to 7 percent.", "5 percent to 7 percent", 5, 7, "percent"),
        ("It takes two or three boats.", "two or three boats", 2, 3, "boat"),
        ("It costs $5 to $7 million.", "$5 to $7 million", 5e6, 7e6, "USD"),
        ("It costs $900,000 to $1.2 million.", "$900,000 to $1.2 million", 9e5, 1.2e6, "USD"),
        ("It takes two to three decades.", "two to three decades", 20, 30, "year"),
        ("It expects growth of 3% to 5%.", "3% to 5%", 3, 5, "percent"),
        ("Sales may fall by 3% to 5%.", "3% to 5%", 3, 5, "percent"),
        ("About 40 - 50 boats sank.", "About 40 - 50 boats", 40, 50, "boat"),
    ],
)
def test_ranges(text: str, content: str, low: float, high: float, unit: str) -> None:
    figure = only(text)
    assert text[figure.start : figure.end] == content
    assert (figure.value, figure.value_high) == (low, high)
    assert (figure.unit, figure.qualifier) == (unit, "range")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sales rose from 5 to 7 percent.", [5, 7]),
        ("She leads him 46 to 40 percent.", [46, 40]),
        ("Sales rose 6 percent to $9 million.", [6, 9_000_000]),
        ("Rope fell $1.20 to $71.40 a bale.", [1.2, 71.4]),
        ("Kessel's club grew 200 to 4,300.", [200, 4_300]),
        ("Kessel raised its rate by 3% to 5%.", [3, 5]),
        ("Kessel saw a rise of 3 percent to 45 percent.", [3, 45]),
        ("Ports and 5 boats and 7 rafts sank.", [5, 7]),
        ("He had 10 $ 30 $ in coins.", [10, 30]),
    ],
)
def test_two_levels_are_no_range(text: str, values: list[float]) -> None:
    assert [q.value for q in figures(text)] == values
    assert all(q.value_high is None for q in figures(text))


def test_alternatives_and_hanging_hyphens_are_ranges() -> None:
    assert only("It takes two, three or four boats.").value_high == 4
    figure = only("Many 13- to 15-year-olds swam.")
    assert (figure.value, figure.value_high, figure.unit) == (13, 15, "year")


def test_votes_are_two_figures() -> None:
    for text in ("The court ruled 5-4.", "They voted by 5 to 4.", "It passed 5-4."):
        assert [(q.value, q.unit) for q in figures(text)] == [(5, "vote"), (4, "vote")]
