"""How alike two items of a brief are: cosine of their terms, rare terms counting more.

Inverse document frequency is taken over the items of the event itself, so that what every report
mentions ("Kursk", "ferry") says little and what two of them share alone says much (Spärck Jones,
Journal of Documentation 28, 1972). An event has few items and phrases are short, so that one odd
word would outweigh all that is shared: the root of the frequency's logarithm is taken. Only pairs
that share a term are looked at; of thousands of items, those that share one of their rarest terms.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

Weights = Mapping[str, float]

_NEAR = 50  # items further on among those of a term
_PAIRS = 1_000_000  # about as many are looked at, however many items there are
_LEAST = 4  # terms of an item that can bring it together with another


class Overlap:
    """Cosines between items.

    Args:
        items: Each item's terms with how much each counts in it.
    """

    def __init__(self, items: Sequence[Weights]) -> None:
        frequency = Counter(term for item in items for term in item)
        self._items: list[dict[str, float]] = []
        for item in items:
            weighted = {
                term: weight * math.sqrt(math.log(1 + len(items) / frequency[term]))
                for term, weight in item.items()
            }
            length = math.sqrt(sum(weight * weight for weight in weighted.values())) or 1.0
            self._items.append({term: weight / length for term, weight in weighted.items()})
        self._holders: dict[str, list[int]] = defaultdict(list)
        rarest = max(_LEAST, _PAIRS // (_NEAR * max(1, len(items))))
        for index, item in enumerate(items):
            shared = (term for term in item if frequency[term] > 1)
            for term in sorted(shared, key=lambda term: (frequency[term], term))[:rarest]:
                self._holders[term].append(index)

    def cosine(self, one: int, other: int, without: Collection[str] = ()) -> float:
        """0 where two items share no term, 1 where their terms and weights are the same.

        Args:
            one: Index of an item.
            other: Index of another.
            without: Terms that count in neither.
        """
        small, large = sorted((self._items[one], self._items[other]), key=len)
        shared = sum(weight * large.get(term, 0.0) for term, weight in small.items())
        if not without:
            return shared
        shared -= sum(small.get(term, 0.0) * large.get(term, 0.0) for term in without)
        lengths = (
            1.0 - sum(item.get(term, 0.0) ** 2 for term in without) for item in (small, large)
        )
        square = math.prod(lengths)
        return shared / math.sqrt(square) if square > 1e-9 else 0.0

    def shared(self, one: int, other: int) -> int:
        """How many terms two items share."""
        return len(self._items[one].keys() & self._items[other].keys())

    def same(self, one: int, other: int) -> bool:
        """Whether two items have the same terms."""
        return self._items[one].keys() == self._items[other].keys()

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Every pair that shares a rare term, smaller index first, once."""
        seen: set[tuple[int, int]] = set()
        for holders in self._holders.values():
            for place, one in enumerate(holders):
                for other in holders[place + 1 : place + 1 + _NEAR]:
                    if (one, other) not in seen:
                        seen.add((one, other))
                        yield one, other
