"""How a speaker is called inside a sentence: by name at first, by a pronoun after that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from summarize.reading.figures import quantities
from summarize.reading.speakers.names import Entity
from summarize.reading.speakers.view import PRONOUNS
from summarize.reading.words import nouns, titles
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import singular
from summarize.rules.wording import verbs

Sort = Literal["m", "f", "n", "p", ""]
"""A man, a woman, a thing or body, several; "": a person of whom nothing tells."""
Case = Literal["subject", "object", "possessive", "reflexive"]

_AGAIN: dict[Sort, dict[Case, str]] = {
    "m": {"subject": "he", "object": "him", "possessive": "his", "reflexive": "himself"},
    "f": {"subject": "she", "object": "her", "possessive": "her", "reflexive": "herself"},
    "n": {"subject": "it", "object": "it", "possessive": "its", "reflexive": "itself"},
    "p": {"subject": "they", "object": "them", "possessive": "their", "reflexive": "themselves"},
}
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_DETERMINED = nouns.DETERMINERS | words(
    "some any many most few several no one two three four five six seven eight nine ten dozens "
    "hundreds thousands others all both half"
)
_OWNED = re.compile(r"[’']s?\s")
_AGED = re.compile(r"\d+-year-old\b")
_COUNTED = re.compile(
    r"(?:(?:at\s)?(?:more|fewer|less|least|most|about|around|nearly|almost|over|some|up\sto)\s(?:than\s)?)?"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|dozens\sof|scores\sof|hundreds\sof|thousands\sof)\s"
    r"(?P<who>(?!(?:of|in|out|to|per|percent|and|or|other|others|more)\b)(?:[A-Za-z][\w’'-]+\s){0,4}?[A-Za-z][\w’'-]*s)$",
    re.IGNORECASE,
)
_ONE = re.compile(r"[Oo]ne\s+(?=[a-z])")
_BODY_OF = re.compile(
    r"(?:Union|Office|Ministry|Department|Federation|Association|University|Institute|Board|Council"
    r"|Committee|Commission|Agency|Bureau|Confederation|League|Society|Organi[sz]ation)\s(?:of|for)\s"
)
_NAME_ENDS = re.compile(r"(?<!\bThe\s)\b(?!The\b)[A-Z][\w.’'-]*\s$")
_NOUN_FOLLOWS = re.compile(r"\s(?P<noun>[a-z]+)\b")
_NAME_GOES_ON = re.compile(r"\s[A-Z]")
_OF_SEVERAL = re.compile(
    r"^United\s(?:States|Kingdom|Arab|Nations)\b|\bRepublic\b"
    r"|\b(?:Islands|Emirates|Netherlands|Philippines|Maldives|Bahamas|Gambia)$"
)
_OFFICES = words("ministry department government administration commission committee")
_PLURALS = words("police people officials authorities troops forces")


@dataclass(frozen=True, slots=True)
class Called:
    """A speaker as a sentence speaks of it.

    Attributes:
        name: Its name, with the article that it needs, as it stands in mid-sentence.
        sort: What pronoun it takes.
        short: A person's last name, where pronouns are not known.
    """

    name: str
    sort: Sort
    short: str

    @property
    def plural(self) -> bool:
        """Whether it takes the verbs of several."""
        return self.sort == "p"

    def first(self, case: Case) -> str:
        """The name, in a case."""
        return possessive(self.name) if case == "possessive" else self.name

    def again(self, case: Case) -> str:
        """What it is called where it has been named."""
        if self.sort:
            return _AGAIN[self.sort][case]
        return possessive(self.short) if case == "possessive" else self.short

    def own(self, words: str) -> str:
        """An object as its owner has it: "Low Yard stands by its figure" names nobody twice."""
        named = self.first("possessive")
        if words.startswith(named):
            return self.again("possessive") + words[len(named) :]
        found = re.search(rf"\b{re.escape(self.name)}\s(?P<verb>[a-z]+)\b", words)
        if found is None or not verbs.is_finite(found["verb"]):
            return words
        return words[: found.start()] + self.again("subject") + words[found.start("verb") - 1 :]


def possessive(name: str) -> str:
    """A name with its possessive ending."""
    return name + ("’" if name.endswith("s") else "’s")


def with_article(country: str) -> str:
    """A country's name as it stands in mid-sentence: "the United States", "Chad"."""
    return f"the {country}" if _OF_SEVERAL.search(country) else country


def called(entity: Entity, gender: str, text: str) -> Called | None:
    """How a speaker is called; None if it is by a number, or by words that lean on others.

    "His office" is no name for what stands alone, and "three officials" would bring a number.

    Args:
        entity: The speaker.
        gender: "m", "f" or "" for a person.
        text: The article, which tells whether it goes with "the".
    """
    found = [word.lower() for word in _WORD.findall(entity.name)]
    if not found or any(word in PRONOUNS and word not in ("who", "that") for word in found):
        return None
    name = _ONE.sub("", entity.name, count=1) if entity.kind == "unnamed" else entity.name
    counted = _COUNTED.match(name) if entity.kind == "group" else None
    if counted is not None and not quantities.numbers(counted["who"]):
        return Called(f"the {counted['who']}", "p", f"the {counted['who']}")
    if quantities.numbers(_AGED.sub("", name)):
        return None
    first = name.split()[0]
    sort = _sort(entity, found, gender)
    ours = entity.kind in ("group", "unnamed") or not name[0].isupper()
    if ours and first[1:].islower() and _has_word(text, first.lower()):
        name = first.lower() + name[len(first) :]
    if entity.kind == "person" and name[0].isupper():
        return Called(name, sort, _short(entity, text))
    if first.lower() in _DETERMINED:
        return Called(name, sort, name)
    owned = _OWNED.search(name)
    proper = name[0].isupper()
    last = name.split()[-1]
    office = last.lower() in _OFFICES and not owned
    noun = last.islower() and nouns.is_source(last) and sort != "p" and not owned
    if noun and f"{name[0].lower()}{name[1:]}" in text:
        name = name[0].lower() + name[1:]
    if _has_article(entity.name, text) or office or noun or not (proper or sort == "p"):
        name = f"the {name}"
    short = f"the {nouns.head(entity.name)}" if entity.kind == "unnamed" else name
    return Called(name, sort, short)


def _has_word(text: str, word: str) -> bool:
    """Whether a text has a word as it is, and not as a part of another."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
            return True
        at = text.find(word, end)
    return False


def _has_article(name: str, text: str) -> bool:
    """Whether the article has "the" before a name, more often than not: "the Mexico border" is one.

    A name that begins as those of bodies do ("Union of Bakers") has it anyhow.
    """
    if _BODY_OF.match(name) or _OF_SEVERAL.search(name):
        return True
    alone = articles = 0
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        before = _NAME_ENDS.search(text, max(0, at - 30), at)
        noun = _NOUN_FOLLOWS.match(text, end)
        part = noun is not None and noun["noun"] in nouns.COMMON  # "the Lock Guild union"
        if before is None and not part and _NAME_GOES_ON.match(text, end) is None:
            alone += 1
            articles += text[max(0, at - 4) : at].lower() == "the "
        at = text.find(name, end)
    return 2 * articles > alone


def _short(person: Entity, text: str) -> str:
    """The last word of the shortest name that the article has for a person."""
    shortest = min((text[slice(*mention)] for mention in person.mentions), key=len, default="")
    last, known = shortest.split()[-1:], person.name.split()
    return last[0] if last and last[0] in known else known[-1]


def _sort(entity: Entity, found: list[str], gender: str) -> Sort:
    if entity.kind == "group":
        return "p"
    if entity.kind in ("person", "unnamed"):
        known = gender or next((g for word in found if (g := _tells(word))), "")
        return "m" if known == "m" else "f" if known == "f" else ""
    head = nouns.head(entity.name)
    small = head in entity.name  # a head in small letters
    plural = head in _PLURALS or (small and singular(head) != head)
    return "p" if plural else "n"


def _tells(word: str) -> str:
    if word in titles.FEMALE_ROLES:
        return "f"
    return "m" if word in titles.MALE_ROLES else ""
