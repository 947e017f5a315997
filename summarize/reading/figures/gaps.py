"""Numbers whose verb and noun are said of another before: "Roe won 40 seats and Nym 31".

The one idea: what English leaves out in the second of two clauses shows itself in a name that
stands right before a number, after "and", where a count with its noun went before.
"""

from __future__ import annotations

from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.nouns import is_source
from summarize.reading.words.numberwords import Numeral, stated
from summarize.reading.words.plurals import plural


def gapped(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether verb and noun are said of another before: "Roe won 40 seats and Nym 31"."""
    i = numeral.first - 1
    after = tokens.word[numeral.last]
    ends = not after[:1].isalnum() and after not in _GOES_ON
    if _by_another(tokens, i) and ends:
        return True
    if not tokens.capital(i) or not (ends or after == "and"):
        return False
    while tokens.capital(i) and i > numeral.first - _NAME:
        i -= 1
    i -= tokens.word[i] == "the"
    if tokens.word[i] not in ("and", "while", ",", ";") or tokens.word[i - 1] == ",":
        return False
    for j in range(i - 1, max(i - _CLAUSE, 0), -1):
        if tokens.words[j] in ".;:?!":
            return False
        if stated(tokens.words[j]) and tokens.capital(j - 1) and ends:  # "the Liberals nine and"
            continue
        if stated(tokens.words[j]):
            return plural(tokens.word[j + 1]) or plural(tokens.word[j + 2])
    return False


def _by_another(tokens: Tokens, i: int) -> bool:
    """Whether who counts the same otherwise ends at token ``i``: ", the police 600"."""
    who = tokens.word[i - 1] == "the" and tokens.word[i - 2] == "," and is_source(tokens.word[i])
    return who and not _COUNTING.isdisjoint(tokens.words[max(0, i - _CLAUSE) : i])


def shared(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether "percent" is said of another before: "Crime is down 6 percent, burglaries 11"."""
    i = numeral.first - 1
    if not plural(tokens.word[i]) or tokens.word[i - 1] not in (",", "and", ";", "while"):
        return False
    ends = tokens.word[numeral.last] in (".", ",", ";", "")
    return ends and not _PERCENT.isdisjoint(tokens.words[max(0, i - _CLAUSE) : i])


_COUNTING = words("counted counts put puts estimated estimates reported reports spoke speaks")
_PERCENT = frozenset(("%", "percent", "cent", "pct"))
_NAME = 4
_CLAUSE = 12
_GOES_ON = frozenset("-–—/:%°$€£")
