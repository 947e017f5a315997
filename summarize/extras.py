"""Libraries that only some need: loaded when asked for, and named when they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarize.errors import ConfigError


def extra(module: str, name: str, what: str) -> Any:
    """The module of an optional library.

    Args:
        module: The module, such as "pyarrow.parquet".
        name: The extra of this package that brings it.
        what: What needs it, for the message.

    Raises:
        ConfigError: It is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        library = module.partition(".")[0]
        raise ConfigError(f"{what} needs {library}: pip install 'summarize[{name}]'") from None
