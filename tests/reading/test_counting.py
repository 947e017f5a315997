"""Each rule that turns a number away, where nothing else would; and what it must leave alone."""

from __future__ import annotations

import pytest

from tests.reading.sentence import said


@pytest.mark.parametrize(
    "text",
    [
        "The 80s bands left.",
        "The S.&P. 500 boats left.",
        "Call 007 boats.",
        "The 500-stock index fell.",
        "Roe’s Under 30 Summit was held.",
        "At the “Three Amigos” summit boats left.",
        "The '90 bands left.",
        "On May 5 boats left.",
        "On Oct. 5 boats left.",
        "On Oct. 5-7 boats left.",
        "On June 5 and 7 boats left.",
        "On 5 June boats left.",
        "On the fifth of June boats left.",
        "Some say 2016 voters left.",
        "In 1812 boats left.",
        "It was rebuilt: 1644.",
        "By 2050, it may stand.",
        "By 8 p.m. boats left.",
        "At 10 o’clock boats left.",
        "The F-16 crews left.",
        "The x5 crews left.",
        "The G7 crews left.",
        "The #5 boats left.",
        "The 2+2 crews left.",
        "The 24/7 crews left.",
        "The 9/11 crews left.",
        "Their 401(k) plans fell.",
        "See v2.Boats and 5.Boats here.",
        "The 5a5 boats left.",
        "The 20266The boats left.",
        "No. 10 advisers left.",
        "Under section 230 lawyers sued.",
        "Under Section 230 lawyers sued.",
        "He flew up in a Kestrel 5000.",
        "The Boeing 737 fell.",
        "1. Boats left.",
        "12) boats left.",
        "There are a) nets, 2) boats and 3) ropes.",
        "The two boats left.",
        "These 5 boats left.",
        "All three boats left.",
        "Our two nations left.",
        "Many first-time voters left.",
        "The second quarter loss grew.",
        "The first half loss grew.",
        "The first person debate grew.",
        "The second of the debates grew.",
        "One-time boats left.",
        "One day boats left.",
        "One night boats left.",
        "One envoy left.",
        "One person objected.",
        "No one boats.",
        "The other half boats left.",
        "A half brother left.",
        "They fell 3–1 boats.",
        "It ended 12-12 boats.",
        "Ring 555-1234 boats.",
        "A four-three boats day.",
        "They lost 7 to 2 on boats.",
        "A 3:1 boats day.",
        "In 2010–2014 boats left.",
        "In 2015-16 boats left.",
    ],
)
def test_turned_away_although_a_plural_noun_follows(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("There may be boats: may 5 boats leave?", "5 boats"),
        ("In Kessel 1,200 came.", "1,200"),
        ("In Kessel 5 boats left.", "5 boats"),
        ("On Monday 5 boats left.", "5 boats"),
        ("The 12 boats left.", "12 boats"),
        ("The 200 boats left.", "200 boats"),
        ("The two oldest boats left.", "two oldest boats"),
        ("The two most solid boats left.", "two most solid boats"),
        ("Our two boats left.", "two boats"),
        ("Some 2,016 voters left.", "Some 2,016 voters"),
        ("About 1950 boats left.", "About 1950 boats"),
        ("They saw 1644 boats.", "1644 boats"),
        ("It is 1600 miles away.", "1600 miles"),
        ("It took one hour.", "one hour"),
        ("At least one boat left.", "At least one boat"),
        ("It lost by one vote.", "one vote"),
        ("One person was hurt.", "One person"),
        ("Her half of the boats left.", "half of the boats"),
        ("Nearly half stayed.", "Nearly half"),
        ("The half-mile race began.", "half-mile"),
        ("A 5-7 percent tax came.", "5-7 percent"),
        ("They sank 5-7 boats.", "5-7 boats"),
        ("They lost 8,000–10,000 boats.", "8,000–10,000 boats"),
        ("It takes 5 or 6 boats.", "5 or 6 boats"),
        ("The sixth sea engagement came.", "sixth sea engagement"),
        ("Its 5 boats.", "5 boats"),
        ("The 5s boat took 7 boats.", "7 boats"),
        ("Boats (12) and 5 boats.", "5 boats"),
    ],
)
def test_left_alone(text: str, content: str) -> None:
    assert content in said(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("It took 5 or 60 boats.", ["60 boats"]),
        ("It took 7 or 5 boats.", ["5 boats"]),
        ("It cost $5 to €7.", ["$5", "€7"]),
        ("It took 5 miles to 7 boats.", ["5 miles", "7 boats"]),
        ("It took 5 percent and 7 percent.", ["5 percent", "7 percent"]),
        ("It took thousands to 5 boats.", ["thousands", "5 boats"]),
        ("Five in 10 minutes left.", ["10 minutes"]),
        ("It sold 5 boats in 10 towns.", ["5 boats", "10 towns"]),
        ("It took 7 in 5 boats.", ["5 boats"]),
        ("It took 5 and $7.", ["$7"]),
        ("It went 11 and 8 percent.", ["11", "8 percent"]),
        ("It went 11, 9 and 8 percent.", ["9", "8 percent"]),
        ("It cost 5 dollars and 7 boats.", ["5 dollars", "7 boats"]),
        ("It cost 5 dollars and 300 cents.", ["5 dollars", "300 cents"]),
        ("It cost 15 dollars 50.", ["15 dollars 50"]),
        ("It cost 15 dollars and 50.", ["15 dollars and 50"]),
        ("It ran a mile and a half.", ["a mile and a half"]),
        ("It ran a boat and a half.", ["a half"]),
    ],
)
def test_neighbouring_numbers(text: str, contents: list[str]) -> None:
    assert said(text) == contents
