"""What does not belong to the words said: quotation marks, and the attribution that interrupts.

"The wall, she said on Friday, is sound" says that the wall is sound. With source and cue goes what
hangs on them, a time or an apposition, and a comma that stood there for their sake alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from summarize.reading.attribution import Attribution
from summarize.reading.extent import Extent
from summarize.reading.quotations import Quotation
from summarize.reading.reader import Reading
from summarize.rules.wording.edits import Edit

_BEFORE = re.compile(r"[\s,;:—–-]+$")
_HANGING = re.compile(
    r"\s(?:on|in|at|during|to|via|last|this|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday)\b[^,;.:()“”\"]{1,60}?(?=,)"
)
_APPOSED = re.compile(r",\s(?:an?|the|who|whose|[a-z]+\sat)\s[^,;.:()“”\"]{1,90}?(?=,)")
_NO_COMMA = re.compile(
    r",(?=\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did"
    r"|to|that|by|of|from|called)\b)"
)
_REOPENED = re.compile(r"\n\s*([\"“«„]|``|'')")


def quotation_at(reading: Reading, start: int) -> Quotation | None:
    """The outer quotation that opens at an offset."""
    at = bisect_left(reading.quotations, start, key=lambda quotation: quotation.start)
    if at < len(reading.quotations) and reading.quotations[at].start == start:
        return reading.quotations[at]
    return None


def within(reading: Reading, extent: Extent) -> list[Quotation]:
    """The quotations that open inside a stretch."""
    at = bisect_left(reading.quotations, extent.start, key=lambda quotation: quotation.start)
    found = []
    for quotation in islice(reading.quotations, at, None):
        if quotation.start >= extent.end:
            break
        found.append(quotation)
    return found


def cuts(reading: Reading, attribution: Attribution, quoted: Sequence[Quotation]) -> Iterator[Edit]:
    """What goes from the content of an attribution.

    Args:
        reading: The reading.
        attribution: What is said.
        quoted: The quotations in it.
    """
    text, (start, end) = reading.text, attribution.content
    interrupting = _interrupting(attribution)
    opens = quotation_at(reading, start) is not None
    outer = [one for one in quoted if one.depth == 1]
    if interrupting is not None:
        gap = next(
            (
                Extent(one.end, other.start)
                for one, other in pairwise(outer)
                if one.end <= interrupting.start and interrupting.end <= other.start
            ),
            None,
        )
        if opens and gap is not None:
            inner_end = _inner_end(outer, gap.start)
            before = _BEFORE.search(text, start, inner_end)
            yield Edit(before.start() if before else inner_end, gap.end, _joint(text, before, gap))
        else:
            yield _without_comma(text, interrupting, start, end)
    if opens:
        for one in outer:
            yield Edit(one.start, one.inner_start)
            yield Edit(one.inner_end, min(one.end, end))
        for match in _REOPENED.finditer(text, start, end):
            yield Edit(match.start(1), match.end(1))


def _joint(text: str, before: re.Match[str] | None, gap: Extent) -> str:
    """What joins the halves of an interrupted quotation: the comma, where it was theirs."""
    following = text[gap.end :].lstrip("“\"«„‘'`")[:20]
    comma = before is not None and "," in before[0]
    return ", " if comma and not _NO_COMMA.match(f", {following}") else " "


def _inner_end(outer: Sequence[Quotation], end: int) -> int:
    return next(one.inner_end for one in outer if one.end == end)


def _interrupting(attribution: Attribution) -> Extent | None:
    """Source and cue where they stand inside the content."""
    start, end = attribution.content
    inside = [
        extent
        for extent in (attribution.source, attribution.cue)
        if extent is not None and start <= extent.start and extent.end <= end
    ]
    if not inside:
        return None
    return Extent(min(e.start for e in inside), max(e.end for e in inside))


def _without_comma(text: str, inside: Extent, start: int, end: int) -> Edit:
    """The cut of an interruption, with what hangs on it, and one of the commas around it."""
    last = inside.end
    for hanging in (_APPOSED, _HANGING):
        match = hanging.match(text, last, end)
        last = match.end() if match else last
    before = _BEFORE.search(text, start, inside.start)
    first = before.start() if before else inside.start
    comma = _NO_COMMA.match(text, last, end)
    if comma:
        return Edit(first, comma.end())
    closes = text[last : last + 1] in tuple(",;:.") or last >= end
    return Edit(first, last, "" if closes else " ")
