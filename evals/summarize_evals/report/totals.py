"""Scores that a suite has as a whole, as an object for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from summarize_evals.gates import Totals

Form = Literal["text", "json"]


def as_json(
    totals: Totals, metrics: Mapping[str, Any], gate: Sequence[str], **more: Mapping[str, Any]
) -> str:
    """The report, ending in a newline.

    Args:
        totals: The scores.
        metrics: Metric → what is said of it.
        gate: What fell below the baseline.
        more: Further parts.
    """
    record = {
        "suite": totals.suite,
        "model": totals.model,
        "prompt_version": totals.prompt_version,
        "gate": list(gate),
        "metrics": metrics,
        **more,
        "failed": list(totals.failed),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
