"""A brief as tables: figures and claims, a row for each value and each member of a group.

Written as the tables of a summary are (``render.tables``); ids of articles, claims and figures lead
back to the summaries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from summarize.render.briefs import Table
from summarize.render.tables import Columns, heading, written
from summarize.schema import Brief

COLUMNS: Mapping[Table, Columns] = {
    "figures": {
        "group_id": "text", "of": "text", "unit": "text", "verdict": "text",
        "independent": "integer", "article_id": "text", "figure_id": "text", "value": "number",
        "value_high": "number", "qualifier": "text", "speakers": "names", "content": "text",
        "content_start": "integer", "content_end": "integer",
    },
    "claims": {
        "group_id": "text", "proposition": "text", "contradiction": "flag",
        "attribution_conflict": "flag", "quote_drift": "flag", "independent": "integer",
        "article_id": "text", "claim_id": "text", "speakers": "names", "content": "text",
        "content_start": "integer", "content_end": "integer",
    },
}  # fmt: skip
"""The columns of each table, in order."""


def table(brief: Brief, name: Table) -> str:
    """The table in CSV with its header; what only one article has is a group of its own."""
    return heading(COLUMNS[name]) + written(COLUMNS[name], values(brief, name))


def values(brief: Brief, name: Table) -> Iterator[tuple[Any, ...]]:
    """The rows of the table, a value a column."""
    return _figures(brief) if name == "figures" else _claims(brief)


def _figures(brief: Brief) -> Iterator[tuple[Any, ...]]:
    for group in brief.figure_groups:
        for value in group.values:
            yield (
                group.id, group.of, group.unit, group.verdict, group.independent, value.article,
                value.figure_id, value.value, value.value_high, value.qualifier,
                value.speakers, value.span.text, value.span.start, value.span.end,
            )  # fmt: skip


def _claims(brief: Brief) -> Iterator[tuple[Any, ...]]:
    for group in brief.claim_groups:
        for member in group.members:
            yield (
                group.id, group.proposition, group.contradiction,
                group.attribution_conflict, group.quote_drift, group.independent,
                member.article, member.claim_id, member.speakers, member.span.text,
                member.span.start, member.span.end,
            )  # fmt: skip
