"""Third persons in what somebody says who are not that somebody: then the name of who is meant.

A pronoun at the head of a content goes where the rules for pronouns lead. Those may lead wrong, so
what else than a subject is named needs that its person is near, and "his" that nobody else of the
paragraph can be meant, the speaker least of all. Who is quoted is no "he" of his own: then it is
the one other person of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from summarize.reading.claims.attribution import Attribution
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.words import cues
from summarize.reading.words.functionwords import STOP
from summarize.rules.wording.called import called
from summarize.rules.wording.edits import Edit
from summarize.rules.wording.reported import NOBODY, Named, cue_of, hears, in_full

_SOMEBODY = re.compile(
    r"[“\"«]?(?:that\s+)?(?:(?P<pronoun>he|she|him|her(?=\s(?:to|of|as|for|an?|the)\b))\b"
    r"(?P<short>[’'](?:s|ll|d)\b)?(?![’'])|(?P<owner>his|her)(?=\s[“\"]?(?P<owned>[a-z]+)))",
    re.IGNORECASE,
)
_MAN = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)
_WOMAN = re.compile(r"\b(?:she|her)\b", re.IGNORECASE)
_HEARD = re.compile(r"\s(?P<who>him|her)\s(?:that\s)?")
_SAME = {"him": "he", "her": "she"}
_QUOTED = re.compile(r"[“«\"]\s?[A-Z]")


class Somebody:
    """Names others than the speakers in what these are reported to say.

    Args:
        reading: The article.
        gender: Name of a person → "m", "f" or "", as far as the article tells.
    """

    def __init__(self, reading: Reading, gender: Callable[[Entity], str]) -> None:
        self._reading = reading
        self._gender = gender

    def named(self, attribution: Attribution, speakers: Sequence[Entity]) -> Named:
        """Whom a content's first "he", "she" or "his" means, if it is none of the speakers.

        Args:
            attribution: Who says what.
            speakers: Who says it.
        """
        text, (start, end) = self._reading.text, attribution.content
        head = _SOMEBODY.match(text, start, end)
        if head is None:
            return NOBODY
        if hears(text, attribution):
            return self._told(attribution, head, speakers)
        place = Extent(*head.span("owner" if head["owner"] else "pronoun"))
        pronoun = text[slice(*place)].lower()
        asked = "f" if pronoun in ("she", "her") else "m"
        if head["owner"] and not self._is_owner(attribution, head["owned"], asked, speakers):
            return NOBODY
        meant = self._reading.names.resolve(place)
        one = meant[0] if len(meant) == 1 else None
        only = self._only(place.start, asked, speakers)
        if one is not None and _among(one, speakers) and _QUOTED.match(text, start):
            one = only
        if one is None or one.kind != "person" or _among(one, speakers):
            return NOBODY
        if pronoun in ("him", "her") and not self._is_near(one, place.start):
            return NOBODY
        if head["owner"] and one != only:
            return NOBODY
        known = called(one, self._gender(one), text)
        if known is None or known.sort != asked:
            return NOBODY
        edits = [Edit(*place, known.first("possessive" if head["owner"] else "subject"))]
        if head["short"]:
            edits.append(Edit(*head.span("short"), " " + in_full(text, head, known)))
        return Named(tuple(edits), None, (one.name,))

    def _told(
        self, attribution: Attribution, head: re.Match[str], speakers: Sequence[Entity]
    ) -> Named:
        """Who is told it, for "told him he had lied": one pronoun after the other is the same."""
        text, cue = self._reading.text, attribution.cue
        heard = _HEARD.fullmatch(text, cue.end, attribution.content.start) if cue else None
        if heard is None or _SAME.get(heard["who"]) != (head["pronoun"] or "").lower():
            return NOBODY
        meant = self._reading.names.resolve(Extent(*heard.span("who")))
        known = called(meant[0], self._gender(meant[0]), text) if len(meant) == 1 else None
        if known is None or head["short"] or _among(meant[0], speakers):
            return NOBODY
        edit = Edit(*head.span("pronoun"), known.first("subject"))
        return Named((edit,), None, (meant[0].name,))

    def _is_owner(
        self, attribution: Attribution, owned: str, gender: str, speakers: Sequence[Entity]
    ) -> bool:
        """Whether "his" or "her" owns what follows, and is of nobody who may be speaking."""
        text = self._reading.text
        cue = cue_of(text, attribution)
        named = any("name" in cues.VERBS[word].frames for word in cue if word in cues.VERBS)
        if gender == "f" and (named or owned in STOP):
            return False  # "called her weak", "praised her in May"
        spoken_ = _QUOTED.match(text, attribution.content.start) is not None
        people = [one for one in speakers if one.kind in ("person", "unnamed")]
        return spoken_ or all(self._gender(one) not in (gender, "") for one in people)

    def _only(self, at: int, gender: str, speakers: Sequence[Entity]) -> Entity | None:
        """The one person whom the paragraph of an offset names before it, and who may be meant.

        There is none where a pronoun comes first: that leads to somebody further back.
        """
        text, start = self._reading.text, self._paragraph(at)
        people = self._reading.names.people(start, at)
        others = [one for one in people if not _among(one, speakers)]
        fitting = [one for one in others if self._gender(one) in (gender, "")]
        if len(fitting) != 1:
            return None
        first = min(begin for begin, _ in fitting[0].mentions if start <= begin)
        before = _MAN if gender == "m" else _WOMAN
        return None if before.search(text, start, min(first, at)) else fitting[0]

    def _is_near(self, one: Entity, at: int) -> bool:
        """Whether somebody is named in the paragraph of an offset, before it."""
        first = self._paragraph(at)
        return any(first <= start < at for start, _ in one.mentions)

    def _paragraph(self, at: int) -> int:
        """Where the paragraph of an offset begins."""
        passages = self._reading.passages
        here = bisect_right(passages, at, key=lambda passage: passage.start) - 1
        while here > 0 and passages[here - 1].paragraph == passages[here].paragraph:
            here -= 1
        return passages[here].start


def _among(one: Entity, speakers: Sequence[Entity]) -> bool:
    """Whether somebody is a speaker, maybe by a name with a title to it."""
    return any(speaker.name.endswith(one.name) for speaker in speakers)
