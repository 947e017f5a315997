"""A word cut to what its forms have in common.

The one idea: the plural, "-ing", "-ed", "-ly" and a final "e" are undone, and of what is left the
first letters count. Truncation is the cheapest stemmer and loses little against real ones (McNamee
and Mayfield, Information Retrieval 7, 2004: "Character n-gram tokenization").
"""

from __future__ import annotations

from summarize.reading.words.plurals import singular

_LONGEST = 6


def stem(word: str) -> str:
    """The stem of a word in lower case."""
    return uninflected(word)[:_LONGEST]


def uninflected(word: str) -> str:
    """A word in lower case with its endings undone and all its other letters."""
    plain = singular(word)
    for ending in ("ing", "ed", "ly"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 3 and plain[-3:] != "eed":
            plain = plain[: -len(ending)]
            if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "ls":
                plain = plain[:-1]
            break
    return plain[:-1] if plain.endswith("e") and len(plain) > 3 else plain
