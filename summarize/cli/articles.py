"""Many articles in, many summaries out, and an account of those that failed.

A failure is named when it happens and the rest goes on. What could not be read and what could not
be summarized are counted alike: if nothing came of it and each failure is of the user's making (a
missing file, a wrong option), so is the exit code; if anything was written, it says "some failed".
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from summarize.cli import report
from summarize.errors import SourceError
from summarize.render import Format

if TYPE_CHECKING:
    from summarize.extractor import Failure
    from summarize.judge import Difference
    from summarize.schema import Article, Run, Summary

SHOWING_WARNINGS: tuple[Format, ...] = ("text", "markdown", "html")
_LISTS = (".jsonl", ".ndjson")


@dataclass(slots=True)
class Tally:
    """How many articles were done, and the exit codes of those that were not."""

    done: int = 0
    failed: list[int] = field(default_factory=list)

    def fail(self, line: str, exit_code: int) -> None:
        """Names a failure on standard error and counts it."""
        report.error(line)
        self.failed.append(exit_code)

    def pass_over(self, _source: str, problem: SourceError) -> None:
        """Names a source that cannot be read and counts it."""
        self.fail(str(problem), problem.exit_code)

    @property
    def exit_code(self) -> int:
        """0, or 2 if all that came of it is errors of the user's making, else 1."""
        if self.done and not self.failed:
            return 0
        mistaken = not self.done and all(code == report.USAGE for code in self.failed)
        return report.USAGE if mistaken else 1


@dataclass(frozen=True, slots=True)
class Notes:
    """What to say about articles that succeeded: warnings, what they cost, what was differed on."""

    warnings: bool
    costs: bool
    heard: dict[str, Sequence[Difference]] = field(default_factory=dict)

    def hear(self, article: Article, differences: Sequence[Difference]) -> None:
        """Keeps where the readers of an article differed until it is its turn."""
        self.heard[article.id] = differences

    def say(self, summary: Summary) -> None:
        """One line for each thing to say."""
        source, run = summary.article.source, summary.run
        for difference in self.heard.pop(summary.article.id, ()):
            report.say(f"{source}: {_explained(difference)}")
        for warning in run.warnings if self.warnings else ():
            report.say(f"warning: {source}: {warning}")
        if self.costs:
            report.say(f"{source}: {_cost(run)}")


def _explained(difference: Difference) -> str:
    """Where two readers differed, in one line."""
    return (
        f"“{difference.words}”: {difference.field}: rules “{difference.rules}”, "
        f"model “{difference.model}”; {difference.taken} believed: {difference.why}"
    )


def _cost(run: Run) -> str:
    from summarize.render.phrases import made_by

    return made_by(run)


class Counter(Protocol):
    """What shows how far the work is."""

    def step(self, *, failed: bool) -> contextlib.AbstractContextManager[None]:
        """One more article is done; in the context standard error is free to write to."""
        ...


def is_list(source: str) -> bool:
    """Whether a source stands for a list of articles even if it holds only one."""
    with contextlib.suppress(OSError):  # no name for a file
        return Path(source).is_dir() or source.lower().endswith(_LISTS)
    return False


def files(sources: Sequence[str]) -> Iterator[Path]:
    """The files among the sources, those of folders included."""
    from summarize.loading import files_of

    for source in sources:
        with contextlib.suppress(OSError, ValueError, SourceError):  # no name for a file
            path = Path(source)
            if path.is_file():
                yield path
            elif path.is_dir():
                yield from files_of(path)


def read(sources: Sequence[str], loading: dict[str, Any], tally: Tally) -> Iterator[Article]:
    """The articles of the sources in order; what cannot be read is named and passed over."""
    from summarize.loading import load_all

    yield from load_all(sources, failed=tally.pass_over, **loading)


def read_mixed(
    sources: Sequence[str], loading: dict[str, Any], tally: Tally
) -> Iterator[Article | Summary]:
    """The same, saved summaries among them."""
    from summarize.loading import load_mixed

    yield from load_mixed(sources, failed=tally.pass_over, **loading)


def in_order(
    given: Sequence[Article | Summary], extracted: Iterable[Summary], tally: Tally
) -> list[Summary]:
    """Saved summaries and those of articles, in the order given, but for articles that failed.

    Args:
        given: What was read.
        extracted: Summaries of the articles among it, in order.
        tally: Counts the saved ones as done.
    """
    from summarize.schema import Summary

    coming = list(extracted)
    found = []
    for item in given:
        if isinstance(item, Summary):
            tally.done += 1
            found.append(item)
        elif coming and coming[0].article == item:
            found.append(coming.pop(0))
    return found


def done(
    results: Iterable[Summary | Failure], tally: Tally, counter: Counter, notes: Notes
) -> Iterator[Summary]:
    """The summaries in order; failures are named and passed over."""
    from summarize.schema import Summary

    for result in results:
        with counter.step(failed=not isinstance(result, Summary)):
            if isinstance(result, Summary):
                tally.done += 1
                notes.say(result)
                yield result
            else:
                named = result.message.startswith(result.source)
                line = result.message if named else f"{result.source}: {result.message}"
                tally.fail(line, result.exit_code)
