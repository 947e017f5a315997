"""The speakers of a reply → entities that the article names.

Whom the rules know by a name is theirs. Whom they do not, the article may have all the same: "its
foreign ministry", which a reader calls Cestria's. Such a speaker goes by the model's name, as far
as its words are the article's, and is mentioned where its items say that they have their source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from summarize.grounding.once import once
from summarize.grounding.phrases import Phrase
from summarize.grounding.places import Places, Rejection
from summarize.reading.figures import quantities
from summarize.reading.speakers.names import Entity
from summarize.reading.speakers.view import PRONOUNS
from summarize.reading.text import polarity
from summarize.reading.text.extent import Extent
from summarize.reading.words.folding import fold
from summarize.reply import SpeakerReply

_LONGEST = 100  # characters of what a model calls somebody in its own words
_AFTER_HEAD = re.compile(
    r"\s(?:of|in|at|on|from|for|over|who|whom|that|which|close|familiar)\s.*$|,.*$"
)
_ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
_BEFORE_HEAD = re.compile(r"^.*(?:['’]s|s['’])\s")


class Speakers:
    """Who is meant by the names of the replies about one article."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self.kept = places.kept
        self._names = places.reading.names
        self._listed: dict[Entity, SpeakerReply] = {}
        self._met: dict[str, Entity | None] = {}
        self._own: dict[str, Entity] = {}
        self._sources: defaultdict[Entity, list[Extent]] = defaultdict(list)
        self._called: defaultdict[Entity, set[Extent]] = defaultdict(set)

    def listed(self, item: SpeakerReply) -> Entity:
        """The entity that a listed speaker stands for.

        Raises:
            Rejection: The article has no such name.
        """
        entity = self._entity(item.name) or self._own.get(item.name)
        if entity is None:
            raise Rejection("no_such_speaker")
        self._listed.setdefault(entity, item)
        return entity

    def of(self, named: Collection[str], source: Extent | None) -> tuple[Entity, ...]:
        """The entities that an item names; failing these, those its source words stand for.

        Where the source words are a person's own name, nobody else can be meant.
        """
        read = self._names.resolve(source) if source is not None else ()
        found = [
            one
            for name in named
            if (one := self._entity(name) or self._unknown(name, source, read))
        ]
        if source is not None and self.is_named(source):
            called = _head(read[0].name)
            found = [one for one in found if _head(one.name) == called]
        found = list(dict.fromkeys(found or read))
        for entity in found:
            self._met.setdefault(entity.name, entity)
            if source is not None:
                self._sources[entity].append(source)
                new = entity not in read or entity in self._own.values()
                if new and len(found) == 1 and not self._pronoun(source):
                    self._called[entity].add(source)
        return tuple(found)

    def known(self, named: Collection[str]) -> bool:
        """Whether the article has one of some names."""
        return any(self._entity(name) for name in named)

    @once
    def is_named(self, source: Extent) -> bool:
        """Whether source words are one person's name, or all of a body's: nobody else is meant."""
        read = self._names.resolve(source)
        if len(read) != 1:
            return False
        words, name = self._places.words(source), read[0].name
        if read[0].kind == "person":
            return _head(words) == _head(name)
        plain = _ARTICLE.sub("", words)
        return plain.istitle() and plain == _ARTICLE.sub("", name)

    def described(self, entity: Entity) -> Entity:
        """The entity with the kind, role and affiliation that the replies gave it, if they may."""
        mentions = tuple(sorted({*entity.mentions, *self._called[entity]}))
        item = self._listed.get(entity)
        if item is None:
            return replace(entity, mentions=mentions)
        return replace(
            entity,
            kind=item.kind if "kind" in item.model_fields_set else entity.kind,
            role=self._printed(item.role, entity) or entity.role or self._role(item.role),
            affiliation=self._body(item.affiliation) or entity.affiliation,
            mentions=mentions,
        )

    def given(self, entity: Entity) -> SpeakerReply | None:
        """What a reply lists of an entity; None if it lists no such speaker."""
        return self._listed.get(entity)

    def _entity(self, name: str) -> Entity | None:
        if name not in self._met:
            self._met[name] = self._places.named(name)
        return self._met[name]

    def _unknown(self, name: str, source: Extent | None, read: tuple[Entity, ...]) -> Entity | None:
        """The entity of a name that the rules do not know; None if it has not the article's words.

        Args:
            name: As the model gives it.
            source: The words that stand for it at an item.
            read: Whom the rules take these for.
        """
        if name not in self._own:
            alike = [one for one in read if _head(one.name) == _head(name)]
            if alike:
                self._own[name] = alike[0]
            elif places := self._places.text.find(name, self._places.everywhere):
                called = self._places.words(places[0])
                self._own[name] = Entity(called, "unnamed", None, None, tuple(places))
            elif self._worded(name):
                self._own[name] = Entity(name, "unnamed", None, None, ())
        return self._own.get(name)

    def _worded(self, phrase: str) -> bool:
        """Whether a phrase is put together of the article's words, and counts and negates none."""
        return (
            0 < len(phrase) <= _LONGEST
            and self._places.vocabulary.has(Phrase(phrase))
            and self._places.vocabulary.supports(phrase)
            and not quantities.numbers(phrase)
            and not polarity.negations(phrase)
        )

    def _pronoun(self, source: Extent) -> bool:
        return self._places.words(source).lower() in PRONOUNS

    def _body(self, words: str | None) -> str | None:
        """An affiliation as the article prints it, wherever: it is told once, and far away."""
        found = self._places.text.find(words, self._places.everywhere) if words else []
        if found:
            return self._places.words(found[0])
        return words if words and self._worded(words) else None

    def _printed(self, words: str | None, entity: Entity) -> str | None:
        """The words as the article prints them in a sentence that names the entity, or None.

        A sentence that an item of the entity gives as its source counts: "a former mayor said".
        """
        places = (*entity.mentions, *self._sources[entity])
        for mention in places if words else ():
            found = self._places.text.find(words or "", self._places.around(mention))
            if found:
                return self._places.words(found[0])
        return None

    def _role(self, words: str | None) -> str | None:
        """A role that is told elsewhere, or in several words, if nobody else has it."""
        if not words or not self._worded(words):
            return None
        taken = any(one.role and fold(one.role) == fold(words) for one in self._met.values() if one)
        return None if taken else words


@lru_cache(maxsize=4096)
def _head(name: str) -> str:
    """The last word of a name, without what follows or owns it: "agent" of "Roe's agent"."""
    words = _BEFORE_HEAD.sub("", _AFTER_HEAD.sub("", name)).split()
    return fold(words[-1].strip("”\"'’")) if words else ""
