"""A batch by files: requests written for a provider to answer in its own time, replies read back.

The pipeline is not told. It asks as it always does, and a transport in the network's place answers
with what came back for that very request; a request is known by a hash of its body. So a reply read
from a file goes through the same modes, repairs and grounding as one from the wire, and gives the
same summary. What has no reply yet is written to the next file: also what the first reply made
necessary, such as the halves of a window whose reply was cut, or a request without a parameter that
the endpoint refused. The form is that of OpenAI's Batch API, which ``vllm run-batch`` takes too.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NamedTuple, Self

import httpx2

from summarize.batch.journal import Journal, Reply
from summarize.errors import OutputError, SourceError
from summarize.model.wire import LARGEST
from summarize.records import bounded_lines
from summarize.stub import wire
from summarize.stub.filler import fill

MOST_REQUESTS, MOST_BYTES = 50_000, 200_000_000
"""What one file may hold, as OpenAI has it (Batch API reference, November 2026)."""
_CODE = re.compile(r"[a-z_]{1,40}|[1-9][0-9]{2}")
"""A code under which results that are no replies are counted; no key is one."""
MOST_CODES = 20
"""Codes that are told apart."""
KEPT = frozenset({200, 400, 413, 422})
"""Statuses that say something about a request; after any other it may be sent again as it is."""
_UNANSWERED = {"error": {"message": "no reply has been read for this request", "type": "waiting"}}
_PATH = "/v1/chat/completions"


class Exchange(httpx2.AsyncBaseTransport):
    """Answers requests with replies that were read from files.

    Args:
        journal: Holds the replies.
        write: Takes each request that has no reply, its id and its body. Such a request is then
            answered by something that fits its schema, so that what else an article needs can be
            found out; what comes of that is to be thrown away.
    """

    def __init__(
        self, journal: Journal, write: Callable[[str, dict[str, Any]], None] | None = None
    ) -> None:
        self._journal = journal
        self._write = write
        self._missing: ContextVar[list[str]] = ContextVar("missing")

    def begin(self) -> list[str]:
        """Begins an article; the list will hold the ids of its requests without a reply."""
        missing: list[str] = []
        self._missing.set(missing)  # the tasks of this article inherit it
        return missing

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answers one request from the files."""
        body = json.loads(await request.aread())
        body.pop("stream", None)
        body.pop("stream_options", None)
        name = identity(body)
        reply = self._journal.reply(name)
        if reply is not None:
            return httpx2.Response(
                reply.status,
                headers={"content-type": "application/json"},
                content=reply.body,
                request=request,
            )
        self._missing.get().append(name)
        if self._write is None:
            return httpx2.Response(400, json=_UNANSWERED, request=request)
        self._write(name, body)
        asked = wire.parse(json.dumps(body).encode())
        filled = wire.present(asked, json.dumps(fill(asked.schema or {})))
        return httpx2.Response(
            200,
            headers={"content-type": "application/json"},
            content=wire.as_json(asked, filled),
            request=request,
        )


def identity(body: dict[str, Any]) -> str:
    """The ``custom_id`` of a request: the same for the same request, whoever asks."""
    written = json.dumps(body, sort_keys=True).encode()
    return f"summarize-{hashlib.blake2b(written, digest_size=16).hexdigest()}"


class Requests:
    """Files of requests: the one that is named, and ``NAME-2`` and so on when it is full.

    A file takes its name when it is complete. One that would hold nothing is not written.

    Args:
        path: The first file.

    Raises:
        OutputError: It is something else than a file, or, on leaving, could not be written.
    """

    def __init__(self, path: Path) -> None:
        if path.exists() and not path.is_file():  # a file would take its place, a device's too
            raise OutputError(f"{path} is a folder, a pipe or a device; give the name of a file")
        self._path = Path(os.path.realpath(path)) if path.is_symlink() else path
        if not self._path.parent.is_dir():
            raise OutputError(f"{path}: there is no folder {self._path.parent}; make it first")
        self._file: IO[bytes] | None = None
        self._broken: OSError | None = None
        self._seen = sqlite3.connect("", isolation_level=None)  # on disk, gone when closed
        self._seen.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")
        self._count = self._size = 0
        self.files: list[Path] = []
        self.written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._seen.close()
        try:
            self._close(keep=kind is None and self._broken is None)
        except OSError as problem:
            self._broken = problem
        self._part.unlink(missing_ok=True)
        if self._broken is not None and kind is None:
            reason = self._broken.strerror
            raise OutputError(f"{self._path} cannot be written: {reason}") from None

    def write(self, name: str, body: dict[str, Any]) -> None:
        """Adds a request, once.

        What cannot be written is told on leaving: the client that asks would take it for a fault of
        the endpoint, and ask again.
        """
        if self._broken is not None:
            return
        if not self._seen.execute("INSERT OR IGNORE INTO seen VALUES (?)", (name,)).rowcount:
            return
        request = {"custom_id": name, "method": "POST", "url": _PATH, "body": body}
        line = json.dumps(request, ensure_ascii=False).encode() + b"\n"
        try:
            if self._count >= MOST_REQUESTS or self._size + len(line) > MOST_BYTES:
                self._close(keep=True)
            if self._file is None:
                self._file = self._part.open("wb")
            self._file.write(line)
        except OSError as problem:
            self._broken = problem
            return
        self._count += 1
        self._size += len(line)
        self.written += 1

    @property
    def _part(self) -> Path:
        return self._path.with_name(f".{self._path.name}.part")

    def _close(self, *, keep: bool) -> None:
        if self._file is None:
            return
        file, self._file = self._file, None
        self._count = self._size = 0
        file.close()
        if not keep:
            return
        number = len(self.files) + 1
        path = self._path if number == 1 else self._path.with_stem(f"{self._path.stem}-{number}")
        self._part.replace(path)
        self.files.append(path)


class Read(NamedTuple):
    """What result files held: replies that are of use, and why others are not."""

    replies: int
    unusable: Counter[str]


def read_results(paths: Iterable[Path], journal: Journal) -> Read:
    """Reads result files, and error files, into the journal.

    Raises:
        SourceError: A file cannot be read.
        OutputError: The journal cannot be written.
    """
    unusable: Counter[str] = Counter()
    before = journal.replies
    for path in paths:
        try:
            with path.open("rb") as file:
                journal.keep(_replies(bounded_lines(file, LARGEST, str(path)), unusable))
        except OSError as problem:
            raise SourceError(f"cannot read {path}: {problem.strerror}") from None
    return Read(journal.replies - before, unusable)


def _replies(lines: Iterable[bytes | None], unusable: Counter[str]) -> Iterator[Reply]:
    for line in lines:
        if line is not None and not line.strip():
            continue
        try:
            value = json.loads(line or b"")
            name = value["custom_id"]
            response = value.get("response") or {}
            status, body = response.get("status_code"), response.get("body")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            unusable["unreadable"] += 1
            continue
        ours = isinstance(name, str) and name.isascii()
        if ours and isinstance(status, int) and status in KEPT and _of_use(status, body):
            yield Reply(name, status, json.dumps(body).encode())
            continue
        error = value.get("error")
        code = error.get("code") if isinstance(error, dict) else None
        reason = str(code or status or "unreadable")
        told = _CODE.fullmatch(reason) and (reason in unusable or len(unusable) < MOST_CODES)
        unusable[reason if told else "unreadable"] += 1


def _of_use(status: int, body: Any) -> bool:
    """Whether a body says something about its request; an empty reply would stand for ever."""
    if status != 200 or not isinstance(body, dict):
        return isinstance(body, dict)
    choices = body.get("choices")
    return isinstance(choices, list) and isinstance(next(iter(choices), None), dict)
