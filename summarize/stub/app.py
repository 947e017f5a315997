"""One application: a request in, an answer out, however it was carried.

The answer is a plan, not an act: status, headers, the pieces of the body, and when and how they are
to be sent. So waiting, dripping and breaking off are data that a test can look at, the application
itself is a plain function without clock or network, and the two carriers that carry the plan out
cannot differ in what they say.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from summarize.reply import REPLIES, WholeReply
from summarize.stub import wire
from summarize.stub.answer import Answer, as_json, largest, refuse, sent, too_large
from summarize.stub.batches import Desk
from summarize.stub.faults import Call, Fault, FaultPlan
from summarize.stub.filler import fill

_PIECES_OF_A_DRIP = 20
_PARTS = frozenset(WholeReply.model_fields) - {"junk"}
_ANSWERS = frozenset(name for reply in REPLIES.values() for name in reply.model_fields) - {"junk"}
_LONGEST_LOOP = 4096  # tokens, where the request sets no limit of its own
_REFUSAL = "I'm sorry, but I can't help with that."
_PROSE = "The article reports on several events. Let me know if you would like more detail."
_PAGE = b"<!doctype html><title>Welcome</title><p>This is not the API you are looking for.</p>\n"
_METHODS = {"completions": "POST", "models": "GET", "health": "GET", "stats": "GET"}
_ROUTES = {
    "/v1/chat/completions": "completions",
    "/chat/completions": "completions",
    "/v1/models": "models",
    "/models": "models",
    "/health": "health",
    "/stub/stats": "stats",
}


class App:
    """Answers requests. Holds the plan's counts and its batches; safe to share between threads.

    Args:
        plan: The faults to meet; none when not given.
    """

    def __init__(self, plan: FaultPlan | None = None) -> None:
        self._plan = plan or FaultPlan()
        self._desk = Desk(self._complete, self._plan.fails)

    def answer(self, method: str, target: str, body: bytes) -> Answer:
        """The answer to one request.

        Args:
            method: "GET", "POST", …
            target: Path, with or without a query.
            body: The request's body, empty if it has none.
        """
        if len(body) > largest(target):
            return too_large(target)
        if (answer := self._desk.answer(method, target, body)) is not None:
            return answer
        path = urlsplit(target).path
        route = _ROUTES.get(path.rstrip("/"))
        if route is None:
            message = f"Unknown request URL: {method} {path}. Try POST /v1/chat/completions."
            return refuse(404, message, code="unknown_url")
        if method != _METHODS[route]:
            message = f"Not allowed to {method} on {path} (HINT: use {_METHODS[route]})."
            return refuse(405, message, headers=(("allow", _METHODS[route]),))
        if route == "health":
            return as_json({"status": "ok"})
        if route == "stats":
            return as_json(self._plan.stats())
        if route == "models":
            model = {"id": "stub", "object": "model", "created": 0, "owned_by": "summarize"}
            return as_json({"object": "list", "data": [model]})
        return self._complete(body) or refuse(504, "The request was not answered in time.")

    def _complete(self, body: bytes) -> Answer | None:
        """The answer to a request for a completion; None: a batch would not have it in time."""
        try:
            request = wire.parse(body)
        except wire.BadRequestError as error:
            return refuse(400, error.message, param=error.param)
        faults = self._plan.draw(Call(body, request.mode, request.parameters))
        if any(fault.kind == "expire" for fault in faults):
            return None
        try:
            answer = _refused(faults) or _replied(request, faults)
        except Exception as error:
            # A fault of the rules is an endpoint's 500, not a lost connection.
            answer = refuse(500, f"The rules failed on this request: {_place(error)}.")
        return _carried(answer, faults)


def _place(error: Exception) -> str:
    """Where an error arose. Its message is left out, as it may quote the article."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" in {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return type(error).__name__ + where


def _refused(faults: Sequence[Fault]) -> Answer | None:
    """The error answer of the first fault that is one."""
    for fault in faults:
        if fault.kind == "status":
            return _status(fault)
        if fault.kind == "html":
            return sent(200, "text/html; charset=utf-8", _PAGE)
        if fault.kind == "reject-mode":
            param = "tools" if fault.target == "tools" else "response_format"
            message = f"Invalid parameter: '{param}' of this kind is not supported with this model."
            return refuse(400, message, param=param)
        if fault.kind == "reject-param":
            message = f"Unsupported parameter: '{fault.target}' is not supported with this model."
            return refuse(400, message, code="unsupported_parameter", param=fault.target)
    return None


def _status(fault: Fault) -> Answer:
    message, code = {
        401: ("Incorrect API key provided.", "invalid_api_key"),
        404: ("The model does not exist or you do not have access to it.", "model_not_found"),
        429: ("Rate limit reached for requests.", "rate_limit_exceeded"),
    }.get(fault.status, ("The server had an error while processing your request.", None))
    after = fault.retry_after
    headers = () if after is None else (("retry-after", f"{after:g}"),)
    return refuse(fault.status, message, code=code, headers=headers)


def _replied(request: wire.ChatRequest, faults: Sequence[Fault]) -> Answer:
    """A completion, the model's own faults worked in."""
    kinds = {fault.kind for fault in faults}
    completion = wire.present(request, _payload(request))
    if "ignore-schema" in kinds:
        # Without its fields a request is prose, unless the schema is told in words as well.
        told = request.mode in ("json", "md_json") and request.schema is not None
        text = f"Sure!\n```json\n{completion.text}\n```" if told else _PROSE
        completion = wire.Completion(completion.text if request.mode == "md_json" else text)
    if "wrong-schema" in kinds:
        completion = wire.present(request, '{"answer": "This is a summary of the article."}')
    if "invalid-json" in kinds:
        last = completion.text.rfind("}")
        completion = replace(
            completion, text=completion.text[:last] + "," + completion.text[last + 1 :]
        )
    if "loop" in kinds:
        completion = _looping(completion, request.limit or _LONGEST_LOOP)
    if "truncate" in kinds:
        half = completion.text[: len(completion.text) // 2]
        completion = replace(completion, text=half, finish_reason="length")
    if "refusal" in kinds:
        completion = wire.Completion("", refusal=_REFUSAL)
    if "content-filter" in kinds:
        completion = wire.Completion("", finish_reason="content_filter")
    if "empty-choices" in kinds:
        completion = replace(completion, choices=False)
    completion = wire.cut(completion, request.limit)
    identity = (("x-request-id", f"req_{request.identity}"),)
    if not request.stream:
        return sent(200, "application/json", wire.as_json(request, completion), identity)
    headers = (("content-type", "text/event-stream"), ("cache-control", "no-cache"), *identity)
    return Answer(200, headers, tuple(wire.as_events(request, completion)), None)


def _payload(request: wire.ChatRequest) -> str:
    """The reply as JSON: what the rules read, or anything valid for a foreign schema."""
    schema = request.schema
    asked = _PARTS if schema is None else frozenset(schema.get("properties", ()))
    if not asked or not asked <= _ANSWERS:
        return json.dumps(fill(schema or {}), ensure_ascii=False)
    from summarize.stub import rules  # a probe of the endpoint needs no word lists

    source = rules.source(request.messages)
    # What a field says by default is left out, as a model that pays for its tokens would.
    reply = rules.whole(source) if asked <= _PARTS else rules.answer(source)
    filled = reply.model_dump(mode="json", include=set(asked), exclude_defaults=True)
    return json.dumps(filled, ensure_ascii=False)


def _looping(completion: wire.Completion, limit: int) -> wire.Completion:
    """The reply's own middle, again and again, until the limit."""
    text = completion.text
    start = text[: len(text) // 2]
    again = text[len(text) // 4 : len(text) // 2] or "and so on "
    length = (limit + 1) * wire.CHARACTERS_A_TOKEN
    looped = (start + again * (1 + length // len(again)))[:length]
    return wire.cut(replace(completion, text=looped), limit)


def _carried(answer: Answer, faults: Sequence[Fault]) -> Answer:
    """The answer with the faults of its way worked in."""
    for fault in faults:
        if fault.kind == "delay":
            answer = replace(answer, wait=answer.wait + fault.seconds)
        elif fault.kind == "slow-drip":
            answer = replace(answer, pieces=_drops(answer.pieces), pace=fault.seconds)
        elif fault.kind == "disconnect":
            body = b"".join(answer.pieces)
            answer = replace(answer, pieces=(body[: len(body) // 2],), ending="close")
        elif fault.kind == "timeout":
            answer = replace(answer, ending="silence")
    return answer


def _drops(pieces: Sequence[bytes]) -> tuple[bytes, ...]:
    body = b"".join(pieces)
    size = max(1, -(-len(body) // _PIECES_OF_A_DRIP))
    return tuple(body[at : at + size] for at in range(0, len(body), size))
