"""What is measured: units of time, money, share and physical measure.

The one idea: the words after a number are looked up, longest first, in one table from printed
forms to one plain singular name (``unittable``); a letter is a unit only where it touches the
digits, and a sign or code before a number is its currency.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.figures.unittable import CODES, DOLLARS, MILLIONS, SIGNS, UNITS, Dimension
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words


class Unit(NamedTuple):
    """A unit: plain singular ``name``, its dimension, and the token after its last one."""

    name: str
    dimension: Dimension
    last: int


_SIZES: dict[str, list[int]] = {}  # how long the forms are that begin with a word, longest first
for _first, _size in sorted({(form[0], len(form)) for form in UNITS}, reverse=True):
    _SIZES.setdefault(_first, []).append(_size)
# Short symbols that are also words or letters: a unit only where they are glued to the digits.
_GLUED = words(
    """
    pc m g l c w v in mi pt pts b min ha mp hp t dm pm bp sec yo cl nm ng st cc
    """
)
_GLUED_OR_SPACED = frozenset(
    ("pc", "m", "dm", "min", "sec", "g", "l", "yo", "ha", "hp", "cc", "ng", "cl")
)


def measured(tokens: Tokens, i: int, *, large: bool = False) -> Unit | None:
    """The unit of measure, share or money that begins at token ``i``, longest form first.

    ``large``: the number has a magnitude word ("12 million pounds"), which makes pounds and won
    money.
    """
    if tokens.hyphen(i):
        i += 1
    first = tokens.word[i]
    if first not in _OPENING or (first == "in" and tokens.hyphen(i - 1) and tokens.hyphen(i + 1)):
        return None  # "a one-in-five chance"
    lettered = _lettered(tokens, i, large)
    if lettered is not None:
        return lettered
    signed = first in SIGNS or first in CODES
    leads = signed and is_digits(tokens.word[i + 1]) and tokens.joined(i + 1)
    if leads and not tokens.joined(i):
        return None  # "three $50,000 prizes"
    for length in _SIZES.get(first, ()):
        found = UNITS.get(tuple(tokens.words[i : i + length]))
        if found is None or not _is_unit(tokens, i, length):
            continue
        name, dimension = found
        if name == "pound" and (large or _paid(tokens, i, i + length)):
            return Unit("GBP", "money", i + length)
        return Unit(name, dimension, i + length)
    return None


def _lettered(tokens: Tokens, i: int, large: bool) -> Unit | None:
    """A unit that only the number or its own letter makes one: "12 million won", "14C", "80p"."""
    first = tokens.words[i]
    if first == "won" and large and tokens.word[i + 1] not in ("the", "a", "an", "in"):
        return Unit("won", "money", i + 1)
    if first in _DEGREES and tokens.joined(i) and tokens.capital(i):
        return Unit(_DEGREES[first], UNITS["celsius",][1], i + 1)  # "14C", not "14c"
    if first == "p" and tokens.joined(i) and tokens.word[i - 1] not in _LINES:
        return Unit("penny", "money", i + 1)
    return Unit(MILLIONS[first], "money", i + 1) if first in MILLIONS else None


def _is_unit(tokens: Tokens, i: int, length: int) -> bool:
    """Whether a form of a unit is one here, and no letter, word or part of a code."""
    first = tokens.words[i]
    if i + length > len(tokens):
        return False
    if tokens.words[i + length - 1] in ("2", "3") and not tokens.joined(i + length - 1):
        return False  # "12 ft 2" is no square foot
    if length > 1:
        return True
    if len(first) < 3 and tokens.joined(i + 1) and tokens.words[i + 1].isdecimal():
        return False  # "24703 m212" is a code
    if first not in _GLUED or tokens.joined(i):
        return True
    if first in _GLUED_OR_SPACED and _stands_alone(tokens, i):
        return True
    if first == "in" and _after_feet(tokens, i):
        return True
    return tokens.word[i + 1] == "/" and tokens.joined(i + 1)  # "400,000 t/y"


def _paid(tokens: Tokens, i: int, last: int) -> bool:
    """Whether pounds before token ``last`` are money: "pay 94 pounds", "600 pounds a month"."""
    if tokens.word[last] in ("a", "per") and tokens.word[last + 1] in ("month", "year", "head"):
        return True
    near = tokens.words[max(0, i - _PAYING_NEAR) : i]
    return not _PAYING.isdisjoint(near) and tokens.word[last] != "of"


_PAYING_NEAR = 5
_PAYING = words(
    """
    pay pays paid paying cost costs costing spend spends spent spending earn earns earned earning
    fine fined fines owe owes owed price prices priced worth fee fees wage wages rent charge charged
    charges bill bills salary salaries donated donate borrowed borrow fare fares ticket tickets tax
    taxes cash loan loans debt debts budget profit revenue reward bribe grant subsidy pension
    """
)
_DEGREES = {"c": "degree Celsius", "f": "degree Fahrenheit"}
_OPENING = frozenset({*_SIZES, *_DEGREES, *MILLIONS, "won", "p"})
_LINES = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})  # of a screen: "1080p"


def _after_feet(tokens: Tokens, i: int) -> bool:
    return tokens.word[i - 2] in ("ft", "feet", "foot")


def named(name: str) -> tuple[str, Dimension]:
    """The table's name for a counted noun that is a unit after all ("trillions of dollars")."""
    unit = UNITS.get(tuple(name.lower().split())) if len(name) > _SYMBOL else None
    return unit or (name, "count")


_SYMBOL = 2  # "two MPs" are no megapixels


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """A spaced letter symbol is a unit before a stop, a sign or another number: "1 m x 1 m"."""
    follower = tokens.word[i + 1]
    return not follower[:1].isalpha() or follower in ("x", "man", "woman", "male", "female")


_LETTERS = {
    "n": "NGN", "r": "ZAR", "sh": "KES", "tsh": "TZS", "ush": "UGX", "p": "PHP", "tk": "BDT",
}  # fmt: skip


def _priced(tokens: Tokens, i: int) -> bool:
    """Whether a number after a letter is a price: "N1,150", "R5m"; an "N95" mask is none."""
    word = tokens.word[i]
    scaled = tokens.joined(i + 1) and tokens.word[i + 1] in ("m", "bn", "mn", "trn", "tn", "tr")
    scaled = scaled or tokens.word[i + 1] in ("million", "billion", "trillion")
    bare = len(word) > _CODE and (tokens.word[i - 1] != "p" or "," in word)
    return is_digits(word) and (bare or scaled)


_CODE = 2
SUBUNITS = {"USD": "cent", "EUR": "cent", "GBP": "penny", "Canadian dollar": "cent"}


def currency_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency printed before the number at token ``i`` and the token where it begins."""
    sign = tokens.word[i - 1]
    if sign in _LETTERS and tokens.joined(i) and tokens.capital(i - 1) and not tokens.joined(i - 1):
        return (_LETTERS[sign], i - 1) if len(sign) > 1 or _priced(tokens, i) else None
    if sign in SIGNS:
        prefix = tokens.word[i - 2]
        if (
            sign == "$"
            and prefix in DOLLARS
            and (tokens.joined(i - 1) or prefix not in ("a", "s", "r", "can", "us"))
        ):
            return DOLLARS[prefix], i - 2
        if sign == "$" and prefix == "us" and not tokens.joined(i - 1):
            return "USD", i - 2
        return SIGNS[sign], i - 1
    if sign in CODES and tokens.word[i - 1]:
        return CODES[sign], i - 1
    if sign == "." and tokens.word[i - 2] == "rs":
        return "INR", i - 2
    return None


def of_percentages(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the passage speaks of leads and shares, so that its points are percentage points."""
    near = tokens.words[max(0, first - _NEAR) : last + _NEAR]
    return not _SHARES.isdisjoint(near) and _SCORES.isdisjoint(near)


_NEAR = 25
_SHARES = words(
    """
    lead leads leading led trail trails trailing trailed margin poll polls polling survey surveys
    percentage percent % swing
    rating ratings turnout support candidate voters vote votes election rate rates inflation
    unemployment yield yields primary primaries caucus caucuses electorate ballot ballots undecided
    favorability approval pollster pollsters incumbent democrats republicans democratic republican
    """
)
_SCORES = words(
    """
    index dow nasdaq stocks shares game games season s&p ftse scored quarterback rebounds assists
    league championship nba halftime playoff playoffs tournament coach benchmark
    """
)
