"""Both ways to the stub: a client must not be able to tell which one it took."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator

import httpx2
import instructor
import openai
import pytest
from pydantic import BaseModel

from summarize import stub
from summarize.errors import ConfigError
from summarize.stub.answer import MAX_BODY
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

PATH = "/v1/chat/completions"
WAYS = ["in process", "http"]


@contextlib.asynccontextmanager
async def client(
    way: str, *specs: str, timeout: float | httpx2.Timeout = 30
) -> AsyncIterator[httpx2.AsyncClient]:
    if way == "http":
        with Server(App(FaultPlan(specs))) as server:
            url = server.url.removesuffix("/v1")
            async with httpx2.AsyncClient(base_url=url, timeout=timeout, trust_env=False) as one:
                yield one
    else:
        transport = stub.transport(specs)
        url = "http://stub.invalid"
        async with httpx2.AsyncClient(transport=transport, base_url=url, timeout=timeout) as one:
            yield one


class Kite(BaseModel):
    colour: str
    sizes: list[int]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "mode",
    [
        instructor.Mode.JSON_SCHEMA,
        instructor.Mode.TOOLS,
        instructor.Mode.JSON,
        instructor.Mode.MD_JSON,
    ],
)
def test_instructor_gets_its_model_in_every_mode(way, mode):
    async def run() -> Kite:
        async with client(way) as http:
            base = f"{str(http.base_url).rstrip('/')}/v1"
            raw = openai.AsyncOpenAI(api_key="none", base_url=base, http_client=http, max_retries=0)
            messages = [{"role": "user", "content": "Describe the kite."}]
            return await instructor.from_openai(raw, mode=mode).create(
                model="kite-1", messages=messages, response_model=Kite, max_retries=0
            )

    assert asyncio.run(run()).model_dump() == {"colour": "", "sizes": []}


@pytest.mark.parametrize("way", WAYS)
def test_the_openai_client_streams(way, wire):
    async def run() -> tuple[str, int]:
        async with client(way) as http:
            base = f"{str(http.base_url).rstrip('/')}/v1"
            raw = openai.AsyncOpenAI(api_key="none", base_url=base, http_client=http)
            options = {"stream": True, "stream_options": {"include_usage": True}}
            text, usage = "", 0
            async for chunk in await raw.chat.completions.create(**wire.body(), **options):
                text += chunk.choices[0].delta.content or "" if chunk.choices else ""
                usage = chunk.usage.completion_tokens if chunk.usage else usage
            return text, usage

    text, usage = asyncio.run(run())
    assert json.loads(text) == wire.filled
    assert usage > 0


def seen(way: str, request: dict, *specs: str) -> tuple:
    patience = httpx2.Timeout(30, read=0.05) if {"timeout", "delay=9"} & {*specs} else 30

    async def run() -> tuple:
        async with client(way, *specs, timeout=patience) as http:
            try:
                response = await http.request(**request)
            except httpx2.TransportError as error:
                return (type(error),)
            skipped = {"date", "server", "connection"}
            headers = {k: v for k, v in response.headers.items() if k not in skipped}
            return response.status_code, headers, response.content, response.http_version

    return asyncio.run(run())


@pytest.mark.parametrize(
    "specs",
    [
        [],
        ["429,retry-after=1"],
        ["html"],
        ["disconnect"],
        ["timeout"],
        ["slow-drip=0.001"],
        ["delay=9"],
    ],
    ids=lambda specs: specs[0] if specs else "none",
)
def test_both_ways_look_the_same(wire, specs):
    request = {"method": "POST", "url": PATH, "json": wire.body()}
    assert seen("in process", request, *specs) == seen("http", request, *specs)


@pytest.mark.parametrize(
    "request_",
    [
        {"method": "GET", "url": "/health"},
        {"method": "GET", "url": "/v1/models"},
        {"method": "POST", "url": "/v1/unknown", "content": b"{}"},
        {"method": "DELETE", "url": PATH},
        {"method": "POST", "url": PATH, "content": b"{"},
        {"method": "POST", "url": PATH, "content": b" " * (MAX_BODY + 1)},
    ],
    ids=lambda request: f"{request['method']} {request['url']} {len(request.get('content', b''))}",
)
def test_both_ways_look_the_same_for_other_requests(request_):
    in_process = seen("in process", request_)
    assert len(in_process) == 4
    assert in_process == seen("http", request_)


def test_a_stream_looks_the_same_and_breaks_off_the_same(wire):
    request = {"method": "POST", "url": PATH, "json": wire.body(stream=True)}
    assert seen("in process", request) == seen("http", request)
    broken = seen("http", request, "disconnect")
    assert broken == (httpx2.RemoteProtocolError,) == seen("in process", request, "disconnect")


def test_in_process_waits_are_the_injected_ones(wire):
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def run(*specs: str, timeout: float | None) -> httpx2.Response:
        transport = stub.transport(specs, sleep=sleep)
        async with httpx2.AsyncClient(transport=transport, timeout=timeout) as http:
            return await http.post(f"http://stub.invalid{PATH}", json=wire.body())

    assert asyncio.run(run("delay=40", timeout=60)).status_code == 200
    assert slept == [40]
    slept.clear()
    with pytest.raises(httpx2.ReadTimeout):
        asyncio.run(run("delay=70", timeout=60))
    assert slept == [60]
    slept.clear()
    with pytest.raises(httpx2.ReadTimeout):
        asyncio.run(run("timeout", timeout=60))
    assert slept == [60]
    slept.clear()
    with pytest.raises(httpx2.RemoteProtocolError):
        asyncio.run(run("timeout", timeout=None))
    assert slept == [600]
    slept.clear()
    asyncio.run(run("slow-drip=3", timeout=5))
    assert set(slept) == {3}
    assert len(slept) > 10


def test_the_seed_reaches_the_draw(wire):
    async def run(seed: int) -> list[int]:
        transport = stub.transport(["503:0.5"], seed=seed)
        async with httpx2.AsyncClient(transport=transport, base_url="http://stub.invalid") as http:
            return [(await http.post(PATH, json=wire.body(seed=n))).status_code for n in range(20)]

    assert asyncio.run(run(1)) == asyncio.run(run(1)) != asyncio.run(run(2))


def test_a_malformed_fault_is_told_before_anything_is_served():
    with pytest.raises(ConfigError, match="grammar"):
        stub.transport(["nonsense"])
    with pytest.raises(ConfigError, match="grammar"):
        stub.serve(port=0, faults=["nonsense"])


def test_many_clients_at_once_over_kept_connections(wire):
    async def run() -> list[int]:
        limits = httpx2.Limits(max_connections=160, max_keepalive_connections=160)
        with Server(App()) as server:
            async with httpx2.AsyncClient(limits=limits, timeout=30, trust_env=False) as http:
                url = f"{server.url}/chat/completions"
                calls = (http.post(url, json=wire.body(seed=n)) for n in range(480))
                return [response.status_code for response in await asyncio.gather(*calls)]

    assert asyncio.run(run()) == [200] * 480


@contextlib.contextmanager
def raw(server: Server) -> Iterator[socket.socket]:
    host, port = server.url.removeprefix("http://").removesuffix("/v1").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        yield connection


def exchange(server: Server, sent: bytes) -> bytes:
    """All that the server answers until it closes the connection."""
    with raw(server) as connection:
        connection.sendall(sent)
        received = b""
        while piece := connection.recv(65536):
            received += piece
        return received


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"NONSENSE\r\n\r\n", b"400"),
        (b"BREW / HTTP/1.1\r\n\r\n", b"501"),
        (b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"411"),
        (b"GET /health HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n", b"431"),
    ],
)
def test_malformed_http_is_answered_in_the_same_form(sent, status):
    with Server(App()) as server:
        answer = exchange(server, sent)
    body = answer.partition(b"\r\n\r\n")[2] or answer
    assert status in answer.partition(b"\r\n")[0] or answer == body
    assert json.loads(body)["error"]["message"]


def test_http_1_0_gets_a_stream_without_chunks(wire):
    body = json.dumps(wire.body(stream=True)).encode()
    head = f"POST {PATH} HTTP/1.0\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with Server(App()) as server:
        answer = exchange(server, head + body)
    assert b"chunked" not in answer
    assert answer.partition(b"\r\n\r\n")[2].startswith(b"data: ")
    assert answer.endswith(b"data: [DONE]\n\n")


def test_a_body_that_never_comes_whole_is_let_go():
    with Server(App()) as server, raw(server) as connection:
        connection.sendall(f"POST {PATH} HTTP/1.1\r\nContent-Length: 9\r\n\r\n{{".encode())
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100) == b""


def test_ending_finishes_what_is_under_way_and_closes_idle_connections(wire):
    entered, leave = threading.Event(), threading.Event()

    class Slow(App):
        def answer(self, method: str, target: str, body: bytes):
            entered.set()
            leave.wait(10)
            return super().answer(method, target, body)

    server = Server(Slow())
    with server, raw(server) as idle, raw(server) as busy:
        busy.sendall(b"GET /health HTTP/1.1\r\n\r\n")
        assert entered.wait(10)
        closing = threading.Thread(target=server.close)
        closing.start()
        closing.join(0.1)
        assert closing.is_alive()
        leave.set()
        closing.join(10)
        assert b"200 OK" in busy.recv(1000)
        assert idle.recv(100) == b""


def test_a_silent_answer_does_not_hold_the_end_up(wire):
    answered = threading.Event()

    class Told(App):
        def answer(self, method: str, target: str, body: bytes):
            answered.set()
            return super().answer(method, target, body)

    body = json.dumps(wire.body()).encode()
    with Server(Told(FaultPlan(["timeout"]))) as server, raw(server) as connection:
        head = f"POST {PATH} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        connection.sendall(head + body)
        assert answered.wait(10)
        server.close()
        assert connection.recv(100) == b""


def test_an_address_that_cannot_be_had_is_a_configuration_error():
    with Server(App()) as server:
        port = int(server.url.removesuffix("/v1").rpartition(":")[2])
        with pytest.raises(ConfigError, match=f"cannot listen on 127.0.0.1:{port}"):
            stub.serve(port=port)
    with pytest.raises(ConfigError, match="cannot listen on"):
        stub.serve(port=70000)


@pytest.mark.skipif(os.name != "posix", reason="signals between processes")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_when_it_is_ready_and_ends_on_a_signal(number):
    code = (
        "from summarize import stub; stub.serve(port=0, ready=lambda url: print(url, flush=True))"
    )
    command = [sys.executable, "-c", f"{code}; print('ended')"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        url = run.stdout.readline().strip()
        try:
            reply = httpx2.get(url.removesuffix("/v1") + "/health", trust_env=False)
            assert reply.json() == {"status": "ok"}
        finally:
            run.send_signal(number)
        out, err = run.communicate(timeout=20)
    assert (out, err, run.returncode) == ("ended\n", "", 0)
