"""Which mentions of a text are one person, one body, one country.

People are gathered by their full names first; a surname or given name alone then goes to the person
who bears it, and where two do, to the one who was named in full most lately before. Bodies are
gathered by their words and by abbreviations that the text introduces; countries by places.py.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from summarize.reading import titles
from summarize.reading.given import GIVEN, NICKNAMES
from summarize.reading.mentions import Mention, Scan, core, fold
from summarize.reading.places import COUNTRY_NAMES, REGIONS, SEATS
from summarize.schema import SpeakerKind


@dataclass(slots=True)
class Referent:
    """Somebody or something that the text names, while it is being gathered."""

    kind: SpeakerKind
    words: tuple[str, ...]
    key: tuple[str, ...]
    gender: str = ""
    roles: list[str] = field(default_factory=list)
    affiliation: str | None = None
    mentions: list[Mention] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        """Take a mention in, with what it tells of role, gender and affiliation."""
        self.mentions.append(mention)
        self.gender = self.gender or mention.gender
        if mention.role is not None and mention.role not in self.roles:
            self.roles.append(mention.role)
        self.affiliation = self.affiliation or mention.affiliation
        if self.kind == "person" and len(mention.words) > len(self.words):
            self.words = mention.words
            self.key = max(self.key, core(mention.words), key=len)


def _suffix(words: tuple[str, ...]) -> str:
    last = fold(words[-1]).rstrip(".")
    return last if last in ("jr", "sr") else ""


def _same_given(one: str, other: str) -> bool:
    return one == other or not NICKNAMES.get(one, frozenset((one,))).isdisjoint(
        NICKNAMES.get(other, frozenset((other,)))
    )


def _same_person(one: Referent, mention: Mention, key: tuple[str, ...]) -> bool:
    """Whether a full name can be another form of a known person's."""
    if one.gender and mention.gender and one.gender != mention.gender:
        return False
    if one.key == key:
        return _suffix(one.words) == _suffix(mention.words)
    short, long = sorted((one.key, key), key=len)
    if len(short) == 1:
        return False
    if short[-1] == long[-1] and _same_given(short[0], long[0]):
        return True
    rest = iter(long)
    return all(word in rest for word in short)


class Gathering:
    """All referents of a text, and the indexes that find them by a word."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.people: list[Referent] = []
        self.bodies: dict[tuple[str, ...], Referent] = {}
        self.countries: dict[str, Referent] = {}
        self.by_token: dict[str, list[Referent]] = defaultdict(list)
        self.by_body_token: dict[str, list[Referent]] = defaultdict(list)
        self.owner: dict[int, Referent] = {}  # by where the name starts
        self._recent: dict[str, Referent] = {}
        self._gather()

    def _own(self, referent: Referent, mention: Mention) -> None:
        referent.add(mention)
        self.owner[mention.name_start] = referent

    def _gather(self) -> None:
        mentions = self.scan.mentions
        self._full_names([m for m in mentions if m.guess == "person" and len(m.words) > 1])
        singles = [m for m in mentions if m.guess == "person" and len(m.words) == 1]
        for mention in singles:
            token = fold(mention.words[0])
            known = [p for p in self.by_token[token] if not _clash(p, mention)]
            if not known:
                self._person(mention, (token,))
        for mention in mentions:
            self._assign(mention)
        self._abbreviations()

    def _person(self, mention: Mention, key: tuple[str, ...]) -> Referent:
        person = Referent("person", mention.words, key, gender=mention.gender)
        self.people.append(person)
        for token in key:
            if token not in titles.PARTICLES:
                self.by_token[token].append(person)
        return person

    def _full_names(self, mentions: list[Mention]) -> None:
        for trusted in (True, False):
            for mention in mentions:
                if self.scan.untrusted[mention.passage] == trusted:
                    continue
                key = core(mention.words)
                if not trusted and any(token in self.by_token for token in key):
                    continue
                known = [p for p in self.by_token.get(key[-1], ()) if _same_person(p, mention, key)]
                if not known and len(key) > 1:
                    known = [p for p in self.by_token.get(key[0], ()) if p.key == key]
                person = known[0] if known else self._person(mention, key)
                self.owner[mention.name_start] = person
                if len(key) > len(person.key):
                    for token in set(key) - set(person.key):
                        self.by_token[token].append(person)
                    person.key = key
                if not person.gender:
                    person.gender = mention.gender or GIVEN.get(key[0], "")

    def candidates(self, token: str, gender: str = "") -> list[Referent]:
        """People whom a single word can name, those whose last name it is before others."""
        found = [
            p for p in self.by_token.get(token, ()) if not (gender and p.gender not in ("", gender))
        ]
        last = [p for p in found if p.key[-1] == token]
        return last or found

    def _assign(self, mention: Mention) -> None:
        if mention.name_start in self.owner:
            person = self.owner[mention.name_start]
            person.add(mention)
            for token in person.key:
                self._recent[token] = person
            return
        key = core(mention.words)
        if mention.guess != "organization" or len(key) == 1:
            found = self._bywords(mention, key)
            if found is not None:
                self._own(found, mention)
                return
        if mention.guess == "country":
            country = " ".join(mention.words)
            country = COUNTRY_NAMES.get(country) or SEATS[country]
            if country not in self.countries:
                self.countries[country] = Referent("organization", mention.words, (fold(country),))
            self._own(self.countries[country], mention)
            return
        if self.scan.untrusted[mention.passage] and mention.guess == "unknown":
            return
        self._body(mention)

    def _bywords(self, mention: Mention, key: tuple[str, ...]) -> Referent | None:
        """The known person whom a mention's words name, if they do."""
        if mention.guess == "country" and not (
            len(key) == 1 and any(p.key[-1] == key[0] for p in self.by_token.get(key[0], ()))
        ):
            return None
        if len(key) > 1:
            whole = [p for p in self.by_token.get(key[-1], ()) if _same_person(p, mention, key)]
            if whole or mention.guess != "person" or not self.scan.untrusted[mention.passage]:
                return whole[0] if whole else None
        token = key[-1]
        found = self.candidates(token, mention.gender)
        if mention.definite and not mention.titled:
            return None
        if not found:
            return None
        recent = self._recent.get(token)
        person = next((p for p in found if p is recent), found[0])
        if mention.titled:
            self._recent[token] = person
        return person

    def _body(self, mention: Mention) -> None:
        words = mention.words
        key = body_key(words)
        body = self.bodies.get(key)
        if body is None:
            loose = mention.guess == "unknown" and len(words) == 1
            kind: SpeakerKind = "person" if loose and not mention.definite else "organization"
            if words[0] in REGIONS:
                kind = "organization"
            if mention.guess == "person":
                kind = "person"
            body = Referent(kind, words, key)
            self.bodies[key] = body
            for token in key:
                self.by_body_token[token].append(body)
        elif mention.guess == "organization" or mention.definite:
            body.kind = "organization"
        self._own(body, mention)

    def _abbreviations(self) -> None:
        """Join "World Trade Forum (WTF)" with every WTF."""
        for mention in self.scan.mentions:
            referent = self.owner.get(mention.name_start)
            if referent is None or (referent.kind == "person" and len(mention.words) < 3):
                continue
            match = _ABBREVIATION.match(self.scan.text, mention.end)
            if match is None:
                continue
            key = body_key((match[1],))
            short = self.bodies.get(key)
            if short is None or short is referent or not _initials(mention.words, match[1]):
                continue
            referent.kind = "organization"
            for other in short.mentions:
                self._own(referent, other)
            self.bodies[key] = referent
            self.by_body_token[key[0]] = [referent]


_ABBREVIATION = re.compile(
    r"[’']?s?,?[ ](?:\(|or[ ])[“\"]?(?:the[ ])?([A-Z][A-Za-z&.]{1,9})[”\"]?[),]"
)


def _initials(words: tuple[str, ...], short: str) -> bool:
    """Whether a short form begins as its words do."""
    letters = short.replace(".", "").lower()
    return fold(words[0])[0] == letters[0] and len(letters) >= 2


def _clash(person: Referent, mention: Mention) -> bool:
    return bool(person.gender and mention.gender and person.gender != mention.gender)


def body_key(words: tuple[str, ...]) -> tuple[str, ...]:
    """What a body is called, whatever the order and case: "Department of State" = "State Department"."""
    found = [fold(w) for w in words]
    if found and found[0] in ("u.s.", "us", "the") and len(found) > 1:
        found = found[1:]
    if len(found) > 2 and found[0] in ("department", "ministry") and found[1] == "of":
        found = [*(w for w in found[2:] if w != "the"), found[0]]
    whole = " ".join(found)
    return tuple(_SAME_BODY.get(whole, whole).split())


_SAME_BODY = {
    "pentagon": "defense department",
    "department of defense": "defense department",
    "federal reserve": "fed",
    "e.u.": "eu",
    "european union": "eu",
    "u.n.": "un",
    "united nations": "un",
    "f.b.i.": "fbi",
    "c.i.a.": "cia",
    "federal bureau of investigation": "fbi",
    "central intelligence agency": "cia",
    "gop": "republican party",
    "g.o.p.": "republican party",
    "republican national committee": "rnc",
    "democratic national committee": "dnc",
    "associated press": "ap",
    "a.p.": "ap",
}
