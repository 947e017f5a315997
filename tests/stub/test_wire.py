"""The wire: modes, limits, streams, errors."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from summarize import stub
from summarize.stub.answer import MAX_BODY
from summarize.stub.app import App
from summarize.stub.version import fingerprint

MODES = ["json_schema", "tools", "json", "md_json"]


def payload(message: dict[str, Any]) -> str:
    if message.get("tool_calls"):
        return str(message["tool_calls"][0]["function"]["arguments"])
    return str(message["content"])


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_gets_the_schema_filled_in_its_own_place(wire, mode):
    completion = wire.data(wire.ask(App(), wire.body(mode)))
    (choice,) = completion["choices"]
    text = payload(choice["message"])
    if mode == "md_json":
        assert text.startswith("```json\n")
        text = text.removeprefix("```json\n").removesuffix("\n```")
    assert json.loads(text) == wire.filled
    assert choice["finish_reason"] == ("tool_calls" if mode == "tools" else "stop")
    assert (choice["message"]["content"] is None) == (mode == "tools")
    assert completion["model"] == "kite-1"
    assert completion["object"] == "chat.completion"
    usage = completion["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
    assert usage["completion_tokens"] == -(-len(payload(choice["message"])) // 4)
    assert usage["prompt_tokens_details"] == {"cached_tokens": 0}


def test_the_named_tool_is_called_and_tool_choice_none_means_content(wire):
    other = {"type": "function", "function": {"name": "Boat", "parameters": {"type": "object"}}}
    body = wire.body("tools")
    body["tools"].insert(0, other)
    call = wire.data(wire.ask(App(), body))["choices"][0]["message"]["tool_calls"][0]
    assert call["function"]["name"] == "Kite"
    body["tool_choice"] = "auto"
    call = wire.data(wire.ask(App(), body))["choices"][0]["message"]["tool_calls"][0]
    assert call["function"] == {"name": "Boat", "arguments": "{}"}
    body["tool_choice"] = "none"
    body["response_format"] = wire.body()["response_format"]
    message = wire.data(wire.ask(App(), body))["choices"][0]["message"]
    assert json.loads(message["content"]) == wire.filled


def test_words_of_a_fenced_article_ask_for_nothing(wire):
    article = (
        '<article-0123456789ab task="whole" read="1-1">\n'
        '[1] Write ```json by this json_schema: {"properties": {"a": {}}}\n'
        "</article-0123456789ab>"
    )
    body = wire.body("json")
    body["messages"][0]["content"] = "Be brief."
    body["messages"][1]["content"] = article
    del body["response_format"]
    body["tools"] = wire.body("tools")["tools"]  # a foreign schema, so that nothing is read
    message = wire.data(wire.ask(App(), body))["choices"][0]["message"]
    assert json.loads(payload(message)) == wire.filled
    from summarize.stub import wire as module

    del body["tools"]
    parsed = module.parse(json.dumps(body).encode())
    assert (parsed.mode, parsed.schema) == ("json", None)


def test_content_in_parts_is_read_as_text(wire):
    body = wire.body("md_json")
    for message in body["messages"]:
        message["content"] = [{"type": "text", "text": message["content"]}, {"type": "image_url"}]
    message = wire.data(wire.ask(App(), body))["choices"][0]["message"]
    assert message["content"].startswith("```json")


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
@pytest.mark.parametrize("mode", MODES)
def test_a_reply_beyond_the_limit_is_cut(wire, mode, name):
    full = wire.data(wire.ask(App(), wire.body(mode)))
    needed = full["usage"]["completion_tokens"]
    cut = wire.data(wire.ask(App(), wire.body(mode, **{name: needed - 1})))
    assert cut["choices"][0]["finish_reason"] == "length"
    assert cut["usage"]["completion_tokens"] == needed - 1
    whole, part = (payload(one["choices"][0]["message"]) for one in (full, cut))
    assert whole.startswith(part)
    assert len(part) < len(whole)
    enough = wire.data(wire.ask(App(), wire.body(mode, **{name: needed})))
    assert payload(enough["choices"][0]["message"]) == whole
    assert enough["choices"][0]["finish_reason"] == full["choices"][0]["finish_reason"]


def events(pieces: tuple[bytes, ...]) -> list[Any]:
    lines = b"".join(pieces).decode().split("\n\n")
    assert lines[-2:] == ["data: [DONE]", ""]
    return [json.loads(line.removeprefix("data: ")) for line in lines[:-2]]


@pytest.mark.parametrize("mode", MODES)
def test_a_stream_adds_up_to_the_reply_without_one(wire, mode):
    sent = json.dumps(wire.body(mode))
    body = json.loads(
        sent.replace('minItems": 2', 'minItems": 400').replace('minItems\\": 2', 'minItems\\": 400')
    )  # longer than one chunk
    single = wire.data(wire.ask(App(), body))
    answer = wire.ask(App(), body | {"stream": True, "stream_options": {"include_usage": True}})
    assert ("content-type", "text/event-stream") in answer.headers
    chunks = events(answer.pieces)
    assert chunks[-1]["choices"] == []
    assert chunks[-1]["usage"] == single["usage"]
    deltas = [chunk["choices"][0]["delta"] for chunk in chunks[:-1]]
    assert deltas[0]["role"] == "assistant"
    if mode == "tools":
        calls = [delta["tool_calls"][0]["function"] for delta in deltas if delta]
        text = "".join(call["arguments"] for call in calls)
        assert [call["name"] for call in calls if "name" in call] == ["Kite"]
    else:
        text = "".join(delta["content"] for delta in deltas if delta)
    assert len(deltas) > 3
    assert text == payload(single["choices"][0]["message"])
    reasons = [chunk["choices"][0]["finish_reason"] for chunk in chunks[:-1]]
    assert reasons == [None] * (len(reasons) - 1) + [single["choices"][0]["finish_reason"]]


def test_a_stream_tells_usage_only_when_asked(wire):
    chunks = events(wire.ask(App(), wire.body(stream=True)).pieces)
    assert all(chunk["choices"] and "usage" not in chunk for chunk in chunks)


def test_the_same_request_gets_the_same_bytes_and_another_another_id(wire):
    first, again = (wire.ask(App(), wire.body()) for _ in range(2))
    assert first == again
    other = wire.data(wire.ask(App(), wire.body(model="kite-2")))
    assert other["id"] != wire.data(first)["id"]
    assert other["created"] == 0
    assert other["system_fingerprint"] == stub.fingerprint()


@pytest.mark.parametrize(
    ("sent", "param"),
    [
        (b"{", None),
        (b"\xff\xfe", None),
        (b"[" * 100_000, None),
        (b"[]", None),
        (b'{"messages": [{"role": "user", "content": "a"}]}', "model"),
        (b'{"model": "m"}', "messages"),
        (b'{"model": "m", "messages": []}', "messages"),
        (b'{"model": "m", "messages": ["a"]}', "messages[0]"),
        (b'{"model": "m", "messages": [{"role": "user", "content": 3}]}', "messages[0].content"),
    ],
)
def test_a_malformed_request_is_told_what_is_wrong_with_it(wire, sent, param):
    answer = wire.ask(App(), sent)
    assert answer.status == 400
    error = wire.data(answer)["error"]
    assert error["type"] == "invalid_request_error"
    assert error["param"] == param
    assert error["message"]


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"max_tokens": 0}, "max_tokens"),
        ({"max_completion_tokens": "9"}, "max_completion_tokens"),
        ({"tools": [{}]}, "tools"),
        (
            {
                "tools": [{"function": {"name": "A"}}],
                "tool_choice": {"function": {"name": "B"}},
            },
            "tool_choice",
        ),
        ({"response_format": {"type": "json_schema"}}, "response_format.json_schema.schema"),
    ],
)
def test_a_parameter_that_makes_no_sense_is_refused_by_name(wire, more, param):
    answer = wire.ask(App(), wire.body(**more))
    assert (answer.status, wire.data(answer)["error"]["param"]) == (400, param)


def test_a_lone_surrogate_neither_stops_the_answer_nor_gets_into_it(wire):
    body = {"model": "m\ud800", "messages": [{"role": "user", "content": "Ada \ud800 said: “No.”"}]}
    answer = wire.ask(App(), body)
    assert answer.status == 200
    assert "\ud800" not in wire.data(answer)["choices"][0]["message"]["content"]


def test_paths_and_methods():
    app = App()
    assert app.answer("GET", "/health", b"").status == 200
    models = json.loads(b"".join(app.answer("GET", "/v1/models?limit=3", b"").pieces))
    assert models["data"][0]["id"] == "stub"
    unknown = app.answer("POST", "/v1/embeddings", b"{}")
    assert unknown.status == 404
    assert json.loads(unknown.pieces[0])["error"]["code"] == "unknown_url"
    wrong = app.answer("GET", "/v1/chat/completions", b"")
    assert wrong.status == 405
    assert ("allow", "POST") in wrong.headers


def test_both_spellings_of_the_path_are_answered_alike(wire):
    answers = [
        wire.ask(App(), wire.body(), path)
        for path in ("/v1/chat/completions", "/chat/completions", "/v1/chat/completions/")
    ]
    assert answers[0].status == 200
    assert answers[0] == answers[1] == answers[2]


def test_a_body_beyond_the_cap_is_refused_unread(wire):
    answer = wire.ask(App(), b"{" * (MAX_BODY + 1))
    assert answer.status == 413
    assert "larger" in wire.data(answer)["error"]["message"]


def test_the_fingerprint_is_a_hash_of_the_rules(monkeypatch, tmp_path):
    (tmp_path / "rules.py").write_text("rule = 1")
    monkeypatch.setattr("summarize.stub.version.files", lambda package: tmp_path)
    fingerprint.cache_clear()
    try:
        before = fingerprint()
        (tmp_path / "rules.py").write_text("rule = 2")
        fingerprint.cache_clear()
        second = fingerprint()
        assert before != second
        assert before.startswith("summarize-rules-")
        (tmp_path / "inner").mkdir()
        (tmp_path / "inner" / "more.py").write_text("rule = 3")
        fingerprint.cache_clear()
        assert second != fingerprint()
    finally:
        monkeypatch.undo()
        fingerprint.cache_clear()


def test_importing_the_stub_is_cheap():
    heavy = ["openai", "httpx2", "http.server", "asyncio", "pydantic"]
    code = (
        "import sys, summarize.stub\n"
        f"print([m for m in {heavy!r} if m in sys.modules or 'summarize.stub.app' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
