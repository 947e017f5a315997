"""Articles of a Ray Dataset to summaries: on a laptop's cores or a cluster's, unchanged.

Ray does what it is good at: it moves blocks of articles to a pool of actors, starts a lost actor
anew and gives its blocks to another. An actor is an open model with many articles in work; blocks
are small, since a block is what is read again when its actor is lost. What is agreed with the
endpoint holds for all actors together: one small actor gives out the moments for requests.

    import ray, summarize
    from summarize.batch.ray import map_summaries

    articles = ray.data.read_parquet("archive.parquet")
    map_summaries(articles, model="gpt-5-mini", actors=8).write_parquet("summaries")
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import anyio
from anyio.from_thread import start_blocking_portal

from summarize.article import MAX_BYTES, from_record
from summarize.batch.source import FIELDS
from summarize.errors import ConfigError, EndpointError, SourceError
from summarize.extractor import Extractor, Failure
from summarize.extras import extra
from summarize.kinds import Kind
from summarize.model import Model
from summarize.model.limits import Spacing
from summarize.pipeline import CONCURRENCY, open_extractor
from summarize.plans import AUTO, named
from summarize.prompting import Prompts
from summarize.records import read_record
from summarize.render import arrow, record
from summarize.schema import Article

TRIES = 3
"""How often an article is read at most, where it fails for a reason that may pass."""
ROWS = 32
"""Articles in a block: so many are read again, at most, for each block that a lost actor had."""
BLOCKS = 2
"""Blocks that an actor has in work, so that it need not wait for the last article of one."""


def map_summaries(
    dataset: Any,
    *,
    model: str | Model = "stub",
    prompts: Path | None = None,
    plan: str = AUTO,
    kinds: Sequence[type[Kind]] = (),
    actors: int = 2,
    concurrency: int = CONCURRENCY,
) -> Any:
    """Summarizes the articles of a dataset, when it is consumed.

    Args:
        dataset: A ``ray.data.Dataset`` with the columns ``id`` and ``text`` (or ``body``), and
            those of ``title``, ``url``, ``authors``, ``published``, ``date`` and ``language``
            that there are. Nobody looks whether ids repeat.
        model: As ``extract`` takes it. Its limits a minute hold for all actors together. A key that
            it does not carry is each worker's OPENAI_API_KEY.
        prompts: A folder of templates that every machine has; None: the package's.
        plan: As for ``extract``.
        kinds: Kinds of items of one's own.
        actors: Processes that read, at most, wherever Ray finds room for them; a core each, and
            one at least must be left for Ray's own tasks.
        concurrency: Articles in work at a time in each of them.

    Returns:
        A ``ray.data.Dataset``: ``id``; ``summary``, the columns of a batch's Parquet, or null; and
        ``failure`` (``reason``, ``message``, ``attempts``), or null.

    Raises:
        ConfigError: Ray is not installed, or a setting is wrong.

    Consuming it raises what Ray makes of an EndpointError if the endpoint is given up.
    """
    ray = extra("ray", "ray", "map_summaries")
    compute = extra("ray.data", "ray", "map_summaries").ActorPoolStrategy
    arrow.arrow("map_summaries")
    if actors < 1 or concurrency < 1:
        raise ConfigError("actors and concurrency must be 1 or more")
    if plan != AUTO:
        named(plan)
    Prompts.load(prompts, kinds)
    asked = Model.of(model)
    limited = asked.requests_per_minute is not None or asked.tokens_per_minute is not None
    keeper = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(_Keeper)
    # A pool that must be complete from the start could take the cores that its input needs.
    return dataset.repartition(target_num_rows_per_block=ROWS).map_batches(
        _Reader,
        batch_size=None,
        batch_format="pyarrow",
        zero_copy_batch=True,
        compute=compute(min_size=1, max_size=actors, enable_true_multi_threading=True),
        max_concurrency=BLOCKS,
        fn_constructor_kwargs={
            "model": asked,
            "prompts": prompts,
            "plan": plan,
            "kinds": tuple(kinds),
            "concurrency": concurrency,
            "keeper": keeper.remote(asked) if limited else None,
        },
    )


class _Keeper:
    """The actor that keeps the limits a minute, on its own clock."""

    def __init__(self, model: Model) -> None:
        self._spacing = Spacing(model, time.monotonic)

    async def take(self, tokens: int) -> float:
        return await self._spacing.take(tokens)

    async def correct(self, tokens: int) -> None:
        self._spacing.correct(tokens)


class _Shared:
    """The limits that an actor keeps, as those see them who share them."""

    def __init__(self, keeper: Any) -> None:
        self._keeper = keeper

    async def take(self, tokens: int) -> float:
        return float(await self._keeper.take.remote(tokens))

    def correct(self, tokens: int) -> None:
        self._keeper.correct.remote(tokens)


class _Reader:
    """An open model in an actor, which several blocks of articles share."""

    def __init__(
        self,
        model: Model,
        prompts: Path | None,
        plan: str,
        kinds: Sequence[type[Kind]],
        concurrency: int,
        keeper: Any,
    ) -> None:
        limits = None if keeper is None else _Shared(keeper)
        self._open = contextlib.ExitStack()  # as long as the process lives
        self._portal = self._open.enter_context(start_blocking_portal())
        self._extractor: Extractor = self._open.enter_context(
            self._portal.wrap_async_context_manager(
                open_extractor(model, prompts, plan, kinds=kinds, limits=limits)
            )
        )
        self._gate = self._portal.call(anyio.Semaphore, concurrency)

    def __call__(self, block: Any) -> Any:
        rows = [row for batch in block.to_batches() for row in batch.to_pylist()]
        waiting = [self._portal.start_task_soon(self._read, row) for row in rows]
        pa = arrow.arrow("map_summaries")
        return pa.Table.from_pylist([one.result() for one in waiting], _schema())

    async def _read(self, row: dict[str, Any]) -> dict[str, Any]:
        name = row.get("id")
        try:
            article = _article(row)
        except SourceError as error:
            return _failed(str(name or ""), "source", str(error), 0)
        async with self._gate:
            result = await self._extractor.attempt(article, tries=TRIES)
        if isinstance(result, Failure):
            if result.reason == "dead":  # every other article would fail alike
                raise EndpointError(result.message)
            return _failed(article.id, result.reason, result.message, result.usage.calls)
        return {"id": article.id, "summary": arrow.summary_row(record(result)), "failure": None}


def _article(row: dict[str, Any]) -> Article:
    name = row.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or not str(name).strip():
        raise SourceError("a row has no id: each article needs one of its own")
    given = {field: row[field] for field in FIELDS if row.get(field) is not None}
    plain = {
        field: value.isoformat() if isinstance(value, date) else value
        for field, value in given.items()
    }
    place = f"row {name}"
    found = read_record(plain, place)
    return from_record(found, id=str(name), source=place, place=place, max_bytes=MAX_BYTES)


def _failed(name: str, reason: str, message: str, attempts: int) -> dict[str, Any]:
    failure = {"reason": reason, "message": message, "attempts": attempts}
    return {"id": name, "summary": None, "failure": failure}


def _schema() -> Any:
    pa = arrow.arrow("map_summaries")
    failure = [("reason", pa.string()), ("message", pa.string()), ("attempts", pa.int64())]
    return pa.schema(
        [
            ("id", pa.string()),
            ("summary", pa.struct(list(arrow.summary_schema()))),
            ("failure", pa.struct(failure)),
        ]
    )
