"""Groups out of pairs: agglomeration by average linkage, under what must stay apart.

A chain of near matches ("8,000 in Kursk", "soldiers in Kursk", "soldiers in Russia") would run
everything of one event together, so two groups join only where their members are alike on average,
best pairs first, and never where a constraint forbids it (Wagstaff et al., "Constrained K-means
Clustering", ICML 2001, for cannot-links; average linkage after Sokal and Michener 1958).
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Apart = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Links:
    """How alike items are, and what must stay apart.

    Attributes:
        weights: How much each item says of its group: an average of pairs counts them by the
            product of their weights, so that an item of which little is known does not hold apart
            what others bring together.
        likeness: Of pairs, smaller index first; a pair that is not listed is not alike at all.
        threshold: The least average likeness of two groups that join.
        apart: Whether two items must not come into one group.
    """

    weights: Sequence[float]
    likeness: Mapping[tuple[int, int], float]
    threshold: float
    apart: Apart

    def of(self, one: int, other: int) -> float:
        """The likeness of two items."""
        return self.likeness.get((min(one, other), max(one, other)), 0.0)

    def average(self, some: Sequence[int], others: Sequence[int]) -> float:
        """The average likeness of two groups."""
        weight = self.weights
        total = sum(weight[a] * weight[b] * self.of(a, b) for a in some for b in others)
        return total / (sum(weight[a] for a in some) * sum(weight[b] for b in others))

    def forbids(self, some: Sequence[int], others: Sequence[int]) -> bool:
        """Whether two groups have members that must stay apart."""
        return any(self.apart(min(a, b), max(a, b)) for a in some for b in others)


def grouped(links: Links) -> list[list[int]]:
    """Parts the items.

    Returns:
        The groups, members ascending, in the order of their first members. Ties are broken by
        index, so that the same items always give the same groups.
    """
    threshold = links.threshold
    members: dict[int, list[int]] = {index: [index] for index in range(len(links.weights))}
    held: dict[int, dict[int, float]] = {index: {} for index in members}
    weight = list(links.weights)
    queue: list[tuple[float, int, int]] = []
    for (one, other), value in links.likeness.items():
        held[one][other] = held[other][one] = value * weight[one] * weight[other]
        if value >= threshold:
            queue.append((-value, one, other))
    heapq.heapify(queue)
    while queue:
        negated, one, other = heapq.heappop(queue)
        if one not in members or other not in members:
            continue
        total = held[one].get(other, 0.0)
        if not math.isclose(-negated, total / (weight[one] * weight[other]), rel_tol=1e-9):
            continue  # an older figure of a group that has grown since
        if links.forbids(members[one], members[other]):
            del held[one][other], held[other][one]
            continue
        members[one] = sorted(members[one] + members.pop(other))
        weight[one] += weight[other]
        for third, value in held.pop(other).items():
            held[third].pop(other)
            if third != one:
                held[one][third] = held[third][one] = held[one].get(third, 0.0) + value
        for third, value in held[one].items():
            average = value / (weight[one] * weight[third])
            if average >= threshold:
                heapq.heappush(queue, (-average, min(one, third), max(one, third)))
    return sorted(members.values())
