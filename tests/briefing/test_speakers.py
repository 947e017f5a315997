from __future__ import annotations

from typing import Any

import pytest

from summarize import compare
from summarize.schema import Brief

from .event import Report


def brief_of(*named: dict[str, Any]) -> Brief:
    """One article for each speaker given."""
    reports = []
    for number, speaker in enumerate(named):
        report = Report(f"r{number}")
        report.speaker(**speaker)
        report.say(f"Report {number} has nothing else.")
        reports.append(report.summary())
    return compare(reports)


def merged(*named: dict[str, Any]) -> bool:
    return len(brief_of(*named).speakers) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Ida Rask"}, {"name": "Ida Rask"}),
        ({"name": "Ida M. Rask"}, {"name": "Ida Rask"}),
        (
            {"name": "Tolmian Navy Ministry", "kind": "organization"},
            {"name": "Tolmia’s Navy Ministry", "kind": "organization"},
        ),
        ({"name": "William Orne"}, {"name": "Bill Orne"}),
        ({"name": "Oleg Sadovskiy"}, {"name": "Oleg Sadovsky"}),
        ({"name": "Rask", "role": "Fire Chief"}, {"name": "Ida Rask", "role": "fire chief"}),
        ({"name": "Rask"}, {"name": "Ida Rask", "role": "fire chief"}),
        ({"name": "Rask", "role": "fire chief"}, {"name": "Ida Rask"}),
        (
            {"name": "prime minister", "kind": "unnamed", "role": "prime minister"},
            {"name": "Ida Rask", "role": "Prime Minister"},
        ),
        (
            {"name": "Orvex", "kind": "organization"},
            {"name": "Orvex Shipping", "kind": "organization"},
        ),
        (
            {"name": "Orne", "role": "Defense Secretary"},
            {"name": "Lee Orne", "role": "U.S. Secretary of Defense"},
        ),
        ({"name": "Washington", "kind": "organization"}, {"name": "U.S.", "kind": "organization"}),
        (
            {"name": "South Korean government", "kind": "organization"},
            {"name": "Seoul", "kind": "organization"},
        ),
        (
            {"name": "the port authority", "kind": "organization"},
            {"name": "Port Authority", "kind": "organization"},
        ),
        (
            {"name": "union of divers", "kind": "organization"},
            {"name": "divers’ union", "kind": "organization"},
        ),
        (
            {"name": "national weather service", "kind": "organization"},
            {"name": "weather service", "kind": "organization"},
        ),
        (
            {"name": "Selby Harrow", "kind": "organization", "aliases": ["Harrow Shipping Group"]},
            {"name": "Harrow Shipping Group", "kind": "organization"},
        ),
        (
            {"name": "union", "kind": "organization"},
            {"name": "divers’ union", "kind": "organization"},
        ),
    ],
)
def test_one_source_under_two_names_is_one_speaker(one: dict[str, Any], other: Any) -> None:
    assert merged(one, other)
    assert merged(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Ida Rask"}, {"name": "Per Rask"}),
        ({"name": "Rask"}, {"name": "Rask"}),
        (
            {"name": "Rask", "role": "finance minister"},
            {"name": "Ida Rask", "role": "defence minister"},
        ),
        (
            {"name": "deputy prime minister", "kind": "unnamed", "role": "deputy prime minister"},
            {"name": "Ida Rask", "role": "prime minister"},
        ),
        (
            {"name": "spokesman", "kind": "unnamed", "role": "spokesman"},
            {"name": "Per Olin", "role": "spokesman"},
        ),
        (
            {"name": "Ostby", "kind": "organization"},
            {"name": "Ostby’s coast guard", "kind": "organization"},
        ),
        (
            {"name": "Ostby", "kind": "organization"},
            {"name": "Ostby Police", "kind": "organization"},
        ),
        ({"name": "Rask", "role": "mayor"}, {"name": "Ida Rask", "role": "fire chief"}),
        ({"name": "Ida M. Rask"}, {"name": "Ida K. Rask"}),
        ({"name": "Daniel Rask"}, {"name": "Daniela Rask"}),
        (
            {"name": "North Korea", "kind": "organization"},
            {"name": "Seoul", "kind": "organization"},
        ),
        (
            {"name": "guild of cooks", "kind": "organization", "aliases": ["their guild"]},
            {"name": "guild of bakers", "kind": "organization", "aliases": ["their guild"]},
        ),
        ({"name": "spokesman", "kind": "unnamed"}, {"name": "spokesman", "kind": "unnamed"}),
        ({"name": "experts", "kind": "group"}, {"name": "experts", "kind": "group"}),
    ],
)
def test_two_sources_stay_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not merged(one, other)
    assert not merged(other, one)


def test_a_short_name_that_fits_two_fits_neither() -> None:
    brief = brief_of(
        {"name": "Ida Rask", "role": "mayor"},
        {"name": "Per Rask", "role": "mayor"},
        {"name": "Rask", "role": "mayor"},
    )
    assert [speaker.name for speaker in brief.speakers] == ["Ida Rask", "Per Rask", "Rask"]


def test_a_surname_or_an_office_that_two_bear_is_neithers() -> None:
    brief = brief_of(
        {"name": "Ida Rask", "role": "prime minister"},
        {"name": "Per Rask", "role": "prime minister"},
        {"name": "Rask"},
        {"name": "prime minister", "kind": "unnamed", "role": "prime minister"},
    )
    assert len(brief.speakers) == 4


def test_a_heads_body_is_the_body_that_it_heads() -> None:
    brief = brief_of(
        {"name": "Ida Rask", "affiliation": "Port Authority"},
        {"name": "Ida Rask’s authority", "kind": "organization"},
        {"name": "Port Authority", "kind": "organization"},
    )
    assert [speaker.name for speaker in brief.speakers] == ["Ida Rask", "Port Authority"]


def test_a_body_that_fits_two_fits_neither() -> None:
    brief = brief_of(
        {"name": "divers’ union", "kind": "organization"},
        {"name": "cooks’ union", "kind": "organization"},
        {"name": "union", "kind": "organization"},
    )
    assert len(brief.speakers) == 3


def test_the_fullest_name_role_and_affiliation_are_shown_with_every_place() -> None:
    brief = brief_of(
        {"name": "Ida Rask", "role": "mayor"},
        {"name": "Ida M. Rask", "role": "mayor of Ostby", "affiliation": "Ostby"},
    )
    (speaker,) = brief.speakers
    assert (speaker.name, speaker.role, speaker.affiliation) == (
        "Ida M. Rask", "mayor of Ostby", "Ostby",
    )  # fmt: skip
    assert [(place.article, place.speaker_id) for place in speaker.in_] == [
        ("r0", "s1"),
        ("r1", "s1"),
    ]
    assert "in" in brief.model_dump(by_alias=True)["speakers"][0]


@pytest.mark.parametrize("name", ["'s", "$", "."])
def test_a_name_without_words_is_itself(name: str) -> None:
    assert len(brief_of({"name": name}, {"name": "Ida Rask"}).speakers) == 2
