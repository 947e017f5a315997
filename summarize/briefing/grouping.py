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

Apart = Callable[[int, int], bool]


def grouped(
    weights: Sequence[float],
    likeness: Mapping[tuple[int, int], float],
    threshold: float,
    apart: Apart,
) -> list[list[int]]:
    """Parts items.

    Args:
        weights: How much each item says of its group: an average of pairs counts them by the
            product of their weights, so that an item of which little is known does not hold apart
            what others bring together.
        likeness: Of pairs, smaller index first; a pair that is not listed is not alike at all.
        threshold: The least average likeness of two groups that join.
        apart: Whether two items must not come into one group.

    Returns:
        The groups, members ascending, in the order of their first members. Ties are broken by
        index, so that the same items always give the same groups.
    """
    members: dict[int, list[int]] = {index: [index] for index in range(len(weights))}
    links: dict[int, dict[int, float]] = {index: {} for index in members}
    weight = list(weights)
    queue: list[tuple[float, int, int]] = []
    for (one, other), value in likeness.items():
        links[one][other] = links[other][one] = value * weight[one] * weight[other]
        if value >= threshold:
            queue.append((-value, one, other))
    heapq.heapify(queue)
    while queue:
        negated, one, other = heapq.heappop(queue)
        if one not in members or other not in members:
            continue
        total = links[one].get(other, 0.0)
        if not math.isclose(-negated, total / (weight[one] * weight[other]), rel_tol=1e-9):
            continue  # an older figure of a group that has grown since
        if any(apart(*sorted((a, b))) for a in members[one] for b in members[other]):
            del links[one][other], links[other][one]
            continue
        members[one] = sorted(members[one] + members.pop(other))
        weight[one] += weight[other]
        for third, value in links.pop(other).items():
            links[third].pop(other)
            if third != one:
                links[one][third] = links[third][one] = links[one].get(third, 0.0) + value
        for third, value in links[one].items():
            average = value / (weight[one] * weight[third])
            if average >= threshold:
                heapq.heappush(queue, (-average, min(one, third), max(one, third)))
    return sorted(members.values())
