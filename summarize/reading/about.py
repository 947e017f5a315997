"""What a figure is about: a few of the article's own words that stand alone.

The one idea: a counted thing says it itself, with what qualifies it; a measure says it in the
words it modifies ("a $3 million contract") or that follow it ("12 percent of drivers"); else the
subject of its clause does. The phrase is always one stretch of the article and holds no number.
"""

from __future__ import annotations

from summarize.reading.counted import AUXILIARIES, DETERMINERS, NOUNS_TOO, PREPOSITIONS, STOP, VERBS
from summarize.reading.lexemes import Tokens
from summarize.reading.lexicon import words
from summarize.reading.numerals import stated

_LONGEST = 11
_CLAUSE_WORDS = words(
    """
    and or but nor that who which whom whose when while where if because although though so than
    he she it we they i you as after before since until not ago later earlier compared versus
    """
)
_ENDS_PHRASE = (AUXILIARIES | VERBS | _CLAUSE_WORDS) - NOUNS_TOO
_ENDS_PREDICATE = words("and but while when where because although though whereas versus compared")
_LOOSE_ENDS = (
    PREPOSITIONS
    | DETERMINERS
    | words("and or but not also just only even still then now compared saying that who which")
)
_LOOSE_STARTS = words(
    """
    the a an and or but so while when that of in by to for with at on among amid over after during
    through from if because though although also then now as where which who meanwhile however
    still yet it they he she we you i this these those his her its their compared saying coming
    about according
    """
)
_NO_PREDICATE = words(
    "to from in on at by this last next and or but versus vs than as per a an the"
)
_TITLES = words("mr mrs ms dr sen rep gov gen lt col st prof rev jr sr")


def measured(tokens: Tokens, begin: int, last: int, floor: int, *, share: bool) -> str:
    """What a figure with a unit of measure is about; empty if its clause does not say.

    Args:
        tokens: The passage.
        begin: First token of the figure.
        last: The token after its unit.
        floor: The token after the figure before it, beyond which nothing belongs to this one.
        share: A percentage: what the share does is part of what it says ("said they would vote").
    """
    i = last + 1 if tokens.hyphen(last) else last
    after = tokens.word(i)
    if after == "of":
        phrase = predicate(tokens, i + 1) if share else rightward(tokens, i + 1)
        if phrase:
            return phrase
    elif after[:1].isalpha() and (
        after not in STOP or (share and after not in _NO_PREDICATE | PREPOSITIONS)
    ):
        phrase = predicate(tokens, i) if share else rightward(tokens, i)
        if phrase:
            return phrase
    return leftward(tokens, begin, floor) or rightward(tokens, i) or predicate(tokens, i)


def rightward(tokens: Tokens, i: int) -> str:
    """The noun phrase with its qualifying phrases from token ``i``."""
    return _until(tokens, i, _ENDS_PHRASE)


def predicate(tokens: Tokens, i: int) -> str:
    """The noun phrase and what is said of it from token ``i``."""
    return _until(tokens, i, _ENDS_PREDICATE)


def _until(tokens: Tokens, i: int, stops: frozenset[str]) -> str:
    j = i
    while j < len(tokens) and j - i < _LONGEST:
        word = tokens.words[j]
        if not (word[0].isalpha() or (j > i and (tokens.hyphen(j) or _abbreviates(tokens, j)))):
            break
        if word in stops or stated(word):
            break
        j += 1
    return _trimmed(tokens, i, j)


def leftward(tokens: Tokens, i: int, floor: int = 0) -> str:
    """The subject of the clause that ends before token ``i``, else that of the passage."""
    j = i
    while j > floor and i - j < 2 * _LONGEST:
        word = tokens.words[j - 1]
        if word in ',;:?!()“”"—' or word in ("that", "but", "and", "while", "because"):
            break
        if (word == "." and not _abbreviates(tokens, j - 1)) or stated(word):
            break
        j -= 1
    while j < i and tokens.words[j] in _LOOSE_STARTS:
        j += 1
    stop = j
    while stop < i:
        word = tokens.words[stop]
        if word in AUXILIARIES or (stop > j and (word in VERBS or word.endswith("ed"))):
            break
        stop += 1
    phrase = _trimmed(tokens, j, min(stop, j + _LONGEST))
    if phrase or floor >= i:
        return phrase
    opening = 0
    while opening < i and tokens.words[opening] in _LOOSE_STARTS | {"“", '"', "‘", "'"}:
        opening += 1
    return rightward(tokens, opening)


def _abbreviates(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) == "." and tokens.word(i - 1) in _TITLES


def _trimmed(tokens: Tokens, first: int, last: int) -> str:
    while first < last and (
        tokens.words[first] in _LOOSE_STARTS or not tokens.words[first][0].isalpha()
    ):
        first += 1
    while first < last and (
        tokens.words[last - 1] in _LOOSE_ENDS or not tokens.words[last - 1][0].isalpha()
    ):
        last -= 1
    if first >= last:
        return ""
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())
