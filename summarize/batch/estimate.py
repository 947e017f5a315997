"""What a run would take, before anything is paid: articles, calls, tokens, dollars.

Articles are counted, all of them. What one takes is found by reading a sample as the run would,
with the plan's own windows and the prompt's own words, but for the call itself; the sample is
spread evenly over the input.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import os
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from summarize.batch.census import Census
from summarize.batch.job import Job
from summarize.batch.journal import Journal
from summarize.batch.output import journal_of
from summarize.errors import SourceError
from summarize.extractor import Extractor
from summarize.model import Usage
from summarize.pipeline import open_extractor

SAMPLE = 1000
"""Articles that are read for an estimate, at most."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is expected of a run.

    Attributes:
        articles: Articles of the input that belong to the run.
        finished: Those of them that are finished already.
        usage: Calls and tokens for the others, if every call goes well.
        usd: Their price in US dollars; None where none is known.
        sampled: How many articles were read for it.
        model: The model's name.
        endpoint: Where it answers.
    """

    articles: int
    finished: int
    usage: Usage
    usd: float | None
    sampled: int
    model: str
    endpoint: str


def estimate(job: Job) -> Estimate:
    """Reckons what a job would take; nothing is called and nothing is written.

    Raises:
        SourceError: The input cannot be read, or an id is missing or repeated.
        ConfigError: A setting is wrong.
        OutputError: The output is in use by another run.
    """
    path = journal_of(Path(os.path.realpath(job.output)))
    with (
        Census(job.source, job.shard, job.limit) as census,
        Journal(path if path.exists() and not job.new else None) as journal,
    ):
        return asyncio.run(_estimate(job, census, journal))


async def _estimate(job: Job, census: Census, journal: Journal) -> Estimate:
    async with open_extractor(job.model, job.prompts, job.plan, batched=job.by_file) as extractor:
        finished = sum(journal.holds(*one) for one in census.counted())
        left = census.total - finished
        usages = await _sample(extractor, census, journal, left)
        sampled, total = len(usages), sum(usages, Usage())

        def scaled(count: int) -> int:
            return round(count * left / sampled) if sampled else 0

        usage = Usage(
            calls=scaled(total.calls),
            prompt_tokens=scaled(total.prompt_tokens),
            completion_tokens=scaled(total.completion_tokens),
        )
        return Estimate(
            articles=census.total,
            finished=finished,
            usage=usage,
            usd=extractor.cost(usage),
            sampled=sampled,
            model=extractor.model.name,
            endpoint=extractor.endpoint,
        )


async def _sample(extractor: Extractor, census: Census, journal: Journal, left: int) -> list[Usage]:
    open_ = (e for e in census.entries() if not journal.holds(e.id, e.digest))
    usages = []
    for entry in islice(open_, 0, None, max(1, math.ceil(left / SAMPLE))):
        with contextlib.suppress(SourceError):  # fails without a call
            usages.append(await extractor.expected(entry.load()))
    return usages
