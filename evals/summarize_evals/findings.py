"""What reports and differences go by: each item of an article, what became of it, where it stands.

A comparison speaks of indices; a reader wants the items themselves, in the order of the article. An
item is right, missed, spurious, or matched and wrong in some fields; one that the labels leave open
is shown but is nobody's error.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple, get_args

from summarize.reading.text.extent import Extent
from summarize_evals.evaluation import Evaluation, Result, predicted
from summarize_evals.metrics import Family
from summarize_evals.record import Claim, Figure, Labelled, Record, Speaker

Outcome = Literal["right", "wrong", "missed", "spurious", "open"]
AnyItem = Labelled[Speaker] | Labelled[Claim] | Labelled[Figure]

FAMILIES: Final[tuple[Family, ...]] = get_args(Family)

FAULTS: Final = {
    "missed": "labelled, not given",
    "spurious": "given, not labelled",
    "speaker": "given to another speaker",
    "boundary": "the stretch overlaps by less than .9",
    "kind": "of another kind",
    "modality": "another modality",
    "polarity": "affirmed for denied, or the reverse",
    "source": "not the words that name the source",
    "cue": "not the words that attribute",
    "proposition": "a negation or a number differs",
    "role": "another role, or none",
    "affiliation": "another affiliation, or none",
    "value": "another number",
    "unit": "another unit",
    "qualifier": "another qualifier",
    "change": "a level for a change, or up for down",
}


class Finding(NamedTuple):
    """One item, or a pair of them.

    Attributes:
        faults: Names of ``FAULTS``; empty for what is right or left open.
        place: Where it stands first, the labels' place before the model's; None: nowhere in words.
    """

    family: Family
    gold: AnyItem | None
    predicted: AnyItem | None
    faults: tuple[str, ...]
    optional: bool
    place: Extent | None

    @property
    def outcome(self) -> Outcome:
        """What became of it."""
        if self.optional:
            return "open"
        if self.gold is None:
            return "spurious"
        if self.predicted is None:
            return "missed"
        return "wrong" if self.faults else "right"


class Counts(NamedTuple):
    """Errors of an article by what they are; averages where it was read more than once."""

    missed: float
    spurious: float
    wrong: float

    @property
    def total(self) -> float:
        """All of them."""
        return sum(self)


def scored(evaluation: Evaluation) -> tuple[Family, ...]:
    """The families that the suite's labels allow, in the order of the metrics."""
    return tuple(family for family in FAMILIES if family in evaluation.suite.scored)


def findings(result: Result, families: Sequence[Family], repeat: int = 0) -> tuple[Finding, ...]:
    """What became of each item in one repeat, in the order of the article."""
    text, matches = result.case.text, result.comparisons[repeat].matches
    golds, given = result.case.gold, predicted(result.outputs[repeat])
    found = [
        Finding(
            family,
            gold := _item(golds, family, match.gold),
            prediction := _item(given, family, match.predicted),
            () if match.optional else match.faults,
            match.optional,
            next((at for item in (gold, prediction) if item and (at := place(text, item))), None),
        )
        for family in families
        for match in matches[family]
    ]
    return tuple(sorted(found, key=lambda finding: finding.place or (len(text), len(text))))


def _item(record: Record, family: Family, index: int | None) -> AnyItem | None:
    if index is None:
        return None
    items: Sequence[AnyItem] = getattr(record, family)
    return items[index]


def place(text: str, item: AnyItem) -> Extent | None:
    """The first stretch of an item: of a speaker, wherever a name or mention of it first occurs."""
    one = item.preferred
    if not isinstance(one, Speaker):
        return one.content[0] if one.content else None
    return min(_occurrences(text, (*one.mentions, one.name)), default=None)


def _occurrences(text: str, names: Iterable[str]) -> Iterator[Extent]:
    for name in filter(None, names):
        if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            yield Extent(*found.span())


def counts(result: Result, families: Sequence[Family]) -> Counts:
    """How many items of an article were missed, spurious and wrong, a repeat on average."""
    repeats = range(len(result.comparisons))
    outcomes = Counter(
        each.outcome for repeat in repeats for each in findings(result, families, repeat)
    )
    return Counts(
        outcomes["missed"] / len(repeats),
        outcomes["spurious"] / len(repeats),
        outcomes["wrong"] / len(repeats),
    )


def leading(evaluation: Evaluation) -> str:
    """The metric that articles are ranked by: attributed F1, or what the labels allow of it."""
    names = [metric.name for metric in evaluation.scored if metric.headline]
    return "attributed_f1" if "attributed_f1" in names else names[0]


def share(result: Result, metric: str) -> float | None:
    """A metric of one article; None where it has no chances."""
    hits, of = result.tallies[metric]
    return hits / of if of else None


def worst_first(evaluation: Evaluation) -> tuple[Result, ...]:
    """The results by the leading metric, lowest first, then by how much there was to lose."""
    metric, families = leading(evaluation), scored(evaluation)

    def key(result: Result) -> tuple[float, float, str]:
        value = share(result, metric)
        lost = counts(result, families).total
        return (2.0 if value is None else value, -lost, result.case.article.id)

    return tuple(sorted(evaluation.results, key=key))
