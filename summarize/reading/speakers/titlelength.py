"""Where a title ends and the name begins: "Defense Minister Ahn", but "Grace Bishop Orr" has none.

A title has a head ("minister") and words before it that may be part of a title; a head that is a
surname as well wants such words before it.
"""

from __future__ import annotations

from summarize.reading.speakers.guesses import ORGANIZATION_WORDS, PLACE_FIRST, THING_LAST
from summarize.reading.words import titles
from summarize.reading.words.folding import fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.lexicon import words
from summarize.reading.words.places import COUNTRY_NAMES, PEOPLES, REGIONS

_SURNAMES_TOO = words("king prince judge bishop dean marshal pope major cardinal duke")
_NO_CAPITAL_TITLE = words(
    """
    baker butcher star guy friend priest chef farmer driver carpenter head guard husband private
    principal son man woman boy girl icon guru republican democrat conservative liberal independent
    socialist peer host fellow player pilot leader supporter opponent rival expert young
    hopeful incumbent
    """
)
_LED = words("opposition majority minority party council group deputy house senate floor")
_OFFICES = words(
    """
    secretary secretary-general director-general president vice-president chancellor premier
    minister undersecretary taoiseach governor governor-general mayor ambassador envoy commissioner
    spokesperson spokesman spokeswoman chairman chairwoman chair chairperson
    """
)
_NO_NAMES = (
    titles.MODIFIERS | titles.PORTFOLIOS | titles.HEADS | ORGANIZATION_WORDS | THING_LAST
    | PLACE_FIRST | PEOPLES.keys() | COUNTRY_NAMES.keys()
)  # fmt: skip
_PARTY_WORDS = words("republican democrat conservative liberal independent socialist")


def title_length(tokens: list[str]) -> int:
    """How many words of a run are a title before a name: 0 where there is none."""
    length = 0
    titleish = True
    position = 0
    last = len(tokens) - 1  # of the name, which a title leaves at least one word
    while last > 0 and fold(tokens[last]) in titles.SUFFIXES:
        last -= 1
    while position < last:
        low = tokens[position].lower()
        if low in titles.HONORIFICS or low in titles.HEADS:
            if tokens[position + 1] in ("of", "for"):
                end = _past_portfolio(tokens, position + 2)
                end = _past_place(tokens, end) if end == position + 2 else end
                if position + 2 < end < len(tokens):
                    length = end
                position = end - 1
            elif _is_title(tokens, position, titleish):
                length = position + 1
        elif not _is_part_of_title(tokens, position) and not (low == "and" and length == position):
            titleish = False
            if position >= 3:
                break
        position += 1
    return length


def is_office(words: tuple[str, ...]) -> bool:
    """Whether capitalised words after "the" are an office: "Secretary", "Foreign Minister"."""
    *before, last = (word.lower() for word in words)
    parts = titles.MODIFIERS | titles.HEADS | titles.PORTFOLIOS
    return last in _OFFICES and parts.issuperset(before)


def _is_title(tokens: list[str], at: int, titleish: bool) -> bool:
    """Whether the head of a title is no name: "Minister Ada Nym", but "Grace Bishop Orr".

    Args:
        tokens: The words of a run.
        at: Index of the head; a word follows it.
        titleish: Whether all words before it may be part of a title.
    """
    low = tokens[at].lower()
    if at == 0 and low in GIVEN and low not in titles.HONORIFICS:
        return len(tokens) > 2 and fold(tokens[1]) in GIVEN  # "Dean Ada Nym", but "Dean Nym"
    if low == "leader" and at and tokens[at - 1].lower() in _LED:
        return True
    if low in _PARTY_WORDS and (fold(tokens[at + 1]) in GIVEN or _is_full_name(tokens[at + 1 :])):
        return True
    return low not in _NO_CAPITAL_TITLE and (low not in _SURNAMES_TOO or titleish)


def _is_full_name(tokens: list[str]) -> bool:
    """Whether two words can only be somebody's: "Zephyr Quill", but "National Committee"."""
    return len(tokens) == 2 and not any(
        token in _NO_NAMES or token.lower() in _NO_NAMES or token.endswith("s") for token in tokens
    )


def _past_portfolio(tokens: list[str], at: int) -> int:
    """The index after what an office is for: "Minister for Trade", "State for Defence"."""
    while at < len(tokens):
        joined = tokens[at] in ("of", "for") and at + 1 < len(tokens)
        word = tokens[at + joined]
        if not (word.lower() in titles.PORTFOLIOS or word in COUNTRY_NAMES):
            break
        at += 1 + joined
    return at


def _past_place(tokens: list[str], at: int) -> int:
    """The index after the place or body that an office is of: "Minister of Tarn Ada Nym".

    What follows must be a name of two words or more, known by its first or by being all that is
    left.
    """
    first = at + 1 + (tokens[at] in PLACE_FIRST)
    for index in range(first, min(first + 3, len(tokens) - 1)):
        if fold(tokens[index]) in GIVEN:
            return index
    place = tokens[at:]
    thing = place[0] in PLACE_FIRST or place[-1] in THING_LAST or place[-1] in ORGANIZATION_WORDS
    whole = " ".join(place) in COUNTRY_NAMES or not all(word[0].isupper() for word in place)
    return at if len(place) != 3 or thing or whole else at + 1


def _is_part_of_title(tokens: list[str], at: int) -> bool:
    """Whether a word may stand in a title before its head: "Deputy", "Norvian", "VPO"."""
    word = tokens[at]
    low = word.lower()
    if low in titles.MODIFIERS or low in titles.PORTFOLIOS or word in ORGANIZATION_WORDS:
        return True
    if word in COUNTRY_NAMES or word in PEOPLES or word in REGIONS:
        return True
    if word.isupper() and len(low) > 1:
        return True
    following, before = tokens[at : at + 2], tokens[max(0, at - 1) : at + 1]
    return " ".join(following) in PEOPLES or " ".join(before) in PEOPLES
