"""Guards what a model puts in its own words: gist, proposition, `of`, unit.

Such a phrase rests on words of the article. It stands only if it states no number and no name that
they do not, and negates as often as they do; otherwise the article's own words take its place.
"""

from __future__ import annotations

import math
import re

from summarize.grounding import folding
from summarize.reading import polarity, quantities

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[\"“‘']?$")
_QUOTED = re.compile(r"([\"“„«‘'])([^\"“”„«»]*)([\"”»’'])")
_STEM = 5  # letters that two forms of one word share: "deploy", "deployment"


class Vocabulary:
    """The words of an article, by stem."""

    def __init__(self, article: str) -> None:
        self._stems = frozenset(_stems(article))

    def supports(self, phrase: str) -> bool:
        """Whether a phrase's names all occur in the article, and half or more of its long words."""
        known = total = 0
        phrase = folding.spaces(phrase).text
        for match in _WORD.finditer(phrase):
            word = match.group()
            there = all(stem in self._stems for stem in _stems(word))
            named = word[0].isupper() and not _SENTENCE_START.search(phrase[: match.start()])
            if named and not there:
                return False
            if len(word) >= _STEM:
                total += 1
                known += there
        return 2 * known >= total


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(folding.case(text).text)]


def same_numbers(phrase: str, words: str) -> bool:
    """Whether every number that a phrase states is stated by the words too."""
    stated = quantities.numbers(words)
    return all(
        any(math.isclose(number, other, rel_tol=1e-9) for other in stated)
        for number in quantities.numbers(phrase)
    )


def same_polarity(phrase: str, words: str) -> bool:
    """Whether a phrase negates as often as the words do."""
    return len(polarity.negations(phrase)) == len(polarity.negations(words))


def sentence(words: str) -> str:
    """Words of the article as a sentence: outer marks and "that" off, capital and full stop on."""
    text = " ".join(words.split())
    if quoted := _QUOTED.fullmatch(text):
        text = quoted[2].strip()
    text = text.removeprefix("that ").rstrip(",;: ")
    if not text:
        return words.strip()
    text = text[0].upper() + text[1:]
    return text if text.rstrip("\"”»’'")[-1:] in tuple(".!?…") else f"{text}."
