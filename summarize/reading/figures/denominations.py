"""What an amount is an amount of: a unit of measure, an age, an event, a counted noun.

The one idea: the ways English says it are tried in order of how plainly they say it: a currency
sign, a unit in the lexicon, an age in apposition, the noun phrase to the right, and the unit of the
next number ("46 to 40 percent"). A noun that is left out is the matter of ``elliptic``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarize.reading.figures import (
    about,
    ages,
    chunks,
    counted,
    counting,
    dates,
    kinds,
    lists,
    partitives,
    phrasing,
    ranks,
    standalone,
    topics,
    twofold,
    units,
)
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.modifiers import SURVIVORS
from summarize.reading.figures.unittable import MILLIONS, Dimension
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import CHANGING, SCALES, Numeral, stated
from summarize.reading.words.plurals import plural, singular


@dataclass(slots=True)
class Denomination:
    """What is counted: plain singular ``name``, the token after it, and what the figure is about.

    ``value`` is the amount's value with what the unit adds to it (cents, "and a half", "USD
    million"); ``first`` the token of a noun that stands before the number ("a crew of eight");
    ``per`` what a figure before it was told for each of, where its noun is left out.
    """

    name: str | None
    dimension: Dimension
    last: int
    value: Decimal
    of: str = ""
    times: int = 1
    first: int | None = None
    per: str = ""


def read(
    tokens: Tokens,
    amount: Amount,
    last: int,
    begin: int,
    floor: int,
    unit: units.Unit | None,
    following: Numeral | None,
) -> Denomination | None:
    """What the words around an amount say that it counts; None if they say nothing.

    Args:
        tokens: The passage.
        amount: The amount.
        last: The token after it and after a qualifier such as "or more".
        begin: The first token of its qualifier, or its own.
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
        return _sum(tokens, amount, amount.currency, end, value, following)
    if low.kind == "multiple":
        name = None if changing(tokens, low.first) else "time"
        return Denomination(name, "count", last, value, phrasing.rightward(tokens, last))
    if unit:
        return _with_unit(tokens, amount, last, unit, following)
    if (
        low.scale == 1
        and tokens.word[last] == "grand"
        and functionwords.ends_phrase(tokens.word[last + 1])
    ):
        return Denomination("USD", "money", last + 1, value * 1000)
    magnitude = _magnitude(tokens, amount)
    if magnitude:
        return magnitude
    if ages.aged(tokens, amount):
        of = ages.told(about.aged(tokens, amount.first))
        return Denomination("year", "time", last, value, of)
    counted = _with_noun(tokens, amount, last, begin, floor, following)
    if counted:
        return counted
    word = tokens.word[last]
    whole_part = low.kind == "cardinal" and (amount.scale >= _FORTUNE or value % 1)
    if whole_part and _alone(tokens, last):
        return Denomination(singular(word), "money", last + 1, value)
    return None


def _with_unit(
    tokens: Tokens, amount: Amount, last: int, unit: units.Unit, following: Numeral | None
) -> Denomination:
    """An amount before a unit of measure: "two and a half hours", "six feet four"."""
    low, value = amount.low, amount.value
    end = max(last, unit.last)
    if unit.dimension == "money":
        if tokens.word[end - 1] in MILLIONS:
            return Denomination(unit.name, "money", end, value * 10**6)
        scale = SCALES.get(tokens.word[end])
        if scale and low.scale == 1:  # "75 USD million"
            value, end = value * scale, end + 1
        return _sum(tokens, amount, unit.name, end, value, following)
    if tokens.words[end : end + 3] == ["and", "a", "half"]:
        value, end = value + Decimal("0.5"), end + 3
    total = twofold.time(tokens, amount, unit, following)
    if total:
        before = total.first if total.first < amount.first else None
        return Denomination(total.name, "time", total.last, total.value, first=before)
    name, years = _YEARS.get(unit.name, (unit.name, 1))
    return Denomination(name, unit.dimension, end, value * years, times=years)


def _with_noun(
    tokens: Tokens,
    amount: Amount,
    last: int,
    begin: int,
    floor: int,
    following: Numeral | None,
) -> Denomination | None:
    """An amount before what it counts: "12 boats", "a third of the workforce"."""
    value = amount.value
    whole = partitives.whole(tokens, amount, following) or _against(tokens, amount, following)
    row = lists.end(tokens, amount.low.first, last) if amount.high is None else 0
    if row and units.measured(tokens, row) is None and (listed := counted.head(tokens, row)):
        of = phrasing.rightward(tokens, row, listed.last)
        return Denomination(listed.name, "count", last, value, of)
    noun = whole or partitives.noun(tokens, amount, last)
    if not noun:
        shared = kinds.shared(tokens, amount, following)
        return shared and Denomination(shared.name, "count", last + 1, value, shared.of)
    name, dimension = units.named(noun.name)
    name, years = _YEARS.get(name, (name, 1))  # "half a century"
    start = following.last if whole and following else last
    of = about.counted_thing(tokens, begin, start, noun.last)
    if tokens.hyphen(start) and chunks.nominal(tokens, noun.last):
        of = phrasing.rightward(tokens, noun.last) or of  # "a five-member panel"
    if tokens.word[noun.last - 1] == "strong":
        of = about.noun_before(tokens, begin) or of  # "crowds 15,000 strong"
    if whole is None and _whole_of(tokens, begin):
        of = standalone.noun_only(of)  # of "3 of the 14 witnesses had lied" three lied
    end = last if whole else noun.last
    if name == "time" and tokens.word[noun.last].endswith("er") and of.startswith("times "):
        of = topics.leftward(tokens, begin, floor)  # "three times higher"
    if name == "person" and of.split(" ")[0].lower() in SURVIVORS and "people" not in of:
        of = _people(of)
    mass = amount.low.kind == "fraction" and dimension == "count" and amount.used == 1
    parted = not {"a", "an"}.isdisjoint(tokens.words[last : noun.last])  # "half a vote"
    mass = mass and not parted and name != "percentage point"
    nameless = part_of_total(name) or (mass and not plural(tokens.word[noun.last - 1]))
    counts = None if nameless else name  # "a third of the workforce"
    return Denomination(counts, dimension, end, value * years, of * (dimension == "count"), years)


def _people(survivors: str) -> str:
    """Those who "injured" or "missing" are said of, in a headline in small letters."""
    parts = survivors.split(" ")
    loud = parts[0].isupper()
    said = (word.lower() if loud and word.isupper() else word for word in parts)
    return f"people {' '.join(said)}"


_FORTUNE = 10**6


def _alone(tokens: Tokens, i: int) -> bool:
    """Whether a noun stands alone at token ``i``: a unit not in the table ("41.20 lan")."""
    word, after = tokens.word[i], tokens.word[i + 1]
    if not word.isalpha() or tokens.capital(i) or word in functionwords.STOP or len(word) < 3:
        return False
    verbal = word.endswith(("ed", "ly", "ing")) or word in _WHERE
    return not verbal and (
        not after[:1].isalpha() or after in ("in", "a", "of", "on", "for", "from")
    )


_WHERE = words(
    """
    outside inside abroad nationwide worldwide downtown overnight online overseas nearby locally
    late early apiece higher lower average median mean estimate forecast target record deficit
    set hit cut made seen given sold paid held read put cast sent spent lost left built bought taken
    surveyed polled
    surplus loss profit budget debt revenue fund grant deal contract package loan fine settlement
    bond investment project plan programme program bailout offer bid stake lawsuit
    """
)


def _against(tokens: Tokens, amount: Amount, following: Numeral | None) -> counted.Noun | None:
    """The votes of "212,205 to 210,424 votes", said of the second number only."""
    if following is None or tokens.words[amount.last : following.first] not in (
        ["to"],
        ["against"],
    ):
        return None
    word = tokens.word[following.last]
    return counted.Noun(singular(word), amount.last) if word in _SIDES else None


_SIDES = words("votes seats delegates ballots")


def _whole_of(tokens: Tokens, begin: int) -> bool:
    """Whether a figure that begins at token ``begin`` is the whole that another is a part of."""
    i = begin - 1
    i -= tokens.word[i] in functionwords.DETERMINERS
    return tokens.word[i] == "of" and (
        stated(tokens.word[i - 1]) or tokens.word[i - 1] in ("most", "all", "none", "some", "many")
    )


def part_of_total(name: str) -> bool:
    """Whether a noun is only the whole of which a part is told: "half of the amount"."""
    return name in ("amount", "total", "number", "cost", "sum", "value", "rest", "income")


_YEARS = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("day", 14)}


def lent(tokens: Tokens, amount: Amount, following: Numeral | None) -> units.Unit | None:
    """The unit that the next number lends: "46 to 40 percent", "11 and 8 percent"."""
    if following is None or amount.currency or amount.low.kind != "cardinal":
        return None
    between = tokens.words[amount.last : min(following.first, amount.last + 3)]
    row = lists.end(tokens, amount.low.first, amount.last)
    if row and (unit := units.measured(tokens, row)):
        return None if counting.labelled(tokens, amount.low) else unit
    if between not in _LENDING:
        return None
    labelled = between != ["to"] and counting.labelled(tokens, amount.low)
    mixed = is_digits(tokens.words[amount.low.first]) != is_digits(tokens.words[following.first])
    dated = dates.year_like(tokens, amount.low) and between in ([","], [",", "and"], ["and"])
    if (between == [","] and mixed) or dated:  # "measured 6.1, two points more", "in 2024, 13%"
        return None
    if between in _CROSSED:
        across = units.measured(tokens, following.last)
        return across if across and across.dimension == "measure" else None
    if units.currency_before(tokens, following.first) or labelled:
        return None
    return units.measured(tokens, following.last, large=following.scale > 1000)


_CROSSED = ["by"], ["x"], ["×"]
_LENDING = *_CROSSED, ["to"], ["and"], ["or"], [","], ["versus"], ["vs"], [",", "and"]


def _event(tokens: Tokens, amount: Amount, floor: int) -> Denomination | None:
    """What an ordinal numbers: a place in a ranking, or an event, "her third semi-final"."""
    if ranks.placed(tokens, amount.low):
        return Denomination("place", "count", amount.last, amount.value, "place")
    event = ranks.ranks_event(tokens, amount.low)
    if event is None:
        before = ranks.event_before(tokens, amount.low)
        if before is None:
            return None
        name = singular(tokens.words[before])
        return Denomination(name, "count", amount.last, amount.value, name)
    name = singular(tokens.words[event])
    if tokens.words[event - 1] == "-" and event > 1:
        name = f"{tokens.words[event - 2]}-{name}"  # "her third semi-final"
    such = tokens.word[amount.last] == "such" or tokens.hyphen(amount.last)
    of = phrasing.rightward(tokens, amount.last + such)
    if name == "time":
        of = topics.leftward(tokens, amount.first, floor)
    return Denomination(name, "count", event + 1, amount.value, of)


def _sum(
    tokens: Tokens,
    amount: Amount,
    name: str,
    last: int,
    value: Decimal,
    following: Numeral | None,
) -> Denomination:
    """Money, with its cents where they follow."""
    plain = twofold.Total(name, value, amount.first, last)
    total = twofold.money(tokens, amount, plain, following)
    return Denomination(name, "money", total.last, total.value)


def changing(tokens: Tokens, i: int) -> bool:
    """Whether a multiple is a verb: "doubled", "would double"; not "almost double the rate"."""
    word = tokens.words[i]
    return word in CHANGING and (word[-1] in "dg" or tokens.word[i - 1] in _MODALS)


_MODALS = words("to would will could may might should")


def _magnitude(tokens: Tokens, amount: Amount) -> Denomination | None:
    """The magnitude of an earthquake: "magnitude 5.8", "a magnitude of 5.8", "5.8-magnitude"."""
    first, last = amount.first - 1, amount.last
    first -= tokens.word[first] == "of" or tokens.hyphen(first)
    if tokens.word[first] == "magnitude":
        of = phrasing.rightward(tokens, last) or "magnitude"
        return Denomination("magnitude", "measure", last, amount.value, of, first=first)
    last += tokens.hyphen(last)
    if tokens.word[last] == "magnitude":
        of = phrasing.rightward(tokens, last + 1) or "magnitude"
        return Denomination("magnitude", "measure", last + 1, amount.value, of)
    return None
