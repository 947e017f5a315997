"""Number expressions and their values: digits, words, and the mixtures of both that news prints.

The one idea: a numeral is a run of tokens that a small grammar reads as one value ("two and a half
million", "$3.5bn", "tens of thousands", "three-quarters"). What it counts, and whether it is a
figure at all, is asked elsewhere (units, counting, quantities). The lexicons are our own
compilation.

Text is cut into tokens once and looked at locally; no rule looks further than a fixed number of
tokens, so reading is linear in the text. Values are exact decimals until they are handed out, as
``int`` where they are whole; a run of more than ``MAX_DIGITS`` digits is a code, not a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress, count
from typing import Literal

from summarize.reading.lexemes import Tokens, is_digits, lowered
from summarize.reading.lexicon import words
from summarize.reading.wordtable import WordTable

Kind = Literal["cardinal", "ordinal", "fraction", "multiple"]

MAX_DIGITS = 15

_SEPARATORS = str.maketrans("", "", ", \u00a0\u2009\u202f")

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TO_NINETEENTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_BY_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
TENS = {word: 10 * value for value, word in enumerate(_BY_TEN.split(), start=2)}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
    "lakh": 10**5,
    "crore": 10**7,
}
VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
_SEVERAL = frozenset({"several", "few", "many"})
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
ORDINALS = {
    **{word: value for value, word in enumerate(_TO_NINETEENTH.split(), start=1)},
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
}
_DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {
    "half": 2,
    "quarter": 4,
}
_DENOMINATORS |= {word + "s": value for word, value in _DENOMINATORS.items() if word != "half"}
_DENOMINATORS["halves"] = 2
VULGAR = {
    "½": Decimal(1) / 2, "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal(1) / 4,
    "¾": Decimal(3) / 4, "⅕": Decimal(1) / 5, "⅖": Decimal(2) / 5, "⅗": Decimal(3) / 5,
    "⅘": Decimal(4) / 5, "⅙": Decimal(1) / 6, "⅚": Decimal(5) / 6, "⅛": Decimal(1) / 8,
    "⅜": Decimal(3) / 8, "⅝": Decimal(5) / 8, "⅞": Decimal(7) / 8,
}  # fmt: skip
MULTIPLES: dict[str, int | Decimal] = {
    "halved": Decimal("0.5"), "halving": Decimal("0.5"),
    "twice": 2, "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
CHANGING = words(
    """
    halved halving doubled doubling tripled tripling trebled quadrupled quadrupling quintupled
    double triple quadruple
    """
)
DOUBLES = {"double": 2, "triple": 3, "quadruple": 4}
_BEFORE_DOUBLE = words("to would will could may might should than nearly almost about roughly")
CURRENCY_SIGNS = frozenset("$€£¥₹₽₩₪₴₺฿₦₱")
_FRACTION_DIVISORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})

_LONGEST = 40  # tokens of a number spelled out up to quadrillions, every hyphen and "and" told
_LATELY = words("past last next coming previous")
_UNSTATED = _LATELY | {"a"}
AGES = words("decade century fortnight")  # "a century" is a number of years without a numeral
# Say a number only in some company: "a single count", "only once", "almost a year".
_LENGTHS = words("kilometre kilometer mile metre meter foot inch yard centimetre centimeter")
_AT_TIMES = words("single once couple year month week day hour minute weekend") | _LENGTHS
_STATED = frozenset(
    {*ONES, *TENS, *SCALES, *VAGUE, *ORDINALS, *_DENOMINATORS, *MULTIPLES, *DOUBLES}
)
NUMBER_WORDS = _STATED | AGES

_DIGIT = re.compile(rf"[\d{''.join(VULGAR)}]")
_WORD = re.compile("[a-z]+")
_ONE_AT_TIMES = re.compile(
    r"\b(?:a single|once|couple of|an? \w+ (?:long|wide|deep|high|tall|thick|away|across)"
    r"|(?:almost|nearly|roughly|than|least|over|within|about|under|for|tak(?:es?|en)|took|spen[dt]"
    r"|last(?:ed|s)|waited) an?|an? \w+ (?:left|remaining|of))\b"
)


def possible(low: str, start: int, end: int) -> bool:
    """Whether lower-case text may state a number in ``low[start:end]``: a cheap first look."""
    if _DIGIT.search(low, start, end) is not None:
        return True
    hints = set(map(_HINTS.__getitem__, low[start:end].split(" ")))
    return _STATES in hints or (
        _MAY_STATE in hints and _ONE_AT_TIMES.search(low, start, end) is not None
    )


_STATES, _MAY_STATE = 2, 1


def _hint(printed: str) -> int:
    """Whether what is printed between two spaces states a number, or may in some company."""
    found = _WORD.findall(printed)
    if _DIGIT.search(printed) is not None or not NUMBER_WORDS.isdisjoint(found):
        return _STATES
    return 0 if _AT_TIMES.isdisjoint(found) else _MAY_STATE


_HINTS = WordTable(_hint)


def stated(word: str) -> bool:
    """Whether a lower-case token is or begins a number."""
    return word in _STATED or word[:1].isdecimal() or word in VULGAR


@dataclass(slots=True)
class Numeral:
    """A number expression: tokens ``first`` to ``last`` (exclusive) that state ``value``.

    ``scale`` is the magnitude word's share of the value ("5 million": 10**6), so that "2 to 5
    million" can lend it; ``vague`` marks plurals such as "thousands".
    """

    first: int
    last: int
    value: Decimal
    kind: Kind = "cardinal"
    scale: int = 1
    vague: bool = False


def plain(value: Decimal) -> float:
    """The value as ``int`` where it is whole, else ``float``."""
    whole = int(value)
    return whole if whole == value else float(value)


def _digits(word: str) -> Decimal | None:
    if not is_digits(word) or len(word) > 2 * MAX_DIGITS or word.count(".") > 1:
        return None
    if ":" in word or "-" in word:
        return None
    clean = word.translate(_SEPARATORS)
    return Decimal(clean) if len(clean) <= MAX_DIGITS else None


_VALUES = WordTable(_digits)


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


_TRIGGERS = NUMBER_WORDS | _AT_TIMES


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
        slashed = _slashed(tokens, i, i, _NOTHING) if tokens.word(i + 1) == "/" else None
        return slashed or _cardinal(tokens, i)
    before = tokens.words[i - 1] if i > floor else ""
    if word == "couple":
        return _couple(tokens, i, before)
    if word in _AT_TIMES:
        return _one_at_times(tokens, i, before)
    if word in ("decade", "century") and before in _LATELY:
        return Numeral(i - 1, i, Decimal(1)) if tokens.word(i - 2) == "the" else None
    if before in ("a", "an"):
        counted = _after_article(tokens, i - 1)
        if counted:
            return counted
    elif word in SCALES and before:
        indefinite = _indefinite(tokens, i, floor)
        if indefinite:
            return indefinite
    if word == "scores" and not _twenties(tokens, i):
        return None
    if word in VAGUE:
        return _vague(tokens, i)
    if word in MULTIPLES:
        if before in ("think", "thinks", "thinking", "thought"):
            return None  # "think twice"
        if "down" in (tokens.word(i + 1), tokens.hyphen(i + 1) and tokens.word(i + 2)):
            return None  # "doubled down"
        return Numeral(i, i + 1, Decimal(MULTIPLES[word]), "multiple")
    if word in DOUBLES:
        return _doubling(tokens, i)
    if word == "quarter" and (tokens.word(i + 1) in SCALES or _parted(tokens, i + 1)):
        return _share(tokens, i, i, Decimal(1))
    return _fraction(tokens, i) or _cardinal(tokens, i) or _ordinal(tokens, i)


def _one_at_times(tokens: Tokens, i: int, before: str) -> Numeral | None:
    """As in "a single count", "only once", "once a week", "almost a year"."""
    word, follower = tokens.words[i], tokens.word(i + 1)
    if word == "single":
        counts = before == "a" and follower[:1].isalpha() and follower not in _SINGLE_KINDS
        counts = counts and _NEGATIVE.isdisjoint(tokens.words[max(0, i - 6) : i - 1])
        counts = counts and tokens.word(i - 2) not in ("on", "at", "into", "under")
        return Numeral(i - 1, i + 1, Decimal(1)) if counts else None
    if word == "once":
        if follower in _AFTER_ONCE and _did(tokens, i - 1):
            return Numeral(i, i + 1, Decimal(1), "multiple")  # "I stayed in port once, in May"
        counts = before in ("only", "just", "least")
        if follower == "every" and stated(tokens.word(i + 2)):
            return None  # "once every four weeks" gives the weeks
        counts = counts or (before == "than" and tokens.word(i - 2) == "more")
        counts = counts or (follower in ("a", "every") and tokens.word(i + 2) in _PERIODS)
        return Numeral(i, i + 1, Decimal(1), "multiple") if counts else None
    if word in _LENGTHS:
        deep = follower == "of" and tokens.word(i + 2) in _LYING  # "a foot of water"
        far = before in ("a", "an") and (deep or follower in _EXTENDING)
        return Numeral(i - 1, i, Decimal(1)) if far else None
    left = follower in ("left", "remaining")
    qualified = before in ("a", "an") and (left or tokens.word(i - 2) in _BEFORE_PERIOD)
    if word == "minute" and tokens.word(i - 2) == "for":  # "for a minute" is not measured
        return None
    vague = tokens.word(i - 2) in ("for", "took", "spent")
    noun = follower in _NO_SPAN or tokens.hyphen(i + 1) or (vague and follower in ("of", "or"))
    return Numeral(i - 1, i, Decimal(1)) if qualified and not noun else None


def _did(tokens: Tokens, i: int) -> bool:
    """Whether a verb phrase may end at token ``i``, so that "once" after it says how often."""
    word = tokens.word(i)
    return word.isalpha() and len(word) > 2 and word not in _BEFORE_FORMERLY


_AFTER_ONCE = words('. , ; before during since this last ” "')
_BEFORE_FORMERLY = words(
    """
    all for and but the that was were had has have are who which than she they you this these those
    not even ever its our his her more never also then when if because until while from with into
    said says just who'd he'd she'd they'd
    """
)
_LYING = words("water snow rain ice mud sand ash floodwater")
_EXTENDING = words("long wide deep high tall thick away across")
_NEGATIVE = words(
    """
    not never without before no nor hardly barely if unless cannot can't can’t didn't didn’t don't
    don’t doesn't doesn’t won't won’t wouldn't wouldn’t hasn't hasn’t haven't haven’t isn't isn’t
    wasn't wasn’t couldn't couldn’t nobody none any neither
    """
)
_PERIODS = words("day week month year hour night season")
_NO_SPAN = words("ago earlier later before old")
_BEFORE_PERIOD = words(
    """
    almost nearly roughly than least over within about under for took takes take taken spent spend
    lasted lasts waited
    """
)
_SINGLE_KINDS = words(
    """
    parent mother father mum mom dad woman man market currency malt payer room bed file market
    sex gender payment party mothers
    """
)


def _indefinite(tokens: Tokens, i: int, floor: int) -> Numeral | None:
    """As in "several hundred", "a few dozen", "a couple of thousand"."""
    scale = Decimal(SCALES.get(tokens.words[i], 1))
    first = i - 1
    if tokens.word(first) in _SEVERAL:
        first -= first > floor and tokens.word(first - 1) == "a"
        return Numeral(first, i + 1, scale, vague=True)
    first -= first > floor and tokens.word(first) == "of"
    if tokens.word(first) == "couple" and first > floor and tokens.word(first - 1) == "a":
        return Numeral(first - 1, i + 1, 2 * scale)
    return None


def _couple(tokens: Tokens, i: int, before: str) -> Numeral | None:
    """As in "a couple of weeks"; not the two of "the couple" or "a couple of hundred"."""
    if before not in _BEFORE_COUPLE or tokens.word(i + 1) != "of":
        return None
    j = i + 2
    if tokens.word(j) in SCALES or not tokens.word(j)[:1].isalpha():
        return None
    return Numeral(i - (before == "a"), i + 2, Decimal(2))


_BEFORE_COUPLE = words("a last past next first final another")


def _doubling(tokens: Tokens, i: int) -> Numeral | None:
    """As in "would double", "double the rate"; not "double standard" or "double down"."""
    follower = tokens.word(i + 1)
    verb = tokens.word(i - 1) in _BEFORE_DOUBLE and follower not in _NOT_DOUBLED
    if verb or follower in ("the", "what", "its", "their"):
        return Numeral(i, i + 1, Decimal(DOUBLES[tokens.words[i]]), "multiple")
    return None


_NOT_DOUBLED = words("check down up as digits digit standards")


def _twenties(tokens: Tokens, i: int) -> bool:
    """Whether "scores" counts: "scores of villagers", "scores were killed"; not "test scores".

    A plural of "score" has a determiner or a noun before it, the number has not.
    """
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if after == "of":
        return before not in _SCORED
    return after in ("", "more", "others", "dead", "injured", "were", "are", "have") and (
        not before[:1].isalpha() or before in ("and", "killing", "injuring", "while", "with", "but")
    )


_SCORED = words(
    """
    the a an his her its their our my your these those test tests exam credit box high low top best
    worst math reading risk approval favorability final average total trust rating sat act s
    """
)


def _vague(tokens: Tokens, i: int) -> Numeral:
    value, last = VAGUE[tokens.words[i]], i + 1
    if tokens.word(last) == "of" and tokens.word(last + 1) in VAGUE:
        value, last = value * VAGUE[tokens.word(last + 1)], last + 2
        if tokens.word(last) == "of" and tokens.word(last + 1) in VAGUE:
            value, last = value * VAGUE[tokens.word(last + 1)], last + 2
    return Numeral(i, last, Decimal(value), vague=True)


def _after_article(tokens: Tokens, i: int) -> Numeral | None:
    """As in "a dozen", "a hundred and fifty", "a quarter of", "a century"."""
    follower = tokens.word(i + 1)
    if follower in SCALES:
        return _cardinal(tokens, i)
    if follower == "half" and tokens.word(i - 1) == "and":  # "an hour and a half later"
        return Numeral(i, i + 2, Decimal("0.5"), "fraction")
    if follower in _DENOMINATORS and follower[-1] != "s":
        return _share(tokens, i, i + 1, Decimal(1))
    if follower in AGES and tokens.word(i + 2) not in ("ago", "earlier", "later", "before"):
        return Numeral(i, i + 1, Decimal(1))
    return None


def _share(tokens: Tokens, first: int, at: int, count: Decimal) -> Numeral | None:
    """A denominator: "a third of", "a quarter million"; a rank ("a third term") is none."""
    divisor = _DENOMINATORS[tokens.word(at)]
    value, j = count / divisor, at + 1
    k = j + 1 if tokens.hyphen(j) else j
    if tokens.word(k) == "of" and tokens.word(k + 1) == "a":
        k += 2
    elif tokens.word(k) == "a":
        k += 1
    if tokens.word(k) in SCALES:
        scale = SCALES[tokens.word(k)]
        return Numeral(first, k + 1, value * scale, scale=scale)
    if tokens.word(k) in AGES:
        return Numeral(first, j, value, "fraction")
    follower = tokens.word(j)
    by = tokens.word(first - 1) in _BEFORE_SIZE and follower in _AFTER_SIZE
    by = by or _parted(tokens, j)
    if by or follower in _AFTER_SHARE or not (follower[:1].isalpha() or tokens.hyphen(j)):
        return Numeral(first, j, value, "fraction")
    return None


def _parted(tokens: Tokens, j: int) -> bool:
    """Whether a unit follows a part of it after a hyphen: "a quarter-point cut"."""
    return tokens.hyphen(j) and tokens.word(j + 1) in _PARTED


_PARTED = words("point percentage mile hour inch pound ton acre century")
_AFTER_SHARE = words(
    """
    of the as more less fewer higher lower that who were are have said than in
    say says think believe want live work support oppose agree disagree
    """
)
_BEFORE_SIZE = words("by up down nearly almost about roughly than over some")
_AFTER_SIZE = words("to from on since after this last compared between over during within year")


def _fraction(tokens: Tokens, i: int) -> Numeral | None:
    word = tokens.words[i]
    if word in VULGAR:
        return Numeral(i, i + 1, VULGAR[word], "fraction")
    if word == "half":
        k = i + 2 if tokens.hyphen(i + 1) else i + 1
        if tokens.word(k) in ("a", "of") and tokens.word(i + 1) != "-":
            k += 1
            k += tokens.word(k) == "a"
        if tokens.word(k) in SCALES and tokens.word(k) != "hundred":
            scale = SCALES[tokens.word(k)]
            return Numeral(i, k + 1, Decimal(scale) / 2, scale=scale)
        return Numeral(i, i + 1, Decimal("0.5"), "fraction")
    count = Decimal(ONES[word]) if word in ONES else None
    if not count:
        return None
    if tokens.word(i + 1) == "quarters" and count != Decimal(3):  # "two quarters" of a year
        return None
    hyphen = tokens.hyphen(i + 1)
    at = i + 2 if hyphen else i + 1
    name = tokens.word(at)
    if name not in _DENOMINATORS or (count != 1) != name.endswith("s"):
        return None
    if hyphen or (count != 1 and not name.startswith("quarter")):
        share = _share(tokens, i, at, count)
        return share or Numeral(i, at + 1, count / _DENOMINATORS[name], "fraction")
    return _share(tokens, i, at, count)


def _slashed(tokens: Tokens, first: int, i: int, whole: Decimal) -> Numeral | None:
    above, below = _VALUES[tokens.word(i)], _VALUES[tokens.word(i + 2)]
    if above is None or below not in _FRACTION_DIVISORS or not 0 < above < below:
        return None
    if tokens.word(i + 3) == "/" or tokens.word(first - 1) == "/":
        return None
    return Numeral(first, i + 3, whole + above / below, "cardinal" if whole else "fraction")


def _ordinal(tokens: Tokens, i: int) -> Numeral | None:
    word = tokens.words[i]
    if word == "second" and tokens.hyphen(i - 1) and stated(tokens.word(i - 2)):
        return None  # "a 30-second video"
    if word in ORDINALS:
        return Numeral(i, i + 1, Decimal(ORDINALS[word]), "ordinal")
    return None


_CARRYING = frozenset(["and", *SCALES])  # what may carry digits on, beside a hyphen
_NOTHING = Decimal(0)
_BOUNDLESS = Decimal(10) ** 30


def _cardinal(tokens: Tokens, i: int) -> Numeral | None:
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
        value = _VALUES[words[i]]
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
        if tokens.word(j) in VULGAR:
            value, j = value + VULGAR[tokens.word(j)], j + 1
        elif tokens.word(j + 1) == "/" and is_digits(tokens.word(j)) and not tokens.joined(j):
            mixed = _slashed(tokens, i, j, value)
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
            return Decimal(count) / _DENOMINATORS[name], j + 1
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
    follower = tokens.word(numeral.last)
    if follower in _AFTER_PRONOUN or not (follower[:1].isalpha() or tokens.hyphen(numeral.last)):
        return True
    return tokens.word(numeral.first - 1) in _BEFORE_PRONOUN


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
    for gap in re.finditer(r"\n[^\S\n]*\n", text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _code_values(tokens: Tokens, first: int, last: int, values: list[float]) -> None:
    for word in tokens.words[first:last]:
        if word[0].isdecimal():
            values.extend(float(part[:300]) for part in re.findall(r"\d+", word))
