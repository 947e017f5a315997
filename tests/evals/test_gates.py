"""A baseline is reached, or the gate says which metric fell and in which articles."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ConfigError
from summarize_evals import gates
from summarize_evals.evaluation import Evaluation, Failed, score


def _baseline(evaluation: Evaluation, **changes: Any) -> gates.Baseline:
    return gates.Baseline.model_validate(json.loads(gates.blessed(evaluation)) | changes)


def _file(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "baseline.json"
    path.write_text(content, "utf-8")
    return path


def test_a_run_reaches_what_it_blessed(stubbed: Evaluation, tmp_path: Path) -> None:
    path = _file(tmp_path, gates.blessed(stubbed))
    assert gates.drops(stubbed, gates.read(path)) == ()


def test_a_baseline_has_the_keys_that_others_rely_on(stubbed: Evaluation) -> None:
    found = json.loads(gates.blessed(stubbed))
    assert found["suite"] == "seeds"
    assert found["model"] == "stub"
    assert found["prompt_version"] == stubbed.setup.prompt_version
    assert found["metrics"]["attributed_f1"] == stubbed.metrics["attributed_f1"].value
    assert all(0 <= value <= 1 for value in found["metrics"].values())


@pytest.mark.parametrize(("above", "falls"), [(1e-10, False), (1e-8, True)])
def test_a_drop_is_more_than_a_billionth(stubbed: Evaluation, above: float, falls: bool) -> None:
    value = stubbed.metrics["claims_modality"].value
    assert value is not None
    found = gates.drops(stubbed, _baseline(stubbed, metrics={"claims_modality": value + above}))
    assert bool(found) is falls


def test_a_rise_is_no_drop(stubbed: Evaluation) -> None:
    assert gates.drops(stubbed, _baseline(stubbed, metrics={"attributed_f1": 0.01})) == ()


def test_the_articles_that_fell_are_named_worst_first(stubbed: Evaluation) -> None:
    baseline = _baseline(stubbed, metrics={"claims_recall": 1.0})
    for article, lost in (("column", 1), ("satire", 3)):
        hits, of = baseline.articles[article]["claims_recall"]
        baseline.articles[article]["claims_recall"] = (hits + lost, of)
    (drop,) = gates.drops(stubbed, baseline)
    assert drop.metric == "claims_recall"
    assert drop.articles == ("satire", "column")
    assert "claims_recall fell from 1.000000 to" in str(drop)
    assert "satire, column" in str(drop)


def test_a_lower_share_of_more_chances_is_named_too(stubbed: Evaluation) -> None:
    baseline = _baseline(stubbed, metrics={"claims_modality": 1.0})
    hits, of = baseline.articles["column"]["claims_modality"]
    baseline.articles["column"]["claims_modality"] = (of - (of - hits), of - (of - hits))
    named = gates.drops(stubbed, baseline)[0].articles
    assert ("column" in named) == (hits < of)


def test_what_failed_is_not_blessed(stubbed: Evaluation) -> None:
    first, *others = stubbed.results
    failed = score(first.case, [Failed("server", "answers 500")])
    with pytest.raises(ConfigError, match="1 articles failed"):
        gates.blessed(replace(stubbed, results=(failed, *others)))


def test_at_most_five_articles_are_named() -> None:
    drop = gates.Drop("claims_f1", 0.9, 0.8, tuple("abcdefg"))
    assert str(drop).endswith("worse: a, b, c, d, e and 2 more")


def test_a_suite_may_stand_elsewhere(stubbed: Evaluation) -> None:
    here = replace(stubbed, setup=replace(stubbed.setup, suite="tests/news"))
    there = replace(stubbed, setup=replace(stubbed.setup, suite="/home/me/tests/news/"))
    baseline = gates.Baseline.model_validate_json(gates.blessed(here))
    assert gates.drops(there, baseline) == ()


def test_a_metric_that_is_no_longer_defined_counts_as_nothing(stubbed: Evaluation) -> None:
    values = dict(stubbed.metrics)
    values["figures_change"] = values["figures_change"]._replace(value=None)
    stubbed.__dict__["metrics"], kept = values, stubbed.metrics
    try:
        assert gates.drops(stubbed, _baseline(stubbed, metrics={"figures_change": 0.5}))
    finally:
        stubbed.__dict__["metrics"] = kept


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"suite": "mine"}, "suite mine"),
        ({"split": "dev"}, "split dev"),
        ({"articles": {"storm": {}}}, "other articles"),
        ({"metrics": {"atributed_f1": 0.5}}, "'atributed_f1'"),
    ],
)
def test_a_baseline_about_something_else_is_refused(
    stubbed: Evaluation, changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        gates.drops(stubbed, _baseline(stubbed, **changes))


def test_any_model_may_be_held_against_a_baseline(stubbed: Evaluation) -> None:
    assert gates.drops(stubbed, _baseline(stubbed, model="other", prompt_version="x")) == ()


def test_a_baseline_without_articles_still_gates(stubbed: Evaluation) -> None:
    (drop,) = gates.drops(stubbed, _baseline(stubbed, articles={}, metrics={"claims_f1": 1}))
    assert drop.articles == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{}", "suite"),
        ("not json", "is not one: Invalid JSON"),
        ('{"suite": "s", "model": "m", "prompt_version": "p", "metrics": {}}', "metrics"),
        ('{"suite": "s", "model": "m", "prompt_version": "p", "metrics": {"a": 2}}', "metrics.a"),
        ('{"suite": "s", "model": "m", "prompt_version": "p", "metrics": {"a": NaN}}', "metrics.a"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said) as caught:
        gates.read(_file(tmp_path, content))
    assert "--bless" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_baseline_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--bless writes one"):
        gates.read(tmp_path / "none.json")
