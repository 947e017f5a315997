"""``summarize eval``: a model and prompt set against labelled articles."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli import opening, options, output, pages, report
from summarize.cli.model import OPTIONS, takes_model
from summarize.errors import ConfigError
from summarize.model.settings import Model
from summarize_evals.cli import diff, table, whole
from summarize_evals.cli.shared import GATE, LOGGING, SCORING, Form, SuiteName, Texts, spare

if TYPE_CHECKING:
    from summarize.schema import Article
    from summarize_evals.evaluation import Evaluation, Output
    from summarize_evals.runner import Heard

_OF_A_RUN = (
    *OPTIONS, "concurrency", "prompts", "plan", "repeats", "split", "only", "log", "fresh",
)  # fmt: skip
_OF_LABELS = ("texts", "split", "only", "repeats", "log", "fresh", "from_log", "reports", "show")
_CALLED = {"only": "article", "from_log": "from", "reports": "report", "show": "open"}

ABOUT = """Score a model and prompt set against hand-labelled articles.

Articles that fail count as all missed. Every figure comes with its 95 % interval over articles and,
where two people labelled the suite, with their own agreement. An interrupted run goes on where it
was when the same command is given again; a gate (--baseline) fails with exit code 3."""

EPILOG = pages.ending(
    "summarize eval",
    "summarize eval --split dev --model qwen --base-url http://localhost:8080/v1",
    "summarize eval --baseline evals/baselines/stub.json --report eval.html --report junit.xml",
    "summarize eval --log run.jsonl",
    "summarize eval --open",
    "summarize eval --from run.jsonl --format json",
    "summarize eval --suite mylabels/ --baseline mine.json --bless",
    "summarize eval --suite events --baseline evals/baselines/events.json",
    "summarize eval diff before.jsonl after.jsonl",
    codes={
        0: pages.DONE,
        1: f"some articles failed, the others are scored; or {pages.ENDPOINT}",
        2: f"{pages.WRONG}, faulty labels, or no way to write the output",
        3: "a gate failed",
        130: pages.INTERRUPTED,
    },
)


def application() -> typer.Typer:
    """The group of commands."""
    app = typer.Typer(
        help=pages.prose(ABOUT), epilog=EPILOG, invoke_without_command=True, no_args_is_help=False
    )
    app.callback()(evaluate)
    pages.add(app, diff.diff, diff.EPILOG)
    pages.add(app, table.table, table.EPILOG)
    return app


@takes_model()
def evaluate(
    context: typer.Context,
    *,
    suite: SuiteName = "seeds",
    texts: Texts = None,
    split: Annotated[
        str,
        typer.Option(
            metavar="dev|test|all", rich_help_panel=SCORING, help="Which part of the suite."
        ),
    ] = "all",
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--article",
            metavar="ID",
            rich_help_panel=SCORING,
            help="Only this article; may be repeated.",
        ),
    ] = None,
    repeats: Annotated[
        int,
        typer.Option(
            min=1,
            max=1000,
            metavar="N",
            rich_help_panel=SCORING,
            help="Runs of each article, averaged within the article.",
        ),
    ] = 1,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            rich_help_panel=SCORING,
            help="Fail with exit code 3 where a metric is below this file's.",
        ),
    ] = None,
    bless: Annotated[
        bool,
        typer.Option("--bless", rich_help_panel=SCORING, help="Write this run to --baseline."),
    ] = False,
    log: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            parser=options.target,
            rich_help_panel=LOGGING,
            help="Where each output is logged, and a run gone on with (else in the cache folder, "
            "for a model that is called).",
        ),
    ] = None,
    fresh: Annotated[
        bool,
        typer.Option("--fresh", rich_help_panel=LOGGING, help="Begin the log anew."),
    ] = False,
    from_log: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="LOG",
            rich_help_panel=LOGGING,
            help="Score what a log holds; nothing is run.",
        ),
    ] = None,
    model: Model,
    concurrency: options.Concurrency = 8,
    prompts: options.PromptsFolder = None,
    plan: options.PlanName = "auto",
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="MODULE:CLASS",
            rich_help_panel=options.READING,
            help="Score items of a kind of your own, against the labels in SUITE/KIND/.",
        ),
    ] = None,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            rich_help_panel=options.OUTPUT,
            help="Form of what is printed.",
        ),
    ] = "text",
    out: options.Out = None,
    reports: Annotated[
        list[Path] | None,
        typer.Option(
            "--report",
            metavar="FILE",
            parser=options.target,
            rich_help_panel=options.OUTPUT,
            help="Another report: .html, .md, .json, .txt, or .xml for JUnit; may be repeated.",
        ),
    ] = None,
    show: opening.Open = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Runs or rescores, reports, and gates; ``ABOUT`` is the page's text."""
    if context.invoked_subcommand is not None:
        _refuse_what_a_subcommand_ignores(context)
        return
    if bless and baseline is None:
        raise ConfigError("--bless needs --baseline FILE: the file to write")
    from summarize_evals import events, folders, gates, runner
    from summarize_evals import log as logs
    from summarize_evals.report import form_of, render
    from summarize_evals.suites import part

    if suite == events.NAME or kind is not None:
        _refuse_what_is_for_labels_alone(context, kind or f"suite {suite}", split=kind is None)
        scoring = whole.Scoring(model, prompts, plan, concurrency)
        own = partial(scoring.own, Path(suite), kind) if kind is not None else None
        work = own or partial(scoring.briefs, part(split))
        raise typer.Exit(whole.scored(work, baseline, bless, form, out))
    form = opening.page(form, "html", show)
    also = [(path, form_of(path)) for path in reports or ()]
    spare([out, *(path for path, _ in also)], [log, from_log, baseline], suite)
    least = gates.read(baseline) if baseline is not None and not bless else None
    with contextlib.ExitStack() as stack:
        out = stack.enter_context(opening.shown(show, out, quiet=quiet))
        wanted = [(out, form), *also]
        writes = [stack.enter_context(output.opened(path)) for path, _ in wanted]
        if from_log is not None:
            _refuse_what_a_log_settles(context)
            given = suite if _is_given(context, "suite") else None
            evaluation = logs.rescored(
                from_log, lambda setup: folders.suite(given or setup.suite, texts)
            )
        else:
            cases = folders.suite(suite, texts).part(part(split), only or ())
            evaluation = runner.run(
                cases,
                model,
                prompts=prompts,
                plan=plan,
                repeats=repeats,
                concurrency=concurrency,
                log=lambda setup: log or logs.cached(setup),
                fresh=fresh,
                heard=stack.enter_context(_progress(quiet)),
            )
        drops = gates.drops(evaluation, least) if least is not None else ()
        style = output.style(out, passages=False, with_text=False)
        for write, (_, shape) in zip(writes, wanted, strict=True):
            write(render(evaluation, shape, style=style, gate=[str(drop) for drop in drops]))
    code = _ending(evaluation, drops)
    if bless and baseline is not None:
        if evaluation.failed:
            report.error(f"{baseline}: articles failed, so nothing is blessed")
        else:
            with output.opened(baseline) as write:
                write(gates.blessed(evaluation))
            report.say(f"{baseline}: blessed")
    raise typer.Exit(code)


def _refuse_what_is_for_labels_alone(context: typer.Context, what: str, *, split: bool) -> None:
    """``split`` is whether it has one."""
    for name in _OF_LABELS:
        if _is_given(context, name) and not (split and name == "split"):
            shown = _CALLED.get(name, name)
            raise ConfigError(f"--{shown} is not for {what}, which is scored as a whole")


def _ending(evaluation: Evaluation, drops: Iterable[object]) -> int:
    """Says on standard error what went wrong, and gives the exit code for it."""
    for result in evaluation.failed:
        report.error(f"{result.case.article.id}: {result.failures[0].message}")
    for drop in drops:
        report.error(f"gate: {drop}")
    if drops:
        return GATE
    return 1 if evaluation.failed else 0


@contextlib.contextmanager
def _progress(quiet: bool) -> Iterator[Heard]:
    """What counts the articles on a terminal as they are done."""
    from summarize.cli.progress import Progress
    from summarize.schema import Summary

    with Progress(wanted=not quiet) as progress:

        def heard(article: Article, given: Output) -> None:
            with progress.step(failed=not isinstance(given, Summary)):
                pass

        yield heard


def _refuse_what_a_subcommand_ignores(context: typer.Context) -> None:
    for name in context.params:
        if _is_given(context, name):
            raise ConfigError(
                f"options stand behind the command: eval {context.invoked_subcommand} …"
            )


def _is_given(context: typer.Context, name: str) -> bool:
    source = context.get_parameter_source(name)
    return source is not None and source.name in ("COMMANDLINE", "PROMPT")


def _refuse_what_a_log_settles(context: typer.Context) -> None:
    for name in _OF_A_RUN:
        if _is_given(context, name):
            shown = {"only": "article"}.get(name, name).replace("_", "-")
            raise ConfigError(f"--{shown} has no effect with --from: a log is of one run")
