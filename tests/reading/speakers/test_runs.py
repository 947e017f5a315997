"""Runs of capitalised words: where they begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.speakers.runs import RUN, searching
from summarize.reading.words.lexicon import words


def test_a_run_of_capitals_may_begin_with_a_small_particle() -> None:
    text = "the x-ray that al-Rask and d’Orly showed Éva, el-Amin and an-Nur"
    assert [m[0] for m in RUN.finditer(text)] == ["al-Rask and d’Orly", "Éva", "el-Amin and an-Nur"]


@pytest.mark.parametrize(
    "run",
    [
        "U.S. Coast Watch",
        "U.S",
        "J. Holt",
        "St. Orla",
        "Sens. Holt and Weir",
        "Orvex",
        "Miners’ Union",
        "Orla’s Hospital",
        "O’Hara-Weir",
        "Holt & Weir",
        "ad-Dawr Port Authority",
        "ul-Haq",
        "Ada van der Holt, Jr.",
    ],
)
@pytest.mark.parametrize("before", ["", "on ", "(", "“", "9 "])
def test_what_a_run_may_begin_with(before: str, run: str) -> None:
    text = f"{before}{run} said"
    assert [m[0] for m in RUN.finditer(text)] == [run]
    assert [m[0] for m in searching(text).finditer(text)] == [run]


@pytest.mark.parametrize(
    "text", ["iPad", "@Orvex", "#Orvex", "x/Orvex", "all-Orvex", "n.Holt", "8B"]
)
def test_where_no_run_begins(text: str) -> None:
    assert RUN.search(text) is None
    assert searching(text).search(text) is None


@pytest.mark.parametrize("tail", ["-based", "-led", "’s ship", "’ ship", "’s"])
def test_where_a_run_ends(tail: str) -> None:
    found = RUN.search(f"in Orvex{tail}")
    assert found is not None
    assert found[0] == "Orvex"


PIECES = sorted(
    words(
        """
        al- el- d’ as- ad Lt. Gen. Messrs. U.S. U.S A. Abc Abs’ Union s’ ’s Hospital of and the von
        , Jr. - & x é É -based ’ @ / . a d 9 _ Co III
        """
    )
)


@given(st.lists(st.sampled_from([*PIECES, " ", " ", "\n"]), max_size=10).map("".join))
@settings(max_examples=300, deadline=None)
def test_a_text_without_particles_is_searched_faster_with_the_same_result(text: str) -> None:
    found = [match.span() for match in searching(text).finditer(text)]
    assert found == [match.span() for match in RUN.finditer(text)]
