"""Limits a minute, kept by spacing: each request takes the next free moment.

So there is no burst at the beginning of a minute. Tokens are reckoned before a request and
corrected after it. Whoever shares a limit shares one of these, wherever it is: what is taken is a
number of seconds to wait, which means the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from summarize.model.settings import Model


class Limits(Protocol):
    """Gives out free moments."""

    async def take(self, tokens: int) -> float:
        """Seconds until the next free moment for a request of about so many tokens; it is taken."""
        ...

    def correct(self, tokens: int) -> None:
        """A request came to so many tokens more than was reckoned."""
        ...


class Spacing:
    """The limits of a model, on one clock.

    Args:
        model: Says how many requests and tokens a minute.
        now: The time in seconds.
    """

    def __init__(self, model: Model, now: Callable[[], float]) -> None:
        self._now = now
        self._requests = _Moments(model.requests_per_minute)
        self._tokens = _Moments(model.tokens_per_minute)

    async def take(self, tokens: int) -> float:
        """Seconds until the next free moment for a request of about so many tokens; it is taken."""
        now = self._now()
        return max(self._requests.take(1, now), self._tokens.take(tokens, now))

    def correct(self, tokens: int) -> None:
        """A request came to so many tokens more than was reckoned."""
        self._tokens.correct(tokens)


class _Moments:
    """Moments that are far enough apart for a limit a minute; without a limit, all the same one."""

    def __init__(self, a_minute: float | None) -> None:
        self._each = 0.0 if a_minute is None else 60.0 / a_minute
        self._free = 0.0

    def take(self, amount: int, now: float) -> float:
        """Seconds until the next free moment, which is taken by so many."""
        at = max(now, self._free)
        self._free = at + amount * self._each
        return at - now

    def correct(self, amount: int) -> None:
        """So many more than was reckoned."""
        self._free += amount * self._each
