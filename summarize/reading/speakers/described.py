"""Who stands named inside a description: "retired boxer Ada Nym", "the medical charity Orvex Aid".

English puts the name last, behind an office or a sort of body. What stands between the start of
the phrase and the name says whether the description is the name's own: a preposition before the
name makes it somebody else's.
"""

from __future__ import annotations

import re

from summarize.reading.speakers import offices
from summarize.reading.speakers.mentions import Mention
from summarize.reading.speakers.resolver import Resolver
from summarize.reading.words import nouns, titles

_SORT_AFTER = re.compile(
    r"\s+(?:(?:state|official|news|public|daily|weekly|satellite)\s+)*"
    r"(?:union|newspaper|airline|charity|agency|magazine|broadcaster|network|think-tank|television|TV"
    r"|radio|daily|weekly|channel|website|portal)$"
)
_OBLIQUE = re.compile(
    r"\b(?:of|for|to|with|by|from|who|that|which|at|in|about|on|close|and)\b|[’']s?\s*$"
)


class Described(Resolver):
    """Finds the name that a description gives."""

    def is_person(self, mention: Mention) -> bool:
        """Whether a mention names a person."""
        return self._found.owner[mention.name_start].kind == "person"

    def person(self, at: int, end: int, owned: bool = False) -> Mention | None:
        """The person whom a role names: "his campaign manager, Ada Holt", "aide Jon Weir"."""
        text = self._text
        for mention in self._found.between(at, end):
            if not self.is_person(mention):
                continue
            between = text[at : mention.name_start]
            if not between.strip():
                return mention
            if between.endswith("-year-old ") and len(mention.words) == 1:
                return None  # "the 31-year-old Norvian"
            apposed = between.rstrip().endswith(",")
            last = mention.end == end
            if last and not apposed and self._holds(at, mention):
                return mention
            if _OBLIQUE.search(between):
                one = nouns.kind(between) == "unnamed" or between.lower().startswith("one of")
                if apposed and one and (last or between.count(",") == 1):
                    return mention
                continue
            if last and not apposed and owned:
                return mention
            if text[mention.end : mention.end + 1] in ("’", "'"):
                continue
            several = len(mention.words) > 1 and nouns.kind(mention.words[-1].lower()) != "document"
            if last and not apposed and (mention.titled or several):
                return mention  # "a defiant Mr Holt", "retired steeplechaser Ada Holt"
            noun = nouns.head(between)
            if (apposed and nouns.kind(between) in ("unnamed", "organization")) or (
                nouns.is_person(noun) or (noun.endswith(("ist", "eur")) and offices.may_hold(noun))
            ):
                return mention
        return None

    def opening(self, first: Mention, at: int, end: int) -> Mention | None:
        """Who is named after an office that opens a sentence: "Retired boxer Ada Nym"."""
        for inner in self._found.between(first.end, end):
            if inner.end == end and self.is_person(inner):
                office = self._text[at : inner.name_start]
                one = _OBLIQUE.search(office) is None and nouns.kind(office) == "unnamed"
                return inner if one or self._holds(at, inner) else None
        return None

    def body(self, at: int, end: int) -> Mention | None:
        """The body that small words only describe: "the nonpartisan Harbor Office"."""
        for mention in self._found.between(at, end):
            between = self._text[at : mention.start]
            owner = self._found.owner[mention.name_start]
            if self.is_sort(mention, end) and between.islower() and "," not in between:
                return mention if owner.kind == "organization" else None
            plain = _OBLIQUE.search(between) is None and "," not in between
            sort = plain and nouns.head(between) in nouns.BODIES | nouns.TRADES
            if mention.end == end and owner.kind == "organization":
                small = between.islower() and plain and mention.guess == "organization"
                return mention if small or sort else None
            if mention.end == end and sort and owner.kind == "person" and not owner.proven:
                return mention  # "medical charity Orvex Aid"
        return None

    def is_sort(self, mention: Mention, end: int) -> bool:
        """Whether all that follows a name says what sort of body it is: "Orvex news agency"."""
        return (
            mention.guess != "country"
            and _SORT_AFTER.fullmatch(self._text, mention.end, end) is not None
        )

    def _holds(self, at: int, mention: Mention) -> bool:
        """Whether the office that stands before a name is its own, though small words are in it.

        "Orvex chairman and chief executive Ada Nym", "chief of the Joint Staff Gen. Ada Nym": the
        name follows an office that "and" joins to another, or the body whose the office is.
        """
        office = self._text[at : mention.name_start].strip()
        first, joined, second = office.partition(" and ")
        if joined and not _OBLIQUE.search(f"{first} {second}"):
            opens = second.split(maxsplit=1)[0] in nouns.DETERMINERS
            noun = nouns.head(first)
            fits = nouns.is_person(noun) or (noun in titles.MODIFIERS and noun not in nouns.COMMON)
            return fits and nouns.is_person(nouns.head(second)) and not opens
        before = self._text[at : mention.start].rstrip()
        body = self._found.between(at, mention.start)
        full = mention.titled or len(mention.words) > 1
        beside = bool(body) and body[-1].end == at + len(before) and not self.is_person(body[-1])
        return beside and full and nouns.is_person(nouns.head(before))
