"""How speakers are called inside a sentence."""

from __future__ import annotations

import pytest

from summarize.rules.wording.called import called
from tests.rules.wording.saying import entity


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Ada Birch", "person", "Ada Birch"),
        ("coast guard", "organization", "the coast guard"),
        ("Foreign Ministry", "organization", "the Foreign Ministry"),
        ("Low Yard", "organization", "Low Yard"),
        ("Harbour Trust", "organization", "the Harbour Trust"),
        ("Pilots", "group", "pilots"),
        ("two Harbour Trust pilots", "group", "the Harbour Trust pilots"),
        ("more than 40 crews", "group", "the crews"),
        ("Dozens of night pilots", "group", "the night pilots"),
        ("One keeper on duty", "unnamed", "the keeper on duty"),
        ("29-year-old keeper", "unnamed", "the 29-year-old keeper"),
        ("Ada Birch’s office", "organization", "Ada Birch’s office"),
        ("Birch campaign", "organization", "the Birch campaign"),
        ("Norvian witness", "unnamed", "the Norvian witness"),
        ("Lock company", "organization", "the lock company"),
        ("Birch officials", "group", "Birch officials"),
    ],
)
def test_a_name_gets_the_article_that_it_needs(name, kind, expected):
    text = "The Harbour Trust paid. Low Yard did not, and pilots left a lock company."
    found = called(entity(name, kind), "", text)
    assert found is not None
    assert found.name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Low Yard gates shut, but Low Yard did not. Low Yard went on.", "Low Yard"),
        ("The Low Yard went on.", "the Low Yard"),
        ("The Low Yard union shut, and the Low Yard union went on.", "Low Yard"),
    ],
)
def test_the_article_is_a_names_own_if_it_is_mostly_there(text, expected):
    found = called(entity("Low Yard", "organization"), "", text)
    assert found is not None
    assert found.name == expected
    union = called(entity("Union of Bakers", "organization"), "", text)
    assert union is not None
    assert union.name == "the Union of Bakers"


@pytest.mark.parametrize("name", ["two of his crews", "4 in 10 pilots", "two others"])
def test_of_several_whom_a_number_alone_tells_no_name_is_left(name):
    assert called(entity(name, "group"), "", "") is None


@pytest.mark.parametrize("name", ["a person close to him", "three officials", "his office"])
def test_what_leans_on_other_words_or_brings_a_number_is_no_name(name):
    assert called(entity(name, "unnamed"), "", "") is None
