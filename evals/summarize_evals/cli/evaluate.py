"""``summarize eval``: a model and prompt set against labelled articles."""

from __future__ import annotations

import typer

from summarize.cli import pages

ABOUT = """Score a model and prompt set against hand-labelled articles."""


def application() -> typer.Typer:
    """The group of commands."""
    app = typer.Typer(help=pages.prose(ABOUT))
    app.callback()(evaluate)
    return app


def evaluate() -> None:
    """Score a model."""
