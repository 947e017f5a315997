"""Intervals and tests in which the article is the unit.

Items of one article share its author, its subject and its difficulty: an interval that resamples
items is far too narrow. So intervals come from leaving out one article after the other, and two
systems are compared on the same articles by swapping what they gave for whole articles, never by
two separate intervals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import numpy as np

from summarize_evals.metrics import Tally

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix: TypeAlias = NDArray[np.float64]
    Row: TypeAlias = NDArray[np.float64]

CONFIDENCE: Final = 0.95
POWER: Final = 0.8
EXACT_UP_TO: Final = 20  # articles: a million swaps are still done at once
SWAPS: Final = 20_000
SEED: Final = 20
_AT_ONCE: Final = 1 << 13  # assignments in memory
_NOTHING: Final = 1e-12


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


def ratios(articles: Sequence[Mapping[str, Tally]]) -> dict[str, float]:
    """Metric → its ``ratio`` over articles, each with its tallies; without those of no chance."""
    names = dict.fromkeys(name for tallies in articles for name in tallies)
    found = {
        name: ratio([tallies[name] for tallies in articles if name in tallies]) for name in names
    }
    return {name: value for name, value in found.items() if value is not None}


def jackknife(tallies: Sequence[Tally]) -> Interval | None:
    """The 95 % interval of ``ratio`` over articles, cut at 0 and 1; None without two that count.

    Jackknife-t: each article is left out in turn, and the standard error of what remains is spread
    by Student's t (Efron and Tibshirani 1993, chapter 11). Articles that are all alike leave no
    spread: then up to 3/n of others may still differ (Hanley and Lippman-Hand 1983).
    """
    hits, of = _columns(tallies)
    told = of > 0
    hits, of = hits[told], of[told]
    spread = _jackknife_error(hits, of)
    if spread is None:
        return None
    middle, reach = hits.sum() / of.sum(), _student(CONFIDENCE, len(of) - 1) * spread
    if spread == 0:
        reach = min(1.0, 3 / len(of))
    return Interval(max(0.0, middle - reach), min(1.0, middle + reach))


def difference(first: Sequence[Tally], second: Sequence[Tally]) -> Difference | None:
    """How the second system differs from the first on the same articles; None without a ratio.

    Args:
        first: A tally an article.
        second: The same articles in the same order.

    The p value is the share of swaps of the two systems' articles that give a change as large in
    standard errors: of all swaps if up to 20 articles differ, else of 20,000 drawn from a fixed
    seed. Changes are counted in standard errors since the systems may have given different numbers
    of items, which alone would make swapped ones spread wider (Noreen 1989; Janssen 1997).
    """
    told = [pair for pair in zip(first, second, strict=True) if pair[0].of or pair[1].of]
    columns = Columns(*_columns([one for one, _ in told]), *_columns([other for _, other in told]))
    if not columns.of.sum() or not columns.other_of.sum():
        return None
    change = float(_change(columns)[0])
    spread = float(_error(columns)[0]) if len(told) > 1 else 0.0
    interval = detectable = None
    if len(told) > 1 and spread > 0:
        degrees = len(told) - 1
        reach = _student(CONFIDENCE, degrees) * spread
        interval = Interval(change - reach, change + reach)
        detectable = reach + _student(2 * POWER - 1, degrees) * spread
    return Difference(change, interval, _permutation(columns), detectable)


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


def _spread(without: NDArray[np.float64]) -> float:
    n = len(without)
    return float(np.sqrt((n - 1) / n * ((without - without.mean()) ** 2).sum()))


def _student(confidence: float, degrees: int) -> float:
    """How many standard errors hold that much of Student's t, on both sides together."""
    from scipy.special import stdtrit

    return float(stdtrit(degrees, (1 + confidence) / 2))


class Columns(NamedTuple):
    """Hits and chances of two systems, a column an article; rows are assignments."""

    hits: Matrix
    of: Matrix
    other_hits: Matrix
    other_of: Matrix


def _permutation(columns: Columns) -> float:
    differs = (columns.hits != columns.other_hits) | (columns.of != columns.other_of)
    n = int(differs.sum())  # swapping equals changes nothing
    if n == 0:
        return 1.0
    exact = n <= EXACT_UP_TO
    observed = _studentized(columns)[0]
    generator = np.random.default_rng(SEED)
    extreme = total = 0
    swaps = 2 ** (n - 1) if exact else SWAPS  # swapping all the others gives the same change
    for begin in range(0, swaps, _AT_ONCE):
        count = min(_AT_ONCE, swaps - begin)
        if exact:
            numbers = np.arange(begin, begin + count, dtype=np.int64)
            drawn = (numbers[:, None] >> np.arange(n)) & 1
        else:
            drawn = generator.integers(0, 2, size=(count, n))
        swap = np.zeros((count, len(differs)), dtype=bool)
        swap[:, differs] = drawn.astype(bool)
        found = _studentized(
            Columns(
                np.where(swap, columns.other_hits, columns.hits),
                np.where(swap, columns.other_of, columns.of),
                np.where(swap, columns.hits, columns.other_hits),
                np.where(swap, columns.of, columns.other_of),
            )
        )
        extreme += int((found >= observed * (1 - 1e-9)).sum())
        total += count
    # A drawn sample counts the observed assignment in; all assignments hold it already.
    return extreme / total if exact else (extreme + 1) / (total + 1)


def _studentized(columns: Columns) -> Row:
    """The size of each row's change, in standard errors."""
    change, error = np.abs(_change(columns)), _error(columns)
    steady = np.where(change > _NOTHING, np.inf, 0.0)
    return np.divide(change, error, out=steady, where=error > _NOTHING)


def _change(columns: Columns) -> Row:
    """Second ratio minus first of each row; a side without chances counts as nothing."""
    hits, of, other_hits, other_of = (np.atleast_2d(each).sum(axis=1) for each in columns)
    return _ratios(other_hits, other_of) - _ratios(hits, of)


def _error(columns: Columns) -> Row:
    """The standard error of each row's change, from how far single articles stray from it.

    The delta method for a difference of two ratios over the same articles (Cochran 1977, 2.11): as
    the jackknife, but in one pass over all rows.
    """
    hits, of, other_hits, other_of = (np.atleast_2d(each) for each in columns)
    n = of.shape[1]
    strays = _strays(other_hits, other_of) - _strays(hits, of)
    strays -= strays.mean(axis=1, keepdims=True)
    return np.asarray(np.sqrt((strays**2).sum(axis=1) * n / max(1, n - 1)))


def _strays(hits: Matrix, of: Matrix) -> Matrix:
    """How much each article adds to its row's ratio beyond its share of chances."""
    all_of = of.sum(axis=1, keepdims=True)
    all_hits = hits.sum(axis=1, keepdims=True)
    return _ratios(hits - _ratios(all_hits, all_of) * of, np.broadcast_to(all_of, of.shape))


def _ratios(hits: Matrix, of: Matrix) -> Matrix:
    return np.divide(hits, of, out=np.zeros_like(hits, dtype=np.float64), where=of > 0)
