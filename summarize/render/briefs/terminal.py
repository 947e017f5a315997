"""A brief as a person reads it on a terminal: articles, figures, claims, what one article has.

As in ``render.terminal``, text of articles is only ever put into ``rich.text.Text`` and passes
``safe.visible`` first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from summarize.render.briefs import phrases
from summarize.render.printed import printed, words
from summarize.schema import Brief, ClaimGroup, FigureGroup, Verdict

_STYLES: dict[Verdict, str] = {
    "agree": "green",
    "compatible": "green",
    "revised": "yellow",
    "differ_by_source": "magenta",
    "conflict": "bold red",
    "single": "dim",
}


def render(brief: Brief, *, width: int = 80, color: bool = False) -> str:
    """The brief laid out for ``width`` columns.

    Args:
        brief: What to show.
        width: Columns of the terminal, held within those of a summary.
        color: Whether to write ANSI colours.
    """
    return printed(_parts(brief), width=width, color=color)


def _parts(brief: Brief) -> Iterator[RenderableType]:
    marks = phrases.letters(brief)
    yield Text("Articles", style="bold cyan")
    for article in brief.articles:
        line = Text.assemble(
            (marks[article.id], "bold"), "  ", words(phrases.title(article)), "  ",
            words(phrases.origin(article), "dim"),
        )  # fmt: skip
        yield Padding(line, (0, 0, 0, 2))
    if shared := phrases.at_a_glance(brief):
        yield Padding(words(shared, "dim"), (1, 0, 0, 2))
    if figures := phrases.shared_figures(brief):
        yield Text("\nFigures", style="bold cyan")
        for figure in figures:
            yield from _figure(figure, marks)
    if claims := phrases.shared_claims(brief):
        yield Text("\nClaims", style="bold cyan")
        for claim in claims:
            yield from _claim(claim, marks)
    for article_id, alone_figures, alone_claims in phrases.alone(brief):
        yield Text.assemble(("\nOnly in ", "bold cyan"), (marks[article_id], "bold cyan"))
        yield from _alone(alone_figures, alone_claims)
    yield ""
    for warning in brief.run.warnings:
        yield words(f"Warning: {warning}", "yellow")
    yield words(phrases.made_by(brief), "dim")


def _alone(
    figures: Iterable[FigureGroup], claims: Iterable[ClaimGroup]
) -> Iterator[RenderableType]:
    """The figures and claims that only one article has."""
    for figure in figures:
        for value in figure.values:
            told = f"{value.span.text} ({figure.of})  {phrases.givers(value)}"
            yield Padding(words(told), (0, 0, 0, 2))
    for claim in claims:
        for member in claim.members:
            who, told = phrases.sayers(member), phrases.told(claim, member)
            line = Text.assemble(words(f"{who}:", "bold"), " ", words(told))
            yield Padding(line, (0, 0, 0, 2))


def _figure(group: FigureGroup, marks: dict[str, str]) -> Iterator[RenderableType]:
    verdict = phrases.VERDICTS[group.verdict]
    yield Padding(
        Text.assemble(
            words(phrases.heading(group), "bold"), "  ", (verdict, _STYLES[group.verdict]),
            (f"  {phrases.carried(group)}", "dim"),
        ),
        (0, 0, 0, 2),
    )  # fmt: skip
    for value in group.values:
        line = Text.assemble(
            (marks[value.article], "bold"), "  ",
            words(phrases.quantity(value, group.unit)), "  ",
            words(phrases.speakers(value.speakers)), "  ",
            words(value.span.text, "italic dim"),
        )  # fmt: skip
        yield Padding(line, (0, 0, 0, 4))


def _claim(group: ClaimGroup, marks: dict[str, str]) -> Iterator[RenderableType]:
    flags = "".join(f"  {flag}" for flag in phrases.flags(group))
    yield Padding(
        Text.assemble(
            words(group.proposition, "bold"), (flags, "bold red"),
            "  ", words(", ".join((phrases.carried(group), *phrases.says_both(group))), "dim"),
        ),
        (0, 0, 0, 2),
    )  # fmt: skip
    for member in group.members:
        line = Text.assemble(
            (marks[member.article], "bold"), "  ", words(phrases.sayers(member)), "  ",
            words(member.span.text, "italic dim"),
        )  # fmt: skip
        yield Padding(line, (0, 0, 0, 4))
