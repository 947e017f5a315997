"""Whether a sentence in a model's words negates what some words negate.

It may drop a clause with its "not", while one "not" at another verb is a falsehood. So negations
are looked at with what they are about, the nearest words of their clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarize.grounding import phrases
from summarize.grounding.tokens import CLAUSE, SENTENCE, stems_of, tokens_of
from summarize.reading.text import polarity

_SCOPE = 3  # content words before a negation that it may be about
_OR_NOT = re.compile(r"\bor\s+(?:\w+\s+\w+\s+)?not$")  # "did you or did you not": no negation
_AGAINST = re.compile(r"\bagainst$")
_TELLING = frozenset(map(phrases.stem, ("told", "tells", "called", "wrote", "writes")))


def keeps_signs(phrase: str, words: str, article: str, cue: str) -> bool:
    """Whether a phrase negates what some words negate, as far as it speaks of it.

    Args:
        phrase: The model's sentence.
        words: What it is to say.
        article: Where it is told what their "that" is.
        cue: What attributes the words: what is warned against should not be.
    """
    stated, meant = _negated(phrase), _negated(words)
    if not stated and not meant:
        return True
    pairs = _matched(stated, meant)
    lone = [one for i, one in enumerate(stated) if i not in pairs]
    left = [one for j, one in enumerate(meant) if j not in pairs.values()]
    if len(lone) == 1 and not left and _AGAINST.search(cue):
        return True
    said, own = stems_of(phrase), stems_of(words)
    if any(own.intersection(one.about[:1]) for one in lone):
        return False  # what the words affirm
    if len(lone) > len(left):
        return not left and all(_printed(one, phrase, words, article) for one in lone)
    if lone and any(said.intersection(one.about[:1]) for one in left):
        return False
    kept = {stem for j in pairs.values() for stem in meant[j].about[:1]}
    dropped = [one for one in left[len(lone) :] if not kept.intersection(one.about[:1])]
    return not dropped or _dropped_whole(phrase, words, article, dropped)


def _matched(stated: Sequence[_Negation], meant: Sequence[_Negation]) -> dict[int, int]:
    """The negations of two texts that are about the same, one to one; "never will" is about any."""
    pairs: dict[int, int] = {}
    for i, one in enumerate(stated):
        shared = {
            j: (one.about[:1] == other.about[:1]) + _alike(one.about, other.about)
            for j, other in enumerate(meant)
            if j not in pairs.values()
        }
        best = max(shared, key=shared.__getitem__, default=None)
        short = len(meant) == 1 and meant[0].last  # "He didn't."
        if best is not None and (one.last or short or shared[best]):
            pairs[i] = best
    return pairs


def _printed(negation: _Negation, phrase: str, words: str, article: str) -> bool:
    """Whether a negation is of the article's words elsewhere, and only tells what is spoken of."""
    after = next((t for t in tokens_of(phrase) if t.start > negation.start), None)
    if after is None:
        return False
    negated = phrase[negation.start : after.start + len(after.text)]
    own = stems_of(words)
    kept = 3 * len(own & stems_of(phrase)) >= 2 * len(own) >= 6
    return kept and after.stem not in own and negated.lower() in article.lower()


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether what one negation is about, first of all, is what the other is about too."""
    return bool(set(one[:1]) & set(other) or set(other[:1]) & set(one))


def _dropped_whole(phrase: str, words: str, article: str, dropped: Sequence[_Negation]) -> bool:
    """Whether a phrase says nothing of what is negated in the words and not in it.

    Nor may it say so in other words, without the "not". So either nothing at all of such a
    sentence is in it, or all that it says is in what is left of the words, or told elsewhere.
    """
    said = stems_of(phrase)
    if any(said.intersection(one.about) for one in dropped):
        return False
    if not all(one.about for one in dropped) and not polarity.negations(phrase):
        return False  # "It will not."
    names = {token.stem for token in tokens_of(phrase) if token.text[0].isupper()}
    told = said - names - _TELLING <= stems_of(article)
    gone, rest = _without(SENTENCE, words, dropped)
    if not gone & said and (rest & said or told):
        return True
    _, rest = _without(CLAUSE, words, dropped)
    return bool(rest & said) and told


def _without(
    at: re.Pattern[str], text: str, dropped: Sequence[_Negation]
) -> tuple[set[str], set[str]]:
    """The stems of the clauses or sentences that some negations stand in, and of the others."""
    breaks = [match.start() for match in at.finditer(text)]
    places = {bisect_left(breaks, one.start) for one in dropped}
    tokens = [(token.stem, bisect_left(breaks, token.start) in places) for token in tokens_of(text)]
    return {stem for stem, gone in tokens if gone}, {stem for stem, gone in tokens if not gone}


@dataclass(frozen=True, slots=True)
class _Negation:
    """A negating word: where, what it is about (stems, the nearest first), and whether it ends."""

    start: int
    about: tuple[str, ...]
    last: bool


@lru_cache(maxsize=64)
def _negated(text: str) -> tuple[_Negation, ...]:
    """What each negation of a text is about: the words after it in its clause, else before it."""
    negations = polarity.negations(text)
    if not negations:
        return ()
    found = []
    breaks = [match.start() for match in CLAUSE.finditer(text)]
    ends = [match.start() for match in SENTENCE.finditer(text)]
    tokens = tokens_of(text)
    neither = False
    for start, end in negations:
        word = text[start:end].lower()
        if (word == "nor" and neither) or _OR_NOT.search(text, 0, end):
            continue
        neither = neither or word == "neither"
        low = max((at for at in breaks if at < start), default=-1)
        high = min((at for at in breaks if at >= end), default=len(text))
        stop = min((at for at in ends if at >= end), default=len(text))
        after = [token.stem for token in tokens if end <= token.start < high]
        ahead = [token.stem for token in tokens if low < token.start < start]
        further = [token.stem for token in tokens if high <= token.start < stop]
        about = after or ahead[:-_SCOPE:-1] or further
        found.append(_Negation(start, tuple(about), not after))
    return tuple(found)
