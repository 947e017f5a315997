"""When an article appeared: its metadata's date, else the dateline that its text begins with.

Revisions need an order in time. Wire copy and plain text say it at the top ("March 11", "Friday 14
March 2025"); a year that is left out is taken for the same year, or for the next one over New Year.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from summarize.schema import Article

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>(?:19|20)\d\d))?"
_DATES = (
    re.compile(rf"\b{_MONTH}\s{_DAY}\b(?!\s*(?:percent|%)){_YEAR}"),
    re.compile(rf"\b{_DAY}\s{_MONTH}\b{_YEAR}"),
)
_HEAD = 300  # code points in which a dateline stands
_HALF = 183


class Day(NamedTuple):
    """A day of the year; ``year`` is None where the article does not give it."""

    year: int | None
    month: int
    day: int


def day(article: Article) -> Day | None:
    """The day of an article, None where neither metadata nor dateline tells."""
    if article.published:
        try:
            published = date.fromisoformat(article.published[:10])
        except ValueError:
            return None
        return Day(published.year, published.month, published.day)
    head = (article.text or "")[:_HEAD]
    found = [match for pattern in _DATES if (match := pattern.search(head))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    year = first["year"]
    month = _MONTHS.index(first["month"][:3].lower()) + 1
    return Day(int(year) if year else None, month, int(first["day"]))


def later(one: Day | None, other: Day | None) -> bool:
    """Whether one day is known to come after the other."""
    if one is None or other is None:
        return False
    if one.year is not None and other.year is not None:
        return one > other
    apart = 31 * (one.month - other.month) + one.day - other.day
    return 0 < apart <= _HALF or apart < -_HALF
