"""The plan ``passages``: what it sends, and what becomes of the replies."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx2
import pytest

import summarize
from summarize.extractor import Extractor
from summarize.model import Model, open_model
from summarize.plans.passages import AT_ONCE
from summarize.profile import FIELDS, Profile, without_exam
from summarize.prompting import Fence, Prompts, parse_fence
from summarize.schema import Summary

QUIET = "The road to the harbour runs along the old wall."
TEXT = "\n\n".join(
    [
        "Port Ansel keeps its harbour",
        QUIET,
        "It is narrow there.",
        "Gulls sit on the stones all day.",
        "Mayor Ilse Brandt said on Monday that the harbour will not close before 2031.",
        "The wind came from the west.",
        "Ships waited far out, as they do.",
        "Somebody sang on the quay.",
        "There are 8,000 berths.",
    ]
)
Reader = Callable[..., Summary]


@pytest.fixture
def reading(scripted: Callable[..., httpx2.MockTransport]) -> Reader:
    """Reads a text by the plan, with a model that answers by a function."""

    def read(say: Callable[[Fence], Any], text: str = TEXT, **profile: Any) -> Summary:
        def answer(request: dict[str, Any]) -> Any:
            fence = parse_fence(request["messages"][-1]["content"])
            assert fence is not None
            return say(fence)

        model = Model("m", base_url="http://m.invalid/v1", mode="json_schema", http_retries=0)

        async def go() -> Summary:
            async with open_model(model, transport=scripted(answer)) as caller:
                known = Profile("passages", frozenset(FIELDS), **profile)
                extractor = Extractor(caller, Prompts.load(), "passages", known)
                return await extractor.summarize(summarize.article.from_text(text))

        return asyncio.run(go())

    return read


NOTHING: dict[str, Any] = {"claims": [], "figures": []}


def lines(fence: Fence) -> list[str]:
    return [line.text for paragraph in fence.paragraphs for line in paragraph]


def test_what_neither_speaks_nor_counts_is_not_sent(reading: Reader) -> None:
    asked: list[Fence] = []

    def say(fence: Fence) -> dict[str, Any]:
        asked.append(fence)
        return NOTHING

    reading(say)
    (fence,) = asked
    shown = lines(fence)
    assert (fence.first, fence.last) == (5, 9)
    assert QUIET not in shown
    assert "Ships waited far out, as they do." not in shown
    assert "Gulls sit on the stones all day." in shown  # before the mayor's, as context
    assert "Somebody sang on the quay." in shown


def test_many_passages_are_read_in_several_calls(reading: Reader) -> None:
    asked: list[Fence] = []

    def say(fence: Fence) -> dict[str, Any]:
        asked.append(fence)
        return NOTHING

    many = 2 * AT_ONCE + 1
    text = " ".join(f"Ann Roe said on day {n} that {n + 20} boats had sunk." for n in range(many))
    summary = reading(say, text)
    assert len(asked) == summary.run.calls == 3
    assert sorted((fence.first, fence.last) for fence in asked) == [
        (1, AT_ONCE),
        (AT_ONCE + 1, 2 * AT_ONCE),
        (many, many),
    ]


def test_the_model_leads_and_the_rules_complete(reading: Reader) -> None:
    def say(fence: Fence) -> dict[str, Any]:
        claim = {
            "passage": 5,
            "speakers": ["Ilse Brandt"],
            "cue": "said",
            "content": "the harbour will not close before 2031",
            "modality": "commitment",
            "proposition": "The harbour of Port Ansel will not close before 2031.",
        }
        return {"claims": [claim], "figures": []}

    summary = reading(say)
    (claim,) = summary.claims
    assert (claim.modality, claim.read_by) == ("commitment", "model")
    assert claim.proposition == "The harbour of Port Ansel will not close before 2031."
    assert [(figure.value, figure.read_by) for figure in summary.figures] == [(8000, "rules")]
    alone = reading(say, keeps=frozenset({"model"}))
    assert not alone.figures
    assert summary.gist == summarize.extract(TEXT).gist


def test_an_article_without_either_is_not_sent_at_all(reading: Reader) -> None:
    summary = reading(lambda fence: pytest.fail("asked"), f"{QUIET} It is narrow there.")
    assert (summary.run.calls, summary.claims, summary.figures) == (0, [], [])


def test_a_reply_that_cannot_be_read_fails_the_article(reading: Reader) -> None:
    with pytest.raises(summarize.errors.SummarizeError):
        reading(lambda fence: "no")


def test_the_stub_answers() -> None:
    summary = summarize.extract(TEXT, plan="passages")
    whole = summarize.extract(TEXT)
    assert summary.run.plan == "passages"
    assert [claim.content for claim in summary.claims] == [claim.content for claim in whole.claims]
    assert [figure.value for figure in summary.figures] == [8000]


def test_without_an_exam_the_model_leads_in_all_but_units() -> None:
    assert without_exam("passages") == Profile("passages", frozenset(FIELDS) - {"unit"})
    assert without_exam("questions").trusted == {"proposition"}
