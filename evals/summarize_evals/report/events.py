"""Scores of briefs shown: a table for people, an object for programs."""

from __future__ import annotations

from collections.abc import Sequence

from summarize_evals.briefs import READ, TITLES, Scores
from summarize_evals.events import NAME
from summarize_evals.report.totals import Form, as_json


def render(scores: Scores, form: Form, gate: Sequence[str] = ()) -> str:
    """The report, ending in a newline; ``gate`` is what fell below the baseline."""
    if form == "json":
        return as_json(scores, scores.metrics, gate, events=scores.events)
    names = list(scores.events)
    lines = [f"{scores.model} on {NAME}: {', '.join(names)}", ""]
    for prefix, title in (("", "comparing labelled items"), (READ, "end to end")):
        lines.append(f"{title:<26}{'all':>8}" + "".join(f"{name:>8}" for name in names))
        for name, called in TITLES.items():
            values = [scores.metrics, *scores.events.values()]
            cells = "".join(f"{_number(each[prefix + name]):>8}" for each in values)
            lines.append(f"  {called:<24}{cells}")
        lines.append("")
    lines += [f"gate: {line}" for line in gate]
    return "\n".join(lines).rstrip() + "\n"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}".removeprefix("0")
