"""Words that put one number in another's place: "to 207 from the 198", "12 percent at first".

An article that gives two numbers in one voice gives two quantities, unless it says that the one is
former or wrong, holds it against the other, or leaves open which of the two it is. Most of this is
said within a sentence; what was so at first may have been replaced in another.
"""

from __future__ import annotations

import re

from summarize.reading.figures import changes
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import CHANGING

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
