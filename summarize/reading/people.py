"""Which mentions of a text are one person, one body, one country.

People are gathered by their full names first; a surname or given name alone then goes to the person
who bears it, and where two do, to the one who was named in full most lately before. Bodies are
gathered by their words and by abbreviations that the text introduces; countries by places.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from summarize.reading import nouns, titles
from summarize.reading.bodies import body_key, is_body, is_president
from summarize.reading.extent import Extent
from summarize.reading.given import GIVEN, NICKNAMES
from summarize.reading.mentions import Mention, Scan
from summarize.reading.places import COUNTRY_NAMES, PEOPLES, REGIONS, SEATS
from summarize.reading.runs import CLUB_FIRST, core, fold, folded
from summarize.schema import SpeakerKind


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something that the text names, while it is being gathered."""

    kind: SpeakerKind
    words: tuple[str, ...]
    key: tuple[str, ...]
    gender: str = ""
    roles: list[str] = field(default_factory=list)
    affiliation: str | None = None
    owner: Extent | None = None
    mentions: list[Mention] = field(default_factory=list)

    @property
    def proven(self) -> bool:
        """Whether more than capitals shows that this is a person."""
        if self.kind != "person":
            return False
        if self.key[0] in GIVEN or self.roles or self.gender:
            return True
        if any(m.titled or m.role for m in self.mentions):
            return True
        alone = [
            m
            for m in self.mentions
            if len(m.words) == 1 and m.known and fold(m.words[0]) == self.key[-1]
        ]
        return bool(alone) and (len(self.key) > 1 or len(alone) > 1)

    def add(self, mention: Mention) -> None:
        """Take a mention in, with what it tells of role, gender and affiliation."""
        self.mentions.append(mention)
        self.gender = self.gender or mention.gender
        if mention.role is not None and mention.role not in self.roles:
            self.roles.append(mention.role)
        self.affiliation = self.affiliation or mention.affiliation
        self.owner = self.owner or mention.owner
        if self.kind == "person" and len(mention.words) > len(self.words):
            self.words = mention.words
            self.key = max(self.key, core(mention.words), key=len)


def _suffix(words: tuple[str, ...]) -> str:
    last = fold(words[-1]).rstrip(".")
    return last if last in ("jr", "sr") else ""


def _same_given(one: str, other: str) -> bool:
    if one == other:
        return True
    if one not in NICKNAMES and other not in NICKNAMES:
        return False
    return not NICKNAMES.get(one, frozenset((one,))).isdisjoint(
        NICKNAMES.get(other, frozenset((other,)))
    )


def _same_person(one: Referent, mention: Mention, key: tuple[str, ...]) -> bool:
    """Whether a full name can be another form of a known person's."""
    if one.gender and mention.gender and one.gender != mention.gender:
        return False
    if one.key == key:
        initials, others = _initials(one.words), _initials(mention.words)
        if initials and others and initials != others:
            return False
        return _suffix(one.words) == _suffix(mention.words)
    if one.key[-1] != key[-1] or len(one.key) == 1 or len(key) == 1:
        return False
    short, long = sorted((one.key, key), key=len)
    rest = iter(long)
    return _same_given(short[0], long[0]) or all(word in rest for word in short)


def _initials(words: tuple[str, ...]) -> list[str]:
    return [w for w in words if len(w) == 2 and w[1] == "."]


class Gathering:
    """All referents of a text, and the indexes that find them by a word.

    Attributes:
        mentions: Every mention that belongs to somebody, in text order, longest first.
        starts: Where each of them starts, for bisection.
        owner: Referent of a mention, by where its name starts.
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
        self._tell_bodies()
        self._short_bodies()
        self._abbreviations()
        found = [*scan.mentions, *self._headlines()]
        self._offices: dict[str, list[tuple[Referent, set[str]]]] = {}
        for person in self.people:
            for role in person.roles:
                held = {w for part in nouns.tokens(role) for w in _office(part)}
                for noun in held:
                    self._offices.setdefault(noun, []).append((person, held))
        self._places = {id(p): [m.start for m in p.mentions] for p in self.people}
        for places in self._places.values():
            places.sort()
        found.extend(self._by_office())
        self.mentions = sorted(found, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]

    def is_country(self, referent: Referent) -> bool:
        """Whether a referent is a country or its government."""
        return any(country is referent for country in self.countries.values())

    def between(self, start: int, end: int) -> list[Mention]:
        """The mentions whose names lie in a stretch, in text order."""
        index = bisect_left(self.starts, start - 80)
        found = []
        while index < len(self.mentions) and self.mentions[index].start < end:
            mention = self.mentions[index]
            if mention.name_start >= start and mention.end <= end:
                found.append(mention)
            index += 1
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
            known = [p for p in self.by_token.get(key[-1], ()) if _same_person(p, mention, key)]
            person = known[0] if known else self._person(mention, key)
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
                if all(_clash(p, mention) for p in self.by_token.get(token, ())):
                    person = self._person(mention, (token,))
                    if GIVEN.get(token) == "f":  # of men's names, too many are surnames
                        person.gender = person.gender or "f"

    def candidates(self, token: str, gender: str = "") -> list[Referent]:
        """People whom a single word can name, those whose last name it is before others."""
        found = [
            p for p in self.by_token.get(token, ()) if not (gender and p.gender not in ("", gender))
        ]
        return [p for p in found if p.key[-1] == token] or found

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
            before = self.scan.text[max(0, mention.start - 12) : mention.start]
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
        else:
            self._body(mention)

    def _by_words(self, mention: Mention, key: tuple[str, ...]) -> Referent | None:
        """The person whom a mention's words name, if they do."""
        if mention.definite and not mention.titled:
            return None
        if mention.guess == "organization" and len(key) > 1:
            return None
        if len(key) > 1:
            whole = [p for p in self.by_token.get(key[-1], ()) if _same_person(p, mention, key)]
            return whole[0] if whole else None
        token = key[-1]
        if mention.guess == "country" and not any(
            p.key[-1] == token for p in self.by_token.get(token, ())
        ):
            return None
        return self._chosen(token, mention)

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
            kind: SpeakerKind = "organization"
            if mention.guess == "person":
                kind = "person"
            elif mention.guess == "unknown" and len(words) == 1 and not mention.definite:
                kind = "organization" if words[0] in REGIONS else "person"
            body = self.bodies[key] = Referent(kind, words, key)
        elif mention.guess == "organization" or mention.definite:
            body.kind = "organization"
        self.own(body, mention)

    def _tell_bodies(self) -> None:
        """See by what stands around a name that only capitals tell whether it is a body's.

        One word alone that nothing shows to be a person is a body: people are given in full once.
        """
        text = self.scan.text
        bodies: list[Referent] = []
        for one in {id(r): r for r in [*self.people, *self.bodies.values()]}.values():
            if one.kind != "person" or one.key[0] in GIVEN or one.roles or one.gender:
                continue
            alone = {fold(m.words[0]) for m in one.mentions if len(m.words) == 1}
            short = len(one.key) > 1 and one.key[0] in alone and len(one.key[0]) >= _LONG
            told = is_body(text, one.mentions)
            if len(one.key) == 1 and one.key[0] in self.scan.datelines:
                told = True
            if told is None and one.key[-1] not in alone:
                told = short
            elif told is None:
                known = any(m.known for m in one.mentions)
                told = len(one.key) == 1 and known and not is_president(one.words)
            if told and not (len(one.key) > 1 and one.key[-1] in alone):
                bodies.append(one)
        self._make_bodies(bodies)

    def _make_bodies(self, told: list[Referent]) -> None:
        for one in told:
            one.kind = "organization"
            one.gender = ""
            one.affiliation = None
            self.bodies.setdefault(body_key(one.words), one)
        no_people = {id(one) for one in told}
        self.people = [p for p in self.people if id(p) not in no_people]
        for token, bearers in self.by_token.items():
            self.by_token[token] = [p for p in bearers if id(p) not in no_people]

    def _short_bodies(self) -> None:
        """Join a body’s first word or its initials to its full name, where no other has them."""
        by_first: dict[str, list[Referent]] = {}
        by_last: dict[tuple[str, ...], list[Referent]] = {}
        bodies = list({id(b): b for b in self.bodies.values()}.values())
        for body in bodies:
            key = folded(body.words)
            if body.kind == "organization" and len(key) > 1:
                by_first.setdefault(key[0], []).append(body)
                initials = "".join(w[0] for w in body.words if w[0].isupper())
                if len(initials) > 2:
                    by_first.setdefault(initials.lower(), []).append(body)
                last = len(key) - (body.words[0] not in CLUB_FIRST)
                for cut in range(1, last):
                    by_last.setdefault(key[cut:], []).append(body)
        for body in bodies:
            key = folded(body.words)
            if body.kind != "organization" or len(key) > 3:
                continue
            full = by_first.get(key[0], []) if len(key) == 1 else by_last.get(key, [])
            full = full or by_last.get(key, [])
            country = key[0] in _COUNTRIES or body.words[0] in PEOPLES
            if len(full) != 1 or full[0] is body or country:
                continue
            if body.words[0].isupper() and full[0].words[0] == body.words[0]:
                continue  # "the U.N." beside "the U.N. Security Council"
            for mention in body.mentions:
                self.own(full[0], mention)
            self.bodies[body_key(body.words)] = full[0]

    def _abbreviations(self) -> None:
        """Join "World Trade Forum (WTF)" with every WTF."""
        for mention in self.scan.mentions:
            match = _ABBREVIATION.match(self.scan.text, mention.end)
            if match is None or fold(mention.words[0])[0] != match[1][0].lower():
                continue
            referent = self.owner[mention.name_start]
            key = body_key((match[1],))
            short = self.bodies.get(key)
            if short is None or short is referent or len(mention.words) < 2:
                continue
            referent.kind = "organization"
            for other in short.mentions:
                self.own(referent, other)
            self.bodies[key] = referent

    def _headlines(self) -> list[Mention]:
        """Names known from the running text, where capitals alone prove nothing."""
        found: list[Mention] = []
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

    def holder(self, noun: str, asked: Sequence[str], at: int) -> Referent | None:
        """The person whose office a phrase names.

        Args:
            noun: Head of the phrase, lower-cased ("secretary").
            asked: All its words ("U.S.", "defense", "secretary"); those with a capital must be part
                of the office or of the affiliation, of two holders the better match wins, then the
                one named last before.
            at: Offset of the phrase.
        """
        small = {w.lower() for w in asked}
        capital = {PEOPLES.get(w, w).lower() for w in asked if w[0].isupper()}
        portfolios = {w for w in small if w in titles.PORTFOLIOS and w != noun}
        best: tuple[int, bool, int] | None = None
        chosen = None
        for person, held in self._offices.get(noun, ()):
            if capital:
                belongs = f"{person.affiliation or ''} {' '.join(person.roles)}".lower()
                if any(w not in belongs and w not in held for w in capital):
                    continue
            if not portfolios <= held:
                continue
            places = self._places[id(person)]
            index = bisect_left(places, at)
            before = places[index - 1] if index else -1
            rank = (len(small & held), before >= 0, before)
            if best is None or rank > best:
                best, chosen = rank, person
        return chosen

    def _by_office(self) -> list[Mention]:
        """People met again under their office alone: "the secretary", "the defense minister"."""
        found: list[Mention] = []
        if not self._offices:
            return found
        ends = {m.end for m in self.scan.mentions}
        for match in _THE_OFFICE.finditer(self.scan.text):
            first, second = match.groups()
            if first not in self._offices and second not in self._offices:
                continue
            last = second if second in self._offices and nouns.is_person(second) else first
            if last not in self._offices or not nouns.is_person(last):
                continue
            asked = [first, last] if last == second else [last]
            end = match.end(2) if last == second else match.end(1)
            if _SMALL_NOUN.match(self.scan.text, end):
                continue
            person = self.holder(last, asked, match.start())
            if person is None or self._places[id(person)][0] > match.start():
                continue
            if match.start() - 2 in ends:  # an apposition
                continue
            bare = self.scan.bare(self.scan.passage(match.start()), match.start(1), end)
            mention = bare._replace(start=match.start(), words=person.words)
            person.mentions.append(mention)
            insort(self._places[id(person)], mention.start)
            self.owner[mention.name_start] = person
            found.append(mention)
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
            last = [p for p in self.by_token.get(key[0], ()) if p.key[-1] == key[0]]
            if last:
                return max(last, key=lambda p: self._weight[id(p)])
        country = _COUNTRIES.get(" ".join(fold(w) for w in words))
        if country is not None and words[0] not in ("Us", "us"):
            return self.countries.get(country)
        body = self.bodies.get(body_key(words))
        return body if body is not None and body.kind == "organization" else None


_SAME_OFFICE = {
    "sen.": "senator", "rep.": "congressman", "gov.": "governor", "gen.": "general",
    "lt.": "lieutenant", "col.": "colonel", "amb.": "ambassador", "sgt.": "sergeant",
    "det.": "detective", "prof.": "professor", "dr.": "doctor", "ceo": "executive",
    "president": "leader", "chancellor": "leader", "king": "monarch", "queen": "monarch",
    "representative": "congressman", "defence": "defense",
}  # fmt: skip
_THE_OFFICE = re.compile(r"[Tt](?<=\b.)he[ \n]([a-z-]+)(?:[ \n]([a-z-]+))?")
_SMALL_NOUN = re.compile(
    r"[ ](?:of|for|(?:[a-z]+(?<!ed)[ ])?(?:spokes|aide|office|campaign|staff))"
)


def _office(word: str) -> tuple[str, ...]:
    """The words by which an office word may be taken up again."""
    low = word.lower()
    same = _SAME_OFFICE.get(low) or _SAME_OFFICE.get(f"{low}.")
    return (low, same) if same else (low,)


_name_start = attrgetter("name_start")
_LONG = 6  # letters of a first word that is no surname of the Far East
_NEAR = 3  # passages in which a full name claims the bare surname
_IN_PASSING = re.compile(r"\b(?:of|under|by|with|for|to|against|like|from|than|about)\s+$")
_HEADLINE_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\w*(?:[-’'](?!s\b)\w+)*")
_COUNTRIES = {fold(name): key for name, key in (COUNTRY_NAMES | SEATS).items()}
_COUNTRY_FIRST = frozenset(name.split()[0] for name in _COUNTRIES)
_ABBREVIATION = re.compile(
    r"[’']?s?,?[ ](?:\(|or[ ])[“\"]?(?:the[ ])?([A-Z][A-Za-z&.]{1,9})[”\"]?[),]"
)


def _clash(person: Referent, mention: Mention) -> bool:
    return bool(person.gender and mention.gender and person.gender != mention.gender)
