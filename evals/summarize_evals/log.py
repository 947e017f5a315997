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
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

from pydantic import TypeAdapter, ValidationError

from summarize.errors import ConfigError, OutputError
from summarize.model.settings import IN_PROCESS
from summarize.schema import Summary
from summarize_evals.evaluation import Evaluation, Failed, Output, Result, Setup, score
from summarize_evals.suites import Case, Suite

VERSION: Final = 1
_PASSING = ("started", "revision")  # say when and where, not what

_SETUP: Final = TypeAdapter(Setup)


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
        """Opens a log to write, or to go on with.

        Args:
            path: The file; its folder must exist.
            setup: What is being run.
            fresh: Begin anew, whatever is there.

        Raises:
            ConfigError: The file is no log, or the log of another run.
            OutputError: It cannot be written.
        """
        self.path = path
        self.outputs: dict[Key, Output] = {}
        lines = [_line({"summarize_eval_log": VERSION, **dataclasses.asdict(setup)})]
        if not fresh and path.exists() and path.stat().st_size:
            earlier, finished = read(path)
            _same_run(path, earlier, setup)
            for key, output in finished.items():
                if isinstance(output, Summary):
                    self.outputs[key] = output
                    lines.append(_record(key, output))
        part = path.with_name(path.name + ".part")
        try:
            part.write_text("".join(lines), "utf-8")
            part.replace(path)
            self._file = path.open("a", encoding="utf-8", newline="\n")
        except OSError as problem:
            raise OutputError(f"{path} cannot be written: {problem.strerror}") from None

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
        try:
            self._file.write(_record(key, output))
            self._file.flush()
            os.fsync(self._file.fileno())
        except OSError as problem:
            raise OutputError(f"{self.path} cannot be written: {problem.strerror}") from None


def read(path: Path) -> tuple[Setup, dict[Key, Output]]:
    """What was run, and what came of it; a last line that was cut off is left out.

    Raises:
        ConfigError: The file cannot be read, or is no log of an evaluation.
    """
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeError) as problem:
        raise ConfigError(f"{path} cannot be read as a log: {_reason(problem)}") from None
    header = _object(path, 1, lines[0])
    if header.pop("summarize_eval_log", None) != VERSION:
        raise ConfigError(f"{path} is not the log of an evaluation (`summarize eval --log FILE`)")
    outputs: dict[Key, Output] = {}
    try:
        setup = _SETUP.validate_python(header)
        for number, line in enumerate(lines[1:-1], 2):  # what follows the last line break was cut
            record = _object(path, number, line)
            failed = record.get("failed")
            outputs[Key(record["sha256"], record["repeat"])] = (
                Failed(**failed) if failed else Summary.model_validate(record["summary"])
            )
    except (ValidationError, KeyError, TypeError):
        raise ConfigError(f"{path} is damaged, or of another version: run the eval anew") from None
    return setup, outputs


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
        dataclasses.replace(labelled, cases=cases),
        tuple(result(case, setup.repeats, outputs, labelled) for case in cases),
    )


def cached(setup: Setup) -> Path | None:
    """Where a run is logged that was given no place; None where none of it would be paid for.

    Raises:
        OutputError: The folder cannot be made.
    """
    if setup.endpoint == IN_PROCESS:
        return None
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "summarize" / "eval"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder} cannot be made ({problem.strerror}): give --log") from None
    same = {k: v for k, v in dataclasses.asdict(setup).items() if k not in _PASSING}
    key = hashlib.sha256(json.dumps(same, sort_keys=True).encode()).hexdigest()[:12]
    name = re.sub(r"[^\w.-]+", "-", f"{Path(setup.suite).name}-{setup.model}")
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


def _record(key: Key, output: Output) -> str:
    record: dict[str, Any] = key._asdict()
    if isinstance(output, Failed):
        return _line(record | {"failed": dataclasses.asdict(output)})
    return _line(
        record | {"summary": output.model_dump(mode="json", exclude={"article": {"text"}})}
    )


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def _object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        raise ConfigError(f"{path}:{number}: not a line of an evaluation's log")
    return record


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or "it is not UTF-8 text"
