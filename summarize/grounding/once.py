"""What two readers of one article both look up is looked up once.

A model and the rules name the same words of an article most of the time. Where words stand, what
is around them and whether a sentence agrees with them does not depend on who asks, so such methods
keep what they have found for as long as the article is being read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Keeping(Protocol):
    """Something that keeps what its methods found, by method and arguments."""

    kept: dict[tuple[Any, ...], Any]


S = TypeVar("S", bound=Keeping)


def once(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """A method whose result depends on its arguments and the article alone, and is kept."""
    name = method.__qualname__

    @wraps(method)
    def looked_up(self: S, /, *args: P.args, **more: P.kwargs) -> R:
        key = (name, args, *more.values())
        result: R
        try:
            result = self.kept[key]
        except KeyError:
            result = self.kept[key] = method(self, *args, **more)
        return result

    return looked_up
