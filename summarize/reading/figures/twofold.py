"""Amounts told in two units: "6 hours and 20 minutes", "thirteen dollars and forty-five cents".

The one idea: a larger unit and its smaller one, side by side or joined by "and", are one amount.
Times are told in the smaller unit, money in the larger one, and the second number may go without
its unit only where it can be nothing else ("15 dollars 50").
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from summarize.reading.figures import units
from summarize.reading.figures.amounts import Amount
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.numberwords import Numeral


class Total(NamedTuple):
    """An amount in one unit: the unit's name, the value, the tokens it goes from and to."""

    name: str
    value: Decimal
    first: int
    last: int


_SMALLER = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("day", "hour"): 24, ("week", "day"): 7,
    ("year", "month"): 12,
}  # fmt: skip


def time(
    tokens: Tokens, amount: Amount, unit: units.Unit, following: Numeral | None
) -> Total | None:
    """A time of which the amount is the larger or, after "an hour and", the smaller part."""
    return _with_smaller(tokens, amount, unit, following) or _after_one(tokens, amount, unit)


def _with_smaller(
    tokens: Tokens, amount: Amount, unit: units.Unit, following: Numeral | None
) -> Total | None:
    if following is None or amount.high or following.kind != "cardinal":
        return None
    if tokens.words[unit.last : following.first] not in ([], ["and"]):
        return None
    smaller = units.measured(tokens, following.last)
    times = _SMALLER.get((unit.name, smaller.name)) if smaller else None
    if smaller is None or times is None or following.value >= times:
        return None
    value = amount.value * times + following.value
    return Total(smaller.name, value, amount.first, smaller.last)


def _after_one(tokens: Tokens, amount: Amount, unit: units.Unit) -> Total | None:
    """The time of "an hour and 48 minutes", whose first number is an article."""
    larger = tokens.words[amount.first - 3 : amount.first] if amount.first > 2 else []
    if larger[:1] not in (["a"], ["an"]) or larger[2:] != ["and"]:
        return None
    times = _SMALLER.get((larger[1], unit.name), 0)
    if amount.low.value >= times:
        return None
    return Total(unit.name, amount.value + times, amount.first - 3, unit.last)


def money(tokens: Tokens, amount: Amount, plain: Total, following: Numeral | None) -> Total:
    """A sum with its cents, where any follow: "thirteen dollars and forty-five cents"."""
    name, last = plain.name, plain.last
    if name not in units.SUBUNITS or following is None or amount.high or following.first > last + 1:
        return plain
    linked = tokens.words[last : following.first]
    if linked not in ([], ["and"]) or following.kind != "cardinal":
        return plain
    if not 0 < following.value < 100:
        return plain
    value = plain.value + following.value / 100
    unit = units.measured(tokens, following.last)
    if unit and unit.name == units.SUBUNITS[name]:
        return Total(name, value, plain.first, unit.last)
    two_digits = is_digits(tokens.words[following.first]) and following.value >= 10
    ends = tokens.word[following.last] in (".", ",", ";", "", "more")
    if unit is None and ends and (two_digits or not linked):
        return Total(name, value, plain.first, following.last)
    return plain
