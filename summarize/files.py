"""A file's bytes, where a name may lead to something else than a file.

A pipe that nobody writes to is waited for without end, and a device may have no end. What a person
writes and keeps (labels, templates, baselines, logs) is a file, so nothing else is read there.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def content(path: Path, most: int = -1) -> bytes:
    """The bytes of a file.

    Args:
        path: The file.
        most: How many bytes are read at most; without it, all.

    Raises:
        OSError: It cannot be read, or is no file.
    """
    with open(path, "rb", opener=_at_once) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is a pipe or a device, not a file", str(path))
        return file.read(most)


def _at_once(name: str, flags: int) -> int:
    """Opens even a pipe without waiting for who writes to it."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
