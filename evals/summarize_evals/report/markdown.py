"""The report for a pull request: the headline in view, the rest folded away.

Comments are read in passing, so it is short: what fell, what failed, six numbers. Everything that
comes from an article or a model passes ``safe.markdown``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.render.safe import markdown as escaped
from summarize_evals.evaluation import Evaluation
from summarize_evals.metrics import Metric
from summarize_evals.report import wording


def render(evaluation: Evaluation, gate: Sequence[str] = ()) -> str:
    """The comment, ending in a newline."""
    return "\n".join(_lines(evaluation, gate)) + "\n"


def _lines(evaluation: Evaluation, gate: Sequence[str]) -> Iterator[str]:
    yield f"### {escaped(wording.title(evaluation))}"
    yield ""
    yield escaped(f"{wording.how(evaluation.setup)} · {wording.made(evaluation.setup)}")
    if gate:
        yield from ("", "**The gate is closed**", "")
        yield from (f"- {escaped(line)}" for line in gate)
    if evaluation.failed:
        yield from ("", f"**Failed, counted as all missed: {len(evaluation.failed)}**", "")
        for result in evaluation.failed:
            for line in wording.failures(result):
                yield f"- {escaped(f'{result.case.article.id}: {line}')}"
    yield ""
    yield from _metrics(evaluation, [m for m in evaluation.scored if m.headline])
    yield from ("", escaped(wording.readers(evaluation)), "")
    yield from ("<details><summary>All other metrics</summary>", "")
    yield from _metrics(evaluation, [m for m in evaluation.scored if not m.headline])
    yield from ("", "</details>")
    if evaluation.slices:
        yield from ("<details><summary>Slices</summary>", "")
        yield from _slices(evaluation)
        yield "</details>"
    yield ""
    grounding = [wording.kept_out(evaluation), wording.unfounded(evaluation)]
    yield f"{escaped('. '.join(filter(None, grounding)))}.  "
    yield f"{escaped(wording.cost(evaluation))}."


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _metrics(evaluation: Evaluation, metrics: Sequence[Metric]) -> Iterator[str]:
    ceiling = evaluation.suite.ceiling
    yield _row("metric", "score", "95 % interval", "chances", "readers", "to readers")
    yield _row("---", "---:", "---:", "---:", "---:", "---:")
    for metric in metrics:
        estimate, agreed = evaluation.metrics[metric.name], ceiling.get(metric.name)
        yield _row(
            metric.title,
            f"**{wording.score(estimate.value)}**",
            wording.interval(estimate.interval),
            wording.count(estimate.of),
            "" if agreed is None else wording.score(agreed),
            wording.against_readers(estimate, agreed),
        )


def _slices(evaluation: Evaluation) -> Iterator[str]:
    for grid in wording.slices(evaluation):
        yield _row("slice", *map(escaped, grid.columns))
        yield _row("---", *("---:" for _ in grid.columns))
        for name, scores in grid.rows:
            yield _row(escaped(name), *scores)
        yield ""
