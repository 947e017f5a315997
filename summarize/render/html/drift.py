"""What became of a quotation on its way: two wordings laid along each other, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from summarize.schema import ClaimGroup, ClaimMember

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_EDGE = ",.;:!?”“\"'’‘"
_LEAST = 5


class Run(NamedTuple):
    """Words that are in both, only in the first, or only in the second."""

    kind: Literal["same", "del", "ins"]
    text: str


class Drift(NamedTuple):
    """Two members whose quotations face each other."""

    first: ClaimMember
    second: ClaimMember
    runs: tuple[Run, ...]


def drifts(group: ClaimGroup) -> Iterator[Drift]:
    """The first quotation of a group against each other wording of it."""
    if not group.quote_drift:
        return
    quoted = [(member, words) for member in group.members if (words := _words(member))]
    if not quoted:
        return
    first, base = quoted[0]
    seen = [_plain(base)]
    for member, words in quoted[1:]:
        if (plain := _plain(words)) not in seen:
            seen.append(plain)
            yield Drift(first, member, tuple(_runs(base, words)))


def _words(member: ClaimMember) -> list[str]:
    words = " ".join(_QUOTED.findall(member.span.text)).split()
    return words if len(words) >= _LEAST else []


def _plain(words: Sequence[str]) -> list[str]:
    return [word.strip(_EDGE).casefold() for word in words]


def _runs(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    matcher = SequenceMatcher(None, _plain(one), _plain(other), autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Run("same", " ".join(one[a:b]))
            continue
        if a < b:
            yield Run("del", " ".join(one[a:b]))
        if c < d:
            yield Run("ins", " ".join(other[c:d]))
