"""What an article reports, in its own words: its headline and its lead sentence.

Neither is what a desk writes above and around them for other desks: embargoes, notes on updates and
corrections, labels of a database. A headline in the form of a sentence is one if it has a line to
itself, and who greets whom in a transcript reports nothing.

A headline without a source is the article's own word, unless the article has somebody deny it:
"Marsh sold the yard" above "Marsh denied selling the yard" is a charge. Then the lead stands with
the sentence of the denial, and the headline goes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarize.reading.reader import Reading
from summarize.reading.text import turns
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.words.folding import fold
from summarize.reading.words.functionwords import STOP
from summarize.rules.wording import verbs

LONGEST = 300
"""Code points of a gist in the article's own words."""
_NOTE = re.compile(  # between desks
    r"\(?(?:corrections?|clarifications?|editor[’']?s?\snotes?|notes?\sto\s(?:editors|readers)|advisory"
    r"|attention\seditors|eds)\s?[:(—–-]"
    r"|\((?:updates|adds|recasts|corrects|repeats|refiles|rewrites|clarifies|removes|changes)\b"
    r"|(?:under\s|strictly\s)?embargo(?:ed)?(?:\s(?:until|till|for|to))?:?\s[^.]*?(?:\d|day\b|release)"
    r"|(?:not\s)?for\s(?:immediate\s)?release\b"
    r"|(?:abstract|(?:full\s)?text|body|summary|(?:breaking|world|local|national)\snews)[.:]?$",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?:(?:UPDATE|WRAPUP|REFILE|RPT|REPEAT|CORRECTED|RECAST|EXCLUSIVE|BREAKING|FLASH|URGENT|ALERT"
    r"|DEVELOPING|NEWSALERT)(?:\s\d+)?\s?[-–—:]\s?)+(?=\S)"
)
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][A-Z.’'-]+){0,3}(?:,\s(?:[A-Z][\w.]*\s?){1,3}\d{0,2})?"
    r"(?:\s\([^()\n]{1,40}\))?\s?(?:[—–]|--?)\s(?=[A-Z“\"‘'\d])"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_HEADLINE = 100  # code points
_PAIR = 2
_STEM = 5  # letters that two forms of one word share
_SHARED = 0.6  # of the words of what is denied, to be what the headline says


def gist(reading: Reading) -> str:
    """Headline and lead sentence, or what of them is short enough; the denial of a denied headline.

    Args:
        reading: The article.
    """
    passages = [one for one in reading.passages if _is_told(reading, one)]
    told_at = next((at for at, one in enumerate(passages) if one.kind == "sentence"), None)
    lead = passages[told_at] if told_at is not None else None
    headline = next((one for one in passages[:told_at] if one.kind == "headline"), None)
    if _heads(passages):
        headline, lead = passages[:_PAIR]
    if headline is not None and lead is not None and turns.opens(reading.text, lead):
        lead = None
    if headline is None and lead is None:
        return _cut(" ".join(reading.text.split()))
    title = _SERIES.sub("", _line(reading, headline), count=1).rstrip(";, ")
    told = _DATELINE.sub("", _line(reading, lead), count=1)
    denial = _denial(reading, headline) if headline is not None else None
    if denial is not None and lead is not None:
        denied = _line(reading, denial)
        both = told if denial == lead else f"{told} {denied}"
        return both if len(both) <= LONGEST else _cut(denied)
    if title and not title.endswith((".", "!", "?", "…", ":")):
        title += "."
    both = f"{title} {told}".strip()
    return both if len(both) <= LONGEST else _cut(told or title)


def _is_told(reading: Reading, passage: Passage) -> bool:
    """Whether a passage tells something, and is no line of a page and no note of a desk."""
    note = _NOTE.match(reading.text[passage.start : passage.end])
    return passage.kind != "boilerplate" and note is None


def _heads(passages: Sequence[Passage]) -> bool:
    """Whether the first sentence has a paragraph of its own, short as a headline, above another."""
    if len(passages) < _PAIR or any(one.kind != "sentence" for one in passages[:_PAIR]):
        return False
    first, following = passages[:_PAIR]
    return first.end - first.start <= _HEADLINE and first.paragraph != following.paragraph


def _line(reading: Reading, passage: Passage | None) -> str:
    """A passage in one line."""
    return " ".join(reading.text[passage.start : passage.end].split()) if passage else ""


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


def _denial(reading: Reading, headline: Passage) -> Passage | None:
    """The passage in which somebody denies what a headline without a source says."""
    said = [one for one in reading.attributions if one.content.start < headline.end]
    if any(one.content.end > headline.start for one in said):
        return None
    stated = _stems(reading.text, Extent(headline.start, headline.end))
    starts = [passage.start for passage in reading.passages]
    for one in reading.attributions:
        told = _stems(reading.text, one.content) if one.denied else set()
        if told and len(told & stated) >= max(_SHARED * len(told), min(2, len(told))):
            return reading.passages[bisect_right(starts, one.content.start) - 1]
    return None


def _stems(text: str, extent: Extent) -> set[str]:
    """What the telling words of a stretch are forms of."""
    found = [fold(word) for word in _WORD.findall(text[slice(*extent)])]
    return {verbs.base(word)[:_STEM] for word in found if word not in STOP}
