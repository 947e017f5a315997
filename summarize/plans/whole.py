"""The whole article in one call; a long one in windows.

The model leads, and the rules read the same beside it: what it leaves out they may complete.
"""

from __future__ import annotations

from summarize.plans.course import Course
from summarize.plans.part import Ask, Outcome, Part
from summarize.profile import Profile
from summarize.prompting import Window
from summarize.reading.reader import Reading
from summarize.reply import PassagesReply, WholeReply
from summarize.rules.items import Items, said


async def read_whole(reading: Reading, ask: Ask, _profile: Profile) -> Outcome:
    """The ``whole`` plan; see ``part.Plan``."""
    return await beside_the_rules(reading, Course(reading.passages, ask, "whole", WholeReply))


async def beside_the_rules(
    reading: Reading, course: Course[WholeReply] | Course[PassagesReply]
) -> Outcome:
    """What the model reads of an article, and what the rules read of the same."""
    parts = [
        Part(window, answer.reply, answer.read_by, answer.warnings)
        for window, answer in await course.run()
    ]
    if parts and all(part.read_by == "rules" for part in parts):
        return Outcome(parts, warnings=course.warnings)

    def by_the_rules() -> Part:
        everything = Window(reading.passages, 1, len(reading.passages))
        return Part(everything, Items(reading, said(reading)).reply, "rules")

    return Outcome(parts, by_the_rules, warnings=course.warnings)
