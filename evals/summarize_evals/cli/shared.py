"""The options that the commands on labelled articles share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

SCORING, LOGGING = "Scoring", "Log"
Form = Literal["text", "json", "markdown", "junit", "html"]

SuiteName = Annotated[
    str,
    typer.Option(
        "--suite",
        metavar="NAME|DIR",
        rich_help_panel=SCORING,
        help="Labelled articles: seeds, originals, polnear, quantities, or a folder of your own.",
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
