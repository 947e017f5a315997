"""The words of a text that say something, and its numbers, each with its place.

Two wordings are compared by these: what stands beside what, and in which clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarize.grounding import phrases
from summarize.reading.figures import quantities
from summarize.reading.words.wordtable import WordTable

_TOKEN = re.compile(r"[$€£¥₹]?\d+(?:[.,:]\d+)*|[^\W\d_]+")
_STOP = r"[.!?](?=[\s”’\"']+[\"“‘'A-Z]|$)"
SENTENCE = re.compile(_STOP)
CLAUSE = re.compile(  # where a clause ends or begins
    rf"[,;:](?=[\s”’\"'])|{_STOP}|[(){{}}\[\]—…]|\s[–-]\s"
    r"|\b(?:but|while|whereas|although|though|because|when|if|unless|where|who|whose|which)\b"
)
_ORDINAL = re.compile(r"[^\W\d_]+(?:st|nd|rd|th)", re.IGNORECASE)


class Token(NamedTuple):
    """A number, or a word that is no function word, with its place."""

    text: str
    stem: str
    values: tuple[float, ...]
    start: int

    @property
    def value(self) -> float | None:
        """What it counts; None for words, and for "first", which tells one from another."""
        return self.values[0] if self.values and not _ORDINAL.fullmatch(self.text) else None

    def equals(self, other: Token) -> bool:
        """Whether both are the same number."""
        return bool(self.values) and self.values == other.values


@lru_cache(maxsize=64)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The numbers of a text, and its words that are no function words."""
    return tuple(_read(text))


def stems_of(text: str) -> set[str]:
    """The stems of a text's words, and its numbers."""
    return {token.stem for token in tokens_of(text)}


def clauses(text: str) -> list[tuple[int, list[Token]]]:
    """The tokens by clause, each with where it opens; what has no word of its own goes on.

    In "12, 15 and 18 people" three numbers are of one clause.
    """
    breaks = [match.start() for match in CLAUSE.finditer(text)]
    found: list[tuple[int, list[Token]]] = []
    k, opening = 0, 0
    for token in tokens_of(text):
        new = not found
        while k < len(breaks) and breaks[k] < token.start:
            opening, k = breaks[k], k + 1
            lone = found and all(other.value is not None for other in found[-1][1])
            new = new or not lone or token.value is None
        if new:
            found.append((opening, []))
        found[-1][1].append(token)
    return found


def _read(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        if text.startswith(("'t", "’t"), match.end()):
            continue  # "didn't" is about what follows it
        word = match.group()
        known = _KNOWN[word]
        if known is not None:
            yield Token(word, *known, match.start())


def _told(word: str) -> tuple[str, tuple[float, ...]] | None:
    """The stem and values of a number or word; None for a function word."""
    values = quantities.numbers(word)
    if not values and phrases.functional(word):
        return None
    return (f"#{values}" if values else phrases.stem(word)), values


_KNOWN = WordTable(_told)
