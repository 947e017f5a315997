"""``summarize eval diff``: two runs over the same articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from summarize.cli import options, output, pages
from summarize_evals.cli.shared import OtherSuite, Texts, spare

EPILOG = pages.ending(
    "summarize eval diff before.jsonl after.jsonl",
    "summarize eval diff before.jsonl after.jsonl --format markdown -o diff.md",
    codes={
        0: "compared, whatever came of it",
        2: "a file is no log, or the logs are of different articles",
    },
)

LogFile = Annotated[Path, typer.Argument(metavar="LOG", help="What eval --log wrote.")]


def diff(
    first: LogFile,
    second: LogFile,
    suite: OtherSuite = None,
    texts: Texts = None,
    form: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option("--format", rich_help_panel=options.OUTPUT, help="Form of what is printed."),
    ] = "text",
    out: options.Out = None,
    verbose: options.Verbose = False,
) -> None:
    """Compare two runs: what changed, whether that is chance, and what flipped.

    The test is paired: it swaps the two runs article by article. A change smaller than the smallest
    that the suite can detect says nothing either way.
    """
    from summarize_evals import folders, log
    from summarize_evals.difference import differences
    from summarize_evals.report.differences import render

    spare([out], [first, second], *([suite] if suite else []))
    with output.opened(out) as write:
        runs = [
            log.rescored(path, lambda setup: folders.suite(suite or setup.suite, texts))
            for path in (first, second)
        ]
        style = output.style(out, passages=False, with_text=False)
        write(render(differences(*runs), form, style=style))
