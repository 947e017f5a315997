"""Numbers whose noun is left out, and where the thing they count is said instead.

The one idea: news leaves a noun out when the reader still has it in mind: it stands before the
number (``foregoing``), or it is what the lines before were counting or measuring ("8,000 soldiers …
about 10,000"), which the memory of the article has (``memory``). People go without a noun even
where none was there ("dozens were hurt"). The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import (
    continued,
    counted,
    foregoing,
    nounless,
    phrasing,
    standing,
    units,
)
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.denominations import Denomination
from summarize.reading.figures.memory import Memory
from summarize.reading.figures.parts import MAJORITY
from summarize.reading.figures.standing import HARMED, TREATED
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import is_person
from summarize.reading.words.plurals import plural

_DIAL = 12
_OF_ONE = words("is was has does can could will would might may")


def read(
    tokens: Tokens, amount: Amount, begin: int, *, qualified: bool, memory: Memory
) -> Denomination | None:
    """What a number without a noun counts; None if it is no figure.

    Args:
        tokens: The passage.
        amount: The amount.
        begin: The first token of its qualifier, or its own.
        qualified: Whether a qualifier stands next to it.
        memory: What the passages before counted and measured.
    """
    low, after = amount.low, tokens.word[amount.last]
    told = _told(tokens, amount, begin, qualified=qualified, memory=memory)
    if told:
        return told
    opening = tokens.words[amount.first] in ("between", "from")
    fraction = low.kind == "fraction"
    if amount.high and opening and amount.high.value <= _DIAL and not fraction:
        return None  # "between two and six"
    named = amount.first and tokens.word[amount.first - 1] == "the" and after in _OF_ONE
    if named and not {amount.value}.intersection(memory.numbers, memory.small):
        return None  # "The 757 can land here": no number of things
    if after == ")" and tokens.word[begin - 1] != "(":  # "3) sails"
        return None
    again = memory.near("measure", 0)
    if again and after in counted.EXTENDING and low.kind == "cardinal":
        return Denomination(again.name, "measure", amount.last, amount.value)  # "and five deep"
    whole = not fraction and low.value % 1 == 0
    before = tokens.word[amount.first - 1]
    parted = tokens.word[low.last] in ("per", "every", "each") and is_digits(
        tokens.word[low.last + 1]
    )
    noun = foregoing.counted_before(tokens, amount, begin) if whole or parted else None
    hurting = before in HARMED or tokens.word[_before_more(tokens, begin)] in HARMED
    harmed = hurting and (not after[:1].isalnum() or after in functionwords.STOP)
    harmed = harmed and low.kind == "cardinal" and low.value > 1 and after not in ("of", "per")
    below = before == "minus" and tokens.word[amount.first - 2] != "or"  # "is at minus 40"
    plain = parted or below or standing.plainly(tokens, amount, qualified=qualified)
    kept = None
    if before not in nounless.CODE:
        kept = continued.told(memory, tokens, amount) or memory.recall(tokens, amount)
    plain = plain or continued.timed_alike(memory, tokens, amount) is not None
    if not (plain or harmed or noun or standing.stands(tokens, amount, kept is not None)):
        return None
    last = amount.last + (after == "others")
    return nounless.counts(
        nounless.Number(tokens, amount, begin, last, whole, noun, hurting, kept, memory)
    )


def _told(
    tokens: Tokens, amount: Amount, begin: int, *, qualified: bool, memory: Memory
) -> Denomination | None:
    """What the words around a number tell it to be: a majority, votes, degrees, a magnitude."""
    low = amount.low
    behind = amount.last + tokens.hyphen(amount.last)
    if low.kind == "fraction" and tokens.word[behind] in MAJORITY:  # "a two-thirds majority"
        whose = phrasing.rightward(tokens, behind)
        return Denomination(None, "count", amount.last, amount.value, whose)
    told = _cast(tokens, amount, memory) or _exchanged(tokens, amount)
    if told or low.kind != "cardinal" or amount.currency is not None:
        return told
    if low.scale != 1:
        return foregoing.of_whom(tokens, amount, begin)
    named = foregoing.named(tokens, amount, begin, qualified=qualified)
    if named:
        kept = memory.latest.get("measure")
        if named.name == "degree" and kept and kept.name.startswith("degree"):
            named.name = kept.name
        return named
    if _reading_of(tokens, memory, amount):
        return Denomination("magnitude", "measure", amount.last, amount.value)
    return None


def _cast(tokens: Tokens, amount: Amount, memory: Memory) -> Denomination | None:
    """The votes of "143 in favour, with nine against": a number for or against a motion."""
    i = amount.last
    side = tokens.word[i] in _SIDES or tokens.words[i : i + 2] in _FOR
    if not side or amount.low.kind != "cardinal" or amount.value < 1 or amount.value % 1:
        return None
    counts = memory.near("count", 0)
    if counts:
        return Denomination(counts.name, "count", i, amount.value, counts.of)
    near = tokens.words[max(0, i - _MOTION) : i + _MOTION]
    return None if _BALLOTS.isdisjoint(near) else Denomination("vote", "count", i, amount.value)


_MOTION = 20
_FOR = ["in", "favour"], ["in", "favor"]
_SIDES = words("against opposed abstaining abstained")
_BALLOTS = words(
    """
    vote votes voted voting ballot resolution motion bill measure amendment adopted passed rejected
    assembly parliament lawmakers senators chamber
    """
)


def _exchanged(tokens: Tokens, amount: Amount) -> Denomination | None:
    """An exchange rate without its currency: "the rouble fell past 100 to the dollar"."""
    i = amount.last
    skipped = 2 if tokens.words[i : i + 2] in _AGAINST else tokens.word[i] == "per"
    base = units.measured(tokens, i + skipped) if skipped else None
    if base is None or base.dimension != "money" or amount.currency:
        return None
    for j in range(amount.first - 1, max(amount.first - _MOTION, -1), -1):
        traded = units.measured(tokens, j)
        if traded and traded.dimension == "money" and tokens.words[j].isalpha():
            return Denomination(f"{traded.name}/{base.name}", "money", base.last, amount.value)
    return Denomination(None, "money", base.last, amount.value)


_AGAINST = ["to", "the"], ["against", "the"]


def _before_more(tokens: Tokens, begin: int) -> int:
    """The token before "a further" or "another" before token ``begin``."""
    i = begin - 1
    if tokens.word[i] in ("further", "additional", "another", "other"):
        i -= 1
        i -= tokens.word[i] in ("a", "an")
    return i


def _reading_of(tokens: Tokens, memory: Memory, amount: Amount) -> bool:
    """A bare decimal in an article about an earthquake is a magnitude again."""
    if not 0 < amount.value < 10 or amount.value % 1 == 0:
        return False
    return memory.magnitude or not _TREMORS.isdisjoint(tokens.words[: amount.first])


_TREMORS = words("quake quakes earthquake earthquakes aftershock aftershocks tremor tremors")


def swing(tokens: Tokens, amount: Amount, memory: Memory) -> bool:
    """Whether a number in brackets is a change of the percentage before it: "34% (–2)"."""
    i = amount.first
    return (
        tokens.word[i - 1] in ("+", "-", "–", "−")
        and tokens.word[i - 2] == "("
        and tokens.word[amount.last] in (")", ",", ";")
        and memory.last is not None
        and memory.last.dimension == "share"
        and memory.last.passage == memory.passage
    )


def another_one(tokens: Tokens, amount: Amount, memory: Memory) -> Denomination | None:
    """A "one" beside a count: "five counts of robbery and one of conspiracy"."""
    i = amount.last
    if tokens.words[amount.first] != "one" or i != amount.first + 1:
        return None
    counts = memory.near("count", 0)
    if counts is None:
        return None
    apposed = tokens.words[i : i + 2] in ([",", "a"], [",", "an"])
    if apposed and is_person(tokens.word[i + 2]) and is_person(counts.name):
        return Denomination(counts.name, "count", i, amount.value, counts.of)  # "and one, a man"
    if tokens.word[amount.first - 1] == "and" and tokens.word[i] not in functionwords.STOP:
        noun = counted.head(tokens, i, one=True)  # "some 30 boats and one raft"
        return noun and Denomination(
            noun.name, "count", noun.last, amount.value, phrasing.rightward(tokens, i)
        )
    follower = tokens.word[i + 1]
    beside = tokens.word[amount.first - 1] in ("and", ",") and tokens.word[i] in _BESIDE_ONE
    if tokens.word[i] in ("is", "was", "remains") and (follower in TREATED or follower == "still"):
        return Denomination(counts.name, "count", i, amount.value, counts.of)  # "one is missing"
    if not beside or (tokens.word[i] == "of" and _of_them(tokens, i + 1)) or follower == "which":
        return None
    return Denomination(counts.name, "count", i, amount.value, counts.of)


def _of_them(tokens: Tokens, i: int) -> bool:
    word = tokens.word[i]
    known = word in functionwords.DETERMINERS or word in functionwords.PRONOUNS
    return known or plural(word) or tokens.capital(i)


_HIT = words("wounded injured hurt missing dead killed")
_BESIDE_ONE = words("of in on at from for over near off outside inside")


def filled(tokens: Tokens, what: Denomination, last: int, memory: Memory) -> Denomination:
    """A noun that only stands for one said before: "four bad ones", "8.3 such days"."""
    counts = memory.latest.get("count")
    such = tokens.word[last] == "such"
    bare = what.name == "person" and what.last == last + 1 and tokens.word[last] in _HIT
    if bare and counts and counts.passage == memory.passage and is_person(counts.name):
        what.name = counts.name  # "two soldiers were killed and 31 wounded"
    if what.name == "point" and memory.points:
        what.name, what.dimension = "percentage point", "share"
    elif counts and (what.name == "one" or (such and counts.name.endswith(f" {what.name}"))):
        what.name, what.dimension = counts.name, "count"
    elif what.name == "one" and what.dimension == "count" and tokens.word[what.last - 1] == "ones":
        what.name = None
    return what
