"""What a relative pronoun stands for: the phrase before it, or the part of it that is meant.

"Ada Nym of the Guild, which says …" is about the Guild, "a man in league with Ada Nym, who says …"
about her, "a friend who left and who says …" about the friend.
"""

from __future__ import annotations

import re

from summarize.reading.claims.nounphrases import REACH, NounPhrase, simple
from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import DOCUMENTS
from summarize.reading.words.lexicon import words

_JOINING = words("with from by among against to on about between into over")
_FEELINGS = words(
    "ire wrath anger fury support backing help respect trust concern attention interest eyes views "
    "votes fears hopes minds hearts opinion opinions presence absence"
)
_OF_NOBODY = re.compile(r"(?:ical|ive|ful|ous|full|afraid|proud|aware|capable|fond)$")


def relative(region: Region, last: int, floor: int) -> NounPhrase | None:
    """A relative pronoun as a source, with the phrase that it stands for."""
    if region.low[last] in ("whom", "whose"):
        return None
    at = last - 1
    if at >= floor and region.tag[at] == ",":
        at -= 1
        if region.tag[last] == "T":
            at = _before_aside(region, at, floor)
    at = _before_time(region, at, floor)
    if at < floor:
        return None
    if region.tag[at] == "C":
        antecedent = _told_twice(region, at, floor)
    elif region.tag[at] in "NnDe#":
        antecedent = _antecedent(region, last, at, floor)
        if antecedent is not None and region.low[last] == "who":
            antecedent = _described(region, antecedent[0], floor) or antecedent
    else:
        return None
    return None if antecedent is None else NounPhrase(last, last, antecedent)


def _before_aside(region: Region, last: int, floor: int) -> int:
    """The token before the aside that a comma closes: "an email to her aide, Ada Nym, that"."""
    for at in range(last - 1, max(floor, last - REACH), -1):
        if region.tag[at] == ",":
            return at - 1
        if region.tag[at] in ".;:Q":
            break
    return last


def _before_time(region: Region, last: int, floor: int) -> int:
    """The token before a time that ends a phrase: "a post this week that", "one in May that"."""
    at = last
    while at > floor and region.low[at] in TIMES:
        at -= 1
    while floor < at < last and region.tag[at] in "DP":
        at -= 1
    return at


def across_setting(region: Region, last: int, floor: int) -> NounPhrase | None:
    """The "who" before a time or place that its verb follows: "who at a rally in May called"."""
    tag, low = region.tag, region.low
    at = last
    least = max(floor, last - REACH)
    while at > least and (tag[at] in "DNneG#PRC" or low[at] in TIMES):
        at -= 1
    if low[at] != "who" or tag[at + 1] != "P":
        return None
    return relative(region, at, floor)


def _described(region: Region, begin: int, floor: int) -> tuple[int, int] | None:
    """Who is said to be what "who" stands for: "Ada Nym is a poet and cook who says"."""
    tag, low = region.tag, region.low
    article = begin
    least = max(floor, begin - REACH)
    while article > least and tag[article] in "DNneC#," and low[article] not in ("a", "an"):
        article -= 1
    if low[article] not in ("a", "an") or low[article - 1] not in ("is", "was"):
        return None
    if article - 1 <= floor or low[article - 2] == "it" or tag[article - 2] not in "Np":
        return None
    if tag[article - 2] == "p":
        return article - 2, article - 2
    whose = simple(region, article - 2, floor)
    return None if whose is None else (whose.first, whose.last)


def _told_twice(region: Region, joint: int, floor: int) -> tuple[int, int] | None:
    """What two relative clauses belong to: "a friend who left and who says …"."""
    tag = region.tag
    for at in range(joint - 1, max(floor, joint - REACH), -1):
        if tag[at] == "w" and tag[at - 1] in "NnDe#,":
            noun = simple(region, at - 1 - (tag[at - 1] == ","), floor)
            return None if noun is None else (noun.first, noun.last)
        if tag[at] in ".;:Q":
            break
    return None


def _antecedent(region: Region, last: int, at: int, floor: int) -> tuple[int, int] | None:
    """What a relative pronoun stands for.

    Args:
        region: The row of tokens.
        last: Index of the pronoun.
        at: Index of the token before it, and before its comma.
        floor: Index of the first token that may belong to the clause.
    """
    tag, pronoun = region.tag, region.low[last]
    if pronoun == "who" and at < last - 1:
        at = _before_home(region, at, floor)
    stands_for = simple(region, at, floor)
    if stands_for is None:
        return None
    begin = _behind_verb(region, stands_for.first, at, pronoun)
    if pronoun == "who" and tag[last - 1] == "," and tag[at] == "N":
        name = _name_after(region, begin, at)
        if name is not None:
            return name
    if tag[last] == "T" or pronoun == "which":
        document = _document(region, begin, at)
        if document is not None:
            return document
    if pronoun == "who":
        people = _people(region, begin, at)
        if people is not None:
            return people
    if pronoun == "which" and tag[begin] == "N":  # "Ada Nym of the Guild, which"
        begin = 1 + next((i for i in range(at, begin, -1) if tag[i] == "P"), begin - 1)
    return begin, stands_for.last


def _behind_verb(region: Region, begin: int, last: int, pronoun: str) -> int:
    """Where what follows a verb begins that no list knows: "sided with the unions who".

    Words in -ed may be verbs, or tell of a noun ("a report released by the bank"): they are verbs
    where they open a phrase or stand behind a name, and something other than their noun follows.
    """
    tag, low = region.tag, region.low
    for at in range(begin, last):
        if tag[at] != "e" or (at > begin and tag[at - 1] not in "Nn"):
            continue
        joins = [i for i in range(at + 1, last) if tag[i] == "P" and low[i] in _JOINING]
        if tag[at + 1] in "D#P" and (at == begin or tag[at - 1] == "N"):
            return joins[-1] + 1 if joins else at + 1 + (tag[at + 1] == "P")
        told = {low[at - 1], low[joins[-1] - 1]} if joins else set()
        somebody = any(map(nouns.is_person, told)) or not nouns.PEOPLE.isdisjoint(told)
        if pronoun == "who" and joins and not somebody:
            return joins[-1] + 1
    return begin


def _name_after(region: Region, begin: int, last: int) -> tuple[int, int] | None:
    """The name alone that ends a phrase: "a man in league with Ada Nym, who"."""
    first = last
    while first > begin and region.tag[first - 1] == "N":
        first -= 1
    belongs = region.low[first - 1] in ("of", "at", "from", "for", "in")
    return (first, last) if region.tag[first - 1] == "P" and not belongs else None


def _document(region: Region, begin: int, last: int) -> tuple[int, int] | None:
    """The document that a phrase is about: "release of the report that"."""
    said = next((i for i in range(last, begin, -1) if region.low[i] in DOCUMENTS), -1)
    if said > 0 and region.tag[said + 1] in "nN":
        return None  # "the Audit Office, which"
    outer = next((i for i in range(said, begin, -1) if region.tag[i] == "P"), -1)
    if outer <= begin or region.low[begin + (region.tag[begin] == "D")] in DOCUMENTS:
        return None
    return outer + 1, said


def _people(region: Region, begin: int, last: int) -> tuple[int, int] | None:
    """The people in a phrase: "critical of Republicans who suggest", "a reply to the man who"."""
    if nouns.is_person(region.low[last]) and region.tag[begin] == "D":
        inner = next((i for i in range(last, begin, -1) if region.tag[i] == "P"), begin)
        head = region.low[inner - 1]
        somebody = nouns.is_person(head) or head in nouns.PEOPLE or head in nouns.BODIES
        if inner > begin and not somebody and region.tag[inner + 1] == "D":
            return inner + 1, last
    of = next((i for i in range(last, begin, -1) if region.low[i] == "of"), begin)
    if region.low[of - 1] in _FEELINGS and region.low[of - 2] == "the":
        return of + 1, last  # "the ire of voters who"
    adjective = region.tag[of - 1] == "n" and _OF_NOBODY.search(region.low[of - 1])
    return (of + 1, last) if of > begin and adjective else None


def _before_home(region: Region, last: int, floor: int) -> int:
    """The name before ", of the Harbour Bank", or the same token."""
    for at in range(last - 1, max(floor, last - 8), -1):
        if region.tag[at] == ",":
            homely = region.low[at + 1] in ("of", "from", "at", "with")
            return at - 1 if homely and region.tag[at - 1] == "N" else last
        if region.tag[at] not in "NnDP&C":
            break
    return last


def whose_clause(region: Region, last: int, floor: int) -> NounPhrase | None:
    """The phrase before a relative clause that ends at a token: "the man who left", "all who can".

    Args:
        region: The row of tokens.
        last: Index of the clause's last token.
        floor: Index of the first token that may belong to the sentence's clause.
    """
    for at in range(last - 1, max(floor, last - 16), -1):
        if region.tag[at] in ".,;:-QTWSC":
            return None
        about = region.low[at] == "who" or (region.tag[at] == "p" and at == last - 1)
        if about and region.tag[at - 1] in "nND#":
            return simple(region, at - 1, floor)  # "a man who left", "a study she published"
    return None
