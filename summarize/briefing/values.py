"""Which numbers a figure allows, and so whether two figures can both be right.

A qualifier turns a number into an interval: "over 1,200" allows 1,250, "some 8,000" 8,100.
"About" allows a twentieth either way and no more than half a unit of the last digit that is not
zero, so that "about 10,000" and "about 11,000" differ. A whole number may be a fraction rounded:
"4 percent" and "3.8 percent" agree as far as printed. Of two units of one kind, one number was
rounded when it was converted: so "1.9 miles" is "3 kilometres".
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from summarize.briefing.scales import Scale, scale
from summarize.briefing.units import measured, parts
from summarize.reading.words.numberwords import SCALES
from summarize.schema import Figure, Number, Qualifier

_ABOUT = 0.05
_FRACTION = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions|several|few|many|handful)\b",
    re.IGNORECASE,
)


_SCALE = re.compile(r"(?<=\d )(?:thousand|[mb]illion|trillion|lakh|crore)\b", re.IGNORECASE)


class Interval(NamedTuple):
    """Numbers from ``low`` to ``high``, the ends included."""

    low: float
    high: float


class Amount(NamedTuple):
    """A number as it is printed, and what it is a number of."""

    value: float
    high: float | None
    qualifier: Qualifier
    scale: Scale
    vague: bool = False
    """Whether the words give no number, only its size: "dozens"."""
    fraction: bool = False
    """Whether the words are a fraction, which stands for what is near it: "an eighth"."""
    told_in: float = 1.0
    """What one is worth of what it is told in: a million, in "31 million"."""

    def rounding(self) -> float:
        """What the printed digits leave open, on the scale of the unit's kind."""
        return _slack(self.value) * self.scale.factor


def amount(figure: Figure) -> Amount:
    """The number of a figure; of a fraction in words ("a third of the homes") its percentage."""
    words = figure.content.text
    value, high = float(figure.value), figure.value_high
    share = is_fraction(figure)
    spelled = not any(map(str.isdigit, words))
    return Amount(
        value * 100 if share else value,
        None if high is None else float(high) * (100 if share else 1),
        figure.qualifier,
        scale(parts(unit(figure))),
        _VAGUE.search(words) is not None and spelled,
        share or (spelled and unit(figure) == "percent" and _FRACTION.search(words) is not None),
        max((SCALES[word.lower()] for word in _SCALE.findall(words)), default=1.0),
    )


def is_fraction(figure: Figure) -> bool:
    """Whether a figure is a share that is told in words: "a third of the homes"."""
    named = parts(figure.unit)
    return (
        0 < abs(float(figure.value)) < 1
        and not (named and measured(named[0]))
        and _FRACTION.search(figure.content.text) is not None
    )


def unit(figure: Figure) -> str | None:
    """The unit of a figure as it is compared: a share that is told in words is a percentage."""
    return "percent" if is_fraction(figure) else figure.unit


def allowed(given: Amount) -> Interval:
    """The numbers that a value and its qualifier allow, on the scale of the unit's kind."""
    low = high = given.value
    if given.high is not None:
        low, high = sorted((low, given.high))
    match given.qualifier:
        case "at_least":
            high = math.inf
        case "at_most":
            low = -math.inf
        case "about" if not given.fraction:
            low, high = low - _slack(low), high + _slack(high)
        case _:
            pass
    if given.fraction:  # "nearly a fifth" may be further off than "a fifth"
        near = 2 * _ABOUT if given.qualifier == "about" else _ABOUT
        low, high = low - abs(low) * near, high + abs(high) * near
    return Interval(given.scale.of(low), given.scale.of(high))


def _slack(value: float) -> float:
    return min(abs(value) * _ABOUT, _last_digit(value) / 2)


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not zero: 1000 for 12,000, 0.1 for 3.8."""
    if value == 0:
        return 0.0
    digits = f"{abs(value):.6e}"
    mantissa, exponent = digits.split("e")
    return float(10 ** (int(exponent) - len(mantissa.replace(".", "").rstrip("0")) + 1))


def same(one: Amount, other: Amount) -> bool:
    """Whether two figures print the same number, or the same two ends of a range."""
    if one.vague != other.vague:
        return False
    if one.scale.measures_as(other.scale):
        return _close(one.value, other.value) and _close(one.high, other.high)
    return _converted(one, one.value, other, other.value) and (
        one.high is other.high is None
        or (
            one.high is not None
            and other.high is not None
            and _converted(one, one.high, other, other.high)
        )
    )


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


def _converted(one: Amount, some: float, other: Amount, others: float) -> bool:
    """Whether a number of one unit, converted and rounded, is a number of the other."""
    apart = abs(one.scale.of(some) - other.scale.of(others))
    return apart <= max(one.rounding(), other.rounding())


def compatible(one: Amount, other: Amount) -> bool:
    """Whether both can be right.

    Two approximate numbers whose intervals only touch are different numbers.
    """
    if same(one, other) or _rounded(one, other) or _rounded(other, one):
        return True
    some, others = allowed(one), allowed(other)
    low, high = max(some.low, others.low), min(some.high, others.high)
    if not one.scale.measures_as(other.scale):
        high += max(one.rounding(), other.rounding())
    if one.qualifier == other.qualifier == "about":
        return low < high and not math.isclose(low, high, rel_tol=1e-9)
    return low <= high or math.isclose(low, high, rel_tol=1e-9)


def rules_out(denied: Amount, given: Amount) -> bool:
    """Whether a number cannot be right if another is denied: "more than 300" denies 340."""
    if same(denied, given):
        return True
    none, some = allowed(denied), allowed(given)
    return none.low <= some.low and some.high <= none.high


def _rounded(one: Amount, other: Amount) -> bool:
    """Whether the first is the other without its decimals, of millions in "31 million"."""
    some, others = one.value / one.told_in, other.value / one.told_in
    return (
        one.scale.measures_as(other.scale)
        and one.high is other.high is None
        and some.is_integer()
        and not others.is_integer()
        and abs(others) >= 1
        and math.floor(others + 0.5) == some
    )


def ratio(one: Amount, other: Amount) -> float:
    """The larger value over the smaller; infinite where one is 0 or the signs differ."""
    some, others = one.scale.of(one.value), other.scale.of(other.value)
    if some * others <= 0:
        return 1.0 if some == others else math.inf
    return max(some / others, others / some)


def printed_in(figure: Figure, name: str | None) -> tuple[Number, Number | None]:
    """The value of a figure, and the upper end of a range, in another unit of the same kind.

    A number that has to be converted is rounded to what its own digits allow.
    """
    if parts(name) == parts(figure.unit):
        return figure.value, figure.value_high
    given, wanted = amount(figure), scale(parts(name))
    if given.scale.measures_as(wanted):
        if given.fraction:
            return round(given.value), None if given.high is None else round(given.high)
        return figure.value, figure.value_high
    open_to = given.rounding() / wanted.factor
    digits = max(0, math.ceil(-math.log10(open_to))) if open_to else 0

    def turned(value: float) -> Number:
        converted = round(wanted.back(given.scale.of(value)), digits)
        return int(converted) if converted.is_integer() else converted

    return turned(given.value), None if given.high is None else turned(given.high)
