"""Who a source is: names, titles, roles and pronouns led back to one entity each.

News writing names a person in full once, with the office, and afterwards by surname, by role or by
pronoun. So names are gathered first over the whole text (runs.py, mentions.py, people.py); the
words of one source are then read as a small noun phrase (referents.py): as a name, by its common
noun (commons.py and what that asks: authors.py, definites.py, leads.py, parties.py), or as a
pronoun by what is in view at that place (view.py, things.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from summarize.reading.speakers.bodies import body_key
from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.mentions import Scan
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.referents import Sources
from summarize.reading.speakers.view import PRONOUNS, View
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.text.quotations import Quotation
from summarize.reading.words import titles
from summarize.reading.words.folding import core, fold
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import OWNER_ENDS, head, is_source
from summarize.reading.words.places import COUNTRY_NAMES, SEATS

__all__ = ["Entity", "Names", "read"]

_NOBODY = words("i me my mine we us our ours you your yours myself ourselves one")
_ANYBODY = re.compile(
    r"\s(?:that|who|of|can|could|may|might|must|should|would|will|has\sto|ought|wonders)\b"
)
_THINGS = frozenset(["organization", "document"])
_THEY = frozenset(["spokesperson", "person", "source", "insider"])
"""One of whom nobody says whether "he" or "she"."""
_EDGES = ',;:—–-“”"() \t\r\n\u00a0'
_CONTRACTED = re.compile(r"[’'](?:s|re|ve|ll|d|m)$")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_OFFICE = re.compile(r"the (?!.*[’']s )")  # "the mayor", not "the Courier’s Ada Nym"


class Names:
    """The entities of one article, and what words lead to them.

    What a source gives away of somebody ("a former mayor said", whom the next sentence names) is
    known to the sources after it. So the sources of the article are resolved in its order when the
    names are built; from then on nothing changes any more, and an answer depends on the words asked
    for alone.
    """

    def __init__(
        self,
        scan: Scan,
        sources: Iterable[Extent] = (),
        outside: Mapping[int, int] | None = None,
    ) -> None:
        self._text = scan.text
        self._scan = scan
        self._found = Gathering(scan)
        ordered = sorted({*sources})
        self._entities = Entities(scan.text, self._found, ordered)
        self._outside = outside or {}
        self._view = View(scan, self._found, self._entities, self._outside)
        self._sources = Sources(self._found, self._entities, self._view)
        self._resolved: dict[Extent, tuple[Entity, ...]] = {}
        self._entities.read_with(self.resolve, self._sources.company, self._view.pronoun)
        self._heard: list[Extent] = []
        for source in ordered:
            self._resolved[source] = self._resolve(source)
            self._heard.append(source)
        self._entities.settle()

    def resolve(self, source: Extent) -> tuple[Entity, ...]:
        """Whom the words of a source stand for.

        Args:
            source: Extent of the source in the text.

        Returns:
            The entities in the order of the words; empty for a pronoun without antecedent and for
            the first and second person, whom only the context of speech can tell.
        """
        known = self._resolved.get(source)
        return known if known is not None else self._resolve(source)

    def _resolve(self, source: Extent) -> tuple[Entity, ...]:
        printed = self._text[source.start : source.end]
        opened = printed.lstrip(_EDGES)
        shown = opened.rstrip(_EDGES)
        start = source.start + len(printed) - len(opened)
        end = start + len(shown)
        if shown.endswith(OWNER_ENDS) and all(m.end < end for m in self._found.between(start, end)):
            end -= 2 if shown[-1] == "s" else 1  # whose it is; "Orvell’s" may be all of a name
            shown = self._text[start:end]
        low = shown.lower()
        if "’" in low or "'" in low:
            low = _CONTRACTED.sub("", low)
        one = shown == "One" and not _ANYBODY.match(self._text, end)  # of those before
        if not shown or (low in _NOBODY and not one):
            return ()
        if low in PRONOUNS:
            found = self._went_on(low, start) or self._added(low, start)
            found = found or self._view.pronoun(low, start)
            return found or (self._goes_on(start) if low == "it" else ())
        return tuple(self._sources.read(start, end))

    def _went_on(self, pronoun: str, at: int) -> tuple[Entity, ...]:
        """Who spoke in the sentence before, where "it" or "they" can mean them.

        A body that opens a sentence with "it said" goes on; nobody else whom it named does. Of two
        who spoke, it is the first: the other one is heard through it.
        """
        if pronoun not in ("it", "they"):
            return ()
        at = self._outside.get(at, at)
        index = self._scan.passage(at)
        begin = self._scan.starts[index]
        earlier = bisect_left(self._heard, (self._scan.starts[max(0, index - 1)],))
        if earlier == bisect_left(self._heard, (begin,)):
            return ()
        known = self._resolved[self._heard[earlier]]
        many = len(known) > 1 or any(_is_plural(one) for one in known)
        fits = many if pronoun == "they" else known and known[0].kind in _THINGS and not many
        return known if fits and not self._found.between(begin, at) else ()

    def _added(self, pronoun: str, at: int) -> tuple[Entity, ...]:
        """Who spoke in the sentence before under an office: "the minister said. “…,” she added."""
        begin = self._outside.get(at)
        if pronoun not in ("he", "she") or begin is None:
            return ()
        since = self._scan.starts[max(0, self._scan.passage(begin) - 1)]
        last = bisect_left(self._heard, (begin,)) - 1
        if last < 0 or self._heard[last].start < since:
            return ()
        source = self._heard[last]
        known = self._resolved[source]
        printed = self._text[source.start : source.end].lower()
        if len(known) != 1 or not _OFFICE.match(printed):
            return ()
        fits = known[0].kind == "unnamed" or any(
            person.gender in ("", PRONOUNS[pronoun]) and " ".join(person.words) == known[0].name
            for person in self._found.people
        )
        return known if fits else ()

    def _goes_on(self, at: int) -> tuple[Entity, ...]:
        """The body that spoke before in the same sentence: "said it hit a site it said"."""
        before = bisect_left(self._heard, (at,)) - 1
        if before < 0 or self._heard[before].start < self._scan.starts[self._scan.passage(at)]:
            return ()
        known = self._resolved[self._heard[before]]
        return known if len(known) == 1 and known[0].kind in _THINGS else ()

    def named(self, name: str) -> Entity | None:
        """The entity that a name given from outside means, or None where the article has none.

        Args:
            name: A name as a model gives it, with or without title, in any case and typography.
        """
        return self._called(name, anybody=True)

    def person(self, name: str) -> Entity | None:
        """The person whom such a name means; None too where it is not a person's."""
        one = self._called(name, anybody=False)
        return one if one is not None and one.kind == "person" else None

    def _called(self, name: str, *, anybody: bool) -> Entity | None:
        printed = _ARTICLE.sub("", " ".join(name.split()).strip(_EDGES), count=1)
        name = printed.strip(_EDGES + ".")
        if not name or name.lower() in PRONOUNS or name.lower() in _NOBODY:
            return None
        referent = self._referent(name) or self._referent(printed)  # "Orvex Motor Co."
        if referent is not None:
            return self._entities.of(referent)
        key = core(tuple(name.split()))
        if len(self._found.candidates(key[-1])) > 1 and len(key) == 1:
            return None
        source = is_source(head(name))
        if not anybody and not source:
            return None  # a phrase of other words means a body or a group
        place = self._entities.phrases.first(name)
        if place is not None:
            entities = self.resolve(place)
            told = len(entities) == 1 and entities[0].kind in ("group", "organization")
            if told or (len(entities) == 1 and source):
                return entities[0]
        return None

    def gender(self, entity: Entity) -> str:
        """Title or given name of a person tell "m" or "f"; else ""."""
        if not entity.mentions:
            return ""
        start, end = entity.mentions[0]
        for mention in self._found.between(start, end):
            owner = self._found.owner[mention.name_start]
            if mention.start == start and owner.kind == "person":
                return owner.gender
        return ""

    def people(self, start: int, end: int) -> tuple[Entity, ...]:
        """The people named in a stretch of the text, each once."""
        owners = [self._found.owner[one.name_start] for one in self._found.between(start, end)]
        named = dict.fromkeys(one for one in owners if one.kind == "person")
        return tuple(self._entities.of(one) for one in named)

    def _referent(self, name: str) -> Referent | None:
        parts = _untitled(name)
        key = core(parts)
        country = COUNTRY_NAMES.get(name) or SEATS.get(name)
        state = self._found.countries.get(country) if country is not None else None
        if state is not None:
            return state
        body = self._found.bodies.get(body_key(tuple(name.split())))
        if body is not None:
            return body
        people = self._found.by_token.get(key[-1], [])
        if len(key) == 1:
            people = self._found.candidates(key[0])
        else:
            people = [p for p in people if p.key == key] or [
                p for p in people if p.key[-1] == key[-1] and key[0] in (p.key[0], p.key[-1])
            ]
            same = [p for p in people if _suffix(p.words) == _suffix(parts)]
            people = same or people
        return people[0] if len(people) == 1 else None


def _untitled(name: str) -> tuple[str, ...]:
    """The words of a name without the titles before it."""
    parts = name.replace(",", " ").split()
    while len(parts) > 1:
        low = parts[0].lower()
        office = len(parts) > 2 and (low in titles.HEADS or low in titles.MODIFIERS)
        if low not in titles.HONORIFICS and not office:
            break
        parts = parts[1:]
    return tuple(parts)


def _suffix(parts: Sequence[str]) -> str:
    last = fold(parts[-1]).rstrip(".")
    return last if last in titles.SUFFIXES else ""


def read(
    text: str,
    passages: Sequence[Passage],
    quotations: Sequence[Quotation],
    sources: Iterable[Extent] = (),
    outside: Mapping[int, int] | None = None,
) -> Names:
    """Find the names of an article.

    Args:
        text: The article.
        passages: Its numbered sentences.
        quotations: Its quotations, so that people who are only talked about in somebody's speech
            do not come between a pronoun and its person.
        sources: Where the article names those who speak, in any order.
        outside: Where a pronoun stands after what it says or inside of it: its start → the start
            of what is said. Who spoke before that is meant rather than who is named in it.
    """
    return Names(Scan(text, passages, quotations), sources, outside)


def _is_plural(one: Entity) -> bool:
    """Whether "they" may mean somebody."""
    return one.kind == "group" or (one.kind == "unnamed" and head(one.name) in _THEY)
