"""One article of a batch: from its entry in the input to the line of its summary.

It is the same work wherever it is done, in the process that keeps the journal or in one beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarize.batch.source import Entry
from summarize.errors import SourceError
from summarize.extractor import Extractor, Failure
from summarize.plans.computing import computed
from summarize.render import document
from summarize.schema import Run, Summary

TRIES = 3
"""How often an article is read at most, where it fails for a reason that may pass."""


@dataclass(frozen=True, slots=True)
class Written:
    """A summary as it goes into the journal and the output.

    Attributes:
        line: Its line in the output.
        run: What it took.
    """

    line: bytes
    run: Run


async def read(extractor: Extractor, entry: Entry, tries: int = TRIES) -> Written | Failure:
    """The summary of an entry's article, or why there is none.

    Raises:
        ConfigError: Not this article's fault: no other would fare better.
    """
    try:
        article = await computed(entry.held, entry.load)
    except SourceError as error:
        return Failure(entry.id, entry.place, "source", str(error), 2)
    result = await extractor.attempt(article, tries=tries)
    if isinstance(result, Failure):
        return result
    return await computed(article.length, lambda: _written(result))


def _written(summary: Summary) -> Written:
    return Written("".join(document([summary], "jsonl")).encode(), summary.run)
