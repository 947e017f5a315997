"""Passing failures are waited out; others, and the end of patience, are said at once."""

from __future__ import annotations

import ssl
from email.utils import formatdate

import httpx2
import pytest

from summarize.errors import EndpointError
from summarize.model import AnswerError, CallError, TooLong

from .endpoint import GOOD, Endpoint, error, reply


def _failed(ask, *steps, **settings):
    with pytest.raises(CallError) as caught:
        ask(*steps, **settings)
    return caught.value


@pytest.mark.parametrize("status", [408, 409, 425, 429, 500, 502, 503, 504, 529])
def test_a_passing_failure_is_retried(ask, time, status):
    answer, endpoint = ask(error(status), error(status), reply(GOOD))
    assert len(endpoint.sent) == answer.usage.calls == 3
    assert answer.usage.retries == sum(answer.retried.values()) == 2
    assert time.slept == [1.0, 2.0]


@pytest.mark.parametrize(
    "step",
    [
        httpx2.ReadError("reset"),
        httpx2.RemoteProtocolError("closed"),
        httpx2.ReadTimeout("silence"),
        httpx2.WriteError("pipe"),
        httpx2.Response(200, html="<!DOCTYPE html><p>Maintenance"),
        httpx2.Response(200, content=b"\xff\xfe{}", headers={"content-type": "application/json"}),
        httpx2.Response(200, content=b'{"choices": [', headers={"content-type": "text/json"}),
        httpx2.Response(200, content=b""),
        httpx2.Response(200, json=[1, 2]),
        httpx2.Response(200, json={"choices": []}),
        httpx2.Response(200, json={"choices": None, "error": {"message": "overloaded"}}),
        httpx2.Response(200, json={"choices": ["x"]}),
    ],
)
def test_a_lost_or_garbled_reply_is_retried(ask, step):
    answer, endpoint = ask(step, reply(GOOD))
    assert len(endpoint.sent) == 2
    assert answer.reply.gist == "Weather."


@pytest.mark.parametrize(
    ("step", "reason", "says"),
    [
        (httpx2.Response(200, html="<p>Welcome"), "garbled", "sent a web page: is the base URL"),
        (httpx2.Response(200, text="<!DOCTYPE html>"), "garbled", "sent a web page"),
        (httpx2.Response(200, text="Welcome"), "garbled", "sent an unreadable reply (JSONDecodeE"),
        (httpx2.Response(200, json={"choices": []}), "empty", "sent a reply without choices"),
    ],
)
def test_what_was_wrong_with_a_reply_is_said(ask, step, reason, says):
    failure = _failed(ask, Endpoint(step))
    assert (failure.reason, failure.usage.calls) == (reason, 6)
    assert f"127.0.0.1:9 {says}" in str(failure)


def test_no_http_failure_is_shown_to_the_model(ask):
    _, endpoint = ask(error(500, "kaput"), reply(GOOD))
    assert endpoint.sent[0] == endpoint.sent[1]


def test_retries_are_counted_and_end(ask, time):
    failure = _failed(ask, endpoint := Endpoint(error(503, "busy")), http_retries=3)
    assert len(endpoint.sent) == 4
    assert str(failure) == "127.0.0.1:9 answers 503: busy (4 attempts)"
    assert (failure.reason, failure.usage.calls, failure.usage.retries) == ("server", 4, 3)
    assert time.slept == [1.0, 2.0, 4.0]


def test_what_the_server_says_is_cut_short(ask):
    failure = _failed(ask, Endpoint(error(400, "word " * 500)))
    assert len(str(failure)) < 260
    assert str(failure).endswith("…")


def test_no_retries_at_all(ask):
    _failed(ask, endpoint := Endpoint(error(503)), http_retries=0)
    assert len(endpoint.sent) == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": formatdate(1_800_000_030, usegmt=True)}, 30.0),
        ({"retry-after": formatdate(1_700_000_000, usegmt=True)}, 0.0),
        ({"retry-after": "soon"}, 1.0),
        ({"retry-after": "-3"}, 1.0),
        ({"retry-after": "inf"}, 1.0),
        ({"retry-after": "nan"}, 1.0),
    ],
)
def test_the_server_says_how_long_to_wait(ask, time, headers, seconds):
    ask(error(429, headers=headers), reply(GOOD))
    assert time.slept == [seconds]


def test_a_wait_beyond_the_deadline_is_not_begun(ask, time):
    failure = _failed(ask, Endpoint(error(429, headers={"retry-after": "3600"})), deadline=60.0)
    assert time.slept == []
    assert str(failure) == "127.0.0.1:9 answers 429 and asks to wait 3600 s"


@pytest.mark.parametrize("after", ["1e308", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_wait_for_ever_is_said_in_a_few_words(ask, time, after):
    failure = _failed(ask, Endpoint(error(429, headers={"retry-after": after})))
    assert str(failure) == "127.0.0.1:9 answers 429 and asks to wait 31536000 s"


def test_the_deadline_holds_over_all_attempts(ask, time):
    failure = _failed(ask, Endpoint(error(500)), http_retries=1000, deadline=20.0)
    assert time.at < 20.0
    assert failure.reason == "server"


def test_the_deadline_holds_over_re_asks(ask, time):
    def slow(request):
        time.at += 40
        return reply("Gladly!")

    failure = _failed(ask, slow, deadline=100.0)
    assert str(failure) == "no reply within 100 s (3 attempts)"
    assert failure.usage.completion_tokens == 30


def test_waiting_is_spread_by_chance(time, ask):
    from summarize.model.retry import LONGEST_STEP

    _failed(ask, Endpoint(error(500)), http_retries=12, deadline=10_000.0)
    assert max(time.slept) == LONGEST_STEP
    assert sorted(time.slept) == time.slept


@pytest.mark.parametrize(
    ("step", "reason", "says"),
    [
        (error(401, "Incorrect API key"), "key", "refused the key (401): check it"),
        (error(403, "region"), "key", "forbids the call (403): region"),
        (error(404, "nope"), "not_found", "no model m-1 at 127.0.0.1:9, or the base URL lacks /v1"),
        (error(405), "rejected", "rejects the request (405)"),
        (error(402, "pay"), "quota", "the quota at 127.0.0.1:9 is used up (402): pay"),
        (error(429, "x", code="insufficient_quota"), "quota", "the quota at 127.0.0.1:9 is used"),
        (error(501), "rejected", "rejects the request (501)"),
        (
            httpx2.Response(307, headers={"location": "https://else.example/v1"}),
            "redirect",
            "redirects to else.example: give that as the base URL",
        ),
        (httpx2.Response(302, headers={"location": "/login"}), "redirect", "to another path"),
        (httpx2.Response(399), "rejected", "rejects the request (399)"),
        (httpx2.Response(404, html="<html>Not here</html>"), "not_found", "(404): a web page"),
        (httpx2.UnsupportedProtocol("gopher"), "rejected", "no request can be sent"),
    ],
)
def test_what_will_not_pass_is_said_at_once(ask, time, step, reason, says):
    failure = _failed(ask, endpoint := Endpoint(step))
    assert len(endpoint.sent) == 1
    assert time.slept == []
    assert says in str(failure)
    assert failure.reason == reason
    assert isinstance(failure, EndpointError)


def test_a_certificate_that_is_not_trusted_is_said_at_once(ask):
    def refuse(request):
        raise httpx2.ConnectError("verify") from ssl.SSLCertVerificationError("self-signed")

    failure = _failed(ask, refuse)
    assert str(failure) == "the certificate of 127.0.0.1:9 is not trusted"
    assert failure.reason == "tls"


@pytest.mark.parametrize(
    ("raised", "says"),
    [
        (httpx2.ConnectError("refused"), "cannot connect to 127.0.0.1:9: is it running?"),
        (httpx2.ConnectTimeout("slow"), "cannot connect to 127.0.0.1:9: is it running?"),
    ],
)
def test_a_dead_endpoint_is_given_up_within_30_seconds(ask, time, raised, says):
    def refuse(request):
        time.at += 5.0
        raise raised

    failure = _failed(ask, refuse)
    assert time.at <= 30.0
    assert str(failure) == f"{says} (3 attempts)"


@pytest.mark.parametrize(
    "step",
    [
        error(400, "This model's maximum context length is 8192 tokens.", param="messages"),
        error(400, "x", code="context_length_exceeded"),
        error(
            400, "the request exceeds the available context size", type="exceed_context_size_error"
        ),
        error(500, "context size exceeded"),
        error(413),
        error(429, "Request too large for m-1: limit 10000, requested 12000"),
        error(400, "'max_tokens' is too large: 4096. maximum context length is 4096 tokens"),
    ],
)
def test_messages_that_do_not_fit_are_a_signal_to_split(ask, step):
    with pytest.raises(TooLong, match="do not fit the context of m-1 for article a-17") as caught:
        ask(endpoint := Endpoint(step))
    assert len(endpoint.sent) == 1
    assert isinstance(caught.value, AnswerError)
