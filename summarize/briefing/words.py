"""The words of a phrase as they are compared between articles.

Two reports of one event differ in inflection, in the name of a country and in the usual near
synonyms of news ("troops", "soldiers"). So a phrase becomes a tuple of terms: function words are
dropped, countries, their peoples and capitals lead to one key, numbers are read by value, what
news uses for one another and the forms of one verb are one, and what is left is cut to its first
letters.
Truncation is the cheapest stemmer and loses little against real ones (McNamee and Mayfield,
Information Retrieval 7, 2004: "Character n-gram tokenization").
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.briefing.phrasal import joined
from summarize.briefing.vocabulary import SAME
from summarize.reading.words.folding import fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.inflections import IRREGULAR
from summarize.reading.words.lexicon import words
from summarize.reading.words.opposites import side
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES, SEATS
from summarize.reading.words.stems import stem, uninflected

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*", re.UNICODE
)

_EXCLAIMED = re.compile(r"^\W*(?:no|yes|well|look|oh),\s", re.IGNORECASE)
_FUNCTION = words("""
    a an the this that these those such some any all both each every either neither no not nor none
    nobody nothing nowhere cannot
    and or but if then than as so yet while though although because since whether when where which
    who whom whose what how why there here
    of in on at to from by for with without within into onto over under about around above below
    between among against during before after until upon through across near off out up down along
    toward towards per via amid
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    himself herself itself themselves myself ourselves yourself one ones
    am is are was were be been being do does did done have has had having will would shall should
    may might can could must ought
    just only also too very more most much many few less least again already even ever never
    now however meanwhile well rather quite further
    say says said saying tell tells told add adds added
    mr mrs ms dr sir
    """)

_SYNONYMS = {
    uninflected(word): stem(line.split()[0])
    for line in SAME.strip().splitlines()
    for word in line.split()
}
_SYNONYMS = {
    uninflected(form): _SYNONYMS.get(uninflected(verb), stem(verb))
    for verb, changed in IRREGULAR.items()
    for form in changed
} | _SYNONYMS


def _term(word: str) -> str:
    """What a word in lower case is compared as: both sides of a pair by its first word."""
    pair = side(word)
    return pair[0] if pair else _SYNONYMS.get(uninflected(word)) or stem(word)


def _plain(name: str) -> tuple[str, ...]:
    return tuple(fold(match[0]).replace(".", "") for match in _TOKEN.finditer(name))


_COUNTRIES = {_plain(name): key for name, key in (COUNTRY_NAMES | PEOPLES | SEATS).items()}
_LONGEST = max(map(len, _COUNTRIES))


@lru_cache(maxsize=20_000)
def terms(phrase: str) -> tuple[str, ...]:
    """The terms of a phrase, in order: stems, "@Country" and the digits of numbers.

    A country's name counts where it is written with a capital: "us" is a pronoun.
    """
    printed = [
        match[0].removesuffix("’s").removesuffix("'s") for match in _TOKEN.finditer(joined(phrase))
    ]
    low = [fold(word).replace(".", "") for word in printed]
    found: list[str] = []
    at = 0
    while at < len(low):
        country, length = _country(printed, low, at)
        if country:
            found.append(f"@{country}")
        elif low[at][0].isdigit():
            found.append(low[at].replace(",", ""))
        elif low[at] not in _FUNCTION and len(low[at]) > 1 and not _given(printed, low, at):
            found.append(_term(low[at]))
        at += length
    return tuple(found)


@lru_cache(maxsize=20_000)
def signs(phrase: str) -> dict[str, int]:
    """For each term that has an opposite, which of the two is said: 1 or -1.

    Where a phrase has both ("open" and "shut"), it says nothing.
    """
    found: dict[str, set[int]] = {}
    for match in _TOKEN.finditer(joined(phrase)):
        word = fold(match[0])
        if word not in _FUNCTION and (entry := side(word)):
            found.setdefault(entry[0], set()).add(entry[1])
    return {axis: min(both) for axis, both in found.items() if len(both) == 1}


def _given(printed: list[str], low: list[str], at: int) -> bool:
    """Whether a word is a given name before another name: a person counts once, by surname."""
    return (
        low[at] in GIVEN
        and printed[at][0].isupper()
        and any(word[0].isupper() for word in printed[at + 1 : at + 2])
    )


def _country(printed: list[str], low: list[str], at: int) -> tuple[str | None, int]:
    first = printed[at]
    if not first[0].isupper() or (low[at] == "us" and first != "US" and "." not in first):
        return None, 1
    for length in range(min(_LONGEST, len(low) - at), 0, -1):
        key = _COUNTRIES.get(tuple(low[at : at + length]))
        if key is not None:
            return key, length
    return None, 1


def without_exclaiming(said: str) -> str:
    """What is said, without the "No," that answers somebody and denies none of what follows."""
    return _EXCLAIMED.sub("", said)


@lru_cache(maxsize=20_000)
def tokens(phrase: str) -> tuple[str, ...]:
    """All words and numbers of a phrase, folded: what is compared where wording itself counts."""
    return tuple(
        fold(match[0]).replace(",", "").replace(".", "") for match in _TOKEN.finditer(phrase)
    )


_BEING = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})


@lru_cache(maxsize=20_000)
def root(token: str) -> str:
    """One form for a token's inflections: those of "be" are one word."""
    return "be" if token in _BEING else stem(token)


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as names are compared: no case, accents, marks, leading article."""
    plain = name.replace("’s", "").replace("'s", "")
    found = tuple(word.replace("'", "") for word in tokens(plain))
    return found[1:] if len(found) > 1 and found[0] in ("the", "a", "an", "some") else found
