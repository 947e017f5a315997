"""The words in which the readable outputs say what a summary's fields hold.

Terminal and page say the same things in the same words; only their markup differs. Nothing here is
escaped: whoever shows a phrase escapes it for its own place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from summarize.model.settings import IN_PROCESS
from summarize.schema import Article, Claim, Figure, Item, Number, Qualifier, Run, Speaker, Summary

_QUALIFIER = {"exact": "", "about": "about ", "at_least": "at least ", "at_most": "at most "}


def number(value: Number) -> str:
    """``1200000`` as "1,200,000"; a fraction to four places, a whole float without its ".0"."""
    return f"{round(value, 4):,}".removesuffix(".0")


def quantity(figure: Figure) -> str:
    """Change, qualifier, value and unit: "down at least 5 percent", "3 to 5 minute"."""
    words = [
        figure.change or "",
        amount(figure.qualifier, figure.value, figure.value_high),
        figure.unit or "",
    ]
    return " ".join(word for word in words if word)


def amount(qualifier: Qualifier, value: Number, high: Number | None) -> str:
    """Qualifier and value: "at least 5", "3 to 5"."""
    words = _QUALIFIER.get(qualifier, "") + number(value)
    return words if high is None else f"{words} to {number(high)}"


def names(summary: Summary, speaker_ids: list[str]) -> str:
    """The speakers' names, or "the article" where nobody is named."""
    named = {speaker.id: speaker.name for speaker in summary.speakers}
    return ", ".join(named[key] for key in speaker_ids) or "the article"


def about(speaker: Speaker) -> str:
    """Kind, role and affiliation: "person · mayor · City of Ostby"."""
    parts = (speaker.kind, speaker.role, speaker.affiliation)
    return " · ".join(part for part in parts if part)


def fields(item: Item) -> str:
    """What an item of the user's own kind has beside its content: "place: Ostby; when: Monday"."""
    said = {name: span.text for name, span in item.words.items() if span is not None}
    said |= {
        name: str(value) for name, value in item.values.items() if value is not None and value != ""
    }
    return "; ".join(f"{name}: {words}" for name, words in said.items())


def by_kind(summary: Summary) -> dict[str, list[Item]]:
    """The items of the user's own kinds, by the kind's name as a heading: "Court ruling"."""
    found: dict[str, list[Item]] = {}
    for item in summary.items:
        found.setdefault(item.kind.replace("_", " ").capitalize(), []).append(item)
    return found


def title(article: Article) -> str:
    """The article's title, else its id."""
    return article.title or article.id


def gist(summary: Summary) -> str:
    """The gist without the title, where it begins with that: the title stands above it."""
    heading = (summary.article.title or "").rstrip(" .")
    if heading and summary.gist.startswith(heading):
        return summary.gist.removeprefix(heading).lstrip(" .:")
    return "" if summary.gist == summary.article.title else summary.gist


def origin(article: Article) -> str:
    """Source, date and authors: "harbour.txt · 2026-03-14 · Ana Castell"."""
    parts = (article.source, article.published, ", ".join(article.authors))
    return " · ".join(part for part in parts if part)


def wording(claim: Claim) -> str:
    """What to show for a claim: the printed words if any are quoted, else its proposition."""
    return claim.proposition if claim.kind == "indirect" else claim.content.text


def manner(summary: Summary, claim: Claim) -> str:
    """How it is said, and with whom: "indirect", "direct, with Ana Castell"."""
    others = claim.speaker_ids[1:]
    return f"{claim.kind}, with {names(summary, others)}" if others else claim.kind


def by_speaker(summary: Summary) -> Iterator[tuple[Speaker, list[Claim]]]:
    """Every speaker with the claims that name it first: each claim comes once."""
    for speaker in summary.speakers:
        yield speaker, [claim for claim in summary.claims if claim.speaker_ids[0] == speaker.id]


def kept_out(summary: Summary) -> str | None:
    """How many items of the model were rejected and why; None if none were."""
    if not summary.rejected:
        return None
    reasons = Counter(item.reason for item in summary.rejected)
    listed = ", ".join(f"{count} {reason}" for reason, count in reasons.most_common())
    return f"Kept out: {counted(len(summary.rejected), 'item')} of the model ({listed})"


def made_by(run: Run) -> str:
    """Model, calls, tokens, cost and time, or that no language model was called."""
    took = f"{run.seconds:.1f} s"
    if run.endpoint == IN_PROCESS:
        return f"No language model was called: {run.model} read the text by rules, {took}"
    cost = "cost unknown" if run.cost_usd is None else f"${run.cost_usd:.4f}"
    retries = f", {counted(run.retries, 'retry', 'retries')}" if run.retries else ""
    cached = f" ({run.cached_tokens:,} cached)" if run.cached_tokens else ""
    where = f" at {run.endpoint}" if run.endpoint else ""
    tokens = f"{run.prompt_tokens:,} tokens in{cached}, {run.completion_tokens:,} out"
    calls = counted(run.calls, "call") + retries
    return f"{run.model}{where} · {calls} · {tokens} · {cost} · {took}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """So many of something: "1 call", "1,200 calls", "2 retries"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
