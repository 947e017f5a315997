"""One object for each real-world source of an article, however it is called there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from summarize.reading import offices
from summarize.reading.bodies import body_key
from summarize.reading.extent import Extent
from summarize.reading.folding import fold
from summarize.reading.homes import Homes
from summarize.reading.people import Gathering
from summarize.reading.persons import Referent
from summarize.reading.places import COUNTRY_NAMES
from summarize.schema import SpeakerKind

Reader = Callable[[Extent], "tuple[Entity, ...]"]


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


class Entities:
    """The entities of one text, made when first asked for and the same ever after."""

    def __init__(self, text: str, found: Gathering) -> None:
        self._found = found
        self._text = text
        self._ends: defaultdict[str, list[int]] = defaultdict(list)  # where each word ends
        self._placed: dict[str, tuple[Extent, ...]] = {}
        self._named: dict[int, Entity] = {}
        self._phrases: dict[tuple[str, str], Entity] = {}
        self._settled = False
        self._reader: Reader | None = None
        self._company: Callable[[int], tuple[Entity, ...]] | None = None
        self._homes: Homes | None = None
        self._in_view: Callable[[str, int], tuple[Entity, ...]] | None = None

    def read_with(
        self,
        reader: Reader,
        company: Callable[[int], tuple[Entity, ...]],
        in_view: Callable[[str, int], tuple[Entity, ...]],
    ) -> None:
        """Set what leads from one entity to another.

        Args:
            reader: Reads words of the text ("its", "the union").
            company: The company that the text is about at an offset.
            in_view: Whom a pronoun would mean at an offset.
        """
        self._in_view = in_view
        self._reader = reader
        self._company = company

    @property
    def settled(self) -> bool:
        """Whether the article has been read, so that nothing is learnt of anybody any more."""
        return self._settled

    def settle(self) -> None:
        """Keep what is known: what is asked from now on changes nothing."""
        self._settled = True

    def read(self, start: int, end: int) -> tuple[Entity, ...]:
        """Whom words elsewhere in the text stand for."""
        return self._reader(Extent(start, end)) if self._reader is not None else ()

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
        body = self._found.bodies.get(body_key(tuple((word or "").split())))
        known = country or (body if body is not None and body.kind == "organization" else None)
        return self._name(known) if known is not None else word

    def _home(self, referent: Referent) -> str | None:
        """The city or country of an office that the text gives without one."""
        if referent.kind != "person" or not referent.roles or referent.owner is not None:
            return None
        if self._homes is None:
            states = [self._name(state) for state in self._found.countries.values()]
            self._homes = Homes(self._text, self._found.scan.passages, states)
        return self._homes.of_office(referent.roles[0])

    def _employer(self, referent: Referent) -> str | None:
        """The body that the words before an office lead to: "its head", "the mill’s owner"."""
        if referent.kind != "person" or not referent.roles:
            return None
        if referent.owner is not None:
            owners = self.read(*referent.owner)
        elif referent.roles[0].lower().startswith("spokes") and self._in_view is not None:
            owners = self._in_view("it", min(m.start for m in referent.mentions))
        elif offices.is_executive(referent.roles[0]) and self._company is not None:
            owners = self._company(min(m.start for m in referent.mentions))
        else:
            return None
        found = [owner for owner in owners if owner.kind == "organization"]
        return found[0].name if len(found) == 1 else None

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
            places = sorted({*self.places(phrase), *also})
            known = Entity(phrase, kind, role, affiliation, tuple(places))
            if not self._settled:
                self._phrases[key] = known
        return known

    def earlier(self, phrase: str, at: int) -> Sequence[Extent]:
        """The last places of a phrase that end by an offset, the last one first."""
        places = self.places(phrase)
        stop = bisect_right(places, at, key=_end)
        return places[max(0, stop - OFTEN) : stop][::-1]

    def after(self, words: Collection[str], phrase: str) -> Iterator[tuple[str, Extent]]:
        """Where the text has a phrase after one of some words ("his lawyer"), and after which.

        The extents hold word and phrase.
        """
        plain = self._plain
        for place in self.places(phrase):
            before = plain[max(0, place.start - _LONGEST) : place.start]
            word = _WORD_BEFORE.search(before)
            if word is not None and word[1] in words:
                yield word[1], Extent(place.start - len(word[0]), place.end)

    @cached_property
    def _plain(self) -> str:
        return _flatten(self._text)

    def places(self, phrase: str) -> tuple[Extent, ...]:
        """Where the text has just these words, in whatever case and typography."""
        wanted = " ".join(phrase.lower().replace("’", "'").split())
        known = self._placed.get(wanted)
        if known is not None:
            return known
        plain = self._plain
        found: list[Extent] = []
        for at in self._matches(plain, wanted):
            end = at + len(wanted)
            if not (plain[at - 1 : at].isalnum() or plain[end : end + 1].isalnum()):
                found.append(Extent(at, end))
        self._placed[wanted] = tuple(found)
        return self._placed[wanted]

    def _matches(self, plain: str, wanted: str) -> Iterator[int]:
        """Where the flat text has a string, without overlap.

        A long text, that asks for many, is not gone through for each of them, but its words are
        listed: a string is where its last word is, as a rule the head, which is said less often
        than what stands before it.
        """
        words = [*_WORD.finditer(wanted)] if len(plain) >= _LONG_TEXT else []
        if not words:
            at = plain.find(wanted) if wanted else -1
            while at >= 0:
                yield at
                at = plain.find(wanted, at + len(wanted))
            return
        if not self._ends:
            for match in _WORD.finditer(plain):
                self._ends[match[0]].append(match.end())
        last = words[-1]
        end = 0
        for ended in self._ends.get(last[0], ()):
            at = ended - last.end()
            if at >= end and plain.startswith(wanted, at):
                yield at
                end = at + len(wanted)


OFTEN = 20  # places of a phrase that are looked at, where it may stand at any number
_LONG_TEXT = 50_000  # characters; news of that length asks for some 130 strings, and to search for
# so many takes as long as to list the words
_LONGEST = 12  # characters; the words after which a phrase is looked for are shorter
_WORD_BEFORE = re.compile(r"([^\W_]+) $")
_end = attrgetter("end")
_WORD = re.compile(r"[^\W_]+")


def _flatten(text: str) -> str:
    """The text in one case and typography, offset for offset."""
    low = text.lower()
    flat = low if len(low) == len(text) else text
    for mark in "\n\r\t\u00a0":
        flat = flat.replace(mark, " ")
    return flat.replace("’", "'")
