"""One attribution of a text, put as a sentence."""

from __future__ import annotations

from typing import Any, cast

from summarize.reading.claims.attribution import Attribution
from summarize.reading.claims.modality import modality
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text import passages, quotations
from summarize.reading.text.extent import Extent
from summarize.rules.wording import Wording
from summarize.schema import SpeakerKind


def entity(
    name: str,
    kind: SpeakerKind = "person",
    role: str | None = None,
    affiliation: str | None = None,
) -> Entity:
    return Entity(name, kind, role, affiliation, ())


class Known:
    """Names that take every pronoun for the same entities, and know some by name."""

    def __init__(
        self,
        meant: tuple[Entity, ...],
        bodies: tuple[Entity, ...],
        gender: str,
        near: tuple[Entity, ...],
    ) -> None:
        self.meant = meant
        self.near = near
        self.bodies = {body.name: body for body in bodies}
        self.sex = gender

    def resolve(self, source: Extent) -> tuple[Entity, ...]:
        return self.meant

    def people(self, start: int, end: int) -> tuple[Entity, ...]:
        return self.near

    def named(self, name: str) -> Entity | None:
        return self.bodies.get(name)

    def gender(self, entity: Entity) -> str:
        return self.sex


ADA = entity("Ada Birch")
YARD = entity("Low Yard", "organization")


def say(
    text: str,
    content: str,
    *,
    source: str | None = None,
    cue: str | None = None,
    speakers: tuple[Entity, ...] = (ADA,),
    meant: tuple[Entity, ...] = (),
    bodies: tuple[Entity, ...] = (),
    gender: str = "",
    near: tuple[Entity, ...] = (),
    denied: bool = False,
) -> str:
    def extent(words: str | None) -> Any:
        start = text.index(words) if words else 0
        return Extent(start, start + len(words)) if words else None

    split = passages.split(text)
    names = cast("Any", Known(meant, bodies, gender, near))
    reading = Reading(text, split, quotations.find(text, split), names, (), ())
    source_ = extent(source)
    attribution = Attribution(extent(content), source_, extent(cue), source_, denied, True)
    act = modality(content, cue)
    return Wording(reading, [(attribution, speakers)]).proposition(attribution, speakers, act)
