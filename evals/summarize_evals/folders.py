"""Suites from where they lie: labels beside their articles, or labels that find their texts.

A folder of one's own is a suite if it has ``articles/`` and ``labels/``. Labels of articles that
may not be copied stand alone and know their texts by hash: whoever has the texts points at them,
under whatever names. Articles are loaded as for any other command, so that offsets count the
characters that the pipeline sees. Nothing is left out silently: a suite without its hardest article
would be easier, and nobody would notice.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final, get_args

from summarize import loading, resources
from summarize.errors import ConfigError, SourceError
from summarize.files import content
from summarize.schema import Article
from summarize_evals import marked
from summarize_evals.labels import Draft, LabelError
from summarize_evals.marked import Fault, Node
from summarize_evals.metrics import Tally
from summarize_evals.suites import Case, Split, Suite
from summarize_evals.values import (
    Reading,
    WrongError,
    check_keys,
    items,
    mapping,
    nearest,
    words,
)

SEEDS: Final = "seeds"
ORIGINALS: Final = "originals"

_TEXT, _LABELS = ".txt", ".yaml"
_NOTES = (".md", ".json")
_SPLITS: Final[tuple[Split, ...]] = get_args(Split)


def suite(name_or_path: str, texts: Path | None = None) -> Suite:
    """The suite of a name, or in a folder.

    Args:
        name_or_path: "seeds"; "originals", "polnear" or "quantities", whose texts are elsewhere;
            else a folder with ``articles/`` and ``labels/``, after which the suite is named.
        texts: Where the texts are of a suite that does not hold them.

    Raises:
        ConfigError: There is no such suite, or something in it is wrong.
    """
    if name_or_path in _ELSEWHERE:
        if texts is None:
            raise ConfigError(f"suite {name_or_path} holds no texts: --texts PATH says where")
        return _ELSEWHERE[name_or_path](texts)
    if texts is not None:
        names = ", ".join(_ELSEWHERE)
        raise ConfigError(f"--texts is for {names}; suite {name_or_path} has its articles")
    if name_or_path == SEEDS:
        return _seeds()
    return load(Path(name_or_path))


@cache
def _seeds() -> Suite:
    """Read once: what comes with the package does not change while it runs."""
    return replace(load(resources.folder(SEEDS)), name=SEEDS)


def _originals(texts: Path) -> Suite:
    return replace(originals(resources.folder(SEEDS) / ORIGINALS, texts), name=ORIGINALS)


def _polnear(path: Path) -> Suite:
    from summarize_evals import brat

    return brat.load(path)


def _quantities(path: Path) -> Suite:
    from summarize_evals import quantities

    return quantities.load(path)


_ELSEWHERE: Final[Mapping[str, Callable[[Path], Suite]]] = {
    ORIGINALS: _originals,
    "polnear": _polnear,
    "quantities": _quantities,
}


def load(folder: Path) -> Suite:
    """The suite in a folder: ``articles/NAME.txt`` with ``labels/NAME.yaml``, all of them.

    ``split.yaml`` may part the articles into dev and test, ``agreement.json`` may say how far two
    readers agreed on them (what ``summarize label agreement --format json`` writes).

    Raises:
        LabelError: Something is wrong or missing; it holds every fault.
        ConfigError: The folder is no suite.
    """
    faults: list[str] = []
    cases = gather(folder, faults)
    if faults:
        raise LabelError(tuple(faults))
    agreement, readers = _agreement(folder / "agreement.json")
    return Suite(str(folder), cases, readers=readers, agreement=agreement).of(cases)


def gather(folder: Path, faults: list[str]) -> tuple[Case, ...]:
    """The cases of a suite's folder, those without a fault.

    Args:
        folder: As for ``load``.
        faults: Takes what is wrong or missing.

    Raises:
        ConfigError: The folder is no suite.
    """
    if not is_suite(folder):
        wanted = "a folder with articles/*.txt and labels/*.yaml"
        names = ", ".join((SEEDS, *_ELSEWHERE))
        raise ConfigError(f"{folder} is no suite: give {wanted}, or one of {names}")
    texts = _files(folder / "articles", _TEXT, faults)
    labels = _files(folder / "labels", _LABELS, faults)
    for name in sorted(texts.keys() ^ labels.keys()):
        path = folder / (f"labels/{name}{_LABELS}" if name in texts else f"articles/{name}{_TEXT}")
        faults.append(f"{path}: is missing; write it, or take {name} out of the other folder")
    cases = []
    for name in sorted(texts.keys() & labels.keys()):
        with noting(faults):
            draft = Draft(labels[name])
            if draft.article not in (None, name):
                what = f"article {draft.article} in a file of another name; write {name}"
                faults.append(draft.fault("article", what))
            cases.append(_case(draft, loading.load(texts[name])))
    split = _split(folder / "split.yaml", texts.keys() | labels.keys(), faults)
    return tuple(replace(case, split=split.get(case.article.id)) for case in cases)


def originals(labels: Path, texts: Path) -> Suite:
    """The suite of labels that stand alone, with their texts from a folder, whatever their names.

    Args:
        labels: A folder of label files; its agreement.json is read as in ``load``.
        texts: Holds the articles, each exactly as it was labelled.

    Raises:
        LabelError: A text is missing or has changed, or labels are wrong; it holds every fault.
        ConfigError: There is no such folder, or no labels.
    """
    faults: list[str] = []
    library = Library(texts)
    cases = []
    for path in _files(labels, _LABELS, faults).values():
        with noting(faults):
            draft = Draft(path)
            cases.append(_case(draft, library.of(draft)))
    if faults:
        raise LabelError(tuple(faults))
    agreement, readers = _agreement(labels / "agreement.json")
    return Suite(str(labels), (), readers=readers, agreement=agreement).of(cases)


class Library:
    """The articles of a folder, to be found by name, or by the hash of their text."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise ConfigError(f"there is no folder {folder}: give the one that holds the articles")
        self._folder = folder

    def of(self, draft: Draft) -> Article:
        """The article that labels are for.

        Raises:
            LabelError: It is not here, or only with another text.
        """
        found = self._by_hash.get(draft.sha256 or "")
        if found is not None:
            return found.model_copy(update={"id": draft.article or found.id})
        same_name = self._by_name.get(draft.article or "")
        if same_name is not None:
            return same_name  # the labels' check says that it has changed
        if draft.article is None:
            raise LabelError((draft.fault("article", "names no article; write article: NAME"),))
        what = f"there is no article {draft.article} in {self._folder}, under any name"
        hint = "put its text there as it was labelled, or say with --texts where it is"
        raise LabelError((draft.fault("article", f"{what}; {hint}"),))

    @cached_property
    def _by_name(self) -> Mapping[str, Article]:
        return {found.id: found for found in self._articles}

    @cached_property
    def _by_hash(self) -> Mapping[str, Article]:
        return {found.sha256: found for found in self._articles}

    @cached_property
    def _articles(self) -> tuple[Article, ...]:
        # What cannot be read is passed over: no label is for it, or its labels will say so.
        return tuple(loading.load_all([self._folder], failed=lambda source, error: None))


def is_suite(folder: Path) -> bool:
    """Whether a folder has articles and labels side by side."""
    return all((folder / part).is_dir() for part in ("articles", "labels"))


@contextmanager
def noting(faults: list[str]) -> Iterator[None]:
    """Adds what is wrong with labels or a text to the faults, and goes on behind it."""
    try:
        yield
    except LabelError as error:
        faults.extend(error.faults)
    except SourceError as error:
        faults.append(str(error))


def _case(draft: Draft, found: Article) -> Case:
    return Case(found, draft.checked(found.text or "").record)


def _files(folder: Path, suffix: str, faults: list[str]) -> dict[str, Path]:
    """Name → file of a suffix; what else lies there, notes aside, is a fault."""
    files = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix == suffix and path.is_file():
            files[path.stem] = path
        elif path.suffix == suffix:  # a folder, a pipe, a link that leads nowhere
            faults.append(f"{path}: is no file; put the file here, or take it away")
        elif path.is_file() and path.suffix not in _NOTES and not path.name.startswith("."):
            faults.append(f"{path}: does not end in {suffix}; rename it, or take it away")
    if not files:
        raise ConfigError(f"{folder} has no {suffix} file")
    return files


def _split(path: Path, names: Collection[str], faults: list[str]) -> dict[str, Split]:
    """Article → part; nothing where there is no such file."""
    if not path.exists():
        return {}
    noted: list[Fault] = []
    parts: dict[str, Split] = {}
    reading = Reading("", noted)
    root = marked.read(path, noted)
    if root is not None:
        with reading.noting():
            fields = mapping(root, "dev: and test:, each with a list of names")
            check_keys(reading, fields, _SPLITS)
            for part in _SPLITS:
                if part in fields.nodes:
                    _read_part(reading, fields.nodes[part], part, names, parts)
            for name in sorted(set(names) - parts.keys()):
                reading.fault(fields.line, f"{name} is in neither dev nor test; add it to one")
    faults.extend(f"{path}:{line}: {what}" for line, what in sorted(noted))
    return parts


def _read_part(
    reading: Reading, node: Node, part: Split, names: Collection[str], parts: dict[str, Split]
) -> None:
    with reading.noting(f"{part}: "):
        for item in items(node):
            with reading.noting():
                name = words(reading, item)
                if name not in names:
                    what = f"there is no article {name}: {nearest(name, sorted(names))}"
                    raise WrongError(item.line, what)
                if name in parts:
                    raise WrongError(item.line, f"{name} is in {parts[name]} already; keep one")
                parts[name] = part


def _agreement(path: Path) -> tuple[Mapping[str, Mapping[str, Tally]], str | None]:
    """How far two readers agreed, by article and metric, and who they were."""
    if not path.exists():
        return {}, None
    try:
        saved = json.loads(content(path))
        whose = saved.get("whose") or " and ".join(saved["readers"])
        articles = {
            name: {metric: _tally(*tally) for metric, tally in tallies.items()}
            for name, tallies in saved["articles"].items()
        }
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        wanted = "summarize label agreement A B --format json"
        raise ConfigError(f"{path} is not what `{wanted}` writes; write it again") from None
    return articles, str(whose)


def _tally(hits: float, of: float) -> Tally:
    if not 0 <= hits <= of < math.inf:
        raise ValueError
    return Tally(hits, of)
