"""A summary as a person reads it on a terminal: gist, who says what, figures, how it was made.

Article text is only ever put into ``rich.text.Text``, never into a string that rich would parse for
markup, and passes ``safe.visible`` first. The result is a string, with colour only if asked for:
whoever prints it knows whether it goes to a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarize.render import phrases
from summarize.render.passages import Passages
from summarize.render.printed import printed, words
from summarize.schema import Claim, Summary


def render(
    summary: Summary, *, width: int = 80, color: bool = False, passages: bool = False
) -> str:
    """The summary laid out for ``width`` columns, within ``NARROWEST`` and ``WIDEST``.

    Args:
        summary: What to show.
        width: Columns of the terminal.
        color: Whether to write ANSI colours.
        passages: Whether to show the numbered sentences that each item rests on; they are read
            from ``article.text`` and so left out of a summary that was saved without it.
    """
    shown = Passages(summary.article.text if passages else None)
    return printed(_parts(summary, shown), width=width, color=color)


def _parts(summary: Summary, shown: Passages) -> Iterator[RenderableType]:
    article = summary.article
    yield words(phrases.title(article), "bold")
    yield words(phrases.origin(article), "dim")
    if gist := phrases.gist(summary):
        yield Padding(words(gist), (1, 0, 0, 0))
    if summary.speakers:
        yield Text("\nWho says what", style="bold cyan")
        yield from _speakers(summary, shown)
    if summary.figures:
        yield Text("\nFigures", style="bold cyan")
        yield _figures(summary, shown)
    for heading, items in phrases.by_kind(summary).items():
        yield words(f"\n{heading}", "bold cyan")
        for item in items:
            said = Text.assemble(
                words(item.content.text, "italic"), "  ", words(phrases.fields(item))
            )
            below = _sentences(shown, item.content.start, item.content.end)
            yield Padding(Group(said, *below), (0, 0, 0, 2))
    yield ""
    if kept_out := phrases.kept_out(summary):
        yield words(kept_out, "yellow")
    for warning in summary.run.warnings:
        yield words(f"Warning: {warning}", "yellow")
    yield words(phrases.made_by(summary.run), "dim")


def _speakers(summary: Summary, shown: Passages) -> Iterator[RenderableType]:
    for speaker, claims in phrases.by_speaker(summary):
        who = words(phrases.about(speaker), "dim")
        heading = Text.assemble(words(speaker.name, "bold"), "  ", who)
        yield Padding(heading, (0, 0, 0, 2))
        if claims:
            yield Padding(_claims(summary, claims, shown), (0, 0, 0, 4))


def _claims(summary: Summary, claims: list[Claim], shown: Passages) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=11)
    grid.add_column()
    for claim in claims:
        label = Text(claim.modality, "dim" if claim.modality == "statement" else "magenta")
        manner = phrases.manner(summary, claim)
        if claim.polarity == "denied":
            label, manner = Text("denied", "bold red"), f"{claim.modality}, {manner}"
        said = Text.assemble(words(phrases.wording(claim)), " ", words(f"({manner})", "dim"))
        grid.add_row(label, Group(said, *_sentences(shown, claim.content.start, claim.content.end)))
    return grid


def _figures(summary: Summary, shown: Passages) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, header_style="dim")
    table.add_column("Value", ratio=3)
    table.add_column("Of what, and the article's words", ratio=6)
    table.add_column("Given by", ratio=3)
    for figure in summary.figures:
        span = figure.content
        table.add_row(
            words(phrases.quantity(figure), "bold"),
            Group(
                *([words(figure.of)] if figure.of else []),
                words(span.text, "italic"),
                *_sentences(shown, span.start, span.end),
            ),
            words(phrases.names(summary, figure.speaker_ids)),
        )
    return table


def _sentences(shown: Passages, start: int, end: int) -> Iterator[Text]:
    for number, sentence in shown.under(start, end):
        yield words(f"[{number}] {sentence}", "dim")
