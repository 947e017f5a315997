"""An article cut into regions: a sentence each, or several over whose ends a quotation runs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from summarize.reading.text import settling
from summarize.reading.text.passages import Passage
from summarize.reading.text.quotations import Quotation
from summarize.reading.text.tokens import Region


def cut(
    text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]
) -> Iterator[Region]:
    """Cut an article into regions worth reading: those with a possible cue or with speech."""
    outer, marked = _outermost(quotations)
    terms = [quotation.start for quotation in marked]
    starts = [quotation.start for quotation in outer]
    at = 0
    while at < len(passages):
        first = at
        at += 1
        end = passages[first].end
        spoken = upto = bisect_left(starts, passages[first].start)
        while upto < len(outer) and outer[upto].start < end:  # with all passages that it runs over
            end = max(end, outer[upto].end)
            upto += 1
            while at < len(passages) and passages[at].start < end:
                end = max(end, passages[at].end)
                at += 1
        if passages[first].kind == "boilerplate":
            continue
        inside = outer[spoken:upto]
        region = _region(text, passages[first:at], inside)
        if inside or first == 0 or region.kind == "headline" or region.telling:
            region.pad()
            settling.settle(region)
            if marked:
                lowest = bisect_left(terms, passages[first].start)
                region.marked = marked[lowest : bisect_right(terms, end)]
            yield region


def _outermost(quotations: Sequence[Quotation]) -> tuple[list[Quotation], list[Quotation]]:
    """Speech that stands in no other speech, and terms in marks outside of it."""
    outer: list[Quotation] = []
    marked: list[Quotation] = []
    for quotation in quotations:
        if outer and quotation.start < outer[-1].end:
            continue
        (outer if quotation.speech else marked).append(quotation)
    return outer, marked


def _region(text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]) -> Region:
    region = Region(text, passages[0].kind)
    at = passages[0].start
    if not quotations:  # nor is there more than one passage then
        region.words(at, passages[0].end)
        region.stop(passages[0].end)
        return region
    waiting = list(reversed(quotations))
    for passage in passages:
        while waiting and waiting[-1].start < passage.end:
            quotation = waiting.pop()
            region.words(at, quotation.start)
            region.quote(quotation)
            at = quotation.end
        if at < passage.end:
            region.words(at, passage.end)
            at = passage.end
            region.stop(at)
    if not region.low or region.tag[-1] != "." or region.low[-1]:
        region.stop(max(at, passages[-1].end))
    return region
