"""Two numbers that are the two sides of a contest: scores, votes, the shares of a poll.

The one idea: "5-4" is two quantities where votes, goals, points or shares were counted, and else it
is left out together with phone numbers and seasons. The word lists are our own compilation.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.figures import dates, qualifiers, units
from summarize.reading.figures.memory import Memory
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral
from summarize.reading.words.plurals import plural

_DASHES = frozenset("-–—‐‑")
_CONTESTS = words(
    """
    vote votes voted win won wins loss lost victory defeat defeated beat record decision ruling
    ruled majority tie ties score margin odds split deadlocked deadlock
    backed adopted carried approved rejected passed failed fails fell finish finished finishing
    """
)
_VOTES = words(
    """
    vote votes voted voting ruled ruling decision passed approved rejected majority deadlocked
    deadlock backed adopted carried failed fails
    """
)
_TO = tuple([dash, "to", dash] for dash in _DASHES)
_ABOUT_TO = 3  # the words of "5-to-4" between its numbers; no score has more


def vote(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers that look like a score are votes: "voted 68 to 30", "ruled 5-4"."""
    near = {tokens.word[i] for i in (*range(low.first - 3, low.first), high.last, high.last + 1)}
    return low.value < 1000 and not _VOTES.isdisjoint(near)


def contested(tokens: Tokens, low: Numeral, high: Numeral) -> str | None:
    """What the two sides of a score are numbers of: votes, goals, points; None if it is unclear."""
    if vote(tokens, low, high):
        return "vote"
    tight = tokens.joined(low.last) and tokens.joined(high.first) and not tokens.joined(low.first)
    if tokens.word[low.last] not in _DASHES or not tight or tokens.word[low.first - 1] == "than":
        return None
    near = {
        tokens.word[i] for i in (*range(low.first - 7, low.first), *range(high.last, high.last + 4))
    }
    between = tokens.capital(low.first - 1) and tokens.capital(high.last)  # "Rovers 3-2 Albion"
    if tokens.word[low.first - 1] in _STANDING:
        return None  # a record: "the Lions are 7-2"
    if (_WON.isdisjoint(near) and not between) or not _NO_MATCH.isdisjoint(tokens.words):
        return None
    if tokens.word[high.last] == "," and is_digits(tokens.word[high.last + 1]):
        return None  # the sets of "6-4, 7-5"
    if tokens.word[low.first - 1] == "," and is_digits(tokens.word[low.first - 2]):
        return None
    return "goal" if max(low.value, high.value) <= _GOALS else "point"


_GOALS = 12
_WON = words(
    """
    win wins won winning victory beat beats beating beaten defeat defeats defeated draw draws drew
    lead leads led lost loss lose losing thrashed hammered edged trounced thumped routed rout
    """
)
_STANDING = words("are is were was went now fell improved go going start started")
_NO_MATCH = words(
    """
    set sets tiebreak tie-break record series season odds seed seeded aggregate rounds frames legs
    inning innings runs hits favourite
    """
)


def score(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers are a score, a vote or a phone number: "5-4", "3–1", "voted 68 to 30"."""
    if high.first - low.last > _ABOUT_TO:
        return False
    if tokens.words[low.last : high.first] in _TO:  # "a 5-to-4 decision"
        return high.kind == "cardinal" and not _CONTESTS.isdisjoint(
            tokens.words[high.last : high.last + 2]
        )
    if high.first != low.last + 1 or low.kind != "cardinal" or low.scale != 1:
        return False
    measured = units.measured(tokens, high.last) is not None
    joint = tokens.word[low.last]
    if joint in _DASHES and dates.year_like(tokens, low) and high.value < 2200:
        return not measured
    counts = plural(tokens.word[high.last]) and tokens.word[high.last] not in _CONTESTS
    contest = (
        high.value < 1000
        and not counts
        and not _CONTESTS.isdisjoint(
            (
                *(tokens.word[i] for i in (*range(low.first - 3, low.first), high.last)),
                tokens.word[high.last + 1],
            )
        )
    )
    if (
        joint in _DASHES
        and is_digits(tokens.words[low.first])
        and is_digits(tokens.word[high.first])
    ):
        phone = len(tokens.words[low.first]) == 3 and len(tokens.words[high.first]) == 4
        return contest or low.value >= high.value or phone
    if joint in _DASHES:
        return tokens.hyphen(low.last) and low.value > high.value
    return joint == ":" or (joint == "to" and contest and not measured)


def ratio(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """Whether two numbers are so many to one: "by nearly 2-1", "outnumbered 3 to 1"."""
    if high.value != 1 or not 1 < low.value <= _MANY or low.kind != "cardinal":
        return False
    between = tokens.words[low.last : high.first]
    if between not in (["to"], ["-"], ["–"], ["-", "to", "-"]) or tokens.joined(low.first):
        return False
    qualifier = qualifiers.before(tokens, low.first)
    before = tokens.word[(qualifier.first if qualifier else low.first) - 1]
    after = tokens.words[high.last : high.last + 2]
    margin = not _RATIOS.isdisjoint(after)
    ends = not after[:1] or not (after[0][0].isalnum() or after[0] in _DASHES)
    by = before in ("by", "outnumber", "outnumbered", "outspent", "outspend")
    by = by and _WON.isdisjoint(tokens.words[max(0, low.first - 4) : low.first])
    goes_on = after[:1] and after[0] in ("in", "against", "among", "on", "over")
    named = "ratio" in tokens.words[max(0, low.first - _NAMED) : low.first]
    loosely = qualifier is not None and before not in _STANDING  # "led by", "led more than 2-1"
    return margin or ((by or named or loosely) and bool(ends or goes_on))


def polled(tokens: Tokens, pair: Sequence[Numeral], memory: Memory) -> bool:
    """Whether two numbers are the shares of two sides in a poll: "by three points (45 to 42)"."""
    low, high = pair
    if high.first != low.last + 1:
        return False
    opened, joint = tokens.word[low.first - 1], tokens.word[low.last]
    closed = opened == "(" and tokens.word[high.last] in (")", "among", "in")
    at = low.first - 1 - (opened == "at")  # "Roe ties Nym at 41-41"
    tight = joint in _DASHES and tokens.joined(high.first) and tokens.capital(at)
    if not (closed and (joint == "to" or joint in _DASHES)) and not tight:
        return False
    if not all(is_digits(tokens.words[n.first]) and n.kind == "cardinal" for n in pair):
        return False
    if min(low.value, high.value) < _FRINGE or not _HALF <= low.value + high.value <= _ALL:
        return False
    asked = not _POLLS.isdisjoint(tokens.words)
    return asked or memory.near("share", 0 if closed else 1) is not None


_MANY = 100
_NAMED = 8
_RATIOS = words("margin ratio odds")
_FRINGE, _HALF, _ALL = 10, 50, 100  # percent
_POLLS = words("poll polls pollster pollsters survey surveys")
