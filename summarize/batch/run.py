"""A run: articles in, as many side by side as asked for, each result in the journal at once.

An article counts as in work until its result is journalled, so what a kill can cost is never more
than what was in work. Results that finish together are journalled together: one sync of the disk
for all of them. A run that is to end takes no new articles; those in work are finished and written.
"""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from summarize.batch.budget import Budget
from summarize.batch.census import Census
from summarize.batch.exchange import Exchange, Requests, read_results
from summarize.batch.garbage import seldom_collected
from summarize.batch.job import BUDGET, ENDPOINT, INTERRUPTED, Heard, Job, Report
from summarize.batch.journal import Failed, Finished
from summarize.batch.log import Log
from summarize.batch.output import Output, files_of
from summarize.batch.pool import FEW, cores, open_pool
from summarize.batch.settings import settings_of
from summarize.batch.signals import on_interrupt
from summarize.batch.source import Entry
from summarize.batch.submission import Submissions, open_submissions, spool
from summarize.batch.table import open_output
from summarize.batch.work import TRIES, Written, read
from summarize.errors import ConfigError, OutputError
from summarize.extractor import Failure
from summarize.model import Usage
from summarize.model.settings import NO_KEY
from summarize.pipeline import open_extractor

Read = Callable[[Entry], Awaitable[Written | Failure]]

AHEAD = 8
"""Entries that are read at a time: few, since an article may be large, and each takes a thread."""
GRACE = 15.0
"""Seconds that articles in work have to be finished when a run is to end."""


def run(job: Job, heard: Heard = lambda _report, _failure: None) -> Report:
    """Does what there is left to do of a job.

    Raises:
        SourceError: The input cannot be read, or an id is missing or repeated.
        ConfigError: A setting is wrong, or other than the output was begun with.
        OutputError: The output is in use, foreign, or cannot be written.
    """
    _apart(job)
    with (
        Census(job.source, job.shard, job.limit) as census,
        open_output(job.output, new=job.new) as output,
        Log(job.log) as log,
    ):
        return asyncio.run(_Run(job, census, output, log, heard).go())


def _apart(job: Job) -> None:
    """Refuses to write to what is read, or lies in it, and to write two things to one file."""
    given = [Path(os.path.realpath(path)) for path in (job.source.path, *job.results)]
    written: set[Path] = set()
    for path in (*files_of(job.output), job.log, job.requests):
        if path is None:
            continue
        place = Path(os.path.realpath(path))
        if any(place == one or one in place.parents for one in given):
            raise OutputError(
                f"{path} is part of what is read, and would be written: give another place for it"
            )
        if place in written:
            raise OutputError(f"{path} would be written by two: give one of them another place")
        written.add(place)


class _Result(NamedTuple):
    entry: Entry
    result: Written | Failure
    written: asyncio.Future[None]


class _Run:
    def __init__(self, job: Job, census: Census, output: Output, log: Log, heard: Heard) -> None:
        self._job = job
        self._census = census
        self._output = output
        self._log = log
        self._heard = heard
        self._report = Report()
        self._began = time.monotonic()
        self._results: asyncio.Queue[_Result | None] = asyncio.Queue()
        self._taking = asyncio.Lock()
        self._workers: list[asyncio.Task[None]] = []
        self._ahead: deque[Entry] = deque()

    async def go(self) -> Report:
        job, journal = self._job, self._output.journal
        if job.provider is not None:
            async with open_submissions(job.model, journal, self._output.path) as submissions:
                return await self._go_by_provider(submissions)
        if job.requests is not None:
            return await self._go_by_requests(job.requests)
        return await self._go(Exchange(journal) if job.results else None)

    async def _go_by_requests(self, path: Path) -> Report:
        journal = self._output.journal
        with Requests(path) as requests:

            def write(name: str, body: dict[str, Any]) -> None:
                if not journal.under_way(name):
                    requests.write(name, body)

            await self._go(Exchange(journal, write))
        self._report.requests = (requests.written, tuple(requests.files))
        return self._report

    async def _go_by_provider(self, submissions: Submissions) -> Report:
        report, journal = self._report, self._output.journal
        if self._job.provider == "collect":
            report.batches = await submissions.collect()
            for one in report.batches:
                report.unusable += one.unusable
            if report.batches and not any(one.state.ended for one in report.batches):
                return report  # nothing has come, so nothing need be read for it
            return await self._go(Exchange(journal))
        await submissions.greet()
        await self._go_by_requests(spool(self._output.path))
        if report.stopped is None:
            for file in report.requests[1]:
                report.submitted.append(await submissions.submit(file))
        return report

    async def _go(self, exchange: Exchange | None) -> Report:
        job, report, journal = self._job, self._report, self._output.journal
        self._exchange = exchange
        model = job.model
        if exchange is not None:  # nobody is called: no key is needed, and none is in a file
            model = replace(model, api_key=NO_KEY)
        async with open_extractor(
            model, job.prompts, job.plan, self._note, exchange, batched=exchange is not None
        ) as extractor:
            priced = extractor.cost(Usage(1, 0, 1000, 1000)) is not None
            if job.budget is not None and job.provider == "submit":
                raise ConfigError(
                    "a batch is paid when it has been answered, so --budget cannot hold it:"
                    " --dry-run says what it would cost, --limit N makes it smaller"
                )
            if job.budget is not None and not priced:
                raise ConfigError(
                    f"no price is known for {job.model.name} at {extractor.endpoint}:"
                    " --budget cannot be held; --limit N bounds a run as well"
                )
            report.before = self._output.begin(settings_of(extractor), self._census)
            report.total = (
                sum(journal.failed(name) for name, _ in self._census.counted())
                if job.retry_failed
                else self._census.total - report.before
            )
            if job.results:
                report.unusable = read_results(job.results, journal).unusable
            if exchange is None and (batches := len(journal.batches())):
                raise ConfigError(
                    f"{batches} batches of this output are with the provider, and to ask again"
                    " would be to pay twice: --provider-batch collect fetches them"
                )
            self._entries = self._left()
            self._budget = Budget(job.budget, journal.spent, report.before)
            report.usd = self._budget.spent if priced else None
            async with AsyncExitStack() as opened:
                reading: Read = partial(read, extractor, tries=TRIES if exchange is None else 1)
                processes = self._processes()
                if processes > 1:
                    pool = open_pool(extractor, job.prompts, processes, self._lost)
                    reading = (await opened.enter_async_context(pool)).read
                else:
                    extractor.prepare()
                with seldom_collected():
                    await self._work_side_by_side(reading)
        self._output.complete()
        self._tick()
        return report

    def _processes(self) -> int:
        """How many processes are to read."""
        wanted = self._job.processes
        if self._exchange is not None:
            if wanted is not None and wanted > 1:
                raise ConfigError("replies in files are read by one process: leave --processes out")
            return 1
        if wanted is None:
            wanted = cores() if self._report.total >= FEW else 1
        return min(wanted, self._report.total)

    async def _work_side_by_side(self, reading: Read) -> None:
        writing = asyncio.create_task(self._write())
        self._workers = [
            asyncio.create_task(self._work(reading))
            for _ in range(min(self._job.concurrency, self._report.total))
        ]
        with on_interrupt(self._interrupt):
            ended = await asyncio.gather(*self._workers, return_exceptions=True)
            self._results.put_nowait(None)
            await writing
        for error in ended:
            if isinstance(error, BaseException) and not isinstance(error, asyncio.CancelledError):
                raise error

    async def _work(self, reading: Read) -> None:
        try:
            while self._report.stopped is None:
                async with self._budget.share() as affordable:
                    if not affordable:
                        self._report.stopped = self._report.stopped or BUDGET
                        return
                    entry = await self._take()
                    if entry is None:
                        return
                    missing = self._exchange.begin() if self._exchange is not None else []
                    result = await reading(entry)
                    if missing:
                        self._report.waiting += 1
                        self._log.waiting(entry.id, len(missing))
                        continue
                    if self._job.requests is not None and not _unreadable(result):
                        continue  # is there to be read, by a run that reads
                    if isinstance(result, Failure) and result.reason == "dead":
                        self._give_up(result.message)
                        return  # it was not tried: it has not failed
                    written = asyncio.get_running_loop().create_future()
                    self._results.put_nowait(_Result(entry, result, written))
                    await asyncio.shield(written)
        except asyncio.CancelledError:
            raise
        except BaseException:  # nobody would fare better: wrong settings, no input, no output
            self._cancel()
            raise

    async def _take(self) -> Entry | None:
        async with self._taking:
            if self._report.stopped is not None:
                return None
            if not self._ahead:
                await asyncio.to_thread(self._read_ahead)
            return self._ahead.popleft() if self._ahead else None

    def _read_ahead(self) -> None:
        self._ahead.extend(islice(self._entries, AHEAD))

    def _left(self) -> Iterator[Entry]:
        """The articles that are to be done, as they are needed."""
        journal = self._output.journal
        for entry in self._census.entries():
            if self._job.retry_failed:
                if journal.failed(entry.id):
                    yield entry
            elif not journal.holds(entry.id):
                yield entry

    async def _write(self) -> None:
        broken: OutputError | None = None
        closing = False
        while not closing:
            ready = [await self._results.get()]
            while not self._results.empty():
                ready.append(self._results.get_nowait())
            results = [one for one in ready if one is not None]
            closing = len(results) < len(ready)
            try:
                if broken is None and results:
                    await asyncio.to_thread(self._commit, results)
            except OutputError as error:
                broken = error
            for one in results:
                if broken is None:
                    self._count(one.result)
                    one.written.set_result(None)
                else:
                    one.written.set_exception(broken)
                    one.written.exception()  # whoever waited may have been cancelled

    def _commit(self, ready: list[_Result]) -> None:
        finished, failed, usd = [], [], 0.0
        for entry, result, _ in ready:
            if isinstance(result, Failure):
                failed.append(Failed(entry.id, _record(entry, result)))
                usd += result.cost_usd or 0.0
            else:
                finished.append(Finished(entry.id, entry.digest, result.line))
                usd += result.run.cost_usd or 0.0
        self._output.add(finished, failed, usd)
        for one in ready:
            self._log.article(one.entry.id, one.result)

    def _count(self, result: Written | Failure) -> None:
        report = self._report
        if isinstance(result, Failure):
            report.failed += 1
            report.usage += result.usage
            self._budget.pay(result.cost_usd)
        else:
            run = result.run
            report.done += 1
            report.usage += Usage(
                run.calls, run.retries, run.prompt_tokens, run.completion_tokens, run.cached_tokens
            )
            self._budget.pay(run.cost_usd)
        if report.usd is not None:
            report.usd = self._budget.spent
        self._tick()
        self._heard(report, result if isinstance(result, Failure) else None)

    def _note(self, name: str, reason: str) -> None:
        self._report.retries[reason] += 1
        self._log.retry(name, reason)

    def _lost(self, name: str) -> None:
        self._report.reread += 1
        self._log.retry(name, "process")

    def _tick(self) -> None:
        self._report.seconds = time.monotonic() - self._began

    def _give_up(self, fault: str) -> None:
        """The endpoint is: what it still answers is taken, what waits for it is left."""
        self._report.fault = fault
        if self._report.stopped is None:
            self._report.stopped = ENDPOINT
            asyncio.get_running_loop().call_later(GRACE, self._cancel)

    def _interrupt(self) -> None:
        """The first takes no new articles, the second gives up those in work."""
        if self._report.stopped == INTERRUPTED:
            self._cancel()
            return
        self._report.stopped = INTERRUPTED
        asyncio.get_running_loop().call_later(GRACE, self._cancel)

    def _cancel(self) -> None:
        for worker in self._workers:
            worker.cancel()


def _unreadable(result: Written | Failure) -> bool:
    return isinstance(result, Failure) and result.reason == "source"


def _record(entry: Entry, failure: Failure) -> str:
    record: dict[str, Any] = {
        "id": entry.id,
        "reason": failure.reason,
        "message": failure.message,
        "attempts": failure.usage.calls,
    }
    return json.dumps(record, ensure_ascii=False)
