"""Figures of an article: value, unit, qualifier, change and what each is about.

The one idea: a figure is built outwards from a number: what completes the number (``amounts``),
what it counts (``denominations``, or ``elliptic`` where the noun is left out), what it is told for
each of (``rates``), how firmly it is meant (``qualifiers``), whether it is the size
of a rise or fall (``changes``), what it says (``about``). Numbers that are no quantity of the
world are turned away by name (``counting``). The picture of a quantity is that of Roy, Vieira and
Roth (TACL 2015) and of CQE (Almasian et al., EMNLP 2023), but without a parser: local rules over
tokens, linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from summarize.reading.figures import (
    about,
    ages,
    amounts,
    countable,
    denials,
    denominations,
    elliptic,
    numerals,
    qualifiers,
    rates,
    scores,
    standalone,
    topics,
    units,
)
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.changes import way
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.directions import direction
from summarize.reading.figures.memory import Memory
from summarize.reading.figures.modifiers import QUOTES
from summarize.reading.figures.numerals import numbers, possible
from summarize.reading.figures.qualifiers import Qualifying
from summarize.reading.text.passages import Passage
from summarize.reading.words.functionwords import AUXILIARIES, VERBS
from summarize.reading.words.lexemes import Tokens, lowered
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import CHANGING, Numeral, plain
from summarize.schema import Change, Qualifier

__all__ = ["Quantity", "find", "numbers"]


class Quantity(NamedTuple):
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
    for earlier, passage in zip((None, *passages), passages, strict=False):
        if passage.kind == "boilerplate" or not possible(low, passage.start, passage.end):
            continue
        tokens = Tokens(text, low, passage.start, passage.end)
        memory.passage = passage.number
        memory.before = partial(_read, text, low, earlier) if earlier else None
        found.extend(_in_passage(tokens, memory))
    return tuple(found)


def _read(text: str, low: str, passage: Passage) -> Tokens:
    return Tokens(text, low, passage.start, passage.end)


def _in_passage(tokens: Tokens, memory: Memory) -> Iterator[Quantity]:
    found = list(numerals.find(tokens))
    k = 0
    floor = 0  # no figure reaches back into the one before
    while k < len(found):
        paired = k + 1 < len(found) and found[k + 1].first - found[k].last <= amounts.WIDEST
        if paired and scores.polled(tokens, found[k : k + 2], memory):
            yield from _sides(tokens, found[k : k + 2], floor, "percent")
            k += 2
            continue
        if paired and scores.ratio(tokens, found[k], found[k + 1]):
            yield _ratio(tokens, found[k], found[k + 1], floor)
            k += 2
            continue
        if paired and scores.score(tokens, found[k], found[k + 1]):
            unit = scores.contested(tokens, found[k], found[k + 1])
            if unit:
                yield from _sides(tokens, found[k : k + 2], floor, unit)
            k += 2
            continue
        amount = amounts.paired(tokens, found[k : k + 3]) if paired else None
        amount = amount or amounts.read(tokens, found[k], floor)
        k += amount.used
        following = found[k] if k < len(found) else None
        figure = _figure(tokens, amount, following, floor, memory)
        if figure is None:
            continue
        quantity, floor = figure
        memory.qualifier, memory.change = quantity.qualifier, quantity.change
        yield quantity
        while k < len(found) and found[k].first < floor:
            k += 1


def _sides(tokens: Tokens, sides: Sequence[Numeral], floor: int, unit: str) -> Iterator[Quantity]:
    """The two sides of a vote or a match: "by 17 to 14", "a 2-1 win"."""
    of = topics.leftward(tokens, sides[0].first, floor) or f"{unit}s"
    for side in sides:
        start, end = tokens.starts[side.first], tokens.end(side.last - 1)
        yield Quantity(start, end, start, end, plain(side.value), None, unit, "exact", None, of)


def _ratio(tokens: Tokens, low: Numeral, one: Numeral, floor: int) -> Quantity:
    """So many to one: "by nearly 2-1"."""
    qualifier = qualifiers.before(tokens, low.first, floor)
    number, end = tokens.starts[low.first], tokens.end(one.last - 1)
    start = tokens.starts[qualifier.first] if qualifier else number
    firm = qualifier.kind if qualifier else "exact"
    return Quantity(start, end, number, end, plain(low.value), None, "ratio", firm, None, "ratio")


def _swing(tokens: Tokens, amount: Amount, memory: Memory) -> Quantity:
    """A change printed in brackets after a percentage: "34% (–2)"."""
    start, end = tokens.starts[amount.first - 1], tokens.end(amount.last - 1)
    way: Change = "up" if tokens.word[amount.first - 1] == "+" else "down"
    of = memory.last.of if memory.last else ""
    value = plain(amount.value)
    name = "percentage point"
    return Quantity(start, end, start, end, value, None, name, "exact", way, of)


def _figure(
    tokens: Tokens, amount: Amount, following: Numeral | None, floor: int, memory: Memory
) -> tuple[Quantity, int] | None:
    """The figure of an amount and the token after it; None if the amount is none."""
    if elliptic.swing(tokens, amount, memory):
        return _swing(tokens, amount, memory), amount.last
    qualifier = qualifiers.before(tokens, amount.first, floor)
    loose = qualifiers.after(tokens, amount.last)
    last = loose.last if loose else amount.last
    unit = _unit(tokens, amount, last, memory)
    if unit and unit.dimension != "money":
        qualifier = qualifiers.of_unit(tokens, amount.first, unit, qualifier)
    begin = qualifier.first if qualifier else amount.first
    qualified = qualifier is not None or loose is not None
    what = _what(tokens, amount, following, (floor, begin, last), unit, memory, qualified)
    if what is None:
        return None
    last = what.last = max(last, what.last)
    if what.dimension == "count":
        qualifier = qualifiers.of_count(tokens, last, qualifier)
        begin = qualifier.first if qualifier else amount.first
    name = what.name
    per = rates.of_figure(tokens, amount.first, last, name or "", what.dimension)
    if per:
        last = per[1]
        per_so_many = f"per {per[0]}" if per[0][0].isdecimal() else None
        name = f"{name}/{per[0]}" if name and "/" not in name else name or per_so_many
    elif what.per:
        name = f"{name}/{what.per}"
    loose = loose or qualifiers.after(tokens, last)
    if loose:
        last = max(last, loose.last)
    first = amount.first if what.first is None else what.first
    minus = _minus(tokens, first, what)
    first -= minus or (tokens.word[first - 1] == "+" and tokens.joined(first) and floor < first)
    begin = qualifier.first if qualifier else first
    converted = tokens.word[begin - 1] == "(" and floor == begin - 1 and what.dimension != "count"
    again = converted and what.dimension == "share"  # "more than half (57 percent)"
    of = _of_before(tokens, begin, last, floor, what, memory)
    of = of or _of_what(tokens, begin, last, floor, what)
    of = standalone.trimmed(of)
    of = of if standalone.alone(of) else ""
    if what.dimension == "time" and tokens.word[what.last - 1] in ages.AGE:
        of = ages.told(of)
    if not of and memory.goes_on(tokens, begin, what):
        of = memory.last.of if memory.last else ""
    vague = "share" if amount.low.kind == "fraction" else "number"
    of = of or memory.again(what) or standalone.of_nothing_said(what.dimension, what.name) or vague
    kept = memory.last
    denied = denials.denied(tokens, begin, last)
    if denied and kept and kept.passage == memory.passage and kept.fully.startswith(f"{of} "):
        of = kept.fully  # "killed three people, not twelve"
    change = direction(tokens, amount, begin, what.last, floor, what, memory)
    memory.of = of
    if amount.low.kind != "ordinal" and not converted:
        memory.keep(tokens, begin, what, of)
        memory.per = per[0] if per else what.per
    firm = _qualifier(amount, qualifier, loose)
    quantity = Quantity(
        start=tokens.starts[begin],
        end=tokens.end(last - 1),
        number_start=tokens.starts[first if minus else amount.low.first],
        number_end=tokens.end((amount.high or amount.low).last - 1),
        value=plain(-what.value if minus else what.value),
        value_high=None if amount.value_high is None else plain(amount.value_high * what.times),
        unit=name,
        qualifier=memory.qualifier if converted and not again and firm == "exact" else firm,
        change=change,
        of=of + denials.DENIED * denied,
    )
    return quantity, last


def _unit(tokens: Tokens, amount: Amount, last: int, memory: Memory) -> units.Unit | None:
    if amount.currency is not None:
        return None
    quoted = tokens.word[last] in QUOTES and tokens.word[amount.first - 1] in QUOTES
    large = amount.scale > 1000
    unit = units.measured(tokens, last + quoted, large=large) or amount.shared
    if unit and unit.name == "degree" and tokens.word[unit.last] not in _DIRECTIONS:
        kept = memory.latest.get("measure")
        scale = kept.name if kept and kept.name.startswith("degree ") else "degree"
        return unit if tokens.hyphen(last) else unit._replace(name=scale)
    if unit and unit.name == "point":
        polled = memory.points or units.of_percentages(tokens, amount.first, last)
        return unit._replace(name="percentage point") if polled else unit
    return unit


def _of_before(
    tokens: Tokens, begin: int, last: int, floor: int, what: Denomination, memory: Memory
) -> str:
    """What the figure before is of, where this one is told of the same; else empty."""
    kept = memory.last
    if tokens.word[begin - 1] == "(" and floor == begin - 1 and what.dimension != "count":
        return memory.of if what.dimension == "share" else kept.of if kept else ""
    if kept is None or kept.passage != memory.passage:
        return ""
    if what.dimension == "money" and memory.bought(tokens, begin):
        return kept.fully
    if tokens.word[last] == "of":  # "12 boats, 30 percent of which sank"
        return kept.of if tokens.word[last + 1] in ("which", "whom", "them") else ""
    if what.dimension == "count":
        return ""
    beaten = _OWNER.search(" ".join(tokens.words[floor:begin])) is not None
    if _level_after(tokens, begin, floor) or (beaten and kept.dimension == what.dimension):
        return kept.of
    beside = tokens.words[max(0, begin - 2) : begin], tokens.words[max(0, begin - 3) : begin]
    aside = any(words in _ASIDE for words in beside)  # "backed it, up four points"
    return kept.of if aside and memory.goes_on(tokens, begin, what, aside=True) else ""


def _level_after(tokens: Tokens, begin: int, floor: int) -> bool:
    """Whether a figure is the level of what has just changed: "fell 3 percent in May to $8"."""
    between = tokens.words[floor : begin - 1]
    if tokens.word[begin - 1] not in ("to", "from") or not floor or len(between) > _LATELY:
        return False
    if not (_CLAUSAL.isdisjoint(between) and all(word[0].isalnum() for word in between)):
        return False
    near = tokens.words[max(0, begin - _CHANGING_NEAR) : begin]
    return any(way(word) or word in CHANGING or word in _SLOWING for word in near)


_OWNER = re.compile(r"^of [^,;]*\bto [^,;]*['’]s?$")  # "41 percent of the vote to Roe's"
_CHANGING_NEAR = 12
_LATELY = 4
_CLAUSAL = VERBS | AUXILIARIES | words("and but or of that which who")
_SLOWING = words("slow slows slowed slowing")
_ASIDE = (
    [",", "up"], [",", "down"], ["(", "up"], ["(", "down"], [",", "up", "from"],
    [",", "down", "from"],
)  # fmt: skip
_DIRECTIONS = words("north south east west angle of")


def _what(
    tokens: Tokens,
    amount: Amount,
    following: Numeral | None,
    span: tuple[int, int, int],
    unit: units.Unit | None,
    memory: Memory,
    qualified: bool,
) -> Denomination | None:
    """What an amount is an amount of; None if it is no figure.

    ``span``: the token after the figure before, the first token with the qualifier, the last.
    """
    floor, begin, last = span
    what = elliptic.another_one(tokens, amount, memory)
    if what:
        return what
    lent = None if unit else denominations.lent(tokens, amount, following)
    measured = (unit or lent) is not None
    if not countable.counts(tokens, amount, memory, qualified=qualified, measured=measured):
        return None
    what = denominations.read(tokens, amount, last, begin, floor, unit, following)
    if what:
        return elliptic.filled(tokens, what, last, memory)
    if lent:
        if lent.name == "point" and units.of_percentages(tokens, last, lent.last):
            lent = lent._replace(name="percentage point")
        return Denomination(lent.name, lent.dimension, last, amount.value)
    if amount.low.kind == "ordinal":
        return None
    return elliptic.read(tokens, amount, begin, qualified=qualified, memory=memory)


def _qualifier(amount: Amount, before: Qualifying | None, after: Qualifying | None) -> Qualifier:
    if amount.high is not None:
        return "range"
    if before or after:
        return (before or after).kind  # type: ignore[union-attr]
    return "at_least" if amount.low.vague else "exact"


def _of_what(tokens: Tokens, begin: int, last: int, floor: int, what: Denomination) -> str:
    """What a figure says: the words its denomination was read from, else those around it."""
    if what.of:
        return what.of
    return about.measured(tokens, begin, last, floor, what.dimension)


def _minus(tokens: Tokens, first: int, what: Denomination) -> bool:
    """Whether a minus stands before the figure; before counted nouns a hyphen is a dash."""
    sign = tokens.word[first - 1]
    if sign == "minus":
        return tokens.word[first - 2] != "or"  # "plus or minus 3 percent"
    if sign == "−":
        return True
    if sign != "-" or what.dimension == "count" or tokens.joined(first - 1):
        return False
    return tokens.joined(first) or (what.name or "").startswith("degree")
