"""A structured log: one line of JSON for each article and each retry.

What a line holds is chosen field by field: ids, counts, reasons. There is no message in it, since
a message may quote a server, and no text and no key. The log is a convenience and never
worth a summary: when it cannot be written any more, the run goes on without it.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Self

from summarize.batch.work import Written
from summarize.errors import OutputError
from summarize.extractor import Failure


class Log:
    """A log that lines are added to; without a file, nothing happens.

    Args:
        path: The file, which grows from run to run; None: none.
        wall: The time in Unix seconds.

    Raises:
        OutputError: It cannot be opened.
    """

    def __init__(self, path: Path | None, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self._lock = threading.Lock()
        self._file: IO[str] | None = None
        if path is not None:
            try:
                self._file = path.open("a", encoding="utf-8", buffering=1)
            except OSError as problem:
                raise OutputError(f"{path} cannot be written: {problem.strerror}") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()

    def article(self, name: str, result: Written | Failure) -> None:
        """An article is finished, or has failed."""
        if isinstance(result, Failure):
            spent, cost = result.usage, result.cost_usd
            self._add(
                event="article",
                id=name,
                outcome="failed",
                reason=result.reason,
                calls=spent.calls,
                retries=spent.retries,
                prompt_tokens=spent.prompt_tokens,
                completion_tokens=spent.completion_tokens,
                cost_usd=cost,
            )
            return
        run = result.run
        self._add(
            event="article",
            id=name,
            outcome="done",
            calls=run.calls,
            retries=run.retries,
            prompt_tokens=run.prompt_tokens,
            completion_tokens=run.completion_tokens,
            cost_usd=run.cost_usd,
            seconds=run.seconds,
        )

    def waiting(self, name: str, requests: int) -> None:
        """So many requests about an article have no reply yet."""
        self._add(event="article", id=name, outcome="waiting", requests=requests)

    def retry(self, name: str, reason: str) -> None:
        """A request about an article is sent again."""
        self._add(event="retry", id=name, reason=reason)

    def _add(self, **fields: Any) -> None:
        if self._file is None:
            return
        line = json.dumps({"time": round(self._wall(), 3), **fields}) + "\n"
        with self._lock, contextlib.suppress(OSError):
            self._file.write(line)
