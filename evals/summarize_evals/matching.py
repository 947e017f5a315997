"""Which predicted item answers which labelled one: tokens, their overlap, and the best pairing.

Offsets from different hands differ by a quotation mark or a full stop, so stretches are compared as
sets of whitespace tokens. Pairs are found together and not one after another: a greedy choice
depends on the order of the lists, and the score of an article must not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from summarize.reading.text.extent import Extent

Covered = frozenset[int]

_TOKEN = re.compile(r"\S+")


class Pair(NamedTuple):
    """Indices of a labelled item and the predicted item that answers it."""

    gold: int
    predicted: int


class Tokens:
    """The tokens of a text, parted by white space, by their offsets."""

    def __init__(self, text: str) -> None:
        extents = [match.span() for match in _TOKEN.finditer(text)]
        self._starts = [start for start, _ in extents]
        self._ends = [end for _, end in extents]

    def __len__(self) -> int:
        return len(self._starts)

    def covered(self, extents: Iterable[Extent]) -> Covered:
        """Numbers of the tokens that share a character with any of the extents."""
        return frozenset(
            number
            for start, end in extents
            for number in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )


def overlap(one: Covered, other: Covered) -> float:
    """F1 of two sets of tokens: 1 where they are the same, 0 where they share none."""
    shared = len(one & other)
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def assign(weights: Mapping[Pair, float]) -> tuple[Pair, ...]:
    """One to one: as many pairs as possible, and of those pairings one of greatest total weight.

    Args:
        weights: The pairs that qualify, with a weight of 0 or more each.

    Solved exactly (``scipy.optimize.linear_sum_assignment``; Crouse 2016).
    """
    if not weights:
        return ()
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    rows = sorted({pair.gold for pair in weights})
    columns = sorted({pair.predicted for pair in weights})
    row = {index: place for place, index in enumerate(rows)}
    column = {index: place for place, index in enumerate(columns)}
    # Each further pair must outweigh whatever a pairing with fewer of them could gain.
    more = 1 + max(weights.values()) * min(len(rows), len(columns))
    gain = np.zeros((len(rows), len(columns)))
    for pair, weight in weights.items():
        gain[row[pair.gold], column[pair.predicted]] = more + weight
    chosen = (
        Pair(rows[i], columns[j])
        for i, j in zip(*linear_sum_assignment(gain, maximize=True), strict=True)
    )
    return tuple(pair for pair in chosen if pair in weights)
