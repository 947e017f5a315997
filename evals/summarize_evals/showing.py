"""Labels laid over their article, for a person who reviews them on a terminal.

What is labelled is marked in place by brackets that carry its id, so that nothing depends on
colour, and the items are listed below with their fields. The article's and the labels' words go
through ``safe.visible``: they only ever show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarize.render import Style
from summarize.render.phrases import number
from summarize.render.printed import printed, words
from summarize.render.safe import visible
from summarize_evals.labels import Labels
from summarize_evals.values import Data

LEGEND: Final = "⟦c1 content⟧  ⟨s1 source⟩  ‹cue›  ⟦f1 figure⟧"
_COLORS: Final = {"content": "green", "source": "bold cyan", "cue": "magenta", "figure": "yellow"}


class _Mark(NamedTuple):
    """A labelled stretch and the brackets that it stands in."""

    start: int
    end: int
    kind: str
    opens: str
    closes: str


def show(labels: Labels, text: str, style: Style) -> str:
    """The article with its labels in place, then the items one by one."""
    return printed(_parts(labels, text), width=style.width, color=style.color)


def _parts(labels: Labels, text: str) -> Iterator[RenderableType]:
    yield words(labels.article, "bold")
    yield words(LEGEND, "dim")
    lines = list(_article(labels, text))
    while not lines[-1].plain.strip():
        lines.pop()  # the headings below bring their own blank line
    yield from lines
    for kind, fields in (("speakers", _speaker), ("claims", _claim), ("figures", _figure)):
        if labels.data[kind]:
            yield Text(f"\n{kind.capitalize()}", "bold cyan")
            yield Padding(_table(labels.data[kind], fields), (0, 0, 0, 2))


def _shown(character: str) -> str:
    return " " if character.isspace() else visible(character)


def _article(labels: Labels, text: str) -> Iterator[Text]:
    """The lines of the article, marks and all."""
    marks = sorted(dict.fromkeys(_marks(labels.data)), key=lambda mark: (mark.start, -mark.end))
    begins: dict[int, list[_Mark]] = {}
    ends: dict[int, list[_Mark]] = {}
    for mark in marks:
        begins.setdefault(mark.start, []).append(mark)
        ends.setdefault(mark.end, []).insert(0, mark)  # what opens last closes first
    line, within = Text(), list[_Mark]()
    for place, character in enumerate(text + "\n"):
        for mark in ends.get(place, ()):
            line.append(mark.closes, _COLORS[mark.kind])
            within.remove(mark)
        for mark in begins.get(place, ()):
            line.append(mark.opens, _COLORS[mark.kind])
            within.append(mark)
        if character == "\n":
            yield line
            line = Text()
        else:
            line.append(_shown(character), _COLORS[within[-1].kind] if within else "")


def _marks(data: Mapping[str, Any]) -> Iterator[_Mark]:
    for claim in data["claims"]:
        yield _mark(claim["content"], "content", f"⟦{visible(claim['id'])} ", "⟧")
        if claim["source"]:
            said_by = visible(",".join(claim["speakers"]))
            yield _mark(claim["source"], "source", f"⟨{said_by} ", "⟩")
        if claim["cue"]:
            yield _mark(claim["cue"], "cue", "‹", "›")
    for figure in data["figures"]:
        yield _mark(figure["content"], "figure", f"⟦{visible(figure['id'])} ", "⟧")


def _mark(span: Data, kind: str, opens: str, closes: str) -> _Mark:
    return _Mark(span["start"], span["end"], kind, opens, closes)


def _table(items: list[Data], fields: Callable[[Data], Iterator[str]]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for item in items:
        shown = words(" · ".join(filter(None, fields(item))))
        if item.get("optional"):
            shown.append(" · optional", "dim")
        for reading in item.get("also", ()):
            changes = ", ".join(f"{key} {_value(value)}" for key, value in reading.items())
            shown.append(f"\nor: {visible(changes)}", "dim")
        grid.add_row(words(item["id"], "bold"), shown)
    return grid


def _speaker(item: Data) -> Iterator[str]:
    yield from (item["name"], item["kind"], item["role"], item["affiliation"])
    yield f"as {', '.join(map(_value, item['mentions']))}"


def _claim(item: Data) -> Iterator[str]:
    yield ", ".join(item["speakers"])
    yield from (item["kind"], item["modality"], item["polarity"], item["proposition"])


def _figure(item: Data) -> Iterator[str]:
    high = f" to {number(item['value_high'])}" if item["value_high"] is not None else ""
    change, unit = item["change"] or "", item["unit"] or ""
    yield f"{change} {number(item['value'])}{high} {unit}"
    yield from (item["qualifier"], item["of"], ", ".join(item["speakers"]) or "the article")


def _value(value: Any) -> str:
    """A field's value as it is shown: a span by its words."""
    if isinstance(value, Mapping):
        return f"“{value['text']}”"
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    return "none" if value is None else str(value)
