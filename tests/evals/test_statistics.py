"""Intervals and tests over articles, against cases worked by hand and by simulation."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize_evals import statistics
from summarize_evals.metrics import Tally
from summarize_evals.statistics import (
    EXACT_UP_TO,
    Difference,
    difference,
    holm,
    jackknife,
    ratio,
)


def test_articles_add_up_before_the_ratio_is_taken() -> None:
    assert ratio([Tally(1, 1), Tally(1, 9)]) == pytest.approx(0.2)
    assert ratio([Tally(0, 0)]) is None


def test_jackknife_of_a_mean_is_students_interval() -> None:
    # With one chance an article the ratio is a mean: 0.5 ± t(9) · s/√10.
    tallies = [Tally(hit, 1) for hit in (1, 1, 1, 1, 1, 0, 0, 0, 0, 0)]
    error = np.std([hit for hit, _ in tallies], ddof=1) / np.sqrt(10)
    interval = jackknife(tallies)
    assert interval is not None
    assert interval.low == pytest.approx(0.5 - 2.262157 * error, abs=1e-6)
    assert interval.high == pytest.approx(0.5 + 2.262157 * error, abs=1e-6)


def test_an_interval_stays_between_0_and_1() -> None:
    interval = jackknife([Tally(9, 10), Tally(10, 10), Tally(2, 10)])
    assert interval is not None
    assert 0 <= interval.low < interval.high <= 1


def test_articles_that_are_all_alike_do_not_make_it_certain() -> None:
    interval = jackknife([Tally(5, 5)] * 20)
    assert interval is not None
    assert interval == (pytest.approx(0.85), 1)
    nothing = jackknife([Tally(0, 5)] * 20)
    assert nothing is not None
    assert nothing == (0, pytest.approx(0.15))


def test_an_interval_wants_two_articles_that_say_something() -> None:
    assert jackknife([Tally(1, 2)]) is None
    assert jackknife([Tally(1, 2), Tally(0, 0)]) is None
    assert jackknife([Tally(1, 2), Tally(2, 2), Tally(0, 0)]) is not None


def test_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    generator = np.random.default_rng(1)
    held = 0
    for _ in range(400):
        skill = generator.beta(8, 4, size=20)  # articles differ in difficulty
        chances = generator.integers(5, 40, size=20)
        hits = generator.binomial(chances, skill)
        interval = jackknife([Tally(h, n) for h, n in zip(hits, chances, strict=True)])
        assert interval is not None
        held += interval.low <= 8 / 12 <= interval.high
    assert 0.91 <= held / 400 <= 0.98


def _studentized(pairs: list[tuple[Tally, Tally]]) -> float:
    """The change in standard errors, spelled out."""
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    first, second = ratio(one) or 0.0, ratio(other) or 0.0
    strays = [
        (b.hits - second * b.of) / sum(t.of for t in other)
        - (a.hits - first * a.of) / sum(t.of for t in one)
        for a, b in pairs
    ]
    error = math.sqrt(len(pairs) / (len(pairs) - 1) * sum(stray**2 for stray in strays))
    change = abs(second - first)
    if error > 1e-12:
        return change / error
    return math.inf if change > 1e-12 else 0.0


def _p_by_hand(first: list[Tally], second: list[Tally]) -> float:
    pairs = list(zip(first, second, strict=True))
    every = [
        _studentized(
            [(b, a) if swap else (a, b) for (a, b), swap in zip(pairs, swaps, strict=True)]
        )
        for swaps in product((0, 1), repeat=len(pairs))
    ]
    return sum(found >= every[0] * (1 - 1e-9) for found in every) / len(every)


_TALLIES = st.tuples(st.integers(0, 6), st.integers(6, 9)).map(lambda pair: Tally(*pair))


@given(st.lists(st.tuples(_TALLIES, _TALLIES), min_size=2, max_size=7))
def test_few_articles_are_tested_by_all_their_swaps(pairs: list[tuple[Tally, Tally]]) -> None:
    first, second = [a for a, _ in pairs], [b for _, b in pairs]
    found = difference(first, second)
    assert found is not None
    assert found.p == pytest.approx(_p_by_hand(first, second))


def test_many_articles_are_tested_by_swaps_that_repeat() -> None:
    generator = np.random.default_rng(3)
    first = [Tally(int(h), 20) for h in generator.binomial(20, 0.6, size=EXACT_UP_TO + 20)]
    second = [Tally(int(h), 20) for h in generator.binomial(20, 0.8, size=EXACT_UP_TO + 20)]
    one, other = difference(first, second), difference(first, second)
    assert one == other
    assert one is not None
    assert 0 < one.p < 0.001


def test_the_same_outputs_do_not_differ() -> None:
    tallies = [Tally(3, 5), Tally(4, 5), Tally(5, 5)]
    found = difference(tallies, tallies)
    assert found is not None
    assert (found.change, found.p) == (0, 1)
    assert found.interval is None  # no spread: how small a change would show is not known
    assert found.detectable is None


def test_giving_fewer_items_is_no_difference_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Systems equally right that give 20 items and 1 differ in five of a hundred trials."""
    monkeypatch.setattr(statistics, "SWAPS", 400)
    generator = np.random.default_rng(11)
    found = []
    for _ in range(150):
        many = [Tally(int(h), 20) for h in generator.binomial(20, 0.9, size=40)]
        few = [Tally(int(h), 1) for h in generator.binomial(1, 0.9, size=40)]
        result = difference(many, few)
        assert result is not None
        found.append(result.p < 0.05)
    assert float(np.mean(found)) <= 0.12


def test_articles_without_any_chance_teach_nothing() -> None:
    some = [Tally(3, 5), Tally(4, 5), Tally(5, 6)], [Tally(4, 5), Tally(5, 5), Tally(5, 6)]
    empty = [Tally(0, 0)] * 40
    assert difference(*some) == difference(some[0] + empty, some[1] + empty)


def test_a_change_of_the_detectable_size_is_found_four_times_in_five() -> None:
    generator = np.random.default_rng(5)

    def trial(gain: float) -> Difference:
        skill = generator.beta(8, 4, size=12)
        first = [Tally(int(h), 30) for h in generator.binomial(30, skill)]
        second = [Tally(int(h), 30) for h in generator.binomial(30, np.minimum(1, skill + gain))]
        found = difference(first, second)
        assert found is not None
        return found

    sizes = [trial(0.05).detectable for _ in range(60)]
    size = float(np.mean([size for size in sizes if size is not None]))
    found = [trial(size).p < 0.05 for _ in range(120)]
    assert 0.68 <= float(np.mean(found)) <= 0.92


def test_a_system_without_any_chance_has_no_difference() -> None:
    assert difference([Tally(0, 0)], [Tally(1, 2)]) is None


def test_holm_asks_more_of_each_of_several() -> None:
    adjusted = holm({"a": 0.01, "b": 0.04, "c": 0.03, "d": 0.6})
    assert adjusted == pytest.approx({"a": 0.04, "c": 0.09, "b": 0.09, "d": 0.6})
