"""Units as they are compared: what is measured, and who or what is counted.

A measure ("percent", "USD/week") only equals itself, or another unit of its kind. Counted nouns are
looser, because reporters count the same people as soldiers, troops or North Koreans: people of any
sort may be the same people, while crew and pupils of one ship differ by what else is said of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.briefing.scales import physical, scale
from summarize.briefing.words import terms
from summarize.reading.figures.units import named
from summarize.reading.words import nouns
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import PEOPLES
from summarize.reading.words.plurals import singular

_PER = re.compile(r"\s*(?:/|\bper\b|\ban?\b)\s*")
_PEOPLE = words(
    "person people life casualty dead fatality victim injured wounded soul crew troop body"
)
_LOOSE = words("time person other life case")  # nouns that stand for whatever is counted
_SHORT = {
    "h": "hour", "s": "second", "mm": "millimetre", "cm": "centimetre", "m": "metre",
    "km": "kilometre", "ft": "foot", "mi": "mile", "ha": "hectare", "l": "litre", "g": "gram",
    "kg": "kilogram", "t": "metric ton", "lb": "pound",
}  # fmt: skip
_DEMONYMS = frozenset(singular(people.casefold()).rpartition(" ")[2] for people in PEOPLES)


@lru_cache(maxsize=4096)
def parts(unit: str | None) -> tuple[str, ...]:
    """Numerator and what it is told for each of, singular: "Casualties per day" → two words."""
    plain = named(" ".join((unit or "").split()))[0]
    return tuple(_named(_SHORT.get(part, part)) for part in _PER.split(plain) if part)


def _named(part: str) -> str:
    name, _ = named(part)
    if name != part:
        return name
    *before, last = part.casefold().split()
    return named(" ".join((*before, singular(last))))[0]


@lru_cache(maxsize=4096)
def measured(unit: str) -> bool:
    """Whether a part of a unit is a measure, a share, a time or money rather than a thing."""
    return physical(unit) or named(unit)[1] != "count" or named(unit.upper())[1] != "count"


@lru_cache(maxsize=4096)
def people(unit: str) -> bool:
    """Whether a part of a unit counts people."""
    last = unit.rpartition(" ")[2]
    return (
        last in _PEOPLE
        or last in _DEMONYMS
        or nouns.is_person(last)
        or (f"{last}s" in nouns.PEOPLE)
    )


def may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two units can belong to one quantity."""
    some, others = parts(one), parts(other)
    if not some or not others or scale(some).kinds == scale(others).kinds:
        return True
    if scale(some).kinds[1:] != scale(others).kinds[1:]:
        return False
    head, tail = some[0], others[0]
    if terms(head) == terms(tail) or (people(head) and people(tail)):
        return True
    if measured(head) or measured(tail):
        return False
    if "time" in (head, tail) and (people(head) or people(tail)):
        return False  # "three times" may be three warnings, and is nobody
    return head in _LOOSE or tail in _LOOSE


def things(unit: str | None) -> bool:
    """Whether a unit is known to count no people."""
    found = parts(unit)
    return bool(found) and found[0] not in _LOOSE and not people(found[0])


def told_apart(one: str | None, other: str | None) -> bool:
    """Whether two units name different things, where one name would say the same for both."""
    heads = {scale(found).kinds[0] for found in (parts(one), parts(other)) if found}
    return len({terms(head) for head in heads}) > 1 and not heads & _LOOSE
