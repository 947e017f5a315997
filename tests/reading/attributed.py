"""What the rules read out of a text, as words that a test can name."""

from __future__ import annotations

from summarize.reading.claims import attribution
from summarize.reading.claims.attribution import Attribution
from summarize.reading.text import passages, quotations
from summarize.reading.text.extent import Extent


def find(text: str) -> tuple[Attribution, ...]:
    split = passages.split(text)
    return attribution.find(text, split, quotations.find(text, split))


def words(text: str, extent: Extent | None) -> str | None:
    return None if extent is None else text[extent.start : extent.end]


def claims(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (words(text, a.source), words(text, a.cue), text[a.content.start : a.content.end])
        for a in find(text)
    ]


def speakers(text: str) -> list[str | None]:
    return [words(text, a.speaker) for a in find(text)]
