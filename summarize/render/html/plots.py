"""The values of a figure group as a small plot: one line a value, on one scale.

A dot is the number, a ring one that is denied, a bar is what its qualifier allows; where that has
no end the bar ends in an arrow. Everything is inline SVG: numbers only, no style attribute. A line
is a drawing of its own, so that its label can stand beside it, or above it where there is no room.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.render.briefs import phrases
from summarize.schema import FigureGroup

WIDTH, ROW, LEFT, RIGHT = 420, 30, 10, 410
_HUES = 8
_ABOUT = 0.05


class Line(NamedTuple):
    """One value: where its dot and bar stand, and what stands beside it."""

    mark: str
    who: str
    dot: float
    start: float
    end: float
    arrow: str
    number: str
    hue: str
    denied: bool = False


class Plot(NamedTuple):
    """A plot: its lines, and what a screen reader says of it."""

    lines: tuple[Line, ...]
    says: str


def plot(group: FigureGroup, marks: dict[str, str]) -> Plot:
    """The plot of a group's values."""
    ends = [float(end) for v in group.values for end in (v.value, v.value_high) if end is not None]
    low, high = min(ends), max(ends)
    room = (high - low) * 0.15 or abs(high) * 0.15 or 1.0
    low, high = low - room, high + room

    def x(value: float) -> float:
        at = LEFT + (RIGHT - LEFT) * (value - low) / (high - low)
        return round(max(LEFT, min(RIGHT, at)), 1)

    voices = list(dict.fromkeys(tuple(value.speakers) for value in group.values))
    lines = []
    for value in group.values:
        number = float(value.value)
        top = number if value.value_high is None else float(value.value_high)
        start, end, arrow = number, top, ""
        if value.denied:
            end = number
        elif value.qualifier == "about":
            start, end = number - abs(number) * _ABOUT, top + abs(top) * _ABOUT
        elif value.qualifier == "at_least":
            end, arrow = high, "right"
        elif value.qualifier == "at_most":
            start, arrow = low, "left"
        lines.append(
            Line(
                marks[value.article],
                phrases.speakers(value.speakers),
                x(number),
                x(start),
                x(end),
                arrow,
                phrases.amount(value),
                f"h{voices.index(tuple(value.speakers)) % _HUES}" if value.speakers else "n",
                value.denied,
            )
        )
    return Plot(tuple(lines), "; ".join(f"{at.mark} {at.who}: {at.number}" for at in lines))


def worth_drawing(group: FigureGroup) -> bool:
    """Whether there is more than one number to compare."""
    return len({(v.value, v.value_high, v.qualifier, v.denied) for v in group.values}) > 1
