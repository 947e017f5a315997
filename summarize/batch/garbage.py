"""Garbage is looked for seldom while many articles are read.

An article makes thousands of objects, which are freed as soon as nothing refers to them any more:
what is made of it holds no cycles (a test watches). Python would look for cycles all the same,
through all modules that are loaded and all articles in work, for a tenth of the whole processor
time; what it finds are some hundred objects a call, of the client of the model.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

AFTER, YOUNG, OLD = 7_000, 5, 1
"""New objects after which Python looks for cycles, and looks until it looks farther back."""
READING = 25_000
"""The first of them in a process that only reads, whose articles leave no cycles."""
LOADING = 100_000
"""And in a command, a tenth of whose time went to looking among the modules that it loads."""


@contextmanager
def seldom_collected(after: int = AFTER) -> Iterator[None]:
    """In the context cycles are looked for seldom, and not among what was there before.

    Args:
        after: New objects after which they are looked for.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(after, YOUNG, OLD)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
