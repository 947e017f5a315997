"""Folding and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.grounding import folding

FOLDS = [folding.spaces, folding.typography, folding.case, folding.marks]
SPELLINGS = st.text(
    st.sampled_from("ab1 \t\n\u00a0\u2009“”‘’\"'`–—-….½²ﬁeé\u0301\u200b\u00adİß𝟓５A."), max_size=40
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two  words\n here", "two words here"),
        ("a\u00a0b", "a b"),
    ],
)
def test_white_space_folds(one: str, other: str) -> None:
    assert folding.spaces(one).text == folding.spaces(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Not now,” she said", '"Not now," she said'),
        ("``Not now,'' she said", '"Not now," she said'),
        ("the mayor’s", "the mayor's"),
        ("8,000–10,000", "8,000-10,000"),
        ("wait…", "wait..."),
        ("cafe\u0301", "café"),
        ("ﬁne", "fine"),
        ("co\u00adoperate", "cooperate"),
        ("５ tonnes", "5 tonnes"),
    ],
)
def test_typography_folds(one: str, other: str) -> None:
    assert folding.typography(one).text == folding.typography(other).text


@pytest.mark.parametrize(
    ("one", "other"), [("10²", "102"), ("10½", "101/2"), ("①", "1"), ("㏠", "1日")]
)
def test_no_fold_spells_a_sign_as_another_number(one: str, other: str) -> None:
    for fold in FOLDS:
        assert fold(one).text != fold(other).text


@given(SPELLINGS)
def test_boundaries_map_back_in_order_and_inside(text: str) -> None:
    for fold in FOLDS:
        folded = fold(text)
        starts = [folded.start(i) for i in range(len(folded.text))]
        ends = [folded.end(i + 1) for i in range(len(folded.text))]
        known = [offset for offset in starts if offset is not None]
        assert known == sorted(known)
        assert all(
            s < e <= len(text)
            for s, e in zip(starts, ends, strict=True)
            if s is not None and e is not None
        )


@given(SPELLINGS)
def test_a_mapped_stretch_folds_to_what_was_mapped(text: str) -> None:
    for fold in FOLDS:
        folded = fold(text)
        for i in range(len(folded.text)):
            start, end = folded.start(i), folded.end(i + 1)
            if start is not None and end is not None:
                assert folded.text[i] in fold(text[start:end]).text


@given(SPELLINGS)
def test_what_begins_at_an_offset_is_found_from_its_index_on(text: str) -> None:
    for fold in FOLDS:
        folded = fold(text)
        for i in range(len(folded.text)):
            start = folded.start(i)
            assert start is None or folded.index(start) <= i
        assert folded.index(len(text)) == len(folded.text)
