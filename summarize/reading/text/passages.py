"""Numbered sentences with exact offsets.

Everything downstream points at an article by passage number and offset: the model is shown numbered
passages, a reply names them, grounding looks there first. So the passages must keep every character
of the article in its place: they never rewrite, they only say where something starts and ends, and
nothing but whitespace, list bullets and bars is left between them.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarize.reading.text.layout import lines
from summarize.reading.text.sentences import sentences

PassageKind = Literal["sentence", "headline", "item", "boilerplate"]


class Passage(NamedTuple):
    """A sentence, headline, list item or boilerplate line; number and paragraph count from 1."""

    number: int
    paragraph: int
    start: int
    end: int
    kind: PassageKind


def split(text: str) -> tuple[Passage, ...]:
    """Splits an article into passages.

    Args:
        text: The article, as it is: any line ends, any quotation marks.

    Returns:
        The passages in order, disjoint, numbered from 1; offsets are half-open code points and
        ``text[start:end]`` has no outer whitespace. Each sentence of a quotation of several is its
        own passage; a sentence that runs over a line break is one. Each sentence of a list item has
        the kind "item". A text of one passage is never a headline: it heads nothing.
    """
    found: list[Passage] = []
    for paragraph, (start, end, kind) in enumerate(lines(text), 1):
        if kind == "headline" or kind == "boilerplate":
            found.append(Passage(len(found) + 1, paragraph, start, end, kind))
            continue
        label: PassageKind = "item" if kind == "item" else "sentence"
        for begin, stop in sentences(text, start, end):
            found.append(Passage(len(found) + 1, paragraph, begin, stop, label))
    if len(found) == 1 and found[0].kind == "headline":
        return (Passage(1, 1, found[0].start, found[0].end, "sentence"),)
    return tuple(found)
