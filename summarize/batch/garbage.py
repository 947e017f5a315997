"""Garbage is looked for seldom while many articles are read.

An article makes thousands of objects, and most of them are freed at once, as nothing refers to them
any more. Python would look for the rest, cycles, through all modules that are loaded every few
articles, for a tenth of the whole processor time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

AFTER, YOUNG, OLD = 7_000, 5, 1
"""New objects after which Python looks for cycles, and looks until it looks farther back.

The articles in work have cycles when they are done: looking back seldom lets them lie about.
"""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """In the context cycles are looked for seldom, and not among what was there before."""
    usual = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(AFTER, YOUNG, OLD)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
