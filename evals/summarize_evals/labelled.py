"""Label files as a person names them on the command line, each with the article that it is for.

A file, a folder of files or a suite's folder; the articles lie in the nearest ``articles/`` beside
or above the labels, or where they are said to be. So two readers' folders in one suite need nothing
said about texts, and labels that stand alone need it once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.errors import ConfigError
from summarize.schema import Article
from summarize_evals.agreement import Twice
from summarize_evals.folders import Library, noting
from summarize_evals.labels import Draft, LabelError, Labels


class Labelled(NamedTuple):
    """An article and what somebody labelled in it."""

    labels: Labels
    article: Article


class Shelf:
    """Finds the article of each label file; a folder of articles is read once."""

    def __init__(self, texts: Path | None = None) -> None:
        """Takes articles from ``texts``, else from where each label file lies."""
        self._texts = texts
        self._libraries: dict[Path, Library] = {}

    def read(self, path: Path) -> Labelled:
        """A label file, checked against its article.

        Raises:
            LabelError: It has faults, or its article is not there.
            ConfigError: There are no articles where they should be.
        """
        draft = Draft(path)
        article = self._library(path).of(draft)
        return Labelled(draft.checked(article.text or ""), article)

    def _library(self, path: Path) -> Library:
        folder = self._texts or _articles_near(path)
        if folder not in self._libraries:
            self._libraries[folder] = Library(folder)
        return self._libraries[folder]


def files(path: Path) -> list[Path]:
    """The label files that a path names: itself, those in the folder, or those of the suite.

    Raises:
        ConfigError: There are none.
    """
    if not path.is_dir():
        return [path]
    folder = path / "labels" if (path / "labels").is_dir() else path
    found = sorted(folder.glob("*.yaml"))
    if not found:
        raise ConfigError(f"{folder} has no label files: they are called NAME.yaml")
    return found


def twice(
    first: Path, second: Path, texts: Path | None
) -> tuple[tuple[str, str], list[Twice], dict[str, tuple[str, ...]]]:
    """The articles that two readers labelled, for ``agreement``: readers, articles, left out.

    Raises:
        LabelError: Labels are wrong; it holds every fault.
        ConfigError: No article has labels by both.
    """
    readers = (first.stem, second.stem) if first.stem != second.stem else (str(first), str(second))
    faults: list[str] = []
    shelf = Shelf(texts)
    one, other = (_by_text(shelf, files(path), faults) for path in (first, second))
    if faults:
        raise LabelError(tuple(faults))
    both = [
        Twice(
            each.labels.article,
            each.article.text or "",
            each.labels.record,
            other[key].labels.record,
        )
        for key, each in one.items()
        if key in other
    ]
    if not both:
        raise ConfigError(f"{first} and {second} have no article in common: nothing to compare")
    alone = (_names(one, other), _names(other, one))
    return readers, both, dict(zip(readers, alone, strict=True))


def _by_text(shelf: Shelf, paths: Sequence[Path], faults: list[str]) -> dict[str, Labelled]:
    """One reader's labels by the hash of their article; a second file for one is a fault."""
    found: dict[str, Labelled] = {}
    for path in paths:
        with noting(faults):
            read = shelf.read(path)
            known = found.setdefault(read.labels.sha256, read)
            if known is not read:
                faults.append(f"{path}:1: {known.labels.path} labels this text already; keep one")
    return found


def _names(mine: dict[str, Labelled], theirs: dict[str, Labelled]) -> tuple[str, ...]:
    return tuple(each.labels.article for key, each in mine.items() if key not in theirs)


def _articles_near(path: Path) -> Path:
    for folder in path.absolute().parents:
        if (folder / "articles").is_dir():
            return folder / "articles"
    raise ConfigError(f"{path}: no folder articles/ beside or above it; --texts DIR says where")
