"""A filled reply by rule: what ``reading`` finds in the article that a request holds.

The stub is asked as a model is, so it may know no more than the request tells: it takes the
numbered passages out of the fence, sets them together to a text, reads that, and points back at the
passages by number. Every word it gives as the article's is one of the text's own stretches.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarize import prompting
from summarize.reading.attribution import Attribution
from summarize.reading.extent import Extent
from summarize.reading.modality import modality
from summarize.reading.names import Entity
from summarize.reading.passages import Passage, PassageKind, split
from summarize.reading.quantities import Quantity
from summarize.reading.reader import Reading, read
from summarize.reply import ClaimReply, FigureReply, SpeakerReply, WholeReply
from summarize.stub.proposition import proposition
from summarize.stub.wire import Message

_LONGEST_GIST = 300


@dataclass(frozen=True, slots=True)
class Source:
    """The text under reading: its passages, the numbers they go by, and the range asked for."""

    text: str
    passages: tuple[Passage, ...]
    numbers: tuple[int, ...]
    first: int
    last: int


def source(messages: Iterable[Message]) -> Source:
    """The article of a request: the last one that a user's message fences.

    Without a fence the last user's message is taken for an article and read whole.
    """
    said = [message.text for message in messages if message.role == "user"]
    for text in reversed(said):
        fence = prompting.parse_fence(text)
        if fence is not None:
            return _joined(fence)
    text = said[-1] if said else ""
    passages = split(text)
    return Source(text, passages, tuple(p.number for p in passages), 1, len(passages))


def _joined(fence: prompting.Fence) -> Source:
    """The fence's passages as a text: spaces between sentences, blank lines between paragraphs."""
    parts: list[str] = []
    passages: list[Passage] = []
    numbers: list[int] = []
    at = 0
    before: PassageKind | None = None
    for paragraph, lines in enumerate(fence.paragraphs, start=1):
        for place, line in enumerate(lines):
            if parts:
                # A headline or an item had a line of its own, and is none of its neighbour's words.
                gap = "\n\n" if place == 0 else " " if line.kind == before == "sentence" else "\n"
                parts.append(gap)
                at += len(gap)
            number = len(passages) + 1
            passages.append(Passage(number, paragraph, at, at + len(line.text), line.kind))
            numbers.append(line.number)
            parts.append(line.text)
            at += len(line.text)
            before = line.kind
    return Source("".join(parts), tuple(passages), tuple(numbers), fence.first, fence.last)


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution whose speakers are known."""

    attribution: Attribution
    speakers: tuple[Entity, ...]


def whole(source: Source) -> WholeReply:
    """Fill a reply with what the asked passages hold; the others are context."""
    reading, said = _read(source.text, source.passages)
    where = _Passages(source)
    asked = [one for one in said if where.asked(one.attribution.content)]
    figures = list(_figures(reading, said, where))
    heard = [*(one.speakers for one in asked), *(by for _, by in figures)]
    speakers = {entity.name: entity for by in heard for entity in by}
    return WholeReply(
        speakers=[
            SpeakerReply(name=one.name, kind=one.kind, role=one.role, affiliation=one.affiliation)
            for one in sorted(speakers.values(), key=_first_mention)
        ],
        claims=[_claim(one, reading, where) for one in asked],
        figures=[_figure(quantity, by, where) for quantity, by in figures],
        gist=_gist(source),
    )


class _Passages:
    """Which passage an offset is in, by bisection."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._starts = [passage.start for passage in source.passages]

    def number(self, offset: int) -> int:
        """Number of the passage that holds an offset."""
        return self._source.numbers[max(0, bisect_right(self._starts, offset) - 1)]

    def asked(self, extent: Extent | Quantity) -> bool:
        """Whether it begins in a passage of the range asked for."""
        return self._source.first <= self.number(extent.start) <= self._source.last

    def words(self, extent: Extent | Quantity) -> str:
        """The text of an extent in one line, as a reader of the passages would copy it."""
        return " ".join(self._source.text[extent.start : extent.end].split())


@lru_cache(maxsize=4)
def _read(text: str, passages: tuple[Passage, ...]) -> tuple[Reading, tuple[_Said, ...]]:
    # Kept, as a re-ask or the next window of a long article shows the same passages again.
    reading = read(text, passages)
    said = []
    for attribution in reading.attributions:
        speaker = attribution.speaker or attribution.source
        entities = reading.names.resolve(speaker) if speaker is not None else ()
        if entities and text[slice(*attribution.content)].strip():
            unique = {entity.name: entity for entity in entities}
            said.append(_Said(attribution, tuple(unique.values())))
    return reading, tuple(said)


def _claim(said: _Said, reading: Reading, where: _Passages) -> ClaimReply:
    attribution = said.attribution
    content = where.words(attribution.content)
    cue = where.words(attribution.cue) if attribution.cue else None
    return ClaimReply(
        passage=where.number(attribution.content.start),
        speakers=[entity.name for entity in said.speakers],
        source=where.words(attribution.source) if attribution.source else None,
        cue=cue,
        content=content,
        modality=modality(content, cue),
        denied=attribution.denied,
        proposition=proposition(reading, attribution, said.speakers),
    )


def _figures(
    reading: Reading, said: Sequence[_Said], where: _Passages
) -> Iterator[tuple[Quantity, tuple[Entity, ...]]]:
    """The quantities asked for, each with the speakers of the narrowest claim around it."""
    coming = sorted(said, key=lambda one: one.attribution.content.start, reverse=True)
    open_: list[_Said] = []
    for quantity in sorted(reading.quantities, key=lambda one: one.start):
        while coming and coming[-1].attribution.content.start <= quantity.start:
            open_.append(coming.pop())
        open_ = [one for one in open_ if one.attribution.content.end > quantity.start]
        if not where.asked(quantity):
            continue
        around = [one for one in open_ if one.attribution.content.end >= quantity.end]
        narrowest = min(around, key=_width, default=None)
        yield quantity, narrowest.speakers if narrowest else ()


def _width(said: _Said) -> int:
    return said.attribution.content.end - said.attribution.content.start


def _figure(quantity: Quantity, by: tuple[Entity, ...], where: _Passages) -> FigureReply:
    return FigureReply(
        passage=where.number(quantity.start),
        content=where.words(quantity),
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        change=quantity.change,
        of=quantity.of,
        speakers=[entity.name for entity in by],
    )


def _first_mention(entity: Entity) -> tuple[int, str]:
    return (min((m.start for m in entity.mentions), default=0), entity.name)


def _gist(source: Source) -> str:
    """The article's own words: its headline and lead sentence, the lead alone if both are long."""

    def first(kind: PassageKind) -> str:
        return next((source.text[p.start : p.end] for p in source.passages if p.kind == kind), "")

    headline, lead = first("headline"), first("sentence")
    if headline and not headline.endswith((".", "!", "?", "…", ":")):
        headline += "."
    both = f"{headline} {lead}".strip()
    chosen = " ".join((both if len(both) <= _LONGEST_GIST else lead or headline).split())
    if len(chosen) <= _LONGEST_GIST:
        return chosen
    return chosen[:_LONGEST_GIST].rsplit(" ", 1)[0] + " …"
