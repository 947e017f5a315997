"""A summary as a Markdown page that can be pasted into a story file.

Everything that comes from the article or the model passes ``safe.markdown``; the page's own markup
is plain CommonMark with GitHub's tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.render import phrases
from summarize.render.passages import Passages
from summarize.render.safe import link
from summarize.render.safe import markdown as escaped
from summarize.schema import Claim, Span, Summary


def render(summary: Summary, *, passages: bool = False) -> str:
    """The page, ending in a newline.

    Args:
        summary: What to show.
        passages: Whether to quote the numbered sentences that each item rests on; they are read
            from ``article.text`` and so left out of a summary that was saved without it.
    """
    shown = Passages(summary.article.text if passages else None)
    return "\n".join(_lines(summary, shown)) + "\n"


def _lines(summary: Summary, shown: Passages) -> Iterator[str]:
    article = summary.article
    yield f"# {escaped(phrases.title(article))}"
    yield ""
    yield f"*{escaped(phrases.origin(article))}*"
    if address := link(article.url):
        yield ""
        yield f"[Read the article](<{address}>)"
    if gist := phrases.gist(summary):
        yield ""
        yield escaped(gist)
    if summary.speakers:
        yield from ("", "## Who says what")
        yield from _speakers(summary, shown)
    if summary.figures:
        yield from ("", "## Figures", "")
        yield "| Value | Of what | Given by | In the article |"
        yield "| --- | --- | --- | --- |"
        for figure in summary.figures:
            cells = (
                phrases.quantity(figure),
                figure.of,
                phrases.names(summary, figure.speaker_ids),
                figure.content.text,
            )
            quoted = "".join(f"<br>{line}" for line in _sentences(shown, figure.content))
            yield f"| {' | '.join(map(escaped, cells))}{quoted} |"
    for heading, items in phrases.by_kind(summary).items():
        yield from ("", f"## {escaped(heading)}", "")
        for item in items:
            yield f"- {escaped(item.content.text)} ({escaped(phrases.fields(item))})"
            for line in _sentences(shown, item.content):
                yield f"  > {line}"
    yield ""
    yield "---"
    yield ""
    if kept_out := phrases.kept_out(summary):
        yield f"{escaped(kept_out)}  "
    for warning in summary.run.warnings:
        yield f"Warning: {escaped(warning)}  "
    yield escaped(phrases.made_by(summary.run))


def _speakers(summary: Summary, shown: Passages) -> Iterator[str]:
    for speaker, claims in phrases.by_speaker(summary):
        yield ""
        yield f"**{escaped(speaker.name)}** ({escaped(phrases.about(speaker))})"
        if claims:
            yield ""
        for claim in claims:
            yield f"- {escaped(phrases.wording(claim))} ({_marks(summary, claim)})"
            for line in _sentences(shown, claim.content):
                yield f"  > {line}"


def _marks(summary: Summary, claim: Claim) -> str:
    denied = "**denied**, " if claim.polarity == "denied" else ""
    return f"{denied}{claim.modality}, {escaped(phrases.manner(summary, claim))}"


def _sentences(shown: Passages, span: Span) -> Iterator[str]:
    for number, sentence in shown.under(span.start, span.end):
        yield f"\\[{number}\\] {escaped(sentence)}"
