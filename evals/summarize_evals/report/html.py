"""The report for a reader: one file that holds everything and asks no network for anything.

Article text, labels and output are data. Jinja escapes all of them, none reaches the script, and
the page's policy allows no style and no script but the two of this package, by their hashes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarize.render.html import page
from summarize_evals import findings as found
from summarize_evals.evaluation import Evaluation, Failed, Result, predicted
from summarize_evals.findings import FAULTS, Finding
from summarize_evals.metrics import Family, Metric
from summarize_evals.report import wording
from summarize_evals.report.differing import Field, Sides, Words
from summarize_evals.report.overlay import Piece, overlaid

_UNFIT = re.compile(r"[^A-Za-z0-9_-]+")


class Row(NamedTuple):
    """A metric's row of a table; ends and ceiling in percent of the bar's width."""

    metric: Metric
    score: str
    interval: str
    chances: str
    agreed: str
    standing: str
    against: str
    bar: Mapping[str, float]


class Item(NamedTuple):
    """An entry of an article's list."""

    number: int
    finding: Finding
    words: tuple[Words, ...]
    says: str
    fields: tuple[Field, ...]
    link: str


class Error(NamedTuple):
    """An entry of a list of errors, and the place in an article that it leads to."""

    item: Item
    field: Field | None
    case: CaseView
    link: str


class Kind(NamedTuple):
    """Errors of one kind: of how many items they could have been."""

    family: Family
    fault: str
    says: str
    errors: tuple[Error, ...]
    of: int


@dataclass(frozen=True)
class CaseView:
    """One article as the page shows it: its first reading, and how the others scored."""

    result: Result
    slug: str
    families: Sequence[Family]
    leading: str

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What became of each item."""
        return found.findings(self.result, self.families)

    @cached_property
    def counts(self) -> found.Counts:
        """Its errors, a reading on average."""
        return found.counts(self.result, self.families)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The list beside the text."""
        case = self.result.case
        sides = Sides(case.text, case.gold, predicted(self.result.outputs[0]))
        return tuple(
            Item(
                number,
                each,
                sides.words(each),
                sides.describe(each),
                sides.fields(each),
                f"text-{self.slug}-{number}" if each.faults and each.place else "",
            )
            for number, each in enumerate(self.findings, 1)
        )

    @property
    def pieces(self) -> Iterator[Piece]:
        """The text, with what covers it."""
        return overlaid(self.result.case.text, self.findings)

    @property
    def others(self) -> Iterator[str]:
        """How each reading after the first came out: "2: .801", "3: failed (timeout)"."""
        rest = list(zip(self.result.outputs, self.result.comparisons, strict=True))[1:]
        for number, (output, comparison) in enumerate(rest, 2):
            hits, of = comparison.tallies[self.leading]
            value = wording.score(hits / of if of else None)
            yield f"{number}: " + (
                f"failed ({output.reason})" if isinstance(output, Failed) else value
            )


def render(evaluation: Evaluation, gate: Sequence[str] = ()) -> str:
    """The page; it shows the first reading of each article, and scores over all of them."""
    families = found.scored(evaluation)
    cases = _cases(evaluation, families)
    headline = [metric for metric in evaluation.scored if metric.headline]
    return page.rendered(
        page.file(__package__, "report.html.jinja"),
        style=page.palette() + page.file(__package__, "report.css"),
        script=page.file(__package__, "report.js"),
        evaluation=evaluation,
        setup=evaluation.setup,
        wording=wording,
        gate=gate,
        families=families,
        cases=cases,
        leading=found.leading(evaluation),
        share=found.share,
        headline=headline,
        headlines=_rows(evaluation, headline),
        others=_rows(evaluation, [m for m in evaluation.scored if not m.headline]),
        kinds=_kinds(cases, families),
    )


def _cases(evaluation: Evaluation, families: Sequence[Family]) -> tuple[CaseView, ...]:
    """The articles, worst first, each with a name that can stand in an address."""
    slugs: Counter[str] = Counter()
    views = []
    for result in found.worst_first(evaluation):
        slug = _UNFIT.sub("-", result.case.article.id)
        slugs[slug] += 1
        unique = slug if slugs[slug] == 1 else f"{slug}--{slugs[slug]}"
        views.append(CaseView(result, unique, families, found.leading(evaluation)))
    return tuple(views)


def _rows(evaluation: Evaluation, metrics: Iterable[Metric]) -> list[Row]:
    rows = []
    for metric in metrics:
        estimate = evaluation.metrics[metric.name]
        agreed = evaluation.suite.ceiling.get(metric.name)
        ends = estimate.interval or (estimate.value, estimate.value)
        marks = {"low": ends[0], "high": ends[1], "score": estimate.value, "ceiling": agreed}
        rows.append(
            Row(
                metric,
                wording.score(estimate.value),
                wording.interval(estimate.interval),
                wording.count(estimate.of),
                "" if agreed is None else wording.score(agreed),
                wording.standing(estimate, agreed) or "",
                wording.against_readers(estimate, agreed),
                {name: round(100 * at, 1) for name, at in marks.items() if at is not None},
            )
        )
    return rows


def _kinds(cases: Sequence[CaseView], families: Sequence[Family]) -> dict[Family, tuple[Kind, ...]]:
    """Errors by family and fault, most frequent first: one with two faults is in two lists."""
    errors: dict[tuple[Family, str], list[Error]] = defaultdict(list)
    of: Counter[tuple[Family, str]] = Counter()
    for case in cases:
        for item in case.items:
            finding = item.finding
            of.update((finding.family, chance) for chance in _chances(finding))
            for fault in finding.faults:
                field = next((each for each in item.fields if each.name == fault), None)
                link = item.link or f"item-{case.slug}-{item.number}"
                errors[finding.family, fault].append(Error(item, field, case, link))
    kinds: dict[Family, tuple[Kind, ...]] = {}
    for family in families:
        several = [
            Kind(
                family,
                fault,
                FAULTS[fault],
                tuple(listed),
                of[family, fault if fault in ("missed", "spurious") else "matched"],
            )
            for (of_family, fault), listed in errors.items()
            if of_family == family
        ]
        kinds[family] = tuple(sorted(several, key=lambda kind: -len(kind.errors)))
    return kinds


def _chances(finding: Finding) -> Iterator[str]:
    """What could have happened to an item: labelled ones be missed, given ones be spurious."""
    if finding.optional:
        return
    if finding.gold is not None:
        yield "missed"
    if finding.predicted is not None:
        yield "spurious"
    if finding.gold is not None and finding.predicted is not None:
        yield "matched"
