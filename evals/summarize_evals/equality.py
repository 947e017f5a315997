"""When two values of a field are the same: names, units and numbers as different hands write them.

Only spelling is forgiven: case, articles, possessives, plural, British or American, symbol or word.
Names are compared whole. A last word alone never matches: "Austin" is a person, a city and the end
of other names, and "Lloyd J. Austin III" ends in none of them.
"""

from __future__ import annotations

import math
import re
import unicodedata
from functools import lru_cache

from summarize.reading.figures.quantities import numbers
from summarize.reading.text.polarity import negations
from summarize.reading.words.plurals import singular
from summarize_evals.chrf import chrf
from summarize_evals.record import Figure, Speaker, Unsaid

_POSSESSIVE = re.compile(r"['’ʼ]s?(?=\s|$)")
_ARTICLE = re.compile(r"^(?:the|an?|some)\s+")
_NOT_WORD = re.compile(r"[\W_]+")
_METRIC = re.compile(r"(met|lit)re(?=s?$)")
_OF_AGE = re.compile(r" (?:old|of age)$")
_PER = re.compile(r"\s*(?:/|\b(?:per|an?)\b)\s*")
_UNITS = {
    "%": "percent", "per cent": "percent", "percentage": "percent", "pct": "percent",
    "pp": "percentage point", "percent point": "percentage point",
    "$": "usd", "us$": "usd", "us dollar": "usd", "u.s. dollar": "usd", "dollar": "usd",
    "€": "eur", "euro": "eur", "£": "gbp", "pound sterling": "gbp", "british pound": "gbp",
    "¥": "jpy", "yen": "jpy", "japanese yen": "jpy", "₹": "inr", "rupee": "inr",
    "indian rupee": "inr", "tonne": "metric ton", "metric tonne": "metric ton",
    "degree celsius": "celsius", "°c": "celsius", "degree fahrenheit": "fahrenheit",
    "°f": "fahrenheit", "km": "kilometer", "mile an hour": "mile/hour", "mph": "mile/hour",
    "km/h": "kilometer/hour", "kph": "kilometer/hour", "m/s": "meter/second",
    "people": "person", "pound-mass": "pound", "troop": "soldier",
}  # fmt: skip


@lru_cache(maxsize=4096)  # each name of an article is held against all others
def name(text: str) -> str:
    """A name as it is compared: case, accents, leading article and punctuation set aside."""
    folded = unicodedata.normalize("NFKD", text).casefold().strip()
    letters = "".join(c for c in folded if unicodedata.category(c) not in ("Mn", "Cf") and c != ".")
    plain = _ARTICLE.sub("", _POSSESSIVE.sub("", letters))
    return _NOT_WORD.sub(" ", plain).strip() or folded


def aliases(readings: tuple[Speaker, ...]) -> frozenset[str]:
    """Every name and mention of a speaker, as they are compared."""
    printed = (alias for reading in readings for alias in (reading.name, *reading.mentions))
    return frozenset(filter(None, map(name, printed)))


def unit(text: str | None) -> str:
    """A unit as it is compared ("Kilometres per hour" → "kilometer/hour"); none is ""."""
    plain = " ".join((text or "").casefold().split())
    if plain in _UNITS:
        return _UNITS[plain]
    parts = (_unit_words(part) for part in _PER.split(plain) if part)
    return "/".join(_UNITS.get(part, part) for part in parts)


def _unit_words(part: str) -> str:
    if part in _UNITS:
        return part
    words = _OF_AGE.sub("", part).replace("gramme", "gram").split()
    return " ".join(singular(_METRIC.sub(r"\1er", word)) for word in words)


def values(one: Figure, other: Figure) -> bool:
    """Whether two figures have the same value, or the same two ends of a range."""
    return _close(one.value, other.value) and _close(one.value_high, other.value_high)


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-5, abs_tol=1e-8)


def said(one: object, other: object) -> bool:
    """Whether two values of a closed field are equal; one that was never said equals any."""
    return isinstance(one, Unsaid) or isinstance(other, Unsaid) or one == other


def named(one: str | Unsaid | None, other: str | Unsaid | None) -> bool:
    """Whether two roles or affiliations are the same name, or both absent."""
    if isinstance(one, Unsaid) or isinstance(other, Unsaid):
        return True
    return name(one or "") == name(other or "")


def units(one: str | Unsaid | None, other: str | Unsaid | None) -> bool:
    """Whether two units are the same, however spelled."""
    if isinstance(one, Unsaid) or isinstance(other, Unsaid):
        return True
    return unit(one) == unit(other)


def propositions(one: str | Unsaid, other: str | Unsaid) -> bool:
    """Whether two phrasings negate alike and state the same numbers.

    Words differ between careful readers, but a dropped "not" or a changed number is wrong in any
    words. How far they differ is ``worded``.
    """
    if isinstance(one, Unsaid) or isinstance(other, Unsaid):
        return True
    same_sign = len(negations(one)) % 2 == len(negations(other)) % 2
    return same_sign and set(numbers(one)) == set(numbers(other))


def worded(one: str | Unsaid, other: str | Unsaid) -> float:
    """How alike a label's phrasing and another are, 0 to 1; one that was never said is any."""
    if isinstance(one, Unsaid) or isinstance(other, Unsaid):
        return 1.0
    return chrf(other, one)
