"""The speakers of a reply → entities that the article names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from summarize.grounding.places import Places, Rejection
from summarize.reading.extent import Extent
from summarize.reading.names import Entity
from summarize.reply import SpeakerReply


class Speakers:
    """Who is meant by the names of the replies about one article."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._names = places.reading.names
        self._listed: dict[Entity, SpeakerReply] = {}
        self._met: dict[str, Entity | None] = {}

    def listed(self, item: SpeakerReply) -> Entity:
        """The entity that a listed speaker stands for.

        Raises:
            Rejection: The article has no such name.
        """
        entity = self._entity(item.name)
        if entity is None:
            raise Rejection("no_such_speaker")
        self._listed.setdefault(entity, item)
        return entity

    def of(self, named: Collection[str], source: Extent | None) -> tuple[Entity, ...]:
        """The entities that an item names; failing these, those its source words stand for."""
        found = [entity for name in named if (entity := self._entity(name)) is not None]
        if not found and source is not None:
            found = list(self._names.resolve(source))
        for entity in found:
            self._met[entity.name] = entity
        return tuple(dict.fromkeys(found))

    def described(self, entity: Entity) -> Entity:
        """The entity with the kind, role and affiliation that the replies gave it, if printed."""
        item = self._listed.get(entity)
        if item is None:
            return entity
        return replace(
            entity,
            kind=item.kind,
            role=self._printed(item.role) or entity.role,
            affiliation=self._printed(item.affiliation) or entity.affiliation,
        )

    def _entity(self, name: str) -> Entity | None:
        if name not in self._met:
            self._met[name] = self._find(name)
        return self._met[name]

    def _find(self, name: str) -> Entity | None:
        entity = self._names.named(name)
        if entity is not None:
            return entity
        for place in self._places.text.find(name, self._places.everywhere):
            if resolved := self._names.resolve(place):
                return resolved[0]
        return None

    def _printed(self, words: str | None) -> str | None:
        """The words as the article prints them; None where it does not."""
        found = self._places.text.find(words, self._places.everywhere) if words else []
        return self._places.words(found[0]) if found else None
