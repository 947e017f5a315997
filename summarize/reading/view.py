"""Whom a pronoun means: whoever the text has in view.

Sentence by sentence the people named or referred to are noted, pronouns included, each as subject
or not. A pronoun goes to the first fitting subject of its own sentence before it, else to the last
subject of the nearest sentence before that has anybody who fits. This is the salience ordering of
Lappin and Leass (1994) in its simplest form: recency, subjecthood, agreement. People who are only
named inside somebody's quotation do not come into view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import itemgetter

from summarize.reading import nouns, offices, titles
from summarize.reading.entities import Entities, Entity
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words
from summarize.reading.mentions import Mention, Scan
from summarize.reading.people import Gathering
from summarize.reading.persons import Referent
from summarize.reading.runs import NEVER_IN_NAMES

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "both": "p", "themselves": "p",
    "it": "n", "its": "n", "itself": "n",
    "who": "r", "whom": "r", "whose": "r", "which": "r", "that": "r",
}  # fmt: skip
"""Pronoun → "m", "f", "p" (plural), "n" (thing) or "r" (relative)."""

_SUBJECT_PRONOUN = re.compile(r"[HhSs](?<=\b.)(?:(?<=[Hh])e|(?<=[Ss])he)\b")
_VERBISH = re.compile(
    r"[’']?\s+(?:(?:also|then|later|has|had|have|is|was|were|are|will|would|did|does|who|now|never"
    r"|still|first|once|already|could|can|may|might|must|should)\s+)?"
    r"(?:[a-z]+(?:ed|s|[a-z]id|[ao]ld|rote|new|aw|ound|ade|ought|eld|ook|ave|oke|ose|ote|ell|ent|ame"
    r"|egan|ave|aught|tood|rove|eapt|lept|wept|rept)|won|met|left|lost|grew|drew|flew|threw|blew|hit"
    r"|cut|put|set|let|shut|quit|beat|ran|sat|got|shot|kept|felt|dealt|built|sang|sank|swam|drank"
    r"|rang|hung|spun|stuck|struck|dug|bit|lit|slid|lay|led|fled|read|heard|froze|rode|strode|wore"
    r"|swore|tore|bore|stole|forgot|cost|burst|bid|split|spread|swung|flung|clung|fed|bred|sped|bled"
    r"|pled|overcame|withdrew|could|can|may|might|must|should|do)\b"
)
_OBLIQUE = (
    r"(?i:of|to|for|with|by|from|at|against|about|on|in|over|between|than|like|behind|under"
    r"|including|told|asked|toward|towards|into|as|after|before)"
)
_NOT_SUBJECT = re.compile(rf"\b{_OBLIQUE}\s+(?:(?i:the)\s+)?$")
_LEADING = re.compile(  # to a name: a verb of speech, or what makes it no subject
    r"\b(?:(said|says|added|wrote|noted|argued|explained|warned|tweeted|according to|per)"
    rf"\s+(?:the\s+)?|{_OBLIQUE}\s+(?:(?i:the)\s+)?)$"
)
_SAYING = re.compile(
    r"\s+(?:has\s+|also\s+|later\s+)?(?:said|says|told|added|wrote|argued|noted)\b"
)
_INSIDE = re.compile(r"\b(?:of|from|in|at)\s+(?:the\s+)?$")
_BEFORE_WHO = re.compile(r"(?:[\w’'-]+\s+){0,3}?(?P<noun>[\w’'-]+)$")
_GROUP = re.compile(
    r"\b(?:(?:[A-Z][\w.’'-]*|[a-z]+)\s+){0,2}?(?P<noun>(?i:"
    + "|".join(sorted(w for w in nouns.PEOPLE if w.endswith("s") and len(w) > 5))
    + r"|staff|crew|people|children|police|[a-z]{3,}(?:ers|ors|ists|ants|ians|men|women|folk))\b)"
)
_GROUP_OF = re.compile(
    r"\s(?:at|from|of|with|in)\s(?:the\s)?(?:[a-z]+\s(?:of|for)\s)?(?:the\s)?"
    r"[A-Z][\w.’'-]*(?:\s(?:and\s|of\s|for\s)?[A-Z][\w’'-]*){0,4}"
)
_THING = re.compile(r"[TtAaIi](?<=\b.)(?:(?<=[Tt])he(?:ir)?|(?<=[Aa])n?|(?<=[Ii])ts)\s+")
_THINGS = nouns.BODIES - {"daily", "weekly"} | words(
    """
    report statement study poll survey filing indictment complaint lawsuit letter memo article ad
    paper ruling document
    """
)
_GOES_ON = re.compile(
    r"[’']|\s+[A-Z]|\s+(?:"
    + "|".join(sorted(nouns.BODIES | nouns.ONE_PERSON | nouns.PEOPLE - {"one", "many"}))
    + r")\b"
)
_DETERMINER = r"(An?|One|The|His|Her|Their|Its|an?|his|her)(?=\s)"
_UNNAMED_FIRST = re.compile(_DETERMINER)
_UNNAMED = re.compile(  # at first a single set, which is searched fast
    r"[.!?”\"’)\n](?:(?<!\n)\s+|(?<=\n)|(?<=[”\"])\s(?:said|says)\s)" + _DETERMINER
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAMED_AFTER = re.compile(
    r"[’']|,?\s+(?:\w+\.\s+)?[A-Z][a-z]|\s+(?:[a-z]+\s+)?(?:office|campaign)\b"
)
_REACH = 6  # sentences that a person stays in view


def is_subject(text: str, mention: Mention) -> bool:
    """Whether a name looks like the subject of its clause."""
    following = text[mention.end : mention.end + 1]
    if following in ("’", "'"):
        return False
    leading = _LEADING.search(text[max(0, mention.start - 16) : mention.start])
    if leading is not None:
        return leading[1] is not None
    return following == "," or _VERBISH.match(text, mention.end) is not None


@dataclass(slots=True)
class _Seen:
    """A person in view at a place in the text, by name or by the place that introduces them."""

    at: int
    person: Referent | Extent
    gender: str
    subject: bool
    speaks: bool = False


class View:
    """Who is in view where."""

    def __init__(self, scan: Scan, found: Gathering, entities: Entities) -> None:
        self._scan = scan
        self._text = scan.text
        self._found = found
        self._entities = entities
        self._seen: list[list[_Seen]] | None = None
        self._pronouns: dict[int, Referent | Extent] = {}
        self._subjects: dict[tuple[int, int], bool] = {}

    def is_subject(self, mention: Mention) -> bool:
        """Whether a name looks like the subject of its clause, told once for each place."""
        place = mention[:2]
        told = self._subjects.get(place)
        if told is None:
            told = self._subjects[place] = is_subject(self._text, mention)
        return told

    def pronoun(self, word: str, at: int) -> tuple[Entity, ...]:
        """Whom a pronoun at an offset means; empty where nobody fits."""
        sort = PRONOUNS[word]
        if sort in ("m", "f"):
            return self.person(at, sort)
        if sort == "r":
            return self._relative(word, at)
        return self._plural(at) if sort == "p" else self._thing(at)

    def person(self, at: int, gender: str, reach: int = _REACH) -> tuple[Entity, ...]:
        """The person in view at an offset, if any; gender "" is any."""
        if self._seen is None:
            self._look()
        person = self._pronouns.get(at) or self._search(at, gender, reach)
        if person is None:
            return ()
        if isinstance(person, Referent):
            return (self._entities.of(person),)
        return self._entities.read(*person) if person.end <= at else ()

    def _is_person(self, mention: Mention) -> bool:
        """Whether a mention surely names a person, by itself or as a subject with two names."""
        owner = self._found.owner[mention.name_start]
        if owner.kind != "person":
            return False
        full = mention.guess == "person" and len(mention.words) > 1
        return owner.proven or (full and self.is_subject(mention))

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
                subject = self.is_subject(what)
                speaks = subject and _SAYING.match(self._text, what.end) is not None
                seen[what.passage].append(_Seen(at, owner, owner.gender, subject, speaks))
                continue
            index = self._scan.passage(at)
            if what is not None:
                seen[index].append(_Seen(at, what, gender, True))
            else:
                person = self._search(at, gender, _REACH)
                if person is not None:
                    self._pronouns[at] = person
                    seen[index].append(_Seen(at, person, gender, True))

    def _unnamed(self) -> Iterator[tuple[Extent, str]]:
        """People without a name who open a sentence ("A farmer", "Her daughter"), with gender."""
        first = _UNNAMED_FIRST.match(self._text)
        for match in chain([first] if first else [], _UNNAMED.finditer(self._text)):
            end = match.end()
            for word in _WORD.finditer(self._text, match.end(), match.end() + 60):
                low = word[0].lower()
                if word.start() - end > 1 or low in nouns.ENDS_HEAD or not word[0].islower():
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
                    named = _NAMED_AFTER.match(self._text, end) is not None
                    if not named and (gender or not own) and not self._scan.quoted(match.start(1)):
                        yield Extent(match.start(1), end), gender
                    break

    def _search(self, at: int, gender: str, reach: int) -> Referent | Extent | None:
        assert self._seen is not None
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - reach), -1):
            fitting = [
                s
                for s in self._seen[back]
                if s.at < at and (not gender or s.gender in ("", gender))
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
            if not person or inside is None or owners[-1].proven:
                return (self._entities.of(owners[-1]),)
        phrase = _BEFORE_WHO.search(text, max(start, end - 80), end)
        noun = phrase["noun"] if phrase is not None else ""
        if noun.lower() in nouns.PEOPLE or nouns.is_person(noun.lower()):
            for mention, owner in zip(reversed(before), reversed(owners), strict=True):
                if owner.kind == "person" and text.startswith(",", mention.end):
                    return (self._entities.of(owner),)
            return (self._entities.phrase(noun, nouns.kind(noun)),)
        return ()

    def _plural(self, at: int) -> tuple[Entity, ...]:
        """Whom "they" means: the last group, or two people who were joined."""
        text = self._text
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - 3), -1):
            passage = self._scan.passages[back]
            stop = min(passage.end, at)
            group = None
            for match in _GROUP.finditer(text, passage.start, stop):
                if not self._is_group(match["noun"].lower()) or self._scan.quoted(match.start()):
                    continue
                if not _NOT_SUBJECT.search(text[max(0, match.start() - 16) : match.start()]):
                    group = match
                    break
                group = group or match
            mentions = [m for m in self._found.between(passage.start, stop) if not m.quoted]
            owners = [self._found.owner[m.name_start] for m in mentions]
            for (one, first), (two, second) in pairwise(zip(mentions, owners, strict=True)):
                before = text[max(0, one.start - 16) : one.start]
                leads = group is None or (
                    one.start < group.start() and not _NOT_SUBJECT.search(before)
                )
                if leads and text[one.end : two.start] == " and ":
                    return (self._entities.of(first), self._entities.of(second))
            if group is not None:
                return self._group(group, stop)
            for owner in owners:
                if owner.kind == "organization":
                    return (self._entities.of(owner),)
        return ()

    @staticmethod
    def _is_group(noun: str) -> bool:
        """Whether a plural stands for people: "villagers", not "computers"."""
        if noun in nouns.PEOPLE or noun.endswith(("men", "women", "folk")):
            return True
        return noun in ("staff", "crew", "people", "children", "police") or offices.may_hold(
            noun[:-1]
        )

    def _group(self, match: re.Match[str], stop: int) -> tuple[Entity, ...]:
        """The entity of a plural, with whose people they are: "economists at Fjordbank"."""
        text = self._text
        start = match.start()
        for word in match[0].split():
            low = word.lower()
            opens = low in nouns.ENDS_HEAD or low in nouns.DETERMINERS or word in NEVER_IN_NAMES
            if not opens or low == match["noun"].lower():
                break
            start = text.index(word, start) + len(word)
        while text[start].isspace():
            start += 1
        whose = _GROUP_OF.match(text, match.end(), stop)
        return self._entities.read(start, whose.end() if whose is not None else match.end())

    def _thing(self, at: int) -> tuple[Entity, ...]:
        """What "it" means: the first body that was a subject, here or in the sentences before.

        Bodies in small letters ("the board") count like named ones; failing bodies, documents.
        """
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - 3), -1):
            passage = self._scan.passages[back]
            stop = min(passage.end, at)
            named = [
                m
                for m in self._found.between(passage.start, stop)
                if not m.quoted and self._found.owner[m.name_start].kind == "organization"
            ]
            things = [(Extent(m.start, m.end), self.is_subject(m), True) for m in named]
            for place, noun in self._small_things(passage.start, stop):
                if not any(place.start < m.end and m.start < place.end for m in named):
                    opens = place.start == passage.start or self._is_subject(place)
                    things.append((place, opens, noun in nouns.BODIES))
            if back == index:
                things = [thing for thing in things if thing[1]]
            things.sort(key=lambda thing: (not thing[1], not thing[2], thing[0]))
            for place, _, _ in things:
                if entities := self._entities.read(*place):
                    return entities
        return ()

    def document(self, at: int) -> tuple[Entity, ...]:
        """The document in view, for "the document"."""
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - _REACH), -1):
            passage = self._scan.passages[back]
            things = list(self._small_things(passage.start, min(passage.end, at)))
            for place, noun in reversed(things):
                if noun not in nouns.BODIES and noun != "document":
                    return self._entities.read(*place)
        return ()

    def _is_subject(self, place: Extent) -> bool:
        before = self._text[max(0, place.start - 16) : place.start]
        return not _NOT_SUBJECT.search(before) and (
            _VERBISH.match(self._text, place.end) is not None
        )

    def _small_things(self, start: int, end: int) -> Iterator[tuple[Extent, str]]:
        """Bodies and documents in small letters, from determiner to head, with the head."""
        for match in _THING.finditer(self._text, start, end):
            last = match.end()
            if self._scan.quoted(match.start()):
                continue
            for word in _WORD.finditer(self._text, match.end(), min(end, match.end() + 60)):
                low = word[0].lower()
                if word.start() - last > 1 or low in nouns.ENDS_HEAD or not word[0].islower():
                    break
                last = word.end()
                if low in _THINGS and not _GOES_ON.match(self._text, last):
                    yield Extent(match.start(), last), low
                    break
