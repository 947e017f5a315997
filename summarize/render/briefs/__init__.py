"""Brief → text, in every format: pure functions that only read.

What several articles carry comes first, what only one has comes last and by article; every line
names the article and the words that it rests on.
"""

# No `from __future__ import annotations` here: it would hide the module of that name.

from typing import TYPE_CHECKING, Literal

from summarize.render import Style, as_json

if TYPE_CHECKING:
    from summarize.schema import Brief

BriefFormat = Literal["text", "json", "jsonl", "markdown", "html", "csv"]
AnyBriefFormat = Literal[BriefFormat, "parquet"]


def document(brief: "Brief", form: BriefFormat, style: Style | None = None) -> str:
    """The brief as a document; ``csv`` is the table of claims."""
    match form:
        case "text":
            from summarize.render.briefs import terminal

            style = style or Style()
            return terminal.render(brief, width=style.width, color=style.color)
        case "markdown":
            from summarize.render.briefs import markdown

            return markdown.render(brief)
        case "html":
            from summarize.render.html import brief as page

            return page.render(brief)
        case "csv":
            from summarize.render.briefs.tables import CLAIMS

            return CLAIMS.header + CLAIMS.rows(brief)
        case "json":
            return as_json(brief.model_dump(mode="json", by_alias=True), 2) + "\n"
        case "jsonl":
            return as_json(brief.model_dump(mode="json", by_alias=True), None) + "\n"
