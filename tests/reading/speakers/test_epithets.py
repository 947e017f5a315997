"""Sources that news names once and then calls by age, trade, people or sort of body."""

from __future__ import annotations

import pytest

from summarize.reading import reader
from summarize.reading.claims.modality import modality
from summarize.reading.text import passages
from summarize.schema import Modality


def speakers(text: str) -> list[str]:
    reading = reader.read(text, passages.split(text))
    found: list[str] = []
    for attribution in reading.attributions:
        speaker = attribution.speaker or attribution.source
        if speaker is not None:
            found.extend(entity.name for entity in reading.names.resolve(speaker))
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Odo Varn, 41, won the race. The 41-year-old said nobody came.", "Odo Varn"),
        ("Odo Varn won the race. The striker, 23, said nobody came.", "Odo Varn"),
        ("Odo Varn won the race. The Kenyan said nobody came.", "Odo Varn"),
        ("Odo Varn won the race. The father-of-two said nobody came.", "Odo Varn"),
        ("Larch Capital cut its forecast. The bank said nobody came.", "Larch Capital"),
        ("Shares in Larch Capital fell. The bank said nobody came.", "Larch Capital"),
        ("“Nobody came,” said Supt Odo Varn.", "Odo Varn"),
        ("“Nobody came,” said Cllr Odo Varn.", "Odo Varn"),
        ("10:42 BST Divers say the wreck is empty.", "Divers"),
        ("Pupils in the town skipped school last year, figures show.", "figures"),
        ("Pupils in the town skipped school last year, data show.", "data"),
        ("Tom Ede said Varn, 31, had died.", "Tom Ede"),
        ("Tom Ede said Varn, who broke a leg, would miss the final.", "Tom Ede"),
    ],
)
def test_who_it_is(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("content", "cue", "act"),
    [
        ("rents capped at 30% of income", "want", "demand"),
        ("the mayor needed to resign", "said", "demand"),
        ("he needed to refuel", "said", "statement"),
        ("“What a night,”", "said", "opinion"),
        ("the delay", "apologised for", "opinion"),
        ("the crime was “wicked”", "said", "opinion"),
    ],
)
def test_what_it_does(content: str, cue: str, act: Modality) -> None:
    assert modality(content, cue) == act
