"""Which rules answer: a hash of the files that decide what is replied.

A hash, not a number kept by hand: replies are cached under it, and a rule changed without a new
number would go on being answered from the cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def fingerprint() -> str:
    """``summarize-rules-`` and the hash."""
    digest = hashlib.sha256()
    for package in ("summarize.reading", "summarize.rules", "summarize.stub"):
        for file in _sources(files(package)):
            digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"summarize-rules-{digest.hexdigest()[:12]}"


def _sources(folder: Traversable) -> Iterator[Traversable]:
    """The files of a package and of the packages inside it."""
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.is_file():
            yield file
        elif file.name != "__pycache__":
            yield from _sources(file)
