"""The log of a run: what was run, then one line an article and repeat, as each is finished.

A log is what makes a run resumable, and a score repeatable: it holds the outputs whole, so that
labels, metrics or reports may change afterwards and the models need not be asked again. Articles
are named by id and hash; their text is not in it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Annotated, Final, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarize.errors import ConfigError, OutputError
from summarize.files import content
from summarize.model.settings import IN_PROCESS
from summarize.resources import file_name, kept
from summarize.schema import Summary
from summarize_evals.evaluation import Evaluation, Failed, Output, Result, Setup, score
from summarize_evals.suites import Case, Suite

VERSION: Final = 1
_PASSING = ("started", "revision")  # say when and where, not what
_MOST_REPEATS = 1000


class _Header(BaseModel):
    model_config = ConfigDict(extra="forbid")

    summarize_eval_log: Literal[1]
    run: Setup


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")

    sha256: str
    repeat: Annotated[int, Field(ge=0, lt=_MOST_REPEATS)]
    summary: Summary | None = None
    failed: Failed | None = None


class Key(NamedTuple):
    """What one line is about: an article by the hash of its text, and the repeat from 0."""

    sha256: str
    repeat: int


class Log:
    """A log that is being written; finished outputs of an earlier, interrupted run are kept.

    Attributes:
        outputs: What is finished. Failures of an earlier run are not: they are tried again.
    """

    def __init__(self, path: Path, setup: Setup, *, fresh: bool = False) -> None:
        """Opens a log to write, or to go on with; nobody else can write it meanwhile.

        Args:
            path: The file; its folder must exist.
            setup: What is being run.
            fresh: Begin anew, whatever is there.

        Raises:
            ConfigError: The file is no log, or the log of another run, or one that is being
                written.
            OutputError: It cannot be written.
        """
        self.path = path
        self.outputs: dict[Key, Output] = {}
        try:
            if path.exists() and not path.is_file():
                raise OutputError(f"{path} is no file: give the name of one")
            self._file = path.open("a+b", buffering=0)
        except OSError as problem:
            raise OutputError(f"{path} cannot be written: {problem.strerror}") from None
        try:
            self._begin(setup, fresh=fresh)
        except BaseException:
            self._file.close()
            raise

    def _begin(self, setup: Setup, *, fresh: bool) -> None:
        _lock(self._file, self.path)
        if fresh:
            self._file.truncate(0)
        self._file.seek(0)
        whole, _, _ = self._file.read().rpartition(b"\n")  # what follows the last break was cut
        if not whole:
            self._file.truncate(0)
            self._write(_Header(summarize_eval_log=VERSION, run=setup))
            return
        earlier, finished = _parsed(self.path, whole)
        _same_run(self.path, earlier, setup)
        self.outputs = {key: given for key, given in finished.items() if isinstance(given, Summary)}
        self._file.truncate(len(whole) + 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def add(self, key: Key, output: Output) -> None:
        """Writes what was given for an article, at once and durably.

        Raises:
            OutputError: It cannot be written.
        """
        self.outputs[key] = output
        if isinstance(output, Failed):
            self._write(_Line(**key._asdict(), failed=output))
        else:
            article = output.article.model_copy(update={"text": None})
            self._write(
                _Line(**key._asdict(), summary=output.model_copy(update={"article": article}))
            )

    def _write(self, record: BaseModel) -> None:
        line = record.model_dump_json().encode() + b"\n"
        try:
            while line:
                line = line[self._file.write(line) :]
            os.fsync(self._file.fileno())
        except OSError as problem:
            raise OutputError(f"{self.path} cannot be written: {problem.strerror}") from None


def read(path: Path) -> tuple[Setup, dict[Key, Output]]:
    """What was run, and the last thing that came of each article; a line that was cut is left out.

    Raises:
        ConfigError: The file cannot be read, or is no log of an evaluation.
    """
    try:
        whole, _, _ = content(path).rpartition(b"\n")
    except OSError as problem:
        raise ConfigError(f"{path} cannot be read as a log: {problem.strerror}") from None
    return _parsed(path, whole)


def _parsed(path: Path, whole: bytes) -> tuple[Setup, dict[Key, Output]]:
    first, *lines = whole.split(b"\n")
    try:
        setup = _Header.model_validate_json(first).run
    except ValidationError:
        raise ConfigError(
            f"{path} is not the log of an evaluation (`summarize eval --log FILE`), or of another "
            "version of it"
        ) from None
    if not 1 <= setup.repeats <= _MOST_REPEATS or not setup.articles:
        raise ConfigError(f"{path} is damaged: no articles, or no number of repeats")
    outputs: dict[Key, Output] = {}
    for number, line in enumerate(lines, 2):
        try:
            record = _Line.model_validate_json(line)
        except ValidationError:
            raise ConfigError(
                f"{path}:{number}: damaged, or of another version: take the line out, or run anew"
            ) from None
        output = record.summary or record.failed
        if output is not None:
            outputs[Key(record.sha256, record.repeat)] = output
    return setup, outputs


def _lock(file: FileIO, path: Path) -> None:
    """Keeps others from writing the file until it is closed, where the system can."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise ConfigError(
            f"another run is writing {path}: wait for it, or give another --log"
        ) from None


def rescored(path: Path, suite: Callable[[Setup], Suite]) -> Evaluation:
    """Scores what a log holds, without a model; what it does not hold counts as all missed.

    Args:
        path: The log.
        suite: The labelled articles, given what was run.

    Raises:
        ConfigError: The file is no log, or an article of it is not in the suite as it was.
    """
    setup, outputs = read(path)
    labelled = suite(setup)
    known = {case.article.id: case for case in labelled.cases}
    for name, sha256 in setup.articles.items():
        if name not in known:
            raise ConfigError(f"{path} is about an article {name!r} that {labelled.name} lacks")
        if known[name].article.sha256 != sha256:
            raise ConfigError(f"the article {name!r} has changed since {path} was written")
    cases = tuple(known[name] for name in setup.articles)
    return Evaluation(
        setup,
        labelled.of(cases),
        tuple(result(case, setup.repeats, outputs, labelled) for case in cases),
    )


def cached(setup: Setup) -> Path | None:
    """Where a run is logged that was given no place; None where none of it would be paid for.

    Raises:
        OutputError: The folder cannot be made.
    """
    if setup.endpoint == IN_PROCESS:
        return None
    folder = kept("cache", "eval")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder} cannot be made ({problem.strerror}): give --log") from None
    same = {k: v for k, v in dataclasses.asdict(setup).items() if k not in _PASSING}
    key = hashlib.sha256(json.dumps(same, sort_keys=True).encode()).hexdigest()[:12]
    name = file_name(f"{Path(setup.suite).name}-{setup.model}")
    return folder / f"{name}-{key}.jsonl"


def result(case: Case, repeats: int, outputs: Mapping[Key, Output], suite: Suite) -> Result:
    """What was given for a case, repeat by repeat, scored; what is not there was not finished."""
    missing = Failed("not_run", f"{case.article.source}: the run ended before it was finished")
    given = [outputs.get(Key(case.article.sha256, n), missing) for n in range(repeats)]
    return score(case, given, by_source=suite.by_source)


def _same_run(path: Path, earlier: Setup, setup: Setup) -> None:
    for name, value in dataclasses.asdict(setup).items():
        was = getattr(earlier, name)
        if was != value and name not in _PASSING:
            raise ConfigError(
                f"{path} is the log of another run ({name} was {was!r}, is {value!r}): "
                "give another --log, or --fresh to replace it"
            )
