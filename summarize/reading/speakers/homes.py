"""Which city and which country an article is from: whose "the mayor" and "the prime minister" are.

News from a place names it once, in the dateline or the lead, and then leaves it out of its offices:
"OSLOW — …, Mayor Ada Nym said". A city is told by the dateline or by the lead's first "in"; a
country by being the only one that the text names, or by its parliament, government or lawmakers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from summarize.reading.text.datelines import dateline
from summarize.reading.text.passages import Passage
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES, REGIONS

_NAME = r"[A-Z][\w-]+(?:[ ][A-Z][\w-]+){0,2}"
_IN = re.compile(rf"\bin[ ](?:the[ ](?:city|town)[ ]of[ ])?({_NAME})")
_STATE = re.compile(
    rf"(?<!ormer )(?<!\bex-)\b({_NAME})(?:[’']s)?[ ]"
    r"(?:parliament|parliamentary|government|presidential|prime[ ]minister"
    r"|cabinet|constitution|supreme[ ]court|central[ ]bank|lawmakers|electoral[ ]commission"
    r"|(?:interior|foreign|defen[cs]e)[ ]ministry)\b"
    rf"|\b[Ll]awmakers[ ]in[ ]({_NAME})"
)
_LOCAL = re.compile(
    r"(?:deputy |acting |former |vice )?(?:mayor|councill?or|councilwoman|councilman|alderman"
    r"|city manager)$",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"(?:(?:deputy|acting|vice) )?(?:(?:prime|[a-z]+) minister|(?:defen[cs]e|home) secretary"
    r"|president|vice-president|chancellor)$",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-Z](?<!\w.)[a-z]{2,}\b")
_NO_PEOPLES = words("Republican Christian Libertarian European Roman Human Urban Civilian")
_OF_PEOPLES = {
    "an": ("", "a", "o", "e"), "ian": ("", "y", "o", "e"), "nian": ("",), "ese": ("", "a", "o"),
    "ish": ("",), "ite": ("",), "i": ("", "a"),
}  # fmt: skip
"""How a people’s name ends → how their land’s may where that ending is cut: "Velkan" of "Velko"."""
_OPENING = 800  # characters in which an article names the country that it is about
_NO_STATE = words("The A An This That Its His Her Their Our New Former") | REGIONS


class Homes:
    """The city and the country of one article."""

    def __init__(self, text: str, passages: Sequence[Passage], countries: Collection[str]) -> None:
        self._text = text
        self._passages = passages
        self._countries = countries

    def of_office(self, role: str) -> str | None:
        """Where an office is held whose body the text leaves out; None for any other office."""
        opening = role.split(maxsplit=1)
        if len(opening) > 1 and (land := self.of_people(opening[0])) is not None:
            return land
        if _LOCAL.match(role):
            return self.city
        return self.country if _NATIONAL.match(role) else None

    def of_people(self, people: str) -> str | None:
        """The land in the text of which a people's name is made: "Ketrian" of "Ketria"."""
        if not people[0].isupper() or people in _NO_PEOPLES:
            return None
        for ending, instead in _OF_PEOPLES.items():
            if people.endswith(ending):
                for kept in instead:
                    land = people.removesuffix(ending) + kept
                    if land in self._capitals:
                        return land
        return None

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return frozenset(_CAPITAL.findall(self._text))

    @cached_property
    def city(self) -> str | None:
        """The city of the dateline or of the lead."""
        lead = next((p for p in self._passages if p.kind == "sentence"), None)
        if lead is None:
            return None
        written = dateline(self._text, lead.start, lead.end)
        if written is not None and written.place:
            place = rf"\b{re.escape(written.place)}(?!\w)"
            printed = re.search(place, self._text[written.end :], re.IGNORECASE)
            return printed[0] if printed and not printed[0].isupper() else written.place.title()
        named = _IN.search(self._text, lead.start, lead.end)
        return named[1] if named is not None and named[1] not in COUNTRY_NAMES else None

    @cached_property
    def country(self) -> str | None:
        """The only country that is named, else the one whose parliament or government is."""
        if len(self._countries) == 1:
            only = next(iter(self._countries))
            return only if self._text.find(only) < _OPENING else None
        if self._countries:
            return None
        for match in _STATE.finditer(self._text):
            name = match[1] or match[2]
            if name.split()[0] not in _NO_STATE:
                return name
        return None
