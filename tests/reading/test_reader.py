"""Who says what, when attributions and names are read together."""

from __future__ import annotations

import pytest

from summarize.reading.reader import read


def said(text: str) -> list[list[str]]:
    """The names of those who speak, claim by claim."""
    reading = read(text)
    speakers = [one.speaker or one.source for one in reading.attributions]
    return [
        [entity.name for entity in reading.names.resolve(speaker)] if speaker else []
        for speaker in speakers
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "VARK — Norvia’s army said it had hit sites in southern Lebanon, including guns"
            " it said were new.",
            [["Norvia's army"], ["Norvia's army"]],
            id="not where it was",
        ),
        pytest.param(
            "Donald Roe led. Roe met Mayor Bill Blas. Blas closed it. “It is late,” the candidate"
            " said in Vark. “I think we ought to go on with it,” he added.",
            [["Donald Roe"], ["Donald Roe"]],
            id="under an office, and then he",
        ),
        pytest.param(
            "Norvia’s harbour chief said it was shut. “We wait,” Zerka Ulmo told the radio.",
            [["Zerka Ulmo"], ["Zerka Ulmo"]],
            id="an office first, a name afterwards",
        ),
        pytest.param(
            "North Korea fired a shell. The North said it fell short.",
            [["North Korea"]],
            id="the North",
        ),
        pytest.param(
            "Minister Oda Tamm and her host, Carl Pym, met, after which they condemned it.",
            [["Oda Tamm", "Carl Pym"]],
            id="they, one of them in apposition",
        ),
        pytest.param(
            "South Korea’s spy agency said no boat left. Orvex Air left. The agency said it did.",
            [["South Korea's spy agency"], ["South Korea's spy agency"]],
            id="the agency that somebody owns",
        ),
        pytest.param(
            "Her stance has angered some Democrats on the left. They have said she is late.",
            [["some Democrats"]],
            id="a counted group after a verb",
        ),
        pytest.param(
            "Oda Tamm is from Norvia. Now her team is ready for a race that it says will be long.",
            [["Oda Tamm's team"]],
            id="her team",
        ),
        pytest.param(
            "The High Court on Monday hit the owner of Orvex for what it called “a shame.”",
            [["High Court"]],
            id="a subject, a day, a verb",
        ),
        pytest.param(
            "The government of Norway has closed the port. It says the port was old.",
            [["Norway"]],
            id="the government of",
        ),
        pytest.param(
            "Anna Roe maintained that Vera Holt was late. She asked Norvia to wait.",
            [["Anna Roe"], ["Anna Roe"]],
            id="who maintained",
        ),
        pytest.param(
            "North Korea fired two shells, South Korea’s military said. It said they fell short.",
            [["South Korea's military"], ["South Korea's military"]],
            id="it goes on",
        ),
        pytest.param(
            "Norvia Air was late, the safety board said. Orvex Airways was told, it said.",
            [["safety board"], ["safety board"]],
            id="it trails",
        ),
        pytest.param(
            "Sailors were paid late, the owners said. They said it would not happen again.",
            [["owners"], ["owners"]],
            id="they go on",
        ),
        pytest.param(
            "Oda Tamm was late. She said it rained. Minister Aksel Rood would come, she said.",
            [["Oda Tamm"], ["Oda Tamm"]],
            id="she trails",
        ),
        pytest.param(
            "Carl Pym built it. Aksel Rood asked when it would close. He told Rood it was safe.",
            [["Aksel Rood"], ["Carl Pym"]],
            id="not who is told",
        ),
        pytest.param(
            "The court said it was late, and a report found it wrong. It said that was odd.",
            [["court"], ["report"], ["court"]],
            id="the first of two",
        ),
    ],
)
def test_pronoun_means_who_spoke(text: str, speakers: list[list[str]]) -> None:
    names = [[name.replace("’", "'") for name in one] for one in said(text)]
    assert names == speakers
