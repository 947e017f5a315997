"""Where things are: what travels with the package, its own code, and what it keeps for its user.

What travels is inside a wheel or stands in a checkout. What is kept goes where the XDG base
directories say, on every system.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import cache
from pathlib import Path
from typing import Literal

Kept = Literal["cache", "config"]

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder ``name`` ("prompts", "seeds") as installed, else as it stands in the checkout.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    for candidate in (_PACKAGE / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation of summarize")


@cache
def code() -> str:
    """A hash of the package's source: other code may read the same replies differently."""
    digest = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*.py")):
        digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def kept(what: Kept, *names: str) -> Path:
    """A folder of the user's, which need not exist: "~/.cache/summarize/…".

    ``$XDG_CACHE_HOME`` and ``$XDG_CONFIG_HOME`` say where else; one that is no absolute path is
    passed over, as the XDG Base Directory Specification wants it.

    Args:
        what: What may be thrown away, or what it was told or has measured.
        names: Folders within it.
    """
    named = Path(os.environ.get(f"XDG_{what.upper()}_HOME", ""))
    base = named if named.is_absolute() else Path.home() / f".{what}"
    return base.joinpath("summarize", *names)


def file_name(words: str) -> str:
    """Words as part of a file's name on any system; empty where nothing of them can be."""
    return re.sub(r"[^\w.-]+", "-", words).strip(".-")[:80]
