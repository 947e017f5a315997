"""Surnames in full, and people whom "he" and "she" lead to."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import YARD, entity, say

BO = entity("Bo Fisk", role="mayor")
BANK = entity("Low Bank", "organization")
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


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("Carl must go", "Carl Fisk must go."),
        ("“Carl’s a fool, and Carl knows”", "Carl Fisk is a fool, and Carl knows."),
        ("“Carl’s gone”", "Carl Fisk has gone."),
        ("“Carl’s boats leak”", "Carl Fisk’s boats leak."),
        ("all are “Carl” to us", "All are Carl to us."),
        ("it is Carl or bust", "It is Carl or bust."),
        ("he drove from Carl", "He drove from Carl."),
        ("the Carl boats leak", "The Carl boats leak."),
    ],
)
def test_a_first_name_is_given_in_full(content, sentence):
    text = f"Ada Birch said {content}. So did Carl Fisk."
    carl = entity("Carl Fisk", role="mayor")
    assert say(text, content, cue="said", meant=(carl,)) == sentence
    nevada = entity("Nevada Poll", role="mayor")
    text = "Ada Birch said Nevada is dry."
    assert say(text, "Nevada is dry", cue="said", meant=(nevada,)) == "Nevada is dry."


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ("Mary Fisk sat by.", "Fisk must go."),
        ("General Fisk sat by.", "Fisk must go."),
        ("Mrs. Fisk sat by.", "Fisk must go."),
        ("Mayor Fisk sat by.", "Bo Fisk must go."),
        ("Mr. Fisk sat by.", "Bo Fisk must go."),
        ("When Fisk sat by, all did.", "Bo Fisk must go."),
    ],
)
def test_of_two_of_a_surname_neither_is_named(other, sentence):
    text = f"Ada Birch said Fisk must go. So did Bo Fisk. {other}"
    assert say(text, "Fisk must go", cue="said", meant=(BO,), gender="m") == sentence


def test_a_mr_is_not_the_woman_of_that_surname():
    content = "Mr. Fisk must go"
    text = f"Ada Birch said {content}. So did Bo Fisk. Mary Fisk sat by."
    assert say(text, content, cue="said", meant=(BO,), gender="m") == "Bo Fisk must go."
    text = f"Ada Birch said {content}. So did Bo Fisk. Carl Fisk sat by."
    assert say(text, content, cue="said", meant=(BO,), gender="m") == "Mr. Fisk must go."


def test_a_name_of_whom_nothing_else_is_known_stays():
    content = "Fisk must go"
    text = f"Ada Birch said {content}. So did Bo Fisk."
    assert say(text, content, cue="said", meant=(BO,)) == "Bo Fisk must go."
    assert say(text, content, cue="said", meant=(NOBODY,)) == "Fisk must go."
    assert say(text, content, cue="said", meant=(YARD,)) == "Fisk must go."


@pytest.mark.parametrize(
    ("opening", "content", "sentence"),
    [
        (
            "Low Bank is old.",
            "the bank is wet, as the bank was",
            "Low Bank is wet, as the bank was.",
        ),
        ("The Low Bank is old.", "the bank is wet", "The Low Bank is wet."),
        ("Low Bank is old.", "the bank’s gates leak", "Low Bank’s gates leak."),
        ("Low Bank is old.", "the bank gates leak", "The bank gates leak."),
        ("Low Bank is old.", "the lock is wet", "The lock is wet."),
        (
            "Low Bank is old.",
            "Low Bank is wet, the bank is not",
            "Low Bank is wet, the bank is not.",
        ),
        ("Low Bank is old. High Bank is not.", "the bank is wet", "The bank is wet."),
        (
            "The Upper Low Bank is old. Low Bank is, Low Bank is.",
            "the bank is wet",
            "Low Bank is wet.",
        ),
        ("Low Bank of Ansel is old.", "the bank is wet", "The bank is wet."),
        ("Low Lane is old.", "the lane is wet", "The lane is wet."),
        ("It is old.", "the bank is wet", "The bank is wet."),
    ],
)
def test_a_body_is_given_in_full_where_its_last_word_stands_for_it(opening, content, sentence):
    text = f"{opening} Ada Birch said {content}."
    assert say(text, content, cue="said", meant=(BANK,)) == sentence


def test_a_noun_that_leads_to_a_person_stays():
    text = "Ada Bank is old. Bo Fisk said the bank is wet."
    told = say(text, "the bank is wet", cue="said", meant=(entity("Ada Bank"),))
    assert told == "The bank is wet."


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Barge Party", "The Barge Party is split."),
        ("Ohio Barge Party", "The party is split."),
    ],
)
def test_the_party_is_hardly_that_of_a_region(name, sentence):
    text = f"The {name} met. The {name} voted. Ada Birch said the party is split."
    meant = (entity(name, "organization"),)
    assert say(text, "the party is split", cue="said", meant=meant) == sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Low Bank of Ansel", "Low Bank of Ansel is wet."),
        ("Bank of Ansel", "The bank is wet."),
        ("Low Bank Ansel", "The bank is wet."),
    ],
)
def test_a_body_whose_name_goes_on_after_the_noun(name, sentence):
    text = f"{name} is old. Ada Birch said the bank is wet."
    body = entity(name, "organization")
    assert say(text, "the bank is wet", cue="said", meant=(body,)) == sentence


def test_a_body_that_ends_in_s_owns_something():
    text = "Low Bank of Seals is old. Ada Birch said the bank’s lock is wet."
    body = entity("Low Bank of Seals", "organization")
    told = say(text, "the bank’s lock is wet", cue="said", meant=(body,))
    assert told == "Low Bank of Seals’ lock is wet."
