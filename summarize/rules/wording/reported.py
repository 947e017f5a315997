"""Third persons in reported speech: which of them are the speaker, and then the speaker's name.

"The coast guard said it had received a signal": whoever is told of first in what somebody reports,
as the subject, is as a rule that somebody, if number and gender allow it. So "he" and "she" need no
other person between the source and them; "it" needs a verb for those who act or feel, since "it was
too early" means nobody; "they" needs a group. What the rules for pronouns lead elsewhere stays: of
such only half are right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarize.reading.claims.attribution import Attribution
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.words import cues, nouns
from summarize.reading.words.lexicon import words
from summarize.rules.wording import agreement, predicates, spoken, verbs
from summarize.rules.wording.called import Called, possessive
from summarize.rules.wording.edits import Edit

_HEAD = re.compile(
    r"(?:and\s+)?(?:that\s+)?(?P<pronoun>he|she|it|they|his|her|its)\b"
    r"(?P<short>[’'](?:s|re|ve|ll|d)\b)?",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|him)\b(?![’'])", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z]")
_SOMEONE = re.compile(r"\b(?:the|an?|that|another|one)\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+)\b")
_OTHERS = re.compile(r"(?:whether|how|why|what|where|who|(?:not\s)?to)\b")
_IF = re.compile(r"if\b")
_OWNED = re.compile(r"\s+(?!to\b|and\b|of\b|in\b|at\b|for\b|as\b|on\b|by\b|that\b)[a-z]")
_TELLS = words("told tell tells telling assured assures informed warned asked")
_HEARER = re.compile(
    r"(?<!\bin\s)(?<!\bon\s)(?<!\bat\s)\b(?:him|her|(?![A-Z][a-z]+day\b)[A-Z][\w’'-]+)\b"
)
_PERSONAL = words("he she")
_OWNER = re.compile(r"(?P<owner>his|her)\s(?:[a-z-]+\s){0,3}?(?P<noun>[a-z-]+)(?![a-z\s-])", re.I)
_OWNER_BEFORE = re.compile(r"\b(?P<owner>his|her)\s(?:[a-z-]+\s){0,3}?(?P<noun>[a-z-]+),\s$", re.I)
_SIDE = re.compile(
    r"(?:\w+\s)?(?:critics|opponents|supporters|backers|proponents|advocates|detractors|skeptics"
    r"|sceptics|defenders)\sof\s(?P<what>(?:the|this)\s(?:[\w’'-]+\s){0,3}[\w’'-]+)",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\s*(?:also\s+)?")
_FOLLOWING = re.compile(r"\s+[“\"]?(?:not\s+|never\s+|already\s+|also\s+)?([a-z]+)")
_OBJECT = re.compile(r"\s(?:an?|the|his|her|its|their|this|these|those|it|him|them|\d\S*)\b")
_COUNTRY = re.compile(r"\s(?:country|nation|homeland)\b(?P<owner>[’']s\b)?")
_ABOUT_OTHERS = re.compile(
    r"\b(?:spokes\w+|aide|source|person|friend|relative|lawyer|attorney|agent|colleague|neighbou?r"
    r"|doctor|reporter)\b",
    re.IGNORECASE,
)
_BODIES = frozenset(("organization", "document"))
_CLAUSAL = frozenset(("quote", "that", "that!", "ask", "to"))


@dataclass(frozen=True, slots=True)
class Named:
    """The edits that name somebody.

    Attributes:
        edits: The edits.
        verb: Where the verb stands if the speaker is the first subject.
        names: Who is named by them.
    """

    edits: tuple[Edit, ...] = ()
    verb: int | None = None
    names: tuple[str, ...] = ()


NOBODY = Named()


class Reported:
    """Names speakers in what they are reported to say.

    Args:
        reading: The article.
        gender: Name of a speaker → "m", "f" or "", as far as the article tells.
    """

    def __init__(self, reading: Reading, gender: Callable[[Entity], str]) -> None:
        self._reading = reading
        self._gender = gender

    def named(
        self,
        attribution: Attribution,
        speakers: Sequence[Entity],
        called: Called,
        outside: Callable[[int], bool],
        body: Called | None = None,
    ) -> Named:
        """Whom a content's first pronoun means, if it is the speaker.

        Args:
            attribution: Who says what.
            speakers: Who says it.
            called: How they are called.
            outside: Whether an offset is outside quotation marks.
            body: The body that they speak for, as it is called.
        """
        text, content = self._reading.text, attribution.content
        head = _HEAD.match(text, *content)
        if head is None:
            cue = cue_of(text, attribution)
            others = (
                (_IF.match(text, *content) and _asks(text, attribution))
                or (_OTHERS.match(text, *content) or cue[-1:] == ["to"])
                or (not _TELLS.isdisjoint(cue) and hears(text, attribution))
            )
            return NOBODY if others else self._further(content, speakers, called, outside)
        pronoun = head["pronoun"].lower()
        at = head.start("pronoun")
        if pronoun in ("his", "her", "its") and (
            pronoun != "her" or _OWNED.match(text, head.end())
        ):
            name = called if [one.kind for one in speakers] == ["organization"] else body
            told = _introduces(text, attribution) and not _takes_objects(text, attribution)
            if pronoun == "its" and name is not None and told:
                edit = Edit(at, head.end("pronoun"), name.first("possessive"))
                return Named((edit,), None, () if name is body else names_of(speakers))
            meant = self._meant(at, head.end("pronoun"))
            if meant != [one.name for one in speakers] or head["short"]:
                return NOBODY
            country = _COUNTRY.match(text, head.end())
            own = spoken.country_of(speakers[0]) if country else None
            if country is not None and own is not None:
                owned = possessive(own) if country["owner"] else own
                return Named((Edit(at, country.end(), owned),), None, ())
            edit = Edit(at, head.end("pronoun"), called.first("possessive"))
            return Named((edit,), None, names_of(speakers))
        if pronoun in ("his", "her", "its"):
            return NOBODY
        if pronoun == "it" and body is not None:
            if not _introduces(text, attribution) or not predicates.acts(text, head, content.end):
                return NOBODY
            called, speakers = body, ()
        elif not self._is_speaker(pronoun, head, attribution, speakers, called):
            return _at_issue(text, attribution, head)
        edits = [Edit(at, head.end("pronoun"), called.first("subject"))]
        if head["short"]:
            edits.append(
                Edit(head.start("short"), head.end("short"), " " + in_full(text, head, called))
            )
            return Named(tuple(edits), None, names_of(speakers))
        verb = _ALSO.match(text, head.end())
        return Named(tuple(edits), verb.end() if verb else None, names_of(speakers))

    def _further(
        self,
        content: Extent,
        speakers: Sequence[Entity],
        called: Called,
        outside: Callable[[int], bool],
    ) -> Named:
        """A first "he" or "she" further on, which the rules for pronouns lead to the speaker.

        Not where somebody else is named before it: "if Bea wins, she would sell" may be Bea's sale.
        """
        text = self._reading.text
        place = _PRONOUN.search(text, *content)
        if place is None or not outside(place.start()) or called.name in text[slice(*content)]:
            return NOBODY
        before = text[content.start : place.start()]
        if _NAME.search(before) or any(map(nouns.is_person, _SOMEONE.findall(before))):
            return NOBODY
        if place[0].lower() == "him":
            return NOBODY  # one is told of before: "that Cy would follow him if he went"
        if self._meant(*place.span()) != [one.name for one in speakers]:
            return NOBODY
        edit = Edit(place.start(), place.end(), called.first("subject"))
        return Named((edit,), None, names_of(speakers))

    def _meant(self, start: int, end: int) -> list[str]:
        return [one.name for one in self._reading.names.resolve(Extent(start, end))]

    def _is_speaker(
        self,
        pronoun: str,
        head: re.Match[str],
        attribution: Attribution,
        speakers: Sequence[Entity],
        called: Called,
    ) -> bool:
        text, content = self._reading.text, attribution.content
        kinds = {one.kind for one in speakers}
        if pronoun in ("he", "she"):
            return len(speakers) == 1 and self._is_person(pronoun, head, attribution, speakers[0])
        told = attribution.source is not None and not hears(text, attribution)
        if pronoun == "they":
            side = _side(text, attribution)
            if side is not None and agreement.is_plural(side):
                return False  # "critics of the tolls say they hurt drivers"
            said = not cues.MINDS & {
                cues.VERBS[word].lemma for word in cue_of(text, attribution) if word in cues.VERBS
            }
            if len(speakers) > 1:
                return told and said and predicates.acts(text, head, content.end) is True
            return told and said and called.plural and kinds == {"group"}
        if len(speakers) != 1 or _takes_objects(text, attribution):
            return False
        if not predicates.acts(text, head, content.end):
            return False
        meant = self._meant(*head.span("pronoun")) == [speakers[0].name]
        return kinds <= _BODIES and (meant or (told and "document" not in kinds))

    def _is_person(
        self, pronoun: str, head: re.Match[str], attribution: Attribution, speaker: Entity
    ) -> bool:
        """Whether "he" or "she" at the head is a person who speaks."""
        if speaker.kind not in ("person", "unnamed"):
            return False
        text, source = self._reading.text, attribution.source
        gender, asked = self._gender(speaker), "m" if pronoun == "he" else "f"
        if gender and gender != asked:
            return False
        if source is not None and _is_owned(text, source, pronoun):
            return False
        meant = self._meant(*head.span("pronoun"))
        if meant == [speaker.name]:
            return True
        if source is None or hears(text, attribution):
            return False
        own = text[slice(*source)].lower()
        if own in ("he", "she"):
            return own == pronoun
        if source.start > attribution.content.start:
            return False
        if any(ours in own.split() for ours in ("his", "her", "their", "its")):
            return False
        if speaker.kind == "unnamed":
            return _ABOUT_OTHERS.search(own) is None
        return bool(gender) or not meant


def _at_issue(text: str, attribution: Attribution, head: re.Match[str]) -> Named:
    """What those speak of who are named for it: "critics of the toll say it is unfair"."""
    side = _side(text, attribution)
    if side is None or agreement.is_plural(side):
        return NOBODY
    if head["short"] or head["pronoun"].lower() != "it":
        return NOBODY
    return Named((Edit(*head.span("pronoun"), side),))


def _side(text: str, attribution: Attribution) -> str | None:
    """What those are for or against who say it: "the toll" of "critics of the toll"."""
    found = _SIDE.match(text, *attribution.source) if attribution.source is not None else None
    return found["what"] if found is not None else None


def hears(text: str, attribution: Attribution) -> bool:
    """Whether somebody is told, between cue and content, whom a pronoun may mean."""
    cue, content = attribution.cue, attribution.content
    if cue is None or cue.end > content.start:
        return False
    return _HEARER.search(text, cue.end, content.start) is not None


def names_of(speakers: Sequence[Entity]) -> tuple[str, ...]:
    """What the speakers are called."""
    return tuple(one.name for one in speakers)


def cue_of(text: str, attribution: Attribution) -> list[str]:
    """The words of a cue, in small letters."""
    return text[slice(*attribution.cue)].lower().split() if attribution.cue else []


def _is_owned(text: str, source: Extent, pronoun: str) -> bool:
    """Whether a source is somebody's whom the pronoun may mean: "his lawyer, Bo Ask, said he"."""
    if text[slice(*source)].lower() in _PERSONAL:
        return False
    owner = _OWNER.match(text, source.start) or _OWNER_BEFORE.search(
        text, max(0, source.start - 60), source.start
    )
    own = owner is not None and owner["owner"].lower() == ("his" if pronoun == "he" else "her")
    return own and owner is not None and nouns.is_person(owner["noun"])


def _introduces(text: str, attribution: Attribution) -> bool:
    """Whether a source is named right here, by no pronoun, as the subject of a finite cue."""
    source, cue = attribution.source, cue_of(text, attribution)
    if (
        source is None
        or source.start > attribution.content.start
        or not cue
        or cue[0].endswith("ing")
    ):
        return False
    return text[slice(*source)].lower() not in ("he", "she", "they", "who")


def _asks(text: str, attribution: Attribution) -> bool:
    """Whether a cue asks, and an "if" after it is no condition."""
    found = [cues.VERBS[word].frames for word in cue_of(text, attribution) if word in cues.VERBS]
    return any("ask" in frames for frames in found)


def _takes_objects(text: str, attribution: Attribution) -> bool:
    """Whether a cue takes an object, and no clause: "calling it reckless"."""
    found = [cues.VERBS[word] for word in cue_of(text, attribution) if word in cues.VERBS]
    return bool(found) and not any(verb.frames & _CLAUSAL for verb in found)


def in_full(text: str, head: re.Match[str], called: Called) -> str:
    """The verb of "he's", "they've" and "it'd" after a name."""
    short = head["short"][1:].lower()
    following = _FOLLOWING.match(text, head.end())
    done = following is not None and verbs.past_of(following[1]) is not None
    if short == "d" and following is not None and verbs.past_of(following[1]) == following[1]:
        done = following[1].endswith("ed")  # "she'd put it at four" would
    if short == "s" and following is not None and following[1] in verbs.STATES:
        done = _OBJECT.match(text, following.end()) is not None
    if short in ("s", "re"):
        return "has" if done and short == "s" else "are" if called.plural else "is"
    if short == "ve":
        return "have" if called.plural else "has"
    return "will" if short == "ll" else "had" if done else "would"
