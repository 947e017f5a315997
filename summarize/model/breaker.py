"""When an endpoint is given up: call after call fails, and nothing is answered in between.

Without it, each of a million articles would find out for itself, retries and all, that a server is
down or a key is wrong. The breaker opens, calls fail at once and say why, and after a while one
call is let through to see whether the endpoint is back (Nygard, "Release It!", 2007).
"""

from __future__ import annotations

from summarize.model.faults import Fault
from summarize.model.retry import Clock

CALLS = 5
"""Calls in a row that failed for good, retries included."""
REQUESTS, SECONDS = 20, 120.0
"""Or so many requests in a row, over so long: retries may be far apart."""
REST = 30.0
"""Seconds until a call is let through again."""
ALIVE = frozenset({"mode", "rejected", "too_long", "refusal", "content_filter", "cut", "invalid"})
"""Reasons that are about the request or the reply: somebody has answered."""


class Breaker:
    """Watches the calls to one endpoint."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._calls = self._requests = 0
        self._since = 0.0
        self._closed_at: float | None = None
        self._last = ""

    @property
    def open(self) -> bool:
        """Whether the endpoint is given up, for now."""
        return self._closed_at is not None and self._clock.now() < self._closed_at

    def fault(self) -> Fault | None:
        """What a call is to fail with at once; None: it may be made."""
        if self.open:
            return Fault(f"given up after {self._requests} failures in a row: {self._last}", "dead")
        if self._closed_at is not None:
            self._closed_at = self._clock.now() + REST  # this one finds out, the others wait
        return None

    def request(self, fault: Fault | None) -> None:
        """A request ended, with a fault or well."""
        if fault is None or fault.reason in ALIVE:
            self._calls = self._requests = 0
            self._closed_at = None
            return
        if not self._requests:
            self._since = self._clock.now()
        self._requests += 1
        self._last = str(fault)
        if self._requests >= REQUESTS and self._clock.now() - self._since >= SECONDS:
            self._give_up()

    def call(self) -> None:
        """A call failed for good, and the endpoint is to blame."""
        self._calls += 1
        if self._calls >= CALLS:
            self._give_up()

    def _give_up(self) -> None:
        self._closed_at = self._clock.now() + REST
