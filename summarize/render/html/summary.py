"""A summary as a page: the article with what was found in it, beside the list of what was found.

The text is cut wherever an item begins or ends, and each piece names the items that cover it, so
that claims within claims and figures within claims need no nesting of elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.render import phrases
from summarize.render.html import page
from summarize.schema import Claim, Figure, Speaker, Summary

HUES = 8  # speakers beyond that many share colours
_NOBODY = "n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is covered alike; ``ids`` of what covers it, innermost first."""

    text: str
    ids: tuple[str, ...]
    hue: str
    figure: bool
    begins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the list."""

    id: str
    family: str
    who: str
    hue: str
    speakers: str
    says: str
    told: str
    words: str
    """The article's words, where they are not those of ``says``."""


def render(summary: Summary) -> str:
    """The page, ending in a newline."""
    hues = {speaker.id: f"h{n % HUES}" for n, speaker in enumerate(summary.speakers)}
    return page.rendered(
        page.file(__package__, "summary.html.jinja"),
        style=page.palette() + page.file(__package__, "pages.css"),
        script=page.file(__package__, "summary.js"),
        summary=summary,
        article=summary.article,
        phrases=phrases,
        pieces=list(pieces(summary, hues)),
        speakers=[
            (speaker, hues[speaker.id], _count(summary, speaker)) for speaker in summary.speakers
        ],
        claims=[_claim(summary, claim, hues) for claim in summary.claims],
        figures=[_figure(summary, figure, hues) for figure in summary.figures],
    )


def _count(summary: Summary, speaker: Speaker) -> int:
    items: list[Claim | Figure] = [*summary.claims, *summary.figures]
    return sum(speaker.id in item.speaker_ids for item in items)


def _claim(summary: Summary, claim: Claim, hues: dict[str, str]) -> Item:
    denied = ["denied"] if claim.polarity == "denied" else []
    return Item(
        claim.id,
        "claim",
        phrases.names(summary, claim.speaker_ids),
        hues[claim.speaker_ids[0]],
        " ".join(claim.speaker_ids),
        claim.proposition,
        " · ".join([*denied, claim.modality, claim.kind]),
        "" if _plain(claim.content.text) == _plain(claim.proposition) else claim.content.text,
    )


def _plain(words: str) -> str:
    """Words without what an indirect claim adds to make a sentence of them."""
    return " ".join(words.split()).strip(' .,“”"').casefold()


def _figure(summary: Summary, figure: Figure, hues: dict[str, str]) -> Item:
    return Item(
        figure.id,
        "figure",
        phrases.names(summary, figure.speaker_ids),
        hues[figure.speaker_ids[0]] if figure.speaker_ids else _NOBODY,
        " ".join(figure.speaker_ids),
        phrases.quantity(figure),
        figure.of,
        figure.content.text,
    )


def pieces(summary: Summary, hues: dict[str, str]) -> Iterator[Piece]:
    """The article's text in pieces; none where the text is not at hand."""
    text = summary.article.text
    if text is None:
        return
    items: list[Claim | Figure] = [*summary.claims, *summary.figures]
    starting: dict[int, list[Claim | Figure]] = {}
    for item in items:
        starting.setdefault(item.content.start, []).append(item)
    cuts = {0, len(text)} | {at for i in items for at in (i.content.start, i.content.end)}
    over: list[Claim | Figure] = []
    for start, end in pairwise(sorted(cuts)):
        over = [item for item in over if item.content.end > start] + starting.get(start, [])
        over.sort(key=lambda item: (item.content.end - item.content.start, item.id))
        begins = tuple(item.id for item in over if item.content.start == start)
        yield Piece(
            text[start:end],
            tuple(item.id for item in over),
            _hue(over, hues),
            bool(over) and isinstance(over[0], Figure),
            begins,
        )


def _hue(over: Sequence[Claim | Figure], hues: dict[str, str]) -> str:
    for item in over:
        if item.speaker_ids:
            return hues[item.speaker_ids[0]]
    return _NOBODY if over else ""
