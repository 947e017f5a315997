from __future__ import annotations

import csv
import io
import json

import pytest

from summarize import compare
from summarize.render import briefs
from summarize.render.briefs import phrases
from summarize.render.briefs.tables import FIGURES
from summarize.schema import Brief
from tests.briefing.event import Report

HOSTILE = "| <script>alert(1)</script> \u202egnp.exe \x1b[31m =1+1 [x](http://evil.example)"


def event(said: str = "the sea wall had failed during the storm") -> Brief:
    one, other = Report("a"), Report("b")
    mayor, master = one.speaker("Ida Rask"), other.speaker("Per Olin")
    one.claim(f"Ida Rask said that {said}.", said, mayor)
    other.claim(f"Per Olin denied that {said}.", said, master, polarity="denied")
    for report, by, value in ((one, mayor, 1200), (other, master, 900)):
        report.figure(
            f"The storm damaged {value} berths in Ostby.", f"{value} berths", value,
            "berths damaged in Ostby", by, unit="berth",
        )  # fmt: skip
    other.claim("Nobody has slept, Olin said.", "Nobody has slept", master)
    return compare([one.summary(), other.summary()])


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_readable_forms_say_who_differs_contradicts_and_is_alone(form: str) -> None:
    page = briefs.document(event(), form)  # type: ignore[arg-type]
    plain = " ".join(page.replace("\\", "").replace("*", "").split())
    for words in ("differ by source", "contradiction", "Ida Rask", "1,200 berth", "Only in B",
                  "Nobody has slept", "No language model was called"):  # fmt: skip
        assert words in plain, words
    assert "Only in A" not in plain


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_somebody_denies_is_not_shown_as_said(form: str) -> None:
    page = briefs.document(event(), form)  # type: ignore[arg-type]
    plain = " ".join(page.replace("\\", "").replace("*", "").split())
    assert "Per Olin (denied)" in plain
    assert "Ida Rask (denied)" not in plain


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_is_alone_is_told_as_a_sentence(form: str) -> None:
    brief = event()
    alone = next(group for group in brief.claim_groups if len(group.members) == 1)
    other = alone.model_copy(update={"proposition": "No keeper of Ostby has slept."})
    groups = [other if group is alone else group for group in brief.claim_groups]
    page = briefs.document(brief.model_copy(update={"claim_groups": groups}), form)  # type: ignore[arg-type]
    assert "No keeper of Ostby has slept." in " ".join(page.replace("\\", "").split())


def test_who_is_alone_and_the_words_stand_apart() -> None:
    assert "Per Olin: Nobody has slept" in " ".join(briefs.document(event(), "text").split())


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_articles_cannot_act_on_whoever_reads(form: str) -> None:
    page = briefs.document(event(HOSTILE), form)  # type: ignore[arg-type]
    assert "\x1b" not in page
    assert "\u202e" not in page
    if form == "markdown":
        assert "<script" not in page
        assert "[x]" not in page.replace("\\[x\\]", "")


def test_json_is_the_brief() -> None:
    brief = event()
    for form in ("json", "jsonl"):
        page = briefs.document(brief, form)  # type: ignore[arg-type]
        assert Brief.model_validate(json.loads(page)) == brief


def test_tables_have_a_row_for_each_value_and_member() -> None:
    brief = event("=1+1 is what the tide gauge had shown")
    figures = list(csv.DictReader(io.StringIO(FIGURES.header + FIGURES.rows(brief))))
    claims = list(csv.DictReader(io.StringIO(briefs.document(brief, "csv"))))
    assert [row["speakers"] for row in figures] == ["Ida Rask", "Per Olin"]
    assert [row["contradiction"] for row in claims] == ["yes", "yes", "no"]
    assert claims[0]["content"].startswith("'=1+1")


def test_articles_have_short_marks() -> None:
    many = Brief.model_validate(
        event().model_dump(by_alias=True)
        | {"articles": [{"id": str(n), "source": "x"} for n in range(28)]}
    )
    marks = list(phrases.letters(many).values())
    assert (marks[0], marks[25], marks[26], marks[27]) == ("A", "Z", "AA", "AB")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_number_that_is_denied_is_not_shown_as_given(form: str) -> None:
    one, other = Report("a"), Report("b")
    for report, name, of in ((one, "Ida Rask", ""), (other, "Per Olin", " (denied)")):
        report.figure(
            "The storm damaged 1,200 berths.", "1,200 berths", 1200, "berths damaged" + of,
            report.speaker(name), unit="berth",
        )  # fmt: skip
    other.figure("A pilot is not 70.", "70", 70, "age of a pilot (denied)", "s1", unit="year")
    brief = compare([one.summary(), other.summary()])
    page = briefs.document(brief, form)  # type: ignore[arg-type]
    plain = " ".join(page.replace("\\", "").replace("*", "").split())
    assert plain.count("not 1,200") == (2 if form == "html" else 1)
    assert plain.count("Per Olin (denied)") == (2 if form == "html" else 1)
    assert "Ida Rask (denied)" not in plain
    assert page.count('"dot denied"') == (1 if form == "html" else 0)
    rows = csv.DictReader(io.StringIO(FIGURES.header + FIGURES.rows(brief)))
    assert [row["denied"] for row in rows] == ["no", "yes", "yes"]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_who_says_the_opposite_is_told_and_who_says_both(form: str) -> None:
    reports = [Report("a"), Report("b"), Report("c")]
    for report, name, said in zip(
        reports,
        ("Ida Rask", "Ida Rask", "Per Olin"),
        ("the sea wall was safe", "the sea wall was not safe", "the sea wall was safe"),
        strict=True,
    ):
        report.claim(f"{name} said that {said}.", said, report.speaker(name))
    brief = compare([report.summary() for report in reports])
    page = briefs.document(brief, form)  # type: ignore[arg-type]
    plain = " ".join(page.replace("\\", "").replace("*", "").split())
    assert plain.count("Ida Rask (against it)") == 1
    assert "Ida Rask says both" in plain
    assert "Per Olin says both" not in plain
    rows = csv.DictReader(io.StringIO(briefs.document(brief, "csv")))
    assert [row["against"] for row in rows] == ["no", "yes", "no"]


def test_words_that_are_denied_are_against_themselves_and_the_heading() -> None:
    (group, _) = event().claim_groups
    assert [member.against for member in group.members] == [False, True]
    one, other = Report("a"), Report("b")
    for report, said, polarity in ((one, "denied", "denied"), (other, "said", "affirmed")):
        who = report.speaker(f"mayor of {report.id}")
        report.claim(f"The mayor {said} that the sea wall had failed.", "the sea wall had failed",
                     who, polarity=polarity)  # fmt: skip
    (group,) = compare([one.summary(), other.summary()]).claim_groups
    assert [member.against for member in group.members] == [True, False]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_how_much_there_is_to_look_at_stands_at_the_top(form: str) -> None:
    plain = " ".join(briefs.document(event(), form).replace("\\", "").split())  # type: ignore[arg-type]
    told = "1 shared figure (1 differ by source) · 1 shared claim (1 contradiction)"
    assert 0 <= plain.find(told) < plain.find("Figures")


def test_claims_with_a_flag_come_first() -> None:
    reports = [Report("a"), Report("b"), Report("c")]
    for report, name in zip(reports, ("Ida Rask", "Per Olin", "Una Berg"), strict=True):
        report.claim(f"The storm is over, {name} said.", "The storm is over", report.speaker(name))
    reports[0].claim("The wall held, she said.", "The wall held", "s1")
    reports[1].claim("The wall held not, he said.", "The wall held not", "s1")
    brief = compare([report.summary() for report in reports])
    assert [group.contradiction for group in brief.claim_groups] == [False, True]
    assert [group.contradiction for group in phrases.shared_claims(brief)] == [True, False]
