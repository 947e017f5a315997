"""Reading the figures of a sentence, for the tests of the rules that build them."""

from __future__ import annotations

from summarize.reading.passages import Passage
from summarize.reading.quantities import Quantity, find


def one_passage(text: str) -> tuple[Passage, ...]:
    return (Passage(1, 1, 0, len(text), "sentence"),)


def figures(text: str) -> tuple[Quantity, ...]:
    return find(text, one_passage(text))


def only(text: str) -> Quantity:
    (figure,) = figures(text)
    return figure


def said(text: str) -> list[str]:
    return [text[q.start : q.end] for q in figures(text)]
