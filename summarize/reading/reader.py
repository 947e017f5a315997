"""The whole reading of a text, every module of this package having read it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading.claims import attribution
from summarize.reading.claims.attribution import Attribution
from summarize.reading.figures import quantities
from summarize.reading.figures.quantities import Quantity
from summarize.reading.speakers import names
from summarize.reading.speakers.names import Names
from summarize.reading.text import passages, quotations
from summarize.reading.text.passages import Passage
from summarize.reading.text.quotations import Quotation


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the rules read it; all extents are offsets into ``text``."""

    text: str
    passages: tuple[Passage, ...]
    quotations: tuple[Quotation, ...]
    names: Names
    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]


def read(text: str, passages_: Sequence[Passage] | None = None) -> Reading:
    """Reads a text, split into passages here unless they are given."""
    split = tuple(passages_) if passages_ is not None else passages.split(text)
    quoted = quotations.find(text, split)
    said = attribution.find(text, split, quoted)
    sources = [one.speaker or one.source for one in said]
    return Reading(
        text=text,
        passages=split,
        quotations=quoted,
        names=names.read(
            text, split, quoted, [one for one in sources if one is not None], _outside(text, said)
        ),
        attributions=said,
        quantities=quantities.find(text, split),
    )


def _outside(text: str, said: Sequence[Attribution]) -> dict[int, int]:
    """Where pronouns stand after what they say or inside of it, and where that begins."""
    return {
        one.source.start: one.content.start
        for one in said
        if one.source is not None
        and one.content.start < one.source.start
        and text[slice(*one.source)].lower() in _SUBJECTS
    }


_SUBJECTS = frozenset(["he", "she", "it", "they"])
