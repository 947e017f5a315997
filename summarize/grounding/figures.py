"""A figure of a reply → the number that its words state.

A model reads numbers worse than a grammar does, so the grammar of ``reading.quantities`` goes
first: where it reads a quantity at the place, extent, value, range, qualifier and change are its
reading, and the model's value must agree with it. The model fills in what it leaves open.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, insort
from dataclasses import dataclass

from summarize.grounding.once import once
from summarize.grounding.phrases import Phrase, same_numbers, sentence
from summarize.grounding.places import Places, Rejection
from summarize.grounding.speakers import Speakers
from summarize.reading import quantities
from summarize.reading.extent import Extent
from summarize.reading.names import Entity
from summarize.reading.quantities import Quantity
from summarize.reply import FigureReply
from summarize.schema import Change, Number, Qualifier

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")

_SIGNED = frozenset(("percent", "percentage point", "USD", "EUR", "GBP", "JPY", "INR"))


@dataclass(frozen=True, slots=True)
class GroundedFigure:
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
            words = self._places.words(place)
            if not _states(words, item) or not any(c.isalpha() for c in words):
                raise Rejection("wrong_number")
            content = place
        else:
            content = Extent(quantity.start, quantity.end)
        insort(self._taken, content)
        self._widest = max(self._widest, content.end - content.start)
        around = self._places.phrase(self._places.around(content))
        return GroundedFigure(
            speakers=self._speakers.of(item.speakers, None),
            content=content,
            value=quantity.value if quantity else item.value,
            value_high=quantity.value_high if quantity else item.value_high,
            unit=self._unit(item.unit, quantity.unit if quantity else None),
            qualifier=quantity.qualifier if quantity else "exact",
            change=quantity.change if quantity else None,
            of=self._of(item.of, around)
            or (quantity and quantity.of)
            or sentence(self._places.words(content)),
        )

    def _free(self, place: Extent, asked: Extent) -> bool:
        """Whether no figure of the stretch that was asked about has characters of a place."""
        low, high = max(asked, (place.start - self._widest, 0)), (place.end, 0)
        near = self._taken[bisect_left(self._taken, low) : bisect_left(self._taken, high)]
        return all(one.end <= place.start for one in near)

    def of(self, phrase: str, content: Extent) -> str | None:
        """What a model says that a figure counts or measures, if the article bears it out."""
        return self._of(phrase, self._places.phrase(self._places.around(content)))

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
            if _close(item.value, quantity.value) and (
                item.value_high is None or _close(item.value_high, quantity.value_high)
            ):
                return quantity
        if len(there) == 1 and self._mantissa(there[0], item):
            return there[0]
        if there:
            raise Rejection("wrong_number")
        return None

    def _mantissa(self, quantity: Quantity, item: FigureReply) -> bool:
        """Whether an item left the scale out: 1.2 where the article says 1.2 billion."""
        number = self._places.reading.text[quantity.number_start : quantity.number_end]
        digits = [float(d.replace(",", "")) for d in _DIGITS.findall(number)]
        said = [item.value] if item.value_high is None else [item.value, item.value_high]
        return len(digits) == len(said) and all(map(_close, said, digits))

    def _unit(self, unit: str | None, read: str | None) -> str | None:
        """The model's unit in words of the article; else, and for money and shares, the grammar's.

        What a figure counts may stand sentences away ("nine": soldiers), where no grammar looks;
        what a sign says is not for anybody to read otherwise.
        """
        if not unit or read in _SIGNED:
            return read
        named = self._places.phrases[unit]
        if named.numbers or not self._places.vocabulary.has(named):
            return read
        return " ".join(unit.split())

    @once
    def _of(self, words: str, around: Phrase) -> str | None:
        phrase = self._places.phrases[" ".join(words.split())]
        if (
            not phrase.text
            or not same_numbers(phrase, around)
            or phrase.negations > around.negations
            or not self._places.vocabulary.supports(phrase.text)
        ):
            return None
        return phrase.text


def _states(words: str, item: FigureReply) -> bool:
    stated = quantities.numbers(words)
    said = [item.value] if item.value_high is None else [item.value, item.value_high]
    return all(any(_close(value, number) for number in stated) for value in said)


def _close(one: Number, other: Number | None) -> bool:
    return other is not None and math.isclose(one, other, rel_tol=1e-9)
