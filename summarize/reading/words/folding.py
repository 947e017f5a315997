"""Names for comparison: in one case, without diacritics and typography."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from summarize.reading.words import titles


def fold(word: str) -> str:
    """A word without case, diacritics and typography, for comparison."""
    if word.isascii():
        return word.lower()
    word = word.replace("’", "'").replace("‑", "-")
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=20_000)
def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, folded."""
    return tuple(map(fold, words))


@lru_cache(maxsize=20_000)
def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of a personal name that tell people apart: no initials, no suffixes."""
    found = tuple(filter(None, map(fold, words))) or words  # of lone accents nothing is left
    kept = tuple(
        w for w in found if w not in titles.SUFFIXES and not (w[-1] == "." and len(w) <= 4)
    )
    return kept or found
