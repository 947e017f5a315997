"""A relay on loopback before an endpoint: it counts the requests and tokens of whoever calls.

Counted in one place and by what the endpoint itself says, so that systems that report their usage,
report it otherwise or not at all are counted alike.
"""

from __future__ import annotations

import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Spent:
    """What went through the relay."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


@contextmanager
def relay(target: str) -> Iterator[tuple[str, Spent]]:
    """Passes requests on to an endpoint, and counts what it says it took."""
    spent, lock = Spent(), threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {"Content-Type": "application/json"}
            if key := self.headers.get("Authorization"):
                headers["Authorization"] = key
            asked = urllib.request.Request(target + self.path, body, headers)
            try:
                with urllib.request.urlopen(asked, timeout=1800) as answer:
                    status, kind, said = (
                        answer.status,
                        answer.headers["Content-Type"],
                        answer.read(),
                    )
            except urllib.error.HTTPError as error:
                status, kind, said = error.code, error.headers["Content-Type"], error.read()
            with lock:
                spent.calls += 1
                spent.tokens_in += _last(rb'"prompt_tokens"\s*:\s*(\d+)', said)
                spent.tokens_out += _last(rb'"completion_tokens"\s*:\s*(\d+)', said)
            self.send_response(status)
            self.send_header("Content-Type", kind or "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", spent
    finally:
        server.shutdown()


def _last(pattern: bytes, said: bytes) -> int:
    found = re.findall(pattern, said)
    return int(found[-1]) if found else 0
