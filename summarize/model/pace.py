"""How fast one endpoint is asked: as fast as it answers, and no faster than it was agreed.

An endpoint that is asked too much says so (429, 503, Retry-After), to one request, but all of them
are meant. So the requests under way share one window: it is halved when the endpoint refuses, and
grows by a little with every round that is answered (additive increase, multiplicative decrease:
Chiu and Jain, "Analysis of the Increase and Decrease Algorithms for Congestion Avoidance", 1989).
A Retry-After holds all of them back. As in TCP, requests that were sent before the window was
halved do not halve it again, and it only grows while it is what holds requests back (RFC 7661).

Limits a minute, where the user knows them, are kept from the start (``limits``).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from summarize.model.faults import Fault
from summarize.model.limits import Limits, Spacing
from summarize.model.retry import Clock
from summarize.model.settings import Model

CUT = 0.5
ROUNDS = 16
"""Rounds in which a window grows by as much as was ever under way."""


@dataclass(slots=True)
class Turn:
    """One request's turn.

    Attributes:
        waited: Seconds that it had to wait for others, which are not its own.
        outcome: The fault that it ended with; None: it was answered.
        tokens: What it came to; None: unknown, the reckoning stands.
    """

    waited: float = 0.0
    outcome: Fault | None = None
    tokens: int | None = None


class Pace:
    """Gives the requests to one endpoint their turns; for one event loop.

    Args:
        model: Whose endpoint it is, with the limits a minute that are kept.
        clock: Time.
        limits: Keeps those limits, for others too; None: for this pace alone.
    """

    def __init__(self, model: Model, clock: Clock, limits: Limits | None = None) -> None:
        self._host = model.endpoint
        self._clock = clock
        self._limits = limits or Spacing(model, clock.now)
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._round = 0
        self._resume = 0.0
        self._peak = 1
        self.under_way = 0
        self.window: float | None = None
        """Requests under way at most; None until the endpoint has refused one."""

    @asynccontextmanager
    async def turn(self, tokens: int, ends: float) -> AsyncIterator[Turn]:
        """A turn for one request of about so many tokens, to be had before ``ends``.

        Raises:
            Fault: The endpoint asks to wait for longer than that.
        """
        turn = Turn()
        began = self._clock.now()
        await self._sleep(await self._limits.take(tokens))
        await self._admitted(ends)
        turn.waited = self._clock.now() - began
        self.under_way += 1
        self._peak = max(self._peak, self.under_way)
        sent_in = self._round
        try:
            yield turn
            self._learn(turn.outcome, sent_in)
            if turn.tokens is not None:
                self._limits.correct(turn.tokens - tokens)
        finally:
            self.under_way -= 1
            self._wake()

    async def _admitted(self, ends: float) -> None:
        queued = 0.0  # time in the queue is not the request's own
        while True:
            pause = self._resume - self._clock.now()
            if pause > 0:
                if self._resume >= ends + queued:
                    raise Fault(f"{self._host} asks to wait {pause:.0f} s", "rate_limit")
                await self._sleep(pause)
            elif self.window is not None and self.under_way >= max(1, int(self.window)):
                place = asyncio.get_running_loop().create_future()
                self._waiting.append(place)
                since = self._clock.now()
                try:
                    await place
                except asyncio.CancelledError:
                    if place.done() and not place.cancelled():
                        self._wake()  # somebody else may have the place
                    raise
                queued += self._clock.now() - since
            else:
                return

    async def _sleep(self, seconds: float) -> None:
        if seconds > 0:
            await self._clock.sleep(seconds)

    def _learn(self, outcome: Fault | None, sent_in: int) -> None:
        held_back = bool(self._waiting)
        if outcome is None:
            if self.window is not None and held_back:
                self.window += max(1.0, self._peak / ROUNDS) / self.window
        elif outcome.busy:
            if outcome.after is not None:
                self._resume = max(self._resume, self._clock.now() + outcome.after)
            if sent_in == self._round:
                at_most = self.under_way if self.window is None else self.window
                self.window = max(1.0, min(at_most, self.under_way) * CUT)
                self._round += 1

    def _wake(self) -> None:
        room = 1 if self.window is None else max(1, int(self.window)) - self.under_way
        while self._waiting and room > 0:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(None)
                room -= 1
