"""Labelled events: which items of several articles are one figure or one claim, and what follows.

A file of ``events/`` beside ``articles/`` and ``labels/`` names the articles and lists the groups
of two items or more, each item as ``article/id`` of the labels; every other item is a group of its
own. A verdict may be a list where its definition leaves room. ``independent`` is written where
copied paragraphs make it differ, or might. Articles that are nothing but reports of an event lie in
``events/articles`` with their labels in ``events/labels``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from summarize import resources
from summarize.errors import ConfigError
from summarize.schema import Claim, Figure, Run, Span, Speaker, Summary, Verdict
from summarize_evals import filled
from summarize_evals.folders import SEEDS
from summarize_evals.labelled import Labelled, Shelf
from summarize_evals.suites import Part, Split

NAME = "events"
GOLD = "labels"

Items = Annotated[list[str], Field(min_length=2)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid")


class FigureLabel(_Form):
    """Figures that are one quantity; ``verdict`` has every verdict that is right."""

    of: str
    verdict: Verdict | Annotated[list[Verdict], Field(min_length=2)]
    independent: int | None = None
    items: Items

    @property
    def verdicts(self) -> frozenset[str]:
        """The verdicts that are right."""
        return frozenset([self.verdict] if isinstance(self.verdict, str) else self.verdict)


class ClaimLabel(_Form):
    """Claims that are one proposition, and what they do to each other."""

    proposition: str
    contradiction: bool = False
    attribution_conflict: bool = False
    quote_drift: bool = False
    independent: int | None = None
    items: Items


class _File(_Form):
    split: Split
    articles: Annotated[list[str], Field(min_length=2)]
    figure_groups: list[FigureLabel]
    claim_groups: list[ClaimLabel]


@dataclass(frozen=True, slots=True)
class Event:
    """An event with its groups, and its articles with their labels, in order."""

    name: str
    split: Split
    figures: tuple[FigureLabel, ...]
    claims: tuple[ClaimLabel, ...]
    articles: tuple[Labelled, ...]


def load(
    folder: Path | None = None, split: Part = "all", *, reading: Path | None = None
) -> tuple[Event, ...]:
    """The labelled events of a suite's folder, the seeds' without one.

    Args:
        folder: With ``articles/``, ``labels/`` and ``events/``.
        split: Which of the events: rules were chosen on those of dev.
        reading: A folder with another reader's files of the same events.

    Raises:
        ConfigError: There are none, or a file is wrong.
    """
    root = folder or resources.folder(SEEDS)
    place = reading or root / NAME
    paths = sorted(place.glob("*.yaml"))
    if not paths:
        raise ConfigError(f"{place} has no labelled events: they are called NAME.yaml")
    labels = (root / NAME / "labels", root / "labels")
    shelf = Shelf()
    found = (_event(path, labels, shelf) for path in paths)
    return tuple(event for event in found if split in ("all", event.split))


def _event(path: Path, labels: Sequence[Path], shelf: Shelf) -> Event:
    form = filled.read(path, _File)
    articles = tuple(shelf.read(_labels(name, labels)) for name in form.articles)
    for family, groups in (("figures", form.figure_groups), ("claims", form.claim_groups)):
        _check(path, family, [group.items for group in groups], articles)
    figures, claims = tuple(form.figure_groups), tuple(form.claim_groups)
    return Event(path.stem, form.split, figures, claims, articles)


def _labels(name: str, folders: Sequence[Path]) -> Path:
    """The label file of an article, in the first folder that has it."""
    paths = [folder / f"{name}.yaml" for folder in folders]
    return next((path for path in paths if path.exists()), paths[-1])


def _check(
    path: Path, family: str, groups: Iterable[list[str]], articles: tuple[Labelled, ...]
) -> None:
    known = {key(each, item) for each in articles for item in each.labels.data[family]}
    for items in groups:
        for item in items:
            if item not in known:
                raise ConfigError(
                    f"{path}: there is no {item} in {family}, or two groups have it; take it out"
                )
            known.remove(item)


def key(article: Labelled, item: Mapping[str, Any]) -> str:
    """What an item of an article's labels is called in an event's file."""
    return f"{article.labels.article}/{item['id']}"


def gold(article: Labelled) -> Summary:
    """The labels of an article as the summary that extraction should have given."""
    text, data = article.article.text or "", article.labels.data
    return Summary(
        article=article.article,
        gist="",
        speakers=[_speaker(each, text) for each in data["speakers"]],
        claims=[_claim(each, text) for each in data["claims"]],
        figures=[_figure(each, text) for each in data["figures"]],
        run=Run(summarize_version="", model=GOLD, prompt_version=GOLD, plan=GOLD),
    )


def _speaker(data: Mapping[str, Any], text: str) -> Speaker:
    found = [(text.find(mention), mention) for mention in data["mentions"]]
    return Speaker(
        id=data["id"],
        name=data["name"],
        kind=data["kind"],
        role=data["role"],
        affiliation=data["affiliation"],
        mentions=[
            Span(start=at, end=at + len(mention), text=mention) for at, mention in found if at >= 0
        ],
    )


def _claim(data: Mapping[str, Any], text: str) -> Claim:
    return Claim(
        id=data["id"],
        speaker_ids=data["speakers"],
        kind=data["kind"],
        modality=data["modality"],
        polarity=data["polarity"],
        proposition=data["proposition"],
        content=_span(data["content"], text),
        read_by="rules",
    )


def _figure(data: Mapping[str, Any], text: str) -> Figure:
    return Figure(
        id=data["id"],
        value=data["value"],
        value_high=data["value_high"],
        unit=data["unit"],
        qualifier=data["qualifier"],
        change=data["change"],
        of=data["of"],
        speaker_ids=data["speakers"],
        content=_span(data["content"], text),
        read_by="rules",
    )


def _span(content: Any, text: str) -> Span:
    """A content as one stretch, from its first piece to its last."""
    pieces = content if isinstance(content, list) else [content]
    start, end = pieces[0]["start"], pieces[-1]["end"]
    return Span(start=start, end=end, text=text[start:end])
