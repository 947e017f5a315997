"""Runs a system over a suite: side by side, each output logged as soon as it is there.

A system is a model behind the pipeline, or one of the baselines that show what a score is worth.
An article for which nothing came is an output too: it counts as all missed.
"""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from anyio.from_thread import start_blocking_portal

import summarize
from summarize.errors import ConfigError
from summarize.extractor import Failure
from summarize.model import Model
from summarize.model.settings import IN_PROCESS
from summarize.pipeline import CONCURRENCY, open_extractor
from summarize.plans import AUTO
from summarize.prompting import Prompts
from summarize.resources import code
from summarize.schema import Article, Summary
from summarize_evals.baselines import BASELINES
from summarize_evals.evaluation import Evaluation, Failed, Output, Setup
from summarize_evals.log import Key, Log, result
from summarize_evals.suites import Suite

Heard = Callable[[Article, Output], None]


class System(Protocol):
    """What gives a summary for an article."""

    @property
    def endpoint(self) -> str:
        """Host (and port) of what is called, or "in process"."""
        ...

    @property
    def prompt_version(self) -> str:
        """The version of the template, which is a hash of what is sent."""
        ...

    @property
    def plan(self) -> str:
        """How an article is divided into calls."""
        ...

    @property
    def believed(self) -> str:
        """In what a model is believed against the rules."""
        ...

    @property
    def examined(self) -> Mapping[str, str]:
        """The articles that this was found out on, id → sha256."""
        ...

    async def attempt(self, source: Article, /) -> Summary | Failure:
        """One article's summary, or why there is none."""
        ...


@dataclass(frozen=True, slots=True)
class _Baseline:
    """A reader that asks no model."""

    read: Callable[[Article], Summary]
    endpoint: str = IN_PROCESS
    prompt_version: str = "none"
    plan: str = "none"
    believed: str = ""

    @property
    def examined(self) -> Mapping[str, str]:
        return {}

    async def attempt(self, source: Article, /) -> Summary | Failure:
        return await asyncio.to_thread(self.read, source)


def run(
    suite: Suite,
    model: str | Model = "stub",
    *,
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    repeats: int = 1,
    concurrency: int = CONCURRENCY,
    log: Callable[[Setup], Path | None] | None = None,
    fresh: bool = False,
    heard: Heard | None = None,
) -> Evaluation:
    """Runs a system over a suite's articles and scores what it gives.

    Args:
        suite: The labelled articles.
        model: A model, or the name of a baseline: ``empty``, ``regex``.
        prompts: As for ``summarize.extract``.
        plan: As for ``summarize.extract``.
        repeats: How often each article is asked about.
        concurrency: Articles in work at a time.
        log: Where to log this setup; None, or a function that gives None: nowhere.
        fresh: Begin the log anew instead of going on with it.
        heard: Called with each output that was not in the log already.

    Raises:
        ConfigError: A setting is wrong, the log is another run's, or the model's profile was made
            on articles of the suite.
        OutputError: The log cannot be written.
    """
    asked = Model.of(model)

    async def go() -> Evaluation:
        async with _opened(asked, prompts, plan) as system:
            _refuse_what_was_examined(suite, asked, system)
            setup = _setup(suite, asked, system, repeats)
            path = log(setup) if log is not None else None
            kept: AbstractContextManager[Log | None] = (
                Log(path, setup, fresh=fresh) if path is not None else nullcontext()
            )
            with kept as record:
                outputs = record.outputs if record is not None else {}
                add = record.add if record is not None else outputs.__setitem__
                await _fill(suite, system, repeats, concurrency, outputs, add, heard)
        results = (result(case, repeats, outputs, suite) for case in suite.cases)
        return Evaluation(setup, suite, tuple(results))

    with start_blocking_portal() as portal:
        return portal.call(go)


async def _fill(
    suite: Suite,
    system: System,
    repeats: int,
    concurrency: int,
    outputs: dict[Key, Output],
    add: Callable[[Key, Output], None],
    heard: Heard | None,
) -> None:
    """Adds what is not among the outputs yet, as it comes."""
    gate = asyncio.Semaphore(concurrency)

    async def one(article: Article, repeat: int) -> None:
        async with gate:
            given = await system.attempt(article)
        output = given if isinstance(given, Summary) else Failed(given.reason, given.message)
        add(Key(article.sha256, repeat), output)
        if heard is not None:
            heard(article, output)

    try:
        async with asyncio.TaskGroup() as tasks:
            for repeat in range(repeats):
                for case in suite.cases:
                    if Key(case.article.sha256, repeat) not in outputs:
                        tasks.create_task(one(case.article, repeat))
    except BaseExceptionGroup as group:
        raise group.exceptions[0] from None  # one wrong setting fails them all alike


@asynccontextmanager
async def _opened(model: Model, prompts: Prompts | Path | None, plan: str) -> AsyncIterator[System]:
    read = BASELINES.get(model.name) if model.base_url is None else None
    if read is not None:
        yield _Baseline(read)
        return
    async with open_extractor(model, prompts, plan) as extractor:
        yield extractor


def _refuse_what_was_examined(suite: Suite, model: Model, system: System) -> None:
    """A profile may not be scored on the articles that it was made on.

    Raises:
        ConfigError: It would be.
    """
    made_on = set(system.examined.values())
    both = [case.article.id for case in suite.cases if case.article.sha256 in made_on]
    if both:
        raise ConfigError(
            f"what {model.name} is believed in was found out on {', '.join(both)}: "
            "score it on other articles, with --split test or --only"
        )


def _setup(suite: Suite, model: Model, system: System, repeats: int) -> Setup:
    return Setup(
        suite=suite.name,
        split=suite.split,
        articles={case.article.id: case.article.sha256 for case in suite.cases},
        model=model.name,
        endpoint=system.endpoint,
        prompt_version=system.prompt_version,
        plan=system.plan,
        mode=model.mode,
        temperature=model.temperature,
        seed=model.seed,
        repeats=repeats,
        summarize_version=version("summarize"),
        code=code(),
        revision=_revision(),
        started=datetime.now(UTC).isoformat(timespec="seconds"),
        believed=system.believed,
    )


@cache
def _revision() -> str | None:
    """The git revision of the checkout that the package runs from, "+" if it has changes."""
    root = Path(summarize.__file__).parent.parent
    if not (root / ".git").exists():
        return None

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603

    try:
        return git("rev-parse", "--short=12", "HEAD") + (
            "+" if git("status", "--porcelain") else ""
        )
    except (OSError, subprocess.CalledProcessError):
        return None
