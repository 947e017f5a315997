"""Groups that the rules are unsure of, put to a model: do these two lines say the same?

A model is only asked about pairs that lie close to where the rules draw the line, one pair a call,
and only ever answers yes or no: it can join two groups or take an item out of one, and nothing that
it says comes into the brief. What the rules forbid stays apart. A question without a usable answer
leaves the groups of the rules, with a warning.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from anyio.from_thread import BlockingPortal, start_blocking_portal

from summarize.briefing.grouping import Links
from summarize.model import AnswerError, Caller, CallError, Model, Usage, open_model
from summarize.prompting import Prompts, Window, fence
from summarize.reply import SameReply

TASK = "same"
MARGIN = 0.1
"""Likeness either side of the threshold within which the rules are unsure."""
MOST = 20
"""Questions each way about figures, and about claims: the least sure come first."""
_SIDE_BY_SIDE = 8

Groups = list[list[int]]
Same = Callable[[int, int], Awaitable[bool | None]]
"""Whether two items say the same; None: no usable answer."""


def loose(links: Links, groups: Groups) -> list[tuple[int, int]]:
    """Members that barely belong to their groups, each with the member it is most like."""
    found: list[tuple[float, int, int]] = []
    for members in groups:
        for member in members[1:] if len(members) == 2 else members:
            rest = [other for other in members if other != member]
            if rest and (average := links.average([member], rest)) < links.threshold + MARGIN:
                found.append((average, member, max(rest, key=lambda o: (links.of(member, o), -o))))
    return [(member, nearest) for _, member, nearest in sorted(found)[:MOST]]


def near(links: Links, groups: Groups) -> list[tuple[int, int]]:
    """The most alike members of groups that barely stayed apart."""
    place = {member: number for number, members in enumerate(groups) for member in members}
    pairs = {tuple(sorted((place[one], place[other]))) for one, other in links.likeness}
    found: list[tuple[float, int, int]] = []
    for first, second in sorted(pairs):
        some, others = groups[first], groups[second]
        average = links.average(some, others) if first != second else 0.0
        if links.threshold - MARGIN <= average and not links.forbids(some, others):
            _, one, other = max((links.of(a, b), -a, -b) for a in some for b in others)
            found.append((-average, -one, -other))
    return [(one, other) for _, one, other in sorted(found)[:MOST]]


async def reviewed(links: Links, groups: Groups, same: Same) -> Groups:
    """The groups after a model has been asked: items taken out first, then groups joined."""
    leaving, joining = loose(links, groups), near(links, groups)
    gate = asyncio.Semaphore(_SIDE_BY_SIDE)

    async def asked(pair: tuple[int, int]) -> bool | None:
        async with gate:
            return await same(*pair)

    answers = await asyncio.gather(*map(asked, [*leaving, *joining]))
    alone = {m for (m, _), answer in zip(leaving, answers, strict=False) if answer is False}
    parted = [[m for m in members if m not in alone] for members in groups]
    found = [members for members in parted if members] + [[member] for member in sorted(alone)]
    for (one, other), answer in zip(joining, answers[len(leaving) :], strict=True):
        some, others = (next(g for g in found if item in g) for item in (one, other))
        if answer and some is not others and not links.forbids(some, others):
            found.remove(others)
            some[:] = sorted(some + others)
    return sorted(found)


@dataclass(slots=True)
class Review:
    """A model that looks over groups, and what it took."""

    _caller: Caller
    _portal: BlockingPortal
    _prompts: Prompts
    usage: Usage = field(default_factory=Usage)
    asked: int = 0
    failed: int = 0
    fault: str | None = None
    """Why the endpoint could not be asked, or not any more."""

    @property
    def model(self) -> str:
        """The model's name."""
        return self._caller.model.name

    @property
    def endpoint(self) -> str:
        """Host (and port) of the endpoint; "in process" for the stub."""
        return self._caller.endpoint

    @property
    def prompt_version(self) -> str:
        """The version of the template."""
        return self._prompts.version([TASK])

    @property
    def cost(self) -> float | None:
        """Price in US dollars; None where nobody publishes one."""
        return self._caller.cost(self.usage)

    @property
    def warnings(self) -> list[str]:
        """What the reader of the brief should know."""
        if self.fault is not None:
            return [f"the groups are by rules alone, as the model could not be asked: {self.fault}"]
        if self.failed:
            return [
                f"{self.failed} of {self.asked} questions about groups had no usable answer; "
                "there the rules decided"
            ]
        return []

    def __call__(
        self,
        kind: Literal["figures", "claims"],
        links: Links,
        groups: Groups,
        lines: Sequence[str],
    ) -> Groups:
        """The groups, looked over.

        Args:
            kind: What the items are.
            links: How alike they are.
            groups: As the rules put them.
            lines: What to show of each item.
        """
        if self.fault is not None:
            return groups

        async def same(one: int, other: int) -> bool | None:
            return await self._same(kind, lines[one], lines[other])

        looked_over = self._portal.call(reviewed, links, groups, same)
        return groups if self.fault is not None else looked_over

    async def _same(self, kind: str, one: str, other: str) -> bool | None:
        if self.fault is not None:
            return None
        about = (("kind", kind), ("one", one), ("other", other))
        block = fence(f"{one}\n{other}", Window((), 0, 0), TASK, about)
        self.asked += 1
        try:
            answer = await self._caller.ask(self._prompts.get(TASK).messages(block), SameReply)
        except (AnswerError, CallError) as error:
            self.usage += error.usage
            self.failed += 1
            if isinstance(error, CallError):
                self.fault = self.fault or str(error)
            return None
        self.usage += answer.usage
        return answer.reply.same


@contextmanager
def opened(model: str | Model, prompts: Prompts | Path | None) -> Iterator[Review]:
    """A model that is ready to look over groups.

    Raises:
        ConfigError: A setting, key or template is missing or wrong.
    """
    templates = prompts if isinstance(prompts, Prompts) else Prompts.load(prompts)
    asked = Model.of(model)
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(open_model(asked)) as caller,
    ):
        yield Review(caller, portal, templates)
