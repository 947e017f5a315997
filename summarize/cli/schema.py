"""``summarize schema``: the JSON Schema of what comes out."""

from __future__ import annotations

import json
from typing import Annotated, Literal

import typer

from summarize.cli import options, output, pages

EPILOG = pages.ending(
    "summarize schema",
    "summarize schema brief > brief.schema.json",
    codes={0: pages.DONE, 2: pages.WRONG},
)


def schema(
    record: Annotated[
        Literal["summary", "brief"],
        typer.Argument(metavar="RECORD", help="Summary of one article, or brief of several."),
    ] = "summary",
    verbose: options.Verbose = False,
) -> None:
    """Print the JSON Schema of a summary or a brief.

    Offsets count Unicode code points of the article's text, half-open. What the fields mean is in
    the schema's descriptions.
    """
    from summarize.schema import Brief, Summary

    described = (Summary if record == "summary" else Brief).model_json_schema()
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    output.to_stdout(json.dumps(dialect | described, indent=2, ensure_ascii=False) + "\n")
