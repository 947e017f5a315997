"""Surnames in full, and people whom "he" and "she" lead to."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import ADA, YARD, entity, say

BO = entity("Bo Fisk", role="mayor")
NOBODY = entity("Bo Fisk")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("Fisk must go", "Bo Fisk must go."),
        ("Mr. Fisk must go", "Bo Fisk must go."),
        ("Fisk’s boats leak, and Fisk knows", "Bo Fisk’s boats leak, and Fisk knows."),
        ("Bo Fisk must go, for Fisk lies", "Bo Fisk must go, for Fisk lies."),
        ("Mayor Fisk must go", "Mayor Fisk must go."),
        ("the Fisk boats leak", "The Fisk boats leak."),
        ("all Fisk aides must go", "All Fisk aides must go."),
    ],
)
def test_a_surname_is_given_in_full_once(content, sentence):
    text = f"Ada Birch said {content}. So did Bo Fisk."
    assert say(text, content, cue="said", meant=(BO,)) == sentence


def test_a_name_of_whom_nothing_else_is_known_stays():
    content = "Fisk must go"
    text = f"Ada Birch said {content}. So did Bo Fisk."
    assert say(text, content, cue="said", meant=(BO,)) == "Bo Fisk must go."
    assert say(text, content, cue="said", meant=(NOBODY,)) == "Fisk must go."
    assert say(text, content, cue="said", meant=(YARD,)) == "Fisk must go."


@pytest.mark.parametrize(
    ("content", "gender", "sentence"),
    [
        ("“He must go,”", "m", "Bo Fisk must go."),
        ("“He’s late,”", "m", "Bo Fisk is late."),
        ("“She must go,”", "m", "She must go."),
        ("“He must go,”", "", "He must go."),
        ("“Must he go,”", "m", "Must he go."),
    ],
)
def test_a_first_he_is_whoever_it_leads_to(content, gender, sentence):
    told = say(f"{content} said Ada Birch.", content, cue="said", meant=(BO,), gender=gender)
    assert told == sentence


def test_a_first_he_is_not_the_one_who_is_told():
    text, content = "Ada Birch told Cy Reed he must go.", "he must go"
    told = say(text, content, source="Ada Birch", cue="told", meant=(BO,), gender="m")
    assert told == "He must go."
    assert ADA.name not in told


@pytest.mark.parametrize(
    ("opening", "content", "sentence"),
    [
        (
            "Low Yard is old.",
            "the yard is wet, as the yard was",
            "Low Yard is wet, as the yard was.",
        ),
        ("The Low Yard is old.", "the yard is wet", "The Low Yard is wet."),
        ("Low Yard is old.", "the yard’s gates leak", "Low Yard’s gates leak."),
        ("Low Yard is old.", "the yard gates leak", "The yard gates leak."),
        ("Low Yard is old.", "the lock is wet", "The lock is wet."),
        (
            "Low Yard is old.",
            "Low Yard is wet, the yard is not",
            "Low Yard is wet, the yard is not.",
        ),
        ("It is old.", "the yard is wet", "The yard is wet."),
    ],
)
def test_a_body_is_given_in_full_where_its_last_word_stands_for_it(opening, content, sentence):
    text = f"{opening} Ada Birch said {content}."
    assert say(text, content, cue="said", meant=(YARD,)) == sentence


def test_a_noun_that_leads_to_a_person_stays():
    text = "Ada Yard is old. Bo Fisk said the yard is wet."
    told = say(text, "the yard is wet", cue="said", meant=(entity("Ada Yard"),))
    assert told == "The yard is wet."
