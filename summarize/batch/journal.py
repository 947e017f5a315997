"""The journal of an output: what is finished, and what each line of the output is.

SQLite does here what it is good at. A result is either in the journal or not, whenever the process
dies and wherever the disk fills up (write-ahead log, synced at every commit); and its exclusive
lock lets one process at a time work on an output, and ends with that process however it ends.
Only successes count as finished. Failures are noted, so that they can be listed and tried alone,
and never keep an article from being tried.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

from summarize.batch.census import Census
from summarize.errors import ConfigError, OutputError

_APPLICATION = 0x73756D6A  # "sumj"
_TABLES = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE done (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, digest BLOB NOT NULL, length INTEGER NOT NULL
);
CREATE TABLE line (number INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE failed (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reply (id TEXT PRIMARY KEY, status INTEGER NOT NULL, packed BLOB NOT NULL);
CREATE TABLE batch (mark TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE sent (id TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE state (usd REAL NOT NULL, stale INTEGER NOT NULL);
INSERT INTO state VALUES (0, 0);
"""


class Finished(NamedTuple):
    """A finished article: its line of the output, with the line feed, and what it was made from."""

    id: str
    digest: bytes
    line: bytes


class Failed(NamedTuple):
    """An article that failed: its record as one line of JSON."""

    id: str
    record: str


class Submitted(NamedTuple):
    """A batch that a provider has; without a name, it may have been lost on the way."""

    mark: str
    name: str | None
    requests: int


class Reply(NamedTuple):
    """A reply that came in a file: the request's id, an HTTP status, and the body."""

    id: str
    status: int
    body: bytes


class Journal:
    """The journal beside an output, locked as long as it is open.

    Args:
        path: The file; None: a journal in memory, of nothing.

    Raises:
        OutputError: It is in use by another process, is no journal, or cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        with self._said():
            self._base = sqlite3.connect(
                ":memory:" if path is None else path,
                timeout=0,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                self._open()
            except BaseException:
                self._base.close()
                raise

    def _open(self) -> None:
        self._base.executescript("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=FULL")
        self._base.execute("BEGIN IMMEDIATE")  # takes the lock, which then stays
        (kind,) = self._base.execute("PRAGMA application_id").fetchone()
        (tables,) = self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not tables:
            for statement in _TABLES.split(";"):
                self._base.execute(statement)
            self._base.execute(f"PRAGMA application_id={_APPLICATION}")
        elif kind != _APPLICATION:
            raise self._foreign()
        self._base.execute("COMMIT")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the lock."""
        self._base.close()

    def clear(self) -> None:
        """Forgets everything.

        Raises:
            OutputError: A provider has batches of this output in work.
        """
        if batches := len(self.batches()):
            raise OutputError(
                f"{batches} batches are with the provider: --provider-batch collect fetches them;"
                f" to give them up, remove {self.path}"
            )
        with self._change():
            for table in ("setting", "done", "line", "failed", "reply", "batch", "sent"):
                self._base.execute(f"DELETE FROM {table}")  # noqa: S608 - names of its own
            self._base.execute("UPDATE state SET usd = 0, stale = 0")

    def settle(self, settings: Mapping[str, str]) -> None:
        """Holds a run to the settings that the output was begun with.

        Raises:
            ConfigError: They differ; it says in what.
        """
        with self._change():
            before = dict(self._base.execute("SELECT name, value FROM setting"))
            if not before and not self.length:
                self._base.executemany("INSERT INTO setting VALUES (?, ?)", settings.items())
                return
        if not before or not all(isinstance(value, str) for value in before.values()):
            raise self._damaged("what the output was begun with is lost")
        differing = [
            f"{name} was {before.get(name, 'not noted')}, is {value}"
            for name, value in settings.items()
            if before.get(name) != value
        ]
        if differing:
            raise ConfigError(
                f"the output was begun with other settings ({'; '.join(differing)}):"
                " --new starts it anew, another output leaves it as it is"
            )

    def add(self, finished: Iterable[Finished], failed: Iterable[Failed], usd: float) -> None:
        """Notes results and what they cost, all or none.

        Raises:
            OutputError: They cannot be written.
        """
        with self._change():
            for one in finished:
                row = (one.id, one.digest, len(one.line))
                number = self._base.execute(
                    "INSERT INTO done (id, digest, length) VALUES (?, ?, ?)", row
                ).lastrowid
                packed = zlib.compress(one.line, 1)
                self._base.execute("INSERT INTO line VALUES (?, ?)", (number, packed))
                self._base.execute("DELETE FROM failed WHERE id = ?", (one.id,))
            self._base.executemany("INSERT OR REPLACE INTO failed VALUES (?, ?)", failed)
            self._base.execute("UPDATE state SET usd = usd + ?", (usd,))

    def take_stock(self, census: Census) -> int:
        """How many articles of a run are finished; results for what has changed are forgotten."""
        finished = 0
        with self._change():
            for name, digest in census.counted() if self.length else ():
                row = self._base.execute(
                    "SELECT number, digest FROM done WHERE id = ?", (name,)
                ).fetchone()
                if row is None:
                    continue
                if row[1] == digest:
                    finished += 1
                    continue
                self._base.execute("DELETE FROM done WHERE number = ?", row[:1])
                self._base.execute("DELETE FROM line WHERE number = ?", row[:1])
                self._base.execute("UPDATE state SET stale = 1")
        return finished

    @property
    def stale(self) -> bool:
        """Whether the output may hold lines that were forgotten, and has to be written anew."""
        return self._one("SELECT 1 FROM state WHERE stale") is not None

    def fresh(self) -> None:
        """Notes that the output has been written anew."""
        with self._change():
            self._base.execute("UPDATE state SET stale = 0")

    def holds(self, name: str, digest: bytes | None = None) -> bool:
        """Whether the article of that id is finished, and if a digest is given, unchanged."""
        row = self._one("SELECT digest FROM done WHERE id = ?", name)
        return row is not None and (digest is None or row[0] == digest)

    def failed(self, name: str) -> bool:
        """Whether the article of that id failed when it was last tried."""
        return self._one("SELECT 1 FROM failed WHERE id = ?", name) is not None

    @property
    def spent(self) -> float:
        """US dollars that the output has cost so far, failures and earlier runs included."""
        row = self._one("SELECT usd FROM state")
        if row is None or row[0] is None:
            raise self._damaged("what it has cost is lost")
        return float(row[0])

    @property
    def length(self) -> int:
        """Bytes of the whole output."""
        row = self._one("SELECT coalesce(sum(length), 0) FROM done")
        return int(row[0]) if row else 0

    def fingerprint(self) -> str:
        """Stands for what is finished: another wherever the output would be."""
        digest = hashlib.blake2b(digest_size=16)
        with self._said():
            for row in self._base.execute("SELECT id, digest, length FROM done ORDER BY number"):
                digest.update(repr(row).encode())
        return digest.hexdigest()

    def lengths(self) -> Iterator[tuple[int, int]]:
        """Number and length in bytes of each line of the output, in its order."""
        query = "SELECT number, length FROM done ORDER BY number"
        with self._said():
            for number, length in self._base.execute(query):
                if length is None:  # a page of zeros is no fault to SQLite
                    raise self._damaged("the length of a line is lost")
                yield number, length

    def lines(self, after: int = 0) -> Iterator[bytes]:
        """The lines of the output after that number, in its order."""
        query = (
            "SELECT packed FROM done LEFT JOIN line USING (number) WHERE number > ? ORDER BY number"
        )
        with self._said():
            for (packed,) in self._base.execute(query, (after,)):
                yield self._unpacked(packed)

    def line(self, number: int) -> bytes:
        """The line of that number."""
        row = self._one("SELECT packed FROM line WHERE number = ?", number)
        return self._unpacked(row and row[0])

    def failures(self) -> Iterator[str]:
        """The records of failed articles, by id."""
        with self._said():
            for (record,) in self._base.execute("SELECT record FROM failed ORDER BY id"):
                yield record

    def keep(self, replies: Iterable[Reply]) -> None:
        """Keeps replies; one that answers is not replaced by one that refuses."""
        with self._change():
            for one in replies:
                self._base.execute(
                    "INSERT INTO reply VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                    " status = excluded.status, packed = excluded.packed WHERE status <> 200",
                    (one.id, one.status, zlib.compress(one.body, 1)),
                )

    def reply(self, name: str) -> Reply | None:
        """The reply to the request of that id, if there is one."""
        row = self._one("SELECT status, packed FROM reply WHERE id = ?", name)
        return None if row is None else Reply(name, row[0], self._unpacked(row[1]))

    @property
    def replies(self) -> int:
        """How many replies are kept."""
        row = self._one("SELECT count(*) FROM reply")
        return int(row[0]) if row else 0

    def intend(self, mark: str, requests: Iterable[str]) -> None:
        """Notes that a batch of requests is about to be handed in to a provider under a mark."""
        with self._change():
            self._base.execute("INSERT INTO batch VALUES (?, NULL)", (mark,))
            self._base.executemany(
                "INSERT INTO sent VALUES (?, ?)", ((name, mark) for name in requests)
            )

    def submitted(self, mark: str, name: str) -> None:
        """Notes the provider's id of a batch."""
        with self._change():
            self._base.execute("UPDATE batch SET name = ? WHERE mark = ?", (name, mark))

    def settled(self, mark: str) -> None:
        """Forgets a batch of which nothing more will come: what it left may be handed in again."""
        with self._change():
            self._base.execute("DELETE FROM batch WHERE mark = ?", (mark,))
            self._base.execute("DELETE FROM sent WHERE mark = ?", (mark,))

    def batches(self) -> list[Submitted]:
        """The batches that a provider has, or may have."""
        query = (
            "SELECT mark, name, (SELECT count(*) FROM sent WHERE sent.mark = batch.mark)"
            " FROM batch ORDER BY mark"
        )
        with self._said():
            return [Submitted(*row) for row in self._base.execute(query)]

    def under_way(self, request: str) -> bool:
        """Whether a provider has that request, or may have it."""
        return self._one("SELECT 1 FROM sent WHERE id = ?", request) is not None

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        with self._said():
            row: tuple[Any, ...] | None = self._base.execute(query, values).fetchone()
            return row

    def _unpacked(self, packed: Any) -> bytes:
        try:
            return zlib.decompress(packed)
        except (zlib.error, TypeError):
            raise self._damaged("a line of it is lost") from None

    def _damaged(self, how: object) -> OutputError:
        return OutputError(
            f"{self.path} is damaged ({how}): put a copy of it in its place, or give another output"
        )

    def _foreign(self) -> OutputError:
        return OutputError(
            f"{self.path} is not a journal of summarize batch: move it away, or give another output"
        )

    @contextmanager
    def _change(self) -> Iterator[None]:
        with self._said():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._base.execute("COMMIT")
            except BaseException:
                if self._base.in_transaction:  # a full disk may have ended it already
                    self._base.execute("ROLLBACK")
                raise

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
            if code == sqlite3.SQLITE_BUSY:
                raise OutputError(f"another run is working on this output: {self.path}") from None
            if not code and isinstance(problem, sqlite3.OperationalError):  # said of UTF-8 alone
                raise self._damaged("words of it are no text") from None
            if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):  # the latter: no such table
                raise self._damaged(problem) from None
            if code == sqlite3.SQLITE_NOTADB:
                raise self._foreign() from None
            raise OutputError(f"{self.path} cannot be written: {problem}") from None
