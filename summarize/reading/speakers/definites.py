"""What a definite noun points back to: "the secretary", "the billionaire", "the agency".

A person is found by the office that they hold, else by who is in view for a word that news calls
people by; a body by the sort that its name gives, else the last that acted; both and all else by
the last phrase with the same head that said more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.guesses import THING_LAST
from summarize.reading.speakers.leads import Leads
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.resolver import Resolver
from summarize.reading.speakers.view import View
from summarize.reading.words import nouns, titles
from summarize.reading.words.folding import folded
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import PEOPLES, REGIONS
from summarize.schema import SpeakerKind

_PLAIN = r"(?:[\w’'/-]|\.(?=\w))+"
_CAPITAL = (
    r"(?!(?:The|An?|This|That|Its|His|Her|Their)\s)(?:(?:[A-Z]\.)+|[A-Z](?:[\w’'/-]|\.(?=\w))*)"
)
_FULLER = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|new)\s+"
    rf"(?P<small>(?:{_PLAIN}\s+){{1,4}})"
    rf"|(?<![\w.])(?P<owner>(?:{_CAPITAL}\s+){{1,3}})"
    rf"|(?<![\w.])(?P<owned>(?:{_CAPITAL}\s+){{0,2}}{_CAPITAL}[’']s\s+(?:[a-z-]+\s+){{1,2}}))$"
)
_INTRODUCED = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)\s((?:(?:(?:[A-Z]\.)+|[\w’'/-]+)\s){1,4})$"
)
_IN_MIND = 1500  # characters that an unnamed source is spoken of as "the official"
_EPITHETS = words(
    """
    candidate nominee contender businessman businesswoman billionaire mogul magnate tycoon
    frontrunner front-runner leader politician lawmaker senator governor congressman congresswoman
    star veteran hopeful incumbent author actor actress singer native developer legislator
    striker midfielder defender goalkeeper keeper winger forward centre-back full-back left-back
    right-back quarterback pitcher batsman batter bowler all-rounder wicketkeeper fly-half
    scrum-half prop hooker lock flanker playmaker sprinter swimmer cyclist jockey golfer boxer
    wrestler gymnast skater skier rower driver rider runner athlete footballer cricketer
    sportsman sportswoman champion medallist medalist finalist winner qualifier
    novelist playwright poet composer rapper musician comedian filmmaker screenwriter painter
    sculptor photographer songwriter frontman presenter broadcaster
    pensioner grandmother grandfather widow widower teenager pharmacist plumber builder
    entrepreneur philanthropist socialite financier industrialist restaurateur
    republican democrat conservative liberal centrist socialist populist backbencher
    frenchman frenchwoman englishman englishwoman irishman irishwoman scot welshman dutchman
    spaniard dane swede finn briton
    """
)
_RUNNING = words("candidate nominee contender frontrunner front-runner hopeful")
_PEOPLES_ONE = frozenset(p.lower() for p in PEOPLES if p.endswith(("an", "ese", "i", "ish")))
"""Who may be called so, or by their people ("the Kenyan"), without an office."""
_PARTISAN = words("Democratic Republican Labour Conservative Liberal Green Tory GOP Socialist")
_SORTS = {
    "corp": "company", "corp.": "company", "inc": "company", "inc.": "company", "ltd": "company",
    "airlines": "airline", "airways": "airline", "motors": "carmaker", "times": "newspaper",
    "post": "newspaper", "journal": "newspaper", "tribune": "newspaper", "gazette": "newspaper",
    "herald": "newspaper", "pac": "group", "association": "group", "coalition": "group",
    "administration": "agency", "bureau": "agency", "federation": "group", "society": "group",
}  # fmt: skip
_FIRMS = nouns.FIRMS | nouns.TRADES | words(
    """
    company firm operator brand chain maker business bank giant producer supplier club side
    """
)  # fmt: skip
_ANY_BODY = _FIRMS | words("agency organization organisation group institution charity nonprofit")
_PUBLIC = words(
    """
    ministry department court police council commission government congress senate parliament
    assembly treasury embassy army navy university union party house committee
    """
)
"""Words in the names of bodies that are no firms."""
_ANOTHER = words(
    """
    rival parent sister other second third new smaller larger bigger joint combined merged target
    former latter competing foreign regional local national state public municipal main
    """
)
"""What tells a firm from the one in mind."""
_AGED = re.compile(r"(?:the|this)\s(\d{1,3})-year-old\s", re.IGNORECASE)
_OF_A_SORT = re.compile(  # says what is known: "the state-run agency", "the same poll"
    r"^(?:same|[\w.’'-]+-(?:based|headquartered|owned|run|backed|listed|leaning|controlled"
    r"|funded))\s"
)
_SAME = {"poll": "survey", "survey": "poll"}
_FORCES = {"army": "military", "military": "army"}
_ARTICLES = ("a", "an", "one")
_ANYBODY = words("man woman boy girl")
_BODIES_REACH = 200  # mentions
_NO_PART = nouns.ENDS_HEAD | nouns.DETERMINERS
_PRODUCT = re.compile(
    r"\b(?:pill|drug|tablet|vaccine|medicine|treatment|app|chatbot|game|film|movie|series|musical"
    r"|novel|album|song|ship|vessel|tanker|ferry|trawler|freighter|yacht|satellite|rocket|spacecraft"
    r"|probe|telescope|smartphone|model|storm|hurricane|typhoon|cyclone|racehorse|colt)s?\s$"
)
_TRADED = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]take)\s(?:in|of)\s$")
_CAPITAL_NEXT = re.compile(r"\s[A-Z]")
_CREDITED = re.compile(r"\b[Aa]ccording\sto\s(?:the\s)?$")
_LEADING = 20  # characters, for the longest of the words that are looked for before a name
_BEFORE = 60  # characters before a noun that may belong to it


class Definites(Resolver):
    """Leads definite nouns back to what they take up."""

    def __init__(self, found: Gathering, entities: Entities, view: View, leads: Leads) -> None:
        super().__init__(found, entities, view)
        self._leads = leads

    def read(self, noun: str, phrase: str, kind: SpeakerKind, at: int) -> Entity | None:
        """What "the secretary", "the company", "the report" points back to."""
        aged = _AGED.match(phrase)
        if nouns.is_person(noun) or noun in _PEOPLES_ONE:
            person = self._by_role(noun, phrase, at)
            if person is not None:
                return self._entities.of(person)
            known = self._by_sort(noun, phrase, at)
            if known is None and kind == "unnamed" and len(phrase.split()) == 2:
                known = self._introduced(noun, at)
            if known is None and noun in nouns.TRADES and not self._is_introduced(noun):
                known = self.by_body(noun, at)
            if known is not None or aged is None:
                return known
        if aged is not None:  # "the 31-year-old Norvian", "the 58-year-old nurse"
            return self._aged(aged[1], at)
        sort = _OF_A_SORT.sub("", nouns.without_determiner(phrase)).split()
        if len(sort) > 1:
            return self._firm(sort, at)
        if noun == "document":
            return next(iter(self._view.document(at)), None)
        if kind != "organization":
            known = self._fuller(noun, kind, at)
            return known or (self._fuller(_SAME[noun], kind, at) if noun in _SAME else None)
        return self.by_body(noun, at)

    def _by_role(self, noun: str, phrase: str, at: int) -> Referent | None:
        """The person who holds the office asked for."""
        asked = nouns.tokens(nouns.without_determiner(nouns.clipped(phrase)))
        holder = self._found.holders.holder(noun, asked, at)
        if holder is None and (holder := self._leads.named_next(noun, at)) is not None:
            shown = nouns.clipped(nouns.without_determiner(phrase))
            self._leads.gains(holder, shown, noun, at, at + len(phrase))
        return holder

    def _by_sort(self, noun: str, phrase: str, at: int) -> Entity | None:
        """Whoever is in view, for an epithet ("the billionaire") or a bare "the woman"."""
        asked = nouns.tokens(nouns.without_determiner(nouns.clipped(phrase)))
        nation = len(asked) == 1 and noun in _PEOPLES_ONE
        if any(
            w[0].isupper() and not (w in PEOPLES or w in _PARTISAN or w in REGIONS) for w in asked
        ):
            return None
        if noun.endswith("-year-old"):
            return self._aged(noun.partition("-")[0], at)
        known = noun in _EPITHETS or nation or "-of-" in noun
        if not (known or (noun in _ANYBODY and len(asked) == 1)):
            return None
        if self._is_introduced(noun):
            return None
        gender = "m" if noun in titles.MALE_ROLES else "f" if noun in titles.FEMALE_ROLES else ""
        found = self._view.person(at, gender, 3, named=noun not in _ANYBODY)
        if found and noun in _RUNNING and found[0].role and not _runs(found[0].role):
            return self._runner(gender, at) or found[0]
        return found[0] if found else None

    def _runner(self, gender: str, at: int) -> Entity | None:
        """Whom the text has named most before, for "the candidate": no mayor who is in view."""
        named = {
            person: sum(mention.start < at for mention in person.mentions)
            for person in self._found.people
            if person.gender in ("", gender or person.gender)
            and (not person.roles or any(map(_runs, person.roles)))
        }
        most = max(named, key=lambda person: named[person], default=None)
        return self._entities.of(most) if most is not None and named[most] > 1 else None

    def _aged(self, age: str, at: int) -> Entity | None:
        """The person of an age ("the 41-year-old" after "Ada Holt, 41,"), else who is in view."""
        index = bisect_left(self._found.starts, at)
        for mention in reversed(self._found.mentions[max(0, index - 50) : index]):
            after = self._text[mention.end : mention.end + 8 + len(age)]
            if self._found.owner[mention.name_start].kind == "person" and re.match(
                rf",?\s+(?:aged\s+|\()?{re.escape(age)}\b", after
            ):
                return self._of(mention)
        if self._is_introduced(f"{age}-year-old"):
            return None
        found = self._view.person(at, "", 3)
        return found[0] if found else None

    def by_body(self, noun: str, at: int, *, heard: bool = True) -> Entity | None:
        """The last body before that is of the sort asked for, by its name or in small letters.

        ``heard`` is whether one that only speaks may be meant, being no subject.
        """
        stop = bisect_left(self._found.starts, at)
        least = max(0, stop - _BODIES_REACH)
        of_sort = self._sorts.get(noun, ())
        index = bisect_left(of_sort, stop)
        near = index > 0 and of_sort[index - 1] >= least
        same = self._found.mentions[of_sort[index - 1]] if near else None
        if noun != "police":  # who need no fuller name
            fuller = self._fuller(noun, "organization", at, same.start if same else 0)
            if fuller is not None:
                return fuller
        if same is None and noun in _FORCES:
            return self._fuller(_FORCES[noun], "organization", at)
        if same is None and noun in _ANY_BODY:
            same = self._latest_body(noun, least, stop, heard)
        return self._of(same) if same is not None else None

    def _firm(self, sort: Sequence[str], at: int) -> Entity | None:
        """The firm that one word more tells nothing new of: "the budget airline"."""
        describing, *noun = sort
        told_apart = describing in _ANOTHER or not (describing in PEOPLES or describing.islower())
        told_apart = told_apart or describing.endswith(nouns.OWNER_ENDS)  # "the anglers’ club"
        if len(noun) != 1 or noun[0] not in _FIRMS or told_apart:
            return None
        return self.by_body(noun[0], at)

    def _latest_body(self, noun: str, least: int, stop: int, heard: bool) -> Mention | None:
        """The last body that was a subject or is traded, between two mentions."""
        bodies = self._bodies
        for index in reversed(bodies[bisect_left(bodies, least) : bisect_left(bodies, stop)]):
            mention = self._found.mentions[index]
            name = folded(self._found.owner[mention.name_start].words)
            if name == (noun,) or (noun in _FIRMS and not _PUBLIC.isdisjoint(name)):
                continue
            speaks = heard and self._entities.speaks(mention)
            if (
                speaks
                or (self._view.subjects.has(mention) and not self._follows(mention, _CREDITED))
                or self._follows(mention, _TRADED)
            ):
                return mention
        return None

    def _follows(self, mention: Mention, words_before: re.Pattern[str]) -> bool:
        """Whether words stand right before a name."""
        least = max(0, mention.start - _LEADING)
        return words_before.search(self._text, least, mention.start) is not None

    @cached_property
    def _bodies(self) -> list[int]:
        """Which mentions name a body that "the company" may take up, by their index."""
        found = []
        products = {
            id(self._found.owner[mention.name_start])
            for mention in self._found.mentions
            if self._follows(mention, _PRODUCT)
        }
        for index, mention in enumerate(self._found.mentions):
            owner = self._found.owner[mention.name_start]
            body = owner.kind == "organization" and owner.words[-1] not in THING_LAST
            body = body and id(owner) not in products
            if body and not mention.quoted and mention.guess != "country":
                found.append(index)
        return found

    @cached_property
    def _sorts(self) -> dict[str, list[int]]:
        """Which of them are of what sort by a word of their name: "agency", "newspaper"."""
        found: dict[str, list[int]] = {}
        for index in self._bodies:
            owner = self._found.owner[self._found.mentions[index].name_start]
            key = folded(owner.words)
            for word in {*key, *owner.key, _SORTS.get(key[-1], "")}:
                if key != (word,):
                    found.setdefault(word, []).append(index)
        return found

    def _is_introduced(self, noun: str) -> bool:
        """Whether the text has somebody without a name for a noun: "a nurse"."""
        return any(self._entities.phrases.after(_ARTICLES, noun))

    def _introduced(self, noun: str, at: int) -> Entity | None:
        """Who was introduced with more words: "a senior port official", for "the official"."""
        for place in self._entities.phrases.earlier(noun, at):
            if place.start < at - _IN_MIND:
                break
            least = max(0, place.start - _BEFORE)
            before = _INTRODUCED.search(self._text, least, place.start)
            if before is None or _CAPITAL_NEXT.match(self._text, place.end):
                continue
            if not _NO_PART.isdisjoint(before[1].lower().split()):
                continue
            entities = self._entities.read(*self._entities.source(before.start(), place.end))
            if len(entities) == 1 and entities[0].kind == "unnamed":
                return entities[0]
        return None

    def _fuller(self, noun: str, kind: SpeakerKind, at: int, since: int = 0) -> Entity | None:
        """The last earlier phrase with the same head and more words, not before ``since``.

        A body is taken up as "the": of two, the one that was definite before is meant.
        """
        indefinite = None
        for place in self._entities.phrases.earlier(noun, at):
            if place.start < since:
                break
            printed = self._text[max(0, place.start - _BEFORE) : place.start]
            if printed[:-1].rpartition(" ")[2].lower() in _NO_PART:
                continue  # "the agency": no more words
            before = _FULLER.search(self._text, max(0, place.start - _BEFORE), place.start)
            if before is None or _CAPITAL_NEXT.match(self._text, place.end):
                continue
            side = next(name for name in ("owner", "owned", "small") if before[name] is not None)
            if not _NO_PART.isdisjoint(before[side].lower().split()):
                continue
            named = self._found.between(place.start - _BEFORE, place.end + _BEFORE)
            whole = [m for m in named if m.name_start <= place.start and m.end >= place.end]
            begin = min([before.start(side), *(m.start for m in whole)])  # "St. Bride’s Hospital"
            end = max([place.end, *(m.end for m in whole)])  # "Dockers’ Union of Vark"
            entities = self._entities.read(begin, end)
            if len(entities) != 1:
                continue
            if kind != "organization" or not before[0].lower().startswith(("a ", "an ")):
                return entities[0]
            indefinite = indefinite or entities[0]
        return indefinite


def _runs(role: str) -> bool:
    """Whether a role is that of somebody who runs for an office."""
    return not _RUNNING.isdisjoint(role.lower().split())
