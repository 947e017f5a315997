"""Figures of foreign news: peoples, tolls, levels, prices, and numbers that only name."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures_of_text, values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Peoples and things whose plural has an ending of its own
        ("Some 80 jihadis killed 40 Yazidis and nine Hindus.",
         [(80, "jihadi"), (40, "Yazidi"), (9, "Hindu")]),
        ("Some 700,000 Rohingya fled in 12 landing craft.",
         [(700_000, "Rohingya"), (12, "landing craft")]),
        ("It keeps 2,200 US troops there.", [(2200, "soldier")]),
        ("They found 12 dead soldiers.", [(12, "soldier")]),
        # Tallies
        ("Quake toll passes 1,000", [(1000, "person")]),
        ("Troop strength - around 166,000 in April - is low.", [(166_000, "soldier")]),
        ("The final seat count was 45.", [(45, "seat")]),
        ("It has the largest number of delegates, 247, of all.", [(247, "delegate")]),
        ("There were more explosions (about 60) at night.", [(60, "explosion")]),
        ("It put the number of cows at “between 50 and 60”.", [(50, "cow")]),
        # The noun that was said before, or people
        ("Oskary lost 3 drones and said that it had shot down five.", [(3, "drone"), (5, "drone")]),
        ("It is 12 metres wide and five deep.", [(12, "metre"), (5, "metre")]),
        ("It takes nine hours by road, three by train.", [(9, "hour"), (3, "hour")]),
        ("The price is 25 pounds and may go as high as 180.", [(25, "GBP"), (180, "GBP")]),
        ("It holds 40 billion litres; Roe gave a higher number, 46 billion.",
         [(4e10, "litre"), (4.6e10, "litre")]),
        ("Rescuers pulled out 11 alive.", [(11, "person")]),
        ("Doctors treated 45 for burns.", [(45, "person")]),
        ("Raids force 50,000 to flee.", [(50_000, "person")]),
        ("He told 3,000 in Kessel.", [(3000, "person")]),
        ("They paid owners millions.", [(1e6, "USD")]),
        ("It needs millions more in cash.", [(1e6, "USD")]),
        ("It plans to double output to 650 a year.", [(2, None), (650, None)]),
        ("They came from all six countries.", [(6, "country")]),
        ("Deaths reached 405, and 82 were missing.", [(405, "death"), (82, "person")]),
        ("The death toll from two mudslides has doubled to 36.",
         [(2, "mudslide"), (2, None), (36, "person")]),
        ("The Reds take 52 seats, the nine-party bloc only about 11.",
         [(52, "seat"), (9, "party"), (11, "seat")]),
        ("He wakes the lamps. There are 46 of them.", [(46, "lamp")]),
        (
            "The yard employs 310 people. About 90 of them were there. Twelve are missing.",
            [(310, "person"), (90, "person"), (12, "person")],
        ),
        ("They saw 200 cows. It has vans on the road. Forty of them.", [(200, "cow"), (40, "van")]),
        ("It was two years ago, and we got three.", [(2, "year"), (3, None)]),
        ("Police held 11 people; others put the number at 17.", [(11, "person"), (17, "person")]),
        ("It was after seven less divided panels.", [(7, "panel")]),
        ("They kept the three surviving teeth.", [(3, "tooth")]),
        ("It shut 31 rural post offices.", [(31, "post office")]),
        ("Winds of 125 m.p.h. blew.", [(125, "mile/hour")]),
        ("The motion failed 58-60.", [(58, "vote"), (60, "vote")]),
        ("In May the old index slid 0.1 percent or 6.27 to 9,004.",
         [(0.1, "percent"), (6.27, "point"), (9004, "point")]),
        ("They added 156,000 users, nearly double that, and cut losses to 65,000.",
         [(156_000, "user"), (2, "time"), (65_000, "user")]),
        ("The margin of error is +/-3.7 in all.", [(3.7, "percentage point")]),
        ("Some 12 boats sank and 7 were hurt.", [(12, "boat"), (7, "person")]),
        ("Seven of the ten finalists are under 25.",
         [(7, "finalist"), (10, "finalist"), (25, "year")]),
        ("Crime is down 6 percent, burglaries 11.", [(6, "percent"), (11, "percent")]),
        ("They hold 12 Thais.", [(12, "Thai")]),
        ("The village, home to 300, is quiet.", [(300, "person")]),
        ("Oskary lost 10 envoys after Norvia threw out eight.", [(10, "envoy"), (8, "envoy")]),
        ("It rose to 82 billion crowns, 9 percent up on last year's 75 billion.",
         [(82e9, "crown"), (9, "percent"), (75e9, "crown")]),
        # Two levels, parts, ratios
        ("Prices went from $12 to $15.", [(12, "USD"), (15, "USD")]),
        ("It fell by between a quarter and a third.", [(0.25, None)]),
        ("They see a one-in-five chance.", [(0.2, None)]),
        ("With 50 seats it has a two-third majority.", [(50, "seat"), (2 / 3, None)]),
        ("It has risen 10 fold since May.", [(10, "time")]),
        ("The ratio of men to women is 3 to 1.", [(3, "ratio")]),
        ("Roe led Nym more than 2-1 in May.", [(2, "ratio")]),
        ("It lasted the past year and a half.", [(1.5, "year")]),
        ("She is “99.9” percent sure.", [(99.9, "percent")]),
        ("Interest rates are near zero.", [(0, "percent")]),
        ("It cost Rs. 71.5 crore.", [(715_000_000, "INR")]),
        # Ranks
        ("It was the third main Norvian presidential debate.", [(3, "debate")]),
        ("It agreed on a package of sanctions, its 12th, in May.", [(12, "package")]),
        ("They said one young man, 19, had died.", [(19, "year")]),
        ("Orla was the 15th and deadliest storm.", [(15, "storm")]),
        ("A storm, the fifth to hit it, came.", [(5, "storm")]),
        # No figures
        ("Please text WORK to 82623 now.", []),
        ("Write to 4 Main Street, Arden, NY 10032.", []),
        ("Perhaps 2016 will be the year.", []),
        ("He made a huge prediction about 2016 Presidency", []),
        ("He is paid time and a half.", []),
        ("Two left. And a third, Ada Roe Nym, said no.", []),
        ("Call Kessel on +44 20 7946 0958 or 55 14 33 20 at night.", []),
        ("The case is no. 14-cv-1234 and docket 15-274 in Kessel.", []),
        ("See the report, pp. 45-67, for it.", []),
        ("She won 6-3, 3-6, 6-4 in the final.", []),
        ("They shared it with the Five Eyes alone.", []),
        ("It was a 20th-century call, the 19th-century way.", []),
    ],
)  # fmt: skip
def test_value_and_unit(text: str, said: list[tuple[float, str | None]]) -> None:
    assert values(text) == said


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They met two old groups - the Reds of Kessel - in May.", ["old groups"]),
        ("It fired twelve 120mm mortars.", ["mortars fired", "mortars"]),
        ("They cut food rations 20 percent.", ["food rations"]),
        ("It needs “a huge fund” — $205 million — by May.", ["huge fund"]),
        ("They bought 36 old jets from Oskary for $8 million.",
         ["old jets from Oskary", "old jets from Oskary"]),
        ("In May more than half of Roe’s support (57 percent) came.",
         ["Roe’s support", "Roe’s support"]),
        ("Some 12 injured people came.", ["injured people"]),
        ("Some 12 injured in Kessel came.", ["people injured in Kessel"]),
        ("They saw 40 barns, 30 percent of which sank.", ["barns", "barns"]),
        ("Damage to roads and crops has hit $4.", ["Damage to roads and crops"]),
        ("The deal limited the stockpile to 300 kilograms.", ["stockpile"]),
        ("The 12,000-strong force will be cut to 8,000.", ["force", "force"]),
        ("It has a $4 package, of which $3 is for roads.", ["package", "money for roads"]),
        ("Roe raised its key rate by half a percentage point to 7 percent.",
         ["key rate", "key rate"]),
        ("Inflation slowed to 8 percent from 9 percent.", ["Inflation", "Inflation"]),
        ("Roe leads Nym 46 percent to 40 percent.", ["Roe", "Nym"]),
        ("Net profit fell 11 percent on the year to $6.", ["Net profit", "Net profit"]),
        ("Support for strikes has swelled from 45 percent in June to 71 percent now.",
         ["Support for strikes", "Support for strikes"]),
        ("Revenue in the third quarter rose 4 percent to $6.",
         ["Revenue in the third quarter", "Revenue in the third quarter"]),
        ("Roe won 41 percent of votes to Nym’s 33 percent.", ["votes", "votes"]),
        ("Roe won 41 percent to Nym’s 33 percent.", ["Roe", "Nym"]),
        ("It is the second-largest maker in it.", ["second-largest maker"]),
        ("Support for arming their old friends is up by 13 points.", ["Support"]),
        ("He spent two years in prison on Monday.", ["time in prison"]),
        ("It is for the 18 months he’s already spent.", ["time"]),
        ("A vast 91 percent in it see it.", ["share"]),
        ("Turnout was 61 percent, down from 68 percent.", ["Turnout", "Turnout"]),
        ("Winds of 90 mph tore off roofs.", ["Winds"]),
        ("It left a crater 12 metres wide.", ["crater"]),
        ("The reactor, built in 1978, produces 960 megawatts.", ["reactor"]),
        ("Some 15 percent are glad and 24 percent satisfied.",
         ["share that are glad", "share satisfied"]),
        ("Exports fell by a fifth and imports by a tenth.", ["Exports", "imports"]),
        ("Output is three times higher.", ["Output"]),
        ("It has 38 seats to the Liberals’ 35.", ["seats", "seats"]),
        ("He spent two years in prison and jailed him.", ["time in prison"]),
        ("Turnout was 55 percent, meaning that few came.", ["Turnout"]),
        ("The limit is 300 kilograms of uranium. It had 87 kilograms.", ["uranium", "uranium"]),
    ],
)  # fmt: skip
def test_what_a_figure_says(text: str, of: list[str]) -> None:
    assert [figure.of for figure in figures_of_text(text)] == of


def test_a_part_goes_on_with_a_change() -> None:
    figures = figures_of_text("Exports fell by a fifth and imports by a tenth.")
    assert [figure.change for figure in figures] == ["down", "down"]


def test_how_deep_something_is_takes_no_verb_behind_it() -> None:
    (figure,) = figures_of_text("Snow up to a metre deep cut off the village.")
    assert (figure.change, figure.qualifier) == (None, "at_most")


def test_a_share_of_votes_that_is_gained_is_a_level() -> None:
    figures = figures_of_text("The Reds gained 42 percent of votes. Shares gained 5 percent.")
    assert [figure.change for figure in figures] == [None, "up"]


def test_a_share_that_approves_is_none_of_the_fall_before() -> None:
    figures = figures_of_text(
        "It is down 8 points; 56 percent disapprove, up by a broad 18 points."
    )
    assert [figure.change for figure in figures] == ["down", None, "up"]


def test_at_least_belongs_to_the_number_it_is_before() -> None:
    text = "It cost thousands of owners at least $13."
    assert [text[one.start : one.end] for one in figures_of_text(text)] == [
        "thousands of owners",
        "at least $13",
    ]


def test_a_share_that_says_a_part_again_is_exact() -> None:
    figures = figures_of_text("More than half of Roe’s support (57 percent) came.")
    assert [figure.qualifier for figure in figures] == ["at_least", "exact"]
