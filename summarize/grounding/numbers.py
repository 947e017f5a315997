"""Whether a sentence in a model's words states the numbers of some words.

Counting is not enough in either direction. A sentence that stands alone may leave out an age or a
conversion in brackets, and may have to say what "those" are, with their number. So numbers are
looked at with their neighbours: what is left out goes with its whole clause, and what comes from
the sentences before comes with a word that stands beside it there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarize.grounding import phrases
from summarize.grounding.tokens import SENTENCE, Token, clauses, stems_of, tokens_of
from summarize.reading.figures import quantities

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_CALENDAR = re.compile(
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}"
    r"|(?<![$€£¥₹\d.,])\b(?:1[89]|20)\d\d\b(?![.,]\d|\s*(?:%|per\s?cent))"
    r"|\b(?:first|second|third|fourth)\s+quarter\b"
    r"|\b(?:at|by|before|after|around)\s+\d{1,2}\s+(?=(?:on|in\s+the)\s)"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_BACK = re.compile(
    r"\b(?:the|these|those)\s+(?:[\w’']+\s+)?$", re.IGNORECASE
)  # "the two" points back
_NEAR = 2  # content words beside a number that stay beside it
_BINDING = re.compile(
    r"n['’]t\b|\b(?:not|no|never|none|nobody|without|if|unless|until|before|only)\b",
    re.IGNORECASE,
)
_A_SECOND = re.compile(r"\b(?:a|per) second\b(?=\W*$| (?:in|at|of|from|to|for)\b)")


def keeps_numbers(phrase: str, words: str, article: str) -> bool:
    """Whether a phrase states the numbers of some words, and leaves none out that belongs to them.

    Args:
        phrase: The model's sentence.
        words: What it is to say.
        article: Where it is told what their "those" are.
    """
    phrase = _A_SECOND.sub("a unit", phrase)
    stated, known = quantities.numbers(phrase), quantities.numbers(words)
    if ":" in phrase:
        times = {token.text for token in tokens_of(phrase) if ":" in token.text}
        if times and not times.issubset(token.text for token in tokens_of(article)):
            return False
    one = (1.0,) if re.search(r"\bone\b", words, re.IGNORECASE) else ()  # "the seals on one"
    brought = [n for n in stated if not phrases.among(n, (*known, *one))]
    coming = iter(known)
    if not all(phrases.among(n, coming) for n in stated if phrases.among(n, known)):
        return False  # in another order
    if not brought:
        every = all(phrases.among(n, stated) for n in known)
        return every or _left_out_whole(phrase, words)
    own = Counter(quantities.numbers(_CALENDAR.sub(" ", words)))
    return own <= Counter(stated) and all(_comes_along(n, phrase, article) for n in brought)


def _left_out_whole(phrase: str, words: str) -> bool:
    """Whether the numbers that a phrase leaves out are its clauses' only ones.

    What it keeps has to stand beside the same words: of "the captain, 52, and the mate, 29" it may
    leave out both ages, and not give the captain the mate's.
    """
    stated, stems = quantities.numbers(phrase), stems_of(phrase)
    measured = {token.start for token in tokens_of(_CALENDAR.sub(_blank, words))}
    for opening, clause in clauses(words):
        numbers = [token for token in clause if token.value is not None]
        left = [token for token in numbers if not phrases.among(token.value, stated)]
        bound = _BINDING.search(words, opening, clause[-1].start) if left else None
        if bound and any(token.stem in stems for token in clause):
            return False  # "not before 2031", "if it rises by 5%": without the number it is untrue
        left = [token for token in left if token.start in measured]
        if left and any(phrases.among(token.value, stated) for token in numbers):
            return False
        for token, after in pairwise(clause):
            if token in left and after.stem in stems and not _BACK.search(words, 0, token.start):
                return False  # what it counts is still there
    said, meant = tokens_of(phrase), tokens_of(words)
    return all(
        any(_same_place(said, i, meant, j) for j, other in enumerate(meant) if token.equals(other))
        for i, token in enumerate(said)
        if token.value is not None
    )


def _same_place(said: Sequence[Token], i: int, meant: Sequence[Token], j: int) -> bool:
    """Whether the words beside a number in one text are near it in another, if it has them."""
    known = {token.stem for token in meant}
    near = {token.stem for token in meant[max(0, j - _NEAR) : j + _NEAR + 1]}
    beside = [said[k].stem for k in (i - 1, i + 1) if 0 <= k < len(said)]
    return all(stem in near or stem not in known for stem in beside)


def _same_counted(said: Sequence[Token], i: int, told: Sequence[Token], j: int) -> bool:
    """Whether two equal numbers count the same, by the word after them ("14 violations").

    Else by the one before, where it stands right there ("level nine") or nothing follows. An amount
    with its currency needs neither, if it is of the same scale.
    """
    after = said[i + 1] if i + 1 < len(said) else None
    there = told[j + 1] if j + 1 < len(told) else None
    if after and there and after.stem == there.stem:
        return True
    if said[i].text[0] in "$€£¥₹":
        return said[i].text == told[j].text and not (after and after.values)
    before = said[i - 1] if i else None
    close = before is not None and said[i].start - before.start - len(before.text) == 1
    same = before is not None and j > 0 and before.stem == told[j - 1].stem
    return same and (close or after is None)


def _comes_along(number: float, phrase: str, article: str) -> bool:
    """Whether a number that is told elsewhere comes with the words that stand beside it there."""
    said, told = tokens_of(phrase), tokens_of(article)
    for i, token in enumerate(said):
        follows = said[i + 1].value if i + 1 < len(said) else None
        product = token.value * follows if token.value and follows else None
        scaled = phrases.among(product, (number,))  # "52 million"
        if not scaled and not phrases.among(number, token.values):
            continue
        for j, other in enumerate(told):
            if not token.equals(other):
                continue
            if scaled and j + 1 < len(told) and said[i + 1].equals(told[j + 1]):
                return True
            if _same_counted(said, i, told, j) or _same_year(said, i, article, other):
                return True
    return False


def _same_year(said: Sequence[Token], i: int, article: str, other: Token) -> bool:
    """Whether a year stands in a sentence with a word that is beside it in another."""
    if not _YEAR.fullmatch(other.text):
        return False
    breaks = [match.start() for match in SENTENCE.finditer(article)]
    at = bisect_left(breaks, other.start)
    there = {token.stem for token in tokens_of(article) if bisect_left(breaks, token.start) == at}
    return bool(there & {said[k].stem for k in (i - 1, i + 1) if 0 <= k < len(said)})


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
