"""The real articles that the project began from; they are not part of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

import summarize
from summarize.schema import Summary

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def summaries(shared: Path) -> dict[str, Summary]:
    folder = shared / "articles"
    return {path.stem[:3]: summarize.extract(path) for path in sorted(folder.glob("*.txt"))}


def test_every_article_is_read_to_the_letter(summaries: dict[str, Summary], shared: Path) -> None:
    assert len(summaries) == 5
    for summary in summaries.values():
        text = Path(summary.article.source).read_bytes().decode("utf-8")
        assert summary.article.text == text
        assert summary.speakers
        assert len(summary.claims) >= 3
        assert all(text[span.start : span.end] == span.text for span in summary.spans())
        assert not summary.run.warnings


def test_twice_is_the_same(summaries: dict[str, Summary]) -> None:
    for summary in summaries.values():
        again = summarize.extract(Path(summary.article.source))
        assert again.model_dump(exclude={"run"}) == summary.model_dump(exclude={"run"})
