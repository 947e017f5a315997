"""A process that reads articles for a batch and has the one that started it ask the model.

It does all of an article's own work: makes it, reads it by the rules, writes the prompts, grounds
what comes back and writes the summary's line. It opens no connection; only a model in process,
which is a reader too, it has itself.
It lives no longer than the process that started it: when the pipe from there is closed it is gone
at once, whatever it is at. An interrupt is for that process alone to hear.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from contextvars import ContextVar
from itertools import count
from typing import IO, Any, TypeVar

from pydantic import BaseModel

from summarize.batch.garbage import READING, seldom_collected
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
from summarize.batch.work import read
from summarize.errors import ConfigError, SummarizeError
from summarize.extractor import Extractor, Failure
from summarize.model import Answer, Asking, Model, Usage
from summarize.model.cost import cost
from summarize.prompting import Prompts

T = TypeVar("T", bound=BaseModel)

_ORDER: ContextVar[int] = ContextVar("order")


class Worker:
    """Reads the articles that it is sent.

    Args:
        source: Where letters come from.
        sink: Where they go to.
    """

    def __init__(self, source: IO[bytes], sink: IO[bytes]) -> None:
        self._source = source
        self._sink = sink
        self._tasks: set[asyncio.Task[None]] = set()
        self._waiting: dict[int, asyncio.Future[Any]] = {}

    async def serve(self) -> None:
        """Reads until there is nobody any more for whom to read."""
        async with AsyncExitStack() as opened:
            try:
                terms: Terms = pickle.load(self._source)  # noqa: S301 - our own pipe
                extractor = Extractor(
                    await opened.enter_async_context(self._open(terms.model)),
                    terms.prompts or Prompts.load(),
                    terms.plan,
                    terms.profile,
                )
                extractor.prepare()
                if version_of(extractor) != terms.version:
                    raise ConfigError(
                        "a template or the code has changed since the run began: run it again"
                    )
            except Exception as error:
                self._send(Ready(_problem(error)))
                return
            self._send(Ready())
            loop = asyncio.get_running_loop()
            with seldom_collected(READING):
                threading.Thread(target=self._listen, args=(loop, extractor), daemon=True).start()
                await asyncio.Event().wait()

    @asynccontextmanager
    async def _open(self, model: Model) -> AsyncIterator[Asking]:
        """What is asked: who started this process, or the model in process, which is here too."""
        if not model.in_process:
            yield _Distant(model, self._waiting, self._send)
            return
        from summarize.model import open_model

        async with open_model(model) as caller:
            yield caller

    def _listen(self, loop: asyncio.AbstractEventLoop, extractor: Extractor) -> None:
        """Takes in what comes, in a thread of its own: the end is heard whatever is being done."""
        try:
            while True:
                letter = pickle.load(self._source)  # noqa: S301 - our own pipe
                loop.call_soon_threadsafe(self._take, extractor, letter)
        finally:
            os._exit(0)

    def _take(self, extractor: Extractor, letter: Order | Answered) -> None:
        if isinstance(letter, Order):
            task = asyncio.create_task(self._read(extractor, letter))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            coming = self._waiting.pop(letter.question, None)
            if coming is not None:
                coming.set_result(letter.answer)

    async def _read(self, extractor: Extractor, order: Order) -> None:
        _ORDER.set(order.number)
        entry = order.entry
        try:
            result = await read(extractor, entry)
        except ConfigError as error:
            self._send(Done(order.number, error))
        except Exception as error:
            # One article must not cost the others; the message could hold its text.
            message = f"{entry.place}: internal error ({type(error).__name__})"
            self._send(Done(order.number, Failure(entry.id, entry.place, "internal", message, 1)))
        else:
            self._send(Done(order.number, result))

    def _send(self, letter: Any) -> None:
        packed = pickle.dumps(letter, pickle.HIGHEST_PROTOCOL)
        try:
            self._sink.write(LENGTH.pack(len(packed)) + packed)
            self._sink.flush()
        except BrokenPipeError:
            os._exit(0)  # nobody is there any more for whom to read


class _Distant:
    """The model as it is seen from here: whoever asks it sends a letter and waits for another.

    Args:
        model: The model.
        waiting: Takes in who waits for an answer, by question.
        send: Sends a letter.
    """

    def __init__(
        self,
        model: Model,
        waiting: dict[int, asyncio.Future[Any]],
        send: Callable[[Any], None],
    ) -> None:
        self.model = model
        self._waiting = waiting
        self._send = send
        self._numbers = count()

    @property
    def endpoint(self) -> str:
        return self.model.endpoint

    def note(self, article_id: str, reason: str) -> None:
        self._send(Noted(article_id, reason))

    def cost(self, usage: Usage) -> float | None:
        return cost(self.model, usage)

    async def ask(
        self, messages: Sequence[Mapping[str, str]], schema: type[T], article_id: str = ""
    ) -> Answer[T]:
        number = next(self._numbers)
        coming = self._waiting[number] = asyncio.get_running_loop().create_future()
        self._send(Asked(_ORDER.get(), number, messages, schema.__name__, article_id))
        try:
            answer: Packed | SummarizeError | Bug = await coming
        except asyncio.CancelledError:
            if self._waiting.pop(number, None) is not None:
                self._send(Dropped(number))
            raise
        if isinstance(answer, Bug):
            raise answer.again()
        if isinstance(answer, SummarizeError):
            raise answer
        return answer.unpacked()


def _problem(error: Exception) -> ConfigError:
    if isinstance(error, ConfigError):
        return error
    return ConfigError(
        f"articles cannot be read in processes of their own ({type(error).__name__}: {error}):"
        " --processes 1 reads them in one"
    )


def main() -> None:
    """Reads for the process at the other end of standard input and output, until it is gone."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)  # what a module prints when it is loaded is no letter
    sys.stdout = sys.stderr
    asyncio.run(Worker(source, sink).serve())


if __name__ == "__main__":
    main()
