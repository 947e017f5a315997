"""What is judged twice: by a verb, and by what it is called then."""

from __future__ import annotations

import pytest

import summarize


@pytest.mark.parametrize(
    ("told", "proposition"),
    [
        ("rejected the sale of the yard, calling it rash and “a robbery”",
         "The sale of the yard is rash and a robbery."),
        ("condemned the raids on Monday, describing them as a mistake", "The raids are a mistake."),
        ("welcomed Norvia’s offer, calling it a step forward", "Norvia’s offer is a step forward."),
        ("dismissed the raids, calling it a mistake", "It is a mistake."),
        ("criticised the man who sold the yard, calling it a shame", "It is a shame."),
        ("visited the yard, calling it a wonder", "It is a wonder."),
    ],
)  # fmt: skip
def test_it_is_what_was_judged_before(told, proposition):
    assert summarize.extract(f"Ada Birch {told}.").claims[-1].proposition == proposition


@pytest.mark.parametrize("called", ["it rash", "it rash, and left", "it rash but lawful"])
def test_a_pronoun_is_called_by_any_adjective(called):
    claims = summarize.extract(f"Ada Birch called {called}.").claims
    assert claims[0].proposition.startswith("It is rash")


def test_a_pronoun_that_is_called_out_is_called_nothing():
    claims = summarize.extract("Ada Birch called them out.").claims
    assert not any("are out" in claim.proposition for claim in claims)
