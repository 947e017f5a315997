"""Intervals and tests in which the article is the unit.

Items of one article share its author, its subject and its difficulty: an interval that resamples
items is far too narrow. So intervals come from leaving out one article after the other, and two
systems are compared on the same articles by swapping what they gave for whole articles, never by
two separate intervals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from summarize_evals.metrics import Tally

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Sums = NDArray[np.float64]

CONFIDENCE: Final = 0.95
POWER: Final = 0.8
EXACT_UP_TO: Final = 20  # articles: a million swaps are still done at once
SWAPS: Final = 20_000
SEED: Final = 20


class Interval(NamedTuple):
    """The ends of a confidence interval, 0–1."""

    low: float
    high: float


class Difference(NamedTuple):
    """Two systems on one metric.

    Attributes:
        change: Second minus first.
        interval: Of the change, −1 to 1; None with fewer than two articles.
        p: Two-sided, of the paired permutation test.
        detectable: The smallest true change that this many articles would show as significant
            four times in five.
    """

    change: float
    interval: Interval | None
    p: float
    detectable: float | None


def ratio(tallies: Sequence[Tally]) -> float | None:
    """Hits over chances, all articles together (micro); None where there is no chance."""
    of = sum(tally.of for tally in tallies)
    return sum(tally.hits for tally in tallies) / of if of else None


def jackknife(tallies: Sequence[Tally]) -> Interval | None:
    """The 95 % interval of ``ratio`` over articles, cut at 0 and 1; None without two that count.

    Jackknife-t: each article is left out in turn, and the standard error of what remains is spread
    by Student's t (Efron and Tibshirani 1993, chapter 11).
    """
    hits, of = _columns(tallies)
    told = of > 0
    hits, of = hits[told], of[told]
    spread = _jackknife_error(hits, of)
    if spread is None:
        return None
    middle, reach = hits.sum() / of.sum(), _student(CONFIDENCE, len(of) - 1) * spread
    return Interval(max(0.0, middle - reach), min(1.0, middle + reach))


def difference(first: Sequence[Tally], second: Sequence[Tally]) -> Difference | None:
    """How the second system differs from the first on the same articles; None without a ratio.

    Args:
        first: A tally an article.
        second: The same articles in the same order.

    The p value is the share of all swaps of the two systems' articles that give a change as large:
    all of them up to 20 articles, else 20,000 drawn from a fixed seed (Noreen 1989; Yeh 2000).
    """
    one, other = ratio(first), ratio(second)
    if one is None or other is None:
        return None
    columns = (*_columns(first), *_columns(second))
    interval = detectable = None
    spread = _paired_error(*columns)
    if spread is not None:
        degrees = len(first) - 1
        reach = _student(CONFIDENCE, degrees) * spread
        interval = Interval(other - one - reach, other - one + reach)
        detectable = reach + _student(2 * POWER - 1, degrees) * spread
    return Difference(other - one, interval, _permutation(*columns), detectable)


def holm(values: Mapping[str, float]) -> dict[str, float]:
    """Adjusts p values, by name, for how many of them there are (Holm 1979)."""
    adjusted: dict[str, float] = {}
    least = 0.0
    for rank, name in enumerate(sorted(values, key=values.__getitem__)):
        least = max(least, min(1.0, values[name] * (len(values) - rank)))
        adjusted[name] = least
    return adjusted


def _columns(tallies: Sequence[Tally]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return (
        np.array([tally.hits for tally in tallies], dtype=np.float64),
        np.array([tally.of for tally in tallies], dtype=np.float64),
    )


def _jackknife_error(hits: NDArray[np.float64], of: NDArray[np.float64]) -> float | None:
    """The standard error of a ratio from leaving out each article in turn."""
    if len(of) < 2:
        return None
    without = (hits.sum() - hits) / (of.sum() - of)
    return _spread(without)


def _paired_error(
    hits: NDArray[np.float64],
    of: NDArray[np.float64],
    other_hits: NDArray[np.float64],
    other_of: NDArray[np.float64],
) -> float | None:
    """The standard error of the difference of two ratios over the same articles."""
    rest, other_rest = of.sum() - of, other_of.sum() - other_of
    if len(of) < 2 or not rest.all() or not other_rest.all():
        return None
    return _spread((other_hits.sum() - other_hits) / other_rest - (hits.sum() - hits) / rest)


def _spread(without: NDArray[np.float64]) -> float:
    n = len(without)
    return float(np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()))


def _student(confidence: float, degrees: int) -> float:
    """How many standard errors hold that much of Student's t, on both sides together."""
    from scipy.special import stdtrit

    return float(stdtrit(degrees, (1 + confidence) / 2))


def _permutation(
    hits: NDArray[np.float64],
    of: NDArray[np.float64],
    other_hits: NDArray[np.float64],
    other_of: NDArray[np.float64],
) -> float:
    differs = (hits != other_hits) | (of != other_of)  # swapping equals changes nothing
    n = int(differs.sum())
    if n == 0:
        return 1.0
    exact = n <= EXACT_UP_TO
    fixed = [float(column[~differs].sum()) for column in (hits, of, other_hits, other_of)]
    columns = np.stack([column[differs] for column in (hits, of, other_hits, other_of)])
    as_is = columns.sum(axis=1, keepdims=True)
    observed = abs(float(_change(*as_is, fixed=fixed)[0]))
    generator = np.random.default_rng(SEED)
    extreme = total = 0
    swaps = 2**n if exact else SWAPS
    for begin in range(0, swaps, 1 << 14):
        count = min(1 << 14, swaps - begin)
        if exact:
            numbers = np.arange(begin, begin + count, dtype=np.int64)
            swap = (numbers[:, None] >> np.arange(n)) & 1
        else:
            swap = generator.integers(0, 2, size=(count, n))
        kept = 1 - swap
        changes = _change(
            kept @ columns[0] + swap @ columns[2],
            kept @ columns[1] + swap @ columns[3],
            kept @ columns[2] + swap @ columns[0],
            kept @ columns[3] + swap @ columns[1],
            fixed=fixed,
        )
        extreme += int((np.abs(changes) >= observed - 1e-12).sum())
        total += count
    # A drawn sample counts the observed assignment in; all assignments hold it already.
    return extreme / total if exact else (extreme + 1) / (total + 1)


def _change(
    hits: Sums, of: Sums, other_hits: Sums, other_of: Sums, *, fixed: Sequence[float]
) -> NDArray[np.float64]:
    """Second ratio minus first, for many assignments at once; ``fixed``: what never swaps."""
    hits, of = hits + fixed[0], of + fixed[1]
    other_hits, other_of = other_hits + fixed[2], other_of + fixed[3]
    # An assignment that leaves a side without chances has no ratio there: it counts as nothing.
    zero = np.zeros_like(hits)
    return np.divide(other_hits, other_of, out=zero.copy(), where=other_of > 0) - np.divide(
        hits, of, out=zero, where=of > 0
    )
