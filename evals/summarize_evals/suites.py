"""A suite: labelled articles, what they are split into, and how far two readers agreed on them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

from summarize.errors import ConfigError
from summarize.schema import Article
from summarize_evals.metrics import Tally
from summarize_evals.record import Record
from summarize_evals.statistics import ratios

Split = Literal["dev", "test"]
Part = Literal["dev", "test", "all"]


def part(name: str) -> Part:
    """The part of a suite that goes by a name.

    Raises:
        ConfigError: None does.
    """
    for known in get_args(Part):
        if name == known:
            return cast(Part, known)
    raise ConfigError(f"unknown split {name!r}: one of {', '.join(get_args(Part))}")


@dataclass(frozen=True, slots=True)
class Case:
    """An article, its text included, with what should be found in it."""

    article: Article
    gold: Record
    split: Split | None = None

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text or ""


@dataclass(frozen=True, slots=True)
class Suite:
    """Labelled articles under a name.

    Attributes:
        split: Which part of the suite the cases are.
        scored: Families of metrics that the labels allow: speakers, claims, figures.
        unsaid: Metrics of those families that rest on fields which the labels do not have.
        by_source: Whether a claim's speaker agrees where the words that name its source overlap,
            as in corpora that mark sources but do not say who they are.
        ceiling: Metric → agreement of two readers on these cases, 0–1.
        readers: Who the two are.
        agreement: Article → metric → tally of the one reader against the other, where it is known
            by article.
    """

    name: str
    cases: tuple[Case, ...]
    split: Part = "all"
    scored: frozenset[str] = frozenset({"speakers", "claims", "figures"})
    unsaid: frozenset[str] = frozenset()
    by_source: bool = False
    ceiling: Mapping[str, float] = field(default_factory=dict)
    readers: str | None = None
    agreement: Mapping[str, Mapping[str, Tally]] = field(default_factory=dict)

    def of(self, cases: Iterable[Case], split: Part | None = None) -> Suite:
        """The suite with some of its cases, and how far the readers agree on those."""
        chosen = tuple(cases)
        ceiling = self.ceiling
        if self.agreement:
            known = [self.agreement.get(case.article.id) for case in chosen]
            ceiling = ratios([tallies for tallies in known if tallies is not None])
        return dataclasses.replace(self, cases=chosen, split=split or self.split, ceiling=ceiling)

    def part(self, split: Part, only: Collection[str] = ()) -> Suite:
        """The suite with the articles of one side of its split, or of those some by their ids.

        Raises:
            ConfigError: There are none, or one that was named is not among them.
        """
        cases = [case for case in self.cases if split in ("all", case.split)]
        missing = sorted(set(only) - {case.article.id for case in cases})
        if missing:
            raise ConfigError(
                f"suite {self.name} has no article {missing[0]!r} in split {split}: "
                f"it has {', '.join(case.article.id for case in cases[:5])} …"
            )
        if only:
            cases = [case for case in cases if case.article.id in only]
        if not cases:
            raise ConfigError(f"suite {self.name} has no split {split!r}: leave out --split")
        return self.of(cases, split)
