"""Scores of a user's own kind shown: a table for people, an object for programs."""

from __future__ import annotations

from collections.abc import Sequence

from summarize_evals.own import Score, Scores
from summarize_evals.report.totals import Form, as_json


def render(scores: Scores, form: Form, gate: Sequence[str] = ()) -> str:
    """The report, ending in a newline; ``gate`` is what fell below the baseline."""
    if form == "json":
        metrics = {
            name: {"value": score.value, "interval": score.interval}
            for name, score in scores.metrics.items()
        }
        return as_json(scores, metrics, gate)
    counted = f"{scores.articles} article{'' if scores.articles == 1 else 's'}"
    lines = [f"{scores.model} on {scores.suite}: {counted}", ""]
    lines += [f"  {name:<16}{_shown(score)}" for name, score in scores.metrics.items()]
    lines += ["", *(f"gate: {line}" for line in gate)]
    return "\n".join(lines).rstrip() + "\n"


def _shown(score: Score) -> str:
    if score.value is None:
        return "   –"
    number = f"{score.value:.3f}"
    if score.interval is None:
        return number
    return f"{number}  ({score.interval.low:.2f} to {score.interval.high:.2f})"
