"""One endpoint, one pace: what it tells one request holds for all."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable

import httpx2
import pytest

from summarize.errors import ConfigError
from summarize.model import CallError, Clock, Model, open_model
from summarize.model.faults import Fault
from summarize.model.pace import Pace

from .endpoint import ASKED, GOOD, Endpoint, Reply, error, model, reply


class Simulated:
    """Time that passes when everybody sleeps: the earliest sleeper is woken."""

    def __init__(self) -> None:
        self.at = 0.0
        self._sleeping: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self.clock = Clock(now=lambda: self.at, sleep=self.sleep, random=lambda: 1.0)

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleeping, (self.at + seconds, next(self._order), woken))
        await woken

    async def run(self, *work: Awaitable[object]) -> list[object]:
        tasks = [asyncio.ensure_future(one) for one in work]
        while not all(task.done() for task in tasks):
            for _ in range(50):
                await asyncio.sleep(0)
            if self._sleeping:
                self.at, _, woken = heapq.heappop(self._sleeping)
                if not woken.done():
                    woken.set_result(None)
        return [task.result() for task in tasks]


def busy(after: float | None = None) -> Fault:
    return Fault("busy", "rate_limit", again="later", after=after, busy=True)


class Server:
    """Serves so many requests at a time in a second each, and refuses the others at once."""

    def __init__(self, time: Simulated, capacity: int) -> None:
        self.time, self.capacity = time, capacity
        self.serving = self.served = self.refused = 0

    async def request(self, pace: Pace) -> None:
        while True:
            async with pace.turn(0, 1e9) as turn:
                if self.serving < self.capacity:
                    self.serving += 1
                    await self.time.sleep(1.0)
                    self.serving -= 1
                    self.served += 1
                    return
                self.refused += 1
                turn.outcome = busy()
            await self.time.sleep(1.0)


def simulated(work: Callable[[Simulated], Awaitable[None]]) -> Simulated:
    time = Simulated()
    asyncio.run(work(time))  # type: ignore[arg-type]
    return time


def test_the_window_finds_what_the_endpoint_can_do() -> None:
    async def work(time: Simulated) -> None:
        pace, server = Pace(Model(), time.clock), Server(time, 16)
        await time.run(*(server.request(pace) for _ in range(1600)))
        assert server.served == 1600
        assert server.refused < 1600 + 600  # the first round is refused, then few are
        assert pace.window is not None
        assert 8 <= pace.window <= 200

    time = simulated(work)
    assert 100 <= time.at < 190  # 100 seconds is the least


def test_without_refusals_nobody_waits() -> None:
    async def work(time: Simulated) -> None:
        pace, server = Pace(Model(), time.clock), Server(time, 500)
        await time.run(*(server.request(pace) for _ in range(500)))
        assert pace.window is None

    assert simulated(work).at == 1.0


def test_requests_of_one_round_cut_the_window_once() -> None:
    async def work(time: Simulated) -> None:
        pace = Pace(Model(), time.clock)

        async def refused() -> None:
            async with pace.turn(0, 1e9) as turn:
                await time.sleep(1.0)
                turn.outcome = busy()

        await time.run(*(refused() for _ in range(64)))
        assert pace.window == 32.0
        await time.run(*(refused() for _ in range(32)))
        assert pace.window == 16.0

    simulated(work)


def test_a_window_never_closes_and_a_cancelled_waiter_leaves_its_place() -> None:
    async def work(time: Simulated) -> None:
        pace = Pace(Model(), time.clock)
        for _ in range(3):
            async with pace.turn(0, 1e9) as turn:
                turn.outcome = busy()
        assert pace.window == 1.0
        entered: list[int] = []

        async def one(number: int) -> None:
            async with pace.turn(0, 1e9):
                entered.append(number)
                await time.sleep(1.0)

        tasks = [asyncio.ensure_future(one(n)) for n in range(4)]
        for _ in range(5):
            await asyncio.sleep(0)
        tasks[1].cancel()
        await time.run(tasks[0], tasks[2], tasks[3])
        assert entered == [0, 2, 3]
        assert pace.under_way == 0

    simulated(work)


def test_a_wait_that_one_is_told_holds_for_all() -> None:
    async def work(time: Simulated) -> None:
        pace = Pace(Model(), time.clock)
        async with pace.turn(0, 100.0) as turn:
            turn.outcome = busy(after=7.0)
        async with pace.turn(0, 100.0) as turn:
            assert (time.at, turn.waited) == (7.0, 7.0)
            turn.outcome = busy(after=500.0)
        with pytest.raises(Fault, match="asks to wait 500 s"):
            async with pace.turn(0, 100.0):
                pass

    async def run(time: Simulated) -> None:
        await time.run(work(time))

    simulated(run)


@pytest.mark.parametrize(
    ("limits", "seconds"),
    [
        ({"requests_per_minute": 30}, 18.0),
        ({"tokens_per_minute": 600}, 90.0),
        ({"tokens_per_minute": 600, "requests_per_minute": 5}, 108.0),
    ],
)
def test_limits_a_minute_are_kept(limits: dict[str, float], seconds: float) -> None:
    async def work(time: Simulated) -> None:
        pace = Pace(Model(**limits), time.clock)

        async def one() -> None:
            async with pace.turn(100, 1e9):
                pass

        await time.run(*(one() for _ in range(10)))

    assert simulated(work).at == pytest.approx(seconds)


def test_tokens_are_corrected_by_what_they_came_to() -> None:
    async def work(time: Simulated) -> None:
        pace = Pace(Model(tokens_per_minute=60), time.clock)

        async def run() -> None:
            async with pace.turn(10, 1e9) as turn:
                turn.tokens = 25
            async with pace.turn(10, 1e9) as turn:
                assert turn.waited == 25.0

        await time.run(run())

    simulated(work)


@pytest.mark.parametrize("name", ["requests_per_minute", "tokens_per_minute"])
def test_a_limit_is_a_positive_number(name: str) -> None:
    with pytest.raises(ConfigError, match=name):
        Model(**{name: 0})


def test_a_refused_request_halves_what_is_under_way() -> None:
    """Through the caller: 429 from the endpoint is what the window learns from."""

    async def work(time: Simulated) -> None:
        seen = itertools.count()

        async def answer(_request: httpx2.Request) -> httpx2.Response:
            number = next(seen)
            await time.sleep(1.0)
            return error(503) if number < 8 else reply(GOOD)

        transport = httpx2.MockTransport(answer)
        async with open_model(model(), transport=transport, clock=time.clock) as caller:
            await time.run(*(caller.ask(ASKED, Reply) for _ in range(8)))
            assert caller.pace.window is not None
            assert 4 <= caller.pace.window < 8

    simulated(work)


def calls(endpoint: Endpoint, number: int, **settings: object) -> tuple[list[CallError], Simulated]:
    """Calls one after the other that fail: their errors."""
    failed: list[CallError] = []

    async def work(time: Simulated) -> None:
        async with open_model(
            model(**settings), transport=endpoint.transport, clock=time.clock
        ) as caller:
            for _ in range(number):
                try:
                    await time.run(caller.ask(ASKED, Reply))
                except CallError as fault:
                    failed.append(fault)

    return failed, simulated(work)


def test_a_dead_endpoint_is_given_up_for_all() -> None:
    endpoint = Endpoint(httpx2.ConnectError("refused"))
    failed, time = calls(endpoint, 40)
    assert [one.reason for one in failed] == ["unreachable"] * 5 + ["dead"] * 35
    assert len(endpoint.sent) == 15
    assert time.at < 30
    assert str(failed[-1]) == (
        "given up after 15 failures in a row: cannot connect to 127.0.0.1:9: is it running?"
    )


def test_a_key_that_is_refused_is_not_tried_a_million_times() -> None:
    endpoint = Endpoint(error(401))
    failed, _ = calls(endpoint, 40)
    assert len(endpoint.sent) == 5
    assert failed[-1].reason == "dead"


def test_an_endpoint_that_only_fails_is_given_up_within_minutes() -> None:
    endpoint = Endpoint(error(500))
    failed, time = calls(endpoint, 3, http_retries=1000, deadline=36_000.0)
    assert failed[-1].reason == "dead"
    assert time.at < 1300  # 20 requests, waits of up to a minute between them


def test_an_answer_in_between_starts_the_count_anew() -> None:
    endpoint = Endpoint(*([error(401)] * 4 + [reply(GOOD)]) * 3)
    failed, _ = calls(endpoint, 15)
    assert [one.reason for one in failed] == ["key"] * 12


def test_what_is_about_the_article_gives_nobody_up() -> None:
    endpoint = Endpoint(error(400, "no such thing"))
    failed, _ = calls(endpoint, 9)
    assert {one.reason for one in failed} == {"rejected"}


def test_after_a_while_one_call_finds_out_whether_it_is_back() -> None:
    async def work(time: Simulated) -> None:
        endpoint = Endpoint(*[error(401)] * 6, reply(GOOD))
        async with open_model(model(), transport=endpoint.transport, clock=time.clock) as caller:
            reasons = []
            for _ in range(14):
                try:
                    await time.run(caller.ask(ASKED, Reply))
                    reasons.append("answered")
                except CallError as fault:
                    reasons.append(fault.reason)
                if len(reasons) in (6, 8):
                    time.at += 31
            assert reasons[:9] == ["key"] * 5 + ["dead", "key", "dead", "answered"]
            assert set(reasons[9:]) == {"answered"}

    simulated(work)
