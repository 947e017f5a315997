"""Summaries → Brief: what is given, what comparing makes of it, and what it took.

Every claim and every figure of every summary is in exactly one group, so that nothing is lost; a
group of one article is what only that article has.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.briefing.comparison import Comparison
from summarize.errors import ConfigError
from summarize.schema import (
    Brief,
    BriefArticle,
    ClaimGroup,
    FigureGroup,
    OnlyIn,
    Run,
    Summary,
)

if TYPE_CHECKING:
    from summarize.briefing.asking import Review
    from summarize.model import Model, Usage
    from summarize.prompting import Prompts

PLAN = "compare"


def compare(
    summaries: Iterable[Summary],
    *,
    model: str | Model | None = None,
    prompts: Prompts | Path | None = None,
) -> Brief:
    """Compares summaries of one event: who says what, which figures agree, differ or conflict.

    Args:
        summaries: One of each article, in the order in which the brief should list them. Those
            without ``article.text`` are compared by the words of their spans. An article that is
            given twice is taken once.
        model: Asked which figures and claims are the same where the rules are unsure; it can join
            and part groups, and adds nothing. None: the rules alone decide, and nothing is called.
        prompts: The user's templates, loaded or as a folder; None: the package's.

    Raises:
        ConfigError: Something among them is no Summary, such as a Failure of ``extract_many``; or
            a setting, key or template is missing or wrong.
    """
    began = time.perf_counter()
    given, warnings = _distinct(summaries)
    ids = _unique([summary.article.id for summary in given])
    warnings += _about(given, ids)
    if model is None:
        comparison, taken = Comparison(given, ids), None
    else:
        from summarize.briefing.asking import opened  # opens connections: loaded when needed

        with opened(model, prompts) as review:
            comparison = Comparison(given, ids, review)
        taken = review
        warnings += review.warnings
    figures, claims = comparison.grouped_figures(), comparison.grouped_claims()
    return Brief(
        articles=[
            BriefArticle(
                id=key,
                source=summary.article.source,
                title=summary.article.title,
                published=summary.article.published,
            )
            for key, summary in zip(ids, given, strict=True)
        ],
        speakers=comparison.speakers.listed,
        figure_groups=figures,
        claim_groups=claims,
        only_in=[_only_in(key, figures, claims) for key in ids],
        run=_run(given, taken, warnings, time.perf_counter() - began),
    )


def _distinct(summaries: Iterable[Summary]) -> tuple[list[Summary], list[str]]:
    given: dict[tuple[str, str], Summary] = {}
    warnings = []
    if isinstance(summaries, Summary):  # which would be taken field by field
        raise ConfigError("compare takes several summaries: put one into a list")
    for number, summary in enumerate(summaries, start=1):
        if not isinstance(summary, Summary):
            raise ConfigError(
                f"compare takes summaries; number {number} is a {type(summary).__name__}"
            )
        key = (summary.article.id, summary.article.sha256)
        if key in given:
            warnings.append(f"{summary.article.source}: the article is given twice and taken once")
        else:
            given[key] = summary
    return list(given.values()), warnings


def _unique(ids: Sequence[str]) -> list[str]:
    """Ids that tell the articles apart: the second "text" is "text-2"."""
    taken: dict[str, None] = {}
    for key in ids:
        name, number = key, 1
        while name in taken or (number > 1 and name in ids):
            number += 1
            name = f"{key}-{number}"
        taken[name] = None
    return list(taken)


def _about(given: Sequence[Summary], ids: Sequence[str]) -> Iterator[str]:
    """What a reader should know of the articles together."""
    for summary, key in zip(given, ids, strict=True):
        if summary.article.id != key:
            yield (
                f"several articles have the id {summary.article.id!r}: "
                f"{summary.article.source} is {key!r} here"
            )
    languages = sorted({s.article.language for s in given if s.article.language})
    if len(languages) > 1:
        yield (
            f"the articles are in {', '.join(languages)}: only names, numbers and words that are "
            "the same in them are compared"
        )
    elif languages and languages != ["en"]:
        yield f"the articles seem to be in {languages[0]!r}: the rules compare English"


def _only_in(key: str, figures: Sequence[FigureGroup], claims: Sequence[ClaimGroup]) -> OnlyIn:
    return OnlyIn(
        article=key,
        claims=[
            member.claim_id
            for group in claims
            if group.articles == [key]
            for member in group.members
        ],
        figures=[
            value.figure_id
            for group in figures
            if {value.article for value in group.values} == {key}
            for value in group.values
        ],
    )


def _run(
    given: Sequence[Summary], review: Review | None, warnings: list[str], seconds: float
) -> Run:
    """How the brief came about: what its summaries and the review took, the time of comparing."""
    runs = [summary.run for summary in given]
    taken = [(run.model, run.endpoint, run.prompt_version, run.cost_usd) for run in runs]
    spent: list[Run | Usage] = [*runs]
    if review is not None:
        taken.append((review.model, review.endpoint, review.prompt_version, review.cost))
        spent.append(review.usage)
    models, endpoints, versions, costs = zip(*taken, strict=True) if taken else ((),) * 4
    return Run(
        summarize_version=version("summarize"),
        model=_all_of(models) or "none",
        endpoint=_all_of(endpoints) or None,
        prompt_version=_all_of(versions) or "none",
        plan=PLAN,
        calls=sum(run.calls for run in spent),
        retries=sum(run.retries for run in spent),
        prompt_tokens=sum(run.prompt_tokens for run in spent),
        completion_tokens=sum(run.completion_tokens for run in spent),
        cached_tokens=sum(run.cached_tokens for run in spent),
        cost_usd=None if None in costs else sum(cost for cost in costs if cost is not None),
        seconds=round(seconds, 3),
        warnings=warnings,
    )


def _all_of(texts: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(text for text in texts if text))
