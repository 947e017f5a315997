"""Tokens, their overlap, and the best pairing."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.text.extent import Extent
from summarize_evals.matching import Pair, Tokens, assign, overlap

TEXT = "The mayor said “it was late” on Friday."


def _covered(*words: str) -> frozenset[int]:
    return Tokens(TEXT).covered(Extent(TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


def test_a_token_is_covered_by_any_of_its_characters() -> None:
    assert Tokens(TEXT).covered([Extent(4, 5)]) == {1}
    assert _covered("“it was late”") == {3, 4, 5}
    assert _covered("it was late") == {3, 4, 5}


def test_an_extent_that_only_touches_white_space_covers_nothing() -> None:
    assert Tokens(TEXT).covered([Extent(3, 4)]) == frozenset()
    assert Tokens(TEXT).covered([Extent(4, 9)]) == {1}


def test_pieces_are_covered_together() -> None:
    assert _covered("The", "Friday.") == {0, 7}


def test_overlap_is_the_f1_of_the_tokens() -> None:
    assert overlap(frozenset({1, 2, 3}), frozenset({2, 3})) == pytest.approx(0.8)
    assert overlap(frozenset({1}), frozenset({2})) == 0
    assert overlap(frozenset(), frozenset()) == 0


def test_more_pairs_go_before_better_ones() -> None:
    weights = {Pair(0, 0): 1.0, Pair(0, 1): 0.5, Pair(1, 0): 0.5}
    assert set(assign(weights)) == {Pair(0, 1), Pair(1, 0)}


def test_among_pairings_of_one_size_the_total_decides() -> None:
    weights = {Pair(0, 0): 0.9, Pair(0, 1): 0.6, Pair(1, 0): 0.6, Pair(1, 1): 0.1}
    assert set(assign(weights)) == {Pair(0, 1), Pair(1, 0)}


def test_nothing_that_does_not_qualify_is_paired() -> None:
    assert assign({}) == ()
    assert assign({Pair(3, 7): 0.0}) == (Pair(3, 7),)


_PAIRS = st.builds(Pair, st.integers(0, 3), st.integers(0, 3))


@given(st.dictionaries(_PAIRS, st.floats(0, 3), max_size=10))
def test_no_other_pairing_is_better(weights: dict[Pair, float]) -> None:
    def worth(pairs: set[Pair]) -> tuple[int, float]:
        return len(pairs), sum(weights[pair] for pair in pairs)

    best = max(
        worth({Pair(i, j) for i, j in enumerate(columns) if Pair(i, j) in weights})
        for columns in permutations(range(4))
    )
    chosen = worth(set(assign(weights)))
    assert chosen[0] == best[0]
    assert chosen[1] == pytest.approx(best[1])
