"""What a model is asked to fill: small schemas whose items point at numbered passages.

Field names are short words because every one of them is paid for in tokens; descriptions travel
with the schema and so stay brief. A reply says nothing about offsets: grounding finds them.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from summarize.schema import Change, Modality, Number, Qualifier, SpeakerKind

Passage = Annotated[int, Field(description="number of the passage where the content begins")]


class _Reply(BaseModel):
    model_config = ConfigDict(extra="ignore")


class SpeakerReply(_Reply):
    """A source, once, under its fullest name in the article."""

    name: str
    kind: SpeakerKind = "person"
    role: str | None = None
    affiliation: str | None = None


class ClaimReply(_Reply):
    """One attribution: who (speakers, source words), how (cue), what (content, word for word)."""

    passage: Passage
    speakers: list[str]
    source: str | None = None
    cue: str | None = None
    content: str
    modality: Modality = "statement"
    denied: bool = False
    proposition: str = ""


class FigureReply(_Reply):
    """One quantity: its words in the article and what they say."""

    passage: Passage
    content: str
    value: Number
    value_high: Number | None = None
    unit: str | None = None
    qualifier: Qualifier = "exact"
    change: Change | None = None
    of: str = ""
    speakers: list[str] = []


class WholeReply(_Reply):
    """The whole of the asked passages in one reply."""

    speakers: list[SpeakerReply]
    claims: list[ClaimReply]
    figures: list[FigureReply]
    gist: str
