"""Kinds of items of one's own: a class says what to fill, a template of its name how to ask for it.

A kind is a reply schema like that of a claim: its items point at a passage and copy their content
from it. What else is copied is marked ``Verbatim`` and becomes a span, or it is not in the article
and goes; what a model words itself is guarded as a proposition is. That is why fields are few in
type: each one has a rule by which it is checked against the article.
"""

from __future__ import annotations

import contextlib
import re
import sys
import traceback
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Final, Literal, Union, get_args, get_origin

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    ValidationError,
    ValidatorFunctionWrapHandler,
    create_model,
)
from pydantic_core.core_schema import (
    CoreSchema,
    NoInfoWrapValidatorFunction,
    no_info_wrap_validator_function,
)

from summarize.errors import ConfigError
from summarize.reply import Copied, Listing, PassageNumber, Verbatim

Way = Literal["copied", "worded", "number", "choice"]
"""How a field is checked: by its words, as a wording, by its number; a choice needs no check."""

_TYPES: Final[Mapping[Any, Way]] = {str: "worded", int: "number", float: "number", bool: "choice"}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _checked_by(kind: type[Kind]) -> NoInfoWrapValidatorFunction:
    """Runs the checks of a kind; what they raise to refuse an item is pydantic's in the end."""

    def checked(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
        try:
            return check(value)
        except (ValidationError, ConfigError):
            raise
        except (Exception, SystemExit) as error:  # what it says may quote the article
            what = f"{type(error).__name__}{_place(error, kind)}"
        raise ConfigError(
            f"{kind.__name__}: a check of its own raises {what}; mend it, or let it raise"
            " ValueError to refuse the item"
        )

    return checked


def _place(error: BaseException, kind: type[Kind]) -> str:
    """The line of a kind's module that led to an error."""
    file = getattr(sys.modules.get(kind.__module__), "__file__", None)
    lines = [
        lineno
        for frame, lineno in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == file
    ]
    return f" at {Path(str(file)).name}:{lines[-1]}" if lines else ""


class Kind(BaseModel):
    """What an item of a kind of one's own has: its content, and the fields of a subclass.

    A field is ``Verbatim`` (words of the article), ``str`` (in the model's words), ``int`` or
    ``float`` (a number of the article), ``bool`` or a ``Literal`` (a choice), or one of these or
    None. The name of the subclass is the kind's, its docstring is shown to the model.

    Attributes:
        passage: The number of the passage in which the content begins.
        content: The words of the article that the item rests on.
    """

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    passage: PassageNumber
    content: Verbatim

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Around all that a subclass may check itself: it is somebody else's code."""
        return no_info_wrap_validator_function(_checked_by(cls), handler(source))

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Refuses a class with a field that nothing could check (ConfigError)."""
        super().__pydantic_init_subclass__(**kwargs)
        ways(cls)


@cache
def ways(kind: type[Kind]) -> Mapping[str, Way]:
    """How each field that a kind adds is checked.

    Raises:
        ConfigError: Nothing could check a field, or its name means something else already.
    """
    for name, field in kind.model_fields.items():
        if hasattr(Kind, name) or (name in _OWN and field.annotation is not _OWN[name]):
            raise ConfigError(f"{kind.__name__}.{name}: every kind has this name; choose another")
    added = {name: field for name, field in kind.model_fields.items() if name not in _OWN}
    return {
        name: _way(kind, name, field.annotation, field.metadata) for name, field in added.items()
    }


_OWN: Final[Mapping[str, Any]] = {
    name: field.annotation for name, field in Kind.model_fields.items()
}


def _way(kind: type[Kind], name: str, annotation: Any, metadata: list[Any]) -> Way:
    if any(isinstance(mark, Copied) for mark in metadata):
        return "copied"
    parts = [part for part in _alternatives(annotation) if part is not NoneType]
    found: set[Way] = set()
    for part in parts:
        if get_origin(part) is Annotated:
            base, *marks = get_args(part)
            found.add(_way(kind, name, base, marks))
        elif get_origin(part) is Literal:
            found.add("choice")
        elif part in _TYPES:
            found.add(_TYPES[part])
        else:
            found.clear()
            break
    if len(found) != 1:
        wanted = "Verbatim, str, int, float, bool or a Literal, or one of these or None"
        raise ConfigError(f"{kind.__name__}.{name}: nothing could check this field; use {wanted}")
    return found.pop()


def _alternatives(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _alternatives(part)
    else:
        yield annotation


def task(kind: type[Kind]) -> str:
    """The kind's name in small letters, which its template has too: "court_ruling"."""
    return _HUMP.sub("_", kind.__name__).lower()


def imported(name: str) -> type[Kind]:
    """The kind that "module:Class" names; the current folder is looked in first.

    What the module prints as it is imported goes to standard error: standard output is for data.

    Raises:
        ConfigError: It cannot be imported, or is no kind.
    """
    module, colon, path = name.partition(":")
    if not (module and colon and path.isidentifier()):
        raise ConfigError(f"--kind wants MODULE:CLASS, such as events:Event, not {name!r}")
    if "" not in sys.path:
        sys.path.insert(0, "")
    try:
        with contextlib.redirect_stdout(sys.stderr), warnings.catch_warnings():
            # Pydantic warns of a name that ``ways`` refuses.
            warnings.filterwarnings("ignore", "Field name .* shadows", UserWarning)
            found = getattr(import_module(module), path, None)
    except ConfigError:
        raise
    except (Exception, SystemExit) as error:
        # Somebody else's module may fail in any way at all.
        raise ConfigError(
            f"--kind {name}: {module} cannot be imported: {type(error).__name__}: {error}"
        ) from None
    if not (isinstance(found, type) and issubclass(found, Kind)):
        raise ConfigError(f"--kind {name}: {path} in {module} is no subclass of summarize.Kind")
    return found


class KindReply(Listing):
    """All items of a kind that the asked passages hold."""

    items: list[Kind]

    kind: ClassVar[type[Kind]]

    def __reduce__(self) -> tuple[Any, ...]:
        """In another process the class is made anew: it has no name by which to find it."""
        return _empty, (self.kind,), self.__getstate__()


def _empty(kind: type[Kind]) -> KindReply:
    return listing(kind).model_construct()


@cache
def listing(kind: type[Kind]) -> type[KindReply]:
    """The reply schema that asks for items of a kind."""
    items: Any = (list[kind], ...)  # type: ignore[valid-type]
    reply = create_model(f"{kind.__name__}Reply", __base__=KindReply, items=items)
    reply.kind = kind
    reply.lists = {"items": (task(kind), kind)}
    return reply
