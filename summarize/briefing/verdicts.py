"""What the numbers of one quantity amount to: do they agree, and if not, why not.

The first that holds: one article alone; the same number; numbers that can all be right; numbers of
which a source's later one replaces its earlier; numbers of different sources; numbers that cannot
both be right. What an article says in its own voice has no source to hold to it: a later day's
number replaces it, whoever gives that, and two of one day conflict. A number that an article also
gives in its own voice, as headlines do, is its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from summarize.briefing import values
from summarize.briefing.dates import Day, later
from summarize.briefing.values import Amount
from summarize.schema import Verdict


@dataclass(frozen=True, slots=True)
class Value:
    """A number with what its verdict depends on; no speakers are the article's own voice."""

    article: int
    amount: Amount
    speakers: frozenset[int]
    day: Day | None
    """When its article appeared."""
    replaced: bool = False
    """Whether its own article says that another number of this group has taken its place."""
    denied: bool = False
    """Whether it is given as what is not so."""
    new: bool = False
    """Whether it is given as what has taken the place of another."""
    answerable: frozenset[int] = frozenset()
    """Its speakers, and the bodies for which they speak."""


def verdict(given: Sequence[Value]) -> Verdict:
    """The verdict on the values of one group."""
    if len({value.article for value in given}) == 1:
        return "single"
    if not _contrary(given):
        return "agree" if _alike(given) else "compatible"
    standing = [value for value in given if not _superseded(value, given)]
    if len(standing) < len(given) and not _contrary(standing):
        return "revised"
    differing = any(
        one.speakers and other.speakers and one.speakers.isdisjoint(other.speakers)
        for one, other in _contrary(given)
    )
    return "differ_by_source" if differing else "conflict"


def _contrary(given: Sequence[Value]) -> list[tuple[Value, Value]]:
    return [(one, other) for one, other in combinations(given, 2) if _contradict(one, other)]


def _contradict(one: Value, other: Value) -> bool:
    """Whether two numbers cannot both be right; that neither is so says nothing of the other."""
    if one.denied and other.denied:
        return False
    if one.denied or other.denied:
        no, yes = (one, other) if one.denied else (other, one)
        return values.rules_out(no.amount, yes.amount)
    return not values.compatible(one.amount, other.amount)


def _alike(given: Sequence[Value]) -> bool:
    """Whether all give one number; what is denied beside it ("three, not twelve") is no other."""
    giving = {value.article for value in given if not value.denied}
    told = [value for value in given if not (value.denied and value.article in giving)]
    return all(
        values.same(told[0].amount, value.amount) and told[0].denied == value.denied
        for value in told
    )


def _superseded(value: Value, given: Sequence[Value]) -> bool:
    """Whether it was changed, or its source gives or denies otherwise later."""
    return value.replaced or any(
        later(other.day, value.day)
        and (other.new or _one_source(value, other, given))
        and (
            _contradict(value, other)
            if value.denied or other.denied
            else not values.same(value.amount, other.amount)
        )
        for other in given
    )


def _one_source(one: Value, other: Value, given: Sequence[Value]) -> bool:
    if not one.answerable.isdisjoint(other.answerable):
        return True  # a body may take back what its officer said
    return not one.speakers or (_own(one, given) and _own(other, given))


def _own(value: Value, given: Sequence[Value]) -> bool:
    """Whether its article gives a number in its own voice, if only elsewhere."""
    return not value.speakers or any(
        other.article == value.article
        and not other.speakers
        and values.same(other.amount, value.amount)
        for other in given
    )
