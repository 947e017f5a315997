"""Whether a figure is the size of a rise or fall, by what kind of figure it is.

The one idea: the words near a figure tell a change (``changes``), and its kind tells where to look
and what they do not mean there: drones are shot down, a loss of money is booked, votes are gained
without a rise, and a share or sum goes on with the change told of the one before. The word lists
are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import changes, denominations, liftings
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.counted import EXTENDING
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.memory import Memory
from summarize.reading.words.functionwords import AUXILIARIES, DETERMINERS, PREPOSITIONS, VERBS
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.schema import Change


def direction(
    tokens: Tokens,
    amount: Amount,
    begin: int,
    last: int,
    floor: int,
    what: Denomination,
    memory: Memory,
) -> Change | None:
    """Which way a figure moves what it is of; None for a level.

    Args:
        tokens: The passage.
        amount: The amount.
        begin: First token of the figure, its qualifier included.
        last: The token after its unit.
        floor: The token after the figure before it.
        what: What it is an amount of.
        memory: What was counted and measured before.
    """
    if amount.low.kind == "multiple":
        word = tokens.words[amount.low.first]
        if word in ("halved", "halving"):
            return "down"
        if denominations.changing(tokens, amount.low.first):
            return "up"
        fold = tokens.words[last - 1].endswith("fold")
        return changes.change(tokens, begin, last, floor) if fold else None  # "has risen threefold"
    if tokens.word[amount.last] == "fewer":
        return "down"
    kind = what.dimension
    if kind == "measure" and (tokens.word[last] == "of" or tokens.word[last] in EXTENDING):
        return None  # "dropped 40 mm of rain", "snow a metre deep cut off"
    if kind == "count" and what.name in _FLYING and tokens.word[begin - 1] == "down":
        return None  # "air defences down 17 drones"
    count = kind == "count" and amount.low.kind != "fraction"
    found = changes.change(
        tokens, begin, last, floor, duration=kind == "time", count=count, share=kind == "share"
    )
    if found == "down" and kind == "money" and _booked(tokens, begin, last):
        return None
    if found == "up" and what.name == "percent" and tokens.words[begin - 1] in _WINNING:
        near = tokens.words[max(0, begin - _POLL) : last + _POLL]
        return found if _POLLED.isdisjoint(near) else None  # "gained 42 percent of votes"
    part = amount.low.kind == "fraction"
    if found or (kind not in ("share", "money", "measure") and not part):
        return found
    if kind == "share" and (found := liftings.lifted(tokens, begin, floor)):
        return found
    if kind == "share" and tokens.word[last] in _ANSWERING:
        return None  # "down 8 points; 56 percent disapprove"
    same = part or (memory.last is not None and memory.last.dimension == kind)
    gapped = same and floor > 0 and _goes_on(tokens, floor, begin, last)
    return memory.change if gapped or _restated(tokens, begin, last, floor) else None


def _booked(tokens: Tokens, begin: int, last: int) -> bool:
    """Whether money is a loss in the books: "lost £3m", "a £3m loss"; it says no rise or fall."""
    return not _LOSSES.isdisjoint(
        tokens.words[max(0, begin - 3) : begin] + tokens.words[last : last + 3]
    )


_ANSWERING = VERBS | words("approve disapprove oppose back trust")
_POLL = 16
_WINNING = words("gained gain gains gaining just only")
_POLLED = words("vote votes ballots ballot support seats election elections poll polls")
_FLYING = words("drone missile rocket jet plane aircraft helicopter warplane fighter balloon pint")
_LOSSES = words("lose loses lost losing loss losses")


def _restated(tokens: Tokens, begin: int, last: int, floor: int) -> bool:
    """Whether a figure only says the one before it again: "41 points, or 0.5 percent"."""
    between = tokens.words[floor:begin]
    enclosed = between == ["("] and tokens.word[last] in (")", ",", ";")
    again = enclosed or between in ([",", "or"], ["or"])
    again = again or (between in (["—"], ["–"]) and tokens.word[last] != "of")
    return floor > 0 and again


def _goes_on(tokens: Tokens, ended: int, begin: int, last: int) -> bool:
    """Whether a figure at token ``begin`` goes on with the change told before token ``ended``.

    As in "fell 17 percent at Reeve, 5 percent at Holt" and "up 8 points since May and 12 since
    June": between the two stand no verb and no word that makes the second a level.
    """
    dated = {k for k in range(ended, begin) if tokens.words[k] == "may" and tokens.capital(k)}
    between = [tokens.words[k] for k in range(ended, begin) if k not in dated]
    if len(between) > _GAP or between[-1:] == [] or tokens.word[last] == "of":
        return False
    if _JOINTS.isdisjoint(between) or between[-1] in _LEVELS:
        return False
    return not any(word in _NO_GAP or changes.way(word) or word.endswith("ed") for word in between)


_GAP = 14
_JOINTS = frozenset((",", ";", "and", "but", "–", "—", "-"))
_LEVELS = PREPOSITIONS - {"by", "about", "around", "near"} | DETERMINERS
_NO_GAP = (
    AUXILIARIES | VERBS | words("which who that while when where if because although he she it")
)
