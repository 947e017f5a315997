"""Parquet: tables as ``render.tables`` defines them, whole summaries as the schema does.

Neither definition is repeated here. A table's column has a kind, and a kind has one Arrow type; a
summary's columns are the fields of ``schema.Summary``, so that a file of summaries read by another
version has other columns only if the schema has. Rows are written in groups as they come, so that
memory does not grow with the file.
"""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from io import RawIOBase
from types import NoneType, UnionType
from typing import IO, Any, Literal, Self, Union, cast, get_args, get_origin

from pydantic import BaseModel

from summarize.extras import extra
from summarize.render.tables import Column, Columns
from summarize.schema import Summary

ROWS = 4096
"""Rows of a table that wait to become columns."""
GROUP = 16_000_000
"""Bytes of columns, at least, that are written as one row group."""

Fit = Callable[[Any], Any]


class Writer:
    """Writes rows to a file as Parquet, a row group at a time.

    Args:
        file: Where to, open for binary writing; it stays open.
        schema: The Arrow schema.
        note: Words that the file is to carry about itself.

    Raises:
        ConfigError: pyarrow is not installed.
    """

    def __init__(
        self, file: IO[bytes] | RawIOBase, schema: Any, note: Mapping[str, str] | None = None
    ) -> None:
        self._arrow = arrow("Parquet")
        self._schema = schema.with_metadata(dict(note or {}))
        self._file = extra("pyarrow.parquet", "parquet", "Parquet").ParquetWriter(
            file, self._schema, compression="zstd"
        )
        self._waiting: list[Any] = []
        self._size = 0

    def add(self, rows: list[dict[str, Any]]) -> None:
        """Adds rows, which are written when there are enough for a row group."""
        if rows:
            batch = self._arrow.RecordBatch.from_pylist(rows, self._schema)
            self._waiting.append(batch)
            self._size += batch.nbytes
        if self._size >= GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            table = self._arrow.Table.from_batches(self._waiting, self._schema)
            self._file.write_table(table, row_group_size=table.num_rows)
        self._waiting, self._size = [], 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Writes what closes the file, which after a failure is of no use."""
        try:
            if kind is None:
                self._flush()
                self._file.close()
        finally:
            if self._file.is_open:  # else it closes when it is collected, and complains
                with contextlib.suppress(Exception):
                    self._file.close()


class Table:
    """A table that is written to a file as its rows come.

    Args:
        file: Where to.
        columns: Its columns.
    """

    def __init__(self, file: IO[bytes] | RawIOBase, columns: Columns) -> None:
        self._writer = Writer(file, table_schema(columns))
        self._columns = columns
        self._rows: list[dict[str, Any]] = []

    def add(self, lines: Iterable[Iterable[Any]]) -> None:
        """Adds rows, a value a column."""
        for line in lines:
            self._rows.append(
                {
                    name: _valued(value, holds)
                    for (name, holds), value in zip(self._columns.items(), line, strict=True)
                }
            )
            if len(self._rows) >= ROWS:
                self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        """Writes the rest."""
        try:
            if kind is None:
                self._flush()
        except BaseException as error:
            self._writer.__exit__(type(error))
            raise
        self._writer.__exit__(kind, *rest)

    def _flush(self) -> None:
        self._writer.add(self._rows)
        self._rows = []


def arrow(what: str) -> Any:
    """The module ``pyarrow``.

    Raises:
        ConfigError: It is not installed.
    """
    return extra("pyarrow", "parquet", what)


def table_schema(columns: Columns) -> Any:
    """The Arrow schema of a table."""
    pa = arrow("Parquet")
    place = pa.struct([("start", pa.int64()), ("end", pa.int64())])
    types: dict[Column, Any] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "flag": pa.bool_(),
        "ids": pa.list_(pa.string()),
        "names": pa.list_(pa.string()),
        "places": pa.list_(place),
    }
    return pa.schema([(name, types[holds]) for name, holds in columns.items()])


def _valued(value: Any, holds: Column) -> Any:
    if holds == "number" and value is not None:
        return _double(value)
    if holds == "places":
        return [{"start": start, "end": end} for start, end in value]
    return value


def summary_schema() -> Any:
    """The Arrow schema of summaries: the fields of ``Summary``, but for the article's text.

    A number is a double; what has no fixed fields (a rejected item, the fields of an item of the
    user's own kind) is JSON in a string.
    """
    pa = arrow("Parquet")
    return pa.schema(list(_type(Summary)[0]))


def summary_row(record: Mapping[str, Any]) -> dict[str, Any]:
    """A summary, as JSON has it, as a row of that schema."""
    fitted: dict[str, Any] = _type(Summary)[1](record)
    return fitted


@cache
def _type(annotation: Hashable) -> tuple[Any, Fit]:
    """The Arrow type of a field, and what makes its JSON value fit."""
    pa = arrow("Parquet")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _struct(annotation)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is list:
        kind, fit = _type(inner[0])
        return pa.list_(kind), lambda value: [fit(one) for one in value]
    if origin is Literal:
        return _type(cast(Hashable, type(inner[0])))
    if origin in (Union, UnionType):
        some = [one for one in inner if one is not NoneType]
        if len(some) == 1 or set(some) == {int, float}:
            kind, fit = _type(some[0]) if len(some) == 1 else (pa.float64(), _double)
            return kind, lambda value: None if value is None else fit(value)
    plain: dict[Any, tuple[Any, Fit]] = {
        str: (pa.string(), _same),
        int: (pa.int64(), _same),
        float: (pa.float64(), _double),
        bool: (pa.bool_(), _same),
    }
    return plain.get(annotation) or (
        pa.string(),
        lambda value: json.dumps(value, ensure_ascii=False),
    )


def _struct(model: type[BaseModel]) -> tuple[Any, Fit]:
    pa = arrow("Parquet")
    fields = {
        name: (
            *_type(cast(Hashable, field.annotation)),
            field.get_default(call_default_factory=True),
        )
        for name, field in model.model_fields.items()
        if (model.__name__, name) != ("Article", "text")
    }
    kind = pa.struct([(name, kind) for name, (kind, _, _) in fields.items()])
    fits = {name: rest for name, (_, *rest) in fields.items()}

    def fitted(value: Mapping[str, Any]) -> dict[str, Any]:
        return {name: fit(value.get(name, default)) for name, (fit, default) in fits.items()}

    return kind, fitted


def _same(value: Any) -> Any:
    return value


def _double(value: float) -> float:
    try:
        return float(value)
    except OverflowError:  # an integer of more digits than a double can have
        return math.inf if value > 0 else -math.inf
