"""One number or two that belong together: ranges and proportions.

The one idea: before asking what a number counts, see whether its neighbour completes it.
"8,000–10,000" and "between 5 and 7 percent" are one amount with two ends; "one in five" is one
share. Two numbers that stand against each other are the matter of ``scores``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from summarize.reading.figures import codes, counted, counting, dates, qualifiers, units
from summarize.reading.figures.changes import change
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral
from summarize.reading.words.plurals import plural

_DASHES = frozenset("-–—‐‑")
_JOINTS = _DASHES | {"and", "or", "to", "through"}
_BASES = frozenset((*range(2, 11), 12, 15, 20, 25, 30, 50, 100, 1000, 10_000, 100_000, 10**6))


@dataclass(slots=True)
class Amount:
    """A number or a range, with the currency printed before it; nothing is known of its unit yet.

    ``first`` is the token of the currency sign, of "between" or of the number, ``last`` the one
    after the number; ``used`` says how many numerals it took. ``shared`` is a unit said between
    the two ends of a range ("5 percent to 7").
    """

    low: Numeral
    high: Numeral | None
    first: int
    last: int
    value: Decimal
    value_high: Decimal | None
    currency: str | None
    shared: units.Unit | None
    used: int

    @property
    def scale(self) -> int:
        """The larger magnitude word of its numbers."""
        return max(self.low.scale, self.high.scale if self.high else 1)


def paired(tokens: Tokens, row: Sequence[Numeral]) -> Amount | None:
    """The amount that two or three numbers make, not more than `WIDEST` words apart."""
    return _repeated(tokens, row) or _range(tokens, row) or _proportion(tokens, row[0], row[1])


def read(tokens: Tokens, low: Numeral, floor: int) -> Amount:
    """The amount of a number by itself; currency signs before ``floor`` are taken."""
    if dates.decade_of_life(tokens, low):
        return _decade(low)
    whole = _one_and_a_half(tokens, low)
    if whole:
        return whole
    currency = units.currency_before(tokens, low.first)
    if currency and currency[1] < floor:  # "10 $ 30 $": the sign belongs to the number before it
        currency = None
    name, first = currency if currency else (None, low.first)
    return Amount(low, None, first, low.last, low.value, None, name, None, 1)


def _decade(low: Numeral) -> Amount:
    """The ages of "in his 60s": 60 to 69 years."""
    last, oldest = low.last + 1, low.value + 9
    high = replace(low, last=last, value=oldest)
    years = units.Unit("year", "time", last)
    return Amount(low, high, low.first, last, low.value, oldest, None, years, 1)


def _one_and_a_half(tokens: Tokens, low: Numeral) -> Amount | None:
    """The number in "an hour and a half", which has no numeral for its one."""
    first = low.first - 3
    if low.kind != "fraction" or tokens.word[first] not in _ONE:
        return None
    unit = units.measured(tokens, first + 1)
    if unit is None or unit.last != low.first - 1 or tokens.word[unit.last] != "and":
        return None
    first += tokens.word[first] not in ("a", "an")  # "the past [year and a half]"
    return Amount(low, None, first, low.last, 1 + low.value, None, None, unit, 1)


_ONE = words("a an past last previous next first coming preceding another")
_OR_EVEN = frozenset(
    (
        "or", "and maybe", "if not", ", if not", "or maybe", "or perhaps", "or even", ", perhaps",
        "or possibly", ", maybe", ", possibly", ", or even", "and perhaps", "and possibly",
    )
)  # fmt: skip
_APART = 3  # times the lower end of a range is its upper
_LEVEL = 10  # times what something rises by is what it rises to
_NET = words("points point rating margin lead edge")
_OR = 2  # times: "three or four", "100 or 200", but "$10 or $100" are two sums
WIDEST = 8
"""Words between two numbers that belong together: the ends of a range, a score, a share."""
_WITHIN = 4  # words between the two numbers of a proportion


class _Ends(NamedTuple):
    """Two numbers that may be the ends of a range.

    Attributes:
        low: The number before.
        high: The number after.
        value: The value of the number before, with what it lends from the other: "5 to 7 million".
        signs: The currency signs before the two, None where there is none.
        unit: The unit after the number before.
        after: The unit after the other one.
        gap: The token that joins them.
        outside: The token before the first of them, its sign and its qualifier.
    """

    low: Numeral
    high: Numeral
    value: Decimal
    signs: tuple[str | None, str | None]
    unit: units.Unit | None
    after: units.Unit | None
    gap: int
    outside: int


def _range(tokens: Tokens, row: Sequence[Numeral]) -> Amount | None:
    """Two ends: "8,000–10,000", "between 5 and 7", "3 to 5 percent", "two or three"."""
    listed = _listed(tokens, row)
    if listed:
        return listed
    low, high = row[0], row[1]
    if low.vague and high.vague and low.value < high.value:
        return _vague(tokens, low, high)
    if not _may_be_ends(tokens, low, high):
        return None
    opening = units.currency_before(tokens, low.first)
    currency = units.currency_before(tokens, high.first)
    unit = units.measured(tokens, low.last, large=low.scale > 1000)
    gap = unit.last if unit else low.last
    if tokens.word[gap] in _DASHES and tokens.joined(gap) and tokens.word[gap + 1] == "to":
        gap += 1  # "13- to 15-year-olds", and "13-to-15-year-olds"
    after_gap = gap + 1 + (tokens.word[gap] == "to" and tokens.word[gap + 1] in _DASHES)
    if (currency[1] if currency else high.first) != after_gap:
        return None
    first = opening[1] if opening else low.first
    qualifier = qualifiers.before(tokens, first)
    outside = (qualifier.first if qualifier else first) - 1
    if not _joins(tokens, low, high, gap, outside, unit is not None):
        return None
    value = low.value
    if low.scale == 1 and high.scale > 1 and value < high.value / high.scale:
        value *= high.scale  # "5 to 7 million"
    after = units.measured(tokens, high.last, large=high.scale > 1000)
    signs = (opening[0] if opening else None, currency[0] if currency else None)
    ends = _Ends(low, high, value, signs, unit, after, gap, outside)
    if _differ(tokens, ends) or _apart(tokens, ends):
        return None
    if tokens.word[outside] in ("between", "from"):
        first = outside
    return Amount(low, high, first, high.last, value, high.value, signs[0] or signs[1], unit, 2)


def _repeated(tokens: Tokens, row: Sequence[Numeral]) -> Amount | None:
    """A vague number said again to stress it: "millions and millions of crowns"."""
    low, used = row[0], 1
    for high in row[1:]:
        again = low.vague and high.vague and low.value == high.value
        if not again or tokens.words[row[used - 1].last : high.first] != ["and"]:
            break
        used += 1
    if used == 1:
        return None
    whole = replace(low, last=row[used - 1].last)
    return Amount(whole, None, low.first, whole.last, low.value, None, None, None, used)


def _vague(tokens: Tokens, low: Numeral, high: Numeral) -> Amount | None:
    """Two vague numbers: "hundreds, if not thousands"."""
    if " ".join(tokens.words[low.last : high.first]) not in _OR_EVEN:
        return None
    return Amount(low, high, low.first, high.last, low.value, high.value, None, None, 2)


def _may_be_ends(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers and what joins them allow a range."""
    if not {low.kind, high.kind} <= {"cardinal", "fraction"} or low.vague or high.vague:
        return False
    if _JOINTS.isdisjoint(tokens.words[low.last : high.first]):
        return False
    far = high.scale > 1 or tokens.word[low.last] in _DASHES
    if low.kind == "fraction" and high.kind != "fraction" and far:
        return False  # "up by a third to 9.8 billion", "a third — 33 percent —"
    return not (codes.glued(tokens, low, measured=True) or codes.coded(tokens, low))


def _differ(tokens: Tokens, ends: _Ends) -> bool:
    """Whether two numbers measure two things: "$3 million in 2014", "5 miles to 7 villages"."""
    low, high, unit, after = ends.low, ends.high, ends.unit, ends.after
    opening, currency = ends.signs
    if currency and not opening and (low.kind == "fraction" or dates.year_like(tokens, low)):
        return True  # "fell by a fifth to £3 million", "from $3 million in 2014 to $5 million"
    if opening and currency and opening != currency:
        return True
    signed = opening or currency
    if ends.value >= high.value or (signed and (unit or after)):
        return True
    if unit and after and unit.name != after.name:
        return True
    if unit and not after and counted.head(tokens, high.last):
        return True
    return not signed and _dates(tokens, low, high, measured=after is not None)


def _apart(tokens: Tokens, ends: _Ends) -> bool:
    """Whether two numbers are told one after the other: "by eight points to 112"."""
    unit, after, outside = ends.unit, ends.after, ends.outside
    before, word = tokens.word[outside - 1], tokens.word[outside]
    if word == "," and tokens.word[outside - 2] in _DASHES and ends.signs[0] is None:
        return True  # the sets of "6-3, 3-6"
    if word == "or" and before in ("%", "percent", "cent"):
        return True  # "slid 0.1 percent or 6.27 to 9,004"
    enclosed = word == "(" and after and tokens.word[after.last] == ")"
    if unit and enclosed and before in _NET:
        return True  # "-30 points (30 percent to 60 percent)"
    to = tokens.word[ends.gap] == "to" and not after
    if word != "by":  # "fell $1.20 to $71.40"
        far = to and ends.high.value > _LEVEL * ends.value
        return far and change(tokens, outside + 1, outside + 1) is not None
    if (unit and not after) or None not in ends.signs:
        return True  # "by eight points to 112", "by $3 to $9"
    return to and ends.high.value > _APART * ends.value  # "by 900 to 8,400"


def _listed(tokens: Tokens, row: Sequence[Numeral]) -> Amount | None:
    """Alternatives from the least to the most: "two, three or four"."""
    if len(row) < 3 or {one.kind for one in row} != {"cardinal"}:
        return None
    low, middle, high = row
    joints = tokens.words[low.last : middle.first], tokens.words[middle.last : high.first]
    if joints != ([","], ["or"]) or not low.value < middle.value < high.value <= 12:
        return None
    return Amount(low, high, low.first, high.last, low.value, high.value, None, None, 3)


def _joins(
    tokens: Tokens, low: Numeral, high: Numeral, gap: int, outside: int, with_unit: bool
) -> bool:
    """Whether the token between two numbers makes a range of them."""
    joint = tokens.word[gap]
    if joint == "and":
        ages = tokens.words[max(0, outside - 1) : outside + 1] == ["ages", "of"]
        return ages or tokens.word[outside] == "between"
    if joint == "or":
        lends = low.scale == 1 and low.value * high.scale < high.value  # "seven or eight thousand"
        least = low.value * high.scale if lends else low.value
        return not with_unit and least < high.value <= _OR * least
    if joint in ("to", "through"):
        if tokens.word[outside] == "from":  # "rose from 5 to 7 percent" has two levels
            moved = tokens.word[outside - 1] in _MOVED
            return not moved and change(tokens, outside, outside, by=True) is None
        coming = tokens.word[outside] == "by" and tokens.word[outside - 2] in _COMING
        sized = (coming or tokens.word[outside] == "of") and high.value < _APART * low.value
        # "growth of 3% to 5%", "will rise by 3% to 5%", but "fell 3% to 5%"
        return sized or not (with_unit and change(tokens, outside + 1, outside + 1))
    return joint in _DASHES and tokens.joined(gap) == tokens.joined(gap + 1)


_MOVED = words("went gone moved changed switched shifted")
_COMING = words("to will would could may might should can")


def _dates(tokens: Tokens, low: Numeral, high: Numeral, *, measured: bool) -> bool:
    if dates.dated(tokens, low) or dates.dated(tokens, high):
        return True
    if counting.labelled(tokens, low) and not measured:
        return True
    years = dates.year_like(tokens, low) and dates.year_like(tokens, high)
    if dates.year_like(tokens, low) and not dates.year_like(tokens, high):
        return tokens.word[low.first - 1] in ("in", "since")  # "risen since 2016 to 11,300"
    return years and not measured


def _proportion(tokens: Tokens, low: Numeral, high: Numeral) -> Amount | None:
    """A share said in two numbers, as one value: "one in five voters", "9 out of 10"."""
    if high.first - low.last > _WITHIN:
        return None
    if low.kind != "cardinal" or high.kind != "cardinal" or not 0 < low.value < high.value:
        return None
    split = _split_proportion(tokens, low, high)
    if split:
        return split
    between = tokens.words[low.last : high.first] if high.first - low.last < 4 else []
    if between not in _SHARING:
        return None
    long_odds = low.value == 1 and (
        high.scale > 1
        or "," in tokens.words[high.first]
        or _many(tokens, high)
        or (_small(tokens, high) and between == ["in"])
    )
    if (high.value not in _BASES and not long_odds) or low.value > 99:
        return None
    if between == ["in"] and tokens.word[high.last] in _PLAYED:  # "walking two in eight innings"
        return None
    if units.measured(tokens, high.last) and between[0] == "in":
        return None
    if units.currency_before(tokens, low.first) or codes.glued(tokens, low, measured=True):
        return None
    share = Numeral(low.first, high.last, low.value / high.value, "fraction")
    return Amount(share, None, low.first, high.last, share.value, None, None, None, 2)


_SHARING = (
    ["in"], ["in", "every"], ["out", "of"], ["out", "of", "every"], ["-", "in", "-"],
    ["of", "every"], ["of", "each"],
)  # fmt: skip
_PLAYED = words(
    """
    innings games matches starts seasons attempts races tests outings appearances sets rounds events
    overs frames tries elections tournaments
    """
)


def _many(tokens: Tokens, high: Numeral) -> bool:
    """Whether a proportion is one of things counted after it: "one in 45 children"."""
    after = tokens.word[high.last]
    return is_digits(tokens.words[high.first]) and plural(after) and high.value > 12


def _small(tokens: Tokens, high: Numeral) -> bool:
    """Whether a proportion ends with its number: "650,000 pupils, one in 14, are affected"."""
    return high.value < _YEARS and not tokens.word[high.last][:1].isalnum()


_YEARS = 1000


def _split_proportion(tokens: Tokens, low: Numeral, high: Numeral) -> Amount | None:
    """A share with the thing counted inside it: "two voters in three", "one house in four"."""
    between = tokens.words[low.last : high.first]
    out_of = 2 if between[-2:] == ["out", "of"] else 1
    between = between[: len(between) - out_of]
    if high.value > 10 or low.scale > 1 or not 0 < len(between) < 3:
        return None
    if out_of == 1 and tokens.word[high.first - 1] != "in":
        return None
    follower = tokens.word[high.last]
    counts = plural(follower) or tokens.capital(high.last) or tokens.hyphen(high.last)
    if counts or units.measured(tokens, high.last) or units.measured(tokens, low.last):
        return None
    noun = counted.head(tokens, low.last, one=low.value == 1)
    if noun is None or noun.last != high.first - out_of:
        return None
    value = low.value / high.value
    share = Numeral(low.first, high.last, value, "fraction")
    unit = units.Unit(noun.name, "count", high.last)
    return Amount(share, None, low.first, high.last, value, None, None, unit, 2)
