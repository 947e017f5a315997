"""The commands, assembled: what ``summarize --help`` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli import batch, compare, doctor, extract, pages, prompts, schema, stub

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

ABOUT = """News articles into structured, checkable summaries: who says what, which figures, and
exactly where in the article.

Without --model the answers come from rules, in process: nothing is called, nothing is paid."""


def application() -> typer.Typer:
    """The command line as an object; ``summarize.cli.main`` runs it."""
    app = typer.Typer(
        help=pages.prose(ABOUT),
        epilog=pages.ending(
            "summarize extract story.txt",
            "summarize extract story.html --model gpt-5-mini --format markdown",
            "summarize extract stories/ --format jsonl -o summaries.jsonl",
            "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini",
            codes={
                0: pages.DONE,
                1: f"some articles failed, the others are written; or {pages.ENDPOINT}",
                2: f"{pages.WRONG}, nothing to read, or no way to write the output",
                130: pages.INTERRUPTED,
            },
        ),
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    pages.add(app, extract.extract, extract.EPILOG)
    pages.add(app, compare.compare, compare.EPILOG)
    pages.add(app, batch.batch, batch.EPILOG)
    app.add_typer(prompts.application(), name="prompts")
    pages.add(app, doctor.doctor, doctor.EPILOG)
    pages.add(app, schema.schema, schema.EPILOG)
    pages.add(app, stub.stub, stub.EPILOG)
    for command in _commands_of_other_packages():
        app.add_typer(command.load()(), name=command.name)
    return app


def _commands_of_other_packages() -> EntryPoints:
    """What this distribution's other packages add: they import this one, never the reverse."""
    from importlib.metadata import distribution

    return distribution("summarize").entry_points.select(group="summarize.commands")


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"summarize {version('summarize')}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    pass
