from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summarize

from .conftest import Ending, Fake

Cli = Callable[..., Ending]

ONE = "Ida Rask, the mayor of Ostby, said that 1,200 berths were damaged in the harbour.\n"
TWO = "In Ostby, mayor Ida Rask said on Monday that 1,200 berths were damaged in the harbour.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "two.txt").write_text(TWO)
    return folder


def test_articles_are_read_and_compared(cli: Cli, reports: Path) -> None:
    done = cli("compare", reports, "--format", "json")
    assert (done.code, done.err) == (0, "")
    brief = json.loads(done.out)
    assert [article["id"] for article in brief["articles"]] == ["one", "two"]
    assert [(g["verdict"], len(g["values"])) for g in brief["figure_groups"]] == [("agree", 2)]
    assert brief["claim_groups"][0]["articles"] == ["one", "two"]
    assert [place["article"] for place in brief["speakers"][0]["in"]] == ["one", "two"]


def saved(cli: Cli, source: Path, form: str, target: Path) -> Path:
    assert cli("extract", source, "--format", form, "-o", target).code == 0
    return target


def test_saved_summaries_and_articles_mix_in_the_order_given(
    cli: Cli, reports: Path, tmp_path: Path
) -> None:
    one = saved(cli, reports / "one.txt", "json", tmp_path / "one.json")
    both = saved(cli, reports, "jsonl", tmp_path / "both.jsonl")
    listed = saved(cli, reports, "json", tmp_path / "listed.json")
    for given, ids in (
        ((reports / "two.txt", one), ["two", "one"]),
        ((both,), ["one", "two"]),
        ((listed,), ["one", "two"]),
    ):
        done = cli("compare", *given, "--format", "jsonl")
        assert done.code == 0
        (line,) = done.out.splitlines()
        assert [article["id"] for article in json.loads(line)["articles"]] == ids


def test_saved_summaries_are_not_read_again(
    cli: Cli, fake: Fake, reports: Path, tmp_path: Path
) -> None:
    saved(cli, reports, "jsonl", tmp_path / "both.jsonl")
    fake.seen.clear()
    assert cli("compare", tmp_path / "both.jsonl").code == 0
    assert fake.seen == []


def test_a_model_that_is_named_is_asked_about_groups(
    cli: Cli, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (reports / "one.txt").write_text(
        "Ida Rask said the harbour of Ostby will open again on Friday for smaller boats.\n"
    )
    (reports / "two.txt").write_text(
        "Ida Rask said smaller boats can return to the harbour once divers have cleared it.\n"
    )
    both = saved(cli, reports, "jsonl", tmp_path / "both.jsonl")

    def calls(*more: object) -> int:
        done = cli("compare", both, "--format", "json", *more)
        assert done.code == 0
        run: dict[str, int] = json.loads(done.out)["run"]
        return run["calls"]

    alone = calls()
    assert calls("--model", "stub") > alone
    monkeypatch.setenv("SUMMARIZE_MODEL", "stub")
    assert calls() > alone


def test_an_article_that_fails_is_named_and_the_others_are_compared(
    cli: Cli, fake: Fake, reports: Path
) -> None:
    (reports / "bad.txt").write_text("FAIL")
    done = cli("compare", reports, "--format", "json")
    assert done.code == 1
    assert "bad.txt" in done.only_line()
    assert [article["id"] for article in json.loads(done.out)["articles"]] == ["one", "two"]


def test_where_nothing_could_be_read_nothing_is_written(
    cli: Cli, fake: Fake, reports: Path, tmp_path: Path
) -> None:
    target = tmp_path / "brief.json"
    target.write_text("kept")
    (reports / "bad.txt").write_text("FAIL")
    assert cli("compare", reports / "bad.txt", "-o", target).code == 1
    assert cli("compare", tmp_path / "missing.txt", "-o", target).code == 2
    assert target.read_text() == "kept"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"schema_version": 1, "article": {"id": "x"}}', "no summary of this version"),
        ('{"schema_version": 1, "articles": []}', "a brief already"),
        ("[]", "empty list"),
    ],
)
def test_a_file_that_is_no_summary_is_named(cli: Cli, tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "wrong.json").write_text(text)
    done = cli("compare", tmp_path / "wrong.json")
    assert (done.code, done.out) == (2, "")
    assert "wrong.json" in done.only_line()
    assert said in done.only_line()


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("figures", 0, "value"), float("nan"), "states a figure that is no number"),
        (("figures", 0, "value"), float("inf"), "states a figure that is no number"),
        (("figures", 0, "value_high"), 10**400, "states a figure that is no number"),
        (("speakers", 0, "name"), " ", "has a speaker without a name"),
        (("gist",), "Half a \ud83d.", "is not Unicode text"),
    ],
)
def test_a_summary_that_was_changed_by_hand_is_refused(
    cli: Cli, tmp_path: Path, place: tuple[Any, ...], value: object, said: str
) -> None:
    text = "Ann Roe said on Friday that 12 boats had sunk."
    saved = json.loads(summarize.extract(text).model_dump_json())
    inner = saved
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    (tmp_path / "wrong.json").write_text(json.dumps(saved))
    done = cli("compare", tmp_path / "wrong.json")
    assert (done.code, done.out) == (2, "")
    assert f"wrong.json {said}" in done.only_line()


def test_a_saved_summary_with_a_fault_tells_nothing_of_its_text(cli: Cli, tmp_path: Path) -> None:
    wrong = {"schema_version": 1, "article": {"id": "x", "source": "s", "length": "SECRET"}}
    (tmp_path / "wrong.json").write_text(json.dumps(wrong))
    assert "SECRET" not in cli("compare", tmp_path / "wrong.json").err


def test_extract_says_where_a_saved_summary_belongs(
    cli: Cli, reports: Path, tmp_path: Path
) -> None:
    one = saved(cli, reports / "one.txt", "json", tmp_path / "one.json")
    assert "summarize compare" in cli("extract", one).only_line()


def test_csv_is_the_claims_or_two_tables_in_a_folder(
    cli: Cli, reports: Path, tmp_path: Path
) -> None:
    rows = list(csv.DictReader(io.StringIO(cli("compare", reports, "--format", "csv").out)))
    assert [row["article_id"] for row in rows] == ["one", "two"]
    assert cli("compare", reports, "--format", "csv", "-o", tmp_path).code == 0
    figures = list(csv.DictReader((tmp_path / "figures.csv").read_text().splitlines()))
    assert {row["verdict"] for row in figures} == {"agree"}
    assert (tmp_path / "claims.csv").is_file()
    assert cli("compare", reports, "--format", "csv", "-o", tmp_path / "none").code == 2


def test_parquet_is_two_files_in_a_folder(cli: Cli, reports: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert cli("compare", reports, "--format", "parquet", "-o", tmp_path).code == 0
    figures = parquet.read_table(tmp_path / "figures.parquet").to_pylist()
    assert {row["verdict"] for row in figures} == {"agree"}
    claims = parquet.read_table(tmp_path / "claims.parquet").to_pylist()
    assert [(row["article_id"], row["contradiction"]) for row in claims] == [
        ("one", False),
        ("two", False),
    ]
    assert cli("compare", reports, "--format", "parquet").code == 2


def test_warnings_are_shown_where_the_format_does_not(cli: Cli, reports: Path) -> None:
    twice = ("compare", reports / "one.txt", reports / "one.txt")
    assert "twice" in cli(*twice).out
    assert "twice" in cli(*twice, "--format", "jsonl").err
    assert cli(*twice, "--format", "jsonl", "--quiet").err == ""


def test_the_output_is_none_of_the_sources(cli: Cli, reports: Path) -> None:
    done = cli("compare", reports / "one.txt", "-o", reports / "one.txt")
    assert done.code == 2
    assert (reports / "one.txt").read_text() == ONE


def test_html_is_one_page(cli: Cli, reports: Path, tmp_path: Path) -> None:
    assert cli("compare", reports, "--format", "html", "-o", tmp_path / "brief.html").code == 0
    assert "Brief of 2 articles" in (tmp_path / "brief.html").read_text()
