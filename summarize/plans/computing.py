"""Where a text is worked on: on the loop if it is short, else in a thread beside it.

An article of ordinary length takes milliseconds, and to hand it to a thread and wake up when it is
done costs a tenth of each. A long one takes seconds, for which nobody else's reply may wait.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

R = TypeVar("R")

SHORT: Final = 8_000
"""Characters of a text that holds up nobody: reading it takes some fifteen milliseconds."""


async def computed(characters: int, work: Callable[[], R]) -> R:
    """What work on a text of so many characters gives."""
    return work() if characters <= SHORT else await asyncio.to_thread(work)
