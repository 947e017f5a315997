"""Whether an amount may be a quantity of the world: no date, name, code, part or glance back.

The one idea: each kind of number that counts nothing has a rule with a name (``counting``,
``dates``, ``halves``); an amount is a figure where none of them holds.
"""

from __future__ import annotations

from summarize.reading.figures import codes, counted, counting, dates, halves
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.memory import Memory
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.numberwords import Numeral


def _new(tokens: Tokens, low: Numeral, memory: Memory) -> bool:
    """Whether "the seven polls released", "all six states" counts what nothing before has."""
    before = tokens.word[low.first - 1]
    if low.value <= _FEW or before not in ("the", "all") or low.value in memory.small:
        return False
    noun = counted.head(tokens, low.last)
    return noun is not None and (before == "all" or tokens.word[noun.last][:1].isalpha())


_FEW = 3


def counts(
    tokens: Tokens, amount: Amount, memory: Memory, *, qualified: bool, measured: bool
) -> bool:
    """Whether an amount may be a quantity of the world: not a date, name, code or glance back."""
    low, high = amount.low, amount.high
    if amount.currency:
        return not (amount.value == 1 and tokens.word[amount.last] == "=")  # "$1 = 0.92 euros"
    if high is not None:
        return not dates.clock(tokens, high) and not counting.idiom(tokens, high)
    if (
        codes.glued(tokens, low, measured=measured)
        or dates.dated(tokens, low)
        or dates.clock(tokens, low)
        or dates.year(tokens, low, qualified=qualified, measured=measured)
        or counting.body(tokens, low)
        or (not measured and counting.labelled(tokens, low))
        or (counting.points_back(tokens, low, measured=measured) and not _new(tokens, low, memory))
        or counting.idiom(tokens, low)
        or (measured and counting.in_title(tokens, low))
    ):
        return False
    if is_digits(tokens.words[low.first]):
        return not (
            counting.list_number(tokens, low)
            or codes.coded(tokens, low)
            or codes.addressed(tokens, low)
        )
    return not (
        counting.lone_one(tokens, low, qualified=qualified, measured=measured)
        or halves.half_of_play(tokens, low)
        or halves.third_thing(tokens, low)
        or counting.vague_name(tokens, low)
        or counting.gerund(tokens, low)
    )
