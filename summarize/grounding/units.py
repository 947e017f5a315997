"""What a figure is counted in: the model's unit, where the article has its words.

What a figure counts may stand sentences away ("nine": soldiers), where no grammar looks; what a
sign at the number says is not for anybody to read otherwise, only to complete ("a week", of
dollars). A wrong unit makes a number false, so a word that the article does not have is taken only
where it names more broadly what the grammar read ("person" for wives).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from summarize.grounding.phrases import Phrase, Vocabulary
from summarize.reading.figures import quantities
from summarize.reading.words import nouns
from summarize.reading.words.lexicon import words as listed
from summarize.reading.words.stems import stem
from summarize.reading.words.wordtable import WordTable

_PER = re.compile(r"\s*/\s*|\s+(?:per|an?)\s+")
_SIGNS: Final[Mapping[str, re.Pattern[str]]] = {
    "percent": re.compile(r"%|per\s?cent", re.IGNORECASE),
    "percentage point": re.compile(r"\bp(?:oin)?ts?\b", re.IGNORECASE),
    "USD": re.compile(r"\$|dollar|\bUSD\b", re.IGNORECASE),
    "EUR": re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE),
    "GBP": re.compile(r"£|\bpounds?\b|\bGBP\b", re.IGNORECASE),
    "JPY": re.compile(r"¥|\byen\b|\bJPY\b", re.IGNORECASE),
    "INR": re.compile(r"₹|rupee|\bINR\b", re.IGNORECASE),
}
_CODES: Final[Mapping[str, str]] = {
    "%": "percent", "per cent": "percent", "$": "USD", "dollar": "USD", "us dollar": "USD",
    "€": "EUR", "euro": "EUR", "£": "GBP", "pound": "GBP", "¥": "JPY", "yen": "JPY",
    "₹": "INR", "rupee": "INR",
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]+")
_SECONDS = re.compile(r"\bseconds?\b")
_METRE = re.compile(r"\b(\w*(?:met|lit))(?:er|re)(s?)\b")
_HUMAN = listed("life child wife husband native infant casualty body")


def chosen(
    said: str, read: str | None, content: str, article: str, vocabulary: Vocabulary
) -> str | None:
    """The unit of a figure.

    Args:
        said: The model's.
        read: The grammar's at the place.
        content: The figure's words.
        article: The text, in which the words of a unit are looked for.
        vocabulary: The text's words.
    """
    said = " ".join(said.split())
    counted, *each = _PER.split(said)
    numbered = _NUMBERS[counted] or (
        each and not _NUMBERS[" ".join(each)].issubset(_numbers(content))
    )
    if not said or numbered:  # "per 100,000 people" is a unit, "3.75 mark" is none
        return read
    by_grammar, *by_grammar_each = _PER.split(read or "")
    same = _CODES.get(counted.lower(), counted) == by_grammar
    sign = _SIGNS.get(by_grammar)
    if sign and sign.search(content) and not same:
        return read
    if _prints(by_grammar, content) and not same and not _prints(counted, content):
        human = counted == "person" and _human(by_grammar)
        return said if human and (not each or by_grammar_each) else read
    if same and not each and by_grammar_each:
        return read  # for each of what, the grammar saw
    known = set((read or "").lower().replace("/", " ").split())
    if all(_occurs(part, known, article, vocabulary) for part in (counted, *each)):
        return said
    return said if said == "person" and (read is None or _human(read)) else read


def _numbers(words: str) -> set[float]:
    return set(quantities.numbers(_SECONDS.sub("", words)))


_NUMBERS = WordTable(_numbers)  # of units, of which there are few


def _occurs(part: str, known: set[str], article: str, vocabulary: Vocabulary) -> bool:
    """Whether an article prints what a unit names, by sign, in either spelling, or by any form."""
    sign = _SIGNS.get(_CODES.get(part.lower(), part))
    if sign is not None:
        return bool(sign.search(article))
    if set(part.lower().split()) <= known or vocabulary.has(Phrase(part)):
        return True
    spellings = (_METRE.sub(r"\1re\2", part), _METRE.sub(r"\1er\2", part))
    return any(vocabulary.has(Phrase(one)) for one in spellings if one != part)


def _prints(unit: str, content: str) -> bool:
    """Whether a figure's own words name a unit, in whatever form."""
    stems = {stem(word) for word in _LETTERS.findall(content.lower())}
    return bool(unit) and any(stem(word) in stems for word in _LETTERS.findall(unit.lower()))


def _human(unit: str) -> bool:
    return nouns.is_person(unit) or unit.rpartition(" ")[2].lower() in _HUMAN
