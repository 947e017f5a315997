"""The Jinja2 that a folder of prompts may use: words, conditions and loops, and no way to do harm.

A folder of prompts comes from somebody else as easily as an article does. Jinja2's sandbox keeps it
from Python's objects, not from filling the memory: so nothing is there to call, no text is
multiplied, filters that pad are left out, and what is rendered has an end.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST: Final = 1_000_000
"""Characters that a message may have beside the article."""

_PADDING = ("center", "format", "indent", "wordwrap")


class Environment(ImmutableSandboxedEnvironment):
    """Templates of some folders, the first folder that has a name winning."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, places: Sequence[Path]) -> None:
        super().__init__(
            loader=FileSystemLoader(places),
            undefined=StrictUndefined,
            autoescape=False,  # a prompt is plain text, and the article in it is not rendered
            keep_trailing_newline=True,
        )
        self.globals.clear()
        for name in _PADDING:
            del self.filters[name]

    def is_safe_callable(self, obj: Any) -> bool:
        """Nothing is: a method of a text can pad it to any length, a macro call itself."""
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuses the operators that make long texts of short ones."""
        raise SecurityError(f"the operator {operator} is not for prompts")


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
