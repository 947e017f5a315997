"""Parquet holds what CSV and JSON hold, with types, and the same columns whatever comes."""

from __future__ import annotations

import csv
import gc
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import extras
from summarize.errors import ConfigError
from summarize.render import arrow, record, tables
from summarize.schema import Figure, Item, Rejected, Summary

from .sample import Opening, harbour, opening, saying
from .test_safe import TEXTS

pq = pytest.importorskip("pyarrow.parquet")


def read(file: io.BytesIO) -> Any:
    return pq.read_table(io.BytesIO(file.getvalue()))


def tabled(summary: Summary, rows: tables.Table[Summary]) -> Any:
    file = io.BytesIO()
    with arrow.Table(file, rows.columns) as table:
        table.add(rows.values(summary))
    return read(file)


def written(*summaries: Summary) -> Any:
    file = io.BytesIO()
    with arrow.Writer(file, arrow.summary_schema(), {"made by": "a test"}) as writer:
        writer.add([arrow.summary_row(record(one)) for one in summaries])
    return read(file)


@pytest.mark.parametrize("rows", tables.TABLES, ids=lambda rows: rows.name)
def test_a_table_has_the_rows_of_its_csv(rows: tables.Table[Summary]) -> None:
    text = rows.header + rows.rows(harbour())
    expected = list(csv.DictReader(io.StringIO(text)))
    table = tabled(harbour(), rows)
    assert table.schema.names == list(rows.columns)
    assert len(expected) > 1
    for row, line in zip(table.to_pylist(), expected, strict=True):
        for column, kind in rows.columns.items():
            value = row[column]
            match kind:
                case "ids":
                    assert " ".join(value) == line[column]
                case "names":
                    assert "; ".join(value) == line[column]
                case "places":
                    shown = " ".join(f"{one['start']}:{one['end']}" for one in value)
                    assert shown == line[column]
                case "number":
                    assert value == (float(line[column]) if line[column] else None)
                case "integer":
                    assert value == (int(line[column]) if line[column] else None)
                case _:
                    assert (value or "") == line[column]


def test_the_table_of_a_kind_has_types() -> None:
    own = tables.tables([Opening])[-1]
    (row,) = tabled(opening(), own).to_pylist()
    assert (row["boats"], row["when"], row["where_start"]) == (3.0, "Monday", None)
    assert (row["what"], row["certain"], row["again"]) == ("=Ostby opens.", "yes", None)


@given(words=TEXTS.filter(bool))
@settings(max_examples=20)
def test_text_is_written_without_a_guard(words: str) -> None:
    for row in tabled(saying(words), tables.CLAIMS).to_pylist():
        assert row["article_id"] == words


def test_rows_are_written_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrow, "ROWS", 3)
    monkeypatch.setattr(arrow, "GROUP", 1)
    file = io.BytesIO()
    with arrow.Table(file, {"n": "integer"}) as table:
        table.add([n] for n in range(8))
    assert pq.ParquetFile(io.BytesIO(file.getvalue())).num_row_groups == 3
    assert read(file).to_pydict() == {"n": list(range(8))}


def test_a_summary_comes_back_as_it_was() -> None:
    rejected = Rejected(item={"claim": {"n": [1, "ä"]}}, reason="not_in_article")
    span = harbour().figures[0].content
    item = Item(id="i1", kind="event", content=span, words={"of": span, "at": None},
                values={"n": 3, "sure": True})  # fmt: skip
    summary = harbour().model_copy(update={"rejected": [rejected], "items": [item]})
    (row,) = written(summary).to_pylist()
    for one in row["rejected"]:
        one["item"] = json.loads(one["item"])
    for one in row["items"]:
        one |= {name: json.loads(one[name]) for name in ("words", "values")}
    assert row == record(summary)
    assert Summary.model_validate(row).figures == summary.figures


def test_the_columns_are_the_same_whatever_there_is() -> None:
    bare = harbour().model_copy(
        update={"speakers": [], "claims": [], "figures": [], "rejected": []}
    )
    assert written(bare).schema == written(harbour()).schema == written().schema
    names = set(Summary.model_fields)
    assert set(written().schema.names) == names
    article = written().schema.field("article").type
    assert "text" not in [field.name for field in article]


@settings(max_examples=20)
@given(value=st.integers() | st.floats(allow_nan=False) | st.just(10**400) | st.just(-(10**400)))
def test_any_number_has_a_place(value: float) -> None:
    first: Figure = harbour().figures[0]
    figure = first.model_copy(update={"value": value})
    summary = harbour().model_copy(update={"figures": [figure]})
    for row in (
        written(summary).to_pylist()[0]["figures"],
        tabled(summary, tables.FIGURES).to_pylist(),
    ):
        try:
            assert row[0]["value"] == float(value)
        except OverflowError:
            assert row[0]["value"] == (1 if value > 0 else -1) * float("inf")


def test_what_fails_halfway_fails_once_and_quietly(tmp_path: Path) -> None:
    def work() -> None:
        with (
            (tmp_path / "half").open("wb") as file,
            arrow.Table(file, tables.CLAIMS.columns) as table,
        ):
            table.add(tables.CLAIMS.values(harbour()))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()  # what is collected closes its file, and may not complain that it is closed


def test_a_file_that_takes_no_more_fails_once_and_quietly() -> None:
    class Full(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def tell(self) -> int:
            return 0

        def write(self, data: Any) -> int:
            raise OSError(28, "No space left on device")

    def work() -> None:
        with arrow.Table(Full(), tables.CLAIMS.columns) as table:
            table.add(tables.CLAIMS.values(harbour()))

    with pytest.raises(OSError, match="No space left"):
        work()
    gc.collect()  # what is collected may not try once more and complain


def test_a_library_that_is_missing_is_named() -> None:
    with pytest.raises(
        ConfigError, match=r"Parquet needs nothere: pip install 'summarize\[some\]'"
    ):
        extras.extra("nothere.deep", "some", "Parquet")
