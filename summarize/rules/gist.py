"""What an article reports, in its own words: its headline and its lead sentence.

A headline without a source is the article's own word, unless the article has somebody deny it:
"Marsh sold the yard" above "Marsh denied selling the yard" is a charge. Then the lead stands with
the sentence of the denial, and the headline goes.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from summarize.reading.extent import Extent
from summarize.reading.folding import fold
from summarize.reading.functionwords import STOP
from summarize.reading.passages import Passage, PassageKind
from summarize.reading.reader import Reading
from summarize.rules.wording import verbs

LONGEST = 300
"""Code points of a gist in the article's own words."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 5  # letters that two forms of one word share
_SHARED = 0.6  # of the words of what is denied, to be what the headline says


def gist(reading: Reading) -> str:
    """Headline and lead sentence, or what of them is short enough; the denial of a denied headline.

    Args:
        reading: The article.
    """

    def first(kind: PassageKind) -> Passage | None:
        return next((p for p in reading.passages if p.kind == kind), None)

    headline, lead = first("headline"), first("sentence")
    if headline is None and lead is None:
        return _cut(" ".join(reading.text.split()))
    title, told = _line(reading, headline), _line(reading, lead)
    denial = _denial(reading, headline) if headline is not None else None
    if denial is not None and lead is not None:
        denied = _line(reading, denial)
        both = told if denial == lead else f"{told} {denied}"
        return both if len(both) <= LONGEST else _cut(denied)
    if title and not title.endswith((".", "!", "?", "…", ":")):
        title += "."
    both = f"{title} {told}".strip()
    return both if len(both) <= LONGEST else _cut(told or title)


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
