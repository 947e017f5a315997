"""A small suite, and what the stub gives for it."""

from __future__ import annotations

import pytest

from summarize_evals import folders, runner
from summarize_evals.evaluation import Evaluation
from summarize_evals.suites import Suite

SMALL = ("bulletin", "column", "satire")


@pytest.fixture(scope="session")
def small() -> Suite:
    """Three of the seeds."""
    return folders.suite("seeds").part("all", SMALL)


@pytest.fixture(scope="session")
def stubbed(small: Suite) -> Evaluation:
    """What the rules give for them."""
    return runner.run(small)
