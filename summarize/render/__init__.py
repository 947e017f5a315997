"""Summary → text, in every format: pure functions that only read.

A format that holds many summaries has an opening, something between any two, and a closing, so that
whoever writes can write each summary as soon as it is there. ``document`` says which.
"""

# No `from __future__ import annotations` here: it would hide the module of that name.

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from summarize.schema import Summary

Format = Literal["text", "json", "jsonl", "markdown", "html", "csv", "annotations"]
FORMATS: tuple[Format, ...] = get_args(Format)
AnyFormat = Literal[Format, "parquet"]
"""What there is to choose from; Parquet is no text, and goes to files alone."""


@dataclass(frozen=True, slots=True)
class Style:
    """How to show: columns and colour for ``text``, the sentences each item rests on, the text."""

    width: int = 80
    color: bool = False
    passages: bool = False
    with_text: bool = False


def document(
    summaries: Iterable["Summary"],
    form: Format,
    style: Style | None = None,
    *,
    many: bool = False,
) -> Iterator[str]:
    """The pieces of a document that holds the summaries, each as soon as its summary is there.

    Args:
        summaries: What to show, in order.
        form: One of ``FORMATS``; ``csv`` is the table of claims.
        style: Width, colour, and what else to show.
        many: Whether ``json`` and ``annotations`` are a list. Without it they are one object.
            ``html`` is a page for each article: of several, whoever writes makes several files.

    An empty document has no pieces, but for a list of nothing and a table's header.
    """
    show, opening, between, closing = _layout(form, style or Style(), many)
    if opening:
        yield opening
    for place, summary in enumerate(summaries):
        yield between + show(summary) if place else show(summary)
    if closing:
        yield closing


def _layout(form: Format, style: Style, many: bool) -> tuple[Callable[..., str], str, str, str]:
    match form:
        case "text":
            from summarize.render import printed, terminal

            def text(summary: "Summary") -> str:
                return terminal.render(
                    summary, width=style.width, color=style.color, passages=style.passages
                )

            rule = "─" * min(style.width, printed.WIDEST)
            return text, "", f"\n{rule}\n\n", ""
        case "markdown":
            from summarize.render import markdown

            return lambda s: markdown.render(s, passages=style.passages), "", "\n", ""
        case "html":
            from summarize.render.html import summary as page

            return page.render, "", "", ""
        case "csv":
            from summarize.render import tables

            return tables.CLAIMS.rows, tables.CLAIMS.header, "", ""
        case "jsonl":
            return lambda s: as_json(record(s, with_text=style.with_text), None) + "\n", "", "", ""
        case "json":
            return _listed(lambda s: record(s, with_text=style.with_text), many)
        case "annotations":
            from summarize.render import annotations

            return _listed(annotations.collection, many)


def _listed(
    content: Callable[["Summary"], dict[str, Any]], many: bool
) -> tuple[Callable[["Summary"], str], str, str, str]:
    ends = ("[\n", ",\n", "\n]\n") if many else ("", "", "\n")
    return lambda summary: as_json(content(summary), 2), *ends


def record(summary: "Summary", *, with_text: bool = False) -> dict[str, Any]:
    """The summary as JSON values, keys in the schema's order, ``article.text`` only on request."""
    left_out = None if with_text else {"article": {"text"}}
    return summary.model_dump(mode="json", by_alias=True, exclude=left_out)


def as_json(content: dict[str, Any], indent: int | None) -> str:
    """JSON that a terminal and a reader of lines can be given."""
    from summarize.render import safe

    return safe.json(json.dumps(content, ensure_ascii=False, indent=indent))
