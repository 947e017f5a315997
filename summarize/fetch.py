"""Fetches a page from the public web, and from nowhere else.

A URL in a list of articles must not become a way into the network of whoever runs this. So the
check is made where it cannot be evaded: not on the name but on the address, after it is resolved,
and the connection goes to the very address that was checked (a second look-up could answer
differently, as DNS rebinding does). That place is the network backend under the HTTP client, so it
holds for every redirect as well, while TLS still verifies the certificate of the name. Proxies of
the environment are not used: behind one, the proxy would resolve the name and nothing could be
checked. Time and size are bounded for the whole fetch, after decompression.
"""

from __future__ import annotations

import base64
import ipaddress
import re
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple
from urllib.parse import unquote

import httpcore2
import httpx2

from summarize.errors import SourceError

Resolver = Callable[[str, int], Sequence[str]]
"""Host and port to IP addresses; raises OSError where there are none."""

DEADLINE = 30.0  # seconds for the whole fetch
MAX_REDIRECTS = 5

_CHUNK = 65_536
_GZIP = b"\x1f"  # begins each member of a body: there may be several (RFC 1952)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_USER_AGENT = "Mozilla/5.0 (compatible; summarize)"
_TYPES: dict[str, Literal["html", "text", "json"]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "text",
    "application/json": "json",
}
_PROTOCOL = ipaddress.ip_network("192.0.0.0/24")  # some clouds' metadata; not all Pythons know it
_UNICAST = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")
_NUMBER = re.compile(r"^\[[^\]]+\] | \(_ssl\.c:\d+\)$")
"""What the system adds to its words for those who look it up: "[Errno 111] "."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_USERINFO = re.compile(r"(?<=//)[^/?#\s]*@")


class Fetched(NamedTuple):
    """What a URL led to: its final address, its bytes, what they are (None: not stated)."""

    url: str
    data: bytes
    format: Literal["html", "text", "json"] | None
    encoding: str | None


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    max_bytes: int,
    deadline: float = DEADLINE,
    resolver: Resolver | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Fetched:
    """Fetches a page.

    Args:
        url: An http or https URL. A user name and password in it go to its own origin alone.
        allow_private: Whether addresses that are not public are allowed.
        max_bytes: The largest body, counted after decompression.
        deadline: Seconds for everything: look-ups, redirects, body.
        resolver: What looks names up; the system's by default.
        clock: Seconds that only go forward.

    Raises:
        SourceError: The URL is refused or cannot be fetched.
    """
    target = _parsed(url)
    authorization = _authorization(target)
    origin = _origin(target)
    backend = _Backend(allow_private, resolver or _resolve, clock, clock() + deadline)
    context = ssl.create_default_context()
    with httpcore2.ConnectionPool(ssl_context=context, network_backend=backend) as pool:
        for _ in range(MAX_REDIRECTS + 1):
            headers: dict[bytes | str, bytes | str] = {
                "Host": target.netloc.decode("ascii"),
                "User-Agent": _USER_AGENT,
                "Accept": "text/html,application/xhtml+xml,text/plain,application/json;q=0.9",
                "Accept-Encoding": "gzip",
                "Connection": "close",
            }
            if authorization and _origin(target) == origin:
                headers["Authorization"] = authorization
            try:
                with pool.stream("GET", _request_url(target), headers=headers) as response:
                    location = _header(response, "location")
                    if response.status not in _REDIRECTS or location is None:
                        return _received(target, response, max_bytes)
                    target = _redirected(target, location)
            except httpcore2.TimeoutException:
                raise SourceError(
                    f"{_shown(target)} did not answer in {deadline:g} seconds: try again later"
                ) from None
            except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
                reason = _NUMBER.sub("", " ".join(str(error).split()))[:120].rstrip(".")
                raise SourceError(
                    f"cannot fetch {_shown(target)}: {reason or type(error).__name__}: check the"
                    " address, or try again later"
                ) from None
    raise SourceError(f"{without_secrets(url)} redirects more than {MAX_REDIRECTS} times")


def without_secrets(url: str) -> str:
    """A URL without its user name and password."""
    return _USERINFO.sub("", url)


def slug(url: str) -> str:
    """A short name for what a URL leads to: the last part of its path, else its host."""
    parsed = httpx2.URL(url)
    last = [part for part in unquote(parsed.path).split("/") if part][-1:]
    stem = re.sub(r"\.(?:html?|php|aspx?|txt|json)$", "", last[0]) if last else parsed.host
    return re.sub(r"[^\w.]+", "-", stem).strip("-.")[:80] or "page"


def _parsed(url: str) -> httpx2.URL:
    try:
        parsed = httpx2.URL(url.strip())
    except (httpx2.InvalidURL, UnicodeError, ValueError):
        raise SourceError(f"{without_secrets(url)[:200]!r} is not a valid URL") from None
    if parsed.scheme not in ("http", "https"):
        raise SourceError(
            f"URLs of the kind {parsed.scheme[:20]!r} are not fetched: give http, https or a file"
        )
    if not _names_host(parsed):
        raise SourceError(f"{without_secrets(url)[:200]!r} names no host and port")
    return parsed


def _redirected(base: httpx2.URL, location: str) -> httpx2.URL:
    try:
        target = base.join(location)
    except (httpx2.InvalidURL, UnicodeError, ValueError):
        raise SourceError(f"{_shown(base)} redirects to something that is not a URL") from None
    if target.scheme not in ("http", "https") or not _names_host(target):
        raise SourceError(f"{_shown(base)} redirects away from the web, which is refused")
    return target


def _names_host(url: httpx2.URL) -> bool:
    return bool(url.host) and (url.port is None or 0 < url.port < 65_536)


def _authorization(url: httpx2.URL) -> str | None:
    if not url.userinfo:
        return None
    pair = f"{url.username}:{url.password}".encode()
    return "Basic " + base64.b64encode(pair).decode("ascii")


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _request_url(url: httpx2.URL) -> httpcore2.URL:
    return httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def _shown(url: httpx2.URL) -> str:
    """A URL as a message may hold it: without user, password and query."""
    return f"{url.scheme}://{url.netloc.decode('ascii')}{url.path}"[:200]


def _header(response: httpcore2.Response, name: str) -> str | None:
    wanted = name.encode()
    for key, value in response.headers:
        if key.lower() == wanted:
            return value.decode("latin-1").strip()
    return None


def _received(url: httpx2.URL, response: httpcore2.Response, max_bytes: int) -> Fetched:
    if response.status != 200:
        raise SourceError(f"{_shown(url)} answered with HTTP status {response.status}")
    stated = _header(response, "content-type") or ""
    kind = stated.split(";")[0].strip().lower()
    if kind and kind not in _TYPES:
        named = "".join(c if c.isprintable() else "?" for c in kind[:60])
        raise SourceError(
            f"{_shown(url)} is of the type {named}: only HTML, plain text and JSON are read"
        )
    data = bytearray()
    for chunk in _decompressed(url, response):
        data += chunk
        if len(data) > max_bytes:
            raise SourceError(
                f"{_shown(url)} is too large: a page may have {max_bytes / 1e6:g} MB, --max-mb"
                " raises it"
            )
    charset = _CHARSET.search(stated)
    address = str(url.copy_with(username=None, password=None, fragment=None))
    return Fetched(address, bytes(data), _TYPES.get(kind), charset[1] if charset else None)


def _decompressed(url: httpx2.URL, response: httpcore2.Response) -> Iterator[bytes]:
    """The body in pieces of bounded size, however well it was compressed."""
    coding = (_header(response, "content-encoding") or "identity").lower()
    if coding == "identity":
        yield from response.iter_stream()
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise SourceError(f"{_shown(url)} is compressed as {coding[:20]!r}, which is not read")
    unzip = _unzip()
    try:
        for raw in response.iter_stream():
            while raw:
                if unzip.eof:
                    if not raw.startswith(_GZIP):
                        return  # what follows the end is no part of it, and may have none
                    unzip = _unzip()
                piece = unzip.decompress(raw, _CHUNK)
                while piece:
                    yield piece
                    piece = unzip.decompress(unzip.unconsumed_tail, _CHUNK)
                raw = unzip.unused_data
    except zlib.error:
        raise SourceError(f"{_shown(url)} cannot be decompressed") from None
    if not unzip.eof:
        raise SourceError(f"{_shown(url)} broke off before its end")


def _unzip() -> zlib._Decompress:
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet.

    An IPv6 address that carries an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo) is as
    public as that.
    """
    ip = _meant(address)
    if isinstance(ip, ipaddress.IPv6Address):
        return ip in _UNICAST and ip.is_global
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip in _PROTOCOL)


def _meant(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64 or ip in _COMPATIBLE:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)


class _Backend(httpcore2.NetworkBackend):
    """Connects to checked addresses only, and lets nothing outlast the deadline."""

    def __init__(
        self, allow_private: bool, resolver: Resolver, clock: Callable[[], float], end: float
    ) -> None:
        self._allow_private = allow_private
        self._resolver = resolver
        self._clock = clock
        self._end = end
        self._sockets = httpcore2.SyncBackend()

    def remaining(self) -> float:
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore2.ReadTimeout("deadline")
        return left

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        failure: httpcore2.NetworkError = httpcore2.ConnectError("no address")
        for address in self._checked(host, port):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, self.remaining(), local_address, socket_options
                )
            except httpcore2.ConnectError as error:
                failure = error
            else:
                return _Stream(stream, self)
        raise failure

    def _checked(self, host: str, port: int) -> Sequence[str]:
        self.remaining()
        try:
            addresses = self._resolver(host, port)
        except (OSError, UnicodeError):
            raise SourceError(f"there is no host {host[:200]}: check the URL") from None
        if any(_meant(address).is_link_local for address in addresses):
            raise SourceError(
                f"{host[:200]} is not a public address but a link-local one, where clouds keep"
                " keys: it is always refused"
            )
        if not self._allow_private and not all(map(is_public, addresses)):
            raise SourceError(
                f"{host[:200]} is not a public address, which is refused: --allow-private permits"
                " it"
            )
        return addresses


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, backend: _Backend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._backend.remaining())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.remaining())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._backend.remaining())
        return _Stream(stream, self._backend)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
