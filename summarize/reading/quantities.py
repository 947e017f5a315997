"""Figures of an article: value, unit, qualifier, change and what each is about.

The one idea: a figure is built outwards from a number: what completes the number (``amounts``),
what it counts (``denominations``), how firmly it is meant (``qualifiers``), whether it is the size
of a rise or fall (``changes``), what it says (``about``). Numbers that are no quantity of the
world are turned away by name (``counting``). The picture of a quantity is that of Roy, Vieira and
Roth (TACL 2015) and of CQE (Almasian et al., EMNLP 2023), but without a parser: local rules over
tokens, linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.reading import about, amounts, counting, denominations, numerals, qualifiers, units
from summarize.reading.amounts import Amount
from summarize.reading.changes import change
from summarize.reading.denominations import Denomination, Memory
from summarize.reading.lexemes import Tokens, lowered
from summarize.reading.lexicon import words
from summarize.reading.numerals import Numeral, numbers, plain, possible
from summarize.reading.passages import Passage
from summarize.reading.qualifiers import Qualifying
from summarize.schema import Change, Qualifier

__all__ = ["Quantity", "find", "numbers"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as read by rule. Offsets are half-open code points into the text.

    ``start:end`` is the shortest stretch with number, qualifier and unit;
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


def find(text: str, passages: Sequence[Passage]) -> tuple[Quantity, ...]:
    """Reads the figures of an article.

    Args:
        text: The whole article.
        passages: Its passages; boilerplate is not read.

    Returns:
        The figures in order, without overlap; every mention is its own.
    """
    low = lowered(text)
    memory = Memory()
    found: list[Quantity] = []
    for passage in passages:
        if passage.kind == "boilerplate" or not possible(low, passage.start, passage.end):
            continue
        if passage.paragraph != memory.paragraph:
            memory = Memory(passage.paragraph)
        tokens = Tokens(text, low, passage.start, passage.end)
        found.extend(_in_passage(tokens, passage.number, memory))
    return tuple(found)


def _in_passage(tokens: Tokens, passage: int, memory: Memory) -> Iterator[Quantity]:
    found = list(numerals.find(tokens))
    k = 0
    floor = 0  # no figure reaches back into the one before
    while k < len(found):
        if amounts.score(tokens, found, k):
            k += 2
            continue
        amount = amounts.read(tokens, found, k, floor)
        k += amount.used
        following = found[k] if k < len(found) else None
        figure = _figure(tokens, amount, following, floor, passage, memory)
        if figure is None:
            continue
        quantity, floor = figure
        yield quantity
        while k < len(found) and found[k].first < floor:
            k += 1


def _figure(
    tokens: Tokens,
    amount: Amount,
    following: Numeral | None,
    floor: int,
    passage: int,
    memory: Memory,
) -> tuple[Quantity, int] | None:
    """The figure of an amount and the token after it; None if the amount is none."""
    qualifier = qualifiers.before(tokens, amount.first, floor)
    loose = qualifiers.after(tokens, amount.last)
    last = loose.last if loose else amount.last
    unit = None
    if amount.currency is None:
        unit = units.measured(tokens, last, large=amount.scale > 1000) or amount.shared
    if unit and qualifier and _during(tokens, unit, qualifier):
        qualifier = None
    lent = None if unit else denominations.lent(tokens, amount, following)
    qualified = qualifier is not None or loose is not None
    if not _counts(tokens, amount, qualified=qualified, measured=(unit or lent) is not None):
        return None
    what = denominations.read(tokens, amount, last, floor, unit, following)
    if what is None and lent:
        what = Denomination(lent.name, lent.dimension, last, amount.value)
    if what is None and amount.low.kind != "ordinal":
        what = denominations.remembered(
            tokens, amount, qualified=qualified, passage=passage, memory=memory
        )
    if what is None:
        return None

    last = max(last, what.last)
    name = what.name
    per = units.rate(tokens, last, name or "", what.dimension)
    if per:
        last = per[1]
        name = f"{name}/{per[0]}" if name and "/" not in name else name
    loose = loose or qualifiers.after(tokens, last)
    if loose:
        last = max(last, loose.last)
    first = amount.first
    minus = _minus(tokens, first, what)
    first -= minus
    begin = qualifier.first if qualifier else first
    of = _of_what(tokens, begin, last, floor, what) or memory.of or what.name or ""
    if what.name and amount.low.kind != "ordinal":
        memory.name, memory.of, memory.dimension = what.name, of, what.dimension
    memory.passage = passage
    number_end = (amount.high or amount.low).last
    quantity = Quantity(
        start=tokens.starts[begin],
        end=tokens.ends[last - 1],
        number_start=tokens.starts[first if minus else amount.low.first],
        number_end=tokens.ends[number_end - 1],
        value=plain(-what.value if minus else what.value),
        value_high=None if amount.value_high is None else plain(amount.value_high * what.times),
        unit=name,
        qualifier=_qualifier(amount, qualifier, loose),
        change=_change(tokens, amount, begin, last, floor, what),
        of=of,
    )
    return quantity, last


def _qualifier(amount: Amount, before: Qualifying | None, after: Qualifying | None) -> Qualifier:
    if amount.high is not None:
        return "range"
    if before or after:
        return (before or after).kind  # type: ignore[union-attr]
    return "at_least" if amount.low.vague else "exact"


def _change(
    tokens: Tokens, amount: Amount, begin: int, last: int, floor: int, what: Denomination
) -> Change | None:
    if amount.low.kind == "multiple":
        word = tokens.words[amount.low.first]
        return "up" if word.endswith(("ed", "ing")) or word in numerals.DOUBLES else None
    return change(tokens, begin, last, floor, duration=what.dimension == "time")


def _of_what(tokens: Tokens, begin: int, last: int, floor: int, what: Denomination) -> str:
    """What a figure says: the words its denomination was read from, else those around it."""
    if what.of:
        return what.of
    return about.measured(tokens, begin, last, floor, share=what.dimension == "share")


def _during(tokens: Tokens, unit: units.Unit, qualifier: Qualifying) -> bool:
    """Whether "over" says during ("over 10 years") rather than more than ("took over 10 years")."""
    if unit.dimension != "time" or tokens.words[qualifier.first : qualifier.last] != ["over"]:
        return False
    return tokens.word(qualifier.first - 1) not in _LASTING and (
        tokens.word(unit.last) not in ("ago", "later", "earlier")
        and tokens.word(unit.last - 1) != "old"
    )


_LASTING = words("for took takes take lasted lasts last spent after in is was just well of been")


def _minus(tokens: Tokens, first: int, what: Denomination) -> bool:
    """Whether a minus stands before the figure; before counted nouns a hyphen is a dash."""
    sign = tokens.word(first - 1)
    if sign == "minus":
        return tokens.word(first - 2) != "or"  # "plus or minus 3 percent"
    if sign == "−":
        return True
    if sign != "-" or what.dimension == "count" or tokens.joined(first - 1):
        return False
    return tokens.joined(first) or (what.name or "").startswith("degree")


def _counts(tokens: Tokens, amount: Amount, *, qualified: bool, measured: bool) -> bool:
    low = amount.low
    if amount.currency:
        return True
    if amount.high is not None:
        return not counting.clock(tokens, amount.high) and not counting.idiom(tokens, amount.high)
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
