"""What does not belong to the words said: quotation marks, and the attribution that interrupts.

"The wall, she said on Friday, is sound" says that the wall is sound. With source and cue goes what
hangs on them, a time or an apposition, and a comma that stood there for their sake alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from summarize.reading.claims.attribution import Attribution
from summarize.reading.reader import Reading
from summarize.reading.text.extent import Extent
from summarize.reading.text.quotations import Quotation
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import THIRD_PERSON
from summarize.rules.wording.edits import Edit

_BEFORE = re.compile(r"[\s,;:—–-]+$")
_AS = re.compile(r"(?:[\s,;:—–(-]|^)((?:or\s)?(?:as|so))\s+$")
_AS_LONG = 10  # characters of what brings an interruption in, at most: ", or so "
_HANGING = re.compile(
    r"\s(?:on|in|at|during|to|via|last|this|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday)\b[^,;.:()“”\"]{1,60}?(?=,)"
)
_APPOSED = re.compile(r",\s(?:an?|the|who|whose|[a-z]+\sat)\s[^,;.:()“”\"]{1,90}?(?=,)")
_NO_COMMA = re.compile(
    r",(?=\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did"
    r"|to|that|by|of|from|called)\b)"
)
_OPENED = "“\"«„‘'`"
_COMMA = re.compile(r",(?=\s)")
_UNFINISHED = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|does|did|do"
    r"|not|also|and|but|or|that|because|if|when|while|though|although|which|who)$"
)
_ADVERBIAL = re.compile(
    r"[“\"]?(?:in|on|at|by|for|from|with|without|after|before|during|since|until|under|over|to|of|as|if"
    r"|when|while|because|although|though|unless|once|instead|still|now|then|so|thus|there|here|also"
    r"|even|he|she|it|they|we|you|I|perhaps|maybe|however|moreover|meanwhile|furthermore|and|but|or|yet|yes|no|not|only|just"
    r"|[a-z]+ly)\b",
    re.IGNORECASE,
)
_HAS_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|that"
    r"|which|who|where|what|how|why|[a-z]+ed|[a-z]+n[’']t)\b|[’'](?:re|ve|ll|m)\b"
)
_FIRST = re.compile(r"\s[“\"]?([a-z]+)\b")
_NO_VERB = words(
    """
    and or but nor so yet for as if when while because although though unless until since once than
    the a an this that these those his her its their our my who which whose where what how why with
    without in on at by from of to about after before during under over into against despite
    including especially even particularly mainly mostly partly not no more less rather some many
    all both each every most up down it he she they we you i there here then now just only also
    """
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
    interrupting = _interrupting(text, attribution)
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
        if gap is not None:
            inner_end = _inner_end(outer, gap.start)
            before = _BEFORE.search(text, start, inner_end)
            at = before.start() if before else inner_end
            comma = before is not None and "," in before[0]
            joint = _joint(text[start + 1 : at], text[gap.end : end]) if comma else " "
            yield Edit(at, gap.end, joint)
        else:
            yield _without_comma(text, interrupting, start, end)
    if opens:
        for one in outer:
            yield Edit(one.start, one.inner_start)
            yield Edit(one.inner_end, min(one.end, end))
        for match in _REOPENED.finditer(text, start, end):
            yield Edit(match.start(1), match.end(1))


def _joint(opened: str, following: str) -> str:
    """What joins the halves of a quotation that is interrupted after a comma, if it was theirs."""
    after = f" {following.lstrip(_OPENED)}"
    theirs = not _is_subject(opened, after) and _NO_COMMA.match(f",{after}") is None
    return ", " if theirs else " "


def _inner_end(outer: Sequence[Quotation], end: int) -> int:
    return next(one.inner_end for one in outer if one.end == end)


def _interrupting(text: str, attribution: Attribution) -> Extent | None:
    """Source and cue where they stand inside the content, and the "as" that brings them in."""
    start, end = attribution.content
    inside = [
        extent
        for extent in (attribution.source, attribution.cue)
        if extent is not None and start <= extent.start and extent.end <= end
    ]
    if not inside:
        return None
    first = min(one.start for one in inside)
    brought_in = _AS.search(text, max(start, first - _AS_LONG), first)
    return Extent(brought_in.start(1) if brought_in else first, max(one.end for one in inside))


def _is_subject(before: str, after: str) -> bool:
    """Whether what stands before an interruption wants what stands after it: "The lock, …, leaks".

    It does if it ends in an auxiliary or a conjunction, or is a noun phrase without a verb and a
    verb may follow.
    """
    if _UNFINISHED.search(before):
        return True
    if _ADVERBIAL.match(before) or _HAS_VERB.search(before) or "," in before:
        return False
    if not THIRD_PERSON.isdisjoint(before.split()):
        return False
    following = _FIRST.match(after)
    return following is not None and following[1] not in _NO_VERB and following[1][-3:] != "ing"


def _without_comma(text: str, inside: Extent, start: int, end: int) -> Edit:
    """The cut of an interruption, with what hangs on it, and one of the commas around it."""
    last = inside.end
    for hanging in (_APPOSED, _HANGING):
        match = hanging.match(text, last, end)
        last = match.end() if match else last
    before = _BEFORE.search(text, start, inside.start)
    first = before.start() if before else inside.start
    comma = _NO_COMMA.match(text, last, end) or _COMMA.match(text, last, end)
    wanted = _is_subject(text[start:first], text[last + 1 : end])
    if comma and (wanted or comma.re is _NO_COMMA):
        return Edit(first, comma.end())
    closes = text[last : last + 1] in tuple(",;:.") or last >= end
    return Edit(first, last, "" if closes else " ")
