"""What a run is asked to do, and how far it is: plain values on both sides of the work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.batch.source import Shard, Source
from summarize.extractor import Failure
from summarize.model import Model, Usage
from summarize.pipeline import CONCURRENCY
from summarize.plans import AUTO
from summarize.prompting import Prompts

if TYPE_CHECKING:
    from summarize.batch.submission import Fetched

INTERRUPTED, BUDGET, ENDPOINT = "interrupted", "budget", "endpoint"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done.

    Args:
        source: The articles.
        output: OUT.
        model: What to ask.
        prompts: The templates; None: the package's.
        plan: How an article is divided into calls.
        concurrency: Articles in work at a time, at most.
        processes: Processes that read them; None: as many as there is work for.
        shard: Which part of the input.
        limit: The first so many articles of it; None: all.
        retry_failed: Only those that failed before.
        new: Begin anew.
        budget: US dollars that the whole output may cost; None: no limit.
        log: The structured log; None: none.
        requests: Ask nobody, write the requests to this file; None: ask.
        results: Ask nobody, take the replies from these files; empty: ask.
        provider: Ask by the provider's batches: submit what there is to ask, or collect what has
            been answered; None: do not.
    """

    source: Source
    output: Path
    model: Model = field(default_factory=Model)
    prompts: Prompts | None = None
    plan: str = AUTO
    concurrency: int = CONCURRENCY
    processes: int | None = None
    shard: Shard = field(default_factory=Shard)
    limit: int | None = None
    retry_failed: bool = False
    new: bool = False
    budget: float | None = None
    log: Path | None = None
    requests: Path | None = None
    results: tuple[Path, ...] = ()
    provider: Literal["submit", "collect"] | None = None

    @property
    def by_file(self) -> bool:
        """Whether replies come in files, and nobody is asked for one."""
        return self.requests is not None or bool(self.results) or self.provider is not None


@dataclass(slots=True)
class Report:
    """How far a run is.

    Attributes:
        total: Articles to be done in this run.
        before: Articles that were finished before.
        done: Articles finished by this run.
        failed: Articles that failed in this run.
        usage: What this run has spent.
        usd: What the output has cost, earlier runs included; None where no price is known.
        retries: How often something was asked again in this run, by reason.
        reread: How often an article was read again because the process that had it has ended.
        seconds: How long the run has taken.
        stopped: Why it ended early: "interrupted", "budget", "endpoint"; None: it did not.
        fault: What is wrong with the endpoint, if it was given up.
        waiting: Articles with a request that no file has a reply to yet.
        requests: How many requests were written, and to which files.
        unusable: Lines of result files that hold no usable reply, by reason.
        batches: The provider's batches, as they were when they were asked after.
        submitted: The provider's ids of batches that this run handed in.
    """

    total: int = 0
    before: int = 0
    done: int = 0
    failed: int = 0
    usage: Usage = field(default_factory=Usage)
    usd: float | None = None
    retries: Counter[str] = field(default_factory=Counter)
    reread: int = 0
    seconds: float = 0.0
    stopped: str | None = None
    fault: str = ""
    waiting: int = 0
    requests: tuple[int, tuple[Path, ...]] = (0, ())
    unusable: Counter[str] = field(default_factory=Counter)
    batches: list[Fetched] = field(default_factory=list)
    submitted: list[str] = field(default_factory=list)


Heard = Callable[[Report, Failure | None], None]
"""Told after each article how far the run is, and of the failure if it failed."""
