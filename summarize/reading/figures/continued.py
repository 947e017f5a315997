"""What a bare number goes on with at once, by the words that stand beside it.

The one idea: some words say outright what a number takes up: "to" after a level, "at" of an index,
the same number given before, "they're at", what is offered where something was asked. They are
tried before the memory of the article, which only knows what was counted last.
"""

from __future__ import annotations

from summarize.reading.figures import antecedents
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.memory import Kept, Memory
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words


def told(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """The thing that the words beside a bare number say that it goes on with, if they do."""
    return (
        _as_index(memory, tokens, amount)
        or _told_again(memory, tokens, amount)
        or _moved_to(memory, tokens, amount)
        or _now_at(memory, tokens, amount)
        or _bid(memory, tokens, amount)
        or timed_alike(memory, tokens, amount)
        or _lasted(memory, tokens, amount)
    )


def _lasted(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """The time of "it's been nearly six" after "five years"."""
    i = amount.first - 1
    i -= tokens.word[i] in _JUST
    return (
        memory.near("time", _NEAR) if tokens.word[i] == "been" and _ends(tokens, amount) else None
    )


def _ends(tokens: Tokens, amount: Amount) -> bool:
    """Whether a plain number is the last word before a mark."""
    plain = amount.low.kind == "cardinal" and amount.scale == 1 and amount.currency is None
    return plain and not tokens.word[amount.last][:1].isalnum()


def _as_index(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """The points of an index: "up 41 points at 8,211", "the index closed at 7,845.3"."""
    before = tokens.word[amount.first - 1]
    moved = memory.index == memory.passage and before in _AT_LEVEL and amount.value >= _HUNDRED
    if not moved:
        level = before in ("at", "to") and amount.value >= _HUNDRED and amount.low.scale == 1
        if not level and before != "or":  # "the index slid 1 percent or 6.2 to"
            return None
        if _INDEXES.isdisjoint(tokens.words[: amount.first]):
            return None
    of = memory.last.of if memory.last and memory.last.passage == memory.passage else ""
    return Kept("point", "share", of, memory.passage)


def _told_again(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """What the same number counted, "a limit of" was measured in, or a lead was told in."""
    before = tokens.word[amount.first - 1]
    again = memory.numbers.get(amount.value)
    if not again and before == "of":
        again = memory.levels.get(tokens.word[amount.first - 2])
    if again:
        return again
    here = memory.points is not None and memory.points.passage == memory.passage
    return memory.points if here and before in _BESIDE else None


def _moved_to(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """What goes on after a time from a level: "from $9,000 two years ago to just 4,500"."""
    last, start = memory.last, memory.risen_from
    i = amount.first - 1
    i -= tokens.word[i] in _JUST
    timed = last is not None and (last.dimension, last.passage) == ("time", memory.passage)
    here = start is not None and start.passage == memory.passage and start.dimension != "time"
    return start if timed and here and tokens.word[i] == "to" else None


def _now_at(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """What "they" were in the sentence before, or is at stake: "They're at 78 now"."""
    here = memory.near("count", 0) is not None
    if here or amount.scale > 1 or amount.value % 1 or memory.before is None:
        return None
    lately = memory.near("count", _NEAR) is not None
    seen = antecedents.taken_up(tokens, amount.first, amount.last, memory.before(), lately)
    return Kept(seen[0], "count", seen[1], memory.passage) if seen else None


def _bid(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """The money of a sum just asked for: "wants 15,000 crowns. The firm offered 4,000"."""
    bids = tokens.word[amount.first - 1] in _BIDDING and not amount.value % 1
    ends = not tokens.word[amount.last][:1].isalnum()
    counted = memory.near("count", _NEAR) is not None and amount.value < _SMALL
    return memory.near("money", _NEAR) if bids and ends and not counted else None


def timed_alike(memory: Memory, tokens: Tokens, amount: Amount) -> Kept | None:
    """The time of a number that the same word leads: "6% after three days and 11% after seven"."""
    before = tokens.word[amount.first - 1]
    alike = before == memory.timed and before in _LEADING
    return memory.near("time", 0) if alike and _ends(tokens, amount) else None


_LEADING = words("after within for")
_NEAR = 1  # passages over which a thing at hand is still in mind
_SMALL = 1000
_HUNDRED = 100
_BESIDE = words("from to than of versus against")
_BIDDING = words("offered offer offers bid bids paid pays pay asked wants demanded charged charges")
_JUST = words("just only about nearly almost roughly some around")
_INDEXES = words("index dow nasdaq ftse dax nikkei s&p cac kospi sensex nifty topix stoxx")
_AT_LEVEL = words("at to of")
