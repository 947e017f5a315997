"""One model call: messages and a reply schema go in, a reply of that schema comes out.

Everything above this package sees one async method, ``ask``, and one family of errors; which
endpoint it is, how it spells structured output, what it refuses, loses or cuts short is settled
here and nowhere else. Importing is cheap: openai, instructor and the network are loaded by
``open_model``, not before. What ``summarize doctor`` finds out is in ``summarize.model.probe``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarize.model.answer import Answer, AnswerError, CallError, TooLong, Usage
from summarize.model.asking import Asking, Note
from summarize.model.settings import MODES, Mode, Model

if TYPE_CHECKING:
    from summarize.model.caller import Caller
    from summarize.model.opening import open_model
    from summarize.model.retry import Clock

__all__ = [
    "MODES",
    "Answer",
    "AnswerError",
    "Asking",
    "CallError",
    "Caller",
    "Clock",
    "Mode",
    "Model",
    "Note",
    "TooLong",
    "Usage",
    "open_model",
]

_LATER = {
    "Caller": "caller",
    "open_model": "opening",
    "Clock": "retry",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value
