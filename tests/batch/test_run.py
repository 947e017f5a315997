"""A run does what is left to do, once, and says what came of it."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.batch import run as running
from summarize.batch.budget import Budget
from summarize.batch.estimate import estimate
from summarize.batch.job import Report
from summarize.batch.output import Output
from summarize.batch.source import Shard, Source
from summarize.errors import ConfigError, OutputError, SourceError
from summarize.extractor import Extractor, Failure
from summarize.model import Model
from summarize.stub.answer import Answer
from summarize.stub.app import App
from summarize.stub.faults import FaultPlan
from summarize.stub.server import Server

from .conftest import Place, lines


def test_every_article_is_summarized_once(place: Place) -> None:
    place.articles(range(20))
    report = place.run()
    assert (report.total, report.done, report.failed, report.before) == (20, 20, 0, 0)
    assert sorted(place.ids) == sorted(f"a{n}" for n in range(20))
    summary = lines(place.out)[0]
    assert summary["claims"][0]["content"]["text"].startswith("pier ")
    assert "text" not in summary["article"]
    assert not place.errors.exists()
    again = place.run()
    assert (again.total, again.done, again.before, again.usage.calls) == (0, 0, 20, 0)
    assert len(place.ids) == 20


def test_what_was_added_to_the_input_is_done_and_nothing_else(place: Place, endpoint: Any) -> None:
    app, model = endpoint()
    place.articles(range(5))
    place.run(model=model)
    before, called = place.out.read_bytes(), app.calls
    place.articles(range(7))
    assert place.run(model=model).done == 2
    assert place.out.read_bytes().startswith(before)
    assert app.calls == called + 2


def test_a_limit_and_shards_are_parts_of_the_whole(place: Place) -> None:
    place.articles(range(12))
    assert place.run(limit=3).done == 3
    assert sorted(place.ids) == ["a0", "a1", "a2"]
    assert place.run(limit=3).done == 0
    first = place.run(shard=Shard(1, 2)).done
    second = place.run(shard=Shard(2, 2)).done
    assert first + second == 9
    assert len(set(place.ids)) == len(place.ids) == 12


def test_ids_are_looked_at_before_any_call_and_any_file(place: Place, endpoint: Any) -> None:
    app, model = endpoint()
    place.records([{"id": "a", "text": "Ann said no."}, {"text": "Bo said yes."}])
    with pytest.raises(SourceError, match="line 2 has no id"):
        place.run(model=model)
    assert app.calls == 0
    assert list(place.folder.iterdir()) == [place.input]


def test_a_failed_article_is_an_error_record_and_can_be_tried_alone(
    place: Place, endpoint: Any
) -> None:
    _, model = endpoint("refusal,first=3")
    place.records(
        [{"id": "bad", "text": "Ann Roe said no."}, {"id": "empty", "text": " "}]
        + [{"id": f"a{n}", "text": f"Ann Roe said {n} times no."} for n in range(3)]
    )
    report = place.run(model=model, concurrency=1)
    assert (report.done, report.failed) == (3, 2)
    bad, empty = sorted(lines(place.errors), key=lambda one: str(one["id"]))
    assert set(bad) == set(empty) == {"id", "reason", "message", "attempts"}
    assert (bad["id"], bad["reason"], bad["attempts"]) == ("bad", "refusal", 3)
    assert (empty["id"], empty["reason"], empty["attempts"]) == ("empty", "source", 0)
    assert "Ann" not in bad["message"]
    assert report.retries["refusal"] == 2
    place.articles([])
    with place.input.open("a") as file:
        for record in ({"id": "bad", "text": "Ann Roe said no."}, {"id": "b", "text": "B said b."}):
            file.write(json.dumps(record) + "\n")
    again = place.run(model=model, retry_failed=True)
    assert (again.total, again.done) == (1, 1)
    assert sorted(place.ids) == ["a0", "a1", "a2", "bad"]
    assert list(place.failed) == ["empty"]


def test_what_a_failed_try_cost_is_counted_with_the_article(place: Place, endpoint: Any) -> None:
    app, model = endpoint("refusal,first=1")
    place.articles([1])
    report = place.run(model=model)
    assert report.done == 1
    assert lines(place.out)[0]["run"]["calls"] == report.usage.calls == app.calls == 2


def test_a_failure_does_not_keep_an_article_from_the_next_run(place: Place, endpoint: Any) -> None:
    _, model = endpoint("refusal,first=3")
    place.articles([1])
    assert place.run(model=model).failed == 1
    assert place.run(model=model).done == 1
    assert not place.errors.exists()


def test_an_internal_fault_costs_its_article_alone(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Extractor.summarize

    async def broken(self: Extractor, article: Any, spent: Any) -> Any:
        if article.id == "a3":
            raise ZeroDivisionError
        return await whole(self, article, spent)

    monkeypatch.setattr(Extractor, "summarize", broken)
    place.articles(range(6))
    assert place.run().done == 5
    assert place.failed == {"a3": "internal"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"name": "other"}, "model was any, is other"),
        ({"seed": 3}, "seed was None, is 3"),
        ({"temperature": 0.5}, "temperature was 0.0, is 0.5"),
        ({"max_tokens": 9}, "max tokens was 4096, is 9"),
        ({"mode": "tools"}, "mode was any, is tools"),
    ],
)
def test_a_run_is_gone_on_with_as_it_was_begun(
    place: Place, endpoint: Any, change: dict[str, Any], says: str
) -> None:
    app, model = endpoint()
    place.articles(range(2))
    place.run(model=model)
    before, called = place.out.read_bytes(), app.calls
    given = {"name": "any", "base_url": model.base_url} | change
    with pytest.raises(ConfigError) as caught:
        place.run(model=Model(**given))
    assert says in str(caught.value)
    assert "--new" in str(caught.value)
    assert place.out.read_bytes() == before
    assert place.run(model=Model(**given), new=True).done == 2
    assert len(place.ids) == 2
    assert app.calls == called + 2


def test_other_prompts_are_other_settings(place: Place, tmp_path: Path) -> None:
    from summarize.prompting import Prompts

    place.articles([1])
    place.run()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "whole.md").write_text(
        "---\npurpose: p\nreply: WholeReply\n---\n{% block user %}Read: {{ article }}{% endblock %}"
    )
    with pytest.raises(ConfigError, match="prompt version was"):
        place.run(prompts=Prompts.load(tmp_path / "mine"))


def test_an_output_among_what_is_read_is_refused(place: Place) -> None:
    place.articles([1])
    with pytest.raises(OutputError, match="part of what is read"):
        place.run(output=place.input)
    with pytest.raises(OutputError, match="part of what is read"):
        place.run(source=Source(place.folder))


@pytest.mark.parametrize(
    ("name", "option"),
    [
        ("out.errors.jsonl", "source"),
        ("out.journal", "source"),
        ("in.jsonl", "log"),
        ("in.jsonl", "requests"),
        ("out.errors.jsonl", "results"),
    ],
)
def test_nothing_that_is_read_is_written_over(place: Place, name: str, option: str) -> None:
    place.articles([1])
    before = place.input.read_bytes()
    read = place.input.rename(place.folder / name)
    options: dict[str, Any] = {"source": Source(read)}
    options[option] = {"source": Source(read), "results": (read,)}.get(option, read)
    with pytest.raises(OutputError, match="part of what is read, and would be written"):
        place.run(**options)
    assert list(place.folder.iterdir()) == [read]
    assert read.read_bytes() == before


def test_two_things_are_not_written_to_one_file(place: Place) -> None:
    place.articles([1])
    for twice in (place.out, place.folder / "out.journal", place.folder / "out.errors.jsonl"):
        with pytest.raises(OutputError, match="written by two"):
            place.run(log=twice)


def test_an_output_that_breaks_ends_the_run_and_the_next_completes_it(
    place: Place, endpoint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, model = endpoint()
    place.articles(range(30))
    add, added = Output.add, []

    def full(self: Output, finished: Any, *rest: Any) -> None:
        added.extend(finished)
        if len(added) > 9:
            self.journal.add(finished, *rest)
            raise OutputError("no space left")
        add(self, finished, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(Output, "add", full)
        with pytest.raises(OutputError, match="no space"):
            place.run(model=model, concurrency=3)
    assert app.calls < 20
    place.run(model=model, concurrency=3)
    assert len(set(place.ids)) == len(place.ids) == 30
    assert app.calls <= 30 + 3


@pytest.mark.parametrize("times", [1, 2])
def test_an_interrupt_leaves_what_is_finished_written(
    place: Place, endpoint: Any, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, model = endpoint(*(["delay=600"] if times == 2 else []))
    heeded, heed = threading.Semaphore(0), running._Run._interrupt
    monkeypatch.setattr(running._Run, "_interrupt", lambda run: (heed(run), heeded.release()))
    place.articles(range(150))
    reached = app.announce(4)

    def interrupt() -> None:
        reached.wait(30)
        for _ in range(times):
            os.kill(os.getpid(), signal.SIGINT)
            heeded.acquire(timeout=30)

    thread = threading.Thread(target=interrupt)
    thread.start()
    report = place.run(model=model, concurrency=4)
    thread.join()
    assert report.stopped == "interrupted"
    assert len(place.ids) == report.done < 150
    if times == 1:
        assert report.done == app.calls  # what was in work was finished
        assert place.run(model=model, concurrency=4).done == 150 - report.done
        assert app.calls == 150


def test_the_log_has_a_line_an_article_and_a_line_a_retry(place: Place, endpoint: Any) -> None:
    _, model = endpoint("503,first=1,retry-after=0", api_key="sk-canary-0815")
    place.articles(range(3))
    place.records([*lines(place.input), {"id": "empty", "text": ""}])
    log = place.folder / "log.jsonl"
    place.run(model=model, log=log)
    written = lines(log)
    by_event = [one["event"] for one in written]
    assert (by_event.count("article"), by_event.count("retry")) == (4, 1)
    (retry,) = (one for one in written if one["event"] == "retry")
    assert (retry["reason"], retry["id"][0]) == ("server", "a")
    outcomes = {one["id"]: one["outcome"] for one in written if one["event"] == "article"}
    assert outcomes == {"a0": "done", "a1": "done", "a2": "done", "empty": "failed"}
    text = log.read_text()
    assert "canary" not in text
    assert "pier" not in text


def test_an_estimate_is_what_a_run_then_takes(place: Place, endpoint: Any) -> None:
    app, model = endpoint()
    filler = "Boats came and went all week in fair weather, as they do in any other year. " * 9
    long = "\n\n".join(f"Mayor Ida Rolf said that pier {n} is closed. {filler}" for n in range(30))
    place.records([{"id": "a", "text": "Ann Roe said no."}, {"id": "b", "text": long}])
    expected = estimate(place.job(model=model))
    assert app.calls == 0
    assert list(place.folder.iterdir()) == [place.input]
    assert (expected.articles, expected.finished, expected.sampled) == (2, 0, 2)
    report = place.run(model=model)
    assert expected.usage.calls == report.usage.calls > 2
    assert expected.usage.prompt_tokens == pytest.approx(report.usage.prompt_tokens, rel=0.1)
    after = estimate(place.job(model=model))
    assert (after.articles, after.finished, after.usage.calls) == (2, 2, 0)


def test_an_estimate_from_a_sample_is_of_the_whole(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.batch.estimate.SAMPLE", 10)
    place.articles(range(100))
    expected = estimate(place.job())
    assert (expected.sampled, expected.usage.calls) == (10, 100)


@pytest.fixture
def priced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Extractor, "cost", lambda _self, usage: usage.calls * 1.0)
    monkeypatch.setattr("summarize.model.caller.cost", lambda _model, usage, **_: usage.calls * 1.0)


def test_a_budget_is_not_exceeded_and_can_be_raised(place: Place, priced: None) -> None:
    place.articles(range(20))
    first = place.run(budget=7.5, concurrency=4)
    assert (first.stopped, first.done, first.usd) == ("budget", 7, 7.0)
    assert place.run(budget=7.5).done == 0
    second = place.run(budget=100.0)
    assert (second.stopped, second.done, second.usd) == (None, 13, 20.0)


def test_a_budget_without_a_price_is_refused(place: Place) -> None:
    place.articles([1])
    with pytest.raises(ConfigError, match="no price is known for stub"):
        place.run(budget=1.0)


def test_the_first_article_shows_what_one_costs() -> None:
    async def admitted() -> list[bool]:
        budget, inside, most = Budget(10.0, 0.0, 0), 0, []

        async def one() -> bool:
            nonlocal inside
            async with budget.share() as fits:
                if fits:
                    inside += 1
                    most.append(inside)
                    await asyncio.sleep(0)
                    budget.pay(3.0)
                    inside -= 1
                return fits

        done = await asyncio.gather(*(one() for _ in range(9)))
        assert most[0] == 1
        assert max(most) <= 2
        return list(done)

    assert sum(asyncio.run(admitted())) == 3


def test_who_is_told_hears_of_every_article(place: Place) -> None:
    place.records([{"id": "a", "text": "Ann Roe said no."}, {"id": "b", "text": ""}])
    heard: list[tuple[int, int, str | None]] = []

    def hear(report: Report, failure: Failure | None) -> None:
        heard.append((report.done, report.failed, failure and failure.article_id))

    running.run(place.job(concurrency=1), hear)
    assert heard == [(1, 0, None), (1, 1, "b")]


def test_a_dead_endpoint_ends_the_run_and_nothing_is_held_against_the_rest(
    place: Place, endpoint: Any
) -> None:
    app, model = endpoint("401")
    place.articles(range(200))
    report = place.run(model=model, concurrency=4)
    assert report.stopped == "endpoint"
    assert "refused the key (401)" in report.fault
    assert report.failed == len(place.failed) < 20
    assert app.calls < 20
    _, working = endpoint()
    with pytest.raises(ConfigError, match="endpoint was"):
        place.run(model=working)


def test_what_waits_for_a_dead_endpoint_does_not_hold_the_run(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Deaf(App):
        def answer(self, method: str, target: str, body: bytes) -> Answer:
            answer = super().answer(method, target, body)
            return replace(answer, ending="silence") if b"pier 3 " in body else answer

    monkeypatch.setattr(running, "GRACE", 0.2)
    place.articles(range(40))
    began = time.monotonic()
    with Server(Deaf(FaultPlan(["401"]))) as server:
        report = place.run(model=Model("any", base_url=server.url, timeout=60), concurrency=16)
    assert time.monotonic() - began < 45
    assert (report.stopped, report.done) == ("endpoint", 0)
    assert "a3" not in place.failed


def test_articles_complete_where_a_third_of_all_calls_fail(
    place: Place, endpoint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.model.retry.FIRST_STEP", 0.0)
    faults = ["429:0.04,retry-after=0", "429:0.03", "500:0.03", "502:0.02", "503:0.03"]
    faults += [f"{kind}:0.02" for kind in ("disconnect", "html", "empty-choices", "refusal")]
    faults += [f"{kind}:0.02" for kind in ("invalid-json", "wrong-schema", "content-filter")]
    app, model = endpoint(*faults)
    place.articles(range(60))
    report = place.run(model=model, concurrency=16)
    assert (report.done, report.failed) == (60, 0)
    assert report.retries.total() == app.calls - 60
    assert {"rate_limit", "server", "invalid_reply"} <= set(report.retries)
