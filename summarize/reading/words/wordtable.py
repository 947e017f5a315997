"""What can be told of a word alone, worked out once for each word and not for each of its places.

A few thousand words make up most prose. What a rule can tell of one of them by itself, its tokens,
its tag, whether a number may begin with it, is looked up where it was told before. The words may
be printed ones, cut at the spaces with their punctuation on them ("said,"), so that a stretch of
text is cut without a regular expression run over it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

_MOST = 1 << 15  # words; with more of them all are forgotten
_LONGEST = 64  # characters; what is longer is hardly a word, and not kept


class WordTable(dict[str, T], Generic[T]):
    """What is told of each word met so far: ``table[word]`` tells it if need be."""

    __slots__ = ("_tell",)

    def __init__(self, tell: Callable[[str], T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> T:
        told = self._tell(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = told
        return told
