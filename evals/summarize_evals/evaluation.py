"""What an evaluation found: outputs on a suite's articles, scored, with intervals.

An ``Evaluation`` is made from a suite and outputs alone, whether they come from a model that has
just run or from a log. Reports, gates and comparisons only read it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarize.schema import Summary
from summarize_evals.comparison import Comparison, compare
from summarize_evals.metrics import METRICS, Metric, Tally
from summarize_evals.record import EMPTY, Record, from_summary
from summarize_evals.statistics import Interval, jackknife, ratio
from summarize_evals.suites import Case, Suite


@dataclass(frozen=True, slots=True)
class Setup:
    """What was run: enough to say two runs apart, and to run it again.

    Attributes:
        articles: Id → sha256 of the text, in the order of the suite.
        code: Hash of the package's own source, so that a log is not continued by other code.
        revision: The checkout's git revision, if there is one.
        started: ISO time.
        believed: In what the model is believed against the rules, and whose items are kept.
    """

    suite: str
    split: str
    articles: Mapping[str, str]
    model: str
    endpoint: str | None
    prompt_version: str
    plan: str
    mode: str | None
    temperature: float | None
    seed: int | None
    repeats: int
    summarize_version: str
    code: str
    revision: str | None
    started: str
    believed: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that a system gave nothing for, and why."""

    reason: str
    message: str


Output = Summary | Failed


class Estimate(NamedTuple):
    """A metric over articles, 0–1; None where nothing could be scored. ``of`` counts chances."""

    value: float | None
    interval: Interval | None
    of: float


@dataclass(frozen=True, slots=True)
class Result:
    """One case: what was given for it, repeat by repeat, and how each compares with the labels."""

    case: Case
    outputs: tuple[Output, ...]
    comparisons: tuple[Comparison, ...]

    @property
    def tallies(self) -> Mapping[str, Tally]:
        """Metric → tally, averaged over the repeats: the article stays one unit."""
        return _averaged([comparison.tallies for comparison in self.comparisons])

    @property
    def slices(self) -> Mapping[str, Mapping[str, Tally]]:
        """Slice → metric → tally, averaged likewise."""
        names = dict.fromkeys(name for found in self.comparisons for name in found.slices)
        return {
            name: _averaged([found.slices[name] for found in self.comparisons]) for name in names
        }

    @property
    def failures(self) -> tuple[Failed, ...]:
        """The repeats that gave nothing."""
        return tuple(output for output in self.outputs if isinstance(output, Failed))


def score(case: Case, outputs: Sequence[Output], *, by_source: bool = False) -> Result:
    """Compares everything given for one case with its labels; a failure counts as all missed."""
    return Result(
        case,
        tuple(outputs),
        tuple(
            compare(case.text, case.gold, predicted(output), by_source=by_source)
            for output in outputs
        ),
    )


def predicted(output: Output) -> Record:
    """The record of what was given."""
    return EMPTY if isinstance(output, Failed) else from_summary(output)


def _averaged(tallies: Sequence[Mapping[str, Tally]]) -> dict[str, Tally]:
    many = len(tallies)
    return {
        name: Tally(
            sum(each[name].hits for each in tallies) / many,
            sum(each[name].of for each in tallies) / many,
        )
        for name in tallies[0]
    }


@dataclass(frozen=True, slots=True)
class Cost:
    """What the outputs took, all repeats together; tokens as the endpoint counted them."""

    articles: int
    calls: int
    retries: int
    prompt_tokens: int
    completion_tokens: int
    cached_tokens: int
    cost_usd: float | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Grounding:
    """Items a model gave: how many, and why some were kept out (reason → count).

    Attributes:
        unfounded: Items kept that are nevertheless not in the article's words, which is to be none.
    """

    items: int
    rejected: Mapping[str, int]
    unfounded: int


@dataclass(frozen=True)
class Evaluation:
    """A suite's results under one setup; ``results`` stand in the order of the suite's cases."""

    setup: Setup
    suite: Suite
    results: tuple[Result, ...]

    @property
    def scored(self) -> tuple[Metric, ...]:
        """The metrics that the suite's labels allow."""
        scored, unsaid = self.suite.scored, self.suite.unsaid
        return tuple(m for m in METRICS if m.family in scored and m.name not in unsaid)

    @cached_property
    def metrics(self) -> Mapping[str, Estimate]:
        """Metric → estimate over all articles, failed ones included."""
        return _estimates([result.tallies for result in self.results], self.scored)

    @cached_property
    def slices(self) -> Mapping[str, Mapping[str, Estimate]]:
        """Slice → metric → estimate; the headline metrics for each part of the split as well."""
        parts: dict[str, list[Mapping[str, Tally]]] = defaultdict(list)
        for result in self.results:
            if result.case.split:
                parts[f"{result.case.split} articles"].append(result.tallies)
        headline = [metric for metric in self.scored if metric.headline]
        found = {name: _estimates(parts[name], headline) for name in sorted(parts)}
        if "claims" in self.suite.scored:
            sliced = [result.slices for result in self.results]
            for name in dict.fromkeys(name for each in sliced for name in each):
                tallies = [each[name] for each in sliced]
                found[name] = _estimates(tallies, [m for m in self.scored if m.name in tallies[0]])
        return found

    @cached_property
    def failed(self) -> tuple[Result, ...]:
        """The results in which at least one repeat gave nothing."""
        return tuple(result for result in self.results if result.failures)

    @cached_property
    def cost(self) -> Cost:
        """What it all took."""
        runs = [summary.run for _, summary in self._summaries()]
        prices = [run.cost_usd for run in runs]
        return Cost(
            articles=len(self.results),
            calls=sum(run.calls for run in runs),
            retries=sum(run.retries for run in runs),
            prompt_tokens=sum(run.prompt_tokens for run in runs),
            completion_tokens=sum(run.completion_tokens for run in runs),
            cached_tokens=sum(run.cached_tokens for run in runs),
            cost_usd=sum(price for price in prices if price is not None)
            if any(price is not None for price in prices)
            else None,
            seconds=sum(run.seconds for run in runs),
        )

    @cached_property
    def grounding(self) -> Grounding:
        """How much of what the model gave was in the articles."""
        kept = unfounded = 0
        rejected: Counter[str] = Counter()
        for case, summary in self._summaries():
            kept += len(summary.claims) + len(summary.figures)
            rejected.update(item.reason for item in summary.rejected)
            contents = [claim.content for claim in summary.claims]
            contents += [figure.content for figure in summary.figures]
            unfounded += sum(case.text[s.start : s.end] != s.text for s in contents)
        return Grounding(kept + rejected.total(), dict(sorted(rejected.items())), unfounded)

    def _summaries(self) -> Iterator[tuple[Case, Summary]]:
        for result in self.results:
            for output in result.outputs:
                if isinstance(output, Summary):
                    yield result.case, output


def _estimates(
    tallies: Sequence[Mapping[str, Tally]], metrics: Iterable[Metric]
) -> dict[str, Estimate]:
    found = {}
    for metric in metrics:
        column = [each[metric.name] for each in tallies]
        found[metric.name] = Estimate(
            ratio(column), jackknife(column), sum(tally.of for tally in column)
        )
    return found
