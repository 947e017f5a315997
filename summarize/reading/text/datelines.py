"""Where and by whom an article was written, as its first line says: "PORT SELWYN, May 3 (WNC) —".

Nothing of it is told by the article: who is named there does not speak, and no summary needs it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_UPPER = "A-ZÀ-ÖØ-Þ"
_SHOUTED = rf"[{_UPPER}][{_UPPER}.’'-]+(?:[ ][{_UPPER}][{_UPPER}.’'-]+){{0,3}}"
_NAME = rf"[{_UPPER}][\w.’'-]*"
_DAY = rf"(?:,\s(?:[{_UPPER}][\w.]*\s?){{1,3}}\d{{0,2}}){{0,2}}"
_AGENCY = rf"(?:Agence\s)?[{_UPPER}][a-z]+(?:\s(?:News|Press|Wire|Service|Agency))?"
_DATELINE = re.compile(
    rf"(?:(?P<shouted>{_SHOUTED})(?:[ ]?[,/][ ]?{_SHOUTED}){{0,3}}{_DAY}(?:\s\([^()\n]{{1,40}}\))?"
    rf"|(?:(?P<printed>{_NAME}(?:[ ]{_NAME}){{0,3}})[ ,/]+"
    rf"(?:(?:{_NAME}|\d{{1,2}},?)[ ,/]+){{0,5}}(?:\([^()\n]{{1,40}}\)[ ])?)?"
    rf"\((?:[{_UPPER}]{{2,}}|{_AGENCY})(?:/[\w\s]+)?\))"
    rf"\s?(?:—(?=[{_UPPER}])|(?:[—–]|--?)\s{{1,2}}(?=[{_UPPER}“\"‘'\d]))"
    rf"|(?P<dated>{_SHOUTED}){_DAY}(?<=\d)\s\([^()\n]{{1,40}}\):\s"
)


class Dateline(NamedTuple):
    """A dateline: the place as it is written ("" where only an agency is), and where it ends."""

    place: str
    end: int


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that a stretch of a text begins with."""
    found = _DATELINE.match(text, start, end)
    return (
        Dateline(found["shouted"] or found["printed"] or found["dated"] or "", found.end())
        if found
        else None
    )
