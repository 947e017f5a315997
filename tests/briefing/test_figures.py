from __future__ import annotations

import pytest

from summarize import compare
from summarize.briefing import replacing, units
from summarize.schema import FigureGroup

from .event import Report


def groups(*reports: Report, with_text: bool = True) -> list[FigureGroup]:
    return compare([r.summary(with_text=with_text) for r in reports]).figure_groups


def verdict_of(*reports: Report) -> str:
    (group,) = groups(*reports)
    return group.verdict


def toll(
    key: str,
    value: float,
    by: str | None = None,
    qualifier: str = "exact",
    published: str | None = None,
    unit: str = "person",
) -> Report:
    """An article that says how many were killed in a flood."""
    report = Report(key, published=published)
    speakers = [report.speaker(by, "organization")] if by else []
    return report.figure(
        f"The flood in Varn has killed {value} people so far.", f"{value} people", value,
        "people killed in the flood in Varn", *speakers, qualifier=qualifier, unit=unit,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "verdict"),
    [
        ((toll("a", 61),), "single"),
        ((toll("a", 61), toll("b", 61)), "agree"),
        ((toll("a", 61, "Varn police", "about"), toll("b", 61)), "agree"),
        ((toll("a", 60, None, "at_least"), toll("b", 64)), "compatible"),
        (
            (
                toll("a", 61, "Varn police", published="2031-05-04"),
                toll("b", 75, "Varn police", published="2031-05-06"),
            ),
            "revised",
        ),
        ((toll("a", 61, published="2031-05-04"), toll("b", 75, published="2031-05-06")), "revised"),
        ((toll("a", 61, "Varn police"), toll("b", 75, "Red Crescent")), "differ_by_source"),
        (
            (
                toll("a", 61, "Varn police", published="2031-05-04"),
                toll("b", 75, "Red Crescent", published="2031-05-06"),
            ),
            "differ_by_source",
        ),
        ((toll("a", 61, "Varn police"), toll("b", 75, "Varn police")), "conflict"),
        ((toll("a", 61), toll("b", 75, "Varn police")), "conflict"),
        ((toll("a", 61), toll("b", 75)), "conflict"),
        (
            (toll("a", 61, published="2031-05-04"), toll("b", 75, published="2031-05-04")),
            "conflict",
        ),
    ],
)
def test_the_first_verdict_that_holds(reports: tuple[Report, ...], verdict: str) -> None:
    assert verdict_of(*reports) == verdict


def test_what_one_source_gives_in_agreement_does_not_hide_that_another_differs() -> None:
    group = groups(toll("a", 61, "Varn police"), toll("b", 61), toll("c", 75, "Red Crescent"))
    assert [g.verdict for g in group] == ["differ_by_source"]


def test_the_dateline_orders_articles_without_a_date() -> None:
    early, late = Report("a"), Report("b")
    for report, line, value in ((early, "VARN, May 4 —", 61), (late, "VARN, May 6 —", 75)):
        report.say(f"{line} The river is falling.")
        by = report.speaker("Varn police", "organization")
        report.figure(
            f"The flood has killed {value} people, police said.", f"{value} people", value,
            "people killed in the flood", by, unit="person",
        )  # fmt: skip
    assert verdict_of(early, late) == "revised"


def test_numbers_that_one_voice_gives_side_by_side_are_two_quantities() -> None:
    def report(key: str) -> Report:
        found = Report(key)
        by = found.speaker("Ostby", "organization")
        found.figure(
            "About 8,000 of the soldiers are at the river.", "About 8,000", 8000,
            "soldiers at the river", by, unit="soldier",
        )  # fmt: skip
        return found.figure(
            "There are 10,000 soldiers in the country.", "10,000 soldiers", 10000,
            "soldiers in the country", by, unit="soldier",
        )  # fmt: skip

    found = groups(report("a"), report("b"), report("c"))
    assert [(g.verdict, len(g.values)) for g in found] == [("agree", 3), ("agree", 3)]


def test_an_article_may_say_that_one_number_replaces_another() -> None:
    before, after = Report("a", published="2031-05-04"), Report("b", published="2031-05-06")
    by = before.speaker("Orvex", "organization")
    before.figure(
        "There were 198 people aboard, Orvex said.", "198 people", 198,
        "people aboard the ferry", by, unit="person",
    )  # fmt: skip
    by = after.speaker("Orvex", "organization")
    sentence = "Orvex revised the number of people aboard, to 207 from the 198 that it gave first."
    for content, value in (("207", 207), ("198", 198)):
        after.figure(sentence, content, value, "people aboard the ferry", by, unit="person")
    (group,) = groups(before, after)
    assert group.verdict == "revised"


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild had asked for 12 percent at first and for 10 percent later.",
        "The guild, which had demanded 12 percent, now wants 10 percent.",
        "The guild wants 10 percent, not 12 percent.",
        "The guild wants 12 percent or 10 percent.",
    ],
)
def test_a_sentence_may_give_two_numbers_of_one_quantity(sentence: str) -> None:
    report = Report("a")
    for content, value in (("12 percent", 12), ("10 percent", 10)):
        report.figure(
            sentence, content, value, "rise in wages that the guild wants", unit="percent"
        )
    assert len(groups(report)) == 1


def test_two_numbers_of_one_sentence_are_two_quantities_unless_it_says_otherwise() -> None:
    report, sentence = Report("a"), "The guild won 12 percent on Monday, and 10 percent a year on."
    for content, value in (("12 percent", 12), ("10 percent", 10)):
        report.figure(sentence, content, value, "rise in wages", unit="percent")
    assert len(groups(report)) == 2


def test_what_was_first_offered_is_replaced_in_another_sentence() -> None:
    report = Report("b", published="2031-05-06")
    report.figure("Orvex pays $43 a share.", "$43", 43, "price of a share of Olin", unit="USD")
    report.figure("It had first offered $38.", "$38", 38, "price of a share of Olin", unit="USD")
    early = Report("a", published="2031-05-01").figure(
        "Orvex offers $38 a share.", "$38", 38, "price of a share of Olin", unit="USD"
    )
    assert verdict_of(early, report) == "revised"


def test_a_share_in_words_is_a_percentage() -> None:
    one = Report("a").figure(
        "Almost a third of the homes in Ostby are empty.", "Almost a third of the homes", 0.3333,
        "empty homes in Ostby", unit="home", qualifier="about",
    )  # fmt: skip
    other = Report("b").figure(
        "In Ostby 32 percent of homes are empty.", "32 percent", 32, "empty homes in Ostby",
        unit="percent",
    )  # fmt: skip
    (group,) = groups(one, other)
    assert (group.unit, group.verdict) == ("percent", "compatible")
    assert [value.value for value in group.values] == [33, 32]
    (alone,) = groups(one)
    assert (alone.unit, alone.values[0].value) == ("home", 0.3333)


def test_a_number_that_an_article_adopts_is_revised_by_later_articles() -> None:
    early = toll("a", 61, "Varn police", published="2031-05-04")
    early.figure("61 dead in Varn flood.", "61 dead", 61, "people killed in the flood in Varn",
                 unit="person")  # fmt: skip
    assert verdict_of(early, toll("b", 75, published="2031-05-06")) == "revised"
    told = toll("a", 61, "Varn police", published="2031-05-04")
    assert verdict_of(told, toll("b", 75, published="2031-05-06")) == "conflict"


def test_nouns_that_news_uses_for_one_another_are_one_unit() -> None:
    found = groups(
        Report("a").figure("Some 26 ships wait off Ostby.", "26 ships", 26, "ships waiting off "
                           "Ostby", unit="ship"),
        Report("b").figure("Some 26 vessels wait off Ostby.", "26 vessels", 26, "vessels waiting "
                           "off Ostby", unit="vessel"),
    )  # fmt: skip
    assert [group.verdict for group in found] == ["agree"]


def test_a_group_is_called_without_whoever_gives_one_of_its_numbers() -> None:
    one, other = Report("a"), Report("b")
    for report, name, value in ((one, "Varn police", 61), (other, "Red Crescent", 75)):
        by = report.speaker(name, "organization")
        report.figure(
            f"{value} people were killed, {name} said.", f"{value} people", value,
            f"people killed in the flood, according to {name}", by, unit="person",
        )  # fmt: skip
    (group,) = groups(one, other)
    assert (group.of, group.verdict) == ("people killed in the flood", "differ_by_source")


def test_a_number_that_is_given_as_former_is_former_elsewhere_too() -> None:
    before, after = Report("a", published="2031-05-04"), Report("b", published="2031-05-06")
    by = before.speaker("tremor office", "organization")
    before.figure("It had magnitude 2.9.", "2.9", 2.9, "magnitude of the tremor", by)
    sentence = "The magnitude of the tremor was raised to 3.1, from 2.9."
    for content, value in (("3.1", 3.1), ("2.9", 2.9)):
        after.figure(sentence, content, value, "magnitude of the tremor")
    assert verdict_of(before, after) == "revised"


@pytest.mark.parametrize("unit", ["percent", "year", "USD"])
def test_different_measures_are_never_one_quantity(unit: str) -> None:
    assert len(groups(toll("a", 61), toll("b", 61, unit=unit))) == 2


def test_the_same_people_may_be_counted_under_several_nouns() -> None:
    assert verdict_of(toll("a", 61, unit="soldier"), toll("b", 61, unit="troop")) == "agree"


def test_a_rise_and_a_fall_are_not_one_quantity() -> None:
    def shares(key: str, change: str) -> Report:
        return Report(key).figure(
            f"Orvex shares moved 5 percent in Varn ({change}).", "5 percent", 5,
            "Orvex shares in Varn", unit="percent", change=change,
        )  # fmt: skip

    assert len(groups(shares("a", "up"), shares("b", "down"))) == 2
    assert len(groups(shares("a", "up"), shares("b", "up"))) == 1


def test_values_keep_article_figure_speaker_and_span() -> None:
    (group,) = groups(toll("a", 61, "Varn police"), toll("b", 61))
    assert [(v.article, v.figure_id, v.speakers, v.span.text) for v in group.values] == [
        ("a", "f1", ["Varn police"], "61 people"),
        ("b", "f1", [], "61 people"),
    ]
    assert (group.of, group.unit) == ("people killed in the flood in Varn", "person")


def test_summaries_without_text_are_compared_by_their_spans() -> None:
    found = groups(toll("a", 61, "Varn police"), toll("b", 75, "Red Crescent"), with_text=False)
    assert [g.verdict for g in found] == ["differ_by_source"]


def test_two_speeds_are_not_called_by_the_unit_of_one_article() -> None:
    one, other = Report("a"), Report("b")
    for report, words, unit in (
        (one, "driver", "kilometre/hour"),
        (other, "mile/hour", "mile/hour"),
    ):
        fast, slow = (74, 50) if report is one else (46, 31)
        report.figure(f"The driver did {fast} there.", str(fast), fast, words, unit=unit)
        report.figure(f"The signs allowed {slow} there.", str(slow), slow, words, unit=unit)
    assert {(group.of, group.unit) for group in groups(one, other)} == {
        ("driver", "kilometre/hour")
    }


def test_a_distance_in_miles_and_one_in_kilometres_are_one_and_shown_in_one_unit() -> None:
    def distance(key: str, content: str, value: float, unit: str) -> Report:
        sentence = f"The fire broke out {content} from the southern portal of the tunnel."
        of = "distance of the fire from the southern portal"
        return Report(key).figure(sentence, content, value, of, unit=unit, qualifier="about")

    (group,) = groups(
        distance("a", "about 3 km", 3, "kilometre"),
        distance("b", "some 1.9 miles", 1.9, "mile"),
        distance("c", "about 3 km", 3, "kilometre"),
    )
    assert (group.verdict, group.unit) == ("agree", "kilometre")
    assert [value.value for value in group.values] == [3, 3.06, 3]
    assert group.values[1].span.text == "some 1.9 miles"


@pytest.mark.parametrize(("unit", "alike"), [("knot", True), ("bag", False)])
def test_a_rare_measure_brings_figures_together_where_words_say_little(
    unit: str, alike: bool
) -> None:
    def moved(key: str, sentence: str, value: float) -> Report:
        report = Report(key)
        for number, thing in enumerate(("oar", "sail", "rope", "lamp")):
            report.figure(f"{number} {thing}s of {key}.", str(number), number, f"{thing} of {key}")
        return report.figure(sentence, str(value), value, "", unit=unit)

    found = groups(
        moved("a", "The vessel was doing 14.", 14),
        moved("b", "By the radar it was 19.", 19),
    )
    assert len([g for g in found if g.unit == unit]) == (1 if alike else 2)


def test_an_article_that_names_no_source_does_not_tell_others_numbers_apart() -> None:
    def estimates(key: str, *told: tuple[str, int]) -> Report:
        report = Report(key)
        for name, value in told:
            by = [report.speaker(name, "organization")] if name else []
            report.figure(
                f"The camp holds {value} refugees at Ostby, {key} learned.", f"{value} refugees",
                value, "refugees in the camp at Ostby", *by, unit="refugee",
            )  # fmt: skip
        return report

    named = estimates("a", ("Red Crescent", 9000), ("Varn police", 7000))
    bare = estimates("b", ("", 9000), ("", 7000))
    (group,) = groups(named, bare)
    assert (group.verdict, len(group.values)) == ("differ_by_source", 4)
    alone = estimates("c", ("", 9000), ("", 7000))
    assert len(groups(alone)) == 2


def test_dozens_are_not_the_twelve_of_another_report() -> None:
    one, other = Report("a"), Report("b")
    one.figure("Dozens are trapped in the pit.", "Dozens", 12, "men trapped", qualifier="at_least")
    other.figure("Twelve were pulled out alive.", "Twelve", 12, "men pulled out", unit="man")
    assert len(groups(one, other)) == 2


def test_numbers_that_a_sentence_holds_against_each_other_are_one_quantity() -> None:
    report, other = Report("a"), Report("b")
    by = report.speaker("Varn", "organization")
    sentence = "Varn counts 11,000 refugees at Ostby, a thousand more than the old count of 10,000."
    for content, value in (("11,000 refugees", 11000), ("10,000", 10000)):
        report.figure(sentence, content, value, "refugees at Ostby", by, unit="refugee")
    sentence = "The Red Crescent counts 10,000 refugees at Ostby."
    by = other.speaker("Red Crescent", "organization")
    other.figure(sentence, "10,000 refugees", 10000, "refugees at Ostby", by, unit="refugee")
    (group,) = groups(report, other)
    assert group.verdict == "differ_by_source"


def test_thousands_and_a_number_that_fits_them_may_be_one_quantity() -> None:
    report = Report("a")
    by = report.speaker("Varn", "organization")
    report.figure(
        "Thousands of refugees are at Ostby, Varn said.", "Thousands of refugees", 1000,
        "refugees at Ostby", by, unit="refugee", qualifier="at_least",
    ).figure(
        "There are 9,400 refugees at Ostby, it said.", "9,400 refugees", 9400,
        "refugees at Ostby", by, unit="refugee",
    )  # fmt: skip
    assert len(groups(report)) == 1


def test_a_figure_of_which_little_is_told_does_not_hold_others_apart() -> None:
    reports = []
    for key in "abc":
        report = Report(key)
        port, owner = (report.speaker(name, "organization") for name in ("port", "Orvex"))
        if key == "c":
            told = ((port, "The port maintains that there were 212.", 212),
                    (owner, "Orvex stands by 198.", 198))  # fmt: skip
        else:
            told = ((port, f"The port in {key} said 212 people were on board.", 212),
                    (owner, f"Orvex gave the number in {key} as 198.", 198))  # fmt: skip
        for by, sentence, value in told:
            of = "" if key == "c" else "people on board"
            report.figure(sentence, str(value), value, of, by, unit="person")
        reports.append(report)
    (group,) = groups(*reports)
    assert (group.verdict, len(group.values)) == ("differ_by_source", 6)


def test_two_groups_are_not_called_the_same_if_a_member_says_more() -> None:
    report = Report("a")
    by = report.speaker("Varn", "organization")
    for content, value, of in (
        ("8,000 soldiers", 8000, "soldiers"),
        ("some 8,000", 8000, "soldiers at the river"),
        ("10,000 in all", 10000, "soldiers"),
    ):
        report.figure(f"Varn counts {content}.", content, value, of, by, unit="soldier")
    assert [group.of for group in groups(report)] == ["soldiers at the river", "soldiers"]


def test_a_table_in_one_sentence_is_read_row_by_row(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(replacing, "either", lambda between: bool(asked.append(between)))
    report, rows = Report("a"), 200
    sentence = ", ".join(f"{number + 100} boats in bay {number}" for number in range(rows))
    for number in range(rows):
        words = f"{number + 100} boats"
        report.figure(sentence, words, number + 100, "boats in a bay", unit="boat")
    groups(report)
    assert len(asked) <= 24 * rows


def told(
    key: str, value: float, by: str, *, denied: bool = False, published: str | None = None,
    qualifier: str = "exact",
) -> Report:  # fmt: skip
    """An article in which somebody says, or denies, that so many wagons leaked."""
    report = Report(key, published=published)
    says = "denied" if denied else "said"
    return report.figure(
        f"{by} {says} that {value} wagons had leaked.", f"{value} wagons", value,
        "wagons that leaked" + " (denied)" * denied, report.speaker(by, "organization"),
        unit="wagon", qualifier=qualifier,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "verdict"),
    [
        ((told("a", 12, "Orvex", denied=True), told("b", 12, "Varn police")), "differ_by_source"),
        ((told("a", 12, "Orvex", denied=True), told("b", 12, "Orvex")), "conflict"),
        (
            (
                told("a", 12, "Orvex", denied=True, published="2031-05-04"),
                told("b", 12, "Orvex", published="2031-05-06"),
            ),
            "revised",
        ),
        (
            (
                told("a", 12, "Orvex", published="2031-05-04"),
                told("b", 12, "Orvex", denied=True, published="2031-05-06"),
            ),
            "revised",
        ),
        ((told("a", 12, "Orvex", denied=True), told("b", 12, "Olin", denied=True)), "agree"),
        ((told("a", 12, "Orvex", denied=True), told("b", 11, "Olin")), "compatible"),
        (
            (
                told("a", 300, "Orvex", denied=True, qualifier="at_least"),
                told("b", 340, "Varn police"),
            ),
            "differ_by_source",
        ),
        (
            (
                told("a", 340, "Orvex", denied=True),
                told("b", 300, "Varn police", qualifier="at_least"),
            ),
            "compatible",
        ),
    ],
)
def test_a_number_that_is_denied_is_not_given(reports: tuple[Report, ...], verdict: str) -> None:
    (group,) = groups(*reports)
    assert group.verdict == verdict
    assert [value.denied for value in group.values] == [
        figure.of.endswith("(denied)") for report in reports for figure in report.figures
    ]


def test_what_is_denied_beside_the_number_is_no_other_number() -> None:
    report = Report("a", published="2031-05-06")
    by = report.speaker("Varn police", "organization")
    for content, value in (("Three wagons", 3), ("twelve", 12)):
        report.figure("Three wagons had leaked, not twelve, police said.", content, value,
                      "wagons that leaked", by, unit="wagon")  # fmt: skip
    assert verdict_of(report, told("b", 3, "Orvex")) == "agree"
    # What another source says is not replaced by what this one denies.
    assert verdict_of(told("c", 12, "Orvex", published="2031-05-04"), report) == "differ_by_source"


def test_a_number_and_the_one_that_its_voice_denies_are_one_quantity() -> None:
    report = Report("a")
    by = report.speaker("Orvex", "organization")
    report.figure("The delay costs $14 a day.", "$14", 14, "cost of the delay", by, unit="USD/day")
    report.figure("It denied that the delay cost $30.", "$30", 30, "cost of the delay (denied)",
                  by, unit="USD/day")  # fmt: skip
    assert len(groups(report)) == 1


def test_how_far_off_a_denied_number_is_says_little() -> None:
    def counted(key: str, value: int, of: str) -> Report:
        return Report(key).figure(
            f"As to {of} there was talk of {value} of them.", str(value), value, of, unit="wagon"
        )

    one = counted("a", 3, "wagons leaking on the bridge")
    assert len(groups(one, counted("b", 60, "leaking wagons (denied)"))) == 1
    assert len(groups(one, counted("b", 60, "leaking wagons"))) == 2


def test_twelve_and_not_three_are_one_quantity_whatever_is_said_of_it() -> None:
    report, sentence = Report("a"), "It was twelve wagons that leaked at the ford, and not three."
    for content, value, of in (
        ("twelve wagons", 12, "wagons leaking at the ford"),
        ("three", 3, "wagons standing at the ford (denied)"),
    ):
        report.figure(sentence, content, value, of, unit="wagon")
    assert len(groups(report)) == 1


def test_what_an_article_says_itself_is_replaced_by_whoever_counts_later() -> None:
    early, late = "2031-05-04", "2031-05-06"
    own = toll("a", 61, published=early)
    assert verdict_of(own, toll("b", 75, "Varn police", published=late)) == "revised"
    assert verdict_of(own, toll("b", 75, "Varn police", published=early)) == "conflict"
    assert verdict_of(toll("a", 61, published=late), toll("b", 75, "Olin", published=early)) == (
        "conflict"
    )


@pytest.mark.parametrize("of", ["mile/hour", "figure"])
def test_a_group_is_called_by_a_member_of_which_something_is_told(of: str) -> None:
    one, other = Report("a"), Report("b")
    one.figure("The train did 46 miles an hour.", "46 miles an hour", 46, of,
               unit="mile/hour")  # fmt: skip
    other.figure("The train did 46 miles an hour, it is said.", "46 miles an hour", 46,
                 "speed of the train", unit="mile/hour")  # fmt: skip
    (group,) = groups(one, other)
    assert group.of == "speed of the train"


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("The reward has been doubled to 200 crowns.", "revised"),
        ("Mayors have raised the reward that Orvex offered to some 200 crowns.", "revised"),
        ("The reward is 200 crowns.", "conflict"),
        ("The reward fell short, and to some 200 crowns are little.", "conflict"),
    ],
)
def test_a_number_that_was_changed_to_is_a_later_one_whoever_gave_the_former(
    words: str, verdict: str
) -> None:
    early, late = Report("a", published="2031-05-04"), Report("b", published="2031-05-06")
    by = early.speaker("Orvex", "organization")
    early.figure("Orvex offered a reward of 100 crowns.", "100 crowns", 100, "reward", by,
                 unit="crown")  # fmt: skip
    late.figure(words, "200 crowns", 200, "reward", unit="crown")
    assert verdict_of(early, late) == verdict


def test_what_was_changed_to_on_an_earlier_day_replaces_nothing() -> None:
    early, late = Report("a", published="2031-05-04"), Report("b", published="2031-05-06")
    by = early.speaker("Olin", "organization")
    early.figure("Olin doubled the reward to 200 crowns.", "200 crowns", 200, "reward", by,
                 unit="crown")  # fmt: skip
    by = late.speaker("Orvex", "organization")
    late.figure(
        "Orvex offers a reward of 100 crowns.", "100 crowns", 100, "reward", by, unit="crown"
    )
    assert verdict_of(early, late) == "differ_by_source"


def test_two_fractions_of_things_that_are_called_otherwise_are_told_in_percent() -> None:
    found = groups(
        Report("a").figure(
            "Orvex exports two thirds of its fish.", "two thirds of its fish", 0.6667,
            "part of its fish that Orvex exports", unit="fish",
        ),
        Report("b").figure(
            "Orvex exports some two-thirds of its output.", "some two-thirds of its output",
            0.6667, "part of its output that Orvex exports", unit="output", qualifier="about",
        ),
    )  # fmt: skip
    (group,) = found
    assert (group.unit, [value.value for value in group.values]) == ("percent", [67, 67])


def test_who_was_killed_is_no_count_of_things() -> None:
    reports = [Report("a"), Report("b")]
    by = [report.speaker("Varn police", "organization") for report in reports]
    reports[0].figure(
        "The guards gave three warnings, Varn police said.", "three warnings", 3,
        "warnings that were given", by[0], unit="warning",
    )  # fmt: skip
    reports[1].figure(
        "Three of the guards were killed, Varn police said.", "Three of the guards", 3,
        "guards killed", by[1], unit="person",
    )  # fmt: skip
    assert len(groups(*reports)) == 2


def test_what_had_been_said_on_another_day_has_been_replaced() -> None:
    report = Report("b", published="2031-05-06")
    police = report.speaker("Varn police", "organization")
    report.figure(
        "Three people were killed in the flood in Varn, police said.", "Three people", 3,
        "people killed in the flood in Varn", police, unit="person",
    )  # fmt: skip
    report.figure(
        "On Sunday they had said that five people were killed in the flood.", "five people", 5,
        "people killed in the flood in Varn", police, unit="person",
    )  # fmt: skip
    assert verdict_of(toll("a", 5, "Varn police", published="2031-05-04"), report) == "revised"


def test_times_may_be_warnings_and_are_nobody() -> None:
    assert units.may_be_one("time", "warning")
    assert not units.may_be_one("time", "soldier")


def test_a_number_that_is_denied_elsewhere_stands_for_what_is_said_of_the_same() -> None:
    reports = [Report("a", published="2031-05-04"), Report("b", published="2031-05-06")]
    by = [report.speaker("Ida Rask") for report in reports]
    reports[0].figure(
        "Ms Rask said that the state had offered the yard 40 million crowns.", "40 million crowns",
        40e6, "money that the state offered the yard", by[0], unit="crown",
    )  # fmt: skip
    reports[1].figure(
        "The state gives the new owner 25 million crowns, Ms Rask said.", "25 million crowns",
        25e6, "contribution of the state to the new owner", by[1], unit="crown",
    )  # fmt: skip
    reports[1].figure(
        "She denied that the state had offered the yard 40 million crowns.", "40 million crowns",
        40e6, "money that the state offered the yard (denied)", by[1], unit="crown",
    )  # fmt: skip
    assert sorted(len(group.values) for group in groups(*reports)) == [1, 2]


@pytest.mark.parametrize(("body", "verdict"), [("Orvex", "revised"), ("Tolm", "differ_by_source")])
def test_a_body_may_take_back_what_its_officer_said(body: str, verdict: str) -> None:
    first = Report("a", published="2031-05-04")
    chief = first.speaker("Ida Rask", affiliation=body)
    later = Report("b", published="2031-05-06")
    firm = later.speaker("Orvex", "organization")
    for report, by, value in ((first, chief, 120), (later, firm, 95)):
        report.figure(
            f"Closing the yard will cost {value} million crowns.", f"{value} million crowns",
            value * 1e6, "cost of closing the yard", by, unit="crown",
        )  # fmt: skip
    assert verdict_of(first, later) == verdict


def test_a_group_is_called_by_what_became_of_all() -> None:
    reports = [Report("a"), Report("b"), Report("c")]
    ofs = ("people on board", "people on board", "guards killed")
    for report, of in zip(reports, ofs, strict=True):
        report.figure(
            "The storm killed all 9 people on board.", "9 people", 9, of, unit="person",
        )  # fmt: skip
    (group,) = groups(*reports)
    assert group.of == "guards killed"


def one_figure(key: str, sentence: str, content: str, value: float, of: str, unit: str) -> Report:
    return Report(key).figure(sentence, content, value, of, unit=unit)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("The margin of error is 3 points.", "3 points", 3, "margin of error"),
            ("The margin of error is 5 points.", "5 points", 5, "margin of error"),
        ),
        (
            ("Of likely voters 52 percent back Rask.", "52 percent", 52, "voters who back Rask"),
            ("In the poll 41 percent back Rask.", "41 percent", 41, "voters who back Rask"),
        ),
    ],
)
def test_another_poll_has_another_number_of_the_same(
    one: tuple[str, str, float, str], other: tuple[str, str, float, str]
) -> None:
    found = groups(one_figure("a", *one, "percent"), one_figure("b", *other, "percent"))
    assert [group.verdict for group in found] == ["single", "single"]


def test_a_turnout_at_the_polls_is_of_no_poll() -> None:
    one = ("At the polls turnout was 61 percent.", "61 percent", 61, "turnout at the polls")
    other = ("Turnout was 55 percent at the polls.", "55 percent", 55, "turnout at the polls")
    assert verdict_of(one_figure("a", *one, "percent"), one_figure("b", *other, "percent")) == (
        "conflict"
    )


def test_the_ages_of_others_are_no_conflict() -> None:
    found = groups(
        one_figure("a", "Those under 35 in Varn back Rask.", "under 35", 35, "age", "year"),
        one_figure("b", "Those over 60 in Varn back Olin.", "over 60", 60, "age", "year"),
    )
    assert [group.verdict for group in found] == ["single", "single"]


def test_one_word_in_common_makes_no_quantity_of_two_sums() -> None:
    one = "By the end of June Rask, a nurse, had raised $4 million from small donors."
    other = "The heir raised $9 million in a night, as his office told the town."
    found = groups(
        one_figure("a", one, "$4 million", 4e6, "money raised", "USD"),
        one_figure("b", other, "$9 million", 9e6, "money raised", "USD"),
    )
    assert [group.verdict for group in found] == ["single", "single"]
