"""A source headed by a common noun: what it points back to, or that it is a source of its own.

"The secretary", "the agency", "her lawyer", "both sides" and "the lead investigator, Ada Holt" all
mean somebody whom the text names elsewhere, by office, by sort, by owner or in apposition. What
points back to nothing ("two officials", "a report") is called by its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from summarize.reading import introductions, nouns, offices, titles
from summarize.reading.entities import OFTEN, Entities, Entity
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words
from summarize.reading.mentions import Mention, Scan, body_in, country_in
from summarize.reading.people import Gathering, Referent
from summarize.reading.places import COUNTRY_NAMES, PEOPLES, REGIONS
from summarize.reading.runs import THING_LAST, core, fold, folded
from summarize.reading.view import View
from summarize.schema import SpeakerKind

_POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
_CUT = re.compile(
    r",(?!\d)|\s(?:who|whom|which|that|whose|speaking|including|such as)\b|\s[(—–]", re.IGNORECASE
)
_FROM_PARTIES = re.compile(r"(?:the\s+)?(?:\w+\s+)?\w+\s+(?:from|of)\s+", re.IGNORECASE)
_BETWEEN_JOINED = re.compile(r",?\s*(?:and\s+)?(?:the\s+)?")
_PLAIN = r"(?:[\w’'/-]|\.(?=\w))+"
_CAPITAL = (
    r"(?!(?:The|An?|This|That|Its|His|Her|Their)\s)(?:(?:[A-Z]\.)+|[A-Z](?:[\w’'/-]|\.(?=\w))*)"
)
_FULLER = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|new)\s+"
    rf"(?P<small>(?:{_PLAIN}\s+){{1,4}})"
    rf"|(?<![\w.])(?P<owner>(?:{_CAPITAL}\s+){{1,3}}))$"
)
_PARTIES = words(
    """
    officials leaders representatives diplomats ministers envoys governments delegates presidents
    negotiators authorities chiefs
    """
)
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_STATES = words(
    "nations countries governments allies states parties neighbors neighbours powers sides"
)
_GOVERNMENT = words("government administration regime")
_US_PRESIDENTS = words("biden trump obama bush clinton reagan carter ford nixon")
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
_ANY_BODY = words(
    """
    company firm agency organization organisation group airline carrier manufacturer operator
    retailer lender startup start-up brand chain publisher broadcaster charity nonprofit business
    bank insurer
    """
)
_ARTICLES = ("a", "an", "one")
_ANYBODY = words("man woman boy girl")
_PARTY_KINDS = ("organization", "group")
_SIDES = words("sides parties")
_SIDES_REACH = 1500
_BODIES_REACH = 200  # mentions
_NO_PART = nouns.ENDS_HEAD | nouns.DETERMINERS
_start = attrgetter("start")
_BY = re.compile(
    r"\s(?:(?:\w+(?:ed|en|day|ly)|kept|made|held|done|led|run|drawn\s+up|put\s+together|on|in|at|last"
    r"|this|late|week|month|year|earlier|[A-Z]\w+|\d+)\s){0,4}"
    r"by\s(?:the\s)?"
)
_AND = re.compile(r"\sand\s")
_TRADED = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]take)\s(?:in|of)\s$")
_NEAR = 60  # characters from a document to its author
_CAPITAL_NEXT = re.compile(r"\s[A-Z]")
_OWNED = re.compile(r"([Tt]he\s+[a-z]+)[’']s\s")
_HANGING = re.compile(
    r"(?<=\w)\s(?:issued|published|released|completed|conducted|carried\s+out|obtained|seen|filed|posted"
    r"|leaked|made|taken|commissioned)\b.*",
    re.DOTALL,
)
_NEXT = 2  # paragraphs after the lead in which news names whom the lead left unnamed
_NAME_NEXT = re.compile(
    r",\s+(?:(?:(?:an?|the|his|her)\s+)?(?:\d+-year-old\s+)?(?:[a-z-]+\s+){1,3})?"
)
_CLOSED = re.compile(r"[,.;:)!?”\"]|\s(?:of|from|at|who)\b|\s*$")
_ENDS = re.compile(r"[,.;:]|\s(?:who|at|with|from|for)\b")
_BETWEEN = re.compile(
    r"\bbetween\s+((?:[\w’'-]+\s+){1,5}?)and\s+((?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    r"|(?:the\s+)?(?:[\w’'-]+)(?:\s+[\w’'-]+){0,4}?(?=[,.;]))"
)
_GENERIC = words(
    """
    man woman boy girl person source someone somebody insider figure individual teenager friend
    husband wife father mother brother sister son daughter uncle aunt cousin nephew niece widow
    widower girlfriend boyfriend grandfather grandmother grandson granddaughter colleague neighbor
    neighbour rival opponent victim survivor witness supporter
    """
)
_ROLE_ENDS = re.compile(
    r"\s(?:of|for|at|from|in|with|who|on|to|by|close|near|briefed|familiar)\b|,"
)


class Commons:
    """Reads noun phrases without a name at their head."""

    def __init__(self, scan: Scan, found: Gathering, entities: Entities, view: View) -> None:
        self._scan = scan
        self._text = scan.text
        self._found = found
        self._entities = entities
        self._view = view
        self._ahead = False

    def _of(self, mention: Mention) -> Entity:
        return self._entities.of(self._found.owner[mention.name_start])

    def read(self, at: int, end: int, first: Mention | None) -> list[Entity]:
        """Whom a noun phrase headed by a common noun stands for.

        Args:
            at: Where it starts.
            end: Where it ends.
            first: The name that it opens with, if any: "Ada Holt’s campaign", "Tarn officials".
        """
        phrase = self._text[at:end]
        parts = phrase.lower().split()
        noun = nouns.head(phrase)
        if parts[0] == "no" or noun in introductions.NO_HEAD:
            return []
        kind = nouns.kind(phrase)
        if self._scan.passages[self._scan.passage(at)].kind in ("headline", "item"):
            later = self._in_full(phrase, noun, end) if kind != "group" else []
            if later:
                return later
        apposed = self._apposed(at, end, noun)
        if apposed is not None:
            return [self._of(apposed)]
        if kind == "document" and (author := self._author(at, end, noun)):
            return [author]
        if phrase.lower() in ("police", "the police") and (body := self._by_body("police", at)):
            return [body]
        if noun in _PARTIES and (parties := self._parties(at, end)):
            return parties
        if phrase.lower() in ("the two", "the pair", "the duo", "both men", "both women"):
            return list(self._view.pronoun("they", at))
        if noun in _STATES and parts[0] in ("the", "both", "all", "these"):
            count = next((_COUNTED[w] for w in parts if w in _COUNTED), 0)
            if count == 2 and noun in _SIDES and (sides := self._sides(at)):
                return sides
            if count and (states := self._states_before(at, count)):
                return states
        if phrase.lower() in ("each side", "either side"):
            return self._sides(at)
        if noun in _GOVERNMENT and (state := self._government(phrase)):
            return [state]
        bare = len(parts) == 1 and kind == "organization"
        if bare or (parts[0] in ("the", "this", "that") and len(parts) > 1):
            known = self._definite(noun, phrase, kind, at)
            if known is not None:
                return [known]
        if parts[0] in nouns.POSSESSIVES and len(parts) > 1:
            holder = self._found.holder(noun, nouns.tokens(phrase)[1:], at)
            if holder is not None and parts[0] in ("its", "their"):
                return [self._entities.of(holder)]
            return [self._owned_by_pronoun(phrase, kind, at)]
        shown = _clipped(nouns.without_determiner(phrase))
        shown = introductions.told_apart(self._text, shown, noun, end)
        if kind == "unnamed" and (person := self._named_next(noun, at)):
            self._gains(person, shown, noun, at, end)
            return [self._entities.of(person)]
        if kind == "unnamed" and (called := self._called(end)):
            self._gains(called, shown, noun, at, end)
            return [self._entities.of(called)]
        affiliation = None
        if kind == "document":
            shown = _HANGING.sub("", shown)
        role = _role(shown, noun, None) if kind == "unnamed" else None
        rest = self._text[first.end : end] if first is not None else ""
        owns = _POSSESSIVE.match(rest)
        proven = first is not None and self._found.owner[first.name_start].proven
        if first is not None and (first.known or proven or owns is not None):
            owner = self._found.owner[first.name_start]
            if owns is not None and kind == "organization":
                name = " ".join(first.words)
                plain = self._body_of(rest[owns.end() :], name)
                if plain is not None:
                    return [self._entities.phrase(plain, kind, name)]
            if owner.kind != "person":
                affiliation = self._entities.of(owner).name
            if role is not None:
                role = _role(rest[owns.end() :] if owns else rest, noun, None)
        elif (owner_of := _OWNED.match(phrase)) is not None:
            owners = self._entities.read(at, at + owner_of.end(1))
            if len(owners) == 1 and owners[0].kind == "organization":
                affiliation = owners[0].name
        elif role is not None:
            affiliation = _of_body(shown, noun) or body_in(shown) or self._state_of(role)
            if affiliation is None and noun.startswith("spokes"):
                affiliation = self._speaks_for(at)
            role = offices.plain(_role(shown, noun, affiliation) or "")
        return [self._entities.phrase(shown, kind, affiliation, role)]

    def _speaks_for(self, at: int) -> str | None:
        """The body whose spokesman "a spokesman" is: the one in view."""
        bodies = self._view.pronoun("it", at)
        whole = len(bodies) == 1 and bodies[0].kind == "organization"
        return bodies[0].name if whole else None

    def _state_of(self, role: str) -> str | None:
        """The country whose an unnamed office is: "an American envoy", "a U.S. official"."""
        country = country_in(role)
        known = self._found.countries.get(COUNTRY_NAMES.get(country or "", country or ""))
        return self._entities.of(known).name if known is not None else country

    def company(self, at: int) -> tuple[Entity, ...]:
        """The company that "the company" would mean at an offset."""
        body = self._by_body("company", at)
        return (body,) if body is not None else ()

    def _apposed(self, at: int, end: int, noun: str) -> Mention | None:
        """The name beside the phrase: "its head, Ada Holt," and "Ada Holt, a clerk, who"."""
        text = self._text
        person = nouns.is_person(noun) or noun == "one"
        if not person and noun not in nouns.BODIES:
            return None
        comma = _NAME_NEXT.match(text, end)
        if comma is not None:
            index = bisect_left(self._found.starts, comma.end())
            for mention in self._found.mentions[index : index + 3]:
                owner = self._found.owner[mention.name_start]
                fits = owner.kind == ("person" if person else "organization")
                begins = comma.end() in (mention.start, mention.name_start)
                if begins and fits and _CLOSED.match(text, mention.end):
                    return mention
        if person and text[max(0, at - 2) : at] == ", " and _ENDS.match(text, end):
            index = bisect_left(self._found.starts, at)
            for mention in self._found.mentions[max(0, index - 3) : index]:
                owner = self._found.owner[mention.name_start]
                if mention.end == at - 2 and owner.kind == "person" and owner.proven:
                    return mention
        return None

    def _author(self, at: int, end: int, noun: str) -> Entity | None:
        """Who made a document, where the text says so: "the report by the Harbor Board"."""
        places = [Extent(at, end)]
        if len(nouns.without_determiner(self._text[at:end]).split()) == 1:
            places.extend(self._entities.earlier(noun, at))
        for place in places:
            if self._text.find("by", place.start, place.end + _NEAR) < 0:
                continue
            match = _BY.search(self._text, place.start, place.end + _NEAR)
            if match is None or match.start() > place.end:
                continue
            index = bisect_left(self._found.starts, match.end())
            for mention in self._found.mentions[index : index + 2]:
                if mention.start == match.end() and not _AND.match(self._text, mention.end):
                    return self._of(mention)
        return None

    def _named_next(self, noun: str, at: int) -> Referent | None:
        """Whom a lead leaves unnamed ("a former mayor said") and the next sentences name.

        It is the first person in full after the lead, as a subject, whose office is the same or
        who has none.
        """
        passages = self._scan.passages
        index = self._scan.passage(at)
        lead = next((p.paragraph for p in passages if p.kind == "sentence"), 0)
        if passages[index].kind != "headline" and passages[index].paragraph > lead:
            return None
        for mention in self._found.mentions[bisect_left(self._found.starts, at) :]:
            passage = passages[mention.passage]
            if passage.kind == "sentence" and passage.paragraph > lead + _NEXT:
                return None
            owner = self._found.owner[mention.name_start]
            full = len(mention.words) > 1 and owner.proven and passage.kind == "sentence"
            if not full or mention.quoted or mention.passage == index:
                continue
            if not self._view.is_subject(mention):
                continue
            offices = " ".join(owner.roles).lower().split()
            return owner if not offices or noun in offices else None
        return None

    def _gains(self, person: Referent, shown: str, noun: str, at: int, end: int) -> None:
        """Give a person the office and the body by which a lead calls them before their name."""
        if self._entities.settled:
            return
        if _role(shown, noun, None) is not None and not person.roles:
            office = offices.plain(introductions.office(shown))
            person.roles.extend([office] if office else [])
            person.affiliation = person.affiliation or body_in(shown)
            start = at + len(self._text[at:end]) - len(self._text[at:end].lstrip())
            person.mentions.append(self._scan.bare(self._scan.passage(start), start, end))

    def _in_full(self, phrase: str, noun: str, end: int) -> list[Entity]:
        """What a headline calls by a bare noun, as the text has it later."""
        if self._ahead:  # what is found there may point back to the headline
            return []
        later = introductions.in_full(self._text, self._scan.passages, phrase, noun, end)
        if later is None:
            return []
        self._ahead = True
        found = list(self._entities.read(*later))
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

    def _sides(self, at: int) -> list[Entity]:
        """The two parties of the "between X and Y" that the text told of last."""
        text = self._text
        last = None
        for match in _BETWEEN.finditer(text, max(0, at - _SIDES_REACH), at):
            last = match
        if last is None:
            return []
        found = [self._entities.read(*last.span(side)) for side in (1, 2)]
        if not all(len(side) == 1 and side[0].kind in _PARTY_KINDS for side in found):
            return []
        return [side[0] for side in found]

    def _owned_by_pronoun(self, phrase: str, kind: SpeakerKind, at: int) -> Entity:
        """The entity of "his campaign", "their lawyer": under its owner's name."""
        owners = self._view.pronoun(phrase.split()[0].lower(), at)
        shown = _clipped(nouns.without_determiner(phrase))
        role = _role(shown, nouns.head(shown), None) if kind == "unnamed" else None
        if len(owners) != 1:
            return self._entities.phrase(shown, kind, None, role)
        owner = owners[0]
        surname = core(tuple(owner.name.split()))[-1]
        known = self._body_of(shown, surname) if kind == "organization" else None
        if known is not None:
            return self._entities.phrase(known, kind, owner.name)
        own = owner.kind == "person" and nouns.head(shown) in introductions.HIS_OWN
        affiliation = owner.name if owner.kind == "organization" else owner.affiliation
        affiliation = None if own else affiliation
        places: list[Extent] = []
        looked: Counter[str] = Counter()
        for word, place in self._entities.after(nouns.POSSESSIVES, shown):
            looked[word] += 1
            if looked[word] <= OFTEN and self._view.pronoun(word, place.start) == owners:
                places.append(place)
        name = f"{owner.name}{'’' if owner.name.endswith('s') else '’s'} {shown}"
        return self._entities.phrase(name, kind, affiliation, role, places)

    def _body_of(self, body: str, owner: str) -> str | None:
        """The owner's body as the text names it elsewhere: "Okoro campaign"."""
        for place in self._entities.places(f"{owner} {body.strip()}"):
            return " ".join(self._text[place.start : place.end].split())
        return None

    def _parties(self, at: int, end: int) -> list[Entity]:
        """The parties of "officials from the U.S., South Korea and Japan": two or more."""
        match = _FROM_PARTIES.match(self._text, at, end)
        if match is None:
            return []
        bodies = [
            m
            for m in self._found.between(match.end(), end)
            if self._found.owner[m.name_start].kind != "person"
        ]
        first = self._text[at : match.end()].split()
        if len(bodies) < 2 or len(nouns.without_determiner(" ".join(first)).split()) > 2:
            return []
        return [self._of(m) for m in bodies]

    def _states_before(self, at: int, count: int) -> list[Entity]:
        """The ``count`` countries that the text last joined in one sentence."""
        countries = self._countries
        for last in range(bisect_left(countries, at, key=_start), count - 1, -1):
            group = countries[last - count : last]
            distinct = {id(self._found.owner[m.name_start]) for m in group}
            if len(distinct) == count and all(
                _BETWEEN_JOINED.fullmatch(self._text, a.end, b.start) for a, b in pairwise(group)
            ):
                return [self._of(m) for m in group]
        return []

    @cached_property
    def _countries(self) -> list[Mention]:
        return [m for m in self._found.mentions if m.guess == "country"]

    def _government(self, phrase: str) -> Entity | None:
        """The country whose government a phrase means."""
        parts = [re.sub(r"[’']s$", "", w) for w in nouns.without_determiner(phrase).split()]
        for size in (3, 2, 1):
            owner = " ".join(parts[:size])
            key = COUNTRY_NAMES.get(owner) or PEOPLES.get(owner)
            if key is not None:
                known = self._found.countries.get(key)
                return self._entities.of(known) if known else None
        if parts[-1].lower() == "administration" and len(parts) <= 2:
            known = self._found.countries.get("United States")
            if known is not None and (fold(parts[0]) in _US_PRESIDENTS or len(parts) == 1):
                return self._entities.of(known)
        return None

    def _definite(self, noun: str, phrase: str, kind: SpeakerKind, at: int) -> Entity | None:
        """What "the secretary", "the company", "the report" points back to."""
        if nouns.is_person(noun) or noun in _PEOPLES_ONE:
            person = self._by_role(noun, phrase, at)
            return self._entities.of(person) if person else self._by_sort(noun, phrase, at)
        bare = len(nouns.without_determiner(phrase).split()) == 1
        if not bare:
            return None
        if noun == "document":
            return next(iter(self._view.document(at)), None)
        if kind != "organization":
            return self._fuller(noun, kind, at)
        return self._by_body(noun, at)

    def _by_role(self, noun: str, phrase: str, at: int) -> Referent | None:
        """The person who holds the office asked for."""
        asked = nouns.tokens(nouns.without_determiner(_clipped(phrase)))
        holder = self._found.holder(noun, asked, at)
        if holder is None and (holder := self._named_next(noun, at)) is not None:
            shown = _clipped(nouns.without_determiner(phrase))
            self._gains(holder, shown, noun, at, at + len(phrase))
        return holder

    def _by_sort(self, noun: str, phrase: str, at: int) -> Entity | None:
        """Whoever is in view, for an epithet ("the billionaire") or a bare "the woman"."""
        asked = nouns.tokens(nouns.without_determiner(_clipped(phrase)))
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
        if any(self._entities.after(_ARTICLES, noun)):  # somebody who was introduced
            return None
        gender = "m" if noun in titles.MALE_ROLES else "f" if noun in titles.FEMALE_ROLES else ""
        found = self._view.person(at, gender, 3)
        return found[0] if found else None

    def _aged(self, age: str, at: int) -> Entity | None:
        """The person of an age ("the 41-year-old" after "Ada Holt, 41,"), else who is in view."""
        index = bisect_left(self._found.starts, at)
        for mention in reversed(self._found.mentions[max(0, index - 50) : index]):
            after = self._text[mention.end : mention.end + 8 + len(age)]
            if self._found.owner[mention.name_start].kind == "person" and re.match(
                rf",?\s+(?:aged\s+|\()?{re.escape(age)}\b", after
            ):
                return self._of(mention)
        found = self._view.person(at, "", 3)
        return found[0] if found else None

    def _by_body(self, noun: str, at: int) -> Entity | None:
        """The last body before that is of the sort asked for, by its name or in small letters."""
        stop = bisect_left(self._found.starts, at)
        least = max(0, stop - _BODIES_REACH)
        of_sort = self._sorts.get(noun, ())
        index = bisect_left(of_sort, stop) - 1
        same = self._found.mentions[of_sort[index]] if index >= 0 else None
        if index >= 0 and of_sort[index] < least:
            same = None
        if noun != "police":  # who need no fuller name
            fuller = self._fuller(noun, "organization", at, same.start if same else 0)
            if fuller is not None:
                return fuller
        if same is None and noun in _ANY_BODY:
            same = self._latest_body(noun, least, stop)
        return self._of(same) if same is not None else None

    def _latest_body(self, noun: str, least: int, stop: int) -> Mention | None:
        """The last body that was a subject or is traded, between two mentions."""
        bodies = self._bodies
        for index in reversed(bodies[bisect_left(bodies, least) : bisect_left(bodies, stop)]):
            mention = self._found.mentions[index]
            if folded(self._found.owner[mention.name_start].words) == (noun,):
                continue
            if self._view.is_subject(mention) or _TRADED.search(
                self._text, max(0, mention.start - 16), mention.start
            ):
                return mention
        return None

    @cached_property
    def _bodies(self) -> list[int]:
        """Which mentions name a body that "the company" may take up, by their index."""
        found = []
        for index, mention in enumerate(self._found.mentions):
            owner = self._found.owner[mention.name_start]
            body = owner.kind == "organization" and owner.words[-1] not in THING_LAST
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

    def _fuller(self, noun: str, kind: SpeakerKind, at: int, since: int = 0) -> Entity | None:
        """The last earlier phrase with the same head and more words, not before ``since``.

        A body is taken up as "the": of two, the one that was definite before is meant.
        """
        indefinite = None
        for place in self._entities.earlier(noun, at):
            if place.start < since:
                break
            words_before = self._text[max(0, place.start - _NEAR) : place.start].split(" ")
            if (
                not words_before[-1]
                and words_before[-2:-1]
                and words_before[-2].lower() in _NO_PART
            ):
                continue  # "the company": no more words
            before = _FULLER.search(self._text, max(0, place.start - 60), place.start)
            if before is None or _CAPITAL_NEXT.match(self._text, place.end):
                continue
            side = "owner" if before["owner"] is not None else "small"
            if not _NO_PART.isdisjoint(before[side].lower().split()):
                continue
            entities = self._entities.read(before.start(side), place.end)
            if len(entities) != 1:
                continue
            if kind != "organization" or not before[0].lower().startswith(("a ", "an ")):
                return entities[0]
            indefinite = indefinite or entities[0]
        return indefinite


def _clipped(phrase: str) -> str:
    """A phrase without the clause that hangs on it."""
    cut = _CUT.search(phrase)
    if cut is not None and cut.start() > 0:
        phrase = phrase[: cut.start()]
    parts = phrase.split()
    hangs = len(parts) > 1 and parts[-1].endswith("ed") and nouns.head(phrase) == parts[-2].lower()
    return " ".join(parts[:-1]) if hangs else phrase


def _role(shown: str, noun: str, body: str | None) -> str | None:
    """The office in a phrase for one unnamed person, without the body before it."""
    if noun in _GENERIC or not (noun in titles.HEADS or noun in nouns.ONE_PERSON):
        return None
    role = _ROLE_ENDS.split(shown.strip(), maxsplit=1)[0]
    return role.removeprefix(body or "").strip() or None


def _of_body(shown: str, noun: str) -> str | None:
    """The body in small letters before an unnamed person's office: "police spokesman"."""
    parts = shown.split()
    named = len(parts) > 1 and parts[0].lower() in nouns.BODIES and noun.startswith("spokes")
    return parts[0] if named else None
