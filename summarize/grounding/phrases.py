"""Guards what a model puts in its own words: gist, proposition, `of`, unit.

Such a phrase rests on words of the article. It stands only if it states no number and no name that
they do not, and negates as often as they do; otherwise the article's own words take its place.
The same sentences are compared with many phrases, so what is found out about one is kept with it.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from summarize.grounding import folding
from summarize.reading.figures import quantities
from summarize.reading.text import polarity
from summarize.reading.words.lexicon import words
from summarize.reading.words.plurals import singular
from summarize.reading.words.wordtable import WordTable

_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORD = re.compile(r"[a-z]+")  # the same of ASCII in small letters
_SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[\"“‘']?$")
_QUOTED = re.compile(r"([\"“„«‘'])([^\"“”„«»]*)([\"”»’'])")
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|e)$")
_STEM = 5  # letters that two forms of one word share: "deploy", "deployment"
_SHARE_KEPT, _MOST_ADDED = 2 / 3, 6  # of a content's words, and words, where one is put anew
_LONGEST = 2_000  # characters: nothing that a model words itself is longer
_STRANGE = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Nl", "No"))
"""Categories of Unicode that a phrase has from the article or not at all: what is not seen, what
turns digits round, and digits and numerals of which no number is read ("10²", "Ⅻ")."""
_TIMES = words(
    """double doubled doubles doubling twice twofold thrice triple tripled triples tripling treble
    trebled threefold quadruple quadrupled fourfold tenfold"""
)
_FUNCTION_WORDS = words(
    """a about above after again against all also although am among an and any are as at be because
    been before being below between both but by can could did do does during each either else even
    ever every few for from further had has have having he her here hers him his how i if in into is
    it its itself just later many may me might more most much must my no nor not now of off on once
    one only or other our out over own per said say saying says shall she should since so some still
    such than that the their them then there these they this those though through to too two under
    until up upon us very was we were what when where whether which while who whom whose why will
    with within without would yet you your"""
)
_ANYBODY = words(
    "people person somebody someone anybody anyone everybody everyone nobody member members"
)
_MEASURES = {
    "$": "dollar", "dollar": "dollar", "dollars": "dollar", "usd": "dollar",
    "€": "euro", "euro": "euro", "euros": "euro", "eur": "euro",
    "£": "pound", "pound": "pound", "pounds": "pound", "gbp": "pound",
    "¥": "yen", "yen": "yen", "yuan": "yuan", "rupee": "rupee", "rupees": "rupee", "₹": "rupee",
    "%": "percent", "percent": "percent", "per cent": "percent",
    "percentage point": "point", "percentage points": "point",
}  # fmt: skip
_MEASURE = re.compile(
    r"(?=[$€£¥₹%degpruy])"  # how any of it begins: most places are passed over at once
    r"(?:percentage points?|per cent|\b(?:dollars?|usd|euros?|eur|pounds?|gbp|yen|yuan|rupees?"
    r"|percent)\b|[$€£¥₹%])",
    re.IGNORECASE,
)

NAME = re.compile(r"[^\W\d_a-z](?<!\w.)[\w’'-]+")
"""A word with a capital, as names have."""
_MODAL = re.compile(
    r"\b(?:will|would|may|might|can|cannot|could|shall|should|must|ought)\b|[’'](?:ll|d)\b|can[’']t",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|states?|stated|tells?|told|adds?|added|believes?|believed|thinks?|thought"
    r"|claims?|claimed|warns?|warned|asks?|asked|according)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\bto\s+[a-z]", re.IGNORECASE)


class Phrase:
    """A stretch of words, and what the guards compare of it, each worked out when first wanted.

    Args:
        text: The words.
        folded: The same folded by case, where it is at hand.
    """

    def __init__(self, text: str, folded: str | None = None) -> None:
        self.text = text
        self._folded = folded

    @cached_property
    def words(self) -> list[str]:
        """Its words, folded."""
        folded = folding.case(self.text).text if self._folded is None else self._folded
        return (_SMALL_WORD if folded.isascii() else _WORD).findall(folded)

    @cached_property
    def telling(self) -> frozenset[str]:
        """Its words without function words."""
        return frozenset(self.words) - _FUNCTION_WORDS

    @cached_property
    def stems(self) -> set[str]:
        """The stems of its telling words."""
        return {word[:_STEM] for word in self.telling if len(word) > 1}

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """The numbers that it states, in order."""
        return quantities.numbers(self.text)

    @cached_property
    def measures(self) -> set[str]:
        """The currencies and kinds of percentage that it names."""
        return {_MEASURES[m.group().lower()] for m in _MEASURE.finditer(self.text)}

    @cached_property
    def negations(self) -> int:
        """How often it negates."""
        return len(polarity.negations(self.text))


class Phrases(dict[str, Phrase]):
    """The phrases that were met in reading one article."""

    def __missing__(self, text: str) -> Phrase:
        phrase = self[text] = Phrase(text)
        return phrase


class Vocabulary:
    """The words of an article, whole and by stem: all of them stand in its passages."""

    def __init__(self, text: str, passages: Iterable[Phrase]) -> None:
        self._words = frozenset(chain.from_iterable(passage.words for passage in passages))
        self._stems = frozenset(word[:_STEM] for word in self._words)
        self._strange = _strange(text)
        self._supported: dict[str, bool] = {}

    def supports(self, phrase: str) -> bool:
        """Whether its names all occur in the article, and half or more of its other words.

        This is to be asked first: what is longer than a sentence can be ends here.
        """
        known = self._supported.get(phrase)
        if known is None:
            known = self._supported[phrase] = self._supports(phrase)
        return known

    def _supports(self, phrase: str) -> bool:
        if len(phrase) > _LONGEST or not _strange(phrase) <= self._strange:
            return False
        if not any(map(str.isalnum, phrase)):
            return False  # "…" says nothing
        words = _WORD.findall(phrase)
        if all(map(str.isascii, words)) and self._words.issuperset(map(str.lower, words)):
            return True  # it has no word that the article has not
        if "  " in phrase or not phrase.isprintable():  # else all space there is single spaces
            phrase = folding.spaces(phrase).text
        known = total = 0
        for match in _WORD.finditer(phrase):
            word = match.group()
            plain = folding.word(word)
            if plain in _FUNCTION_WORDS or plain in _ANYBODY or len(plain) < 2:
                continue
            there = plain[:_STEM] in self._stems or _ROOTS[plain] in self._roots
            if word[0].isupper() and not self._opens(match):
                there = plain in self._words or plain.removesuffix("s") in self._words
            if word[0].isupper() and not there:
                return False  # a name, or a first word, that the article does not have
            if plain in _TIMES and plain not in self._words:
                return False  # what makes another number of the one beside it
            total += 1
            known += there
        return 2 * known >= total

    def has(self, phrase: Phrase) -> bool:
        """Whether all words of a phrase occur in the article, whole or by stem."""
        return all(
            word in self._words or word[:_STEM] in self._stems or _ROOTS[word] in self._roots
            for word in phrase.words
        )

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(map(_ROOTS.__getitem__, self._words))

    @staticmethod
    def _opens(match: re.Match[str]) -> bool:
        """Whether a word opens a sentence, where a capital does not make it a name."""
        before = match.string[max(0, match.start() - 4) : match.start()]
        return match.start() == 0 or bool(_SENTENCE_START.search(before))


def _strange(text: str) -> frozenset[str]:
    """The characters of a text that do not show what they are."""
    if text.isascii() and text.isprintable():
        return frozenset()
    return frozenset(c for c in frozenset(text) if unicodedata.category(c) in _STRANGE)


def _root(word: str) -> str:
    """A word without its ending: "hours" and "hour", "ruled" and "rule" are too short to stem."""
    word = singular(word)
    return word[: -len(end[0])] if (end := _ENDING.search(word)) else word


_ROOTS = WordTable(_root)


def functional(word: str) -> bool:
    """Whether a word says little by itself: a function word, or a single letter."""
    return len(word) < 2 or folding.word(word) in _FUNCTION_WORDS


def stem(word: str) -> str:
    """What two forms of a word have in common, as far as that can be told by its letters."""
    return folding.word(word)[:_STEM]


def keeps_to(phrase: Phrase, words: Phrase) -> bool:
    """Whether a phrase says what some words say, as far as that can be told by its words.

    It has two thirds of their words and few others, says nobody to say it, and none of "may",
    "will", "should" comes or goes (but that a demand's "to" may become one).
    """
    if _SAYING.search(phrase.text) and not _SAYING.search(words.text):
        return False
    said, meant = phrase.stems, words.stems
    if len(meant - said) > (1 - _SHARE_KEPT) * len(meant) or len(said - meant) > _MOST_ADDED:
        return False
    had, has = bool(_MODAL.search(words.text)), bool(_MODAL.search(phrase.text))
    return had == has or (has and bool(_INFINITIVE.search(words.text)))


def same_numbers(phrase: Phrase, words: Phrase) -> bool:
    """Whether every number that a phrase states is stated by the words too."""
    return not phrase.numbers or _among(phrase.numbers, words.numbers)


def numbers_in_order(phrase: Phrase, words: Phrase) -> bool:
    """Whether a phrase states its numbers in the order in which the words state them."""
    return not phrase.numbers or _among(phrase.numbers, iter(words.numbers))


def _among(some: Iterable[float], numbers: Iterable[float]) -> bool:
    """Whether each of some numbers is among others; an iterator is used up, and so wants order."""
    return all(among(number, numbers) for number in some)


def among(number: float | None, numbers: Iterable[float]) -> bool:
    """Whether a number is one of some; of an iterator those up to it are used up."""
    return number is not None and any(
        math.isclose(number, other, rel_tol=1e-9) for other in numbers
    )


def same_measures(phrase: Phrase, words: Phrase) -> bool:
    """Whether every currency and every kind of percentage of a phrase is one of the words too."""
    return not phrase.measures or phrase.measures <= words.measures


def same_polarity(phrase: Phrase, words: Phrase) -> bool:
    """Whether a phrase negates as often as the words do."""
    return phrase.negations == words.negations


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
