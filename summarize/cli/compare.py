"""``summarize compare``: several articles about one event, put side by side."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import typer

from summarize.cli import examining, opening, options, output, pages, report
from summarize.cli.articles import (
    SHOWING_WARNINGS,
    Notes,
    Tally,
    done,
    files,
    in_order,
    read_mixed,
)
from summarize.cli.delivery import brief_delivery
from summarize.cli.model import takes_model
from summarize.errors import SourceError
from summarize.model.settings import Model
from summarize.render.briefs import AnyBriefFormat

EPILOG = pages.ending(
    "summarize compare one.txt two.txt three.txt",
    "summarize compare stories/ --format html -o brief.html",
    "summarize compare stories/ --open",
    "summarize compare summaries.jsonl late.html --format json",
    "summarize compare stories/ --model qwen --base-url http://localhost:8080/v1",
    "summarize extract stories/ --format json | summarize compare -",
    codes={
        0: pages.DONE,
        1: f"some articles failed, the others are compared; or {pages.ENDPOINT}",
        2: f"{pages.WRONG}, nothing to read, or no way to write the output",
        130: pages.INTERRUPTED,
    },
)


@takes_model()
def compare(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            show_default=False,
            help="Articles as extract takes them, or saved summaries: JSON of one or a list, "
            "JSONL; mixed as you like.",
        ),
    ],
    model: Model,
    concurrency: options.Concurrency = 8,
    prompts: options.PromptsFolder = None,
    plan: options.PlanName = "auto",
    exam_first: options.ExamFirst = False,
    allow_private: options.AllowPrivate = False,
    max_mb: options.MaxMb = None,
    form: Annotated[
        AnyBriefFormat,
        typer.Option(
            "--format",
            rich_help_panel=options.OUTPUT,
            help="text for people, html one page for a browser; csv is the table of claims, "
            "or two tables with -o FOLDER, and parquet the same two as files (needs pyarrow).",
        ),
    ] = "text",
    out: Annotated[Path | None, options.output("; for csv and parquet an existing folder")] = None,
    show: opening.Open = False,
    quiet: options.Quiet = False,
    verbose: options.VerboseOnArticles = False,
) -> None:
    """Read articles about one event and write one brief of them.

    The brief says who says what, which figures agree, differ by source or conflict, who
    contradicts whom, which quotations drift, and what only one article has; every line of it names
    an article and the words. Articles are summarized first, saved summaries are taken as they are.
    They are compared by rules; a model that is named is also asked which figures and claims are the
    same where the rules are unsure.
    """
    from summarize.briefing import compare as compared
    from summarize.cli.progress import Progress
    from summarize.pipeline import extract_many
    from summarize.schema import Article

    loading = options.loading(allow_private, max_mb)
    templates = options.prompts(prompts)
    examining.first(model, templates, plan, wanted=exam_first)
    tally = Tally()
    form = opening.page(form, "html", show)
    output.spare([out], files(sources), f".{form}")
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(opening.shown(show, out, quiet=quiet))
        deliver = stack.enter_context(brief_delivery(out, form))
        given = list(read_mixed(sources, loading, tally))
        if not given and not tally.failed:
            raise SourceError(f"{sources[0]}: there is no article in it")
        progress = stack.enter_context(Progress(wanted=not quiet))
        results = extract_many(
            [item for item in given if isinstance(item, Article)],
            model=model,
            prompts=templates,
            plan=plan,
            concurrency=concurrency,
        )
        notes = Notes(warnings=not quiet, costs=verbose)
        summaries = in_order(given, done(results, tally, progress, notes), tally)
        if not summaries:
            raise typer.Exit(tally.exit_code)  # leaves whatever the output was before
        chosen = context.get_parameter_source("model")
        named = chosen is not None and chosen.name != "DEFAULT"
        brief = compared(summaries, model=model if named else None, prompts=templates)
        if not quiet and form not in SHOWING_WARNINGS:
            for warning in brief.run.warnings:
                report.say(f"warning: {warning}")
        deliver(brief, output.style(out, passages=False, with_text=False))
    raise typer.Exit(tally.exit_code)
