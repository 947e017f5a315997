"""The first look at the input: every id, once, on disk.

Ids that are missing or repeated would make results ambiguous, so they are refused before anything
is paid, and that takes a look at all of them. A million ids do not belong in memory: they go into
a temporary database, which SQLite keeps in memory while it is small.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple, Self

from summarize.batch.source import Entry, Shard, Source
from summarize.errors import SourceError

_CACHE_KB = 32_768


class Counted(NamedTuple):
    """An article that belongs to the run: its id and the digest of what it says."""

    id: str
    digest: bytes


class Census:
    """The ids of an input, and which of them belong to a run. Close it after use.

    Args:
        source: The input.
        shard: Which part of it is to be done.
        limit: How many articles of that part at most, the first ones; None: all.

    Raises:
        SourceError: The input cannot be read, or an id is missing or repeated.
    """

    def __init__(
        self, source: Source, shard: Shard | None = None, limit: int | None = None
    ) -> None:
        self._source = source
        self._shard = shard or Shard()
        self._limit = limit
        self._base = sqlite3.connect("", isolation_level=None)  # "": on disk, gone when closed
        self._base.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-{_CACHE_KB};"
            "CREATE TABLE seen (id TEXT PRIMARY KEY, place TEXT, digest BLOB) WITHOUT ROWID;"
        )
        self.total = 0
        """Articles that belong to the run, those that are finished included."""
        try:
            self._count()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Frees the disk space."""
        self._base.close()

    def _count(self) -> None:
        self._base.execute("BEGIN")
        for entry in self._source.entries():
            chosen = self._shard.holds(entry.id) and (
                self._limit is None or self.total < self._limit
            )
            self.total += chosen
            row = (entry.id, entry.place, entry.digest if chosen else None)
            new = self._base.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", row).rowcount
            if not new:
                (first,) = self._base.execute(
                    "SELECT place FROM seen WHERE id = ?", (entry.id,)
                ).fetchone()
                raise SourceError(f"{entry.place} repeats the id {_shown(entry.id)} of {first}")
        self._base.execute("COMMIT")

    def counted(self) -> Iterator[Counted]:
        """The articles that belong to the run, in no order that means anything."""
        rows = self._base.execute("SELECT id, digest FROM seen WHERE digest IS NOT NULL")
        return (Counted(*row) for row in rows)

    def entries(self) -> Iterator[Entry]:
        """The entries of those articles, in the input's order, read anew."""
        mine = (entry for entry in self._source.entries() if self._shard.holds(entry.id))
        return islice(mine, None if self._limit is None else min(self._limit, sys.maxsize))


def _shown(name: str) -> str:
    return repr(name if len(name) <= 80 else f"{name[:79]}…")
