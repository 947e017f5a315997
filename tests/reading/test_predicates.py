"""Cues that are finite verbs: what makes them none, and in which clause they stand."""

import pytest

from tests.reading.attributed import claims

CASES = {
    "going so far as to": (
        "Ilves has gone so far as to say the bridge should be burnt.",
        [("Ilves", "has gone so far as to say", "the bridge should be burnt")],
    ),
    "taking to a medium to": (
        "Ilves took to social media to deny that she had resigned.",
        [("Ilves", "took to social media to deny that", "she had resigned")],
    ),
    "using an occasion to": (
        "The mayor used the visit to warn that the bridge would fall.",
        [("The mayor", "used the visit to warn that", "the bridge would fall")],
    ),
    "a rank that is abbreviated": (
        "The bridge was mined, says Brig. Oda Tamm.",
        [("Brig. Oda Tamm", "says", "The bridge was mined")],
    ),
    "orders in the passive": (
        "Residents were told by the army to leave the bridge.",
        [("the army", "were told", "leave the bridge")],
    ),
    "a plan that somebody says will": (
        "It was a plan officials say will cost $40 million.",
        [("officials", "say", "will cost $40 million")],
    ),
    "the same, with a name": (
        "It was a plan Ilves said would cost 40 million.",
        [("Ilves", "said", "would cost 40 million")],
    ),
    "insisted on a day": (
        "Ilves insisted on Thursday that the bridge had stood.",
        [("Ilves", "insisted", "the bridge had stood")],
    ),
    "accuses of, of the noun before": (
        "The town fined nine men in Vark it accuses of selling boats.",
        [("it", "accuses of", "selling boats")],
    ),
    "whom she describes as having": (
        "Tamm, whom Ilves describes as having a good eye, left.",
        [("Ilves", "describes as", "having a good eye")],
    ),
    "all reported": (
        "Ilves said 43 percent of all reported boats came from Vark.",
        [("Ilves", "said", "43 percent of all reported boats came from Vark")],
    ),
}


NOTHING_SAID = {
    "announced Monday would": "A $160 million merger announced Monday would help the port.",
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_claims(text, expected):
    assert claims(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_nothing_is_said(text):
    assert claims(text) == []
