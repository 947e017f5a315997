"""One object for each real-world source of an article, however it is called there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ParamSpec
from weakref import WeakMethod

from summarize.reading.speakers import offices
from summarize.reading.speakers.bodies import body_key
from summarize.reading.speakers.homes import Homes
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.persons import Referent
from summarize.reading.text.extent import Extent
from summarize.reading.text.phrases import Phrases
from summarize.reading.words.folding import fold
from summarize.reading.words.places import COUNTRY_NAMES, SEATS
from summarize.schema import SpeakerKind

P = ParamSpec("P")
_JOINED = re.compile(r"(?:^|,\s|\b(?:and|of|from)\s)(?:the\s|both\s)*$", re.IGNORECASE)
_JOINS = re.compile(r"$|,|\sand\b")
Reader = Callable[[Extent], "tuple[Entity, ...]"]
Company = Callable[[int], "tuple[Entity, ...]"]
InView = Callable[[str, int], "tuple[Entity, ...]"]


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world source, whatever the article calls it along the way.

    Attributes:
        name: The fullest proper name in the article, without titles; for a source without a proper
            name its phrase as printed, without article.
        kind: What sort of source it is.
        role: Title or office as printed, if any.
        affiliation: Organisation or country, where the article makes it plain.
        mentions: Where the text names it, titles included, pronouns left out; in text order.
    """

    name: str
    kind: SpeakerKind
    role: str | None
    affiliation: str | None
    mentions: tuple[Extent, ...]

    def __hash__(self) -> int:
        """By the name alone, which tells almost all of an article apart."""
        return hash(self.name)


class Entities:
    """The entities of one text, made when first asked for and the same ever after.

    Attributes:
        phrases: Where the text has a phrase.
    """

    def __init__(self, text: str, found: Gathering, sources: Sequence[Extent] = ()) -> None:
        self._found = found
        self._sources = sources  # where those who speak are named, in text order
        self._text = text
        self.phrases = Phrases(text)
        self._named: dict[int, Entity] = {}
        self._phrases: dict[tuple[str, str], Entity] = {}
        self._settled = False
        self._reader: WeakMethod[Reader] | None = None
        self._company: WeakMethod[Company] | None = None
        self._homes: Homes | None = None
        self._in_view: WeakMethod[InView] | None = None

    def read_with(self, reader: Reader, company: Company, in_view: InView) -> None:
        """Set what leads from one entity to another: methods of those who hold these entities.

        They are not held in return, so that an article's reading is freed once nobody has it any
        more: what holds itself lies about until the collector comes, and keeps it busy.

        Args:
            reader: Reads words of the text ("its", "the union").
            company: The company that the text is about at an offset.
            in_view: Whom a pronoun would mean at an offset.
        """
        self._in_view = WeakMethod(in_view)
        self._reader = WeakMethod(reader)
        self._company = WeakMethod(company)

    def source(self, start: int, end: int) -> Extent:
        """The source that begins at an offset and holds a stretch, else that stretch."""
        index = bisect_right(self._sources, (start, len(self._text))) - 1
        found = self._sources[index] if index >= 0 else None
        whole = found is not None and found.start == start and found.end >= end
        return found if found is not None and whole else Extent(start, end)

    def sources_between(self, start: int, end: int) -> list[Extent]:
        """The sources that begin in a stretch, in text order."""
        first = bisect_left(self._sources, (start,))
        return [*self._sources[first : bisect_left(self._sources, (end,))]]

    def speaks(self, mention: Mention) -> bool:
        """Whether a mention is a source, or one of several who speak together."""
        index = bisect_right(self._sources, (mention.start, len(self._text))) - 1
        if index < 0 or self._sources[index].end < mention.end:
            return False
        start, end = self._sources[index]
        before = _JOINED.search(self._text[start : mention.start])
        return before is not None and _JOINS.match(self._text, mention.end, end) is not None

    @property
    def settled(self) -> bool:
        """Whether the article has been read, so that nothing is learnt of anybody any more."""
        return self._settled

    def settle(self) -> None:
        """Keep what is known: what is asked from now on changes nothing."""
        self._settled = True

    def read(self, start: int, end: int) -> tuple[Entity, ...]:
        """Whom words elsewhere in the text stand for."""
        return _asked(self._reader, Extent(start, end))

    def of(self, referent: Referent) -> Entity:
        """The entity of somebody whom the text names."""
        known = self._named.get(id(referent))
        if known is None:
            places = sorted(referent.mentions, key=lambda m: m.start)
            name = self._name(referent)
            if referent.kind == "person":  # whose employer may lead back here
                self._named[id(referent)] = Entity(name, referent.kind, None, None, ())
            known = Entity(
                name,
                referent.kind,
                referent.roles[0] if referent.roles else None,
                self._affiliation(referent.affiliation)
                or self._employer(referent)
                or self._home(referent),
                tuple(Extent(m.start, m.end) for m in places),
            )
            self._named[id(referent)] = known
        return known

    def _affiliation(self, word: str | None) -> str | None:
        """An affiliation under the name that the entity has, where the text has it."""
        country = self._found.countries.get(COUNTRY_NAMES.get(word or "", ""))
        if country is not None and self._name(country) in SEATS:
            return word  # a Turkish minister is of Turkey, where the text has only "Ankara"
        body = self._found.bodies.get(body_key(tuple((word or "").split())))
        known = country or (body if body is not None and body.kind == "organization" else None)
        return self._name(known) if known is not None else word

    def _home(self, referent: Referent) -> str | None:
        """The city or country of an office that the text gives without one."""
        if referent.kind != "person" or not referent.roles or referent.owner is not None:
            return None
        return self.homes.of_office(referent.roles[0])

    @property
    def homes(self) -> Homes:
        """Where the article is from."""
        if self._homes is None:
            states = [self._name(state) for state in self._found.countries.values()]
            self._homes = Homes(self._text, self._found.scan.passages, states)
        return self._homes

    def _employer(self, referent: Referent) -> str | None:
        """The body that the words before an office lead to: "its head", "the mill’s owner"."""
        if referent.kind != "person" or not referent.roles:
            return None
        if referent.owner is not None:
            owners = self.read(*referent.owner)
        elif referent.roles[0].lower().startswith(("spokes", "press ")):
            owners = _asked(self._in_view, "it", min(m.start for m in referent.mentions))
        elif offices.is_executive(referent.roles[0]):
            owners = _asked(self._company, min(m.start for m in referent.mentions))
        else:
            return None
        found = [owner for owner in owners if owner.kind == "organization"]
        return found[0].name if len(found) == 1 and found[0].name.lower() != "party" else None

    def _name(self, referent: Referent) -> str:
        if referent.kind == "person":
            return " ".join(referent.words)
        forms = [" ".join(m.words) for m in referent.mentions] or [" ".join(referent.words)]
        if self._found.is_country(referent):
            forms = [form for form in forms if form in COUNTRY_NAMES] or forms
        return max(forms, key=len)

    def phrase(
        self,
        phrase: str,
        kind: SpeakerKind,
        affiliation: str | None = None,
        role: str | None = None,
        also: Iterable[Extent] = (),
    ) -> Entity:
        """The entity of a source without a proper name, with every place of the same words.

        Args:
            phrase: Its words.
            kind: What it is.
            affiliation: Whose it is.
            role: The office that the words give.
            also: Places where the text calls it by other words ("her daughter").
        """
        phrase = " ".join(phrase.split())
        key = (kind, fold(phrase))
        known = self._phrases.get(key)
        if known is None:
            places = sorted({*self.phrases.places(phrase), *also})
            known = Entity(phrase, kind, role, affiliation, tuple(places))
            if not self._settled:
                self._phrases[key] = known
        return known


def _asked(
    method: WeakMethod[Callable[P, tuple[Entity, ...]]] | None, *words: P.args, **more: P.kwargs
) -> tuple[Entity, ...]:
    """What a method says, as long as there is one and somebody has its object."""
    living = method() if method is not None else None
    return living(*words, **more) if living is not None else ()
