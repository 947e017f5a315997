"""Fetching: public addresses only, checked where the connection is made; bounded time and size."""

from __future__ import annotations

import gzip
import socket
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore2
import pytest

from summarize import fetch as fetching
from summarize.errors import SourceError
from summarize.fetch import Fetched, fetch, is_public, slug, without_secrets
from summarize.loading import load

PAGE = (
    "<html lang='en'><head><title>Port closes</title></head><body><article><h1>Port closes</h1>"
    + "<p>The port closed on Monday after a storm tore two cranes down, the authority said.</p>" * 4
    + "</article></body></html>"
).encode()


class _Server:
    """A loopback server whose answers a test sets; it remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.drip: Callable[[], None] | None = None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked.append((self.path, dict(self.headers)))
                status, headers, body = outer.answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if outer.drip is None:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    if outer.drip is None:
                        self.wfile.write(body)
                        return
                    for byte in body:
                        self.wfile.write(bytes([byte]))
                        self.wfile.flush()
                        outer.drip()
                except OSError:
                    pass  # the client hung up, as it should

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()
        self.port = self._http.server_address[1]

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


@pytest.fixture
def server() -> Iterator[_Server]:
    server = _Server()
    yield server
    server.close()


def get(url: str, **options: object) -> Fetched:
    return fetch(url, **{"allow_private": True, "max_bytes": 100_000, **options})  # type: ignore[arg-type]


def refusal(url: str, **options: object) -> str:
    with pytest.raises(SourceError) as caught:
        get(url, **options)
    message = str(caught.value)
    assert "\n" not in message
    assert "hunter2" not in message
    assert caught.value.exit_code == 2
    return message


def test_a_page_is_fetched_and_read(server: _Server) -> None:
    server.answers["/news/port-closes.html"] = (200, {"Content-Type": "text/html"}, PAGE)
    article = load(server.url("/news/port-closes.html"), allow_private=True)
    assert article.id == "port-closes"
    assert article.source == article.url == server.url("/news/port-closes.html")
    assert (article.title, article.language) == ("Port closes", "en")
    assert "two cranes" in (article.text or "")


def test_text_and_json_are_fetched(server: _Server) -> None:
    text = "The naïve captain said: “No.”"
    server.answers["/a.txt"] = (
        200,
        {"Content-Type": "text/plain; charset=windows-1252"},
        text.encode("cp1252"),
    )
    server.answers["/b"] = (200, {"Content-Type": "application/json"}, b'{"body": "No.", "id": 3}')
    assert load(server.url("/a.txt"), allow_private=True).text == text
    assert load(server.url("/b"), allow_private=True).id == "3"


@pytest.mark.parametrize("allowed", [False, True])
@pytest.mark.parametrize(
    "address",
    ["169.254.169.254", "fe80::1", "fe80::1%eth0", "::ffff:169.254.1.1", "64:ff9b::169.254.1.1"],
)
def test_a_link_local_address_is_refused_even_where_private_ones_are_not(
    address: str, allowed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(*_: object, **__: object) -> None:
        raise httpcore2.ConnectError("connected")

    def resolver(host: str, port: int) -> list[str]:
        return [address]

    monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect)
    assert "link-local" in refusal("http://news.example/", resolver=resolver, allow_private=allowed)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "64:ff9b:1::808:808",
        "ff02::1",
        "2001:db8::1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)
    message = refusal(
        "http://news.example/a", allow_private=False, resolver=lambda *_: ["8.8.8.8", address]
    )
    assert message.startswith("news.example is not a public address")
    assert "--allow-private" in message


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "100.63.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "2002:808:808::"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "localhost"])
def test_loopback_is_refused_however_it_is_written(server: _Server, host: str) -> None:
    assert "not a public address" in refusal(server.url("/", host), allow_private=False)
    assert server.asked == []


def test_the_connection_goes_to_the_address_that_was_checked(
    server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["/a"] = (200, {"Content-Type": "text/html"}, PAGE)
    looked_up: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"] if len(looked_up) == 1 else ["10.0.0.1"]

    # The address counts as public; what must not happen is a second look-up.
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    url = server.url("/a", "news.example")
    assert fetch(url, max_bytes=10**5, resolver=resolver).data == PAGE
    assert looked_up == ["news.example"]
    assert server.asked[0][1]["Host"] == f"news.example:{server.port}"


def test_each_redirect_is_checked(server: _Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.answers["/a"] = (302, {"Location": f"http://inside.example:{server.port}/b"}, b"")
    server.answers["/b"] = (200, {"Content-Type": "text/html"}, PAGE)
    public = {"news.example": "127.0.0.1", "inside.example": "127.0.0.2"}
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    message = refusal(
        server.url("/a", "news.example"),
        allow_private=False,
        resolver=lambda host, _: [public[host]],
    )
    assert message.startswith("inside.example is not a public address")
    assert [path for path, _ in server.asked] == ["/a"]


def test_redirects_are_followed_and_counted(server: _Server) -> None:
    for n in range(7):
        server.answers[f"/{n}"] = (301, {"Location": f"/{n + 1}"}, b"")
    server.answers["/7"] = (200, {"Content-Type": "text/html"}, PAGE)
    assert get(server.url("/2")).url == server.url("/7")
    assert "more than 5 times" in refusal(server.url("/1"))


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://a.example/", "data:,x", "//"])
def test_redirects_away_from_the_web_are_refused(server: _Server, location: str) -> None:
    server.answers["/a"] = (302, {"Location": location}, b"")
    assert "redirects" in refusal(server.url("/a"))


def test_a_password_goes_to_its_own_origin_alone_and_is_never_shown(server: _Server) -> None:
    server.answers["/a"] = (302, {"Location": server.url("/b", "localhost")}, b"")
    server.answers["/b"] = (200, {"Content-Type": "text/html"}, PAGE)
    url = server.url("/a", "pell:hunter2@127.0.0.1")
    found = get(url, resolver=lambda *_: ["127.0.0.1"])
    assert "hunter2" not in found.url
    assert server.asked[0][1]["Authorization"] == "Basic cGVsbDpodW50ZXIy"
    assert "Authorization" not in server.asked[1][1]
    article = load(server.url("/b", "pell:hunter2@127.0.0.1"), allow_private=True)
    assert "hunter2" not in article.model_dump_json()
    assert "404" in refusal(server.url("/none", "pell:hunter2@127.0.0.1"))
    assert without_secrets("https://u:p@a.example/x@y") == "https://a.example/x@y"


def test_the_query_is_sent_but_not_shown(server: _Server) -> None:
    message = refusal(server.url("/none?token=hunter2"))
    assert "404" in message
    assert server.asked[0][0] == "/none?token=hunter2"


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "https:///path",
        "http://[::1",
        "http://u:hunter2@",
        "http://a.example:99999/",
        "gopher://a.example/",
        "file:///etc/passwd",
    ],
)
def test_malformed_and_foreign_urls_are_refused(url: str) -> None:
    refusal(url, resolver=lambda *_: pytest.fail("looked up"))


def test_a_host_that_is_not_there() -> None:
    def nobody(host: str, port: int) -> list[str]:
        raise OSError

    assert "no host news.example" in refusal("http://news.example/", resolver=nobody)


def test_a_refused_connection() -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unheard.getsockname()[1]}/"
        said = refusal(url)
    assert said == f"cannot fetch {url}: Connection refused: check the address, or try again later"


def test_status_and_type(server: _Server) -> None:
    server.answers["/gone"] = (410, {"Content-Type": "text/html"}, PAGE)
    server.answers["/pic"] = (200, {"Content-Type": "image/png"}, b"x")
    server.answers["/pdf"] = (200, {"Content-Type": "application/pdf"}, b"x")
    server.answers["/odd"] = (200, {"Content-Type": "\x1b[31mred"}, b"x")
    server.answers["/none"] = (200, {}, PAGE)
    assert "status 410" in refusal(server.url("/gone"))
    assert "image/png" in refusal(server.url("/pic"))
    assert "application/pdf" in refusal(server.url("/pdf"))
    assert "of the type ?[31mred: only" in refusal(server.url("/odd"))
    assert get(server.url("/none")).format is None


def test_size_is_bounded_after_decompression(server: _Server) -> None:
    html = {"Content-Type": "text/html"}
    packed = {**html, "Content-Encoding": "gzip"}
    server.answers["/big"] = (200, html, b"x" * 100_001)
    server.answers["/fits"] = (200, packed, gzip.compress(b"x" * 100_000))
    server.answers["/bomb"] = (200, packed, gzip.compress(b"\0" * 50_000_000))
    server.answers["/cut"] = (200, packed, gzip.compress(PAGE)[:-12])
    server.answers["/junk"] = (200, packed, b"junk")
    server.answers["/brotli"] = (200, {**html, "Content-Encoding": "br"}, b"junk")
    assert "too large" in refusal(server.url("/big"))
    assert len(get(server.url("/fits")).data) == 100_000
    tracemalloc.start()
    assert "too large" in refusal(server.url("/bomb"))
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()
    assert "broke off" in refusal(server.url("/cut"))
    assert "decompressed" in refusal(server.url("/junk"))
    assert "'br'" in refusal(server.url("/brotli"))


def test_a_body_may_be_packed_in_parts_and_ends_where_the_last_does(server: _Server) -> None:
    packed = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    parts = gzip.compress(PAGE[:40]) + gzip.compress(PAGE[40:])
    server.answers["/parts"] = (200, packed, parts)
    server.answers["/more"] = (200, packed, parts + b"x" * 10_000_000)
    assert get(server.url("/parts")).data == PAGE
    tracemalloc.start()
    assert get(server.url("/more")).data == PAGE
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_slow_drip_ends_at_the_deadline(server: _Server) -> None:
    now = [0.0]
    server.answers["/a"] = (200, {"Content-Type": "text/html"}, b"x" * 10_000)
    read = threading.Semaphore(0)
    server.drip = lambda: bool(read.acquire(timeout=5)) or None

    def clock() -> float:
        # Each byte asks for the time once, and finds a second gone.
        now[0] += 1
        read.release()
        return now[0]

    assert "did not answer in 30 seconds" in refusal(server.url("/a"), clock=clock)
    assert 30 < now[0] < 40
    for _ in range(10_000):
        read.release()


def test_proxies_of_the_environment_are_not_used(
    server: _Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers["/a"] = (200, {"Content-Type": "text/html"}, PAGE)
    assert get(server.url("/a")).data == PAGE


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.example/2024/port-closes.html?x=1", "port-closes"),
        ("https://a.example/", "a.example"),
        ("https://a.example/caf%C3%A9%20%2e%2e/", "café"),
        ("https://a.example/..%2f..%2fetc", "etc"),
    ],
)
def test_slugs(url: str, name: str) -> None:
    assert slug(url) == name
