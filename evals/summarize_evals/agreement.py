"""How far two readers of the same articles agree: what a score can be measured against.

A model is scored against what one reader wrote, so the score of another reader on the same scale
says what is left to win. Hence the same metrics as for a model, with the one reader as labels and
the other as prediction. Beside them stand what metrics forgive (whether spans are the very same),
each field on the items that both have, and agreement beyond chance by Krippendorff's alpha.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any, Final, NamedTuple

from summarize.reading.text.extent import Extent
from summarize_evals.comparison import Comparison, compare
from summarize_evals.evaluation import Estimate
from summarize_evals.matching import Tokens
from summarize_evals.metrics import METRICS, Family, Tally
from summarize_evals.record import Labelled, Record
from summarize_evals.statistics import jackknife, ratio

EXACT: Final = "exact"
FIELDS: Final[Mapping[Family, tuple[str, ...]]] = {
    "speakers": ("kind", "role", "affiliation"),
    "claims": (EXACT, "speaker", "kind", "modality", "polarity", "source", "cue", "proposition"),
    "figures": (EXACT, "value", "unit", "qualifier", "change", "speaker"),
}
"""What is compared on matched items; ``exact``: the content has the very same offsets."""

NOMINAL: Final[Mapping[Family, tuple[str, ...]]] = {
    "speakers": ("kind",),
    "claims": ("kind", "modality", "polarity"),
    "figures": ("qualifier", "change"),
}
"""The closed fields, for which alpha is given."""


class Twice(NamedTuple):
    """An article that both readers labelled."""

    name: str
    text: str
    first: Record
    second: Record


class _Both(NamedTuple):
    """An item that both readers have, and the fields on which they differ."""

    first: Labelled[Any]
    second: Labelled[Any]
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two readers compared.

    Attributes:
        readers: Their names; the first one's labels count as gold.
        whose: Who the two are, for reports.
        articles: Those that both labelled → metric → tally.
        left_out: Reader → articles that only this one labelled.
        metrics: Metric → its value, as for a model.
        fields: Family → field → share of the matched items on which it agrees.
        alpha: What → Krippendorff's alpha, at most 1, 0 for chance; None where nothing varies.
    """

    readers: tuple[str, str]
    articles: Mapping[str, Mapping[str, Tally]]
    left_out: Mapping[str, tuple[str, ...]]
    metrics: Mapping[str, Estimate]
    fields: Mapping[Family, Mapping[str, Estimate]]
    alpha: Mapping[str, float | None]
    whose: str | None = None


def agreement(
    readers: tuple[str, str],
    articles: Sequence[Twice],
    left_out: Mapping[str, tuple[str, ...]] | None = None,
    whose: str | None = None,
) -> Agreement:
    """Compares two readers over the articles that both labelled.

    Optional items and further readings count as they do for a model.
    """
    compared = [(each, compare(each.text, each.first, each.second)) for each in articles]
    return Agreement(
        readers,
        {each.name: found.tallies for each, found in compared},
        left_out or {},
        {
            metric.name: _estimate([found.tallies[metric.name] for _, found in compared])
            for metric in METRICS
        },
        {
            family: {
                field: _estimate([_tally(*each, family, field) for each in compared])
                for field in fields
            }
            for family, fields in FIELDS.items()
        },
        dict(_alphas(compared)),
        whose,
    )


def alpha(units: Iterable[Sequence[Hashable | None]]) -> float | None:
    """Krippendorff's alpha for nominal values; None where no value differs from any other.

    Args:
        units: What was judged; each with one value a reader, None where a reader gave none. Units
            with fewer than two values tell nothing and are passed over.

    After Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C: a unit with m
    values gives each ordered pair of them to the coincidence matrix, with weight 1 / (m − 1).
    """
    same: float = 0
    totals: Counter[Hashable] = Counter()
    for unit in units:
        values = [value for value in unit if value is not None]
        if len(values) < 2:
            continue
        totals.update(values)
        alike = sum(one == other for one, other in permutations(values, 2))
        same += alike / (len(values) - 1)
    n = totals.total()
    expected = sum(count * (count - 1) for count in totals.values())
    chance = n * (n - 1) - expected
    return ((n - 1) * same - expected) / chance if chance else None


def _alphas(compared: Sequence[tuple[Twice, Comparison]]) -> Iterator[tuple[str, float | None]]:
    for family, fields in NOMINAL.items():
        for field in fields:
            yield f"{family}_{field}", alpha(_values(compared, family, field))
    for family in ("claims", "figures"):
        yield f"{family}_tokens", alpha(_insides(compared, family))


def _values(
    compared: Sequence[tuple[Twice, Comparison]], family: Family, field: str
) -> Iterator[tuple[str, ...]]:
    """What both readers wrote in a field of each item that they both have; null is a value too."""
    for each, found in compared:
        for both in _matched(each, found, family):
            yield tuple(str(getattr(item.preferred, field)) for item in (both.first, both.second))


def _insides(
    compared: Sequence[tuple[Twice, Comparison]], family: Family
) -> Iterator[tuple[bool, bool]]:
    """For each token, whether it is inside an item's content, by either reader (as PolNeAR)."""
    for each, _ in compared:
        tokens = Tokens(each.text)
        first, second = (
            tokens.covered(_contents(record, family)) for record in (each.first, each.second)
        )
        for number in range(len(tokens)):
            yield number in first, number in second


def _contents(record: Record, family: Family) -> list[Extent]:
    return [extent for item in getattr(record, family) for extent in item.preferred.content]


def _matched(each: Twice, found: Comparison, family: Family) -> Iterator[_Both]:
    first, second = getattr(each.first, family), getattr(each.second, family)
    for match in found.matches[family]:
        if match.gold is not None and match.predicted is not None and not match.optional:
            yield _Both(first[match.gold], second[match.predicted], match.faults)


def _tally(each: Twice, found: Comparison, family: Family, field: str) -> Tally:
    """On how many of the matched items of an article a field agrees."""
    matched = list(_matched(each, found, family))
    right = sum(
        _same_place(both) if field == EXACT else field not in both.differs for both in matched
    )
    return Tally(right, len(matched))


def _same_place(both: _Both) -> bool:
    places = {reading.content for reading in both.first.readings}
    return any(reading.content in places for reading in both.second.readings)


def _estimate(tallies: Sequence[Tally]) -> Estimate:
    return Estimate(ratio(tallies), jackknife(tallies), sum(tally.of for tally in tallies))
