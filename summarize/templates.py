"""The Jinja2 that a folder of prompts may use: words, conditions and loops, and no way to do harm.

A folder of prompts comes from somebody else as easily as an article does. Jinja2's sandbox keeps it
from Python's objects, not from filling the memory: so nothing is there to call, no text is made of
other texts but by printing them, the filters are those that leave a text as long as it is, only
texts and numbers are printed, and what is rendered has an end.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateSyntaxError,
    Undefined,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST: Final = 1_000_000
"""Characters that a message may have beside the article."""

_FILTERS = (
    "capitalize",
    "d",
    "default",
    "first",
    "last",
    "length",
    "lower",
    "title",
    "trim",
    "upper",
)
_GROWING = {
    nodes.Concat: "the operator ~",
    nodes.AssignBlock: "a block of set",
    nodes.FilterBlock: "filter",
}
"""What makes a text of several and keeps it: forty of them in a row make a terabyte of a letter."""


class Environment(ImmutableSandboxedEnvironment):
    """Templates of some folders, the first folder that has a name winning."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, places: Sequence[Path]) -> None:
        super().__init__(
            loader=FileSystemLoader(places),
            undefined=StrictUndefined,
            autoescape=False,  # a prompt is plain text, and the article in it is not rendered
            keep_trailing_newline=True,
            finalize=_printable,
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template as a tree, unless it makes long texts of short ones."""
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(tuple(_GROWING)):
            fault = f"{_GROWING[type(node)]} is not for prompts"
            raise TemplateSyntaxError(fault, node.lineno, name, filename)
        return tree

    def is_safe_callable(self, obj: Any) -> bool:
        """Nothing is: a method of a text can pad it to any length, a macro call itself."""
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuses the operators that make long texts of short ones, and adds numbers alone."""
        if operator == "+" and isinstance(left, int | float) and isinstance(right, int | float):
            return left + right
        raise SecurityError(f"the operator {operator} is not for prompts")


def _printable(value: Any) -> Any:
    """A list may hold itself many times over, and be no larger until it is printed."""
    if isinstance(value, str | int | float | Undefined):  # what is undefined says so when printed
        return value
    raise SecurityError("only texts and numbers are printed: go through a list with a loop")


def render(template: Template, block: str, article: str) -> str:
    """A block of a template with the article's passages in it.

    Raises:
        TemplateError: It cannot be rendered, or has no end.
    """
    parts: list[str] = []
    left = len(article) + LONGEST
    for part in template.blocks[block](template.new_context({"article": article})):
        parts.append(part)
        left -= len(part)
        if left < 0:
            raise SecurityError(f"a message of more than {LONGEST:,} characters")
    return "".join(parts).strip()
