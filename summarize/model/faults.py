"""What went wrong with one HTTP attempt, in one line, and whether to try again.

The exceptions of openai and httpx2 hold the request: its headers with the key, its body with the
article. None of them leaves this module. A Fault is made from what they say and is raised after
their handler has ended, so that not even the context chain leads back to them.
"""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from socket import gaierror
from typing import Any, Literal
from urllib.request import getproxies, proxy_bypass

import httpx2
import openai

from summarize.model.settings import NO_KEY, Model

LONGEST_WORDS = 200
A_YEAR = 365 * 86400.0
"""Seconds. A server that asks for longer means never."""
SHORTEST_KEY = 16
"""A key of fewer characters is a word ("ollama"), and may stand in an article."""
PIECE = 6
"""A stretch of this many characters that server's words and key share is a piece of the key."""
ECHO = 32
"""A stretch of this many characters that server and request share is an echo of the request."""
_BEFORE_PROXY = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError)
BUSY_TLS = (ssl.SSLWantReadError, ssl.SSLWantWriteError)
UNTOLD = 502
"""The status of an error that comes without one: the server's fault, and it may pass."""
BUSY = {429, 503, 529}
"""Statuses of an endpoint that is asked too much; the last is Anthropic's."""
AGAIN = {408, 409, 425, 429}
TOO_LONG = re.compile(
    r"context.{0,12}(length|size|window)|maximum context|exceed_context|prompt is too long"
    r"|input is too long|too many (input )?tokens|reduce the length|request too large",
    re.IGNORECASE,
)
QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|billing", re.IGNORECASE)


class ErrorBody(Exception):  # noqa: N818 - never leaves the package
    """An error that a server sent under status 200."""

    def __init__(self, body: Any) -> None:
        super().__init__()
        self.body = body


LIBRARY_ERRORS = (
    ErrorBody,
    openai.OpenAIError,
    httpx2.HTTPError,
    httpx2.StreamError,
    httpx2.InvalidURL,
    OSError,
    ValueError,
    RecursionError,
)
"""What the libraries, and reading what they hand on, may raise."""


class Fault(Exception):  # noqa: N818 - never leaves the package
    """One failed attempt: message for the user, reason in a word, whether and when to try again.

    ``busy``: the endpoint is asked too much.
    """

    def __init__(
        self,
        message: str,
        reason: str,
        *,
        again: Literal["never", "briefly", "later"] = "never",
        after: float | None = None,
        busy: bool = False,
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.again = again
        self.after = after
        self.busy = busy


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a server says about a request it refuses; ``words`` may echo the request."""

    status: int
    words: str
    code: str = ""
    param: str = ""

    @property
    def too_long(self) -> bool:
        """Whether the messages do not fit the model's context."""
        said = f"{self.code} {self.words[:1000]}"
        return self.status == 413 or (self.status >= 400 and bool(TOO_LONG.search(said)))


@dataclass(frozen=True, slots=True)
class Witness:
    """Turns library errors into Faults; knows what must not be repeated."""

    model: Model
    messages: Sequence[Any] = field(default=(), repr=False)

    @property
    def host(self) -> str:
        """The endpoint as messages name it."""
        return self.model.endpoint

    def clean(self, words: str) -> str:
        """Server's words fit for a message: one short line, no key, nothing of the request."""
        words = self._without_key(words[: 8 * LONGEST_WORDS])
        words = " ".join("".join(c if c.isprintable() else " " for c in words).split())
        sent = " ".join(json.dumps(list(self.messages), ensure_ascii=False, default=str).split())
        for start in range(0, min(len(words), 4 * LONGEST_WORDS) - ECHO + 1, ECHO // 4):
            if words[start : start + ECHO] in sent:
                words = words[:start].rstrip() + " …"
                break
        return words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1] + "…"

    def without_whole_key(self, reply: str) -> str:
        """A reply without the key, which would come out with the items that are rejected."""
        key = self.model.api_key or ""
        return reply.replace(key, "…") if len(key) >= SHORTEST_KEY else reply

    def _without_key(self, words: str) -> str:
        """The words without the key and pieces of it, in any case: servers show some of it."""
        key = self.model.api_key
        if not key or key == NO_KEY:
            return words
        words = words.replace(key, "…")
        pieces = {key[at : at + PIECE].lower() for at in range(len(key) - PIECE + 1)}
        kept, at = "", 0
        while at < len(words):
            end = at
            while words[end : end + PIECE].lower() in pieces:
                end += 1
            kept += "…" if end > at else words[at]
            at = end + PIECE - 1 if end > at else at + 1
        return kept

    def fault(self, error: Exception, wall: float) -> Fault:
        """The Fault for what openai or httpx2 raised; ``wall`` is the time in Unix seconds."""
        if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
            return self.connection(error)
        if (said := complaint(error)) is not None:
            response = getattr(error, "response", None)
            return self.status(said, response.headers if response else httpx2.Headers(), wall)
        name = type(error).__name__
        return Fault(f"{self.host} sent an unreadable reply ({name})", "garbled", again="later")

    def status(self, said: Complaint, headers: httpx2.Headers, wall: float) -> Fault:
        """The Fault for an HTTP status that is not 200."""
        host, status, words = self.host, said.status, self.clean(said.words)
        tail = f": {words}" if words else ""
        if said.too_long:
            return Fault(f"the messages do not fit the context of {self.model.name}", "too_long")
        if status == 401:
            return Fault(f"{host} refused the key (401): check it", "key")
        if status == 403:
            return Fault(f"{host} forbids the call (403){tail}", "key")
        if status == 404:
            return Fault(
                f"no model {self.model.name} at {host}, or the base URL lacks /v1 (404){tail}",
                "not_found",
            )
        if 300 <= status < 400 and "location" in headers:
            return Fault(
                f"{host} redirects to {self.clean(_target(headers))}: give that as the base URL",
                "redirect",
            )
        if status == 402 or (status == 429 and QUOTA.search(f"{said.code} {said.words[:1000]}")):
            return Fault(f"the quota at {host} is used up ({status}){tail}", "quota")
        if status in AGAIN or (status >= 500 and status != 501):
            reason = {429: "rate_limit", 408: "timeout"}.get(status, "server")
            after = _retry_after(headers, wall)
            asks = f" and asks to wait {after:.0f} s" if after else ""
            return Fault(
                f"{host} answers {status}{asks}{tail}",
                reason,
                again="later",
                after=after,
                busy=status in BUSY,
            )
        return Fault(f"{host} rejects the request ({status}){tail}", "rejected")

    def connection(self, error: Exception) -> Fault:
        """The Fault for a connection that failed, timed out or broke."""
        chain = _chain(error)
        host = self.host
        if any(isinstance(e, ssl.SSLCertVerificationError) for e in chain):
            return Fault(f"the certificate of {host} is not trusted", "tls")
        if any(isinstance(e, ssl.SSLError) and not isinstance(e, BUSY_TLS) for e in chain):
            return Fault(f"no secure connection to {host}: http:// rather than https://?", "tls")
        if self._proxied and any(isinstance(e, _BEFORE_PROXY) for e in chain):
            return Fault(
                f"the proxy before {host} does not connect: check HTTP_PROXY, HTTPS_PROXY and"
                " ALL_PROXY, or name the host in NO_PROXY",
                "unreachable",
                again="briefly",
            )
        if any(isinstance(e, gaierror) for e in chain):
            return Fault(f"no such host: {host}", "unreachable", again="briefly")
        if any(isinstance(e, httpx2.ConnectError | httpx2.ConnectTimeout) for e in chain):
            return Fault(
                f"cannot connect to {host}: is it running?", "unreachable", again="briefly"
            )
        if any(isinstance(e, httpx2.TimeoutException | openai.APITimeoutError) for e in chain):
            return Fault(
                f"{host} said nothing for {self.model.timeout:g} s", "timeout", again="later"
            )
        if any(
            isinstance(e, httpx2.LocalProtocolError | httpx2.UnsupportedProtocol) for e in chain
        ):
            return Fault(f"no request can be sent to {host}", "rejected")
        return Fault(f"the connection to {host} broke", "connection", again="later")

    @property
    def _proxied(self) -> bool:
        """Whether the environment names a proxy for the endpoint."""
        url = httpx2.URL(self.model.base_url or "")
        proxies = getproxies()
        return bool(proxies.get(url.scheme) or proxies.get("all")) and not proxy_bypass(url.host)


def complaint(error: Exception) -> Complaint | None:
    """What the server said, out of the shapes that servers put it in; None: it did not say."""
    if not isinstance(error, openai.APIError | ErrorBody):
        return None
    body = error.body
    code = body.get("code") if isinstance(body, dict) else None
    told = code if isinstance(code, int) and 400 <= code < 600 else UNTOLD
    status = getattr(error, "status_code", told)
    if not isinstance(body, dict):
        text = str(body or "")
        return Complaint(status, "a web page" if "<html" in text.lower() else text)
    words = next((body[name] for name in ("message", "detail", "error") if name in body), body)
    if not isinstance(words, str):
        words = json.dumps(words, ensure_ascii=False, default=str)
    kind = f"{code or ''} {body.get('type') or ''}"
    return Complaint(status, words, kind, str(body.get("param") or ""))


def _chain(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _target(headers: httpx2.Headers) -> str:
    try:
        return httpx2.URL(headers.get("location", "")).host or "another path"
    except httpx2.InvalidURL:
        return "another place"


def _retry_after(headers: httpx2.Headers, wall: float) -> float | None:
    """Seconds that the server asks to wait, from milliseconds, seconds or an HTTP date."""
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) / unit
        except (KeyError, ValueError):
            continue
        if 0 <= seconds < float("inf"):
            return min(seconds, A_YEAR)
    try:
        until = parsedate_to_datetime(headers["retry-after"]).timestamp()
        return min(max(0.0, until - wall), A_YEAR)
    except (KeyError, ValueError, TypeError, OverflowError):
        return None
