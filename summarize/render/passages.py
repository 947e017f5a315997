"""The sentences that an item rests on, for outputs that show them under it."""

from __future__ import annotations

from collections.abc import Iterator


class Passages:
    """The numbered passages of an article's text; none if the text is not at hand."""

    def __init__(self, text: str | None) -> None:
        from summarize.reading.text.passages import split

        self._text = text or ""
        self._passages = split(text) if text else ()

    def under(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Number and text of every passage that shares a character with ``[start, end)``."""
        for passage in self._passages:
            if passage.start < end and start < passage.end:
                yield passage.number, self._text[passage.start : passage.end]
