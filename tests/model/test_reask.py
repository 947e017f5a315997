"""Replies that do not fit are asked for again, within bounds; refusals and cuts are not."""

from __future__ import annotations

import json

import pytest

from summarize.errors import ReplyError
from summarize.model import AnswerError, CallError

from .endpoint import ASKED, GOOD, Endpoint, called, reply

ITEM = {"passage": 1, "content": "eleven herons"}


@pytest.mark.parametrize(
    "bad",
    [
        {},
        {"items": {}, "gist": "G"},
        {"items": [], "gist": None},
        {"items": [{"passage": "first", "content": "c"}], "gist": "G"},
        [GOOD],
        "No.",
        "",
        '{"items": [',
        None,
        "null",
    ],
    ids=repr,
)
def test_a_reply_that_does_not_fit_is_asked_for_again(ask, bad):
    answer, endpoint = ask(reply(bad), reply(GOOD))
    assert answer.reply.gist == "Weather."
    assert answer.retried == {"invalid_reply": 1}
    assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (200, 20)
    assert len(endpoint.sent[1]["messages"]) == len(ASKED)


def test_numbers_as_strings_pass(ask):
    answer, endpoint = ask(reply({"items": [{"passage": "3", "content": "c"}], "gist": "G"}))
    assert answer.reply.items[0].passage == 3
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize("mode", ["json_schema", "json", "md_json"])
def test_thoughts_and_fences_survive_in_every_json_mode(ask, mode):
    said = f"<think>Is it {{}}?</think>\n```json\n{json.dumps(GOOD)}\n```"
    answer, _ = ask(reply(said), mode=mode)
    assert answer.usage.calls == 1


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json", "md_json"])
def test_the_model_is_told_what_was_wrong_and_nothing_else(ask, mode):
    wrap = called if mode == "tools" else reply
    bad = {"items": [{"passage": "first", "content": "SECRET"}], "gist": "G"}
    _, endpoint = ask(wrap(bad), wrap(bad), wrap(GOOD), mode=mode)
    first, second, third = (sent["messages"] for sent in endpoint.sent)
    assert len(first) == len(second) == len(third)
    assert second == third
    note = second[-1]["content"].removeprefix(first[-1]["content"])
    assert "items.0.passage: Input should be a valid integer" in note
    assert "SECRET" not in note
    assert all(m["role"] in {"system", "user"} for m in second)


def test_the_schema_travels_without_the_titles_that_repeat_its_names(ask):
    _, endpoint = ask(reply(GOOD))
    sent = endpoint.sent[0]["response_format"]["json_schema"]
    assert (sent["name"], sent["schema"]["required"]) == ("Reply", ["items", "gist"])
    assert "title" not in sent["schema"]["properties"]["gist"]


def test_the_complaint_stays_short(ask):
    bad = {"items": [{"passage": "x"}] * 500, "gist": 3}
    _, endpoint = ask(reply(bad), reply(GOOD))
    grown = len(endpoint.sent[1]["messages"][-1]["content"]) - len(ASKED[-1]["content"])
    assert grown < 1500


def test_re_asks_are_bounded(ask):
    endpoint = Endpoint(reply("No."))
    with pytest.raises(AnswerError) as caught:
        ask(endpoint, reasks=1, mode="json")
    assert len(endpoint.sent) == 2
    failure = caught.value
    assert str(failure).startswith("m-1 for article a-17: no valid reply after 2 calls: ")
    assert (failure.reason, failure.usage.calls) == ("invalid", 2)
    assert failure.usage.completion_tokens == 20
    assert isinstance(failure, ReplyError)


def test_without_a_pinned_mode_only_one_more_is_tried(ask):
    with pytest.raises(AnswerError):
        ask(endpoint := Endpoint(reply("No.")), reasks=0)
    assert len(endpoint.sent) == 3  # json_schema, tools (never called: no doubt about it), json


def test_text_in_place_of_a_tool_call_is_not_asked_for_again(ask):
    with pytest.raises(CallError, match="answers in text and calls no tool"):
        ask(endpoint := Endpoint(reply(GOOD)), mode="tools")
    assert len(endpoint.sent) == 1


def test_no_tool_call_at_all_is_asked_for_again(ask):
    answer, _ = ask(reply(None), called(GOOD), mode="tools")
    assert answer.retried == {"invalid_reply": 1}


def test_what_fits_of_a_hopeless_reply_is_kept(ask):
    bad = {"items": [ITEM, {"passage": "x"}], "gist": "G"}
    answer, _ = ask(reply(bad), reasks=1, mode="json")
    assert answer.complete
    assert [item.content for item in answer.reply.items] == ["eleven herons"]
    assert answer.warnings == ("the reply did not fit its schema: 1 items saved of it",)


@pytest.mark.parametrize(
    ("step", "reason", "says"),
    [
        (reply(None, message={"refusal": "I cannot read it."}), "refusal", "the model refuses"),
        (reply("", finish="content_filter"), "content_filter", "the content filter stops"),
    ],
)
@pytest.mark.parametrize("mode", ["json_schema", "tools", "json", "md_json"])
def test_a_refusal_is_final_and_names_the_article(ask, step, reason, says, mode):
    endpoint = Endpoint(step)
    with pytest.raises(AnswerError, match=f"m-1 for article a-17: {says}") as caught:
        ask(endpoint, mode=mode)
    assert len(endpoint.sent) == 1
    assert caught.value.reason == reason


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json", "md_json"])
def test_a_cut_reply_gives_its_whole_items(ask, mode):
    text = json.dumps({"items": [ITEM, ITEM | {"passage": 2}, ITEM], "gist": "G"})[:-50]
    wrap = called if mode == "tools" else reply
    answer, endpoint = ask(wrap(text, finish="length"), mode=mode)
    assert len(endpoint.sent) == 1
    assert not answer.complete
    assert [item.passage for item in answer.reply.items] == [1, 2]
    assert answer.warnings == ("the reply was cut at its token limit, items saved: 2",)


def test_a_cut_before_anything_is_an_empty_part(ask):
    answer, _ = ask(reply("<think>Well, let me", finish="length"))
    assert not answer.complete
    assert answer.reply.items == []


def test_the_stub_says_that_rules_have_read(ask):
    answer, _ = ask(reply(GOOD, system_fingerprint="summarize-rules-3"))
    assert answer.read_by == "rules"


def test_a_huge_reply_is_read(ask):
    items = [{"passage": n, "content": "heron " * 20} for n in range(20_000)]
    answer, _ = ask(reply({"items": items, "gist": "G"}))
    assert len(answer.reply.items) == 20_000


def test_usage_is_counted_whatever_the_server_says(ask):
    for usage in (None, {}, [], {"prompt_tokens": "many", "completion_tokens": -1}):
        answer, _ = ask(reply(GOOD, usage=usage))
        assert answer.usage.calls == 1
    details = {"prompt_tokens": 9, "prompt_tokens_details": {"cached_tokens": 8}}
    answer, _ = ask(reply(GOOD, usage=details))
    assert (answer.usage.prompt_tokens, answer.usage.cached_tokens) == (9, 8)
