from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.briefing import values
from summarize.schema import Figure, Span


def figure(value: float, qualifier: str = "exact", high: float | None = None) -> Figure:
    return Figure.model_validate(
        {
            "id": "f1", "value": value, "value_high": high, "qualifier": qualifier, "of": "",
            "content": Span(start=0, end=1, text="x"), "read_by": "rules",
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ((1200, "at_least"), (1250, "about"), True),
        ((1200, "at_least"), (1100, "exact"), False),
        ((1200, "at_least"), (1150, "about"), False),
        ((12000, "at_most"), (10000, "about"), True),
        ((12000, "at_most"), (13000, "exact"), False),
        ((10000, "about"), (11000, "exact"), False),
        ((10000, "about"), (11000, "about"), False),
        ((8000, "about"), (8100, "exact"), True),
        ((4, "about"), (3.8, "exact"), True),
        ((4, "exact"), (3.8, "exact"), True),
        ((4, "exact"), (3.4, "exact"), False),
        ((3.1, "exact"), (2.9, "exact"), False),
        ((212, "exact"), (198, "exact"), False),
        ((0, "exact"), (0.4, "exact"), False),
        ((5, "at_least"), (3, "at_most"), False),
        ((-3, "about"), (-3.05, "exact"), True),
    ],
)
def test_what_a_qualifier_allows(one: Any, other: Any, both: bool) -> None:
    assert values.compatible(figure(*one), figure(*other)) is both
    assert values.compatible(figure(*other), figure(*one)) is both


def test_a_range_holds_what_lies_in_it() -> None:
    between = figure(3, "range", 5)
    assert values.compatible(between, figure(4))
    assert not values.compatible(between, figure(6))
    assert not values.same(between, figure(3))


numbers = st.floats(-1e12, 1e12, allow_nan=False) | st.integers(-(10**9), 10**9)
qualifiers = st.sampled_from(["exact", "about", "at_least", "at_most"])


@given(numbers, qualifiers, numbers, qualifiers)
def test_compatibility_has_no_order_and_a_number_agrees_with_itself(
    one: float, some: str, other: float, others: str
) -> None:
    first, second = figure(one, some), figure(other, others)
    assert values.compatible(first, second) == values.compatible(second, first)
    assert values.compatible(first, figure(one, others))
    low, high = values.allowed(first)
    assert low <= one <= high


def test_ratio_is_of_the_larger_to_the_smaller() -> None:
    assert values.ratio(figure(50), figure(100)) == 2
    assert values.ratio(figure(-1), figure(1)) == math.inf
    assert values.ratio(figure(0), figure(0)) == 1
