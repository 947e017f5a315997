"""Reading the figures of a sentence or a text, for the tests of the rules that build them."""

from __future__ import annotations

from summarize.reading.figures.quantities import Quantity, find
from summarize.reading.text.passages import Passage, split


def one_passage(text: str) -> tuple[Passage, ...]:
    return (Passage(1, 1, 0, len(text), "sentence"),)


def figures(text: str) -> tuple[Quantity, ...]:
    return find(text, one_passage(text))


def figures_of_text(text: str) -> tuple[Quantity, ...]:
    return find(text, split(text))


def values(text: str) -> list[tuple[float, str | None]]:
    return [(q.value, q.unit) for q in figures_of_text(text)]


def only(text: str) -> Quantity:
    (figure,) = figures(text)
    return figure


def said(text: str) -> list[str]:
    return [text[q.start : q.end] for q in figures(text)]
