"""Faults: their grammar, which request they meet, and what the request then gets."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from summarize.errors import ConfigError
from summarize.stub.app import App
from summarize.stub.faults import CARRIER_KINDS, GRAMMAR, REPLY_KINDS, Call, FaultPlan, parse


def app(*specs: str, seed: int = 0) -> App:
    return App(FaultPlan(specs, seed))


def test_a_specification_in_full():
    fault = parse("429:0.25, retry-after=1.5, first=3")
    assert (fault.kind, fault.status, fault.probability) == ("status", 429, 0.25)
    assert (fault.retry_after, fault.first) == (1.5, 3)
    assert parse("delay=0.2").seconds == 0.2
    assert parse("slow-drip").seconds == 0.05
    assert parse("slow-drip=1:0.5").seconds == 1
    assert parse("reject-mode=json_schema").target == "json_schema"
    assert parse("reject-param=top_p").target == "top_p"
    assert {parse(kind).probability for kind in (*REPLY_KINDS, *CARRIER_KINDS)} == {1.0}


@pytest.mark.parametrize(
    "spec",
    [
        "",
        "nonsense",
        "399",
        "600",
        "delay",
        "delay=soon",
        "delay=-1",
        "delay=nan",
        "delay=inf",
        "429:1.5",
        "429:-0.1",
        "429:nan",
        "429:",
        "429=1",
        "429,first=-1",
        "429,first",
        "429,retry-after=x",
        "429,later=1",
        "timeout,retry-after=1",
        "truncate=half",
        "reject-mode",
        "reject-mode=xml",
        "reject-param",
    ],
)
def test_a_malformed_specification_is_refused_with_the_grammar(spec):
    with pytest.raises(ConfigError) as caught:
        parse(spec)
    message = str(caught.value)
    assert message.startswith(f"fault {spec!r}: ")
    assert GRAMMAR in message
    assert "\n" not in message


def statuses(wire, plan_seed: int, order: list[int]) -> dict[int, int]:
    stub = app("503:0.5", seed=plan_seed)
    return {n: wire.ask(stub, wire.body(seed=n)).status for n in order}


def test_draws_repeat_whatever_the_order_and_differ_by_seed(wire):
    once = statuses(wire, 1, list(range(60)))
    assert once == statuses(wire, 1, list(reversed(range(60))))
    assert once != statuses(wire, 2, list(range(60)))
    assert 15 < Counter(once.values())[503] < 45


def test_a_repeated_request_is_drawn_anew(wire):
    stub = app("503:0.5")
    met = [wire.ask(stub, wire.body()).status for _ in range(40)]
    assert set(met) == {200, 503}


def test_first_meets_only_the_first_requests(wire):
    stub = app("500,first=2")
    assert [wire.ask(stub, wire.body(seed=n)).status for n in range(4)] == [500, 500, 200, 200]


def test_stats_count_requests_and_faults(wire):
    stub = app("500,first=2", "delay=1:0")
    for n in (1, 1, 2):
        wire.ask(stub, wire.body(seed=n))
    stub.answer("GET", "/health", b"")
    stats = wire.data(stub.answer("GET", "/stub/stats", b""))
    assert stats == {
        "requests": 3,
        "distinct": 2,
        "faulted": 2,
        "faults": {"500,first=2": 2, "delay=1:0": 0},
    }


@pytest.mark.parametrize(
    ("spec", "status", "code"),
    [
        ("401", 401, "invalid_api_key"),
        ("404", 404, "model_not_found"),
        ("429", 429, "rate_limit_exceeded"),
        ("500", 500, None),
        ("503", 503, None),
    ],
)
def test_statuses_come_as_openai_writes_them(wire, spec, status, code):
    answer = wire.ask(app(spec), wire.body())
    error = wire.data(answer)["error"]
    assert (answer.status, error["code"]) == (status, code)
    assert "retry-after" not in dict(answer.headers)


def test_retry_after_is_a_header(wire):
    answer = wire.ask(app("429,retry-after=2"), wire.body())
    assert dict(answer.headers)["retry-after"] == "2"


@pytest.mark.parametrize("mode", ["tools", "json_schema", "json", "md_json"])
def test_a_rejected_mode_is_a_bad_request_and_the_others_are_answered(wire, mode):
    stub = app(f"reject-mode={mode}")
    for other in ("tools", "json_schema", "json", "md_json"):
        answer = wire.ask(stub, wire.body(other))
        assert answer.status == (400 if other == mode else 200)
        if other == mode:
            wanted = "tools" if mode == "tools" else "response_format"
            assert wire.data(answer)["error"]["param"] == wanted


@pytest.mark.parametrize("name", ["temperature", "max_tokens"])
def test_a_rejected_parameter_is_a_bad_request_where_it_is_sent(wire, name):
    stub = app(f"reject-param={name}")
    answer = wire.ask(stub, wire.body(**{name: 1}))
    error = wire.data(answer)["error"]
    assert (answer.status, error["param"]) == (400, name)
    assert error["code"] == "unsupported_parameter"
    assert wire.ask(stub, wire.body(**{name: None})).status == 200
    assert wire.ask(stub, wire.body()).status == 200


def choice(wire, stub: App, mode: str = "json_schema", **more):
    (one,) = wire.data(wire.ask(stub, wire.body(mode, **more)))["choices"]
    return one


def text(one) -> str:
    calls = one["message"].get("tool_calls")
    return calls[0]["function"]["arguments"] if calls else one["message"]["content"]


@pytest.mark.parametrize("mode", ["tools", "json_schema", "json", "md_json"])
def test_faults_of_the_reply_itself(wire, mode):
    whole = text(choice(wire, App(), mode))

    cut = choice(wire, app("truncate"), mode)
    assert cut["finish_reason"] == "length"
    assert whole.startswith(text(cut))
    assert len(text(cut)) == len(whole) // 2

    broken = choice(wire, app("invalid-json"), mode)
    assert broken["finish_reason"] in ("stop", "tool_calls")
    with pytest.raises(json.JSONDecodeError):
        json.loads(text(broken).removeprefix("```json\n").removesuffix("\n```"))

    wrong = text(choice(wire, app("wrong-schema"), mode))
    inner = wrong.removeprefix("```json\n").removesuffix("\n```")
    assert not json.loads(inner).keys() & wire.filled.keys()

    loop = choice(wire, app("loop"), mode, max_tokens=500)
    assert loop["finish_reason"] == "length"
    assert len(text(loop)) == 2000
    assert text(loop)[1000:1100] in text(loop)[1100:]
    assert len(text(choice(wire, app("loop"), mode))) > 16_000


def test_a_refusal_has_no_content(wire):
    one = choice(wire, app("refusal"), "tools")
    assert one["message"]["refusal"]
    assert one["message"]["content"] is None
    assert "tool_calls" not in one["message"]
    answer = wire.ask(app("refusal"), wire.body(stream=True))
    assert b'"refusal":"I' in b"".join(answer.pieces)


def test_a_filtered_reply_is_empty(wire):
    one = choice(wire, app("content-filter"))
    assert (one["finish_reason"], one["message"]["content"]) == ("content_filter", "")


def test_empty_choices(wire):
    completion = wire.data(wire.ask(app("empty-choices"), wire.body()))
    assert completion["choices"] == []
    assert completion["usage"]["total_tokens"] > 0
    stream = wire.ask(app("empty-choices"), wire.body(stream=True))
    assert stream.pieces == (b"data: [DONE]\n\n",)


def test_an_endpoint_that_ignores_the_schema_writes_prose_unless_told_in_words(wire):
    stub = app("ignore-schema")
    for mode in ("tools", "json_schema"):
        one = choice(wire, stub, mode)
        assert "{" not in one["message"]["content"]
        assert "tool_calls" not in one["message"]
        assert one["finish_reason"] == "stop"
    told = text(choice(wire, stub, "json"))
    assert not told.startswith("{")
    assert json.loads(told.split("```json\n")[1].split("\n```")[0]) == wire.filled
    assert text(choice(wire, stub, "md_json")) == text(choice(wire, App(), "md_json"))


def test_a_web_page_where_json_was_wanted(wire):
    answer = wire.ask(app("html"), wire.body())
    assert answer.status == 200
    assert dict(answer.headers)["content-type"].startswith("text/html")
    assert b"".join(answer.pieces).startswith(b"<!doctype html>")


def test_faults_of_the_way_are_a_plan(wire):
    plain = wire.ask(App(), wire.body())
    body = b"".join(plain.pieces)

    late = wire.ask(app("delay=0.2", "delay=1"), wire.body())
    assert (late.wait, late.pieces) == (1.2, plain.pieces)

    drip = wire.ask(app("slow-drip=0.5"), wire.body())
    assert (drip.pace, b"".join(drip.pieces), drip.length) == (0.5, body, len(body))
    assert len(drip.pieces) > 10

    broken = wire.ask(app("disconnect"), wire.body())
    assert (broken.ending, broken.length) == ("close", len(body))
    assert b"".join(broken.pieces) == body[: len(body) // 2]

    assert wire.ask(app("timeout"), wire.body()).ending == "silence"


def test_the_first_refusal_wins_and_the_way_still_counts(wire):
    answer = wire.ask(app("delay=3", "503", "429"), wire.body())
    assert (answer.status, answer.wait) == (503, 3)


def test_health_and_models_meet_no_faults():
    stub = app("500")
    assert stub.answer("GET", "/v1/models", b"").status == 200


def test_a_request_that_is_none_meets_no_fault_and_is_not_counted(wire):
    stub = app("500")
    assert wire.ask(stub, b"{").status == 400
    assert wire.data(stub.answer("GET", "/stub/stats", b""))["requests"] == 0


def test_the_chance_is_spread_evenly():
    plan = FaultPlan(["500:0.3"])
    calls = [Call(str(n).encode(), "json", frozenset()) for n in range(2000)]
    assert 0.25 < sum(bool(plan.draw(call)) for call in calls) / 2000 < 0.35


def test_a_fault_of_the_rules_is_a_500_that_quotes_nothing(wire, monkeypatch):
    def fail(schema: object) -> None:
        raise KeyError("secret words of the article")

    monkeypatch.setattr("summarize.stub.app.fill", fail)
    answer = wire.ask(App(), wire.body())
    message = wire.data(answer)["error"]["message"]
    assert answer.status == 500
    assert "KeyError in test_fault_plan.py:" in message
    assert "secret" not in message
