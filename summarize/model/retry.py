"""When a failed request is sent again, and how long that takes.

HTTP is retried here and only here: the client's own retries are off and instructor never sees a
passing failure, so attempts do not multiply and no HTTP error is ever shown to the model.
Waiting follows the server where it says how long, else full jitter over exponential steps (Brooker,
"Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from summarize.model.faults import Fault

DEAD_ATTEMPTS = 3
"""Attempts at an endpoint that refuses the connection: with 5 s to connect, done within 30 s."""
FIRST_STEP, LONGEST_STEP = 1.0, 60.0


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, so that tests neither sleep nor guess."""

    now: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    random: Callable[[], float] = random.random


def policy(
    retries: int,
    ends: Callable[[], float],
    hopeless: Callable[[], bool],
    clock: Clock,
    note: Callable[[Fault], None],
) -> AsyncRetrying:
    """Retrying of one request: at most ``retries`` more attempts, none after ``ends``.

    Args:
        retries: Further attempts after the first.
        ends: The deadline, on ``clock.now``.
        hopeless: Whether the endpoint has been given up.
        clock: Time and chance.
        note: Told of each failure that is retried.
    """

    def wait(state: RetryCallState) -> float:
        fault = _fault(state)
        if fault.after is not None:
            return fault.after
        step = min(LONGEST_STEP, FIRST_STEP * 2.0 ** (state.attempt_number - 1))
        return clock.random() * step

    def stop(state: RetryCallState) -> bool:
        most = DEAD_ATTEMPTS - 1 if _fault(state).again == "briefly" else retries
        return (
            state.attempt_number > min(most, retries)
            or clock.now() + state.upcoming_sleep >= ends()
            or hopeless()
        )

    return AsyncRetrying(
        sleep=clock.sleep,
        retry=retry_if_exception(lambda e: isinstance(e, Fault) and e.again != "never"),
        wait=wait,
        stop=stop,
        before_sleep=lambda state: note(_fault(state)),
        reraise=True,
    )


def _fault(state: RetryCallState) -> Fault:
    error = state.outcome.exception() if state.outcome else None
    assert isinstance(error, Fault)
    return error
