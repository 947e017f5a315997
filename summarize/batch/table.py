"""An output in Parquet: written from the journal when a run ends, whole or not at all.

Parquet closes with an index of itself, so it cannot grow by a line, and a file without its end is
lost. So the journal alone grows while a run works, and the file follows at the end: row group by
row group, under another name, which is its own once it is complete. It carries a fingerprint of
what the journal held, so that it is written again only where that has changed, and so that a file
that no journal knows is left alone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from summarize.batch.output import Output
from summarize.extras import extra
from summarize.render import arrow

SUFFIX = ".parquet"
MARK = "summarize.journal"
PIECE = 2_000_000
"""Bytes of JSON that are taken apart at a time."""


class Table(Output):
    """The output of a batch as Parquet."""

    suffixes = (SUFFIX,)

    def _open(self) -> None:
        self._parquet = extra("pyarrow.parquet", "parquet", f"{self.path}: Parquet")

    def _close(self) -> None:
        pass

    def _append(self, data: bytes) -> None:
        pass  # the journal has it

    def _write_anew(self) -> None:
        pass  # it is, at the end

    def _mend(self) -> None:
        if self.path.exists() and self._mark() is None:
            raise self._foreign()

    def _finish(self) -> None:
        """Writes the file if it is not what the journal says."""
        mark = self.journal.fingerprint()
        if self.path.exists() and self._mark() == mark:
            return
        part = self.path.with_name(f".{self.path.name}.part")
        with self._said(self.path):
            try:
                with part.open("wb") as file:
                    with arrow.Writer(file, arrow.summary_schema(), {MARK: mark}) as writer:
                        for rows in _pieces(self.journal.lines()):
                            writer.add(rows)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(self.path)
            finally:
                part.unlink(missing_ok=True)

    def _mark(self) -> str | None:
        """The fingerprint that the file carries; None where it is no file of this kind.

        Raises:
            OutputError: The file cannot be read.
        """
        with self._said(self.path):
            try:
                found: dict[bytes, bytes] = self._parquet.read_schema(self.path).metadata or {}
            except arrow.arrow("Parquet").ArrowInvalid:
                return None
        return found[MARK.encode()].decode() if MARK.encode() in found else None


def open_output(path: Path, *, new: bool = False) -> Output:
    """The output of a batch, of the kind that its name says.

    Raises:
        ConfigError: It is Parquet, and pyarrow is not installed.
        OutputError: It is in use, was written by something else, or cannot be written.
    """
    kind = Table if path.suffix.lower() == SUFFIX else Output
    return kind(path, new=new)


def _pieces(lines: Iterator[bytes]) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    size = 0
    for line in lines:
        rows.append(arrow.summary_row(json.loads(line)))
        size += len(line)
        if size >= PIECE:
            yield rows
            rows, size = [], 0
    yield rows
