"""Whose turn it is in a transcript: it is theirs whose name in capitals opens the paragraph.

A transcript names its speakers in capitals at the head of a paragraph, and all of the paragraph is
theirs. Those who only lead through it are the article's own voice: hosts by their label, reporters
by telling what others say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.words.lexicon import words

_LABEL = re.compile(
    r"[\"“]?(?:(?:MRS?|MS|DR|SEN|REP|GOV|GEN|AMB)\.[ ])?"
    r"(?P<name>[QA](?=[.:])|[A-Z][A-Z.’'-]+(?:[ ][A-Z][A-Z.’'-]+){0,3})"
    r"(?:,[ ](?P<role>[A-Z][A-Z ]+))?"
    r"(?:[ ]\([^)\n]{1,30}\))?:[ ]+(?:\([^)\n]{1,40}\)[ ]+)?(?=\S)"
)
_LEADING = words(
    """
    q host cohost anchor reporter correspondent narrator moderator interviewer presenter announcer
    question byline voiceover audience unidentified note update editor breaking watch video photo
    correction analysis opinion exclusive live
    """
)
_TELLS = re.compile(r"\b(?:says|said|told|tells|according\sto)\b")
_WELCOMED = re.compile(
    r"\b(?:[Ww]ith[ ](?:me|us)(?:[ ]\w+)?[ ]is|(?:[Mm]y|[Oo]ur)[ ]guest|[Ww]elcome)\b[^.?!\n]*[.?!]"
)
_ASKING = frozenset(["Q", "QUESTION"])
_INTERVIEWED = re.compile(
    r"(?:\bQ\s?(?:&|and)\s?A|\b[Ii]nterview|\b[Cc]onversation)\s[Ww]ith\s"
    r"(?P<who>(?:[A-Z][\w’'.-]*\s)*[A-Z][\w’'-]+)"
)
_TURNS = 3  # fewer are no transcript
_RARE = 60
"""Words: who tells but once in so many what others said gives an answer, and no report."""


class Turn(NamedTuple):
    """The words of one speaker, and the label that names them."""

    label: Extent
    words: Extent
    paragraph: int


def opens(text: str, passage: Passage) -> bool:
    """Whether a passage begins as somebody's turn: "HOST: Good evening"."""
    return _LABEL.match(text, passage.start, passage.end) is not None


def read(text: str, passages: Sequence[Passage]) -> list[Turn]:
    """The turns of a transcript that are somebody's words; none where a text is no transcript.

    Args:
        text: The article.
        passages: Its passages.
    """
    if text.count(":") < _TURNS:
        return []
    found: list[Turn] = []
    paragraph = 0
    leads: set[str] = set()  # last names of those who are introduced as hosts and reporters
    for passage in passages:
        if passage.paragraph == paragraph:
            if found and found[-1].paragraph == paragraph:
                turn = found[-1]
                found[-1] = turn._replace(words=Extent(turn.words.start, passage.end))
            continue
        paragraph = passage.paragraph
        label = _LABEL.match(text, passage.start, passage.end)
        if label is not None and passage.kind != "boilerplate":
            said = Extent(label.end(), passage.end)
            if label["role"] is not None and not _LEADING.isdisjoint(label["role"].lower().split()):
                leads.add(label["name"].split()[-1])
            found.append(Turn(Extent(*label.span("name")), said, paragraph))
    names = [text[slice(*turn.label)] for turn in found]
    if "A" in names:
        found = list(_answered(text, found))
        names = [text[slice(*turn.label)] for turn in found]
    if len(found) < _TURNS or len(set(names)) < 2:
        return []
    guests = " ".join(
        welcome[0].upper()
        for turn in found
        for welcome in _WELCOMED.finditer(text, turn.words.start, turn.words.end)
    )
    asked = not _ASKING.isdisjoint(names)  # by reporters without a name: the rest answer
    leading = {
        name
        for name, turn in zip(names, found, strict=True)
        if not _LEADING.isdisjoint(name.lower().split())
        or (not asked and name.split()[-1] not in guests and _is_telling(text[slice(*turn.words)]))
    }
    leads.update(name.split()[-1] for name in leading)  # "JORY PENN" and "PENN"
    return [turn for name, turn in zip(names, found, strict=True) if name.split()[-1] not in leads]


def _is_telling(words: str) -> bool:
    """Whether a turn is a report of what others say."""
    return len(_TELLS.findall(words)) * _RARE > words.count(" ")


def _answered(text: str, found: Sequence[Turn]) -> Iterator[Turn]:
    """The turns, those marked "A" under the name of whom the text says it is an interview with."""
    told = _INTERVIEWED.search(text)
    for turn in found:
        if text[slice(*turn.label)] != "A":
            yield turn
        elif told is not None:
            yield turn._replace(label=Extent(*told.span("who")))
