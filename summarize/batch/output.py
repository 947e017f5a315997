"""The output of a batch: OUT, its errors and its journal, in step.

The journal is written first and the output after it, in the same order, so whatever happens in
between the output is a beginning of what the journal holds: a torn or missing end is cut off and
written again, and a lost output is written again as a whole, without a call. The errors are a list
of what is not finished; they too can be written again at any time.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

from summarize.batch.census import Census
from summarize.batch.journal import Failed, Finished, Journal
from summarize.errors import OutputError

SUFFIXES = (".jsonl", ".ndjson")


class Output:
    """Where the results of a batch go. Locked against other processes while it is open.

    Args:
        path: OUT; its folder must exist.
        new: Begin anew, whatever there is of an earlier run.

    Raises:
        OutputError: It is in use, was written by something else, or cannot be written.
    """

    suffixes: tuple[str, ...] = SUFFIXES

    def __init__(self, path: Path, *, new: bool = False) -> None:
        path = Path(os.path.realpath(path))  # a link stays a link
        self.path = path
        self.errors = errors_of(path)
        journal = journal_of(path)
        self._check(journal, new)
        self.journal = Journal(journal)
        try:
            with self._said(path):
                if new:
                    self.journal.clear()
                    path.unlink(missing_ok=True)
                    self.errors.unlink(missing_ok=True)
                self._open()
        except BaseException:
            self.journal.close()
            raise

    def _check(self, journal: Path, new: bool) -> None:
        if self.path.suffix.lower() not in self.suffixes:
            raise OutputError(
                f"{self.path}: the output of a batch is JSONL or Parquet:"
                " give a .jsonl or a .parquet file"
            )
        if self.path.is_dir():
            raise OutputError(f"{self.path} is a folder; give the name of a file")
        if self.path.exists() and not self.path.is_file():
            raise OutputError(f"{self.path} is a pipe or a device; give the name of a file")
        if not self.path.parent.is_dir():
            raise OutputError(f"{self.path}: there is no folder {self.path.parent}; make it first")
        if not new and _empty(journal) and not _empty(self.path):
            raise OutputError(
                f"{self.path} has no journal beside it, so it cannot be gone on with:"
                " give another output, or --new to replace it"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        self.journal.close()

    def _open(self) -> None:
        self._file = self.path.open("ab", buffering=0)

    def _close(self) -> None:
        self._file.close()

    def begin(self, settings: Mapping[str, str], census: Census) -> int:
        """Makes ready to go on: the same settings, changed articles forgotten, all files whole.

        Returns:
            How many articles of the census are finished.

        Raises:
            ConfigError: It was begun with other settings.
            OutputError: It is not what was written, or cannot be written.
        """
        self.journal.settle(settings)
        if not self.journal.stale:
            self._mend()
        finished = self.journal.take_stock(census)
        if self.journal.stale:
            self._write_anew()
            self.journal.fresh()
        self.tidy()
        return finished

    def add(self, finished: Sequence[Finished], failed: Sequence[Failed], usd: float) -> None:
        """Takes in results, in the journal first.

        Raises:
            OutputError: They cannot be written: nothing is lost that the journal has.
        """
        self.journal.add(finished, failed, usd)
        with self._said(self.path):
            self._append(b"".join(one.line for one in finished))
        if failed:
            with self._said(self.errors), self.errors.open("a", encoding="utf-8") as file:
                file.writelines(f"{one.record}\n" for one in failed)

    def complete(self) -> None:
        """Makes all files what the journal says, at the end of a run.

        Raises:
            OutputError: They cannot be written, or somebody else has changed them meanwhile.
        """
        self.tidy()
        self._finish()

    def tidy(self) -> None:
        """Writes the errors anew: one record an article that is not finished, no file if none.

        Raises:
            OutputError: They cannot be written.
        """
        records = (f"{record}\n".encode() for record in self.journal.failures())
        first = next(records, None)
        if first is None:
            with self._said(self.errors):
                self.errors.unlink(missing_ok=True)
            return
        self._rewrite(self.errors, _chained(first, records))

    def _write_anew(self) -> None:
        """Leaves out what was forgotten."""
        self._rewrite(self.path, self.journal.lines())
        self._close()
        with self._said(self.path):
            self._open()

    def _mend(self) -> None:
        """Makes the output what the journal says it is, from the last line that is whole."""
        with self._said(self.path):
            size = os.fstat(self._file.fileno()).st_size
        last = end = begin = 0
        for number, length in self.journal.lengths():
            if end + length > size:
                break
            last, begin, end = number, end, end + length
        else:
            if size > end:
                raise self._foreign()
        if last:
            with self._said(self.path), self.path.open("rb") as file:
                file.seek(begin)
                found = file.read(end - begin)
            if found != self.journal.line(last):
                raise self._foreign()
        with self._said(self.path):
            self._file.truncate(end)
            for line in self.journal.lines(last):
                self._append(line)

    def _finish(self) -> None:
        """Makes sure that what was written stands under the output's name."""
        length = sum(length for _, length in self.journal.lengths())
        try:
            there = self.path.stat()
        except OSError:
            there = None
        mine = os.fstat(self._file.fileno())
        if there is None or not os.path.samestat(there, mine) or there.st_size != length:
            raise OutputError(
                f"{self.path} was moved or changed during the run: move away what is there, and "
                "the same command writes it again from the journal, without a call"
            )

    def _foreign(self) -> OutputError:
        return OutputError(
            f"{self.path} is not as its journal says: move it away, and it is written again"
            " from the journal, without a call"
        )

    def _append(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def _rewrite(self, path: Path, lines: Iterator[bytes]) -> None:
        """Replaces a file by these lines, whole or not at all."""
        part = path.with_name(f".{path.name}.part")
        with self._said(path):
            try:
                with part.open("wb") as file:
                    file.writelines(lines)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _said(self, path: Path) -> Iterator[None]:
        try:
            yield
        except OSError as problem:
            raise OutputError(f"{path} cannot be written: {problem.strerror or problem}") from None


def _empty(path: Path) -> bool:
    return not path.exists() or not path.stat().st_size


def journal_of(path: Path) -> Path:
    """Where the journal of an output is."""
    return path.with_suffix(".journal")


def errors_of(path: Path) -> Path:
    """Where the errors of an output are: JSONL, whatever the output is."""
    suffix = path.suffix if path.suffix.lower() in SUFFIXES else SUFFIXES[0]
    return path.with_suffix(f".errors{suffix}")


def files_of(path: Path) -> tuple[Path, Path, Path]:
    """All that is written for an output: itself, its errors, its journal."""
    place = Path(os.path.realpath(path))  # what lies beside it lies beside what a link points to
    return path, errors_of(place), journal_of(place)


def _chained(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest
