"""The stub behind an ``httpx2`` client, in process: no socket, the same answers and failures.

Whatever a client could learn from a connection it learns here too: the read timeout that it asked
for ends a silence or a slow answer, and a body that breaks off raises what a closed socket raises.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

import httpx2

from summarize.stub.answer import Answer, largest, too_large
from summarize.stub.app import App

#: Seconds after which a silent answer ends for a client that has no read timeout of its own.
LONGEST_SILENCE = 600.0


class Transport(httpx2.AsyncBaseTransport):
    """Carries requests to an application and its answers back.

    Args:
        app: Who answers.
        sleep: Waits that many seconds; ``asyncio.sleep`` when not given.
    """

    def __init__(self, app: App, sleep: Callable[[float], Awaitable[None]] | None = None) -> None:
        self._app = app
        self._sleep = sleep or asyncio.sleep

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request; raises what an HTTP transport raises."""
        body = await request.aread()
        target = request.url.raw_path.decode("ascii")
        # In a thread, as over HTTP: while one article is read, others' timeouts go on.
        answer = (
            too_large(target)
            if len(body) > largest(target)
            else await asyncio.to_thread(self._app.answer, request.method, target, body)
        )
        if answer.ending == "silence":
            await self._wait(LONGEST_SILENCE, request)
            raise httpx2.RemoteProtocolError(
                "Server disconnected without sending a response.", request=request
            )
        await self._wait(answer.wait, request)
        return httpx2.Response(
            answer.status,
            headers=_headers(answer),
            stream=_Body(answer, lambda: self._wait(answer.pace, request), request),
            request=request,
            extensions={"http_version": b"HTTP/1.1"},
        )

    async def _wait(self, seconds: float, request: httpx2.Request) -> None:
        """Wait, but no longer than the client would for a byte."""
        allowed = request.extensions.get("timeout", {}).get("read")
        if allowed is not None and seconds > allowed:
            await self._sleep(allowed)
            raise httpx2.ReadTimeout("", request=request)
        if seconds:
            await self._sleep(seconds)


class _Body(httpx2.AsyncByteStream):
    def __init__(
        self, answer: Answer, wait: Callable[[], Awaitable[None]], request: httpx2.Request
    ) -> None:
        self._answer = answer
        self._wait = wait
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._answer.pieces:
            await self._wait()
            yield piece
        if self._answer.ending == "close":
            raise httpx2.RemoteProtocolError(
                "peer closed connection without sending complete message body",
                request=self._request,
            )


def _headers(answer: Answer) -> Sequence[tuple[str, str]]:
    if answer.length is None:
        return (*answer.headers, ("transfer-encoding", "chunked"))
    return (*answer.headers, ("content-length", str(answer.length)))
