"""Parties and states: both sides of a dispute, the two countries, the government of one of them.

News counts off those who were joined before. "Both sides" are the X and Y of the last "between X
and Y", "the three nations" the last countries that one sentence joined, "officials from X and Y"
are the bodies themselves, and "the Biden administration" is the state whose it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from summarize.reading.speakers.entities import Entity
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.persons import Referent
from summarize.reading.speakers.resolver import Resolver
from summarize.reading.text.extent import Extent
from summarize.reading.words import nouns
from summarize.reading.words.folding import fold
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES

_FROM_PARTIES = re.compile(r"(?:the\s+)?(?:\w+\s+)?\w+\s+(?:from|of)\s+", re.IGNORECASE)
_BETWEEN_JOINED = re.compile(r",?\s*(?:and\s+)?(?:the\s+)?")
_PORTFOLIOS = words("defense defence foreign prime finance interior trade energy justice army navy")
_PARTIES = words(
    """
    officials leaders representatives diplomats ministers envoys governments delegates presidents
    negotiators ministries authorities chiefs secretaries militaries
    """
)
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2}
_STATES = words(
    "nations countries governments allies states parties neighbors neighbours powers sides"
)
_GOVERNMENT = words("government administration regime")
_GOVERNMENT_OF = re.compile(
    r"(?:the\s)?(?:government|administration)\sof\s(?:the\s)?", re.IGNORECASE
)
_US_PRESIDENTS = words("biden trump obama bush clinton reagan carter ford nixon")
_PARTY_KINDS = ("organization", "group")
_SIDES = words("sides parties")
_SIDES_REACH = 1500
_BETWEEN = re.compile(
    r"\bbetween\s+((?:[\w’'-]+\s+){1,5}?)and\s+((?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
    r"|(?:the\s+)?(?:[\w’'-]+)(?:\s+[\w’'-]+){0,4}?(?=[,.;]))"
)
_MEN = words("leaders ministers presidents men women chiefs secretaries premiers")
_THE_TWO = ("the two", "the pair", "the duo", "both men", "both women")
_start = attrgetter("start")


class Parties(Resolver):
    """Reads phrases for parties and states."""

    def read(self, noun: str, at: int, end: int) -> list[Entity] | None:
        """The parties that a phrase means; None where it is no such phrase, or of none known.

        Args:
            noun: Its head.
            at: Where it starts.
            end: Where it ends.
        """
        if noun in _PARTIES and (joined := self._joined(at, end)):
            return joined
        phrase = self._text[at:end]
        low = phrase.lower()
        if low in _THE_TWO:
            return list(self._view.pronoun("they", at))
        if low.startswith("the two ") and noun in _MEN:
            return self._met(at)
        if low in ("each side", "either side"):
            return self._sides(at)
        if noun in _GOVERNMENT:
            return self._government(phrase) or self._governed(at, end)
        parts = low.split()
        if noun in _STATES and parts[0] in ("the", "both", "all", "these"):
            count = next((_COUNTED[word] for word in parts if word in _COUNTED), 0)
            sides = self._sides(at) if count == 2 and noun in _SIDES else []
            return sides or (self._states(at, count) if count else []) or None
        return None

    def _met(self, at: int) -> list[Entity] | None:
        """The two who were named last before, if they are people: "the two leaders"."""
        index = bisect_left(self._found.starts, at)
        found: list[Referent] = []
        for mention in reversed(self._found.mentions[max(0, index - 12) : index]):
            owner = self._found.owner[mention.name_start]
            if owner.kind == "person" and owner.roles and owner not in found and len(found) < 2:
                found.append(owner)
        return [self._entities.of(one) for one in reversed(found)] if len(found) == 2 else None

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

    def _joined(self, at: int, end: int) -> list[Entity]:
        """The parties of "officials from the U.S., South Korea and Japan": two or more."""
        match = _FROM_PARTIES.match(self._text, at, end)
        if match is None:
            return []
        bodies = [
            m
            for m in self._found.between(match.end(), end)
            if self._found.owner[m.name_start].kind != "person"
        ]
        first = nouns.without_determiner(match[0]).lower().split()
        office = first[0] in _PORTFOLIOS  # "the defence chiefs of"
        if len(bodies) < 2 or len(first) > 2 + office:
            return []
        if first[-2] == "ministries":
            sort = " ".join([*first[:-2], "ministry"])
            names = [self._of(m).name for m in bodies]
            place = [Extent(at, end)]
            return [
                self._entities.phrase(f"{name} {sort}", "organization", name, also=place)
                for name in names
            ]
        return [self._of(m) for m in bodies]

    def _states(self, at: int, count: int) -> list[Entity]:
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

    def _government(self, phrase: str) -> list[Entity] | None:
        """The country whose government a phrase means."""
        parts = [re.sub(r"[’']s$", "", w) for w in nouns.without_determiner(phrase).split()]
        if parts[1:2] == ["of"]:  # "the government of Norway"
            parts = parts[2 + (parts[2:3] == ["the"]) :] or parts
        for size in (3, 2, 1):
            owner = " ".join(parts[:size])
            key = COUNTRY_NAMES.get(owner) or PEOPLES.get(owner)
            if key is not None:
                known = self._found.countries.get(key)
                speaks = known is not None and self._speaks(known)
                return [self._entities.of(known)] if known and speaks else None
        if parts[-1].lower() == "administration" and len(parts) <= 2:
            known = self._found.countries.get("United States")
            american = fold(parts[0]) in _US_PRESIDENTS or len(parts) == 1
            if known and american and self._speaks(known):
                return [self._entities.of(known)]
        return None

    def _governed(self, at: int, end: int) -> list[Entity] | None:
        """The land that "the Government of Oru" ends with, where no list has it."""
        land = [m for m in self._found.between(at, end) if m.end == end and m.guess != "country"]
        of = _GOVERNMENT_OF.match(self._text, at, end)
        if of is None or not land or land[0].start != of.end():
            return None
        owner = self._found.owner[land[0].name_start]
        return [self._entities.of(owner)] if owner.kind == "organization" else None

    def _speaks(self, country: Referent) -> bool:
        """Whether a country speaks under its own name; if not, its government has another."""
        return any(self._entities.speaks(mention) for mention in country.mentions)
