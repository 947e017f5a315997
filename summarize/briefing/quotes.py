"""Whether two quotations are one, and whether its words have changed on the way.

Reporters shorten what they quote, and that is no fault; they also change it, and that is. So the
shorter quotation is laid along the longer one: words that only the longer has before and after are
cut off, what differs in between is drift. The alignment is a longest common subsequence of words,
in any of their inflections: "was" for "is" is drift, and no other quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarize.briefing.words import root, tokens, without_exclaiming
from summarize.reading.text.passages import split
from summarize.reading.text.polarity import negations
from summarize.reading.text.quotations import find
from summarize.reading.words.lexicon import words
from summarize.schema import Claim

LEAST = 5  # words of a quotation that can be told from chance
_SAME = 0.6  # of the words, in order, of two quotations already known to say the same
_SURELY = 0.75  # of those of any two
_AHEAD = 2  # words before what both have that may deny it
_LEFT_OUT = "…"  # stands for what a reporter leaves out between two quotations
_TELLING = words("said say says saying told tell tells promised claimed wrote asked announced")


class Alignment(NamedTuple):
    """Two quotations side by side."""

    share: float
    """Words that both have, in order, as a share of the stretches that face each other."""
    drifted: bool
    """Whether the stretches differ in any word."""
    retold: bool = False
    """Whether one quotes somebody who quotes: "She told us that", "I said"."""
    turned: bool = False
    """Whether one of the stretches denies what the other says."""

    @property
    def one_quotation(self) -> bool:
        """Whether two claims that say the same quote one sentence."""
        return self.share >= _SAME

    @property
    def surely_one(self) -> bool:
        """Whether they do, whatever else is known of them."""
        return self.share >= _SURELY


def quoted(claim: Claim) -> tuple[str, ...]:
    """The words of a claim that stand in quotation marks; all of a direct one's."""
    text = claim.content.text
    if claim.kind == "indirect":
        return ()
    marks = [q for q in find(text, split(text)) if q.depth == 1]
    if not marks:
        return tokens(text) if claim.kind == "direct" else ()
    pieces = [tokens(without_exclaiming(text[q.inner_start : q.inner_end])) for q in marks]
    return tuple(word for piece in pieces for word in (_LEFT_OUT, *piece))[1:]


@lru_cache(maxsize=20_000)
def align(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """Lays two quotations of at least ``LEAST`` words along each other.

    A quotation that is shorter than that is no evidence: nothing of it is shared.
    """
    if min(len(one), len(other)) < LEAST:
        return Alignment(0.0, False)
    some, others = tuple(map(root, one)), tuple(map(root, other))
    blocks = [
        block
        for block in SequenceMatcher(None, some, others, autojunk=False).get_matching_blocks()
        if block.size
    ]
    shared = sum(block.size for block in blocks)
    if shared < LEAST:
        return Alignment(0.0, False)
    first, last = blocks[0], blocks[-1]
    left_out = _left_out(one, other, blocks)
    facing = (
        last.a + last.size - first.a - left_out[0],
        last.b + last.size - first.b - left_out[1],
    )
    # Only one of the two may be cut at an end; what the other has there is its own wording.
    before, after = (
        min(first.a, first.b),
        min(len(one) - last.a - last.size, len(other) - last.b - last.size),
    )
    width = sum(facing) + 2 * (before + after)
    inflected = any(
        one[block.a : block.a + block.size] != other[block.b : block.b + block.size]
        for block in blocks
    )
    drifted = inflected or shared < max(facing) or before + after > 0
    ahead = {*one[: first.a], *other[: first.b]}
    turned = _denials(one[max(0, first.a - _AHEAD) : last.a + last.size]) != _denials(
        other[max(0, first.b - _AHEAD) : last.b + last.size]
    )
    return Alignment(2 * shared / width, drifted, not ahead.isdisjoint(_TELLING), turned)


def _left_out(
    one: tuple[str, ...], other: tuple[str, ...], blocks: Sequence[Match]
) -> tuple[int, int]:
    """Words between what both have that one of the reporters has left out, and marked as such."""
    some = others = 0
    for before, after in pairwise(blocks):
        gap = one[before.a + before.size : after.a]
        facing = other[before.b + before.size : after.b]
        if (_LEFT_OUT,) in (gap, facing):
            some, others = some + len(gap), others + len(facing)
    return some, others


def _denials(stretch: tuple[str, ...]) -> int:
    return len(negations(" ".join(stretch))) % 2
