"""Opening a model: one client, one connection pool, and quiet.

This is the only place that knows of the stub, and all it knows is where its transport comes from.
"""

from __future__ import annotations

import logging
import os
import sys
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import httpx2
import openai

from summarize.errors import ConfigError
from summarize.model.asking import Note
from summarize.model.caller import Caller
from summarize.model.limits import Limits
from summarize.model.retry import Clock
from summarize.model.settings import NO_KEY, Model

IN_PROCESS_URL = "http://in-process.invalid/v1"
CHATTY = ("openai", "instructor", "httpx2", "httpcore2")
"""Loggers that would write requests and replies, so the article, and errors that echo the key."""

CUSTOM = "OPENAI_CUSTOM_HEADERS"
"""Holds a header a line."""
HEADERS = ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", CUSTOM)
"""Variables that the client reads by itself."""

LONGEST_ERROR = 2**16
"""Bytes read of the body of an error: a page of words, not what a hostile server may send."""
LONGEST_LIST = 2**23
"""Bytes read of what an endpoint says about itself, its models and batches."""
READ_HERE = ("/chat/completions", "/content")
"""Ends of the paths whose bodies are not read by the client, but piece by piece in this package."""

PACKED = ("identity", "gzip", "deflate")
"""Encodings of a cut body that are read; others, and several of them at once, are not."""


class _Short(httpx2.AsyncByteStream):
    """The beginning of a body, unpacked: what is short when packed may be anything but that."""

    def __init__(self, whole: httpx2.AsyncByteStream, packed: str, most: int) -> None:
        self._whole = whole
        self._packed = packed
        self._most = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        left = self._most
        unzip = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        if self._packed not in PACKED:
            return
        async for block in self._whole:
            try:
                plain = self._packed == "identity"
                piece = block[:left] if plain else unzip.decompress(block, left)
            except zlib.error:
                return
            yield piece
            left -= len(piece)
            if left <= 0 or unzip.eof:
                return

    async def aclose(self) -> None:
        await self._whole.aclose()


async def _cut_short(response: httpx2.Response) -> None:
    """The client reads a body to its end and unpacks it, whoever sent it.

    Of a packed one it also keeps what follows the end of what is packed, however long that is, and
    goes through all of that with each block.
    """
    if not isinstance(response.stream, httpx2.AsyncByteStream):
        return
    ours = response.request.url.path.endswith(READ_HERE) and not response.is_error
    packed = response.headers.get("content-encoding", "identity").strip().lower()
    if ours and packed not in PACKED[1:]:
        return
    response.headers.pop("content-encoding", None)
    most = LONGEST_ERROR if response.is_error else LONGEST_LIST
    response.stream = _Short(response.stream, packed, sys.maxsize if ours else most)


@asynccontextmanager
async def open_model(
    model: Model,
    *,
    env: Mapping[str, str] | None = None,
    transport: httpx2.AsyncBaseTransport | None = None,
    clock: Clock | None = None,
    note: Note | None = None,
    batched: bool = False,
    limits: Limits | None = None,
) -> AsyncIterator[Caller]:
    """Open a model for calls; the connection pool is closed on leaving.

    Args:
        model: What to call; resolved against the environment here.
        env: The environment; None: the process's.
        transport: Carries the requests; None: the network, or the stub for the model in process.
        clock: Time and chance; None: the real ones.
        note: Told of each request that is sent again.
        batched: Whether the replies are paid as a provider's batches are.
        limits: Keeps the model's limits a minute, for others too; None: for these calls alone.

    Raises:
        ConfigError: The hosted endpoint without a key, or proxies or headers of the environment
            that cannot be used.
    """
    model = model.resolve(env)
    _check_headers()
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    if transport is None and model.in_process:
        from summarize import stub

        transport = stub.transport()
    async with _client(model, transport) as http:
        client = openai.AsyncOpenAI(
            api_key=model.api_key or NO_KEY,
            base_url=model.base_url or IN_PROCESS_URL,
            http_client=http,
            max_retries=0,
        )
        yield Caller(model, client, clock or Clock(), note, batched=batched, limits=limits)


def _check_headers() -> None:
    """What the client puts into every request, from the environment, must fit into a header."""
    for name in HEADERS:
        lines = os.environ.get(name, "").split("\n" if name == CUSTOM else "\0")
        if not all(line.isascii() and line.strip().isprintable() for line in lines):
            raise ConfigError(
                f"{name} holds characters that no HTTP header has: check the variable"
            )


def _client(model: Model, transport: httpx2.AsyncBaseTransport | None) -> httpx2.AsyncClient:
    try:
        return httpx2.AsyncClient(
            transport=transport,
            timeout=httpx2.Timeout(
                model.timeout, connect=model.connect_timeout, pool=model.deadline
            ),
            limits=httpx2.Limits(max_connections=1000, max_keepalive_connections=1000),
            headers={"Accept-Encoding": "gzip"},
            follow_redirects=False,
            event_hooks={"response": [_cut_short]},
        )
    except (ValueError, OSError, ImportError):  # what it says may hold a proxy's password
        raise ConfigError(
            "the proxy or the certificates that the environment names cannot be used: check "
            "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR (a SOCKS proxy "
            "needs the package socksio)"
        ) from None
