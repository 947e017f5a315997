"""What two readers of one article both look up is looked up once.

A model and the rules name the same words of an article most of the time. Where words stand, what
is around them and whether a sentence agrees with them does not depend on who asks, so such methods
keep what they have found for as long as the article is being read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


Kept = defaultdict[str, dict[tuple[Any, ...], Any]]
"""What methods have found, by method and arguments."""


class Keeping(Protocol):
    """Something that keeps what its methods found."""

    kept: Kept


def once(method: Callable[P, R]) -> Callable[P, R]:
    """A method whose result depends on its arguments and the article alone, and is kept.

    Its arguments are given by their places.
    """
    name = method.__qualname__

    @wraps(method)
    def looked_up(self: Keeping, /, *args: Any) -> Any:
        kept = self.kept[name]
        try:
            return kept[args]
        except KeyError:
            result = kept[args] = cast(Any, method)(self, *args)
            return result

    return cast("Callable[P, R]", looked_up)
