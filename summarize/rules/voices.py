"""Whom a sentence gives a figure to that no claim holds: "by Roe's count", "which she put at 40".

The one idea: a sentence may attribute a number alone, at a few fixed places beside it: a count that
is owned, a relative clause, the subject of a verb of reckoning, and what goes on after a claim. The
words that stand for whom are led to an entity as those of any source are.
"""

from __future__ import annotations

import re

from summarize.reading.claims.attribution import Attribution
from summarize.reading.figures.quantities import Quantity
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage

_TRAIL = 80  # characters from a cue to the figures that go on after it
_LONGEST = 240  # characters of a sentence up to a figure that its subject may give
_PHRASE = (
    r"(?:(?!\b(?:was|were|is|are|has|have|had|will|would|did|does|who|which|when|where|and|but|while"
    r"|as|said|says)\b)[^.;:!?“”\"\n])*"
)
_NO_NEW_CLAUSE = re.compile(rf",\s+{_PHRASE}")
_GOING_ON = re.compile(
    r",\s+(?:up|down|compared|including|from|against|or|plus|rising|falling|killing|leaving"
    rf"|wounding|injuring|bringing|making|well|nearly|almost|about|more|at|with)\b{_PHRASE}"
)
_AND_MORE = re.compile(
    r",\s+and (?:also )?(?:\w+ed|lost|left|sent|hit|hurt|cost|can|could|may|might|will|would|is|are"
    rf"|was|were|has|have|had)\b{_PHRASE}"
)
_COMPARED = re.compile(rf",\s+(?:up|down|compared|against|versus|rising|falling)\b{_PHRASE}")
_ALSO = re.compile(  # "according to a poll, 58 percent agree, while 29 percent do not"
    r",?\s+(?:while|and|but|with|whereas|up|down|compared|against|versus)\b[^.;:!?“”\n]*"
)
_TOLD = re.compile(r" [^,.;:“”\"]{1,40}")

_SUMS = (
    r"(?:count|reckoning|estimates?|calculations?|tally|assessment|measure|figures|records|data"
    r"|projections?|forecasts?|accounting)"
)
_BY_COUNT = re.compile(
    rf"\bby (?P<who>[^,;:.()“”\"]{{1,60}}?)(?:['’]s?)(?: own| latest| official)? {_SUMS}\b"
)
_BY_LOG = re.compile(r"\bby (?P<who>the [^,;:.()“”\"]{1,60}['’]s? (?:log|logs|diary|minutes))\b")
_BY_OWN = re.compile(rf"\bby (?P<who>his|her|its|their) own {_SUMS}\b")
_SUBJECT = r"(?:(?:But|And|Yet|However,|Meanwhile,) )?(?P<who>[^,;:.()“”\"]{2,70}?)"
_RECKONS = re.compile(
    r"(?:.*\b(?:which|that|whom) )"
    r"(?P<who>(?!(?:has|have|had|is|are|was|were|will|would|can|could|may|might)\b)"
    r"(?:(?!\b(?:which|that|whom)\b)[^,;:.()“”\"]){2,60}?)"
    r" (?:has |have |had )?(?:estimates?|estimated|puts?|reckons?|reckoned|values?|valued|places?"
    r"|placed)(?: it| them)? at $",
    re.DOTALL,
)
_PUTS = re.compile(
    rf"{_SUBJECT}(?<! was)(?<! were)(?<! is)(?<! are)(?<! been)"
    r" (?:has |have |had |also |now |still )*(?:puts?|estimates?|estimated) "
    r"(?:[^,;:.()“”\"]{0,60}? )?at (?:[“\"])?$"
)
_GUESS = r"estimates?|forecasts?|projections?|tally|toll|outlook|magnitude|assessment"
_REVISES = re.compile(
    rf"{_SUBJECT} (?:has |have |had |also |later |since |meanwhile )*(?:(?:raised|lowered|cut"
    rf"|trimmed|increased|kept|left) [^;:.()“”\"]{{0,60}}?\b(?:{_GUESS})"
    rf"|(?:revised|updated|corrected) [^;:.()“”\"]{{0,60}}?\b(?:{_GUESS}|count|number|figures?"
    r"|total))\b[^;:.()“”\"]{0,60}?,? (?:to|at|from|by)"
    r" (?:[^;:()“”\"]{1,30} (?:from|to) (?:the )?)?$"
)
_OWNS = re.compile(
    rf"{_SUBJECT}['’]s? (?:own |latest |official |new |first )?{_SUMS} (?:is|was|are|were|stands"
    r"|stood)\b[^;:.()“”\"]*$"
)
_POLLED = re.compile(
    r"(?P<who>(?:A|An|The|One|Another)\b[^,;:()“”\"]{0,60}?\b(?:poll|survey)\b[^,;:()“”\"]{0,40}?)"
    r" (?:had|has|gave|gives|put|puts) [^;:()“”\"]*$"
)
_COUNTED = re.compile(
    rf"(?!This\b){_SUBJECT} (?:has |have |had )?(?:also )?(?:counted|tallied|documented|counts)"
    r" (?:(?:at least|more than|over|about|some|around|nearly|almost|up to) )?$"
)
_SEES = re.compile(
    rf"{_SUBJECT} (?:(?:now |still )?(?:sees?|forecasts?|predicts?|projects?|foresees?)) "
    r"[^;:.()“”\"]{1,80}? (?:averaging|reaching|hitting|(?:to (?:average|reach|hit|total)"
    r"|(?:ris|fall|grow|climb|slow|shrink|slid|dropp|eas)ing|at)(?: by| to)?) $"
)
_NOT_AT = (_REVISES, _OWNS, _POLLED, _COUNTED, _SEES)
_AHEAD = re.compile(r"(?: (?!and\b)[\w’'-]+){0,4} (?:that|which|who|whom) ")


def trails(text: str, one: Attribution, quantity: Quantity) -> bool:
    """Whether a figure goes on with a claim that ends before it.

    As in "12 boats sank, police said, up from 7" and "figures show 40 deaths, up from 31".
    """
    if one.cue is None or one.source is None:
        return False
    if one.content.end > one.cue.start:
        between = text[one.content.end : quantity.start]
        closed = text[one.content.end - 1] in "”\"'’"
        near = 0 < len(between) < _TRAIL and not closed
        first = text[one.cue.start : one.cue.end].lower().startswith("according")
        goes_on = _ALSO if first and one.cue.start < one.content.start else _COMPARED
        return near and goes_on.fullmatch(between) is not None
    if one.source.start < one.content.end or text[one.content.end - 1] in "”\"'’":
        return False
    end = max(one.cue.end, one.source.end)
    if text[one.cue.start : one.cue.end] == "told" and end == one.cue.end:
        hearer = _TOLD.match(text, end)  # "There are, she told the house, 40 of them"
        end = hearer.end() if hearer else end
    between = text[end : quantity.start]
    if not 0 < len(between) < _TRAIL:
        return False
    told_by = text[one.cue.start : one.cue.end].lower().startswith("according")
    if told_by and _AND_MORE.fullmatch(between) is not None:
        return True  # "12 boats sank, according to Ada Nym, and can be raised in two days"
    named = one.source.start > one.cue.start  # "said Ada Nym, a mother of two"
    return (_GOING_ON if named else _NO_NEW_CLAUSE).fullmatch(between) is not None


def ahead(text: str, one: Attribution, quantity: Quantity) -> bool:
    """Whether a clause that says it follows a figure: "the 95% that experts say is needed"."""
    if one.source is None or one.cue is None or one.source.start < quantity.end:
        return False
    told = one.source.end <= one.cue.start <= one.content.start
    between = text[quantity.end : one.source.start]
    return told and len(between) < _TRAIL and _AHEAD.fullmatch(between) is not None


def beside(text: str, passage: Passage, quantity: Quantity) -> Extent | None:
    """The words that stand for whom the sentence gives a figure to, outside of every claim."""
    start = passage.start
    for owned in (_BY_OWN, _BY_LOG, _BY_COUNT) if text.find("by ", start, passage.end) >= 0 else ():
        found = owned.search(text, start, passage.end)
        if found is not None:
            return Extent(*found.span("who"))
    for end in dict.fromkeys((quantity.number_start, quantity.start)):
        if end - start > _LONGEST:
            return None
        at = text.endswith(("at ", "at “", 'at "'), start, end)  # as two of these patterns end
        closed = text.rfind("; ", start, end)
        clause = start if closed < 0 else closed + 2
        for pattern in (_PUTS, _REVISES, _OWNS, _POLLED, _RECKONS, _SEES) if at else _NOT_AT:
            found = pattern.fullmatch(text, clause, end)
            if found is not None:
                return Extent(*found.span("who"))
    return None
