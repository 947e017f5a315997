"""Which number stands in another's place: "to 207 from the 198", "12 percent at first".

An article that gives two numbers in one voice gives two quantities, unless it says that the one is
former or wrong, holds it against the other, or leaves open which of the two it is. Most of this is
said within a sentence; what was so at first may have been replaced in another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarize.briefing import units, values
from summarize.briefing.stated import Stated

Replacements = frozenset[tuple[int, float, float]]
"""Article and two of its numbers, in both orders."""

_ROW = 12  # figures either side of one in its sentence that it can be held against
_OR = re.compile(r"^\s*(?:[\w-]+\s+)?or\s+(?:[\w-]+\s+)?$")


def either(between: str) -> bool:
    """Whether two numbers with these words between them are alternatives: "9 miles or 14"."""
    return _OR.match(between) is not None


def pair(one: Stated, other: Stated) -> tuple[int, float, float]:
    """Two numbers of an article, as they stand among its replacements."""
    return one.article, float(one.figure.value), float(other.figure.value)


def replacements(figures: Iterable[Stated]) -> Replacements:
    """Pairs of numbers of which an article says that one stands in place of the other."""
    places: dict[tuple[int, str], list[Stated]] = defaultdict(list)
    articles: dict[int, list[Stated]] = defaultdict(list)
    for said in figures:
        places[said.article, said.around].append(said)
        articles[said.article].append(said)
    found: set[tuple[int, float, float]] = set()
    for several in places.values():
        for place, old in enumerate(several):
            replaced = old.former or old.denied or old.against
            for new in several[max(0, place - _ROW) : place + _ROW]:
                if new is not old and (replaced or either(_between(old, new))):
                    found |= {pair(old, new), pair(new, old)}
    for several in articles.values():
        for old in several:
            for new in several if old.at_first else ():
                if units.may_be_one(old.unit, new.unit):
                    found |= {pair(old, new), pair(new, old)}
    return frozenset(found)


def _between(one: Stated, other: Stated) -> str:
    """What stands between two figures of a sentence, the first before the second."""
    return one.after[: max(0, len(one.after) - len(other.after) - len(other.figure.content.text))]


def former(members: Sequence[Stated]) -> list[Stated]:
    """Which of a group's figures their articles give as former: "to 207 from the 198"."""
    return [
        said
        for said in members
        if said.former
        and any(
            (one_place(said, other) or (said.article == other.article and said.at_first))
            and not values.same(other.amount, said.amount)
            for other in members
        )
    ]


def replaced(members: Sequence[Stated]) -> frozenset[int]:
    """Indices of a group's former figures.

    So is the same number where another article still gives it.
    """
    gone = former(members)
    return frozenset(
        index
        for index, said in enumerate(members)
        if any(values.same(said.amount, old.amount) for old in gone)
    )


def one_place(one: Stated, other: Stated) -> bool:
    """Whether two figures stand in one sentence."""
    return one.article == other.article and one.around == other.around
