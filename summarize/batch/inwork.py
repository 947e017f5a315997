"""An article in work in another process, and what has been asked about it.

That process may end at any time. The next one to read the article asks the same questions; it gets
the answers that have come meanwhile and waits for those under way, so nothing is paid for twice.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field

from summarize.batch.letters import Asked, Packed
from summarize.batch.source import Entry
from summarize.extractor import Extractor
from summarize.model import Usage

Question = tuple[str, tuple[tuple[tuple[str, str], ...], ...]]
"""What is to be filled, and the messages."""


@dataclass(eq=False, slots=True)
class InWork:
    """An article in work.

    Attributes:
        entry: Its entry in the input.
        asked: What has been asked about it by the process that has it.
        before: What was asked by those that had it before, and not yet by this one.
        losses: How many have ended over it.
    """

    entry: Entry
    asked: dict[Question, deque[asyncio.Task[Packed]]] = field(
        default_factory=lambda: defaultdict(deque)
    )
    before: dict[Question, deque[asyncio.Task[Packed]]] = field(default_factory=dict)
    losses: int = 0

    def again(self) -> None:
        """It is to be read once more: what has been asked is answered already."""
        self.losses += 1
        for question, tasks in self.before.items():
            self.asked[question].extend(tasks)
        self.before, self.asked = self.asked, defaultdict(deque)

    @property
    def usage(self) -> Usage:
        """What was spent on it."""
        spent = Usage()
        for tasks in (*self.asked.values(), *self.before.values()):
            for task in tasks:
                if task.done() and not task.cancelled():
                    spent += getattr(task.exception() or task.result(), "usage", Usage())
        return spent

    def ask(self, asked: Asked, extractor: Extractor) -> asyncio.Task[Packed]:
        """The answer to a question, under way or there already."""
        question = asked.reply, tuple(tuple(m.items()) for m in asked.messages)
        known = self.before.get(question)
        asking = known.popleft() if known else asyncio.create_task(_answered(asked, extractor))
        self.asked[question].append(asking)
        return asking

    def drop(self, asking: asyncio.Task[Packed]) -> None:
        """Nobody waits for an answer any more."""
        for tasks in self.asked.values():
            if asking in tasks:
                tasks.remove(asking)
        asking.cancel()

    def give_up(self) -> None:
        """Nobody waits for answers about it any more."""
        for tasks in (*self.asked.values(), *self.before.values()):
            for task in tasks:
                task.cancel()


async def _answered(asked: Asked, extractor: Extractor) -> Packed:
    return Packed.of(await extractor.ask(asked.messages, asked.reply, asked.article_id))
