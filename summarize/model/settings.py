"""What a user says about a model: its name, where it answers, how patiently to ask.

The environment is read in one place, ``Model.resolve``, so that everything after it works on plain
values and the one exception to the usual variables (``stub`` is the model in process unless a base
URL is given outright) cannot be forgotten somewhere else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args
from urllib.parse import SplitResult, urlsplit

from summarize.errors import ConfigError

Mode = Literal["json_schema", "tools", "json", "md_json"]
MODES: tuple[Mode, ...] = get_args(Mode)

STUB = "stub"
IN_PROCESS = "in process"
HOSTED = "https://api.openai.com/v1"
NO_KEY = "none"
"""Sent where an endpoint is given without a key: the client insists on one."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model and how to call it.

    Args:
        name: The model's name at its endpoint; ``stub`` is the one in process.
        base_url: The endpoint's base URL, usually ending in ``/v1``; None: the environment's.
        api_key: The key; None: the environment's. Never shown.
        mode: How structured output is asked for; None: the first that the endpoint obeys.
        temperature: Sampling temperature; None: the endpoint's default.
        seed: Sampling seed, where the endpoint takes one.
        max_tokens: Longest reply, in tokens.
        timeout: Longest silence within one HTTP attempt, in seconds.
        connect_timeout: Longest wait for a connection, in seconds.
        deadline: Longest time for all attempts of one call together, in seconds.
        http_retries: How often one request is sent again after a passing failure.
        reasks: How often a reply that does not fit the schema is asked for again.
        requests_per_minute: HTTP requests a minute at most; None: as the endpoint lets.
        tokens_per_minute: Tokens a minute at most, prompts and replies; None: as the endpoint lets.

    Raises:
        ConfigError: A value is out of its range.
    """

    name: str = STUB
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    mode: Mode | None = None
    temperature: float | None = 0.0
    seed: int | None = None
    max_tokens: int = 4096
    timeout: float = 120.0
    connect_timeout: float = 5.0
    deadline: float = 600.0
    http_retries: int = 5
    reasks: int = 2
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None

    @classmethod
    def of(cls, model: str | Model) -> Model:
        """A model that is given by its name or as it is.

        Raises:
            ConfigError: It is neither.
        """
        if isinstance(model, Model):
            return model
        if not isinstance(model, str):
            raise ConfigError(f"a model is a name or a Model, not {type(model).__name__}")
        return cls(model)

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ConfigError("the model has no name: give --model NAME")
        if not self.name.isprintable():
            raise ConfigError("the model's name holds characters that no name has: check --model")
        if self.mode is not None and self.mode not in MODES:
            raise ConfigError(f"unknown mode {self.mode!r}: one of {', '.join(MODES)}")
        if self.temperature is not None and not 0 <= self.temperature <= 2:
            raise ConfigError(f"temperature {self.temperature} is not between 0 and 2")
        self._check_amounts()
        if self.base_url is not None:
            object.__setattr__(self, "base_url", _clean_url(self.base_url))
        if self.api_key is not None:
            object.__setattr__(self, "api_key", _clean_key(self.api_key))

    def _check_amounts(self) -> None:
        """Raises what stands under `Model` where seconds, counts or rates make no sense."""
        for name in ("max_tokens", "timeout", "connect_timeout", "deadline"):
            if not getattr(self, name) > 0:
                raise ConfigError(f"{name} must be more than 0, not {getattr(self, name)}")
        for name in ("requests_per_minute", "tokens_per_minute"):
            if getattr(self, name) is not None and not getattr(self, name) > 0:
                raise ConfigError(f"{name} must be more than 0, not {getattr(self, name)}")
        for name in ("http_retries", "reasks"):
            if getattr(self, name) < 0:
                raise ConfigError(f"{name} must not be negative")

    def resolve(self, env: Mapping[str, str] | None = None) -> Model:
        """The model with endpoint and key settled; a model in process keeps ``base_url`` None.

        Args:
            env: The environment; None: the process's.

        Raises:
            ConfigError: The hosted endpoint would be called without a key, or a variable is bad.
        """
        if self.in_process:
            return self
        env = os.environ if env is None else env
        base_url = self.base_url or env.get("OPENAI_BASE_URL", "").strip() or HOSTED
        api_key = self.api_key or env.get("OPENAI_API_KEY", "").strip() or None
        resolved = replace(self, base_url=base_url, api_key=api_key)
        if resolved.api_key is None:
            if resolved.endpoint == _host(urlsplit(HOSTED)):
                raise ConfigError(
                    f"no key for {resolved.endpoint}: set OPENAI_API_KEY, "
                    "or name another endpoint with --base-url or OPENAI_BASE_URL"
                )
            resolved = replace(resolved, api_key=NO_KEY)
        return resolved

    @property
    def in_process(self) -> bool:
        """Whether this is the model in process: ``stub`` without a base URL."""
        return self.name == STUB and self.base_url is None

    @property
    def endpoint(self) -> str:
        """Host (and port) of the endpoint; "in process" for the stub."""
        if self.in_process:
            return IN_PROCESS
        return _host(urlsplit(self.base_url or HOSTED))


def _host(url: SplitResult) -> str:
    return url.netloc.rpartition("@")[2].lower()


def _clean_url(url: str) -> str:
    """The URL without credentials, query and closing slash: none of them belongs in a base URL."""
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        parts = SplitResult("", "", "", "", "")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ConfigError("the base URL must look like http://HOST:PORT/v1 or https://HOST/v1")
    return f"{parts.scheme}://{_host(parts)}{parts.path.rstrip('/')}"


def _clean_key(key: str) -> str | None:
    key = key.strip()
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise ConfigError("the API key holds characters that no key has: check the variable")
    return key or None
