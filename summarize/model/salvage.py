"""Finding the JSON in what a model wrote, and saving the items of a reply that is not whole.

Models think aloud, fence their JSON, put raw newlines into strings and stop in mid-item. What can
be undone without guessing is undone; an item that is cut or does not fit is left out, never mended.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, cast, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import from_json

T = TypeVar("T", bound=BaseModel)

THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL)
FENCE = re.compile(r"```[a-zA-Z]*\s*\n(.*?)(?:\n\s*```|\Z)", re.DOTALL)
RAW_CONTROLS = dict.fromkeys(range(32), " ")
"""Control characters, illegal in JSON strings and mere space between its tokens."""
STARTS = 16
"""How many opening braces are tried: a bound on the work that a hostile text can cause."""
REMARK = 16
"""A brace that opens more than so many characters of JSON is no remark but the reply itself."""
_decoder = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Saved(Generic[T]):
    """What could be saved: a reply with its whole items, how many it has and how many it lost."""

    reply: T
    kept: int
    lost: int


def json_text(said: str) -> str:
    """The JSON object in a model's words, without thoughts, fences and remarks.

    Of several objects the last counts: what stands before it may be quoted from the article. Text
    without a whole object is returned from its first brace on, for ``salvage``.
    """
    text = said.strip().lstrip("\ufeff")
    if not text.startswith("{"):
        text = THOUGHT.sub("", text).rpartition("</think>")[2].strip()
        fenced = [f for f in FENCE.findall(text) if f.lstrip().startswith(("{", "["))]
        text = fenced[-1].strip() if fenced else text
    if _reads(text):
        return text
    text = text.translate(RAW_CONTROLS)
    return _last_object(text) or text[max(text.find("{"), 0) :]


def salvage(schema: type[T], text: str, *, cut: bool) -> Saved[T] | None:
    """The part of a reply that can be relied on; None where not even an empty reply can be made.

    Args:
        schema: The reply's class; its lists hold the items.
        text: JSON, whole or cut short.
        cut: Whether the text was cut: then the last item of its last list is left out, because
            what it lacks would silently become a default.
    """
    try:
        data = from_json(text, allow_partial=True)
    except ValueError:
        data = {}
    if not isinstance(data, dict):
        return None
    if cut and data:
        last = next(reversed(data))
        if isinstance(data[last], list):
            data[last] = data[last][:-1]
        elif not isinstance(data[last], str):
            del data[last]
    kept = lost = 0
    fields: dict[str, Any] = {}
    for name, info in schema.model_fields.items():
        value = data.get(name)
        if get_origin(info.annotation) is list:
            once = _once(value if isinstance(value, list) else [])
            fields[name] = [item for item in once if _fits(schema, name, [item])]
            kept += len(fields[name])
            lost += len(once) - len(fields[name])
        elif name in data and _fits(schema, name, value):
            fields[name] = value
        elif info.is_required():
            if info.annotation is not str:
                return None
            fields[name] = ""
    try:
        return Saved(schema.model_validate(fields), kept, lost)
    except ValidationError:
        return None


def _once(items: list[Any]) -> list[Any]:
    """The items without repetitions."""
    return list({json.dumps(item, sort_keys=True): item for item in items}.values())


@cache
def _adapter(schema: type[BaseModel], name: str) -> TypeAdapter[Any]:
    info: FieldInfo = schema.model_fields[name]
    return TypeAdapter(cast(Any, info.annotation))


def _fits(schema: type[BaseModel], name: str, value: Any) -> bool:
    try:
        _adapter(schema, name).validate_python(value, strict=False)
    except ValidationError:
        return False
    return True


def _reads(text: str) -> bool:
    try:
        from_json(text.encode())
    except ValueError:  # a lone surrogate included
        return False
    return True


def _last_object(text: str) -> str | None:
    """The last whole JSON object that is not inside a broken one; lone surrogates made legal."""
    found, at = None, text.find("{")
    for _ in range(STARTS):
        if at < 0:
            break
        try:
            found, end = _decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            if error.pos - at > REMARK:
                return None
            end = at + 1
        except (RecursionError, ValueError):  # the latter for a number of thousands of digits
            return None
        at = text.find("{", end)
    if found is None:
        return None
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace").decode()
