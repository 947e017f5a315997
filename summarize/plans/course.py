"""One question about all passages: a long article in windows that break between paragraphs.

A window shows some passages before and after those to be read, so that "he" and a quotation's late
"she said" find their person. A reply that was cut short, or a window that does not fit the model's
context, is asked again in halves; what cannot be halved any more keeps what could be saved of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from summarize.model import Answer, AnswerError, TooLong
from summarize.plans.part import SIDE_BY_SIDE, Ask, Question
from summarize.prompting import Window
from summarize.reading.text.passages import Passage
from summarize.reply import Listing

Reply = TypeVar("Reply", bound=Listing)
Show = Callable[[Sequence[Passage], Sequence[Passage]], Window]
"""The window that shows some passages of all."""

WINDOW = 5_000
"""Code points read in one call: an article of ordinary length. News replies take 0.5 to 0.75 tokens
for each of them, so that the reply fits the 4,096 tokens a Model grants by default."""
BEFORE, AFTER = 1_200, 400
"""Code points of context around a window."""
CUTS = 2
"""How often a window whose reply is cut short is halved: a model that runs in circles on a quarter
of a window will on an eighth, and every try costs as many tokens as a reply may have."""


class Told(NamedTuple, Generic[Reply]):
    """What was answered about a window."""

    window: Window
    answer: Answer[Reply]


class Course(Generic[Reply]):
    """One article's windows, asked about until answered or too small to divide.

    Args:
        passages: All passages of the article.
        ask: Asks the model.
        task: What is asked of each window.
        reply: What it is to be answered with.
        stretches: The passages of each call; None: all, in windows.
        show: How passages are shown among all; None: with what stands around them.

    Attributes:
        warnings: What the reader of the summary should know, once ``run`` is done.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        ask: Ask,
        task: str,
        reply: type[Reply],
        stretches: Iterable[Sequence[Passage]] | None = None,
        show: Show | None = None,
    ) -> None:
        self._passages = passages
        self._stretches = windows(passages) if stretches is None else stretches
        self._show = show or shown
        self._ask = ask
        self._task = task
        self._reply = reply
        self._gate = asyncio.Semaphore(SIDE_BY_SIDE)
        self._failures: list[AnswerError] = []
        self.warnings: list[str] = []

    async def run(self) -> list[Told[Reply]]:
        """What was answered, in the article's order.

        Raises:
            AnswerError: Nothing usable was, about any window.
        """
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._read(asked)) for asked in self._stretches]
        told = [one for task in tasks for one in task.result()]
        if not told and self._failures:
            raise self._failures[0]
        return told

    async def _read(self, asked: Sequence[Passage], cuts: int = 0) -> list[Told[Reply]]:
        """What is answered about some passages, ``cuts`` halvings after a reply was cut short."""
        window = self._show(self._passages, asked)
        where = f"passages {window.first} to {window.last}"
        try:
            async with self._gate:
                answer = await self._ask(Question(self._task, self._reply, window))
        except AnswerError as error:
            too_long = isinstance(error, TooLong)
            if not too_long and error.reason != "cut":
                raise
            if len(asked) > 1 and (too_long or cuts < CUTS):
                return await self._halves(asked, cuts + (not too_long))
            self._failures.append(error)
            self.warnings.append(f"{where} could not be read: {error}")
            return []
        if not answer.complete:
            if len(asked) > 1 and cuts < CUTS:
                return await self._halves(asked, cuts + 1)
            self.warnings.append(
                f"the reply about {where} was cut short: what was complete is kept, some is missing"
            )
        return [Told(window, answer)]

    async def _halves(self, asked: Sequence[Passage], cuts: int) -> list[Told[Reply]]:
        middle = _paragraph_break(asked, 0, (len(asked) + 1) // 2)
        return [*await self._read(asked[:middle], cuts), *await self._read(asked[middle:], cuts)]


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


def shown(passages: Sequence[Passage], asked: Sequence[Passage]) -> Window:
    """Some passages to be read, with what stands around them."""
    first, last = asked[0].number - 1, asked[-1].number - 1
    low, high = first, last
    while low > 0 and passages[first].start - passages[low - 1].start <= BEFORE:
        low -= 1
    while high + 1 < len(passages) and passages[high + 1].end - passages[last].end <= AFTER:
        high += 1
    return Window(tuple(passages[low : high + 1]), asked[0].number, asked[-1].number)
