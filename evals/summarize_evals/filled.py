"""YAML files that fill a pydantic model, read as label files are: data alone, faults by line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from summarize.errors import ConfigError
from summarize_evals import marked
from summarize_evals.marked import Fault, Fields, Items, Node, Scalar

Form = TypeVar("Form", bound=BaseModel)

_TYPED: Final = frozenset({"int", "float", "bool", "null"})
_LONGEST_NUMBER: Final = 40  # characters; reading one takes the square of its length


def read(path: Path, form: type[Form]) -> Form:
    """What a file says.

    Args:
        path: The file.
        form: What it has to fill.

    Raises:
        ConfigError: It cannot be read, or does not fill the form: the first fault, with its line.
    """
    faults: list[Fault] = []
    node = marked.read(path, faults)
    if faults or node is None:
        raise ConfigError(f"{path}:{faults[0].line}: {faults[0].what}")
    try:
        return form.model_validate(_data(node))
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "it"
        line = _line(node, first["loc"])
        raise ConfigError(f"{path}:{line}: {where}: {first['msg']}") from None


def _data(node: Node) -> Any:
    """Plain data; a date stays the words that it is written in."""
    if isinstance(node, Items):
        return [_data(item) for item in node.nodes]
    if isinstance(node, Fields):
        return {name: _data(value) for name, value in node.nodes.items()}
    if isinstance(node, Scalar):
        typed = node.type in _TYPED and len(node.value) <= _LONGEST_NUMBER
        return yaml.safe_load(node.value) if typed else node.value
    return None


def _line(node: Node, place: Sequence[int | str]) -> int:
    """The line of what stands at a place, or of the last of its parents that is there."""
    for step in place:
        if isinstance(node, Items) and isinstance(step, int) and step < len(node.nodes):
            node = node.nodes[step]
        elif isinstance(node, Fields) and step in node.nodes:
            node = node.nodes[str(step)]
        else:
            break
    return node.line
