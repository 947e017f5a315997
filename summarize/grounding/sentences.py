"""A model's own sentences against the places of the article that they rest on.

A proposition rests on its content. A gist rests, sentence by sentence, on the passage that is most
like it; names are left out of the likeness, since who is in an article is in all of its passages.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cached_property

from summarize.grounding import sense
from summarize.grounding.phrases import NAME, Phrase, numbers_in_order, same_measures
from summarize.grounding.places import Places
from summarize.reading.figures.quantities import Quantity
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import split

_NEAR = 8  # passages
_REST = 2  # words, names included, that are of another passage
_SEVERAL = re.compile(r";|\bwhile\b")  # clauses, in whatever order
_SAYS = re.compile(r"\b(?:sa(?:y|ys|id)|told|tells?|claim(?:s|ed)?|warn(?:s|ed)?|add(?:s|ed)?)\b")


class Sentences:
    """Holds what a model words itself to one article."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._starts = [quantity.start for quantity in places.reading.quantities]

    def keeps_sense(self, phrase: str, extent: Extent) -> bool:
        """Whether a phrase says of whom, which way and how surely as the words of an extent do."""
        words = self._places.words(extent)
        return (
            sense.keeps_ways(phrase, words)
            and sense.keeps_doubts(phrase, words)
            and sense.keeps_conditions(phrase, words)
            and sense.keeps_limits(phrase, words)
            and sense.keeps_order(phrase, words)
            and sense.keeps_words(phrase, words, self._same)
            and sense.keeps_measures(phrase, self._figures(extent))
        )

    def lately_named(self, phrase: str, extent: Extent, speakers: Collection[Entity] = ()) -> bool:
        """Whether every person whom a phrase names anew, but speakers, is named near an extent.

        A name may stand for a "he", and nobody is meant by it who was last named long ago.
        """
        words, text = self._places.words(extent), self._places.reading.text
        low, high = self._places.around(extent, _NEAR)
        for name in NAME.findall(phrase):
            if name in words or name == "The":  # at a sentence's start, and nobody's name
                continue
            one = self._places.person(name)
            if one is None or one in speakers or " " not in one.name:
                continue
            if all(text.find(called, low, high) < 0 for called in NAME.findall(one.name)):
                return False
        return True

    def gist(self, phrase: str) -> str | None:
        """A model's gist if the article bears it out; else None."""
        phrase = " ".join(phrase.split())
        if not phrase or not self._places.vocabulary.supports(phrase):
            return None
        sentences = [phrase[passage.start : passage.end] for passage in split(phrase)]
        return phrase if all(map(self._told, sentences)) else None

    def _told(self, sentence: str) -> bool:
        """Whether the passage most like a sentence tells what it tells."""
        phrase = self._places.phrases[sentence]
        plain = phrase.telling - {name.lower() for name in NAME.findall(sentence)}

        extent, nearest = self._nearest(plain, phrase.telling)
        if not (
            numbers_in_order(phrase, nearest)
            and same_measures(phrase, nearest)
            and bool(phrase.negations) == bool(nearest.negations)
            and sense.keeps_measures(sentence, self._figures(extent))
            and sense.keeps_words(sentence, nearest.text, self._same)
            and (_SEVERAL.search(sentence) or sense.keeps_order(sentence, nearest.text))
            and self.lately_named(sentence, extent)
            and self._says(sentence, extent)
        ):
            return False
        rested = [nearest]
        rest = plain - nearest.telling
        if rest:
            other = self._nearest(rest, phrase.telling)[1]
            shared = (phrase.telling - plain | rest) & other.telling
            rested += [other] * (len(shared) >= _REST and not rest.isdisjoint(shared))
        return (
            bool(phrase.negations) >= any(one.negations for one in rested)
            and sense.keeps_ways(sentence, " ".join(one.text for one in rested))
            and all(
                sense.keeps_denials(sentence, one.text)
                and sense.keeps_doubts(sentence, one.text)
                and sense.keeps_conditions(sentence, one.text)
                for one in rested
            )
        )

    def _nearest(self, plain: frozenset[str], telling: frozenset[str]) -> tuple[Extent, Phrase]:
        """The passage with most of some telling words, of several the one with most of others."""
        shared = [len(plain.intersection(passage.words)) for _, passage in self._passages]
        most = max(shared)
        alike = (one for one, has in zip(self._passages, shared, strict=True) if has == most)
        return max(alike, key=lambda one: len(telling.intersection(one[1].words)))

    def _says(self, sentence: str, extent: Extent) -> bool:
        """Whether who is said to say it in a sentence is not another than in an extent."""
        reading = self._places.reading
        cue = _SAYS.search(sentence)
        names = NAME.findall(sentence, 0, cue.start()) or NAME.findall(sentence) if cue else []
        said = {one for one in map(self._places.person, names) if one}
        if not said:
            return True
        sources = [
            one
            for attribution in reading.attributions
            if attribution.speaker is not None
            and attribution.content.start < extent.end
            and extent.start < attribution.content.end
            for one in reading.names.resolve(attribution.speaker)
        ]
        return not sources or not said.isdisjoint(sources)

    @cached_property
    def _passages(self) -> list[tuple[Extent, Phrase]]:
        passages = self._places.reading.passages
        extents = (Extent(passage.start, passage.end) for passage in passages)
        return list(zip(extents, self._places.passages, strict=True))

    def _same(self, name: str, other: str) -> bool:
        """Whether the article means one by two names."""
        one = self._places.named(name)
        return one is not None and one == self._places.named(other)

    def _figures(self, extent: Extent) -> Iterator[Quantity]:
        """What the grammar of quantities reads in an extent."""
        quantities = self._places.reading.quantities
        for at in range(bisect_left(self._starts, extent.start), len(quantities)):
            if quantities[at].end > extent.end:
                return
            yield quantities[at]
