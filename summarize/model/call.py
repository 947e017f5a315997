"""One question to a model: asked until there is an answer or no hope, and what that costs.

Two loops, kept apart. Inside, one request is sent again while the endpoint fails in passing
(``retry``); outside, instructor asks again while the reply does not fit its schema. An HTTP failure
thus never reaches the prompt, and an invalid reply never waits as if the server were at fault.
What both loops spend is counted here, where every request passes.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

import instructor
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException
from instructor.core.hooks import Hooks
from pydantic import BaseModel

from summarize.model.answer import (
    CHARACTERS_A_TOKEN,
    Answer,
    AnswerError,
    CallError,
    TooLong,
    Usage,
)
from summarize.model.breaker import ALIVE
from summarize.model.dialect import refuses_mode
from summarize.model.faults import LIBRARY_ERRORS, Fault, Witness, complaint
from summarize.model.fitting import Envelope, complaints, prepared, with_complaint
from summarize.model.retry import policy
from summarize.model.salvage import json_text, salvage
from summarize.model.settings import Mode
from summarize.model.wire import Heard, send

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

    from summarize.model.caller import Caller

T = TypeVar("T", bound=BaseModel)

RULES = "summarize-rules"
"""A ``system_fingerprint`` that starts so is the stub's: no language model has read the article."""
REPLY_REASONS = {"refusal", "content_filter"}


class Call:
    """One ``ask``: its deadline, its expenses, what was said last."""

    def __init__(
        self, caller: Caller, messages: Sequence[Mapping[str, str]], article_id: str
    ) -> None:
        self.caller = caller
        self.model = caller.model
        self.messages = [dict(m) for m in messages]
        self.witness = Witness(caller.model, self.messages)
        self.article_id = article_id
        self.article = f" for article {article_id}" if article_id else ""
        self.ends = caller.clock.now() + caller.model.deadline
        self.retried: Counter[str] = Counter()
        self.calls = 0
        self.tokens = Usage()
        self.mode: Mode = "json_schema"
        self.base = 0
        self.heard: Heard | None = None
        self.text = ""
        self.unfit = ""
        self.cut = False
        self.empty: tuple[BaseModel, tuple[str, ...]] | None = None
        self.bug: Exception | None = None

    @property
    def usage(self) -> Usage:
        """What all attempts together have cost so far."""
        return self.tokens + Usage(calls=self.calls, retries=max(0, self.calls - 1))

    async def attempt(self, mode: Mode, schema: type[T]) -> Answer[T] | Fault | None:
        """Ask in one mode: the answer, the Fault that refuses the mode, or None: nothing fits."""
        self.mode, self.base = mode, 0
        create: Any = instructor.patch(create=self.create, mode=instructor.Mode[mode.upper()])
        hooks = Hooks()
        hooks.on("parse:error", self._note_unfit)
        self.cut = False
        fault: BaseException | None = None
        result: Envelope | None = None
        try:
            result = await create(
                response_model=prepared(schema),
                messages=self.messages,
                max_retries=self.model.reasks,
                strict=False,
                hooks=hooks,
                model=self.model.name,
            )
        except IncompleteOutputException:
            self.cut = True
        except InstructorRetryException as error:
            fault = error.__cause__
        if self.bug is not None:
            raise self.bug
        if self.cut:
            return self._part(schema)
        if result is not None:
            return self._answer(cast(T, result.reply))
        if isinstance(fault, Fault):
            if fault.reason == "mode":
                return fault
            self._fail(fault)
        if fault is not None and not self.unfit:
            self.unfit = f"unreadable ({type(fault).__name__})"
        return None

    async def create(self, **request: Any) -> ChatCompletion:
        """What instructor calls for a completion: one request with its retries and repairs."""
        try:
            return await self._create(request)
        except Fault:
            raise
        except Exception as error:
            self.bug = error
            raise

    async def _create(self, request: dict[str, Any]) -> ChatCompletion:
        said: list[dict[str, Any]] = request.pop("messages")
        self.base = self.base or len(said)
        if len(said) > self.base:
            said = with_complaint(said[: self.base], self.unfit)
            self.note_again("invalid_reply")
        request["messages"] = said
        retrying = policy(
            self.model.http_retries,
            lambda: self.ends,
            lambda: self.caller.breaker.open,
            self.caller.clock,
            lambda fault: self.note_again(fault.reason),
        )
        heard = cast(Heard, await retrying(self._send, request))
        return self._read(heard)

    async def _send(self, request: dict[str, Any]) -> Heard:
        """One request; one that the endpoint understands, once it is known what it refuses."""
        dialect = self.caller.dialect
        while True:
            sent = request | dialect.parameters(self.model)
            fault = await self._send_in_turn(sent)
            if isinstance(fault, Heard):
                return fault
            if fault is None:
                self.note_again("parameter")
                continue
            raise fault

    async def _send_in_turn(self, sent: dict[str, Any]) -> Heard | Fault | None:
        """What ``_send_once`` gives, when it is this request's turn."""
        breaker, pace = self.caller.breaker, self.caller.pace
        if (given_up := breaker.fault()) is not None:
            return given_up
        asked = sum(len(m["content"]) for m in sent["messages"]) // CHARACTERS_A_TOKEN
        async with pace.turn(asked, self.ends) as turn:
            self.ends += turn.waited  # others' time is not this call's
            outcome = await self._send_once(sent)
            if isinstance(outcome, Heard):
                turn.tokens = outcome.prompt_tokens + outcome.completion_tokens
            elif outcome is not None:
                turn.outcome = outcome
        breaker.request(turn.outcome)
        return outcome

    async def _send_once(self, sent: dict[str, Any]) -> Heard | Fault | None:
        """The reply, what went wrong, or None: the dialect has learned something, send again."""
        clock = self.caller.clock
        left = self.ends - clock.now()
        if left <= 0:
            return Fault(f"no reply within {self.model.deadline:g} s", "deadline")
        self.calls += 1
        try:
            async with asyncio.timeout(left):
                heard = await send(self.caller.client, self.caller.endpoint, sent, clock)
        except Fault as known:
            return known
        except TimeoutError:
            return Fault(f"no reply within {self.model.deadline:g} s", "deadline")
        except LIBRARY_ERRORS as error:
            said = complaint(error)
            fault = self.witness.fault(error, clock.wall())
            if said is None or fault.reason == "too_long":
                return fault
            if self.caller.dialect.adapt(said, sent):
                return None
            if refuses_mode(said):
                words = self.witness.clean(said.words)
                return Fault(
                    f"{self.caller.endpoint} refuses mode {self.mode} ({said.status}): {words}",
                    "mode",
                )
            return fault
        self.caller.speed = heard.speed or self.caller.speed
        if not heard.counted:
            heard.estimate(sum(len(m["content"]) for m in sent["messages"]))
        self.tokens += Usage(
            prompt_tokens=heard.prompt_tokens,
            completion_tokens=heard.completion_tokens,
            cached_tokens=heard.cached_tokens,
        )
        return heard

    def _read(self, heard: Heard) -> ChatCompletion:
        """The completion that instructor is to parse."""
        self.heard = heard
        if heard.refused or heard.finish == "content_filter":
            reason = "refusal" if heard.refused else "content_filter"
            by = "the model refuses" if heard.refused else "the content filter stops the reply"
            raise Fault(by, reason)
        tools = self.mode == "tools"
        if tools and not heard.called and heard.content.strip():
            raise Fault(f"{self.caller.endpoint} answers in text and calls no tool", "mode")
        text = self.witness.without_whole_key(heard.arguments if tools else heard.content)
        whole = heard.finish != "length"
        self.text = json_text(text) if text.strip() else ""
        if tools:
            return heard.completion(None, self.text if heard.called and whole else None)
        return heard.completion(self.text, None)

    def _answer(self, reply: T, warnings: tuple[str, ...] = (), complete: bool = True) -> Answer[T]:
        assert self.heard is not None
        return Answer(
            reply=reply,
            read_by="rules" if self.heard.fingerprint.startswith(RULES) else "model",
            complete=complete,
            usage=self.usage,
            mode=self.mode,
            retried=dict(self.retried),
            warnings=warnings,
        )

    def _part(self, schema: type[T]) -> Answer[T] | None:
        """The answer out of a reply that was cut or ran in circles.

        None where it ran in circles from the start: a model that only meets the schema as a grammar
        may not know what to say, and do well in a mode that shows it the schema. Tried once.
        """
        assert self.heard is not None
        why = (
            "the model repeated itself"
            if self.heard.looped
            else "the reply was cut at its token limit"
        )
        saved = salvage(schema, self.text, cut=True)
        if saved is None:
            self._fail(Fault(f"{why} before anything usable", "cut"))
        estimated = "" if self.heard.counted else "; its tokens are estimated"
        warning = f"{why}, items saved: {saved.kept}{estimated}"
        lost = self.heard.looped and not saved.kept
        if lost and self.model.mode is None and self.empty is None:
            self.empty = (saved.reply, (warning,))
            return None
        return self._answer(saved.reply, (warning,), complete=False)

    def last_resort(self, schema: type[T], refused: Fault | None) -> Answer[T]:
        """What fits of the last reply, when no reply has fitted as a whole."""
        fault = refused
        if self.unfit:
            saved = salvage(schema, self.text, cut=False) if self.text else None
            if saved is not None and saved.kept:
                warning = f"the reply did not fit its schema: {saved.kept} items saved of it"
                return self._answer(saved.reply, (warning,))
            fault = Fault(f"no valid reply after {self.calls} calls: {self.unfit}", "invalid")
        if self.empty is not None:
            return self._answer(cast(T, self.empty[0]), self.empty[1], complete=False)
        assert fault is not None
        return self._fail(fault)

    def _fail(self, fault: Fault) -> NoReturn:
        model, usage = self.model, self.usage
        if fault.reason == "too_long":
            raise TooLong(f"{fault}{self.article}", "too_long", usage)
        if fault.reason in {*REPLY_REASONS, "cut", "invalid"}:
            raise AnswerError(f"{model.name}{self.article}: {fault}", fault.reason, usage)
        if fault.reason not in ALIVE and fault.reason != "dead":
            self.caller.breaker.call()
        tries = f" ({self.calls} attempts)" if self.calls > 1 else ""
        raise CallError(f"{fault}{tries}", fault.reason, usage)

    def note_again(self, reason: str) -> None:
        """Counts a request that is sent again."""
        self.retried[reason] += 1
        self.caller.note(self.article_id, reason)

    def _note_unfit(self, error: Exception) -> None:
        self.unfit = complaints(error)
