"""Figures of several articles grouped: the same quantity of the same thing.

Three things tell. What the figure is of, and the words around it, without those that only name who
says so. The number: reports of one event that print the same uncommon number mean the same thing,
while two numbers need much more likeness to be one quantity. And the articles themselves: an
article that gives two numbers in one voice gives two quantities, unless it says that one replaces
the other.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarize.briefing import replacing, units, values
from summarize.briefing.conditions import OF_THINGS
from summarize.briefing.grouping import Links
from summarize.briefing.overlap import Overlap
from summarize.briefing.replacing import Replacements
from summarize.briefing.stated import Stated

_TOGETHER = 0.33
_SAME_NUMBER = 0.4
_NEAR = 1.1  # ratio of two numbers that can both be right and are as good as one
_OF, _AROUND = 0.6, 0.4  # what the words of `of` and those around the figure count
_ONE_WORD = 0.3  # the same for two shares, sums or measures that have one word in common
_AROUND_ALONE = 0.8  # what the latter count where there is no more
_PER_DOUBLING = 0.1
_RATE = 0.15  # what it tells that both are rates for the same thing: few numbers are
_TOLD_APART = 0.1  # what it tells against that each counts a thing the other's sentence lacks
_LEVEL_OR_CHANGE = 0.2  # what it tells against that one is a level and one a rise or fall
_THIN = 0.5  # what a figure counts of which nothing is told but what is counted
_ONE_FATE = 0.5  # what it tells that the same became of what both count
_PART = 0.2  # what it tells against that one is a part of a number beside it
_ANOTHER_KIND = 0.35  # what it tells against that one is a limit, a margin or of another time
_REPLACED = 0.4  # what it tells that a sentence gives one in place of the other
_OTHER_NUMBER = 0.55  # the most that two numbers can be alike: one number goes first
_HOLDERS = 20  # figures further on among those of one number
_ONE_SOURCE = 0.2  # what it tells that one source gives both
_SURELY = 0.5  # likeness of `of` that makes one quantity of what two sources say in one article


def links(figures: Sequence[Stated]) -> Links:
    """How far figures are one quantity, by their indices."""
    of = Overlap([dict.fromkeys(said.told_of, 1.0) for said in figures])
    around = Overlap([said.nearby for said in figures])
    former = replacing.replacements(figures)
    voices = _voices(figures)
    likeness = {}
    for one, other in sorted({*of.pairs(), *around.pairs(), *_same_numbers(figures)}):
        some, others = figures[one], figures[other]
        if units.may_be_one(some.unit, others.unit) and not _people_and_things(some, others):
            # One sentence says nothing of whether two of its figures are one.
            nearby = 0.0 if replacing.one_place(some, others) else around.cosine(one, other)
            alone = some.measured and of.shared(one, other) == 1 and not _near_or_same(some, others)
            alike = (_ONE_WORD if alone else _OF) * of.cosine(one, other) + _AROUND * nearby
            if not (some.told_of and others.told_of):  # "people" says nothing of 40 people
                alike = _AROUND_ALONE * nearby
            value = _likeness(some, others, alike)
            if replacing.one_place(some, others) and replacing.pair(some, others) in former:
                value += _REPLACED
            if not values.same(some.amount, others.amount):
                value = min(value, _OTHER_NUMBER)
            value -= _ANOTHER_KIND * _kinds_apart(some, others)
            value -= _PART * (some.counts.part != others.counts.part)
            if value > 0:
                likeness[one, other] = value

    def apart(one: int, other: int) -> bool:
        if figures[one].article != figures[other].article:
            return False
        one_voice = voices[one] == voices[other]
        return _apart(figures[one], figures[other], one_voice, of.cosine(one, other), former)

    weights = [1.0 if said.told_of else _THIN for said in figures]
    return Links(weights, likeness, _TOGETHER, apart)


def _people_and_things(one: Stated, other: Stated) -> bool:
    """Whether one counts people of whom it says what became of them, and one things."""
    return (bool(one.fates - OF_THINGS) and units.things(other.unit)) or (
        bool(other.fates - OF_THINGS) and units.things(one.unit)
    )


def _likeness(one: Stated, other: Stated, alike: float) -> float:
    some, others = one.figure, other.figure
    if some.change != others.change and None not in (some.change, others.change):
        return 0.0
    if (shared := _shared_fate(one, other)) is False:
        return 0.0
    one_source = not one.speakers.isdisjoint(other.speakers)
    if not (one_source or _near_or_same(one, other)) and _of_others(one, other):
        return 0.0
    value = alike + _ONE_SOURCE * one_source
    if one.amount.vague or other.amount.vague:
        pass  # "dozens" is no number
    elif values.same(one.amount, other.amount):
        if not _kinds_apart(one, other):  # 800 tonnes are there, and 800 are allowed
            value += _SAME_NUMBER * _uncommon(one.amount.value)
    elif _near(one, other):
        value += _SAME_NUMBER / 2 * _uncommon(one.amount.value)
    else:
        # What is not so may be further off.
        doubling = _PER_DOUBLING if one.denied == other.denied else _PER_DOUBLING / 2
        value -= doubling * min(math.log2(values.ratio(one.amount, other.amount)), 8)
        if some.change != others.change:
            value -= _LEVEL_OR_CHANGE
    if units.told_apart(one.unit, other.unit) and not (
        one.counted & other.nearby.keys() or other.counted & one.nearby.keys()
    ):
        value -= _TOLD_APART
    if shared:
        value += _ONE_FATE
    rate = one.amount.scale.kinds[1:]
    return value + (_RATE if rate and rate == other.amount.scale.kinds[1:] else 0.0)


def _of_others(one: Stated, other: Stated) -> bool:
    """Whether two numbers are of two polls, or the ages of two."""
    return (one.polled and other.polled) or (
        one.aged and other.aged and len(one.told_of & other.told_of) <= 1
    )


def _shared_fate(one: Stated, other: Stated) -> bool | None:
    """Whether the same became of what two figures count; None where it is not told of both."""
    if not one.fates or not other.fates:
        return None
    return not one.fates.isdisjoint(other.fates)


def _kinds_apart(one: Stated, other: Stated) -> int:
    """In how many ways one is no count of what happened, and the other is."""
    some, others = one.counts, other.counts
    return (
        (some.passes != others.passes) + (some.may_be != others.may_be) + (some.was != others.was)
    )


def _near_or_same(one: Stated, other: Stated) -> bool:
    return values.same(one.amount, other.amount) or _near(one, other)


def _near(one: Stated, other: Stated) -> bool:
    some, others = one.amount, other.amount
    return values.ratio(some, others) <= _NEAR and values.compatible(some, others)


def _uncommon(value: float) -> float:
    """How much it says that two figures have this number: a half for 3, all of it for 86 or 212."""
    return 1.0 if abs(value) > 20 or not value.is_integer() else 0.5


def _apart(one: Stated, other: Stated, one_voice: bool, of: float, former: Replacements) -> bool:
    """Whether their article tells the two apart."""
    if values.same(one.amount, other.amount):
        return False
    if not one_voice:
        return bool(one.told_of and other.told_of) and of < _SURELY
    if replacing.pair(one, other) in former:
        return False
    if one.denied != other.denied and (replacing.one_place(one, other) or of >= _SURELY):
        return False
    if one.amount.vague or other.amount.vague:
        return not values.compatible(one.amount, other.amount)
    return not _near(one, other)


def _voices(figures: Sequence[Stated]) -> list[frozenset[int]]:
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


def _same_numbers(figures: Sequence[Stated]) -> Iterator[tuple[int, int]]:
    """Pairs of figures with the same uncommon number, of what may be one thing."""
    holders: dict[tuple[float, float | None], list[int]] = defaultdict(list)
    for index, said in enumerate(figures):
        if _uncommon(said.amount.value) == 1.0 and not said.amount.vague:
            holders[said.amount.value, said.amount.high].append(index)
    for several in holders.values():
        for place, one in enumerate(several):
            for other in several[place + 1 : place + 1 + _HOLDERS]:
                if units.may_be_one(figures[one].unit, figures[other].unit):
                    yield one, other
