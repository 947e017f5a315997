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
        ("It may halt one of its two plants.", [(1, "plant"), (2, "plant")]),
        ("In May HP's 83 decentralized divisions merged.", [(83, "division")]),
        ("Mayor Closed 4 Schools On Monday", [(4, "School")]),
        ("None of the four early towns has one.", [(4, "town")]),
        ("The four came. It has four dogs. The four dogs ran.", [(4, "dog")]),
        ("The two chief rivals met.", [(2, "rival")]),
        ("The benefit is ''10 times the loss''.", [(10, "time")]),
        # Numbers that are spelled out or left out
        ("We waited for seven-and-a-half years.", [(7.5, "year")]),
        ("An hour and a half later, they went.", [(1.5, "hour")]),
        ("She bought a 30-second spot.", [(30, "second")]),
        ("We are ready for a fortnight.", [(14, "day")]),
        ("It feeds them for a month.", [(1, "month")]),
        ("It has a year left.", [(1, "year")]),
        ("For a minute nobody spoke.", []),
        ("He favoured a quarter-point cut.", [(0.25, "point")]),
        ("I stayed in port once, in May.", [(1, "time")]),
        ("She had, once, been rich.", []),
        ("The use of test scores grew.", []),
        ("Scores of villagers fled.", [(20, "villager")]),
        ("It has 40 jails. He plans to zero in on them.", [(40, "jail")]),
        ("They never lost a single match.", []),
        ("They went without a single TV set.", []),
        ("Hundreds, if not thousands of books burned.", [(100, "book")]),
        # Shapes, ranks and votes
        ("It is a two-tiered, three-dimensional, six-pointed star.", []),
        ("A retired four-star general came.", []),
        ("It was the second straight Liberal convention she missed.", [(2, "convention")]),
        ("The Herald first reported Orlov's decision on Monday.", []),
        ("She is the first mayor whose trial began.", []),
        ("It stood by a 5-to-4 vote.", [(5, "vote"), (4, "vote")]),
        ("The court deadlocked 4 to 4.", [(4, "vote"), (4, "vote")]),
        # People without a noun
        ("Dozens in the hall held signs.", [(12, "person")]),
        ("The song drew thousands to Tunn.", [(1000, "person")]),
        ("Two soldiers were killed and at least nine wounded.", [(2, "soldier"), (9, "soldier")]),
        ("Six voters stayed, while two favoured a cut.", [(6, "voter"), (2, "voter")]),
        ("Some 140 people are missing, of whom about 50 are children.",
         [(140, "person"), (50, "child")]),
        ("The village (population 5,000) slept.", [(5000, "person")]),
        # The subject of a rise
        ("The death toll from the slide climbs to 87.", [(87, "person")]),
        ("Measles cases in Tunn County pass 200.", [(200, "case")]),
        ("It put the number of missing closer to 200.", [(200, "person")]),
        ("Hives raised 5.4 queens, compared with 10.9 in woods.", [(5.4, "queen"), (10.9, "queen")]),
        # More ages
        ("Marta Lindqvist, then 44, took over.", [(44, "year")]),
        ("It can happen when you're 45.", [(45, "year")]),
        ("She was eighteen when she left.", [(18, "year")]),
        ("Their average age (63) is rising.", [(63, "year")]),
        ("A third of the workforce is over 55.", [(1 / 3, None), (55, "year")]),
        ("Orlov is 79.", [(79, "year")]),
        ("He took it up at 58, after a stroke.", [(58, "year")]),
        ("She saw it rise and stay at 58.", []),
        ("She gave a concert in April, at 43, and left.", [(43, "year")]),
        ("A man of thirty-five came.", [(35, "year")]),
        ("She is in her early 30s.", [(30, "year")]),
        # Small print
        ("Two held for fraud, say police", [(2, "person")]),
        ("It was revived, half as a joke.", []),
        ("Bins are emptied once every four weeks.", [(4, "week")]),
        ("He counted 14 bins on a single street.", [(14, "bin")]),
        ("17.52\n\nPower is out.", []),
        ("It is down €15/t.", [(15, "EUR/metric ton")]),
        ("It costs $5,400/FEU.", [(5400, "USD/FEU")]),
        ("The 180,000 t/y line shut.", [(180_000, "metric ton/year")]),
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
        ("She ended up winning by more than ten points.", [None]),
        ("He lost by 13 points.", [None]),
        ("The three-point loss to Norvia hurt.", [None]),
        ("They will round up 300 people.", [None]),
        ("He has rallied 40 farmers.", [None]),
        ("The club lost £71m.", [None]),
        ("The storm dropped 40 mm of rain.", [None]),
        ("Hives gained 38% less weight.", ["down"]),
        ("They hired two cooks last fall.", [None]),
    ],
)
def test_change(text: str, changes: list[str | None]) -> None:
    assert [q.change for q in figures(text)] == changes


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("They moved to within 8 km of the line.", "at_most"),
        ("It put the figure closer to 200.", "about"),
        ("They were tracked over two summers.", "exact"),
        ("It took over two summers.", "at_least"),
        ("He wrote about a single priest.", "exact"),
    ],
)
def test_qualifier(text: str, qualifier: str) -> None:
    assert [q.qualifier for q in figures(text)] == [qualifier]
