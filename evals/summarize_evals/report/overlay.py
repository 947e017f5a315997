"""An article's text with labels and output laid over each other, in place.

Stretches overlap: figures stand inside claims, and claims inside claims. So the text is cut at
every boundary, and each piece says what covers it, from the outermost stretch to the innermost.
What two readers would draw as boxes becomes classes: a line above for the labels, a line below for
the model, so that a box is closed where both have it, and open where only one does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from summarize.reading.text.extent import Extent
from summarize.render.safe import block
from summarize_evals.findings import Finding
from summarize_evals.record import Claim, Extents, Unsaid

LANES: Final = 3  # claims within claims: deeper ones share the outermost lane
_FIGURES: Final = "f"
_GRAVEST: Final = ("missed", "spurious", "wrong", "right", "open")


class Mark(NamedTuple):
    """The number of an item that has an error, where it begins."""

    number: int
    finding: Finding


class Piece(NamedTuple):
    """A piece of text that is covered alike.

    Attributes:
        boxes: Classes of what covers it, outermost first.
        attribution: "source" or "cue" where the words name a source or attribute.
    """

    text: str
    boxes: tuple[str, ...]
    attribution: str
    marks: tuple[Mark, ...]


class _Box(NamedTuple):
    lane: str
    finding: Finding
    gold: Extents
    given: Extents


def overlaid(text: str, findings: Sequence[Finding]) -> Iterator[Piece]:
    """The text in pieces; numbers of marks count the findings from 1."""
    boxes = list(_boxes(findings))
    marks = defaultdict(list)
    for number, finding in enumerate(findings, 1):
        if finding.faults and finding.place:
            marks[finding.place.start].append(Mark(number, finding))
    words = list(_attributions(findings))
    cuts = sorted(
        {0, len(text), *marks}
        | {at for box in boxes for extent in (*box.gold, *box.given) for at in extent}
        | {at for _, extent in words for at in extent}
    )
    over: dict[int, list[_Box]] = defaultdict(list)
    for box in boxes:
        for start in {start for e in (*box.gold, *box.given) for start in _within(cuts, e)}:
            over[start].append(box)
    attribution = {start: name for name, extent in words for start in _within(cuts, extent)}
    for start, end in pairwise(cuts):
        yield Piece(
            block(text[start:end]),
            tuple(_classes(over[start], Extent(start, end))),
            attribution.get(start, ""),
            tuple(marks.get(start, ())),
        )


def _within(cuts: Sequence[int], extent: Extent) -> Sequence[int]:
    return cuts[bisect_left(cuts, extent.start) : bisect_left(cuts, extent.end)]


def _boxes(findings: Iterable[Finding]) -> Iterator[_Box]:
    """What is drawn: figures innermost, a claim farther out than those that stand within it."""
    taken: list[list[Extent]] = [[] for _ in range(LANES)]
    drawn = []
    for finding in findings:
        gold, given = (_content(item) for item in (finding.gold, finding.predicted))
        if not gold and not given:
            continue
        if finding.family == "figures":
            yield _Box(_FIGURES, finding, gold, given)
        else:
            whole = Extent(
                min(e.start for e in (*gold, *given)), max(e.end for e in (*gold, *given))
            )
            drawn.append((whole, finding, gold, given))
    for whole, finding, gold, given in sorted(drawn, key=lambda each: each[0].end - each[0].start):
        lane = next(
            (
                lane
                for lane, others in enumerate(taken)
                if not any(o.start < whole.end and whole.start < o.end for o in others)
            ),
            LANES - 1,
        )
        taken[lane].append(whole)
        yield _Box(str(lane), finding, gold, given)


def _content(item: object) -> Extents:
    content: Extents = getattr(getattr(item, "preferred", None), "content", ())
    return content


def _attributions(findings: Iterable[Finding]) -> Iterator[tuple[str, Extent]]:
    for finding in findings:
        for item in (finding.predicted, finding.gold):
            if item and isinstance(claim := item.preferred, Claim):
                cue = () if isinstance(claim.cue, Unsaid) else claim.cue
                yield from (("source", extent) for extent in claim.source)
                yield from (("cue", extent) for extent in cue)


def _classes(boxes: Iterable[_Box], piece: Extent) -> Iterator[str]:
    found: dict[str, _Box] = {}
    for box in sorted(boxes, key=lambda box: _GRAVEST.index(box.finding.outcome)):
        found.setdefault(box.lane, box)
    for lane in sorted(found, key=(_FIGURES, *map(str, range(LANES))).index, reverse=True):
        _, finding, gold, given = found[lane]
        names = ["k", f"k{lane}", finding.outcome]
        names += ["above"] if _covers(gold, piece) else []
        names += ["below"] if _covers(given, piece) else []
        names += ["begins"] if any(e.start == piece.start for e in (*gold, *given)) else []
        names += ["ends"] if any(e.end == piece.end for e in (*gold, *given)) else []
        yield " ".join(names)


def _covers(extents: Extents, piece: Extent) -> bool:
    return any(e.start <= piece.start and piece.end <= e.end for e in extents)
