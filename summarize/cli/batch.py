"""``summarize batch``: many articles, resumable."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarize.cli import examining, options, output, pages, report
from summarize.cli.model import takes_model
from summarize.errors import ConfigError
from summarize.model.settings import IN_PROCESS, Model

if TYPE_CHECKING:
    from summarize.batch.estimate import Estimate
    from summarize.batch.job import Report
    from summarize.batch.submission import Fetched
    from summarize.extractor import Failure

WORK, FILES = "Work", "Provider's batches"

EPILOG = pages.ending(
    "summarize batch archive.jsonl summaries.jsonl --dry-run",
    "summarize batch archive.jsonl summaries.jsonl --limit 100",
    "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini --concurrency 64 --budget 50",
    "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini --retry-failed",
    "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini --to-file requests.jsonl",
    "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini --from-file results.jsonl",
    "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini --provider-batch submit",
    "summarize batch archive.jsonl summaries.jsonl --model gpt-5-mini --provider-batch collect",
    "summarize batch archive.parquet part-1.parquet --shard 1/4",
    codes={
        0: pages.DONE,
        1: f"some articles failed, the others are written; or {pages.ENDPOINT}; "
        "or the budget is reached",
        2: f"{pages.WRONG}, nothing to read, an id missing or repeated, or no way to write",
        130: f"{pages.INTERRUPTED}; what is finished is written",
    },
)


@takes_model()
def batch(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="IN",
            show_default=False,
            help="JSONL of {id, text, …}, a folder, or Parquet (needs pyarrow).",
        ),
    ],
    out: Annotated[
        Path,
        typer.Argument(
            metavar="OUT",
            parser=options.target,
            show_default=False,
            help="A .jsonl file, one summary a line, or a .parquet file, one a row. Beside it: "
            "OUT.errors.jsonl, OUT.journal.",
        ),
    ],
    model: Model,
    concurrency: options.Concurrency = 8,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=256,
            metavar="N",
            rich_help_panel=WORK,
            show_default="a core each, 4 at most; 1 for fewer than 200 articles",
            help="Processes that read the articles; one more asks the model for all of them.",
        ),
    ] = None,
    rpm: Annotated[
        float | None,
        typer.Option(
            metavar="N", rich_help_panel=options.MODEL, help="Requests a minute, at most."
        ),
    ] = None,
    tpm: Annotated[
        float | None,
        typer.Option(metavar="N", rich_help_panel=options.MODEL, help="Tokens a minute, at most."),
    ] = None,
    prompts: options.PromptsFolder = None,
    plan: options.PlanName = "auto",
    kind: options.KindNames = None,
    exam_first: options.ExamFirst = False,
    max_mb: options.MaxMb = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            rich_help_panel=WORK,
            help="Say how many articles, calls, tokens and dollars it would be; call nothing.",
        ),
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", rich_help_panel=WORK, help="Only the first N articles of IN."
        ),
    ] = None,
    shard: Annotated[
        str | None,
        typer.Option(
            metavar="I/N",
            rich_help_panel=WORK,
            help="Only part I of N, from 1, divided by id; each part needs an OUT of its own.",
        ),
    ] = None,
    budget: Annotated[
        float | None,
        typer.Option(
            metavar="USD",
            rich_help_panel=WORK,
            help="Stop before OUT has cost more than this, earlier runs included.",
        ),
    ] = None,
    to_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            parser=options.target,
            rich_help_panel=FILES,
            help="Write what there is to ask as OpenAI Batch API requests; call nothing.",
        ),
    ] = None,
    from_file: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            rich_help_panel=FILES,
            show_default=False,
            help="Take the replies from result files of such a batch; may be given several times.",
        ),
    ] = None,
    provider_batch: Annotated[
        Literal["submit", "status", "collect", "cancel"] | None,
        typer.Option(
            rich_help_panel=FILES,
            show_default=False,
            help="Ask by the provider's batches, answered within a day: submit what there is to "
            "ask, see their status, collect what has been answered, or cancel them.",
        ),
    ] = None,
    retry_failed: Annotated[
        bool, typer.Option(rich_help_panel=WORK, help="Only the articles that failed before.")
    ] = False,
    new: Annotated[
        bool,
        typer.Option(rich_help_panel=WORK, help="Begin anew: what OUT holds is replaced."),
    ] = False,
    log_json: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            parser=options.target,
            rich_help_panel=options.OUTPUT,
            help="Add a line of JSON for each article and each retry to this file.",
        ),
    ] = None,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> None:
    """Summarize many articles; stop it at any time and run it again to go on.

    A finished article is in OUT once, whatever happens, and is never asked about again. One that
    failed is in OUT's .errors file with the reason, and is tried again by the next run. A run must
    be gone on with as it was begun: with the same model, prompts and settings.
    """
    from summarize.article import MAX_BYTES
    from summarize.batch.estimate import estimate
    from summarize.batch.job import INTERRUPTED, Job
    from summarize.batch.run import run
    from summarize.batch.source import Source
    from summarize.batch.submission import look
    from summarize.cli.progress import Line, so_far

    if (to_file is not None) + bool(from_file) + (provider_batch is not None) > 1:
        raise ConfigError(
            "--to-file, --from-file and --provider-batch are runs of their own: what is read back"
            " comes first"
        )
    if new and retry_failed:
        raise ConfigError(
            "--new removes what --retry-failed would try again: leave one of them out"
        )
    loading = options.loading(False, max_mb)
    templates = options.prompts(prompts, kind)
    job = Job(
        source=Source(source, loading.get("max_bytes", MAX_BYTES)),
        output=out,
        model=replace(model, requests_per_minute=rpm, tokens_per_minute=tpm),
        prompts=templates,
        plan=plan,
        concurrency=concurrency,
        processes=processes,
        shard=options.shard(shard),
        limit=limit,
        retry_failed=retry_failed,
        new=new,
        budget=options.budget(budget),
        log=log_json,
        requests=to_file,
        results=tuple(from_file or ()),
        provider=provider_batch if provider_batch in ("submit", "collect") else None,
    )
    if provider_batch in ("status", "cancel"):
        for one in look(job.model, out, cancel=provider_batch == "cancel"):
            output.to_stdout(f"{_shown(one)}\n")
        return
    if dry_run:
        output.to_stdout(_expected(estimate(job)))
        return

    if to_file is None and not from_file:
        examining.first(job.model, templates, plan, wanted=exam_first)
    with Line("Looking through the input", wanted=not quiet) as line:

        def heard(reached: Report, failure: Failure | None) -> None:
            line.show(so_far(reached))
            if failure is not None and not quiet:
                with line.aside():
                    report.error(f"{failure.article_id}: {failure.message}")

        done = run(job, heard)
    _tell(done, out, quiet=quiet)
    if done.stopped == INTERRUPTED:
        raise KeyboardInterrupt
    asked = to_file is not None or provider_batch == "submit"
    coming = any(not one.state.ended for one in done.batches)
    left = done.stopped or coming or (done.waiting and not asked)
    fewer = 0 if left or asked or done.batches else _left(done)
    if fewer:
        counted = f"{abs(fewer):,} {'fewer' if fewer > 0 else 'more'} in it than when it began"
        report.error(f"{source} has changed during the run: {counted}; run it again to be sure")
    raise typer.Exit(1 if done.failed or left or fewer > 0 else 0)


def _tell(done: Report, out: Path, *, quiet: bool) -> None:
    """Says what went wrong in a run and, unless quiet, what it did."""
    if done.fault:
        report.error(f"{done.fault}; run it again when the endpoint is back")
    for one in done.batches:
        if one.state.problem:
            report.error(f"{one.state.name} is refused: {one.state.problem}")
        elif not quiet:
            report.say(_shown(one))
    if not quiet:
        report.say(_account(done, out))


def _expected(expected: Estimate) -> str:
    usage = expected.usage
    if expected.endpoint == IN_PROCESS:
        price = "nothing: no language model is called"
    elif expected.usd is None:
        price = f"unknown: no price is published for {expected.model} at {expected.endpoint}"
    else:
        price = f"${expected.usd:,.4f}"
    lines = {
        "articles": f"{expected.articles:,}, finished before: {expected.finished:,}",
        "calls": f"{usage.calls:,}",
        "tokens in": f"{usage.prompt_tokens:,}",
        "tokens out": f"{usage.completion_tokens:,}",
        "cost": price,
        "reckoned from": f"{expected.sampled:,} articles, every call going well",
    }
    return "".join(f"{name:<15}{said}\n" for name, said in lines.items())


def _shown(batch: Fetched) -> str:
    """A provider's batch in a line: "batch_68f: in_progress · 1,200 of 2,000 answered"."""
    state = batch.state
    parts = [f"{state.name}: {state.status}", f"{state.answered:,} of {batch.requests:,} answered"]
    if state.failed:
        parts.append(f"{state.failed:,} failed")
    if batch.unusable:
        parts.append(_by_reason(batch.unusable))
    return " · ".join(parts)


def _by_reason(counts: Counter[str]) -> str:
    return ", ".join(f"{reason} {count:,}" for reason, count in counts.most_common())


def _left(done: Report) -> int:
    """Articles that the run has not come to; fewer than none if the input has grown."""
    return done.total - done.done - done.failed


def _account(done: Report, out: Path) -> str:
    from summarize.batch.output import errors_of

    usage = done.usage
    left = _left(done)
    parts = [f"{done.done:,} done"]
    if done.failed:
        parts.append(f"{done.failed:,} failed, see {errors_of(out)}")
    if done.before:
        parts.append(f"{done.before:,} finished before")
    if done.waiting:
        count, files = done.requests
        held = done.submitted or [str(path) for path in files]
        where = f", {count:,} requests in {', '.join(held)}" if count else ""
        parts.append(f"{done.waiting:,} wait for replies{where}")
    elif left > 0:
        why = " (the budget is reached)" if done.stopped == "budget" else ""
        parts.append(f"{left:,} left{why}")
    if done.unusable:
        listed = _by_reason(done.unusable)
        parts.append(f"{done.unusable.total():,} results are no replies ({listed})")
    again = sum(done.retries.values())
    repeated = f", {again:,} of them again ({_by_reason(done.retries)})" if again else ""
    parts.append(f"{usage.calls:,} calls{repeated}")
    if done.reread:
        parts.append(f"{done.reread:,} read again, their process had ended")
    parts.append(f"{usage.prompt_tokens:,} tokens in, {usage.completion_tokens:,} out")
    if done.usd is not None:
        parts.append(f"${done.usd:,.4f} in all")
    parts.append(f"{done.seconds:,.1f} s")
    return " · ".join(parts)
