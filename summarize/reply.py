"""What a model is asked to fill: small schemas whose items point at numbered passages.

Field names are short words because every one of them is paid for in tokens. A reply says nothing
about offsets: grounding finds them. One item that does not fit the schema costs that item, not the
reply: it is set aside as junk, and only a reply that is mostly junk is invalid as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Final, Self, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema

from summarize.records import LARGEST_FIGURE
from summarize.schema import Change, Modality, Number, Qualifier, SpeakerKind


def _tidy(choices: Any, default: str | None) -> BeforeValidator:
    """Case and spelling of an enumeration forgiven; a word outside it becomes the default."""
    known = get_args(choices)  # no set: a model may reply with a list, which has no hash

    def validate(value: Any) -> Any:
        word = (
            value.strip().lower().replace(" ", "_").replace("-", "_")
            if isinstance(value, str)
            else value
        )
        return word if word in known else default

    return BeforeValidator(validate)


def _words(value: Any) -> Any:
    """One name where a list of names is wanted is a list of one; null is none."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


class Copied:
    """Marks a field whose words have to stand in the article."""


PassageNumber = Annotated[int, Field(description="number of the passage where content begins")]
Verbatim = Annotated[
    str, Field(min_length=1, description="word for word from the article"), Copied()
]
_Speakers = Annotated[list[str], BeforeValidator(_words), Field(description="names from speakers")]


_LONGEST_NUMBER = 40  # characters


def _number(value: Any) -> Any:
    """Digits with thousands separators are a number; true and false are none."""
    if isinstance(value, bool):
        raise ValueError("a number is wanted")
    if isinstance(value, str):
        value = value.replace(",", "")
    if (isinstance(value, int) and abs(value) > LARGEST_FIGURE) or (
        isinstance(value, str) and len(value) > _LONGEST_NUMBER
    ):
        raise ValueError("the number is too large")
    return value


_Number = Annotated[Number, BeforeValidator(_number)]


class _Reply(BaseModel):
    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)


class SpeakerReply(_Reply):
    """A source, once, under its fullest name in the article."""

    name: Verbatim
    kind: Annotated[SpeakerKind, _tidy(SpeakerKind, "person")] = "person"
    role: str | None = None
    affiliation: str | None = None


class ClaimReply(_Reply):
    """One attribution: who (speakers, source words), how (cue), what (content)."""

    passage: PassageNumber
    speakers: _Speakers
    source: str | None = None
    cue: str | None = None
    content: Verbatim
    modality: Annotated[Modality, _tidy(Modality, "statement")] = "statement"
    denied: bool = False
    proposition: str = ""


class FigureReply(_Reply):
    """One quantity: its words in the article and what they say."""

    passage: PassageNumber
    content: Verbatim
    value: _Number
    value_high: _Number | None = None
    unit: str | None = None
    qualifier: Annotated[Qualifier, _tidy(Qualifier, "exact")] = "exact"
    change: Annotated[Change | None, _tidy(Change, None)] = None
    of: str = ""
    speakers: _Speakers = []


class Junk(BaseModel):
    """An item that did not fit its schema; ``listed`` says what it was given as."""

    listed: str
    item: Any


def _junk(value: Any) -> Junk | None:
    """What a validated reply that is validated again has set aside; a model's own is dropped."""
    try:
        return Junk.model_validate(value)
    except ValidationError:
        return None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


class Listing(_Reply):
    """A reply of lists of items; those that do not fit their schema are set aside.

    ``lists`` says of each list what its items are called, and their schema.
    """

    lists: ClassVar[Mapping[str, tuple[str, type[BaseModel]]]] = {}
    junk: SkipJsonSchema[list[Junk]] = []

    @model_validator(mode="wrap")
    @classmethod
    def _fitting(cls, value: Any, fit: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return fit(value)  # most replies fit as they are
        except ValidationError:
            if not isinstance(value, dict):
                raise
        return fit(cls._without_junk(value))

    @classmethod
    def _without_junk(cls, value: dict[str, Any]) -> dict[str, Any]:
        """What fits of the lists, and what does not as junk."""
        kept = dict(value)
        known = [one for item in _list(kept.get("junk")) if (one := _junk(item)) is not None]
        junk: list[Junk] = []
        total, first_fault = 0, ""
        for name, (listed, schema) in cls.lists.items():
            if not isinstance(kept.get(name), list):
                continue  # missing or of another type: the reply's own fault, reported as such
            items: list[BaseModel] = []
            for item in kept[name]:
                total += 1
                try:
                    items.append(schema.model_validate(item))
                except ValidationError as error:
                    junk.append(Junk(listed=listed, item=item))
                    fault = error.errors(include_url=False, include_input=False)[0]
                    first_fault = (
                        first_fault or f"{name}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
                    )
            kept[name] = items
        if len(junk) * 2 > total:
            raise ValueError(
                f"{len(junk)} of {total} items do not fit the schema, first {first_fault}"
            )
        kept["junk"] = [*known, *junk]
        return kept


class WholeReply(Listing):
    """All that the asked passages hold, in one reply."""

    lists: ClassVar = {
        "speakers": ("speaker", SpeakerReply),
        "claims": ("claim", ClaimReply),
        "figures": ("figure", FigureReply),
    }
    speakers: list[SpeakerReply]
    claims: list[ClaimReply]
    figures: list[FigureReply]
    gist: str


class PassagesReply(Listing):
    """What is said and counted in the asked passages."""

    lists: ClassVar = {"claims": ("claim", ClaimReply), "figures": ("figure", FigureReply)}
    claims: list[ClaimReply]
    figures: list[FigureReply]


class WhoReply(_Reply):
    """Who is the source of some words: one of the choices."""

    who: Verbatim


class ModalityReply(_Reply):
    """What some words do."""

    modality: Annotated[Modality, _tidy(Modality, None)]


class PropositionReply(_Reply):
    """What somebody said as one sentence that stands alone."""

    proposition: str


class GistReply(_Reply):
    """What an article reports."""

    gist: str


class OfReply(_Reply):
    """What a figure counts or measures."""

    of: str


class SameReply(_Reply):
    """Whether two lines of different reports say the same."""

    same: bool


REPLIES: Final[dict[str, type[BaseModel]]] = {
    schema.__name__: schema
    for schema in (
        WholeReply,
        PassagesReply,
        WhoReply,
        ModalityReply,
        PropositionReply,
        GistReply,
        OfReply,
        SameReply,
    )
}
