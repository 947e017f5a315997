"""Several processes that read articles, and this one, which asks the model for all of them.

One core reads some thirty articles a second, and an endpoint may answer more. So whole articles go
to processes of their own, which do everything but the calls; and since the calls stay here, limits,
window, breaker, price, budget and journal are what they are with one process. A process that ends
(killed, out of memory) costs nothing: its articles are read anew by another, and what was asked
about them, answered or still under way, is not asked again.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from dataclasses import replace
from itertools import count
from typing import Any

from summarize.batch.inwork import InWork
from summarize.batch.letters import (
    LENGTH,
    Answered,
    Asked,
    Bug,
    Done,
    Dropped,
    Noted,
    Order,
    Packed,
    Ready,
    Terms,
    version_of,
)
from summarize.batch.source import Entry
from summarize.batch.work import Written
from summarize.errors import ConfigError, SummarizeError
from summarize.extractor import Extractor, Failure
from summarize.prompting import Prompts

PROGRAM = "from summarize.batch.worker import main; main()"
FEW, MOST = 200, 4
"""Articles for which no processes are started, since that takes as long as reading some thirty;
and processes of which one that asks, notes and writes for all can keep the pace."""
LOSSES = 3
"""Processes that may end over one article until it counts as failed. Before the last of them it is
read while no other such article is, so that those are not taken for what ended it."""
_BUFFER = 1 << 20  # bytes read from a process at a time


class _Lost(Exception):  # noqa: N818 - says what became of an order
    """The process that had an order has ended."""


class Pool:
    """Processes that read articles. Make one with ``open_pool``.

    Args:
        extractor: Asks what they want to know.
        terms: How they are to read.
        processes: How many.
        lost: Told of each article whose process has ended, by its id.
    """

    def __init__(
        self, extractor: Extractor, terms: Terms, processes: int, lost: Callable[[str], None]
    ) -> None:
        self._extractor = extractor
        self._lost = lost
        self._terms = pickle.dumps(terms, pickle.HIGHEST_PROTOCOL)
        self._most = processes
        self._processes: list[_Process] = []
        self._starting = asyncio.Lock()
        self._alone = asyncio.Lock()

    async def open(self) -> None:
        """Starts the processes.

        Raises:
            ConfigError: They cannot read by these terms.
        """
        starting = [_Process.start(self._extractor, self._terms) for _ in range(self._most)]
        started = await asyncio.gather(*starting, return_exceptions=True)
        self._processes = [one for one in started if isinstance(one, _Process)]
        for one in started:
            if isinstance(one, BaseException):
                raise one

    async def close(self) -> None:
        """Ends them."""
        await asyncio.gather(*(process.end() for process in self._processes))

    async def read(self, entry: Entry) -> Written | Failure:
        """The summary of an entry's article, or why there is none.

        Raises:
            ConfigError: Not this article's fault: no other would fare better.
        """
        reading = InWork(entry)
        try:
            while True:
                async with self._alone if reading.losses == LOSSES - 1 else nullcontext():
                    try:
                        return await (await self._least_busy()).read(reading)
                    except _Lost as lost:
                        reading.again()
                        self._lost(entry.id)
                        if reading.losses == LOSSES:
                            return self._failure(reading, lost)
        finally:
            reading.give_up()

    def _failure(self, reading: InWork, lost: _Lost) -> Failure:
        entry, usage = reading.entry, reading.usage
        message = f"{entry.place}: {LOSSES} processes ended over it, the last with {lost}"
        cost = self._extractor.cost(usage)
        return Failure(entry.id, entry.place, "process", message, 1, usage, cost)

    async def _least_busy(self) -> _Process:
        async with self._starting:
            # While one starts another may end, and what is given to that would wait for ever.
            while len(living := [one for one in self._processes if one.alive]) < self._most:
                self._processes = [*living, await _Process.start(self._extractor, self._terms)]
        return min(living, key=lambda process: process.load)


class _Process:
    """One process, the articles that it has in work, and what it wants to know about them."""

    def __init__(self, process: asyncio.subprocess.Process, extractor: Extractor) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._to, self._from = process.stdin, process.stdout
        self._extractor = extractor
        self._numbers = count()
        self._orders: dict[int, tuple[InWork, asyncio.Future[Written | Failure]]] = {}
        self._asking: dict[int, tuple[InWork, asyncio.Task[Packed]]] = {}
        self._answering: set[asyncio.Task[None]] = set()
        self._listening: asyncio.Task[None] | None = None
        self.alive = True

    @classmethod
    async def start(cls, extractor: Extractor, terms: bytes) -> _Process:
        """A process that has understood the terms; one that is killed before is started again."""
        for _ in range(LOSSES):
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-c", PROGRAM),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                limit=_BUFFER,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(p or "." for p in sys.path)},
                start_new_session=True,  # Ctrl-C is heard by this process alone
            )
            started = cls(process, extractor)
            try:
                started._to.write(terms)
                ready = await started._letter()
            except (asyncio.IncompleteReadError, OSError):
                started._to.close()
                if await process.wait() < 0:
                    continue
                break
            except BaseException:
                await started.end()
                raise
            assert isinstance(ready, Ready)
            if ready.problem is not None:
                await started.end()
                raise ready.problem
            started._listening = asyncio.create_task(started._listen())
            return started
        raise ConfigError(
            "a process that should read articles ended at once, with"
            f" {_how(process.returncode)}: --processes 1 does without"
        )

    @property
    def load(self) -> int:
        """How many articles it has in work."""
        return len(self._orders)

    async def end(self) -> None:
        """Ends it, whatever it is at."""
        with suppress(ProcessLookupError):
            self._process.kill()
        if self._listening is not None:
            await self._listening
        await self._process.wait()
        self._to.close()
        for task in self._answering:
            task.cancel()

    async def read(self, reading: InWork) -> Written | Failure:
        """Has it read an article."""
        number = next(self._numbers)
        result: asyncio.Future[Written | Failure] = asyncio.get_running_loop().create_future()
        self._orders[number] = reading, result
        try:
            self._send(Order(number, reading.entry))
            return await result
        finally:
            self._orders.pop(number, None)

    def _send(self, letter: Any) -> None:
        if self.alive and not self._to.is_closing():
            self._to.write(pickle.dumps(letter, pickle.HIGHEST_PROTOCOL))

    async def _letter(self) -> Any:
        (length,) = LENGTH.unpack(await self._from.readexactly(LENGTH.size))
        return pickle.loads(await self._from.readexactly(length))  # noqa: S301 - our own process

    async def _listen(self) -> None:
        """Takes in what it says until it ends."""
        try:
            with suppress(asyncio.IncompleteReadError, OSError):
                while True:
                    self._take(await self._letter())
        finally:
            self.alive = False
            code = await self._process.wait()
            for _, result in self._orders.values():
                if not result.done():
                    result.set_exception(_Lost(_how(code)))

    def _take(self, letter: Asked | Dropped | Noted | Done) -> None:
        if isinstance(letter, Noted):
            self._extractor.note(letter.article_id, letter.reason)
        elif isinstance(letter, Asked):
            if letter.order in self._orders:
                reading, _ = self._orders[letter.order]
                self._asking[letter.question] = reading, reading.ask(letter, self._extractor)
                task = asyncio.create_task(self._answer(letter.question))
                self._answering.add(task)
                task.add_done_callback(self._answering.discard)
        elif isinstance(letter, Dropped):
            if letter.question in self._asking:
                reading, asking = self._asking.pop(letter.question)
                reading.drop(asking)
        elif letter.order in self._orders:
            _, result = self._orders.pop(letter.order)
            if result.done():
                return  # given up meanwhile
            if isinstance(letter.result, ConfigError):
                result.set_exception(letter.result)
            else:
                result.set_result(letter.result)

    async def _answer(self, question: int) -> None:
        _, asking = self._asking[question]
        answer: Packed | SummarizeError | Bug
        try:
            answer = await asyncio.shield(asking)
        except SummarizeError as error:
            answer = error
        except Exception as error:
            answer = Bug(type(error).__name__)
        if self._asking.pop(question, None) is not None:
            self._send(Answered(question, answer))


def _how(code: int | None) -> str:
    """How a process ended."""
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def cores() -> int:
    """How many processes are of use on this machine."""
    here = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(here or 1, MOST)


@asynccontextmanager
async def open_pool(
    extractor: Extractor,
    prompts: Prompts | None,
    processes: int,
    lost: Callable[[str], None] = lambda _: None,
) -> AsyncIterator[Pool]:
    """Starts processes that read as an extractor does; they end on leaving.

    Args:
        extractor: Asks what they want to know.
        prompts: The templates that it was opened with.
        processes: How many.
        lost: Told of each article whose process has ended, by its id.

    Raises:
        ConfigError: They cannot read as it does.
    """
    terms = Terms(
        replace(extractor.model, api_key=None),
        prompts,
        version_of(extractor),
        extractor.plan,
        extractor.profile,
    )
    pool = Pool(extractor, terms, processes, lost)
    try:
        await pool.open()
        yield pool
    finally:
        await pool.close()
