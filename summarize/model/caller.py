"""An open model: which modes a question is asked in, and what all its calls share.

A mode that the endpoint refuses, or in which no reply fits, leads to the next; the first that works
is kept. How a question is asked in one mode is ``call``'s.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from summarize.model.answer import Answer, Usage
from summarize.model.asking import Note
from summarize.model.breaker import Breaker
from summarize.model.call import Call
from summarize.model.cost import cost
from summarize.model.dialect import Dialect, dialect_of
from summarize.model.faults import Fault
from summarize.model.limits import Limits
from summarize.model.pace import Pace
from summarize.model.retry import Clock
from summarize.model.settings import Mode, Model

if TYPE_CHECKING:
    import openai

T = TypeVar("T", bound=BaseModel)

MOST_DOUBTED = 2
"""Modes given up because no reply fitted: a server may ignore a schema, a model fail at any."""


class Caller:
    """An open model. Make one with ``open_model``; its calls may run side by side."""

    def __init__(
        self,
        model: Model,
        client: openai.AsyncOpenAI,
        clock: Clock,
        note: Note | None = None,
        *,
        batched: bool = False,
        limits: Limits | None = None,
    ) -> None:
        self.model = model
        self.client = client
        self.clock = clock
        self._batched = batched
        self.note: Note = note or (lambda _article_id, _reason: None)
        self.dialect: Dialect = dialect_of(model)
        self.pace = Pace(model, clock, limits)
        self.breaker = Breaker(clock)
        self.speed: float | None = None
        """Tokens a second of the last reply, where the endpoint says it."""

    @property
    def mode(self) -> Mode | None:
        """How structured output is asked for; None before that is known."""
        return self.model.mode or self.dialect.mode

    @property
    def endpoint(self) -> str:
        """Host (and port) of the endpoint; "in process" for the stub."""
        return self.model.endpoint

    def cost(self, usage: Usage) -> float | None:
        """Price of ``usage`` in US dollars; None where nobody publishes one."""
        return cost(self.model, usage, batched=self._batched)

    async def ask(
        self, messages: Sequence[Mapping[str, str]], schema: type[T], article_id: str = ""
    ) -> Answer[T]:
        """Ask for a reply of the class ``schema``.

        Args:
            messages: ``role`` and ``content`` of each; sent as they are, never as templates.
            schema: What the reply has to be.
            article_id: Names the article in error messages.

        Raises:
            CallError: The endpoint cannot be reached, refuses, or keeps failing.
            TooLong: The messages do not fit the model's context.
            AnswerError: The model refuses, or its replies do not fit the schema.
        """
        call = Call(self, messages, article_id)
        refused: Fault | None = None
        doubted = 0
        for mode in self.dialect.modes(self.model):
            if call.calls:
                call.note_again("mode")
            outcome = await call.attempt(mode, schema)
            if isinstance(outcome, Answer):
                if self.model.mode is None and outcome.complete:
                    self.dialect.mode = mode
                return outcome
            refused = outcome or refused
            doubted += outcome is None
            if doubted == MOST_DOUBTED or (doubted and self.dialect.mode is not None):
                break
        return call.last_resort(schema, refused)
