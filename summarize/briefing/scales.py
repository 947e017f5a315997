"""Units of one kind on one scale: miles and kilometres, Fahrenheit and Celsius, weeks and days.

Reports of one event convert units for their readers, and round while they do. So a unit of physical
measure is told by its kind, with what turns a number of it into the kind's own unit (BIPM, The
International System of Units, 9th edition, tables 8 and 9; NIST Special Publication 811 for inches,
feet and their like). A month and a year are their mean lengths in the Gregorian calendar. Money is
not converted: its rates change.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_KINDS = {
    "length": """
        millimetre 0.001, centimetre 0.01, metre 1, kilometre 1000, inch 0.0254, foot 0.3048,
        yard 0.9144, mile 1609.344, nautical mile 1852
        """,
    "area": """
        square metre 1, hectare 10000, square kilometre 1000000, square foot 0.09290304,
        square yard 0.83612736, acre 4046.8564224, square mile 2589988.110336
        """,
    "volume": "litre 0.001, cubic metre 1, cubic foot 0.028316846592, gallon 0.003785411784",
    "mass": """
        gram 0.001, kilogram 1, metric ton 1000, ounce 0.028349523125, pound 0.45359237,
        stone 6.35029318
        """,
    "time": """
        second 1, minute 60, hour 3600, day 86400, week 604800, month 2629746, year 31556952,
        decade 315569520, century 3155695200
        """,
}
_UNITS = {
    name: (kind, float(factor))
    for kind, listed in _KINDS.items()
    for entry in listed.split(",")
    for name, _, factor in [entry.strip().rpartition(" ")]
}


class Scale(NamedTuple):
    """What a unit measures: a number of it, times ``factor`` plus ``offset``, on its kind's scale.

    Units of the same ``kinds`` can be converted into each other; a thing that is counted is a kind
    of its own.
    """

    kinds: tuple[str, ...]
    factor: float = 1.0
    offset: float = 0.0

    def measures_as(self, other: Scale) -> bool:
        """Whether a number means the same on both, whatever is counted."""
        return (self.factor, self.offset) == (other.factor, other.offset)

    def of(self, value: float) -> float:
        """A number of the unit on the kind's scale."""
        return value * self.factor + self.offset

    def back(self, value: float) -> float:
        """A number on the kind's scale in the unit."""
        return (value - self.offset) / self.factor


_WHOLE: dict[tuple[str, ...], Scale] = {
    ("knot",): Scale(("length", "time"), 1852 / 3600),
    ("degree celsius",): Scale(("temperature",)),
    ("degree fahrenheit",): Scale(("temperature",), 5 / 9, -160 / 9),
}


def physical(part: str) -> bool:
    """Whether a part of a unit is a physical measure."""
    return part in _UNITS or (part.casefold(),) in _WHOLE


@lru_cache(maxsize=4096)
def scale(parts: tuple[str, ...]) -> Scale:
    """The scale of a unit.

    Args:
        parts: Numerator and what it is told for each of, as ``units.parts`` gives them.
    """
    if whole := _WHOLE.get(tuple(part.casefold() for part in parts)):
        return whole
    factor = 1.0
    told: list[str] = []
    for place, part in enumerate(parts):
        kind, size = _UNITS.get(part, (part, 1.0))
        told.append(kind)
        factor = factor / size if place else factor * size
    return Scale(tuple(told), factor)
