"""Replies as streams: put together, cut off when they run in circles, asked for again if broken."""

from __future__ import annotations

import json

import httpx2
import pytest

from summarize.model import CallError, TooLong
from summarize.model.wire import Heard

from .endpoint import GOOD, Endpoint, called, error, piece, reply, stream

TEXT = json.dumps(GOOD)
USAGE = {"prompt_tokens": 70, "completion_tokens": 7, "prompt_tokens_details": {"cached_tokens": 5}}
ITEM = '{"passage": 1, "content": "eleven herons"}, '


def _pieces(text, size=7, **more):
    return [piece(text[at : at + size], **more) for at in range(0, len(text), size)]


def test_a_stream_is_put_together(ask):
    last = {"choices": [], "usage": USAGE}
    answer, endpoint = ask(stream([*_pieces(TEXT), piece(finish="stop"), last]))
    assert answer.reply.gist == "Weather."
    assert endpoint.sent[0]["stream"] is True
    assert endpoint.sent[0]["stream_options"] == {"include_usage": True}
    assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (70, 7)
    assert answer.usage.cached_tokens == 5


def test_a_tool_call_comes_in_pieces(ask):
    def part(**call):
        return piece(delta={"tool_calls": [{"index": 0, **call}]})

    head = part(id="c1", type="function", function={"name": "Reply", "arguments": ""})
    body = [part(function={"arguments": TEXT[at : at + 5]}) for at in range(0, len(TEXT), 5)]
    other = piece(delta={"tool_calls": [{"index": 1, "function": {"arguments": "{}"}}]})
    answer, _ = ask(stream([head, *body, other, piece(finish="tool_calls")]), mode="tools")
    assert answer.reply.gist == "Weather."


def test_thoughts_beside_the_content_are_not_the_reply(ask):
    thought = piece(delta={"reasoning_content": "Let me see {"})
    answer, _ = ask(stream([thought, *_pieces(TEXT), piece(finish="stop")]))
    assert answer.complete


def test_a_stream_without_a_count_is_estimated(ask):
    answer, _ = ask(stream([*_pieces(TEXT), piece(finish="stop")]))
    assert answer.usage.completion_tokens == len(_pieces(TEXT)) + 1
    assert answer.usage.prompt_tokens > 0


@pytest.mark.parametrize(
    "usage",
    [
        {"prompt_tokens": -70, "completion_tokens": -7},
        {"prompt_tokens": "70", "completion_tokens": [7]},
        {"prompt_tokens": 10**400, "completion_tokens": 2**63},
        {"prompt_tokens": True, "completion_tokens": 1.5},
        {},
    ],
)
def test_a_count_that_cannot_be_is_estimated(ask, usage):
    answer, _ = ask(reply(GOOD, usage=usage))
    assert 10 < answer.usage.prompt_tokens < 100
    assert 10 < answer.usage.completion_tokens < 100


def test_of_two_counts_the_one_that_can_be_stands(ask):
    answer, _ = ask(reply(GOOD, usage={"prompt_tokens": 70, "completion_tokens": 10**12}))
    assert answer.usage.prompt_tokens == 70
    assert 10 < answer.usage.completion_tokens < 100


def test_no_more_is_cached_than_was_sent(ask):
    usage = {"prompt_tokens": 70, "completion_tokens": 7}
    answer, _ = ask(reply(GOOD, usage=usage | {"prompt_tokens_details": {"cached_tokens": 900}}))
    assert answer.usage.cached_tokens == 70


@pytest.mark.parametrize("speed", [10**400, float("nan"), float("inf"), -1, "fast", True])
def test_a_speed_that_cannot_be_is_none(ask, speed):
    body = {"choices": [{"message": {"content": TEXT}}], "timings": {"predicted_per_second": speed}}
    answer, _ = ask(httpx2.Response(200, content=json.dumps(body)))
    assert answer.complete


@pytest.mark.parametrize("index", [[1], {}, "0"])
def test_a_call_of_no_number_is_not_the_reply(ask, index):
    call = {"index": index, "function": {"arguments": TEXT}}
    odd = reply(message={"content": None, "tool_calls": [call]})
    answer, _ = ask(odd, called(GOOD), mode="tools")
    assert answer.usage.retries == 1


def test_a_circle_is_left_before_its_end(ask):
    said = '{"items": [' + ITEM * 400
    taken = []

    def count(request):
        response = stream([])
        lines = [f"data: {json.dumps(p)}\n\n".encode() for p in _pieces(said)]

        async def body():
            for line in lines:
                taken.append(line)
                yield line

        import httpx2

        return httpx2.Response(200, headers=response.headers, content=body())

    answer, endpoint = ask(count)
    assert len(taken) < len(_pieces(said)) / 5
    assert len(endpoint.sent) == 1
    assert not answer.complete
    assert [item.content for item in answer.reply.items] == ["eleven herons"]
    assert answer.warnings[0].startswith("the model repeated itself, items saved: 1")


CIRCLES = stream(
    [piece(delta={"reasoning_content": "But wait, is it so? "}) for _ in range(200)]
    + [*_pieces(TEXT), piece(finish="stop")]
)


def test_a_circle_of_thoughts_is_left_too(ask):
    answer, endpoint = ask(CIRCLES, mode="json")
    assert len(endpoint.sent) == 1
    assert not answer.complete


def test_a_circle_from_the_start_leads_to_the_next_mode_once(ask):
    answer, _ = ask(CIRCLES, called(GOOD))
    assert (answer.complete, answer.mode, answer.retried) == (True, "tools", {"mode": 1})
    answer, endpoint = ask(CIRCLES, name="m-2")
    assert len(endpoint.sent) == 2
    assert (answer.complete, answer.reply.items) == (False, [])


def test_a_circle_from_the_start_and_then_nothing_is_an_empty_part(ask):
    refused = error(400, "no tools, no response_format")
    answer, _ = ask(CIRCLES, refused)
    assert (answer.complete, answer.reply.items) == (False, [])
    assert answer.warnings[0].startswith("the model repeated itself, items saved: 0")


@pytest.mark.parametrize(
    "broken",
    [
        stream(_pieces(TEXT), done=False),
        stream([]),
        stream([{"error": {"message": "overloaded", "code": 529}}]),
        stream([{"choices": "none"}]),
    ],
)
def test_a_stream_that_breaks_off_is_asked_for_again(ask, broken):
    answer, _ = ask(broken, reply(GOOD))
    assert sum(answer.retried.values()) == 1


@pytest.mark.parametrize(
    "wrap", [lambda e: stream([{"error": e}]), lambda e: reply(error=e, choices=None)]
)
def test_an_error_under_status_200_is_read_like_any_other(ask, wrap):
    said = {"message": "This model's maximum context length is 8 tokens", "code": 400}
    with pytest.raises(TooLong):
        ask(Endpoint(wrap(said)))
    answer, _ = ask(wrap({"message": "response_format?", "code": 400}), called(GOOD))
    assert answer.mode == "tools"
    answer, _ = ask(
        wrap({"message": "slow down", "code": 429}), called(GOOD), name="m-2", mode="tools"
    )
    assert answer.retried == {"rate_limit": 1}
    with pytest.raises(CallError, match="answers 502: boom"):
        ask(Endpoint(wrap({"message": "boom", "code": "E17"})))


def test_bytes_that_are_no_text_are_asked_for_again(ask):
    broken = stream([])
    broken._content = b'data: {"choices": [\xff\xfe]}\n\n'
    answer, _ = ask(broken, reply(GOOD))
    assert answer.usage.retries == 1


def test_a_server_that_does_not_stream_is_asked_without(ask):
    refused = error(400, "Your organization must be verified to stream this model.", param="stream")
    answer, endpoint = ask(refused, reply(GOOD))
    assert "stream" not in endpoint.sent[1]
    assert answer.retried == {"parameter": 1}


def test_content_in_parts_is_joined(ask):
    parts = [{"type": "text", "text": TEXT[:9]}, {"type": "text", "text": TEXT[9:]}, "x"]
    answer, _ = ask(reply(message={"content": parts}))
    assert answer.reply.gist == "Weather."


def _blocks(*blocks):
    async def given():
        for block in blocks:
            yield block

    kind = {"content-type": "text/event-stream"}
    return lambda _: httpx2.Response(200, headers=kind, content=given())


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_a_line_of_a_stream_may_end_in_three_ways_and_in_any_block(ask, end, size):
    plain = stream([*_pieces(TEXT), piece(finish="stop")]).content
    said = b"\xef\xbb\xbf" + plain.replace(b"\n", end)  # a byte order mark goes before it
    answer, endpoint = ask(_blocks(*(said[at : at + size] for at in range(0, len(said), size))))
    assert answer.reply.gist == "Weather."
    assert len(endpoint.sent) == 1


def test_a_body_may_begin_with_a_byte_order_mark(ask):
    marked = reply(GOOD)
    answer, endpoint = ask(httpx2.Response(200, content=b"\xef\xbb\xbf" + marked.content))
    assert answer.reply.gist == "Weather."
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize("line", [b"data: x\n", b": x\n", b"data: x"])
def test_an_event_without_end_is_not_read_to_its_end(ask, monkeypatch, line):
    monkeypatch.setattr("summarize.model.wire.LARGEST", 1000)
    with pytest.raises(CallError, match="an event of the stream is longer than"):
        ask(Endpoint(_blocks(*[line] * 500)))


def test_a_stream_of_nothing_without_end_is_not_read_to_its_end(ask, monkeypatch):
    monkeypatch.setattr("summarize.model.wire.LONGEST_STREAM", 1000)
    with pytest.raises(CallError, match="the stream is longer than"):
        ask(Endpoint(_blocks(*[b"data: {}\n\n"] * 200)))


def test_of_a_refusal_no_words_are_gathered():
    heard = Heard()
    for _ in range(2):
        heard.take(piece(delta={"refusal": "I would rather not. "}))
    assert heard.refused is True  # joined piece by piece, one without end takes hours


def test_a_body_without_end_is_not_read_to_its_end(ask, monkeypatch):
    monkeypatch.setattr("summarize.model.wire.LARGEST", 1000)
    with pytest.raises(CallError, match="sent more than"):
        ask(Endpoint(reply("x" * 5000)))


def test_of_an_error_no_more_is_read_than_anybody_would_write(ask):
    given = 0

    async def flood():
        nonlocal given
        for _ in range(10_000):
            given += 1
            yield b"no " * 1000

    with pytest.raises(CallError, match="rejects the request"):
        ask(Endpoint(lambda _: httpx2.Response(400, content=flood())), mode="json")
    assert given < 100
