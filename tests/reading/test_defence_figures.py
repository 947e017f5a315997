"""The phrasings in which news of defence, diplomacy and elections gives its figures."""

from __future__ import annotations

import pytest

from summarize.reading.passages import split
from summarize.reading.quantities import Quantity, find


def figures(text: str) -> tuple[Quantity, ...]:
    return find(text, split(text))


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
    found = figures(text)
    assert [q.unit for q in found] == [unit for _, unit in said]
    assert [q.value for q in found] == pytest.approx([value for value, _ in said])


@pytest.mark.parametrize(
    ("text", "content", "qualifier"),
    [
        ("A little more than four in 10 voters agreed.", "A little more than four in 10 voters",
         "at_least"),
        ("It is just a shade under 40 miles.", "a shade under 40 miles", "at_most"),
    ],
)  # fmt: skip
def test_a_step_belongs_to_its_qualifier(text: str, content: str, qualifier: str) -> None:
    figure = figures(text)[0]
    assert (text[figure.start : figure.end], figure.qualifier) == (content, qualifier)
