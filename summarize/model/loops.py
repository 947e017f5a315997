"""Is a model repeating itself? Small models do, until the token limit ends it.

A text runs in circles when its end is one stretch said again and again. Numbers are also looked at
as if they were all the same, because a loop often counts: {"passage": 7 …}, {"passage": 8 …}.
A text that comes in pieces is looked at every so often, and only what is new is gone through.
"""

from __future__ import annotations

import re
import string

REACH = 8000
"""How much of a text's end is looked at, in characters."""
ANCHOR = 32
CANDIDATES = 12
LOOK_EVERY = 200
"""Characters of a text that comes in pieces, from one look to the next."""
NUMBER = re.compile(r"\d+(?:\.\d+)?")
_OF_NUMBERS = string.digits + "."


def runs_in_circles(text: str) -> bool:
    """Whether the end of ``text`` is one stretch repeated: 3 times and 400 characters or more.

    Where only the numbers differ, 8 times and 1200 characters: lists of figures look alike.
    """
    tail = text[-REACH:]
    return _periodic(tail, 3, 400) or _periodic(NUMBER.sub("0", tail), 8, 1200)


class Listener:
    """Listens to a text that comes in pieces."""

    def __init__(self) -> None:
        self._new: list[str] = []
        self._length = 0
        self._tail = self._alike = self._number = ""

    def hears_circles(self, piece: str) -> bool:
        """Whether the text runs in circles with this piece, as far as it has been looked at."""
        self._new.append(piece)
        self._length += len(piece)
        if self._length < LOOK_EVERY:
            return False
        new = "".join(self._new)
        self._new.clear()
        self._length = 0
        self._tail = (self._tail + new)[-REACH:]
        if _periodic(self._tail, 3, 400):
            return True
        new = (self._number + new)[-REACH:]
        whole = len(new.rstrip(_OF_NUMBERS))
        self._alike = (self._alike + NUMBER.sub("0", new[:whole]))[-REACH:]
        self._number = new[whole:]
        alike = self._alike + NUMBER.sub("0", self._number)
        # This reaches back as far as the tail or farther: what is periodic here may not be there.
        return _periodic(alike, 8, 1200) and runs_in_circles(self._tail)


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
