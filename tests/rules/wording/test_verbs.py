"""Forms of verbs."""

from __future__ import annotations

import pytest

from summarize.rules.wording import verbs


@pytest.mark.parametrize(
    ("base", "form"),
    [("deny", "denies"), ("say", "says"), ("push", "pushes"), ("go", "goes"), ("am", "is")],
)
def test_the_third_person(base, form):
    assert verbs.third_person(base) == form


@pytest.mark.parametrize(
    ("participle", "past"),
    [("taken", "took"), ("opened", "opened"), ("put", "put"), ("come", "came"), ("quiet", None)],
)
def test_the_past_of_a_participle(participle, past):
    assert verbs.past_of(participle) == past


@pytest.mark.parametrize(
    ("gerund", "past"),
    [
        ("breaking", "broke"), ("planning", "planned"), ("using", "used"), ("denying", "denied"),
        ("making", "made"), ("seeing", "saw"), ("lying", "lied"), ("king", None), ("red", None),
    ],
)  # fmt: skip
def test_the_past_of_a_gerund(gerund, past):
    assert verbs.past_of_gerund(gerund) == past


@pytest.mark.parametrize(
    ("gerund", "participle"),
    [("taking", "taken"), ("denying", "denied"), ("dying", "died"), ("lying", "lied"),
     ("bidding", "bid"), ("king", None)],
)  # fmt: skip
def test_the_participle_of_a_gerund(gerund, participle):
    assert verbs.participle_of_gerund(gerund) == participle


def test_a_word_that_is_both_base_and_participle_is_no_past():
    assert verbs.is_past("came")
    assert verbs.is_past("opened")
    assert not verbs.is_past("come")
    assert not verbs.is_past("need")
