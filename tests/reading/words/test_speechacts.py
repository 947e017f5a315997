"""The verb of a cue, and the acts that follow from what verbs take."""

import pytest

from summarize.reading.words import speechacts


@pytest.mark.parametrize(
    ("cue", "lemma", "particle", "past"),
    [
        ("had told them that", "tell", "them", True),
        ("warns of", "warn", "of", False),
        ("issued a warning that", "warn", "that", True),
        ("expressed dismay that", "dismay", "", True),
        ("in a statement", "", "", False),
        ("", "", "", False),
    ],
)
def test_a_cue_is_read_from_its_last_word_that_attributes(
    cue: str, lemma: str, particle: str, past: bool
) -> None:
    assert speechacts.of_cue(cue) == (lemma, particle, past)


def test_who_is_blasted_for_a_thing_is_judged_and_who_is_blamed_for_it_accused() -> None:
    assert {"excoriate", "pillory"} <= speechacts.JUDGING
    assert speechacts.JUDGING.isdisjoint({"blame", "credit", "say"})


def test_what_cannot_take_a_clause_judges_whatever_it_takes() -> None:
    assert "rebuke" in speechacts.STRONG_JUDGING
    assert "regret" not in speechacts.STRONG_JUDGING
