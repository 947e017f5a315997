"""A brief as tables: figures and claims, a row for each value and each member of a group.

Written as the tables of a summary are (``render.tables``); ids of articles, claims and figures lead
back to the summaries. What only one article has is a group of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from summarize.render.tables import Table
from summarize.schema import Brief


def _figures(brief: Brief) -> Iterator[tuple[Any, ...]]:
    for group in brief.figure_groups:
        for value in group.values:
            yield (
                group.id, group.of, group.unit, group.verdict, group.independent, value.article,
                value.figure_id, value.value, value.value_high, value.qualifier, value.denied,
                value.speakers, value.span.text, value.span.start, value.span.end,
            )  # fmt: skip


def _claims(brief: Brief) -> Iterator[tuple[Any, ...]]:
    for group in brief.claim_groups:
        for member in group.members:
            yield (
                group.id, group.proposition, group.contradiction,
                group.attribution_conflict, group.quote_drift, group.independent,
                member.article, member.claim_id, member.speakers, member.polarity, member.against,
                member.span.text, member.span.start, member.span.end,
            )  # fmt: skip


FIGURES: Final = Table(
    "figures",
    {
        "group_id": "text", "of": "text", "unit": "text", "verdict": "text",
        "independent": "integer", "article_id": "text", "figure_id": "text", "value": "number",
        "value_high": "number", "qualifier": "text", "denied": "flag", "speakers": "names",
        "content": "text", "content_start": "integer", "content_end": "integer",
    },
    _figures,
)  # fmt: skip
CLAIMS: Final = Table(
    "claims",
    {
        "group_id": "text", "proposition": "text", "contradiction": "flag",
        "attribution_conflict": "flag", "quote_drift": "flag", "independent": "integer",
        "article_id": "text", "claim_id": "text", "speakers": "names", "polarity": "text",
        "against": "flag", "content": "text", "content_start": "integer",
        "content_end": "integer",
    },
    _claims,
)  # fmt: skip
TABLES: Final[tuple[Table[Brief], ...]] = (FIGURES, CLAIMS)
