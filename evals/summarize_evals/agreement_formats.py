"""The agreement of two readers as text, as Markdown and as JSON.

All three say the same numbers. The JSON is what a suite keeps beside its labels, so that every
report can set a model's scores against those of a second reader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from summarize.render.safe import json as safe_json
from summarize.render.safe import markdown, visible
from summarize_evals.agreement import EXACT, Agreement
from summarize_evals.evaluation import Estimate
from summarize_evals.metrics import METRICS

Format = Literal["text", "json", "markdown"]

_DIGITS = 6


class Row(NamedTuple):
    """A line of a table: what, its value, its interval and how many it is of, as shown."""

    what: str
    value: str
    interval: str = ""
    of: str = ""


def write(found: Agreement, form: Format) -> str:
    """The agreement in a format, ending in a newline."""
    if form == "json":
        return _json(found)
    return "\n".join(_markdown(found) if form == "markdown" else _text(found)) + "\n"


def _json(found: Agreement) -> str:
    """What ``as_data`` holds, an article a line."""
    data = as_data(found)
    articles = data.pop("articles")
    lines = (f"    {json.dumps(name)}: {json.dumps(each)}" for name, each in articles.items())
    head = json.dumps(data, indent=2, ensure_ascii=False).removesuffix("\n}")
    return safe_json(head + ',\n  "articles": {\n' + ",\n".join(lines) + "\n  }\n}\n")


def as_data(found: Agreement) -> dict[str, Any]:
    """What the JSON holds: readers, articles, and per metric its value, interval and chances."""
    return {
        "readers": list(found.readers),
        "whose": found.whose,
        "left_out": {reader: list(names) for reader, names in found.left_out.items()},
        "metrics": {name: _estimate(each) for name, each in found.metrics.items()},
        "matched": {
            family: {field: _estimate(each) for field, each in fields.items()}
            for family, fields in found.fields.items()
        },
        "alpha": {what: _rounded(value) for what, value in found.alpha.items()},
        "articles": {
            name: {metric: list(tally) for metric, tally in tallies.items()}
            for name, tallies in found.articles.items()
        },
    }


def _estimate(each: Estimate) -> dict[str, float | None]:
    low, high = each.interval or (None, None)
    rounded = (_rounded(value) for value in (each.value, low, high, each.of))
    return dict(zip(("value", "low", "high", "of"), rounded, strict=True))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _sections(found: Agreement) -> Iterator[tuple[str, list[Row]]]:
    first, second = found.readers
    yield (
        f"As for a model: {first} as labels, {second} as prediction",
        [_row(metric.title, found.metrics[metric.name]) for metric in METRICS],
    )
    for family, fields in found.fields.items():
        name = {EXACT: "the very same span"}
        yield (
            f"On {family} that both have",
            [_row(name.get(field, field), each) for field, each in fields.items()],
        )
    yield (
        "Krippendorff’s alpha (nominal; 0 is chance)",
        [Row(what.replace("_", " "), _shown(value)) for what, value in found.alpha.items()],
    )


def _row(what: str, each: Estimate) -> Row:
    interval = (
        f"{_shown(each.interval.low)} to {_shown(each.interval.high)}" if each.interval else ""
    )
    return Row(what, _shown(each.value), interval, f"{each.of:.0f}")


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _heading(found: Agreement) -> str:
    first, second = found.readers
    many = len(found.articles)
    return f"Agreement of {first} and {second}, {many} article{'s' * (many != 1)}"


def _left_out(found: Agreement) -> Iterator[str]:
    for reader, names in found.left_out.items():
        if names:
            yield f"Left out, labelled by {reader} alone: {', '.join(names)}"


def _text(found: Agreement) -> Iterator[str]:
    yield visible(_heading(found))
    yield from map(visible, _left_out(found))
    for title, rows in _sections(found):
        yield ""
        yield visible(title)
        for row in rows:
            yield f"  {row.what:<24}{row.value:>7}   {row.interval:<16}{row.of:>7}".rstrip()
    yield ""
    yield "Intervals: 95 %, jackknife-t over articles; last column: of how many."


def _markdown(found: Agreement) -> Iterator[str]:
    yield f"# {markdown(_heading(found))}"
    for line in _left_out(found):
        yield ""
        yield markdown(line)
    for title, rows in _sections(found):
        yield ""
        yield f"## {markdown(title)}"
        yield ""
        yield "| what | value | 95 % interval | of |"
        yield "|---|--:|---|--:|"
        yield from (f"| {' | '.join(row)} |" for row in rows)
