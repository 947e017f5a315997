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
        self._sources: dict[Entity, list[Extent]] = {}

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
            if source is not None:
                self._sources.setdefault(entity, []).append(source)
        return tuple(dict.fromkeys(found))

    def described(self, entity: Entity) -> Entity:
        """The entity with the kind, role and affiliation that the replies gave it, if printed."""
        item = self._listed.get(entity)
        if item is None:
            return entity
        return replace(
            entity,
            kind=item.kind,
            role=self._printed(item.role, entity) or entity.role,
            affiliation=self._body(item.affiliation) or entity.affiliation,
        )

    def _body(self, words: str | None) -> str | None:
        """An affiliation as the article prints it, wherever: it is told once, and far away."""
        found = self._places.text.find(words, self._places.everywhere) if words else []
        return self._places.words(found[0]) if found else None

    def _entity(self, name: str) -> Entity | None:
        if name not in self._met:
            self._met[name] = self._places.named(name)
        return self._met[name]

    def _printed(self, words: str | None, entity: Entity) -> str | None:
        """The words as the article prints them in a sentence that names the entity, or None.

        A sentence that an item of the entity gives as its source counts: "a former mayor said".
        """
        places = (*entity.mentions, *self._sources.get(entity, ()))
        for mention in places if words else ():
            found = self._places.text.find(words or "", self._places.around(mention))
            if found:
                return self._places.words(found[0])
        return None
