"""The errors a user can meet, one small family.

Each message is one line that says what is wrong and what to do about it. ``exit_code`` is what the
command line returns for it. No message ever holds an API key or the text of an article; only a
fault in hand labels quotes the words that it is about.
"""

from __future__ import annotations

from typing import ClassVar


class SummarizeError(Exception):
    """Base of every error this package raises on purpose."""

    exit_code: ClassVar[int] = 2


class SourceError(SummarizeError):
    """A source cannot be read: missing, empty, binary, malformed, refused or too large."""


class ConfigError(SummarizeError):
    """An argument, setting, prompt directory or key is missing or wrong."""


class OutputError(SummarizeError):
    """An output cannot be written."""


class EndpointError(SummarizeError):
    """The model's endpoint cannot be reached, refuses the call, or keeps failing."""

    exit_code = 1


class ReplyError(SummarizeError):
    """The model answered, but nothing usable for this article: refusal, filter, invalid reply."""

    exit_code = 1
