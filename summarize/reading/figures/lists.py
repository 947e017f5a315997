"""Numbers in a row of which only the last has the noun: "three, four and even five hours".

The one idea: what joins the numbers of a row is no word of its own, and they are all printed alike,
in digits or in words, so whatever follows the last of them is said of the first as well.
"""

from __future__ import annotations

from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ONES, TENS


def end(tokens: Tokens, first: int, last: int) -> int:
    """The token after the row that the number of tokens ``first`` to ``last`` opens; 0 if none."""
    digits = is_digits(tokens.words[first])
    before = tokens.word[first - 2] if tokens.word[first - 1] == "," else ""
    numbers, j = 1 + _is_number(before, digits), last
    joined = False
    while numbers < _LONGEST:
        k = j
        while tokens.word[k] in _JOINTS:
            k += 1
        if k == j or not _is_number(tokens.word[k], digits):
            break
        joined = not _LAST_JOINT.isdisjoint(tokens.words[j:k])
        numbers, j = numbers + 1, k + 1
    return j if joined and numbers >= _ROW else 0


def _is_number(word: str, digits: bool) -> bool:
    return is_digits(word) if digits else word in ONES or word in TENS


_LAST_JOINT = words("and or")
_JOINTS = _LAST_JOINT | words(", even maybe perhaps possibly")
_ROW, _LONGEST = 3, 8
