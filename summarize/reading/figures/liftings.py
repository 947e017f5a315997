"""What a verb with an object does to a share of it: "lifted the index 1.2 percent".

The one idea: the verb of change stands before the object and the figure after it, so the verb is
looked for through a noun phrase. The word lists are our own compilation.
"""

from __future__ import annotations

from summarize.reading.figures.changes import way
from summarize.reading.words.functionwords import AUXILIARIES, PREPOSITIONS
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.schema import Change

_OBJECT = 7
_NO_OBJECT = AUXILIARIES | PREPOSITIONS | words("and or but that which who")
_LIFTING = words(
    """
    limit limits limited limiting restrict restricts restricted expand expands expanded
    lift lifts lifted lifting boost boosts boosted raise raises raised increase increases increased
    hike hikes hiked cut cuts cutting reduce reduces reduced lower lowers lowered trim trims trimmed
    slash slashes slashed slashing
    """
)


def lifted(tokens: Tokens, begin: int, floor: int) -> Change | None:
    """Which way a share moves the object of a verb before it: "lifted the index 1.2 percent"."""
    verb = lifting(tokens, begin, floor)
    return None if verb in (None, begin - 1) else way(tokens.words[verb]) or "up"


def lifting(tokens: Tokens, begin: int, floor: int) -> int | None:
    """The token of a verb of raising or cutting before a figure, and before its object."""
    for j in range(begin - 1, max(floor, begin - _OBJECT) - 1, -1):
        word = tokens.words[j]
        if word in _LIFTING:
            return j
        if not (word[0].isalpha() or tokens.hyphen(j)) or word in _NO_OBJECT:
            return None
    return None
