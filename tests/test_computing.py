"""A short text is worked on where one is, in turn; a long one where nobody has to wait for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, TypeVar, cast

import pytest
from pydantic import BaseModel

from summarize import assembly
from summarize.article import from_text
from summarize.extractor import Extractor
from summarize.model import Answer, Model, Usage
from summarize.plans.computing import SHORT, computed, computed_in_turn
from summarize.profile import LEADING
from summarize.prompting import Prompts
from summarize.reply import WholeReply

T = TypeVar("T", bound=BaseModel)


def test_a_thread_for_what_is_long_or_is_still_in_a_file() -> None:
    async def threads() -> list[int]:
        return [await computed(length, threading.get_ident) for length in (SHORT, SHORT + 1, None)]

    short, *others = asyncio.run(threads())
    assert short == threading.get_ident()
    assert short not in others


def test_others_go_on_beside_what_is_long() -> None:
    async def met() -> bool:
        turn, gone_on = asyncio.Lock(), threading.Event()
        working = asyncio.create_task(computed_in_turn(SHORT + 1, lambda: gone_on.wait(60), turn))
        await asyncio.sleep(0)
        await computed_in_turn(SHORT, gone_on.set, turn)
        return await working

    assert asyncio.run(met())


def test_of_each_sort_one_is_done_each_time_around() -> None:
    async def order() -> str:
        done: list[str] = []
        turns = {"r": asyncio.Lock(), "g": asyncio.Lock()}
        works = (
            computed_in_turn(SHORT, partial(done.append, sort), turns[sort]) for sort in "gggrrr"
        )
        await asyncio.gather(*works)
        return "".join(done)

    assert asyncio.run(order()) == "grgrgr"


class _AllAtOnce:
    """A model that answers the first questions all at once, when there are so many."""

    def __init__(self, many: int, heard: list[str]) -> None:
        self.model = Model("m", base_url="http://127.0.0.1:1/v1")
        self.endpoint = "e"
        self._many = many
        self._heard = heard
        self._now = asyncio.Event()

    def note(self, article_id: str, reason: str) -> None:
        pass

    def cost(self, usage: Usage) -> float | None:
        return None

    async def ask(
        self, messages: Sequence[Mapping[str, str]], schema: type[T], article_id: str = ""
    ) -> Answer[T]:
        self._heard.append("asked")
        if self._heard.count("asked") == self._many:
            self._now.set()
        await self._now.wait()
        reply = WholeReply(speakers=[], claims=[], figures=[], gist="")
        return Answer(cast(T, reply), "model", True, Usage(calls=1), "json_schema")


def test_a_question_is_asked_before_all_answers_are_grounded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many, heard = 6, list[str]()
    made = assembly.Assembly

    def grounded(*arguments: Any, **named: Any) -> Any:
        heard.append("grounded")
        return made(*arguments, **named)

    monkeypatch.setattr(assembly, "Assembly", grounded)

    async def read() -> None:
        extractor = Extractor(_AllAtOnce(many, heard), Prompts.load(), "whole", LEADING)
        left = iter([from_text("Ann Roe said that 12 boats had sunk.")] * 2 * many)

        async def one_after_another() -> None:
            for article in left:
                await extractor.attempt(article)

        await asyncio.gather(*(one_after_another() for _ in range(many)))

    asyncio.run(read())
    first = heard.index("grounded")
    assert heard[:first] == ["asked"] * many
    assert "asked" in heard[first : first + many]
