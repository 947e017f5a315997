"""``summarize doctor``: what the configured endpoint is and what it really supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from summarize.cli import examining, options, output, pages, report
from summarize.cli.model import takes_model
from summarize.model.settings import Model

if TYPE_CHECKING:
    from summarize.model import Probe
    from summarize.prompting import Prompts

EPILOG = pages.ending(
    "summarize doctor",
    "summarize doctor --model gpt-5-mini",
    "summarize doctor --model qwen --base-url http://localhost:8080/v1",
    "summarize doctor --model qwen --base-url http://localhost:8080/v1 --exam",
    codes={
        0: "an extract with these options would work",
        1: f"{pages.ENDPOINT}, or no way to ask for structured output works there",
        2: f"{pages.WRONG}, or no key is set where one is needed",
    },
)


@takes_model(without=("temperature", "seed", "max_tokens"))
def doctor(
    context: typer.Context,
    model: Model,
    prompts: options.PromptsFolder = None,
    exam: Annotated[
        bool,
        typer.Option(
            "--exam",
            help="Have the model read a few labelled articles (some 80 calls), and keep what it "
            "is good for: --plan auto follows that.",
        ),
    ] = False,
    verbose: options.Verbose = False,
) -> None:
    """Show what would be used: endpoint, key, model, structured-output mode, prompts.

    Each mode is tried with a small call (a few hundred tokens in all), since some servers accept a
    schema and ignore it. The key is never shown.
    """
    import asyncio

    from summarize.model.probe import probe

    templates = options.prompts(prompts)
    resolved = model.resolve()
    _line("model", resolved.name)
    _line("endpoint", _endpoint(resolved))
    _line("key", _key(resolved, context.params["api_key_env"]))
    for name in templates.names:
        prompt = templates.get(name)
        _line("prompt", f"{prompt.name}, version {prompt.version}, from {prompt.path}")
    found = asyncio.run(probe(resolved))
    _show(found, resolved)
    used = model.mode or found.best
    works = any(tried.supported for tried in found.modes if tried.mode == used)
    if not works:
        report.error(
            f"{model.mode} does not work there: try without --mode"
            if model.mode and found.best
            else "no way to ask this model for structured output works"
        )
        raise typer.Exit(1)
    _line("would use", f"mode {used}")
    if exam:
        _line("exam", f"kept in {examining.sit(replace(resolved, mode=used), templates)}")
    _show_exam(resolved, templates)


def _show_exam(model: Model, templates: Prompts) -> None:
    """What is known of a model, and what ``--plan auto`` makes of it."""
    from summarize import profiles
    from summarize.profile import UNKNOWN

    if model.in_process:
        return
    exam = profiles.find(model.name, model.endpoint, templates)
    if exam is None:
        _line("exam", f"none with these prompts and rules: --plan auto is {UNKNOWN.plan}")
        return
    _line("rules alone", _scores(exam.alone))
    for name, plan in exam.plans.items():
        trusted = ", ".join(plan.trusted) or "nothing"
        cost = f"{plan.calls:g} calls, {plan.prompt_tokens:g} + {plan.completion_tokens:g} tokens"
        _line(f"plan {name}", _scores(plan.scores))
        _line("", f"trusted with {trusted}; {cost} and {plan.seconds:.1f} s an article")
    why = ": the model makes nothing better and is not asked" if exam.benched else ""
    _line("plan auto", f"{exam.best}{why}")


def _scores(scores: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in scores.items())


def _endpoint(model: Model) -> str:
    if model.in_process:
        return f"{model.endpoint}: no language model is called, the text is read by rules"
    return model.endpoint


def _key(model: Model, variable: str | None) -> str:
    from summarize.model.settings import NO_KEY

    if model.in_process:
        return "none needed"
    if model.api_key in (None, NO_KEY):
        return "not set"
    return f"set, from {variable or 'OPENAI_API_KEY'}"


def _show(found: Probe, model: Model) -> None:
    if found.models is not None and not model.in_process:
        known = "is" if model.name in found.models else "is not"
        _line("models", f"{len(found.models)} on offer; {model.name} {known} among them")
    if found.context is not None:
        _line("context", f"{found.context:,} tokens")
    if found.tokens_per_second is not None:
        _line("speed", f"{found.tokens_per_second:.0f} tokens/s")
    for tried in found.modes:
        verdict = "works" if tried.supported else "does not work"
        _line(f"mode {tried.mode}", f"{verdict} ({tried.seconds:.1f} s): {tried.note}")


def _line(label: str, content: str) -> None:
    from summarize.render.safe import visible

    output.to_stdout(f"{label:<17} {visible(content)}\n")
