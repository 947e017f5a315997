"""From sources to Articles: files, folders, JSON, web pages, standard input, URLs.

Several articles come out one at a time and JSONL is read line by line, so that a corpus never has
to fit in memory. What cannot be read is refused in one line that names it and its place.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from summarize import webpage
from summarize.article import MAX_BYTES, check_size, from_record, from_text, hint, shown, unshown
from summarize.decoding import decode
from summarize.errors import SourceError
from summarize.formats import Format, by_content, by_name
from summarize.records import (
    bounded_lines,
    is_brief,
    is_summary,
    parse,
    read_record,
    read_summary,
)
from summarize.schema import Article, Summary

SUFFIXES = (".txt", ".md", ".html", ".htm", ".json", ".jsonl")
"""What is read from a folder."""

_MARKUP_RATIO = 4  # a page may be this much larger than the text in it
ESCAPE_RATIO = 6
"""What JSON can make of one byte: a backslash, u and four digits."""
_PROSE = 5  # words of a name that is rather a sentence
_HEAD = 65_536  # bytes that show what a source holds

_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]+://|(?:file|data|javascript|mailto):)", re.IGNORECASE)


def files_of(folder: Path, suffixes: Sequence[str] = SUFFIXES) -> list[Path]:
    """The files of a folder that articles are read from, by name; no subfolders, no README.

    Raises:
        SourceError: There are none, or the folder may not be looked into.
    """
    try:
        files = sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in suffixes
            and not path.name.startswith(".")
            and path.stem.lower() != "readme"
            and path.is_file()
        )
    except OSError as error:
        raise SourceError(f"cannot read {shown(str(folder))}: {error.strerror}") from None
    if not files:
        raise SourceError(
            f"there are no articles in the folder {shown(str(folder))}: it needs files that"
            f" end in {', '.join(suffixes)} (subfolders are not read)"
        )
    return files


def load(source: str | Path, *, allow_private: bool = False, max_bytes: int = MAX_BYTES) -> Article:
    """Loads the one article of a source.

    Args:
        source: A file, an http(s) URL, or "-" for standard input.
        allow_private: Whether a URL may lead to an address that is not public.
        max_bytes: The largest text allowed, in bytes of UTF-8.

    Raises:
        SourceError: It cannot be read, or it holds several articles.
    """
    articles = load_all([source], allow_private=allow_private, max_bytes=max_bytes)
    article = next(articles)
    if next(articles, None) is not None:
        raise SourceError(
            f"{shown(str(source))} holds several articles: give one of them"
            " (in Python, load_all gives all)"
        )
    return article


def load_all(
    sources: Iterable[str | Path],
    *,
    allow_private: bool = False,
    max_bytes: int = MAX_BYTES,
    failed: Callable[[str, SourceError], None] | None = None,
) -> Iterator[Article]:
    """Yields the articles of several sources, in the order given.

    Args:
        sources: Files, folders (their text, HTML and JSON files by name; no subfolders, no README),
            http(s) URLs, "-" for standard input.
        allow_private: Whether a URL may lead to an address that is not public.
        max_bytes: The largest text of one article allowed, in bytes of UTF-8.
        failed: Called with the source and the error where one source or JSONL line cannot be read;
            the rest is still yielded. Without it the error is raised.

    Raises:
        SourceError: A source cannot be read and ``failed`` is not given.
    """
    loader = _Loader(allow_private, max_bytes, failed)
    for source in sources:
        for article in loader.articles(source):
            assert isinstance(article, Article)
            yield article


def load_mixed(
    sources: Iterable[str | Path],
    *,
    allow_private: bool = False,
    max_bytes: int = MAX_BYTES,
    failed: Callable[[str, SourceError], None] | None = None,
) -> Iterator[Article | Summary]:
    """Yields the articles and the saved summaries of several sources, in the order given.

    Args:
        sources: As for ``load_all``; their JSON may hold summaries where it holds articles.
        allow_private: As for ``load_all``.
        max_bytes: As for ``load_all``.
        failed: As for ``load_all``.

    Raises:
        SourceError: A source cannot be read and ``failed`` is not given.
    """
    loader = _Loader(allow_private, max_bytes, failed, summaries=True)
    for source in sources:
        yield from loader.articles(source)


class _Loader:
    def __init__(
        self,
        allow_private: bool,
        max_bytes: int,
        failed: Callable[[str, SourceError], None] | None,
        *,
        summaries: bool = False,
    ) -> None:
        self._summaries = summaries
        self._allow_private = allow_private
        self._max_bytes = max_bytes
        self._failed = failed
        self._read_stdin = False

    def articles(self, source: str | Path) -> Iterator[Article | Summary]:
        try:
            yield from self._source(source)
        except SourceError as error:
            if self._failed is None:
                raise
            self._failed(str(source), error)

    def _source(self, source: str | Path) -> Iterator[Article | Summary]:
        if source == "-":
            if sys.stdin is None:
                raise SourceError("standard input is closed: there is nothing to read")
            if self._read_stdin:
                raise SourceError(
                    "standard input is given twice, and can be read once: give - once"
                )
            self._read_stdin = True
            return self._stream(sys.stdin.buffer, "-", "stdin", None)
        if isinstance(source, str) and _SCHEME.match(source):
            return self._url(source)
        if not str(source).strip():
            raise SourceError("a source is empty: give a file, a folder, a URL, or - for stdin")
        if not isinstance(source, str | Path):
            raise SourceError(
                f"a source is a path or a URL, not {type(source).__name__}: give a str or a Path"
            )
        path = Path(source)
        if "\0" in str(path):
            raise SourceError("a name with a NUL character is not a path")
        return self._folder(path) if _is_folder(path) else self._file(path)

    def _folder(self, folder: Path) -> Iterator[Article | Summary]:
        for path in files_of(folder):
            yield from self.articles(path)

    def _file(self, path: Path) -> Iterator[Article | Summary]:
        name = str(path)
        kind = by_name(path)
        try:
            size = path.stat().st_size
            if kind == "text":
                check_size(size, self._max_bytes, name)
            with path.open("rb") as stream:
                yield from self._stream(stream, name, path.stem, kind)
        except FileNotFoundError:
            prose = len(name.split()) >= _PROSE and not path.suffix[1:].isalnum()
            said = unshown(name) if prose else shown(name)
            raise SourceError(f"there is no file {said}") from None
        except OSError as error:
            raise SourceError(f"cannot read {shown(name)}: {error.strerror}") from None

    def _url(self, url: str) -> Iterator[Article | Summary]:
        from summarize import fetch

        page = fetch.fetch(
            url, allow_private=self._allow_private, max_bytes=_MARKUP_RATIO * self._max_bytes
        )
        kind = page.format or by_content(page.data[:_HEAD])
        name = fetch.without_secrets(url)
        if kind == "html":
            markup = decode(
                page.data, shown(name), page.encoding or webpage.declared_encoding(page.data)
            )
            yield self._page(markup, name, fetch.slug(page.url), page.url)
        elif kind == "json":
            yield from self._json(page.data, name, fetch.slug(page.url))
        else:
            text = decode(page.data, shown(name), page.encoding)
            yield from_text(
                text,
                id=fetch.slug(page.url),
                source=name,
                url=page.url,
                max_bytes=self._max_bytes,
            )

    def _stream(
        self, stream: BinaryIO, name: str, stem: str, kind: Format | None
    ) -> Iterator[Article | Summary]:
        head = b""
        if kind is None:
            head = stream.read(_HEAD)
            if head.lstrip()[:1] == b"{" and b"\n" not in head.strip():
                # Only a second line tells JSONL from JSON.
                head += stream.readline(ESCAPE_RATIO * self._max_bytes) + stream.read(_HEAD)
            kind = by_content(head)
        if kind == "jsonl":
            yield from self._jsonl(
                bounded_lines(stream, ESCAPE_RATIO * self._max_bytes, shown(name), head), name, stem
            )
        elif kind == "json":
            limit = self._max_bytes * ESCAPE_RATIO
            data = head + stream.read(max(limit + 1 - len(head), 0))
            check_size(len(data), limit, name)
            yield from self._json(data, name, stem)
        else:
            limit = self._max_bytes * (_MARKUP_RATIO if kind == "html" else 1)
            data = head + stream.read(max(limit + 1 - len(head), 0))
            check_size(len(data), limit, name)
            if kind == "html":
                markup = decode(data, shown(name), webpage.declared_encoding(data))
                yield self._page(markup, name, stem, None)
            else:
                text = decode(data, shown(name))
                yield from_text(text, id=stem, source=name, max_bytes=self._max_bytes)

    def _page(self, markup: str, name: str, stem: str, url: str | None) -> Article:
        page = webpage.read(markup, shown(name))
        stated = page._replace(url=page.url or url)
        return from_record(
            stated, id=stem, source=name, place=shown(name), max_bytes=self._max_bytes
        )

    def _json(self, data: bytes, name: str, stem: str) -> Iterator[Article | Summary]:
        value = parse(decode(data, shown(name)), shown(name))
        if not isinstance(value, list):
            yield self._article(value, name, shown(name), stem)
            return
        if not value:
            raise SourceError(f"{shown(name)} is an empty list: there is no article in it")
        for number, item in enumerate(value, 1):
            where = f"{shown(name)}, item {number}"
            yield from self._guarded_record(item, name, where, f"{stem}-{number}")

    def _jsonl(
        self, lines: Iterator[bytes | None], name: str, stem: str
    ) -> Iterator[Article | Summary]:
        number = 0
        empty = True
        for number, line in enumerate(lines, 1):
            if line is not None and not line.strip():
                continue
            empty = False
            where = f"{shown(name)}, line {number}"
            yield from self._guarded_record(line, name, where, f"{stem}-{number}")
        if empty:
            raise SourceError(f"{shown(name)} is empty: there is no article in it")

    def _guarded_record(
        self, record: object, name: str, where: str, stem: str
    ) -> Iterator[Article | Summary]:
        try:
            if record is None:
                raise SourceError(f"{where} is too large: {hint(self._max_bytes)}")
            value = parse(decode(record, where), where) if isinstance(record, bytes) else record
            article = self._article(value, name, where, stem)
        except SourceError as error:
            if self._failed is None:
                raise
            self._failed(where, error)
        else:
            yield article

    def _article(self, value: object, name: str, where: str, stem: str) -> Article | Summary:
        if self._summaries and is_summary(value):
            return read_summary(value, where)
        if self._summaries and is_brief(value):
            raise SourceError(f"{where} is a brief already: give the summaries that it is of")
        record = read_record(value, where)
        return from_record(
            record, id=record.id or stem, source=name, place=where, max_bytes=self._max_bytes
        )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long; opening it says so
        return False
