"""What callers get: a Summary of one article, a Brief of several.

Offsets are half-open and count Unicode code points of ``article.text``. Every Span of a Summary
satisfies ``article.text[span.start:span.end] == span.text``; a Summary that breaks this cannot be
constructed. The models are frozen: what was grounded is not edited afterwards.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, model_validator

SCHEMA_VERSION: Final = 1

SpeakerKind = Literal["person", "organization", "group", "unnamed", "document"]
ClaimKind = Literal["direct", "mixed", "indirect"]
Modality = Literal[
    "statement", "prediction", "conditional", "demand", "commitment", "question", "opinion"
]
Polarity = Literal["affirmed", "denied"]
Qualifier = Literal["exact", "about", "at_least", "at_most", "range"]
Change = Literal["up", "down"]
ReadBy = Literal["model", "rules"]
Verdict = Literal["single", "agree", "compatible", "revised", "differ_by_source", "conflict"]
Number = int | float


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class Span(_Record):
    """A stretch of the article: ``article.text[start:end] == text``."""

    start: Annotated[int, Field(ge=0)]
    end: int
    text: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _length_agrees(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} is not as long as its text")
        return self


class Article(_Record):
    """One article as read; length in code points, sha256 of the UTF-8 of its text."""

    id: str
    source: str
    title: str | None = None
    url: str | None = None
    authors: list[str] = []
    published: str | None = None
    language: str | None = None
    sha256: str
    length: int
    text: str | None = None


class Speaker(_Record):
    """A source that the article attributes words, estimates or positions to."""

    id: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    mentions: list[Span] = []


class Claim(_Record):
    """What one attribution attributes: content, with the words that name its source and its cue."""

    id: str
    speaker_ids: Annotated[list[str], Field(min_length=1)]
    kind: ClaimKind
    modality: Modality
    polarity: Polarity
    proposition: Annotated[str, Field(min_length=1)]
    content: Span
    source: Span | None = None
    cue: Span | None = None
    read_by: ReadBy


class Figure(_Record):
    """A quantity of the world, value in units of one; no speaker means the article's own voice."""

    id: str
    value: Number
    value_high: Number | None = None
    unit: str | None = None
    qualifier: Qualifier
    change: Change | None = None
    of: str
    speaker_ids: list[str] = []
    content: Span
    read_by: ReadBy


class Item(_Record):
    """An item of a kind of the user's own: its content, and its fields by name.

    Attributes:
        kind: The kind's name, "event".
        words: Fields that are the article's words; None where it has none.
        values: Fields that the model worded, counted or chose.
    """

    id: str
    kind: str
    content: Span
    words: dict[str, Span | None] = {}
    values: dict[str, str | bool | Number | None] = {}


class Rejected(_Record):
    """An item of the model that was kept out, and why."""

    item: dict[str, JsonValue]
    reason: str


class Run(_Record):
    """How a summary came about; tokens summed over calls and retries, seconds of wall time."""

    summarize_version: str
    model: str
    endpoint: str | None = None
    prompt_version: str
    plan: str
    mode: str | None = None
    temperature: float | None = None
    seed: int | None = None
    calls: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    cost_usd: float | None = None
    seconds: float = 0.0
    warnings: list[str] = []


class Summary(_Record):
    """One article, read: speakers, claims and figures, each anchored to its characters.

    ``items`` are those of the user's own kinds; without any they are left out of what is written.
    """

    schema_version: Literal[1] = SCHEMA_VERSION
    article: Article
    gist: str
    speakers: list[Speaker]
    claims: list[Claim]
    figures: list[Figure]
    items: Annotated[list[Item], Field(exclude_if=operator.not_)] = []
    rejected: list[Rejected] = []
    run: Run

    def spans(self) -> Iterator[Span]:
        """Every span of the summary, mentions included."""
        for speaker in self.speakers:
            yield from speaker.mentions
        for claim in self.claims:
            yield from (s for s in (claim.content, claim.source, claim.cue) if s is not None)
        for figure in self.figures:
            yield figure.content
        for item in self.items:
            yield item.content
            yield from (span for span in item.words.values() if span is not None)

    def _repr_html_(self) -> str:
        return _framed(self)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        text = self.article.text
        if text is not None:
            for span in self.spans():
                if text[span.start : span.end] != span.text:
                    raise ValueError(f"span {span.start}:{span.end} does not match the article")
        known = {speaker.id for speaker in self.speakers}
        if len(known) != len(self.speakers):
            raise ValueError("speaker ids repeat")
        items: list[Claim | Figure] = [*self.claims, *self.figures]
        for item in items:
            if not known.issuperset(item.speaker_ids):
                raise ValueError(f"{item.id} names a speaker that is not listed")
        return self


class BriefArticle(_Record):
    """An article that a brief was made from."""

    id: str
    source: str
    title: str | None = None
    published: str | None = None


class SpeakerIn(_Record):
    """Where a brief's speaker speaks: an article and the speaker's id in its summary."""

    article: str
    speaker_id: str


class BriefSpeaker(_Record):
    """A source met in one or more of the articles."""

    id: str
    name: str
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    in_: Annotated[list[SpeakerIn], Field(alias="in")]


class FigureValue(_Record):
    """One article's value for a figure group; ``denied`` where it is said not to be so."""

    value: Number
    value_high: Number | None = None
    qualifier: Qualifier
    speakers: list[str]
    article: str
    figure_id: str
    span: Span
    denied: bool = False


class FigureGroup(_Record):
    """The same quantity of the same thing, over the articles."""

    id: str
    of: str
    unit: str | None = None
    verdict: Verdict
    independent: int
    values: list[FigureValue]


class ClaimMember(_Record):
    """One article's claim in a claim group.

    ``polarity`` tells whether its words are denied, ``against`` whether it says the opposite of the
    group's proposition.
    """

    article: str
    claim_id: str
    speakers: list[str]
    span: Span
    polarity: Polarity = "affirmed"
    against: bool = False


class ClaimGroup(_Record):
    """The same proposition, over the articles."""

    id: str
    proposition: str
    articles: list[str]
    independent: int
    contradiction: bool
    attribution_conflict: bool
    quote_drift: bool
    members: list[ClaimMember]


class OnlyIn(_Record):
    """What one article alone has."""

    article: str
    claims: list[str]
    figures: list[str]


class Brief(_Record):
    """Several articles about one event: who says what, which figures agree, differ or conflict."""

    schema_version: Literal[1] = SCHEMA_VERSION
    articles: list[BriefArticle]
    speakers: list[BriefSpeaker]
    figure_groups: list[FigureGroup]
    claim_groups: list[ClaimGroup]
    only_in: list[OnlyIn]
    run: Run

    def _repr_html_(self) -> str:
        return _framed(self)


def _framed(shown: Summary | Brief) -> str:
    """What a notebook shows; found by name, as this module imports nothing of the package."""
    page: str = import_module("summarize.render.html").framed(shown)
    return page
