"""Summaries side by side: their figures and their claims in groups, each item in exactly one.

Figures come first, since a claim that states one is the same as another only if the figure is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.briefing import claims as claim_groups
from summarize.briefing import figures as figure_groups
from summarize.briefing import replacing
from summarize.briefing.conditions import fates
from summarize.briefing.dates import day
from summarize.briefing.grouping import grouped
from summarize.briefing.overlap import Overlap
from summarize.briefing.places import Places, Wire, independent
from summarize.briefing.said import BY_THE_WAY, Given, Said, compared
from summarize.briefing.speakers import Speakers
from summarize.briefing.stated import Stated, unattributed
from summarize.briefing.values import printed_in, same
from summarize.briefing.verdicts import Value, verdict
from summarize.briefing.words import terms
from summarize.schema import Claim, ClaimGroup, ClaimMember, FigureGroup, FigureValue, Span, Summary

if TYPE_CHECKING:
    from summarize.briefing.asking import Review

_KNOWN = re.compile(r"\b(?:the|its|their|his|her|those|these)\s+$", re.IGNORECASE)


class Comparison:
    """Summaries put side by side.

    Args:
        summaries: One of each article.
        ids: What the articles are called, in the same order.
        review: Asked where the rules are unsure; None: nobody is.

    Attributes:
        speakers: Who is who in all of them.
    """

    def __init__(
        self, summaries: Sequence[Summary], ids: Sequence[str], review: Review | None = None
    ) -> None:
        self._ids = ids
        self.speakers = Speakers(summaries, ids)
        places = [Places(summary) for summary in summaries]
        self._wire = Wire(places, [summary.article.sha256 for summary in summaries])
        self._days = [day(summary.article) for summary in summaries]
        self._figures = [
            Stated(
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
        self._claims = compared(
            [
                Said(
                    number,
                    claim,
                    speakers := self.speakers.of(number, claim.speaker_ids),
                    self.speakers.words(speakers),
                    _inside(claim, given[number]),
                    self._days[number],
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

    def _given(self) -> dict[int, list[tuple[Span, Given, bool]]]:
        """Article → its figures' places, which number of which quantity each is, and if denied.

        A number that was converted is that which it was converted from; one that is given as
        former is none that is given.
        """
        found: dict[int, list[tuple[Span, Given, bool]]] = defaultdict(list)
        for number, members in enumerate(self._figure_groups):
            several = [self._figures[member] for member in members]
            former = replacing.former(several)
            for said in several:
                first = next(one for one in several if same(one.amount, said.amount))
                if said not in former:
                    given = Given(number, first.amount.value)
                    found[said.article].append((said.figure.content, given, said.denied))
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
        """Groups that would be called the same by what the fullest of their members are of.

        What only names the unit again tells nothing, however long it is.
        """
        called = Counter(group.of for group in groups)
        telling = (said for said in self._figures if said.told_of)
        told = {(self._ids[s.article], s.figure.id): s.figure.of for s in telling}

        def fullest(group: FigureGroup) -> str:
            of = (told.get((value.article, value.figure_id), group.of) for value in group.values)
            return max(map(unattributed, of), key=len)

        return [
            group.model_copy(update={"of": fullest(group)}) if called[group.of] > 1 else group
            for group in groups
        ]

    def _figure_group(self, members: list[Stated]) -> FigureGroup:
        told = _telling([said for said in members if said.told_of] or members)
        overlap = Overlap([dict.fromkeys(terms(said.figure.of), 1.0) for said in told])
        described = told[_most_like_the_others(range(len(told)), overlap)]
        # Two thirds of the fish and of the output are told in percent, as they are compared.
        mixed = len({(said.amount.fraction, said.figure.unit) for said in members}) > 1
        told_in = [said.unit if mixed else said.figure.unit for said in members]
        counted = Counter(filter(None, told_in))
        unit = counted.most_common(1)[0][0] if counted else None
        replaced = replacing.replaced(members)
        return FigureGroup(
            id="",
            of=unattributed(described.figure.of),
            unit=unit,
            verdict=verdict(
                [
                    Value(
                        said.article,
                        said.amount,
                        said.speakers,
                        self._days[said.article],
                        index in replaced,
                        said.denied,
                        said.new,
                        self.speakers.answerable(said.speakers),
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
                    denied=said.denied,
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
        given = [self._claims[member] for member in members]
        said = [each.said for each in given]
        stated = self._claims[_most_like_the_others(members, self._overlap)]
        return ClaimGroup(
            id="",
            proposition=stated.said.claim.proposition,
            articles=list(dict.fromkeys(self._ids[one.article] for one in said)),
            independent=independent(self._wire, [(one.article, one.claim.content) for one in said]),
            contradiction=found.contradiction,
            attribution_conflict=found.attribution_conflict,
            quote_drift=found.quote_drift,
            members=[
                ClaimMember(
                    article=self._ids[each.said.article],
                    claim_id=each.said.claim.id,
                    speakers=self.speakers.names(each.said.speakers),
                    span=each.said.claim.content,
                    polarity=each.said.claim.polarity,
                    against=found.contradiction and claim_groups.against(each, stated),
                )
                for each in given
            ],
        )


def _telling(members: list[Stated]) -> list[Stated]:
    """Those that say in what they are of what became of all: people killed, not people on board."""
    shared = frozenset.intersection(*(said.fates for said in members))
    return [said for said in members if shared & fates(said.figure.of)] or members


def _inside(claim: Claim, figures: Sequence[tuple[Span, Given, bool]]) -> frozenset[Given]:
    """The numbers that a claim is about.

    What is denied beside another ("12, not 3") is not, nor what is told by the way (", which cost
    3 million") or taken as known ("six of the nine bridges").
    """
    text, start = claim.content.text, claim.content.start
    aside = [(match.start(), match.end()) for match in BY_THE_WAY.finditer(text)]
    told = [
        (given, denied and claim.polarity == "affirmed")
        for span, given, denied in figures
        if start <= span.start
        and span.end <= claim.content.end
        and not any(low <= span.start - start < high for low, high in aside)
        and not _KNOWN.search(text[: span.start - start])
    ]
    affirmed = {given.quantity for given, denied in told if not denied}
    return frozenset(given for given, denied in told if not (denied and given.quantity in affirmed))


def _most_like_the_others(members: Sequence[int], overlap: Overlap) -> int:
    """The medoid: the first of the members that are most alike to all of them."""
    return max(
        members,
        key=lambda one: (round(sum(overlap.cosine(one, other) for other in members), 6), -one),
    )
