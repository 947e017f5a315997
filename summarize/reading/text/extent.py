"""A stretch of the text that is being read."""

from __future__ import annotations

from typing import NamedTuple


class Extent(NamedTuple):
    """Half-open code-point offsets into the text under reading."""

    start: int
    end: int
