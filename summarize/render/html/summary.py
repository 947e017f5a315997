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
from summarize.schema import Claim, Figure, Item, Speaker, Summary

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
class Entry:
    """An entry of the list."""

    id: str
    who: str
    hue: str
    speakers: str
    says: str
    told: str
    words: str
    """The article's words, where they are not those of ``says``."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one family, under a heading and with a filter of their own."""

    family: str
    title: str
    entries: list[Entry]


Anchored = Claim | Figure | Item
"""What stands somewhere in the text."""


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
        sections=[section for section in _sections(summary, hues) if section.entries],
    )


def _sections(summary: Summary, hues: dict[str, str]) -> Iterator[Section]:
    yield Section("claim", "Claims", [_claim(summary, claim, hues) for claim in summary.claims])
    figures = [_figure(summary, figure, hues) for figure in summary.figures]
    yield Section("figure", "Figures", figures)
    for heading, items in phrases.by_kind(summary).items():
        entries = [_item(item, heading) for item in items]
        yield Section(f"own-{items[0].kind}", heading, entries)


def _count(summary: Summary, speaker: Speaker) -> int:
    items: list[Anchored] = [*summary.claims, *summary.figures]
    return sum(speaker.id in _speakers(item) for item in items)


def _speakers(item: Anchored) -> list[str]:
    """Ids of whom an item is by; nobody says an item of the user's own kind."""
    return [] if isinstance(item, Item) else item.speaker_ids


def _claim(summary: Summary, claim: Claim, hues: dict[str, str]) -> Entry:
    denied = ["denied"] if claim.polarity == "denied" else []
    return Entry(
        claim.id,
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


def _figure(summary: Summary, figure: Figure, hues: dict[str, str]) -> Entry:
    return Entry(
        figure.id,
        phrases.names(summary, figure.speaker_ids),
        hues[figure.speaker_ids[0]] if figure.speaker_ids else _NOBODY,
        " ".join(figure.speaker_ids),
        phrases.quantity(figure),
        figure.of,
        figure.content.text,
    )


def _item(item: Item, heading: str) -> Entry:
    return Entry(item.id, heading, _NOBODY, "", item.content.text, phrases.fields(item), "")


def pieces(summary: Summary, hues: dict[str, str]) -> Iterator[Piece]:
    """The article's text in pieces; none where the text is not at hand."""
    text = summary.article.text
    if text is None:
        return
    items: list[Anchored] = [*summary.claims, *summary.figures, *summary.items]
    starting: dict[int, list[Anchored]] = {}
    for item in items:
        starting.setdefault(item.content.start, []).append(item)
    cuts = {0, len(text)} | {at for i in items for at in (i.content.start, i.content.end)}
    over: list[Anchored] = []
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


def _hue(over: Sequence[Anchored], hues: dict[str, str]) -> str:
    for item in over:
        if by := _speakers(item):
            return hues[by[0]]
    return _NOBODY if over else ""
