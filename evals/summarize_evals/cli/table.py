"""``summarize eval table``: many systems side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import options, output, pages
from summarize_evals.cli.shared import OtherSuite, Texts, spare

EPILOG = pages.ending(
    "summarize eval table stub.jsonl qwen.jsonl -o results.md",
    codes={0: pages.DONE, 2: "a file is no log of an evaluation"},
)


def table(
    logs: Annotated[list[Path], typer.Argument(metavar="LOG", help="What eval --log wrote.")],
    suite: OtherSuite = None,
    texts: Texts = None,
    out: options.Out = None,
    verbose: options.Verbose = False,
) -> None:
    """Write a table of several runs in Markdown, one row a run.

    Runs over other articles are other settings: they stand in tables of their own.
    """
    from summarize_evals import folders, log, results

    spare([out], logs, *([suite] if suite else []))
    with output.opened(out) as write:
        runs = [
            log.rescored(path, lambda setup: folders.suite(suite or setup.suite, texts))
            for path in logs
        ]
        write(results.table(runs))
