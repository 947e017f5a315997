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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.briefing import units, values
from summarize.briefing.grouping import Links
from summarize.briefing.overlap import Overlap
from summarize.briefing.values import Amount
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
_KIND = 1.0  # what a kind of measure counts among the words around a figure
_THIN = 0.5  # what a figure counts of which nothing is told but what is counted
_HOLDERS = 20  # figures further on among those of one number
_ONE_SOURCE = 0.2  # what it tells that one source gives both
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
_BESIDE = re.compile(
    r"\b(?:(?:more|fewer|less|higher|lower|larger|smaller)\s+than|above|below|against"
    r"|compared\s+(?:with|to)|as\s+opposed\s+to|short\s+of)\b[^,;.:]{0,40}$",
    re.IGNORECASE,
)

Former = frozenset[tuple[int, float, float]]


@dataclass(frozen=True)
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

    @cached_property
    def amount(self) -> Amount:
        """Its number, as it is compared."""
        return values.amount(self.figure)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The terms of its unit."""
        return frozenset(t for part in units.parts(self.figure.unit) for t in terms(part))

    @cached_property
    def told_of(self) -> frozenset[str]:
        """What it is of, but for the noun that is counted: units are compared by themselves."""
        return frozenset(terms(unattributed(self.figure.of))) - self.counted

    @cached_property
    def nearby(self) -> dict[str, float]:
        """The words around it, but for numbers and those that only name who says so.

        A rare kind of measure tells as much as a rare word.
        """
        told = frozenset(term for term in terms(self.around) if not term[0].isdigit())
        weights = dict.fromkeys(told - self.attribution, 1.0)
        parts = units.parts(self.figure.unit)
        if parts and units.measured(parts[0]):
            weights["/".join(("", *self.amount.scale.kinds))] = _KIND
        return weights


def links(figures: Sequence[Said]) -> Links:
    """How far figures are one quantity, by their indices."""
    of = Overlap([dict.fromkeys(said.told_of, 1.0) for said in figures])
    around = Overlap([said.nearby for said in figures])
    former = _former(figures)
    voices = _voices(figures)
    likeness = {}
    for one, other in sorted({*of.pairs(), *around.pairs(), *_same_numbers(figures)}):
        some, others = figures[one], figures[other]
        if units.may_be_one(some.figure.unit, others.figure.unit):
            # One sentence says nothing of whether two of its figures are one.
            nearby = 0.0 if _one_place(some, others) else around.cosine(one, other)
            alike = _OF * of.cosine(one, other) + _AROUND * nearby
            if not (some.told_of and others.told_of):  # "people" says nothing of 40 people
                alike = _AROUND_ALONE * nearby
            value = _likeness(some, others, alike)
            if value > 0:
                likeness[one, other] = value

    def apart(one: int, other: int) -> bool:
        if figures[one].article != figures[other].article:
            return False
        one_voice = voices[one] == voices[other]
        return _apart(figures[one], figures[other], one_voice, of.cosine(one, other), former)

    weights = [1.0 if said.told_of else _THIN for said in figures]
    return Links(weights, likeness, _TOGETHER, apart)


def unattributed(of: str) -> str:
    """What a figure is of without the words that only name who says so, if others are left."""
    return _ATTRIBUTED.sub("", of).strip() or of


def _likeness(one: Said, other: Said, alike: float) -> float:
    some, others = one.figure, other.figure
    if some.change != others.change and None not in (some.change, others.change):
        return 0.0
    value = alike if one.speakers.isdisjoint(other.speakers) else alike + _ONE_SOURCE
    if one.amount.vague or other.amount.vague:
        pass  # "dozens" is no number
    elif values.same(one.amount, other.amount):
        value += _SAME_NUMBER * _uncommon(float(some.value))
    elif _near(one, other):
        value += _SAME_NUMBER / 2 * _uncommon(float(some.value))
    else:
        value -= _PER_DOUBLING * min(math.log2(values.ratio(one.amount, other.amount)), 8)
        if some.change != others.change:
            value -= _LEVEL_OR_CHANGE
    if units.told_apart(some.unit, others.unit) and not (
        one.counted & other.nearby.keys() or other.counted & one.nearby.keys()
    ):
        value -= _TOLD_APART
    rate = one.amount.scale.kinds[1:]
    return value + (_RATE if rate and rate == other.amount.scale.kinds[1:] else 0.0)


def _near(one: Said, other: Said) -> bool:
    some, others = one.amount, other.amount
    return values.ratio(some, others) <= _NEAR and values.compatible(some, others)


def _uncommon(value: float) -> float:
    """How much it says that two figures have this number: a half for 3, all of it for 86 or 212."""
    return 1.0 if abs(value) > 20 or not value.is_integer() else 0.5


def _apart(one: Said, other: Said, one_voice: bool, of: float, former: Former) -> bool:
    """Whether their article tells the two apart."""
    if values.same(one.amount, other.amount):
        return False
    if not one_voice:
        return bool(one.told_of and other.told_of) and of < _SURELY
    if (one.article, float(one.figure.value), float(other.figure.value)) in former:
        return False
    if one.amount.vague or other.amount.vague:
        return not values.compatible(one.amount, other.amount)
    return not _near(one, other)


def _voices(figures: Sequence[Said]) -> list[frozenset[int]]:
    """Who gives each figure; of one in its article's own voice, who gives its number elsewhere.

    "The 11,000 given in Seoul" may be all that one article says of whose estimate it is, while
    another names the source.
    """
    found = [said.speakers for said in figures]
    for one, other in _same_numbers(figures):
        if figures[one].article != figures[other].article:
            for silent, told in ((one, other), (other, one)):
                if not figures[silent].speakers:
                    found[silent] |= figures[told].speakers
    return found


def _same_numbers(figures: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Pairs of figures with the same uncommon number, of what may be one thing."""
    holders: dict[tuple[float, float | None], list[int]] = defaultdict(list)
    for index, said in enumerate(figures):
        if _uncommon(said.amount.value) == 1.0 and not said.amount.vague:
            holders[said.amount.value, said.amount.high].append(index)
    for several in holders.values():
        for place, one in enumerate(several):
            for other in several[place + 1 : place + 1 + _HOLDERS]:
                if units.may_be_one(figures[one].figure.unit, figures[other].figure.unit):
                    yield one, other


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
            if _FORMER.search(old.before) or _BESIDE.search(old.before):
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
            _one_place(said, other) and not values.same(other.amount, said.amount)
            for other in members
        )
    ]
    return frozenset(
        index
        for index, said in enumerate(members)
        if any(values.same(said.amount, old.amount) for old in former)
    )
