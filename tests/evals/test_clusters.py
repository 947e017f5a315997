from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize_evals.clusters import b_cubed, f1, holder, pairs

LABELLED = {"a": 1, "b": 1, "c": 1, "d": 2}


def test_the_same_partition_under_other_numbers_is_right() -> None:
    found = {"a": 7, "b": 7, "c": 7, "d": 9}
    assert f1(*b_cubed(LABELLED, found)) == 1
    assert pairs(LABELLED, found) == (6, 6)


def test_everything_apart_and_everything_together() -> None:
    apart = {"a": 1, "b": 2, "c": 3, "d": 4}
    together = dict.fromkeys(LABELLED, 0)
    precision, recall = b_cubed(LABELLED, apart)
    assert (precision.hits, recall.hits) == (4, 2)  # a third for each of three, one alone
    precision, recall = b_cubed(LABELLED, together)
    assert (precision.hits, recall.hits) == (2.5, 4)  # three quarters thrice, one quarter
    assert pairs(LABELLED, apart) == (0, 3)
    assert pairs(LABELLED, together) == (6, 9)


def test_nothing_has_no_score() -> None:
    assert f1(*b_cubed({}, {})) is None


def test_the_group_that_holds_most() -> None:
    assert holder(["a", "b", "d"], {"a": 3, "b": 3, "d": 5}) == 3


partitions = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=9)


@given(partitions)
def test_precision_and_recall_change_places_with_the_partitions(
    both: list[tuple[int, int]],
) -> None:
    one = {str(n): group for n, (group, _) in enumerate(both)}
    other = {str(n): group for n, (_, group) in enumerate(both)}
    precision, recall = b_cubed(one, other)
    assert (recall, precision) == b_cubed(other, one)
    assert pairs(one, other) == pairs(other, one)
    assert precision.hits <= precision.of
