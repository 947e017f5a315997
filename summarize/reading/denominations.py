"""What an amount is an amount of: a unit of measure, an age, an event, a counted noun.

The one idea: the ways English says it are tried in order of how plainly they say it: a currency
sign, a unit in the lexicon, an age in apposition, the noun phrase to the right, the unit of the
next number ("46 to 40 percent"), and last the thing that the paragraph was counting anyway.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarize.reading import about, counted, counting, units
from summarize.reading.amounts import Amount
from summarize.reading.changes import change
from summarize.reading.lexemes import Tokens, is_digits
from summarize.reading.lexicon import words
from summarize.reading.numerals import SCALES, Numeral
from summarize.reading.plurals import singular


@dataclass(frozen=True, slots=True)
class Denomination:
    """What is counted: plain singular ``name``, the token after it, and what the figure is about.

    ``value`` is the amount's value with what the unit adds to it (cents, "and a half", "USD
    million").
    """

    name: str | None
    dimension: units.Dimension
    last: int
    value: Decimal
    of: str = ""
    times: int = 1


@dataclass(slots=True)
class Memory:
    """What a paragraph last counted, for numbers that leave their noun out."""

    paragraph: int = 0
    passage: int = 0
    name: str | None = None
    dimension: units.Dimension = "count"
    of: str = ""


def read(
    tokens: Tokens,
    amount: Amount,
    last: int,
    floor: int,
    unit: units.Unit | None,
    following: Numeral | None,
) -> Denomination | None:
    """What the words around an amount say that it counts; None if they say nothing.

    Args:
        tokens: The passage.
        amount: The amount.
        last: The token after it and after a qualifier such as "or more".
        floor: The token after the figure before it.
        unit: The unit of measure at ``last``, if there is one.
        following: The next number of the passage.
    """
    low, value = amount.low, amount.value
    if low.kind == "ordinal":
        return _event(tokens, amount, floor)
    if amount.currency:
        again = units.measured(tokens, last)  # "$5 million dollars"
        end = again.last if again and again.name == amount.currency else last
        return _with_cents(tokens, amount, amount.currency, end, value, following)
    if low.kind == "multiple":
        return Denomination("time", "count", last, value, about.rightward(tokens, last))
    if unit:
        end = max(last, unit.last)
        if unit.dimension == "money":
            scale = SCALES.get(tokens.word(end))
            if scale and low.scale == 1:  # "75 USD million"
                value, end = value * scale, end + 1
            return _with_cents(tokens, amount, unit.name, end, value, following)
        if tokens.words[end : end + 3] == ["and", "a", "half"]:
            value, end = value + Decimal("0.5"), end + 3
        name, years = _YEARS.get(unit.name, (unit.name, 1))
        return Denomination(name, unit.dimension, end, value * years, times=years)
    if _aged(tokens, amount):
        return Denomination("year", "time", last, value, about.leftward(tokens, amount.first - 1))
    noun = _noun(tokens, amount, last)
    if noun:
        name, dimension = units.named(noun.name)
        name, years = _YEARS.get(name, (name, 1))  # "half a century"
        of = about.rightward(tokens, last) if dimension == "count" else ""
        return Denomination(name, dimension, noun.last, value * years, of, years)
    return None


_YEARS = {"decade": ("year", 10), "century": ("year", 100)}


def lent(tokens: Tokens, amount: Amount, following: Numeral | None) -> units.Unit | None:
    """The unit that the next number lends: "46 to 40 percent", "11 and 8 percent"."""
    if following is None or amount.currency or amount.low.kind != "cardinal":
        return None
    between = tokens.words[amount.last : min(following.first, amount.last + 3)]
    if between not in (["to"], ["and"], ["or"], [","], ["versus"], ["vs"], [",", "and"]):
        return None
    if units.currency_before(tokens, following.first):
        return None
    return units.measured(tokens, following.last, large=following.scale > 1000)


def remembered(
    tokens: Tokens, amount: Amount, *, qualified: bool, passage: int, memory: Memory
) -> Denomination | None:
    """A number without a noun: it still says a quantity if it is large, qualified or compared."""
    low = amount.low
    after, before = tokens.word(low.last), tokens.word(low.first - 1)
    whole = low.kind != "fraction" and low.value % 1 == 0
    counts = memory.dimension == "count"
    fits = memory.name is not None and counts == (whole or low.kind == "fraction")
    large = low.scale > 1 or "," in tokens.words[low.first]
    if low.value >= 1000 and not large:  # "the 8088 chip" is a name
        large = not after[:1].isalpha() or after in counted.STOP
    plain = (
        large
        or qualified
        or low.vague
        or low.kind == "fraction"
        or amount.high is not None
        or (is_digits(tokens.words[low.first]) and change(tokens, low.first, low.last) is not None)
    )
    compared = (
        memory.name is not None
        and passage - memory.passage <= 1
        and (whole or not counts)
        and (
            before in _COMPARED
            or after in _LEFT_OUT
            or (after == "of" and tokens.word(low.last + 1) in counted.PRONOUNS)
        )
    )
    noun = _number_of(tokens, amount.first) if whole else None
    if not (plain or compared or before in _HARMED or (noun and before in _LEVELS)):
        return None
    if noun or (whole and before in _HARMED and not after[:1].isalnum()):
        name = noun.name if noun else "person"
        return Denomination(name, "count", amount.last, amount.value)
    if not fits:
        return Denomination(None, "count", amount.last, amount.value)
    return Denomination(memory.name, memory.dimension, amount.last, amount.value, memory.of)


_COMPARED = words(
    """
    to from versus vs than with and only just another has have had got won at received drew
    """
)
_LEFT_OUT = words("a per more others")
_LEVELS = words("to from at is was were of as reached hit totaled")
_HARMED = words("killed killing wounded wounding injured injuring arrested hospitalized")


def _number_of(tokens: Tokens, i: int) -> counted.Noun | None:
    """What the subject says is counted: "the number of patients rose to 65", "a population of"."""
    for j in range(i - 1, max(i - 15, 1), -1):
        if tokens.words[j] in ".;?!":
            return None
        if tokens.words[j] == "population":
            return counted.Noun("person", j + 1)
        if tokens.words[j] == "of" and tokens.words[j - 1] in ("number", "numbers"):
            return counted.head(tokens, j + 1)
    return None


def _event(tokens: Tokens, amount: Amount, floor: int) -> Denomination | None:
    event = counting.ranks_event(tokens, amount.low)
    if event is None:
        return None
    name = singular(tokens.words[event])
    of = about.rightward(tokens, amount.last)
    if name == "time":
        of = about.leftward(tokens, amount.first, floor)
    return Denomination(name, "count", event + 1, amount.value, of)


def _with_cents(
    tokens: Tokens,
    amount: Amount,
    name: str,
    last: int,
    value: Decimal,
    following: Numeral | None,
) -> Denomination:
    """Money, with the cents of "thirteen dollars and forty-five cents" or "15 dollars 50"."""
    plain = Denomination(name, "money", last, value)
    if name not in units.SUBUNITS or following is None or amount.high or following.first > last + 1:
        return plain
    linked = tokens.words[last : following.first]
    if linked not in ([], ["and"]) or following.kind != "cardinal":
        return plain
    if not 0 < following.value < 100:
        return plain
    unit = units.measured(tokens, following.last)
    if unit and unit.name == units.SUBUNITS[name]:
        return Denomination(name, "money", unit.last, value + following.value / 100)
    two_digits = is_digits(tokens.words[following.first]) and following.value >= 10
    ends = tokens.word(following.last) in (".", ",", ";", "", "more")
    if unit is None and ends and (two_digits or not linked):
        return Denomination(name, "money", following.last, value + following.value / 100)
    return plain


def _aged(tokens: Tokens, amount: Amount) -> bool:
    """An age in apposition to a name: "Okoro, 43,", "Okoro (43)"; "aged 43", "at the age of 43"."""
    low = amount.low
    if not is_digits(tokens.words[low.first]) or not 0 < low.value < 116 or low.value % 1:
        return False
    before, after = tokens.word(amount.first - 1), tokens.word(amount.last)
    if before in ("age", "aged", "ages"):
        return True
    if before == "of" and tokens.word(low.first - 2) in ("age", "ages"):
        return True
    if before in ("was", "turned", "is") and tokens.word(low.first - 2) in ("he", "she"):
        return not after[:1].isalnum() and after not in ("%", "-")
    listed = before == "," and after in (",", ".", ";", ")", "")
    enclosed = listed or (before == "(" and after == ")")
    name = low.first - 2
    return enclosed and tokens.capital(name) and tokens.word(name) not in counting.MONTHS


def _noun(tokens: Tokens, amount: Amount, last: int) -> counted.Noun | None:
    """The counted noun right of the number, through "of the" where it is a part of something."""
    i = last
    part = amount.low.kind == "fraction"
    if tokens.word(i) == "of":
        i += 1
        part = part or amount.low.vague
        while tokens.word(i) in counted.DETERMINERS and i < last + 4:
            i += 1
            part = True
        if tokens.word(i) in counted.PRONOUNS:
            return None
    elif part:
        while tokens.word(i) in counted.DETERMINERS and i < last + 3:
            i += 1
    if tokens.hyphen(i):  # "five-member panel"
        word = tokens.word(i + 1)
        if not word[:1].isalpha() or word in counted.STOP:
            return None
        return counted.Noun(singular(word), i + 2)
    return counted.head(tokens, i, one=part or amount.value == 1)
