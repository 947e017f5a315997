"""Neither the key nor the article is in anything that a failure leaves behind."""

from __future__ import annotations

import json
import logging
import pickle
import traceback
import warnings

import httpx2
import pytest

from summarize.errors import SummarizeError

from .endpoint import ASKED, KEY, Endpoint, called, error, piece, reply, stream

ARTICLE = "Odo Brandt"
ECHO = f"bad key {KEY} in request: {json.dumps(ASKED)}"
FAILURES = {
    **{str(status): error(status, ECHO) for status in (400, 401, 403, 404, 413, 422, 429, 500)},
    "echo in detail": httpx2.Response(422, json={"detail": [{"msg": "bad", "input": ASKED}]}),
    "echo as text": httpx2.Response(400, text=ECHO),
    "echo in lines": httpx2.Response(400, text=ECHO.replace(" ", "\n\t\x1b[31m ")),
    "mode": error(400, f"response_format: {ECHO}"),
    "redirect": httpx2.Response(302, headers={"location": f"https://u:{KEY}@h.example/{KEY}"}),
    "redirect to the key": httpx2.Response(302, headers={"location": f"https://{KEY}.example/"}),
    "redirect far": httpx2.Response(302, headers={"location": f"https://{'a' * 5000}.example/"}),
    "html": httpx2.Response(200, html=f"<html>{ECHO}"),
    "no json": httpx2.Response(200, text=ECHO),
    "no choices": httpx2.Response(200, json={"error": {"message": ECHO}}),
    "in the stream": stream([{"error": {"message": ECHO}}]),
    "broken stream": stream([piece(ECHO)], done=False),
    "connection": httpx2.ConnectError(ECHO),
    "reset": httpx2.ReadError(ECHO),
    "timeout": httpx2.ReadTimeout(ECHO),
    "unfit": reply({"items": [ECHO], "gist": ASKED}),
    "unfit tool": called({"items": [ECHO]}),
    "prose": reply(ECHO),
    "refusal": reply(None, message={"refusal": ECHO}),
    "filter": reply(ECHO, finish="content_filter"),
}


def _everything(failure: BaseException) -> str:
    told, todo = [], [failure]
    while todo:
        one = todo.pop()
        told += [str(one), repr(one), repr(one.__dict__), *traceback.format_exception(one)]
        todo += [e for e in (one.__cause__, one.__context__) if e is not None]
    return "\n".join(told)


@pytest.mark.parametrize("name", FAILURES)
@pytest.mark.parametrize("mode", [None, "json_schema", "tools"])
def test_nothing_leaks(ask, name, mode, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with pytest.raises(SummarizeError) as caught:
            ask(Endpoint(FAILURES[name]), mode=mode, http_retries=1)
    failure = caught.value
    out = capfd.readouterr()
    logs = "\n".join(r.getMessage() for r in caplog.records if r.name != "asyncio")
    told = _everything(failure) + logs + "".join(str(w.message) for w in warned) + out.out + out.err
    for secret in (KEY, ARTICLE, "herons on the pier"):
        assert secret not in told
    assert failure.__cause__ is None
    assert failure.__context__ is None
    assert "\n" not in str(failure)
    assert str(failure).isprintable()
    assert len(str(failure)) < 350
    assert logs == ""


@pytest.mark.parametrize("wrap", [reply, called])
def test_a_key_in_a_reply_is_left_out_of_it(ask, wrap):
    said = {"items": [{"passage": 1, "content": f"It is {KEY}."}], "gist": KEY}
    answer, _ = ask(wrap(said), mode="tools" if wrap is called else "json_schema")
    assert (answer.reply.items[0].content, answer.reply.gist) == ("It is ….", "…")
    answer, _ = ask(reply({"items": [], "gist": "my ollama"}), api_key="ollama", name="m-2")
    assert answer.reply.gist == "my ollama"


def test_errors_can_be_sent_between_processes(ask):
    with pytest.raises(SummarizeError) as caught:
        ask(Endpoint(error(401, "no")))
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.reason, copy.usage) == (
        str(caught.value),
        caught.value.reason,
        caught.value.usage,
    )


def test_the_key_is_sent_and_only_in_its_header(ask):
    endpoint = Endpoint(reply({"items": [], "gist": "G"}))
    ask(endpoint)
    request = endpoint.requests[0]
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in request.content.decode() + str(request.url)


def test_braces_in_the_article_are_not_a_template(ask):
    endpoint = Endpoint(reply({"items": [], "gist": "G"}))
    ask(endpoint)
    assert endpoint.sent[0]["messages"][0]["content"] == "Read {{ 7*7 }} and {% raw"


@pytest.mark.parametrize(
    "said",
    [
        "{0:.12}****{1}",
        "{0:.14} {2}",
        "({3})",
        "{0}{0}",
        "{0:.9}\n{0:.11}",
    ],
)
def test_pieces_of_the_key_are_left_out_of_what_a_server_says(ask, said):
    said = said.format(KEY, KEY[-6:], KEY[14:], KEY.upper())
    with pytest.raises(SummarizeError) as caught:
        ask(Endpoint(error(400, f"the key {said} is not good", param=KEY)), http_retries=0)
    told = str(caught.value).lower()
    assert not [KEY[at : at + 6] for at in range(len(KEY) - 5) if KEY[at : at + 6] in told]
    assert "the key " in told
    assert told.endswith(" is not good")
