"""An Article: one exact text with an identity.

Offsets count its code points, its hash is of its UTF-8. So a text is kept character for character,
and what cannot be one article's text (without a letter, too large, not Unicode) is refused here, in
one line that names it, before anything is paid for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256

from summarize import language as languages
from summarize.errors import SourceError
from summarize.reading.text.layout import lines
from summarize.records import Record
from summarize.schema import Article

MAX_BYTES = 5_000_000
"""The largest text of one article, in bytes of UTF-8."""

_HEAD = 65_536
_SHOWN = 120

_SURROGATE = re.compile("[\ud800-\udfff]")
_LETTER = re.compile(r"[^\W_]")


def from_text(
    text: str,
    *,
    id: str = "text",  # noqa: A002
    source: str = "text",
    title: str | None = None,
    url: str | None = None,
    authors: Sequence[str] = (),
    published: str | None = None,
    language: str | None = None,
    max_bytes: int = MAX_BYTES,
    place: str | None = None,
) -> Article:
    """Makes an Article of a text, kept character for character.

    Args:
        text: The article.
        id: What the article is called in results; unique ids are the caller's business.
        source: Where it came from.
        title: Its headline; without one, the headline that the text begins with, if it does.
        url: Where it was published.
        authors: Who wrote it.
        published: When, as an ISO date.
        language: Its ISO 639-1 code; without one, a guess, or None in doubt.
        max_bytes: The largest text allowed, in bytes of UTF-8.
        place: What messages call it; without one, its source.

    Raises:
        SourceError: The text has no letter or digit, is too large, or holds half a surrogate pair.
    """
    place = place or shown(source)
    broken = _SURROGATE.search(text)
    if broken:
        raise SourceError(
            f"{place} is not Unicode text: half a surrogate pair at character"
            f" {broken.start()}; mend the program that wrote it"
        )
    if not _LETTER.search(text):  # zero-width characters are no blanks, and say nothing either
        raise SourceError(f"{place} is empty: there is no article in it")
    data = text.encode("utf-8")
    check_size(len(data), max_bytes, place)
    return Article(
        id=whole(id),
        source=whole(source),
        title=whole(title) if title else _headline(text),
        url=whole(url) if url else None,
        authors=[whole(author) for author in authors],
        published=published,
        language=languages.code(language) or languages.guess(text),
        sha256=sha256(data).hexdigest(),
        length=len(text),
        text=text,
    )


def from_record(
    record: Record,
    *,
    id: str,  # noqa: A002
    source: str,
    place: str,
    max_bytes: int = MAX_BYTES,
) -> Article:
    """Makes an Article of what a source states of it; see ``from_text``.

    Raises:
        SourceError: As for ``from_text``.
    """
    return from_text(
        record.text,
        id=id,
        source=source,
        title=record.title,
        url=record.url,
        authors=record.authors,
        published=record.published,
        language=record.language,
        max_bytes=max_bytes,
        place=place,
    )


def check_size(size: int, max_bytes: int, name: str) -> None:
    """Refuses so many bytes of what a name stands for.

    Raises:
        SourceError: They are more than allowed.
    """
    if size > max_bytes:
        raise SourceError(f"{shown(name)} is too large ({size / 1e6:.1f} MB): {hint(max_bytes)}")


def hint(max_bytes: int) -> str:
    """What to do about a text that is larger than allowed."""
    return f"the limit is {max_bytes / 1e6:g} MB, --max-mb raises it"


def shown(name: str) -> str:
    """A name as a message may hold it: one line, not long; a text given for a path is not shown."""
    if len(name) > _SHOWN * 2 or "\n" in name:
        return unshown(name)
    return name.encode("utf-8", "backslashreplace").decode()


def unshown(name: str) -> str:
    """What stands for a name that is rather a text."""
    return f"(a name of {len(name)} characters; a text goes to extract(), or to standard input, -)"


def whole(words: str) -> str:
    """A name or title without half surrogate pairs, which file systems and JSON can hold."""
    return _SURROGATE.sub("\ufffd", words)


def _headline(text: str) -> str | None:
    found = lines(text[:_HEAD])
    first = next(found, None)
    if first is None or first.kind != "headline" or next(found, None) is None:
        return None  # what heads nothing is no headline
    return " ".join(text[first.start : first.end].split())
