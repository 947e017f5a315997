"""Numbers that their sentence says are not so."""

from __future__ import annotations

import pytest

import summarize
from tests.reading.sentence import figures, only


def denied(text: str) -> list[float]:
    return [figure.value for figure in figures(text) if figure.of.endswith(" (denied)")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Rain killed three rowers, not twelve, in Kessel.", [12]),
        ("It was not 12 boats but 14.", [12]),
        ("Rain burned 800 hectares, not 900 as first reported.", [900]),
        ("They own 12 boats rather than 14 boats.", [14]),
        ("They want 9 percent as opposed to 5 percent.", [5]),
        ("There were never 12 boats in Kessel.", [12]),
        ("There weren’t 12 boats.", [12]),
        ("There have not been 300 boats there.", [300]),
        ("Earlier reports of 12 deaths were wrong.", [12]),
        ("Claims that 40 rowers had died were quite untrue.", [40]),
        ("Reports of 40 deaths proved to be false.", [40]),
        ("Rumours of 40 deaths are not true.", [40]),
    ],
)
def test_a_number_is_denied(text: str, values: list[float]) -> None:
    assert denied(text) == values


@pytest.mark.parametrize(
    "text",
    [
        "She had not read all 412 pages.",
        "They had not paid 12 rowers.",
        "If not 100 boats, then 80 boats came.",
        "There were 12 boats there.",
        "There they never saw 12 boats.",
        "Reports of 12 deaths were read out.",
        "Her report of the 12 deaths, which were cruel, was false.",
        "He had 12 false teeth.",
        "Not all of the 12 boats sank.",
    ],
)
def test_what_is_not_done_to_so_many_denies_no_number(text: str) -> None:
    assert denied(text) == []


def test_a_denied_number_is_said_of_what_the_other_is() -> None:
    text = "Rain killed three rowers, not twelve."
    assert [figure.of for figure in figures(text)] == ["rowers killed", "rowers killed (denied)"]


def test_not_so_far_away_is_at_most_so_far() -> None:
    figure = only("They live not 100 metres from Kessel.")
    assert (figure.qualifier, figure.start) == ("at_most", len("They live "))
    assert only("It is not 100 metres.").qualifier == "exact"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Ada Nym denied that 12 people had died.", "people died (denied)"),
        ("Ada Nym denied 12 people had died.", "people died (denied)"),
        ("Ada Nym denied killing three men.", "men killed (denied)"),
        ("Norrail denied it had sold 40 boats.", "boats sold (denied)"),
        ("The ministry rejected reports that 40 boats had been lost.", "boats lost (denied)"),
        ("Ada Nym denied that the 40 boats had been lost.", "boats"),
        ("Ada Nym denied that it had not paid 12 rowers.", "rowers"),
        ("Ada Nym denied the allegations of 12 rowers.", "rowers"),
        ("Ada Nym said that 40 boats had been lost.", "boats lost"),
    ],
)
def test_a_number_is_denied_with_the_clause_that_states_it(text: str, of: str) -> None:
    (figure,) = summarize.extract(text).figures
    assert figure.of == of
    assert figure.speaker_ids
