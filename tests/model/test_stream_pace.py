"""A stream that trickles is read in gulps; one that is done leaves its connection whole."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import httpx2

from summarize.model.wire import PATIENCE, Heard, send

from .endpoint import GOOD, Time, piece

TEXT = json.dumps(GOOD)
EACH = 0.5  # seconds


class _Trickle(httpx2.AsyncByteStream):
    """A piece every half second of a clock that nobody waits for."""

    def __init__(self, time: Time) -> None:
        self.time = time
        self.ended = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = [piece(TEXT[at : at + 7]) for at in range(0, len(TEXT), 7)]
        for one in [*pieces, piece(finish="stop")]:
            self.time.at += EACH
            yield f"data: {json.dumps(one)}\n\n".encode()
        yield b"data: [DONE]\n\n"
        self.ended = True


def _heard(stream: _Trickle) -> Heard:
    import openai

    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=stream)

    async def run() -> Heard:
        async with httpx2.AsyncClient(transport=httpx2.MockTransport(answer)) as http:
            client = openai.AsyncOpenAI(
                api_key="k", base_url="http://127.0.0.1:9/v1", http_client=http
            )
            return await send(client, "host", {"model": "m"}, stream.time.clock())

    return asyncio.run(run())


def test_what_trickles_in_is_left_to_gather() -> None:
    stream = _Trickle(Time())
    assert _heard(stream).content == TEXT
    slept = stream.time.slept
    assert len(slept) > 3
    assert slept[0] == EACH * PATIENCE  # no more than a share of the time that it has taken


def test_nobody_waits_once_the_reply_is_whole() -> None:
    stream = _Trickle(Time())
    heard = _heard(stream)
    assert len(stream.time.slept) == heard.pieces - 1


def test_a_stream_is_read_to_its_end() -> None:
    stream = _Trickle(Time())
    _heard(stream)
    assert stream.ended
