"""The noun phrase that ends at a token: who it is, without what fronts it or hangs on it.

There is no parser here. A phrase is bounded by what cannot belong to it: on the left the start of
its clause (a stop, "that", "while", the end of a quotation) and adverbials before it, on the right
the verb whose subject it is. A relative pronoun stands for the phrase before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import DOCUMENTS, VERBS
from summarize.reading.words.lexicon import words

REACH = 60  # tokens that a look to either side may cross: keeps reading linear

_CLAUSE_EDGE = frozenset(".;:-QTWS")
_VERBAL = frozenset("AVvXpc")
_WE = frozenset(["he", "she", "they"])  # "he and Ada said"
_OF_NOBODY = re.compile(r"(?:ical|ive|ful|ous|full|afraid|proud|aware|capable|fond)$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


@dataclass(slots=True)  # a tuple's places are asked by name slowly
class NounPhrase:
    """Tokens of a source, first and last inclusive.

    Attributes:
        first: Its first token.
        last: Its last token.
        antecedent: For "who", the tokens that it stands for.
        begin: Where a role before the name begins ("the mayor, Ada Nym"), or -1.
    """

    first: int
    last: int
    antecedent: tuple[int, int] | None = None
    begin: int = -1


def simple(region: Region, last: int, floor: int) -> NounPhrase | None:
    """The phrase without commas or brackets that ends at a token, if it may be a subject."""
    tag, low = region.tag, region.low
    named = last
    while last > floor and low[last] in TIMES and tag[last - 1] in "Nn,":
        last -= 1
    if low[last] in TIMES and tag[last - 1] == "P":
        last = named  # "a report from last year"
    if last - 1 > floor and low[last] in TIMES and tag[last - 1] in "eV" and tag[last - 2] in "nN":
        last -= 2  # "a study released Monday"
    if tag[last] not in "NnD#eGo" and low[last] not in ("both", "out"):
        return None
    first, cut, listed = last, -1, False
    least = max(floor, last - REACH)
    while first > least:
        kind = tag[first - 1]
        if kind == "C":
            if low[first - 1] == "but":
                break
            listed = True
            if cut < 0:
                cut = first
        elif kind == ",":
            if not (listed and _is_item(region, first - 1, least)):
                break
        elif kind == ")":
            opening = back_to(region, "(", first - 1, least)
            if opening < least:
                break
            first = opening + 1
        elif kind == "R" and first - 2 >= least and tag[first - 2] == "C":
            pass
        elif kind in _VERBAL or (
            kind == "e" and (tag[first] in "Do" or (tag[first] == "N" and tag[first - 2] == "A"))
        ):  # "issued a statement", "has alarmed Ada"
            if _is_reduced(region, first - 1, last):
                first -= 1
                continue
            owner = _owner(region, first - 1, least)
            if owner >= 0 and cut >= 0 and tag[owner + 1] == "T" and low[last] in nouns.PEOPLE:
                break  # "cells that can turn into any tissue, and researchers hope"
            if owner >= 0:
                first = last = owner + 1
                last = owner
                cut = -1
                continue
            break
        elif low[first - 1] == "who" and first - 2 >= least and tag[first - 2] in "nND#":
            first = last = first - 2  # "one official who relayed the exchange said"
            cut = -1
            continue
        elif kind in _CLAUSE_EDGE or kind in "w(":
            break
        elif low[first - 1] == "to" and first < last and _is_infinitive(region, first):
            first += 1
            break
        first -= 1
    if first > floor and tag[first - 1] in _VERBAL and cut >= 0:
        joint = first == cut - 1 and low[first - 1] in _WE
        first = first - 1 if joint else cut  # "he met Ada and Blaise said" joins clauses
    return _trimmed(region, first, last)


def relative(region: Region, last: int, floor: int) -> NounPhrase | None:
    """A relative pronoun as a source, with the phrase that it stands for."""
    if region.low[last] in ("whom", "whose"):
        return None
    at = last - 1
    if at >= floor and region.tag[at] == ",":
        at -= 1
    if at > floor and region.tag[at] == "C":  # "a friend who left and who says …"
        for i in range(at - 1, max(floor, at - REACH), -1):
            if region.tag[i] == "w" and region.tag[i - 1] in "NnDe#,":
                noun = simple(region, i - 1 - (region.tag[i - 1] == ","), floor)
                return noun and NounPhrase(last, last, (noun.first, noun.last))
            if region.tag[i] in ".;:Q":
                break
    if at < floor or region.tag[at] not in "NnDe#":
        return None
    if region.low[last] == "who" and at < last - 1:
        at = _before_home(region, at, floor)
    stands_for = simple(region, at, floor)
    if stands_for is None:
        return None
    begin = stands_for.first
    if region.low[last] == "who" and region.tag[last - 1] == "," and region.tag[at] == "N":
        run = at
        while run > begin and region.tag[run - 1] == "N":
            run -= 1
        if region.tag[run - 1] == "P" and region.low[run - 1] not in ("of", "at", "from", "for"):
            return NounPhrase(last, last, (run, at))  # "a man in league with Ada Nym, who"
    if region.tag[last] == "T" or region.low[last] == "which":  # "release of the report that"
        said = next((i for i in range(at, begin, -1) if region.low[i] in DOCUMENTS), -1)
        if said > 0 and region.tag[said + 1] in "nN":
            said = begin  # "the Audit Office, which"
        outer = next((i for i in range(said, begin, -1) if region.tag[i] == "P"), -1)
        if outer > begin and region.low[begin + (region.tag[begin] == "D")] not in DOCUMENTS:
            return NounPhrase(last, last, (outer + 1, said))
    if region.low[last] == "who":  # "critical of Republicans who suggest"
        of = next((i for i in range(at, begin, -1) if region.low[i] == "of"), begin)
        sort = region.low[of - 1]
        if of > begin and region.tag[of - 1] == "n" and _OF_NOBODY.search(sort):
            return NounPhrase(last, last, (of + 1, at))
    if region.low[last] == "which" and region.tag[begin] == "N":  # "Ada Nym of the Guild, which"
        inner = next((i for i in range(at, begin, -1) if region.tag[i] == "P"), begin - 1)
        begin = inner + 1
    return NounPhrase(last, last, (begin, stands_for.last))


def back_to(region: Region, mark: str, last: int, floor: int) -> int:
    """The last token with a tag before another one, within the sentence; -1 where there is none."""
    for at in range(last - 1, max(floor, last - REACH) - 1, -1):
        if region.tag[at] == mark:
            return at
        if region.tag[at] == ".":
            return -1
    return -1


def _before_home(region: Region, last: int, floor: int) -> int:
    """The name before ", of the Harbour Bank", or the same token."""
    for at in range(last - 1, max(floor, last - 8), -1):
        if region.tag[at] == ",":
            homely = region.low[at + 1] in ("of", "from", "at", "with")
            return at - 1 if homely and region.tag[at - 1] == "N" else last
        if region.tag[at] not in "NnDP&C":
            break
    return last


def _is_reduced(region: Region, at: int, last: int) -> bool:
    """Whether a verb form is a participle inside the phrase: "the order released on Friday"."""
    tag = region.tag
    if tag[at] != "V" or at == 0 or tag[at - 1] not in "Nn" or at == last:
        return False
    verb = VERBS[region.low[at]]
    if verb.form == "ing":
        return True
    if verb.lemma in ("say", "tell", "think"):
        return False  # "the port said in a statement"
    return verb.participle and (tag[at + 1] == "P" or region.low[at + 1] in TIMES)


def _is_infinitive(region: Region, at: int) -> bool:
    """Whether a word after "to" is a verb, as its object follows: "to hear Ada"."""
    noun = region.low[at]
    if region.tag[at] != "n" or noun.endswith("s") or nouns.is_person(noun):
        return False
    return region.tag[at + 1] in "DNpo" and noun not in nouns.BODIES


def _owner(region: Region, at: int, least: int) -> int:
    """The noun before a relative clause that holds this verb: "the man who left said"."""
    tag = region.tag
    for i in range(at - 1, max(least, at - 16) - 1, -1):
        if tag[i] == "w" or (tag[i] == "T" and i > least and tag[i - 1] in "nN"):
            return i - 1 if i > least and tag[i - 1] in "nND#" else -1
        if tag[i] in ".,;:-QTWS":
            return -1
    return -1


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


def _is_item(region: Region, comma: int, least: int) -> bool:
    """Whether a short noun phrase stands before this comma, as in "Ada, Blaise and Carl"."""
    at = comma - 1
    while at >= least and comma - at <= 7:
        kind = region.tag[at]
        if kind in ".,;:QTWS" or at == least:
            first = at if at == least and kind not in ".,;:QTWS" else at + 1
            return first < comma and region.tag[first] in "NDn#"
        if kind not in "NDn#PC" or region.low[at] in TIMES or region.low[at] == "to":
            return False
        at -= 1
    return False


def _trimmed(region: Region, first: int, last: int) -> NounPhrase | None:
    """Take fronted adverbials off the beginning: "But on Monday the ministry …"."""
    tag, low = region.tag, region.low
    while first < last and (tag[first] in 'CR"X,' or low[first] in TIMES):
        if low[first] in TIMES and tag[first + 1] in "Pn" and low[first + 1] not in TIMES:
            break
        first += 1
    if tag[first] in "PSG":
        first = _after_fronted(region, first, last)
    while first < last and low[first] in TIMES and tag[first + 1] in "DNn":
        first += 1
    if tag[last] not in "NnD#eoG":
        return None
    if tag[first] == "#" and first > 1 and low[first - 1] == "than":
        first -= 2  # "more than four in ten"
    if first < last and _CLOCK.fullmatch(low[first]):
        first += 1  # "19:10 Airlines say", "10:42 BST Airlines say"
        first += first < last and low[first] in _ZONES
    return NounPhrase(first, last)


_ZONES = words("am pm bst gmt cet cest est edt et pt pst pdt ct utc")


def _after_fronted(region: Region, first: int, last: int) -> int:
    if region.low[first] == "with" and region.tag[first + 1] in "DNn#":
        return first + 1
    at = first + 1
    while at < last and (region.low[at] in TIMES or region.low[at][:1].isdigit()):
        at += 1
    if at > first + 1 and region.low[at - 1] in TIMES and region.tag[at] in "D#n":
        return at  # "On Monday one of the pilots"
    for at in range(last, first, -1):
        if region.tag[at] == "D" and region.tag[at - 1] not in "PD":
            return at
    at = last
    if region.tag[last] == "N":
        while at - 1 > first and region.tag[at - 1] == "N" and region.low[at - 1] not in TIMES:
            at -= 1
        return at
    while at - 1 > first and region.tag[at - 1] in "n#":
        at -= 1
    return at
