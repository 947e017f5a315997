"""What stands right of a token as a phrase: a thing with what was done to it, or where it is.

The one idea: a noun phrase (``chunks``) says more of what a number counts with the participle, the
place or the preposition beside it: "people [were] treated for burns", "jobs [were] at risk", "on
roads and bridges". The word lists are our own compilation.
"""

from __future__ import annotations

from collections.abc import Container

from summarize.reading.figures import chunks, modifiers
from summarize.reading.figures.standalone import DONE
from summarize.reading.words.functionwords import DETERMINERS, WEEKDAYS
from summarize.reading.words.lexemes import Tokens
from summarize.reading.words.lexicon import words
from summarize.reading.words.numberwords import stated

NOT_DONE = words(
    "needed totaled reached remained numbered estimated lasted turned aged used raised poised "
    "supposed expected"
)


def rightward(tokens: Tokens, i: int, head: int = 0) -> str:
    """The noun phrase with its qualifying phrases from token ``i``; ``head``: after its noun."""
    first = i
    for k in range(i, head):
        if stated(tokens.words[k]):
            i = k + 1  # "three [Su-34] bombers"
            while i < head and (not tokens.words[i].isalpha() or tokens.joined(i)):
                i += 1
    if first == head > 0:
        i, head = modifiers.measure(tokens, first), 0  # "twelve [120mm] mortars"
    elif i >= head > 0:
        return tokens.printed(first, head)  # "two [F-35s]"
    phrase, j = chunks.phrase(tokens, i, head=head)
    if not phrase:
        return ""
    k = j
    while tokens.word[k] in _PASSIVE and k < j + 3:
        k += 1
    done = tokens.word[k]
    if k > j and done in _BEING_THERE:  # "jobs [were] at risk"
        rest, _ = chunks.phrase(tokens, k + 1)
        return f"{phrase} {done} {rest}" if rest and rest.split()[0].isalpha() else phrase
    if phrase and k > j and (done in DONE or (done.endswith("ed") and done not in NOT_DONE)):
        rest, _ = chunks.phrase(tokens, k, past=True)
        return f"{phrase} {rest}" if rest else phrase
    return phrase


def with_preposition(tokens: Tokens, i: int, prepositions: Container[str]) -> str:
    """The phrase at token ``i`` that one of some prepositions opens: "on roads and bridges"."""
    if tokens.word[i] not in prepositions:
        return ""
    first = i + 1
    if tokens.word[first] in chunks.MONTHS or tokens.word[first] in _DAYS:
        return ""
    while tokens.word[first] in DETERMINERS:
        first += 1
    phrase, j = chunks.phrase(tokens, first)
    if not phrase or not phrase.startswith(tokens.printed(first, first + 1)):
        return ""
    k = j + 1
    if (
        tokens.word[j] == "and"
        and chunks.nominal(tokens, k)
        and not tokens.words[k].endswith(("ing", "ed"))
    ):
        more, k = chunks.phrase(tokens, k)
        phrase = f"{phrase} and {more}" if more and k - first <= chunks.LONGEST else phrase
    return f"{tokens.words[i]} {phrase}"


_DAYS = WEEKDAYS | words(
    """
    today yesterday tomorrow return total
    all fact addition part recent last next past full
    """
)
_BEING_THERE = words("at in on under aboard without inside")
_PASSIVE = words("was were is are been being be have has had")
