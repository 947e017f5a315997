from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.batch.census import Census

from .conftest import Ending

Cli = Callable[..., Ending]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    records = [
        {"id": f"a{n}", "text": f"Mayor Ida Rolf said that pier {n} is closed."} for n in range(4)
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def test_a_batch_says_what_it_did(cli: Cli, archive: Path) -> None:
    done = cli("batch", archive, "out.jsonl")
    assert (done.code, done.out) == (0, "")
    assert done.only_line().startswith("summarize: 4 done · 4 calls · ")
    again = cli("batch", archive, "out.jsonl")
    assert "0 done · 4 finished before" in again.only_line()
    assert cli("batch", archive, "out.jsonl", "--quiet").err == ""


@pytest.mark.parametrize(
    ("kept", "added", "code", "said"), [(3, 0, 1, "1 fewer"), (4, 2, 0, "2 more")]
)
def test_an_input_that_changes_during_the_run_is_said(
    kept: int,
    added: int,
    code: int,
    said: str,
    cli: Cli,
    archive: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    count = Census._count

    def counted(census: Census) -> None:
        count(census)
        lines = archive.read_text().splitlines(keepends=True)[:kept]
        lines += [f'{{"id": "b{n}", "text": "It rained."}}\n' for n in range(added)]
        archive.write_text("".join(lines))

    monkeypatch.setattr(Census, "_count", counted)
    done = cli("batch", archive, "out.jsonl")
    assert done.code == code
    assert f"{kept + added} done" in done.err
    assert f"in.jsonl has changed during the run: {said} in it than when it began" in done.err
    assert "-2 left" not in done.err


def test_a_failed_article_is_named_and_the_exit_code_is_1(cli: Cli, archive: Path) -> None:
    with archive.open("a") as file:
        file.write('{"id": "blank", "text": ""}\n')
    done = cli("batch", archive, "out.jsonl")
    assert done.code == 1
    assert "blank: " in done.err
    assert "1 failed, see out.errors.jsonl" in done.err
    assert cli("batch", archive, "out.jsonl", "--retry-failed", "--quiet").err == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["in.jsonl", "out.txt"], ".jsonl"),
        (["none.jsonl", "out.jsonl"], "there is no file none.jsonl"),
        (["in.jsonl", "none/out.jsonl"], "there is no folder"),
        (["in.jsonl", "in.jsonl"], "part of what is read"),
        (["in.jsonl", "out.jsonl", "--new", "--retry-failed"], "leave one of them out"),
        (["in.jsonl", "out.jsonl", "--shard", "0/2"], "--shard wants I/N"),
        (["in.jsonl", "out.jsonl", "--shard", "3/2"], "--shard wants I/N"),
        (["in.jsonl", "out.jsonl", "--shard", "1"], "--shard wants I/N"),
        (["in.jsonl", "out.jsonl", "--budget", "0"], "--budget must be more than 0"),
        (["in.jsonl", "out.jsonl", "--budget", "1"], "no price is known for stub"),
        (["in.jsonl", "out.jsonl", "--limit", "0"], "--limit"),
        (["in.jsonl", "out.jsonl", "--plan", "none"], "no plan"),
        (["in.jsonl", "out.jsonl", "--provider-batch", "submit"], "summarize stub"),
        (["in.jsonl", "out.jsonl", "--provider-batch", "status"], "no journal beside it"),
        (
            ["in.jsonl", "out.jsonl", "--provider-batch", "submit", "--to-file", "r.jsonl"],
            "runs of",
        ),
        (["in.jsonl"], "OUT"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_line(
    cli: Cli, archive: Path, arguments: list[str], says: str
) -> None:
    done = cli("batch", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.only_line()


def test_a_missing_id_is_refused_with_its_line(cli: Cli, archive: Path) -> None:
    with archive.open("a") as file:
        file.write('{"text": "Mayor Ida Rolf said no."}\n')
    done = cli("batch", archive, "out.jsonl")
    assert done.code == 2
    assert "in.jsonl, line 5 has no id" in done.only_line()
    assert not Path("out.jsonl").exists()


def test_other_settings_need_a_new_output(cli: Cli, archive: Path) -> None:
    cli("batch", archive, "out.jsonl")
    done = cli("batch", archive, "out.jsonl", "--seed", "3")
    assert done.code == 2
    assert "seed was None, is 3" in done.only_line()
    assert cli("batch", archive, "out.jsonl", "--seed", "3", "--new").code == 0


def test_a_dry_run_calls_and_writes_nothing(cli: Cli, archive: Path, tmp_path: Path) -> None:
    done = cli("batch", archive, "out.jsonl", "--dry-run", "--limit", "3")
    assert (done.code, done.err) == (0, "")
    assert "articles       3, finished before: 0\ncalls          3\n" in done.out
    assert "nothing: no language model is called" in done.out
    assert list(tmp_path.iterdir()) == [archive]
    hosted = ("--model", "gpt-5-mini", "--base-url", "https://api.openai.com/v1")
    assert "OPENAI_API_KEY" in cli("batch", archive, "out.jsonl", "--dry-run", *hosted).err


def test_a_providers_batch_is_submitted_seen_and_collected(
    cli: Cli, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize.stub import batches
    from summarize.stub.app import App
    from summarize.stub.server import Server

    monkeypatch.setattr(batches, "PACE", 3)
    with Server(App()) as server:

        def batch(what: str) -> Ending:
            asked = ("--model", "any", "--base-url", server.url, "--plan", "whole")
            return cli("batch", archive, "out.jsonl", *asked, "--provider-batch", what)

        done = batch("submit")
        assert (done.code, done.out) == (0, "")
        assert "0 done · 4 wait for replies, 4 requests in batch_1" in done.only_line()
        early = batch("collect")
        assert early.code == 1
        assert "batch_1: in_progress · 3 of 4 answered\n" in early.err
        assert batch("status").out == "batch_1: completed · 4 of 4 answered\n"
        assert batch("cancel").out == "batch_1: completed · 4 of 4 answered\n"
        last = batch("collect")
        assert last.code == 0
        assert "4 done" in last.err
        assert batch("status").out == ""
    assert len(Path("out.jsonl").read_text().splitlines()) == 4


def test_a_batch_that_is_refused_is_an_error_line(cli: Cli, archive: Path) -> None:
    from summarize.stub.app import App
    from summarize.stub.faults import FaultPlan
    from summarize.stub.server import Server

    with Server(App(FaultPlan(["fail-batch"]))) as server:
        asked = ("batch", archive, "out.jsonl", "--model", "any", "--base-url", server.url)
        cli(*asked, "--provider-batch", "submit")
        done = cli(*asked, "--provider-batch", "collect")
    assert done.code == 1
    assert "error: batch_1 is refused: token_limit_exceeded" in done.err


def test_what_a_dry_run_of_a_batch_costs_is_the_price_of_batches(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    article = {"id": "a", "text": "Mayor Ida Rolf said that pier 1 is closed. " * 2000}
    (tmp_path / "in.jsonl").write_text(json.dumps(article) + "\n")
    hosted = ("--model", "gpt-5", "--base-url", "https://api.openai.com/v1", "--plan", "whole")
    costs = [
        float(
            cli("batch", "in.jsonl", "o.jsonl", "--dry-run", *hosted, *more).out.split("$")[1][:4]
        )
        for more in ((), ("--provider-batch", "submit"))
    ]
    assert costs[1] == pytest.approx(costs[0] / 2, abs=0.01)
    assert costs[1] > 0.02


def test_a_dry_run_knows_prices(cli: Cli, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    hosted = ("--model", "gpt-5-mini", "--base-url", "https://api.openai.com/v1")
    assert (
        "cost           $0.0005\n" in cli("batch", archive, "out.jsonl", "--dry-run", *hosted).out
    )
    local = ("--model", "gpt-5-mini", "--base-url", "http://127.0.0.1:9/v1")
    assert "cost           unknown" in cli("batch", archive, "out.jsonl", "--dry-run", *local).out
