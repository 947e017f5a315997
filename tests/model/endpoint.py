"""A scripted endpoint: what it was sent is kept, what it answers is given step by step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

import httpx2
from pydantic import BaseModel

from summarize.model import Clock, Model

BASE = "http://127.0.0.1:9/v1"
KEY = "sk-canary-4711-never-shown"


class Item(BaseModel):
    passage: int
    content: str
    kind: str = "plain"


class Reply(BaseModel):
    items: list[Item]
    gist: str


GOOD = {"items": [{"passage": 1, "content": "Rain fell."}], "gist": "Weather."}
ASKED = [
    {"role": "system", "content": "Read {{ 7*7 }} and {% raw"},
    {"role": "user", "content": "The ferryman Odo Brandt counted eleven herons on the pier."},
]

Step = httpx2.Response | Exception | Callable[[httpx2.Request], httpx2.Response]


def model(**settings: Any) -> Model:
    return Model(**{"name": "m-1", "base_url": BASE, "api_key": KEY} | settings)


def reply(content: Any = None, **more: Any) -> httpx2.Response:
    """A completion in one body; ``content`` that is no string is written as JSON."""
    if content is not None and not isinstance(content, str):
        content = json.dumps(content)
    message = {"role": "assistant", "content": content} | more.pop("message", {})
    choice = {"index": 0, "message": message, "finish_reason": more.pop("finish", "stop")}
    usage = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
    body = {
        "id": "c",
        "object": "chat.completion",
        "created": 0,
        "model": "m-1",
        "choices": [choice],
        "usage": usage,
    }
    return httpx2.Response(200, json=body | more)


def called(arguments: Any, **more: Any) -> httpx2.Response:
    """A completion that calls the tool."""
    text = arguments if isinstance(arguments, str) else json.dumps(arguments)
    function = {"name": "Reply", "arguments": text}
    call = {"id": "t1", "type": "function", "function": function}
    return reply(message={"content": None, "tool_calls": [call]}, **more)


def error(status: int, message: str = "", **more: Any) -> httpx2.Response:
    headers = more.pop("headers", {})
    return httpx2.Response(
        status, json={"error": {"message": message, "type": "error"} | more}, headers=headers
    )


def stream(pieces: Iterable[dict[str, Any]], *, done: bool = True) -> httpx2.Response:
    """A completion as server-sent events."""
    lines = [f"data: {json.dumps(piece)}\n\n" for piece in pieces]
    if done:
        lines.append("data: [DONE]\n\n")
    return httpx2.Response(
        200, content="".join(lines).encode(), headers={"content-type": "text/event-stream"}
    )


def piece(content: str | None = None, finish: str | None = None, **more: Any) -> dict[str, Any]:
    delta = more.pop("delta", {} if content is None else {"content": content})
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {
        "id": "c",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "m",
        "choices": [choice],
    } | more


class Endpoint:
    """Answers with one step after another, the last one for ever."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.sent: list[dict[str, Any]] = []
        self.requests: list[httpx2.Request] = []
        self.transport = httpx2.MockTransport(self._answer)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        self.sent.append(json.loads(request.content) if request.content else {})
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if isinstance(step, httpx2.Response):
            return httpx2.Response(step.status_code, headers=step.headers, content=step.content)
        if isinstance(step, Exception):
            raise step
        return step(request)


class Time:
    """A clock that moves only when somebody sleeps (or a step says so)."""

    def __init__(self) -> None:
        self.at = 0.0
        self.slept: list[float] = []

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += seconds

    def clock(self, chance: float = 1.0) -> Clock:
        return Clock(
            now=lambda: self.at,
            wall=lambda: 1_800_000_000.0 + self.at,
            sleep=self._sleep,
            random=lambda: chance,
        )
