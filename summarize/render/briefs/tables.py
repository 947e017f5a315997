"""A brief as CSV tables: figures and claims, a row for each value and each member of a group.

Written as the tables of a summary are (``render.tables``); ids of articles, claims and figures lead
back to the summaries.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarize.render.briefs import Table
from summarize.render.tables import written
from summarize.schema import Brief

COLUMNS: dict[Table, tuple[str, ...]] = {
    "figures": (
        "group_id", "of", "unit", "verdict", "independent", "article_id", "figure_id", "value",
        "value_high", "qualifier", "speakers", "content", "content_start", "content_end",
    ),
    "claims": (
        "group_id", "proposition", "contradiction", "attribution_conflict", "quote_drift",
        "independent", "article_id", "claim_id", "speakers", "content", "content_start",
        "content_end",
    ),
}  # fmt: skip
"""The columns of each table, in order; names of several speakers are joined by "; "."""


def table(brief: Brief, name: Table) -> str:
    """The table with its header; what only one article has is a group of its own."""
    rows = _figures(brief) if name == "figures" else _claims(brief)
    return written([COLUMNS[name], *rows])


def _figures(brief: Brief) -> Iterator[tuple[Any, ...]]:
    for group in brief.figure_groups:
        for value in group.values:
            yield (
                group.id, group.of, group.unit, group.verdict, group.independent, value.article,
                value.figure_id, value.value, value.value_high, value.qualifier,
                "; ".join(value.speakers), value.span.text, value.span.start, value.span.end,
            )  # fmt: skip


def _claims(brief: Brief) -> Iterator[tuple[Any, ...]]:
    for group in brief.claim_groups:
        for member in group.members:
            yield (
                group.id, group.proposition, _yes(group.contradiction),
                _yes(group.attribution_conflict), _yes(group.quote_drift), group.independent,
                member.article, member.claim_id, "; ".join(member.speakers), member.span.text,
                member.span.start, member.span.end,
            )  # fmt: skip


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"
