"""Words that put one number in another's place: "to 207 from the 198", "12 percent at first".

An article that gives two numbers in one voice gives two quantities, unless it says that the one is
former or wrong, holds it against the other, or leaves open which of the two it is. Most of this is
said within a sentence; what was so at first may have been replaced in another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from summarize.briefing import units, values
from summarize.reading.figures import changes
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import CHANGING

if TYPE_CHECKING:
    from summarize.briefing.figures import Said

Replacements = frozenset[tuple[int, float, float]]
"""Article and two of its numbers, in both orders."""

_ROW = 12  # figures either side of one in its sentence that it can be held against
_WINDOW = 120  # code points either side of a number that are looked at
_FORMER = re.compile(
    r"\bfrom\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$"
    r"|\bhad (?:\w+ly )?(?:said|spoken|put|given|reported|claimed|estimated|announced|counted"
    r"|maintained|insisted|asked|demanded|wanted|expected|forecast|offered)\b[^,;.:]{0,30}$",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:instead of|rather than|not)\s+(?:the\s+|an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_FIRST = re.compile(
    r"\b(?:at first|initially|originally|previously|ha[ds] (?:first|earlier) \w+"
    r"|first (?:\w+ed|said|gave|put|spoke of))\b[^,;.:]{0,40}$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"^[^,;.:]{0,20}\b(?:at first|initially|originally|previously)\b", re.IGNORECASE
)
_TO = re.compile(r"([^,;.:]{0,60})\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SET = CHANGING | words("revised corrected updated changed")
_OR = re.compile(r"^\s*(?:[\w-]+\s+)?or\s+(?:[\w-]+\s+)?$")
_BESIDE = re.compile(
    r"\b(?:(?:more|fewer|less|higher|lower|larger|smaller)\s+than|above|below|against"
    r"|compared\s+(?:with|to)|as\s+opposed\s+to|short\s+of)\b[^,;.:]{0,40}$",
    re.IGNORECASE,
)


def as_former(before: str, after: str) -> bool:
    """Whether a number that stands between these words is given as former."""
    return _FORMER.search(before[-_WINDOW:]) is not None or at_first(before, after)


def at_first(before: str, after: str) -> bool:
    """Whether it is given as what was so at first, so that another sentence may have the newer."""
    return (
        _FIRST.search(before[-_WINDOW:]) is not None
        or _AT_FIRST.search(after[:_WINDOW]) is not None
    )


def as_new(before: str) -> bool:
    """Whether it is said to have taken the place of what was so before: "was doubled to"."""
    found = _TO.search(before[-_WINDOW:])
    told = _WORD.findall(found[1].lower()) if found else ()
    return any(changes.way(word) or word in _SET for word in told)


def denied(before: str) -> bool:
    """Whether a number behind these words is the one that it is not: "twelve, not three"."""
    return _NOT.search(before[-_WINDOW:]) is not None


def against(before: str) -> bool:
    """Whether it is what another number is held against: "a thousand more than"."""
    return _BESIDE.search(before[-_WINDOW:]) is not None


def either(between: str) -> bool:
    """Whether two numbers with these words between them are alternatives: "9 miles or 14"."""
    return _OR.match(between) is not None


def pair(one: Said, other: Said) -> tuple[int, float, float]:
    """Two numbers of an article, as they stand among its replacements."""
    return one.article, float(one.figure.value), float(other.figure.value)


def replacements(figures: Iterable[Said]) -> Replacements:
    """Pairs of numbers of which an article says that one stands in place of the other."""
    places: dict[tuple[int, str], list[Said]] = defaultdict(list)
    articles: dict[int, list[Said]] = defaultdict(list)
    for said in figures:
        places[said.article, said.around].append(said)
        articles[said.article].append(said)
    found: set[tuple[int, float, float]] = set()
    for several in places.values():
        for place, old in enumerate(several):
            replaced = old.former or old.denied or against(old.before)
            for new in several[max(0, place - _ROW) : place + _ROW]:
                if new is not old and (replaced or either(_between(old, new))):
                    found |= {pair(old, new), pair(new, old)}
    for several in articles.values():
        for old in several:
            for new in several if old.at_first else ():
                if units.may_be_one(old.unit, new.unit):
                    found |= {pair(old, new), pair(new, old)}
    return frozenset(found)


def _between(one: Said, other: Said) -> str:
    """What stands between two figures of a sentence, the first before the second."""
    return one.after[: max(0, len(one.after) - len(other.after) - len(other.figure.content.text))]


def former(members: Sequence[Said]) -> list[Said]:
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


def replaced(members: Sequence[Said]) -> frozenset[int]:
    """Indices of a group's former figures.

    So is the same number where another article still gives it.
    """
    gone = former(members)
    return frozenset(
        index
        for index, said in enumerate(members)
        if any(values.same(said.amount, old.amount) for old in gone)
    )


def one_place(one: Said, other: Said) -> bool:
    """Whether two figures stand in one sentence."""
    return one.article == other.article and one.around == other.around
