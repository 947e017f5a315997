"""Labels of one's own as a test: what was found once must still be found.

A team that writes prompts, or changes models, keeps a few labelled articles beside its code and one
test that runs them. It is a function and no plugin, so that any test calls it, parametrized and
marked as the team's other tests are::

    from summarize_evals.testing import gate

    def test_what_we_rely_on_is_still_found() -> None:
        gate("tests/news", baseline="tests/news/baseline.json", model="stub")

The baseline is written by ``summarize eval --suite tests/news --baseline
tests/news/baseline.json --bless`` and goes into version control: it changes when somebody decides
that it should.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from summarize.model import Model
from summarize.pipeline import CONCURRENCY
from summarize.plans import AUTO
from summarize_evals import folders, gates, runner
from summarize_evals.evaluation import Evaluation
from summarize_evals.gates import Drop
from summarize_evals.suites import Part

_WORST: Final = 5  # articles that are named for each metric


def gate(
    labels: str | Path,
    *,
    baseline: str | Path,
    model: str | Model = "stub",
    prompts: str | Path | None = None,
    plan: str = AUTO,
    split: Part = "all",
    repeats: int = 1,
    concurrency: int = CONCURRENCY,
    log: str | Path | None = None,
) -> Evaluation:
    """Runs a model over labelled articles and fails where a metric is below its baseline.

    Args:
        labels: A folder with ``articles/`` and ``labels/``, or another suite's name.
        baseline: The file that ``summarize eval --baseline FILE --bless`` wrote.
        model: As for ``summarize.extract``.
        prompts: A folder of templates; None: the package's.
        plan: As for ``summarize.extract``.
        split: Which part of the suite: dev, test, or all.
        repeats: How often each article is asked about; scores are averages.
        concurrency: Articles in work at a time.
        log: Where outputs are kept, so that articles paid for once are not asked about again
            while model, prompts and code are the same; None: nowhere.

    Returns:
        What was found, for assertions of one's own.

    Raises:
        AssertionError: A metric fell; it names each one, by how much, and the articles that fell
            most.
        ConfigError: Labels, baseline or a setting is missing or wrong.
    """
    __tracebackhide__ = True  # a test's failure is what it found, not how it was computed
    least = gates.read(Path(baseline))
    kept = Path(log) if log is not None else None
    evaluation = runner.run(
        folders.suite(str(labels)).part(split),
        model,
        prompts=Path(prompts) if prompts is not None else None,
        plan=plan,
        repeats=repeats,
        concurrency=concurrency,
        log=lambda setup: kept,
    )
    if dropped := gates.drops(evaluation, least):
        raise AssertionError("\n".join(_lines(evaluation, dropped, Path(baseline))))
    return evaluation


def _lines(evaluation: Evaluation, dropped: Sequence[Drop], baseline: Path) -> Iterator[str]:
    setup = evaluation.setup
    yield f"{setup.model} on {setup.suite} is below {baseline}:"
    for metric, was, now, articles in dropped:
        fell = f"  {metric} fell by {was - now:.4f}, from {was:.4f} to {now:.4f}"
        yield fell + (f"; most in {', '.join(articles[:_WORST])}" if articles else "")
    for result in evaluation.failed:
        yield f"  failed and counted as all missed: {result.failures[0].message}"
