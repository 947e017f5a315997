"""Whether a name looks like the subject of its clause, by the words on either side of it.

A verb after it, or a verb of speech before it ("said Ada Holt"), makes a subject; a preposition
before it does not. No clause is parsed.
"""

from __future__ import annotations

import re

from summarize.reading.speakers.mentions import Mention
from summarize.reading.words import nouns

_VERBISH = re.compile(
    r"[’']?\s+(?:(?:on\s+)?(?:(?:last|this)\s+(?:week|month|year)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|yesterday|today)\s+)?(?:(?:also|then|later|has|had|have|is|was|were|are|will|would|did|does|who|now|never"
    r"|still|first|once|already|could|can|may|might|must|should)\s+)?"
    r"(?:[a-z]+(?:ed|s|[a-z]id|[ao]ld|rote|new|aw|ound|ade|ought|eld|ook|ave|oke|ose|ote|ell|ent|ame"
    r"|egan|ave|aught|tood|rove|eapt|lept|wept|rept)|won|met|left|lost|grew|drew|flew|threw|blew|hit"
    r"|cut|put|set|let|shut|quit|beat|ran|sat|got|shot|kept|felt|dealt|built|sang|sank|swam|drank"
    r"|rang|hung|spun|stuck|struck|dug|bit|lit|slid|lay|led|fled|read|heard|froze|rode|strode|wore"
    r"|swore|tore|bore|stole|forgot|cost|burst|bid|split|spread|swung|flung|clung|fed|bred|sped|bled"
    r"|pled|overcame|withdrew|could|can|may|might|must|should|do)\b"
)
_GOVERNING = (
    "of|to|for|with|by|from|at|against|about|on|in|over|between|than|like|behind|under"
    "|including|told|asked|toward|towards|into|as|after|before"
)
_OBLIQUE = rf"(?i:{_GOVERNING})"
_NOT_SUBJECT = re.compile(rf"\b{_OBLIQUE}\s+(?:(?i:the)\s+)?$")
_SAID = "said|says|added|wrote|noted|argued|explained|warned|tweeted|according to|per"
_LEADING = re.compile(  # to a name: a verb of speech, or what makes it no subject
    rf"\b(?:({_SAID})"
    rf"\s+(?:the\s+)?|{_OBLIQUE}\s+(?:(?i:the)\s+)?(?:(?:north|south|east|west)\w*\s|central\s)?)$"
)
_LAST_LEADING = frozenset([*_SAID.split("|"), *_GOVERNING.split("|"), "the", "central"])
_DIRECTIONS = ("north", "south", "east", "west")
_HOME = re.compile(r" (?:of|from) (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,3}, (?:who|whose|the|an?)\b")
_SAYING = re.compile(
    r"\s+(?:has\s+|also\s+|later\s+)?(?:said|says|told|added|wrote|argued|noted|maintained"
    r"|insisted|warned|explained|stated|claimed|urged|stressed|announced|replied|acknowledged|denied"
    r"|admitted|declared|reiterated|called|described|accused|criticized|criticised|praised|promised"
    r"|pledged|vowed|suggested|asked|wrote|tweeted|conceded|recalled|confirmed|responded)\b"
)
_WRITTEN = re.compile(
    r"\baccording to (?:an?|the)\s(?:[\w-]+\s){0,3}(?:"
    + "|".join(sorted(nouns.WRITTEN))
    + r")\s(?:by|from)\s$"
)
_WRITTEN_WINDOW = 80  # characters before an author
_WINDOW = 24  # characters before a name


class Subjects:
    """The names of a text that are subjects, each told once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: dict[tuple[int, int], bool] = {}

    def has(self, mention: Mention) -> bool:
        """Whether a name looks like the subject of its clause."""
        place = mention.start, mention.end
        told = self._told.get(place)
        if told is None:
            told = self._told[place] = self._tell(*place)
        return told

    def _tell(self, start: int, end: int) -> bool:
        text = self._text
        following = text[end : end + 1]
        if following in ("’", "'"):
            return False
        before = text[max(0, start - _WINDOW) : start]
        leading = _LEADING.search(before) if _may_lead(before) else None
        if leading is not None:
            return leading[1] is not None or is_author(text, start)
        if text[end + 1 : end + 3] in ("of", "fr") and _HOME.match(text, end):
            return True
        return following == "," or acts(text, end)


def _may_lead(before: str) -> bool:
    """Whether the last word before a name is one with which what leads to a name may end."""
    parts = before.split()
    last = parts[-1].lower() if parts else ""
    return last in _LAST_LEADING or last.startswith(_DIRECTIONS) or not last.isalpha()


def acts(text: str, end: int) -> bool:
    """Whether a verb follows at an offset."""
    return _VERBISH.match(text, end) is not None


def speaks(text: str, end: int) -> bool:
    """Whether a verb of speech follows at an offset."""
    return _SAYING.match(text, end) is not None


def is_author(text: str, start: int) -> bool:
    """Whether a name is given as that of who wrote something: "a post from Ada Nym"."""
    return _WRITTEN.search(text[max(0, start - _WRITTEN_WINDOW) : start]) is not None


def is_governed(text: str, start: int) -> bool:
    """Whether a preposition, or a verb that has an object, stands right before an offset."""
    return _NOT_SUBJECT.search(text[max(0, start - _WINDOW) : start]) is not None
