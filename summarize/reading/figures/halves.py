"""Halves and thirds that are no parts: "the second half", "half the story", "a third on Tuesday".

The one idea: a fraction in words is also the name of a period, an idiom or a rank, which its
neighbours show. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.words.functionwords import VERBS
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import AGES, Numeral
from summarize.reading.words.plurals import plural

_LOWER_HALVES = words(
    """
    first second other latter former top bottom better in lower upper northern southern eastern
    western back front left right
    """
)


def third_thing(tokens: Tokens, numeral: Numeral) -> bool:
    """A third beside two: "Two villages fell on Monday and a third on Tuesday"."""
    i, k = numeral.first, numeral.last
    if tokens.words[i : k + 1] == ["a", "third", ","] and tokens.capital(k + 2):
        k += 1
        while tokens.capital(k):
            k += 1
        return tokens.word[k] == ","  # "and a third, Ada Roe, disagreed"
    if tokens.words[i : i + 2] != ["a", "third"] or tokens.word[numeral.last] == "of":
        return False
    if tokens.word[i - 1] in _SIZES:
        return False
    for j in range(i - 1, max(i - _NEAR, -1), -1):
        if tokens.words[j] in ("two", "2") and tokens.word[j + 1] not in ("-", "in"):
            after = tokens.words[j + 1 : j + 5]
            return any(plural(word) for word in after) and "%" not in after
    return False


_NEAR = 16
_SIZES = words("by to from than about nearly almost roughly over under only just some")


def half_of_play(tokens: Tokens, numeral: Numeral) -> bool:
    """A "half" that names a period or a part: "the second half", "in half", "half-brother"."""
    if tokens.words[numeral.first] != "half" or numeral.kind != "fraction":
        return False
    before, after = tokens.word[numeral.first - 1], tokens.word[numeral.last]
    noun = tokens.word[numeral.last + 1] if tokens.hyphen(numeral.last) else after
    counted = before == "in" and noun in ("a", "an")  # "the worst in half a century"
    counted = counted or (before == "first" and noun in _HALVED)
    whole = before in _LOWER_HALVES and not counted
    if before == "to" and tokens.word[numeral.first - 2] in ("closer", "close"):
        return False
    if whole or noun in _KIN:
        return True
    if tokens.hyphen(numeral.last) and noun not in _HALVED and noun not in AGES:
        return True  # "half-proved", "half-measures"
    if after in ("was", "were", "are", "is", "have", "had"):
        return False
    if after in VERBS and before in _BEFORE_CLAUSE:
        return False  # "while half said so"
    if after in ("the", "a", "an", "your") and tokens.word[numeral.last + 1] in _SAID_OF_HALF:
        return True  # "only half the story"
    if after == "as" and tokens.word[numeral.last + 1] in ("a", "an", "the", "if"):
        return True  # "revived, half as a joke"
    return not (after in _WHOLES or before in _BEFORE_HALF or noun in _HALVED)


_BEFORE_CLAUSE = frozenset((",", ";", "", "while", "and", "but", "“", "that", "exactly"))
_SAID_OF_HALF = words("story battle fun trouble equation truth chance eye ear mind fight reason")
_KIN = words("brother brothers sister sisters sibling siblings")
_WHOLES = words("of the a an its their his her our that those all as")
_BEFORE_HALF = words("than nearly almost about roughly over by one a")
_HALVED = words(
    """
    hour mile year century inch ton point percent percentage day pound marathon
    """
)
