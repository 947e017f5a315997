"""Two runs over the same articles: how far apart they are, whether that is chance, what flipped.

Two separate intervals do not answer whether one system is better: most of their width is the
difficulty of the articles, which both share. So the difference itself is tested, paired by article,
and is printed with the smallest one that the suite could have detected.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from summarize.errors import ConfigError
from summarize.reading.text.extent import Extent
from summarize_evals.evaluation import Evaluation, Result
from summarize_evals.findings import AnyItem, findings, place
from summarize_evals.metrics import Family, Metric
from summarize_evals.record import Speaker, text_of
from summarize_evals.statistics import Difference, difference, holm

Direction = Literal["fixed", "broken", "changed"]


class Flip(NamedTuple):
    """An item that the second run reads otherwise than the first.

    Attributes:
        words: What it is, in the article's words.
        before: What was wrong in the first run; empty: nothing; None: it was not given, rightly.
        after: The same in the second.
    """

    article: str
    family: Family
    words: str
    before: tuple[str, ...] | None
    after: tuple[str, ...] | None

    @property
    def direction(self) -> Direction:
        """Whether it became right, became wrong, or is wrong in another way."""
        if self.before and self.after:
            return "changed"
        return "broken" if self.after else "fixed"


@dataclass(frozen=True, slots=True)
class Differences:
    """The second run against the first.

    Attributes:
        metrics: Metric → difference; those without a value in one of the runs are left out.
        adjusted: Headline metric → its p value after Holm's correction for their number.
        flips: In the order of the articles, of the first repeat.
    """

    first: Evaluation
    second: Evaluation
    metrics: Mapping[str, Difference]
    adjusted: Mapping[str, float]
    flips: tuple[Flip, ...]


def differences(first: Evaluation, second: Evaluation) -> Differences:
    """Compares two runs over the same articles with the same labels.

    Raises:
        ConfigError: They are not over the same articles.
    """
    runs = [
        {result.case.article.id: result.case for result in run.results} for run in (first, second)
    ]
    other = sorted(runs[0].keys() ^ runs[1].keys())
    if other:
        raise ConfigError(
            f"the two runs are over different articles ({', '.join(other[:3])}"
            f"{' …' if len(other) > 3 else ''}): compare runs over the same ones"
        )
    for name, case in runs[0].items():
        if (case.article.sha256, case.gold) != (runs[1][name].article.sha256, runs[1][name].gold):
            raise ConfigError(f"the two runs have another text or other labels of {name!r}")
    second = replace(second, results=tuple(sorted(second.results, key=_place(first))))
    found = {
        metric.name: change
        for metric in first.scored
        if (change := _difference(first, second, metric)) is not None
    }
    headline = {m.name: found[m.name].p for m in first.scored if m.headline and m.name in found}
    return Differences(first, second, found, holm(headline), tuple(_flips(first, second)))


def _place(run: Evaluation) -> Callable[[Result], int]:
    """Where an article stands in a run."""
    ids = [result.case.article.id for result in run.results]
    return lambda result: ids.index(result.case.article.id)


def _difference(first: Evaluation, second: Evaluation, metric: Metric) -> Difference | None:
    columns = [[result.tallies[metric.name] for result in run.results] for run in (first, second)]
    return difference(*columns)


def _flips(first: Evaluation, second: Evaluation) -> Iterator[Flip]:
    for one, other in zip(first.results, second.results, strict=True):
        for family in one.comparisons[0].matches:
            before, after = _states(one, family), _states(other, family)
            for item in sorted(before.keys() | after.keys()):
                was, now = before.get(item), after.get(item)
                if was != now:
                    yield Flip(one.case.article.id, family, item.words, was, now)


class _Item(NamedTuple):
    """What is the same item in two runs: a label, or a stretch that no label answers."""

    place: Extent
    label: str
    words: str


def _states(result: Result, family: Family) -> dict[_Item, tuple[str, ...]]:
    """What is wrong about each item; a spurious one of the one run is no fault of the other."""
    return {
        _item(result.case.text, finding.gold, item): finding.faults
        for finding in findings(result, (family,))
        if not finding.optional and (item := finding.gold or finding.predicted) is not None
    }


def _item(text: str, label: AnyItem | None, item: AnyItem) -> _Item:
    one = item.preferred
    words = one.name if isinstance(one, Speaker) else text_of(text, one.content)
    at = place(text, item) or Extent(len(text), len(text))
    return _Item(at, label.id if label is not None else "", words)
