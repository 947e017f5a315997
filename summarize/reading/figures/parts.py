"""Parts of one: "a third of the crews", "three-quarters", "2/3", "half a million".

The one idea: a denominator is also a rank ("a third term"), and only what stands after it tells
which it is, so that a fraction in words is read where a whole, a size or a stop follows.
"""

from __future__ import annotations

from decimal import Decimal

from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import (
    AGES,
    DENOMINATORS,
    ONES,
    SCALES,
    VALUES,
    VULGAR,
    Numeral,
)

_FRACTION_DIVISORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})


def share(tokens: Tokens, first: int, at: int, count: Decimal) -> Numeral | None:
    """A denominator: "a third of", "a quarter million"; a rank ("a third term") is none."""
    divisor = DENOMINATORS[tokens.word[at]]
    value, j = count / divisor, at + 1
    k = j + 1 if tokens.hyphen(j) else j
    if tokens.word[k] == "of" and tokens.word[k + 1] == "a":
        k += 2
    elif tokens.word[k] == "a":
        k += 1
    if tokens.word[k] in SCALES:
        scale = SCALES[tokens.word[k]]
        return Numeral(first, k + 1, value * scale, scale=scale)
    if tokens.word[k] in AGES:
        return Numeral(first, j, value, "fraction")
    follower = tokens.word[j]
    by = tokens.word[first - 1] in _BEFORE_SIZE and follower in _AFTER_SIZE
    by = by or parted(tokens, j) or (tokens.word[first - 1] == "than" and follower in _SINGULAR)
    if by or follower in _AFTER_SHARE or not (follower[:1].isalpha() or tokens.hyphen(j)):
        return Numeral(first, j, value, "fraction")
    return None


def parted(tokens: Tokens, j: int) -> bool:
    """Whether a unit follows a part of it after a hyphen: "a quarter-point cut"."""
    return tokens.hyphen(j) and tokens.word[j + 1] in _PARTED


_PARTED = words("point percentage mile hour inch pound ton acre century")
_AFTER_SHARE = words(
    """
    of the as more less fewer higher lower that who were are have said than in
    say says think believe want live work support oppose agree disagree
    """
)
_SINGULAR = words("is was has will would")
_BEFORE_SIZE = words("by up down nearly almost about roughly than over some between from")
_AFTER_SIZE = words(
    """
    to from on since after this last compared between over during within year and or but while when
    """
)


def fraction(tokens: Tokens, i: int) -> Numeral | None:
    """The part of one that begins with token ``i``: "½", "half a", "two-thirds"."""
    word = tokens.words[i]
    if word in VULGAR:
        return Numeral(i, i + 1, VULGAR[word], "fraction")
    if word == "half":
        k = i + 2 if tokens.hyphen(i + 1) else i + 1
        if tokens.word[k] in ("a", "of") and tokens.word[i + 1] != "-":
            k += 1
            k += tokens.word[k] == "a"
        if tokens.word[k] in SCALES and tokens.word[k] != "hundred":
            scale = SCALES[tokens.word[k]]
            return Numeral(i, k + 1, Decimal(scale) / 2, scale=scale)
        return Numeral(i, i + 1, Decimal("0.5"), "fraction")
    count = Decimal(ONES[word]) if word in ONES else None
    if not count:
        return None
    if tokens.word[i + 1] == "quarters" and count != Decimal(3):  # "two quarters" of a year
        return None
    hyphen = tokens.hyphen(i + 1)
    at = i + 2 if hyphen else i + 1
    name = tokens.word[at]
    if name not in DENOMINATORS or (count == 1 and name.endswith("s")):
        return None
    if count != 1 and not (name.endswith("s") or (hyphen and tokens.word[at + 1] in MAJORITY)):
        return None
    if hyphen or (count != 1 and not name.startswith("quarter")):
        part = share(tokens, i, at, count)
        return part or Numeral(i, at + 1, count / DENOMINATORS[name], "fraction")
    return share(tokens, i, at, count)


MAJORITY = words("majority share stake interest owned")  # "a two-third majority"


def slashed(tokens: Tokens, first: int, i: int, whole: Decimal) -> Numeral | None:
    """The fraction in digits at token ``i`` with the ``whole`` from ``first`` on: "1 2/3"."""
    above, below = VALUES[tokens.word[i]], VALUES[tokens.word[i + 2]]
    if above is None or below not in _FRACTION_DIVISORS or not 0 < above < below:
        return None
    if tokens.word[i + 3] == "/" or tokens.word[first - 1] == "/":
        return None
    return Numeral(first, i + 3, whole + above / below, "cardinal" if whole else "fraction")
