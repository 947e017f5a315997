"""Parquet as records: the columns that an article is made from, row group by row group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from summarize.batch.source import FIELDS
from summarize.errors import SourceError
from summarize.extras import extra

ROWS = 256
"""Rows read at a time: a few megabytes of news."""


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file as the records that JSONL would have, dates in ISO form.

    Raises:
        ConfigError: pyarrow is not installed.
        SourceError: The file is not Parquet.
    """
    arrow = extra("pyarrow", "parquet", f"{file}: Parquet")
    parquet = extra("pyarrow.parquet", "parquet", f"{file}: Parquet")
    try:
        with parquet.ParquetFile(file) as table:
            wanted = [name for name in ("id", *FIELDS) if name in table.schema_arrow.names]
            for batch in table.iter_batches(batch_size=ROWS, columns=wanted):
                columns = [[_plain(value) for value in column] for column in batch.columns]
                for row in zip(*columns, strict=True):
                    yield dict(zip(batch.schema.names, row, strict=True))
    except (arrow.ArrowException, ValueError, OSError) as error:
        if isinstance(error, OSError) and error.strerror:
            raise  # of the file; what is wrong inside has no number
        first = "".join(str(error).splitlines()[:1])[:120]
        raise SourceError(f"{file} cannot be read as Parquet: {first}") from None


def _plain(value: Any) -> Any:
    """A value as JSON has it; a time beyond all years is none, as a date in JSON that is none."""
    try:
        plain = value.as_py()
    except (ValueError, OverflowError):
        return None
    return plain.isoformat() if isinstance(plain, date) else plain
