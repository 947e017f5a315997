"""The report for programs: every number unrounded, keys always in the same order.

It has the keys of a baseline, and beside them what a dashboard or a notebook wants to know. Metrics
that nothing could be scored for are null, never 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from summarize.render import safe
from summarize_evals.evaluation import Estimate, Evaluation, Failed, Result, Setup
from summarize_evals.findings import findings, scored
from summarize_evals.metrics import Family

SCHEMA_VERSION: Final = 1


def render(evaluation: Evaluation, gate: Sequence[str] = ()) -> str:
    """One JSON object.

    ``errors`` has an entry for each item that is missed, spurious or wrong in some field, with the
    ids of both sides, the number of the repeat from 0 and the place in code points.
    """
    families = scored(evaluation)
    record = {
        "schema_version": SCHEMA_VERSION,
        **_setup(evaluation.setup),
        "gate": list(gate),
        "metrics": _values(evaluation.metrics),
        "intervals": _intervals(evaluation.metrics),
        "chances": {name: estimate.of for name, estimate in evaluation.metrics.items()},
        "ceiling": dict(evaluation.suite.ceiling),
        "readers": evaluation.suite.readers,
        "slices": {
            name: {"metrics": _values(estimates), "intervals": _intervals(estimates)}
            for name, estimates in evaluation.slices.items()
        },
        "failed": [
            {"id": result.case.article.id, "repeat": repeat, **asdict(failure)}
            for result in evaluation.failed
            for repeat, failure in enumerate(result.outputs)
            if isinstance(failure, Failed)
        ],
        "cost": asdict(evaluation.cost),
        "grounding": asdict(evaluation.grounding),
        "articles": [_article(result, families) for result in evaluation.results],
    }
    return safe.json(json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def _setup(setup: Setup) -> dict[str, Any]:
    """Everything but the articles' hashes, which stand beside the articles."""
    return {name: value for name, value in asdict(setup).items() if name != "articles"}


def _values(estimates: Mapping[str, Estimate]) -> dict[str, float | None]:
    return {name: estimate.value for name, estimate in estimates.items()}


def _intervals(estimates: Mapping[str, Estimate]) -> dict[str, list[float] | None]:
    return {
        name: None if estimate.interval is None else list(estimate.interval)
        for name, estimate in estimates.items()
    }


def _article(result: Result, families: Sequence[Family]) -> dict[str, Any]:
    return {
        "id": result.case.article.id,
        "sha256": result.case.article.sha256,
        "split": result.case.split,
        "tallies": {name: list(tally) for name, tally in result.tallies.items()},
        "errors": list(_errors(result, families)),
    }


def _errors(result: Result, families: Sequence[Family]) -> Iterator[dict[str, Any]]:
    for repeat in range(len(result.outputs)):
        for finding in findings(result, families, repeat):
            if finding.faults:
                start, end = finding.place or (None, None)
                yield {
                    "repeat": repeat,
                    "family": finding.family,
                    "faults": list(finding.faults),
                    "gold": finding.gold and finding.gold.id,
                    "predicted": finding.predicted and finding.predicted.id,
                    "start": start,
                    "end": end,
                }
