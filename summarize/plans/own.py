"""The user's own kinds of items: each asked for by its own template, over all passages.

It goes beside whatever plan reads the article: the rules know nothing of these kinds, so there is
nothing to judge, and only the model is asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.kinds import Kind, listing, task
from summarize.plans.course import Course
from summarize.plans.part import Ask
from summarize.prompting import Window
from summarize.reply import Junk

if TYPE_CHECKING:
    from summarize.reading.reader import Reading


@dataclass(frozen=True, slots=True)
class Own:
    """What was answered of one kind about a window: its items, and what did not fit its schema."""

    window: Window
    items: Sequence[Kind]
    junk: Sequence[Junk]


@dataclass(frozen=True, slots=True)
class OwnOutcome:
    """What was brought back of all kinds, in their order and the article's."""

    parts: Sequence[Own] = ()
    warnings: Sequence[str] = ()


async def read_own(reading: Reading, ask: Ask, kinds: Sequence[type[Kind]]) -> OwnOutcome:
    """Asks for the items of each kind.

    Raises:
        AnswerError: Nothing usable was answered about one of them.
    """
    courses = [Course(reading.passages, ask, task(kind), listing(kind)) for kind in kinds]
    async with asyncio.TaskGroup() as group:
        running = [group.create_task(course.run()) for course in courses]
    parts, warnings = [], []
    for kind, course, done in zip(kinds, courses, running, strict=True):
        warnings += course.warnings
        for window, answer in done.result():
            parts.append(Own(window, answer.reply.items, answer.reply.junk))
            warnings += answer.warnings
        if all(answer.read_by == "rules" for _, answer in done.result()):
            warnings.append(f"the rules know nothing of {task(kind)}: ask a language model")
    return OwnOutcome(parts, warnings)
