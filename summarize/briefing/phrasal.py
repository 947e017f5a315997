"""Verbs of several words as the one word that says the same: "turned it down" is "rejected".

One report writes "called off" where another writes "cancelled", and of "went on" against "halted"
nothing would be left but "went", since particles are function words. So these verbs are replaced
before a phrase becomes terms. The list is our own compilation; those are left out that mean two
things in news ("took off", "put out"), and what "on" begins by itself ("went on strike").
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.reading.words.inflections import forms

VERBS = """
reject: turn down, vote down, throw out, turn away
continue: go on, carry on, press on, keep going, keep running
stop: stand still, break off, come to an end, bring to an end
cancel: call off
postpone: put off
release: set free, let go
withdraw: pull out, back out
disabled: turn off, switch off
enabled: turn on, switch on
resign: step down, stand down
investigate: look into
explode: blow up, go off
rise: go up
fall: go down, come down
return: come back, go back, give back, hand back
happen: take place, come about
collapse: cave in
absent: stay away, stay at home
found: find out
"""
"""What stands for them, and the verbs that it stands for."""

_OBJECT = r"(?:\s+(?:it|them|him|her|this|that|both))?"
_IDIOM = (
    r"(?!\s+(?:strike|trial|sale|show|display|air|record|leave|holiday|trips?|tour|to|the|an?|his"
    r"|her|their|its)\b)"
)


def _pattern(verb: str) -> str:
    lemma, *rest = verb.split()
    heads = "|".join({lemma, *forms(lemma)})
    ends = _IDIOM if rest == ["on"] else ""
    return rf"(?:{heads}){_OBJECT}\s+" + r"\s+".join(rest) + ends


_LINES = [line.split(": ") for line in VERBS.strip().splitlines()]
_WORDS = [word for word, _ in _LINES]
_ANY = re.compile(
    r"\b(?:"
    + "|".join(f"({'|'.join(map(_pattern, verbs.split(', ')))})" for _, verbs in _LINES)
    + r")\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def joined(text: str) -> str:
    """A text with these verbs replaced, in no inflection."""
    return _ANY.sub(lambda match: _WORDS[(match.lastindex or 1) - 1], text)
