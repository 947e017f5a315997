"""The phrasings in which news of defence, diplomacy and elections gives its figures."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures_of_text, values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Peoples and designations
        ("Some 12 Israelis and 40 Iraqis fled.", [(12, "Israeli"), (40, "Iraqi")]),
        ("Two Japanese and five Chinese nationals fled.", [(2, "Japanese"), (5, "national")]),
        ("It asked 40 rabbis.", [(40, "rabbi")]),
        ("They sent 12 F-16 fighter jets and 20 F-16s.", [(12, "jet"), (20, "F-16")]),
        ("They bought 31 M1 Abrams tanks.", [(31, "tank")]),
        ("They gave 18 Leopard 2 tanks.", [(18, "tank")]),
        ("Two Type 054A frigates sailed.", [(2, "frigate")]),
        ("They gave 3,000 155mm shells.", [(3000, "shell"), (155, "millimetre")]),
        ("Three 500-pound bombs fell.", [(3, "bomb"), (500, "pound")]),
        ("It was one of the five worst days there.", [(5, "day")]),
        ("The Gang of Eight met the Group of 20.", []),
        ("A group of 20 met.", [(20, "person")]),
        ("A Powerful 3-Word Response", [(3, "word")]),
        ("It is building 152 homes.", [(152, "home")]),
        ("Only ‘One or Two Instances’ where it slipped.", [(1, "Instance")]),
        # Compounds
        ("A 60-vote threshold stands.", [(60, "vote")]),
        ("A 50-state poll ran.", [(50, "state")]),
        ("Its four-party coalition fell.", [(4, "party")]),
        ("The two-state solution is far.", []),
        ("It was a 12 person race.", [(12, "person")]),
        ("A two-thirds majority needs 134 votes.", [(2 / 3, None), (134, "vote")]),
        # Distances
        ("It lies almost a mile from the gate.", [(1, "mile")]),
        ("It was more than a yard sale.", []),
        # For and against
        ("The vote was 143 in favour, with 9 against.", [(143, "vote"), (9, "vote")]),
        ("There were 61 letters, and 12 in favour.", [(61, "letter"), (12, "letter")]),
        ("It passed with one abstention.", [(1, "abstention")]),
        # The noun left out
        ("It cost the lives of thousands.", [(1000, "person")]),
        ("They held tanks, including 34 who had left.", [(34, "person")]),
        ("She has 739 delegates to Roe's 465 and Nym's 143.",
         [(739, "delegate"), (465, "delegate"), (143, "delegate")]),
        ("It needs 350 trucks; it gets 37.", [(350, "truck"), (37, "truck")]),
        ("It owns 60 percent, and Norvia the remaining 40.", [(60, "percent"), (40, "percent")]),
        ("It took the most seats -- 123 -- in May.", [(123, "seat")]),
        ("It has the fewest seats — 71 in all.", [(71, "seat")]),
        ("They sank 12 boats. The total now stands at 56.", [(12, "boat"), (56, "boat")]),
        ("They won four out of 11 times.", [(4, "time"), (11, "time")]),
        ("She won by 12,000 votes out of five million cast.", [(12_000, "vote"), (5e6, "vote")]),
        ("The poll shows Okoro beating Roe 45 to 40 percent.", [(45, "percent"), (40, "percent")]),
        ("It was signed by 23 of the 27 member states.", [(23, "state"), (27, "state")]),
        ("The drones, 84 in all, came.", [(84, "drone")]),
        ("He faces one count of theft and two of fraud.", [(1, "count"), (2, "count")]),
        ("She has 226 seats, short of the 270 she needs.", [(226, "seat"), (270, "seat")]),
        ("Some 650 pupils, one in 14, are ill.", [(650, "pupil"), (1 / 14, "pupil")]),
        ("They need missiles. It has 12 missiles. " + "It rained. " * 6 + "It needs 400 of them.",
         [(12, "missile"), (400, "missile")]),
        ("It named 40 boats, of which 12 of the 19 sank.", [(40, "boat"), (12, "boat")]),
        ("Some 12 boats sank. The navy put it at 14.", [(12, "boat"), (14, "boat")]),
        ("Cases rose to 40. The total may pass 60 by May.", [(40, "case"), (60, "case")]),
        ("They held 30 tanks. Arrests rose by 18% last year to 60.",
         [(30, "tank"), (18, "percent"), (60, "arrest")]),
        ("It cut power to more than 500,000.", [(500_000, "person")]),
        ("It expects casualties of more than 100 a day.", [(100, "casualty/day")]),
        ("It was 100 years ago. They put the number of dead at 100.",
         [(100, "year"), (100, "person")]),
        ("The raid killed two servicemen and wounded five.",
         [(2, "serviceman"), (5, "serviceman")]),
        ("It took 12 boats, killing seven.", [(12, "boat"), (7, "person")]),
        ("They raised £25,000, and spent a third of it.", [(25_000, "GBP"), (1 / 3, "GBP")]),
        ("The loss is $1 million, of which less than a fifth is insured.",
         [(1e6, "USD"), (0.2, None)]),
        ("It loses 1,200 men a day (some 1,250 by another count), or 9,000 in total.",
         [(1200, "man/day"), (1250, "man/day"), (9000, "man")]),
        ("They held 12 men. It put the number of those trapped at 31.",
         [(12, "man"), (31, "person")]),
        ("It lost 12 boats, fewer than the 34 the guild spoke of.", [(12, "boat"), (34, "boat")]),
        ("Its income was up by a third to 9.8 billion crowns.", [(1 / 3, None), (9.8e9, "crown")]),
        ("They saw 153 boats; 111 crossed the line.", [(153, "boat"), (111, "boat")]),
        ("She was their 15th reporter killed there.", [(15, "reporter")]),
        # Two kinds
        ("They hold 121 adults and children.", [(121, "person")]),
        ("It killed 4,800 civilians and soldiers.", [(4800, "person")]),
        ("It has 12 tanks and trucks.", [(12, "tank")]),
        ("Figures from the board show arrests of crews rose by 18% last year to 60.",
         [(18, "percent"), (60, "arrest")]),
        ("They saw one corvette and two patrol boats.", [(1, "corvette"), (2, "patrol boat")]),
        ("Part 3 of 3 exclusive excerpts", []),
        ("It is a two-man race.", []),
        ("The six-nation talks began.", []),
        ("They sent 30 rocket launchers.", [(30, "rocket launcher")]),
        ("She saved three match points.", [(3, "match point")]),
        ("Her daughter, who is nine, left.", [(9, "year")]),
        # Headlines and polls
        ("AT LEAST 10 KILLED IN BLAST", [(10, "person")]),
        ("More Than 100 Boats Sail", [(100, "Boat")]),
        ("It casts one vote for Roe, 13 for Nym.", [(1, "vote"), (13, "vote")]),
        ("She won by 212,205 to 210,424 votes.", [(212_205, "vote"), (210_424, "vote")]),
        ("It changed around 2002, when she left.", []),
        ("She leads the poll by three points (45 to 42).",
         [(3, "percentage point"), (45, "percent"), (42, "percent")]),
        ("In the poll she leads Roe 41-40.", [(41, "percent"), (40, "percent")]),
        ("She beat Roe 41-40.", [(41, "point"), (40, "point")]),
        # Crowds and ages
        ("She was one of dozens to crowd into the hall.", [(12, "person")]),
        ("Hundreds peacefully marched on.", [(100, "person")]),
        ("Tens of thousands lost it.", [(10_000, "person")]),
        ("He spoke to crowds 15,000 strong.", [(15_000, "person")]),
        ("They raised the death toll from the flood to 267.", [(267, "person")]),
        ("About 400 scripted shows airing in May won.", [(400, "show")]),
        ("While Roe is 63, she rows.", [(63, "year")]),
        ("It asked those younger than 30.", [(30, "year")]),
        ("The average age of people born in the county was 18.", [(18, "year")]),
        ("It improved by 10 fold.", [(10, "time")]),
        # Exchange
        ("The rouble fell past 100 to the dollar.", [(100, "ruble/USD")]),
        ("The yen was at 152.4 per dollar.", [(152.4, "JPY/USD")]),
        ("It was at 97.3 to the dollar.", [(97.3, None)]),
        ("It paid $18 for every euro.", [(18, "USD/EUR")]),
        ("It costs $18 per dollar.", [(18, "USD/USD")]),
        # Ages and ranks
        ("The oldest victim was 84 and frail.", [(84, "year")]),
        ("She will be 60 in May.", [(60, "year")]),
        ("It will be 60 in all.", []),
        ("At 32, he is the youngest.", [(32, "year")]),
        ("I found it in my 40s.", [(40, "year")]),
        ("He is the third minister to quit.", [(3, "minister")]),
        # Ranges
        ("Seven or eight thousand votes came.", [(7000, "vote")]),
        ("They had hundreds and maybe thousands of volunteers.", [(100, "volunteer")]),
        ("It asked 18-to-34-year-olds.", [(18, "year")]),
    ],
)  # fmt: skip
def test_value_and_unit(text: str, said: list[tuple[float, str | None]]) -> None:
    assert values(text) == [(pytest.approx(value), unit) for value, unit in said]


@pytest.mark.parametrize(
    ("text", "content", "qualifier"),
    [
        ("A little more than four in 10 voters agreed.", "A little more than four in 10 voters",
         "at_least"),
        ("It is just a shade under 40 miles.", "a shade under 40 miles", "at_most"),
    ],
)  # fmt: skip
def test_a_step_belongs_to_its_qualifier(text: str, content: str, qualifier: str) -> None:
    figure = figures_of_text(text)[0]
    assert (text[figure.start : figure.end], figure.qualifier) == (content, qualifier)
