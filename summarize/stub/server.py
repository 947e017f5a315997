"""The stub over HTTP: the standard library's threading server around the application.

A thread a connection is enough for the hundreds of parallel clients that a benchmark or a batch
opens, the application is a plain function, and its work is pure Python that an event loop would
only hold up; so an ASGI server would add a dependency and no speed. The standard library leaves
three things to do: answers to malformed requests in OpenAI's form, a listen queue that 128 clients
fit in, and an end that lets the answers under way be finished.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import FrameType, TracebackType
from typing import Any, Self

from summarize.errors import ConfigError
from summarize.stub.answer import MAX_BODY, Answer, largest, refuse, too_large
from summarize.stub.app import App

#: Seconds that a connection may be idle, or a silence last, before the server closes it.
IDLE = 600.0
#: Seconds that answers under way are given when the server ends.
GRACE = 5.0


class Server:
    """A listening server, also a context manager that serves in a thread until it is left.

    Args:
        app: Who answers.
        host: Address to listen on.
        port: TCP port; 0 takes any free one.

    Raises:
        ConfigError: The address cannot be listened on.
    """

    def __init__(self, app: App, host: str = "127.0.0.1", port: int = 0) -> None:
        try:
            self._http = _Listener(app, host, port)
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            raise ConfigError(
                f"cannot listen on {host}:{port}: {reason}; choose another --host or --port"
            ) from None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The base URL for clients, ``/v1`` included."""
        host, port = self._http.server_address[:2]
        shown = f"[{host!s}]" if ":" in str(host) else str(host)
        return f"http://{shown}:{port}/v1"

    def run(self, ready: Callable[[str], None] | None = None) -> None:
        """Serve until SIGINT or SIGTERM (a second one has its usual effect)."""
        with contextlib.closing(self), self._until_signal():
            if ready is not None:
                ready(self.url)
            self._http.serve_forever(poll_interval=0.1)

    def close(self) -> None:
        """Stop listening, give answers under way some seconds, close every connection."""
        if self._thread is not None:
            self._http.shutdown()
            self._thread.join()
        self._http.end()

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextlib.contextmanager
    def _until_signal(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield  # Python delivers signals to the main thread alone
            return
        numbers = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.getsignal(number) for number in numbers}

        def stop(_number: int, _frame: FrameType | None) -> None:
            restore()
            # shutdown() waits for the loop that this handler interrupts, hence from a thread.
            threading.Thread(target=self._http.shutdown, daemon=True).start()

        def restore() -> None:
            for number, handler in before.items():
                signal.signal(number, handler)

        for number in numbers:
            signal.signal(number, stop)
        try:
            yield
        finally:
            restore()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 1024

    def __init__(self, app: App, host: str, port: int) -> None:
        self.app = app
        self.ending = threading.Event()
        self._change = threading.Condition()
        self._connections: set[socket.socket] = set()
        self._under_way = 0
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)

    def server_bind(self) -> None:
        # HTTPServer looks the host's full name up, which can take seconds and serves no one here.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that breaks is the client's business; anything else is a fault of ours."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)

    @contextlib.contextmanager
    def connection(self, connection: socket.socket) -> Iterator[None]:
        with self._change:
            self._connections.add(connection)
        try:
            yield
        finally:
            with self._change:
                self._connections.discard(connection)

    @contextlib.contextmanager
    def under_way(self) -> Iterator[None]:
        with self._change:
            self._under_way += 1
        try:
            yield
        finally:
            with self._change:
                self._under_way -= 1
                self._change.notify_all()

    def end(self) -> None:
        self.server_close()
        self.ending.set()
        with self._change:
            self._change.wait_for(lambda: self._under_way == 0, GRACE)
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "summarize-stub"
    sys_version = ""
    disable_nagle_algorithm = True
    timeout = IDLE
    server: _Listener

    def handle(self) -> None:
        with self.server.connection(self.connection):
            super().handle()

    def log_message(self, *args: Any) -> None:
        """Requests are counted, not logged."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers to requests that are malformed as HTTP, in the same form as all others."""
        self.close_connection = True
        self._send(refuse(code, message or HTTPStatus(code).phrase))

    def _answer(self) -> None:
        with self.server.under_way():
            body = self._body()
            if body is not None:
                self._send(self.server.app.answer(self.command, self.path, body))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _answer  # noqa: N815

    def _body(self) -> bytes | None:
        """The request's body; None where it cannot be had and that has been answered."""
        if "transfer-encoding" in self.headers:
            self.send_error(HTTPStatus.LENGTH_REQUIRED, "Send a Content-Length, not chunks.")
            return None
        given = self.headers.get("content-length", "0")
        if not (given.isascii() and given.isdigit()):
            self.send_error(HTTPStatus.BAD_REQUEST, "Content-Length is not a number.")
            return None
        length = int(given[:18])
        if length > largest(self.path):
            self._drain(min(length, largest(self.path) + 3 * MAX_BODY))
            self.close_connection = True
            self._send(too_large(self.path))
            return None
        body = self.rfile.read(length)
        return body if len(body) == length else None

    def _drain(self, length: int) -> None:
        """Read a body away: closing on unread bytes would reset the answer out of their way."""
        while length > 0 and (piece := self.rfile.read(min(length, 1 << 16))):
            length -= len(piece)

    def _send(self, answer: Answer) -> None:
        if answer.ending == "silence":
            self._be_silent()
            return
        self._wait(answer.wait)
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        chunked = answer.length is None and self.request_version != "HTTP/1.0"
        if answer.length is not None:
            self.send_header("content-length", str(answer.length))
        elif chunked:
            self.send_header("transfer-encoding", "chunked")
        else:
            self.close_connection = True
        if self.close_connection:
            self.send_header("connection", "close")
        self.end_headers()
        for piece in answer.pieces:
            self._wait(answer.pace)
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece) if chunked else piece)
        if answer.ending == "close":
            self.close_connection = True
        elif chunked:
            self.wfile.write(b"0\r\n\r\n")

    def _wait(self, seconds: float) -> None:
        if seconds:
            self.server.ending.wait(seconds)

    def _be_silent(self) -> None:
        """Say nothing until the client hangs up, the server ends, or it has lasted long enough."""
        self.close_connection = True
        self.connection.settimeout(0.2)
        until = time.monotonic() + IDLE
        while not self.server.ending.is_set() and time.monotonic() < until:
            with contextlib.suppress(TimeoutError):
                if not self.connection.recv(1):
                    return
