"""Which numbers a figure allows, and so whether two figures can both be right.

A qualifier turns a number into an interval: "over 1,200" allows 1,250, "some 8,000" 8,100.
"About" allows a twentieth either way and no more than half a unit of the last digit that is not
zero, so that "about 10,000" and "about 11,000" differ. A whole number may be a fraction rounded:
"4 percent" and "3.8 percent" agree as far as printed.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from summarize.schema import Figure, FigureValue

_ABOUT = 0.05


class Interval(NamedTuple):
    """Numbers from ``low`` to ``high``, the ends included."""

    low: float
    high: float


def allowed(figure: Figure | FigureValue) -> Interval:
    """The numbers that a figure's value and qualifier allow."""
    low, high = float(figure.value), float(figure.value)
    if figure.value_high is not None:
        low, high = sorted((low, float(figure.value_high)))
    match figure.qualifier:
        case "at_least":
            return Interval(low, math.inf)
        case "at_most":
            return Interval(-math.inf, high)
        case "about":
            return Interval(low - _slack(low), high + _slack(high))
        case _:
            return Interval(low, high)


def _slack(value: float) -> float:
    return min(abs(value) * _ABOUT, _last_digit(value) / 2)


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not zero: 1000 for 12,000, 0.1 for 3.8."""
    if value == 0:
        return 0.0
    digits = f"{abs(value):.6e}"
    mantissa, exponent = digits.split("e")
    return float(10 ** (int(exponent) - len(mantissa.replace(".", "").rstrip("0")) + 1))


def same(one: Figure | FigureValue, other: Figure | FigureValue) -> bool:
    """Whether two figures print the same number, or the same two ends of a range."""
    return _close(one.value, other.value) and _close(one.value_high, other.value_high)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-6, abs_tol=1e-9)


def compatible(one: Figure | FigureValue, other: Figure | FigureValue) -> bool:
    """Whether both can be right.

    Two approximate numbers whose intervals only touch are different numbers.
    """
    if same(one, other) or _rounded(one, other) or _rounded(other, one):
        return True
    some, others = allowed(one), allowed(other)
    low, high = max(some.low, others.low), min(some.high, others.high)
    if one.qualifier == other.qualifier == "about":
        return low < high and not math.isclose(low, high, rel_tol=1e-9)
    return low <= high or math.isclose(low, high, rel_tol=1e-9)


def _rounded(one: Figure | FigureValue, other: Figure | FigureValue) -> bool:
    """Whether the first is the other without its decimals."""
    whole, exact = float(one.value), float(other.value)
    return (
        one.value_high is other.value_high is None
        and whole.is_integer()
        and not exact.is_integer()
        and abs(exact) >= 1
        and math.floor(exact + 0.5) == whole
    )


def ratio(one: Figure | FigureValue, other: Figure | FigureValue) -> float:
    """The larger value over the smaller; infinite where one is 0 or the signs differ."""
    some, others = float(one.value), float(other.value)
    if some * others <= 0:
        return 1.0 if some == others else math.inf
    return max(some / others, others / some)
