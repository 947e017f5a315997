"""What headlines leave out."""

from __future__ import annotations

import pytest

import summarize
from summarize.rules.wording import headlines

TEXT = "The floods came, and the talks with Odos went on."


@pytest.mark.parametrize(
    ("headline", "clause"),
    [
        ("Norvia, Varn to resume talks", "Norvia and Varn are to resume talks"),
        ("Low Yard to close in May", "Low Yard is to close in May"),
        ("Floods linked to felling", "Floods are linked to felling"),
        ("Odos likely to fall", "Odos is likely to fall"),
        ("Low Yard set to be sold", "Low Yard is set to be sold"),
        ("Plan to close Low Yard", "Plan to close Low Yard"),
        ("Threats to peace are grave", "Threats to peace are grave"),
        ("Crews linked to felling are out", "Crews linked to felling are out"),
        ("Norvia vows to stay", "Norvia vows to stay"),
        ("Low Yard has to close", "Low Yard has to close"),
        ("Norvia, the neighbour, Varn to talk", "Norvia, the neighbour, Varn to talk"),
    ],
)
def test_a_headline_is_spelled_out(headline, clause):
    assert headlines.spelled(headline, TEXT) == clause


def test_only_headlines_are_spelled_out():
    told = "Norvia, Varn to meet, Ada Birch says"
    lead = "Norvia and Varn are to meet at Port Odo in May, Ada Birch said on Monday."
    article = summarize.extract(f"{told}\n\n{lead}\n")
    assert article.claims[0].proposition == "Norvia and Varn are to meet."
