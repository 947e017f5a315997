"""The chat-completion wire: what a request asks for, and a reply as JSON or as server-sent events.

An endpoint is asked for structure in four ways: a forced tool, a JSON Schema as response format,
plain JSON mode, and a request in words for a fenced block of JSON. Which one it was decides where
the payload goes; everything else about a reply is the same. Identifiers, times and token counts are
functions of the request, so that the same request gets the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from summarize.stub.faults import Mode
from summarize.stub.version import fingerprint

FinishReason = Literal["stop", "length", "tool_calls", "content_filter"]

CHARACTERS_A_TOKEN = 4
_TOKENS_A_MESSAGE = 4
_STREAMED_PIECE = 256


class BadRequestError(Exception):
    """The request is not one for a chat completion; becomes status 400.

    Args:
        message: One line for the caller.
        param: The field that is wrong, where it is one.
    """

    def __init__(self, message: str, param: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.param = param


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the request, its text parts joined."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """What the wire says about one request.

    ``schema`` is what the reply must fill, None where the request gives none; ``tool`` the function
    to call, in mode tools alone; ``limit`` the most tokens the reply may have.
    """

    identity: str
    model: str
    messages: tuple[Message, ...]
    mode: Mode
    schema: Mapping[str, Any] | None
    tool: str | None
    limit: int | None
    stream: bool
    usage_in_stream: bool
    parameters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Completion:
    """A model's reply: ``text`` is content, or the arguments of ``tool`` where that is set."""

    text: str
    tool: str | None = None
    finish_reason: FinishReason = "stop"
    refusal: str | None = None
    choices: bool = True


def parse(body: bytes) -> ChatRequest:
    """Read a request for a completion.

    Raises:
        BadRequestError: It is not JSON, or not a request for a completion.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequestError("We could not parse the JSON body of your request.") from None
    if not isinstance(data, dict):
        raise BadRequestError("The body of the request must be a JSON object.")
    model = data.get("model")
    if not isinstance(model, str) or not model:
        raise BadRequestError("you must provide a model parameter", "model")
    messages = _messages(data.get("messages"))
    mode, schema, tool = _asked_for(data, messages)
    options = data.get("stream_options")
    return ChatRequest(
        identity=hashlib.sha256(body).hexdigest()[:24],
        model=model,
        messages=messages,
        mode=mode,
        schema=schema,
        tool=tool,
        limit=_limit(data),
        stream=data.get("stream") is True,
        usage_in_stream=isinstance(options, dict) and options.get("include_usage") is True,
        parameters=frozenset(name for name, value in data.items() if value is not None),
    )


def _messages(given: Any) -> tuple[Message, ...]:
    if not isinstance(given, list) or not given:
        raise BadRequestError("'messages' must be a list of at least one message.", "messages")
    messages = []
    for index, message in enumerate(given):
        if not isinstance(message, dict) or not isinstance(message.get("role"), str):
            raise BadRequestError("A message must be an object with a role.", f"messages[{index}]")
        content = message.get("content")
        if isinstance(content, list):
            parts = [part.get("text") for part in content if isinstance(part, dict)]
            content = "\n".join(part for part in parts if isinstance(part, str))
        elif content is not None and not isinstance(content, str):
            raise BadRequestError("Content must be text or parts.", f"messages[{index}].content")
        # A lone surrogate can be written in JSON but is no character.
        text = (content or "").encode("utf-8", "replace").decode()
        messages.append(Message(message["role"], text))
    return tuple(messages)


def _limit(data: Mapping[str, Any]) -> int | None:
    for name in ("max_completion_tokens", "max_tokens"):
        value = data.get(name)
        if value is not None:
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise BadRequestError(f"'{name}' must be an integer of at least 1.", name)
            return value
    return None


def _asked_for(
    data: Mapping[str, Any], messages: tuple[Message, ...]
) -> tuple[Mode, Mapping[str, Any] | None, str | None]:
    choice = data.get("tool_choice")
    if data.get("tools") and choice != "none":
        function = _function(data["tools"], choice)
        parameters = function.get("parameters")
        return "tools", parameters if isinstance(parameters, dict) else {}, function["name"]
    wanted = data.get("response_format")
    wanted = wanted if isinstance(wanted, dict) else {}
    if wanted.get("type") == "json_schema":
        described = wanted.get("json_schema")
        schema = described.get("schema") if isinstance(described, dict) else None
        if not isinstance(schema, dict):
            raise BadRequestError(
                "Missing required parameter: 'response_format.json_schema.schema'.",
                "response_format.json_schema.schema",
            )
        return "json_schema", schema, None
    told = _schema_in_words(messages)
    if wanted.get("type") != "json_object" and any("```json" in _words(m) for m in messages):
        return "md_json", told, None
    return "json", told, None


def _function(tools: Any, choice: Any) -> dict[str, Any]:
    """The function to call: the one that ``tool_choice`` names, else the first."""
    functions: list[dict[str, Any]] = [
        tool["function"]
        for tool in (tools if isinstance(tools, list) else ())
        if isinstance(tool, dict)
        and isinstance(tool.get("function"), dict)
        and isinstance(tool["function"].get("name"), str)
    ]
    named = choice.get("function") if isinstance(choice, dict) else None
    if isinstance(named, dict):
        functions = [one for one in functions if one["name"] == named.get("name")]
        if not functions:
            raise BadRequestError("Tool choice names no function in 'tools'.", "tool_choice")
    if not functions:
        raise BadRequestError("'tools' holds no function with a name.", "tools")
    return functions[0]


def _words(message: Message) -> str:
    """The message without the article fenced in it, whose words are no instructions."""
    before, opened, rest = message.text.partition("<article-")
    return before + rest.rpartition("</article-")[2] if opened else before


def _schema_in_words(messages: tuple[Message, ...]) -> Mapping[str, Any] | None:
    """The JSON Schema that clients write into the messages where no field carries it."""
    for message in messages:
        words = _words(message)
        at = words.find("json_schema")
        start = words.find("{", at)
        if at >= 0 and start >= 0:
            try:
                schema, _ = json.JSONDecoder().raw_decode(words, start)
            except (ValueError, RecursionError):
                continue
            if isinstance(schema, dict):
                return schema
    return None


def present(request: ChatRequest, payload: str) -> Completion:
    """Put a payload where the request's mode wants it."""
    if request.mode == "tools":
        return Completion(payload, tool=request.tool, finish_reason="tool_calls")
    if request.mode == "md_json":
        return Completion(f"```json\n{payload}\n```")
    return Completion(payload)


def cut(completion: Completion, limit: int | None) -> Completion:
    """Stop a reply at its token limit, as a model does: mid-word, finish_reason ``length``."""
    if limit is None or tokens(completion.text) <= limit:
        return completion
    text = completion.text[: limit * CHARACTERS_A_TOKEN]
    return replace(completion, text=text, finish_reason="length")


def tokens(text: str) -> int:
    """Estimated tokens of a text: a token every four characters, the last one begun."""
    return -(-len(text) // CHARACTERS_A_TOKEN)


def as_json(request: ChatRequest, completion: Completion) -> bytes:
    """The reply as one ``chat.completion`` object."""
    message: dict[str, Any] = {"role": "assistant", "content": None, "refusal": completion.refusal}
    if completion.tool is not None:
        message["tool_calls"] = [_call(request, completion.tool, completion.text)]
    elif completion.refusal is None:
        message["content"] = completion.text
    choice = {
        "index": 0,
        "message": message,
        "logprobs": None,
        "finish_reason": completion.finish_reason,
    }
    return _dump(
        _head(request, "chat.completion")
        | {
            "choices": [choice] if completion.choices else [],
            "usage": _usage(request, completion),
        }
    )


def as_events(request: ChatRequest, completion: Completion) -> Iterator[bytes]:
    """The reply as server-sent events, one ``chat.completion.chunk`` each, then ``[DONE]``."""
    head = _head(request, "chat.completion.chunk")
    if request.usage_in_stream:
        head["usage"] = None
    if completion.choices:
        for delta in _deltas(request, completion):
            yield _event(head | {"choices": [_chunk(delta, None)]})
        yield _event(head | {"choices": [_chunk({}, completion.finish_reason)]})
    if request.usage_in_stream:
        yield _event(head | {"choices": [], "usage": _usage(request, completion)})
    yield b"data: [DONE]\n\n"


def _deltas(request: ChatRequest, completion: Completion) -> Iterator[dict[str, Any]]:
    first: dict[str, Any] = {"role": "assistant"}
    text = completion.text
    if completion.tool is not None:
        first |= {"content": None, "tool_calls": [{"index": 0} | _call(request, completion.tool)]}
    elif completion.refusal is not None:
        first |= {"content": None, "refusal": ""}
        text = completion.refusal
    else:
        first |= {"content": ""}
    yield first
    for start in range(0, len(text), _STREAMED_PIECE):
        piece = text[start : start + _STREAMED_PIECE]
        if completion.tool is not None:
            yield {"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}
        else:
            yield {"refusal" if completion.refusal is not None else "content": piece}


def _chunk(delta: dict[str, Any], finish_reason: FinishReason | None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}


def _call(request: ChatRequest, tool: str, arguments: str = "") -> dict[str, Any]:
    return {
        "id": f"call_{request.identity}",
        "type": "function",
        "function": {"name": tool, "arguments": arguments},
    }


def _head(request: ChatRequest, kind: str) -> dict[str, Any]:
    return {
        "id": f"chatcmpl-{request.identity}",
        "object": kind,
        "created": 0,  # a clock would make two answers to one request differ
        "model": request.model,
        "system_fingerprint": fingerprint(),
    }


def _usage(request: ChatRequest, completion: Completion) -> dict[str, Any]:
    prompt = sum(tokens(message.text) + _TOKENS_A_MESSAGE for message in request.messages)
    if request.mode in ("tools", "json_schema"):
        prompt += tokens(json.dumps(request.schema))
    written = tokens(completion.refusal if completion.refusal is not None else completion.text)
    return {
        "prompt_tokens": prompt,
        "completion_tokens": written,
        "total_tokens": prompt + written,
        "prompt_tokens_details": {"cached_tokens": 0},
    }


def _dump(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()


def _event(data: Mapping[str, Any]) -> bytes:
    return b"data: " + _dump(data) + b"\n\n"


def error(message: str, kind: str, code: str | None = None, param: str | None = None) -> bytes:
    """The body of an error, in OpenAI's form."""
    return _dump({"error": {"message": message, "type": kind, "param": param, "code": code}})
