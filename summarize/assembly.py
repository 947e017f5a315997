"""The parts of an article's reading → the speakers, claims and figures of its Summary.

Every item goes through grounding; what fails is kept as rejected. Speakers are those whom grounded
claims and figures name, in the order in which they first speak, and ids follow the article's order,
so that the same replies give the same bytes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TypeVar

from pydantic import JsonValue

from summarize.grounding import (
    GroundedClaim,
    GroundedFigure,
    GroundedItem,
    Grounder,
    Rejection,
)
from summarize.judge import Difference, Judge
from summarize.kinds import Kind, task
from summarize.plans.own import Own
from summarize.plans.part import Outcome, Part, Word
from summarize.profile import Profile
from summarize.prompting import Window
from summarize.reading.figures import denials
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reply import ClaimReply, FigureReply, Junk, SpeakerReply, WholeReply
from summarize.rules.gist import gist
from summarize.rules.items import said
from summarize.schema import Claim, Figure, Item, Number, ReadBy, Rejected, Span, Speaker

_LISTED = {SpeakerReply: "speaker", ClaimReply: "claim", FigureReply: "figure"}
_NEAR = 40  # code points behind a figure that tell whether it is the subject of a clause
_DIGITS = 15  # a number that is printed with more has no end
_SMALLEST = 0.01  # what is less is given to all its digits

Given = TypeVar("Given", SpeakerReply, ClaimReply, FigureReply)
Grounded = TypeVar("Grounded")


class Assembly:
    """Takes in the parts of one article's reading; then tells what they say, grounded.

    Args:
        reading: The article as the rules read it.
        outcome: What a plan brought back from it.
        profile: In what the model is believed where it differs from the rules.
        own: What was brought back of the user's own kinds.
        noting: Whether anybody wants to know where the readers differed.

    Attributes:
        gist: The first gist that the article bears out; failing one, its headline and lead.
        rejected: What is not the article's, or does not fit.
    """

    def __init__(
        self,
        reading: Reading,
        outcome: Outcome,
        profile: Profile,
        own: Iterable[Own] = (),
        *,
        noting: bool = True,
    ) -> None:
        self._reading = reading
        self._grounder = Grounder(reading)
        people = _people(reading) if outcome.words else {}
        self._judge = Judge(self._grounder, profile, people, noting=noting)
        self._words: dict[int, list[Word]] = defaultdict(list)
        for word in outcome.words:
            self._words[id(word.item)].append(word)
        self._claims: list[tuple[GroundedClaim, ReadBy]] = []
        self._figures: list[tuple[GroundedFigure, ReadBy]] = []
        self.rejected: list[Rejected] = []
        self._gists: list[tuple[str, ReadBy]] = [(gist, "model") for gist in outcome.gists]
        unheard: list[tuple[SpeakerReply, Entity]] = []
        for part in outcome.parts:
            unheard += self._take(part)
        if outcome.beside is not None:
            self._settle(outcome.beside())
        self._claims.sort(key=lambda pair: (pair[0].content, pair[0].cue or pair[0].content))
        told = [claim for claim, _ in self._claims]
        self._figures = _voiced(reading.text, self._figures, told)
        self._own: list[GroundedItem] = []
        for answered in own:
            self._take_own(answered)
        self._own.sort(key=lambda item: item.content)
        self._ids = self._numbered()
        for item, entity in unheard:
            if entity not in self._ids:
                self._reject(item, "not_a_source")
        self.gist = self._gist()
        self._described = {
            entity: self._grounder.speakers.described(entity) for entity in self._ids
        }
        if outcome.beside is not None:
            for entity, described in self._described.items():
                given = self._grounder.speakers.given(entity)
                if given is not None:
                    self._judge.speaker(entity, given, described)

    def _take(self, part: Part) -> list[tuple[SpeakerReply, Entity]]:
        reply, by, judge = part.reply, part.read_by, self._judge
        stretch = _stretch(part.window)
        self._set_aside(reply.junk)
        claims = self._ground(reply.claims, lambda c: self._grounder.claims.ground(c, stretch))
        figures = self._ground(reply.figures, lambda f: self._grounder.figures.ground(f, stretch))
        # After the claims: their sources say whom "the mayor's office" names.
        listed = reply.speakers if isinstance(reply, WholeReply) else []
        speakers = self._ground(listed, self._grounder.speakers.listed)
        for told, claim in claims:
            words = self._words[id(told)]
            self._claims.append(judge.claim(claim, words) if words else (claim, by))
        for given, figure in figures:
            words = self._words[id(given)]
            self._figures.append(judge.figure(figure, words) if words else (figure, by))
        if isinstance(reply, WholeReply):
            self._gists.append((reply.gist, by))
        return speakers

    def _take_own(self, answered: Own) -> None:
        stretch = _stretch(answered.window)
        self._set_aside(answered.junk)
        for item in answered.items:
            try:
                grounded = self._grounder.kinds.ground(item, stretch)
            except Rejection as rejection:
                self._reject(item, rejection.reason)
                continue
            self._own.append(grounded)
            for name, words in grounded.lost.items():
                lost: dict[str, JsonValue] = {grounded.kind: {name: words}}
                self.rejected.append(Rejected(item=lost, reason="not_in_article"))

    def _set_aside(self, junk: Iterable[Junk]) -> None:
        for one in junk:
            self.rejected.append(Rejected(item={one.listed: one.item}, reason="out_of_schema"))

    def _settle(self, beside: Part) -> None:
        """Judges between what has been taken in and what the rules read beside it."""
        grounder = Grounder(self._reading, self._grounder)
        stretch = _stretch(beside.window)
        claims = _grounded(beside.reply.claims, lambda c: grounder.claims.placed(c, stretch))
        figures = _grounded(beside.reply.figures, lambda f: grounder.figures.ground(f, stretch))
        self._claims = self._judge.claims([claim for claim, _ in self._claims], claims)
        self._figures = self._judge.figures([figure for figure, _ in self._figures], figures)

    def _ground(
        self, items: Iterable[Given], ground: Callable[[Given], Grounded]
    ) -> list[tuple[Given, Grounded]]:
        grounded = []
        for item in items:
            try:
                grounded.append((item, ground(item)))
            except Rejection as rejection:
                self._reject(item, rejection.reason)
        return grounded

    def _reject(self, item: SpeakerReply | ClaimReply | FigureReply | Kind, reason: str) -> None:
        said = item.model_dump(exclude_unset=True)
        listed = task(type(item)) if isinstance(item, Kind) else _LISTED[type(item)]
        self.rejected.append(Rejected(item={listed: said}, reason=reason))

    def _numbered(self) -> dict[Entity, str]:
        first: dict[Entity, Extent] = {}
        items: list[GroundedClaim | GroundedFigure] = [
            *(claim for claim, _ in self._claims),
            *(figure for figure, _ in self._figures),
        ]
        for item in sorted(items, key=lambda item: item.content):
            for entity in item.speakers:
                first.setdefault(entity, item.content)
        return {entity: f"s{number}" for number, entity in enumerate(first, start=1)}

    def _span(self, extent: Extent) -> Span:
        start, end = extent
        return Span(start=start, end=end, text=self._reading.text[start:end])

    @property
    def differences(self) -> Sequence[Difference]:
        """Where the readers differed, and who was believed, if that is noted."""
        return self._judge.differences

    def _gist(self) -> str:
        own = gist(self._reading)
        for given, by in self._gists:
            borne_out = self._grounder.gist(given)
            if by == "model":
                self._judge.gist(own, given, borne_out=borne_out is not None)
            if borne_out:
                return borne_out
        return own

    @property
    def speakers(self) -> list[Speaker]:
        """Everyone who speaks, in the order in which they first do."""
        return [
            Speaker(
                id=self._ids[entity],
                name=described.name,
                kind=described.kind,
                role=described.role,
                affiliation=described.affiliation,
                mentions=[self._span(mention) for mention in described.mentions],
            )
            for entity, described in self._described.items()
        ]

    @property
    def claims(self) -> list[Claim]:
        """All grounded claims, by content."""
        return [
            Claim(
                id=f"c{number}",
                speaker_ids=[self._ids[entity] for entity in claim.speakers],
                kind=claim.kind,
                modality=claim.modality,
                polarity=claim.polarity,
                proposition=claim.proposition,
                content=self._span(claim.content),
                source=self._span(claim.source) if claim.source else None,
                cue=self._span(claim.cue) if claim.cue else None,
                read_by=by,
            )
            for number, (claim, by) in enumerate(self._claims, start=1)
        ]

    @property
    def figures(self) -> list[Figure]:
        """All grounded figures, by content."""
        return [
            Figure(
                id=f"f{number}",
                value=_plain(figure.value),
                value_high=None if figure.value_high is None else _plain(figure.value_high),
                unit=figure.unit,
                qualifier=figure.qualifier,
                change=figure.change,
                of=figure.of,
                speaker_ids=[self._ids[entity] for entity in figure.speakers],
                content=self._span(figure.content),
                read_by=by,
            )
            for number, (figure, by) in enumerate(self._figures, start=1)
        ]

    @property
    def items(self) -> list[Item]:
        """All grounded items of the user's own kinds, by content; ids begin with the kind's."""
        numbers: Counter[str] = Counter()
        found = []
        for item in self._own:
            numbers[item.kind] += 1
            found.append(
                Item(
                    id=f"{item.kind}{numbers[item.kind]}",
                    kind=item.kind,
                    content=self._span(item.content),
                    words={n: e and self._span(e) for n, e in item.words.items()},
                    values=dict(item.values),
                )
            )
        return found


def _stretch(window: Window) -> Extent:
    """What was asked about."""
    asked = window.asked()
    return Extent(asked[0].start, asked[-1].end)


def _grounded(items: Iterable[Given], ground: Callable[[Given], Grounded]) -> list[Grounded]:
    """What can be grounded of some items."""
    found = []
    for item in items:
        with suppress(Rejection):
            found.append(ground(item))
    return found


def _people(reading: Reading) -> dict[str, Entity]:
    """Name → whom the rules know by it as somebody who speaks."""
    return {entity.name: entity for one in said(reading) for entity in one.speakers}


def _voiced(
    text: str,
    figures: Iterable[tuple[GroundedFigure, ReadBy]],
    claims: Sequence[GroundedClaim],
) -> list[tuple[GroundedFigure, ReadBy]]:
    """The figures by place, each inside a claim with the speakers of the narrowest one.

    What is denied there is denied of the figure: "denied that 12 boats had sunk".
    """
    voiced = []
    coming = sorted(claims, key=lambda claim: claim.content.start, reverse=True)
    begun: list[GroundedClaim] = []
    for figure, by in sorted(figures, key=lambda pair: pair[0].content):
        start, end = figure.content
        while coming and coming[-1].content.start <= start:
            begun.append(coming.pop())
        begun = [claim for claim in begun if claim.content.end > start]
        around = [claim for claim in begun if claim.content.end >= end]
        if around:
            narrowest = min(around, key=lambda claim: claim.content.end - claim.content.start)
            of = figure.of
            if narrowest.polarity == "denied" and not of.endswith(denials.DENIED):
                cue = text[slice(*narrowest.cue)] if narrowest.cue else ""
                before, after = text[narrowest.content.start : start], text[end : end + _NEAR]
                of = denials.as_denied(of, cue, before, after)
            figure = figure._replace(speakers=narrowest.speakers, of=of)
        voiced.append((figure, by))
    return voiced


def _plain(number: Number) -> Number:
    """8000 rather than 8000.0, and for a third 0.3333, as a person would write it."""
    if float(number).is_integer() and abs(number) < 1e15:
        return int(number)
    endless = len(repr(number)) > _DIGITS and abs(number) >= _SMALLEST
    return round(number, 4) if endless else number
