"""Items of a user's own kind scored against his labels.

Labels are what the model should have answered: beside ``articles/`` a folder of the kind's name has
a file for each article, whose items are read by the same class and grounded by the same code. So a
label whose words are not in the article is a fault, not a standard that nobody can reach.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, create_model

from summarize import loading
from summarize.errors import ConfigError
from summarize.extractor import Failure
from summarize.grounding import Grounder, Rejection
from summarize.kinds import Kind, Way, task, ways
from summarize.model import Model
from summarize.pipeline import extract_many
from summarize.prompting import Prompts
from summarize.reading.reader import read
from summarize.reading.text.extent import Extent
from summarize.schema import Article, Item, Summary
from summarize_evals import filled
from summarize_evals.chrf import chrf
from summarize_evals.matching import Pair, Tokens, assign, overlap
from summarize_evals.metrics import LENIENT, Tally
from summarize_evals.statistics import Interval, jackknife, ratio

_ANYWHERE: Final = 0
"""The number of a passage for a label that names none: its words may stand in any, once."""


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled item: where its content and its copied words stand, and its other fields."""

    content: Extent
    words: Mapping[str, Extent | None]
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """An article with what should be found in it."""

    article: Article
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A metric over all articles, 0–1; None where nothing could be scored."""

    value: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Scores:
    """How well items of a kind were found.

    Attributes:
        suite: The folder's name and the kind's, "mine/event".
        metrics: ``f1``, ``precision`` and ``recall`` of items by content, and each field's accuracy
            on the matched ones; a field in the model's words has chrF instead.
        failed: What could not be summarized, a line each; its items count as missed.
    """

    suite: str
    model: str
    prompt_version: str
    articles: int
    metrics: Mapping[str, Score]
    failed: tuple[str, ...]

    @property
    def values(self) -> Mapping[str, float | None]:
        """What a baseline holds."""
        return {name: score.value for name, score in self.metrics.items()}


def load(folder: Path, kind: type[Kind]) -> tuple[Case, ...]:
    """The cases of a folder with ``articles/NAME.txt`` and ``KIND/NAME.yaml``.

    Raises:
        ConfigError: There is none, or a label is wrong.
    """
    paths = sorted((folder / task(kind)).glob("*.yaml"))
    if not paths:
        raise ConfigError(f"{folder / task(kind)} has no labels: they are called NAME.yaml")
    return tuple(_case(folder / "articles" / f"{path.stem}.txt", path, kind) for path in paths)


def _case(text: Path, path: Path, kind: type[Kind]) -> Case:
    found = loading.load(text)
    items: Any = (list[_item(kind)], ...)  # type: ignore[misc]
    written = create_model("Labels", __base__=_File, items=items)
    form = filled.read(path, written)
    if form.sha256 != found.sha256:
        raise ConfigError(f"{path}: sha256 is not that of {text}; look again, write {found.sha256}")
    reading = read(found.text or "")
    grounder = Grounder(reading)
    everywhere = Extent(0, found.length)
    labels = []
    for number, item in enumerate(form.items, start=1):
        try:
            grounded = grounder.kinds.ground(item, everywhere)
        except Rejection as rejection:
            raise ConfigError(f"{path}: item {number}: {_why(rejection.reason)}") from None
        for name in grounded.lost:
            raise ConfigError(f"{path}: item {number}: {name}: {_why('not_in_article')}")
        values = {name: getattr(item, name) for name in grounded.values}
        labels.append(Label(grounded.content, grounded.words, values))
    return Case(found, tuple(labels))


class _File(BaseModel):
    """A label file."""

    model_config = ConfigDict(extra="forbid")

    sha256: str
    items: Sequence[Kind]


def _item(kind: type[Kind]) -> type[Kind]:
    """The kind as it is labelled: nothing but its fields, and the passage where it is needed."""
    passage: Any = (Annotated[int, Field(ge=1)], _ANYWHERE)
    return create_model(
        kind.__name__, __base__=kind, __cls_kwargs__={"extra": "forbid"}, passage=passage
    )


def _why(reason: str) -> str:
    said = {
        "wrong_place": "its words stand in several passages; write passage: and the number",
        "duplicate": "it stands twice; leave one out",
        "wrong_number": "the article has other numbers there; copy it",
        "wrong_polarity": "a negation beside it is left out; copy it too",
    }
    return said.get(reason, "its words are not in the article; copy them")


def run(
    name: str,
    cases: Sequence[Case],
    kind: type[Kind],
    model: Model,
    *,
    prompts: Prompts,
    plan: str = "auto",
    concurrency: int = 8,
) -> Scores:
    """Reads each article with a model and scores its items of a kind.

    Raises:
        ConfigError: A setting is wrong.
    """
    texts = [case.article for case in cases]
    given = list(
        extract_many(texts, model=model, prompts=prompts, plan=plan, concurrency=concurrency)
    )
    versions = [each.run.prompt_version for each in given if isinstance(each, Summary)]
    scored = [
        score(case, () if isinstance(each, Failure) else _of(each, kind), kind)
        for case, each in zip(cases, given, strict=True)
    ]
    metrics = {
        metric: Score(ratio(column), jackknife(column))
        for metric in scored[0]
        for column in [[tallies[metric] for tallies in scored]]
    }
    failed = tuple(each.message for each in given if isinstance(each, Failure))
    return Scores(name, model.name, ", ".join(dict.fromkeys(versions)), len(cases), metrics, failed)


def _of(summary: Summary, kind: type[Kind]) -> tuple[Item, ...]:
    return tuple(item for item in summary.items if item.kind == task(kind))


def score(case: Case, items: Sequence[Item], kind: type[Kind]) -> dict[str, Tally]:
    """Metric → tally of one article: items are paired by the tokens their contents share."""
    tokens = Tokens(case.article.text or "")

    def shared(one: Extent | None, other: Extent | None) -> float:
        if one is None or other is None:
            return float(one is other)
        return overlap(tokens.covered([one]), tokens.covered([other]))

    places = [_extent(item) for item in items]
    weights = {
        Pair(i, j): likeness
        for i, label in enumerate(case.labels)
        for j, place in enumerate(places)
        if (likeness := shared(label.content, place)) >= LENIENT
    }
    pairs = assign(weights)
    found, labelled = len(items), len(case.labels)
    tallies = {
        "f1": Tally(2 * len(pairs), found + labelled),
        "precision": Tally(len(pairs), found),
        "recall": Tally(len(pairs), labelled),
    }
    for name, way in ways(kind).items():
        hits: Iterable[float]
        if way == "copied":
            hits = (
                shared(case.labels[i].words[name], _words(items[j], name)) >= LENIENT
                for i, j in pairs
            )
        else:
            hits = (
                _alike(case.labels[i].values[name], items[j].values.get(name), way)
                for i, j in pairs
            )
        tallies[name] = Tally(sum(hits), len(pairs))
    return tallies


def _extent(item: Item) -> Extent:
    return Extent(item.content.start, item.content.end)


def _words(item: Item, name: str) -> Extent | None:
    span = item.words.get(name)
    return None if span is None else Extent(span.start, span.end)


def _alike(one: Any, other: Any, way: Way) -> float:
    """How right a value is: chrF of a wording, else 0 or 1."""
    if way == "worded" and one and other:
        return chrf(str(other), str(one))
    if way == "number" and one is not None and other is not None:
        return math.isclose(one, other, rel_tol=1e-9)
    return float(one == other)
