"""The options that the commands on labelled articles share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from summarize.cli import output

SCORING, LOGGING = "Scoring", "Log"
GATE = 3
"""The exit code of a gate that failed."""
Form = Literal["text", "json", "markdown", "junit", "html"]

SuiteName = Annotated[
    str,
    typer.Option(
        "--suite",
        metavar="NAME|DIR",
        rich_help_panel=SCORING,
        help="Labelled articles: seeds, originals, polnear, quantities, or a folder of your own; "
        "events scores briefs of several articles.",
    ),
]
OtherSuite = Annotated[
    str | None,
    typer.Option(
        "--suite",
        metavar="NAME|DIR",
        rich_help_panel=SCORING,
        help="Labelled articles to score by (else those that the log names).",
    ),
]
Texts = Annotated[
    Path | None,
    typer.Option(
        "--texts",
        metavar="PATH",
        rich_help_panel=SCORING,
        help="Where the texts are, for suites that do not hold them.",
    ),
]


def spare(outputs: Sequence[Path | None], inputs: Sequence[Path | None], *folders: str) -> None:
    """Refuses an output that is an input, an article or labels of a suite, or another output.

    Raises:
        OutputError: One is.
    """
    suites = (
        file
        for folder in folders
        for part in ("", "articles", "labels")
        for file in (Path(folder) / part).glob("*.*")
        if file.suffix in (".txt", ".yaml")
    )
    output.spare(outputs, [*inputs, *suites])
