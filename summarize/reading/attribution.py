"""Who says what: source, cue and content, read by rule.

An attribution has the same few shapes in all news prose (Krestel et al. 2008; O'Keefe et al. 2012;
Pareti 2016; Muzny et al. 2017): subject, cue, complement ("Ada said that …"); complement, then cue
and subject in either order ("…," said Ada); a cue between two halves of a sentence; a participle or
a second verb that borrows the subject ("…, adding that …"); "according to"; a noun that carries a
complement ("her promise to …"); and quotations that go on after an attribution with no cue of
their own. The rules find the cue first, from the lexicon, and then look left for the source and
right for the complement. A cue that finds both is an attribution; one that does not is narration,
and is left. Negated speech ("has not said") is left as well: nothing was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading import clauses, dependents, predicates, sources
from summarize.reading.cues import NOUNS
from summarize.reading.extent import Extent
from summarize.reading.notes import Cue, Notes
from summarize.reading.passages import Passage
from summarize.reading.quotations import Quotation
from summarize.reading.tokens import Region, regions


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution.

    Attributes:
        content: What is said, without source and cue.
        source: The words that stand for the speaker here; None where a quotation goes on.
        cue: The words that attribute; None where a quotation goes on.
        speaker: The words that name the speaker: `source`, or those elsewhere that it leans on.
        denied: Whether the speaker denies the content.
        certain: False where the rule that found it is a weak one.
    """

    content: Extent
    source: Extent | None
    cue: Extent | None
    speaker: Extent | None
    denied: bool
    certain: bool


def find(
    text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Find the attributions of an article.

    Args:
        text: The article.
        passages: Its passages.
        quotations: Its quotations.

    Returns:
        The attributions, in order of content.
    """
    found: list[Attribution] = []
    memory = _Memory()
    for region in regions(text, passages, quotations):
        found.extend(_Reader(region, memory).read())
    found.sort(key=lambda a: (a.content.start, -a.content.end))
    return tuple(found)


@dataclass(slots=True)
class _Memory:
    """Who spoke last, and where: for quotations without a cue of their own."""

    speaker: Extent | None = None
    at: int = -1


class _Reader:
    """Reads one region."""

    def __init__(self, region: Region, memory: _Memory) -> None:
        self.r = region
        self.memory = memory
        self.notes = Notes(region)
        self.taken: set[int] = set()  # quotations that are part of a content

    def read(self) -> list[Attribution]:
        tag = self.r.tag
        self.notes.sentence = self._dateline()
        for at in range(self.notes.sentence, len(tag)):
            kind = tag[at]
            if kind == ".":
                self.notes.sentence = at + 1
            elif kind == "V":
                predicates.read(self.notes, at)
            elif self.r.low[at] == "according" and self.r.low[at + 1] == "to":
                dependents.according(self.notes, at)
            elif kind == "n" and self.r.low[at] in NOUNS:
                dependents.noun(self.notes, at)
        return self._settled()

    def _dateline(self) -> int:
        """The first token after "OSLO, Norway (AP) -", or 0."""
        tag = self.r.tag
        for at in range(min(12, len(tag))):
            if tag[at] == "-":
                place = self.r.text[self.r.start[0] : self.r.end[0]]
                return at + 1 if tag[at - 1] == ")" or place.isupper() else 0
            if tag[at] not in 'NPn(),"#':
                break
        return 0

    def _settled(self) -> list[Attribution]:
        r = self.r
        stops = {cue.left for cue in self.notes.cues if cue.left >= 0}
        out: list[Attribution] = []
        covered = -1
        outer: Cue | None = None
        outer_at = 0
        for cue in self.notes.cues:
            if cue.nested and cue.first < covered:
                if outer is not None and self._takes_over(cue, outer):
                    del out[outer_at:]
                else:
                    continue
            if cue.content_end < 0:
                cue.content_end = clauses.end(r, cue.content, cue.frame, stops, cue.within)
                cue.content_end = min(cue.content_end, cue.limit)
            if cue.content_end <= cue.content:
                continue
            outer, outer_at = cue, len(out)
            out.extend(self._split(cue))
            covered = max(covered, cue.content_end)
            for i in range(cue.content, cue.content_end):
                if r.tag[i] == "Q":
                    self.taken.add(i)
        out.extend(self._going_on(out))
        return out

    def _takes_over(self, cue: Cue, outer: Cue) -> bool:
        """In "Ada said Blaise told her …" the claim is the innermost speaker's."""
        return (
            outer.frame == "clause"
            and cue.frame in ("clause", "question")
            and cue.source.first == outer.content
            and self.r.tag[cue.source.first] in "NDn"
        )

    def _split(self, cue: Cue) -> list[Attribution]:
        """Cut "that A and that B" into two contents."""
        r = self.r
        source = self._extent(cue.source.first, cue.source.last)
        speaker = source
        if cue.source.antecedent is not None:
            speaker = self._extent(*cue.source.antecedent)
        mark = self._extent(cue.first, cue.last)
        begins = [cue.content]
        if cue.frame in ("clause", "noun that") and r.tag[cue.content - 1] == "T":
            for i in range(cue.content, cue.content_end - 1):
                if r.low[i] == "and" and r.tag[i + 1] == "T":
                    begins.append(i + 2)
        out = []
        for n, begin in enumerate(begins):
            end = cue.content_end
            if n + 1 < len(begins):
                end = begins[n + 1] - 2
                while end > begin and r.tag[end - 1] in ",":
                    end -= 1
            if end > begin:
                content = r.whole_marks(r.start[begin], r.end[end - 1])
                out.append(Attribution(content, source, mark, speaker, cue.denied, cue.certain))
        self.memory.speaker = speaker
        self.memory.at = r.end[cue.content_end - 1]
        return out

    def _extent(self, first: int, last: int) -> Extent:
        return Extent(self.r.start[first], self.r.end[last])

    def _introduced(self, quote: int) -> Attribution | None:
        """Her answer was short: “…” - a colon for a cue."""
        r = self.r
        start = quote - 1
        while start > 0 and r.tag[start - 1] != ".":
            start -= 1
        subject = sources.leading(r, start, quote - 1)
        if subject is None:
            return None
        owner = next(
            (
                i
                for i in range(subject.first, subject.last)
                if r.low[i].endswith(("'s", "’s")) or r.low[i] in ("his", "her", "their", "its")
            ),
            -1,
        )
        last = subject.last if owner < 0 else owner
        source = self._extent(subject.first, last)
        quotation = r.quotation[quote]
        content = Extent(quotation.start, quotation.end)
        return Attribution(content, source, None, source, False, False)

    def _going_on(self, found: list[Attribution]) -> list[Attribution]:
        """Quotations that stand alone, said by whoever spoke last."""
        r = self.r
        out: list[Attribution] = []
        for at, quotation in r.quotation.items():
            if at in self.taken:
                continue
            if r.tag[at - 1] == ":" and at:
                introduced = self._introduced(at)
                if introduced is not None:
                    out.append(introduced)
                    self.memory.speaker = introduced.source
                    self.memory.at = quotation.end
                continue
            opens = at == 0 or r.tag[at - 1] == "."
            whole = r.text[quotation.inner_start].isupper() and (
                r.text[quotation.inner_end - 1] in ".?!,…—"
            )
            if not opens or self.memory.speaker is None or not (whole or r.tag[at + 1] == "."):
                continue
            gap = r.text[self.memory.at : quotation.start]
            if len(gap) > 400:
                continue
            out.append(
                Attribution(
                    Extent(quotation.start, quotation.end),
                    None,
                    None,
                    self.memory.speaker,
                    False,
                    "\n" not in gap and len(gap) < 120,
                )
            )
            self.memory.at = quotation.end
        return out
