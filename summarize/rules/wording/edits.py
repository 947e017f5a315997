"""Changes of a stretch of text, all given by the text's own offsets, and made at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Words put in the place of a stretch; none: it goes."""

    start: int
    end: int
    words: str = ""


def applied(text: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """A stretch with its edits made; of two that meet the earlier is made."""
    words, at = "", start
    for edit in sorted(edits):
        if edit.start < at or edit.end > end:
            continue
        words += text[at : edit.start] + edit.words
        at = edit.end
    return words + text[at:end]
