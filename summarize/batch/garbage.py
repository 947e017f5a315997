"""Garbage is looked for seldom while many articles are read.

An article makes thousands of objects and hardly a cycle of them, and what is not in a cycle is
freed at once. Python would look through all modules that are loaded every few articles, for a
tenth of the whole processor time, to find next to nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

AFTER = 5_000
"""New objects after which Python looks for cycles among them; some articles make as many."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """In the context cycles are looked for seldom, and not among what was there before."""
    usual = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(AFTER, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
