"""The phrasings in which news of every desk gives its figures, one sentence a rule."""

from __future__ import annotations

import pytest

from summarize.reading.passages import split
from summarize.reading.quantities import Quantity, find


def figures(text: str) -> tuple[Quantity, ...]:
    return find(text, split(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Numbers
        ("It will take a couple of weeks.", [(2, "week")]),
        ("The couple of hats is hers.", []),
        ("Costs went up 10-fold.", [(10, "time")]),
        ("It was the worst frost in half a century.", [(50, "year")]),
        ("Debt fell by a fifth to £3bn.", [(0.2, None), (3e9, "GBP")]),
        ("A third say so.", [(1 / 3, None)]),
        ("The odds were 1 in 45,000.", [(1 / 45_000, None)]),
        ("It has risen since 2016 to 11,300.", [(11_300, None)]),
        ("It gave ½ minus 1,200.", [(0.5, None), (-1200, None)]),
        ("He weighs 15st in winter.", [(15, "stone")]),
        ("She came 21st in Tunn.", []),
        # Units
        ("Output will fall by 500,000 bpd.", [(500_000, "barrel/day")]),
        ("The ship carries 24,000 TEU.", [(24_000, "container")]),
        ("The air held 421 parts per million.", [(421, "part per million")]),
        ("The fine was CHF 200.", [(200, "Swiss franc")]),
        ("She pays £1,200 pcm.", [(1200, "GBP/month")]),
        ("There were 18 cases per 100,000 people.", [(18, "case/100,000 person")]),
        ("A magnitude-5.6 quake struck.", [(5.6, "magnitude")]),
        ("It trades at 14 times earnings.", [(14, "time")]),
        ("The navy has two aircraft carriers.", [(2, "aircraft carrier")]),
        ("The index gained 41 points, or 0.5%, at 8,211.",
         [(41, "point"), (0.5, "percent"), (8211, "point")]),
        ("Entries rose 2.5 per cent to 825,000.", [(2.5, "percent"), (825_000, "entry")]),
        ("Spreads narrowed by eight basis points to 112.",
         [(8, "basis point"), (112, "basis point")]),
        ("It beat two earlier missions.", [(2, "mission")]),
        # What stands before
        ("A mum-of-three was hurt.", [(3, "child")]),
        ("A delegation of six came.", [(6, "delegate")]),
        ("The town of 4,000 slept.", [(4000, "person")]),
        ("The turnout is closer to 10,000.", [(10_000, "person")]),
        ("The toll rose to 41.", [(41, "person")]),
        ("The blast killed 12 and maimed 30.", [(12, "person"), (30, "person")]),
        ("Trains stopped; nine died.", [(9, "person")]),
        ("Tens of thousands marched.", [(10_000, "person")]),
        ("Some 3 million remain without power.", [(3e6, "person")]),
        ("Forty trains stopped and a further 58 ran late.", [(40, "train"), (58, "train")]),
        # Ages
        ("He died at 84.", [(84, "year")]),
        ("She turns 65 next month.", [(65, "year")]),
        ("His daughter, 6, slept.", [(6, "year")]),
        ("Two men, aged 24 and 31, slept.", [(2, "man"), (24, "year"), (31, "year")]),
        # Ordinals
        ("It was the eighth failure this year.", [(8, "failure")]),
        ("It was on the eighth floor.", []),
        ("It is the third-biggest lender.", [(3, "lender")]),
        ("It saw a fourth consecutive quarterly loss.", [(4, "loss")]),
        ("He scored his 20th goal, his third in four games.",
         [(20, "goal"), (3, "goal"), (4, "game")]),
        ("The club is third in the table.", [(3, "place")]),
        # What is counted although it looks like none
        ("The two-storey house burned.", [(2, "storey")]),
        ("He is a three-time winner.", [(3, "time")]),
        ("It was a one-time offer.", []),
        ("Police arrested one man.", [(1, "man")]),
        ("One man told it well.", []),
        ("It let a one-bedroom flat.", [(1, "bedroom")]),
        ("The side won just one of their past 10 matches.", [(1, "match"), (10, "match")]),
    ],
)  # fmt: skip
def test_value_and_unit(text: str, said: list[tuple[float, str | None]]) -> None:
    found = figures(text)
    assert [q.unit for q in found] == [unit for _, unit in said]
    assert [q.value for q in found] == pytest.approx([value for value, _ in said])


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The crew shot down 34 drones.", [None]),
        ("Shares closed down 31p.", ["down"]),
        ("Half of the heads had cut trips.", [None]),
        ("Sales have risen threefold.", ["up"]),
        ("Crude was up $1.62, or 1.9 percent, at noon.", ["up", "up"]),
        ("It feared a storm surge of up to 12 feet.", [None]),
    ],
)
def test_change(text: str, changes: list[str | None]) -> None:
    assert [q.change for q in figures(text)] == changes
