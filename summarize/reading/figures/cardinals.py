"""Whole numbers with what scales them: "two and a half million", "$3.5bn", "1,200", "21st".

The one idea: hundreds, thousands and what stands between them are added up as they are said, and
the number ends where the next word does not fit. No number is longer than a fixed count of tokens.
"""

from __future__ import annotations

from decimal import Decimal

from summarize.reading.figures.parts import slashed
from summarize.reading.words.functionwords import STOP
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import (
    CURRENCY_SIGNS,
    DENOMINATORS,
    ONES,
    ORDINALS,
    SCALES,
    TENS,
    VALUES,
    VULGAR,
    Numeral,
)

_SUFFIXES = {
    "k": 10**3,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tr": 10**12,
}
_SHORT_SUFFIXES = {"m": 10**6, "b": 10**9, "t": 10**12}  # also metres, bytes, tonnes
_MEASURE_SIGNS = words(
    """
    tall long wide deep high away from of x by to and or above below thick in at off on is
    """
)
_LONGEST = 40  # tokens of a number spelled out up to quadrillions, every hyphen and "and" told
_CARRYING = frozenset(["and", *SCALES])  # what may carry digits on, beside a hyphen
_NOTHING = Decimal(0)
_BOUNDLESS = Decimal(10) ** 30


def cardinal(tokens: Tokens, i: int) -> Numeral | None:
    """Hundreds, thousands, … added up as they are said; stops where the next word does not fit."""
    words, j = tokens.words, i
    if words[i] == "zero" and tokens.word(i + 1) == "in":  # "zero in on"
        return None
    total = current = _NOTHING
    group = False  # something is waiting for its magnitude word
    room = _BOUNDLESS  # the next summand must be smaller than this
    top, scale = _BOUNDLESS, 1
    if words[i] in ("a", "an"):
        current, group, room, j = Decimal(1), True, Decimal(0), i + 1
    elif is_digits(words[i]):
        value = VALUES[words[i]]
        if value is None:
            return None
        j = i + 1
        if tokens.joined(j):
            suffixed = _suffix(tokens, j)
            if suffixed:
                return Numeral(i, j + 1, value * suffixed, scale=suffixed)
            fold = j + tokens.hyphen(j)
            if tokens.word(fold) == "fold" and value > 1:
                return Numeral(i, fold + 1, value, "multiple")
            if tokens.word(j) in _ENDINGS.get(value % 10, ("th",)):
                return Numeral(i, j + 1, value, "ordinal")
        after = tokens.word(j + 1)
        if tokens.word(j) == "fold" and value > 1 and (not after[:1].isalpha() or after in STOP):
            return Numeral(i, j + 1, value, "multiple")  # "10 fold."
        if tokens.word(j) in VULGAR:
            value, j = value + VULGAR[tokens.word(j)], j + 1
        elif tokens.word(j + 1) == "/" and is_digits(tokens.word(j)) and not tokens.joined(j):
            mixed = slashed(tokens, i, j, value)
            if mixed:
                value, j = mixed.value, mixed.last
        if tokens.word(j) not in _CARRYING and not tokens.hyphen(j):
            return Numeral(i, j, value)
        current, group, room = value, True, Decimal(0)
    while j < len(words) and j - i < _LONGEST:
        word, k = words[j], j
        if word == "and" and j > i:
            half = _and_a_half(tokens, j)
            if half and group:
                current, j, room = current + half[0], half[1], Decimal(0)
                continue
            if scale == 1 or not room:
                break
            k, word = j + 1, tokens.word(j + 1)
            if (word not in ONES and word not in TENS) or tokens.word(k + 1) == "hundred":
                break
        elif j > i and tokens.hyphen(j):
            k, word = j + 1, tokens.word(j + 1)
            half = _and_a_half(tokens, k) if word == "and" and group else None
            if half:  # "seven-and-a-half years"
                current, j, room = current + half[0], half[1], Decimal(0)
                continue
            if word not in SCALES and not (room == 10 and (word in ONES or word in ORDINALS)):
                break
        if word in ONES and ONES[word] < room and (room > 10 or 0 < ONES[word] < 10):
            current, group, room = current + ONES[word], True, Decimal(0)
        elif word in TENS and TENS[word] < room:
            current, group, room = current + TENS[word], True, Decimal(10)
        elif word == "hundred" and group and 0 < current < 100:
            current, room, scale = current * 100, Decimal(100), max(scale, 100)
        elif word == "crore" and words[j - 1] == "lakh" and top == SCALES["lakh"]:
            total, scale, top = total * SCALES["crore"], SCALES["crore"], Decimal(1)
        elif word in SCALES and word != "hundred" and group and SCALES[word] < top and current:
            top = Decimal(SCALES[word])
            total, current, group, room = total + current * top, Decimal(0), False, top
            scale = max(scale, SCALES[word])
            if word == "dozen":
                room = Decimal(0)
        elif word in ORDINALS and room == 10 and k > j and ORDINALS[word] < 10:
            return Numeral(i, k + 1, total + current + ORDINALS[word], "ordinal")
        else:
            break
        j = k + 1
        if not group and is_digits(tokens.word(j)):
            break
    if j == i:
        return None
    return Numeral(i, j, total + current, scale=scale)


_ENDINGS: dict[Decimal, tuple[str, ...]] = {  # "21st", "11th"; "15st" is a weight
    Decimal(1): ("st", "th"),
    Decimal(2): ("nd", "th"),
    Decimal(3): ("rd", "th"),
}


def _and_a_half(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The value of "and a half" or "and three-quarters" at ``i`` and the token after it."""
    j = i + 1 + tokens.hyphen(i + 1)
    if tokens.word(j) in ("a", "one") or tokens.word(j) == "three":
        count = 3 if tokens.word(j) == "three" else 1
        j += 2 if tokens.hyphen(j + 1) else 1
        name = tokens.word(j)
        if name in (("quarters",) if count == 3 else ("half", "quarter", "third")):
            return Decimal(count) / DENOMINATORS[name], j + 1
    return None


def _suffix(tokens: Tokens, j: int) -> int | None:
    """The magnitude of a suffix glued to digits: "10k", "$5m", "3.5bn"; "5m tall" is metres."""
    word = tokens.word(j)
    if word in _SUFFIXES:
        return _SUFFIXES[word]
    if word in _SHORT_SUFFIXES:
        lettered = tokens.word(j - 2) in _LETTERED and tokens.joined(j - 1)  # "N5m"
        if tokens.word(j - 2) in CURRENCY_SIGNS or lettered:
            return _SHORT_SUFFIXES[word]
        follower = tokens.word(j + 1)
        if word == "m" and follower[:1].isalpha() and follower not in _MEASURE_SIGNS:
            return _SHORT_SUFFIXES[word]
    return None


_LETTERED = words("n r p rs sh ksh tsh ush tk rm rp")
