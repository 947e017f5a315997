"""The page of results: which runs stand beside each other, and what is said of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from summarize.schema import Summary
from summarize_evals import results, runner
from summarize_evals.evaluation import Evaluation, Failed, score
from summarize_evals.suites import Suite


def rows(page: str) -> list[list[str]]:
    """The cells of all tables."""
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.fixture
def whole(small: Suite) -> Suite:
    """The small suite without a split, with what two readers reach."""
    return replace(
        small,
        cases=tuple(replace(case, split=None) for case in small.cases),
        agreement={},
        ceiling={"claims_f1": 0.982, "figures_unit_f1": 0.91},
        readers="Ada and Bo",
    )


@pytest.fixture
def parted(whole: Suite) -> Suite:
    """The same with one article to develop on."""
    first, *others = whole.cases
    cases = (replace(first, split="dev"), *(replace(case, split="test") for case in others))
    return replace(whole, cases=cases)


def test_a_run_is_a_row_with_intervals_and_readers_below(whole: Suite) -> None:
    page = results.table([runner.run(whole), runner.run(whole, "empty")])
    head, rule, stub, empty, readers = rows(page)
    assert head == [
        "run",
        "articles (failed)",
        "speakers F1",
        "claims F1",
        "attributed F1",
        "modality",
        "figures F1, value",
        "figures F1, +unit",
        "s an article",
    ]
    assert rule[0] == "---"
    assert stub[:2] == ["1. stub", "3 (0)"]
    assert all(re.fullmatch(r"[.1]\d{3} \([.\d]+–[.\d]+\)|1\.000.*", cell) for cell in stub[2:8])
    assert re.fullmatch(r"\d+\.\d\d", stub[8])
    assert empty[:2] == ["2. empty", "3 (0)"]
    assert empty[3] == ".000 (.000–1.000)"
    assert empty[5] == "–"  # nothing was matched, so there is no accuracy
    assert readers[0] == "*readers: Ada and Bo*"
    assert readers[2:8] == ["–", ".982", "–", "–", "–", ".910"]
    assert "### 3 articles" in page


def test_test_and_dev_articles_have_tables_of_their_own(parted: Suite) -> None:
    page = results.table([runner.run(parted)])
    test, dev = re.findall(r"^### (.*)$", page, re.MULTILINE)
    assert (test, dev) == ("test: 2 articles", "dev: 1 article")
    cells = [row[:2] for row in rows(page) if row[0] == "1. stub"]
    assert cells == [["1. stub", "2 (0)"], ["1. stub", "1 (0)"]]
    (alone,) = (row for row in rows(page) if row[:2] == ["1. stub", "1 (0)"])
    assert "(" not in alone[3]  # one article has no interval


def test_a_run_over_one_part_stands_beside_runs_over_all(parted: Suite) -> None:
    page = results.table([runner.run(parted), runner.run(parted.part("test"), "regex")])
    test, dev = page.split("### ")[1:]
    assert "1. stub" in test
    assert "2. regex" in test
    assert "2. regex" not in rows(dev.split("## Runs")[0])[-2]


def test_runs_over_other_articles_are_not_compared(whole: Suite) -> None:
    less = whole.part("all", ["column"])
    page = results.table([runner.run(whole, "empty"), runner.run(less, "empty")])
    assert re.findall(r"^### (.*)$", page, re.MULTILINE) == ["3 articles", "1 article"]


def test_suites_are_apart_and_show_what_they_can_score(whole: Suite) -> None:
    own = replace(whole, name="mine/labels", scored=frozenset({"claims"}), ceiling={})
    page = results.table([runner.run(whole, "empty"), runner.run(own, "empty")])
    seeds, mine = page.split("\n## ")[1:3]
    assert seeds.startswith("seeds\n")
    assert "language-model assistants" in seeds
    assert mine.startswith("mine/labels\n")
    assert results._OTHER_LABELS in mine
    # Nothing was matched, so that no run has a modality to be right or wrong.
    assert rows(mine)[0][2:-1] == ["claims F1", "attributed F1"]
    assert "readers" not in mine


def test_what_failed_is_counted_and_costs_no_time(whole: Suite, stubbed: Evaluation) -> None:
    failed = [score(case, [Failed("timeout", "too slow")]) for case in whole.cases]
    given = [result.outputs for result in stubbed.results[:2]]
    found = [score(*pair) for pair in zip(whole.cases[:2], given, strict=True)]
    one = replace(stubbed, suite=whole, results=(*found, failed[2]))
    none = replace(stubbed, suite=whole, results=tuple(failed))
    cells = rows(results.table([one, none]))
    assert [row[1] for row in cells[2:4]] == ["3 (1)", "3 (3)"]
    seconds = sum(output.run.seconds for (output,) in given if isinstance(output, Summary))
    assert cells[2][-1] == f"{seconds / 2:.2f}"
    assert cells[3][-1] == "–"


def test_each_run_says_when_by_which_code_and_on_which_labels(whole: Suite) -> None:
    run = runner.run(whole, "empty")
    fewer = replace(whole.cases[0].gold, claims=())
    corrected = replace(whole, cases=(replace(whole.cases[0], gold=fewer), *whole.cases[1:]))
    page = results.table([run, run, replace(run, suite=corrected)])
    lines = re.findall(r"^\d\. .*$", page.split("## Runs")[1], re.MULTILINE)
    assert [line[:8] for line in lines] == ["1. empty", "2. empty", "3. empty"]
    for said in (run.setup.started[:10], f"code {run.setup.code}", "prompts none", "seeds"):
        assert said in lines[0]
    labels = [re.search(r"labels (\w+)", line) for line in lines]
    one, same, other = (found and found[1] for found in labels)
    assert one == same
    assert one != other


def test_a_models_name_cannot_break_the_table(whole: Suite) -> None:
    run = runner.run(whole, "empty")
    page = results.table([replace(run, setup=replace(run.setup, model="a|b\n<script>"))])
    head, _, row = [line for line in page.splitlines() if line.startswith("| ")][:3]
    assert "<script>" not in page
    assert row.replace("\\|", "").count("|") == head.count("|")
