"""One article compared: every metric's tally, and what became of each item.

Speakers are compared first, since a claim or a figure names its speakers by ids that mean something
in one record only. Each F1 has the best pairing among the pairs that qualify for it; accuracies and
faults are those of the family's main pairing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product, takewhile
from typing import Generic, get_args

from summarize.schema import ClaimKind, SpeakerKind
from summarize_evals import equality
from summarize_evals.matching import Covered, Tokens, overlap
from summarize_evals.metrics import LENIENT, NEAR_EXACT, PLACE, Family, Tally
from summarize_evals.pairing import Match, Pairing, Pairs
from summarize_evals.record import (
    Claim,
    Extents,
    Figure,
    Item,
    Labelled,
    Record,
    Speaker,
    Unsaid,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article compared.

    Attributes:
        tallies: Metric → tally.
        slices: Slice ("direct claims") → metric → tally.
        matches: Family → what became of each labelled and each predicted item.
    """

    tallies: Mapping[str, Tally]
    slices: Mapping[str, Mapping[str, Tally]]
    matches: Mapping[Family, tuple[Match, ...]] = field(repr=False)


def compare(text: str, gold: Record, predicted: Record, *, by_source: bool = False) -> Comparison:
    """Scores one article's record against its labels.

    Args:
        text: The article's text, in which both records' offsets count.
        gold: The labels.
        predicted: What a model gave; an empty record where it failed.
        by_source: A claim's speaker agrees where the words of its source overlap, for labels that
            mark sources but do not say who they are.
    """
    people = _Speakers(gold, predicted)
    places = _Places(text)
    claims = _Claims(gold, predicted, people, places, by_source=by_source)
    figures = _Figures(gold, predicted, people, places)
    return Comparison(
        people.tallies | claims.tallies | figures.tallies,
        claims.slices,
        {"speakers": people.matches, "claims": claims.matches, "figures": figures.matches},
    )


Agree = Callable[[Item, Item], bool]


class _Family(Generic[Item]):
    """What the three families have in common: accuracies and faults over the main pairing."""

    def __init__(self, family: Family, pairing: Pairing[Item]) -> None:
        self.pairing = pairing
        self.tallies: dict[str, Tally] = {}
        self._family = family

    def f1(self, name: str, pairs: Pairs) -> None:
        self.tallies[f"{name}_f1"] = self.pairing.f1(pairs)
        self.tallies[f"{name}_precision"] = self.pairing.precision(pairs)
        self.tallies[f"{name}_recall"] = self.pairing.recall(pairs)

    def accuracy(self, name: str, agree: Agree[Item], pairs: Pairs) -> None:
        right = sum(_any(agree, *self.pairing.items(pair)) for pair in pairs)
        self.tallies[f"{self._family}_{name}"] = Tally(right, len(pairs))

    def judged(self, checks: Mapping[str, Agree[Item]]) -> tuple[Match, ...]:
        return self.pairing.matches(
            {
                pair: tuple(
                    fault
                    for fault, agree in checks.items()
                    if not _any(agree, *self.pairing.items(pair))
                )
                for pair in self.pairing.pairs
            }
        )


def _any(agree: Agree[Item], one: Labelled[Item], other: Labelled[Item]) -> bool:
    """Whether any accepted reading of one agrees with any of the other."""
    return any(agree(*readings) for readings in product(one.readings, other.readings))


class _Speakers(_Family[Speaker]):
    """Sources, matched where an alias of one is an alias of the other."""

    def __init__(self, gold: Record, predicted: Record) -> None:
        super().__init__("speakers", Pairing(gold.speakers, predicted.speakers, _likeness))
        self.f1("speakers", self.pairing.pairs)
        checks: dict[str, Agree[Speaker]] = {
            "kind": lambda one, other: equality.said(one.kind, other.kind),
            "role": lambda one, other: equality.named(one.role, other.role),
            "affiliation": lambda one, other: equality.named(one.affiliation, other.affiliation),
        }
        for name, agree in checks.items():
            self.accuracy(name, agree, self.pairing.pairs)
        self.matches: tuple[Match, ...] = self.judged(checks)
        self.kinds = {speaker.id: speaker.preferred.kind for speaker in gold.speakers}
        self._same = frozenset(_same(gold, predicted))

    def agree(self, gold: tuple[str, ...], predicted: tuple[str, ...]) -> bool:
        """Whether two lists of speakers have more in common than not, or are both empty."""
        if not gold or not predicted:
            return not gold and not predicted
        return 2 * self._shared(gold, predicted) / (len(gold) + len(predicted)) >= LENIENT

    def agree_wholly(self, gold: tuple[str, ...], predicted: tuple[str, ...]) -> bool:
        """Whether they are the same speakers."""
        return self._shared(gold, predicted) == len(gold) == len(predicted)

    def _shared(self, gold: tuple[str, ...], predicted: tuple[str, ...]) -> int:
        return sum(pair in self._same for pair in product(set(gold), set(predicted)))


def _likeness(one: Labelled[Speaker], other: Labelled[Speaker]) -> float | None:
    """How alike two sources are called; None without an alias in common."""
    names, others = equality.aliases(one.readings), equality.aliases(other.readings)
    if not names & others:
        return None
    same_name = equality.name(one.preferred.name) == equality.name(other.preferred.name)
    return same_name + len(names & others) / len(names | others)


def _same(gold: Record, predicted: Record) -> Iterator[tuple[str, str]]:
    """Ids of the same source, optional ones included.

    A predicted one that the pairing leaves over, since a source was taken for two, is its likeliest
    too: its name is right. Not so a labelled one, since two sources were taken for one: otherwise a
    system that gave every claim to one speaker of many names would be right about all.
    """
    pairing = Pairing(_required(gold.speakers), _required(predicted.speakers), _likeness)
    paired = [pairing.items(pair) for pair in pairing.pairs]
    yield from ((one.id, other.id) for one, other in paired)
    found = {other.id for _, other in paired}
    for other in predicted.speakers:
        likeness = {one.id: _likeness(one, other) or 0.0 for one in gold.speakers}
        if other.id not in found and any(likeness.values()):
            yield max(likeness, key=likeness.__getitem__), other.id


def _required(speakers: Iterable[Labelled[Speaker]]) -> list[Labelled[Speaker]]:
    return [Labelled(speaker.id, speaker.readings) for speaker in speakers]


class _Places:
    """Overlaps of stretches of one text, as sets of its tokens."""

    def __init__(self, text: str) -> None:
        tokens = Tokens(text)
        self.covered: Callable[[Extents], Covered] = cache(tokens.covered)

    def overlap(self, one: Extents, other: Extents) -> float:
        return overlap(self.covered(one), self.covered(other))

    def touch(self, one: Extents, other: Extents) -> bool:
        """Whether two stretches share a token, or there are none."""
        return bool(self.covered(one) & self.covered(other)) or not (one or other)

    def meet(self, one: Extents | Unsaid, other: Extents | Unsaid) -> bool:
        """Whether two stretches stand at one place, or there are none; unsaid ones always do."""
        if isinstance(one, Unsaid) or isinstance(other, Unsaid):
            return True
        return self.overlap(one, other) >= PLACE or not (one or other)


class _Claims(_Family[Claim]):
    """Attributions, matched by their content."""

    def __init__(
        self,
        gold: Record,
        predicted: Record,
        people: _Speakers,
        places: _Places,
        *,
        by_source: bool,
    ) -> None:
        def overlaps(one: Claim, other: Claim) -> float:
            return places.overlap(one.content, other.content)

        def speaker(one: Claim, other: Claim) -> bool:
            if by_source:
                return places.touch(one.source, other.source)
            return people.agree(one.speakers, other.speakers)

        checks: dict[str, Agree[Claim]] = {
            "kind": lambda one, other: equality.said(one.kind, other.kind),
            "modality": lambda one, other: equality.said(one.modality, other.modality),
            "polarity": lambda one, other: equality.said(one.polarity, other.polarity),
            "source": lambda one, other: places.meet(one.source, other.source),
            "cue": lambda one, other: places.meet(one.cue, other.cue),
            "proposition": lambda one, other: equality.propositions(
                one.proposition, other.proposition
            ),
        }

        def weigh(one: Labelled[Claim], other: Labelled[Claim]) -> float | None:
            most = max(overlaps(*pair) for pair in product(one.readings, other.readings))
            if most < LENIENT:
                return None
            alike = sum(_any(agree, one, other) for agree in checks.values()) / len(checks)
            return 2 * _any(speaker, one, other) + most + alike / 100

        super().__init__("claims", Pairing(gold.claims, predicted.claims, weigh))
        near = self.pairing.best(
            lambda *pair: _any(lambda *both: overlaps(*both) >= NEAR_EXACT, *pair)
        )
        attributed = self.pairing.best(
            lambda *pair: _any(
                lambda *both: overlaps(*both) >= LENIENT and speaker(*both),
                *pair,
            )
        )
        self.f1("claims", self.pairing.pairs)
        self.tallies["claims_near_f1"] = self.pairing.f1(near)
        self.f1("attributed", attributed)
        for name, agree in checks.items():
            self.accuracy(name, agree, self.pairing.pairs)
        self.accuracy(
            "speakers",
            lambda one, other: people.agree_wholly(one.speakers, other.speakers),
            self.pairing.pairs,
        )
        worded = [
            max(equality.worded(a.proposition, b.proposition) for a, b in product(*readings))
            for readings in (
                [item.readings for item in self.pairing.items(pair)] for pair in self.pairing.pairs
            )
        ]
        self.tallies["claims_chrf"] = Tally(sum(worded), len(worded))
        self.matches = self.judged(
            {
                "boundary": lambda one, other: overlaps(one, other) >= NEAR_EXACT,
                "speaker": speaker,
                **checks,
            }
        )
        self.slices = dict(self._slices(attributed, people))

    def _slices(
        self, attributed: Pairs, people: _Speakers
    ) -> Iterator[tuple[str, Mapping[str, Tally]]]:
        """Claims by how much is quoted, and by what their speaker is."""
        for kind in get_args(ClaimKind):

            def of_kind(item: Labelled[Claim], kind: str = kind) -> bool:
                return item.preferred.kind == kind

            yield (
                f"{kind} claims",
                {
                    "claims_precision": self.pairing.precision(self.pairing.pairs, of_kind),
                    "claims_recall": self.pairing.recall(self.pairing.pairs, of_kind),
                    "attributed_precision": self.pairing.precision(attributed, of_kind),
                    "attributed_recall": self.pairing.recall(attributed, of_kind),
                },
            )
        for kind in get_args(SpeakerKind):

            def spoken_by(item: Labelled[Claim], kind: str = kind) -> bool:
                return kind in {people.kinds.get(speaker) for speaker in item.preferred.speakers}

            yield (
                f"speaker: {kind}",
                {
                    "claims_recall": self.pairing.recall(self.pairing.pairs, spoken_by),
                    "attributed_recall": self.pairing.recall(attributed, spoken_by),
                },
            )


class _Figures(_Family[Figure]):
    """Quantities, matched by place, then by how much of what they say is right."""

    def __init__(self, gold: Record, predicted: Record, people: _Speakers, places: _Places) -> None:
        def speaker(one: Figure, other: Figure) -> bool:
            if isinstance(one.speakers, Unsaid) or isinstance(other.speakers, Unsaid):
                return True
            return people.agree(one.speakers, other.speakers)

        levels: dict[str, Agree[Figure]] = {
            "value": equality.values,
            "unit": lambda one, other: equality.units(one.unit, other.unit),
            "qualifier": lambda one, other: equality.said(one.qualifier, other.qualifier),
            "speaker": speaker,
        }

        def change(one: Figure, other: Figure) -> bool:
            return equality.said(one.change, other.change)

        def placed(one: Figure, other: Figure) -> bool:
            if one.content and other.content:
                return places.meet(one.content, other.content)
            return equality.values(one, other)  # labels without places: the value must do

        def reached(one: Figure, other: Figure) -> int:
            """How many levels agree before the first that does not."""
            return len(list(takewhile(lambda agree: agree(one, other), levels.values())))

        @cache
        def depth(one: Labelled[Figure], other: Labelled[Figure]) -> int:
            return max(reached(*pair) for pair in product(one.readings, other.readings))

        def weigh(one: Labelled[Figure], other: Labelled[Figure]) -> float | None:
            if not _any(placed, one, other):
                return None
            most = max(
                places.overlap(a.content, b.content)
                for a, b in product(one.readings, other.readings)
            )
            return depth(one, other) + most / 2 + _any(change, one, other) / 100

        super().__init__("figures", Pairing(gold.figures, predicted.figures, weigh))
        at_level = {
            name: self.pairing.best(lambda *pair, least=least: depth(*pair) >= least)
            for least, name in enumerate(levels, 1)
        }
        self.tallies["figures_f1"] = self.pairing.f1(self.pairing.pairs)
        for name, pairs in at_level.items():
            self.tallies[f"figures_{name}_f1"] = self.pairing.f1(pairs)
        self.tallies["figures_precision"] = self.pairing.precision(at_level["value"])
        self.tallies["figures_recall"] = self.pairing.recall(at_level["value"])
        self.accuracy("change", change, at_level["value"])
        self.matches = self.judged({**levels, "change": change})
