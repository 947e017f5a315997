"""Numbers in digits, in words and in mixtures of both."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.figures import numerals
from summarize.reading.figures.numerals import numbers
from summarize.reading.words.lexemes import Tokens, lowered
from summarize.reading.words.numberwords import NUMBER_WORDS, plain


def read(text: str) -> list[tuple[str, float]]:
    tokens = Tokens(text, lowered(text), 0, len(text))
    return [
        (text[tokens.starts[n.first] : tokens.end(n.last - 1)], round(plain(n.value), 6))
        for n in numerals.find(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("1.2", 1.2),
        (".5", 0.5),
        ("10, 000", 10_000),
        ("1\u202f200", 1200),
        ("1\u00a0200\u00a0300", 1_200_300),
        ("12,34,567", 1_234_567),
        ("twelve hundred", 1200),
        ("two and a half million", 2_500_000),
        ("three and three-quarters", 3.75),
        ("one hundred and five", 105),
        ("six hundred and fifty thousand and three", 650_003),
        ("ninety five", 95),
        ("twenty-five hundred", 2500),
        ("a million", 1_000_000),
        ("half a million", 500_000),
        ("half-dozen", 6),
        ("a half-dozen", 6),
        ("a dozen", 12),
        ("two dozen", 24),
        ("dozens", 12),
        ("scores", 20),
        ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000),
        ("tens of thousands of millions", 10_000_000_000),
        ("several hundred", 100),
        ("a few dozen", 12),
        ("a couple of thousand", 2000),
        ("1.2 billion", 1_200_000_000),
        ("2.4-million", 2_400_000),
        ("3.5bn", 3_500_000_000),
        ("10k", 10_000),
        ("25 lakh", 2_500_000),
        ("two-thirds", 0.666667),
        ("one-third", 0.333333),
        ("half", 0.5),
        ("a quarter of a million", 250_000),
        ("quarter million", 250_000),
        ("10 1/2", 10.5),
        ("10½", 10.5),
        ("¾", 0.75),
        ("1/4", 0.25),
        ("fourfold", 4),
        ("tripled", 3),
        ("sixth", 6),
        ("twenty-first", 21),
        ("21st", 21),
        ("thirtieth", 30),
    ],
)
def test_a_numeral_is_read_as_one_value(text: str, value: float) -> None:
    assert read(text) == [(text, value)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a third of the fleet", [("a third", 0.333333)]),
        ("a third mast", [("third", 3)]),
        ("between one hundred and one hundred", [("one hundred", 100), ("one hundred", 100)]),
        ("five and six", [("five", 5), ("six", 6)]),
        ("twenty and five", [("twenty", 20), ("five", 5)]),
        ("in 5, 100 and 200", [("5", 5), ("100", 100), ("200", 200)]),
        ("5m people", [("5m", 5_000_000)]),
        ("5m tall", [("5", 5)]),
        ("$5m", [("5m", 5_000_000)]),
        ("would double the toll", [("double", 2)]),
        ("a double standard", []),
        ("they double down", []),
        ("9:30", []),
        ("202-555-0100", []),
        ("3.11.2", []),
        ("km²", []),
        ("10²", [("10", 10)]),
        ("a century of sail", [("a", 1)]),
        ("a century ago", []),
        ("someone often attended", []),
    ],
)
def test_what_looks_like_a_numeral_is_told_apart(text: str, found: list[tuple[str, float]]) -> None:
    assert read(text) == found


def test_numbers_states_every_value_in_order() -> None:
    text = "On May 5 two-thirds of the 1,200 crews left F-16 sheds at 9:30, thousands by sea."
    assert numbers(text) == (5, 2 / 3, 1200, 16, 9, 30, 1000)


@pytest.mark.parametrize(
    "text", ["no one", "one of them", "that one", "One can hope", "each one", "a sail", "nothing"]
)
def test_a_pronoun_or_article_states_no_number(text: str) -> None:
    assert numbers(text) == ()


def test_one_before_a_noun_states_a_number() -> None:
    assert numbers("one harbour") == (1,)
    assert numbers("only one") == ()


def test_numbers_of_later_paragraphs_are_not_lost() -> None:
    assert numbers("Calm.\n\nTwo boats\n\n \nand three.") == (2, 3)


def test_lower_case_keeps_offsets() -> None:
    text = "İstanbul 5 İİ 7"
    assert len(lowered(text)) == len(text)
    assert numbers(text) == (5, 7)


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def spelled(number: int, *, conjunction: bool) -> str:
    """English words for a number below a quadrillion."""
    small = f"{_ONES} {_TEENS}".split()
    if number < 20:
        return small[number]
    if number < 100:
        tens = _TENS.split()[number // 10 - 2]
        return tens + (f"-{small[number % 10]}" if number % 10 else "")
    for scale, word in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
    ):
        if number >= scale:
            rest = number % scale
            head = f"{spelled(number // scale, conjunction=conjunction)} {word}"
            return head + (f" {spelled(rest, conjunction=conjunction)}" if rest else "")
    rest = number % 100
    link = " and " if conjunction else " "
    return f"{small[number // 100]} hundred" + (
        f"{link}{spelled(rest, conjunction=conjunction)}" if rest else ""
    )


@given(st.integers(0, 10**15 - 1), st.booleans())
def test_a_number_spelled_out_reads_back(number: int, conjunction: bool) -> None:
    words = spelled(number, conjunction=conjunction)
    assert read(words) == [(words, number)]


@given(st.integers(0, 10**15 - 1), st.sampled_from([",", "\u00a0", "\u2009", "\u202f", ""]))
def test_a_number_with_separators_reads_back(number: int, separator: str) -> None:
    digits = f"{number:,}".replace(",", separator)
    assert read(digits) == [(digits, number)]


@given(st.decimals(0, 10**6, places=3))
def test_a_decimal_reads_back_exactly(number: object) -> None:
    assert numbers(str(number)) == (float(str(number)),)


_MIXED = "9 1,2 a and half million hundred one - . , / $ third dozens of k bn twenty ½ ٣"


@given(st.lists(st.sampled_from([*_MIXED.split(), "\n\n"])))
def test_any_mixture_gives_finite_values(parts: list[str]) -> None:
    for text in (" ".join(parts), "".join(parts)):
        assert all(math.isfinite(value) for value in numbers(text))


def test_absurdly_long_digits_neither_crash_nor_overflow() -> None:
    (value,) = numbers("9" * 20_000)
    assert math.isfinite(value)
    assert read("9" * 20_000) == []


@pytest.mark.parametrize(
    "unit",
    ["9", "1,", "12,34,", "1,234,5678,", "1.", "1-", " and a half", "one ", "U.S."],
)
def test_reading_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        numbers(text)
        return time.process_time() - start

    assert seconds(80_000) < 12 * seconds(10_000) + 0.5


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n"])
def test_a_number_ends_with_its_paragraph(gap: str) -> None:
    assert 2_000_000 not in numbers(f"He had two{gap}million people came")
    assert 2 in numbers(f"He had two{gap}million people came")


_COMPANY = """
    once a single an almost nearly mile long metre day night said of and attention someone ninetieth
    3 ½ ١ Ten’s ten-year A.Two
"""
_SOME_WORDS = st.sampled_from([*sorted(NUMBER_WORDS)[::5], *_COMPANY.split()])


@given(st.lists(_SOME_WORDS, max_size=8).map(" ".join))
def test_a_stretch_passed_over_holds_no_number(text: str) -> None:
    low = lowered(text)
    if not numerals.possible(low, 0, len(low)):
        assert list(numerals.find(Tokens(text, low, 0, len(text)))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the well-known naïve fan’s", ["the", "well", "-", "known", "naïve", "fan’s"]),
        ("in mid_air, a.m. km2 9:30", ["in", "mid", "_", "air", ",", "a.m.", "km", "2", "9:30"]),
        ("and… so\tit 'was'", ["and", "…", "so", "it", "'", "was", "'"]),
    ],
)
def test_words_read_at_once_are_the_same_words(text: str, expected: list[str]) -> None:
    assert Tokens(text, lowered(text), 0, len(text)).words == expected
