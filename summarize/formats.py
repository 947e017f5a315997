"""What a source holds: by its name, else by how it begins.

A name that tells is believed: a ``.txt`` is text even if it begins with a tag, since its offsets
must count the file's own characters. Only what has no telling name is looked into.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from summarize import webpage

Format = Literal["text", "html", "json", "jsonl"]

_SUFFIXES: Mapping[str, Format] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_JSON_BEGINS = re.compile(r'[\[{]\s*(?:"|\{|$)')


def by_name(path: Path) -> Format | None:
    """What a file holds by its suffix, None where that does not tell."""
    return _SUFFIXES.get(path.suffix.lower())


def by_content(head: bytes) -> Format:
    """What a stream without a telling name holds, by its first bytes."""
    start = head.decode("utf-8", errors="replace")
    if webpage.is_markup(start):
        return "html"
    begin = start.lstrip("\ufeff \t\r\n")
    if begin[:1] not in ("{", "["):
        return "text"
    first, newline, rest = begin.partition("\n")
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return "json" if _JSON_BEGINS.match(begin) else "text"
    if isinstance(value, dict) and newline and rest.strip():
        return "jsonl"
    return "json" if isinstance(value, dict | list) else "text"
