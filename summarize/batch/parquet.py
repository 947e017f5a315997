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
                for row in batch.to_pylist():
                    yield {name: _plain(value) for name, value in row.items()}
    except (arrow.ArrowException, ValueError, OverflowError, OSError) as error:
        # ValueError, OverflowError: a time beyond all years
        if isinstance(error, OSError) and error.strerror:
            raise  # of the file; what is wrong inside has no number
        first = "".join(str(error).splitlines()[:1])[:120]
        raise SourceError(f"{file} cannot be read as Parquet: {first}") from None


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
