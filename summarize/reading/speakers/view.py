"""Whom a pronoun means: whoever the text has in view.

Sentence by sentence the people named or referred to are noted, pronouns included, each as subject
or not. A pronoun goes to the first fitting subject of its own sentence before it, else to the last
subject of the nearest sentence before that has anybody who fits. This is the salience ordering of
Lappin and Leass (1994) in its simplest form: recency, subjecthood, agreement. People who are only
named inside somebody's quotation do not come into view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter

from summarize.reading.speakers import subjecthood
from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.mentions import Mention, Scan
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.subjecthood import Subjects
from summarize.reading.speakers.things import Things
from summarize.reading.text.extent import Extent
from summarize.reading.words import nouns, titles

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "both": "p", "themselves": "p",
    "it": "n", "its": "n", "itself": "n",
    "who": "r", "whom": "r", "whose": "r", "which": "r", "that": "r",
}  # fmt: skip
"""Pronoun → "m", "f", "p" (plural), "n" (thing) or "r" (relative)."""

_SUBJECT_PRONOUN = re.compile(r"[HhSs](?<=\b.)(?:(?<=[Hh])e|(?<=[Ss])he)\b")
_INSIDE = re.compile(r"\b(?:of|from|in|at)\s+(?:the\s+)?$")
_BEFORE_WHO = re.compile(r"(?:[\w’'-]+\s+){0,3}?(?P<noun>[\w’'-]+)$")
_DETERMINER = (  # "A United Nations envoy", while "The Vark senator" has been named
    r"(An?|One|The|His|Her|Their|Its|an?|his|her)(?:(?<=[nAe])(?<!The)(?:\s[A-Z][\w.-]*){1,3})?"
    r"(?=\s[^\W\d_A-Z])"
)
_UNNAMED_FIRST = re.compile(_DETERMINER)
_UNNAMED = re.compile(  # at first a single set, which is searched fast
    r"[.!?”\"’)\n](?:(?<!\n)\s+|(?<=\n)|(?<=[”\"])\s(?:said|says)\s)" + _DETERMINER
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAMED_AFTER = re.compile(
    r"[’']|,?\s+(?:\w+\.\s+)?[A-Z][a-z]|\s+(?:[a-z]+\s+)?(?:office|campaign)\b"
)
_CLAUSE = re.compile(r"[Ss]?[Hh]e\s[^,.;:“”\"\n—–]*")
_ASKED = re.compile(
    r"(?:When\s+|If\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Qq]uizzed)\b[^“”]*,\s$"
)
_ASKS = re.compile(r"\b(?:asked|asks|pressed|questioned)\s(?=[A-Z])")
_ENDS = nouns.ENDS_HEAD | nouns.DETERMINERS
_REACH = 6  # sentences that a person stays in view


@dataclass(slots=True)
class _Seen:
    """A person in view at a place in the text, by name or by the place that introduces them."""

    at: int
    person: Referent | Extent
    gender: str
    subject: bool
    speaks: bool = False
    quoted: bool = False


class View:
    """Who is in view where.

    Attributes:
        subjects: Which names look like the subject of their clause.
    """

    def __init__(
        self,
        scan: Scan,
        found: Gathering,
        entities: Entities,
        outside: Mapping[int, int],
    ) -> None:
        self._outside = outside  # pronouns that look for their person from elsewhere
        self._scan = scan
        self._text = scan.text
        self._found = found
        self._entities = entities
        self._seen: list[list[_Seen]] | None = None
        self._pronouns: dict[int, Referent | Extent] = {}
        self._proven: dict[Referent, bool] = {}  # as they are when the text is looked through
        self.subjects = Subjects(scan.text)
        self._things = Things(scan, found, entities, self.subjects)

    def pronoun(self, word: str, at: int) -> tuple[Entity, ...]:
        """Whom a pronoun at an offset means; empty where nobody fits."""
        sort = PRONOUNS[word]
        if sort in ("m", "f"):
            return self.person(at, sort)
        if sort == "r":
            return self._relative(word, at)
        return (
            self._things.plural(self._outside.get(at, at))
            if sort == "p"
            else self._things.thing(self._outside.get(at, at))
        )

    def person(
        self, at: int, gender: str, reach: int = _REACH, *, named: bool = False
    ) -> tuple[Entity, ...]:
        """The person in view at an offset, if any; gender "" is any.

        ``named`` is whether only those will do whom the text names.
        """
        if self._seen is None:
            self._look()
        person = self._pronouns.get(at) or self._search(at, gender, reach, named=named)
        if person is None:
            return ()
        if isinstance(person, Referent):
            return (self._entities.of(person),)
        return self._entities.read(*person) if person.end <= at else ()

    def document(self, at: int) -> tuple[Entity, ...]:
        """The document in view, for "the document"."""
        return self._things.document(at)

    def _is_person(self, mention: Mention) -> bool:
        """Whether a mention surely names a person, by itself or as a subject with two names."""
        owner = self._found.owner[mention.name_start]
        if owner.kind != "person":
            return False
        proven = self._proven.get(owner)
        if proven is None:
            proven = self._proven[owner] = owner.proven
        full = mention.guess == "person" and len(mention.words) > 1
        return proven or (full and self.subjects.has(mention))

    def _look(self) -> None:
        """Go through the text once and lead its pronouns back as they come."""
        seen: list[list[_Seen]] = [[] for _ in self._scan.passages]
        self._seen = seen
        events: list[tuple[int, Mention | Extent | None, str]] = [
            (m.start, m, "") for m in self._found.mentions if not m.quoted and self._is_person(m)
        ]
        events.extend((place.start, place, gender) for place, gender in self._unnamed())
        events.extend(
            (match.start(), None, "m" if match[0].lower() == "he" else "f")
            for match in _SUBJECT_PRONOUN.finditer(self._text)
        )
        events.sort(key=itemgetter(0))
        for at, what, gender in events:
            if isinstance(what, Mention):
                owner = self._found.owner[what.name_start]
                subject = self.subjects.has(what)
                speaks = subject and (
                    subjecthood.speaks(self._text, what.end)
                    or subjecthood.is_author(self._text, what.start)
                )
                seen[what.passage].append(_Seen(at, owner, owner.gender, subject, speaks))
                continue
            index = self._scan.passage(at)
            if what is not None:
                seen[index].append(_Seen(at, what, gender, True))
            else:
                person = (
                    self._speaker(at, gender)
                    or self._answering(at, gender)
                    or self._search(at, gender, _REACH)
                )
                if person is not None:
                    self._pronouns[at] = person
                    speaks = subjecthood.speaks(self._text, self._text.find(" ", at))
                    quoted = self._scan.quoted(at)
                    seen[index].append(_Seen(at, person, gender, True, speaks, quoted))

    def _unnamed(self) -> Iterator[tuple[Extent, str]]:
        """People without a name who open a sentence ("A farmer", "Her daughter"), with gender."""
        first = _UNNAMED_FIRST.match(self._text)
        for match in chain([first] if first else [], _UNNAMED.finditer(self._text)):
            end = match.end()
            for word in _WORD.finditer(self._text, match.end(), match.end() + 60):
                low = word[0].lower()
                if word.start() - end > 1 or low in _ENDS or not word[0].islower():
                    break
                end = word.end()
                if nouns.is_person(low):
                    gender = (
                        "f"
                        if low in titles.FEMALE_ROLES
                        else "m"
                        if low in titles.MALE_ROLES
                        else ""
                    )
                    own = match[1].lower() in nouns.POSSESSIVES
                    named = _NAMED_AFTER.match(self._text, end) is not None or self._is_body(end)
                    if not named and (gender or not own) and not self._scan.quoted(match.start(1)):
                        yield Extent(match.start(1), end), gender
                    break

    def _is_body(self, at: int) -> bool:
        """Whether a noun phrase goes on to a body: "the official news agency"."""
        for word in _WORD.finditer(self._text, at, at + 30):
            low = word[0].lower()
            if word.start() - at > 1 or low in nouns.ENDS_HEAD:
                break
            if low in nouns.BODIES:
                return True
            at = word.end()
        return False

    def _speaker(self, at: int, gender: str) -> Referent | Extent | None:
        """Who spoke in the sentence before, for a pronoun that trails: "Ada would go, she said"."""
        assert self._seen is not None
        begin = self._outside.get(at)
        index = self._scan.passage(begin) - 1 if begin is not None else -1
        if index < 0:
            return None
        before = self._scan.passages[index]
        asks = _ASKS.search(self._text, before.start, before.end)
        for seen in reversed(self._seen[index]):
            if asks is not None and seen.at == asks.end() and seen.gender in ("", gender):
                return seen.person  # "Ada asked Blaise whether he would go. “I will,” he said."
        for seen in reversed(self._seen[index]):
            if seen.speaks and seen.gender in ("", gender) and seen.person not in self._others(at):
                return seen.person
        return None

    def _answering(self, at: int, gender: str) -> Referent | Extent | None:
        """Who spoke last, for "Asked whether Ada would go, she said": not who is asked about."""
        assert self._seen is not None
        index = self._scan.passage(at)
        if _ASKED.match(self._text, self._scan.passages[index].start, at) is None:
            return None
        for back in range(index - 1, max(-1, index - _REACH), -1):
            for seen in reversed(self._seen[back]):
                if seen.subject and seen.gender in ("", gender):
                    return seen.person
        return None

    def _others(self, at: int) -> list[Referent]:
        """Who is named in the clause that a subject pronoun opens: "he told Ada", "he said Ada".

        A name in its domain is never bound by a pronoun (Chomsky 1981, principle C).
        """
        clause = _CLAUSE.match(self._text, at)
        if clause is None:
            return []
        return [self._found.owner[m.name_start] for m in self._found.between(at, clause.end())]

    def _search(
        self, at: int, gender: str, reach: int, *, named: bool = False
    ) -> Referent | Extent | None:
        assert self._seen is not None
        index = self._scan.passage(at)
        others = self._others(at)
        quoted = self._scan.quoted(at)
        for back in range(index, max(-1, index - reach), -1):
            fitting = [
                s
                for s in self._seen[back]
                if s.at < at
                and (quoted or not s.quoted)  # who is only talked about
                and (not gender or s.gender in ("", gender))
                and s.person not in others
                and not (named and isinstance(s.person, Extent))
            ]
            subjects = [s for s in fitting if s.subject]
            if subjects and back < index and (saying := [s for s in subjects if s.speaks]):
                return saying[-1].person
            if subjects:
                return subjects[0 if back == index else -1].person
            if fitting:
                return fitting[-1].person
        return None

    def _relative(self, word: str, at: int) -> tuple[Entity, ...]:
        """The antecedent of "who" or "which": the name or noun right before it."""
        text = self._text
        end = at
        while end > 0 and (text[end - 1].isspace() or text[end - 1] in ",—–-("):
            end -= 1
        start = self._scan.passages[self._scan.passage(at)].start
        before = self._found.between(start, end)
        owners = [self._found.owner[m.name_start] for m in before]
        if before and before[-1].end == end:
            inside = _INSIDE.search(text, max(start, before[-1].start - 10), before[-1].start)
            person = word in ("who", "whom")
            if person and inside is not None and len(before) > 1 and owners[-2].kind == "person":
                return (self._entities.of(owners[-2]),)
            if person and owners[-1].kind == "organization":
                return self._apposed(before, end)
            if not person or inside is None or owners[-1].proven:
                return (self._entities.of(owners[-1]),)
        return self._who(before, start, end)

    def _apposed(self, before: Sequence[Mention], end: int) -> tuple[Entity, ...]:
        """Who is from the place or the body that stands before "who": no place says anything.

        "Ada Nym, a clerk from Vark, Norvia, who said": Ada Nym, unless others are named after her.
        """
        for mention in reversed(before):
            between = self._text[mention.end : end]
            if self._found.owner[mention.name_start].kind == "person":
                others = any(word.lower() in nouns.PEOPLE for word in _WORD.findall(between))
                if between.startswith(",") and not others:
                    return (self._entities.of(self._found.owner[mention.name_start]),)
                return ()
        return ()

    def _who(self, before: Sequence[Mention], start: int, end: int) -> tuple[Entity, ...]:
        """The noun right before "who": "the clerk who", "Ada Nym, the clerk who"."""
        text = self._text
        owners = [self._found.owner[m.name_start] for m in before]
        phrase = _BEFORE_WHO.search(text, max(start, end - 80), end)
        noun = phrase["noun"] if phrase is not None else ""
        if noun.lower() in nouns.PEOPLE or nouns.is_person(noun.lower()):
            for mention, owner in zip(reversed(before), reversed(owners), strict=True):
                if owner.kind == "person" and text.startswith(",", mention.end):
                    return (self._entities.of(owner),)
            return (self._entities.phrase(noun, nouns.kind(noun)),)
        return ()
