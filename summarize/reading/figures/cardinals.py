"""Whole numbers with what scales them: "two and a half million", "$3.5bn", "1,200", "21st".

The one idea: hundreds, thousands and what stands between them are added up as they are said, and
the number ends where the next word does not fit. No number is longer than a fixed count of tokens.
"""

from __future__ import annotations

from decimal import Decimal

from summarize.reading.figures.parts import slashed
from summarize.reading.words.functionwords import ends_phrase
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
    word = tokens.words[i]
    if word == "zero" and tokens.word[i + 1] == "in":  # "zero in on"
        return None
    if word in ("a", "an"):
        return _spelled(tokens, i, i + 1, Decimal(1))
    if not is_digits(word):
        return _spelled(tokens, i, i, None)
    value = VALUES[word]
    if value is None:
        return None
    marked = _marked(tokens, i, value)
    if marked is not None:
        return marked
    j = i + 1
    if tokens.word[j] in VULGAR:
        value, j = value + VULGAR[tokens.word[j]], j + 1
    elif tokens.word[j + 1] == "/" and is_digits(tokens.word[j]) and not tokens.joined(j):
        mixed = slashed(tokens, i, j, value)
        if mixed:
            value, j = mixed.value, mixed.last
    if tokens.word[j] not in _CARRYING and not tokens.hyphen(j):
        return Numeral(i, j, value)
    return _spelled(tokens, i, j, value)


def _marked(tokens: Tokens, i: int, value: Decimal) -> Numeral | None:
    """Digits whose ending says what they are: "3.5bn", "21st", "tenfold" in digits."""
    j = i + 1
    if tokens.joined(j):
        suffixed = _suffix(tokens, j)
        if suffixed:
            return Numeral(i, j + 1, value * suffixed, scale=suffixed)
        fold = j + tokens.hyphen(j)
        if tokens.word[fold] == "fold" and value > 1:
            return Numeral(i, fold + 1, value, "multiple")
        if tokens.word[j] in _ENDINGS.get(value % 10, ("th",)):
            return Numeral(i, j + 1, value, "ordinal")
    after = tokens.word[j + 1]
    if tokens.word[j] == "fold" and value > 1 and ends_phrase(after):
        return Numeral(i, j + 1, value, "multiple")  # "10 fold."
    return None


class _Sum:
    """A number as its words are added up.

    Attributes:
        total: What has its magnitude word: of "two million three hundred", two million.
        current: What has none yet: three hundred.
        group: Whether anything waits for its magnitude word.
        room: The next summand is smaller than this.
        top: The next magnitude is smaller than this.
        scale: The largest magnitude so far.
    """

    def __init__(self, opening: Decimal | None) -> None:
        self.total = _NOTHING
        self.current = _NOTHING if opening is None else opening
        self.group = opening is not None
        self.room = _BOUNDLESS if opening is None else _NOTHING
        self.top = _BOUNDLESS
        self.scale = 1

    @property
    def value(self) -> Decimal:
        return self.total + self.current

    def add(self, summand: Decimal | int, room: Decimal | int) -> None:
        """Add what leaves room for the next."""
        self.current, self.group, self.room = self.current + summand, True, Decimal(room)

    def takes(self, word: str, before: str) -> bool:
        """Whether a word fits next, and then it is added; `before` is the word before it."""
        if word in ONES and ONES[word] < self.room and (self.room > 10 or 0 < ONES[word] < 10):
            self.add(ONES[word], 0)
        elif word in TENS and TENS[word] < self.room:
            self.add(TENS[word], 10)
        elif word == "hundred":
            return self._takes_hundred()
        elif word == "crore" and before == "lakh" and self.top == SCALES["lakh"]:
            self.total, self.scale, self.top = (
                self.total * SCALES["crore"],
                SCALES["crore"],
                Decimal(1),
            )
        elif word in SCALES and self.group and SCALES[word] < self.top and self.current:
            self._multiply(word)
        else:
            return False
        return True

    def _takes_hundred(self) -> bool:
        if not self.group or not 0 < self.current < 100:
            return False
        self.current, self.room, self.scale = self.current * 100, Decimal(100), max(self.scale, 100)
        return True

    def _multiply(self, word: str) -> None:
        self.top = Decimal(SCALES[word])
        self.total, self.current, self.group = self.total + self.current * self.top, _NOTHING, False
        self.room = _NOTHING if word == "dozen" else self.top
        self.scale = max(self.scale, SCALES[word])


def _spelled(tokens: Tokens, i: int, j: int, opening: Decimal | None) -> Numeral | None:
    """A number from token ``i``, whose words from ``j`` on are added to what opens it."""
    words = tokens.words
    number = _Sum(opening)
    while j < len(words) and j - i < _LONGEST:
        k = j
        if j > i and (words[j] == "and" or tokens.hyphen(j)):
            half = _half(tokens, j) if number.group else None
            if half is not None:  # "two and a half", "seven-and-a-half years"
                number.add(half[0], 0)
                j = half[1]
                continue
            k = j + 1
            if not _is_joined(tokens, j, number):
                break
        word = tokens.word[k]
        if word in ORDINALS and number.room == 10 and k > j and ORDINALS[word] < 10:
            return Numeral(i, k + 1, number.value + ORDINALS[word], "ordinal")
        if not number.takes(word, words[j - 1]):
            break
        j = k + 1
        if not number.group and is_digits(tokens.word[j]):
            break
    return None if j == i else Numeral(i, j, number.value, scale=number.scale)


def _half(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """A fraction after "and" or after a hyphen and "and", and the token after it."""
    if tokens.words[j] == "and":
        return _and_a_half(tokens, j)
    return _and_a_half(tokens, j + 1) if tokens.word[j + 1] == "and" else None


def _is_joined(tokens: Tokens, j: int, number: _Sum) -> bool:
    """Whether "and" or a hyphen at token ``j`` joins the word after it to the number."""
    word = tokens.word[j + 1]
    if tokens.words[j] != "and":
        return word in SCALES or (number.room == 10 and (word in ONES or word in ORDINALS))
    if number.scale == 1 or not number.room:
        return False
    return (word in ONES or word in TENS) and tokens.word[j + 2] != "hundred"


_ENDINGS: dict[Decimal, tuple[str, ...]] = {  # "21st", "11th"; "15st" is a weight
    Decimal(1): ("st", "th"),
    Decimal(2): ("nd", "th"),
    Decimal(3): ("rd", "th"),
}


def _and_a_half(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The value of "and a half" or "and three-quarters" at ``i`` and the token after it."""
    j = i + 1 + tokens.hyphen(i + 1)
    if tokens.word[j] in ("a", "one") or tokens.word[j] == "three":
        count = 3 if tokens.word[j] == "three" else 1
        j += 2 if tokens.hyphen(j + 1) else 1
        name = tokens.word[j]
        if name in (("quarters",) if count == 3 else ("half", "quarter", "third")):
            return Decimal(count) / DENOMINATORS[name], j + 1
    return None


def _suffix(tokens: Tokens, j: int) -> int | None:
    """The magnitude of a suffix glued to digits: "10k", "$5m", "3.5bn"; "5m tall" is metres."""
    word = tokens.word[j]
    if word in _SUFFIXES:
        return _SUFFIXES[word]
    if word in _SHORT_SUFFIXES:
        lettered = tokens.word[j - 2] in _LETTERED and tokens.joined(j - 1)  # "N5m"
        if tokens.word[j - 2] in CURRENCY_SIGNS or lettered:
            return _SHORT_SUFFIXES[word]
        follower = tokens.word[j + 1]
        if word == "m" and follower[:1].isalpha() and follower not in _MEASURE_SIGNS:
            return _SHORT_SUFFIXES[word]
    return None


_LETTERED = words("n r p rs sh ksh tsh ush tk rm rp")
