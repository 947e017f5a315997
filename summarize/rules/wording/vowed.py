"""What somebody vows, promises or announces to do, told as what he will do.

The deed is an infinitive after the verb, after "plans" or "a decision", or it is a gift: money, or
a thing to somebody.
"""

from __future__ import annotations

import re

from summarize.reading.words import lexicon
from summarize.rules.wording.called import Called

WILL = lexicon.words("promise vow pledge swear expect guarantee threaten commit undertake")
"""Verbs whose infinitive tells what will be."""
MONEY = re.compile(
    r"(?:(?:up\sto|at\sleast|more\sthan|about|around|some|another|an\sextra)\s)?"
    r"(?:[A-Z]{0,2}[$€£¥]\s?\d|\d[\d.,]*\s(?:million\s|billion\s|m\s|bn\s)?(?:dollars|euros|pounds|francs"
    r"|crowns|yen|yuan|roubles|rubles|rupees|pesos|reais|dinars|dirhams|riyals|kroner|kronor|marks)\b)"
)
"""A sum of money, at the head of words."""
_PAYING = lexicon.words("promise pledge commit")
_INFINITIVE = re.compile(r"(?P<no>not\s)?to\s(?=[a-z])")
_GIVEN = re.compile(
    r"(?:him|her|them|everyone|everybody|(?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w’'-]*)"
    r"\s(?:an?|the|more|some|another|\d[\d.,]*)\s[a-z]"
)
_PLANNED = re.compile(
    r"(?:(?:its|his|her|their|an?|the|new|(?:[Tt]he\s)?(?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*[’']s?)\s)*"
    r"(?:plans?|intentions?|decision)\sto\s(?=[a-z])"
)
_TELLING = lexicon.words("announce reiterate unveil confirm outline reveal declare")


def vowed(words: str, lemma: str, who: Called, *, to: bool) -> str | None:
    """The clause of what somebody binds himself to; None of other words.

    Args:
        words: The object.
        lemma: The cue.
        who: Who vows.
        to: Whether the cue has the "to" of an infinitive.
    """
    planned = _PLANNED.match(words) if lemma in _TELLING else None
    if planned:
        return f"{who.name} will {words[planned.end() :]}"
    if lemma not in WILL:
        return None
    if to:
        return f"{who.name} will {words}"
    if lemma == "promise" and _GIVEN.match(words):
        return f"{who.name} will give {words}"
    own = _INFINITIVE.match(words)
    if own:
        return f"{who.name} will {own['no'] or ''}{words[own.end() :]}"
    paid = MONEY.match(words) if lemma in _PAYING else None
    return f"{who.name} will give {words}" if paid else None
