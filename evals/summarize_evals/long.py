"""Long articles made of labelled ones: does reading in windows lose or double anything?

Articles are set one after another with a line between them, and their labels moved along, so that
what a reader makes of the whole can be held against what it makes of the parts. Sources of one
name in several parts are one speaker of the whole, as a reader of it would have them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from summarize import article
from summarize.reading.text.extent import Extent
from summarize_evals import equality
from summarize_evals.record import UNSAID, Claim, Figure, Labelled, Record, Speaker, Unsaid
from summarize_evals.suites import Case

SEPARATOR: Final = "\n\n* * *\n\n"
"""Between two articles: no words, so that it belongs to neither."""
WORDS: Final = 10_000

Item = TypeVar("Item", Claim, Figure)


def joined(cases: Sequence[Case], words: int = WORDS) -> tuple[Case, tuple[Case, ...]]:
    """A long labelled article, and the articles that it is made of.

    Args:
        cases: Articles to choose from, in this order; each is taken once.
        words: How long it should be; less where there are not enough articles.
    """
    taken: list[Case] = []
    length = 0
    for case in cases:
        if length >= words:
            break
        taken.append(case)
        length += len(case.text.split())
    text = SEPARATOR.join(case.text for case in taken)
    speakers: list[Labelled[Speaker]] = []
    claims: list[Labelled[Claim]] = []
    figures: list[Labelled[Figure]] = []
    offset = 0
    for case in taken:
        moved = _Moved(case, offset)
        speakers += moved.speakers()
        claims += moved.claims()
        figures += moved.figures()
        offset += len(case.text) + len(SEPARATOR)
    record = _merged(Record(tuple(speakers), tuple(claims), tuple(figures)))
    return Case(article.from_text(text, id="long"), record), tuple(taken)


def _merged(record: Record) -> Record:
    """A record in which sources that have a name or mention in common are one."""
    groups: list[list[Labelled[Speaker]]] = []
    for speaker in record.speakers:
        names = equality.aliases(speaker.readings)
        same = [g for g in groups if any(names & equality.aliases(one.readings) for one in g)]
        groups = [group for group in groups if group not in same]
        groups.append([*(one for group in same for one in group), speaker])
    known = {one.id: group[0].id for group in groups for one in group}
    return Record(
        tuple(
            Labelled(
                group[0].id,
                tuple(reading for one in group for reading in one.readings),
                all(one.optional for one in group),
            )
            for group in groups
        ),
        tuple(_said_by(claim, known) for claim in record.claims),
        tuple(_said_by(figure, known) for figure in record.figures),
    )


def _said_by(item: Labelled[Item], known: Mapping[str, str]) -> Labelled[Item]:
    readings = (
        reading
        if isinstance(reading.speakers, Unsaid)
        else replace(reading, speakers=tuple(dict.fromkeys(known[i] for i in reading.speakers)))
        for reading in item.readings
    )
    return replace(item, readings=tuple(readings))


class _Moved:
    """One article's labels, some characters further on, with ids of their own."""

    def __init__(self, case: Case, by: int) -> None:
        self._case = case
        self._by = by

    def speakers(self) -> Iterator[Labelled[Speaker]]:
        for one in self._case.gold.speakers:
            yield replace(one, id=self._id(one.id))

    def claims(self) -> Iterator[Labelled[Claim]]:
        for one in self._case.gold.claims:
            readings = tuple(
                replace(
                    reading,
                    content=self._moved(reading.content),
                    source=self._moved(reading.source),
                    cue=UNSAID if isinstance(reading.cue, Unsaid) else self._moved(reading.cue),
                    speakers=tuple(map(self._id, reading.speakers)),
                )
                for reading in one.readings
            )
            yield replace(one, id=self._id(one.id), readings=readings)

    def figures(self) -> Iterator[Labelled[Figure]]:
        for one in self._case.gold.figures:
            readings = tuple(
                replace(
                    reading,
                    content=self._moved(reading.content),
                    speakers=UNSAID
                    if isinstance(reading.speakers, Unsaid)
                    else tuple(map(self._id, reading.speakers)),
                )
                for reading in one.readings
            )
            yield replace(one, id=self._id(one.id), readings=readings)

    def _id(self, name: str) -> str:
        return f"{self._case.article.id}.{name}"

    def _moved(self, extents: tuple[Extent, ...]) -> tuple[Extent, ...]:
        return tuple(Extent(start + self._by, end + self._by) for start, end in extents)
