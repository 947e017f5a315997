"""What a plan is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

from summarize.model import Answer
from summarize.profile import Profile
from summarize.prompting import About, Window
from summarize.reply import ClaimReply, FigureReply, PassagesReply, WholeReply
from summarize.schema import ReadBy

if TYPE_CHECKING:
    from summarize.reading.reader import Reading

T = TypeVar("T", bound=BaseModel)

WordField = Literal["speaker", "modality", "proposition", "of"]
QUESTIONS = ("speaker", "modality", "proposition", "gist", "of")
"""The templates of questions about one item, and of the gist."""
SIDE_BY_SIDE = 4
"""Calls about one article at a time."""


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """One call: the template that asks, what it is to be answered with, and what it is about."""

    task: str
    reply: type[T]
    window: Window
    about: About = ()


class Ask(Protocol):
    """Asks the model. Raises AnswerError, whose reason may be that the window is too long."""

    async def __call__(self, question: Question[T], /) -> Answer[T]:
        """The answer to a question."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """A reader's reply about a window; of several replies about the same passages all are kept."""

    window: Window
    reply: WholeReply | PassagesReply
    read_by: ReadBy
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """What the model says of one field of an item that the rules read."""

    item: ClaimReply | FigureReply
    field: WordField
    value: str
    read_by: ReadBy


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a plan brings back from an article.

    Attributes:
        parts: The replies, in the article's order.
        beside: Makes what the rules read of the same, beside the replies of a model.
        words: What else was said of single items of those replies.
        gists: Gists beside those of the replies, before which they go.
        warnings: What the reader of the summary should know.
    """

    parts: Sequence[Part]
    beside: Callable[[], Part] | None = None
    words: Sequence[Word] = ()
    gists: Sequence[str] = ()
    warnings: Sequence[str] = ()


class Plan(Protocol):
    """Asks about an article as far as it takes."""

    async def __call__(self, reading: Reading, ask: Ask, profile: Profile, /) -> Outcome:
        """Asks, and gives back what was answered."""
        ...
