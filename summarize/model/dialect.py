"""What an endpoint accepts, learned from what it refuses and remembered for the process.

"OpenAI-compatible" is a family of dialects: one server knows ``max_completion_tokens`` and another
only ``max_tokens``, one refuses a temperature, one has no JSON schemas. No table of servers stays
true for long, so nothing is assumed: the richest request is sent first and what the endpoint
complains about is left out from then on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarize.model.faults import Complaint
from summarize.model.settings import MODES, Mode, Model

MODE_WORDS = re.compile(
    r"response_format|json_schema|json_object|json.mode|tool_choice|\btools?\b|function.?call"
    r"|grammar|structured.?output|guided",
    re.IGNORECASE,
)
TOKEN_LIMIT = re.compile(
    r"at most (\d+)(?: completion| output)? tokens|less than or equal to (\d+)"
)
TOKEN_NAMES = ("max_tokens", "max_completion_tokens")
OPTIONAL = ("temperature", "seed", "stream_options")
LOOKED_AT = 1000


@dataclass(slots=True)
class Dialect:
    """How one endpoint wants one model to be asked."""

    mode: Mode | None = None
    """The mode that has given a valid reply; None: none has yet."""
    limit_name: str | None = "max_tokens"
    token_limit: int | None = None
    stream: bool = True
    temperature: bool = True
    seed: bool = True
    stream_options: bool = True

    def modes(self, model: Model) -> tuple[Mode, ...]:
        """The modes to try: the one that is asked for, else all, the one known to work first."""
        if model.mode is not None:
            return (model.mode,)
        return tuple(sorted(MODES, key=lambda mode: mode != self.mode))

    def parameters(self, model: Model) -> dict[str, Any]:
        """The parameters of a request that do not depend on its mode."""
        sent: dict[str, Any] = {}
        if self.limit_name is not None:
            sent[self.limit_name] = min(model.max_tokens, self.token_limit or model.max_tokens)
        if self.temperature and model.temperature is not None:
            sent["temperature"] = model.temperature
        if self.seed and model.seed is not None:
            sent["seed"] = model.seed
        if self.stream:
            sent["stream"] = True
            if self.stream_options:
                sent["stream_options"] = {"include_usage": True}
        return sent

    def adapt(self, said: Complaint, sent: Mapping[str, Any]) -> bool:
        """Leave out what the endpoint complains about; whether the request is now another one.

        What was *sent* decides, not what is known by now: of two concurrent requests that meet the
        same complaint both are to be sent again.
        """
        if said.status not in {400, 422}:
            return False
        words = said.words[:LOOKED_AT]
        for name in TOKEN_NAMES:
            if name in sent and _names(said, name):
                return self._adapt_tokens(name, sent, words)
        for name in OPTIONAL:
            if name in sent and _names(said, name):
                setattr(self, name, False)
                return True
        if "stream" in sent and (said.param == "stream" or "stream" in words.lower()):
            self.stream = False
            return True
        return False

    def _adapt_tokens(self, name: str, sent: Mapping[str, Any], words: str) -> bool:
        if limit := TOKEN_LIMIT.search(words):
            self.token_limit = int(limit[1] or limit[2])
            return 0 < self.token_limit < int(sent[name])
        self.limit_name = TOKEN_NAMES[1] if name == TOKEN_NAMES[0] else None
        return True


def refuses_mode(said: Complaint) -> bool:
    """Whether the complaint is about the way in which structured output was asked for."""
    if said.status not in {400, 404, 422, 500, 501}:
        return False
    return said.param.startswith(("response_format", "tool")) or bool(
        MODE_WORDS.search(said.words[:LOOKED_AT])
    )


def _names(said: Complaint, name: str) -> bool:
    return said.param == name or bool(re.search(rf"\b{name}\b", said.words[:LOOKED_AT]))


_known: dict[tuple[str | None, str], Dialect] = {}


def dialect_of(model: Model) -> Dialect:
    """The dialect of a resolved model's endpoint, shared by all calls of the process."""
    fresh = Dialect(stream=not model.in_process)
    return _known.setdefault((model.base_url, model.name), fresh)


def forget() -> None:
    """Forget every dialect: servers behind an address can change."""
    _known.clear()
