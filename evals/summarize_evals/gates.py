"""Gates: a run must not fall below what a baseline recorded.

A baseline holds every metric and, article by article, the tallies behind it, so that a drop is
named together with the articles that caused it. It changes only when somebody blesses a run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final, NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarize.errors import ConfigError
from summarize.files import content
from summarize_evals.evaluation import Evaluation, Result
from summarize_evals.metrics import BY_NAME, Tally

TOLERANCE: Final = 1e-9
NAMED: Final = 5  # articles in the line about a drop

Tallies = dict[str, tuple[float, float]]


class Baseline(BaseModel):
    """What a run must reach; ``articles``: id → metric → hits and chances."""

    model_config = ConfigDict(extra="ignore")

    suite: str
    split: str = "all"
    model: str
    prompt_version: str
    metrics: Annotated[
        dict[str, Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]], Field(min_length=1)
    ]
    articles: dict[str, Tallies] = {}


class Drop(NamedTuple):
    """A metric below its baseline, and the articles that fell most, worst first."""

    metric: str
    was: float
    now: float
    articles: tuple[str, ...]

    def __str__(self) -> str:
        more = len(self.articles) - NAMED
        named = f"; worse: {', '.join(self.articles[:NAMED])}" if self.articles else ""
        named += f" and {more} more" if more > 0 else ""
        return f"{self.metric} fell from {self.was:.6f} to {self.now:.6f}{named}"


def read(path: Path) -> Baseline:
    """The baseline of a file.

    Raises:
        ConfigError: It cannot be read, or is no baseline.
    """
    try:
        return Baseline.model_validate_json(content(path))
    except OSError as problem:
        raise ConfigError(
            f"the baseline {path} cannot be read ({problem.strerror}); --bless writes one"
        ) from None
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        where = f"{'.'.join(map(str, first['loc']))}: " if first["loc"] else ""
        raise ConfigError(
            f"the baseline {path} is not one: {where}{first['msg']}; --bless writes one"
        ) from None


def drops(evaluation: Evaluation, baseline: Baseline) -> tuple[Drop, ...]:
    """The metrics that are below the baseline, in its order; any model may be held against it.

    Raises:
        ConfigError: The baseline is about other articles, or names a metric that there is not.
    """
    setup = evaluation.setup
    suite = _name(setup.suite)
    if (baseline.suite, baseline.split) != (suite, setup.split):
        raise ConfigError(
            f"the baseline is of suite {baseline.suite}, split {baseline.split}; "
            f"this run is of suite {suite}, split {setup.split}"
        )
    ids = [result.case.article.id for result in evaluation.results]
    if baseline.articles and set(ids) != set(baseline.articles):
        other = sorted(set(ids) ^ set(baseline.articles))
        raise ConfigError(
            f"the baseline is of other articles ({', '.join(other[:3])} …): "
            "run the same ones, or bless a new baseline"
        )
    return tuple(_drops(evaluation, baseline))


class Totals(Protocol):
    """Scores that a suite has as a whole, and not article by article."""

    @property
    def suite(self) -> str:
        """The suite's name."""

    @property
    def model(self) -> str:
        """Whose scores they are."""

    @property
    def prompt_version(self) -> str:
        """What it was asked by."""

    @property
    def values(self) -> Mapping[str, float | None]:
        """Metric → 0–1, None where nothing could be scored."""

    @property
    def failed(self) -> tuple[str, ...]:
        """What could not be summarized, a line each."""


def fallen(totals: Totals, baseline: Baseline) -> tuple[Drop, ...]:
    """The totals that are below the baseline.

    Raises:
        ConfigError: The baseline is of another suite, or names a metric that there is not.
    """
    metrics = totals.values
    if baseline.suite != totals.suite:
        raise ConfigError(
            f"the baseline is of suite {baseline.suite}; this run is of {totals.suite}"
        )
    unknown = sorted(baseline.metrics.keys() - metrics.keys())
    if unknown:
        raise ConfigError(f"the baseline has a metric {unknown[0]!r} that is not computed here")
    return tuple(
        Drop(name, was, now, ())
        for name, was in baseline.metrics.items()
        if (now := metrics[name] or 0.0) < was - TOLERANCE
    )


def recorded(totals: Totals) -> str:
    """The baseline that such scores set, as the text of its file."""
    record = {
        "suite": totals.suite,
        "model": totals.model,
        "prompt_version": totals.prompt_version,
        "metrics": {name: value for name, value in totals.values.items() if value is not None},
    }
    return json.dumps(record, indent=2) + "\n"


def _drops(evaluation: Evaluation, baseline: Baseline) -> Iterator[Drop]:
    for name, was in baseline.metrics.items():
        if name not in evaluation.metrics:
            raise ConfigError(
                f"the baseline has a metric {name!r} that is not computed here: one of "
                f"{', '.join(metric.name for metric in evaluation.scored)}"
            )
        now = evaluation.metrics[name].value or 0.0
        if now < was - TOLERANCE:
            yield Drop(
                name, was, now, tuple(_worse(evaluation.results, baseline.articles, name, was))
            )


def _worse(
    results: tuple[Result, ...], before: Mapping[str, Tallies], metric: str, was: float
) -> Iterator[str]:
    """Articles that pull the metric down more than they did, the greatest pull first.

    An article's pull is how many hits it lacks to be as good as the baseline is on the whole.
    """
    losses = {}
    for result in results:
        tally = before.get(result.case.article.id, {}).get(metric)
        if tally is not None:
            losses[result.case.article.id] = _pull(result.tallies[metric], was) - _pull(
                Tally(*tally), was
            )
    yield from sorted(
        (article for article, loss in losses.items() if loss > TOLERANCE),
        key=lambda article: (-losses[article], article),
    )


def _pull(tally: Tally, level: float) -> float:
    return level * tally.of - tally.hits


def _name(suite: str) -> str:
    """A suite's name, wherever its folder stands on this machine."""
    return Path(suite).resolve().name


def blessed(evaluation: Evaluation) -> str:
    """The baseline that a run sets, as the text of its file: one article a line.

    Raises:
        ConfigError: Articles failed: what did not happen is no baseline.
    """
    if evaluation.failed:
        raise ConfigError(
            f"{len(evaluation.failed)} articles failed, so nothing is blessed: run them again"
        )
    setup = evaluation.setup
    head = {
        "suite": _name(setup.suite),
        "split": setup.split,
        "model": setup.model,
        "prompt_version": setup.prompt_version,
        "metrics": {
            name: estimate.value
            for name, estimate in evaluation.metrics.items()
            if estimate.value is not None
        },
    }
    articles = ",\n".join(
        f"    {json.dumps(result.case.article.id)}: {json.dumps(_tallies(result))}"
        for result in evaluation.results
    )
    return json.dumps(head, indent=2)[:-2] + f',\n  "articles": {{\n{articles}\n  }}\n}}\n'


def _tallies(result: Result) -> dict[str, tuple[float, float]]:
    return {name: _short(tally) for name, tally in result.tallies.items() if name in BY_NAME}


def _short(tally: Tally) -> tuple[float, float]:
    hits, of = (int(n) if n == int(n) else n for n in tally)
    return hits, of
