"""A figure of a reply → the number that its words state.

A model reads numbers worse than a grammar does, so the grammar of ``reading.quantities`` goes
first: where it reads a quantity at the place, extent, value, range, qualifier and change are its
reading, and the model's value must agree with it. The model fills in what it leaves open.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, insort
from collections.abc import Collection
from itertools import pairwise, zip_longest
from typing import NamedTuple

from summarize.grounding import units
from summarize.grounding.once import once
from summarize.grounding.phrases import Phrase, same_numbers, sentence
from summarize.grounding.places import Places, Rejection, overlap
from summarize.grounding.sense import keeps_ways
from summarize.grounding.speakers import Speakers
from summarize.reading.figures import quantities
from summarize.reading.figures.denials import DENIED
from summarize.reading.figures.quantities import Quantity
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reply import FigureReply
from summarize.schema import Change, Number, Qualifier

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NAMED = re.compile(r"(?:\w[ \t]+[A-Z][\w’']*\.?[ \t]*|[\d#№][-–/:.]|[-–/:#№]|\bNos?\. ?)$")
_GOING_ON = re.compile(
    r"[-–/:]\w|(?:st|nd|rd|th)\b|\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\s*(?:[ap]\.?m\b|o['’]clock)"
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|its|their|we|our|I|my)\b")
_YEAR = re.compile(r"(?:1\d|2[01])\d\d")
_CLAUSE = re.compile(r"[,;:]\s|\b(?:and|but|while|whereas)\b")
_UP_TO = re.compile(r"\s*(?:to|[-–—])\s*")


class GroundedFigure(NamedTuple):
    """A figure whose number is the one that its words state."""

    speakers: tuple[Entity, ...]
    content: Extent
    value: Number
    value_high: Number | None
    unit: str | None
    qualifier: Qualifier
    change: Change | None
    of: str


class Figures:
    """Grounds the figures of the replies about one article."""

    def __init__(self, places: Places, speakers: Speakers) -> None:
        self._places = places
        self._speakers = speakers
        self.kept = places.kept
        self._taken: list[Extent] = []  # in the article's order
        self._widest = 0
        self._starts = [quantity.start for quantity in places.reading.quantities]

    def ground(self, item: FigureReply, asked: Extent) -> GroundedFigure:
        """The figure, its content beginning in the stretch that was asked about.

        Raises:
            Rejection: With the reason.
        """
        place = self._places.place(
            item.content, item.passage, asked, lambda place: self._free(place, asked)
        )
        quantity = self._quantity(item, place)
        if quantity is None:
            if not self._counts(item, place):
                raise Rejection("wrong_number")
            content = place
        else:
            content = Extent(quantity.start, quantity.end)
        insort(self._taken, content)
        self._widest = max(self._widest, content.end - content.start)
        return GroundedFigure(
            speakers=self._heard(item.speakers, content),
            content=content,
            value=quantity.value if quantity else item.value,
            value_high=quantity.value_high if quantity else item.value_high,
            unit=self._said_unit(item.unit, quantity.unit if quantity else None, content),
            qualifier=quantity.qualifier if quantity else "exact",
            change=quantity.change if quantity else None,
            of=self._named(item.of, quantity.of if quantity else "", content),
        )

    def _named(self, said: str, read: str, content: Extent) -> str:
        """What a figure is of: as the model says, else as the grammar reads, else its own words.

        A figure that its words deny is of what the grammar reads, which says so.
        """
        own = read or sentence(self._places.words(content))
        settled = " ".join(said.split()) == read or read.endswith(DENIED)
        return own if settled else self.of(said, content) or own

    def _heard(self, named: Collection[str], content: Extent) -> tuple[Entity, ...]:
        """Those of some speakers whom the sentence of a figure names, or may mean by "she".

        What a claim's words state is its speakers', whoever is named here.
        """
        words = self._places.words(self._places.around(content))
        return tuple(
            one
            for one in self._speakers.of(named, None)
            if _PRONOUN.search(words) or any(part in words for part in _parts(one.name))
        )

    def _free(self, place: Extent, asked: Extent) -> bool:
        """Whether no figure of the stretch that was asked about has characters of a place."""
        low, high = max(asked, (place.start - self._widest, 0)), (place.end, 0)
        near = self._taken[bisect_left(self._taken, low) : bisect_left(self._taken, high)]
        return all(one.end <= place.start for one in near)

    def of(self, phrase: str, content: Extent) -> str | None:
        """What a model says that a figure counts or measures, if the article bears it out."""
        return self._of(phrase, self._places.phrase(self._places.around(content)), content)

    def _quantity(self, item: FigureReply, place: Extent) -> Quantity | None:
        """The quantity that the grammar reads at a place.

        Raises:
            Rejection: It reads some there, and none with the item's value.
        """
        there = []
        for quantity in self._places.reading.quantities[
            max(0, bisect_left(self._starts, place.start) - 2) :
        ]:
            if quantity.start >= place.end:
                break
            if quantity.number_end > place.start and quantity.number_start < place.end:
                there.append(quantity)
        for quantity in there:
            if _states_value(item.value, quantity.value) and (
                item.value_high is None or _states_value(item.value_high, quantity.value_high)
            ):
                return quantity
        for low, high in pairwise(there):
            between = self._places.reading.text[low.end : high.start]
            both = _close(item.value, low.value) and _close(item.value_high or 0, high.value)
            if both and low.unit == high.unit and _UP_TO.fullmatch(between):
                return low._replace(
                    end=high.end,
                    number_end=high.number_end,
                    value_high=high.value,
                    qualifier="range",
                )
        if len(there) == 1 and self._mantissa(there[0], item):
            return there[0]
        if there:
            raise Rejection("wrong_number")
        return None

    def _counts(self, item: FigureReply, place: Extent) -> bool:
        """Whether words that the grammar reads no quantity in state an item's number all the same.

        A number by itself is a date, a name's, a score's, or what a sentence leaves unsaid ("it
        took us 25"): it counts if the model can say of what, and nothing beside it makes it a name.
        """
        text, words = self._places.reading.text, self._places.words(place)
        if words.lower() != "one" and any(c.isalpha() for c in words):
            return _states(words, item)
        if _YEAR.fullmatch(words):
            return False
        stated = [1.0] if words.lower() == "one" else quantities.numbers(words)
        named = _NAMED.search(text[max(0, place.start - 24) : place.start])
        going_on = _GOING_ON.match(text, place.end)
        unit = item.unit and units.chosen(item.unit, None, words, text, self._places.vocabulary)
        return bool(unit) and not named and not going_on and list(stated) == [item.value]

    def _mantissa(self, quantity: Quantity, item: FigureReply) -> bool:
        """Whether an item left the scale out: 1.2 where the article says 1.2 billion."""
        number = self._places.reading.text[quantity.number_start : quantity.number_end]
        digits = [float(d.replace(",", "")) for d in _DIGITS.findall(number)]
        said = [item.value] if item.value_high is None else [item.value, item.value_high]
        return len(digits) == len(said) and all(map(_close, said, digits))

    def _said_unit(self, said: str | None, read: str | None, content: Extent) -> str | None:
        """A figure's unit: as the model says it if it may, else as the grammar read it."""
        if said == read:
            return read  # it comes to the same
        return self._unit(said or "", read, content)

    @once
    def _unit(self, said: str, read: str | None, content: Extent) -> str | None:
        places = self._places
        words = places.words(content)
        return units.chosen(said, read, words, places.reading.text, places.vocabulary)

    @once
    def _of(self, words: str, around: Phrase, content: Extent) -> str | None:
        phrase = self._places.phrases[" ".join(words.split())]
        if (
            not phrase.text
            or not self._places.vocabulary.supports(phrase.text)
            or not same_numbers(phrase, around)
            or phrase.negations > around.negations
            or not keeps_ways(phrase.text, around.text)
            or phrase.stems.isdisjoint(self._places.phrase(self._places.around(content, 1)).stems)
            or self._of_another(phrase, content)
        ):
            return None
        return phrase.text

    def _of_another(self, phrase: Phrase, content: Extent) -> bool:
        """Whether a phrase is more of another figure of the sentence than of this one."""
        others, own = self._told(content)
        return len(phrase.stems & others) > len(phrase.stems & own)

    @once
    def _told(self, content: Extent) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of what a sentence tells of its other figures alone, and of one.

        Theirs is what follows them, up to the clause in which the next stands; what they count may
        be counted by all of them.
        """
        places, text = self._places, self._places.reading.text
        low, high = places.around(content)
        first = bisect_left(self._starts, low)
        there = places.reading.quantities[first : bisect_left(self._starts, high)]
        others: list[str] = []
        own = [text[low : there[0].start if there else high]]
        counted = []
        for one, after in zip_longest(there, there[1:]):
            mine = overlap(Extent(one.start, one.end), content)
            next_is_mine = after is not None and overlap(Extent(after.start, after.end), content)
            tail = text[one.end : after.start if after else high]
            clauses = _CLAUSE.split(tail) if after else [tail]
            (own if mine else others).append(" ".join(clauses[:-1] or clauses))
            (own if next_is_mine or mine else others).append(clauses[-1])
            counted.append(text[one.start : one.end])
        alone = Phrase(" ".join(own)).stems
        shared = alone | Phrase(" ".join(counted)).stems
        return frozenset(Phrase(" ".join(others)).stems - shared), frozenset(alone)


def _parts(name: str) -> list[str]:
    """The words by which somebody may be called: of "the port authority" its "authority"."""
    return [part for part in name.split() if part[0].isupper()] or name.split()[-1:]


def _states_value(said: Number, read: Number | None) -> bool:
    """Whether a number is the one read, or a fraction's to three decimals or more."""
    if read is None or _close(said, read):
        return read is not None
    decimals = len(f"{said:.12g}".partition(".")[2])
    return 0 < read < 1 and decimals > 2 and abs(said - read) <= 0.5001 * 10**-decimals


def _states(words: str, item: FigureReply) -> bool:
    stated = quantities.numbers(words)
    said = [item.value] if item.value_high is None else [item.value, item.value_high]
    return all(any(_close(value, number) for number in stated) for value in said)


def _close(one: Number, other: Number | None) -> bool:
    return other is not None and math.isclose(one, other, rel_tol=1e-9)
