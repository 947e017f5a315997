"""How far the work is: one line on standard error, on a terminal only, gone when it is done."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from summarize.batch.job import Report


class Line:
    """A line that changes; nothing at all where it is not wanted or nobody would see it."""

    def __init__(self, text: str, *, wanted: bool) -> None:
        self._status = None
        if wanted and sys.stderr is not None and sys.stderr.isatty():
            from rich.console import Console

            self._status = Console(stderr=True).status(text)

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

    def show(self, text: str) -> None:
        """The line says something else from now on."""
        if self._status is not None:
            self._status.update(text)

    @contextlib.contextmanager
    def aside(self) -> Iterator[None]:
        """In the context standard error is free to write to."""
        if self._status is None:
            yield
            return
        self._status.stop()
        try:
            yield
        finally:
            self._status.start()


class Progress(Line):
    """A line that counts articles."""

    def __init__(self, *, wanted: bool) -> None:
        self._done = self._failed = 0
        super().__init__(self._text(), wanted=wanted)

    @contextlib.contextmanager
    def step(self, *, failed: bool) -> Iterator[None]:
        """One more article is done; in the context standard error is free to write to."""
        self._failed += failed
        self._done += not failed
        with self.aside():
            yield
            self.show(self._text())

    def _text(self) -> str:
        failed = f", {self._failed} failed" if self._failed else ""
        return f"Reading: {self._done} done{failed}"


def so_far(report: Report) -> str:
    """How far a batch is: "120 of 5,000 · 63.2 a second · 3 failed · $1.20 · 1:17 left"."""
    tried = report.done + report.failed
    parts = [f"{tried:,} of {report.total:,}"]
    if report.failed:
        parts.append(f"{report.failed:,} failed")
    if again := report.retries.total():
        parts.append(f"{again:,} calls again")
    if report.usd is not None:
        parts.append(f"${report.usd:,.2f}")
    if tried and report.seconds > 0:
        rate = tried / report.seconds
        parts.insert(1, f"{rate:,.1f} a second")
        parts.append(f"{_clock((report.total - tried) / rate)} left")
    return " · ".join(parts)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
