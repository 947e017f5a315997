"""A brief as a Markdown page that can be pasted into a story file.

As in ``render.markdown``, everything that comes from an article or a model passes
``safe.markdown``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarize.render.briefs import phrases
from summarize.render.safe import markdown as escaped
from summarize.schema import Brief, ClaimGroup, FigureGroup


def render(brief: Brief) -> str:
    """The page, ending in a newline."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    marks = phrases.letters(brief)
    yield "# Brief"
    yield ""
    for article in brief.articles:
        title, origin = escaped(phrases.title(article)), escaped(phrases.origin(article))
        yield f"- **{marks[article.id]}** {title} (*{origin}*)"
    if shared := phrases.at_a_glance(brief):
        yield from ("", escaped(shared))
    if figures := phrases.shared_figures(brief):
        yield from ("", "## Figures")
        for figure in figures:
            yield from _figure(figure, marks)
    if claims := phrases.shared_claims(brief):
        yield from ("", "## Claims")
        for claim in claims:
            yield from _claim(claim, marks)
    for article_id, alone_figures, alone_claims in phrases.alone(brief):
        yield from ("", f"## Only in {marks[article_id]}", "")
        yield from _alone(alone_figures, alone_claims)
    yield from ("", "---", "")
    for warning in brief.run.warnings:
        yield f"Warning: {escaped(warning)}  "
    yield escaped(phrases.made_by(brief))


def _alone(figures: Iterable[FigureGroup], claims: Iterable[ClaimGroup]) -> Iterator[str]:
    """The figures and claims that only one article has."""
    for figure in figures:
        for value in figure.values:
            told = f"{value.span.text} ({figure.of}), {phrases.givers(value)}"
            yield f"- {escaped(told)}"
    for claim in claims:
        for member in claim.members:
            who = escaped(phrases.sayers(member))
            yield f"- **{who}**: {escaped(phrases.told(claim, member))}"


def _figure(group: FigureGroup, marks: dict[str, str]) -> Iterator[str]:
    yield ""
    yield f"### {escaped(phrases.heading(group))}"
    yield ""
    told = f"{phrases.VERDICTS[group.verdict]}: {phrases.MEANS[group.verdict]}"
    yield f"**{escaped(told)}** ({escaped(phrases.carried(group))})"
    yield ""
    yield "| Article | Value | Given by | In the article |"
    yield "| --- | --- | --- | --- |"
    for value in group.values:
        cells = (
            marks[value.article],
            phrases.quantity(value, group.unit),
            phrases.speakers(value.speakers),
            value.span.text,
        )
        yield f"| {' | '.join(map(escaped, cells))} |"


def _claim(group: ClaimGroup, marks: dict[str, str]) -> Iterator[str]:
    yield ""
    yield f"### {escaped(group.proposition)}"
    yield ""
    flags = "".join(f"**{flag}**, " for flag in phrases.flags(group))
    yield f"{flags}{escaped(', '.join((phrases.carried(group), *phrases.says_both(group))))}"
    yield ""
    for member in group.members:
        who = escaped(phrases.sayers(member))
        yield f"- {marks[member.article]}, {who}: {escaped(member.span.text)}"
