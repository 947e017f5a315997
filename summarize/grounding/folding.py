"""Folds a text so that spellings of the same words compare equal, with the way back to its offsets.

A fold replaces stretches of the text: a run of white space by one space, a curly mark by a straight
one, an accent in two code points by one. What it does not replace keeps its distance, so the map
back is a list of the replaced stretches and a bisection, small also for long texts. A fold never
changes which number a text states: superscripts and fractions stay what they are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache

# Double and single marks fold to one: models turn “ into ' to spare themselves escaped quotes.
_MARKS = "\"“”„‟«»″＂‘’‚‛‹›′`´'"
_DASHES = "‐‑‒–—―−﹘﹣－"
_TABLE = dict.fromkeys(_MARKS, '"') | dict.fromkeys(_DASHES, "-")

# Each begins with one set of characters, so that what needs no look is passed over at once; none
# finds a single space, which folds to itself.
_SPACE = re.compile(r"\s(?:\s+|(?<! ))")
_SIGNS = re.compile(
    r"""[^!#-&(-\-/-_a-~]
    (?: (?<=\s)(?:\s+|(?<![ ]))
      | (?<![ ])(?: (?<=`)` | (?<=')' | (?<=\.)(?:\s?\.){2,}
        | (?<=[\x00-\x1f"'`\x7f]) | (?<=[^\x00-\x7f])(?<!\s) ) )""",
    re.VERBOSE,
)
_MARKS_ABOVE = "\u0300-\u036f\u0483-\u0487\u20d0-\u20ff"
_COMPOSED = re.compile(f"[{_MARKS_ABOVE}]")
_COMPOSING = re.compile(
    rf"\s(?:\s+|(?<! ))|``|''|\.(?:\s?\.){{2,}}|[^\W\d_][{_MARKS_ABOVE}]+"
    r"|[\x00-\x1f\"'`\x7f]|[^\x00-\x7f]"
)


class Folded:
    """A folded text. Offsets into it map back to the original, where they fall on a boundary."""

    __slots__ = ("_from", "_new_from", "_new_to", "_to", "text")

    def __init__(
        self, original: str, pattern: re.Pattern[str], fold: Callable[[str], str], *, lower: bool
    ) -> None:
        self._from: list[int] = []
        self._to: list[int] = []
        self._new_from: list[int] = []
        self._new_to: list[int] = []
        pieces: list[str] = []
        done = length = 0
        for match in pattern.finditer(original):
            start, end = match.span()
            old = original[start:end]
            new = fold(old)
            if old == new:
                continue
            pieces += (original[done:start], new)
            length += start - done
            self._from.append(start)
            self._to.append(end)
            self._new_from.append(length)
            length += len(new)
            self._new_to.append(length)
            done = end
        pieces.append(original[done:])
        text = "".join(pieces)
        self.text = _lowered(text) if lower else text

    def start(self, index: int) -> int | None:
        """Original offset where the folded character at index begins; None inside a replacement."""
        k = bisect_right(self._new_from, index) - 1
        if k < 0:
            return index
        if index >= self._new_to[k]:
            return self._to[k] + index - self._new_to[k]
        return self._from[k] if index == self._new_from[k] else None

    def end(self, index: int) -> int | None:
        """Original offset where the folded text before index ends; None inside a replacement."""
        k = bisect_left(self._new_from, index) - 1
        if k < 0:
            return index
        if index >= self._new_to[k]:
            return self._to[k] + index - self._new_to[k]
        return None

    def index(self, offset: int) -> int:
        """Folded index of an original offset, that of the replacement it falls into."""
        k = bisect_right(self._from, offset) - 1
        if k < 0:
            return offset
        if offset >= self._to[k]:
            return self._new_to[k] + offset - self._to[k]
        return self._new_from[k]


def _lowered(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=4096)
def _typography(old: str) -> str:
    if old in ("``", "''"):
        return '"'
    if old.isspace():
        return " "
    if len(old) > 1 and old[0] == ".":
        return "..."
    if len(old) == 1:
        if old in _TABLE:
            return _TABLE[old]
        category = unicodedata.category(old)
        if category in ("Cc", "Cf"):
            return ""
        if category == "No":
            return old
    new = unicodedata.normalize("NFKC", old)
    if any(c.isdigit() for c in new) and not any(c.isdigit() for c in old):
        return old  # a sign that spells out a number keeps its own spelling
    return new


def _no_marks(old: str) -> str:
    new = _typography(old)
    return "" if new == '"' else new


def spaces(text: str) -> Folded:
    """White space folded."""
    return Folded(text, _SPACE, lambda _: " ", lower=False)


def typography(text: str) -> Folded:
    """White space, quotation marks, dashes, ellipses and composition (NFC, NFKC) folded."""
    return Folded(text, _signs(text), _typography, lower=False)


def case(text: str) -> Folded:
    """Typography and case folded."""
    return Folded(text, _signs(text), _typography, lower=True)


def word(text: str) -> str:
    """A word, typography and case folded."""
    return text.lower() if text.isascii() and text.isalnum() else case(text).text


def marks(text: str) -> Folded:
    """Typography and case folded, quotation marks and apostrophes taken out."""
    return Folded(text, _signs(text), _no_marks, lower=True)


def _signs(text: str) -> re.Pattern[str]:
    """What may have to be replaced in a text: letters too, where marks are composed with them."""
    return _COMPOSING if not text.isascii() and _COMPOSED.search(text) else _SIGNS
