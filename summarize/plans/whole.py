"""The whole article in one call; a long one in windows that break between paragraphs.

A window shows some passages before and after those to be read, so that "he" and a quotation's late
"she said" find their person. A reply that was cut short, or a window that does not fit the model's
context, is asked again in halves; what cannot be halved any more keeps what could be saved of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

from summarize.model import AnswerError
from summarize.plans.part import Ask, Part
from summarize.prompting import Window
from summarize.reading.passages import Passage

WINDOW = 8_000
"""Code points read in one call: an article of ordinary length, and a reply of some 4,000 tokens."""
BEFORE, AFTER = 1_200, 400
"""Code points of context around a window."""
SIDE_BY_SIDE = 4
"""Windows of one article asked at a time."""
SPLIT_ON = frozenset({"too_long", "cut"})
"""Reasons of an AnswerError that a smaller window may cure."""


async def read_whole(
    text: str, passages: Sequence[Passage], ask: Ask
) -> tuple[list[Part], list[str]]:
    """The ``whole`` plan; see ``part.Plan``."""
    gate = asyncio.Semaphore(SIDE_BY_SIDE)
    warnings: list[str] = []

    async def read(asked: Sequence[Passage]) -> list[Part]:
        window = _shown(passages, asked)
        halves = _halves(asked)
        answer = None
        try:
            async with gate:
                answer = await ask(window)
        except AnswerError as error:
            if not halves or error.reason not in SPLIT_ON:
                raise
        if answer is not None and (answer.complete or not halves):
            if not answer.complete:
                warnings.append(
                    f"the reply about passages {window.first} to {window.last} was cut short: "
                    "what was complete is kept, some may be missing"
                )
            return [Part(window, answer)]
        assert halves is not None
        first, second = halves
        return [*await read(first), *await read(second)]

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(read(asked)) for asked in windows(passages)]
    return [part for task in tasks for part in task.result()], warnings


def windows(passages: Sequence[Passage], size: int = WINDOW) -> Iterator[Sequence[Passage]]:
    """Runs of passages that each cover at most ``size`` code points, whole paragraphs if they can.

    A passage longer than that is a window of its own.
    """
    first = 0
    while first < len(passages):
        last = first + 1
        while last < len(passages) and passages[last].end - passages[first].start <= size:
            last += 1
        if last < len(passages):
            last = _paragraph_break(passages, first, last)
        yield passages[first:last]
        first = last


def _paragraph_break(passages: Sequence[Passage], first: int, last: int) -> int:
    """The last index in the second half of a run where a paragraph begins, else ``last``."""
    for index in range(last, first + (last - first) // 2, -1):
        if passages[index].paragraph != passages[index - 1].paragraph:
            return index
    return last


def _shown(passages: Sequence[Passage], asked: Sequence[Passage]) -> Window:
    first, last = asked[0].number - 1, asked[-1].number - 1
    low, high = first, last
    while low > 0 and passages[first].start - passages[low - 1].start <= BEFORE:
        low -= 1
    while high + 1 < len(passages) and passages[high + 1].end - passages[last].end <= AFTER:
        high += 1
    return Window(tuple(passages[low : high + 1]), asked[0].number, asked[-1].number)


def _halves(asked: Sequence[Passage]) -> tuple[Sequence[Passage], Sequence[Passage]] | None:
    if len(asked) < 2:
        return None
    middle = _paragraph_break(asked, 0, (len(asked) + 1) // 2)
    return asked[:middle], asked[middle:]
