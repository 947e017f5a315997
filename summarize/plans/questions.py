"""The rules read the article; the model is asked small questions where it may do better.

One item a call: small models answer one question about one claim well, and of a list they copy the
order. Each call shows the passages that the claim is in and a few before them, so that it is short,
and its fixed part stands first, so that servers which keep prefixes read it once. Only what the
model is trusted with is asked (``profile``), and only where the rules are in doubt
(``rules.doubts``); of a model that no exam speaks for, only the few most promising of these. A
question without a usable answer leaves what the rules read.
"""

from __future__ import annotations

import asyncio
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from summarize.model import AnswerError
from summarize.plans.part import (
    QUESTIONS,
    SIDE_BY_SIDE,
    Ask,
    Outcome,
    Part,
    Question,
    Word,
    WordField,
)
from summarize.profile import Profile
from summarize.prompting import About, Window
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reply import (
    ClaimReply,
    FigureReply,
    GistReply,
    ModalityReply,
    OfReply,
    PropositionReply,
    WhoReply,
)
from summarize.rules import doubts
from summarize.rules.items import Items, Said, said
from summarize.schema import ReadBy

FIRST = ("gist", "proposition", "of", "speaker", "modality")
"""The templates, that of most use first: where only so many questions are asked."""
SOMEONE_ELSE = "someone else"
BEFORE = 2
"""Passages shown before those of an item: where a pronoun's person is named, as a rule."""
EARLIER = 3
"""The same where it is asked who speaks: a quotation goes on from further off."""
CHOICES = 6
"""Speakers among whom to choose: those nearest to the words."""
OPENING = 8
"""Passages from which a gist is made."""


async def ask_questions(reading: Reading, ask: Ask, profile: Profile) -> Outcome:
    """The ``questions`` plan; see ``part.Plan``."""
    items = Items(reading, said(reading))
    asked = _chosen(_Doubts(reading, items).asked(profile), profile.asks)
    gate = asyncio.Semaphore(SIDE_BY_SIDE)

    async def answer(asking: _Asking) -> tuple[str, ReadBy] | None:
        try:
            async with gate:
                answer = await ask(asking.question)
        except AnswerError:
            return None
        (value,) = answer.reply.model_dump().values()
        return str(value), answer.read_by

    async with asyncio.TaskGroup() as group:  # equal beginnings follow each other
        tasks = [group.create_task(answer(asking)) for asking in asked]
    words, gists, failed = [], [], 0
    for asking, task in zip(asked, tasks, strict=True):
        answered = task.result()
        if answered is None:
            failed += 1
        elif asking.item is None:
            value, by = answered
            if by == "model":  # the rules have theirs, and saw more of the article
                gists.append(value)
        else:
            words.append(Word(asking.item, asking.field, *answered))
    everything = Window(reading.passages, 1, len(reading.passages))
    warnings = [f"{failed} of {len(asked)} questions had no usable answer"] if failed else []
    return Outcome(
        [Part(everything, items.reply, "rules")], words=words, gists=gists, warnings=warnings
    )


def _chosen(asked: Iterable[_Asking], most: int | None) -> list[_Asking]:
    """The questions to ask, equal ones after each other; if not all, the most promising."""
    every = list(asked)
    if most is not None:
        promising = (one for one in every if one.promising)
        every = sorted(promising, key=lambda one: FIRST.index(one.task))[:most]
    return sorted(every, key=lambda one: QUESTIONS.index(one.task))


@dataclass(frozen=True, slots=True)
class _Asking:
    """A question, and the item and field that its answer is for; no item: the gist."""

    question: Question[Any]
    item: ClaimReply | FigureReply | None
    field: WordField

    @property
    def promising(self) -> bool:
        """Whether it is of a kind that may be answered for the better by whoever is asked."""
        return not isinstance(self.item, ClaimReply) or doubts.open_head(self.item)

    @property
    def task(self) -> str:
        return self.question.task


class _Doubts:
    """The questions that one article leaves."""

    def __init__(self, reading: Reading, items: Items) -> None:
        self._reading = reading
        self._items = items
        self._starts = [passage.start for passage in reading.passages]
        heard = [entity for one, _ in items.claims for entity in one.speakers]
        self._speakers = list({entity.name: entity for entity in heard}.values())

    def asked(self, profile: Profile) -> Iterator[_Asking]:
        """What to ask a model that is trusted with some fields."""
        for one, claim in self._items.claims:
            if "speaker" in profile.trusted and doubts.of_speaker(one, self._reading.text):
                yield from self._speaker(one, claim)
            elif "modality" in profile.trusted and doubts.of_modality(claim):
                about: About = (("said", claim.content),)
                yield self._about(claim, one.attribution.content, ModalityReply, "modality", about)
            if "proposition" in profile.trusted and doubts.of_proposition(claim):
                about = (("by", " and ".join(claim.speakers)), ("said", claim.content))
                yield self._about(
                    claim, one.attribution.content, PropositionReply, "proposition", about
                )
        if "proposition" in profile.trusted:
            for quantity, figure in self._items.figures:
                if doubts.of_figure(figure):
                    place = Extent(quantity.start, quantity.end)
                    yield self._about(figure, place, OfReply, "of", (("figure", figure.content),))
            if doubts.of_gist(self._reading):
                window = self._window(0, min(OPENING, len(self._starts)) - 1)
                yield _Asking(Question("gist", GistReply, window), None, "proposition")

    def _speaker(self, one: Said, claim: ClaimReply) -> Iterator[_Asking]:
        """Who says it, among those who speak nearby; nothing where there is no choice."""
        content = one.attribution.content
        near = sorted(self._speakers, key=lambda entity: _distance(entity, content))[:CHOICES]
        choices = {entity.name for entity in (*near, *one.speakers)}
        if len(choices) > 1:
            named = [entity.name for entity in self._speakers if entity.name in choices]
            about = (("said", claim.content), *(("choice", n) for n in (*named, SOMEONE_ELSE)))
            yield self._about(claim, content, WhoReply, "speaker", about, EARLIER, after=1)

    def _about(
        self,
        item: ClaimReply | FigureReply,
        place: Extent,
        reply: type[BaseModel],
        field: WordField,
        about: About,
        before: int = BEFORE,
        after: int = 0,
    ) -> _Asking:
        first = bisect_right(self._starts, place.start) - 1
        last = bisect_right(self._starts, place.end - 1) - 1
        window = self._window(first, last, before, after)
        return _Asking(Question(field, reply, window, about), item, field)

    def _window(self, first: int, last: int, before: int = 0, after: int = 0) -> Window:
        passages = self._reading.passages
        shown = passages[max(0, first - before) : last + 1 + after]
        return Window(shown, passages[first].number, passages[last].number)


def _distance(entity: Entity, place: Extent) -> int:
    """Code points between words and the nearest mention of somebody."""
    return min((abs(mention.start - place.start) for mention in entity.mentions), default=1 << 30)
