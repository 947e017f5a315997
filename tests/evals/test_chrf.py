"""chrF as sacreBLEU 2.5 gives it, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize_evals.chrf import chrf

ONE = "The harbour will stay open for another year."


@pytest.mark.parametrize(
    ("hypothesis", "reference", "score"),
    [
        (ONE, ONE, 100.0),
        ("It will stay open.", ONE, 32.382),
        ("The harbor is to stay open for one more year.", ONE, 50.648),
        (ONE, "It will stay open.", 57.585),
        ("No.", ONE, 2.208),
        ("xyz", "abc", 0.0),
        ("", ONE, 0.0),
        ("Ha", "Hallo", 37.572),
    ],
)
def test_it_is_what_sacrebleu_says(hypothesis: str, reference: str, score: float) -> None:
    assert 100 * chrf(hypothesis, reference) == pytest.approx(score, abs=0.005)


@given(st.text(), st.text())
def test_it_is_a_share(one: str, other: str) -> None:
    assert 0 <= chrf(one, other) <= 1 + 1e-12
    assert chrf(one, one) == pytest.approx(float(bool(one.split())))
