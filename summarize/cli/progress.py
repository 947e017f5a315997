"""How far the work is: one line on standard error, on a terminal only, gone when it is done."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from types import TracebackType
from typing import Self


class Progress:
    """A line that counts articles; nothing at all where it is not wanted or nobody would see it."""

    def __init__(self, *, wanted: bool) -> None:
        self._status = None
        self._done = self._failed = 0
        if wanted and sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console

            self._status = Console(stderr=True).status(self._line())

    def __enter__(self) -> Self:
        if self._status is not None:
            self._status.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._status is not None:
            self._status.stop()

    @contextlib.contextmanager
    def step(self, *, failed: bool) -> Iterator[None]:
        """One more article is done; in the context standard error is free to write to."""
        self._failed += failed
        self._done += not failed
        if self._status is None:
            yield
            return
        self._status.stop()
        try:
            yield
        finally:
            self._status.update(self._line())
            self._status.start()

    def _line(self) -> str:
        failed = f", {self._failed} failed" if self._failed else ""
        return f"Reading: {self._done} done{failed}"
