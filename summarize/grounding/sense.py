"""Whether a sentence in a model's words keeps the sense of some words, as far as words tell it.

A sentence may have the numbers, the names and the negations of what it rests on and be false all
the same: by "rose" for "fell", "will" for "may", "exactly" for "at least", an "if" left out, or two
names that have changed places. Each of these leaves a trace that needs no understanding: a word
that stands where another stood, its neighbours having stayed; a kind of word that is gone while the
verb beside it is there; names in another order. What leaves no such trace is not seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from summarize.grounding import phrases
from summarize.reading.figures import quantities
from summarize.reading.figures.quantities import Quantity
from summarize.reading.text import passages, polarity
from summarize.reading.words import nouns, titles
from summarize.reading.words.lexicon import words as listed
from summarize.reading.words.opposites import side
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES, SEATS
from summarize.reading.words.stems import stem

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[.!?:]\s)[\"“«‘'(\s]*$")
_BY = re.compile(r"by(?<=\bby)\b")  # its letters first: so they are searched for at once
_MAY = re.compile(
    r"\b(?:may|might|could|can|cannot|perhaps|possibl[ey]|probably|maybe|likely|unlikely|would|should"
    r"|apparently|allegedly|reportedly|seem(?:s|ed)?|appear(?:s|ed)?|chances?)\b|[’']d\b",
    re.IGNORECASE,
)
_MAY_DO = re.compile(
    r"\b(?:may|might|could)\s+(?:(?:not|have|also|well|soon|be|yet)\s+)*([^\W\d_]+)"
)
_WILL_DO = re.compile(r"\b(?:will|shall)\s+(?:(?:not|have|also|well|soon|be)\s+)*([^\W\d_]+)")
_IF = re.compile(  # begun with a set of characters, which is searched fast
    r"[iupIUP](?<=\b.)(?i:(?<!\bas .)(?<!\beven .)(?<!\bask .)(?<!\basked .)(?<!\bknow .)"
    r"(?<!\bsee .)(?<!\bwonder .)(?<!\bwondered .)"
    r"(?:(?<=i)f|(?<=u)nless|(?<=p)rovid(?:ed|ing))\b)"
)
_ASKED = re.compile(r"^\W*if\b")
_UNTIL = re.compile(r"[uU](?<=\b.)(?i:ntil\b)")
_CONDITION = re.compile(
    r"\b(?:if|unless|until|provided|providing|when(?:ever)?|only|once|as long as|whether|before"
    r"|after|without|in case|condition\w*|otherwise)\b|^(?:should|were|had)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w*|rebut\w*|disavow\w*|doubt\w*|disput\w*|dismiss\w*"
    r"|reject\w*|retract\w*|withdr[ae]w\w*|wrong\w*|false\w*|untrue|rumou?rs?"
    r"|allegedly|supposedly)\b",
    re.IGNORECASE,
)
# Function words of which one says something else than another that stands in its place.
_PLACING = listed(
    "before after up down above below over under more less most few fewer all some every with "
    "without against during until since off out into from to by once never always"
)
_FEW = 4  # words that stand where a name stood
_COUNTRIES = COUNTRY_NAMES | PEOPLES | SEATS

Same = Callable[[str, str], bool]
"""Whether two names are one's."""


def keeps_words(phrase: str, words: str, same: Same) -> bool:
    """Whether a phrase puts no word in the place of another that says something else.

    Where the words beside it stay, a new word is meant for the one that is gone.

    Args:
        phrase: The model's sentence.
        words: What it is to say.
        same: Whether two names that stand in one place are one's.
    """
    said, meant = _both(phrase, words)
    has, had = Counter(said), Counter(meant)
    new = {word for word, times in has.items() if times > had.get(word, 0)}
    gone = {word for word, times in had.items() if times > has.get(word, 0)}
    if not (any(map(_tells, new)) and any(map(_tells, gone))):
        return True
    for kind, low, high, start, end in SequenceMatcher(None, meant, said, False).get_opcodes():
        if kind != "replace":
            continue
        out = [word for word in meant[low:high] if word in gone and _tells(word)]
        into = [word for word in said[start:end] if word in new and _tells(word)]
        if not out or not into:
            continue
        if high - low == end - start == 1 and not _alike(out[0], into[0], said, same):
            return False
        names = [word for word in out if word[0].isupper()]
        others = [word for word in into if word[0].isupper()]
        short = max(high - low, end - start) <= _FEW
        if names and others and short and not _one(names, others, said, same):
            return False
    return True


def keeps_ways(phrase: str, words: str) -> bool:
    """Whether no word of a phrase is the opposite of what some words say.

    Of a pair that the words have a side of ("rose"), a phrase says the sides that they say, in
    their order, or none.
    """
    said, meant = _sides(phrase), _sides(words)
    for pair, signs in said.items():
        coming = iter(meant.get(pair, signs))
        if not all(sign in coming for sign in signs):
            return False
    return True


def keeps_doubts(phrase: str, words: str) -> bool:
    """Whether a phrase leaves out no "may" of a verb that it keeps."""
    doubted = _stems(_MAY_DO.findall(words))
    if not doubted:
        return True
    if not _MAY.search(phrase) and doubted & _stems(_WORD.findall(phrase)):
        return False
    sure = _stems(_WILL_DO.findall(phrase)) - _stems(_WILL_DO.findall(words))
    return not doubted & sure


def keeps_conditions(phrase: str, words: str) -> bool:
    """Whether a phrase has a condition where some words have one."""
    if phrase.endswith("?"):  # "asked if it leaks" asks whether it does
        words = _ASKED.sub("", words)
    return not _IF.search(words) or _CONDITION.search(phrase) is not None


def keeps_limits(phrase: str, words: str) -> bool:
    """Whether a phrase says until when where some words do."""
    return not _UNTIL.search(words) or _CONDITION.search(phrase) is not None


def keeps_denials(phrase: str, words: str) -> bool:
    """Whether a phrase does not tell as so what some words tell as denied, doubted or wrong."""
    return not _DENIED.search(words) or bool(_DENIED.search(phrase) or polarity.negations(phrase))


def keeps_order(phrase: str, words: str) -> bool:
    """Whether the names that a phrase has of some words come in their order.

    Of "Roe sued Vale" and "Vale sued Roe" one is false; what is done "by" somebody may be told
    the other way round.
    """
    said, meant = _both(phrase, words)
    shared = frozenset(said).intersection(meant)
    first = [word for word in said if word[0].isupper() and word in shared]
    second = [word for word in meant if word[0].isupper() and word in shared]
    if bool(_BY.search(phrase)) != bool(_BY.search(words)):
        return True
    shorter, longer = sorted((first, second), key=len)
    coming = iter(longer)
    return all(name in coming for name in shorter)


def keeps_measures(phrase: str, there: Iterable[Quantity]) -> bool:
    """Whether a phrase says of each number how firm it is, what it counts and which way it goes.

    Args:
        phrase: The model's sentence.
        there: The figures of the words that it rests on, as the grammar reads them.
    """
    known = list(there)
    return not known or all(_told(one, phrase, known) for one in _figures(phrase))


def _told(one: Quantity, phrase: str, known: Sequence[Quantity]) -> bool:
    same = [
        other
        for other in known
        if phrases.among(one.value, filter(None, (other.value, other.value_high)))
    ]
    return not same or any(
        other.qualifier in (one.qualifier, "range")
        and one.change in (None, other.change)
        and _counts_same(one, phrase, other)
        for other in same
    )


def _counts_same(one: Quantity, phrase: str, other: Quantity) -> bool:
    """Whether the unit that a phrase prints is a figure's, or a word for what it is of."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return True
    printed = _stems(_WORD.findall(phrase[one.number_end : one.end]))
    said = printed & _stems(_WORD.findall(one.unit.partition("/")[0]))
    meant = _stems(_WORD.findall(f"{other.unit.partition('/')[0]} {other.of}"))
    return not said or bool(said & meant) or (one.unit == "person" and nouns.is_person(other.unit))


@lru_cache(maxsize=64)
def _figures(phrase: str) -> tuple[Quantity, ...]:
    return quantities.find(phrase, passages.split(phrase))


@lru_cache(maxsize=64)
def _printed(text: str) -> list[tuple[str, int]]:
    """The words of a text, each with its place."""
    return [(match[0], match.start()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=64)
def _sides(text: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for word, _ in _printed(text):
        known = side(word.lower())
        if known is not None:
            found.setdefault(known[0], []).append(known[1])
    return found


@lru_cache(maxsize=64)
def _both(phrase: str, words: str) -> tuple[list[str], list[str]]:
    """The words of two texts; a capital is kept where it makes a name."""
    small = {word for text in (phrase, words) for word, _ in _printed(text) if word.islower()}
    return _words(phrase, small), _words(words, small)


def _words(text: str, small: Collection[str]) -> list[str]:
    found = []
    for word, start in _printed(text.lower() if text.isupper() else text):
        if word[0].isupper():
            lower = word.lower()
            if lower in titles.HONORIFICS:
                continue  # "Ann Roe" for "Ms Roe"
            opens = _OPENS.search(text, max(0, start - 4), start)
            if phrases.functional(word) or (opens and lower in small):
                word = lower
        found.append(word)
    return found


def _tells(word: str) -> bool:
    return word in _PLACING or not (phrases.functional(word) or word.endswith(("self", "selves")))


def _alike(out: str, into: str, said: Collection[str], same: Same) -> bool:
    """Whether a word may stand for another: a form of it, or another name of the same."""
    if out[0].isupper() and into[0].isupper():
        return _one([out], [into], said, same)
    one, other = out.lower(), into.lower()
    sides = side(one), side(other)
    return one[:3] == other[:3] or stem(one) == stem(other) or sides[0] == sides[1] is not None


def _one(names: Iterable[str], others: Iterable[str], said: Collection[str], same: Same) -> bool:
    """Whether some names are other names of those in whose place they stand."""
    return all(
        any(same(name, other) for other in others)
        or set(map(phrases.stem, _COUNTRIES.get(name, "-").split())) <= set(map(phrases.stem, said))
        for name in names
    )


def _stems(some: Iterable[str]) -> set[str]:
    return {stem(word.lower()) for word in some}
