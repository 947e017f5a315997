"""Where a text is worked on: on the loop if it is short, in turn, else in a thread beside it.

An article of ordinary length takes milliseconds, and to hand it to a thread and wake up when it is
done costs a tenth of each. A long one takes seconds, for which nobody else's reply may wait.

A loop does all that is ready before it looks at what has come. Where sixty replies come together,
it would ground them all before it reads an article whose question is still to be asked, and the
endpoint would have nothing to do meanwhile. So what is of one sort is done one text at a time: each
time around, the loop reads one, grounds one, and hears what has come.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

R = TypeVar("R")

SHORT: Final = 8_000
"""Characters of a text that holds up nobody: reading it takes some fifteen milliseconds."""


async def computed(characters: int | None, work: Callable[[], R]) -> R:
    """What work on a text of so many characters gives; None: it is to be read from a file first."""
    short = characters is not None and characters <= SHORT
    return work() if short else await asyncio.to_thread(work)


async def computed_in_turn(characters: int, work: Callable[[], R], turn: asyncio.Lock) -> R:
    """The same, once it is its turn among what is of one sort.

    Args:
        characters: The length of the text.
        work: Is done on it.
        turn: Held by whoever is next.
    """
    if characters <= SHORT:
        async with turn:
            await asyncio.sleep(0)  # the loop goes around, while others wait for their turn
            return work()
    return await computed(characters, work)
