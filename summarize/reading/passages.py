"""Numbered sentences with exact offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PassageKind = Literal["sentence", "headline", "item", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, headline line, list item or boilerplate line; number and paragraph count from 1."""

    number: int
    paragraph: int
    start: int
    end: int
    kind: PassageKind
