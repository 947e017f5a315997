"""What a call gives back, and what it raises: each carries what it cost.

A call that fails has been paid for too, so the errors carry the same Usage as the answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from summarize.errors import EndpointError, ReplyError
from summarize.model.settings import Mode

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T", bound="BaseModel")

CHARACTERS_A_TOKEN = 4
"""In English prose, where an endpoint does not count."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What was spent: HTTP requests, those of them that were retries, and tokens of all of them."""

    calls: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.calls + other.calls,
            self.retries + other.retries,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.cached_tokens + other.cached_tokens,
        )


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A reply that fits its schema.

    Attributes:
        reply: The reply, an instance of the very class that was asked for.
        read_by: ``rules`` when the stub's rules filled it, else ``model``.
        complete: False when only a part could be saved from a reply that was cut or ran in circles:
            ask for the rest in smaller portions.
        usage: What all attempts together have cost.
        mode: How structured output was asked for.
        retried: How often a request was sent again, by reason.
        warnings: What the reader of the summary should know.
    """

    reply: T
    read_by: Literal["model", "rules"]
    complete: bool
    usage: Usage
    mode: Mode
    retried: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


class CallError(EndpointError):
    """The endpoint failed for good. ``reason`` is a short word for it, ``usage`` what was spent."""

    def __init__(self, message: str, reason: str = "endpoint", usage: Usage | None = None) -> None:
        super().__init__(message)
        self.reason = reason
        self.usage = usage or Usage()


class AnswerError(ReplyError):
    """The model answered, but unusably. ``reason`` is a short word for it, ``usage`` the cost."""

    def __init__(self, message: str, reason: str = "reply", usage: Usage | None = None) -> None:
        super().__init__(message)
        self.reason = reason
        self.usage = usage or Usage()


class TooLong(AnswerError):  # noqa: N818 - a signal to split the article, an error only in the end
    """The messages do not fit the model's context: ask again with fewer passages."""
