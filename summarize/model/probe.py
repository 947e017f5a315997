"""What an endpoint really supports, found by asking rather than by believing its status codes.

Some servers accept a schema and ignore it. So each mode is asked to fill a schema that nobody could
guess, by a message that asks for something else: where the schema is not in the prompt, a reply
that fits shows that it is enforced.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

import httpx2
import openai
from pydantic import BaseModel

from summarize.model.answer import AnswerError, CallError
from summarize.model.caller import Caller
from summarize.model.opening import open_model
from summarize.model.retry import Clock
from summarize.model.settings import MODES, Mode, Model
from summarize.model.wire import MOST_TOKENS

if TYPE_CHECKING:
    from summarize.model.answer import Answer

QUESTION = [{"role": "user", "content": "Say hello."}]
PROMPTED: tuple[Mode, ...] = ("json", "md_json")
PROBE_TOKENS = 200
CONTEXT_NAMES = ("max_model_len", "context_length", "context_window", "n_ctx")


class _Reply(BaseModel):
    """A small colour sample."""

    ink: Literal["umber", "ochre"]
    drops: int


@dataclass(frozen=True, slots=True)
class ModeReport:
    """One mode at one endpoint: whether it gave a valid reply, what to know, how long it took."""

    mode: Mode
    supported: bool
    note: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Probe:
    """What an endpoint supports; None where it does not say."""

    modes: tuple[ModeReport, ...]
    models: tuple[str, ...] | None
    context: int | None
    tokens_per_second: float | None

    @property
    def best(self) -> Mode | None:
        """The mode that would be used: the first that works."""
        return next((report.mode for report in self.modes if report.supported), None)


async def probe(
    model: Model,
    *,
    env: Mapping[str, str] | None = None,
    transport: httpx2.AsyncBaseTransport | None = None,
    clock: Clock | None = None,
) -> Probe:
    """Try each mode at the model's endpoint, and read what it says of itself.

    Args:
        model: What to try; its own mode is not looked at.
        env: The environment; None: the process's.
        transport: Carries the requests; None: the network, or the stub.
        clock: Time and chance; None: the real ones.

    Raises:
        ConfigError: The hosted endpoint without a key.
        CallError: The endpoint cannot be reached or refuses every call.
    """
    clock = clock or Clock()
    small = replace(model, max_tokens=PROBE_TOKENS, reasks=0, http_retries=1)
    reports: list[ModeReport] = []
    speed = None
    for mode in MODES:
        async with open_model(
            replace(small, mode=mode), env=env, transport=transport, clock=clock
        ) as caller:
            if not reports:
                models, context = await _models(caller)
            report, said = await _try(caller, mode, clock)
            speed = said or speed
        reports.append(report)
    return Probe(tuple(reports), models, context, speed)


async def _try(caller: Caller, mode: Mode, clock: Clock) -> tuple[ModeReport, float | None]:
    started = clock.now()
    supported, answer = False, None
    try:
        answer = await caller.ask(QUESTION, _Reply)
    except AnswerError as error:
        note = "accepted, but the reply is not valid: the schema is not enforced"
        if error.reason != "invalid":
            note = str(error)
    except CallError as error:
        if error.reason not in {"mode", "rejected"}:
            raise
        note = str(error)
    else:
        supported = answer.complete
        note = _note(answer, mode)
    return ModeReport(mode, supported, note, clock.now() - started), caller.speed


def _note(answer: Answer[_Reply], mode: Mode) -> str:
    if not answer.complete:
        return answer.warnings[0]
    if answer.read_by == "rules":
        return "answered by rules"
    return "the schema is in the prompt only" if mode in PROMPTED else "the schema is enforced"


async def _models(caller: Caller) -> tuple[tuple[str, ...] | None, int | None]:
    """Names of the models on offer, and the context length of the one in question."""
    try:
        async with asyncio.timeout(caller.model.timeout):
            response = await caller.client.models.with_raw_response.list()
        listed: Any = response.http_response.json()["data"]
        entries = [entry for entry in listed if isinstance(entry.get("id"), str)]
    except (openai.OpenAIError, httpx2.HTTPError, TimeoutError, LookupError, TypeError, ValueError,
            AttributeError, RecursionError):  # fmt: skip
        return None, None
    name = caller.model.name
    own = next((e for e in entries if e["id"] == name), entries[0] if len(entries) == 1 else {})
    said = {**own, **own["meta"]} if isinstance(own.get("meta"), dict) else own
    lengths = (said[name] for name in CONTEXT_NAMES if type(said.get(name)) is int)
    context = next((length for length in lengths if 0 < length <= MOST_TOKENS), None)
    return tuple(entry["id"] for entry in entries), context
