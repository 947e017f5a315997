"""A source headed by a common noun: what it points back to, or that it is a source of its own.

"The secretary", "the agency", "her lawyer", "both sides" and "the lead investigator, Ada Holt" all
mean somebody whom the text names elsewhere, by office, by sort, by owner or in apposition. What
points back to nothing ("two officials", "a report") is called by its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from summarize.reading.speakers import introductions, offices
from summarize.reading.speakers.authors import Authors
from summarize.reading.speakers.definites import Definites
from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.guesses import THING_LAST
from summarize.reading.speakers.leads import Leads
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.parties import Parties
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.resolver import Resolver
from summarize.reading.speakers.view import View
from summarize.reading.text.extent import Extent
from summarize.reading.text.phrases import OFTEN
from summarize.reading.words import nouns
from summarize.reading.words.folding import core
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES
from summarize.schema import SpeakerKind

_POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
_ONE = re.compile(r"^[Oo]ne\s(?!(?:of|in|who|at|from)\b)(?=[a-z])")
_LEANING = re.compile(  # what a party is, before its name
    r"^(?:(?:far|hard|center|centre)-(?:right|left)|(?:right|left)-wing|ruling|governing|opposition"
    r"|conservative|liberal|socialist|populist|nationalist)\s(?=[A-Z])"
)
_UTTERED = words(
    "comments comment remarks statement statements speech address letter tweet tweets testimony"
)
_UTTERANCE = re.compile(r"[’']s?\s[a-z]+$")
_OWNED = re.compile(r"([Tt]he\s+(?:[a-z]+\s+){0,2}[a-z]+)[’']s\s")
_HANGING = re.compile(
    r"(?<=\w)\s(?:issued|published|released|completed|conducted|carried\s+out|obtained|seen|filed|posted"
    r"|leaked|made|taken|commissioned)\b.*",
    re.DOTALL,
)
_NAME_NEXT = re.compile(
    r",\s+(?:(?:(?:an?|the|his|her)\s+)?(?:\d+-year-old\s+)?"
    r"(?:(?!(?:in|at|of|from|near|by|to|on|for|with)\s)[a-z-]+\s+){1,3})?"
)
_CLOSED = re.compile(r"[,.;:)!?”\"]|\s(?:of|from|at|who)\b|\s*$")
_AND = re.compile(r"\sand\s(?:the\s)?")
_MEMBERS = 80  # characters
_BESIDE = re.compile(r",\s(?:(?:aged\s)?\d{1,3},\s)?")
_ENDS = re.compile(r"[,.;:]|\s(?:who|at|with|from|for|held|shot|caught|freed|sent|\w+ed)\b")


_RIVALS = ("rivals", "allies", "opponents", "owners", "publishers", "makers", "rebels", "backers")
_OF_STATES = ("president", "minister", "chancellor", "premier")
_MINISTRIES = ("ministry", "department", "agency", "office", "commission", "council")


class Commons(Resolver):
    """Reads noun phrases without a name at their head."""

    def __init__(self, found: Gathering, entities: Entities, view: View) -> None:
        super().__init__(found, entities, view)
        self._authors = Authors(found, entities, view)
        self._leads = Leads(found, entities, view)
        self._parties = Parties(found, entities, view)
        self._definites = Definites(found, entities, view, self._leads)
        self._ahead = False  # a headline's noun is being looked for in the text

    def read(self, at: int, end: int, first: Mention | None) -> list[Entity]:
        """Whom a noun phrase headed by a common noun stands for.

        Args:
            at: Where it starts.
            end: Where it ends.
            first: The name that it opens with, if any: "Ada Holt’s campaign", "Tarn officials".
        """
        phrase = self._text[at:end]
        noun = nouns.head(phrase)
        if noun in introductions.NO_HEAD or phrase.split(maxsplit=1)[0].lower() == "no":
            return []
        kind = nouns.kind(phrase)
        if first is not None and noun in _UTTERED and _UTTERANCE.match(self._text, first.end, end):
            return [self._of(first)]  # "Nym’s remarks" have an author
        pointed = self._told_beside(at, end, noun, kind)
        if pointed is None:
            pointed = self._told_before(at, phrase, noun, kind)
        if pointed is not None:
            return pointed
        shown = nouns.clipped(nouns.without_determiner(phrase))
        shown = introductions.told_apart(self._text, shown, noun, end)
        if kind == "group" and shown.lower() in nouns.FRACTIONS:
            shown = f"a {shown}"  # "a third", of those asked
        if kind == "organization":
            shown = _LEANING.sub("", shown)
        if kind == "unnamed":
            shown = _ONE.sub("", shown)
            person = self._leads.named_next(noun, at) or self._called(end)
            if person is not None:
                self._leads.gains(person, shown, noun, at, end)
                return [self._entities.of(person)]
        if kind == "document":
            shown = _HANGING.sub("", shown)
            listed = noun in nouns.COMMON or noun.removesuffix("s") in nouns.DOCUMENTS
            if not listed and shown[0].islower() and noun.capitalize() in shown.split():
                kind = "organization"  # a name that no list has: "the group Restore Vark"
        return [self._itself(shown, kind, noun, at, end, first)]

    def _told_beside(self, at: int, end: int, noun: str, kind: SpeakerKind) -> list[Entity] | None:
        """Whom the words around a phrase name, or the text of its headline; None: nobody."""
        phrase = self._text[at:end]
        if self._scan.passages[self._scan.passage(at)].kind in ("headline", "item"):
            many = kind == "group"
            later = self._in_lead(noun, end) if many else self._in_full(phrase, noun, end)
            if later:
                return later
            holder = None
            if kind == "unnamed":  # "Vark president wins", who is named in the text
                asked = nouns.tokens(nouns.without_determiner(phrase))
                holder = self._found.holders.holder(noun, asked, len(self._text))
            if holder is not None and len(phrase.split()) <= introductions.BARE:
                return [self._entities.of(holder)]
        if kind == "group" and (members := self._members(end)):
            return members
        apposed = self._apposed(at, end, noun)
        if apposed is not None:
            return [self._of(apposed)]
        if kind == "document" and (author := self._authors.of(at, end, noun)):
            return [author]
        if phrase.lower() in ("police", "the police") and (
            body := self._definites.by_body("police", at)
        ):
            return [body]
        return self._parties.read(noun, at, end)

    def _told_before(
        self, at: int, phrase: str, noun: str, kind: SpeakerKind
    ) -> list[Entity] | None:
        """Whom a phrase points back to: "the ministry", "her lawyer"; None: nobody."""
        parts = phrase.lower().split()
        bare = len(parts) == 1 and kind == "organization"
        if bare or (parts[0] in ("the", "this", "that") and len(parts) > 1):
            known = self._definites.read(noun, phrase, kind, at)
            if known is not None:
                return [known]
        if parts[0] not in nouns.POSSESSIVES or len(parts) == 1:
            return None
        called = self._called(at + len(phrase)) if kind == "unnamed" else None
        if called is not None:
            owners = self._view.pronoun(parts[0], at)
            body = owners[0].name if len(owners) == 1 and owners[0].kind == "organization" else None
            shown = nouns.clipped(nouns.without_determiner(phrase))
            self._leads.gains(called, shown, noun, at, at + len(phrase), body)
            return [self._entities.of(called)]
        holder = self._found.holders.holder(noun, nouns.tokens(phrase)[1:], at)
        if holder is not None and parts[0] in ("its", "their"):
            found = self._entities.of(holder)
            owners = self._view.pronoun(parts[0], at)
            others = len(owners) == 1 and owners[0].kind == "organization"
            if not others or found.affiliation == owners[0].name or noun not in _OF_STATES:
                return [found]  # else the president of a bank, and not the country's
        return [self._owned_by_pronoun(phrase, kind, at)]

    def _itself(
        self, shown: str, kind: SpeakerKind, noun: str, at: int, end: int, first: Mention | None
    ) -> Entity:
        """The entity of a phrase that points back to nobody, with whose it is."""
        affiliation = None
        role = offices.unnamed(shown, noun, None) if kind == "unnamed" else None
        rest = self._text[first.end : end] if first is not None else ""
        owns = _POSSESSIVE.match(rest)
        proven = first is not None and self._found.owner[first.name_start].proven
        if first is not None and (first.known or proven or owns is not None):
            owner = self._found.owner[first.name_start]
            if owns is not None and kind == "organization":
                name = " ".join(first.words)
                plain = self._body_of(rest[owns.end() :], name)
                if plain is not None:
                    return self._entities.phrase(plain, kind, name)
            if owner.kind != "person" and owner.words[-1] not in THING_LAST:
                name = self._entities.of(owner).name
                affiliation = (None if owns else self._entities.homes.of_people(name)) or name
            if role is not None:
                role = offices.unnamed(rest[owns.end() :] if owns else rest, noun, None)
        elif (owner_of := _OWNED.match(self._text, at, end)) is not None:
            affiliation = self._owner(Extent(*owner_of.span(1)))
            role = role and offices.unnamed(self._text[owner_of.end() : end], noun, None)
        elif role is not None:
            affiliation = _of_body(shown, noun) or offices.body_in(shown) or self._state_of(role)
            if affiliation is None and noun.startswith("spokes"):
                told = offices.held(self._text, at, end).owner
                affiliation = self._owner(told) if told is not None else self._speaks_for(at)
            plain = shown.replace(f"{affiliation} ", "", 1)
            role = offices.plain(offices.unnamed(plain, noun, affiliation) or "")
            if role is not None and affiliation is None:
                affiliation, role = self._of_land(role)
        if noun == "administration":  # "the Roe administration" is named for its head
            affiliation = None
        return self._entities.phrase(shown, kind, affiliation, role)

    def _owner(self, place: Extent) -> str | None:
        """What an owner in small letters is called: "the board" of "the board’s lawyer"."""
        owners = self._entities.read(*place)
        fits = len(owners) == 1 and owners[0].kind in ("organization", "unnamed")
        return owners[0].name if fits else None

    def _of_land(self, role: str) -> tuple[str | None, str]:
        """The land whose people's name stands in an office, and the office without it."""
        parts = role.split()
        for index, word in enumerate(parts):
            land = self._entities.homes.of_people(word)
            if land is not None:
                return land, " ".join([*parts[:index], *parts[index + 1 :]])
        return None, role

    def _speaks_for(self, at: int) -> str | None:
        """The body whose spokesman "a spokesman" is: the one in view."""
        bodies = self._view.pronoun("it", at)
        whole = len(bodies) == 1 and bodies[0].kind == "organization"
        return bodies[0].name if whole else None

    def _state_of(self, role: str) -> str | None:
        """The country whose an unnamed office is: "an American envoy", "a U.S. official"."""
        country = offices.country_in(role)
        known = self._found.countries.get(COUNTRY_NAMES.get(country or "", country or ""))
        return self._entities.of(known).name if known is not None else country

    def company(self, at: int) -> tuple[Entity, ...]:
        """The company that "the company" would mean at an offset."""
        body = self._definites.by_body("company", at, heard=False)
        return (body,) if body is not None else ()

    def _apposed(self, at: int, end: int, noun: str) -> Mention | None:
        """The name beside the phrase: "its head, Ada Holt," and "Ada Holt, a clerk, who"."""
        text = self._text
        person = nouns.is_person(noun) or noun in ("one", "chief")
        if not person and noun not in nouns.BODIES and noun not in _RIVALS:
            return None
        comma = _NAME_NEXT.match(text, end)
        if comma is not None:
            index = bisect_left(self._found.starts, end)
            for mention in self._found.mentions[index : index + 3]:
                owner = self._found.owner[mention.name_start]
                fits = owner.kind == ("person" if person else "organization")
                begins = comma.end() in (mention.start, mention.name_start)
                begins = begins or mention.start == end + 2  # ", former minister Ada Holt"
                if begins and fits and _CLOSED.match(text, mention.end):
                    return mention
        if person and text.startswith(", ", max(0, at - 2)) and _ENDS.match(text, end):
            index = bisect_left(self._found.starts, at)
            for mention in self._found.mentions[max(0, index - 3) : index]:
                owner = self._found.owner[mention.name_start]
                beside = _BESIDE.fullmatch(text, mention.end, at)
                if beside and owner.kind == "person" and owner.proven:
                    return mention
        return None

    def _members(self, end: int) -> list[Entity]:
        """The two who are named beside "two unions": "two unions, Orvex and the Dockers, said"."""
        if not self._text.startswith(", ", end):
            return []
        begin = end + 2 + 4 * self._text.startswith("the ", end + 2)
        named = self._found.between(begin, end + _MEMBERS)[:2]
        if len(named) < 2 or named[0].start != begin:
            return []
        joint = _AND.fullmatch(self._text, named[0].end, named[1].start)
        closed = self._text.startswith(",", named[1].end)
        return [self._of(one) for one in named] if joint and closed else []

    def _in_full(self, phrase: str, noun: str, end: int) -> list[Entity]:
        """What a headline calls by a bare noun, as the text has it later."""
        if self._ahead:  # what is found there may point back to the headline
            return []
        later = introductions.in_full(self._text, self._scan.passages, phrase, noun, end)
        if later is None:
            return []
        return self._read_ahead(self._entities.source(*later))

    def _in_lead(self, noun: str, end: int) -> list[Entity]:
        """The group of which a headline has but the noun: "Doctors", "doctors at two clinics"."""
        lead = introductions.first_sentence(self._scan.passages, end)
        if lead is None or self._ahead:
            return []
        for source in self._entities.sources_between(lead.start, lead.end):
            phrase = self._text[slice(*source)]
            if nouns.kind(phrase) == "group" and nouns.head(phrase) == noun:
                return self._read_ahead(source)
        return []

    def _read_ahead(self, source: Extent) -> list[Entity]:
        """Whom words of the text stand for, of which a headline is short."""
        self._ahead = True
        found = list(self._entities.read(*source))
        self._ahead = False
        return found

    def _called(self, end: int) -> Referent | None:
        """Whom a phrase for somebody unnamed gives a name after all."""
        start = introductions.alias(self._text, end)
        if start is None:
            return None
        index = bisect_left(self._found.starts, start)
        for mention in self._found.mentions[index : index + 2]:
            if mention.start == start:
                return self._found.owner[mention.name_start]
        return None

    def _owned_by_pronoun(self, phrase: str, kind: SpeakerKind, at: int) -> Entity:
        """The entity of "his campaign", "their lawyer": under its owner's name."""
        owners = self._view.pronoun(phrase.split()[0].lower(), at)
        shown = nouns.clipped(nouns.without_determiner(phrase))
        role = offices.unnamed(shown, nouns.head(shown), None) if kind == "unnamed" else None
        if len(owners) != 1:
            return self._entities.phrase(shown, kind, None, role)
        owner = owners[0]
        of_sort = owner.affiliation or ""
        if kind == "organization" and shown.capitalize() in of_sort.split():
            return self._entities.phrase(of_sort, kind)  # "her institute"
        surname = core(tuple(owner.name.split()))[-1]
        known = self._body_of(shown, surname) if kind == "organization" else None
        if known is not None:
            return self._entities.phrase(known, kind, owner.name)
        own = owner.kind == "person" and nouns.head(shown) in introductions.HIS_OWN
        affiliation = owner.name if owner.kind == "organization" else owner.affiliation
        affiliation = None if own else affiliation
        places: list[Extent] = []
        looked: Counter[str] = Counter()
        for word, place in self._entities.phrases.after(nouns.POSSESSIVES, shown):
            looked[word] += 1
            if looked[word] <= OFTEN and self._view.pronoun(word, place.start) == owners:
                places.append(place)
        name = f"{owner.name}{'’' if owner.name.endswith('s') else '’s'} {shown}"
        return self._entities.phrase(name, kind, affiliation, role, places)

    def _body_of(self, body: str, owner: str) -> str | None:
        """The owner's body as the text names it elsewhere: "Okoro campaign"."""
        for place in self._entities.phrases.places(f"{owner} {body.strip()}"):
            return " ".join(self._text[place.start : place.end].split())
        return None


def _of_body(shown: str, noun: str) -> str | None:
    """The body in small letters before an unnamed person's office: "police spokesman"."""
    parts = shown.split()
    if len(parts) > 1 and parts[0].lower() in nouns.BODIES and noun.startswith("spokes"):
        return parts[0]
    place = next((i for i, part in enumerate(parts) if part.lower() == noun), 0)
    ministry = place > 1 and parts[place - 1] in _MINISTRIES and shown[0].islower()
    first = int(parts[0] in ("senior", "former", "top"))
    return " ".join(parts[first:place]) if ministry and first < place - 1 else None
