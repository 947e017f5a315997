from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from summarize.cli import main
from summarize.extractor import Failure
from summarize.schema import Article, Item, Run, Summary


@dataclass(frozen=True)
class Ending:
    code: int
    out: str
    err: str

    def only_line(self) -> str:
        """The one line on standard error."""
        (line,) = self.err.splitlines()
        return line


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("SUMMARIZE_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ending]:
    def run(*arguments: object) -> Ending:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err or "--verbose" in arguments
        return Ending(code, captured.out, captured.err)

    return run


def summary_of(article: Article, items: Sequence[Item] = (), **run: Any) -> Summary:
    return Summary(
        article=article,
        gist=f"About {article.id}.",
        speakers=[],
        claims=[],
        figures=[],
        items=list(items),
        run=Run.model_validate(
            {
                "summarize_version": "0",
                "model": "fake",
                "prompt_version": "0",
                "plan": "whole",
                **run,
            }
        ),
    )


class Fake:
    """Takes the place of the pipeline: fails on texts that begin with FAIL, notes what it got."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}
        self.exit_code = 1
        self.warnings: list[str] = []
        self.error: BaseException | None = None
        self.seen: list[str] = []
        self.items: list[Item] = []

    def extract_many(
        self, articles: Iterable[Article], **asked: Any
    ) -> Iterator[Summary | Failure]:
        self.asked = asked
        for article in articles:
            self.seen.append(article.id)
            if self.error is not None:
                raise self.error
            if article.text is not None and article.text.startswith("FAIL"):
                yield Failure(article.id, article.source, "refusal", "refused", self.exit_code)
            else:
                yield summary_of(article, items=self.items, warnings=self.warnings)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    pipeline = Fake()
    monkeypatch.setattr("summarize.pipeline.extract_many", pipeline.extract_many)
    return pipeline


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("The mayor, Ana Castell, said the ferry will sail again on Friday.\n")
    return path


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    folder = tmp_path / "stories"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(
            f"Ana Castell said that ferry {name} will sail on Friday.\n"
        )
    return folder
