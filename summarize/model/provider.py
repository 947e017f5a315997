"""A provider's batches: files of requests that are handed in, asked after, and fetched when done.

Handing in is the one step that costs money, and the one whose outcome can be lost: a connection
that breaks says nothing about whether the batch was made. So each batch carries a mark of ours in
its metadata, and before it is made a second time the provider's list is looked through for it.
Everything else may be repeated as often as it takes.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import openai

from summarize.errors import ConfigError, OutputError
from summarize.model.answer import CallError
from summarize.model.caller import Caller
from summarize.model.faults import LIBRARY_ERRORS, Fault, Witness
from summarize.model.opening import open_model
from summarize.model.retry import Clock, policy
from summarize.model.settings import Model

if TYPE_CHECKING:
    import httpx2
    from openai.types import Batch

T = TypeVar("T")

MARK = "summarize"
"""The name in a batch's metadata that our mark stands under."""
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
ANSWER_ERRORS = (*LIBRARY_ERRORS, AttributeError, TypeError)
"""The client passes on whatever came, whatever its classes say that it is."""
_ID = re.compile(r"[\w.:-]{1,200}", re.ASCII)
"""An id that can be kept, shown, and stand in a path."""
MOST_REQUESTS = 10**9
"""Requests of one batch beyond which a count is not believed."""
UPLOAD = 600.0
"""Seconds that a file may take on its way, at most between two pieces."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a batch is.

    Attributes:
        name: The provider's id of it.
        status: In the provider's word.
        requests: How many it has; 0 where the provider does not say yet.
        answered: How many are answered.
        failed: How many failed.
        files: Ids of the files that hold what came of it.
        problem: Why it was refused as a whole.
    """

    name: str
    status: str
    requests: int = 0
    answered: int = 0
    failed: int = 0
    files: tuple[str, ...] = ()
    problem: str = ""

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in ENDED


@asynccontextmanager
async def open_provider(
    model: Model,
    *,
    transport: httpx2.AsyncBaseTransport | None = None,
    clock: Clock | None = None,
) -> AsyncIterator[Provider]:
    """Opens the batch interface of a model's endpoint.

    Raises:
        ConfigError: The hosted endpoint without a key, or the model in process.
    """
    if model.in_process:
        raise ConfigError(
            "the stub in process keeps no batches: serve it with `summarize stub`,"
            " and give its address with --base-url"
        )
    async with open_model(model, transport=transport, clock=clock) as caller:
        yield Provider(caller)


class Provider:
    """The batch interface of an endpoint. Make one with ``open_provider``."""

    def __init__(self, caller: Caller) -> None:
        self._client = caller.client
        self._model = caller.model
        self._clock = caller.clock
        self._witness = Witness(caller.model)

    async def submit(self, file: Path, mark: str) -> str:
        """Hands a file of requests in as a batch that carries the mark.

        Returns:
            The provider's id of the batch.

        Raises:
            RefusedError: It was not handed in, and can be later.
            CallError: The endpoint failed, and whether there is a batch now is not known: ``find``
                tells.
        """
        try:
            uploaded = await self._ask(lambda: self._upload(file), in_time=False)
        except CallError as error:
            raise RefusedError(str(error), error.reason) from None
        first = True

        async def create() -> str:
            nonlocal first
            found = None if first else await self._found(mark)
            first = False
            if found is not None:
                return found
            batch = _sound(
                await self._client.batches.create(
                    input_file_id=uploaded,
                    endpoint="/v1/chat/completions",
                    completion_window="24h",
                    metadata={MARK: mark},
                )
            )
            return batch.id

        try:
            return await self._ask(create)
        except CallError as error:
            if error.reason in _DEFINITE:
                raise RefusedError(str(error), error.reason) from None
            raise

    async def greet(self) -> None:
        """Finds out whether there is a batch interface at all, and whether the key is good.

        Raises:
            CallError: There is none, or the endpoint failed.
        """
        await self._ask(lambda: self._client.batches.list(limit=1))

    async def find(self, mark: str) -> str | None:
        """The id of the batch that carries the mark; None: there is none.

        Raises:
            CallError: The endpoint failed.
        """
        return await self._ask(lambda: self._found(mark))

    async def look(self, name: str) -> State:
        """How far a batch is.

        Raises:
            CallError: The endpoint failed, or knows no such batch.
        """
        return await self._ask(lambda: self._state(name, self._client.batches.retrieve(name)))

    async def cancel(self, name: str) -> State:
        """Ends a batch; what is answered by then is paid for and can be fetched.

        Raises:
            CallError: The endpoint failed, or knows no such batch.
        """
        return await self._ask(lambda: self._state(name, self._client.batches.cancel(name)))

    async def fetch(self, name: str, target: Path) -> None:
        """Writes a file of the provider's to a file here.

        Raises:
            CallError: The endpoint failed, or knows no such file.
            OutputError: It cannot be written.
        """
        await self._ask(lambda: self._fetched(name, target), in_time=False)

    async def _upload(self, file: Path) -> str:
        with file.open("rb") as content:
            uploaded = await self._client.files.create(
                file=(file.name, content), purpose="batch", timeout=UPLOAD
            )
        return uploaded.id

    async def _found(self, mark: str) -> str | None:
        async for batch in self._client.batches.list(limit=100):
            if (batch.metadata or {}).get(MARK) == mark:
                return _sound(batch).id
        return None

    async def _fetched(self, name: str, target: Path) -> None:
        async with self._client.files.with_streaming_response.content(name) as response:
            try:
                with target.open("wb") as file:
                    async for piece in response.iter_bytes():
                        file.write(piece)
            except LIBRARY_ERRORS as error:
                if isinstance(error, OSError) and not isinstance(error, openai.OpenAIError):
                    said = error.strerror or "no space"
                    raise OutputError(f"{target} cannot be written: {said}") from None
                raise

    async def _state(self, name: str, call: Awaitable[Batch]) -> State:
        batch = _sound(await call)
        if batch.id != name:
            raise ValueError("another batch")
        counts = batch.request_counts
        problems = (batch.errors.data or []) if batch.errors else []
        files = (batch.output_file_id, batch.error_file_id)
        return State(
            name=batch.id,
            status=self._witness.clean(batch.status),
            requests=_counted(counts.total) if counts else 0,
            answered=_counted(counts.completed) if counts else 0,
            failed=_counted(counts.failed) if counts else 0,
            files=tuple(one for one in files if isinstance(one, str) and one),
            problem=self._witness.clean(
                "; ".join(f"{one.code}: {one.message}" for one in problems[:3])
            ),
        )

    async def _ask(self, call: Callable[[], Awaitable[T]], *, in_time: bool = True) -> T:
        """What a call gives, tried again after passing failures as any other request is.

        Args:
            call: Makes the call.
            in_time: Whether it has to be done by the model's deadline: a file may take longer.
        """
        ends = self._clock.now() + self._model.deadline
        retrying = policy(
            self._model.http_retries, lambda: ends, lambda: False, self._clock, lambda _fault: None
        )
        try:
            async with asyncio.timeout(self._model.deadline if in_time else None):
                answer: T = await retrying(self._once, call)
            return answer
        except TimeoutError:
            said = f"{self._model.endpoint} gave no answer within {self._model.deadline:g} s"
            reason = "deadline"
        except Fault as fault:
            said, reason = str(fault), fault.reason
        if reason == "not_found":
            said = f"{self._model.endpoint} takes no batches, or knows no such batch or file (404)"
        raise CallError(said, reason)

    async def _once(self, call: Callable[[], Awaitable[T]]) -> T:
        try:
            return await call()
        except ANSWER_ERRORS as error:
            fault = self._witness.fault(error, self._clock.wall())
        raise fault


class RefusedError(CallError):
    """There is no batch: nothing was handed in, and nothing will be paid."""


_DEFINITE = frozenset({"key", "not_found", "quota", "rejected", "redirect", "tls", "too_long"})
"""Reasons that the provider gave itself: it has made nothing."""


def _counted(count: object) -> int:
    return count if isinstance(count, int) and 0 <= count <= MOST_REQUESTS else 0


def _sound(batch: Batch) -> Batch:
    """The batch, if it is one: the client passes on whatever came."""
    if not all(isinstance(getattr(batch, name, None), str) for name in ("id", "status")):
        raise ValueError("no batch")
    if not _ID.fullmatch(batch.id):
        raise ValueError("no id")
    return batch
