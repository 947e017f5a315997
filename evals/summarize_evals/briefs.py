"""Briefs scored against labelled events.

Twice: of summaries made from the labels, so that only comparing is measured, and of a system's own
summaries, end to end. There an item is the labelled one that extraction found in its place; one
that was missed stands alone, since nothing was put together with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from summarize.briefing import compare
from summarize.model import Model
from summarize.pipeline import extract_many
from summarize.schema import Brief, Summary
from summarize_evals import comparison
from summarize_evals.clusters import Partition, b_cubed, f1, holder, pairs
from summarize_evals.events import GOLD, NAME, ClaimLabel, Event, FigureLabel, gold, key
from summarize_evals.metrics import Tally
from summarize_evals.record import from_summary

FLAGS: Final = ("contradiction", "attribution_conflict", "quote_drift")
READ: Final = "read_"
"""Before the names of metrics that are end to end."""

Family = Literal["figures", "claims"]
FAMILIES: Final[tuple[Family, ...]] = get_args(Family)
_Item = tuple[str, str]
_Tallies = dict[str, Tally]

TITLES: Final = {
    "figures_b3": "figures, B³ F1",
    "figures_pairs": "figures, pairwise F1",
    "verdicts": "verdicts, accuracy",
    "figures_independent": "figures, independent",
    "claims_b3": "claims, B³ F1",
    "claims_pairs": "claims, pairwise F1",
    "claims_independent": "claims, independent",
    "contradiction": "contradiction F1",
    "attribution_conflict": "attribution conflict F1",
    "quote_drift": "quote drift F1",
}
"""Metric → what a table calls it."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What was found: metric → 0–1, None where nothing could be scored."""

    model: str
    prompt_version: str
    events: Mapping[str, Mapping[str, float | None]]
    """By event."""
    metrics: Mapping[str, float | None]
    """Over all events; items add up."""
    failed: tuple[str, ...] = ()
    """What could not be summarized, a line each; its items count as missed."""
    suite: str = NAME

    @property
    def values(self) -> Mapping[str, float | None]:
        """What a baseline holds."""
        return self.metrics


def run(
    events: Sequence[Event],
    model: Model,
    *,
    prompts: Path | None = None,
    plan: str = "auto",
    concurrency: int = 8,
) -> Scores:
    """Compares the labelled summaries of each event, and those that a model gives, and scores both.

    Raises:
        ConfigError: A setting is wrong.
    """
    tallies: dict[str, _Tallies] = {}
    failed: list[str] = []
    versions: dict[str, None] = {}
    for event in events:
        texts = [each.article for each in event.articles]
        given = list(
            extract_many(texts, model=model, prompts=prompts, plan=plan, concurrency=concurrency)
        )
        read = [each if isinstance(each, Summary) else None for each in given]
        failed += [each.message for each in given if not isinstance(each, Summary)]
        versions.update(dict.fromkeys(each.run.prompt_version for each in read if each is not None))
        tallies[event.name] = _scored(event, [gold(each) for each in event.articles], "") | _scored(
            event, read, READ
        )
    return Scores(
        model.name,
        ", ".join(versions) or GOLD,
        {name: _values(each) for name, each in tallies.items()},
        _values(_summed(tallies.values())),
        tuple(failed),
    )


def _scored(event: Event, summaries: Sequence[Summary | None], prefix: str) -> _Tallies:
    brief = compare([each for each in summaries if each is not None])
    tallies: _Tallies = {}
    for family in FAMILIES:
        names = _names(event, summaries, family, same=not prefix)
        found = {
            names[item]: number
            for number, group in enumerate(_groups(brief, family))
            for item in group
            if item in names
        }
        labelled = partition(asked(event, family), groups_of(event, family))
        missed = {item: -1 - n for n, item in enumerate(labelled) if item not in found}
        whole = {item: found.get(item, missed.get(item, 0)) for item in labelled}
        score = b_cubed(labelled, whole)
        tallies[f"{family}_b3_precision"], tallies[f"{family}_b3_recall"] = score
        tallies[f"{family}_pairs"] = pairs(labelled, whole)
        tallies |= _concluded(event, brief, family, whole)
    return {prefix + name: tally for name, tally in tallies.items()}


def _groups(brief: Brief, family: Family) -> list[list[_Item]]:
    if family == "figures":
        return [[(v.article, v.figure_id) for v in group.values] for group in brief.figure_groups]
    return [[(m.article, m.claim_id) for m in group.members] for group in brief.claim_groups]


def asked(event: Event, family: Family) -> list[str]:
    """The labelled items of an event that are asked for."""
    return [
        key(each, item)
        for each in event.articles
        for item in each.labels.data[family]
        if not item.get("optional")
    ]


def groups_of(event: Event, family: Family) -> list[list[str]]:
    """The labelled groups of an event."""
    labels: Sequence[FigureLabel | ClaimLabel] = (
        event.figures if family == "figures" else event.claims
    )
    return [label.items for label in labels]


def partition(items: Iterable[str], groups: Sequence[Sequence[str]]) -> dict[str, int]:
    """Item → number of its group; what is in none is a group of its own."""
    number = {item: n for n, group in enumerate(groups) for item in group}
    return {item: number.get(item, len(groups) + n) for n, item in enumerate(items)}


def _names(
    event: Event, summaries: Sequence[Summary | None], family: Family, *, same: bool
) -> dict[_Item, str]:
    """Item of a summary → the labelled item that it answers; with ``same`` it has its id."""
    names: dict[_Item, str] = {}
    for each, summary in zip(event.articles, summaries, strict=True):
        if summary is None:
            continue
        labelled = each.labels.data[family]
        if same:
            names |= {(summary.article.id, item["id"]): key(each, item) for item in labelled}
            continue
        given = [item.id for item in getattr(summary, family)]
        compared = comparison.compare(
            each.article.text or "", each.labels.record, from_summary(summary)
        )
        for match in compared.matches[family]:
            if match.gold is not None and match.predicted is not None:
                item = labelled[match.gold]
                names[summary.article.id, given[match.predicted]] = key(each, item)
    return names


def _concluded(event: Event, brief: Brief, family: Family, found: Partition) -> _Tallies:
    """What was concluded of each labelled group: of the group that holds most of its items."""
    groups = brief.figure_groups if family == "figures" else brief.claim_groups
    labels: Sequence[FigureLabel | ClaimLabel] = (
        event.figures if family == "figures" else event.claims
    )
    scored = [[item for item in label.items if item in found] for label in labels]
    held = [holder(items, found) if items else -1 for items in scored]
    counted = [
        (label.independent, held[n] >= 0 and groups[held[n]].independent == label.independent)
        for n, label in enumerate(labels)
        if label.independent is not None
    ]
    tallies = {f"{family}_independent": Tally(sum(right for _, right in counted), len(counted))}
    if family == "figures":
        right = sum(
            number >= 0 and brief.figure_groups[number].verdict in label.verdicts
            for label, number in zip(event.figures, held, strict=True)
        )
        tallies["verdicts"] = Tally(right, len(held))
        return tallies
    for flag in FLAGS:
        wanted = {n for n, label in enumerate(event.claims) if getattr(label, flag)}
        flagged = {n for n, group in enumerate(brief.claim_groups) if getattr(group, flag)}
        hits = len({held[n] for n in wanted} & flagged)
        tallies[flag] = Tally(2 * hits, len(wanted) + len(flagged))
    return tallies


def _summed(several: Iterable[_Tallies]) -> _Tallies:
    total: dict[str, Tally] = {}
    for tallies in several:
        for name, (hits, of) in tallies.items():
            before = total.get(name, Tally(0, 0))
            total[name] = Tally(before.hits + hits, before.of + of)
    return total


def _values(tallies: _Tallies) -> dict[str, float | None]:
    return {
        prefix + name: _value(tallies, prefix + name) for prefix in ("", READ) for name in TITLES
    }


def _value(tallies: _Tallies, name: str) -> float | None:
    if name.endswith("_b3"):
        return f1(tallies[f"{name}_precision"], tallies[f"{name}_recall"])
    tally = tallies[name]
    return tally.hits / tally.of if tally.of else None
