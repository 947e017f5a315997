"""Articles in, summaries out: a model is opened, and articles are taken to it.

There is one path, and it is asynchronous; the synchronous functions run it on an event loop in a
thread of its own, so that they work where a loop is running already, as in notebooks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from anyio.from_thread import start_blocking_portal

from summarize.errors import ConfigError
from summarize.extractor import Explain, Extractor, Failure, article_of
from summarize.kinds import Kind
from summarize.model import Model, Note
from summarize.plans import AUTO, named
from summarize.profile import UNKNOWN, without_exam
from summarize.profiles import find
from summarize.prompting import Prompts
from summarize.schema import Article, Summary

if TYPE_CHECKING:
    from httpx2 import AsyncBaseTransport

    from summarize.model.limits import Limits

CONCURRENCY = 8
AHEAD = 4  # finished articles that may wait for a slower one before them, per article in work


@asynccontextmanager
async def open_extractor(
    model: str | Model,
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    note: Note | None = None,
    transport: AsyncBaseTransport | None = None,
    explain: Explain | None = None,
    kinds: Sequence[type[Kind]] = (),
    *,
    batched: bool = False,
    limits: Limits | None = None,
) -> AsyncIterator[Extractor]:
    """Opens a model for many articles.

    Args:
        model: A name, or a Model that says where and how.
        prompts: The user's templates, loaded or as a folder; None: the package's.
        plan: How much is asked; ``auto`` chooses.
        note: Told of each request that is sent again: the article's id, and the reason.
        transport: Carries the requests; None: the network, or the stub for the model in process.
        explain: Called with each article and where model and rules differed.
        kinds: The user's own kinds of items, unless the templates were loaded with them.
        batched: Whether the replies are paid as a provider's batches are.
        limits: Keeps the model's limits a minute, for others too; None: for these calls alone.

    Raises:
        ConfigError: No such plan, a template with a fault, or no key.
    """
    templates = prompts if isinstance(prompts, Prompts) else Prompts.load(prompts, kinds)
    asked = Model.of(model)
    if plan != AUTO:
        named(plan)
    from summarize.model import open_model  # loads the client, which not every process needs

    async with open_model(
        asked, note=note, transport=transport, batched=batched, limits=limits
    ) as caller:
        exam = None if asked.in_process else find(asked.name, caller.endpoint, templates)
        if plan == AUTO:
            plan = "whole" if asked.in_process else exam.best if exam else UNKNOWN.plan
        profile = exam.profile(plan) if exam else without_exam(plan)
        yield Extractor(caller, templates, plan, profile, explain, exam)


async def aextract(
    source: str | Path | Article,
    *,
    model: str | Model = "stub",
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    kinds: Sequence[type[Kind]] = (),
) -> Summary:
    """The summary of one article; see ``extract``."""
    async with open_extractor(model, prompts, plan, kinds=kinds) as extractor:
        return await extractor.summarize(article_of(source))


def extract(
    source: str | Path | Article,
    *,
    model: str | Model = "stub",
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    kinds: Sequence[type[Kind]] = (),
) -> Summary:
    """Summarizes one article: who speaks, what each claims, which figures, and exactly where.

    Args:
        source: The text itself (str), a file (Path), or an Article from ``load``.
        model: A name, or a Model that says where and how; ``stub`` reads by rules, in process.
        prompts: A folder of templates, or loaded ones; None: the package's.
        plan: How the article is divided into calls; ``auto`` chooses.
        kinds: Kinds of items of your own, each with a template of its name in the folder.

    Raises:
        SourceError: There is nothing to read.
        ConfigError: A setting, key or template is missing or wrong.
        EndpointError: The endpoint cannot be reached or refuses.
        ReplyError: The model answers nothing usable.
    """
    with start_blocking_portal() as portal:
        asked = partial(aextract, source, model=model, prompts=prompts, plan=plan, kinds=kinds)
        return portal.call(asked)


def extract_many(
    articles: Iterable[str | Path | Article],
    *,
    model: str | Model = "stub",
    prompts: Prompts | Path | None = None,
    plan: str = AUTO,
    kinds: Sequence[type[Kind]] = (),
    concurrency: int = CONCURRENCY,
    explain: Explain | None = None,
) -> Iterator[Summary | Failure]:
    """Summarizes articles side by side and yields the results in the order of the input.

    Articles are taken from the iterable as they are needed. One that fails is a Failure.

    Args:
        articles: As ``extract`` takes them.
        model: As for ``extract``.
        prompts: As for ``extract``.
        plan: As for ``extract``.
        kinds: As for ``extract``.
        concurrency: Articles in work at a time.
        explain: Called with each article and where model and rules differed, from another thread.

    Raises:
        ConfigError: A setting, key or template is missing or wrong.
        Exception: Whatever the iterable raises, after the results of what it gave before.
    """
    if isinstance(articles, str | Path | Article):  # a text would be taken letter by letter
        raise ConfigError("extract_many takes several articles: put one into a list")
    if not isinstance(articles, Iterable):
        raise ConfigError(f"extract_many takes a list of articles, not {type(articles).__name__}")
    if not isinstance(concurrency, int) or concurrency < 1:
        raise ConfigError(f"concurrency must be a whole number of 1 or more, not {concurrency!r}")
    gate = anyio.Semaphore(concurrency)
    # Results that wait for a slower article before them are few: memory stays flat.
    most = concurrency * AHEAD
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(
            open_extractor(model, prompts, plan, explain=explain, kinds=kinds)
        ) as extractor,
    ):

        async def attempt(source: str | Path | Article) -> Summary | Failure:
            async with gate:
                return await extractor.attempt(source)

        pending: deque[Future[Summary | Failure]] = deque()
        failed: Exception | None = None
        sources = iter(articles)
        while failed is None:
            try:
                source = next(sources)
            except StopIteration:
                break
            except Exception as error:
                failed = error
                break
            pending.append(portal.start_task_soon(attempt, source))
            while pending and (len(pending) >= most or pending[0].done()):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
        if failed is not None:
            raise failed
