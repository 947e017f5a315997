"""What an article reports, in its own words: its headline and its lead sentence.

Neither is what a desk writes above and around them for other desks: embargoes, notes on updates and
corrections, labels of a database. A headline in the form of sentences is one if it has a line to
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
from summarize.reading.text.datelines import dateline
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
    r"|\d{1,2}.\d\d\s?[ap]\.?m\.?$"
    r"|(?:(?:news\s)?analysis|opinion|comment(?:ary)?|editorial|explainer|fact\s?box|feature)[.:]?$"
    r"|(?:abstract|(?:full\s)?text|body|summary|(?:breaking|world|local|national)\snews)[.:]?$",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"(?:(?:UPDATE|WRAPUP|REFILE|RPT|REPEAT|CORRECTED|RECAST|EXCLUSIVE|BREAKING|FLASH|URGENT|ALERT"
    r"|DEVELOPING|NEWSALERT)(?:\s\d+)?\s?[-–—:]\s?)+(?=\S)"
)
_ASIDE = re.compile(r"\([^()]*\)|\b(?:that|which|who)\b.*$")
_LABEL = re.compile(r"(?:[A-Z][\w’'-]*\s?){1,3}[.:]?$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HEADLINE = 120  # code points
_SEVERAL = 95  # code points, of more sentences than one
_LINES = 4  # sentences, of a headline and a lead
_STEM = 5  # letters that two forms of one word share
_SHARED = 0.6  # of the words of what is denied, to be what the headline says


def gist(reading: Reading) -> str:
    """Headline and lead sentence, or what of them is short enough; the denial of a denied headline.

    Args:
        reading: The article.
    """
    passages = _opening(reading)
    told_at = next((at for at, one in enumerate(passages) if one.kind == "sentence"), None)
    lead = passages[told_at] if told_at is not None else None
    headline = next((one for one in passages[:told_at] if one.kind == "headline"), None)
    above = _above(passages)
    if above:
        headline, lead = passages[0], passages[above]
    if headline is not None and lead is not None and turns.opens(reading.text, lead):
        lead = None
    if headline is None and lead is None:
        return _cut(" ".join(reading.text.split()))
    title = " ".join(_line(reading, one) for one in passages[:above]) or _line(reading, headline)
    title = _SERIES.sub("", title, count=1).rstrip(";, ")
    told = _line(reading, lead)
    if (written := dateline(told, 0, len(told))) is not None:
        told = told[written.end :]
    denial = _denial(reading, headline) if headline is not None else None
    if denial is not None and lead is not None:
        denied = _line(reading, denial)
        both = told if denial == lead else f"{told} {denied}"
        return both if len(both) <= LONGEST else _cut(denied)
    if title and not title.rstrip("”’\"'").endswith((".", "!", "?", "…", ":")):
        title += "."
    both = f"{title} {told}".strip()
    return told if len(both) > LONGEST >= len(told) > 0 else _cut(both)


def _opening(reading: Reading) -> list[Passage]:
    """The first passages that tell something: as many as are looked at, and up to a sentence."""
    found: list[Passage] = []
    sentence = False
    for one in reading.passages:
        if not _is_told(reading, one) or (found and _is_label(reading, one)):
            continue
        found.append(one)
        sentence = sentence or one.kind == "sentence"
        if sentence and len(found) > _LINES:
            break
    return found


def _is_told(reading: Reading, passage: Passage) -> bool:
    """Whether a passage tells something, and is no line of a page and no note of a desk.

    A sentence without a verb that ends in a colon only says what comes: "The latest on the flood:".
    """
    words = reading.text[passage.start : passage.end]
    if passage.kind == "sentence" and words.endswith(":"):
        told = _ASIDE.sub("", words).split()
        if not any(word in verbs.AUXILIARIES or verbs.is_past(word) for word in told):
            return False
    return passage.kind != "boilerplate" and _NOTE.match(words) is None


def _is_label(reading: Reading, passage: Passage) -> bool:
    """Whether a passage is the name of a column: "Economic Scene"."""
    return _LABEL.fullmatch(reading.text, passage.start, passage.end) is not None


def _above(passages: Sequence[Passage]) -> int:
    """How many sentences have a paragraph of their own, short as a headline, above another."""
    first = passages[0].paragraph if passages else 0
    many = sum(1 for one in passages[:_LINES] if one.paragraph == first)
    if many == len(passages[:_LINES]) or any(
        one.kind != "sentence" for one in passages[: many + 1]
    ):
        return 0
    longest = _HEADLINE if many == 1 else _SEVERAL
    return many if passages[many - 1].end - passages[0].start <= longest else 0


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
