"""A minimal instance of any JSON Schema, for requests that ask for something the rules do not know.

Whoever probes an endpoint (does it honour tools? a schema?) asks for a small shape of his own; a
real model would fill it with something. The stub fills it with the least that is valid: required
properties only, the first value of an enumeration, the shortest list. Patterns and formats are not
invented: such strings come out plain.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]


class _EndlessError(Exception):
    """The schema requires itself."""


def fill(schema: Schema) -> Any:
    """The smallest instance of ``schema`` (as pydantic writes schemas); None if none is finite."""
    try:
        return _fill(schema, schema, ())
    except _EndlessError:
        return None


def _fill(schema: Any, root: Schema, above: tuple[str, ...]) -> Any:
    if not isinstance(schema, Mapping):
        return None
    if "$ref" in schema:
        reference = str(schema["$ref"])
        if reference in above:
            raise _EndlessError
        return _fill(_follow(reference, root), root, (*above, reference))
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][0]
    for key in ("anyOf", "oneOf"):
        if schema.get(key):
            return _first_finite(schema[key], root, above)
    if schema.get("allOf"):
        return _fill(_merged(schema, root), root, above)
    return _of_type(schema, root, above)


def _of_type(schema: Schema, root: Schema, above: tuple[str, ...]) -> Any:
    """The smallest instance of a schema that names its type; it has no reference and no choice."""
    kind = schema.get("type", "object" if "properties" in schema else "null")
    if isinstance(kind, list):
        kind = kind[0] if kind else "null"
    if kind == "object":
        return _object(schema, root, above)
    if kind == "array":
        return _array(schema, root, above)
    if kind in ("integer", "number"):
        return _number(schema, whole=kind == "integer")
    return {"string": "x" * int(schema.get("minLength", 0)), "boolean": False}.get(str(kind))


def _follow(reference: str, root: Schema) -> Any:
    """The part of ``root`` that a ``#/…`` pointer names; None where it leads nowhere."""
    place: Any = root
    for step in reference.removeprefix("#").split("/")[1:]:
        place = place.get(step.replace("~1", "/").replace("~0", "~")) if place else None
    return place


def _first_finite(branches: Any, root: Schema, above: tuple[str, ...]) -> Any:
    for branch in branches:
        try:
            return _fill(branch, root, above)
        except _EndlessError:
            continue
    raise _EndlessError


def _merged(schema: Schema, root: Schema) -> dict[str, Any]:
    """A schema with its ``allOf`` as one, for which an instance has to satisfy all at once."""
    merged = {key: value for key, value in schema.items() if key != "allOf"}
    for branch in schema["allOf"]:
        part = _follow(str(branch["$ref"]), root) if "$ref" in branch else branch
        part = part if isinstance(part, Mapping) else {}
        properties = {**merged.get("properties", {}), **part.get("properties", {})}
        required = [*merged.get("required", ()), *part.get("required", ())]
        merged |= part
        if properties or required:
            merged |= {"properties": properties, "required": required}
    return merged


def _object(schema: Schema, root: Schema, above: tuple[str, ...]) -> dict[str, Any]:
    properties = schema.get("properties", {})
    return {
        name: _fill(properties.get(name, {}), root, above) for name in schema.get("required", ())
    }


def _array(schema: Schema, root: Schema, above: tuple[str, ...]) -> list[Any]:
    heads = list(schema.get("prefixItems", ()))
    length = int(schema.get("minItems", 0))
    rest = [schema.get("items", {})] * max(0, length - len(heads))
    return [_fill(item, root, above) for item in (heads[:length] + rest)]


def _number(schema: Schema, *, whole: bool) -> float:
    """The least number allowed, at or above 0 where that is allowed."""
    low = schema.get("minimum", -math.inf)
    above = schema.get("exclusiveMinimum", -math.inf)
    high = schema.get("maximum", math.inf)
    below = schema.get("exclusiveMaximum", math.inf)
    step = schema.get("multipleOf") or (1 if whole else 0)
    number: float = max(0, low, above)
    if step:
        number = math.ceil(number / step) * step
        if number <= above:
            number += step
        if number > high or number >= below:
            number = math.floor(min(high, below) / step) * step
            if number >= below:
                number -= step
        return int(number) if whole else number
    top = min(high, below)
    if number <= above or number > high or number >= below:
        bottom = max(low, above)
        if math.isinf(bottom):
            return float(top - 1)
        return float((bottom + top) / 2 if not math.isinf(top) else bottom + 1)
    return number
