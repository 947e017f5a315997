"""A batch at a provider: handed in, asked after, fetched; its state in the journal beside OUT.

What a provider has in work is noted before it is handed in and forgotten when its results are in
the journal. So no request is with the provider twice, whenever a run is killed; and a batch that
expired, was cancelled or refused leaves requests that nobody has answered, which the next run may
hand in again like any other.
"""

from __future__ import annotations

import asyncio
import glob
import json
import os
import time
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from summarize.batch.exchange import read_results
from summarize.batch.journal import Journal
from summarize.batch.output import journal_of
from summarize.errors import SourceError
from summarize.model import Model
from summarize.model.provider import Provider, RefusedError, State, open_provider


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched of a batch.

    Attributes:
        state: How far it is.
        requests: How many of ours it has.
        unusable: Its results that hold no usable reply, by reason.
    """

    state: State
    requests: int
    unusable: Counter[str]


class Submissions:
    """The batches of one output at its provider.

    Args:
        provider: The provider.
        journal: The journal of the output.
        output: OUT; files on their way lie beside it.
    """

    def __init__(self, provider: Provider, journal: Journal, output: Path) -> None:
        self._provider = provider
        self._journal = journal
        self._output = output
        self._results = output.with_name(f".{output.stem}.results.jsonl")

    async def greet(self) -> None:
        """Finds out whether the provider takes batches, before anything is read for them.

        Raises:
            CallError: It does not.
        """
        await self._provider.greet()

    async def recover(self) -> None:
        """Finds out what became of batches whose handing in was broken off, and clears up after it.

        Raises:
            CallError: The endpoint failed.
        """
        left = spool(self._output)
        for path in left.parent.glob(f"{glob.escape(left.stem)}*{left.suffix}"):
            path.unlink()
        for batch in self._journal.batches():
            if batch.name is None:
                name = await self._provider.find(batch.mark)
                self._note(batch.mark, name)

    def _note(self, mark: str, name: str | None) -> None:
        if name is None:
            self._journal.settled(mark)
        else:
            self._journal.submitted(mark, name)

    async def submit(self, file: Path) -> str:
        """Hands a file of requests in, and removes it.

        Returns:
            The provider's id of the batch.

        Raises:
            CallError: The endpoint refuses it or failed; nothing of it is forgotten.
        """
        # In the order of their making, and nobody else's: two outputs may be with one provider.
        mark = f"{time.time_ns():020}-{uuid.uuid4().hex}"
        await asyncio.to_thread(self._journal.intend, mark, _names(file))
        try:
            name = await self._provider.submit(file, mark)
        except RefusedError:
            self._journal.settled(mark)
            raise
        self._journal.submitted(mark, name)
        file.unlink(missing_ok=True)
        return name

    async def collect(self) -> list[Fetched]:
        """Takes the results of batches that have ended into the journal.

        Raises:
            CallError: The endpoint failed.
            OutputError: The results cannot be written.
        """
        found = []
        for batch in self._journal.batches():
            assert batch.name is not None
            state = await self._provider.look(batch.name)
            unusable: Counter[str] = Counter()
            if state.ended:
                for name in state.files:
                    unusable += await self._fetch(name)
                self._journal.settled(batch.mark)
            found.append(Fetched(state, batch.requests, unusable))
        return found

    async def _fetch(self, name: str) -> Counter[str]:
        try:
            await self._provider.fetch(name, self._results)
            read = await asyncio.to_thread(read_results, [self._results], self._journal)
        finally:
            self._results.unlink(missing_ok=True)
        return read.unusable

    async def states(self) -> list[Fetched]:
        """How far each batch is; nothing is fetched.

        Raises:
            CallError: The endpoint failed.
        """
        return [
            Fetched(await self._provider.look(name), requests, Counter())
            for _, name, requests in self._journal.batches()
            if name is not None
        ]

    async def cancel(self) -> list[Fetched]:
        """Ends the batches that have not ended; what they have answered can still be collected.

        Raises:
            CallError: The endpoint failed.
        """
        for one in await self.states():
            if not one.state.ended:
                await self._provider.cancel(one.state.name)
        return await self.states()


@asynccontextmanager
async def open_submissions(
    model: Model, journal: Journal, output: Path
) -> AsyncIterator[Submissions]:
    """The batches of an output, what was broken off settled.

    Raises:
        ConfigError: There is no key, or the model is the one in process.
        CallError: The endpoint failed.
    """
    async with open_provider(model) as provider:
        submissions = Submissions(provider, journal, output)
        await submissions.recover()
        yield submissions


def look(model: Model, output: Path, *, cancel: bool = False) -> list[Fetched]:
    """How far the batches of an output are, apart from any run.

    Args:
        model: What they were handed in for.
        output: OUT.
        cancel: End those that have not ended.

    Raises:
        SourceError: Nothing was ever begun there.
        ConfigError: There is no key, or the model is the one in process.
        CallError: The endpoint failed.
        OutputError: Another run is working on the output.
    """
    path = Path(os.path.realpath(output))
    if not journal_of(path).exists():
        raise SourceError(f"{output} has no journal beside it: nothing was handed in for it")

    async def ask(journal: Journal) -> list[Fetched]:
        async with open_submissions(model, journal, path) as submissions:
            return await (submissions.cancel() if cancel else submissions.states())

    with Journal(journal_of(path)) as journal:
        return asyncio.run(ask(journal))


def spool(output: Path) -> Path:
    """Where requests lie until they are handed in."""
    return output.with_name(f".{output.stem}.requests.jsonl")


def _names(file: Path) -> Iterator[str]:
    with file.open("rb") as lines:
        for line in lines:
            yield json.loads(line)["custom_id"]
