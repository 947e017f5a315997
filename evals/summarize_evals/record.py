"""What is compared: one article's speakers, claims and figures, whoever wrote them down.

Labels, a model's summary and another corpus's annotations all become a ``Record``, so that there is
one matcher and one set of metrics. An item may have several readings, the first preferred: where
guidelines leave room, each is right. An optional item is neither asked for nor held against anyone.
A field that a corpus does not have is ``UNSAID`` and is not scored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from summarize import schema
from summarize.reading.text.extent import Extent


class Unsaid:
    """The value of a field that the labels do not have."""

    def __repr__(self) -> str:
        return "UNSAID"


UNSAID: Final = Unsaid()

Extents = tuple[Extent, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source; ``mentions`` are the strings that name it."""

    name: str
    mentions: tuple[str, ...] = ()
    kind: str | Unsaid = UNSAID
    role: str | Unsaid | None = UNSAID
    affiliation: str | Unsaid | None = UNSAID


@dataclass(frozen=True, slots=True)
class Claim:
    """An attribution; ``content`` is one stretch, or the pieces of one that is interrupted."""

    content: Extents
    speakers: tuple[str, ...]
    source: Extents = ()
    cue: Extents | Unsaid = UNSAID
    kind: str | Unsaid = UNSAID
    modality: str | Unsaid = UNSAID
    polarity: str | Unsaid = UNSAID
    proposition: str | Unsaid = UNSAID


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, values in units of one; without ``content`` it stands anywhere in the article."""

    content: Extents
    value: float
    value_high: float | None = None
    unit: str | Unsaid | None = UNSAID
    qualifier: str | Unsaid = UNSAID
    change: str | Unsaid | None = UNSAID
    speakers: tuple[str, ...] | Unsaid = UNSAID


Item = TypeVar("Item", bound="Speaker | Claim | Figure")


@dataclass(frozen=True, slots=True)
class Labelled(Generic[Item]):
    """An item with its id and all its accepted readings."""

    id: str
    readings: tuple[Item, ...]
    optional: bool = False

    @property
    def preferred(self) -> Item:
        """The first reading."""
        return self.readings[0]


@dataclass(frozen=True, slots=True)
class Record:
    """One article's items; claims and figures name speakers by id."""

    speakers: tuple[Labelled[Speaker], ...] = ()
    claims: tuple[Labelled[Claim], ...] = ()
    figures: tuple[Labelled[Figure], ...] = ()


EMPTY: Final = Record()


def from_summary(summary: schema.Summary) -> Record:
    """What a summary says, as a record: one reading an item, nothing optional."""
    return Record(
        speakers=tuple(
            Labelled(
                speaker.id,
                (
                    Speaker(
                        speaker.name,
                        tuple(dict.fromkeys(mention.text for mention in speaker.mentions)),
                        speaker.kind,
                        speaker.role,
                        speaker.affiliation,
                    ),
                ),
            )
            for speaker in summary.speakers
        ),
        claims=tuple(
            Labelled(
                claim.id,
                (
                    Claim(
                        _extents(claim.content),
                        tuple(claim.speaker_ids),
                        _extents(claim.source),
                        _extents(claim.cue),
                        claim.kind,
                        claim.modality,
                        claim.polarity,
                        claim.proposition,
                    ),
                ),
            )
            for claim in summary.claims
        ),
        figures=tuple(
            Labelled(
                figure.id,
                (
                    Figure(
                        _extents(figure.content),
                        figure.value,
                        figure.value_high,
                        figure.unit,
                        figure.qualifier,
                        figure.change,
                        tuple(figure.speaker_ids),
                    ),
                ),
            )
            for figure in summary.figures
        ),
    )


def _extents(*spans: schema.Span | None) -> Extents:
    return tuple(Extent(span.start, span.end) for span in spans if span is not None)


def text_of(text: str, extents: Iterable[Extent]) -> str:
    """The words at some extents, pieces parted by " … "."""
    return " … ".join(text[start:end] for start, end in extents)
