"""Summaries as tables: speakers, claims and figures, one row each, and how they stand in CSV.

A table is defined once: its columns, what each holds, and the rows as values. CSV is written here,
Parquet by ``render.arrow``; what a column holds says how its values look in either. A kind of items
of the user's own has a table too, whose columns are the fields of its class.

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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, Literal, TypeVar

from summarize.errors import ConfigError
from summarize.kinds import Kind, Way, task, ways
from summarize.render.safe import cell
from summarize.schema import Item, Span, Summary

Column = Literal["text", "integer", "number", "flag", "ids", "names", "places"]
"""``flag`` is yes or no; ``ids``, ``names`` and ``places`` (offsets) are lists."""
Columns = Mapping[str, Column]
Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class Table(Generic[Source]):
    """A table.

    Attributes:
        name: What its rows are, and its file's name.
        columns: What each column holds, in order.
        values: The rows that come of a source, a value a column.
    """

    name: str
    columns: Columns
    values: Callable[[Source], Iterable[Sequence[Any]]]

    @property
    def header(self) -> str:
        """The first line in CSV."""
        return _line(self.columns)

    def rows(self, source: Source) -> str:
        """The other lines in CSV; texts are guarded."""
        kinds = tuple(self.columns.values())
        return "".join(_line(map(_cell, row, kinds)) for row in self.values(source))


_ARTICLE: Columns = {"article_id": "text", "article_source": "text"}


def _span(name: str) -> dict[str, Column]:
    return {name: "text", f"{name}_start": "integer", f"{name}_end": "integer"}


def _cell(value: Any, holds: Column) -> Any:
    match holds:
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


SPEAKERS: Final = Table(
    "speakers",
    {
        **_ARTICLE, "speaker_id": "text", "name": "text", "kind": "text", "role": "text",
        "affiliation": "text", "mentions": "places",
    },
    _speakers,
)  # fmt: skip
CLAIMS: Final = Table(
    "claims",
    {
        **_ARTICLE, "claim_id": "text", "speaker_ids": "ids", "speakers": "names", "kind": "text",
        "modality": "text", "polarity": "text", "proposition": "text", **_span("content"),
        **_span("source"), **_span("cue"), "read_by": "text",
    },
    _claims,
)  # fmt: skip
FIGURES: Final = Table(
    "figures",
    {
        **_ARTICLE, "figure_id": "text", "value": "number", "value_high": "number", "unit": "text",
        "qualifier": "text", "change": "text", "of": "text", "speaker_ids": "ids",
        "speakers": "names", **_span("content"), "read_by": "text",
    },
    _figures,
)  # fmt: skip
TABLES: Final[tuple[Table[Summary], ...]] = (SPEAKERS, CLAIMS, FIGURES)


def tables(kinds: Sequence[type[Kind]] = ()) -> tuple[Table[Summary], ...]:
    """The three tables of every summary, and one for each kind of the user's own.

    Raises:
        ConfigError: Two tables, or two columns of one, would have the same name.
    """
    found = (*TABLES, *map(_of_kind, kinds))
    names = [table.name for table in found]
    for name in names:
        if names.count(name) > 1:
            raise ConfigError(f"two tables would be called {name}: give the kind another name")
    return found


def _of_kind(kind: type[Kind]) -> Table[Summary]:
    """The table of a kind: an item a row, a field a column, copied words with their place."""
    name, fields = task(kind), ways(kind)
    columns: dict[str, Column] = {**_ARTICLE, "item_id": "text", **_span("content")}
    for field, way in fields.items():
        added = _columns(field, way)
        if taken := added.keys() & columns.keys():
            raise ConfigError(f"{kind.__name__}.{field}: {min(taken)} is another column's name")
        columns |= added

    def values(summary: Summary) -> Iterator[tuple[Any, ...]]:
        for item in summary.items:
            if item.kind == name:
                cells = [cell for field, way in fields.items() for cell in _field(item, field, way)]
                yield (*_article(summary), item.id, *_place(item.content), *cells)

    return Table(name, columns, values)


def _columns(field: str, way: Way) -> dict[str, Column]:
    if way == "copied":
        return _span(field)
    return {field: "number" if way == "number" else "text"}


def _field(item: Item, field: str, way: Way) -> tuple[Any, ...]:
    if way == "copied":
        return _place(item.words.get(field))
    value = item.values.get(field)
    if way == "choice" and value is not None:  # of whatever type, a column is of one
        value = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    return (value,)
