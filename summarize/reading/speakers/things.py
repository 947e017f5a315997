"""What "they" and "it" mean: groups of people, bodies and documents that were named before.

Here, too, what was a subject is taken before what was not, and the nearest sentence before others.
Bodies and documents are looked for in small letters as well ("the harbor board", "a lawsuit").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from summarize.reading.speakers import offices
from summarize.reading.speakers.entities import Entities, Entity
from summarize.reading.speakers.guesses import THING_LAST
from summarize.reading.speakers.mentions import Mention, Scan
from summarize.reading.speakers.people import Gathering
from summarize.reading.speakers.runs import NEVER_IN_NAMES
from summarize.reading.speakers.subjecthood import Subjects, acts, is_governed
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.words import nouns
from summarize.reading.words.lexicon import words

_STATES = frozenset(["countries", "nations", "governments"])
_GROUP = re.compile(
    r"\b(?:(?:[A-Z][\w.’'-]*|[a-z]+)\s+){0,2}?(?P<noun>(?i:"
    + "|".join(sorted(w for w in nouns.PEOPLE if w.endswith("s") and len(w) > 5))
    + r"|countries|nations|governments|staff|crew|people|children|police"
    r"|[a-z]{3,}(?:ers|ors|ists|ants|ians|men|women|folk))\b)"
)
_AND = re.compile(r"\sand\s(?:(?:his|her|their|its|the)\s[^.,;“”\"]{3,40},\s)?")
_COUNTED = re.compile(r"\s((?:some|many|several|most|few|other|all|these|those)\s)")
_OWNED = re.compile(r"\s((?:his|her|its|their|the)\s)(?:\w+\s)?$")
_GROUP_OF = re.compile(
    r"\s(?:at|from|of|with|in)\s(?:the\s)?(?:[a-z]+\s(?:of|for)\s)?(?:the\s)?"
    r"[A-Z][\w.’'-]*(?:\s(?:and\s|of\s|for\s)?[A-Z][\w’'-]*){0,4}"
)
_THING = re.compile(
    r"[TtAaIiHh](?<=\b.)(?:(?<=[Tt])he(?:ir)?|(?<=[Aa])n?|(?<=[Ii])ts|(?<=[Hh])(?:is|er))\s+"
)
_OWNED_THING = re.compile(
    r"(?:[A-Z](?:[\w-]|\.(?=\w))*\.?[ ]){0,2}[A-Z](?:[\w-]|\.(?=\w))*[’']s[ ]"
)
_THINGS = nouns.BODIES - {"daily", "weekly"} | words(
    """
    report statement study poll survey filing indictment complaint lawsuit letter memo article ad
    paper ruling document
    """
)
_GOES_ON = re.compile(r"[’']|\s+(?:[A-Z]|([a-z]\w*(?:-\w+)*))")
_FURTHER = nouns.BODIES | nouns.ONE_PERSON | nouns.PEOPLE - {"one", "many"}
_OF_NAME = re.compile(r"\sof\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]*){0,3}")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 3  # sentences that a group or a body stays in view
_FAR = 6  # the same for a document


class _Small(NamedTuple):
    """A body or document in small letters, from determiner to head; its head; whether it acts."""

    place: Extent
    noun: str
    subject: bool


class Things:
    """Leads plurals and things back to what they stand for."""

    def __init__(
        self, scan: Scan, found: Gathering, entities: Entities, subjects: Subjects
    ) -> None:
        self._scan = scan
        self._text = scan.text
        self._found = found
        self._entities = entities
        self._subjects = subjects
        self._small: dict[int, list[_Small]] = {}

    def plural(self, at: int) -> tuple[Entity, ...]:
        """Whom "they" means: the last group, or two people who were joined."""
        text = self._text
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - _NEAR), -1):
            passage = self._scan.passages[back]
            stop = min(passage.end, at)
            group = None
            for match in _GROUP.finditer(text, passage.start, stop):
                if not self._is_group(match["noun"].lower()) or self._scan.quoted(match.start()):
                    continue
                if not is_governed(text, match.start()):
                    group = match
                    break
                group = group or match
            mentions = [m for m in self._found.between(passage.start, stop) if not m.quoted]
            owners = [self._found.owner[m.name_start] for m in mentions]
            for (one, first), (two, second) in pairwise(zip(mentions, owners, strict=True)):
                if _AND.fullmatch(text, one.end, two.start) and (
                    group is None
                    or (one.start < group.start() and not is_governed(text, one.start))
                ):
                    return (self._entities.of(first), self._entities.of(second))
            if group is not None:
                return self._group(group, stop)
            for owner in owners:
                if owner.kind == "organization" and owner.words[-1] not in THING_LAST:
                    return (self._entities.of(owner),)
        return ()

    @staticmethod
    def _is_group(noun: str) -> bool:
        """Whether a plural stands for people: "villagers", not "computers"."""
        if noun in nouns.PEOPLE or noun.endswith(("men", "women", "folk")) or noun in _STATES:
            return True
        return noun in ("staff", "crew", "people", "children", "police") or offices.may_hold(
            noun[:-1]
        )

    def _group(self, match: re.Match[str], stop: int) -> tuple[Entity, ...]:
        """The entity of a plural, with whose people they are: "economists at Fjordbank"."""
        text = self._text
        start = match.start()
        counted = _COUNTED.search(text, start, match.start("noun"))
        if counted is not None:
            start = counted.start(1)  # "has angered some Democrats"
        for word in text[start : match.end()].split():
            low = word.lower()
            opens = low in nouns.ENDS_HEAD or low in nouns.DETERMINERS or word in NEVER_IN_NAMES
            if not opens or low == match["noun"].lower():
                break
            start = text.index(word, start) + len(word)
        owned = _OWNED.search(text, start, match.start("noun"))
        if owned is not None:
            start = owned.start(1)  # "drove her antagonists"
        while text[start].isspace():
            start += 1
        whose = _GROUP_OF.match(text, match.end(), stop)
        return self._entities.read(start, whose.end() if whose is not None else match.end())

    def thing(self, at: int) -> tuple[Entity, ...]:
        """What "it" means: the first body that was a subject, here or in the sentences before.

        Bodies in small letters ("the board") count like named ones; failing bodies, documents.
        """
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - _NEAR), -1):
            passage = self._scan.passages[back]
            stop = min(passage.end, at)
            named = [
                m
                for m in self._found.between(passage.start, stop)
                if not m.quoted and self._found.owner[m.name_start].kind == "organization"
            ]
            things = [(Extent(m.start, m.end), self._subjects.has(m), True) for m in named]
            for place, noun, subject in self._in_small(back, stop):
                if not any(
                    place.start < m.end and m.start < place.end and not self._owns(m) for m in named
                ):
                    things.append((place, subject, noun in nouns.BODIES))
            if back == index:
                things = [thing for thing in things if thing[1]]
            things.sort(key=lambda thing: (not thing[1], not thing[2], thing[0]))
            for place, _, _ in things:
                if entities := self._entities.read(*place):
                    return entities
        return ()

    def _owns(self, mention: Mention) -> bool:
        return self._text[mention.end : mention.end + 1] in ("’", "'")

    def document(self, at: int) -> tuple[Entity, ...]:
        """The document in view, for "the document"."""
        index = self._scan.passage(at)
        for back in range(index, max(-1, index - _FAR), -1):
            for place, noun, _ in reversed(self._in_small(back, at)):
                if noun not in nouns.BODIES and noun != "document":
                    return self._entities.read(*place)
        return ()

    def _in_small(self, passage: int, stop: int) -> list[_Small]:
        """Bodies and documents in small letters, in a passage up to an offset."""
        known = self._small.get(passage)
        if known is None:
            known = self._small[passage] = list(self._look(self._scan.passages[passage]))
        return [thing for thing in known if thing.place.end <= stop]

    def _look(self, passage: Passage) -> Iterator[_Small]:
        text = self._text
        owned = _OWNED_THING.match(text, passage.start, passage.end)
        opened = [owned] if owned is not None else []
        for match in chain(opened, _THING.finditer(text, passage.start, passage.end)):
            start, last = match.span()
            if self._scan.quoted(start):
                continue
            for word in _WORD.finditer(text, last, min(passage.end, last + 60)):
                low = word[0].lower()
                if word.start() - last > 1 or low in nouns.ENDS_HEAD or not word[0].islower():
                    break
                last = word.end()
                if low in _THINGS and not _goes_on(text, last):
                    whose = _OF_NAME.match(text, last, passage.end)
                    last = whose.end() if whose is not None else last
                    subject = start == passage.start or (
                        not is_governed(text, start) and acts(text, last)
                    )
                    yield _Small(Extent(start, last), low, subject)
                    break


def _goes_on(text: str, at: int) -> bool:
    """Whether a noun that ends at an offset is an owner or stands before another noun."""
    following = _GOES_ON.match(text, at)
    if following is None or following[1] is None:
        return following is not None
    return following[1] in _FURTHER or following[1].partition("-")[0] in _FURTHER
