"""The deterministic model: answers chat-completion requests by rule, faults on request.

Tests, demonstrations and benchmarks need a model that costs nothing, is always there and answers
the same request with the same bytes; and the pipeline is only proved by it if it cannot tell it
from any other endpoint. So the stub speaks the OpenAI wire and nothing else: one application
answers a request (``app``), and two thin carriers bring it there, in process (``transport``) and
over HTTP (``serve``). What it knows of an article it reads from the request, as a model would.

Importing this package loads nothing else; the functions load what they need.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

__all__ = ["fingerprint", "serve", "transport"]


def transport(
    faults: Iterable[str] = (),
    *,
    seed: int = 0,
    sleep: Callable[[float], Awaitable[None]] | None = None,
) -> httpx2.AsyncBaseTransport:
    """The stub in process, as the transport of an ``httpx2.AsyncClient``.

    Args:
        faults: Fault specifications; ``summarize.stub.faults`` has the grammar.
        seed: Chooses which requests a fault of probability below one meets.
        sleep: Waits that many seconds; ``asyncio.sleep`` when not given.

    Raises:
        ConfigError: A specification is malformed.
    """
    from summarize.stub.app import App
    from summarize.stub.faults import FaultPlan
    from summarize.stub.inprocess import Transport

    return Transport(App(FaultPlan(faults, seed)), sleep)


def serve(
    host: str = "127.0.0.1",
    port: int = 8080,
    *,
    faults: Iterable[str] = (),
    seed: int = 0,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve the stub over HTTP until SIGINT or SIGTERM, then finish what is under way and return.

    Args:
        host: Address to listen on.
        port: TCP port; 0 takes any free one.
        faults: Fault specifications; ``summarize.stub.faults`` has the grammar.
        seed: Chooses which requests a fault of probability below one meets.
        ready: Called once, when connections are accepted, with the base URL
            (``"http://127.0.0.1:8080/v1"``).

    Raises:
        ConfigError: A specification is malformed, or the address cannot be listened on.
    """
    from summarize.stub.app import App
    from summarize.stub.faults import FaultPlan
    from summarize.stub.server import Server

    Server(App(FaultPlan(faults, seed)), host, port).run(ready)


def fingerprint() -> str:
    """The ``system_fingerprint`` of every reply; changes whenever the rules do."""
    from summarize.stub.version import fingerprint

    return fingerprint()
