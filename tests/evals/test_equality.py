"""What counts as the same name, unit, number and wording."""

from __future__ import annotations

import pytest

from summarize_evals import equality
from summarize_evals.record import UNSAID, Figure, Speaker


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Ministry of Works", "ministry of works"),
        ("Brandt’s", "Brandt"),
        ("Dr. Ilse Brandt", "Dr Ilse Brandt"),
        ("the unions'", "unions"),
        ("Inés  Holloway-Bâ", "Inés Holloway-Bâ"),
    ],
)
def test_spelling_of_a_name_is_forgiven(one: str, other: str) -> None:
    assert equality.name(one) == equality.name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lloyd J. Austin III", "Henry III"),
        ("Ilse Brandt", "Jonas Brandt"),
        ("ministry of works", "ministry of health"),
        ("James", "Jame"),
    ],
)
def test_other_names_are_others(one: str, other: str) -> None:
    assert equality.name(one) != equality.name(other)


def test_aliases_are_names_and_mentions_of_all_readings() -> None:
    readings = (Speaker("Ilse Brandt", ("Mayor Brandt",)), Speaker("the mayor"))
    assert equality.aliases(readings) == {"ilse brandt", "mayor brandt", "mayor"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("%", "percent"),
        ("per cent", "percent"),
        ("percentage points", "percentage point"),
        ("$", "USD"),
        ("euros", "EUR"),
        ("Kilometres per hour", "kilometer/hour"),
        ("km/h", "kilometers an hour"),
        ("people", "person"),
        ("casualties / day", "casualty per day"),
        ("square metres", "square meter"),
        ("troops", "soldier"),
        ("years old", "year"),
        ("months of age", "month"),
        ("kilogrammes", "kilogram"),
        (None, ""),
    ],
)
def test_spelling_of_a_unit_is_forgiven(one: str | None, other: str) -> None:
    assert equality.unit(one) == equality.unit(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percent", "percentage point"),
        ("USD", "EUR"),
        ("casualty/day", "casualty"),
        ("square meter", "meter"),
        ("Canadian dollar", "USD"),
        ("person", None),
    ],
)
def test_other_units_are_others(one: str, other: str | None) -> None:
    assert equality.unit(one) != equality.unit(other)


def _figure(value: float, high: float | None = None) -> Figure:
    return Figure((), value, high)


def test_values_are_equal_up_to_rounding_of_the_machine() -> None:
    assert equality.values(_figure(1 / 3), _figure(0.3333333))
    assert not equality.values(_figure(8000), _figure(80000))
    assert not equality.values(_figure(3), _figure(3, 5))
    assert not equality.values(_figure(3, 4), _figure(3, 5))
    assert equality.values(_figure(0), _figure(0))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The bridge will not open.", "The bridge will stay shut and not open.", True),
        ("The bridge will not open.", "The bridge will open.", False),
        ("No one was hurt.", "Nobody was hurt.", True),
        ("It cost 8,000 crowns.", "The cost was eight thousand crowns.", True),
        ("It cost 8,000 crowns.", "It cost 80,000 crowns.", False),
    ],
)
def test_wordings_must_agree_in_negation_and_numbers(one: str, other: str, same: bool) -> None:
    assert equality.propositions(one, other) is same


def test_what_was_not_said_equals_anything() -> None:
    assert equality.said(UNSAID, "statement")
    assert equality.named("Mayor", UNSAID)
    assert equality.units(UNSAID, "euro")
    assert equality.propositions("It is.", UNSAID)
    assert not equality.said("opinion", "statement")
    assert not equality.named(None, "Mayor")
