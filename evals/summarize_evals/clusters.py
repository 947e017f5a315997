"""How well items were grouped: B³, pairs, and what was concluded of each group.

Both compare a partition with a labelled one over the same items. B³ (Bagga and Baldwin, LREC 1998)
asks of each item how much of its group belongs with it; pairs ask of each two items whether they
were rightly put together, and so weigh large groups more. What was concluded of a labelled group is
that of the group which holds most of its items.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarize_evals.metrics import Tally

Partition = Mapping[str, int]
"""Item → number of its group."""


class B3(NamedTuple):
    """Sums over items, so that events add up."""

    precision: Tally
    recall: Tally


def b_cubed(labelled: Partition, found: Partition) -> B3:
    """B³ of the items of ``labelled``; ``found`` must have a group for each."""
    truth, given = _groups(labelled), _groups({item: found[item] for item in labelled})
    precision = recall = 0.0
    for item in labelled:
        right, mine = truth[labelled[item]], given[found[item]]
        both = len(right & mine)
        precision += both / len(mine)
        recall += both / len(right)
    return B3(Tally(precision, len(labelled)), Tally(recall, len(labelled)))


def pairs(labelled: Partition, found: Partition) -> Tally:
    """Pairs put together: twice those rightly, over all that are and all that should be."""
    truth = _together(labelled)
    given = _together({item: found[item] for item in labelled})
    return Tally(2 * len(truth & given), len(truth) + len(given))


def f1(precision: Tally, recall: Tally) -> float | None:
    """The harmonic mean of two shares; None of nothing."""
    if not precision.of or not recall.of:
        return None
    one, other = precision.hits / precision.of, recall.hits / recall.of
    return 2 * one * other / (one + other) if one + other else 0.0


def holder(items: Sequence[str], found: Partition) -> int:
    """The group that holds most of some items, the first of several."""
    return Counter(found[item] for item in items).most_common(1)[0][0]


def _groups(partition: Partition) -> dict[int, set[str]]:
    groups: dict[int, set[str]] = {}
    for item, number in partition.items():
        groups.setdefault(number, set()).add(item)
    return groups


def _together(partition: Partition) -> set[frozenset[str]]:
    return {
        frozenset(pair)
        for items in _groups(partition).values()
        for pair in combinations(sorted(items), 2)
    }
