"""The options that say which model to ask, written once, and handed to a command as one value.

A command that asks a model has a parameter of type ``Model``. Its page shows the options in that
parameter's place, and the command never sees them.
"""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Callable, Collection, Mapping
from typing import Annotated, Any, Final

import typer

from summarize.cli.options import MODEL
from summarize.errors import ConfigError
from summarize.model.settings import STUB, Mode, Model

Command = Callable[..., None]


def _option(*names: str, metavar: str | None = None, envvar: str | None = None, about: str) -> Any:
    return typer.Option(*names, metavar=metavar, envvar=envvar, rich_help_panel=MODEL, help=about)


_NAME = _option(
    "--model",
    metavar="NAME",
    envvar="SUMMARIZE_MODEL",
    about=f"Model to ask; {STUB!r} answers by rules, in process, and calls nothing.",
)
_BASE_URL = _option(
    metavar="URL",
    about="OpenAI-compatible endpoint, such as http://localhost:8080/v1 "
    "(else OPENAI_BASE_URL, else OpenAI).",
)
_API_KEY_ENV = _option(
    metavar="VAR", about="Environment variable that holds the key (else OPENAI_API_KEY)."
)
_MODE = _option(about="How to ask for structured output (else the first that the endpoint obeys).")
_TEMPERATURE = _option(metavar="0-2", about="Sampling temperature (else 0).")
_SEED = _option(metavar="N", about="Sampling seed, where supported.")
_MAX_TOKENS = _option(metavar="N", about="Longest reply, in tokens.")
_TIMEOUT = _option(metavar="SECONDS", about="Longest silence within one attempt.")

OPTIONS: Final[Mapping[str, Any]] = {
    "model": Annotated[str, _NAME],
    "base_url": Annotated[str | None, _BASE_URL],
    "api_key_env": Annotated[str | None, _API_KEY_ENV],
    "mode": Annotated[Mode | None, _MODE],
    "temperature": Annotated[float | None, _TEMPERATURE],
    "seed": Annotated[int | None, _SEED],
    "max_tokens": Annotated[int | None, _MAX_TOKENS],
    "timeout": Annotated[float | None, _TIMEOUT],
}
"""The names of the options as parameters, and what each is; those not given are None."""


def takes_model(*, without: Collection[str] = ()) -> Callable[[Command], Command]:
    """Gives a command the options of a model in the place of its parameter of type ``Model``.

    Args:
        without: Names of ``OPTIONS`` that would change nothing for this command.
    """
    names = [name for name in OPTIONS if name not in without]

    def give(command: Command) -> Command:
        signature = inspect.signature(command, eval_str=True)
        parameters: list[inspect.Parameter] = []
        for parameter in signature.parameters.values():
            if parameter.annotation is Model:
                taking = parameter.name
                parameters += (_option_like(parameter, name) for name in names)
            else:
                parameters.append(parameter)

        @functools.wraps(command)
        def parsed(**given: Any) -> None:
            asked = _model(**{name: given.pop(name) for name in names})
            command(**given, **{taking: asked})

        # typer reads both: a string among the annotations would be looked up in this module
        parsed.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
        parsed.__annotations__ = {each.name: each.annotation for each in parameters}
        return parsed

    return give


def _option_like(place: inspect.Parameter, name: str) -> inspect.Parameter:
    default = STUB if name == "model" else None
    return place.replace(name=name, default=default, annotation=OPTIONS[name])


def _model(model: str, api_key_env: str | None, **settings: Any) -> Model:
    """The model that the options describe; settings that are None keep the model's defaults.

    Raises:
        ConfigError: A value is out of range, or the key's variable is not set.
    """
    given = {key: value for key, value in settings.items() if value is not None}
    return Model(model, api_key=_api_key(api_key_env), **given)


def _api_key(variable: str | None) -> str | None:
    """The key in the variable that ``--api-key-env`` names; None if none is named."""
    if variable is None:
        return None
    if not variable.isidentifier():  # a pasted key, perhaps: it is not repeated
        raise ConfigError("--api-key-env wants the name of an environment variable, not a key")
    key = os.environ.get(variable, "").strip()
    if not key:
        raise ConfigError(f"--api-key-env: the environment variable {variable} is not set")
    return key
