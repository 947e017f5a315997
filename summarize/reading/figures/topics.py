"""What a clause is about that a figure stands in: its subject, else that of the sentence.

The one idea: left of a figure the clause goes back to the mark or word that opens it, and its
first noun phrase is the subject; a pronoun there says nothing, so the object of its verb does, and
who says it is never what it is about. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures import chunks
from summarize.reading.figures.modifiers import adverb
from summarize.reading.figures.phrasing import rightward
from summarize.reading.figures.standalone import FINITE
from summarize.reading.words.functionwords import (
    AUXILIARIES,
    DETERMINERS,
    NOUNS_TOO,
    PREPOSITIONS,
    STOP,
    VERBS,
    uncontracted,
)
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import ORDINALS, stated
from summarize.reading.words.plurals import plural

_NEVER_FIRST = VERBS | AUXILIARIES | PREPOSITIONS
_NO_SUBJECT = words("between despite even just")
_LOOSE_OPENINGS = chunks.LOOSE_STARTS | {"“", '"', "‘", "'"}


def leftward(tokens: Tokens, i: int, floor: int = 0) -> str:
    """The subject of the clause that ends before token ``i``, else that of the passage."""
    j = _clause(tokens, i, floor)
    if j > floor and _stands_for(tokens.words[j - 1]):
        while tokens.word[j] in AUXILIARIES or tokens.word[j] in _ADVERBS:
            j += 1
        return _object(tokens, j, i)
    j += tokens.words[j : j + 2] == ["even", "though"]
    while j < i and tokens.words[j] in chunks.LOOSE_STARTS:
        j += 1
    phrase = chunks.subject(tokens, j, i)
    if tokens.word[j - 1] == "," and phrase.islower() and " " not in phrase:
        phrase = "" if phrase.endswith(("s", "ed")) and j == i - 1 else phrase  # ", produces 900"
    if phrase and not _verbal(phrase) and tokens.word[j + 1] not in DETERMINERS:
        return phrase
    return _object(tokens, j, i) or _of_passage(tokens, i)


def _clause(tokens: Tokens, i: int, floor: int) -> int:
    """The token where the clause before token ``i`` begins, behind what opens it."""
    j = i
    while j > floor and i - j < 2 * chunks.LONGEST and not _opens(tokens, j - 1):
        j -= 1
    return j


def _opens(tokens: Tokens, k: int) -> bool:
    """Whether a clause begins behind token ``k``: a mark, a pronoun, who says it, a number."""
    word = tokens.words[k]
    if word in _OPENING or word in SAYING or _stands_for(word):
        return True  # "the ministry said [it cost]", "the agency puts [the loss at]"
    if word == "and":
        return not _coordinates(tokens, k)
    if word == ".":
        return not chunks.abbreviates(tokens, k)
    return stated(word) and not (_period(tokens, k) or _period(tokens, k - 1))


_OPENING = frozenset(',;:?!()“”"—') | {"that", "but", "while", "because"}


def _of_passage(tokens: Tokens, i: int) -> str:
    """The first noun phrase of the passage, unless it is who says the rest."""
    opening = _dateline(tokens, i)
    while opening < i and tokens.words[opening] in _LOOSE_OPENINGS:
        opening += 1
    near = tokens.words[opening : min(i, opening + 2 * chunks.LONGEST)]
    if opening >= i or not SAYING.isdisjoint(near):
        return ""
    if opening > 0 and _stands_for(tokens.words[opening - 1]):
        return ""
    phrase = rightward(tokens, opening)
    return "" if phrase.lower() in _BY_THE_WAY or (phrase and _verbal(phrase)) else phrase


_BY_THE_WAY = words("instance example contrast comparison fact addition") | {"most of the time"}


def _period(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal at token ``i`` says which quarter or half of a year."""
    return tokens.word[i] in ORDINALS and tokens.word[i + 1] in _PERIODS


def _coordinates(tokens: Tokens, i: int) -> bool:
    """Whether "and" at token ``i`` joins nouns behind a preposition: "damage to roads [and] crops".

    A verb of the subject stands behind both.
    """
    beside = chunks.nominal(tokens, i - 1) and chunks.nominal(tokens, i + 1)
    if not beside or tokens.capital(i + 1) or tokens.word[i + 2] not in AUXILIARIES:
        return False
    return not {"of", "to"}.isdisjoint(tokens.words[max(0, i - 3) : i - 1])


def _stands_for(word: str) -> bool:
    """Whether a word is a pronoun that is a subject, with or without its verb: "we", "we've"."""
    return uncontracted(word) in _SUBJECTS


_ADVERBS = words("never not also once still now already just only ever even")
_PERIODS = words("quarter half year month week season")
_SUBJECTS = words("i you he she it we they")
SAYING = words(
    """
    said says say told tells showed shows show found finds estimated estimates estimate believes
    believed reported reports reporting warned warns claimed claims announced announces revealed
    reveals puts put thinks thought suggested suggests suggest indicated indicates added adds noted
    notes predicted predicts calculated calculates counted counts denied feared hoped doubted argued
    insisted alleged wished agreed confirmed imagined assumed learned decided demanded vowed
    """
)


def _dateline(tokens: Tokens, i: int) -> int:
    """The token after a dateline ("PORT SELWYN, May 3 —"); the first where there is none."""
    if not tokens.words or not tokens.printed(0, 1).isupper():
        return 0
    for j in range(1, min(i, 14)):
        if tokens.words[j] in ("-", "–", "—"):
            return j + 1
    return 0


def _verbal(phrase: str) -> bool:
    """Whether a phrase begins with a verb or an adverb and so is no noun phrase."""
    first, *rest = phrase.split()
    if phrase == "short":  # "$7 [short] of the $64 it needs"
        return True
    if first in NOUNS_TOO and rest[:1] in (["for"], ["of"], ["to"]):
        return False  # "support for the strikes"
    if first.lower() in _NO_SUBJECT:
        return True
    return first.islower() and (first in _NEVER_FIRST or first.endswith("ed") or adverb(first))


def _object(tokens: Tokens, i: int, stop: int) -> str:
    """The object of the verb at token ``i``: "raises the levy by 6 percent"."""
    if tokens.word[i + 1] not in DETERMINERS and tokens.word[i + 1] in STOP:
        return ""
    j = i + 1
    while j < stop and (
        tokens.words[j] in DETERMINERS or chunks.nominal(tokens, j) or tokens.hyphen(j)
    ):
        if tokens.words[j] in FINITE:
            break  # "the index [slid]"
        j += 1
    thing = chunks.trimmed(tokens, i + 1, j)
    bare = j == stop and " " not in thing and not plural(thing.lower())
    return "" if bare and tokens.word[i + 1] in DETERMINERS else thing  # "the missing [£340,000]"
