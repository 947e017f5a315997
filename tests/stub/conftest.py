"""Requests for the stub, as the modes of a client write them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from summarize.stub.answer import Answer
from summarize.stub.app import App

SCHEMA = {
    "type": "object",
    "properties": {
        "colour": {"enum": ["red", "blue"]},
        "sizes": {"type": "array", "items": {"type": "integer", "minimum": 3}, "minItems": 2},
        "note": {"type": "string"},
    },
    "required": ["colour", "sizes"],
}
FILLED = {"colour": "red", "sizes": [3, 3]}
IN_WORDS = f"Answer as this json_schema says:\n{json.dumps(SCHEMA, indent=2)}\nand no more."


class Wire:
    """Builds request bodies and asks an application with them."""

    schema = SCHEMA
    filled = FILLED

    def body(self, mode: str = "json_schema", /, **more: Any) -> dict[str, Any]:
        messages = [{"role": "user", "content": "Describe the kite."}]
        extra: dict[str, Any] = {}
        if mode == "json_schema":
            form = {"name": "Kite", "schema": SCHEMA}
            extra["response_format"] = {"type": "json_schema", "json_schema": form}
        elif mode == "tools":
            function = {"name": "Kite", "parameters": SCHEMA}
            extra["tools"] = [{"type": "function", "function": function}]
            extra["tool_choice"] = {"type": "function", "function": {"name": "Kite"}}
        else:
            messages.insert(0, {"role": "system", "content": IN_WORDS})
            if mode == "json":
                extra["response_format"] = {"type": "json_object"}
            else:
                messages[-1]["content"] += " Use a ```json codeblock."
        return {"model": "kite-1", "messages": messages} | extra | more

    def ask(self, app: App, body: Any, path: str = "/v1/chat/completions") -> Answer:
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        return app.answer("POST", path, sent)

    def data(self, answer: Answer) -> Any:
        return json.loads(b"".join(answer.pieces))


@pytest.fixture
def wire() -> Wire:
    return Wire()
