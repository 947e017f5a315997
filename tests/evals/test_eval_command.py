"""``summarize eval`` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize.cli import main
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

SMALL = ["--article", "bulletin", "--article", "column", "--quiet"]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "cache").mkdir()


def _eval(*arguments: str) -> int:
    return main(["eval", *arguments])


def test_it_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert _eval(*SMALL) == 0
    printed = capsys.readouterr()
    assert "attributed F1" in printed.out
    assert "2 articles" in printed.out
    assert printed.err == ""


def test_json_has_metrics_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert _eval(*SMALL, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert 0 < found["metrics"]["attributed_f1"] <= 1
    assert found["suite"] == "seeds"


def test_reports_take_their_form_from_their_names(tmp_path: Path) -> None:
    names = ["a.html", "a.xml", "a.md", "a.json", "a.txt"]
    reports = [part for name in names for part in ("--report", name)]
    assert _eval(*SMALL, *reports, "-o", "out.txt") == 0
    starts = {name: (tmp_path / name).read_text("utf-8")[:9].lower() for name in names}
    assert starts["a.html"].startswith("<!doctype")
    assert starts["a.xml"].startswith("<?xml")
    assert starts["a.json"].startswith("{")
    assert (tmp_path / "out.txt").read_text("utf-8") == (tmp_path / "a.txt").read_text("utf-8")


def test_a_report_of_no_known_form_is_refused_before_the_run(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _eval(*SMALL, "--report", "a.pdf") == 2
    assert ".html" in capsys.readouterr().err


class TestGate:
    def test_what_was_blessed_passes(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert _eval(*SMALL, "--baseline", "b.json", "--bless") == 0
        assert _eval(*SMALL, "--baseline", "b.json") == 0

    def test_a_drop_is_exit_code_3_and_named(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        _eval(*SMALL, "--baseline", "b.json", "--bless")
        file = tmp_path / "b.json"
        baseline = json.loads(file.read_text("utf-8"))
        baseline["metrics"]["figures_unit_f1"] += 1e-6
        baseline["articles"]["column"]["figures_unit_f1"][0] += 1
        file.write_text(json.dumps(baseline), "utf-8")
        before = file.read_bytes()
        capsys.readouterr()
        assert _eval(*SMALL, "--baseline", "b.json", "--report", "junit.xml") == 3
        said = capsys.readouterr()
        assert "gate: figures_unit_f1 fell" in said.err
        assert "column" in said.err
        assert "attributed F1" in said.out
        assert "figures_unit_f1" in (tmp_path / "junit.xml").read_text("utf-8")
        assert file.read_bytes() == before

    def test_blessing_wants_a_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert _eval("--bless") == 2
        assert "--baseline FILE" in capsys.readouterr().err

    def test_a_missing_baseline_is_said_before_the_run(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert _eval(*SMALL, "--baseline", "none.json") == 2
        assert capsys.readouterr().out == ""


class TestLogs:
    def test_a_log_is_scored_again_without_a_model(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        _eval(*SMALL, "--log", "run.jsonl", "--format", "json")
        first = json.loads(capsys.readouterr().out)
        assert _eval("--from", "run.jsonl", "--format", "json") == 0
        assert json.loads(capsys.readouterr().out) == first

    @pytest.mark.parametrize("option", ["--model=m", "--split=dev", "--repeats=2", "--article=x"])
    def test_what_a_log_settles_is_not_asked_again(
        self, option: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        _eval(*SMALL, "--log", "run.jsonl")
        assert _eval("--from", "run.jsonl", option) == 2
        assert f"{option.split('=')[0]} has no effect with --from" in capsys.readouterr().err

    def test_a_model_that_is_called_is_logged_in_the_cache_folder(self, tmp_path: Path) -> None:
        with Server(App()) as server:
            asked = [*SMALL, "--model", "m", "--base-url", server.url]
            assert _eval(*asked) == 0
            calls = len(list(tmp_path.rglob("*.jsonl")))
            assert calls == 1
        assert _eval(*asked) == 0  # the endpoint has gone: all of it comes from the log

    def test_two_logs_are_compared(self, capsys: pytest.CaptureFixture[str]) -> None:
        _eval(*SMALL, "--log", "a.jsonl")
        _eval(*SMALL, "--log", "b.jsonl", "--model", "regex")
        capsys.readouterr()
        assert _eval("diff", "a.jsonl", "b.jsonl") == 0
        assert "Flipped: " in capsys.readouterr().out
        assert _eval("diff", "a.jsonl", "none.jsonl") == 2

    def test_many_logs_are_one_table(self, capsys: pytest.CaptureFixture[str]) -> None:
        _eval(*SMALL, "--log", "a.jsonl")
        _eval(*SMALL, "--log", "b.jsonl", "--model", "empty")
        capsys.readouterr()
        assert _eval("table", "a.jsonl", "b.jsonl") == 0
        out = capsys.readouterr().out
        assert "stub" in out
        assert "empty" in out


class TestNothingIsWrittenOver:
    def test_a_log_that_is_scored(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        _eval(*SMALL, "--log", "run.jsonl")
        before = (tmp_path / "run.jsonl").read_bytes()
        assert _eval("--from", "run.jsonl", "-o", "run.jsonl") == 2
        assert _eval("diff", "run.jsonl", "run.jsonl", "-o", "run.jsonl") == 2
        assert _eval("table", "run.jsonl", "-o", "run.jsonl") == 2
        assert _eval(*SMALL, "--log", "run.jsonl", "--report", "run.jsonl") == 2
        assert (tmp_path / "run.jsonl").read_bytes() == before

    def test_one_report_by_another(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert _eval(*SMALL, "-o", "a.json", "--format", "json", "--report", "a.json") == 2
        assert "a.json would be written over" in capsys.readouterr().err

    def test_the_labels_themselves(self, tmp_path: Path) -> None:
        for folder in ("articles", "labels"):
            (tmp_path / "mine" / folder).mkdir(parents=True)
        label = tmp_path / "mine" / "labels" / "a.yaml"
        label.write_text("article: a\n", "utf-8")
        assert _eval("--suite", "mine", "-o", "mine/labels/a.yaml") == 2
        assert label.read_text("utf-8") == "article: a\n"


def test_what_failed_is_not_blessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Server(App(FaultPlan(["400"]))) as server:
        asked = [*SMALL, "--model", "m", "--base-url", server.url, "--mode", "tools"]
        assert _eval(*asked, "--baseline", "b.json", "--bless") == 1
    assert "nothing is blessed" in capsys.readouterr().err
    assert not (tmp_path / "b.json").exists()


def test_options_of_a_command_stand_behind_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert _eval("--model", "regex", "diff", "a.jsonl", "b.jsonl") == 2
    assert "stand behind the command: eval diff" in capsys.readouterr().err


def test_failed_articles_are_named_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    with Server(App(FaultPlan(["400,first=1"]))) as server:
        asked = [*SMALL, "--model", "m", "--base-url", server.url, "--mode", "tools"]
        assert _eval(*asked, "--concurrency", "1", "--format", "json") == 1
    said = capsys.readouterr()
    assert "bulletin: " in said.err
    assert json.loads(said.out)["failed"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--suite", "nowhere"], "nowhere"),
        (["--split", "train"], "one of dev, test, all"),
        (["--article", "strom"], "'strom'"),
        (["--suite", "originals"], "--texts"),
        (["--from", "none.jsonl"], "none.jsonl"),
        (["--repeats", "99999999999"], "less than or equal to 1000"),
    ],
)
def test_what_is_wrong_is_one_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _eval(*arguments) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.shared
def test_the_originals_are_scored_where_their_texts_are(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = str(shared / "articles")
    assert _eval("--suite", "originals", "--texts", texts, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["metrics"]["claims_f1"] > 0.5
