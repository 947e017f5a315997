"""A budget that is held before money is spent, not noticed afterwards.

What a call costs is known when it is answered, so an article is begun only if what is spent, what
is under way and the article itself, each at the mean so far, stay within the budget. Until one
article has shown what the mean is, one is under way at a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Budget:
    """Admits articles as long as there is money for them.

    Args:
        limit: US dollars for the whole output, earlier runs included; None: no limit.
        spent: What the output has cost so far.
        finished: How many articles that was for.
    """

    def __init__(self, limit: float | None, spent: float, finished: int) -> None:
        self._limit = limit
        self.spent = spent
        self._finished = finished
        self._under_way = 0
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def share(self) -> AsyncIterator[bool]:
        """Whether one more article may be begun; it counts as under way within the context."""
        if self._limit is None:
            yield True
            return
        async with self._changed:
            await self._changed.wait_for(lambda: not self._under_way or self._fits())
            fits = self._fits()
            self._under_way += fits
        try:
            yield fits
        finally:
            async with self._changed:
                self._under_way -= fits
                self._changed.notify_all()

    def pay(self, usd: float | None) -> None:
        """Counts what an article has cost."""
        self.spent += usd or 0.0
        self._finished += 1

    def _fits(self) -> bool:
        assert self._limit is not None
        if not self._finished:
            return not self._under_way and self.spent < self._limit
        mean = self.spent / self._finished
        return self.spent + mean * (self._under_way + 1) <= self._limit
