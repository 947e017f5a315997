"""What the processes of a batch say to each other: plain values, pickled, over a pipe.

One process keeps the journal and makes all calls (``pool``); others read articles (``worker``) and
have it ask the model. Nothing that is secret is among it.
"""

from __future__ import annotations

import pickle
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from summarize.batch.source import Entry
from summarize.batch.work import Written
from summarize.errors import ConfigError, SummarizeError
from summarize.extractor import Extractor, Failure
from summarize.model import Answer, Model, Usage
from summarize.profile import Profile
from summarize.prompting import Prompts
from summarize.resources import code

LENGTH: Final = struct.Struct("!Q")
"""Before each letter of a worker: how many bytes it has."""


def version_of(extractor: Extractor) -> str:
    """What must be the same in all processes: the templates that are used, and the code."""
    return f"{extractor.prompt_version} {code()}"


@dataclass(frozen=True, slots=True)
class Terms:
    """How articles are to be read: said once, before any of them.

    Attributes:
        model: The model that is asked, without its key.
        prompts: The templates; None: the package's.
        version: The version of those that are used, and of the code.
        plan: How much is asked, and how much at once.
        profile: In what the model is believed.
    """

    model: Model
    prompts: Prompts | None
    version: str
    plan: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Ready:
    """The terms are understood; or what is wrong with them."""

    problem: ConfigError | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """An article that is to be read; what is said of it carries its number."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about the article of an order, with the name of the class that is to be filled."""

    order: int
    question: int
    messages: Sequence[Mapping[str, str]]
    reply: str
    article_id: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """Nobody waits for the answer to a question any more."""

    question: int


@dataclass(frozen=True, slots=True)
class Bug:
    """An exception that should not be; by its name alone, since its message may hold anything."""

    name: str

    def again(self) -> Exception:
        """An exception of that name."""
        error: Exception = type(self.name, (Exception,), {})()
        return error


@dataclass(frozen=True, slots=True)
class Packed:
    """An answer as bytes: it is kept until its article is done, and has an eighth of the size.

    Attributes:
        answer: The answer, pickled.
        usage: What it took.
    """

    answer: bytes
    usage: Usage

    @classmethod
    def of(cls, answer: Answer[Any]) -> Packed:
        """An answer, packed."""
        return cls(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL), answer.usage)

    def unpacked(self) -> Answer[Any]:
        """The answer."""
        answer: Answer[Any] = pickle.loads(self.answer)  # noqa: S301 - our own pipe
        return answer


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a question, or what came instead."""

    question: int
    answer: Packed | SummarizeError | Bug


@dataclass(frozen=True, slots=True)
class Noted:
    """An article is tried again."""

    article_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an order."""

    order: int
    result: Written | Failure | ConfigError
