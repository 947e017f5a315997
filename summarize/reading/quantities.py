"""Figures of an article: value, unit, qualifier, change and what they are about, each with its
extent.

The one idea: a figure is built outwards from a number. Right of it stand the unit and the rate,
left of it the qualifier and the verb of change; a second number joined by a dash, "to", "or" or
"between … and" makes it a range. Numbers that are no quantity of the world are turned away by name
(``counting``). After the picture of quantity extraction in Roy, Vieira and Roth (2015) and
Almasian et al. (CQE, EMNLP 2023), but without a parser: local rules over tokens, linear in the
text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarize.reading import counted, counting, units
from summarize.reading.changes import change
from summarize.reading.lexicon import words
from summarize.reading.numerals import (
    CANDIDATE,
    SCALES,
    Numeral,
    Tokens,
    is_digits,
    lowered,
    numbers,
    plain,
)
from summarize.reading.numerals import find as find_numerals
from summarize.reading.passages import Passage
from summarize.reading.qualifiers import Qualifying
from summarize.reading.qualifiers import after as qualifier_after
from summarize.reading.qualifiers import before as qualifier_before
from summarize.schema import Change, Qualifier

__all__ = ["Quantity", "find", "numbers"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as read by rule. Offsets are half-open code points into the text.

    ``start:end`` is the shortest stretch with number, qualifier and unit,
    ``number_start:number_end`` the number alone. ``value`` is in units of one; ``value_high`` is
    the upper end of a range.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: float
    value_high: float | None
    unit: str | None
    qualifier: Qualifier
    change: Change | None
    of: str


@dataclass(frozen=True, slots=True)
class _Number:
    """One number or a range of two, before anything is known of its unit."""

    low: Numeral
    high: Numeral | None
    first: int  # token of the currency sign or the number
    last: int
    value: Decimal
    value_high: Decimal | None
    currency: str | None
    unit: units.Unit | None  # unit between the two ends of a range, or after the number
    following: int  # index of the next numeral

    @property
    def scale(self) -> int:
        return max(self.low.scale, self.high.scale if self.high else 1)


@dataclass(slots=True)
class _Memory:
    """The last counted thing of the paragraph, for numbers that leave their noun out."""

    paragraph: int = 0
    unit: str | None = None
    of: str = ""
    passage: int = 0
    dimension: units.Dimension = "count"


def find(text: str, passages: Sequence[Passage]) -> tuple[Quantity, ...]:
    """Reads the figures of an article.

    Args:
        text: The whole article.
        passages: Its passages; boilerplate is not read.

    Returns:
        The figures in order, without overlap; every mention is its own.
    """
    low = lowered(text)
    memory = _Memory()
    found: list[Quantity] = []
    for passage in passages:
        if passage.kind == "boilerplate" or not CANDIDATE.search(low, passage.start, passage.end):
            continue
        if passage.paragraph != memory.paragraph:
            memory = _Memory(passage.paragraph)
        found.extend(_in_passage(Tokens(text, low, passage.start, passage.end), passage, memory))
    return tuple(found)


def _in_passage(tokens: Tokens, passage: Passage, memory: _Memory) -> Iterator[Quantity]:
    numerals = list(find_numerals(tokens))
    k = 0
    floor = 0  # no figure reaches back into the one before
    while k < len(numerals):
        if _score(tokens, numerals, k):
            k += 2
            continue
        number = (
            _range(tokens, numerals, k)
            or _proportion(tokens, numerals, k)
            or _single(tokens, numerals, k, floor)
        )
        following = numerals[number.following] if number.following < len(numerals) else None
        quantity = _figure(tokens, number, following, passage, memory, floor)
        k = number.following
        if quantity is not None:
            yield quantity
            floor = number.last
            while k < len(numerals) and tokens.starts[numerals[k].first] < quantity.end:
                k += 1


def _single(tokens: Tokens, numerals: list[Numeral], k: int, floor: int) -> _Number:
    low = numerals[k]
    currency = units.currency_before(tokens, low.first)
    if currency and currency[1] < floor:  # the sign belongs to the number before it: "10 $ 30 $"
        currency = None
    name, first = currency if currency else (None, low.first)
    return _Number(low, None, first, low.last, low.value, None, name, None, k + 1)


_DASHES = frozenset("-–—‐‑")


def _score(tokens: Tokens, numerals: list[Numeral], k: int) -> bool:
    """Two numbers that are a score, a vote or a phone number: "5-4", "3–1", "voted 68 to 30"."""
    if k + 1 >= len(numerals):
        return False
    low, high = numerals[k], numerals[k + 1]
    if high.first != low.last + 1 or low.kind != "cardinal" or low.scale != 1:
        return False
    word = tokens.word(low.last)
    if counting.year_like(tokens, low) and word in _DASHES and high.value < 2200:
        return units.measured(tokens, high.last) is None
    around = {tokens.word(low.first - n) for n in (1, 2, 3)} | {
        tokens.word(high.last + n) for n in (0, 1)
    }
    contest = not around.isdisjoint(_CONTESTS)
    if (
        word in _DASHES
        and is_digits(tokens.words[low.first])
        and is_digits(tokens.words[high.first])
    ):
        phone = len(tokens.words[low.first]) == 3 and len(tokens.words[high.first]) == 4
        return contest or low.value >= high.value or phone
    if word in _DASHES and tokens.hyphen(low.last):
        return low.value > high.value
    measured = units.measured(tokens, high.last) is not None
    return word in ("to", ":") and not measured and (contest or word == ":") and low.value != high.value


_CONTESTS = words(
    """
    vote votes voted win won wins loss lost victory defeat defeated beat record decision
    ruling ruled majority tie score margin odds split
    """
)


def _range(tokens: Tokens, numerals: list[Numeral], k: int) -> _Number | None:
    """ "8,000–10,000", "between 5 and 7", "from 3 to 5 percent", "two or three", "$5 to $7 million"."""
    if k + 1 >= len(numerals):
        return None
    low, high = numerals[k], numerals[k + 1]
    if high.first - low.last > 8:
        return None
    if low.kind not in ("cardinal", "fraction") or high.kind not in ("cardinal", "fraction"):
        return None
    if low.vague or high.vague or counting.glued(tokens, low):
        return None
    first_currency = units.currency_before(tokens, low.first)
    currency = units.currency_before(tokens, high.first)
    unit = units.measured(tokens, low.last, large=low.scale > 1000)
    gap = unit.last if unit else low.last
    begin = currency[1] if currency else high.first
    if begin != gap + 1:
        return None
    first = first_currency[1] if first_currency else low.first
    joint = tokens.word(gap)
    bound = _bound(tokens, first)
    if joint == "and":
        if tokens.word(bound) != "between":
            return None
    elif joint == "or":
        if unit or not (low.value < high.value <= 10 * low.value):
            return None
    elif joint in ("to", "through"):
        if _levels(tokens, bound, unit is not None):
            return None
    elif joint not in _DASHES or not (tokens.joined(gap) == tokens.joined(gap + 1)):
        return None
    value = low.value
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value *= high.scale
    if value >= high.value:
        return None
    after = units.measured(tokens, high.last, large=high.scale > 1000)
    if unit and after and unit.name != after.name:
        return None
    if not currency and not first_currency:
        if counting.dated(tokens, low) or counting.labelled(tokens, low):
            return None
        if counting.year_like(tokens, low) and counting.year_like(tokens, high) and not after:
            return None
    if (unit or after) and (currency or first_currency):
        return None
    names = {c[0] for c in (first_currency, currency) if c}
    if len(names) > 1:
        return None
    name = names.pop() if names else None
    if tokens.word(bound) in ("between", "from"):
        first = bound
    return _Number(low, high, first, high.last, value, high.value, name, unit, k + 2)


def _bound(tokens: Tokens, first: int) -> int:
    """The token before a number that may hold "between" or "from", over a qualifier in between."""
    qualifier = qualifier_before(tokens, first)
    return (qualifier.first if qualifier else first) - 1


def _levels(tokens: Tokens, bound: int, with_unit: bool) -> bool:
    """Whether "A to B" are two levels of a change ("rose from 5 to 7 percent") and no range."""
    if tokens.word(bound) == "from":
        return change(tokens, bound, bound, bound, by=True) is not None
    return with_unit and change(tokens, bound + 1, bound + 1, bound + 1) is not None


def _proportion(tokens: Tokens, numerals: list[Numeral], k: int) -> _Number | None:
    """ "one in five voters", "9 out of 10": a share, as one value."""
    if k + 1 >= len(numerals):
        return None
    low, high = numerals[k], numerals[k + 1]
    if low.kind != "cardinal" or high.kind != "cardinal" or not 0 < low.value < high.value:
        return None
    between = tokens.words[low.last : high.first]
    if between not in (["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"]):
        return None
    if high.value not in _BASES or units.measured(tokens, high.last) or low.value > 99:
        return None
    if units.currency_before(tokens, low.first) or counting.glued(tokens, low):
        return None
    share = Numeral(low.first, high.last, low.value / high.value, "fraction")
    return _Number(share, None, low.first, high.last, share.value, None, None, None, k + 2)


_BASES = frozenset((*range(2, 11), 12, 15, 20, 25, 30, 50, 100, 1000, 10_000, 100_000, 10**6))


def _figure(
    tokens: Tokens,
    number: _Number,
    following: Numeral | None,
    passage: Passage,
    memory: _Memory,
    floor: int,
) -> Quantity | None:
    low = number.low
    first, last = number.first, number.last
    qualifier = qualifier_before(tokens, first, floor)
    kind: Qualifier = qualifier.kind if qualifier else "exact"
    begin = qualifier.first if qualifier else first
    loose = qualifier_after(tokens, last)
    if loose:
        kind, last = loose.kind, loose.last
    unit = number.unit if number.high is None else None
    if number.currency is None:
        unit = units.measured(tokens, last, large=number.scale > 1000) or number.unit
    measured = unit is not None or number.currency is not None
    if unit and qualifier and _during(tokens, unit, qualifier):
        qualifier, kind, begin = None, "exact", first
    if not _counts(tokens, number, qualifier is not None, measured):
        return None

    name: str | None = None
    factor = 1
    dimension: units.Dimension = "count"
    of = ""
    if low.kind == "ordinal":
        event = counting.ranks_event(tokens, low)
        if event is None:
            return None
        name, last = units.singular(tokens.words[event]), event + 1
        of = (
            counted.rightward(tokens, low.last)
            if name != "time"
            else counted.leftward(tokens, first, floor)
        )
    elif number.currency:
        name, dimension = number.currency, "money"
        doubled = units.measured(tokens, last)
        if doubled and doubled.name == name:
            last = doubled.last
    elif low.kind == "multiple":
        name, of = "time", counted.rightward(tokens, last)
    elif unit:
        name, dimension = unit.name, unit.dimension
        last = max(last, unit.last)
        scale = SCALES.get(tokens.word(last)) if dimension == "money" else None
        if scale and low.scale == 1:  # "75 USD million"
            factor, last = scale, last + 1
        last = _and_a_half(tokens, last) or last
    elif _aged(tokens, number):
        name, dimension = "year", "time"
        of = counted.leftward(tokens, first - 1, floor)
    else:
        noun = _noun(tokens, number, last)
        lent = None if noun else _lent(tokens, number, following)
        if noun:
            name, dimension = units.named(noun.name)
            of = counted.rightward(tokens, last)
            last = noun.last
        elif lent:
            name, dimension = lent.name, lent.dimension
        elif not _bare(tokens, number, kind, passage, memory):
            return None
        else:
            shared = memory.dimension == "count"
            if shared != (low.kind == "fraction" or low.value % 1 != 0):
                name, of = memory.unit, memory.of
    value = number.value * factor + _extra_half(tokens, last, unit)
    if dimension == "money" and number.high is None and following is not None:
        small = _small_change(tokens, name or "", last, following)
        if small:
            value, last = value + small[0], small[1]
    if _negative(tokens, first, dimension, name):
        value, begin, first = -value, min(begin, first - 1), first - 1
    per = units.rate(tokens, last, name or "", dimension)
    if per is None and dimension in ("count", "measure") and tokens.word(last) == "of":
        per = _distant_rate(tokens, last)
    base = name
    if per:
        name, last = f"{name}/{per[0]}" if name and "/" not in name else name, per[1]
    loose = qualifier_after(tokens, last)
    if loose and kind == "exact":
        kind, last = loose.kind, loose.last
    if low.vague and kind == "exact":
        kind = "at_least"
    if number.high is not None:
        kind = "range"
    size = change(tokens, begin, last, floor)
    if low.kind == "multiple" and tokens.words[low.first] not in ("twice",):
        size = (
            None
            if low.value == 0
            else "up"
            if tokens.words[low.first].endswith(("ed", "ing"))
            else None
        )
    of = of or _about(tokens, begin, last, floor) or memory.of or base or ""
    if base:
        memory.unit, memory.of, memory.dimension = base, of, dimension
    memory.passage = passage.number
    return Quantity(
        start=tokens.starts[begin],
        end=tokens.ends[last - 1],
        number_start=tokens.starts[min(first, low.first) if value < 0 else low.first],
        number_end=tokens.ends[(number.high or low).last - 1],
        value=plain(value),
        value_high=None if number.value_high is None else plain(number.value_high),
        unit=name,
        qualifier=kind,
        change=size,
        of=of,
    )


def _during(tokens: Tokens, unit: units.Unit, qualifier: Qualifying) -> bool:
    """Whether "over" says during ("over 10 years") rather than more than ("took over 10 years")."""
    if unit.dimension != "time" or tokens.words[qualifier.last - 1] != "over":
        return False
    before = tokens.word(qualifier.first - 1)
    return (
        qualifier.last - qualifier.first == 1
        and before not in _LASTING
        and tokens.word(unit.last) not in ("ago", "later", "old", "earlier")
        and tokens.word(unit.last - 1) != "old"
    )


_LASTING = words("for took takes take lasted lasts last spent after in is was just well of been")


def _counts(tokens: Tokens, number: _Number, qualified: bool, measured: bool) -> bool:
    low = number.low
    if number.currency:
        return True
    if number.high is not None:
        return not counting.clock(tokens, number.high) and not counting.idiom(tokens, number.high)
    return not (
        counting.glued(tokens, low, measured=measured)
        or counting.dated(tokens, low)
        or counting.clock(tokens, low)
        or counting.year(tokens, low, qualified=qualified, measured=measured)
        or counting.list_number(tokens, low)
        or (not measured and counting.labelled(tokens, low))
        or counting.points_back(tokens, low, measured=measured)
        or counting.idiom(tokens, low)
        or counting.lone_one(tokens, low, qualified=qualified, measured=measured)
        or counting.half_of_play(tokens, low)
    )


def _aged(tokens: Tokens, number: _Number) -> bool:
    """An age in apposition to a name: "Okoro, 43,", "Okoro (43)", "aged 43"."""
    low = number.low
    if number.high is not None or not is_digits(tokens.words[low.first]):
        return False
    if not 0 < low.value < 116 or low.value % 1:
        return False
    before, after = tokens.word(low.first - 1), tokens.word(low.last)
    if before in ("age", "aged") or (before == "of" and tokens.word(low.first - 2) == "age"):
        return True
    if (before == "," and after in (",", ".", ";", ")")) or (before == "(" and after == ")"):
        name = low.first - 2
        return tokens.capital(name) and tokens.word(name) not in counting.MONTHS
    return False


def _noun(tokens: Tokens, number: _Number, last: int) -> counted.Noun | None:
    """The counted noun right of the number, through "of the" where it is a part of something."""
    i = last
    part = number.low.kind == "fraction"
    if tokens.word(i) in ("more", "other", "additional", "others") and tokens.word(i + 1) == "of":
        return None
    if tokens.word(i) == "of":
        i += 1
        part = part or number.low.vague
        while tokens.word(i) in counted.DETERMINERS and i < last + 4:
            i += 1
            part = True
        if tokens.word(i) in counted.PRONOUNS:
            return None
    elif part:
        while tokens.word(i) in counted.DETERMINERS and i < last + 3:
            i += 1
    if tokens.hyphen(i):
        return _hyphened(tokens, i + 1)
    one = part or number.value == 1
    return counted.head(tokens, i, one=one)


def _lent(tokens: Tokens, number: _Number, following: Numeral | None) -> units.Unit | None:
    """The unit that the next number lends: "46 to 40 percent", "11 and 8 percent"."""
    if following is None or not 0 < following.first - number.last <= 2:
        return None
    if tokens.word(number.last) not in _LENDING or following.first - number.last == 2:
        if tokens.words[number.last : following.first] != [",", "and"]:
            return None
    unit = units.measured(tokens, following.last, large=following.scale > 1000)
    if unit is None or units.currency_before(tokens, following.first):
        return None
    return unit


_LENDING = words("to and or , versus vs")


def _hyphened(tokens: Tokens, i: int) -> counted.Noun | None:
    """The noun of a compound adjective: "five-member panel", "two-man race"."""
    word = tokens.word(i)
    if not word[:1].isalpha() or word in counted.STOP:
        return None
    return counted.Noun(units.singular(word), i + 1)


def _bare(
    tokens: Tokens, number: _Number, kind: Qualifier, passage: Passage, memory: _Memory
) -> bool:
    """Whether a number without a noun still says a quantity: it is large, qualified or compared."""
    low = number.low
    if low.kind == "fraction":
        return True
    if number.high is not None:
        return True
    large = low.scale > 1 or "," in tokens.words[low.first]
    after = tokens.word(low.last)
    if low.value >= 1000 and not large:
        large = not after[:1].isalpha() or after in counted.STOP
    moved = change(tokens, low.first, low.last) is not None
    if large or low.vague or kind != "exact" or (moved and is_digits(tokens.words[low.first])):
        return True
    if memory.unit is None or passage.number - memory.passage > 1:
        return False
    if memory.dimension == "count" and low.value % 1:
        return False
    return tokens.word(low.first - 1) in _COMPARED or after in (
        "a",
        "per",
        "more",
        "others",
        "percent",
    )


_COMPARED = words(
    """
    to from versus vs than with and only just another has have had got won at received drew
    """
)


def _small_change(
    tokens: Tokens, name: str, last: int, following: Numeral
) -> tuple[Decimal, int] | None:
    """The cents of "thirteen dollars and forty-five cents" and of "15 dollars 50"."""
    linked = tokens.words[last : following.first]
    if name not in units.SUBUNITS or linked not in ([], ["and"]):
        return None
    if following.kind != "cardinal" or not 0 < following.value < 100:
        return None
    unit = units.measured(tokens, following.last)
    if unit and unit.name == units.SUBUNITS[name]:
        return following.value / 100, unit.last
    after = tokens.word(following.last)
    two_digits = is_digits(tokens.words[following.first]) and following.value >= 10
    if unit is None and (not linked or two_digits) and after in (".", ",", ";", "", "more"):
        return following.value / 100, following.last
    return None


def _negative(tokens: Tokens, first: int, dimension: units.Dimension, name: str | None) -> bool:
    """Whether a minus stands before the figure; before counted nouns a hyphen is a dash."""
    sign = tokens.word(first - 1)
    if sign == "minus" or sign == "−":
        return True
    if sign != "-" or dimension == "count" or tokens.joined(first - 1):
        return False
    return tokens.joined(first) or (name or "").startswith("degree")


def _extra_half(tokens: Tokens, last: int, unit: units.Unit | None) -> Decimal:
    """The half in "an hour and a half" said after the unit: "two years and a half"."""
    if unit and tokens.words[max(last - 3, 0) : last] == ["and", "a", "half"]:
        return Decimal("0.5")
    return Decimal(0)


def _and_a_half(tokens: Tokens, last: int) -> int | None:
    if tokens.words[last : last + 3] == ["and", "a", "half"]:
        return last + 3
    return None


def _distant_rate(tokens: Tokens, last: int) -> tuple[str, int] | None:
    """A rate after what is measured: "2 million barrels of oil a day"."""
    for j in range(last + 1, min(last + 6, len(tokens))):
        if tokens.words[j] in ("a", "per", "each", "every", "an"):
            found = units.rate(tokens, j, "", "measure")
            if found and (tokens.words[j] == "per" or found[0] in _PERIODS):
                return found
            return None
        if not tokens.words[j][0].isalpha():
            return None
    return None


_PERIODS = words(
    """
    second minute hour day week month year night
    """
)


def _about(tokens: Tokens, begin: int, last: int, floor: int) -> str:
    """What a measured figure is about: the noun phrase it modifies, else the subject before it."""
    if tokens.hyphen(last):
        last += 1
    after = tokens.word(last)
    if after in ("of", "in"):
        phrase = counted.rightward(tokens, last + 1)
        if after == "of" and phrase:
            return phrase
    if after[:1].isalpha() and after not in counted.STOP and tokens.word(last - 1) != ",":
        phrase = counted.rightward(tokens, last)
        if phrase:
            return phrase
    return counted.leftward(tokens, begin, floor) or counted.rightward(tokens, last)
