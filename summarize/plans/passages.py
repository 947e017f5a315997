"""The model reads the passages in which somebody speaks or a figure stands, several in a call.

Between asking single questions and reading everything: what neither quotes, reports nor counts is
not sent. A call shows the passages before and after those to be read, so that "she" and "the other
two" find what they stand for. As in ``whole`` the model leads and the rules complete.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.plans.course import Course
from summarize.plans.part import Ask, Outcome
from summarize.plans.whole import beside_the_rules
from summarize.profile import Profile
from summarize.prompting import Window
from summarize.reading.reader import Reading
from summarize.reading.text.passages import Passage
from summarize.reading.words import cues
from summarize.reply import PassagesReply

AT_ONCE = 12
"""Passages read in a call: some fifteen items. With half as many the instructions cost more."""
APART = 6
"""Passages that may lie unread between two of a call: further on another context is wanted."""
_WORD = re.compile(r"[^\W\d_]+")


async def read_passages(reading: Reading, ask: Ask, _profile: Profile) -> Outcome:
    """The ``passages`` plan; see ``part.Plan``."""
    stretches = _stretches(list(_telling(reading)))
    course = Course(reading.passages, ask, "passages", PassagesReply, stretches, _shown)
    return await beside_the_rules(reading, course)


def _telling(reading: Reading) -> Iterator[Passage]:
    """The passages that hold words of a claim, a figure, or a verb that quotes."""
    starts = [passage.start for passage in reading.passages]
    held = {bisect_right(starts, quantity.start) - 1 for quantity in reading.quantities}
    extents = [attribution.content for attribution in reading.attributions]
    extents += [a.cue for a in reading.attributions if a.cue is not None]
    extents += [a.source for a in reading.attributions if a.source is not None]
    for start, end in [*extents, *((q.start, q.end) for q in reading.quotations)]:
        held.update(range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)))
    for index, passage in enumerate(reading.passages):
        words = _WORD.findall(reading.text, passage.start, passage.end)
        verbs = (cues.VERBS.get(word.lower()) for word in words)
        reported = any(verb is not None and "quote" in verb.frames for verb in verbs)
        if passage.kind != "boilerplate" and (index in held or reported):
            yield passage


def _stretches(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Runs of at most ``AT_ONCE`` passages, none far from the next."""
    run = list(passages[:1])
    for before, passage in pairwise(passages):
        if len(run) == AT_ONCE or passage.number - before.number > APART:
            yield run
            run = []
        run.append(passage)
    if run:
        yield run


def _shown(passages: Sequence[Passage], asked: Sequence[Passage]) -> Window:
    """The passages asked about with one before and after each."""
    wanted = {one.number + step for one in asked for step in (-1, 0, 1)}
    shown = tuple(passage for passage in passages if passage.number in wanted)
    return Window(shown, asked[0].number, asked[-1].number)
