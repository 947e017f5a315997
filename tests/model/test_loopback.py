"""The same over real sockets: nobody there, nobody speaking, half a reply, no encryption."""

from __future__ import annotations

import asyncio
import gzip
import socket
import socketserver
import threading
import time as real_time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from summarize.model import Answer, Caller, CallError, open_model

from .endpoint import ASKED, GOOD, Reply, Time, model, reply

Serve = Callable[[socket.socket], None]
BODY = reply(GOOD).content


def _read_request(peer: socket.socket) -> None:
    data = b""
    while b"\r\n\r\n" not in data:
        data += peer.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    while len(body) < length:
        body += peer.recv(65536)


def _write(peer: socket.socket, body: bytes, claimed: int | None = None) -> None:
    length = len(body) if claimed is None else claimed
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    peer.sendall(head.encode() + body)


@contextmanager
def _served(*serves: Serve, read: bool = True) -> Iterator[str]:
    """Answers one connection after another, the last way for ever; gives the host and port."""
    todo = list(serves)

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            try:
                if read:
                    _read_request(self.request)
                (todo.pop(0) if len(todo) > 1 else todo[0])(self.request)
            except OSError:
                pass

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def _ask(host: str, time: Time, scheme: str = "http", **settings: Any) -> Answer[Reply]:
    async def run() -> Answer[Reply]:
        async with _opened(host, time, scheme, **settings) as caller:
            return await caller.ask(ASKED, Reply, article_id="a-17")

    return asyncio.run(run())


def _opened(host: str, time: Time, scheme: str = "http", **settings: Any) -> Any:
    described = model(base_url=f"{scheme}://{host}/v1", **settings)
    return open_model(described, env={}, clock=time.clock())


def _good(peer: socket.socket) -> None:
    _write(peer, BODY)


def _half(peer: socket.socket) -> None:
    _write(peer, BODY[:40], claimed=4000)


def _reset(peer: socket.socket) -> None:
    _write(peer, b"{", claimed=4000)
    real_time.sleep(0.05)
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    peer.close()


def _silent(peer: socket.socket) -> None:
    peer.recv(1)


def _drip(peer: socket.socket) -> None:
    _write(peer, b"", claimed=10**6)
    while True:
        peer.sendall(b" ")
        real_time.sleep(0.01)


def test_a_reply_over_a_socket(time):
    with _served(_good) as host:
        assert _ask(host, time).reply == Reply.model_validate(GOOD)


@pytest.mark.parametrize("broken", [_half, _reset])
def test_half_a_reply_is_asked_for_again(time, broken):
    with _served(broken, _good) as host:
        assert _ask(host, time).retried == {"connection": 1}


def _refusing(body: bytes, packed: str) -> Serve:
    def serve(peer: socket.socket) -> None:
        head = f"content-encoding: {packed}\r\ncontent-length: {len(body)}"
        peer.sendall(f"HTTP/1.1 400 No\r\n{head}\r\n\r\n".encode() + body)

    return serve


@pytest.mark.parametrize(
    ("packed", "body", "said"),
    [
        ("gzip", gzip.compress(b'{"error": {"message": "too blue"}}'), ": too blue"),
        ("gzip", gzip.compress(b"a" * 50_000_000), ": a"),
        ("gzip, gzip", gzip.compress(gzip.compress(b"a" * 50_000_000)), ""),
        ("gzip", b"too blue", ""),
    ],
    ids=["small", "bomb", "nested", "broken"],
)
def test_a_packed_error_is_unpacked_no_further_than_it_is_read(time, packed, body, said):
    tracemalloc.start()
    try:
        with _served(_refusing(body, packed)) as host, pytest.raises(CallError) as caught:
            _ask(host, time, mode="json_schema")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert f"{host} rejects the request (400){said}" in str(caught.value)
    assert most < 20_000_000


def test_a_packed_reply_ends_where_what_is_packed_does(time):
    packed, more = gzip.compress(BODY), b"x" * 1_000_000

    def serve(peer: socket.socket) -> None:
        head = "content-encoding: gzip\r\ncontent-length: 1000000000"
        peer.sendall(f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + packed)
        for _ in range(30):
            peer.sendall(more)

    tracemalloc.start()
    try:
        with _served(serve) as host:
            assert _ask(host, time).reply == Reply.model_validate(GOOD)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20_000_000


def test_silence_is_not_waited_for(time):
    with _served(_silent) as host, pytest.raises(CallError, match=r"nothing for 0\.05 s") as caught:
        _ask(host, time, timeout=0.05, http_retries=1)
    assert (caught.value.reason, caught.value.usage.calls) == ("timeout", 2)


def test_the_deadline_ends_a_request_under_way(time):
    with _served(_drip) as host, pytest.raises(CallError, match=r"no reply within 0\.2") as caught:
        _ask(host, time, deadline=0.2)
    assert caught.value.reason == "deadline"


def test_nobody_is_there(time):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{held.getsockname()[1]}"
        with pytest.raises(CallError) as caught:
            _ask(host, time)
    assert str(caught.value) == f"cannot connect to {host}: is it running? (3 attempts)"
    assert sum(time.slept) < 30


def test_a_proxy_that_is_not_there_is_not_taken_for_the_endpoint(time, monkeypatch):
    with socket.socket() as held, _served(_good) as host:
        held.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HTTP_PROXY", f"http://ann:secret@127.0.0.1:{held.getsockname()[1]}")
        for name in ("no_proxy", "NO_PROXY", "http_proxy"):
            monkeypatch.delenv(name, raising=False)
        with pytest.raises(CallError, match=r"the proxy before .* check HTTP_PROXY") as caught:
            _ask(host, time)
        assert "secret" not in str(caught.value)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert _ask(host, time).reply == Reply.model_validate(GOOD)


def test_a_name_that_nobody_knows(time, monkeypatch):
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(CallError, match=r"no such host: no-such-host\.invalid \(3 attempts\)"):
        _ask("no-such-host.invalid", time)


def test_a_server_without_tls(time):
    with _served(_good, read=False) as host, pytest.raises(CallError) as caught:
        _ask(host, time, scheme="https")
    says = f"no secure connection to {host}: http:// rather than https://?"
    assert (str(caught.value), caught.value.reason) == (says, "tls")


def test_a_server_that_is_silent_on_tls_is_no_matter_of_certificates(time):
    with _served(_silent) as host, pytest.raises(CallError, match="cannot connect to") as caught:
        _ask(host, time, scheme="https", connect_timeout=0.05)
    assert caught.value.usage.calls == 3


def test_a_cancelled_call_is_cancelled(time):
    async def run(host: str) -> None:
        async with _opened(host, time) as caller:
            call = asyncio.create_task(caller.ask(ASKED, Reply))
            await asyncio.sleep(0.1)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call

    with _served(_silent) as host:
        asyncio.run(run(host))


def test_calls_run_side_by_side(time):
    together = threading.Barrier(20, timeout=20)

    def wait(peer: socket.socket) -> None:
        together.wait()
        _write(peer, BODY)

    async def run(host: str) -> list[Answer[Reply]]:
        async with _opened(host, time) as caller:
            assert isinstance(caller, Caller)
            return await asyncio.gather(*(caller.ask(ASKED, Reply) for _ in range(20)))

    with _served(wait) as host:
        assert len(asyncio.run(run(host))) == 20
