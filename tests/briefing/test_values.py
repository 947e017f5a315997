from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.briefing import values
from summarize.schema import Figure, Span


def figure(
    value: float,
    qualifier: str = "exact",
    high: float | None = None,
    unit: str | None = None,
    words: str = "x",
) -> Figure:
    return Figure.model_validate(
        {
            "id": "f1", "value": value, "value_high": high, "qualifier": qualifier, "of": "",
            "unit": unit, "content": Span(start=0, end=len(words), text=words), "read_by": "rules",
        }
    )  # fmt: skip


def amount(*told: Any, **more: Any) -> values.Amount:
    return values.amount(figure(*told, **more))


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
    assert values.compatible(amount(*one), amount(*other)) is both
    assert values.compatible(amount(*other), amount(*one)) is both


def test_a_range_holds_what_lies_in_it() -> None:
    between = amount(3, "range", 5)
    assert values.compatible(between, amount(4))
    assert not values.compatible(between, amount(6))
    assert not values.same(between, amount(3))


numbers = st.floats(-1e12, 1e12, allow_nan=False) | st.integers(-(10**9), 10**9)
qualifiers = st.sampled_from(["exact", "about", "at_least", "at_most"])


@given(numbers, qualifiers, numbers, qualifiers)
def test_compatibility_has_no_order_and_a_number_agrees_with_itself(
    one: float, some: str, other: float, others: str
) -> None:
    first, second = amount(one, some), amount(other, others)
    assert values.compatible(first, second) == values.compatible(second, first)
    assert values.compatible(first, amount(one, others))
    low, high = values.allowed(first)
    assert low <= one <= high


def test_ratio_is_of_the_larger_to_the_smaller() -> None:
    assert values.ratio(amount(50), amount(100)) == 2
    assert values.ratio(amount(-1), amount(1)) == math.inf
    assert values.ratio(amount(0), amount(0)) == 1


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ((3, "kilometre"), (1.9, "mile"), True),
        ((3, "kilometre"), (2.9, "mile"), False),
        ((1000, "degree Celsius"), (1830, "degree Fahrenheit"), True),
        ((20, "°C"), (68, "degree Fahrenheit"), True),
        ((20, "°C"), (20, "degree Fahrenheit"), False),
        ((2, "week"), (14, "day"), True),
        ((80, "kilometer/hour"), (50, "mph"), True),
        ((25, "knot"), (46, "km/h"), True),
        ((700, "casualty/week"), (100, "casualty/day"), True),
        ((40, "hectare"), (100, "acre"), True),
    ],
)
def test_a_converted_number_is_the_same_as_far_as_it_is_printed(
    one: tuple[float, str], other: tuple[float, str], alike: bool
) -> None:
    some, others = amount(one[0], unit=one[1]), amount(other[0], unit=other[1])
    assert values.same(some, others) is values.same(others, some) is alike


def test_what_is_open_in_another_unit_stays_open() -> None:
    assert values.compatible(amount(2, "at_least", unit="week"), amount(1, unit="month"))
    assert not values.compatible(amount(2, "at_most", unit="week"), amount(1, unit="month"))


def test_dozens_are_no_number() -> None:
    dozens = amount(12, "at_least", words="dozens of miners")
    assert not values.same(dozens, amount(12, words="twelve miners"))
    assert values.compatible(dozens, amount(27, words="27 miners"))
    assert not amount(1000, words="over 1,000").vague


def test_a_number_in_another_unit_is_rounded_to_what_it_says() -> None:
    assert values.printed_in(figure(1.9, unit="mile"), "kilometre") == (3.06, None)
    assert values.printed_in(figure(1, "range", 3, "mile"), "kilometre") == (1.61, 4.83)
    assert values.printed_in(figure(1830, unit="degree Fahrenheit"), "°C") == (999, None)
    assert values.printed_in(figure(212, unit="person"), "passenger") == (212, None)


@pytest.mark.parametrize(
    ("words", "value", "given", "both"),
    [
        ("31 million", 31e6, 31.4e6, True),
        ("31 million", 31e6, 31.6e6, False),
        ("4 thousand", 4000, 3800, True),
        ("31,000,000", 31e6, 31.4e6, False),
    ],
)
def test_a_whole_number_of_millions_may_be_a_fraction_rounded(
    words: str, value: float, given: float, both: bool
) -> None:
    one, other = amount(value, words=words), amount(given, words=f"{given:,.0f}")
    assert values.compatible(one, other) == both


@pytest.mark.parametrize(
    ("words", "qualifier", "both"), [("almost a fifth", "about", True), ("a fifth", "exact", False)]
)
def test_nearly_a_fraction_is_further_off(words: str, qualifier: str, both: bool) -> None:
    fifth = amount(20, qualifier, unit="percent", words=words)
    assert values.compatible(fifth, amount(18, unit="percent", words="18 percent")) == both
