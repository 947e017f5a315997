"""A reply's schema on its way to the model, a reply on its way back, and what to say if it misfits.

instructor derives a class from the one asked for, writes its JSON Schema anew for every call, walks
through all its fields four times a call, and gives back an instance of the derived class. Here it
is given an envelope instead: made once, with a schema written once and without the titles that only
repeat each field's name, and without fields to walk through. In it is an instance of the class that
was asked for.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar

import instructor
from pydantic import BaseModel, ValidationError, create_model
from pydantic.json_schema import GenerateJsonSchema

T = TypeVar("T", bound=BaseModel)

MOST_COMPLAINTS, LONGEST_COMPLAINT = 8, 160


class _Untitled(GenerateJsonSchema):
    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


class Envelope(BaseModel):
    """What instructor is told to fill: it holds the reply, which it is not to look into."""

    reply: Any = None


@cache
def prepared(schema: type[BaseModel]) -> type[Envelope]:
    """The class to give to instructor for ``schema``: it has its name and its JSON Schema."""
    derived = instructor.response_schema(schema)
    written = json.dumps(derived.model_json_schema(schema_generator=_Untitled))

    def model_json_schema(*_: Any, **__: Any) -> dict[str, Any]:
        copy: dict[str, Any] = json.loads(written)
        return copy

    def model_validate_json(data: str, **how: Any) -> Envelope:
        return envelope.model_construct(reply=schema.model_validate_json(data, **how))

    envelope = instructor.response_schema(create_model(schema.__name__, __base__=Envelope))
    envelope.__doc__ = schema.__doc__
    envelope.model_json_schema = staticmethod(model_json_schema)  # type: ignore[method-assign]
    envelope.model_validate_json = staticmethod(  # type: ignore[method-assign,assignment]
        model_validate_json
    )
    return envelope


def complaints(error: Exception) -> str:
    """What is wrong with a reply, without the reply: short, since it is paid for in tokens."""
    if not isinstance(error, ValidationError):
        return "the reply holds no JSON object of the asked kind"
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [
        f"{'.'.join(str(part) for part in e['loc']) or 'reply'}: {e['msg']}"[:LONGEST_COMPLAINT]
        for e in errors[:MOST_COMPLAINTS]
    ]
    if len(errors) > len(lines):
        lines.append(f"and {len(errors) - len(lines)} more")
    return "; ".join(lines)


def with_complaint(messages: list[dict[str, Any]], unfit: str) -> list[dict[str, Any]]:
    """The messages, the last one with what was wrong: no turn is added, templates insist on order.

    The unfit reply itself is not sent back: it costs as much as the article, and models copy it.
    """
    note = f"\n\nYour reply did not fit the schema: {unfit}. Reply again with the whole JSON."
    return [*messages[:-1], messages[-1] | {"content": f"{messages[-1]['content']}{note}"}]
