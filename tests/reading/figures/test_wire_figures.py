"""Figures as wires of war, markets and polls print them: rates, levels, compounds, gaps."""

from __future__ import annotations

import pytest

from tests.reading.sentence import figures_of_text, values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # The people that a number without a noun means
        ("He said 15,000 had been killed.", [(15_000, "person")]),
        ("She said 300,000 may have died.", [(300_000, "person")]),
        ("It left 5,000 homeless and 40 orphaned.", [(5000, "person"), (40, "person")]),
        ("Norvia's losses of 1,500 a day are high.", [(1500, "casualty/day")]),
        ("Its casualties are now running at 1,200 a day.", [(1200, "casualty/day")]),
        ("Casualties have averaged 1,200 a day.", [(1200, "casualty/day")]),
        ("The rebels, numbering some 3,000, fled.", [(3000, "rebel")]),
        ("The garrison numbers 4,000.", [(4000, "soldier")]),
        ("The force will grow from 40,000 to more than 300,000.",
         [(40_000, "soldier"), (300_000, "soldier")]),
        ("Its workforce will shrink by 900 to 8,400.", [(900, "employee"), (8400, "employee")]),
        ("Deaths rose from 40 in May to 300.", [(40, "death"), (300, "death")]),
        ("Output of shells will double to 2 million a year.", [(2, None), (2e6, "shell/year")]),
        # The noun that is said of another before
        ("It downed 12 jets and lost three of its own.", [(12, "jet"), (3, "jet")]),
        ("Roe won 40 seats and Nym 31.", [(40, "seat"), (31, "seat")]),
        ("The Reds won 12 seats, the Blues nine and the Centre four.",
         [(12, "seat"), (9, "seat"), (4, "seat")]),
        ("Roe won 40 seats and Boeing 737 jets.", [(40, "seat")]),
        ("It saw 12 jets. Two years ago it met. He put it at 24.",
         [(12, "jet"), (2, "year"), (24, "jet")]),
        ("Dozens of boats sank here, and hundreds around the coast.",
         [(12, "boat"), (100, "boat")]),
        ("Dozens of private and public courses shut.", [(12, "course")]),
        # The noun that was not counted before
        ("Refugees keep coming, 2,000 on Sunday alone.", [(2000, "refugee")]),
        ("The villagers were told to go. About 600 refused.", [(600, "villager")]),
        ("All flights stopped for six hours; 212 were cancelled.", [(6, "hour"), (212, "flight")]),
        ("None of the agents agrees. It would ruin half of them.", [(0.5, "agent")]),
        ("Officials say it is dry. About 600 refused.", [(600, None)]),
        # Compounds
        ("Three start-ups shut after 12 break-ins.", [(3, "start-up"), (12, "break-in")]),
        ("It saw nine passers-by and two mothers-in-law.",
         [(9, "passer-by"), (2, "mother-in-law")]),
        ("Three fighter-bombers hit two U-boats.", [(3, "fighter-bomber"), (2, "U-boat")]),
        ("She met five Hispanic-Americans.", [(5, "Hispanic-American")]),
        ("They lost 72 work-related emails.", [(72, "email")]),
        ("It has 12 in-house lawyers.", [(12, "lawyer")]),
        ("It had two side-by-side columns.", [(2, "column")]),
        ("There are 40 so-called “safe zones” there.", [(40, "zone")]),
        ("Each fired 50 live rounds.", [(50, "round")]),
        ("His 28-stop tour began in a one-stop shop.", [(28, "stop")]),
        ("It has two 122 mm rocket launchers.", [(2, "rocket launcher"), (122, "millimetre")]),
        ("It is a 150,000-square-foot hall.", [(150_000, "square foot")]),
        ("They flew 212 sorties.", [(212, "sortie")]),
        # Parts, and what is no part
        ("Traffic fell by a quarter and stayed there.", [(0.25, None)]),
        ("It pays an eighth of 1 percent.", [(0.125, "percent")]),
        ("They sold, while half said no.", [(0.5, None)]),
        ("That is only half the story.", []),
        ("Three-in-five insiders agree.", [(0.6, "insider")]),
        ("The price is double that of May.", [(2, "time")]),
        # Ages
        ("Men between 18 and 60 may not leave.", [(18, "year")]),
        ("The draft age was cut to 25 from 27.", [(25, "year"), (27, "year")]),
        # Money
        ("They took “millions” in foreign donations.", [(1e6, "USD")]),
        ("It sold for 3 million euros. It made billions.", [(3e6, "EUR"), (1e9, "EUR")]),
        ("He was fined 94 pounds and lost 20 pounds of fat.", [(94, "GBP"), (20, "pound")]),
        ("Rent is 600 pounds a month.", [(600, "GBP/month")]),
        ("It borrowed Rs 1.2 lakh crore.", [(1.2e12, "INR")]),
        ("It made $3 a day; the fund gave $400.", [(3, "USD/day"), (400, "USD")]),
        # People by what they do and where they are
        ("They told her that 3,000 had arrived, up from 1,500.",
         [(3000, "person"), (1500, "person")]),
        ("Of the 43 on board, 38 died.", [(43, "person"), (38, "person")]),
        ("The ferry, built for 300, was carrying more than 500.",
         [(300, "person"), (500, "person")]),
        ("Rescuers saved 48, among them a boy.", [(48, "person")]),
        ("A parasite sickens 57 in two counties.", [(57, "person"), (2, "county")]),
        ("It has 600,000 under arms.", [(600_000, "soldier")]),
        ("They treated 11 patients, and one, a man, died.", [(11, "patient"), (1, "patient")]),
        ("It was short of the 1,237 needed.", [(1237, None)]),
        ("They accepted millions from it in campaign contributions.", [(1e6, "USD")]),
        ("Auditors look for the missing millions.", []),
        ("It thinks that between 10,000 and 12,000 are there.", [(10_000, "person")]),
        ("She said “a few thousand” had reached it.", [(1000, "person")]),
        ("Hundreds more are expected.", [(100, "person")]),
        ("Three generals are among the 12,000.", [(3, "general"), (12_000, None)]),
        ("It regrets six votes out of about 18,000.", [(6, "vote"), (18_000, "vote")]),
        ("They came by the thousands.", []),
        ("It is a 3,000-strong brigade.", [(3000, "soldier")]),
        # Rates, votes, measures
        ("They hold 470 of the 1,300 sq km.",
         [(470, "square kilometre"), (1300, "square kilometre")]),
        ("It is enough for 6 million shells or 2.8 million of 122 mm.",
         [(6e6, "shell"), (2.8e6, "shell"), (122, "millimetre")]),
        ("They had 1.1 million guests in 2024, 13 percent fewer.",
         [(1.1e6, "guest"), (13, "percent")]),
        ("It held 14 people, nine of them Norvians.", [(14, "person"), (9, "Norvian")]),
        ("Enrolment fell 6 percent to 41,300.", [(6, "percent"), (41_300, "student")]),
        ("About 2 in 10 agree, compared with 1 in 10 a year ago.", [(0.2, None), (0.1, None)]),
        ("He paid $10 or $100.", [(10, "USD"), (100, "USD")]),
        ("It was the second failure in three attempts.", [(2, "failure"), (3, "attempt")]),
        ("He sat on the second floor in May.", []),
        ("Cases fell by a third in a fortnight, to 212 a day.",
         [(1 / 3, None), (14, "day"), (212, "case/day")]),
        ("The number of nurses fell to 2.1 per 1,000 people.", [(2.1, "nurse/1,000 person")]),
        ("It passed 312-118 in the house.", [(312, "vote"), (118, "vote")]),
        ("The Reds took 48 percent to the Blues’s 41.", [(48, "percent"), (41, "percent")]),
        ("It warmed 1.2 degrees Celsius and may pass 1.5 degrees.",
         [(1.2, "degree Celsius"), (1.5, "degree Celsius")]),
        ("It rose to 424 ppm.", [(424, "part per million")]),
        ("The rouble fell to 97 against the dollar.", [(97, "ruble/USD")]),
        ("They leave as much as a ton of it a day.", [(1, "ton/day")]),
        ("She knows a ton of it.", []),
        # The head of a compound
        ("There are 12 check posts and 40 polling stations.",
         [(12, "check post"), (40, "polling station")]),
        ("Some 40 asylum seekers came.", [(40, "asylum seeker")]),
        ("They cull 1,400 Canada geese.", [(1400, "goose")]),
        ("He has zero military experience.", []),
        # What is no part and no date
        ("It shut two of its banks and will shut a third.", [(2, "bank")]),
        ("Two towns lost a third of it.", [(2, "town"), (1 / 3, None)]),
        ("The lower half of the income scale gains.", []),
        ("It pays two wards about half of what they cost.", [(2, "ward"), (0.5, None)]),
        ("It was dated to 3,940 BC.", []),
        # No figures
        ("They are tested in grades three through eight.", []),
        ("The bloc of Six imposed sanctions.", []),
        ("He stood beside his two counterparts.", []),
        ("On Jan. 18, 10 days after the vote, she led.", [(10, "day")]),
    ],
)  # fmt: skip
def test_value_and_unit(text: str, said: list[tuple[float, str | None]]) -> None:
    assert values(text) == [(pytest.approx(value), unit) for value, unit in said]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The spread widened by 12 basis points.", ["up"]),
        ("The dollar eased 0.3 percent.", ["down"]),
        ("Shares fell 4%, wiping $9 billion off its value.", ["down", "down"]),
        ("Seats were cut by 12.", ["down"]),
        ("It cut 12 seats.", [None]),
        ("It fell 60 km off the coast.", [None]),
        ("The shares lost 8 percent to $12.50.", ["down", None]),
        ("She was losing 54 percent to 46.", [None, None]),
        ("Shares gave up 3 percent.", ["down"]),
        ("My pay buys nine loaves of bread less.", ["down"]),
    ],
)
def test_change(text: str, changes: list[str | None]) -> None:
    assert [q.change for q in figures_of_text(text)] == changes


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("It has 24 jets and up to 900 troops.", ["exact", "at_most"]),
        ("All men over 25 and under 60 must go.", ["at_least", "at_most"]),
        ("The rate edged up to 5 percent.", ["exact"]),
    ],
)
def test_qualifier(text: str, qualifiers: list[str]) -> None:
    assert [q.qualifier for q in figures_of_text(text)] == qualifiers


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Dozens were hurt.", "people hurt"),
        ("The raid killed 14 and wounded 32 others.", "people wounded"),
        ("Some 15,000 had been killed.", "people killed"),
        ("The vessel carries 24 helicopters.", "helicopters"),
        ("The vessel carries 400 tonnes.", "vessel"),
        ("A convoy of 40 trucks carried 600 tonnes of flour.", "trucks"),
        ("The euro bought 84 pence.", "euro"),
        ("A shell costs about 4,000 euros.", "shell"),
        ("She has led the country for 23 years.", "led the country"),
        ("She is 70 and rows.", "age"),
        ("They made $3.", "money made"),
        ("They have $3.", "sum of money"),
        ("Two F-35s took off.", "F-35s"),
        ("They saw three Su-34 fighter-bombers.", "fighter-bombers"),
        ("Dozens of private and public courses shut.", "private and public courses shut"),
    ],
)
def test_what_a_figure_says(text: str, of: str) -> None:
    assert of in [q.of for q in figures_of_text(text)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("They promised 2,000 jobs. They created 200.", ["jobs promised", "jobs"]),
        ("In all 3 of the 14 witnesses had lied.", ["witnesses lied", "witnesses"]),
        ("Fewer than half of the 2,400 guests have returned.", ["guests returned", "guests"]),
        ("The agency puts the loss at 900 metres.", ["loss"]),
        ("A survey by Pollwatch showed 4 in 10 would go.", ["share"]),
        ("The agency said it cost $2.8 million.", ["sum of money"]),
        ("Nevertheless, it cost $202.", ["sum of money"]),
        ("Some of the best-connected donors had $3.", ["Some of the best-connected donors"]),
    ],
)
def test_a_figure_says_neither_anothers_deed_nor_who_gives_it(text: str, of: list[str]) -> None:
    assert [q.of for q in figures_of_text(text)] == of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Roe counts 10,000 troops deployed in Osk. Vale put the number at 11,000.",
         "troops deployed in Osk"),
        ("Roe said 40 homes were destroyed. On Monday he raised the figure to 55.",
         "homes destroyed"),
        ("Some 900 guards were posted within Osk, and as many as 1,200 may have come.",
         "guards within Osk"),
        ("They counted 40 homes destroyed in March. Another 55 were rebuilt.", "homes"),
    ],
)  # fmt: skip
def test_a_number_taken_up_keeps_what_was_said_and_another_only_where(text: str, of: str) -> None:
    assert figures_of_text(text)[-1].of == of
