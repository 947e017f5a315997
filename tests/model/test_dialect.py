"""What an endpoint refuses is left out, and remembered."""

from __future__ import annotations

import asyncio

import pytest

from summarize.model import CallError, Model, open_model
from summarize.model.dialect import dialect_of
from summarize.model.probe import probe

from .endpoint import ASKED, BASE, GOOD, Endpoint, Reply, called, error, model, reply

NO_SCHEMA = error(400, "'response_format' of type 'json_schema' is not supported")
NO_TOOLS = error(404, "No endpoints found that support tool use.")


def test_a_refused_mode_leads_to_the_next(ask):
    answer, _ = ask(NO_SCHEMA, called(GOOD))
    assert answer.mode == "tools"
    assert answer.retried == {"mode": 1}
    assert (answer.usage.calls, answer.usage.retries) == (2, 1)


@pytest.mark.parametrize(
    "refusal",
    [
        error(400, "", param="response_format"),
        error(400, "unknown field", param="response_format.json_schema"),
        error(422, "Extra inputs are not permitted: response_format"),
        error(501, "grammar is not implemented"),
        error(500, "json_schema: unsupported"),
        error(400, "This model does not support structured outputs"),
    ],
)
def test_servers_refuse_in_many_words(ask, refusal):
    answer, _ = ask(refusal, called(GOOD))
    assert answer.mode == "tools"


def test_the_modes_are_tried_in_order_down_to_plain_text(ask):
    no_json = error(400, "response_format json_object is not supported")
    fenced = reply(f"```json\n{Reply(**GOOD).model_dump_json()}\n```")
    answer, endpoint = ask(NO_SCHEMA, NO_TOOLS, no_json, fenced)
    assert answer.mode == "md_json"
    assert answer.retried == {"mode": 3}
    assert "response_format" not in endpoint.sent[-1]


def test_the_mode_is_remembered_for_the_process(ask):
    ask(NO_SCHEMA, called(GOOD))
    answer, _ = ask(called(GOOD))
    assert answer.mode == "tools"
    assert answer.usage.calls == 1


def test_a_remembered_mode_that_is_refused_one_day_is_given_up(ask):
    ask(NO_SCHEMA, called(GOOD))
    answer, _ = ask(NO_TOOLS, reply(GOOD))
    assert answer.mode == "json_schema"
    assert ask(reply(GOOD))[0].usage.calls == 1


def test_a_mode_that_was_pinned_is_no_preference(ask):
    ask(reply(GOOD), mode="md_json")
    assert ask(reply(GOOD))[0].mode == "json_schema"


def test_another_model_at_the_same_endpoint_is_asked_anew(ask):
    ask(NO_SCHEMA, called(GOOD))
    answer, _ = ask(reply(GOOD), name="m-2")
    assert (answer.mode, answer.usage.calls) == ("json_schema", 1)


def test_a_mode_that_gave_half_a_reply_is_not_yet_known_to_work(ask, time):
    ask(reply('{"items": [', finish="length"))
    assert dialect_of(model()).mode is None


def test_the_model_in_process_does_not_stream(time):
    endpoint = Endpoint(reply(GOOD))

    async def run():
        async with open_model(Model("stub"), transport=endpoint.transport) as caller:
            return caller.endpoint, caller.mode, await caller.ask(ASKED, Reply), caller.mode

    where, before, answer, after = asyncio.run(run())
    assert (where, before, after) == ("in process", None, "json_schema")
    assert answer.complete
    assert "stream" not in endpoint.sent[0]
    assert endpoint.requests[0].headers["authorization"] == "Bearer none"


def test_a_mode_that_is_asked_for_is_not_given_up(ask):
    with pytest.raises(CallError, match="refuses mode json_schema") as caught:
        ask(NO_SCHEMA, called(GOOD), mode="json_schema")
    assert caught.value.reason == "mode"


def test_an_endpoint_that_refuses_every_mode_is_given_up(ask):
    endpoint = Endpoint(NO_SCHEMA)
    with pytest.raises(CallError, match="refuses mode md_json"):
        ask(endpoint)
    assert len(endpoint.sent) == 4


def test_another_complaint_is_an_error_at_once(ask):
    endpoint = Endpoint(error(400, "messages[0].role is unknown"))
    with pytest.raises(CallError, match=r"rejects the request \(400\): messages") as caught:
        ask(endpoint)
    assert len(endpoint.sent) == 1
    assert caught.value.usage.calls == 1


@pytest.mark.parametrize("said", ["no tools for you", "temperature", "max_tokens"])
def test_a_refused_key_is_no_matter_of_modes_or_parameters(ask, said):
    with pytest.raises(CallError, match="refused the key"):
        ask(endpoint := Endpoint(error(401, said)))
    assert len(endpoint.sent) == 1


def test_text_in_place_of_a_tool_call_leads_to_the_next_mode(ask):
    answer, _ = ask(NO_SCHEMA, reply("I would call the tool."), reply(GOOD))
    assert answer.mode == "json"


def test_a_schema_that_is_ignored_leads_to_the_next_mode_once(ask):
    answer, _ = ask(*[reply("Gladly!")] * 3, called(GOOD))
    assert answer.mode == "tools"
    assert answer.retried == {"invalid_reply": 2, "mode": 1}


def test_a_mode_that_has_worked_is_not_doubted(ask):
    ask(reply(GOOD))
    endpoint = Endpoint(reply("Gladly!"))
    with pytest.raises(Exception, match="no valid reply after 3 calls"):
        ask(endpoint)


def test_the_newer_name_of_the_token_limit_is_learned(ask):
    said = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
    refusal = error(400, said, param="max_tokens", code="unsupported_parameter")
    answer, endpoint = ask(refusal, reply(GOOD), max_tokens=50)
    assert answer.retried == {"parameter": 1}
    assert endpoint.sent[1]["max_completion_tokens"] == 50
    assert "max_tokens" not in endpoint.sent[1]
    _, again = ask(reply(GOOD))
    assert "max_tokens" not in again.sent[0]


def test_a_lower_token_limit_is_obeyed(ask):
    said = "max_tokens is too large: 4096. This model supports at most 2048 completion tokens"
    refusal = error(400, said, param="max_tokens")
    _, endpoint = ask(refusal, reply(GOOD))
    assert endpoint.sent[1]["max_tokens"] == 2048


@pytest.mark.parametrize("name", ["temperature", "seed", "stream_options", "stream"])
def test_a_refused_parameter_is_left_out(ask, name):
    answer, endpoint = ask(error(400, "not supported", param=name), reply(GOOD), seed=7)
    assert name in endpoint.sent[0]
    assert name not in endpoint.sent[1]
    assert answer.retried == {"parameter": 1}


def test_everything_refused_in_turn_still_comes_to_an_end(ask):
    def complain(request):
        sent = request.read()
        for name in ("max_tokens", "max_completion_tokens", "temperature", "seed", "stream"):
            if f'"{name}"'.encode() in sent:
                return error(400, f"unknown parameter {name}")
        return reply(GOOD)

    answer, _ = ask(complain, seed=1)
    assert answer.retried == {"parameter": 5}


def test_calls_side_by_side_all_learn(time):
    def complain(request):
        return error(400, "no temperature") if b"temperature" in request.read() else reply(GOOD)

    async def run():
        async with open_model(
            model(), transport=Endpoint(complain).transport, clock=time.clock()
        ) as caller:
            return await asyncio.gather(*(caller.ask(ASKED, Reply) for _ in range(5)))

    assert all(answer.complete for answer in asyncio.run(run()))


def test_parameters_that_are_not_given_are_not_sent(ask):
    _, endpoint = ask(reply(GOOD), temperature=None)
    assert not {"temperature", "seed"} & set(endpoint.sent[0])
    _, endpoint = ask(reply(GOOD))
    assert endpoint.sent[0]["temperature"] == 0.0


def test_dialects_are_kept_apart():
    here, there = model(), model(base_url=BASE + "/other")
    assert dialect_of(here) is dialect_of(model(seed=3))
    assert dialect_of(here) is not dialect_of(there)


def test_a_probe_says_which_modes_work():
    def answer(request):
        if request.url.path.endswith("/models"):
            meta = {"n_ctx": 8192}
            return reply(data=[{"id": "m-1", "meta": meta}, {"id": "m-2"}, {"id": None}])
        sent = request.read()
        if b'"type":"json_schema"' in sent:
            return reply("Hello!")
        if b'"tools"' in sent:
            return NO_TOOLS
        return reply({"ink": "ochre", "drops": 3}, timings={"predicted_per_second": 41.5})

    endpoint = Endpoint(answer)
    found = asyncio.run(probe(model(), transport=endpoint.transport))
    assert len(endpoint.requests) == 5  # the list of models, and each mode once
    assert [(r.mode, r.supported) for r in found.modes] == [
        ("json_schema", False),
        ("tools", False),
        ("json", True),
        ("md_json", True),
    ]
    assert "not enforced" in found.modes[0].note
    assert "refuses mode tools" in found.modes[1].note
    assert "in the prompt" in found.modes[2].note
    assert (found.best, found.models, found.context) == ("json", ("m-1", "m-2"), 8192)
    assert found.tokens_per_second == 41.5


def test_a_probe_of_an_endpoint_without_a_list_of_models():
    def answer(request):
        if request.url.path.endswith("/models"):
            return error(404, "no such page")
        sent = request.read()
        return called({"ink": "ochre", "drops": 3}) if b'"tools"' in sent else reply("{}")

    found = asyncio.run(probe(model(), transport=Endpoint(answer).transport))
    assert (found.models, found.context, found.best) == (None, None, "tools")
    assert found.modes[1].note == "the schema is enforced"


def test_a_probe_of_a_dead_endpoint_fails():
    with pytest.raises(CallError, match="refused the key"):
        asyncio.run(probe(model(), transport=Endpoint(error(401, "who?")).transport))
