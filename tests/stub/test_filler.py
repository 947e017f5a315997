"""Minimal instances of JSON Schemas."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

import pytest
from annotated_types import Ge, Gt, Le, Lt, MaxLen, MinLen, MultipleOf
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, create_model

from summarize.stub.filler import fill


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Leaf(BaseModel):
    colour: Colour
    weight: Annotated[int, Gt(2)]
    note: str = "none"


class Tree(BaseModel):
    leaf: Leaf | None
    branches: list[Tree]


class Chain(BaseModel):
    next: Chain | None


class Endless(BaseModel):
    again: Endless


SCALARS: list[Any] = [
    int,
    str,
    bool,
    float,
    type(None),
    Colour,
    Leaf,
    Tree,
    Chain,
    Literal["a", "b"],
    Literal[7],
    Annotated[int, Ge(-3), Le(-1)],
    Annotated[int, Gt(4), MultipleOf(5)],
    Annotated[int, Lt(0)],
    Annotated[float, Gt(0), Lt(1)],
    Annotated[float, Lt(-1)],
    Annotated[float, Gt(1)],
    Annotated[float, Ge(2), Lt(3)],
    Annotated[str, MinLen(3), MaxLen(5)],
    dict[str, int],
    tuple[int, str],
]


def _composed(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        inner.map(lambda t: list[t]),
        inner.map(lambda t: Annotated[list[t], MinLen(2)]),
        inner.map(lambda t: t | None),
        st.tuples(inner, inner).map(lambda ts: ts[0] | ts[1]),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda ts: create_model(
                "Made", **{f"f{i}": (t, ...) if i % 2 == 0 else (t, None) for i, t in enumerate(ts)}
            )
        ),
    )


@settings(max_examples=150, deadline=None)
@given(st.recursive(st.sampled_from(SCALARS), _composed, max_leaves=6))
def test_what_is_filled_is_valid(kind):
    adapter = TypeAdapter(kind)
    adapter.validate_python(fill(adapter.json_schema()))


def test_only_what_is_required_and_the_first_that_is_allowed():
    assert fill(Leaf.model_json_schema()) == {"colour": "red", "weight": 3}
    assert fill(Tree.model_json_schema()) == {
        "leaf": {"colour": "red", "weight": 3},
        "branches": [],
    }


def test_a_schema_that_requires_itself_ends():
    assert fill(Endless.model_json_schema()) is None
    assert fill(Chain.model_json_schema()) == {"next": None}


@pytest.mark.parametrize(
    ("schema", "filled"),
    [
        ({}, None),
        ({"type": ["string", "null"]}, ""),
        (
            {"allOf": [{"type": "object", "required": ["a"]}, {"required": ["b"]}]},
            {"a": None, "b": None},
        ),
        (
            {"allOf": [{"type": "integer"}, {"$ref": "#/$defs/m"}], "$defs": {"m": {"minimum": 2}}},
            2,
        ),
        ({"$ref": "#/$defs/a~1b", "$defs": {"a/b": {"const": 4}}}, 4),
        ({"$ref": "#/nowhere/else"}, None),
        ({"type": "integer", "maximum": -4, "multipleOf": 3}, -6),
        ({"type": "integer", "exclusiveMaximum": 0}, -1),
        (
            {"type": "array", "prefixItems": [{"const": 1}], "items": {"const": 2}, "minItems": 3},
            [1, 2, 2],
        ),
        ({"oneOf": [{"const": "x"}, {"const": "y"}]}, "x"),
        ({"required": ["free"], "properties": {}}, {"free": None}),
        (True, None),
    ],
)
def test_corners_of_the_language(schema, filled):
    assert fill(schema) == filled


def test_numbers_of_a_decimal():
    adapter = TypeAdapter(Annotated[Decimal, Ge(1)])
    assert adapter.validate_python(fill(adapter.json_schema())) >= 1
