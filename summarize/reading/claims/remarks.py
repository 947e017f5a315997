"""Remarks of the article behind somebody's words: "…, a claim that few believed".

A noun phrase that is set off and says what the words were, or a clause of its own about them, is
the writer's: an apposition to what was said, and no part of it.
"""

from __future__ import annotations

from summarize.reading.text.tokens import Region
from summarize.reading.words.lexicon import words

_COMMENTS = words(
    "reference allusion nod swipe jab dig rebuke reversal departure echo hint retreat shot tribute"
)


def is_afterthought(region: Region, dash: int, frame: str) -> bool:
    """Whether the article's own remark follows a dash that no other dash closes."""
    tag, low = region.tag, region.low
    remark = tag[dash + 1] == "C" or (
        (frame == "clause" or (frame == "object" and is_remark(region, dash)))
        and low[dash + 1] in ("a", "an")
        and "#" not in tag[dash + 2 : dash + 5]
    )
    if low[dash + 1] == "except" and tag[dash + 2] == "T":
        return True  # "… - except that it has fallen"
    closed = frame in ("thing", "object")
    if closed and tag[dash + 1] in "pc" and "-" not in tag[dash + 1 : dash + 9]:
        return True  # "blamed him for it -- he has since left"
    if (
        closed
        and tag[dash + 1] == "N"
        and low[dash + 2 : dash + 3]
        and low[dash + 2].endswith("ing")
    ):
        return True  # "expressed hope – Ada saying it was late"
    return remark and "-" not in tag[dash + 1 : dash + 9]


def is_comment(region: Region, at: int) -> bool:
    """Whether a noun by which the article comments on words begins here, after its article."""
    while region.tag[at] in "eGRn" and region.low[at] not in _COMMENTS:
        at += 1
        if region.tag[at - 1] == "n" and region.low[at] not in _COMMENTS:
            return False
    return region.low[at] in _COMMENTS and region.low[at + 1] in ("to", "at", "of", "that", "from")


def is_remark(region: Region, comma: int) -> bool:
    """Whether a noun with a clause about it follows, by which the article comments."""
    tag = region.tag
    i = comma + 2
    while tag[i] in "nNe" and i < comma + 6:
        i += 1
    if tag[i] == "D":
        return tag[i + 1] in "nN" and any(tag[k] in "AvVe" for k in range(i + 2, i + 5))
    if tag[i] in "Ve" and region.low[i + 1] == "by":
        return i > comma + 2  # "a call rejected by the mayor"
    named = tag[i] in "AvVe" and tag[i - 1] == "N"  # "a charge Ada denied"
    return i > comma + 2 and (named or tag[i] in "pTw")
