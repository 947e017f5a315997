from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

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
        (["in.jsonl", "out.jsonl", "--shard", "0/2"], "--shard wants I/N"),
        (["in.jsonl", "out.jsonl", "--shard", "3/2"], "--shard wants I/N"),
        (["in.jsonl", "out.jsonl", "--shard", "1"], "--shard wants I/N"),
        (["in.jsonl", "out.jsonl", "--budget", "0"], "--budget must be more than 0"),
        (["in.jsonl", "out.jsonl", "--budget", "1"], "no price is known for stub"),
        (["in.jsonl", "out.jsonl", "--limit", "0"], "--limit"),
        (["in.jsonl", "out.jsonl", "--plan", "none"], "no plan"),
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


def test_a_dry_run_knows_prices(cli: Cli, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    hosted = ("--model", "gpt-5-mini", "--base-url", "https://api.openai.com/v1")
    assert "cost           $0.00\n" in cli("batch", archive, "out.jsonl", "--dry-run", *hosted).out
    local = ("--model", "gpt-5-mini", "--base-url", "http://127.0.0.1:9/v1")
    assert "cost           unknown" in cli("batch", archive, "out.jsonl", "--dry-run", *local).out
