"""``summarize extract``: one summary for each article."""

from __future__ import annotations

import contextlib
import itertools
from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import examining, opening, options, output, pages
from summarize.cli.articles import (
    SHOWING_WARNINGS,
    Notes,
    Tally,
    done,
    files,
    is_list,
    read,
)
from summarize.cli.delivery import delivery, refuse_many_pages
from summarize.cli.model import takes_model
from summarize.errors import SourceError
from summarize.model.settings import Model
from summarize.render import AnyFormat

EPILOG = pages.ending(
    "summarize extract story.txt",
    "summarize extract story.html --passages",
    "summarize extract https://example.org/story --format markdown -o story.md",
    "summarize extract stories/ --format jsonl -o summaries.jsonl",
    "summarize extract story.txt --format html -o page.html",
    "summarize extract story.txt --open",
    "summarize extract story.txt --format csv -o tables/",
    "summarize extract story.txt --model qwen --base-url http://localhost:8080/v1",
    "curl -s https://example.org/story | summarize extract - --format json",
    codes={
        0: pages.DONE,
        1: f"some articles failed, the others are written; or {pages.ENDPOINT}",
        2: f"{pages.WRONG}, nothing to read, or no way to write the output",
        130: pages.INTERRUPTED,
    },
)


@takes_model()
def extract(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            show_default=False,
            help="Text, HTML, JSON or JSONL files, folders, http(s) URLs, or - for standard input.",
        ),
    ],
    model: Model,
    concurrency: options.Concurrency = 8,
    prompts: options.PromptsFolder = None,
    plan: options.PlanName = "auto",
    kind: options.KindNames = None,
    exam_first: options.ExamFirst = False,
    allow_private: options.AllowPrivate = False,
    max_mb: options.MaxMb = None,
    form: Annotated[
        AnyFormat,
        typer.Option(
            "--format",
            rich_help_panel=options.OUTPUT,
            help="text for people, html a page for a browser, several with -o FOLDER; csv is the "
            "table of claims, or all tables with -o FOLDER, and parquet the same tables as files "
            "(needs pyarrow); annotations are W3C Web Annotations.",
        ),
    ] = "text",
    out: Annotated[
        Path | None, options.output("; for csv, parquet, and html of several, an existing folder")
    ] = None,
    passages: Annotated[
        bool,
        typer.Option(
            "--passages",
            rich_help_panel=options.OUTPUT,
            help="Show the sentences that each item rests on (text, markdown).",
        ),
    ] = False,
    with_text: Annotated[
        bool,
        typer.Option(
            "--with-text",
            rich_help_panel=options.OUTPUT,
            help="Put the article's text into the summary (json, jsonl).",
        ),
    ] = False,
    show: opening.Open = False,
    explain: options.Explain = False,
    quiet: options.Quiet = False,
    verbose: options.VerboseOnArticles = False,
) -> None:
    """Read articles and write a summary of each.

    Every claim and figure is grounded: its words stand in the article at the offsets given, or it
    is kept out and counted. One source that is one article gives one JSON object; several sources,
    a folder or JSONL give a list in the order given. What cannot be read or summarized is named on
    standard error, and the rest is done.
    """
    from summarize.cli.progress import Progress
    from summarize.pipeline import extract_many

    loading = options.loading(allow_private, max_mb)
    templates = options.prompts(prompts, kind)
    examining.first(model, templates, plan, wanted=exam_first)
    tally = Tally()
    form = opening.page(form, "html", show)
    output.spare([out], files(sources), f".{form}")
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(opening.shown(show, out, quiet=quiet))
        deliver = stack.enter_context(delivery(out, form, templates.kinds))
        articles = read(sources, loading, tally)
        ahead = list(itertools.islice(articles, 2))  # two tell whether there is one
        if not ahead and not tally.failed:
            raise SourceError(f"{sources[0]}: there is no article in it")
        many = len(sources) > 1 or len(ahead) > 1 or is_list(sources[0])
        refuse_many_pages(form, many, out, show=show)
        progress = stack.enter_context(Progress(wanted=not quiet))
        notes = Notes(warnings=not quiet and form not in SHOWING_WARNINGS, costs=verbose)
        results = extract_many(
            itertools.chain(ahead, articles),
            model=model,
            prompts=templates,
            plan=plan,
            concurrency=concurrency,
            explain=notes.hear if explain else None,
        )
        summaries = done(results, tally, progress, notes)
        first = next(summaries, None)
        if first is None:
            raise typer.Exit(tally.exit_code)  # leaves whatever the output was before
        style = output.style(out, passages=passages, with_text=with_text)
        deliver(itertools.chain((first,), summaries), style, many)
    raise typer.Exit(tally.exit_code)
