"""Suites that are scored as a whole: labelled events, and kinds of items of the user's own.

They have no log and no list of errors, so their reports are short and their baseline is of totals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.cli import options, output, report
from summarize.errors import ConfigError
from summarize_evals.cli.shared import GATE, Form

if TYPE_CHECKING:
    from summarize.model import Model
    from summarize_evals.gates import Totals
    from summarize_evals.report.totals import Form as Short
    from summarize_evals.suites import Part


Scored = tuple["Totals", Callable[["Short", Sequence[str]], str]]
"""Scores, and what shows them."""


@dataclass(frozen=True)
class Scoring:
    """What is scored by the suites that are not scored article by article."""

    model: Model
    prompts: Path | None
    plan: str
    concurrency: int

    def briefs(self, split: Part) -> Scored:
        """Briefs of the labelled events, or of a part of them."""
        from summarize_evals import briefs, events
        from summarize_evals.report.events import render

        scores = briefs.run(
            events.load(split=split),
            self.model,
            prompts=self.prompts,
            plan=self.plan,
            concurrency=self.concurrency,
        )
        return scores, partial(render, scores)

    def own(self, suite: Path, name: str) -> Scored:
        """Items of a kind of the user's own."""
        from summarize.kinds import imported, task
        from summarize_evals import own
        from summarize_evals.report.own import render

        kind = imported(name)
        scores = own.run(
            f"{suite.resolve().name}/{task(kind)}",
            own.load(suite, kind),
            kind,
            self.model,
            prompts=options.prompts(self.prompts, [name]),
            plan=self.plan,
            concurrency=self.concurrency,
        )
        return scores, partial(render, scores)


def scored(
    work: Callable[[], Scored], baseline: Path | None, bless: bool, form: Form, out: Path | None
) -> int:
    """Scores, reports and gates; the exit code."""
    from summarize_evals import gates

    if form != "text" and form != "json":
        raise ConfigError(f"events and own kinds are reported as text or json, not {form}")
    least = gates.read(baseline) if baseline is not None and not bless else None
    with output.opened(out) as write:
        scores, shown = work()
        drops = gates.fallen(scores, least) if least is not None else ()
        write(shown(form, [str(drop) for drop in drops]))
    if bless and baseline is not None and scores.failed:
        report.error(f"{baseline}: articles failed, so nothing is blessed")
    elif bless and baseline is not None:
        with output.opened(baseline) as write:
            write(gates.recorded(scores))
        report.say(f"{baseline}: blessed")
    for line in (*scores.failed, *(f"gate: {drop}" for drop in drops)):
        report.error(line)
    return GATE if drops else 1 if scores.failed else 0
