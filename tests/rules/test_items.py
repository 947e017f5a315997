"""Whose figures are: those of the claim around them, and those that trail after its cue."""

from __future__ import annotations

import pytest

from summarize.reading.reader import read
from summarize.rules.items import Items, said


def whose(text: str) -> list[list[str]]:
    reading = read(text)
    return [figure.speakers for figure in Items(reading, said(reading)).reply.figures]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ada Nym said that 12 boats sank.", [["Ada Nym"]]),
        ("Then 12 boats sank.", [[]]),
        ("At least 12 boats sank, Ada Nym said, 7 of them at night.", [["Ada Nym"], ["Ada Nym"]]),
        ("At least 12 boats sank, said Ada Nym, up from 7 last year.", [["Ada Nym"], ["Ada Nym"]]),
        ("At least 12 boats sank, said Ada Nym, a mother of two.", [["Ada Nym"], []]),
        ("At least 12 boats sank, Ada Nym said, and 7 are lost.", [["Ada Nym"], ["Ada Nym"]]),
        ("“It sank,” Ada Nym said, bowing for 10 seconds.", [[]]),
        ("At least 12 boats sank, Ada Nym said. Rain fell, up from 7 mm.", [["Ada Nym"], []]),
        ("Ada Nym told them, at noon, that it sank. It lost 7.", [[]]),
        ("It has, Ada Nym told the house, 7 boats.", [["Ada Nym"]]),
        ("At least 12 boats sank, according to Ada Nym, and lost 7 men.",
         [["Ada Nym"], ["Ada Nym"]]),
        ("Norvia reports 12 deaths, up from 7 last year.", [["Norvia"], ["Norvia"]]),
        # By a count, a log, a poll
        ("Ada Nym ran. It lost 12 boats by Nym’s reckoning (some 14 in all).",
         [["Ada Nym"], ["Ada Nym"]]),
        ("Ada Nym ran. It lost, by her own count, 12 boats.", [["Ada Nym"]]),
        ("They had, by the harbour master’s log, 12 boats.", [["harbour master’s log"]]),
        ("A poll for the Mercury had 58 percent opposed.", [["poll for the Mercury"]]),
        # By the subject of a verb of reckoning
        ("Ada Nym ran. They blame rain, which Nym put at 40 mm.", [["Ada Nym"]]),
        ("The bank puts the total at “no less than 9,000”.", [["bank"]]),
        ("The bank cut its growth forecast to 1.2 percent from 2 percent.", [["bank"], ["bank"]]),
        ("It is a war which has cost an estimated 9,000 lives.", [[]]),
        ("Turnout was put at 67 percent.", [[]]),
        ("The bank cut its staff to 900 people.", [[]]),
        ("The bank has updated the number of boats to 40.", [["bank"]]),
        ("Norvia’s estimate is lower, at 40 boats.", [["Norvia"]]),
        ("Police said 7 boats sank; Ada Nym said it rained; Nym counted more than 12.",
         [["Police"], ["Ada Nym"]]),
        ("This newspaper counted 12 boats.", [[]]),
        ("According to Ada Nym, 12 boats sank, while 7 boats did not.", [["Ada Nym"], ["Ada Nym"]]),
        ("Then 12 boats sank, according to Ada Nym, while 7 boats did not.", [["Ada Nym"], []]),
        ("Ada Nym ran. Nym sees prices averaging $84 in May.", [["Ada Nym"]]),
        # Before a clause that says it
        ("It falls short of the 95 percent that experts say is needed.", [["experts"]]),
        ("It won 12 boats, which experts say are old.", [[]]),
    ],
)  # fmt: skip
def test_whose_a_figure_is(text: str, speakers: list[list[str]]) -> None:
    assert whose(text) == speakers


def test_what_ones_own_side_will_do_is_a_pledge() -> None:
    text = "Norvia said that Norvia will send more boats. Tarn said that Norvia will send one."
    reading = read(text)
    claims = Items(reading, said(reading)).reply.claims
    assert [claim.modality for claim in claims] == ["commitment", "prediction"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The union signed on Monday. But it shows how weak the port is.", []),
        ("The bank has shut. It underscores a question about the port.", []),
        ("The union signed on Monday, which shows how weak it is.", []),
        ("The report is out. It shows that the port is weak.", [["report"]]),
        ("The union signed on Monday. It said that the port is weak.", [["union"]]),
    ],
)
def test_what_an_event_shows_is_said_by_nobody(text: str, speakers: list[list[str]]) -> None:
    reading = read(text)
    assert [claim.speakers for claim in Items(reading, said(reading)).reply.claims] == speakers
