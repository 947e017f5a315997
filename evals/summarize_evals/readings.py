"""How far two readers of the same events agree: their groups, and their verdicts on them.

It is measured as a system is (``briefs``), the first reader counting as labels, so that a score can
be held against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.errors import ConfigError
from summarize_evals.briefs import FAMILIES, asked, groups_of, partition
from summarize_evals.clusters import b_cubed, f1, pairs
from summarize_evals.events import Event
from summarize_evals.metrics import Tally


def agreement(first: Sequence[Event], second: Sequence[Event]) -> dict[str, float]:
    """Metric → agreement over all events, 0–1.

    Verdicts are compared on groups that share a figure; a reader who leaves room for two verdicts
    agrees with either.

    Raises:
        ConfigError: The readers have not read the same events.
    """
    if [event.name for event in first] != [event.name for event in second]:
        raise ConfigError("the two readers have not read the same events")
    found: dict[str, float] = {}
    for family in FAMILIES:
        precision = recall = together = Tally(0, 0)
        for one, other in zip(first, second, strict=True):
            items = asked(one, family)
            mine = partition(items, groups_of(one, family))
            theirs = partition(items, groups_of(other, family))
            b3 = b_cubed(mine, theirs)
            precision, recall = _sum(precision, b3.precision), _sum(recall, b3.recall)
            together = _sum(together, pairs(mine, theirs))
        found[f"{family}_b3"] = f1(precision, recall) or 0.0
        found[f"{family}_pairs"] = together.hits / together.of
    met = [
        not mine.verdicts.isdisjoint(theirs.verdicts)
        for one, other in zip(first, second, strict=True)
        for mine in one.figures
        for theirs in other.figures
        if not set(mine.items).isdisjoint(theirs.items)
    ]
    return found | {"verdicts": sum(met) / len(met)}


def _sum(one: Tally, other: Tally) -> Tally:
    return Tally(one.hits + other.hits, one.of + other.of)
