"""A ladder of foldings: exact, white space, typography, case, quotation marks; never a part.

Words are found whole or not at all. On every rung a find must begin and end where words do, must
not cut a number out of a longer one or a verb from its "n't", and must state the same numbers as
what was looked for; so a repair can change spelling and nothing else. The idea of a ladder with
guards is that of the gtrex library; unlike an aligner, it has no score to tune.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal

from summarize.grounding import folding
from summarize.grounding.folding import Folded
from summarize.grounding.once import Kept, once
from summarize.reading.text import polarity
from summarize.reading.text.extent import Extent

Miss = Literal["not_in_article", "wrong_number", "wrong_polarity"]
"""Why words are not in a text: all of them, or only their numbers, or only their negations."""

_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = "+-−–"
_HYPHENS = ("-", "\u2010", "\u2011")
_HOW_TOLD = re.compile(
    r"without\s+(?:giving|providing|offering|elaborating|naming|citing|saying|specifying|identifying"
    r"|explaining|presenting)\b"
)
_CUT_NOT = re.compile(r"(?:n?['’]t|n['’]t|not)\b", re.IGNORECASE)
_OPENS_NOT = frozenset("nN'’")
_RUNGS: tuple[Callable[[str], Folded], ...] = (
    folding.spaces,
    folding.typography,
    folding.case,
    folding.marks,
)
_APART = frozenset(("", " ", "\n", "“", "”"))  # what stands between two of these is whole
_MOST = 50  # occurrences looked at: a word that stands more often says nothing about its place


class Text:
    """A text in which words are to be found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kept: Kept = defaultdict(dict)
        self._folded: dict[int, Folded] = {}

    def find(self, words: str, within: Extent) -> list[Extent]:
        """Occurrences of words that begin within an extent, on the first rung that has any."""
        words = words.strip()
        if not any(map(str.isalnum, words)):  # a full stop stands everywhere, and says nothing
            return []
        found = [Extent(at, at + len(words)) for at in _occurrences(self.text, words, *within)]
        found = [extent for extent in found if self._whole(extent)]
        for rung in range(len(_RUNGS)):
            if found:
                break
            found = list(self._climb(rung, words, within))
        return found

    def _climb(self, rung: int, words: str, within: Extent) -> Iterator[Extent]:
        if rung not in self._folded:
            self._folded[rung] = _RUNGS[rung](self.text)
        folded = self._folded[rung]
        looked_for = self._spelled(rung, words)
        if not looked_for:
            return
        low, high = folded.index(within.start), folded.index(within.end)
        for at in _occurrences(folded.text, looked_for, low, high):
            start, end = folded.start(at), folded.end(at + len(looked_for))
            if start is None or end is None or end <= start:
                continue
            extent = Extent(start, end)
            if self._whole(extent) and _same_spelling(words, self.text[start:end]):
                yield extent

    @once
    def _spelled(self, rung: int, words: str) -> str:
        """Words as they are spelled on a rung."""
        return _RUNGS[rung](words).text.strip()

    def _whole(self, extent: Extent) -> bool:
        """Whether an extent cuts no word, no number and no negation in two."""
        text, (start, end) = self.text, extent
        if text[start - 1 : start] in _APART and text[end : end + 1] in _APART:
            return True
        before, after = text[max(0, start - 2) : start], text[end : end + 5]
        if before and before[-1].isalnum() and text[start].isalnum():
            return False
        if before[-1:] in _HYPHENS and before[:-1].isalpha() and text[start].isalnum():
            return False  # "lethal" out of "non-lethal"
        if after and after[0].isalnum() and text[end - 1].isalnum():
            return False
        if text[start].isdigit() and before:
            if before[-1] in ".,:/" and before[:-1].isdigit():
                return False
            if before[-1] in _SIGNS and not before[:-1].strip():
                return False
        if text[end - 1].isdigit() and after[:1] in (".", ",", ":", "/") and after[1:2].isdigit():
            return False
        return not (after[:1] in _OPENS_NOT and text[end - 1].isalpha() and _CUT_NOT.match(after))

    def cuts_negation(self, extent: Extent, bounds: Extent) -> bool:
        """Whether a negation stands right before or right after an extent, in the same sentence."""
        near = self.text[bounds.start : extent.start].rstrip(" \t\n\u00a0\"“‘'")[-24:]
        negations = polarity.negations(near) if near else ()
        if negations and negations[-1].end == len(near):
            return True
        after = self.text[extent.end : bounds.end].lstrip(" \t\n\u00a0")[:24]
        following = polarity.negations(after) if after else ()
        told = _HOW_TOLD.match(after) is not None  # how it was said, and not what
        return bool(following) and following[0].start == 0 and not told

    def why_not(self, words: str) -> Miss:
        """Why words that were not found are not in the text."""
        if _DIGITS.search(words) and _masked(words, _no_numbers) in self._without_numbers:
            return "wrong_number"
        if _masked(words, _no_polarity) in self._without_polarity:
            return "wrong_polarity"
        return "not_in_article"

    @cached_property
    def _without_numbers(self) -> str:
        return _masked(self.text, _no_numbers)

    @cached_property
    def _without_polarity(self) -> str:
        return _masked(self.text, _no_polarity)


def _occurrences(text: str, words: str, low: int, high: int) -> Iterator[int]:
    end = high - 1 + len(words)  # it is to begin before
    at = text.find(words, low, end)
    for _ in range(_MOST):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1, end)


def _same_spelling(words: str, found: str) -> bool:
    """Whether two spellings state the same digits and leave acronyms alone ("US" is not "us")."""
    one, other = folding.typography(words).text, folding.typography(found).text
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    pairs = list(zip(_WORD.findall(one), _WORD.findall(other), strict=False))
    if len(pairs) > 2 and (one.isupper() or other.isupper()):
        return True  # a line set in capitals
    return not any(
        len(a) > 1 and ((a.isupper() and b.islower()) or (a.islower() and b.isupper()))
        for a, b in pairs
    )


def _no_numbers(text: str) -> str:
    return _DIGITS.sub("#", text)


def _no_polarity(text: str) -> str:
    kept, done = [], 0
    for start, end in polarity.negations(text):
        kept.append(text[done:start])
        done = end
    return "".join([*kept, text[done:]])


def _masked(text: str, mask: Callable[[str], str]) -> str:
    return " ".join(folding.marks(mask(text)).text.split())
