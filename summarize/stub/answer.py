"""An answer is a plan, not an act: status, headers, pieces, and when and how to send them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from summarize.stub import wire

MAX_BODY = 16 * 1024 * 1024
MAX_FILE = 201_000_000  # a file as large as a provider takes, and the form around it

Ending = Literal["complete", "close", "silence"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What to send, when, and how it ends.

    ``wait`` seconds pass before anything is sent and ``pace`` seconds before each piece of the
    body. ``length`` is the body's announced length in bytes, None for a body in chunks. ``ending``
    "close" breaks the connection off after the last piece, "silence" sends nothing at all.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    pieces: tuple[bytes, ...]
    length: int | None
    wait: float = 0.0
    pace: float = 0.0
    ending: Ending = "complete"


def refuse(
    status: int,
    message: str,
    *,
    code: str | None = None,
    param: str | None = None,
    headers: Sequence[tuple[str, str]] = (),
) -> Answer:
    """An error answer in OpenAI's form."""
    kind = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}.get(
        status, "server_error" if status >= 500 else "invalid_request_error"
    )
    return sent(status, "application/json", wire.error(message, kind, code, param), headers)


def largest(target: str) -> int:
    """Bytes of the body at most of a request for that target; more is 413, and not read."""
    return MAX_FILE if urlsplit(target).path.rstrip("/").endswith("/files") else MAX_BODY


def too_large(target: str) -> Answer:
    """The answer to a body that is larger."""
    return refuse(413, f"The body of the request is larger than {largest(target)} bytes.")


def as_json(data: dict[str, object]) -> Answer:
    """An answer that is an object."""
    return sent(200, "application/json", json.dumps(data).encode())


def sent(
    status: int, content_type: str, body: bytes, headers: Sequence[tuple[str, str]] = ()
) -> Answer:
    """An answer in one piece."""
    return Answer(status, (("content-type", content_type), *headers), (body,), len(body))
