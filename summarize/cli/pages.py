"""Help pages: what a command does, from its docstring; then examples and exit codes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import typer

DONE = "all done"
ENDPOINT = "the endpoint refuses or is not there"
WRONG = "wrong arguments or configuration"
INTERRUPTED = "interrupted"


def add(
    app: typer.Typer, command: Callable[..., Any], epilog: str, name: str | None = None
) -> None:
    """Registers a command, its docstring being the page's text."""
    app.command(name, help=prose(command.__doc__ or ""), epilog=epilog)(command)


def prose(text: str) -> str:
    """Paragraphs as single lines, wrapped where they are shown; nothing in them is markup."""
    from rich.markup import escape

    paragraphs = inspect.cleandoc(text).split("\n\n")
    return escape("\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs))


def ending(*examples: str, codes: Mapping[int, str]) -> str:
    """The epilog of a command's page: examples, one a line, and what each exit code means."""
    from rich.markup import escape

    lines = ["[bold]Examples[/]", *(f" {escape(example)}" for example in examples), ""]
    lines += ["[bold]Exit codes[/]", *(f" {code:<3}  {meaning}" for code, meaning in codes.items())]
    return "\n".join(lines)
