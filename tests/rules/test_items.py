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
    ],
)
def test_whose_a_figure_is(text: str, speakers: list[list[str]]) -> None:
    assert whose(text) == speakers


def test_what_ones_own_side_will_do_is_a_pledge() -> None:
    text = "Norvia said that Norvia will send more boats. Tarn said that Norvia will send one."
    reading = read(text)
    claims = Items(reading, said(reading)).reply.claims
    assert [claim.modality for claim in claims] == ["commitment", "prediction"]
