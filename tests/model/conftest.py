"""Every test meets its endpoint for the first time, and no request waits for real."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from summarize.model import Answer, open_model
from summarize.model.dialect import forget

from .endpoint import ASKED, Endpoint, Reply, Step, Time, model


@pytest.fixture(autouse=True)
def _strangers() -> Iterator[None]:
    forget()
    yield
    forget()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def ask(time: Time) -> Callable[..., tuple[Answer[Reply], Endpoint]]:
    """Ask a scripted endpoint once: the answer, and the endpoint with what it was sent."""

    def ask(*steps: Step, **settings: Any) -> tuple[Answer[Reply], Endpoint]:
        endpoint = steps[0] if isinstance(steps[0], Endpoint) else Endpoint(*steps)

        async def run() -> Answer[Reply]:
            async with open_model(
                model(**settings), transport=endpoint.transport, clock=time.clock()
            ) as caller:
                return await caller.ask(ASKED, Reply, article_id="a-17")

        return asyncio.run(run()), endpoint

    return ask
