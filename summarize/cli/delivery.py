"""Writing what was made: opened before the work, so that it costs nothing where it cannot be done.

What is opened here is complete at the end or not there at all, as ``cli.output`` has it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from summarize.cli import output
from summarize.errors import OutputError
from summarize.render import AnyFormat, Style
from summarize.resources import file_name

if TYPE_CHECKING:
    from summarize.kinds import Kind
    from summarize.render.briefs import AnyBriefFormat
    from summarize.render.tables import Table
    from summarize.schema import Brief, Summary

    Source = TypeVar("Source")

Deliver = Callable[[Iterable["Summary"], Style, bool], None]


@contextlib.contextmanager
def delivery(
    target: Path | None, form: AnyFormat, kinds: Sequence[type[Kind]] = ()
) -> Iterator[Deliver]:
    """A function that writes summaries to the target.

    Args:
        target: A file or a folder; None: standard output.
        form: What to write.
        kinds: The kinds of items of the user's own, each with a table in a folder of tables.

    Raises:
        OutputError: The target cannot be written.
        ConfigError: A kind has no table.
    """
    if form == "parquet" or (form == "csv" and not output.is_stdout(target)):
        from summarize.render import tables

        with _tabled(target, form, tables.tables(kinds)) as add:

            def deliver_rows(summaries: Iterable[Summary], _style: Style, _many: bool) -> None:
                for summary in summaries:
                    add(summary)

            yield deliver_rows
    elif form == "html" and target is not None and target.is_dir():
        yield _pages(target)
    else:
        from summarize.render import document

        with output.opened(target) as write:

            def deliver(summaries: Iterable[Summary], style: Style, many: bool) -> None:
                for piece in document(summaries, form, style, many=many):
                    write(piece)

            yield deliver


@contextlib.contextmanager
def brief_delivery(
    target: Path | None, form: AnyBriefFormat
) -> Iterator[Callable[[Brief, Style], None]]:
    """A function that writes a brief to the target.

    Raises:
        OutputError: The target cannot be written.
    """
    if form == "parquet" or (form == "csv" and not output.is_stdout(target)):
        from summarize.render.briefs import tables

        with _tabled(target, form, tables.TABLES) as add:
            yield lambda brief, _style: add(brief)
    else:
        from summarize.render import briefs

        with output.opened(target) as write:
            yield lambda brief, style: write(briefs.document(brief, form, style))


def refuse_many_pages(form: AnyFormat, many: bool, target: Path | None, *, show: bool) -> None:
    """Refuses to write several pages into one file, or to show several.

    Raises:
        OutputError: That is asked for.
    """
    if show and many:
        raise OutputError("--open shows one article: of several, write the pages with -o FOLDER")
    if form == "html" and many and (target is None or not target.is_dir()):
        raise OutputError("html is a page for each article: of several, -o must be a folder")


def _pages(folder: Path) -> Deliver:
    """Writes ``ID.html`` for each article; ids that repeat, or are no file's name, get numbers."""

    def deliver(summaries: Iterable[Summary], style: Style, many: bool) -> None:
        from summarize.render import document

        taken: set[str] = set()
        for summary in summaries:
            stem = file_name(summary.article.id) or "article"
            name, number = stem, 1
            while name.casefold() in taken:
                number += 1
                name = f"{stem}-{number}"
            taken.add(name.casefold())
            with output.opened(folder / f"{name}.html") as write:
                for piece in document([summary], "html", style, many=many):
                    write(piece)

    return deliver


@contextlib.contextmanager
def _tabled(
    folder: Path | None, form: Literal["csv", "parquet"], tables: Sequence[Table[Source]]
) -> Iterator[Callable[[Source], None]]:
    """A function that adds the rows of a source to each table's file in a folder."""
    names = tuple(table.name for table in tables)
    if form == "csv":
        with output.opened_tables(folder, names) as writes:
            for table in tables:
                writes[table.name](table.header)

            def add_lines(source: Source) -> None:
                for table in tables:
                    writes[table.name](table.rows(source))

            yield add_lines
        return
    from summarize.render import arrow

    with output.opened_files(folder, names) as files, contextlib.ExitStack() as stack:
        written = [
            (table, stack.enter_context(arrow.Table(files[table.name], table.columns)))
            for table in tables
        ]

        def add_rows(source: Source) -> None:
            for table, file in written:
                file.add(table.values(source))

        yield add_rows
