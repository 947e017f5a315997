"""Summaries as CSV tables: speakers, claims and figures, one row each.

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
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, get_args

from summarize.render.safe import cell
from summarize.schema import Span, Summary

Table = Literal["speakers", "claims", "figures"]
TABLES: tuple[Table, ...] = get_args(Table)

_ARTICLE = ("article_id", "article_source")

COLUMNS: dict[Table, tuple[str, ...]] = {
    "speakers": (
        *_ARTICLE, "speaker_id", "name", "kind", "role", "affiliation", "mentions",
    ),
    "claims": (
        *_ARTICLE, "claim_id", "speaker_ids", "speakers", "kind", "modality", "polarity",
        "proposition", "content", "content_start", "content_end", "source", "source_start",
        "source_end", "cue", "cue_start", "cue_end", "read_by",
    ),
    "figures": (
        *_ARTICLE, "figure_id", "value", "value_high", "unit", "qualifier", "change", "of",
        "speaker_ids", "speakers", "content", "content_start", "content_end", "read_by",
    ),
}  # fmt: skip
"""The columns of each table, in order. ``mentions`` are offsets, "12:24 80:86"; ids and names of
several speakers are joined by a space and by "; "."""


def header(table: Table) -> str:
    """The table's first line."""
    return written([COLUMNS[table]])


def rows(summary: Summary, table: Table) -> str:
    """The summary's lines of the table, without the header."""
    return written(_ROWS[table](summary))


def written(lines: Iterable[Iterable[Any]]) -> str:
    """Rows as they stand in a table; texts are guarded."""
    return "".join(map(_line, lines))


def _line(values: Iterable[Any]) -> str:
    out = io.StringIO()
    # The writer quotes a bare carriage return only if its line terminator has one.
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([cell(value) if isinstance(value, str) else value for value in values])
    return out.getvalue().removesuffix("\r\n") + "\n"


def _article(summary: Summary) -> tuple[str, str]:
    return summary.article.id, summary.article.source


def _place(span: Span | None) -> tuple[str | None, int | None, int | None]:
    return (None, None, None) if span is None else (span.text, span.start, span.end)


def _named(summary: Summary, speaker_ids: list[str]) -> tuple[str, str]:
    named = {speaker.id: speaker.name for speaker in summary.speakers}
    return " ".join(speaker_ids), "; ".join(named[key] for key in speaker_ids)


def _speakers(summary: Summary) -> Iterator[tuple[Any, ...]]:
    for speaker in summary.speakers:
        mentions = " ".join(f"{span.start}:{span.end}" for span in speaker.mentions)
        yield (
            *_article(summary), speaker.id, speaker.name, speaker.kind, speaker.role,
            speaker.affiliation, mentions,
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
