"""Complements that are noun phrases: "accused him of theft", "called it a mistake", "denied it".

What a cue says of its object belongs to the content with it; `summarize.reading.claims.clauses`
looks for these where the cue has no clause.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from summarize.reading.claims import finite, objects, things
from summarize.reading.claims.notes import Complement
from summarize.reading.text.tokens import TIMES, Region

_GIVING = frozenset(["promise", "guarantee", "offer"])
_PREPOSITIONS = (
    ("with", ("with",)),
    ("on", ("on",)),
    ("of", ("of",)),
    ("against", ("against", "about", "over")),
    ("as", ("as",)),
    ("like", ("to", "with")),
    ("for", ("for", "over")),
)
"""A frame, and the words one of which follows the object in it."""


class Slot(NamedTuple):
    """The place after a cue in which its complement is looked for.

    Attributes:
        region: The row of tokens.
        at: Where the complement may begin: after the cue and its adverbs.
        last: Index of the cue's last token.
        lemma: The verb.
        frames: What it may take.
        clausal: Whether that may be a clause.
        speaks: Whether it may be a quotation.
    """

    region: Region
    at: int
    last: int
    lemma: str
    frames: Container[str]
    clausal: bool
    speaks: bool


def of_object(slot: Slot) -> Complement | None:
    """Reads "accused him of theft", "put the loss at 3 million": the object belongs to it."""
    region, at, frames = slot.region, slot.at, slot.frames
    if "figure" in frames and objects.is_measured(region, at, slot.lemma):
        return Complement(at, slot.last, "object")
    introduced = slot.lemma == "identify" and region.low[at].endswith(("self", "selves"))
    for frame, prepositions in _PREPOSITIONS:
        if frame in frames and not introduced:
            then = objects.then(region, at, prepositions)
            if then is not None and not (frame == "as" and _is_while(region, then)):
                return Complement(at, slot.last, "object")
    return None


def shifted(slot: Slot) -> Complement | None:
    """Reads "dismissed as “baseless” reports that …", an object behind what it is called."""
    tag, at = slot.region.tag, slot.at
    if "as" not in slot.frames or slot.region.low[at] != "as" or tag[at + 1] not in 'Q"':
        return None
    closing = at + 1
    if tag[closing] == '"':
        closing = next((i for i in range(at + 2, at + 8) if tag[i] == '"'), at)
    return Complement(at, slot.last, "object") if tag[closing + 1] in "DNnVe#" else None


def _is_while(region: Region, as_: int) -> bool:
    """Whether "as" opens a clause of time: "praised the team as fans stayed away"."""
    first = as_ + 1
    acting = region.tag[first] in "nNp" and region.tag[first + 1] in "eAv"
    return (
        acting or finite.comes_about(region, first) or finite.begins(region, first, lenient=False)
    )


def given(slot: Slot) -> Complement | None:
    """Reads "counted 40 cases", "promised him a medal"."""
    region, at = slot.region, slot.at
    given = slot.lemma in _GIVING and region.tag[at] == "o" and region.tag[at + 1] in "D#"
    if given or ("count" in slot.frames and objects.is_counted(region, at)):
        return Complement(at, slot.last, "thing")
    return None


def named(slot: Slot) -> Complement | None:
    """Reads "called the plan a mistake", and the clause of a verb that rarely has a bare one."""
    region, at = slot.region, slot.at
    if "name" in slot.frames and objects.is_named(region, at):
        return Complement(at, slot.last, "object")
    bare = region.tag[at] in "pc" or slot.lemma in ("find", "show")
    if "that!" in slot.frames and bare and finite.begins(region, at, lenient=False):
        return Complement(at, slot.last, "clause")
    return None


def thing(slot: Slot) -> Complement | None:
    """Reads "condemned the raid", and what a document shows."""
    region, at, frames = slot.region, slot.at, slot.frames
    shown = "shown" in frames and region.tag[at] in 'DNn#o"' and region.low[at] not in TIMES
    denying = "deny" in frames
    if shown or ("thing" in frames and things.is_thing(region, at, slot.lemma, denying=denying)):
        return Complement(at, slot.last, "thing")
    return None
