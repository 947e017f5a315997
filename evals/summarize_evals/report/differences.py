"""Two runs side by side: what changed, whether it is more than chance, and only what flipped."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final, Literal

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarize.render import Style
from summarize.render.printed import printed, words
from summarize.render.safe import markdown, visible
from summarize_evals.difference import Differences, Direction, Flip
from summarize_evals.metrics import Metric
from summarize_evals.report.text import WIDEST
from summarize_evals.report.wording import NONE, made, score, title

Form = Literal["text", "json", "markdown"]

SIGNIFICANT: Final = 0.05
_EXCERPT: Final = 60  # characters of an item
_MARKS: Final[dict[Direction, str]] = {"fixed": "+", "broken": "−", "changed": "~"}
_NOTE: Final = (
    "p: paired permutation of articles, two-sided; after Holm's correction for the headline "
    "metrics. Detectable: the smallest true change that so many articles would show four times in "
    "five."
)


def render(found: Differences, form: Form, *, style: Style | None = None) -> str:
    """Two runs compared, ending in a newline.

    Args:
        found: What differs.
        form: ``text``, ``json`` or ``markdown``.
        style: Columns and colour, for ``text``.
    """
    match form:
        case "text":
            shape = style or Style()
            return printed(_parts(found), width=shape.width, color=shape.color, widest=WIDEST)
        case "json":
            return _json(found)
        case "markdown":
            return _markdown(found)


def _signed(value: float | None) -> str:
    if value is None:
        return NONE
    return f"{'+' if value >= 0 else '−'}{score(abs(value))}"


def _probability(value: float) -> str:
    return "< .001" if value < 0.001 else score(value)


def _rows(found: Differences) -> Iterator[tuple[Metric, list[str]]]:
    """The cells of each metric: both scores, change, its interval, p, smallest detectable."""
    for metric in found.first.scored:
        change = found.metrics.get(metric.name)
        if change is None:
            continue
        p = found.adjusted.get(metric.name, change.p)
        ends = change.interval
        yield (
            metric,
            [
                score(found.first.metrics[metric.name].value),
                score(found.second.metrics[metric.name].value),
                _signed(change.change),
                f"{_signed(ends.low)} to {_signed(ends.high)}" if ends else NONE,
                _probability(p),
                score(change.detectable),
            ],
        )


def _runs(found: Differences) -> tuple[tuple[str, str], ...]:
    return tuple(
        (f"{name}: {title(run)}, prompts {run.setup.prompt_version}", made(run.setup))
        for name, run in (("first", found.first), ("second", found.second))
    )


def _excerpt(flip: Flip) -> str:
    line = " ".join(flip.words.split())
    return line if len(line) <= _EXCERPT else f"{line[: _EXCERPT - 1]}…"


def _what(flip: Flip) -> str:
    """What happened to an item: "missed → right"."""
    return " → ".join(
        "not given" if faults is None else ", ".join(faults) or "right"
        for faults in (flip.before, flip.after)
    )


def _counts(found: Differences) -> str:
    kinds = Counter(flip.direction for flip in found.flips)
    return ", ".join(f"{kinds[kind]} {kind}" for kind in _MARKS)


def _parts(found: Differences) -> Iterator[RenderableType]:
    for what, how in _runs(found):
        yield words(what, "bold")
        yield words(how, "dim")
    yield ""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    for heading in ("first", "second", "change", "95 %", "p", "detectable"):
        table.add_column(heading, justify="right", no_wrap=True)
    for metric, cells in _rows(found):
        change = found.metrics[metric.name].change
        surely = found.adjusted.get(metric.name, 1) < SIGNIFICANT
        color = ("green" if change > 0 else "red") if surely else ""
        weight = "bold" if metric.headline else ""
        table.add_row(metric.title, *cells, style=f"{weight} {color}".strip())
    yield table
    yield Text(_NOTE, style="dim")
    yield Text(f"\nFlipped: {_counts(found)}", style="bold")
    for article, flips in groupby(found.flips, key=lambda flip: flip.article):
        yield Text(f"\n{visible(article)}", style="bold")
        for flip in flips:
            mark, excerpt = _MARKS[flip.direction], visible(_excerpt(flip))
            yield Text(f" {mark} {flip.family[:-1]} “{excerpt}”: {_what(flip)}")


def _markdown(found: Differences) -> str:
    lines = [f"- {what} ({how})" for what, how in _runs(found)]
    lines += ["", "| metric | first | second | change | 95 % | p | detectable |"]
    lines += ["|---|--:|--:|--:|--:|--:|--:|"]
    for metric, cells in _rows(found):
        name = f"**{metric.title}**" if metric.headline else metric.title
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", _NOTE, "", f"<details><summary>Flipped: {_counts(found)}</summary>", ""]
    for article, flips in groupby(found.flips, key=lambda flip: flip.article):
        lines.append(f"- {markdown(article)}")
        lines += [
            f"  - {_MARKS[flip.direction]} {flip.family[:-1]} “{markdown(_excerpt(flip))}”: "
            f"{_what(flip)}"
            for flip in flips
        ]
    return "\n".join([*lines, "", "</details>", ""])


def _json(found: Differences) -> str:
    metrics: dict[str, Any] = {
        name: {
            "first": found.first.metrics[name].value,
            "second": found.second.metrics[name].value,
            "change": change.change,
            "interval": list(change.interval) if change.interval else None,
            "p": change.p,
            "p_adjusted": found.adjusted.get(name),
            "detectable": change.detectable,
        }
        for name, change in found.metrics.items()
    }
    flips = [flip._asdict() | {"direction": flip.direction} for flip in found.flips]
    document = {"schema_version": 1, "metrics": metrics, "flips": flips}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
