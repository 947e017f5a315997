"""The report on a terminal: what matters first, as tables of numbers and nothing around them.

Colour says one thing only: red is surely below what two readers reach, green has reached it.
Whatever comes from an article or a model is shown through ``safe.visible``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarize.render import Style
from summarize.render.printed import printed, words
from summarize.render.safe import visible
from summarize_evals.evaluation import Evaluation
from summarize_evals.findings import (
    FAMILIES,
    Counts,
    counts,
    leading,
    scored,
    share,
    worst_first,
)
from summarize_evals.metrics import BY_NAME, Metric
from summarize_evals.report import wording

WORST: Final = 10
WIDEST: Final = 120
_COLORS: Final = {"below": "red", "within": "", "reached": "green", None: ""}


def render(evaluation: Evaluation, style: Style, gate: Sequence[str] = ()) -> str:
    """The report for ``style.width`` columns, with colour if ``style`` says so."""
    parts = _parts(evaluation, gate)
    return printed(parts, width=style.width, color=style.color, widest=WIDEST)


def _heading(words: str) -> Text:
    return Text(f"\n{words}", style="bold")


def _parts(evaluation: Evaluation, gate: Sequence[str]) -> Iterator[RenderableType]:
    setup = evaluation.setup
    yield words(wording.title(evaluation), "bold")
    yield words(wording.how(setup), "dim")
    yield words(wording.made(setup), "dim")
    headline = [metric for metric in evaluation.scored if metric.headline]
    yield ""
    yield _metrics(evaluation, headline, "Headline")
    yield words(wording.readers(evaluation), "dim")
    for family in FAMILIES:
        others = [m for m in evaluation.scored if m.family == family and not m.headline]
        if others:
            yield ""
            yield _metrics(evaluation, others, family.capitalize())
    for grid in wording.slices(evaluation):
        yield ""
        yield _slices(grid)
    yield from _failed(evaluation)
    yield from _worst(evaluation)
    yield _heading("Grounding")
    yield Padding(words(wording.kept_out(evaluation)), (0, 0, 0, 1))
    if found := wording.unfounded(evaluation):
        color = "red" if evaluation.grounding.unfounded else ""
        yield Padding(words(found, color), (0, 0, 0, 1))
    yield _heading("Cost")
    yield Padding(words(wording.cost(evaluation)), (0, 0, 0, 1))
    if gate:  # last, where a terminal's reader looks first
        yield _heading("The gate is closed")
        for line in gate:
            yield Padding(words(line, "red"), (0, 0, 0, 1))


def _table(first: str, *numbers: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, header_style="dim")
    table.add_column(Text(first, style="bold not dim"), overflow="fold")
    for name in numbers:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _metrics(evaluation: Evaluation, metrics: Sequence[Metric], heading: str) -> Table:
    ceiling = evaluation.suite.ceiling
    known = any(metric.name in ceiling for metric in metrics)
    columns = ("score", "95 % interval", "chances", *(("readers", "to readers") if known else ()))
    table = _table(heading, *columns)
    for metric in metrics:
        estimate, agreed = evaluation.metrics[metric.name], ceiling.get(metric.name)
        color = _COLORS[wording.standing(estimate, agreed)]
        table.add_row(
            metric.title,
            Text(wording.score(estimate.value), f"bold {color}"),
            wording.interval(estimate.interval),
            wording.count(estimate.of),
            *(
                (
                    "" if agreed is None else wording.score(agreed),
                    Text(wording.against_readers(estimate, agreed), color),
                )
                if known
                else ()
            ),
        )
    return table


def _slices(grid: wording.Grid) -> Table:
    table = _table("Slices", *map(visible, grid.columns))
    for name, scores in grid.rows:
        table.add_row(words(name), *scores)
    return table


def _failed(evaluation: Evaluation) -> Iterator[RenderableType]:
    if not evaluation.failed:
        return
    yield _heading(f"Failed, counted as all missed: {len(evaluation.failed)}")
    for result in evaluation.failed:
        for line in wording.failures(result):
            yield Padding(words(f"{result.case.article.id}: {line}", "red"), (0, 0, 0, 1))


def _worst(evaluation: Evaluation) -> Iterator[RenderableType]:
    metric, families = leading(evaluation), scored(evaluation)
    results = worst_first(evaluation)
    table = _table("Worst articles", BY_NAME[metric].title, *Counts._fields)
    for result in results[:WORST]:
        table.add_row(
            words(result.case.article.id),
            wording.score(share(result, metric)),
            *map(wording.count, counts(result, families)),
        )
    yield ""
    yield table
    if len(results) > WORST:
        yield Text(f" and {wording.counted(len(results) - WORST, 'article')} better", "dim")
