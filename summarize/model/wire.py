"""One HTTP attempt: a request goes out through openai, a completion comes back.

Replies are streamed where the endpoint can, for two reasons: a model that runs in circles is
stopped after seconds rather than at its token limit, and the timeout measures silence rather than
the length of the reply. Either way the pieces are read from plain JSON with nothing taken for
granted, since servers leave out what the client's classes declare as present.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarize.model.answer import CHARACTERS_A_TOKEN
from summarize.model.faults import ErrorBody, Fault
from summarize.model.loops import runs_in_circles

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

LARGEST = 32 * 2**20
"""Bytes of a reply body, or characters of a stream, after which nobody means it."""
LOOK_EVERY = 200
UNTOUCHED = ("messages", "response_format", "tools", "tool_choice")
"""What is sent as given: the client would go through every field of it, for each request."""


@dataclass(slots=True)
class Heard:
    """What a reply says, collected from one body or from the pieces of a stream."""

    content: str = ""
    arguments: str = ""
    refusal: str = ""
    called: bool = False
    finish: str | None = None
    fingerprint: str = ""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    counted: bool = False
    pieces: int = 0
    looped: bool = False
    speed: float | None = None
    _aloud: list[str] = field(default_factory=list)
    _unchecked: int = 0

    def take(self, data: Any) -> None:
        """Take in one body or one piece of a stream."""
        if not isinstance(data, dict):
            return
        self.fingerprint = _text(data.get("system_fingerprint")) or self.fingerprint
        if isinstance(usage := data.get("usage"), dict):
            self._count(usage)
        if isinstance(timings := data.get("timings"), dict):
            speed = timings.get("predicted_per_second")
            self.speed = float(speed) if isinstance(speed, int | float) else None
        choices = data.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(choice, dict):
            return
        self.pieces += 1
        self.finish = _text(choice.get("finish_reason")) or self.finish
        said = choice.get("message") or choice.get("delta")
        if isinstance(said, dict):
            self._hear(said)

    def _hear(self, said: dict[str, Any]) -> None:
        content = said.get("content")
        if isinstance(content, list):
            content = "".join(_text(p.get("text")) for p in content if isinstance(p, dict))
        content = _text(content)
        self.content += content
        self.refusal += _text(said.get("refusal"))
        arguments = ""
        calls = said.get("tool_calls")
        for call in calls if isinstance(calls, list) else ():
            if not isinstance(call, dict) or call.get("index") not in {None, 0}:
                continue
            function = call.get("function")
            given = function.get("arguments") if isinstance(function, dict) else None
            arguments += json.dumps(given) if isinstance(given, dict) else _text(given)
            self.called = True
        self.arguments += arguments
        thought = _text(said.get("reasoning_content")) or _text(said.get("reasoning"))
        self._listen(content + arguments + thought)

    def _listen(self, aloud: str) -> None:
        self._aloud.append(aloud)
        self._unchecked += len(aloud)
        if self._unchecked >= LOOK_EVERY:
            self._unchecked = 0
            self._aloud = ["".join(self._aloud)[-10_000:]]
            self.looped = self.looped or runs_in_circles(self._aloud[0])

    def _count(self, usage: dict[str, Any]) -> None:
        details = usage.get("prompt_tokens_details")
        self.counted = True
        self.prompt_tokens = _number(usage.get("prompt_tokens"))
        self.completion_tokens = _number(usage.get("completion_tokens"))
        self.cached_tokens = _number(
            details.get("cached_tokens") if isinstance(details, dict) else None
        )

    def estimate(self, asked: int) -> None:
        """Estimate the tokens that a server does not count; ``asked``: characters of the request.

        A piece of a stream is a token at most servers; four characters are one in English prose.
        """
        said = len(self.content) + len(self.arguments)
        self.prompt_tokens = asked // CHARACTERS_A_TOKEN
        self.completion_tokens = self.pieces if self.pieces > 1 else said // CHARACTERS_A_TOKEN

    def completion(self, content: str | None, arguments: str | None) -> ChatCompletion:
        """The reply as instructor reads it, with ``content`` or ``arguments`` in their place."""
        from openai.types.chat import ChatCompletion

        message: dict[str, Any] = {"role": "assistant", "content": content}
        if arguments is not None:
            function = {"name": "reply", "arguments": arguments}
            message["tool_calls"] = [{"id": "1", "type": "function", "function": function}]
        finish = "length" if self.finish == "length" else "stop"
        choice = {"index": 0, "finish_reason": finish, "message": message}
        return ChatCompletion.model_validate(
            {
                "id": "reply",
                "object": "chat.completion",
                "created": 0,
                "model": "model",
                "choices": [choice],
            }
        )


async def send(client: AsyncOpenAI, host: str, request: dict[str, Any]) -> Heard:
    """Send one request and read the reply to its end, or until it runs in circles.

    Raises:
        Fault: The reply is not one.
        ErrorBody: It is an error.
        Exception: Whatever openai and httpx2 raise.
    """
    heard = Heard()
    asked = {name: value for name, value in request.items() if name not in UNTOUCHED}
    as_it_is = {name: request[name] for name in UNTOUCHED if name in request}
    async with client.chat.completions.with_streaming_response.create(
        messages=[], **asked, extra_body=as_it_is
    ) as response:
        kind = response.headers.get("content-type", "").lower()
        if "event-stream" in kind:
            await _read_stream(response, heard)
        else:
            heard.take(await _read_body(response, kind, host))
            if heard.pieces and heard.finish is None:
                heard.finish = "stop"
    if not heard.pieces:
        raise Fault(f"{host} sent a reply without choices", "empty", again="later")
    if heard.finish is None:
        raise Fault(f"{host} broke off its reply", "connection", again="later")
    return heard


async def _read_stream(response: Any, heard: Heard) -> None:
    """Read server-sent events, each a piece of the reply.

    The client's own reader makes an object of classes of every piece; a piece is a token at most
    servers, and a reply has thousands.
    """
    async for event in _events(response):
        if event.startswith(b"[DONE]"):
            break
        piece = json.loads(event)
        if isinstance(piece, dict) and piece.get("error"):
            raise ErrorBody(piece["error"])
        heard.take(piece)
        if heard.looped or len(heard.content) + len(heard.arguments) > LARGEST:
            heard.finish = "length"
            break


async def _events(response: Any) -> AsyncIterator[bytes]:
    """The data of each event: the lines of it, up to an empty one or the end."""
    data: list[bytes] = []
    rest = b""
    async for block in response.iter_bytes():
        *lines, rest = (rest + block).split(b"\n")
        if len(rest) > LARGEST:
            raise Fault(f"a line of the stream is longer than {LARGEST >> 20} MB", "garbled")
        for line in lines:
            line = line.rstrip(b"\r")
            if line.startswith(b"data:"):
                data.append(line[5:].lstrip(b" "))
            elif not line and data:
                yield b"\n".join(data)
                data.clear()
    if rest.startswith(b"data:"):
        data.append(rest[5:].strip())
    if data:
        yield b"\n".join(data)


async def _read_body(response: Any, kind: str, host: str) -> Any:
    body = bytearray()
    async for block in response.iter_bytes():
        body += block
        if len(body) > LARGEST:
            raise Fault(f"{host} sent more than {LARGEST >> 20} MB", "garbled")
    if "html" in kind or body[:200].lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise Fault(
            f"{host} sent a web page: is the base URL right, with /v1?", "garbled", again="later"
        )
    data = json.loads(bytes(body).decode("utf-8"))
    if isinstance(data, dict) and data.get("error") and not data.get("choices"):
        raise ErrorBody(data["error"])
    return data


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
