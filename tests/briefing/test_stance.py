from __future__ import annotations

import pytest

from summarize.briefing import vocabulary
from summarize.briefing.stance import clauses, opposed
from summarize.briefing.words import signs, terms
from summarize.reading.words import opposites


def against(one: str, other: str) -> bool:
    return opposed(clauses(one), clauses(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The guard fired a warning shot.", "The guard fired a warning shot and hit nobody."),
        ("Nobody was hurt.", "None of the guards was hurt."),
        ("The gate was not shut, but the dam held.", "The dam held."),
        ("Neither the mayor nor the council knew.", "Neither the council nor the mayor knew."),
        ("Not only the mayor knew.", "The mayor knew."),
        ("The mayor opened the sluices without notice.", "The mayor opened the sluices."),
        ("No more than 20 of the crew were ill.", "Of the crew 20 were ill."),
        ("The barge carried coal but no diesel.", "The barge had carried no diesel."),
        ("No, the mayor said that the dam held.", "The mayor said that the dam held."),
        (
            "The handling of the gate was careless.’ Not fit!",
            "The handling of the gate was careless.",
        ),
        ("The letters are secret.", "It has 22 secret letters and will not release those letters."),
        ("Boats which did not pass might do better in the bay.", "Boats may do better in the bay."),
        ("The mayor made up the story.", "The mayor fabricated the story."),
        ("Women made up most of the crew.", "Women were most of the crew."),
        (
            "The clerk made false statements to the council.",
            "The clerk made statements to the council.",
        ),
    ],
)
def test_a_negation_reaches_its_own_clause(one: str, other: str) -> None:
    assert not against(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor warned the council.", "The mayor failed to warn the council."),
        ("The mayor will call a vote.", "The mayor has ruled out calling a vote."),
        ("There is no sign that the dam leaked.", "The dam leaked."),
        ("The report of a leak is a lie.", "The report of a leak is correct."),
        ("The leak is unfounded.", "There is a leak."),
        ("The story of the leak was made up.", "The story of the leak was told."),
        ("Every valve was checked, and it was not true.", "Every valve was checked."),
        ("Every valve was checked. That is false.", "Every valve was checked."),
        ("Nobody knew of the leak.", "The mayor knew of the leak."),
        ("The guard fired shots and hit nobody.", "The guard fired no shots and hit nobody."),
    ],
)
def test_what_denies_turns_what_is_said(one: str, other: str) -> None:
    assert against(one, other)


def test_what_shares_no_word_is_not_opposed() -> None:
    assert not against("The dam did not leak.", "Boats sank.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The union agreed to the plan.", "The union rejected the plan."),
        ("The raid was a success.", "The raid failed."),
        ("The raid is welcome.", "The raid is to be condemned."),
        ("The crew rammed the boat deliberately.", "The crew rammed the boat by accident."),
        ("Relations have improved.", "Relations have worsened."),
        ("Talks have resumed.", "Talks are suspended."),
        ("Work went on.", "Work has come to a standstill."),
        ("Work is going on.", "The cranes stood still."),
        ("The council accepted the plan.", "The council turned it down."),
        ("The alarm was turned off.", "They switched it on."),
        ("The council backed the plan and accepted it.", "The plan was voted down."),
    ],
)
def test_words_of_two_sides_are_one_thing_with_two_signs(one: str, other: str) -> None:
    (axis,) = signs(one).keys() & signs(other).keys()
    assert signs(one)[axis] != signs(other)[axis]


def test_a_word_stands_in_one_family() -> None:
    families = [
        line.replace("|", " ").split()
        for line in f"{vocabulary.SAME}\n{opposites.PAIRS}".splitlines()
        if line
    ]
    said = [word for family in families for word in family]
    assert len(said) == len(set(said))
    keys = [frozenset(terms(word)[0] for word in family) for family in families]
    assert [key for key in keys if len(key) != 1] == []
    assert len({min(key) for key in keys}) == len(keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vessels", "ship"), ("fatalities", "people who died"), ("licence", "license"),
        ("an inquiry", "investigators"), ("stolen", "theft"), ("truce", "a ceasefire"),
    ],
)  # fmt: skip
def test_reports_use_them_for_one_another(one: str, other: str) -> None:
    assert set(terms(one)) & set(terms(other))


def test_opposites_have_signs() -> None:
    assert signs("The gate was unlocked.") == {"open": 1}
    assert signs("The gate was shut.") == {"open": -1}
    assert signs("The gate was open, then shut.") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They called off the vote.", "The vote was cancelled."),
        ("The hostages were set free.", "the release of the hostages"),
        ("The mayor stepped down.", "the mayor's resignation"),
        ("Police are looking into it.", "Police are investigating."),
    ],
)
def test_a_verb_of_several_words_is_the_one_that_says_the_same(one: str, other: str) -> None:
    assert set(terms(other)) <= set(terms(one))


@pytest.mark.parametrize("words", ["They went on strike.", "The trial went on to the autumn."])
def test_what_on_begins_is_no_going_on(words: str) -> None:
    assert signs(words) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("service", "soldier"),
        ("school", "pupil"),
        ("investors", "inquiry"),
        ("operator", "surgery"),
        ("confident", "secret"),
        ("disappointed", "missing"),
        ("department", "leave"),
        ("military", "rebel"),
    ],
)
def test_the_beginning_of_a_word_makes_it_no_synonym(one: str, other: str) -> None:
    assert terms(one) != terms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("servicemen", "troops"),
        ("investigated", "inquiries"),
        ("detonated", "explosions"),
        ("bought", "purchases"),
        ("swore", "swear"),
        ("undertaken", "undertook"),
        ("withdrawn", "pulled"),
    ],
)
def test_forms_of_a_verb_and_of_its_synonyms_are_one(one: str, other: str) -> None:
    assert terms(one) == terms(other)
