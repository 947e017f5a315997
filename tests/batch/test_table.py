"""An output in Parquet holds what JSONL would, is whole or not there, and follows its journal."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import table
from summarize.errors import ConfigError, OutputError
from summarize.render import arrow

from .conftest import Counting, Place, lines
from .test_drill import started
from .test_exchange import stories

parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture
def tabled(place: Place) -> Place:
    """A place whose output is Parquet."""
    place.out = place.folder / "out.parquet"
    return place


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    for row in found:
        for one in row["rejected"]:
            one["item"] = json.loads(one["item"])
        assert row.pop("items") == []  # JSON leaves them out where there are none
    return found


def ids(place: Place) -> list[str]:
    return [row["article"]["id"] for row in rows(place.out)]


def test_rows_are_the_lines_of_jsonl(tabled: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "PIECE", 1)
    monkeypatch.setattr(arrow, "GROUP", 1)
    stories(tabled)
    report = tabled.run()
    assert (report.done, report.failed) == (5, 0)
    tabled.run(output=tabled.folder / "lines.jsonl", concurrency=1)

    def content(found: list[dict[str, Any]]) -> dict[str, Any]:
        return {one["article"]["id"]: one | {"run": None} for one in found}

    assert content(rows(tabled.out)) == content(lines(tabled.folder / "lines.jsonl"))
    file = parquet.ParquetFile(tabled.out)
    assert file.num_row_groups == 5
    assert file.schema_arrow.remove_metadata() == arrow.summary_schema()
    assert not list(tabled.folder.glob(".*"))


def test_a_run_that_goes_on_writes_it_anew_and_one_with_nothing_to_do_does_not(
    tabled: Place, endpoint: Any
) -> None:
    app, model = endpoint()
    tabled.articles(range(5))
    tabled.run(model=model, limit=3)
    assert sorted(ids(tabled)) == ["a0", "a1", "a2"]
    tabled.run(model=model)
    assert sorted(ids(tabled)) == [f"a{n}" for n in range(5)]
    before = tabled.out.stat()
    tabled.run(model=model)
    assert tabled.out.stat() == before
    tabled.out.unlink()
    tabled.run(model=model)
    assert len(ids(tabled)) == app.calls == 5


def test_an_article_that_changed_replaces_its_row(tabled: Place) -> None:
    tabled.articles(range(3))
    tabled.run()
    text = tabled.input.read_text()
    tabled.input.write_text(text.replace("pier 2 ", "pier 3 "))  # as long as before
    tabled.run()
    claims = {row["article"]["id"]: row["claims"][0]["proposition"] for row in rows(tabled.out)}
    assert len(claims) == 3
    assert "3" in claims["a2"]


def test_a_kill_leaves_no_half_of_it_and_costs_no_finished_call(
    tabled: Place, endpoint: Any
) -> None:
    app: Counting
    app, model = endpoint("delay=0.02")
    tabled.articles(range(30))
    tabled.run(model=model, limit=2)
    reached = app.announce(12)
    process = started(tabled, model)
    assert reached.wait(60)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert sorted(ids(tabled)) == ["a0", "a1"]
    tabled.run(model=model)
    assert sorted(ids(tabled)) == sorted(f"a{n}" for n in range(30))
    assert app.calls - 30 <= 6


def test_a_write_that_fails_leaves_what_was_there(
    tabled: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabled.articles(range(2))
    tabled.run()
    before = tabled.out.read_bytes()
    tabled.articles(range(4))
    with monkeypatch.context() as patch:

        def full(*_: Any) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr(arrow.Writer, "add", full)
        with pytest.raises(OutputError, match=r"out\.parquet cannot be written: No space"):
            tabled.run()
    assert tabled.out.read_bytes() == before
    assert not list(tabled.folder.glob(".*"))
    assert tabled.run().usage.calls == 0
    assert len(ids(tabled)) == 4


@pytest.mark.parametrize("foreign", ["text", "table"])
def test_what_no_journal_knows_is_left_alone(tabled: Place, foreign: str) -> None:
    tabled.articles(range(2))
    tabled.run()
    if foreign == "text":
        tabled.out.write_text("precious")
    else:
        from pyarrow import Table

        parquet.write_table(Table.from_pylist([{"a": 1}]), tabled.out)
    before = tabled.out.read_bytes()
    with pytest.raises(OutputError, match="not as its journal says"):
        tabled.run()
    assert tabled.out.read_bytes() == before
    tabled.run(new=True)
    assert sorted(ids(tabled)) == ["a0", "a1"]


def test_failures_are_lines_beside_it(tabled: Place) -> None:
    tabled.records([{"id": "a", "text": "Ann Roe said no."}, {"id": "b", "text": ""}])
    tabled.run()
    assert ids(tabled) == ["a"]
    assert tabled.failed == {"b": "source"}


def test_what_jsonl_has_becomes_parquet_without_a_call(place: Place, endpoint: Any) -> None:
    app, model = endpoint()
    place.articles(range(3))
    place.run(model=model)
    place.run(model=model, output=place.folder / "out.parquet")
    assert rows(place.folder / "out.parquet") == lines(place.out)
    assert app.calls == 3


def test_without_the_library_it_is_refused_before_any_call(
    tabled: Place, endpoint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, model = endpoint()
    tabled.articles([1])

    def missing(_module: str, name: str, what: str) -> Any:
        raise ConfigError(f"{what} needs {name}")

    monkeypatch.setattr(table, "extra", missing)
    with pytest.raises(ConfigError, match=r"out\.parquet: Parquet needs"):
        tabled.run(model=model)
    assert app.calls == 0
