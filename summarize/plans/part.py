"""What a plan is given and what it gives back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from summarize.model import Answer
from summarize.prompting import Window
from summarize.reading.passages import Passage
from summarize.reply import WholeReply

Ask = Callable[[Window], Awaitable[Answer[WholeReply]]]
"""Asks the model about a window. Raises AnswerError, whose reason may be that it is too long."""


@dataclass(frozen=True, slots=True)
class Part:
    """The answer about a window; of several answers about the same passages all are kept."""

    window: Window
    answer: Answer[WholeReply]


class Plan(Protocol):
    """Asks about all passages of an article."""

    async def __call__(
        self, text: str, passages: Sequence[Passage], ask: Ask
    ) -> tuple[list[Part], list[str]]:
        """Returns the parts in the order of the article, and warnings."""
        ...
