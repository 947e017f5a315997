"""Which mentions of a text are one person, one body, one country.

People are gathered by their full names first; a surname or given name alone then goes to the person
who bears it, and where two do, to the one who was named in full most lately before. Bodies are
gathered by their words (which names are bodies: bodies.py; which of them are short for another:
shortened.py), countries by places.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from summarize.reading.speakers import bodies, shortened
from summarize.reading.speakers.bodies import body_key
from summarize.reading.speakers.guesses import POLLS
from summarize.reading.speakers.holders import Holders
from summarize.reading.speakers.mentions import Mention, Scan
from summarize.reading.speakers.persons import Referent, clash, same_person
from summarize.reading.speakers.shortened import Shortened
from summarize.reading.words import titles
from summarize.reading.words.folding import core, fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.places import COUNTRY_NAMES, REGIONS, SEATS
from summarize.schema import SpeakerKind


class Gathering:
    """All referents of a text, and the indexes that find them by a word.

    Attributes:
        mentions: Every mention that belongs to somebody, in text order, longest first.
        starts: Where each of them starts, for bisection.
        owner: Referent of a mention, by where its name starts.
        holders: The people by their offices.
    """

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.people: list[Referent] = []
        self.bodies: dict[tuple[str, ...], Referent] = {}
        self.countries: dict[str, Referent] = {}
        self.by_token: dict[str, list[Referent]] = {}
        self.owner: dict[int, Referent] = {}
        self._recent: dict[str, tuple[Referent, int]] = {}
        self._weight: Counter[int] = Counter()
        self._full_names()
        self._shared = {token for token, bearers in self.by_token.items() if len(bearers) > 1}
        for mention in scan.mentions:
            self._assign(mention)
        self._make_bodies(bodies.told(scan, [*self.people, *self.bodies.values()]))
        for key, short, full in self._shortened():
            for mention in short.mentions:
                self.own(full, mention)
            self.bodies[key] = full
        found = [*scan.mentions, *self._headlines()]
        self.holders = Holders(scan, self.people)
        for person, mention in self.holders.again():
            person.mentions.append(mention)
            self.owner[mention.name_start] = person
            found.append(mention)
        found.sort(key=_end, reverse=True)
        found.sort(key=_start)  # which leaves those in place that start together, longest first
        self.mentions = found
        self.starts = list(map(_start, found))

    def is_country(self, referent: Referent) -> bool:
        """Whether a referent is a country or its government."""
        return any(country is referent for country in self.countries.values())

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions whose names lie in a stretch, in text order."""
        first = bisect_left(self.starts, start - 80)
        near = self.mentions[first : bisect_left(self.starts, end, first)]
        found = [one for one in near if one.name_start >= start and one.end <= end]
        return sorted(found, key=_name_start) if len(found) > 1 else found

    def own(self, referent: Referent, mention: Mention) -> None:
        """Note that a mention names a referent."""
        referent.add(mention)
        self.owner[mention.name_start] = referent

    def _person(self, mention: Mention, key: tuple[str, ...]) -> Referent:
        person = Referent("person", mention.words, key, gender=mention.gender)
        self.people.append(person)
        self._index(person, key)
        return person

    def _index(self, person: Referent, tokens: Iterable[str]) -> None:
        for token in tokens:
            if token not in titles.PARTICLES:
                self.by_token.setdefault(token, []).append(person)

    def _full_names(self) -> None:
        """Gather people by full names, then those whom the text only ever calls by one name."""
        named = [m for m in self.scan.mentions if m.guess == "person"]
        for mention in named:
            if len(mention.words) == 1:
                continue
            key = core(mention.words)
            person = self._whole(mention, key) or self._person(mention, key)
            self.owner[mention.name_start] = person
            self._weight[id(person)] += 1
            if len(key) > len(person.key):
                self._index(person, set(key) - set(person.key))
                person.key = key
            person.gender = person.gender or mention.gender or GIVEN.get(key[0], "")
            if mention.role is not None and mention.role not in person.roles:
                person.roles.append(mention.role)
        for mention in named:
            if len(mention.words) == 1:
                token = fold(mention.words[0])
                if all(clash(p, mention) for p in self.by_token.get(token, ())):
                    person = self._person(mention, (token,))
                    if GIVEN.get(token) == "f":  # of men's names, too many are surnames
                        person.gender = person.gender or "f"

    def _whole(self, mention: Mention, key: tuple[str, ...]) -> Referent | None:
        """The first person of whom a full name can be another form."""
        bearers = self.by_token.get(key[-1], ())
        return next((p for p in bearers if same_person(p, mention, key)), None)

    def candidates(self, token: str, gender: str = "") -> list[Referent]:
        """People whom a single word can name, those whose last name it is before others."""
        found = [
            p for p in self.by_token.get(token, ()) if not (gender and p.gender not in ("", gender))
        ]
        return [p for p in found if p.key[-1] == token] or found

    def _surnamed(self, token: str) -> list[Referent]:
        """People whose last name a word is."""
        return [p for p in self.by_token.get(token, ()) if p.key[-1] == token]

    def _chosen(self, token: str, mention: Mention) -> Referent | None:
        """The bearer of a single name that is meant here.

        Of two bearers it is the one with the same office, else the one named in full shortly before
        and not in passing ("a friend of Ada Holt"), else the one named in full most often.
        """
        found = self.candidates(token, mention.gender)
        if mention.role is not None and len(found) > 1:
            office = mention.role.split()[-1].lower()
            found = [p for p in found if any(office in r.lower() for r in p.roles)] or found
        if len(found) < 2:
            return found[0] if found else None
        recent, passage = self._recent.get(token, (None, -_NEAR))
        if mention.passage - passage < _NEAR or mention.titled:
            near = next((p for p in found if p is recent), None)
            if near is not None:
                return near
        return max(found, key=lambda p: self._weight[id(p)])

    def _assign(self, mention: Mention) -> None:
        person = self.owner.get(mention.name_start)
        if person is not None:
            person.add(mention)
            if self._shared.isdisjoint(person.key):
                return
            before = self.scan.text[max(0, mention.start - 40) : mention.start]
            if _IN_PASSING.search(before) is None:
                self._recent.update(dict.fromkeys(person.key, (person, mention.passage)))
            return
        key = core(mention.words)
        person = self._by_words(mention, key)
        if person is not None:
            self.own(person, mention)
            if mention.titled:
                self._recent[key[-1]] = (person, mention.passage)
        elif mention.guess == "country":
            self._country(mention)
        elif mention.definite and (korea := f"{mention.words[0]} Korea") in self.countries:
            self.own(self.countries[korea], mention)  # "the North" of Korea
        else:
            self._body(mention)

    def _by_words(self, mention: Mention, key: tuple[str, ...]) -> Referent | None:
        """The person whom a mention's words name, if they do."""
        if mention.definite and not mention.titled:
            return self._namesake(mention, key)
        if mention.guess == "organization" and len(key) > 1:
            return None
        if len(key) > 1:
            return self._whole(mention, key)
        token = key[-1]
        if mention.guess == "country" and not self._surnamed(token):
            return None
        return self._chosen(token, mention)

    def _namesake(self, mention: Mention, key: tuple[str, ...]) -> Referent | None:
        """The person after whom something is called: "the Roe administration"."""
        if len(key) > 1 or _CALLED_AFTER.match(self.scan.text, mention.end) is None:
            return None
        bearers = self._surnamed(key[0])
        return bearers[0] if len(bearers) == 1 else None

    def _country(self, mention: Mention) -> None:
        word = " ".join(mention.words)
        country = COUNTRY_NAMES.get(word) or SEATS[word]
        if country not in self.countries:
            self.countries[country] = Referent("organization", mention.words, (fold(country),))
        self.own(self.countries[country], mention)

    def _body(self, mention: Mention) -> None:
        words = mention.words
        key = body_key(words)
        body = self.bodies.get(key)
        if body is None:
            kind: SpeakerKind = "document" if words[-1] in POLLS else "organization"
            if mention.guess == "person":
                kind = "person"
            elif mention.guess == "unknown" and len(words) == 1 and not mention.definite:
                kind = "organization" if words[0] in REGIONS else "person"
            body = self.bodies[key] = Referent(kind, words, key)
        elif body.kind != "document" and (mention.guess == "organization" or mention.definite):
            body.kind = "organization"
        self.own(body, mention)

    def _make_bodies(self, told: Sequence[Referent]) -> None:
        for one in told:
            one.kind = "organization"
            one.gender = ""
            one.roles.clear()
            one.affiliation = None
            self.bodies.setdefault(body_key(one.words), one)
        no_people = {id(one) for one in told}
        self.people = [p for p in self.people if id(p) not in no_people]
        for token, bearers in self.by_token.items():
            self.by_token[token] = [p for p in bearers if id(p) not in no_people]

    def _shortened(self) -> Iterator[Shortened]:
        """Names of bodies that are short for another one's."""
        yield from shortened.forms(self.scan.text, self.bodies, self.by_token)
        yield from shortened.abbreviations(self.scan, self.bodies, self.owner)

    def _headlines(self) -> list[Mention]:
        """Names known from the running text, where capitals alone prove nothing."""
        found: list[Mention] = []
        if not any(self.scan.untrusted):
            return found
        opening = {token for key in self.bodies for token in key}
        opening.update(self.by_token, _COUNTRY_FIRST)
        for index, passage in enumerate(self.scan.passages):
            if not self.scan.untrusted[index] or passage.kind == "boilerplate":
                continue
            words = list(_HEADLINE_WORD.finditer(self.scan.text, passage.start, passage.end))
            at = 0
            while at < len(words):
                if fold(words[at][0]) not in opening:
                    at += 1
                    continue
                for size in range(min(5, len(words) - at), 0, -1):
                    part = words[at : at + size]
                    referent = self._known(tuple(w[0] for w in part))
                    if referent is not None:
                        mention = self.scan.bare(index, part[0].start(), part[-1].end())
                        self.own(referent, mention)
                        found.append(mention)
                        at += size - 1
                        break
                at += 1
        return found

    def _known(self, words: tuple[str, ...]) -> Referent | None:
        """Whom the running text calls by just these words, in whatever case."""
        if not words[0][0].isupper():
            return None
        key = core(words)
        if len(words) > 1:
            whole = [p for p in self.by_token.get(key[-1], ()) if p.key == key]
            if whole:
                return whole[0]
        else:
            last = self._surnamed(key[0])
            if last:
                return max(last, key=lambda p: self._weight[id(p)])
        country = _COUNTRIES.get(" ".join(fold(w) for w in words))
        if country is not None and words[0] not in ("Us", "us"):
            return self.countries.get(country)
        body = self.bodies.get(body_key(words))
        return body if body is not None and body.kind == "organization" else None


_start, _end, _name_start = attrgetter("start"), attrgetter("end"), attrgetter("name_start")
_NEAR = 3  # passages in which a full name claims the bare surname
_IN_PASSING = re.compile(
    r"\b(?:(?:of|under|by|with|for|to|against|like|from|than|about)|of(?:\s[\w'’.-]+){1,3})\s+$"
)
_CALLED_AFTER = re.compile(
    r"\s(?:administration|campaign|team|camp|presidency|cabinet|government|regime|White\sHouse|years"
    r"|era|family|brothers|doctrine|transition|candidacy|nomination|supporters|aides?|allies|plan)\b"
)
_HEADLINE_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\w*(?:[-’'](?!s\b)\w+)*")
_COUNTRIES = {fold(name): key for name, key in (COUNTRY_NAMES | SEATS).items()}
_COUNTRY_FIRST = frozenset(name.split()[0] for name in _COUNTRIES)
