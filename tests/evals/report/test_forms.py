from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from summarize.errors import ConfigError
from summarize.render import Style
from summarize_evals.evaluation import Cost, Evaluation, Grounding
from summarize_evals.report import FORMATS, form_of, render, wording

from .sample import LATE, evaluation, harbour

GATE = ("attributed_f1 fell from 0.8300 to 0.4000; worse: harbour", "something else\x07")


def squeezed(page: str) -> str:
    return " ".join(page.replace("─", " ").split())


def test_a_suffix_names_a_form() -> None:
    forms = [form_of(Path(f"r{suffix}")) for suffix in (".txt", ".json", ".md", ".XML", ".html")]
    assert tuple(forms) == FORMATS
    with pytest.raises(ConfigError, match=r"report\.pdf: .* \.json, \.md, \.xml, \.html, \.txt"):
        form_of(Path("report.pdf"))


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_ends_in_a_newline_and_hides_nothing_that_acts(form: str) -> None:
    page = render(evaluation(), form, gate=GATE)  # type: ignore[arg-type]
    assert page.endswith("\n")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page)
    assert "timeout" in page


class TestText:
    def test_the_headline_comes_first_with_interval_chances_and_readers(self) -> None:
        page = squeezed(render(evaluation(), "text"))
        assert page.startswith("large-one on coast, split all: 3 articles")
        assert (
            page.index("attributed F1 .4")
            < page.index("speakers precision")
            < page.index("Slices")
            < page.index("Failed, counted as all missed: 1 lost: timeout: no reply within 60 s")
            < page.index("Worst articles attributed F1 missed spurious wrong lost .000")
            < page.index("harbour .333 1 1 4")
        )
        assert re.search(r"attributed F1 \.4\d\d \.\d{3}–1?\.\d{3} 9 \.950 \.506 within", page)
        assert "Readers: agreement of two editors." in page

    def test_green_has_reached_the_readers_and_plain_has_no_colour(self) -> None:
        plain = render(evaluation(), "text")
        colored = render(evaluation(), "text", style=Style(color=True))
        assert "\x1b" not in plain
        assert re.sub(r"\x1b\[[\d;]*m", "", colored).split() == plain.split()
        assert re.search(r"\x1b\[32m\s*reached", colored)

    @pytest.mark.parametrize("width", [60, 80, 100])
    def test_it_fits_and_drops_no_letter(self, width: int) -> None:
        page = render(evaluation(), "text", style=Style(width=width), gate=GATE)
        assert max(map(len, page.splitlines())) <= width
        assert width < 80 or "…" not in page

    def test_a_long_name_takes_no_room_from_the_numbers(self) -> None:
        page = render(evaluation(name="a-very-long-name-" * 6), "text")
        assert re.search(r"Worst articles +attributed F1 +missed +spurious +wrong", page)

    def test_slices_in_which_nothing_is_are_left_out(self) -> None:
        page = render(evaluation(), "text")
        assert "speaker: person" in page
        assert "speaker: document" not in page

    def test_grounding_and_cost(self) -> None:
        page = squeezed(render(evaluation(), "text"))
        assert "1 of 7 items kept out (14.3 %): not_in_article 1" in page
        assert "All 6 kept are in the article's words; in truth at most 50 % (3/n) are not" in page
        assert "2 calls · 900 tokens in and 90 out an article · 1.50 s an article" in page
        assert "cost unknown" in page

    def test_what_the_gate_found_is_last(self) -> None:
        page = render(evaluation(), "text", gate=GATE[:1])
        assert page.rstrip().endswith(GATE[0])

    def test_without_a_ceiling_nothing_is_measured_against_it(self) -> None:
        page = render(evaluation(ceiling=False), "text")
        assert "to readers" not in page
        assert "there is no ceiling" in page


class TestWords:
    def test_scores_are_written_as_the_field_writes_them(self) -> None:
        written = [wording.score(value) for value in (0.8184, 1.0, 0.0, None)]
        assert written == [".818", "1.000", ".000", "–"]

    def test_an_interval_that_is_cut_is_told_by_its_wider_side(self) -> None:
        estimate = wording.Estimate(0.95, wording.Interval(0.8, 1.0), 10)
        assert wording.reach(estimate) == ".950 ±.150"

    def test_below_is_said_only_where_the_whole_interval_is(self) -> None:
        estimate = wording.Estimate(0.8, wording.Interval(0.7, 0.9), 10)
        assert wording.against_readers(estimate, 0.8) == "reached"
        assert wording.against_readers(estimate, 0.9) == ".100 within"
        assert wording.against_readers(estimate, 0.91) == ".110 below"
        assert wording.against_readers(estimate._replace(interval=None), 0.91) == ".110 within"
        assert wording.against_readers(estimate, None) == ""
        assert wording.against_readers(wording.Estimate(None, None, 0), 0.9) == ""

    def test_a_failure_of_some_readings_is_counted(self) -> None:
        (line,) = wording.failures(evaluation(LATE, harbour()).results[0])
        assert line.startswith("timeout: no reply within 60 s")
        assert line.endswith("(1 of 3 readings)")

    def test_only_an_endpoint_elsewhere_is_a_place(self) -> None:
        setup = evaluation().setup
        assert wording.how(setup).startswith("at api.example.org · prompts 1f2e3d · plan whole")
        assert wording.how(replace(setup, endpoint="in process")).startswith("prompts 1f2e3d")

    def test_cost_is_told_as_far_as_it_is_known(self) -> None:
        found = evaluation()
        found.__dict__["cost"] = Cost(3, 4, 1, 1800, 180, 600, 0.25, 3.0)
        assert wording.cost(found) == (
            "4 calls, 1 retry · 900 tokens in (300 cached) and 90 out an article · "
            "1.50 s an article · $0.2500, $0.1250 an article"
        )
        found = Evaluation(replace(found.setup, endpoint="in process"), found.suite, found.results)
        assert wording.cost(found) == "No language model was called; 1.50 s an article"
        nothing = Evaluation(found.setup, found.suite, found.results[2:])
        assert "nothing is known of its cost" in wording.cost(nothing)
        assert wording.kept_out(nothing) == "No claim or figure was given"
        assert wording.unfounded(nothing) is None

    def test_what_is_not_in_the_words_is_said_loudly(self) -> None:
        found = evaluation()
        found.__dict__["grounding"] = Grounding(10, {"wrong_number": 2}, 1)
        assert wording.unfounded(found) == "1 of the 8 kept are NOT in the article's words"


class TestMarkdown:
    def test_the_headline_is_in_view_and_the_rest_folded(self) -> None:
        page = render(evaluation(), "markdown", gate=GATE[:1])
        folded = page.index("<details>")
        assert 0 < page.index("| attributed F1 | **.4") < folded < page.index("| cue words |")
        assert page.count("<details>") == page.count("</details>") == 2
        assert page.index("attributed\\_f1 fell") < page.index("lost: timeout") < folded

    def test_a_message_is_no_markup(self) -> None:
        assert "<script" not in render(evaluation(), "markdown")


class TestJson:
    def test_it_says_all_that_was_found(self) -> None:
        found = json.loads(render(evaluation(), "json", gate=GATE[:1]))
        assert list(found)[:4] == ["schema_version", "suite", "split", "model"]
        assert found["schema_version"] == 1
        assert found["prompt_version"] == "1f2e3d"
        assert found["metrics"]["attributed_f1"] == pytest.approx(4 / 9)
        assert found["intervals"]["attributed_f1"][1] <= 1
        assert found["ceiling"] == {"attributed_f1": 0.95, "figures_value_f1": 0.9}
        assert found["slices"]["direct claims"]["metrics"]["claims_recall"] == 1
        assert found["failed"][0]["id"] == "lost"
        assert found["failed"][0]["reason"] == "timeout"
        assert found["cost"]["calls"] == 2
        assert found["grounding"]["rejected"] == {"not_in_article": 1}
        assert found["gate"] == [GATE[0]]

    def test_errors_have_both_ids_and_their_place(self) -> None:
        found = json.loads(render(evaluation(LATE), "json"))
        harbour = found["articles"][0]
        assert harbour["split"] == "dev"
        start = evaluation().results[0].case.text.index("“We will not wait,”")
        assert {
            "repeat": 0, "family": "claims", "faults": ["speaker"], "gold": "g2",
            "predicted": "c2", "start": start, "end": start + 19,
        } in harbour["errors"]  # fmt: skip
        assert sum(error["repeat"] == 1 for error in harbour["errors"]) == 7
        assert found["articles"][1]["errors"] == []

    def test_what_could_not_be_scored_is_null_and_the_same_run_gives_the_same_text(self) -> None:
        found = json.loads(render(evaluation(), "json"))
        assert found["slices"]["speaker: document"]["metrics"]["claims_recall"] is None
        assert render(evaluation(), "json") == render(evaluation(), "json")


class TestJUnit:
    def test_a_failed_article_is_an_error_and_a_dropped_metric_a_failure(self) -> None:
        root = etree.fromstring(render(evaluation(), "junit", gate=GATE).encode())
        (suite,) = root
        assert root.tag == "testsuites"
        for element in (root, suite):
            assert {key: element.get(key) for key in ("tests", "failures", "errors")} == {
                "tests": "5",
                "failures": "2",
                "errors": "1",
            }
        cases = {case.get("name"): case for case in suite.iter("testcase")}
        assert list(cases) == ["harbour", "quiet", "lost", "attributed_f1", "gate"]
        assert [case.get("classname") for case in cases.values()][:3] == [
            "coast.dev",
            "coast.dev",
            "coast.test",
        ]
        assert cases["harbour"].get("time") == "1.500"
        (error,) = cases["lost"]
        assert (error.tag, error.get("type")) == ("error", "timeout")
        assert "<script>alert(1)</script>]]>" in error.get("message", "")
        assert cases["attributed_f1"][0].get("message") == GATE[0]
        assert cases["gate"][0].get("message") == "something else"
        assert not len(cases["harbour"])
