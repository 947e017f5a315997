"""Whether a clause follows a cue, or only a noun phrase."""

import pytest

from tests.reading.attributed import claims

BARE = {
    "no that and a verb unknown to the lists": "the change reflects the mood of the town",
    "an adverb between commas": "it, too, had lost men",
    "a condition first": "if elected, she would close the road",
    "degrees": "nearly all had left",
    "nobody as a subject": "everybody knew",
    "nothing as a subject": "nothing was lost",
    "up to so many": "as many as 40 boats sank",
    "a relative clause in the subject": "the road that led to Vark was shut",
    "a name with an apposition": "Tamm, who is 31, had left",
}
NOTHING_SAID = {
    "that in a relative clause": "The towns agreed on a new set of rules that could help.",
    "found something": "Ilves found shelter in Vark and never returned.",
    "maintained something": "Ilves maintained this habit even though she was ill.",
    "promised to do what the sentence is about": "The road Ilves promised to open has sunk.",
    "rules that could": "The two towns agreed on changes to port rules that could help the bridge.",
    "a relative clause with a verb in -ed": "Ilves wrote a long essay that targeted the town.",
}


@pytest.mark.parametrize("clause", BARE.values(), ids=BARE)
def test_a_clause_needs_no_that(clause: str) -> None:
    assert [content for _, _, content in claims(f"Ilves said {clause}.")] == [clause]


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_nothing_is_said(text: str) -> None:
    assert claims(text) == []
