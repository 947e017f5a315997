"""Files of requests, answered in the stub's own time: the Files and Batches endpoints.

A provider answers such a batch some time within a day. The stub has no clock: a batch goes on by
``PACE`` requests each time somebody asks how far it is, so the same calls get the same answers. Its
requests are answered, and meet faults, as if each had come by itself; what comes of a connection
that breaks is status 500 here. Files and batches are kept in memory, as long as the process lives.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from summarize.stub.answer import Answer, as_json, refuse, sent

PACE = 200
"""Requests that are answered each time a batch is asked about."""
MOST_REQUESTS, MOST_BYTES = 50_000, 200_000_000
URL = "/v1/chat/completions"
FAILED = "token_limit_exceeded"
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})

_ROUTE = re.compile(r"(?:/v1)?/(files|batches)(?:/([\w-]+))?(?:/(content|cancel))?/?")
_PART_NAME = re.compile(rb'name="([^"]*)"')


@dataclass(slots=True)
class _Batch:
    name: str
    file: str
    metadata: Any
    requests: list[dict[str, Any]]
    status: str = "validating"
    done: list[bytes] = field(default_factory=list)
    failed: list[bytes] = field(default_factory=list)
    next: int = 0
    expired: bool = False
    error: str = ""
    output_file: str | None = None
    error_file: str | None = None


class Desk:
    """Keeps files and batches, and answers requests about them. Safe to share between threads.

    Args:
        complete: Answers one request for a completion; None: not in time.
        fails: Whether a batch with these requests, in bytes, is refused as a whole.
    """

    def __init__(
        self, complete: Callable[[bytes], Answer | None], fails: Callable[[bytes], bool]
    ) -> None:
        self._complete = complete
        self._fails = fails
        self._lock = threading.Lock()
        self._files: dict[str, bytes] = {}
        self._batches: dict[str, _Batch] = {}

    def answer(self, method: str, target: str, body: bytes) -> Answer | None:
        """The answer to a request about files or batches; None: it is about something else."""
        url = urlsplit(target)
        found = _ROUTE.fullmatch(url.path)
        if found is None:
            return None
        kind, name, what = found.groups()
        with self._lock:
            match method, kind, name, what:
                case "POST", "files", None, None:
                    return self._upload(body)
                case "GET", "files", str(), None | "content":
                    return self._file(name, content=what is not None)
                case "POST", "batches", None, None:
                    return self._create(body)
                case "GET", "batches", None, None:
                    return self._list(parse_qs(url.query))
                case "GET" | "POST", "batches", str(), None | "cancel":
                    return self._batch(name, cancel=what is not None)
        return refuse(405, f"Not allowed to {method} on {url.path}.")

    def _upload(self, body: bytes) -> Answer:
        parts = dict(_parts(body))
        if "file" not in parts or parts.get("purpose") != b"batch":
            return refuse(400, "Send multipart form data: a file, and 'batch' as its purpose.")
        return as_json(self._described(self._keep(parts["file"])))

    def _keep(self, content: bytes) -> str:
        name = f"file-{len(self._files) + 1}"
        self._files[name] = content
        return name

    def _described(self, name: str) -> dict[str, object]:
        size = len(self._files[name])
        return {"id": name, "object": "file", "bytes": size, "created_at": 0, "status": "processed",
                "filename": f"{name}.jsonl", "purpose": "batch"}  # fmt: skip

    def _file(self, name: str, *, content: bool) -> Answer:
        if name not in self._files:
            return refuse(404, f"No such File object: {name}", param="id")
        if content:
            return sent(200, "application/octet-stream", self._files[name])
        return as_json(self._described(name))

    def _create(self, body: bytes) -> Answer:
        try:
            asked = json.loads(body)
            file, endpoint = asked["input_file_id"], asked["endpoint"]
        except (ValueError, KeyError, TypeError):
            return refuse(400, "A batch needs input_file_id, endpoint and completion_window.")
        if endpoint != URL:
            return refuse(400, f"The endpoint must be {URL}.", param="endpoint")
        if file not in self._files:
            return refuse(400, f"No such File object: {file}", param="input_file_id")
        name = f"batch_{len(self._batches) + 1}"
        batch = _Batch(name, file, asked.get("metadata"), [])
        self._batches[name] = batch
        return as_json(_shown(batch))

    def _list(self, query: dict[str, list[str]]) -> Answer:
        newest = list(reversed(self._batches.values()))
        names = [batch.name for batch in newest]
        after = query.get("after", [""])[0]
        start = names.index(after) + 1 if after in names else 0
        end = start + int(query.get("limit", ["20"])[0])
        page: list[object] = [_shown(batch) for batch in newest[start:end]]
        return as_json({"object": "list", "data": page, "has_more": end < len(newest)})

    def _batch(self, name: str, *, cancel: bool) -> Answer:
        batch = self._batches.get(name)
        if batch is None:
            return refuse(404, f"No batch found with id '{name}'.", param="id")
        if batch.status not in ENDED:
            if cancel:
                batch.status = "cancelling"
            elif batch.status == "validating":
                self._validate(batch)
            if batch.status == "in_progress":
                self._go_on(batch)
            elif batch.status == "cancelling" and not cancel:
                self._end(batch, "cancelled")
        return as_json(_shown(batch))

    def _validate(self, batch: _Batch) -> None:
        content = self._files[batch.file]
        problem = FAILED if self._fails(content) else ""
        try:
            batch.requests = [json.loads(line) for line in content.splitlines() if line.strip()]
            names = {request["custom_id"] for request in batch.requests}
            if any(request["url"] != URL for request in batch.requests):
                problem = "mismatched_endpoint"
        except (ValueError, KeyError, TypeError):
            problem = "invalid_json_line"
        else:
            if len(names) < len(batch.requests):
                problem = "duplicate_custom_id"
            elif not 0 < len(batch.requests) <= MOST_REQUESTS or len(content) > MOST_BYTES:
                problem = "invalid_file_size"
        batch.error = problem
        batch.status = "failed" if problem else "in_progress"

    def _go_on(self, batch: _Batch) -> None:
        for request in batch.requests[batch.next : batch.next + PACE]:
            answer = self._complete(json.dumps(request["body"], ensure_ascii=False).encode())
            batch.next += 1
            if answer is None:
                batch.expired = True
                batch.failed.append(_undone(request, "batch_expired"))
                continue
            line = _done(request, answer, batch.next)
            (batch.done if answer.status == 200 else batch.failed).append(line)
        if batch.next >= len(batch.requests):
            self._end(batch, "expired" if batch.expired else "completed")

    def _end(self, batch: _Batch, status: str) -> None:
        left = batch.requests[batch.next :]
        batch.failed += [_undone(request, "batch_cancelled") for request in left]
        batch.status = status
        batch.output_file = self._keep(b"".join(batch.done)) if batch.done else None
        batch.error_file = self._keep(b"".join(batch.failed)) if batch.failed else None


def _parts(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts of multipart form data by name; its boundary is its first line."""
    boundary = body.partition(b"\r\n")[0]
    if not boundary.startswith(b"--"):
        return
    for part in (b"\r\n" + body).split(b"\r\n" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        if named := _PART_NAME.search(head):
            yield named[1].decode("utf-8", "replace"), content


def _done(request: dict[str, Any], answer: Answer, number: int) -> bytes:
    try:
        body = json.loads(b"".join(answer.pieces))
        status = answer.status if answer.ending == "complete" else 500
    except ValueError:
        status = 500
    if status == 500:
        body = {"error": {"message": "The server had an error.", "type": "server_error"}}
    response = {"status_code": status, "request_id": f"req_{number}", "body": body}
    return _line(request, number, response, None)


def _undone(request: dict[str, Any], code: str) -> bytes:
    error = {"code": code, "message": "This request could not be executed."}
    return _line(request, 0, None, error)


def _line(request: dict[str, Any], number: int, response: object, error: object) -> bytes:
    line = {"id": f"batch_req_{number}", "custom_id": request["custom_id"]}
    return json.dumps(line | {"response": response, "error": error}).encode() + b"\n"


def _shown(batch: _Batch) -> dict[str, object]:
    problem = {"code": batch.error, "message": f"The batch is refused: {batch.error}."}
    counts = {"total": len(batch.requests), "completed": len(batch.done),
              "failed": len(batch.failed)}  # fmt: skip
    return {
        "id": batch.name, "object": "batch", "endpoint": URL, "completion_window": "24h",
        "input_file_id": batch.file, "output_file_id": batch.output_file,
        "error_file_id": batch.error_file, "status": batch.status, "created_at": 0,
        "metadata": batch.metadata, "request_counts": counts,
        "errors": {"object": "list", "data": [problem]} if batch.error else None,
    }  # fmt: skip
