"""Two kinds of one thing, each with its number: "40 male and 35 female pupils".

The one idea: the noun stands only once, behind the second number, and the first number has but the
word for its kind. The word lists are our own compilation.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.reading.figures import counted, phrasing
from summarize.reading.figures.amounts import Amount
from summarize.reading.figures.modifiers import SURVIVORS
from summarize.reading.figures.standalone import FINITE
from summarize.reading.words.functionwords import STOP, VERBS
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import Numeral
from summarize.reading.words.plurals import INVARIANT, plural

_NO_KINDS = (
    FINITE | VERBS | SURVIVORS | STOP | INVARIANT | words("abroad overnight online late early")
)


class Shared(NamedTuple):
    """The plain singular name of a noun told for two numbers, and the first one's kind of it."""

    name: str
    of: str


def shared(tokens: Tokens, amount: Amount, following: Numeral | None) -> Shared | None:
    """What the first of two numbers counts whose noun stands behind the second.

    A participle is a kind only beside another, else it may be a verb: "26 confirmed and 140
    suspected cases", but "26 drowned and 140 other sailors".
    """
    low, kind = amount.low, amount.last
    if following is None or low.kind != "cardinal" or amount.value <= 1 or amount.value % 1:
        return None
    other = following.last
    joined = following.first == kind + 2 and tokens.word[kind + 1] in ("and", "or")
    if not joined or following.kind != "cardinal":
        return None
    if not (_describes(tokens.word[kind]) and _describes(tokens.word[other])):
        return None
    if tokens.word[kind].endswith("ed") and not tokens.word[other].endswith("ed"):
        return None
    noun = counted.head(tokens, other)
    if noun is None or noun.last < other + 2 or not plural(tokens.word[noun.last - 1]):
        return None
    things = phrasing.rightward(tokens, other + 1, noun.last)
    return Shared(noun.name, f"{tokens.printed(kind, kind + 1)} {things}")


def _describes(word: str) -> bool:
    """Whether a word may tell a kind: no plural, no verb in a finite form, no function word."""
    return word.isalpha() and not plural(word) and word not in _NO_KINDS
