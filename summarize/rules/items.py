"""A reading → the speakers, claims, figures and gist of a reply, in the words of the article.

Every word given as the article's is one of the text's own stretches, and items point at passages by
the numbers that these go by where they were shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.reading.claims.attribution import Attribution
from summarize.reading.claims.modality import modality
from summarize.reading.claims.unsaid import EVINCING
from summarize.reading.figures.quantities import Quantity
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.words.cues import VERBS
from summarize.reply import ClaimReply, FigureReply, SpeakerReply, WholeReply
from summarize.rules import voices
from summarize.rules.gist import gist
from summarize.rules.wording import Wording


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution whose speakers are known."""

    attribution: Attribution
    speakers: tuple[Entity, ...]


def said(reading: Reading) -> tuple[Said, ...]:
    """The attributions of a reading that say something and whose speakers can be told."""
    found = []
    for attribution in reading.attributions:
        speaker = attribution.speaker or attribution.source
        entities = reading.names.resolve(speaker) if speaker is not None else ()
        if _is_shown(reading.text, attribution) and all(e.kind != "document" for e in entities):
            continue
        if entities and reading.text[slice(*attribution.content)].strip():
            unique = {entity.name: entity for entity in entities}
            found.append(Said(attribution, tuple(unique.values())))
    return tuple(found)


_THINGS = frozenset(["it", "which"])


def _is_shown(text: str, attribution: Attribution) -> bool:
    """Whether "it" or "which" shows something: what was told before, and no body that was named."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or text[slice(*source)].lower() not in _THINGS:
        return False
    verbs = (VERBS.get(word) for word in text[slice(*cue)].lower().split())
    return any(verb is not None and verb.lemma in EVINCING for verb in verbs)


class Items:
    """The items of a reading, each beside what it was made of.

    Args:
        reading: What the rules read.
        said: Its attributions, as ``said`` gives them.
        numbers: What the passages are called; None: their own numbers.
        first, last: Of these, what to report on; None: from the first, to the last.

    Attributes:
        claims: What is said, with the claim of it, in the order of the reading.
        figures: The quantities, with the figure of each, in the article's order.
    """

    def __init__(
        self,
        reading: Reading,
        said: Sequence[Said],
        numbers: Sequence[int] | None = None,
        first: int | None = None,
        last: int | None = None,
    ) -> None:
        self._reading = reading
        self._starts = [passage.start for passage in reading.passages]
        self._numbers = [p.number for p in reading.passages] if numbers is None else numbers
        self._first = min(self._numbers, default=0) if first is None else first
        self._last = max(self._numbers, default=0) if last is None else last
        self._wording = Wording(reading, ((one.attribution, one.speakers) for one in said))
        self.claims = [
            (one, self._claim(one)) for one in said if self._asked(one.attribution.content)
        ]
        voiced = list(self._voiced(said))
        self.figures = [(quantity, self._figure(quantity, by)) for quantity, by in voiced]
        heard = [*(one.speakers for one, _ in self.claims), *(by for _, by in voiced)]
        self._speakers = {entity.name: entity for by in heard for entity in by}

    @property
    def reply(self) -> WholeReply:
        """The items as one reply; its claims and figures are those of the attributes."""
        return WholeReply(
            speakers=[
                SpeakerReply(
                    name=one.name, kind=one.kind, role=one.role, affiliation=one.affiliation
                )
                for one in sorted(self._speakers.values(), key=_first_mention)
            ],
            claims=[claim for _, claim in self.claims],
            figures=[figure for _, figure in self.figures],
            gist=gist(self._reading),
        )

    def _number(self, offset: int) -> int:
        """Number of the passage that holds an offset."""
        return self._numbers[max(0, bisect_right(self._starts, offset) - 1)]

    def _asked(self, extent: Extent | Quantity) -> bool:
        """Whether it begins in a passage of the range asked for."""
        return self._first <= self._number(extent.start) <= self._last

    def _words(self, extent: Extent | Quantity) -> str:
        """The text of an extent in one line, as a reader of the passages would copy it."""
        return " ".join(self._reading.text[extent.start : extent.end].split())

    def _claim(self, said: Said) -> ClaimReply:
        attribution = said.attribution
        content = self._words(attribution.content)
        cue = self._words(attribution.cue) if attribution.cue else None
        act = modality(content, cue, _side(said.speakers))
        return ClaimReply(
            passage=self._number(attribution.content.start),
            speakers=[entity.name for entity in said.speakers],
            source=self._words(attribution.source) if attribution.source else None,
            cue=cue,
            content=content,
            modality=act,
            denied=attribution.denied,
            proposition=self._wording.proposition(attribution, said.speakers, act),
        )

    def _voiced(self, said: Sequence[Said]) -> Iterator[tuple[Quantity, tuple[Entity, ...]]]:
        """The quantities asked for, each with the speakers of the narrowest claim around it.

        A figure that trails after its cue has those of the claim before: "12 boats sank, police
        said, up from 7 last year".
        """
        coming = sorted(said, key=lambda one: one.attribution.content.start, reverse=True)
        begun: list[Said] = []
        latest: Said | None = None
        for quantity in sorted(self._reading.quantities, key=lambda one: one.start):
            while coming and coming[-1].attribution.content.start <= quantity.start:
                latest = coming.pop()
                begun.append(latest)
            begun = [one for one in begun if one.attribution.content.end > quantity.start]
            if not self._asked(quantity):
                continue
            around = [one for one in begun if one.attribution.content.end >= quantity.end]
            narrowest = min(around, key=_width, default=None)
            text = self._reading.text
            if narrowest is None and latest is not None:
                heard = voices.trails(text, latest.attribution, quantity)
                narrowest = latest if heard else None
            if (
                narrowest is None
                and coming
                and voices.ahead(text, coming[-1].attribution, quantity)
            ):
                narrowest = coming[-1]
            yield quantity, narrowest.speakers if narrowest else self._beside(quantity)

    def _beside(self, quantity: Quantity) -> tuple[Entity, ...]:
        """Those whom the sentence names beside its claims as who gives a figure."""
        index = max(0, bisect_right(self._starts, quantity.start) - 1)
        source = voices.beside(self._reading.text, self._reading.passages[index], quantity)
        return self._reading.names.resolve(source) if source else ()

    def _figure(self, quantity: Quantity, by: tuple[Entity, ...]) -> FigureReply:
        return FigureReply(
            passage=self._number(quantity.start),
            content=self._words(quantity),
            value=quantity.value,
            value_high=quantity.value_high,
            unit=quantity.unit,
            qualifier=quantity.qualifier,
            change=quantity.change,
            of=quantity.of,
            speakers=[entity.name for entity in by],
        )


def _side(speakers: Sequence[Entity]) -> frozenset[str]:
    """The words of what speakers are called and belong to, in small letters."""
    names = [name for one in speakers for name in (one.name, one.affiliation, one.role) if name]
    found = {word for name in names for word in name.lower().replace("’s", "").split()}
    return frozenset(found | _AMERICA if _AMERICA & found else found)


_AMERICA = frozenset(("u.s.", "united", "states", "america", "washington"))


def _width(said: Said) -> int:
    return said.attribution.content.end - said.attribution.content.start


def _first_mention(entity: Entity) -> tuple[int, str]:
    return (min((m.start for m in entity.mentions), default=0), entity.name)
