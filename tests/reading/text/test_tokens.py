from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarize.reading.figures import numerals
from summarize.reading.text.tokens import Region
from summarize.reading.words import lexemes
from summarize.reading.words.lexemes import Tokens, lowered

PLAIN = [
    "said",
    "boats,",
    "General.",
    "A",
    "U.S.",
    "p.m.",
    "re-elected,",
    "it’s",
    "“No",
    "least",
    "İlse",
    "…",
    "",
]
OPEN = ["Dr. Ivo", "J.", "the owners’", "owners'", "10,", "000", "1,200", ".5", "5.", "$3.5m"]
PRINTED = st.sampled_from([*PLAIN, *OPEN, "\u00a0", "\n"])
TEXTS = st.lists(st.one_of(PRINTED, st.text(max_size=4)), max_size=30).map(" ".join)


def rows(region: Region) -> tuple[object, ...]:
    ends = [region.end(at) for at in range(len(region))]
    return region.low, region.tag, region.start, ends, region.turns, region.telling


@given(TEXTS, st.integers(0, 3))
@example("The owners’ J. Rask said A. B", 0)
def test_words_between_spaces_make_the_tokens_of_the_whole_stretch(text: str, start: int) -> None:
    at_once, one_by_one = Region(text, "sentence"), Region(text, "sentence")
    at_once.words(min(start, len(text)), len(text))
    one_by_one._words_one_by_one(min(start, len(text)), len(text))
    assert rows(at_once) == rows(one_by_one)


@given(TEXTS, st.integers(0, 3))
@example("10, 000 boats and 12, 13 or 10, 000, 12 quays", 0)
def test_lexemes_between_spaces_are_those_of_the_whole_stretch(text: str, start: int) -> None:
    low = lowered(text)
    start = min(start, len(low))
    found = [(m[0], *m.span()) for m in lexemes._TOKEN.finditer(low, start, len(low))]
    tokens = Tokens(text, low, start, len(low))
    ends = [tokens.end(i) for i in range(len(tokens))]
    assert list(zip(tokens.words, tokens.starts, ends, strict=True)) == found


@given(TEXTS)
def test_what_states_no_number_between_spaces_has_no_numeral(text: str) -> None:
    low = lowered(text)
    if not numerals.possible(low, 0, len(low)):
        found = list(numerals.find(Tokens(text, low, 0, len(low))))
        assert all(each.value == 1 for each in found)  # "a year", without its company


def test_a_long_stretch_has_a_stop_where_it_is_cut() -> None:
    text = "quay " * 900
    region = Region(text, "sentence")
    region.words(0, len(text))
    stops = [at for at, word in enumerate(region.low) if word == ""]
    assert stops == [400, 802]
    assert region.turns == stops


@pytest.mark.parametrize(
    ("text", "telling"),
    [("Rask said so", True), ("Rask re-stated it", True), ("Rask left", False)],
)
def test_a_region_tells_whether_a_cue_may_be_in_it(text: str, telling: bool) -> None:
    region = Region(text, "sentence")
    region.words(0, len(text))
    assert region.telling is telling
