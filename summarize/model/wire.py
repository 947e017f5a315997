"""One HTTP attempt: a request goes out through openai, a completion comes back.

Replies are streamed where the endpoint can, for two reasons: a model that runs in circles is
stopped after seconds rather than at its token limit, and the timeout measures silence rather than
the length of the reply. Either way the pieces are read from plain JSON with nothing taken for
granted, since servers leave out what the client's classes declare as present.
"""

from __future__ import annotations

import asyncio
import json
from codecs import BOM_UTF8
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx2
from pydantic_core import from_json

from summarize.model.answer import CHARACTERS_A_TOKEN
from summarize.model.faults import ErrorBody, Fault
from summarize.model.loops import Listener
from summarize.model.retry import Clock

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

LARGEST = 32 * 2**20
"""Bytes of a reply body, or characters of a stream, after which nobody means it."""
LONGEST_STREAM = 4 * LARGEST
"""Bytes of a stream, most of which are names of fields: of what is said, and what is not."""
MOST_TOKENS = 10**8
"""Tokens of one request or reply, or a second, beyond which a count is not believed."""
DRY, TRICKLE = 0.001, 4096
"""Seconds of waiting for a block, and its bytes: after less of them a pause lets more gather."""
PATIENCE, LONGEST_PAUSE = 1 / 50, 0.1
"""Share of a reply's time that it may be read later, and seconds."""
LAST_WORDS = 0.1
"""Seconds that a stream may stay open after it has said that it is done."""
PATH = "/chat/completions"
"""Asked for by its path: the client's own method loads all of its resources, a hundred modules and
more, and goes through every field of what is sent, for each request."""


@dataclass(slots=True)
class Heard:
    """What a reply says, collected from one body or from the pieces of a stream."""

    refused: bool = False
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
    length: int = 0
    """Characters of content and arguments."""
    _content: list[str] = field(default_factory=list)
    _arguments: list[str] = field(default_factory=list)
    _listener: Listener = field(default_factory=Listener)

    @property
    def content(self) -> str:
        """What the reply says in text."""
        return "".join(self._content)

    @property
    def arguments(self) -> str:
        """What it calls the tool with."""
        return "".join(self._arguments)

    def take(self, data: Any) -> None:
        """Take in one body or one piece of a stream."""
        if not isinstance(data, dict):
            return
        self.fingerprint = _text(data.get("system_fingerprint")) or self.fingerprint
        if isinstance(usage := data.get("usage"), dict):
            self._count(usage)
        if isinstance(timings := data.get("timings"), dict):
            speed = timings.get("predicted_per_second")
            if isinstance(speed, int | float) and 0 < speed < MOST_TOKENS:
                self.speed = float(speed)
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
        self.refused = self.refused or bool(_text(said.get("refusal")))
        arguments = ""
        calls = said.get("tool_calls")
        for call in calls if isinstance(calls, list) else ():
            if not isinstance(call, dict) or call.get("index") not in (None, 0):
                continue
            function = call.get("function")
            given = function.get("arguments") if isinstance(function, dict) else None
            arguments += json.dumps(given) if isinstance(given, dict) else _text(given)
            self.called = True
        self._content.append(content)
        self._arguments.append(arguments)
        self.length += len(content) + len(arguments)
        thought = _text(said.get("reasoning_content")) or _text(said.get("reasoning"))
        if self._listener.hears_circles(content + arguments + thought):
            self.looped = True

    def _count(self, usage: dict[str, Any]) -> None:
        details = usage.get("prompt_tokens_details")
        asked, said = _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens"))
        cached = _count(details.get("cached_tokens")) if isinstance(details, dict) else None
        self.counted = asked is not None and said is not None
        self.prompt_tokens, self.completion_tokens = asked or 0, said or 0
        self.cached_tokens = min(cached or 0, self.prompt_tokens)

    def estimate(self, asked: int) -> None:
        """Estimate the tokens that a server does not count, or cannot have counted.

        ``asked``: characters of the request.

        A piece of a stream is a token at most servers; four characters are one in English prose.
        """
        self.prompt_tokens = self.prompt_tokens or asked // CHARACTERS_A_TOKEN
        self.completion_tokens = self.completion_tokens or (
            self.pieces if self.pieces > 1 else self.length // CHARACTERS_A_TOKEN
        )

    def completion(self, content: str | None, arguments: str | None) -> ChatCompletion:
        """The reply as instructor reads it, with ``content`` or ``arguments`` in their place."""
        from openai.types.chat import ChatCompletion

        message: dict[str, Any] = {"role": "assistant", "content": content}
        if arguments is not None:
            function = {"name": "reply", "arguments": arguments}
            message["tool_calls"] = [{"id": "1", "type": "function", "function": function}]
        finish = "length" if self.finish == "length" else "stop"
        choice = {"index": 0, "finish_reason": finish, "message": message}
        asked, said = self.prompt_tokens, self.completion_tokens
        usage = {  # without one instructor looks for another library's, in every folder of the path
            "prompt_tokens": asked,
            "completion_tokens": said,
            "total_tokens": asked + said,
        }
        return ChatCompletion.model_validate(
            {
                "id": "reply",
                "object": "chat.completion",
                "created": 0,
                "model": "model",
                "choices": [choice],
                "usage": usage,
            }
        )


async def send(client: AsyncOpenAI, host: str, request: dict[str, Any], clock: Clock) -> Heard:
    """Send one request and read the reply to its end, or until it runs in circles.

    Raises:
        Fault: The reply is not one.
        ErrorBody: It is an error.
        Exception: Whatever openai and httpx2 raise.
    """
    heard = Heard()
    began = clock.now()
    async with aclosing(
        await client.post(
            PATH,
            cast_to=httpx2.Response,
            body=request,
            options={"security": {"bearer_auth": True}},  # and no administrator's key
            stream=True,
        )
    ) as response:
        kind = response.headers.get("content-type", "").lower()
        if "event-stream" in kind:
            async with aclosing(_blocks(response, heard, began, clock)) as blocks:
                await _read_stream(blocks, heard)
        else:
            heard.take(await _read_body(response, kind, host))
            if heard.pieces and heard.finish is None:
                heard.finish = "stop"
    if not heard.pieces:
        raise Fault(f"{host} sent a reply without choices", "empty", again="later")
    if heard.finish is None:
        raise Fault(f"{host} broke off its reply", "connection", again="later")
    return heard


async def _read_stream(blocks: AsyncGenerator[bytes], heard: Heard) -> None:
    """Read server-sent events, each a piece of the reply.

    The client's own reader makes an object of classes of every piece; a piece is a token at most
    servers, and a reply has thousands.
    """
    events = _Events()
    async for block in blocks:
        for event in events.of(block):
            if _take(event, heard):
                if not heard.looped:
                    await _hear_out(blocks)
                return
    for event in events.rest():
        if _take(event, heard):
            return


async def _hear_out(blocks: AsyncGenerator[bytes]) -> None:
    """Read what stands between the last event and the end, so that the connection can be kept."""
    with suppress(httpx2.HTTPError, httpx2.StreamError, OSError):
        async with asyncio.timeout(LAST_WORDS):
            async for _ in blocks:
                pass


async def _blocks(
    response: httpx2.Response, heard: Heard, began: float, clock: Clock
) -> AsyncGenerator[bytes]:
    """The blocks of a body as they come; what trickles in is left to gather for a moment.

    A server sends each token when it is there, and waking for each costs more than reading it. So
    there is a pause when the stream has run dry, that grows with the time that the reply takes.
    """
    before = clock.now()
    length = 0
    async for block in response.aiter_bytes():
        length += len(block)
        if length > LONGEST_STREAM:
            raise Fault(f"the stream is longer than {LONGEST_STREAM >> 20} MB", "garbled")
        now = clock.now()
        yield block
        if now - before > DRY and len(block) < TRICKLE and heard.finish is None:
            await clock.sleep(min(LONGEST_PAUSE, (now - began) * PATIENCE))
        before = clock.now()


def _take(event: bytes, heard: Heard) -> bool:
    """Take in the data of an event; whether it is the last that is wanted."""
    if event.startswith(b"[DONE]"):
        return True
    try:
        piece = from_json(event)
    except ValueError:  # half a surrogate pair is no fault here: the other half comes next
        piece = json.loads(event)
    if isinstance(piece, dict) and piece.get("error"):
        raise ErrorBody(piece["error"])
    heard.take(piece)
    if heard.looped or heard.length > LARGEST:
        heard.finish = "length"
        return True
    return False


class _Events:
    """Server-sent events out of blocks of bytes: the lines of data up to an empty one.

    A line ends with a line feed, a carriage return, or both, as the HTML standard has it.
    """

    def __init__(self) -> None:
        self._data: list[bytes] = []
        self._open: list[bytes] = []
        self._length = 0
        self._returned = False

    def of(self, block: bytes) -> Iterator[bytes]:
        """The data of each event that ends in this block."""
        if self._returned and block.startswith(b"\n"):
            block = block[1:]  # the other half of a line's end
        self._returned = block.endswith(b"\r")
        for piece in block.splitlines(keepends=True):
            self._length += len(piece)
            if self._length > LARGEST:
                raise Fault(f"an event of the stream is longer than {LARGEST >> 20} MB", "garbled")
            self._open.append(piece)
            if not piece.endswith((b"\n", b"\r")):
                return  # the line goes on in the next block
            line = self._line()
            if line.startswith(b"data:"):
                self._data.append(line[5:].lstrip(b" "))
            elif not line:
                self._length = 0
                if self._data:
                    yield b"\n".join(self._data)
                    self._data.clear()

    def rest(self) -> Iterator[bytes]:
        """The data of an event that the end has cut off."""
        line = self._line()
        if line.startswith(b"data:"):
            self._data.append(line[5:].strip())
        if self._data:
            yield b"\n".join(self._data)

    def _line(self) -> bytes:
        """The line that is open, which is none any more."""
        line = b"".join(self._open).rstrip(b"\r\n").removeprefix(BOM_UTF8)
        self._open.clear()
        return line


async def _read_body(response: httpx2.Response, kind: str, host: str) -> Any:
    body = bytearray()
    async for block in response.aiter_bytes():
        body += block
        if len(body) > LARGEST:
            raise Fault(f"{host} sent more than {LARGEST >> 20} MB", "garbled")
    if "html" in kind or body[:200].lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise Fault(
            f"{host} sent a web page: is the base URL right, with /v1?", "garbled", again="later"
        )
    data = json.loads(body.decode("utf-8-sig"))
    if isinstance(data, dict) and data.get("error") and not data.get("choices"):
        raise ErrorBody(data["error"])
    return data


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _count(value: Any) -> int | None:
    believed = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_TOKENS
    return value if believed else None
