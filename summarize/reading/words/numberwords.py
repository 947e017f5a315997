"""The words and signs that state numbers, and what a number is when it has been read.

The one idea: every word that is a number, or a part of one, stands here with its value; how they go
together is the matter of ``cardinals``, ``parts`` and ``numerals``. Values are exact decimals until
they are handed out, as ``int`` where they are whole; a run of more than ``MAX_DIGITS`` digits is a
code, not a number. The lexicons are our own compilation.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarize.reading.words.lexemes import is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.wordtable import WordTable

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
ORDINALS = {
    **{word: value for value, word in enumerate(_TO_NINETEENTH.split(), start=1)},
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
}
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {
    "half": 2,
    "quarter": 4,
}
DENOMINATORS |= {word + "s": value for word, value in DENOMINATORS.items() if word != "half"}
DENOMINATORS["halves"] = 2
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
CURRENCY_SIGNS = frozenset("$€£¥₹₽₩₪₴₺฿₦₱")
AGES = words("decade century fortnight")  # "a century" is a number of years without a numeral
_STATED = frozenset({*ONES, *TENS, *SCALES, *VAGUE, *ORDINALS, *DENOMINATORS, *MULTIPLES, *DOUBLES})
NUMBER_WORDS = _STATED | AGES


def stated(word: str) -> bool:
    """Whether a lower-case token is or begins a number."""
    return _STATES[word]


_STATES = WordTable(lambda word: word in _STATED or word[:1].isdecimal() or word in VULGAR)


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


def digits(word: str) -> Decimal | None:
    """The value of digits with their separators; None for a clock time or a code."""
    if not is_digits(word) or len(word) > 2 * MAX_DIGITS or word.count(".") > 1:
        return None
    if ":" in word or "-" in word:
        return None
    clean = word.translate(_SEPARATORS)
    return Decimal(clean) if len(clean) <= MAX_DIGITS else None


VALUES = WordTable(digits)
