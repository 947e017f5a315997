"""Article in, grounded Summary out, through the same calls that a real endpoint gets."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import summarize
from summarize import pipeline
from summarize.model import Model
from summarize.prompting import parse_fence
from summarize.reading.text import passages
from summarize.schema import Claim, Figure, Summary

ARTICLE = """Port Ansel keeps its harbour

PORT ANSEL — Mayor Ilse Brandt said on Monday that the harbour will not close before 2031.

“We have 8,000 berths, and about 800 of them are empty,” she told the council. “Nobody sells
in such a year.”

The Ministry of Transport denied that it had offered $1.2 billion for the site.
"""

Transport = Callable[[Callable[[dict[str, Any]], Any]], httpx2.MockTransport]
Answering = Callable[[Callable[[dict[str, Any]], Any]], Model]


def carry(monkeypatch: pytest.MonkeyPatch, transport: httpx2.MockTransport) -> None:
    """Has every request carried by a transport."""
    opened = partial(pipeline.open_extractor, transport=transport)
    monkeypatch.setattr(pipeline, "open_extractor", opened)


@pytest.fixture
def answering(scripted: Transport, monkeypatch: pytest.MonkeyPatch) -> Answering:
    """A model whose replies a function makes of the request."""

    def make(answer: Callable[[dict[str, Any]], Any]) -> Model:
        carry(monkeypatch, scripted(answer))
        return Model("scripted", base_url="http://scripted.invalid/v1", mode="json_schema")

    return make


def reply(**lists: Any) -> dict[str, Any]:
    return {"speakers": [], "claims": [], "figures": [], "gist": ""} | lists


def claim(content: str, passage: int = 2, **fields: Any) -> dict[str, Any]:
    given = {"speakers": ["Ilse Brandt"], "source": "Mayor Ilse Brandt", "cue": "said"}
    return {"passage": passage, "content": content} | given | fields


def numbers(text: str) -> str:
    return json.dumps([p.number for p in passages.split(text)])


def by_model(items: Sequence[Claim | Figure]) -> list[str]:
    return [item.content.text for item in items if item.read_by == "model"]


def whole(summary: Summary) -> dict[str, Any]:
    return summary.model_dump(exclude={"run"})


def test_the_stub_reads_an_article_into_a_grounded_summary() -> None:
    summary = summarize.extract(ARTICLE)
    assert summary.article.text == ARTICLE
    assert [s.name for s in summary.speakers] == ["Ilse Brandt", "Ministry of Transport"]
    by_words = {c.content.text: c for c in summary.claims}
    kept = by_words["the harbour will not close before 2031"]
    assert kept.source is not None
    assert (kept.source.text, kept.kind, kept.read_by) == ("Mayor Ilse Brandt", "indirect", "rules")
    denied = next(c for c in summary.claims if c.polarity == "denied")
    assert "$1.2 billion" in denied.content.text
    values = {f.value: f for f in summary.figures}
    assert {8000, 800, 1_200_000_000} <= set(values)
    assert values[800].qualifier == "about"
    assert values[1_200_000_000].unit == "USD"
    assert values[8000].speaker_ids == [summary.speakers[0].id]


def test_a_run_says_how_it_came_about() -> None:
    run = summarize.extract(ARTICLE).run
    assert (run.model, run.endpoint, run.plan, run.calls) == ("stub", "in process", "whole", 1)
    assert run.prompt_tokens > 0
    assert run.completion_tokens > 0
    assert run.warnings == []


def test_the_same_article_gives_the_same_bytes() -> None:
    first, second = (summarize.extract(ARTICLE) for _ in range(2))
    assert first.model_dump_json(exclude={"run"}) == second.model_dump_json(exclude={"run"})


def test_a_model_is_asked_once_with_the_article_as_data(answering: Answering) -> None:
    asked: list[dict[str, Any]] = []

    def answer(request: dict[str, Any]) -> Any:
        asked.append(request)
        return reply(claims=[claim("the harbour will not close before 2031")])

    summary = summarize.extract(ARTICLE, model=answering(answer), plan="whole")
    assert len(asked) == 1
    parsed = parse_fence(asked[0]["messages"][-1]["content"])
    assert parsed is not None
    assert (parsed.first, parsed.last) == (1, len(passages.split(ARTICLE)))
    kept = next(c for c in summary.claims if "2031" in c.content.text)
    assert kept.read_by == "model"
    assert summary.run.prompt_tokens == 10


def test_what_a_model_leaves_out_the_rules_complete(answering: Answering) -> None:
    said = reply(
        claims=[claim("the harbour will not close before 2031", modality="commitment")],
        figures=[{"passage": 3, "content": "8,000 berths", "value": 8_000, "of": "berths"}],
    )
    summary = summarize.extract(ARTICLE, model=answering(lambda _: said), plan="whole")
    rules = summarize.extract(ARTICLE)
    assert [c.content for c in summary.claims] == [c.content for c in rules.claims]
    assert [f.content for f in summary.figures] == [f.content for f in rules.figures]
    by = {c.content.text: (c.read_by, c.modality) for c in summary.claims}
    assert by.pop("the harbour will not close before 2031") == ("model", "commitment")
    assert {reader for reader, _ in by.values()} == {"rules"}
    assert [(f.value, f.read_by) for f in summary.figures if f.read_by == "model"] == [
        (8_000, "model")
    ]


def test_what_the_article_does_not_say_is_rejected_with_its_reason(answering: Answering) -> None:
    said = reply(
        speakers=[{"name": n} for n in ("Greta Sol", "Port Ansel", "Ilse Brandt")],
        claims=[
            claim("the harbour will not close before 2031"),
            claim("the harbour will close before 2031"),
            claim("the harbour is haunted"),
            {"passage": 2},
        ],
        figures=[
            {"passage": 3, "content": "8,000 berths", "value": 80_000},
            {"passage": 3, "content": "8,000 berths", "value": 8_000, "speakers": ["Ilse Brandt"]},
        ],
        gist="Greta Sol haunts the harbour.",
    )
    summary = summarize.extract(ARTICLE, model=answering(lambda _: said), plan="whole")
    assert by_model(summary.claims) == ["the harbour will not close before 2031"]
    assert by_model(summary.figures) == ["8,000 berths"]
    assert sorted(r.reason for r in summary.rejected) == [
        "no_such_speaker",
        "not_a_source",
        "not_in_article",
        "out_of_schema",
        "wrong_number",
        "wrong_polarity",
    ]
    rejected = {r.reason: r.item for r in summary.rejected}
    assert rejected["wrong_number"]["figure"]["value"] == 80_000
    assert summary.gist.startswith("Port Ansel keeps its harbour")


words_of_the_article = st.builds(
    lambda a, b: ARTICLE[min(a, b) : max(a, b)],
    st.integers(0, len(ARTICLE)),
    st.integers(0, len(ARTICLE)),
)
strings = (
    words_of_the_article | st.text(max_size=12) | st.sampled_from(["8,000", "not", "she", "“"])
)
names = st.lists(strings | st.sampled_from(["Ilse Brandt", "Brandt", "ministry"]), max_size=2)
any_claim = st.fixed_dictionaries(
    {"passage": st.integers(-1, 9), "content": strings, "speakers": names},
    optional={
        "source": strings,
        "cue": strings,
        "denied": st.booleans(),
        "proposition": strings,
        "modality": strings,
    },
)
any_figure = st.fixed_dictionaries(
    {
        "passage": st.integers(-1, 9),
        "content": strings,
        "value": st.sampled_from([8000, 800, 1.2, 1.2e9, 2031, -1, 0]),
    },
    optional={
        "value_high": st.none() | st.integers(0, 9),
        "unit": strings,
        "of": strings,
        "speakers": names,
    },
)
any_reply = st.fixed_dictionaries(
    {
        "speakers": st.lists(st.fixed_dictionaries({"name": strings, "role": strings}), max_size=3),
        "claims": st.lists(any_claim, max_size=5),
        "figures": st.lists(any_figure, max_size=5),
        "gist": strings,
    }
)


@given(any_reply)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_a_model_replies_every_span_is_the_articles(
    answering: Answering, said: dict[str, Any]
) -> None:
    try:
        summary = summarize.extract(ARTICLE, model=answering(lambda _: said), plan="whole")
    except summarize.ReplyError:
        return
    text = ARTICLE
    for span in summary.spans():
        assert text[span.start : span.end] == span.text
        assert span.text.strip()
    for figure in summary.figures:
        assert any(c.isdigit() for c in figure.content.text)
        assert figure.value in {8000, 800, 1_200_000_000, 2031}
    for one in summary.claims:
        before = text[: one.content.start].rstrip().lower()
        assert not before.endswith((" not", "n’t", " nobody"))


def test_a_cut_reply_is_asked_again_in_halves(
    scripted: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    async def handle(request: httpx2.Request) -> httpx2.Response:
        body = json.loads(request.content)
        parsed = parse_fence(body["messages"][-1]["content"])
        assert parsed is not None
        asked.append((parsed.first, parsed.last))
        cut = parsed.last - parsed.first > 1
        found = claim("the harbour will not close before 2031")
        content = json.dumps(reply(claims=[found] if parsed.first <= 2 <= parsed.last else []))
        message = {"role": "assistant", "content": content[: 60 if cut else None]}
        choice = {"index": 0, "message": message, "finish_reason": "length" if cut else "stop"}
        return httpx2.Response(
            200,
            json={
                "id": "1",
                "object": "chat.completion",
                "created": 0,
                "model": "m",
                "choices": [choice],
            },
        )

    transport = httpx2.MockTransport(handle)
    carry(monkeypatch, transport)
    model = Model("m", base_url="http://m.invalid/v1", mode="json_schema")
    summary = summarize.extract(ARTICLE, model=model, plan="whole")
    last = len(passages.split(ARTICLE))
    assert asked[0] == (1, last)
    narrow = sorted(pair for pair in asked if pair[1] - pair[0] <= 1)
    assert [n for pair in narrow for n in range(pair[0], pair[1] + 1)] == list(range(1, last + 1))
    assert len(by_model(summary.claims)) == 1
    assert summary.run.calls == len(asked)
    assert summary.run.warnings == []


def test_what_failed_answers_cost_is_counted(
    scripted: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def handle(request: httpx2.Request) -> httpx2.Response:
        parsed = parse_fence(json.loads(request.content)["messages"][-1]["content"])
        assert parsed is not None
        cut = parsed.last > parsed.first
        message = {"role": "assistant", "content": '{"spea' if cut else json.dumps(reply())}
        choice = {"index": 0, "message": message, "finish_reason": "length" if cut else "stop"}
        usage = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
        body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m"}
        handled.append(1)
        return httpx2.Response(200, json=body | {"choices": [choice], "usage": usage})

    handled: list[int] = []
    transport = httpx2.MockTransport(handle)
    carry(monkeypatch, transport)
    model = Model("m", base_url="http://m.invalid/v1", mode="json_schema")
    run = summarize.extract("Ann Roe said no.\n\nBo Eng said yes.", model=model, plan="whole").run
    assert run.calls == len(handled) > 2
    assert run.prompt_tokens == 10 * len(handled)


def test_a_figure_inside_two_claims_is_the_inner_speakers(answering: Answering) -> None:
    text = "Ann Roe told the court that Bo Eng said that 12 boats had sunk."
    outer = {
        "passage": 1,
        "speakers": ["Ann Roe"],
        "source": "Ann Roe",
        "cue": "told the court that",
    }
    inner = {"passage": 1, "speakers": ["Bo Eng"], "source": "Bo Eng", "cue": "said that"}
    said = reply(
        claims=[
            outer | {"content": "Bo Eng said that 12 boats had sunk"},
            inner | {"content": "12 boats had sunk"},
        ],
        figures=[{"passage": 1, "content": "12 boats", "value": 12, "speakers": ["Ann Roe"]}],
    )
    summary = summarize.extract(text, model=answering(lambda _: said), plan="whole")
    by_id = {speaker.id: speaker.name for speaker in summary.speakers}
    assert [by_id[i] for i in summary.figures[0].speaker_ids] == ["Bo Eng"]


def test_a_gist_in_the_articles_own_words_is_short(answering: Answering) -> None:
    text = "Ann Roe said " + "very " * 200 + "little."
    gist = summarize.extract(text, model=answering(lambda _: reply()), plan="whole").gist
    assert len(gist) <= 302
    assert gist.startswith("Ann Roe said very")
    assert gist.endswith(" …")


def test_a_refusal_names_the_article(answering: Answering) -> None:
    model = answering(lambda _: "")
    article = summarize.load(Path(__file__).parent.parent / "seeds" / "articles" / "quake.txt")
    with pytest.raises(summarize.ReplyError, match="quake"):
        summarize.extract(article, model=model, plan="whole")


def test_a_long_article_is_read_in_windows_and_as_well_as_its_parts() -> None:
    part = ARTICLE.split("\n\n", 1)[1]
    filler = "Boats came and went all week in fair weather, as they do in any other year. " * 30
    text = "\n\n".join([part, *([filler] * 12), "“It is over,” said Tom Eder, a pilot."])
    summary = summarize.extract(text)
    alone = summarize.extract(part)
    assert summary.run.calls > 2
    found = [c.content.text for c in summary.claims]
    assert found[: len(alone.claims)] == [c.content.text for c in alone.claims]
    assert found[-1] == "“It is over,”"
    assert len(found) == len(set(found))


def test_results_come_in_the_order_of_the_input_and_failures_are_values() -> None:
    articles = [f"Ann Roe said that pier {n} is closed." for n in range(30)]
    articles[7] = " \n"
    results = list(summarize.extract_many(articles, concurrency=4))
    assert isinstance(results[7], summarize.Failure)
    assert "pier" not in results[7].message
    said = [r.claims[0].content.text for r in results if isinstance(r, Summary)]
    assert said == [f"pier {n} is closed" for n in range(30) if n != 7]


def test_what_came_before_a_failing_input_is_delivered() -> None:
    def articles() -> Iterator[str]:
        for n in range(5):
            yield f"Ann Roe said that pier {n} is closed."
        raise RuntimeError("the archive is gone")

    results = summarize.extract_many(articles(), concurrency=2)
    assert [isinstance(next(results), Summary) for _ in range(5)] == [True] * 5
    with pytest.raises(RuntimeError, match="archive"):
        next(results)


@pytest.mark.parametrize("concurrency", [0, -1, "4", 2.5, None])
def test_no_concurrency_at_all_is_refused(concurrency: Any) -> None:
    with pytest.raises(summarize.ConfigError, match="concurrency"):
        list(summarize.extract_many(["Ann said no."], concurrency=concurrency))


def test_articles_are_taken_as_they_are_needed() -> None:
    taken = 0

    def articles() -> Iterator[str]:
        nonlocal taken
        for n in range(1000):
            taken += 1
            yield f"Ann Roe said that pier {n} is closed."

    results = summarize.extract_many(articles(), concurrency=2)
    next(results)
    results.close()
    assert taken < 100


def test_a_configuration_error_ends_the_run_at_once() -> None:
    with pytest.raises(summarize.ConfigError, match="no plan 'nonesuch'"):
        list(summarize.extract_many(["Ann said no."], plan="nonesuch"))
    with pytest.raises(summarize.ConfigError, match="OPENAI_API_KEY"):
        summarize.extract("Ann said no.", model="gpt-nonesuch")


def test_a_template_that_fails_on_an_article_ends_the_run(tmp_path: Path) -> None:
    (tmp_path / "whole.md").write_text(
        "---\npurpose: p\nreply: WholeReply\n---\n{% block user %}{{ article }}"
        "\n{% if 'pier' in article %}{{ nothing }}{% endif %}{% endblock %}"
    )
    with pytest.raises(summarize.ConfigError, match=r"whole\.md, line 6: .*UndefinedError"):
        list(summarize.extract_many(["Ann Roe said the pier is closed."], prompts=tmp_path))


def test_the_synchronous_calls_work_inside_a_running_loop() -> None:
    async def notebook() -> tuple[Summary, Summary]:
        return summarize.extract(ARTICLE), await summarize.aextract(ARTICLE)

    one, other = asyncio.run(notebook())
    assert whole(one) == whole(other)
    assert threading.active_count() < 20


def test_another_language_is_warned_of() -> None:
    article = summarize.load(Path(__file__).parent.parent / "seeds" / "articles" / "quake.txt")
    german = article.model_copy(update={"language": "de"})
    assert any("'de'" in w for w in summarize.extract(german).run.warnings)


def test_an_article_without_its_text_is_refused() -> None:
    article = summarize.load(Path(__file__).parent.parent / "seeds" / "articles" / "quake.txt")
    with pytest.raises(summarize.SourceError, match="holds no text"):
        summarize.extract(article.model_copy(update={"text": None}))


@pytest.mark.parametrize("wrong", [b"Ann said no.", None, 7, ["Ann said no."]])
def test_what_is_no_article_is_said(wrong: Any) -> None:
    with pytest.raises(summarize.SourceError, match="an article is a text, a Path or an Article"):
        summarize.extract(wrong)
    (result,) = summarize.extract_many([wrong])
    assert isinstance(result, summarize.Failure)
    assert result.reason == "source"


def test_one_article_is_not_taken_apart() -> None:
    for one in ("Ann said no.", Path("story.txt"), summarize.extract("Ann said no.").article):
        wrong: Any = one
        with pytest.raises(summarize.ConfigError, match="put one into a list"):
            next(summarize.extract_many(wrong))
    wrong = None
    with pytest.raises(summarize.ConfigError, match="a list of articles, not NoneType"):
        next(summarize.extract_many(wrong))


def test_the_name_of_a_file_is_warned_of_where_a_text_is_wanted(tmp_path: Path) -> None:
    (warning,) = summarize.extract("story.txt").run.warnings
    assert "a file is given as a Path" in warning
    (tmp_path / "story.txt").write_text("Hello")
    assert summarize.extract(tmp_path / "story.txt").run.warnings == []


def test_what_is_no_model_and_no_folder_of_prompts_is_said() -> None:
    wrong: Any = 5
    with pytest.raises(summarize.ConfigError, match="a model is a name or a Model, not int"):
        summarize.extract("Ann said no.", model=wrong)
    wrong = "mine"
    with pytest.raises(summarize.ConfigError, match="a folder as a Path, or Prompts, not str"):
        summarize.extract("Ann said no.", prompts=wrong)
