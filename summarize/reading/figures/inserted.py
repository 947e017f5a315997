"""The noun that a number set off from it counts: "the most seats — 123 —", "letters, 300 in all".

The one idea: what stands in brackets, between dashes or commas, or behind "with" repeats in digits
how many the noun before it are, and that noun is near, in the plural and no owner. The word lists
are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import counted, levels
from summarize.reading.words import functionwords
from summarize.reading.words.lexemes import Tokens, is_digits
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import SCALES
from summarize.reading.words.plurals import plural, singular

_CLAUSE = 12


def set_off(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """What a number of tokens ``begin`` to ``last`` counts if it is set off behind its noun."""
    return (
        _inserted(tokens, begin, last)
        or _with_so_many(tokens, begin, last)
        or _summed(tokens, begin, last)
        or _enough(tokens, begin, last)
        or _like_it(tokens, begin, last)
        or _by_now(tokens, begin, last)
    )


def _inserted(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """The noun before a number set off: "won the most seats -- 123 -- in May", "blasts (60)"."""
    i = begin - 1
    told = tokens.words[last : last + 2] in _ALL_TOLD
    while tokens.word[i] in _OPENING:
        i -= 1
    i -= told and tokens.word[i] == ","  # "the drones, 84 in all, came"
    closed = told or tokens.word[last] in (_DASHES if tokens.word[i + 1] != "(" else ")")
    word = tokens.word[i]
    if (
        i == begin - 1
        or not closed
        or (tokens.joined(i + 1) and tokens.word[i + 1] != ",")
        or tokens.capital(i)
    ):
        return None
    return levels.plural_at(tokens, i) if plural(word) else None


def _with_so_many(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """What somebody leads in with so many: "leads the race for seats with 12", "the most with"."""
    if tokens.word[begin - 1] != "with" or not functionwords.ends_phrase(tokens.word[last]):
        return None
    noun = levels.plural_at(tokens, begin - 2)
    i = begin - 3
    while noun and tokens.word[i].isalpha() and tokens.word[i] not in functionwords.STOP:
        i -= 1
    return noun if noun and tokens.word[i] in _LED_IN and not tokens.capital(begin - 2) else None


def _summed(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """What a number behind a dash sums up: "a flood of letters from the public — 300 in all"."""
    dash = begin - 1
    while tokens.word[dash - 1] in _DASHES:
        dash -= 1  # "--"
    told = tokens.words[last : last + 2] in _ALL_TOLD or is_digits(tokens.word[last - 1])
    told = told or tokens.word[last - 1] in SCALES
    ends = functionwords.ends_phrase(tokens.word[last]) and tokens.word[last] not in _COMPARED
    if tokens.word[dash] not in _DASHES or tokens.joined(dash) or not (ends and told):
        return None
    noun = levels.subject_head(tokens, dash - 1)
    return None if noun is None or tokens.capital(noun.last - 1) else noun


def _enough(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """What a number is enough of: "enough seats to win (226)", "the 226 mark, enough seats"."""
    enclosed = tokens.word[begin - 1] == "(" and tokens.word[last] == ")"
    if not (enclosed or tokens.word[last] in _MARKS):
        return None
    for j in range(max(0, begin - _CLAUSE), min(len(tokens), last + _CLAUSE)):
        if tokens.words[j] == "enough" and (noun := counted.head(tokens, j + 1)):
            return noun
    return None


def _like_it(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """The one thing that so many are like: "the account, and hundreds just like it"."""
    i = last + (tokens.word[last] in ("just", "more"))
    if tokens.words[i : i + 2] not in _LIKE or tokens.word[begin - 1] != "and":
        return None
    i = begin - 2 - (tokens.word[begin - 2] == ",")
    named = tokens.word[i].isalpha() and tokens.word[i] not in functionwords.STOP
    return counted.Noun(singular(tokens.words[i]), i + 1) if named else None


def _by_now(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """What a headline has so many of by now: "Sick pupils now 118"."""
    ends = tokens.word[begin - 1] == "now" and not tokens.word[last][:1].isalnum()
    return levels.plural_at(tokens, begin - 2) if ends and begin > 1 else None


_MARKS = words("mark threshold")
_LIKE = ["like", "it"], ["like", "him"], ["like", "her"], ["like", "them"], ["like", "this"]
_LED_IN = words("in for of most fewest more fewer")
_COMPARED = words("more less fewer of percent per")
_DASHES = frozenset("-–—")
_OPENING = _DASHES | {"("}
_ALL_TOLD = ["in", "all"], ["in", "total"], ["all", "told"]


def apposed(tokens: Tokens, begin: int, last: int) -> counted.Noun | None:
    """The noun of a number in apposition: "the largest number of delegates, 247, of all"."""
    if tokens.word[begin - 1] not in (",", "(") or tokens.word[last] not in _ENDING:
        return None
    for j in range(begin - 2, max(begin - _WITHIN, 0), -1):
        if tokens.words[j] == "of" and tokens.words[j - 1] in ("number", "numbers"):
            noun = counted.head(tokens, j + 1)
            return noun if noun and noun.last == begin - 1 else None
        if not tokens.words[j][0].isalpha():
            return None
    return None


_ENDING = frozenset((",", ")", ".", ";", ""))
_WITHIN = 6
