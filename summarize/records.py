"""Articles as JSON: one object, a list of them, or JSONL with one a line.

A record is somebody else's data, so each field is checked and a fault is named with its place; what
its text says is never in a message. JSONL is split at line feeds alone and a line is bounded, so
that reading it needs the memory of one article whatever the file's size.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import chain
from typing import BinaryIO, NamedTuple

from pydantic import ValidationError

from summarize.errors import SourceError
from summarize.schema import Summary

LARGEST_FIGURE = 10**18
"""No figure of a news article is larger."""
_SKIP = 65_536


class Record(NamedTuple):
    """What a source states of an article; ``published`` is an ISO date."""

    text: str
    id: str | None
    title: str | None
    url: str | None
    authors: list[str]
    published: str | None
    language: str | None


def parse(text: str, where: str) -> object:
    """The value of a JSON text; ``where`` is what messages call it.

    Raises:
        SourceError: It is not JSON.
    """
    try:
        return json.loads(text.rstrip())
    except json.JSONDecodeError as error:
        place = f"column {error.colno}"
        if "\n" in error.doc:
            place = f"line {error.lineno}, {place}"
        raise SourceError(f"{where} is not valid JSON: {error.msg} ({place})") from None
    except (ValueError, RecursionError):
        raise SourceError(f"{where} is not usable JSON: too deep, or a number too long") from None


def read_record(value: object, where: str) -> Record:
    """Reads the fields of an article; `text` may be called `body`, `published` may be `date`.

    Other fields are left alone, a date that is none is taken for none.

    Raises:
        SourceError: It is not an article's object, or a saved summary.
    """
    if not isinstance(value, dict):
        raise SourceError(f"{where} is not a JSON object with `text` and `id`")
    if is_summary(value) or is_brief(value):
        raise SourceError(
            f"{where} is a saved summary, not an article: use it with `summarize compare`"
        )
    key = "text" if "text" in value else "body"
    if key not in value:
        raise SourceError(f"{where} has no text: an article needs a field `text` or `body`")
    text = value[key]
    if not isinstance(text, str):
        raise SourceError(f"{where}: `{key}` is not a string")
    return Record(
        text=text,
        id=_identity(value.get("id"), where),
        title=_string(value, "title", where),
        url=_string(value, "url", where),
        authors=_authors(value.get("authors"), where),
        published=_date(_string(value, "published", where) or _string(value, "date", where)),
        language=_string(value, "language", where),
    )


def is_summary(value: object) -> bool:
    """Whether a JSON value is a summary that was saved."""
    return isinstance(value, dict) and "schema_version" in value and "article" in value


def is_brief(value: object) -> bool:
    """Whether a JSON value is a brief that was saved."""
    return isinstance(value, dict) and "schema_version" in value and "articles" in value


def read_summary(value: object, where: str) -> Summary:
    """Reads a saved summary.

    Raises:
        SourceError: It is not one as this version writes them.
    """
    try:
        json.dumps(value, ensure_ascii=False).encode()
        summary = Summary.model_validate(value)
    except UnicodeEncodeError:
        raise SourceError(f"{where} is not Unicode text: half a surrogate pair is in it") from None
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(map(str, first["loc"])) or "it"
        raise SourceError(
            f"{where} is no summary of this version: {place}: {first['msg']}; extract it again"
        ) from None
    stated = [n for f in summary.figures for n in (f.value, f.value_high) if n is not None]
    if not all(abs(number) <= LARGEST_FIGURE for number in stated):  # NaN is not either
        raise SourceError(f"{where} states a figure that is no number: extract it again")
    if not all(speaker.name.strip() for speaker in summary.speakers):
        raise SourceError(f"{where} has a speaker without a name: extract it again")
    return summary


def bounded_lines(
    stream: BinaryIO, limit: int, name: str, head: bytes = b""
) -> Iterator[bytes | None]:
    """The lines of a stream; None for each beyond the limit.

    Args:
        stream: JSONL, from where ``head`` ends.
        limit: The longest line given, in bytes.
        name: What the stream is called in error messages.
        head: What was read of it already.

    Raises:
        SourceError: It is UTF-16 or UTF-32, where a line does not end with the byte of its end.
    """
    whole, _, begun = head.rpartition(b"\n")
    first = begun + stream.readline(limit + 1)
    if (whole or first).startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        raise SourceError(f"{name} is UTF-16 or UTF-32, and JSONL is UTF-8: save it as that")
    if whole:
        yield from whole.split(b"\n")
    for line in chain([first] if first else [], iter(lambda: stream.readline(limit + 1), b"")):
        if len(line) <= limit:
            yield line
            continue
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(_SKIP)
        yield None


def _identity(given: object, where: str) -> str | None:
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise SourceError(f"{where}: `id` is neither a string nor a whole number")
    return str(given)


def _string(value: Mapping[str, object], key: str, where: str) -> str | None:
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found or None
    raise SourceError(f"{where}: `{key}` is not a string")


def _authors(found: object, where: str) -> list[str]:
    if found is None:
        return []
    names: list[str] = []
    for name in found if isinstance(found, list) else [found]:
        if not isinstance(name, str):
            raise SourceError(f"{where}: `authors` is not a list of names")
        names.append(name.strip())
    return [name for name in names if name]


def _date(stated: str | None) -> str | None:
    if stated is None:
        return None
    try:
        return datetime.fromisoformat(stated.strip()).date().isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, OverflowError):
        return None
