"""The noun phrase that ends at a token: who it is, without what fronts it or hangs on it.

There is no parser here. A phrase is bounded by what cannot belong to it: on the left the start of
its clause (a stop, "that", "while", the end of a quotation) and adverbials before it, on the right
the verb whose subject it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from summarize.reading.text.tokens import TIMES, Region
from summarize.reading.words import nouns
from summarize.reading.words.cues import VERBS
from summarize.reading.words.lexicon import words

REACH = 60  # tokens that a look to either side may cross: keeps reading linear

_VERBAL = frozenset("AVvXpc")
_WE = frozenset(["he", "she", "they"])  # "he and Ada said"
_ARTICLES = frozenset(["a", "an", "the"])
_NOBODY = frozenset(["there", "here", "more", "less"])  # "are now more convinced that"
_PERIODS = words("year month week day night morning evening season weekend decade century")
_SEASONS = frozenset(["spring", "summer", "autumn", "fall", "winter"])
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
    last = _before_time(region, last, floor)
    if region.low[last + 1] in _PERIODS and region.tag[last] == "n":
        return None  # "in an election year expected to be dear"
    if region.low[last] in _ARTICLES:
        if region.tag[last - 1] != "N":
            return None  # "a highly anticipated treaty": nobody anticipates it
        last -= 1  # "Ada a week later said"
    if region.tag[last] not in "NnD#eGo" and region.low[last] not in ("both", "out"):
        return None
    return _Phrase(region, last, floor).read()


def _before_time(region: Region, last: int, floor: int) -> int:
    """The last token without the time that may follow it: "a study released Monday"."""
    tag, low = region.tag, region.low
    named = last
    if low[last] in _SEASONS and low[last - 1] in ("last", "this"):
        last -= 1  # "a report last spring"
    while last > floor and low[last] in TIMES and tag[last - 1] in "Nn,":
        last -= 1
    if low[last] in TIMES and tag[last - 1] == "P":
        last = named  # "a report from last year"
    if last - 1 > floor and low[last] in TIMES and tag[last - 1] in "eV" and tag[last - 2] in "nN":
        last -= 2
    return last


class _Phrase:
    """A phrase that is followed from its last token to its first.

    Attributes:
        first: Its first token so far.
        last: Its last token.
        item: Where the last item of a row begins ("Ada and Blaise"), or -1.
        listed: Whether there has been a row.
    """

    __slots__ = ("first", "floor", "item", "last", "least", "listed", "region")

    def __init__(self, region: Region, last: int, floor: int) -> None:
        self.region = region
        self.floor = floor
        self.least = max(floor, last - REACH)
        self.first = self.last = last
        self.item = -1
        self.listed = False

    def read(self) -> NounPhrase | None:
        """The phrase, without what fronts it."""
        tag = self.region.tag
        while self.first > self.least:
            step = _STEPS.get(tag[self.first - 1])
            if step is None:
                self.first -= 1
            elif not step(self):
                break
        first = self.first
        if first > self.floor and tag[first - 1] in _VERBAL and self.item >= 0:
            joint = first == self.item - 1 and self.region.low[first - 1] in _WE
            first = first - 1 if joint else self.item  # "he met Ada and Blaise said" joins clauses
        return _trimmed(self.region, first, self.last)

    def past_edge(self) -> bool:
        return False

    def past_that(self) -> bool:
        """Step over what is told of a noun: "the storm that flattened the town has killed"."""
        noun = self.first - 2
        told = self.region.tag[self.first] == "e" and self.region.tag[self.first + 1] in "DNn"
        if not told or noun < self.least or self.region.tag[noun] != "n":
            return False
        self.first, self.last, self.item = noun, noun, -1
        return True

    def past_and(self) -> bool:
        if self.region.low[self.first - 1] == "but" or self.region.tag[self.first - 2] == '"':
            return False  # "voiced “solidarity” and Ada said"
        self.listed = True
        if self.item < 0:
            self.item = self.first
        self.first -= 1
        return True

    def past_comma(self) -> bool:
        if not self.listed or not _is_item(self.region, self.first - 1, self.least):
            return False
        self.first -= 1
        return True

    def past_bracket(self) -> bool:
        opening = back_to(self.region, "(", self.first - 1, self.least)
        if opening < self.least:
            return False
        self.first = opening
        return True

    def past_verb(self) -> bool:
        """Step over a verb inside the phrase: "the order sent on Friday", "the man who left"."""
        unlike = self.region.low[self.first - 1] == "not" and self.region.tag[self.first] == "e"
        if unlike and self.region.tag[self.first - 2] in "nN":
            self.first -= 1  # "experts not involved in the work"
            return True
        if _is_reduced(self.region, self.first - 1, self.last):
            self.first -= 1
            return True
        owner = _owner(self.region, self.first - 1, self.least)
        if owner < 0:
            return False
        people = self.region.low[self.last] in nouns.PEOPLE
        if self.item >= 0 and people and self.region.tag[owner + 1] == "T":
            return False  # "cells that can turn into any tissue, and researchers hope"
        self.first, self.last, self.item = owner + 1, owner, -1
        return True

    def past_participle(self) -> bool:
        """Step over a word in -ed, unless it is a verb: "issued a statement", "has alarmed Ada"."""
        tag, first = self.region.tag, self.first
        if tag[first] in "Do" or (tag[first] == "N" and tag[first - 2] == "A"):
            return self.past_verb()
        self.first -= 1
        return True

    def past_relative(self) -> bool:
        """Step over what is told of somebody: "one official who relayed the exchange said"."""
        noun = self.first - 2
        if self.region.low[noun + 1] != "who" or noun < self.least:
            return False
        if self.region.tag[noun] not in "nND#":
            return False
        self.first, self.last, self.item = noun, noun, -1
        return True

    def past_preposition(self) -> bool:
        """Step over a preposition, unless it is the "to" of a verb: "to hear Ada"."""
        region, first = self.region, self.first
        if region.low[first - 1] == "to" and first < self.last and _is_infinitive(region, first):
            self.first += 1
            return False
        self.first -= 1
        return True


_STEPS: dict[str, Callable[[_Phrase], bool]] = {
    **dict.fromkeys(".;:-QWS(", _Phrase.past_edge),
    "T": _Phrase.past_that,
    "C": _Phrase.past_and,
    ",": _Phrase.past_comma,
    ")": _Phrase.past_bracket,
    **dict.fromkeys(_VERBAL, _Phrase.past_verb),
    "e": _Phrase.past_participle,
    "w": _Phrase.past_relative,
    "P": _Phrase.past_preposition,
}
"""For tags before which a phrase may begin, a step over them; whether the phrase goes on."""


def back_to(region: Region, mark: str, last: int, floor: int) -> int:
    """The last token with a tag before another one, within the sentence; -1 where there is none."""
    for at in range(last - 1, max(floor, last - REACH) - 1, -1):
        if region.tag[at] == mark:
            return at
        if region.tag[at] == ".":
            return -1
    return -1


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


def _is_item(region: Region, comma: int, least: int) -> bool:
    """Whether a short noun phrase stands before this comma, as in "Ada, Blaise and Carl"."""
    at = comma - 1
    last = region.tag[comma + 1] == "C"
    while at >= least and comma - at <= 7:
        kind = region.tag[at]
        if kind in ".,;:QTWS" or at == least:
            if last and kind in "TWS":
                return False  # "saw it as unfair, and a third said": two clauses
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
    describes = tag[first : last + 1] == ["G", "n"] and tag[first - 1] not in ",nN"
    if tag[first] in "PSG" and not describes:  # "Housing groups"
        first = _after_fronted(region, first, last)
    while first < last and low[first] in TIMES and tag[first + 1] in "DNn":
        first += 1
    if tag[last] not in "NnD#eoG" or (first == last and _is_nobody(region, first)):
        return None
    if tag[first] == "#" and first > 1 and low[first - 1] == "than":
        first -= 2  # "more than four in ten"
    if first < last and _CLOCK.fullmatch(low[first]):
        first += 1  # "19:10 Airlines say", "10:42 BST Airlines say"
        first += first < last and low[first] in _ZONES
    return NounPhrase(first, last)


def _is_nobody(region: Region, at: int) -> bool:
    """Whether a word alone stands for nobody: "convinced", "more"; a firm may be called Buyfeed."""
    named = region.text[region.start[at]].isupper()
    return region.low[at] in _NOBODY or (region.tag[at] == "e" and not named)


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
