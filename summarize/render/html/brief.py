"""A brief as a page: figures as small plots, claims against articles, quotations that drift."""

from __future__ import annotations

from collections import Counter

from summarize.render.briefs import phrases
from summarize.render.html import page, plots
from summarize.render.html.drift import drifts
from summarize.render.html.plots import plot, worth_drawing
from summarize.schema import Brief


def render(brief: Brief) -> str:
    """The page, ending in a newline."""
    marks = phrases.letters(brief)
    figures = phrases.shared_figures(brief)
    claims = phrases.shared_claims(brief)
    kinds = Counter(group.verdict for group in figures)
    flags = Counter(flag for group in claims for flag in phrases.flags(group))
    return page.rendered(
        page.file(__package__, "brief.html.jinja"),
        style=page.palette() + page.file(__package__, "pages.css"),
        script=page.file(__package__, "brief.js"),
        brief=brief,
        phrases=phrases,
        plots=plots,
        marks=marks,
        figures=[
            (group, plot(group, marks) if worth_drawing(group) else None) for group in figures
        ],
        claims=[
            (group, Counter(member.article for member in group.members), list(drifts(group)))
            for group in claims
        ],
        filters=[
            *((verdict, phrases.VERDICTS[verdict], count) for verdict, count in kinds.items()),
            *((flag.replace(" ", "_"), flag, count) for flag, count in flags.items()),
        ],
        alone=list(phrases.alone(brief)),
    )
