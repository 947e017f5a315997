"""Number expressions and their values: digits, words, and the mixtures of both that news prints.

The one idea: a numeral is a run of tokens that a small grammar reads as one value ("two and a half
million", "$3.5bn", "tens of thousands", "three-quarters"). What it counts, and whether it is a
figure at all, is asked elsewhere (units, counting, quantities).

Text is cut into tokens once and looked at locally; no rule looks further than a fixed number of
tokens, so reading is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import compress, count

from summarize.reading.figures.cardinals import cardinal
from summarize.reading.figures.occasional import (
    AT_TIMES,
    ONE_AT_TIMES,
    couple,
    doubling,
    one_at_times,
    twenties,
)
from summarize.reading.figures.parts import fraction, parted, share, slashed
from summarize.reading.words.lexemes import Tokens, is_digits, lowered
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import (
    AGES,
    DENOMINATORS,
    DOUBLES,
    MULTIPLES,
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
    VAGUE,
    VULGAR,
    Numeral,
    plain,
    stated,
)
from summarize.reading.words.wordtable import WordTable

_SEVERAL = frozenset({"several", "few", "many"})
_LATELY = words("past last next coming previous")
_POINTS_IN_TIME = words("end start beginning middle close turn rest half")
_UNSTATED = _LATELY | {"a"}

_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
_PLAIN_DIGIT = re.compile("[0-9]")  # searched for faster than digits of all scripts
_WORD = re.compile("[a-z]+")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")


def possible(low: str, start: int, end: int) -> bool:
    """Whether lower-case text may state a number in ``low[start:end]``: a cheap first look."""
    if _PLAIN_DIGIT.search(low, start, end) is not None:
        return True
    printed = low[start:end].split(" ")
    if not any(map(_HINTS.__getitem__, printed)):
        return False
    hints = set(map(_HINTS.__getitem__, printed))
    return _STATES in hints or (
        _MAY_STATE in hints and ONE_AT_TIMES.search(low, start, end) is not None
    )


_STATES, _MAY_STATE = 2, 1


def _hint(printed: str) -> int:
    """Whether what is printed between two spaces states a number, or may in some company."""
    if printed.isascii() and printed.isalpha():
        return _STATES if printed in NUMBER_WORDS else _MAY_STATE * (printed in AT_TIMES)
    found = _WORD.findall(printed)
    if _DIGIT.search(printed) is not None or not NUMBER_WORDS.isdisjoint(found):
        return _STATES
    return 0 if AT_TIMES.isdisjoint(found) else _MAY_STATE


_HINTS = WordTable(_hint)


def find(tokens: Tokens) -> Iterator[Numeral]:
    """The numerals of a stretch, left to right, without overlap."""
    floor = 0
    for i in compress(count(), map(_BEGINS.__getitem__, tokens.words)):
        if i < floor:
            continue
        numeral = _at(tokens, i, floor)
        if numeral is not None:
            yield numeral
            floor = numeral.last


_TRIGGERS = NUMBER_WORDS | AT_TIMES


def _begins(word: str) -> bool:
    """Whether a numeral may begin with a token."""
    if word in _TRIGGERS or word[0].isdecimal() or word[0] in VULGAR:
        return True
    return word[0] == "." and len(word) > 1


_BEGINS = WordTable(_begins)


def _at(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """The numeral at the number word or digits ``i``, with the article or "several" before it."""
    word = tokens.words[i]
    if is_digits(word):
        over = slashed(tokens, i, i, Decimal(0)) if tokens.word[i + 1] == "/" else None
        return over or cardinal(tokens, i)
    before = tokens.words[i - 1] if i > floor else ""
    if word == "couple":
        return couple(tokens, i, before)
    if word in AT_TIMES:
        return one_at_times(tokens, i, before)
    if word in ("decade", "century") and before in _LATELY:
        dated = tokens.word[i - 3] == "of" and tokens.word[i - 4] in _POINTS_IN_TIME
        lasts = tokens.word[i - 2] == "the" and not dated  # not "by the end of the next decade"
        return Numeral(i - 1, i, Decimal(1)) if lasts else None
    led = _led(tokens, i, floor) if before else None
    if led:
        return led
    if word == "scores" and not twenties(tokens, i):
        return None
    if word in VAGUE:
        return _vague(tokens, i)
    if word in MULTIPLES:
        return _multiple(tokens, i, before)
    if word in DOUBLES:
        return doubling(tokens, i)
    if word == "quarter" and (tokens.word[i + 1] in SCALES or parted(tokens, i + 1)):
        return share(tokens, i, i, Decimal(1))
    return fraction(tokens, i) or cardinal(tokens, i) or _ordinal(tokens, i)


def _led(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """The numeral that begins before token ``i``: "a dozen", "several hundred"."""
    if tokens.words[i - 1] in ("a", "an"):
        return _after_article(tokens, i - 1)
    return _indefinite(tokens, i, floor) if tokens.words[i] in SCALES else None


def _multiple(tokens: Tokens, i: int, before: str) -> Numeral | None:
    """As in "twice", "doubled"."""
    word = tokens.words[i]
    if before in ("think", "thinks", "thinking", "thought"):
        return None  # "think twice"
    if "down" in (tokens.word[i + 1], tokens.hyphen(i + 1) and tokens.word[i + 2]):
        return None  # "doubled down"
    if word.startswith("doubl") and tokens.word[i + 1] == "as":
        return None  # "a lesson that doubled as a warning"
    return Numeral(i, i + 1, Decimal(MULTIPLES[word]), "multiple")


def _indefinite(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """As in "several hundred", "a few dozen", "a couple of thousand"."""
    scale = Decimal(SCALES.get(tokens.words[i], 1))
    first = i - 1
    if tokens.word[first] in _SEVERAL:
        first -= first > floor and tokens.word[first - 1] == "a"
        return Numeral(first, i + 1, scale, vague=True)
    first -= first > floor and tokens.word[first] == "of"
    if tokens.word[first] == "couple" and first > floor and tokens.word[first - 1] == "a":
        return Numeral(first - 1, i + 1, 2 * scale)
    return None


def _vague(tokens: Tokens, i: int) -> Numeral:
    value, last = VAGUE[tokens.words[i]], i + 1
    if tokens.word[last] == "of" and tokens.word[last + 1] in VAGUE:
        value, last = value * VAGUE[tokens.word[last + 1]], last + 2
        if tokens.word[last] == "of" and tokens.word[last + 1] in VAGUE:
            value, last = value * VAGUE[tokens.word[last + 1]], last + 2
    return Numeral(i, last, Decimal(value), vague=True)


def _after_article(tokens: Tokens, i: int) -> Numeral | None:
    """As in "a dozen", "a hundred and fifty", "a quarter of", "a century"."""
    follower = tokens.word[i + 1]
    if follower in SCALES:
        return cardinal(tokens, i)
    if follower == "half" and tokens.word[i - 1] == "and":  # "an hour and a half later"
        return Numeral(i, i + 2, Decimal("0.5"), "fraction")
    if follower in DENOMINATORS and follower[-1] != "s":
        return share(tokens, i, i + 1, Decimal(1))
    if follower in AGES and tokens.word[i + 2] not in ("ago", "earlier", "later", "before"):
        return Numeral(i, i + 1, Decimal(1))
    return None


def _ordinal(tokens: Tokens, i: int) -> Numeral | None:
    word = tokens.words[i]
    if word == "second" and tokens.hyphen(i - 1) and stated(tokens.word[i - 2]):
        return None  # "a 30-second video"
    if word in ORDINALS:
        return Numeral(i, i + 1, Decimal(ORDINALS[word]), "ordinal")
    return None


_BEFORE_PRONOUN = words(
    """
    no the this that these those each every any some another which either neither
    """
)
_AFTER_PRONOUN = words(
    """
    of another 's ’s can cannot could may might must should would will has had is was who that
    which to and or by but
    """
)


def pronoun_one(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a bare "one" stands for somebody or something rather than for the number."""
    if tokens.words[numeral.first : numeral.last] != ["one"]:
        return False
    follower = tokens.word[numeral.last]
    if follower in _AFTER_PRONOUN or not (follower[:1].isalpha() or tokens.hyphen(numeral.last)):
        return True
    return tokens.word[numeral.first - 1] in _BEFORE_PRONOUN


def numbers(text: str) -> tuple[float, ...]:
    """Every value that a text states in digits or words, in order; dates and names included.

    Meant for guards: a paraphrase must not state a number that its source does not. Codes ("9:30",
    "555-0100") give each of their parts; "one" as a pronoun gives nothing.
    """
    low = lowered(text)
    values: list[float] = []
    for start, end in _paragraphs(low):
        if not possible(low, start, end):
            continue
        tokens = Tokens(text, low, start, end)
        at = 0
        for numeral in find(tokens):
            _code_values(tokens, at, numeral.first, values)
            at = numeral.last
            article = at == numeral.first + 1 and tokens.words[numeral.first] in _UNSTATED
            if not article and not pronoun_one(tokens, numeral):
                values.append(plain(numeral.value))
        _code_values(tokens, at, len(tokens), values)
    return tuple(values)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    if "\n" in text:
        for gap in _PARAGRAPH_END.finditer(text):
            yield start, gap.start()
            start = gap.end()
    yield start, len(text)


def _code_values(tokens: Tokens, first: int, last: int, values: list[float]) -> None:
    for word in tokens.words[first:last]:
        if word[0].isdecimal():
            values.extend(float(part[:300]) for part in re.findall(r"\d+", word))
