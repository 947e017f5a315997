"""Summaries as tables: speakers, claims and figures, one row each, and how they stand in CSV.

A table is defined once: its columns, what kind of value each holds, and the rows as values. CSV is
written here, Parquet by ``render.arrow``; a kind says how its values look in either.

RFC 4180 in UTF-8, lines end in a bare line feed. Every row names its article by id and source, so
that tables of many articles can be put together even where ids repeat. Text is the article's own,
character for character, but for the guard of ``safe.cell``: a text that a spreadsheet might take
for a formula begins with an apostrophe, and so does a text that begins with an apostrophe; dropping
the first apostrophe of such a cell gives the text back. Numbers, ids and offsets are written bare.
A missing value is an empty cell. Offsets are half-open code points into the article's text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

from summarize.render.safe import cell
from summarize.schema import Span, Summary

Table = Literal["speakers", "claims", "figures"]
TABLES: tuple[Table, ...] = get_args(Table)

Kind = Literal["text", "integer", "number", "flag", "ids", "names", "places"]
"""``flag`` is yes or no; ``ids``, ``names`` and ``places`` (offsets) are lists."""
Columns = Mapping[str, Kind]

_ARTICLE: Columns = {"article_id": "text", "article_source": "text"}


def _span(name: str) -> dict[str, Kind]:
    return {name: "text", f"{name}_start": "integer", f"{name}_end": "integer"}


COLUMNS: Mapping[Table, Columns] = {
    "speakers": {
        **_ARTICLE, "speaker_id": "text", "name": "text", "kind": "text", "role": "text",
        "affiliation": "text", "mentions": "places",
    },
    "claims": {
        **_ARTICLE, "claim_id": "text", "speaker_ids": "ids", "speakers": "names", "kind": "text",
        "modality": "text", "polarity": "text", "proposition": "text", **_span("content"),
        **_span("source"), **_span("cue"), "read_by": "text",
    },
    "figures": {
        **_ARTICLE, "figure_id": "text", "value": "number", "value_high": "number", "unit": "text",
        "qualifier": "text", "change": "text", "of": "text", "speaker_ids": "ids",
        "speakers": "names", **_span("content"), "read_by": "text",
    },
}  # fmt: skip
"""The columns of each table, in order."""


def header(table: Table) -> str:
    """The table's first line."""
    return heading(COLUMNS[table])


def rows(summary: Summary, table: Table) -> str:
    """The summary's lines of the table, without the header."""
    return written(COLUMNS[table], values(summary, table))


def values(summary: Summary, table: Table) -> Iterator[tuple[Any, ...]]:
    """The summary's rows of the table, a value a column."""
    return _ROWS[table](summary)


def heading(columns: Columns) -> str:
    """The first line of a table with these columns."""
    return _line(columns)


def written(columns: Columns, lines: Iterable[Iterable[Any]]) -> str:
    """Rows as they stand in CSV; texts are guarded."""
    kinds = tuple(columns.values())
    return "".join(_line(map(_cell, line, kinds)) for line in lines)


def _cell(value: Any, kind: Kind) -> Any:
    match kind:
        case "flag":
            return "yes" if value else "no"
        case "ids":
            value = " ".join(value)
        case "names":
            value = "; ".join(value)
        case "places":
            value = " ".join(f"{start}:{end}" for start, end in value)
    return cell(value) if isinstance(value, str) else value


def _line(cells: Iterable[Any]) -> str:
    out = io.StringIO()
    # The writer quotes a bare carriage return only if its line terminator has one.
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().removesuffix("\r\n") + "\n"


def _article(summary: Summary) -> tuple[str, str]:
    return summary.article.id, summary.article.source


def _place(span: Span | None) -> tuple[str | None, int | None, int | None]:
    return (None, None, None) if span is None else (span.text, span.start, span.end)


def _named(summary: Summary, speaker_ids: list[str]) -> tuple[list[str], list[str]]:
    named = {speaker.id: speaker.name for speaker in summary.speakers}
    return speaker_ids, [named[key] for key in speaker_ids]


def _speakers(summary: Summary) -> Iterator[tuple[Any, ...]]:
    for speaker in summary.speakers:
        yield (
            *_article(summary), speaker.id, speaker.name, speaker.kind, speaker.role,
            speaker.affiliation, [(span.start, span.end) for span in speaker.mentions],
        )  # fmt: skip


def _claims(summary: Summary) -> Iterator[tuple[Any, ...]]:
    for claim in summary.claims:
        yield (
            *_article(summary), claim.id, *_named(summary, claim.speaker_ids), claim.kind,
            claim.modality, claim.polarity, claim.proposition, *_place(claim.content),
            *_place(claim.source), *_place(claim.cue), claim.read_by,
        )  # fmt: skip


def _figures(summary: Summary) -> Iterator[tuple[Any, ...]]:
    for figure in summary.figures:
        yield (
            *_article(summary), figure.id, figure.value, figure.value_high, figure.unit,
            figure.qualifier, figure.change, figure.of, *_named(summary, figure.speaker_ids),
            *_place(figure.content), figure.read_by,
        )  # fmt: skip


_ROWS: dict[Table, Callable[[Summary], Iterator[tuple[Any, ...]]]] = {
    "speakers": _speakers,
    "claims": _claims,
    "figures": _figures,
}
