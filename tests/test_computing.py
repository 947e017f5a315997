"""A short text is worked on where one is, a long one where nobody has to wait for it."""

from __future__ import annotations

import asyncio
import threading

from summarize.plans.computing import SHORT, computed


def test_a_thread_for_what_is_long() -> None:
    async def threads() -> list[int]:
        return [await computed(length, threading.get_ident) for length in (SHORT, SHORT + 1)]

    short, long = asyncio.run(threads())
    assert short == threading.get_ident() != long


def test_others_go_on_beside_what_is_long() -> None:
    async def met() -> bool:
        gone_on = threading.Event()
        working = asyncio.create_task(computed(SHORT + 1, lambda: gone_on.wait(60)))
        await asyncio.sleep(0)
        gone_on.set()
        return await working

    assert asyncio.run(met())
