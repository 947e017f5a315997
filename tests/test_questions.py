"""The rules read, the model is asked where they are in doubt, and the judge takes what holds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import httpx2
import pytest

import summarize
from summarize import pipeline
from summarize.extractor import Extractor
from summarize.judge import Difference
from summarize.model import Model, open_model
from summarize.plans.part import SIDE_BY_SIDE
from summarize.plans.questions import SOMEONE_ELSE
from summarize.profile import FIELDS, UNKNOWN, Profile
from summarize.prompting import Fence, Prompts, parse_fence
from summarize.schema import Article, Claim, Summary
from summarize_evals import folders

ARTICLE = """Port Ansel keeps its harbour

PORT ANSEL — Mayor Ilse Brandt said on Monday that the harbour will not close before 2031.

“We have 8,000 berths, and about 800 of them are empty,” she told the council. Tom Eder, a pilot,
said it could take two years.

The Ministry of Transport denied that it had offered $1.2 billion for the site.

“Nobody sells in such a year.”
"""

EVERYTHING = Profile("questions", frozenset(FIELDS))

Say = Callable[[Fence], dict[str, Any] | str]
Reader = Callable[..., Summary]


def fence_of(request: dict[str, Any]) -> Fence:
    found = parse_fence(request["messages"][-1]["content"])
    assert found is not None
    return found


@pytest.fixture
def reading(scripted: Callable[..., httpx2.MockTransport]) -> Reader:
    """Reads the article with a model that answers by a function, under a profile."""

    def read(
        say: Say, profile: Profile = UNKNOWN, text: str = ARTICLE, heard: list[Any] | None = None
    ) -> Summary:
        transport = scripted(lambda request: say(fence_of(request)))
        model = Model("m", base_url="http://m.invalid/v1", mode="json_schema", http_retries=0)

        def explain(article: Article, differences: Sequence[Difference]) -> None:
            assert article.text == text
            if heard is not None:
                heard.extend(differences)

        async def go() -> Summary:
            async with open_model(model, transport=transport) as caller:
                extractor = Extractor(caller, Prompts.load(), "questions", profile, explain)
                return await extractor.summarize(summarize.article.from_text(text))

        return asyncio.run(go())

    return read


def claim(summary: Summary, words: str) -> Claim:
    (found,) = [c for c in summary.claims if words in c.content.text]
    return found


def names(summary: Summary, found: Claim) -> list[str]:
    by_id = {speaker.id: speaker.name for speaker in summary.speakers}
    return [by_id[i] for i in found.speaker_ids]


def untouched(summary: Summary) -> bool:
    rules = summarize.extract(ARTICLE)
    return summary.model_dump(exclude={"run"}) == rules.model_dump(exclude={"run"})


def silent(_: Fence) -> str:
    return "no"


def test_an_unknown_model_is_asked_for_wordings_and_for_nothing_else(reading: Reader) -> None:
    asked: list[Fence] = []

    def say(fence: Fence) -> dict[str, Any]:
        asked.append(fence)
        return {"proposition": fence.said("said")}

    reading(say)
    assert {fence.task for fence in asked} == {"proposition"}
    said = [fence.said("said") for fence in asked]
    assert "it could take two years" in said  # whose "it" is somewhere else
    assert "the harbour will not close before 2031" not in said  # it stands alone
    assert all(fence.said("by") for fence in asked)


def test_an_unknown_model_is_asked_little_and_where_a_sentence_opens_with_a_pronoun(
    reading: Reader,
) -> None:
    text = "Mayor Ilse Brandt met the crews.\n\n" + "\n\n".join(
        f"Tom Eder said they had {many} boats in the bay." for many in range(20, 29)
    )
    text += "\n\nTom Eder said it was too early to count. Tom Eder said that boats had seen them."
    asked: list[Fence] = []

    def say(fence: Fence) -> str:
        asked.append(fence)
        return "no"

    def said() -> list[str]:
        return list(dict.fromkeys(f.said("said") for f in asked if f.task == "proposition"))

    reading(say, text=text)
    assert UNKNOWN.asks == len({(fence.task, fence.about) for fence in asked}) == 4
    assert said() == [f"they had {many} boats in the bay" for many in range(20, 23)]  # and the gist
    asked.clear()
    reading(say, Profile("questions", frozenset({"proposition"})), text=text)
    assert len(said()) == 11  # whom an exam speaks for is asked all


def test_a_question_about_a_wording_is_short() -> None:
    messages = Prompts.load().get("proposition").messages("")
    assert sum(len(message["content"]) for message in messages) < 450


def test_a_wording_that_the_article_bears_out_is_taken_and_owned(reading: Reader) -> None:
    better = "The site could take two years."

    def say(fence: Fence) -> dict[str, Any]:
        return {"proposition": better if "two years" in fence.said("said") else ""}

    summary = reading(say)
    assert claim(summary, "two years").proposition == better
    assert claim(summary, "two years").read_by == "model"
    assert claim(summary, "8,000").read_by == "rules"


@pytest.mark.parametrize(
    "lie",
    [
        "The Ministry of Transport had offered $1.3 billion for the site.",
        "The Ministry of Transport had not offered $1.2 billion for the site.",
        "Greta Sol had offered $1.2 billion for the site.",
        "The Ministry of Transport had offered $1.2 billion for the harbour of Port Ansel, where "
        "the mayor told the council that berths are empty and the pilot said it takes years.",
        "The Ministry of Transport may have offered $1.2 billion for the site.",
        "Port Ansel keeps its harbour.",
        "",
    ],
)
def test_a_wording_that_says_other_things_leaves_the_rules_own(reading: Reader, lie: str) -> None:
    assert untouched(reading(lambda _: {"proposition": lie}))


def test_the_attribution_is_taken_off_a_wording(reading: Reader) -> None:
    def say(fence: Fence) -> dict[str, Any]:
        took = "take two years" in fence.said("said")
        return {"proposition": "Tom Eder says that the sale could take two years." if took else ""}

    summary = reading(say, text=ARTICLE.replace("the site.", "the sale."))
    assert claim(summary, "two years").proposition == "The sale could take two years."


@pytest.mark.parametrize(("who", "taken"), [("Bo Eng", True), ("Cy Orr", False)])
def test_a_name_in_the_place_of_a_pronoun_is_whom_the_article_means(
    reading: Reader, who: str, taken: bool
) -> None:
    text = (
        "Bo Eng, the pilot, met Cy Orr at noon. Mr. Eng had crossed the bar.\n\n"
        "“His ship sailed in a storm,” said Ann Roe.\n\nCy Orr said no."
    )
    summary = reading(lambda _: {"proposition": f"{who}’s ship sailed in a storm."}, text=text)
    assert (claim(summary, "sailed").read_by == "model") is taken


def test_a_speaker_is_asked_for_where_no_words_name_him(reading: Reader) -> None:
    asked: list[Fence] = []

    def say(fence: Fence) -> dict[str, Any] | str:
        asked.append(fence)
        return {"who": "Tom Eder"} if fence.task == "speaker" else "no"

    heard: list[Difference] = []
    summary = reading(say, EVERYTHING, heard=heard)
    (question,) = [fence for fence in asked if fence.task == "speaker"]
    assert question.said("said") == "“Nobody sells in such a year.”"
    choices = [words for label, words in question.about if label == "choice"]
    assert choices == ["Ilse Brandt", "Tom Eder", "Ministry of Transport", SOMEONE_ELSE]
    assert names(summary, claim(summary, "Nobody")) == ["Tom Eder"]
    (difference,) = [d for d in heard if d.field == "speaker"]
    assert (difference.model, difference.taken) == ("Tom Eder", "model")
    assert not any(f.task == "modality" and "Nobody" in f.said("said") for f in asked)


@pytest.mark.parametrize("who", [SOMEONE_ELSE, "Greta Sol", "Tom"])
def test_who_is_none_of_the_choices_changes_nothing(reading: Reader, who: str) -> None:
    def say(fence: Fence) -> dict[str, Any] | str:
        return {"who": who} if fence.task == "speaker" else "no"

    summary = reading(say, Profile("questions", frozenset({"speaker"})))
    assert untouched(summary)


def test_what_the_model_is_not_trusted_with_is_not_asked(reading: Reader) -> None:
    asked: list[str] = []

    def say(fence: Fence) -> dict[str, Any]:
        asked.append(fence.task)
        return {"modality": "opinion"}

    summary = reading(say, Profile("questions", frozenset({"modality"})))
    assert set(asked) == {"modality"}
    assert claim(summary, "8,000").modality == "opinion"


def test_answers_that_are_none_cost_a_warning_and_nothing_else(reading: Reader) -> None:
    summary = reading(silent, EVERYTHING)
    assert untouched(summary)
    (warning,) = summary.run.warnings
    assert "had no usable answer" in warning
    assert summary.run.calls > 0


def test_an_endpoint_that_fails_fails_the_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    transport = httpx2.MockTransport(lambda _: httpx2.Response(401, json={}))
    opened = partial(pipeline.open_extractor, transport=transport)
    monkeypatch.setattr(pipeline, "open_extractor", opened)
    model = Model("m", base_url="http://m.invalid/v1")
    with pytest.raises(summarize.EndpointError, match="401"):
        summarize.extract(ARTICLE, model=model, plan="questions")


def test_questions_are_asked_side_by_side_but_not_all_at_once() -> None:
    from summarize.model import AnswerError
    from summarize.plans.part import Question, T
    from summarize.plans.questions import ask_questions
    from summarize.reading import reader

    at_once = most = 0

    async def ask(_: Question[T]) -> Any:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1
        raise AnswerError("no")

    text = "\n\n".join(f"Ann Roe said it would be {n} boats." for n in range(10, 40))
    asyncio.run(ask_questions(reader.read(text), ask, UNKNOWN))
    assert most == SIDE_BY_SIDE


def test_an_article_that_leaves_no_doubt_is_not_asked_about(reading: Reader) -> None:
    text = "Boats sink\n\nAnn Roe said that 12 old boats had sunk in the harbour."
    summary = reading(silent, text=text)
    assert (summary.run.calls, summary.run.mode) == (0, None)
    assert len(summary.claims) == 1


@pytest.mark.parametrize("name", ["court", "strike", "interview", "live"])
def test_the_rules_asked_in_questions_read_what_they_read_at_once(name: str) -> None:
    (case,) = folders.suite("seeds").part("all", [name]).cases
    at_once = summarize.extract(case.article)
    asked = summarize.extract(case.article, plan="questions")
    assert asked.run.calls > 1
    assert asked.model_dump(exclude={"run", "rejected"}) == at_once.model_dump(
        exclude={"run", "rejected"}
    )


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json", "md_json"])
def test_the_stub_answers_small_questions_in_every_mode(mode: Any) -> None:
    from summarize import stub

    async def go() -> Summary:
        async with open_model(
            Model("any", base_url="http://stub.invalid/v1", mode=mode), transport=stub.transport()
        ) as caller:
            extractor = Extractor(caller, Prompts.load(), "questions", EVERYTHING)
            return await extractor.summarize(summarize.article.from_text(ARTICLE))

    summary = asyncio.run(go())
    assert untouched(summary)
    assert (summary.run.warnings, summary.run.mode) == ([], mode)
    assert summary.run.calls > 3
