"""A suite: labelled articles, what they are split into, and how far two readers agreed on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from summarize.schema import Article
from summarize_evals.record import Record

Split = Literal["dev", "test"]


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
        scored: Families of metrics that the labels allow: speakers, claims, figures.
        by_source: Whether a claim's speaker agrees where the words that name its source overlap,
            as in corpora that mark sources but do not say who they are.
        ceiling: Metric → agreement of two readers, 0–1, and ``readers`` whose it is.
    """

    name: str
    cases: tuple[Case, ...]
    scored: frozenset[str] = frozenset({"speakers", "claims", "figures"})
    by_source: bool = False
    ceiling: Mapping[str, float] = field(default_factory=dict)
    readers: str | None = None
