"""News articles into structured, checkable summaries.

Who speaks, what each of them claims, which figures are given and by whom, and exactly where in the
text. Importing the package is cheap; what a name needs is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.briefing import compare
    from summarize.errors import (
        ConfigError,
        EndpointError,
        OutputError,
        ReplyError,
        SourceError,
        SummarizeError,
    )
    from summarize.extractor import Failure
    from summarize.kinds import Kind
    from summarize.loading import load
    from summarize.model import Model
    from summarize.pipeline import aextract, extract, extract_many
    from summarize.reply import Verbatim
    from summarize.schema import (
        Article,
        Brief,
        Claim,
        Figure,
        Item,
        Rejected,
        Run,
        Span,
        Speaker,
        Summary,
    )

_HOMES = {
    "briefing": ("compare",),
    "errors": (
        "ConfigError",
        "EndpointError",
        "OutputError",
        "ReplyError",
        "SourceError",
        "SummarizeError",
    ),
    "extractor": ("Failure",),
    "pipeline": ("aextract", "extract", "extract_many"),
    "kinds": ("Kind",),
    "loading": ("load",),
    "model": ("Model",),
    "reply": ("Verbatim",),
    "schema": (
        "Article",
        "Brief",
        "Claim",
        "Figure",
        "Item",
        "Rejected",
        "Run",
        "Span",
        "Speaker",
        "Summary",
    ),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Brief",
    "Claim",
    "ConfigError",
    "EndpointError",
    "Failure",
    "Figure",
    "Item",
    "Kind",
    "Model",
    "OutputError",
    "Rejected",
    "ReplyError",
    "Run",
    "SourceError",
    "Span",
    "Speaker",
    "SummarizeError",
    "Summary",
    "Verbatim",
    "aextract",
    "compare",
    "extract",
    "extract_many",
    "load",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
