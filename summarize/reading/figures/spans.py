"""What a stretch of time is the time of: "time in prison", "time after the storm".

The one idea: whoever does something for two years is not what the two years are, so the subject of
the clause tells only of a verb that lasts. Else the words behind the time say it, where they say
what it is spent in or counted from, or nothing does. The word lists are our own compilation.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.figures import chunks, phrasing
from summarize.reading.figures.standalone import FINITE
from summarize.reading.words.functionwords import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
    uncontracted,
)
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import stated


def spent(tokens: Tokens, last: int) -> str:
    """What follows a time that ends before token ``last`` and says what time it is, if anything."""
    if tokens.word[last] in _SINCE:
        clause = _clause(tokens, last + 1)
        return f"time {tokens.words[last]} {clause}" if clause else ""
    where = phrasing.with_preposition(tokens, last, _IN)
    return f"time {where}" if where else ""


def lasts(tokens: Tokens, begin: int) -> bool:
    """Whether a time that begins at token ``begin`` is how long its subject lasts."""
    for j in range(begin - 1, max(begin - _NEAR, -1), -1):
        word = tokens.words[j]
        if word in _LASTING:
            return True
        if not (word in _BESIDE or word.endswith("ly")):
            return False
    return False


def done_in(tokens: Tokens, begin: int, floor: int) -> str:
    """What is so for or in a time: "time in which boats sank"; by whom goes by a pronoun: "led it".

    Args:
        tokens: The passage.
        begin: First token of the time.
        floor: The token after the figure before it.
    """
    end = begin - (tokens.word[begin] != "within")
    while tokens.word[end] in _WHEN:
        end -= 1
    relation = _RELATIONS.get(tokens.word[end])
    if relation is None:
        return ""
    first = end
    while first > max(floor, end - _LONGEST) and not _somebody(tokens.words[first - 1]):
        word = tokens.words[first - 1]
        if not (word[0].isalpha() or tokens.hyphen(first - 1)) or word in _CLAUSE_STARTS:
            break
        if stated(word):
            return ""
        first -= 1
    if first > floor and _somebody(tokens.word[first - 1]):
        return _predicate(tokens, first, end)
    told = tokens.words[first:end]
    opens = told[:1] and (_verbal(told[0]) or told[0] in PREPOSITIONS)
    if opens or not _clausal(told[1:]) or not _NOT_ALONE.isdisjoint(told):
        return ""
    opening = tokens.words[first]  # "The" of a sentence
    rest = tokens.printed(first, end)[len(opening) :]
    said = opening if opening in DETERMINERS else tokens.printed(first, first + 1)
    return f"time {relation} {said}{rest}"


def _somebody(word: str) -> bool:
    """Whether a word is a pronoun for somebody, with or without its verb: "we", "we've"."""
    return uncontracted(word) in _SOMEBODY


def _predicate(tokens: Tokens, first: int, last: int) -> str:
    """What somebody does, without the auxiliaries: "[has] led the country"."""
    while tokens.word[first] in AUXILIARIES:
        first += 1
    for k in range(first, last - 1):
        if tokens.words[k] in PREPOSITIONS and tokens.words[k + 1].endswith("ing"):
            first = k + 1 + (tokens.words[k + 1] == "having")
    if not _NOT_ALONE.isdisjoint(tokens.words[first:last]):
        return ""
    phrase = chunks.trimmed(tokens, first, last)
    return phrase if " " in phrase else ""


def _clausal(told: Sequence[str]) -> bool:
    """Whether words after a subject have its verb: "has closed", "led it", not "[those] held"."""
    if not AUXILIARIES.isdisjoint(told) or any(map(_verbal, told[:-1])):
        return True
    return told[-1:] != [] and (told[-1] in FINITE or told[-1].endswith("ed"))


def _verbal(word: str) -> bool:
    return word in AUXILIARIES or word in VERBS or word in FINITE or word.endswith("ed")


def _clause(tokens: Tokens, i: int) -> str:
    """The clause from token ``i`` to its end, if it tells without a pronoun or a number."""
    j = i
    while j < min(len(tokens), i + _LONGEST):
        word = tokens.words[j]
        inside = word[0].isalpha() or tokens.hyphen(j) or chunks.abbreviates(tokens, j)
        if not inside or word in _CLAUSE_ENDS:
            break
        if stated(word) or word in PRONOUNS:
            return ""
        j += 1
    ends = tokens.word[j] in _CLAUSE_ENDS or not tokens.joined(j + 1)
    return chunks.trimmed(tokens, i, j) if ends and j < i + _LONGEST else ""


_SOMEBODY = words("he she they we i you who")
_RELATIONS = {"for": "for which", "in": "in which", "within": "in which", "over": "over which"}
_WHEN = words("the last past next coming previous first about around nearly almost")
_CLAUSE_STARTS = words(
    """
    that and but or nor while because which when as if where though although whom whose said says
    so than then
    """
)
_NOT_ALONE = PRONOUNS | words("it this his her its their our my your not never")
_NEAR = 6
_LONGEST = 12
_SINCE = words("after before since until")
_IN = words("in at behind on under without")
_CLAUSE_ENDS = words("and but or when while as because although though which who that where if")
_LASTING = words(
    """
    last lasts lasted lasting take takes took taken taking spend spends spent spending ran run runs
    continue continued continues is was be been waste wasted need needs needed require requires
    required wait waited stretch stretched stretches serve served serving
    """
)
_BESIDE = words("a an another the about around some at least more than over up to only just for")
