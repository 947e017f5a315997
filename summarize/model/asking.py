"""What a pipeline needs of a model: something to ask, wherever the calls are made.

An open model (``caller``) makes them itself. Where several processes read articles one of them
makes the calls for all, so that limits, window and breaker are kept in one place, and to the others
the model is what carries their questions there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from summarize.model.answer import Answer, Usage
from summarize.model.settings import Model

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T", bound="BaseModel")

Note = Callable[[str, str], None]
"""Told of each request that is sent again: the article's id, and the reason in a word."""


class Asking(Protocol):
    """A model that can be asked."""

    model: Model

    @property
    def note(self) -> Note:
        """Told of what is done again."""
        ...

    @property
    def endpoint(self) -> str:
        """Host (and port) of the endpoint; "in process" for the stub."""
        ...

    def cost(self, usage: Usage) -> float | None:
        """Price of ``usage`` in US dollars; None where nobody publishes one."""
        ...

    async def ask(
        self, messages: Sequence[Mapping[str, str]], schema: type[T], article_id: str = ""
    ) -> Answer[T]:
        """Ask for a reply of the class ``schema``.

        Raises:
            CallError: The endpoint cannot be reached, refuses, or keeps failing.
            TooLong: The messages do not fit the model's context.
            AnswerError: The model refuses, or its replies do not fit the schema.
        """
        ...
