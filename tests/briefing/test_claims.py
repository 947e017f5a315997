from __future__ import annotations

import pytest

from summarize import compare
from summarize.schema import ClaimGroup, Figure, Span

from .event import Report

WARNING = "“If the dam breaks tonight, nobody below the old mill will be safe from the water,”"
DRIFTED = "“Should the dam break, no one below the old mill is going to be safe from the water,”"


def groups(*reports: Report) -> list[ClaimGroup]:
    return compare([report.summary() for report in reports]).claim_groups


def quoting(key: str, quotation: str, by: str, kind: str = "person", **more: str) -> Report:
    report = Report(key)
    who = report.speaker(by, kind, **more)
    return report.claim(f"{quotation} {by} told {key}.", quotation, who)


def saying(key: str, words: str, by: str, **more: str) -> Report:
    report = Report(key)
    who = report.speaker(by)
    return report.claim(f"{by} said that {words}, {key} has heard.", words, who, **more)


def flags(group: ClaimGroup) -> tuple[bool, bool, bool]:
    return group.contradiction, group.attribution_conflict, group.quote_drift


def test_a_quotation_of_one_speaker_is_one_claim_without_fault() -> None:
    (group,) = groups(quoting("a", WARNING, "Ida Rask"), quoting("b", WARNING, "Ida Rask"))
    assert flags(group) == (False, False, False)
    assert group.articles == ["a", "b"]


def test_other_words_are_quote_drift() -> None:
    (group,) = groups(quoting("a", WARNING, "Ida Rask"), quoting("b", DRIFTED, "Ida Rask"))
    assert flags(group) == (False, False, True)


def test_a_shortened_quotation_has_not_drifted() -> None:
    short = "“nobody below the old mill will be safe”"
    (group,) = groups(quoting("a", WARNING, "Ida Rask"), quoting("b", short, "Ida Rask"))
    assert flags(group) == (False, False, False)


def test_what_is_left_out_between_two_quotations_has_not_drifted() -> None:
    report = Report("b")
    who = report.speaker("Ida Rask")
    words = "“If the dam breaks” on Sunday “nobody below the old mill will be safe”"
    (group,) = groups(
        quoting("a", WARNING, "Ida Rask"),
        report.claim(f"It is clear, said Ida Rask, that {words}.", words, who, kind="mixed"),
    )
    assert flags(group) == (False, False, False)


def test_another_speaker_is_an_attribution_conflict() -> None:
    (group,) = groups(quoting("a", WARNING, "Ida Rask"), quoting("b", DRIFTED, "Per Olin"))
    assert flags(group) == (False, True, True)


@pytest.mark.parametrize(
    ("by", "kind", "more"),
    [
        ("Rask", "person", {}),
        ("port authority", "organization", {}),
        ("a spokeswoman", "unnamed", {}),
        ("officials", "group", {}),
    ],
)
def test_who_may_be_the_same_is_no_conflict(by: str, kind: str, more: dict[str, str]) -> None:
    full = quoting("a", WARNING, "Ida Rask", affiliation="port authority")
    (group,) = groups(full, quoting("b", WARNING, by, kind, **more))
    assert not group.attribution_conflict


def test_to_quote_somebody_who_quotes_is_no_conflict() -> None:
    one = quoting("a", "“The bridge is safe and will stay open,”", "Ida Rask")
    retold = "“She told us that the bridge is safe and will stay open,”"
    (group,) = groups(one, quoting("b", retold, "Per Olin"))
    assert not group.attribution_conflict


def test_one_rare_word_is_enough_where_one_speaker_says_it_again() -> None:
    reports = [
        saying("a", "the sum is an insult", "Ida Rask", modality="opinion"),
        saying("b", "the insult stands", "Ida Rask", modality="opinion"),
    ]
    assert len(groups(*reports)) == 1
    other = saying("b", "the insult stands", "Per Olin", modality="opinion")
    assert len(groups(reports[0], other)) == 2


def test_four_words_in_common_are_chance() -> None:
    one = quoting("a", "“We will see tomorrow,”", "Ida Rask")
    other = quoting("b", "“We will see tomorrow,”", "Per Olin")
    assert not any(group.attribution_conflict for group in groups(one, other))


def test_a_denial_of_another_contradicts_it() -> None:
    words = "the sea wall had failed during the storm"
    (group,) = groups(
        saying("a", words, "Ida Rask"), saying("b", words, "Per Olin", polarity="denied")
    )
    assert flags(group) == (True, False, False)


def test_a_lost_not_contradicts_where_the_words_are_the_same() -> None:
    (group,) = groups(
        saying("a", "the sea wall at Ostby had failed during the storm", "Ida Rask"),
        saying("b", "the sea wall at Ostby had not failed during the storm", "Per Olin"),
    )
    assert group.contradiction


@pytest.mark.parametrize(
    ("one", "other", "contradictory"),
    [
        ("passed its safety inspection", "failed its safety inspection", True),
        ("was open during the storm", "was shut during the storm", True),
        ("was open during the storm", "was not shut during the storm", False),
        ("was not open during the storm", "was locked during the storm", False),
        ("rose by a hand in the night", "fell by a hand in the night", True),
    ],
)
def test_opposite_words_contradict_and_twice_opposite_is_the_same(
    one: str, other: str, contradictory: bool
) -> None:
    (group,) = groups(
        saying("a", f"the sea gate at Ostby {one}", "Ida Rask"),
        saying("b", f"the sea gate at Ostby {other}", "Per Olin"),
    )
    assert group.contradiction is contradictory


def test_what_will_be_does_not_contradict_what_is() -> None:
    found = groups(
        saying("a", "the sea gate at Ostby is shut", "Ida Rask"),
        saying("b", "the sea gate at Ostby will be open", "Per Olin", modality="prediction"),
    )
    assert not any(group.contradiction for group in found)


@pytest.mark.parametrize(
    ("one", "other", "contradictory"),
    [
        ("fired a warning shot at the boat", "fired a warning shot at the boat and hit nobody",
         False),
        ("warned the boats of the storm", "failed to warn the boats of the storm", True),
        ("regrets the loss but will not pay", "regrets the loss and will pay", True),
    ],
)  # fmt: skip
def test_a_denial_is_of_what_stands_in_its_clause(
    one: str, other: str, contradictory: bool
) -> None:
    (group,) = groups(
        saying("a", f"the coast patrol of Ostby {one}", "Ida Rask"),
        saying("b", f"the coast patrol of Ostby {other}", "Per Olin"),
    )
    assert group.contradiction is contradictory


def test_what_should_be_is_not_what_will_be() -> None:
    words = ("there should be an independent inquiry", "the port will agree to an independent one")
    found = groups(
        saying("a", words[0], "Ida Rask", modality="demand"),
        saying("b", words[1], "Per Olin", modality="commitment"),
        saying("c", "the gate at Ostby was shut", "Per Olin"),
    )
    assert len(found) == 3


def test_a_number_that_is_denied_is_not_given() -> None:
    found = groups(
        saying("a", "there were 3,000 people at the demonstration in Ostby", "Ida Rask"),
        saying("b", "there were 4,500 people at the demonstration in Ostby, not 3,000", "Per Olin"),
    )
    assert len(found) == 2


def test_one_quantity_in_two_units_is_one_claim() -> None:
    reports = []
    for key, content, value, unit in (("a", "7 miles", 7, "mile"), ("b", "11.2 km", 11.2, "km")):
        report = Report(key)
        by = report.speaker("Ida Rask")
        sentence = f"Ida Rask said that the slide at Ostby stopped {content} from the dam."
        report.claim(sentence, f"the slide at Ostby stopped {content} from the dam", by)
        report.figure(sentence, content, value, "distance of the slide from the dam", by, unit=unit)
        reports.append(report)
    (group,) = groups(*reports)
    assert group.articles == ["a", "b"]


def test_inflections_are_one_quotation_and_drift() -> None:
    one = quoting("a", "“This was theft on the open sea,”", "Ida Rask")
    other = quoting("b", "“This is theft on the high seas,”", "Per Olin")
    (group,) = groups(one, other)
    assert flags(group) == (False, True, True)


def test_to_reject_that_answers_the_claim_before_it() -> None:
    report = Report("a")
    union, owner = report.speaker("divers’ union", "group"), report.speaker("Orvex", "organization")
    report.claim(
        "The union said that the exit was blocked.", "the exit was blocked", union
    ).claim("Orvex rejected that.", "that", owner, proposition="Orvex rejected that.")  # fmt: skip
    (group,) = groups(report)
    assert group.contradiction


def test_one_speaker_does_not_contradict_herself_in_one_article() -> None:
    report = Report("a")
    who = report.speaker("Ida Rask")
    for words in ("the exit of the mine was clear", "the exit of the mine was not clear"):
        report.claim(f"Ida Rask said that {words}.", words, who)
    assert not any(group.contradiction for group in groups(report))
    other = saying("b", "the exit of the mine was clear", "Per Olin")
    assert any(group.contradiction for group in groups(report, other))


def test_a_denial_with_words_of_its_own_answers_nobody() -> None:
    report = Report("a")
    union, owner = report.speaker("divers’ union", "group"), report.speaker("Orvex", "organization")
    report.claim(
        "The union said that the exit was blocked.", "the exit was blocked", union
    ).claim("Orvex denied that any diver was hurt.", "any diver was hurt", owner,
            polarity="denied")  # fmt: skip
    assert len(groups(report)) == 2


def test_claims_that_give_one_number_of_one_quantity_are_one() -> None:
    sentences = {
        "a": ("There were 212 people on board the ferry, {} said.", "people on board the ferry"),
        "b": ("{} puts it at 212.", "people on board"),
    }
    reports = []
    for key, (sentence, of) in sentences.items():
        report = Report(key)
        by = report.speaker("harbour authority", "organization")
        printed = sentence.format("the harbour authority")
        content = printed.partition(", the")[0] if key == "a" else "it at 212"
        report.claim(printed, content, by)
        report.text = report.text[: -len(printed) - 2]
        report.figure(printed, "212", 212, of, by, unit="person")
        reports.append(report)
    (group,) = groups(*reports)
    assert group.articles == ["a", "b"]


def test_a_bare_denial_answers_the_claim_before_it() -> None:
    report = Report("a")
    union, owner = report.speaker("divers’ union", "group"), report.speaker("Orvex", "organization")
    report.claim(
        "The union said that the exit was blocked.", "the exit was blocked", union
    ).claim("Orvex denies it.", "it", owner, polarity="denied")  # fmt: skip
    (group,) = groups(report)
    assert group.contradiction
    assert [member.speakers for member in group.members] == [["divers’ union"], ["Orvex"]]


def test_claims_with_different_numbers_are_different_claims() -> None:
    found = groups(
        saying("a", "there were 212 people on board the ferry", "Ida Rask"),
        saying("b", "there were 198 people on board the ferry", "Per Olin"),
    )
    assert len(found) == 2


def test_a_question_is_not_what_it_asks() -> None:
    found = groups(
        saying("a", "the sea wall at Ostby had failed", "Ida Rask"),
        saying("b", "the sea wall at Ostby had failed", "Per Olin", modality="question"),
    )
    assert len(found) == 2


def test_the_name_of_a_speaker_makes_no_two_claims_alike() -> None:
    one, other = Report("a"), Report("b")
    one.claim("Ida Rask praised it.", "it", one.speaker("Ida Rask"),
              proposition="Ida Rask praised the cooks.")  # fmt: skip
    other.claim("Ida Rask left.", "left", other.speaker("Ida Rask"),
                proposition="Ida Rask left the hall.")  # fmt: skip
    assert len(groups(one, other)) == 2


def test_every_claim_is_in_one_group_and_says_where_it_stands() -> None:
    reports = [
        saying("a", "the harbour will reopen on Monday", "Ida Rask"),
        saying("b", "the harbour will reopen on Monday", "Ida Rask"),
        saying("c", "nobody has counted the boats", "Per Olin"),
    ]
    found = groups(*reports)
    assert sorted(m.article for g in found for m in g.members) == ["a", "b", "c"]
    for report in reports:
        for group in found:
            for member in group.members:
                if member.article == report.id:
                    span = member.span
                    assert report.text[span.start : span.end] == span.text


def test_to_deny_having_said_that_something_is_answers_nobody() -> None:
    report = Report("a")
    union, owner = report.speaker("divers’ union", "group"), report.speaker("Orvex", "organization")
    report.claim("The union put the number at 300.", "the number at 300", union).claim(
        "Orvex denied having said that the line was checked.",
        "having said that the line was checked",
        owner, polarity="denied", proposition="Orvex said that the line was checked.",
    )  # fmt: skip
    assert len(groups(report)) == 2


def test_a_member_tells_whether_its_words_are_denied() -> None:
    report = Report("a")
    union, owner = report.speaker("divers’ union", "group"), report.speaker("Orvex", "organization")
    report.claim(
        "The union said that the exit was blocked.", "the exit was blocked", union
    ).claim("Orvex denied that the exit was blocked.", "the exit was blocked", owner,
            polarity="denied")  # fmt: skip
    (group,) = groups(report)
    assert [member.polarity for member in group.members] == ["affirmed", "denied"]


@pytest.mark.parametrize(
    ("words", "together"),
    [
        ("it was not three of them", True),
        ("it was twelve of the wagons that leaked at Ostby, not three", False),
    ],
)
def test_a_number_that_alone_is_denied_is_what_a_claim_is_about(words: str, together: bool) -> None:
    one = saying("a", "three of the wagons leaked at Ostby", "Ida Rask")
    one.figure(one.text.strip(), "three", 3, "wagons that leaked", "s1", unit="wagon")
    other = saying("b", words, "Per Olin")
    for content, value in (("twelve", 12), ("three", 3)):
        if content in words:
            denied = " (denied)" * (value == 3)
            other.figure(other.text.strip(), content, value, "wagons that leaked" + denied, "s1",
                         unit="wagon")  # fmt: skip
    found = groups(one, other)
    assert (len(found) == 1) == together
    assert found[0].contradiction == together


def test_what_should_be_is_not_the_claim_that_the_opposite_is() -> None:
    one = saying("a", "the council had voted on the plan and rejected it", "Ida Rask")
    other = saying(
        "b", "the council should accept the plan in its vote", "Ida Rask", modality="demand"
    )
    assert len(groups(one, other)) == 2


@pytest.mark.parametrize(
    ("modality", "contradiction"), [("prediction", True), ("statement", False)]
)
def test_a_pledge_and_a_forecast_can_contradict_each_other(
    modality: str, contradiction: bool
) -> None:
    one = saying("a", "the crossing at Ostby will open in October", "Ida Rask",
                 modality="commitment")  # fmt: skip
    other = saying("b", "the crossing at Ostby will stay shut in October", "Per Olin",
                   modality=modality)  # fmt: skip
    assert any(group.contradiction for group in groups(one, other)) == contradiction


def test_a_denial_and_what_it_denies_each_name_the_other_side() -> None:
    report = Report("a")
    for sentence, content, by, proposition in (
        ("Talks are going on, Orvex said.", "Talks are going on", "Orvex Shipping",
         "Talks are going on between Orvex and the Dockers’ League."),
        ("There are no talks, the League said.", "There are no talks", "Dockers’ League",
         "There are no talks going on between the Dockers’ League and Orvex."),
    ):  # fmt: skip
        who = report.speaker(by, "organization")
        report.claim(sentence, content, who, proposition=proposition)
    report.claim("Rain is near, he said.", "Rain is near", "s1")
    found = groups(report)
    assert [(len(group.members), group.contradiction) for group in found] == [(2, True), (1, False)]


def test_a_quotation_is_no_denial_of_itself_however_its_clauses_are_cut() -> None:
    one = "“The law does not ask whether a cause is just, it asks whether a vote was held,”"
    other = "“The law doesn’t ask if a cause is just, it asks if a vote was held,”"
    (group,) = groups(quoting("a", one, "Ida Rask"), quoting("b", other, "Ida Rask"))
    assert flags(group) == (False, False, True)


def test_of_a_quotation_only_what_both_reports_have_tells() -> None:
    one = "“The sluices were shut by hand and by hand alone,”"
    other = "“The sluices were shut by hand and by hand alone, and I shut no other, nor will I.”"
    (group,) = groups(quoting("a", one, "Ida Rask"), quoting("b", other, "Ida Rask"))
    assert flags(group) == (False, False, False)


def test_half_the_words_of_another_quotation_are_no_drift() -> None:
    one = "“We share a mission with our speaker to make the town great again,”"
    other = "“He needs our speaker and his vote, and will make the town great again,”"
    found = groups(quoting("a", one, "Ida Rask"), quoting("b", other, "Per Olin"))
    assert not any(group.quote_drift or group.attribution_conflict for group in found)


def test_a_person_named_in_full_is_one_word_in_common() -> None:
    found = groups(
        saying("a", "Donald Kettle has no patience", "Ida Rask"),
        saying("b", "the insults of Donald Kettle were wrong", "Ida Rask"),
    )
    assert [len(group.members) for group in found] == [1, 1]


def test_what_is_taken_back_is_no_drifted_quotation() -> None:
    one = "“No data of our patients has left the network of this house,”"
    other = "“Some data of our patients has left the network of this house,”"
    (group,) = groups(quoting("a", one, "Ida Rask"), quoting("b", other, "Ida Rask"))
    assert flags(group) == (True, False, False)


def test_an_answer_in_the_same_words_is_no_conflict_of_attribution() -> None:
    one = "“The guards of the harbour fired first on Monday night,”"
    other = "“The guards of the harbour never fired first on Monday night,”"
    (group,) = groups(quoting("a", one, "Ida Rask"), quoting("b", other, "Per Olin"))
    assert flags(group) == (True, False, False)


def test_to_deny_a_number_is_not_to_deny_all_that_has_it() -> None:
    one = saying("a", "fewer than 800 were missing", "Ida Rask")
    other = saying("b", "800 worked", "Per Olin", polarity="denied")
    for report, content in ((one, "fewer than 800"), (other, "800")):
        report.figure(report.text.strip(), content, 800, "people at the works", unit="person")
    assert [group.contradiction for group in groups(one, other)] == [False, False]


def test_a_denied_number_is_not_former_for_being_told_in_the_past() -> None:
    one = saying("a", "the club had counted 3,000 dead fish at Ostby", "Ida Rask")
    one.figure(one.text.strip(), "3,000 dead fish", 3000, "dead fish", unit="fish")
    told = "the club had counted 3,000 dead fish: 300"
    other = saying("b", told, "Per Olin", polarity="denied")
    for content, value in (("3,000 dead fish", 3000), ("300", 300)):
        other.figure(other.text.strip(), content, value, "dead fish (denied)", unit="fish")
    (group,) = groups(one, other)
    assert group.contradiction


def test_who_denies_a_number_does_not_deny_whatever_was_said_before() -> None:
    report = Report("a")
    one, other = report.speaker("Ida Rask"), report.speaker("Per Olin")
    report.claim("The offer had been rejected, Rask said.", "The offer had been rejected", one)
    report.claim("Olin denied that it cost 3 million.", "it cost 3 million", other,
                 polarity="denied")  # fmt: skip
    assert [group.contradiction for group in groups(report)] == [False, False]


def test_a_denial_that_says_what_that_is_answers_no_claim() -> None:
    report = Report("a")
    union, owner = report.speaker("divers’ union", "group"), report.speaker("Orvex", "organization")
    report.claim(
        "The union said that six divers had gone home.", "six divers had gone home", union
    ).claim("Orvex denied that.", "that", owner, polarity="denied",
            proposition="It was blocked by stones.")  # fmt: skip
    assert len(groups(report)) == 2


def test_to_condemn_two_things_is_no_one_claim() -> None:
    reports = []
    for key, thing in (("a", "raid"), ("b", "test")):
        report = Report(key)
        who = report.speaker("Norvia", "organization")
        text = f"{key}: Norvia condemned the {thing}."
        stance = f"The {thing} is to be condemned."
        cue = report._span(text, "condemned")
        reports.append(report.claim(text, f"the {thing}", who, cue=cue, proposition=stance))
    assert len(groups(*reports)) == 2


@pytest.mark.parametrize(
    ("days", "contradicted"),
    [(("2031-05-04", "2031-05-07"), False), (("2031-05-04", "2031-05-04"), True)],
)
def test_what_is_so_again_contradicts_no_earlier_report(
    days: tuple[str, str], contradicted: bool
) -> None:
    reports = [Report(key, published=day) for key, day in zip("ab", days, strict=True)]
    said = ("All bridges over the canal are shut", "All bridges over the canal are open again")
    for report, words, by in zip(reports, said, ("Ida Rask", "Per Olin"), strict=True):
        report.claim(f"{words}, {by} said.", words, report.speaker(by))
    assert any(group.contradiction for group in groups(*reports)) == contradicted


def test_a_general_denial_answers_what_gives_a_number() -> None:
    told = "The pilot warned the harbour of the sandbank on 14 days in 9 letters of 3 pages"
    asked = saying("a", told, "Ida Rask")
    for words in ("Pilot boats sank", "The harbour is full", "The harbour froze"):
        asked.claim(f"{words}, says Ida Rask.", words, "s1")
    denied = saying("b", "The pilot never warned the harbour", "Per Olin")
    found = [group for group in groups(asked, denied) if group.contradiction]
    assert [[m.claim_id for m in group.members] for group in found] == [["c1", "c1"]]


@pytest.mark.parametrize(
    ("told", "number", "value"),
    [
        (
            (
                "the town should sell the bridge, which cost 86 million crowns",
                "the council has repaid all 86 million crowns that were lent",
            ),
            "86 million crowns",
            86e6,
        ),
        (
            (
                "the council will shut all 86 bridges on Friday",
                "children have painted six of the 86 bridges",
            ),
            "86 bridges",
            86,
        ),
    ],
)
def test_a_number_by_the_way_or_known_before_makes_no_claim_of_another(
    told: tuple[str, str], number: str, value: float
) -> None:
    reports = [
        saying(key, words, by) for key, words, by in zip("ab", told, ("Ida", "Per"), strict=True)
    ]
    for report in reports:
        start = report.text.index(number)
        report.figures.append(
            Figure(
                id="f1", value=value, unit=number.split()[-1], qualifier="exact", of="number",
                speaker_ids=["s1"], read_by="model",
                content=Span(start=start, end=start + len(number), text=number),
            )
        )  # fmt: skip
    assert len(groups(*reports)) == 2


def test_one_day_makes_no_claim_of_two() -> None:
    boats = saying("a", "the boats hired on Wednesday sank", "Ida Rask")
    meals = saying("b", "it hired 40 cooks on Wednesday", "Orvex")
    assert len(groups(boats, meals)) == 2
