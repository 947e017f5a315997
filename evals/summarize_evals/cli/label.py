"""``summarize label``: checks, shows and compares labels that people wrote."""

from __future__ import annotations

import typer

from summarize.cli import pages

ABOUT = """Check, show and compare hand labels."""


def application() -> typer.Typer:
    """The group of commands."""
    app = typer.Typer(help=pages.prose(ABOUT))
    app.callback()(_root)
    return app


def _root() -> None:
    pass
