"""Two lists of items paired, less what the labels leave open.

What is asked for is paired first. Then each item that the labels leave open is set aside, together
with what was predicted for it and for nothing else, so that it counts neither for nor against
anyone. Items are paired in an order of their own, by what they say: neither the order of the lists
nor the ids in them move a score.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic

from summarize_evals.matching import Pair, assign
from summarize_evals.metrics import Tally
from summarize_evals.record import Item, Labelled

Pairs = tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What became of an item: the pair it stands in, and what is wrong about it.

    Attributes:
        gold: Index in the labels; None: predicted and spurious.
        predicted: Index in what was predicted; None: labelled and missed.
        faults: Empty: all right. Else "missed", "spurious", or names of what differs: "boundary",
            "speaker", "kind", "modality", "value", "unit" …
        optional: The labels leave it open, so it counts for nothing.
    """

    gold: int | None
    predicted: int | None
    faults: tuple[str, ...] = ()
    optional: bool = False


class Pairing(Generic[Item]):
    """The labelled and the predicted items of a family, and the best pairing of them.

    Attributes:
        pairs: The best pairing of what is asked for, as indices in the order of this class.
    """

    def __init__(
        self,
        gold: Sequence[Labelled[Item]],
        predicted: Sequence[Labelled[Item]],
        weigh: Callable[[Labelled[Item], Labelled[Item]], float | None],
    ) -> None:
        """Pairs the items.

        Args:
            gold: The labelled ones.
            predicted: The predicted ones.
            weigh: How well two items agree, from 0; None: they cannot be a pair.
        """
        self._gold, self._gold_places = _in_order(gold)
        self._predicted, self._predicted_places = _in_order(predicted)
        weights = {
            Pair(i, j): weight
            for (i, one), (j, other) in product(enumerate(self._gold), enumerate(self._predicted))
            if (weight := weigh(one, other)) is not None
        }
        required = {pair: weight for pair, weight in weights.items() if not self._is_open(pair)}
        self.pairs = assign(required)
        golds = {pair.gold for pair in self.pairs}
        predictions = {pair.predicted for pair in self.pairs}
        self._open = assign(
            {
                pair: weight
                for pair, weight in weights.items()
                if self._is_open(pair)
                and pair.gold not in golds
                and pair.predicted not in predictions
            }
        )
        golds = {pair.gold for pair in self._open}
        predictions = {pair.predicted for pair in self._open}
        self._wanted = [
            i for i, item in enumerate(self._gold) if not item.optional and i not in golds
        ]
        self._given = [
            j
            for j, item in enumerate(self._predicted)
            if not item.optional and j not in predictions
        ]
        wanted, given = set(self._wanted), set(self._given)
        self._weights = {
            pair: weight
            for pair, weight in required.items()
            if pair.gold in wanted and pair.predicted in given
        }

    def best(self, qualifies: Callable[[Labelled[Item], Labelled[Item]], bool]) -> Pairs:
        """The best pairing among the pairs that qualify."""
        return assign({p: w for p, w in self._weights.items() if qualifies(*self.items(p))})

    def items(self, pair: Pair) -> tuple[Labelled[Item], Labelled[Item]]:
        """The labelled and the predicted item of a pair."""
        return self._gold[pair.gold], self._predicted[pair.predicted]

    def f1(self, pairs: Pairs) -> Tally:
        """Twice the pairs over all items of both lists."""
        return Tally(2 * len(pairs), len(self._wanted) + len(self._given))

    def recall(
        self, pairs: Pairs, among: Callable[[Labelled[Item]], bool] = lambda item: True
    ) -> Tally:
        """The pairs over the labelled items, all or those of one slice."""
        return Tally(
            sum(among(self._gold[pair.gold]) for pair in pairs),
            sum(among(self._gold[i]) for i in self._wanted),
        )

    def precision(
        self, pairs: Pairs, among: Callable[[Labelled[Item]], bool] = lambda item: True
    ) -> Tally:
        """The pairs over the predicted items, all or those of one slice."""
        return Tally(
            sum(among(self._predicted[pair.predicted]) for pair in pairs),
            sum(among(self._predicted[j]) for j in self._given),
        )

    def matches(self, faults: Mapping[Pair, tuple[str, ...]]) -> tuple[Match, ...]:
        """What became of every item, in the order of the labels; what is spurious comes last.

        Args:
            faults: What is wrong about each of ``pairs``.
        """
        paired = (*self.pairs, *self._open)
        golds = {pair.gold for pair in paired}
        predictions = {pair.predicted for pair in paired}
        found = [self._match(pair.gold, pair.predicted, faults[pair]) for pair in self.pairs]
        found += [self._match(*pair, (), optional=True) for pair in self._open]
        found += [
            self._match(i, None, ("missed",), optional=item.optional)
            for i, item in enumerate(self._gold)
            if i not in golds
        ]
        found += [
            self._match(None, j, ("spurious",), optional=item.optional)
            for j, item in enumerate(self._predicted)
            if j not in predictions
        ]
        end = len(self._gold)
        return tuple(
            sorted(
                found,
                key=lambda match: (
                    end if match.gold is None else match.gold,
                    -1 if match.predicted is None else match.predicted,
                ),
            )
        )

    def _is_open(self, pair: Pair) -> bool:
        one, other = self.items(pair)
        return one.optional or other.optional

    def _match(
        self, i: int | None, j: int | None, faults: tuple[str, ...], *, optional: bool = False
    ) -> Match:
        return Match(
            None if i is None else self._gold_places[i],
            None if j is None else self._predicted_places[j],
            () if optional else faults,
            optional,
        )


def _in_order(items: Sequence[Labelled[Item]]) -> tuple[list[Labelled[Item]], list[int]]:
    """The items by what they say, and the place that each had."""
    places = sorted(range(len(items)), key=lambda i: repr(items[i].readings))
    return [items[i] for i in places], places
