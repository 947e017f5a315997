"""Runs, their logs, and going on after an interruption."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ConfigError, OutputError
from summarize.model import Model
from summarize.schema import Article, Summary
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server
from summarize_evals import log, runner
from summarize_evals.evaluation import Evaluation, Failed, Output
from summarize_evals.suites import Suite


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_article_is_scored_in_order(small: Suite, stubbed: Evaluation) -> None:
    assert [r.case.article.id for r in stubbed.results] == ["bulletin", "column", "satire"]
    assert stubbed.setup.model == "stub"
    assert stubbed.setup.endpoint == "in process"
    value = stubbed.metrics["claims_f1"].value
    assert value is not None
    assert 0.5 < value <= 1


def test_the_same_run_scores_the_same(small: Suite, stubbed: Evaluation) -> None:
    again = runner.run(small, concurrency=1)
    assert again.metrics == stubbed.metrics


def test_repeats_are_averaged_and_weigh_no_more(small: Suite, stubbed: Evaluation) -> None:
    twice = runner.run(small, repeats=2)
    assert [len(result.outputs) for result in twice.results] == [2, 2, 2]
    assert twice.metrics == stubbed.metrics


def test_the_empty_baseline_finds_nothing(small: Suite) -> None:
    nothing = runner.run(small, "empty")
    assert nothing.metrics["attributed_f1"].value == 0
    assert nothing.metrics["claims_precision"].value is None
    assert nothing.failed == ()


def test_a_baselines_name_at_an_endpoint_is_a_model_there(small: Suite) -> None:
    with Server(App()) as server:
        one = small.part("all", ["column"])
        found = runner.run(one, Model("empty", base_url=server.url))
    assert found.metrics["claims_f1"].value


class TestFailures:
    """An article for which nothing came."""

    @pytest.fixture
    def failed(self, small: Suite) -> Evaluation:
        with Server(App(FaultPlan(["500,first=1"]))) as server:
            model = Model("m", base_url=server.url, http_retries=0, mode="tools")
            return runner.run(small, model, concurrency=1)

    def test_it_counts_as_all_missed(self, failed: Evaluation, stubbed: Evaluation) -> None:
        assert len(failed.results) == 3
        (lost,) = failed.failed
        hits, of = lost.tallies["claims_recall"]
        assert hits == 0
        assert of > 0
        assert failed.metrics["claims_recall"].of == stubbed.metrics["claims_recall"].of

    def test_it_is_listed_with_its_reason(self, failed: Evaluation) -> None:
        (lost,) = failed.failed
        assert [failure.reason for failure in lost.failures] == ["server"]
        assert "answers 500" in lost.failures[0].message


class TestLog:
    """What is written, and what an interrupted run finds again."""

    def test_it_is_a_header_and_a_line_an_article(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        header, *records = _lines(path)
        assert header["summarize_eval_log"] == 1
        articles = header["run"]["articles"]
        assert articles.keys() == {"bulletin", "column", "satire"}
        assert {record["sha256"] for record in records} == set(articles.values())
        assert all(record["summary"]["article"]["text"] is None for record in records)

    def test_it_scores_the_same_without_a_model(
        self, small: Suite, stubbed: Evaluation, tmp_path: Path
    ) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        again = log.rescored(path, lambda setup: small)
        assert again.metrics == stubbed.metrics
        assert again.slices == stubbed.slices
        assert again.setup.model == "stub"

    def test_an_interrupted_run_repeats_no_finished_article(
        self, small: Suite, stubbed: Evaluation, tmp_path: Path
    ) -> None:
        path = tmp_path / "run.jsonl"
        asked: list[str] = []

        def stop_after_one(article: Article, output: Output) -> None:
            asked.append(article.id)
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            runner.run(small, log=lambda setup: path, concurrency=1, heard=stop_after_one)
        finished = len(_lines(path)) - 1
        assert 1 <= finished < 3
        again: list[str] = []
        done = runner.run(
            small, log=lambda setup: path, heard=lambda article, output: again.append(article.id)
        )
        assert len(again) == 3 - finished
        assert asked[0] not in again
        assert done.metrics == stubbed.metrics

    def test_a_line_that_was_cut_off_is_asked_for_again(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        whole = path.read_text("utf-8")
        path.write_text(whole[:-20], "utf-8")
        again: list[str] = []
        runner.run(small, log=lambda setup: path, heard=lambda a, output: again.append(a.id))
        assert len(again) == 1
        assert sorted(path.read_text("utf-8").splitlines()[1:]) != []
        assert len(_lines(path)) == 4

    def test_a_failure_is_tried_again(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        one = small.part("all", ["column"])
        runner.run(one, log=lambda setup: path)
        header, record = path.read_text("utf-8").splitlines()
        key = {name: json.loads(record)[name] for name in ("sha256", "repeat")}
        failed = key | {"failed": {"reason": "timeout", "message": "too slow"}}
        path.write_text(f"{header}\n{json.dumps(failed)}\n", "utf-8")
        assert log.rescored(path, lambda setup: one).failed
        again = runner.run(one, log=lambda setup: path)
        assert not again.failed

    def test_the_log_of_another_run_is_not_gone_on_with(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        before = path.read_bytes()
        with pytest.raises(ConfigError, match="model was 'stub', is 'regex'"):
            runner.run(small, "regex", log=lambda setup: path)
        assert path.read_bytes() == before

    def test_fresh_replaces_it(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        runner.run(small, "empty", log=lambda setup: path, fresh=True)
        assert _lines(path)[0]["run"]["model"] == "empty"

    def test_what_the_log_lacks_counts_as_missed(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")
        found = log.rescored(path, lambda setup: small)
        assert [result.failures[0].reason for result in found.failed] == ["not_run"]

    def test_a_text_that_has_changed_is_said(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        case = small.cases[0]
        other = replace(case, article=case.article.model_copy(update={"sha256": "0" * 64}))
        changed = replace(small, cases=(other, *small.cases[1:]))
        with pytest.raises(ConfigError, match="'bulletin' has changed"):
            log.rescored(path, lambda setup: changed)
        with pytest.raises(ConfigError, match="'bulletin' that seeds lacks"):
            log.rescored(path, lambda setup: replace(small, cases=small.cases[1:]))

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("", "is not the log of an evaluation"),
            ("{}\n", "is not the log of an evaluation"),
            ('{"summarize_eval_log": 1}\n', "is not the log of an evaluation"),
            ("[" * 100_000 + "\n", "is not the log of an evaluation"),
        ],
    )
    def test_what_is_no_log_is_refused(self, tmp_path: Path, content: str, said: str) -> None:
        path = tmp_path / "run.jsonl"
        path.write_text(content, "utf-8")
        with pytest.raises(ConfigError, match=said):
            log.read(path)

    def test_a_text_cut_inside_a_character_is_read_up_to_it(
        self, small: Suite, tmp_path: Path
    ) -> None:
        path = tmp_path / "run.jsonl"
        one = small.part("all", ["satire"])
        runner.run(one, log=lambda setup: path)
        whole = path.read_bytes()
        path.write_bytes(whole[: whole.rindex("“".encode()) + 1])
        assert log.rescored(path, lambda setup: one).failed
        runner.run(one, log=lambda setup: path)
        assert not log.rescored(path, lambda setup: one).failed

    def test_a_log_is_a_file(self, small: Suite, tmp_path: Path) -> None:
        (tmp_path / "run.jsonl").symlink_to("/dev/full")  # which can be read without end
        with pytest.raises(OutputError, match="is no file: give the name of one"):
            runner.run(small, log=lambda setup: tmp_path / "run.jsonl")

    def test_two_runs_do_not_write_one_log(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"

        def another(article: Article, output: Output) -> None:
            with pytest.raises(ConfigError, match="another run is writing"):
                runner.run(small, log=lambda setup: path)

        runner.run(small.part("all", ["satire"]), log=lambda setup: path, heard=another)
        assert len(_lines(path)) == 2

    @pytest.mark.parametrize("change", [("repeats", 0), ("repeats", 10**9), ("articles", {})])
    def test_a_header_that_says_nothing_is_refused(
        self, change: tuple[str, Any], small: Suite, tmp_path: Path
    ) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        header, *others = path.read_text("utf-8").splitlines()
        record = json.loads(header)
        record["run"][change[0]] = change[1]
        path.write_text("\n".join([json.dumps(record), *others, ""]), "utf-8")
        with pytest.raises(ConfigError, match="is damaged"):
            log.read(path)

    def test_a_damaged_line_is_named(self, small: Suite, tmp_path: Path) -> None:
        path = tmp_path / "run.jsonl"
        runner.run(small, log=lambda setup: path)
        lines = path.read_text("utf-8").splitlines()
        path.write_text("\n".join([lines[0], "oops", *lines[2:], ""]), "utf-8")
        with pytest.raises(ConfigError, match=r"run\.jsonl:2"):
            log.read(path)


class TestPlaceOfTheLog:
    """Where a run is logged that was given no place."""

    def test_what_is_paid_for_is_kept_in_the_cache_folder(
        self, stubbed: Evaluation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        paid = replace(stubbed.setup, endpoint="api.example.org", model="big/model 2")
        path = log.cached(paid)
        assert path is not None
        assert path.parent == tmp_path / "summarize" / "eval"
        assert path.parent.is_dir()
        assert log.cached(replace(paid, started="later", revision="other")) == path
        assert log.cached(replace(paid, temperature=0.7)) != path
        assert log.cached(replace(paid, code="changed")) != path

    def test_what_is_free_is_not(self, stubbed: Evaluation) -> None:
        assert log.cached(stubbed.setup) is None


def test_a_wrong_setting_is_said_before_anything_is_run(small: Suite, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="plan"):
        runner.run(small, plan="none", log=lambda setup: tmp_path / "run.jsonl")
    assert not list(tmp_path.iterdir())


def test_outputs_are_summaries_or_failures(stubbed: Evaluation) -> None:
    assert all(isinstance(r.outputs[0], Summary | Failed) for r in stubbed.results)


def test_the_revision_is_that_of_the_checkout_with_a_mark_where_it_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*arguments: str) -> str:
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        done = subprocess.run(
            ["git", "-C", str(tmp_path), *who, *arguments],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    def revision() -> str | None:
        runner._revision.cache_clear()
        return runner._revision()

    monkeypatch.setattr("summarize.__file__", str(tmp_path / "summarize" / "__init__.py"))
    try:
        assert revision() is None
        git("init", "-q")
        assert revision() is None  # nothing is committed yet
        git("commit", "-q", "--allow-empty", "-m", "first")
        assert revision() == git("rev-parse", "--short=12", "HEAD")
        (tmp_path / "new").touch()
        assert revision() == git("rev-parse", "--short=12", "HEAD") + "+"
    finally:
        runner._revision.cache_clear()
