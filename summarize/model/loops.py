"""Is a model repeating itself? Small models do, until the token limit ends it.

A text runs in circles when its end is one stretch said again and again. Numbers are also looked at
as if they were all the same, because a loop often counts: {"passage": 7 …}, {"passage": 8 …}.
"""

from __future__ import annotations

import re

REACH = 8000
"""How much of a text's end is looked at, in characters."""
ANCHOR = 32
CANDIDATES = 12
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def runs_in_circles(text: str) -> bool:
    """Whether the end of ``text`` is one stretch repeated: 3 times and 400 characters or more.

    Where only the numbers differ, 8 times and 1200 characters: lists of figures look alike.
    """
    tail = text[-REACH:]
    return _periodic(tail, 3, 400) or _periodic(NUMBER.sub("0", tail), 8, 1200)


def _periodic(tail: str, times: int, least: int) -> bool:
    anchor, end = tail[-ANCHOR:], len(tail) - 1
    for _ in range(CANDIDATES):
        at = tail.rfind(anchor, 0, end)
        if at < 0:
            return False
        period = len(tail) - ANCHOR - at
        need = max(times * period, -(-least // period) * period)
        if need <= len(tail) and tail[-need + period :] == tail[-need:-period]:
            return True
        end = at + ANCHOR - 1
    return False
