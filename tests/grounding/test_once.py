"""What two readers look up is looked up once, and what one has taken is not taken for the other."""

from __future__ import annotations

from collections import defaultdict

import pytest

from summarize.grounding import Grounder, Rejection, figures, units
from summarize.grounding.once import Kept, once
from summarize.reading import reader
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply, FigureReply

TEXT = "Harbour master Ida Rolf said on Friday that 12 boats had sunk."
ALL = Extent(0, len(TEXT))
CLAIM = ClaimReply(passage=1, speakers=["Ida Rolf"], cue="said", content="12 boats had sunk")
FIGURE = FigureReply(passage=1, content="12 boats", value=12)


class _Asked:
    def __init__(self) -> None:
        self.kept: Kept = defaultdict(dict)
        self.asked: list[int] = []

    @once
    def twice(self, number: int) -> int | None:
        self.asked.append(number)
        return number * 2 if number else None

    @once
    def thrice(self, number: int) -> int:
        return number * 3


def test_a_method_is_asked_once_for_the_same_arguments() -> None:
    one = _Asked()
    assert [one.twice(2), one.twice(2), one.twice(3), one.thrice(2)] == [4, 4, 6, 6]
    assert [one.twice(0), one.twice(0)] == [None, None]
    assert one.asked == [2, 3, 0]


def test_a_second_reader_finds_the_same_and_nothing_taken() -> None:
    first = Grounder(reader.read(TEXT))
    claim, figure = first.claims.ground(CLAIM, ALL), first.figures.ground(FIGURE, ALL)
    second = Grounder(reader.read(TEXT), first)
    assert second.claims.ground(CLAIM, ALL) == claim
    assert second.figures.ground(FIGURE, ALL) == figure
    with pytest.raises(Rejection, match="duplicate"):
        second.claims.ground(CLAIM, ALL)
    with pytest.raises(Rejection, match="duplicate"):
        second.figures.ground(FIGURE, ALL)


def test_what_a_model_says_as_the_grammar_does_is_not_looked_into(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading = reader.read(TEXT)
    (read,) = reading.quantities
    said = FIGURE.model_copy(update={"unit": read.unit, "of": f" {read.of} "})
    looked_into: list[str] = []
    monkeypatch.setattr(units, "chosen", lambda *_: looked_into.append("unit"))
    monkeypatch.setattr(figures, "same_numbers", lambda *_: looked_into.append("of"))
    got = Grounder(reading).figures.ground(said, ALL)
    assert (got.unit, got.of, looked_into) == (read.unit, read.of, [])
    other = said.model_copy(update={"unit": "ship", "of": "boats sunk on Friday"})
    Grounder(reading).figures.ground(other, ALL)
    assert looked_into == ["unit", "of"]
