"""Summaries → Brief: the parts of this room put together.

Every claim and every figure of every summary is in exactly one group, so that nothing is lost; a
group of one article is what only that article has.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.briefing import claims as claim_groups
from summarize.briefing import figures as figure_groups
from summarize.briefing.dates import day
from summarize.briefing.grouping import grouped
from summarize.briefing.overlap import Overlap
from summarize.briefing.places import Places, Wire, independent
from summarize.briefing.speakers import Speakers
from summarize.briefing.values import printed_in
from summarize.briefing.verdicts import Value, verdict
from summarize.briefing.words import terms
from summarize.errors import ConfigError
from summarize.schema import (
    Brief,
    BriefArticle,
    ClaimGroup,
    ClaimMember,
    FigureGroup,
    FigureValue,
    OnlyIn,
    Run,
    Span,
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
        comparison, taken = _Comparison(given, ids), None
    else:
        from summarize.briefing.asking import opened  # opens connections: loaded when needed

        with opened(model, prompts) as review:
            comparison = _Comparison(given, ids, review)
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


class _Comparison:
    def __init__(
        self, summaries: Sequence[Summary], ids: Sequence[str], review: Review | None = None
    ) -> None:
        self._ids = ids
        self.speakers = Speakers(summaries, ids)
        places = [Places(summary) for summary in summaries]
        self._wire = Wire(places, [summary.article.sha256 for summary in summaries])
        self._days = [day(summary.article) for summary in summaries]
        self._figures = [
            figure_groups.Said(
                number,
                figure,
                speakers := self.speakers.of(number, figure.speaker_ids),
                *places[number].around(figure.content),
                self.speakers.words(speakers),
            )
            for number, summary in enumerate(summaries)
            for figure in summary.figures
        ]
        links = figure_groups.links(self._figures)
        self._figure_groups = grouped(links)
        if review is not None:
            lines = [f"{s.figure.content.text} ({s.figure.of}): {s.around}" for s in self._figures]
            self._figure_groups = review("figures", links, self._figure_groups, lines)
        given = self._given()
        self._claims = claim_groups.compared(
            [
                claim_groups.Said(
                    number,
                    claim,
                    speakers := self.speakers.of(number, claim.speaker_ids),
                    self.speakers.words(speakers),
                    frozenset(
                        key
                        for span, key in given[number]
                        if claim.content.start <= span.start and span.end <= claim.content.end
                    ),
                )
                for number, summary in enumerate(summaries)
                for claim in summary.claims
            ]
        )
        self._overlap = Overlap([claim.weights for claim in self._claims])
        links = claim_groups.links(self._claims, self._overlap)
        self._claim_groups = grouped(links)
        if review is not None:
            lines = [
                f"{', '.join(self.speakers.names(c.said.speakers))}: {c.said.claim.proposition}"
                for c in self._claims
            ]
            self._claim_groups = review("claims", links, self._claim_groups, lines)

    def _given(self) -> dict[int, list[tuple[Span, str]]]:
        """Article → its figures' places, and which number of which quantity each of them is."""
        found: dict[int, list[tuple[Span, str]]] = defaultdict(list)
        for number, members in enumerate(self._figure_groups):
            for member in members:
                said = self._figures[member]
                key = f"#{number}={float(said.figure.value):g}"
                found[said.article].append((said.figure.content, key))
        return found

    def grouped_figures(self) -> list[FigureGroup]:
        """The figures in groups, those of most articles first."""
        groups = [
            self._figure_group([self._figures[i] for i in members])
            for members in self._figure_groups
        ]
        groups.sort(key=lambda group: -len({value.article for value in group.values}))
        groups = self._told_apart(groups)
        return [
            group.model_copy(update={"id": f"fg{number}"}) for number, group in enumerate(groups, 1)
        ]

    def _told_apart(self, groups: Sequence[FigureGroup]) -> list[FigureGroup]:
        """Groups that would be called the same by what the fullest of their members are of."""
        called = Counter(group.of for group in groups)
        told = {(self._ids[s.article], s.figure.id): s.figure.of for s in self._figures}

        def fullest(group: FigureGroup) -> str:
            of = (told[value.article, value.figure_id] for value in group.values)
            return max(map(figure_groups.unattributed, of), key=len)

        return [
            group.model_copy(update={"of": fullest(group)}) if called[group.of] > 1 else group
            for group in groups
        ]

    def _figure_group(self, members: list[figure_groups.Said]) -> FigureGroup:
        overlap = Overlap([dict.fromkeys(terms(said.figure.of), 1.0) for said in members])
        described = members[_most_like_the_others(range(len(members)), overlap)]
        counted = Counter(said.figure.unit for said in members if said.figure.unit)
        unit = counted.most_common(1)[0][0] if counted else None
        replaced = figure_groups.replaced(members)
        return FigureGroup(
            id="",
            of=figure_groups.unattributed(described.figure.of),
            unit=unit,
            verdict=verdict(
                [
                    Value(
                        said.article,
                        said.amount,
                        said.speakers,
                        self._days[said.article],
                        index in replaced,
                    )
                    for index, said in enumerate(members)
                ]
            ),
            independent=independent(
                self._wire, [(said.article, said.figure.content) for said in members]
            ),
            values=[
                FigureValue(
                    value=value,
                    value_high=high,
                    qualifier=said.figure.qualifier,
                    speakers=self.speakers.names(said.speakers),
                    article=self._ids[said.article],
                    figure_id=said.figure.id,
                    span=said.figure.content,
                )
                for said in members
                for value, high in [printed_in(said.figure, unit)]
            ],
        )

    def grouped_claims(self) -> list[ClaimGroup]:
        """The claims in groups, those of most articles first."""
        groups = [self._claim_group(members) for members in self._claim_groups]
        groups.sort(key=lambda group: -len(group.articles))
        return [
            group.model_copy(update={"id": f"cg{number}"}) for number, group in enumerate(groups, 1)
        ]

    def _claim_group(self, members: list[int]) -> ClaimGroup:
        found = claim_groups.findings(members, self._claims, self._overlap, self.speakers)
        said = [self._claims[member].said for member in members]
        stated = self._claims[_most_like_the_others(members, self._overlap)].said.claim
        return ClaimGroup(
            id="",
            proposition=stated.proposition,
            articles=list(dict.fromkeys(self._ids[one.article] for one in said)),
            independent=independent(self._wire, [(one.article, one.claim.content) for one in said]),
            contradiction=found.contradiction,
            attribution_conflict=found.attribution_conflict,
            quote_drift=found.quote_drift,
            members=[
                ClaimMember(
                    article=self._ids[one.article],
                    claim_id=one.claim.id,
                    speakers=self.speakers.names(one.speakers),
                    span=one.claim.content,
                )
                for one in said
            ],
        )


def _most_like_the_others(members: Sequence[int], overlap: Overlap) -> int:
    """The medoid: the first of the members that are most alike to all of them."""
    return max(
        members,
        key=lambda one: (round(sum(overlap.cosine(one, other) for other in members), 6), -one),
    )


def _distinct(summaries: Iterable[Summary]) -> tuple[list[Summary], list[str]]:
    given: dict[tuple[str, str], Summary] = {}
    warnings = []
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
