"""Whether a sentence in a model's words states the numbers of some words, and negates what they do.

Counting is not enough in either direction. A sentence that stands alone may leave out an age or a
conversion in brackets, and may have to say what "those" are, with their number; it may drop a
clause with its "not", while one "not" at another verb is a falsehood. So numbers and negations are
looked at with their neighbours: what is left out goes with its whole clause, and what comes from
the sentences before comes with a word that stands beside it there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarize.grounding import phrases
from summarize.reading.figures import quantities
from summarize.reading.text import polarity
from summarize.reading.words.wordtable import WordTable

_TOKEN = re.compile(r"[$€£¥₹]?\d+(?:[.,:]\d+)*|[^\W\d_]+")
_CLAUSE = re.compile(
    r"[,;:](?=[\s”’\"'])|[.!?](?=[\s”’\"']+[\"“‘'A-Z]|$)|[(){}\[\]—…]|\s[–-]\s"
    r"|\b(?:but|while|whereas|although|though|because|when|if|unless|where|who|whose|which)\b"
)
_SENTENCE = re.compile(r"[.!?](?=[\s”’\"']+[\"“‘'A-Z]|$)")
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
_SCOPE = 3  # content words before a negation that it may be about
_OR_NOT = re.compile(r"\bor\s+(?:\w+\s+\w+\s+)?not$")  # "did you or did you not": no negation
_AGAINST = re.compile(r"\bagainst$")
_BINDING = re.compile(
    r"n['’]t\b|\b(?:not|no|never|none|nobody|without|if|unless|until|before|only)\b",
    re.IGNORECASE,
)
_TELLING = frozenset(map(phrases.stem, ("told", "tells", "called", "wrote", "writes")))
_A_SECOND = re.compile(r"\b(?:a|per) second\b(?=\W*$| (?:in|at|of|from|to|for)\b)")
_ORDINAL = re.compile(r"[^\W\d_]+(?:st|nd|rd|th)", re.IGNORECASE)


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
        times = {token.text for token in _tokens(phrase) if ":" in token.text}
        if times and not times.issubset(token.text for token in _tokens(article)):
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
    said, own = _stems(phrase), _stems(words)
    if any(own.intersection(one.about[:1]) for one in lone):
        return False  # what the words affirm
    if len(lone) > len(left):
        return not left and all(_printed(one, phrase, words, article) for one in lone)
    if lone and any(said.intersection(one.about[:1]) for one in left):
        return False
    kept = {stem for j in pairs.values() for stem in meant[j].about[:1]}
    dropped = [one for one in left[len(lone) :] if not kept.intersection(one.about[:1])]
    return not dropped or _dropped_whole(phrase, words, article, dropped)


def _left_out_whole(phrase: str, words: str) -> bool:
    """Whether the numbers that a phrase leaves out are its clauses' only ones.

    What it keeps has to stand beside the same words: of "the captain, 52, and the mate, 29" it may
    leave out both ages, and not give the captain the mate's.
    """
    stated, stems = quantities.numbers(phrase), _stems(phrase)
    measured = {token.start for token in _tokens(_CALENDAR.sub(_blank, words))}
    for opening, clause in _clauses(words):
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
    said, meant = _tokens(phrase), _tokens(words)
    return all(
        any(_same_place(said, i, meant, j) for j, other in enumerate(meant) if _equal(token, other))
        for i, token in enumerate(said)
        if token.value is not None
    )


def _same_place(said: Sequence[_Token], i: int, meant: Sequence[_Token], j: int) -> bool:
    """Whether the words beside a number in one text are near it in another, if it has them."""
    known = {token.stem for token in meant}
    near = {token.stem for token in meant[max(0, j - _NEAR) : j + _NEAR + 1]}
    beside = [said[k].stem for k in (i - 1, i + 1) if 0 <= k < len(said)]
    return all(stem in near or stem not in known for stem in beside)


def _same_counted(said: Sequence[_Token], i: int, told: Sequence[_Token], j: int) -> bool:
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
    said, told = _tokens(phrase), _tokens(article)
    for i, token in enumerate(said):
        follows = said[i + 1].value if i + 1 < len(said) else None
        product = token.value * follows if token.value and follows else None
        scaled = phrases.among(product, (number,))  # "52 million"
        if not scaled and not phrases.among(number, token.values):
            continue
        for j, other in enumerate(told):
            if not _equal(token, other):
                continue
            if scaled and j + 1 < len(told) and _equal(said[i + 1], told[j + 1]):
                return True
            if _same_counted(said, i, told, j) or _same_year(said, i, article, other):
                return True
    return False


def _same_year(said: Sequence[_Token], i: int, article: str, other: _Token) -> bool:
    """Whether a year stands in a sentence with a word that is beside it in another."""
    if not _YEAR.fullmatch(other.text):
        return False
    breaks = [match.start() for match in _SENTENCE.finditer(article)]
    at = bisect_left(breaks, other.start)
    there = {token.stem for token in _tokens(article) if bisect_left(breaks, token.start) == at}
    return bool(there & {said[k].stem for k in (i - 1, i + 1) if 0 <= k < len(said)})


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
    after = next((t for t in _tokens(phrase) if t.start > negation.start), None)
    if after is None:
        return False
    negated = phrase[negation.start : after.start + len(after.text)]
    own = _stems(words)
    kept = 3 * len(own & _stems(phrase)) >= 2 * len(own) >= 6
    return kept and after.stem not in own and negated.lower() in article.lower()


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether what one negation is about, first of all, is what the other is about too."""
    return bool(set(one[:1]) & set(other) or set(other[:1]) & set(one))


def _dropped_whole(phrase: str, words: str, article: str, dropped: Sequence[_Negation]) -> bool:
    """Whether a phrase says nothing of what is negated in the words and not in it.

    Nor may it say so in other words, without the "not". So either nothing at all of such a
    sentence is in it, or all that it says is in what is left of the words, or told elsewhere.
    """
    said = _stems(phrase)
    if any(said.intersection(one.about) for one in dropped):
        return False
    if not all(one.about for one in dropped) and not polarity.negations(phrase):
        return False  # "It will not."
    names = {token.stem for token in _tokens(phrase) if token.text[0].isupper()}
    told = said - names - _TELLING <= _stems(article)
    gone, rest = _without(_SENTENCE, words, dropped)
    if not gone & said and (rest & said or told):
        return True
    _, rest = _without(_CLAUSE, words, dropped)
    return bool(rest & said) and told


def _without(
    at: re.Pattern[str], text: str, dropped: Sequence[_Negation]
) -> tuple[set[str], set[str]]:
    """The stems of the clauses or sentences that some negations stand in, and of the others."""
    breaks = [match.start() for match in at.finditer(text)]
    places = {bisect_left(breaks, one.start) for one in dropped}
    tokens = [(token.stem, bisect_left(breaks, token.start) in places) for token in _tokens(text)]
    return {stem for stem, gone in tokens if gone}, {stem for stem, gone in tokens if not gone}


@dataclass(frozen=True, slots=True)
class _Negation:
    """A negating word: where, what it is about (stems, the nearest first), and whether it ends."""

    start: int
    about: tuple[str, ...]
    last: bool


class _Token(NamedTuple):
    """A number, or a word that is no function word, with its place."""

    text: str
    stem: str
    values: tuple[float, ...]
    start: int

    @property
    def value(self) -> float | None:
        """What it counts; None for words, and for "first", which tells one from another."""
        return self.values[0] if self.values and not _ORDINAL.fullmatch(self.text) else None


def _equal(one: _Token, other: _Token) -> bool:
    return bool(one.values) and one.values == other.values


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[_Token, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        if text.startswith(("'t", "’t"), match.end()):
            continue  # "didn't" is about what follows it
        word = match.group()
        known = _KNOWN[word]
        if known is not None:
            yield _Token(word, *known, match.start())


def _told(word: str) -> tuple[str, tuple[float, ...]] | None:
    """The stem and values of a number or word; None for a function word."""
    values = quantities.numbers(word)
    if not values and phrases.functional(word):
        return None
    return (f"#{values}" if values else phrases.stem(word)), values


_KNOWN = WordTable(_told)


def _stems(text: str) -> set[str]:
    return {token.stem for token in _tokens(text)}


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _clauses(text: str) -> list[tuple[int, list[_Token]]]:
    """The tokens by clause, each with where it opens; what has no word of its own goes on.

    In "12, 15 and 18 people" three numbers are of one clause.
    """
    breaks = [match.start() for match in _CLAUSE.finditer(text)]
    found: list[tuple[int, list[_Token]]] = []
    k, opening = 0, 0
    for token in _tokens(text):
        new = not found
        while k < len(breaks) and breaks[k] < token.start:
            opening, k = breaks[k], k + 1
            lone = found and all(other.value is not None for other in found[-1][1])
            new = new or not lone or token.value is None
        if new:
            found.append((opening, []))
        found[-1][1].append(token)
    return found


@lru_cache(maxsize=64)
def _negated(text: str) -> tuple[_Negation, ...]:
    """What each negation of a text is about: the words after it in its clause, else before it."""
    negations = polarity.negations(text)
    if not negations:
        return ()
    found = []
    breaks = [match.start() for match in _CLAUSE.finditer(text)]
    ends = [match.start() for match in _SENTENCE.finditer(text)]
    tokens = _tokens(text)
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
