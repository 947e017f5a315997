"""Figures of several articles grouped: the same quantity of the same thing.

Three things tell. What the figure is of, and the words around it, without those that only name who
says so. The number: reports of one event that print the same uncommon number mean the same thing,
while two numbers need much more likeness to be one quantity. And the articles themselves: an
article that gives two numbers in one voice gives two quantities, unless it says that one replaces
the other.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.briefing import units, values
from summarize.briefing.grouping import grouped
from summarize.briefing.overlap import Overlap
from summarize.briefing.words import terms
from summarize.schema import Figure

_TOGETHER = 0.33
_SAME_NUMBER = 0.4
_NEAR = 1.1  # ratio of two numbers that can both be right and are as good as one
_OF, _AROUND = 0.6, 0.4  # what the words of `of` and those around the figure count
_AROUND_ALONE = 0.8  # what the latter count where there is no more
_PER_DOUBLING = 0.1
_RATE = 0.15  # what it tells that both are rates for the same thing: few numbers are
_TOLD_APART = 0.1  # what it tells against that each counts a thing the other's sentence lacks
_LEVEL_OR_CHANGE = 0.2  # what it tells against that one is a level and one a rise or fall
_SURELY = 0.5  # likeness of `of` that makes one quantity of what two sources say in one article
_ATTRIBUTED = re.compile(
    r",?\s*(?:according to|as (?:.{1,40} )?(?:said|says|put|gave|believes?|assess\w*|estimates?)"
    r"|by (?:.{1,40}(?:’s|'s|s’|s') )?(?:the )?(?:\w+ )?(?:own )?"
    r"(?:count|estimate|reckoning|account|assessment|calculation|figures|list)"
    r"|in (?:one|another) account).*$",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:from|instead of|rather than|not)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)

Former = frozenset[tuple[int, float, float]]


@dataclass(frozen=True, slots=True)
class Said:
    """A figure, where it stands, and who gives it."""

    article: int
    figure: Figure
    speakers: frozenset[int]
    around: str
    """The sentence, or the claim, that it stands in."""
    before: str
    """What of it stands before the figure."""
    attribution: frozenset[str]
    """Terms that name whoever gives it."""


def group(figures: Sequence[Said]) -> list[list[int]]:
    """Indices of the figures that are one quantity, groups in the order of their first members."""
    of = Overlap([dict.fromkeys(_of(said), 1.0) for said in figures])
    around = Overlap([dict.fromkeys(_around(said), 1.0) for said in figures])
    former = _former(figures)
    likeness = {}
    for one, other in sorted({*of.pairs(), *around.pairs()}):
        some, others = figures[one], figures[other]
        if units.may_be_one(some.figure.unit, others.figure.unit):
            # One sentence says nothing of whether two of its figures are one.
            nearby = 0.0 if _one_place(some, others) else around.cosine(one, other)
            alike = _OF * of.cosine(one, other) + _AROUND * nearby
            if not (_of(some) and _of(others)):  # "people" says nothing of 40 people
                alike = _AROUND_ALONE * nearby
            value = _likeness(some, others, alike)
            if value > 0:
                likeness[one, other] = value

    def apart(one: int, other: int) -> bool:
        return _apart(figures[one], figures[other], of.cosine(one, other), former)

    return grouped(len(figures), likeness, _TOGETHER, apart)


def _of(said: Said) -> frozenset[str]:
    """What the figure is of, but for the noun that is counted: units are compared by themselves."""
    return frozenset(terms(unattributed(said.figure.of))) - _counted(said)


def unattributed(of: str) -> str:
    """What a figure is of without the words that only name who says so, if others are left."""
    return _ATTRIBUTED.sub("", of).strip() or of


def _around(said: Said) -> frozenset[str]:
    """The words around it, but for numbers and those that only name who says so."""
    told = frozenset(term for term in terms(said.around) if not term[0].isdigit())
    return told - said.attribution


def _counted(said: Said) -> frozenset[str]:
    return frozenset(term for part in units.parts(said.figure.unit) for term in terms(part))


def _likeness(one: Said, other: Said, alike: float) -> float:
    some, others = one.figure, other.figure
    if some.change != others.change and None not in (some.change, others.change):
        return 0.0
    value = alike
    if values.same(some, others):
        value += _SAME_NUMBER * _uncommon(float(some.value))
    elif _near(some, others):
        value += _SAME_NUMBER / 2 * _uncommon(float(some.value))
    else:
        value -= _PER_DOUBLING * min(math.log2(values.ratio(some, others)), 8)
        if some.change != others.change:
            value -= _LEVEL_OR_CHANGE
    if units.told_apart(some.unit, others.unit) and not (
        _counted(one) & _around(other) or _counted(other) & _around(one)
    ):
        value -= _TOLD_APART
    rate = units.parts(some.unit)[1:]
    return value + (_RATE if rate and rate == units.parts(others.unit)[1:] else 0.0)


def _near(one: Figure, other: Figure) -> bool:
    return values.ratio(one, other) <= _NEAR and values.compatible(one, other)


def _uncommon(value: float) -> float:
    """How much it says that two figures have this number: a half for 3, all of it for 86 or 212."""
    return 1.0 if abs(value) > 20 or not value.is_integer() else 0.5


def _apart(one: Said, other: Said, of: float, former: Former) -> bool:
    """Whether one article tells the two apart."""
    if one.article != other.article or values.same(one.figure, other.figure):
        return False
    if one.speakers != other.speakers:
        return of < _SURELY
    if (one.article, float(one.figure.value), float(other.figure.value)) in former:
        return False
    return not _near(one.figure, other.figure)


def _one_place(one: Said, other: Said) -> bool:
    return one.article == other.article and one.around == other.around


def _former(figures: Iterable[Said]) -> Former:
    """Pairs of numbers of which an article says that one has replaced the other."""
    places: dict[tuple[int, str], list[Said]] = defaultdict(list)
    for said in figures:
        places[said.article, said.around].append(said)
    found: set[tuple[int, float, float]] = set()
    for (article, _), several in places.items():
        for old in several:
            if _FORMER.search(old.before):
                for new in several:
                    one, other = float(old.figure.value), float(new.figure.value)
                    if one != other:
                        found |= {(article, one, other), (article, other, one)}
    return frozenset(found)


def replaced(members: Sequence[Said]) -> frozenset[int]:
    """Which of a group's figures an article gives as former: "to 207 from the 198".

    So is the same number where another article still gives it.
    """
    former = [
        said
        for said in members
        if _FORMER.search(said.before)
        and any(
            _one_place(said, other) and not values.same(other.figure, said.figure)
            for other in members
        )
    ]
    return frozenset(
        index
        for index, said in enumerate(members)
        if any(values.same(said.figure, old.figure) for old in former)
    )
