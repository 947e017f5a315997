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

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.reading import (
    ends,
    nominals,
    objects,
    openings,
    polled,
    predicates,
    subjects,
    turns,
    viewpoints,
)
from summarize.reading.cues import (
    ADJECTIVES,
    AGENTS,
    DECLINING,
    DOCUMENTS,
    MINDS,
    NOUNS,
    POLLS,
    VIEWS,
)
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words
from summarize.reading.notes import Cue, Notes
from summarize.reading.nouns import PEOPLE
from summarize.reading.passages import Passage
from summarize.reading.quotations import Quotation
from summarize.reading.succession import Succession
from summarize.reading.tokens import Region, regions


class Attribution(NamedTuple):
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
    spoken = turns.read(text, passages)
    found = [Attribution(turn.words, turn.label, None, turn.label, False, True) for turn in spoken]
    if spoken:
        taken = {turn.paragraph for turn in spoken}
        passages = [passage for passage in passages if passage.paragraph not in taken]
    memory = Succession(text)
    for region in regions(text, passages, quotations):
        found.extend(_Reader(region, memory).read())
    found.sort(key=lambda a: (a.content.start, -a.content.end))
    return tuple(found)


_TELLING = frozenset("GneRvP")  # tags of words other than verbs at which something may be said
# What things do to minds as well as people: who says that they do speaks for himself.
_SHOWING = words(
    "reassure convince persuade remind show indicate suggest demonstrate imply prove signal reveal"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself)\b")
_APOSTROPHE = re.compile("['’]")
_TELLING_WORDS = frozenset(["according", "per", *POLLS, *VIEWS, *NOUNS, *ADJECTIVES, *DECLINING])


class _Reader:
    """Reads one region."""

    def __init__(self, region: Region, memory: Succession) -> None:
        self.r = region
        self.memory = memory
        self.notes = Notes(region)
        self.taken: set[int] = set()  # quotations that are part of a content

    def read(self) -> list[Attribution]:
        tag = self.r.tag
        self.notes.sentence = self._dateline()
        begin = self.notes.sentence
        for at in self.r.turns:
            kind = tag[at]
            if at < begin:
                continue
            if kind == ".":
                self.notes.sentence = at + 1
            elif kind == "V":
                predicates.read(self.notes, at)
                if self.r.low[at] in POLLS:
                    polled.read(self.notes, at)
            elif kind not in _TELLING or self.r.low[at] not in _TELLING_WORDS:
                continue
            elif self.r.low[at] == "according" and self.r.low[at + 1] == "to":
                viewpoints.according(self.notes, at)
            elif kind == "P":
                viewpoints.per(self.notes, at)
            elif kind == "n" and self.r.low[at] in VIEWS and self._is_view(at):
                viewpoints.view(self.notes, at)
            elif kind == "n" and self.r.low[at] in NOUNS:
                nominals.noun(self.notes, at)
            elif kind == "n" and self.r.low[at] in POLLS:
                polled.read(self.notes, at)
            elif kind in "neR" and self.r.low[at] in ADJECTIVES and tag[at - 1] in "AR":
                predicates.adjective(self.notes, at)
            elif self.r.low[at] in DECLINING and self.r.low[at + 1] == "to":
                subjects.breaks_off(self.notes, at)
        return self._settled()

    def _is_view(self, at: int) -> bool:
        """Whether a noun of thinking ends an adverbial: "in her view," and "in the view of"."""
        return self.r.tag[at + 1] in ",.;:" or (
            self.r.tag[at - 1] == "D" and self.r.low[at + 1] == "of"
        )

    def _dateline(self) -> int:
        """The first token after "OSLO, Norway (AP) -", or 0."""
        tag = self.r.tag
        for at in range(min(12, len(tag))):
            if tag[at] == "-":
                place = self.r.text[self.r.start[0] : self.r.end(0)]
                return at + 1 if tag[at - 1] == ")" or place.isupper() else 0
            if tag[at] not in 'NPn(),"#':
                break
        return 0

    def _settled(self) -> list[Attribution]:
        r = self.r
        stops = {cue.left for cue in self.notes.cues if cue.left >= 0} | self.notes.stops
        out: list[Attribution] = [] if self.notes.cues else self._heading()
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
                cue.content_end = ends.end(r, cue.content, cue.frame, stops, cue.within)
                cue.content_end = min(cue.content_end, cue.limit)
            if cue.content_end <= cue.content:
                continue
            outer, outer_at = cue, len(out)
            out.extend(self._split(cue))
            covered = max(covered, cue.content_end)
            self.taken.update(i for i in r.quotation if cue.content <= i < cue.content_end)
        out.extend(self._going_on(out))
        if self.notes.announced is not None:
            whose = self.notes.announced
            first, last = whose.antecedent or (whose.first, whose.last)
            self.memory.announced(self._extent(first, last), r.start[-1])
        return out

    def _takes_over(self, cue: Cue, outer: Cue) -> bool:
        """In "Ada said Blaise told her …" the claim is the innermost speaker's.

        What she said that she expects is what she expects; what she said that a report shows stays
        her words.
        """
        low = self.r.low
        if outer.frame != "clause" or cue.source.first != outer.content:
            return False
        if low[outer.first] in ("according", "reported", "as") and cue.frame != "clause":
            return False  # the report tells who asked whom what
        if self.r.tag[cue.source.first] in "pc":
            if cue.lemma not in MINDS or cue.frame not in ("clause", "object", "thing"):
                return False
            if cue.source.antecedent is None:
                whose = outer.source.antecedent or (outer.source.first, outer.source.last)
                cue.source = cue.source._replace(antecedent=whose)
            return True
        if cue.lemma in _SHOWING and self.r.tag[cue.source.last] == "n":
            return False  # "said that the speech reassured him that …": her reading of it
        if self.r.tag[cue.source.first] == "#" and not DOCUMENTS.isdisjoint(
            low[outer.source.first : outer.source.last + 1]
        ):
            return False  # "the survey found that 54 percent said …": the survey's figure
        return cue.frame in ("clause", "question") and low[cue.source.last] not in DOCUMENTS

    def _split(self, cue: Cue) -> list[Attribution]:
        """Cut "that A and that B" into two contents."""
        r = self.r
        source = self._extent(cue.source.first, cue.source.last)
        speaker = source
        if cue.source.antecedent is not None:
            speaker = self._extent(*cue.source.antecedent)
        mark = self._extent(cue.first, cue.last)
        begins = [cue.content]
        if cue.frame in ("clause", "noun that") and "T" in r.tag[cue.content : cue.content_end]:
            inside = range(cue.content, cue.content_end - 2)
            joined = [i for i in inside if r.tag[i + 1] == "T" and r.low[i] in ("and", "but")]
            opened = r.tag[cue.content - 1] == "T"
            listed = opened or bool(joined)  # "says A, that B and that C"
            for i in inside:
                if r.tag[i + 1] != "T":
                    continue
                if (listed and r.tag[i] == ",") or i in joined:
                    clause = range(i + 3, cue.content_end)
                    whole = any(r.tag[k] in "AvVXceQ" for k in clause)
                    whole = (
                        whole
                        or r.tag[i + 2] == "Q"
                        or (opened and r.tag[i + 2] in "DNp" and len(clause) > 3)
                    )
                    if r.tag[i + 2] not in "AvVX" and whole:
                        begins.append(i + 2)
        if cue.frame == "object" and cue.last > cue.first:
            particle = r.low[cue.last]  # "called on Ada to stay and on Blaise to go"
            for i in range(cue.content, cue.content_end - 2):
                if r.low[i : i + 2] == ["and", particle] and objects.bids(r, i + 2):
                    begins.append(i + 2)
        out = []
        for n, begin in enumerate(begins):
            end = cue.content_end
            if n + 1 < len(begins):
                end = begins[n + 1] - 2
                while end > begin and r.tag[end - 1] in ",":
                    end -= 1
            if cue.frame == "post" and end == begin + 1 and r.tag[begin] in "cp":
                continue  # "That's according to …"
            if end > begin:
                content = r.whole_marks(r.start[begin], r.end(end - 1))
                out.append(Attribution(content, source, mark, speaker, cue.denied, cue.certain))
        hearsay = cue.nested and self.memory.at > r.start[self._sentence_of(cue.first)]
        if out and not hearsay:  # "said Ada, whose son was told by Blaise that …"
            self.memory.heard(speaker, r.end(cue.content_end - 1), out[-1].content)
        return out

    def _sentence_of(self, at: int) -> int:
        """First token of the sentence in which a token stands."""
        while at > 0 and self.r.tag[at - 1] != ".":
            at -= 1
        return at

    def _heading(self) -> list[Attribution]:
        """Read "Police: bridge is safe" and "Bridge is safe: police", where it is a headline."""
        r = self.r
        if not (r.kind == "headline" or r.start[0] == 0) or ":" not in r.tag:
            return []
        colon = r.tag.index(":")
        size = r.tag.index(".")
        if colon < 5 and r.low[colon - 1] in AGENTS and size - colon > 3:
            source, content = self._extent(0, colon - 1), self._extent(colon + 1, size - 1)
        elif 3 < colon < size - 1 and size - colon < 5 and r.low[size - 1] in AGENTS:
            source, content = self._extent(colon + 1, size - 1), self._extent(0, colon - 1)
        elif colon < 6 and size - colon > 3 and self._speaks(0, colon):
            source, content = self._extent(0, colon - 1), self._extent(colon + 1, size - 1)
        elif 3 < colon < size - 1 and size - colon < 6 and self._speaks(colon + 1, size):
            source, content = self._extent(colon + 1, size - 1), self._extent(0, colon - 1)
        else:
            return []
        return [Attribution(content, source, None, source, False, False)]

    def _speaks(self, first: int, end: int) -> bool:
        """Whether a name stands there whose bearer the article lets speak."""
        r = self.r
        capitals = all(r.text[r.start[i]].isupper() for i in range(first, end))
        return capitals and r.low[end - 1] in self.memory.named()

    def _extent(self, first: int, last: int) -> Extent:
        end = self.r.end(last)
        if self.r.tag[last] == "c":  # "she’s said": she
            end = self.r.start[last] + len(_APOSTROPHE.split(self.r.low[last])[0])
        return Extent(self.r.start[first], end)

    def _is_strange(self, speaker: Extent | None, quotation: Quotation) -> bool:
        """Whether words in the first person cannot be those of a document or of many."""
        if speaker is None or self.memory.quoted is None:
            return False
        text = self.r.text
        if _FIRST_PERSON.search(text, quotation.inner_start, quotation.inner_end) is None:
            return False
        last = text[speaker.start : speaker.end].split()[-1].lower()
        return last in DOCUMENTS or last in PEOPLE

    def _introduced(self, quote: int) -> Attribution | None:
        """Her answer was short: “…” - a colon for a cue."""
        r = self.r
        start = quote - 1
        while start > 0 and r.tag[start - 1] != ".":
            start -= 1
        quotation = r.quotation[quote]
        content = Extent(quotation.start, quotation.end)
        if self.memory.at > r.start[start]:  # "“An hour,” she said, and then: “…”"
            return Attribution(content, None, None, self.memory.speaker, False, False)
        subject = openings.leading(r, start, quote - 1)
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
                    self.memory.heard(introduced.speaker, quotation.end, introduced.content)
                continue
            opens = at == 0 or r.tag[at - 1] == "."
            inner = (
                r.text[quotation.inner_start : quotation.inner_end].lstrip("….[ ").rstrip("’'”\"")
            )
            whole = inner[:1].isupper() and inner[-1:] in (*".?!,…—",)
            if not opens or self.memory.speaker is None:
                continue
            if not (whole or r.low[at + 1] == "."):  # a cross-heading has no stop
                continue
            gap = r.text[self.memory.at : quotation.start]
            if len(gap) > 400:
                continue
            content = Extent(quotation.start, quotation.end)
            question = r.text[quotation.inner_end - 1] == "?"
            speaker = self.memory.answering(gap, question)
            if "\n" in gap and self._is_strange(speaker, quotation):
                speaker = self.memory.quoted
            near = "\n" not in gap and len(gap) < 120
            out.append(Attribution(content, None, None, speaker, False, near))
            self.memory.heard(speaker, quotation.end, content)
        return out
