"""The articles of a batch: a stream that can be read again, each entry with its id and digest.

A batch looks at its input twice: once to see that every article has an id of its own, before
anything is paid, and once to summarize. So an entry is cheap to come by and its article is made on
request only. The digest covers what a summary is made from, and nothing else: a changed article is
told from an unchanged one, and another field of its record changes nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from summarize.article import MAX_BYTES, from_record, whole
from summarize.decoding import decode
from summarize.errors import SourceError
from summarize.loading import ESCAPE_RATIO, SUFFIXES, files_of, load
from summarize.records import bounded_lines, parse, read_record
from summarize.schema import Article

FIELDS = ("text", "body", "title", "url", "authors", "published", "date", "language")
"""The fields of a record that a summary is made from."""
_LINES = (".jsonl", ".ndjson")
_PARQUET = ".parquet"
_DIGEST = 16  # bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the input.

    Attributes:
        id: Its id.
        place: Where it stands, for messages: a file, and in it a line.
        digest: Hash of what its summary is made from.
        load: Makes the article; raises SourceError where it cannot be read.
        held: Characters of its record, where that is at hand; None: it is in a file of its own.
    """

    id: str
    place: str
    digest: bytes
    load: Callable[[], Article]
    held: int | None = None


@dataclass(frozen=True, slots=True)
class Shard:
    """One part of several that an input is divided into by the articles' ids, from 1."""

    part: int = 1
    parts: int = 1

    def holds(self, name: str) -> bool:
        """Whether the article of that id belongs to this part, wherever it stands."""
        if self.parts == 1:
            return True
        hashed = hashlib.blake2b(name.encode(), digest_size=8).digest()
        return int.from_bytes(hashed) % self.parts == self.part - 1


@dataclass(frozen=True, slots=True)
class Source:
    """A file or folder of articles.

    Args:
        path: JSONL, Parquet, a JSON file, or a folder of text, HTML and JSON files.
        max_bytes: The largest text of one article allowed, in bytes of UTF-8.
    """

    path: Path
    max_bytes: int = MAX_BYTES

    def entries(self) -> Iterator[Entry]:
        """The entries in the input's order, as they stand there now.

        Raises:
            SourceError: The input cannot be read, or a record has no id.
        """
        if str(self.path) == "-":
            raise SourceError("batch reads its input twice: give a file or folder, not -")
        if self.path.parts[:1] in (("http:",), ("https:",)) and not self.path.exists():
            raise SourceError("batch reads files and folders: a URL is for summarize extract")
        if self.path.exists() and not (self.path.is_file() or self.path.is_dir()):
            raise SourceError(
                f"{self.path} is no file that can be read twice: save it as one first"
            )
        nothing = SourceError(f"{self.path} is empty: there is no article in it")
        if self.path.suffix in SUFFIXES and self.path.is_file() and not self.path.stat().st_size:
            raise nothing
        empty = True
        files = files_of(self.path, (*SUFFIXES, _PARQUET)) if self.path.is_dir() else [self.path]
        for file in files:
            for entry in self._file(file):
                empty = False
                yield entry
        if empty:
            raise nothing

    def _file(self, file: Path) -> Iterator[Entry]:
        kind, name = file.suffix.lower(), whole(str(file))
        try:
            if kind in _LINES:
                with file.open("rb") as stream:
                    longest = ESCAPE_RATIO * self.max_bytes
                    for number, line in enumerate(bounded_lines(stream, longest, name), 1):
                        if line is None or line.strip():
                            yield self._line(line, file, f"{name}, line {number}")
            elif kind == _PARQUET:
                from summarize.batch.parquet import rows

                for number, row in enumerate(rows(file), 1):
                    yield self._record(row, file, f"{name}, row {number}")
            elif kind == ".json":
                yield from self._json(file)
            else:
                yield self._text(file)
        except FileNotFoundError:
            raise SourceError(f"there is no file {name}") from None
        except OSError as error:
            raise SourceError(f"cannot read {name}: {error.strerror}") from None

    def _line(self, line: bytes | None, file: Path, place: str) -> Entry:
        if line is None:
            raise SourceError(
                f"{place} is too large to hold one article: --max-mb raises the limit"
            )
        return self._record(parse(decode(line, place), place), file, place)

    def _json(self, file: Path) -> Iterator[Entry]:
        name, most = whole(str(file)), ESCAPE_RATIO * self.max_bytes
        with file.open("rb") as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise SourceError(
                f"{name} is too large to be read at once ({most / 1e6:g} MB): save it as JSONL, an"
                " article a line, or raise --max-mb"
            )
        value = parse(decode(data, name), name)
        if isinstance(value, list):
            for number, item in enumerate(value, 1):
                yield self._record(item, file, f"{name}, item {number}")
        else:
            if isinstance(value, dict):
                value.setdefault("id", whole(file.stem))
            yield self._record(value, file, name)

    def _record(self, value: object, file: Path, place: str) -> Entry:
        if not isinstance(value, dict):
            raise SourceError(f"{place} is not a JSON object with `id` and `text`")
        name = value.get("id")
        if isinstance(name, bool) or not isinstance(name, str | int):
            name = None
        if name is None or not str(name).strip():
            raise SourceError(f"{place} has no id: each article needs one of its own")
        if whole(str(name)) != str(name):
            raise SourceError(
                f"{place}: the id is not Unicode text, half a surrogate pair is in it"
            )
        made = partial(self._article, value, str(name), file, place)
        held = sum(len(said) for said in value.values() if isinstance(said, str))
        return Entry(str(name), place, _digest(value), made, held)

    def _article(self, value: Mapping[str, object], name: str, file: Path, place: str) -> Article:
        record = read_record(value, place)
        return from_record(record, id=name, source=str(file), place=place, max_bytes=self.max_bytes)

    def _text(self, file: Path) -> Entry:
        with file.open("rb") as stream:
            digest = hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=_DIGEST))
        made = partial(load, file, max_bytes=self.max_bytes)
        return Entry(whole(file.stem), whole(str(file)), digest.digest(), made)


def _digest(value: Mapping[str, object]) -> bytes:
    used = json.dumps([value.get(name) for name in FIELDS], default=str)
    return hashlib.blake2b(used.encode(), digest_size=_DIGEST).digest()
