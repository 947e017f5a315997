"""Messages and a schema in, a reply of that schema out."""

from __future__ import annotations

import pytest

from .endpoint import ASKED, GOOD, Reply, called, reply


def test_a_reply_is_of_the_very_class_that_was_asked_for(ask):
    answer, endpoint = ask(reply(GOOD))
    assert type(answer.reply) is Reply
    assert answer.reply == Reply.model_validate(GOOD)
    assert (answer.read_by, answer.complete, answer.mode) == ("model", True, "json_schema")
    assert answer.warnings == ()
    assert endpoint.sent[0]["messages"] == ASKED


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json", "md_json"])
def test_every_mode_asks_in_its_own_way(ask, mode):
    answer, endpoint = ask(called(GOOD) if mode == "tools" else reply(GOOD), mode=mode)
    assert answer.reply.gist == "Weather."
    assert answer.mode == mode
    sent = endpoint.sent[0]
    asks = {
        "json_schema": sent.get("response_format", {}).get("type") == "json_schema",
        "tools": sent.get("tool_choice", {}).get("type") == "function",
        "json": sent.get("response_format", {}).get("type") == "json_object",
        "md_json": "response_format" not in sent and "tools" not in sent,
    }
    assert [name for name, holds in asks.items() if holds] == [mode]


def test_a_mistake_of_our_own_is_not_dressed_up_as_the_endpoints(ask, monkeypatch):
    def mistaken(_: str) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("summarize.model.call.json_text", mistaken)
    with pytest.raises(ZeroDivisionError):
        ask(reply(GOOD))
