"""Who stands behind a document: "a report by the board", "the statement" that a museum issued."""

from __future__ import annotations

import re
from bisect import bisect_left

from summarize.reading.speakers.entities import Entity
from summarize.reading.speakers.resolver import Resolver
from summarize.reading.text.extent import Extent
from summarize.reading.words import nouns

_BY = re.compile(
    r"\s(?:(?:\w+(?:ed|en|day|ly)|kept|made|held|done|led|run|drawn\s+up|put\s+together|on|in|at|last"
    r"|this|late|week|month|year|earlier|[A-Z]\w+|\d+)\s){0,4}"
    r"by\s(?:the\s)?"
)
_SEEN = re.compile(
    r"\b(?:seen|reviewed|viewed|obtained|read|examined|consulted|cited|quoted)\s+by\b"
)
_AND = re.compile(r"\sand\s")
_NEAR = 60  # characters from a document to its author
_ISSUED = re.compile(
    r"\s(?:(?:has|had|have|also|later|then|\w+day|on\s\w+day)\s){0,2}(?:issued|released|published|sent"
    r"|posted|circulated|emailed|wrote|put\sout|sent\sout)\s(?:(?:an?|its|his|her|their)\s)"
    r"(?:[\w-]+\s){0,3}$"
)
_OFFICE_OF = re.compile(r"(?:[’']s)?(?:\s(?:campaign|office|team|camp|administration|government))?")
_FROM = re.compile(r"\sfrom\s")


class Authors(Resolver):
    """Finds the author of a document."""

    def of(self, at: int, end: int, noun: str) -> Entity | None:
        """Who made a document, where the text says so: "the report by the Harbor Board"."""
        places = [Extent(at, end)]
        if len(nouns.without_determiner(self._text[at:end]).split()) == 1:
            places.extend(self._entities.phrases.earlier(noun, at))
        for place in places:
            author = self._issuer(place) if noun in nouns.WRITTEN else None
            if author is not None:
                return author
            if self._text.find("by", place.start, place.end + _NEAR) < 0:
                continue
            match = _BY.search(self._text, place.start, place.end + _NEAR)
            if match is None or match.start() > place.end or _SEEN.search(match[0]):
                continue  # "a draft seen by the Vark Post" is not its own
            index = bisect_left(self._found.starts, match.end())
            for mention in self._found.mentions[index : index + 2]:
                if mention.start == match.end() and not _AND.match(self._text, mention.end):
                    return self._of(mention)
        return None

    def _issuer(self, place: Extent) -> Entity | None:
        """Who issued a statement, as a subject before it or by name after it."""
        begin = self._scan.passages[self._scan.passage(place.start)].start
        issued = _ISSUED.search(self._text, max(begin, place.start - _NEAR), place.start)
        if issued is not None:
            for mention in reversed(self._found.between(begin, issued.start())):
                if _OFFICE_OF.fullmatch(self._text, mention.end, issued.start()) is not None:
                    issuers = self._entities.read(mention.start, issued.start())
                    return issuers[0] if len(issuers) == 1 else None
        written = _FROM.search(self._text, place.start, place.end + len(" from "))
        if written is None:
            return None
        for mention in self._found.between(written.end(), written.end() + _NEAR):
            owner = self._found.owner[mention.name_start]
            if mention.start == written.end() and owner.kind == "person" and len(mention.words) > 1:
                return self._of(mention)
        return None
