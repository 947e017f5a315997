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

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from summarize.reading.claims import (
    adjectives,
    cueless,
    ends,
    nominals,
    objects,
    polled,
    predicates,
    subjects,
    viewpoints,
)
from summarize.reading.claims.cueless import Uncued
from summarize.reading.claims.notes import Cue, Notes
from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.claims.succession import Succession
from summarize.reading.text import regions, turns
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.text.quotations import Quotation
from summarize.reading.text.tokens import SPANS, TIMES, Region
from summarize.reading.words.cues import (
    ADJECTIVES,
    DECLINING,
    DOCUMENTS,
    MINDS,
    NOUNS,
    POLLS,
    VIEWS,
)
from summarize.reading.words.lexicon import words


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
    for region in regions.cut(text, passages, quotations):
        found.extend(_Reader(region, memory).read())
    found.sort(key=lambda a: (a.content.start, -a.content.end))
    return tuple(found)


_DATELINE = 12  # tokens of a place, its country and an agency
_TELLING = frozenset("GneRvP")  # tags of words other than verbs at which something may be said
# What things do to minds as well as people: who says that they do speaks for himself.
_SHOWING = words(
    "reassure convince persuade remind show indicate suggest demonstrate imply prove signal reveal"
)
_KNOWING = frozenset(["know", "learn", "realize", "realise", "understand"])
_TIMES = TIMES | SPANS | {"ages"}
_POINTERS = frozenset(["that", "this", "these", "those"])
_BEFORE_NOUNS = words("the a an its his their my our your every more most")  # never a head
_TELLING_WORDS = frozenset(["according", "per", *POLLS, *VIEWS, *NOUNS, *ADJECTIVES, *DECLINING])


def _uncued(found: Iterable[Uncued]) -> Iterator[Attribution]:
    for one in found:
        yield Attribution(one.content, one.source, None, one.speaker, False, one.certain)


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
            elif kind in _TELLING and self.r.low[at] in _TELLING_WORDS:
                self._read_word(at)
        return self._settled()

    def _read_word(self, at: int) -> None:
        """Read a word other than a verb at which something may be said: "according", "promise"."""
        kind, word = self.r.tag[at], self.r.low[at]
        if word == "according" and self.r.low[at + 1] == "to":
            viewpoints.according(self.notes, at)
        elif kind == "P":
            viewpoints.per(self.notes, at)
        elif kind == "n" and word in VIEWS and self._is_view(at):
            viewpoints.view(self.notes, at)
        elif kind == "n" and word in NOUNS:
            nominals.noun(self.notes, at)
        elif kind == "n" and word in POLLS:
            polled.read(self.notes, at)
        elif kind in "neR" and word in ADJECTIVES and self.r.tag[at - 1] in "AR":
            adjectives.read(self.notes, at)
        elif word in DECLINING and self._breaks_off(at):
            subjects.breaks_off(self.notes, at)

    def _is_view(self, at: int) -> bool:
        """Whether a noun of thinking ends an adverbial: "in her view," and "in the view of"."""
        return self.r.tag[at + 1] in ",.;:" or (
            self.r.tag[at - 1] == "D" and self.r.low[at + 1] == "of"
        )

    def _breaks_off(self, at: int) -> bool:
        """Whether a deed is left undone: "stopped short of calling", not "short of the city"."""
        low = self.r.low
        then = at + 2 + (low[at + 2] == "of")
        deed = low[at + 1] == "to" or low[then].endswith("ing")
        return deed and low[at + 1] == DECLINING[low[at]]

    def _dateline(self) -> int:
        """The first token after "OSLO, Norway (AP) -", or 0."""
        tag = self.r.tag
        if "-" not in tag[:_DATELINE]:
            return 0
        for at in range(_DATELINE):
            if tag[at] == "-":
                place = self.r.text[self.r.start[0] : self.r.end(0)]
                return at + 1 if tag[at - 1] == ")" or place.isupper() else 0
            if tag[at] not in 'NPn(),"#':
                break
        return 0

    def _settled(self) -> list[Attribution]:
        r = self.r
        out: list[Attribution] = []
        stops = self.notes.stops
        if self.notes.cues:
            stops = stops.union([cue.left for cue in self.notes.cues if cue.left >= 0])
        else:
            out.extend(_uncued(cueless.heading(self.notes, self.memory)))
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
            if r.quotation:
                self.taken.update(i for i in r.quotation if cue.content <= i < cue.content_end)
        if r.quotation:
            out.extend(_uncued(cueless.going_on(self.notes, self.memory, self.taken)))
        if self.notes.announced is not None:
            whose = self.notes.announced
            first, last = whose.antecedent or (whose.first, whose.last)
            self.memory.announced(self.notes.extent(first, last), r.start[-1])
        return out

    def _takes_over(self, cue: Cue, outer: Cue) -> bool:
        """In "Ada said Blaise told her …" the claim is the innermost speaker's.

        What she said that she expects is what she expects; what she said that a report shows stays
        her words.
        """
        low = self.r.low
        # "wrote: Ada tells me …"
        written = outer.frame == "quote" and low[outer.content - 1] == ":"
        if not (written or outer.frame == "clause") or cue.source.first != outer.content:
            return False
        if low[outer.first] in ("according", "reported", "as") and cue.frame != "clause":
            return False  # the report tells who asked whom what
        if self.r.tag[cue.source.first] in "pc":
            if cue.lemma not in MINDS or cue.frame not in ("clause", "object", "thing"):
                return False
            if cue.source.antecedent is None:
                whose = outer.source.antecedent or (outer.source.first, outer.source.last)
                cue.source = replace(cue.source, antecedent=whose)
            return True
        if cue.lemma in _KNOWING:
            return False  # "found that the mill had known that …": what it knew is found as well
        if cue.lemma in _SHOWING and self.r.tag[cue.source.last] == "n":
            return False  # "said that the speech reassured him that …": her reading of it
        if self.r.tag[cue.source.first] == "#" and not DOCUMENTS.isdisjoint(
            low[outer.source.first : outer.source.last + 1]
        ):
            return False  # "the survey found that 54 percent said …": the survey's figure
        return cue.frame in ("clause", "question") and low[cue.source.last] not in DOCUMENTS

    def _split(self, cue: Cue) -> list[Attribution]:
        """Cut what a cue attributes into its contents, as a rule one."""
        r = self.r
        if self._breaks_off_before(cue.source):
            return []
        source = self.notes.extent(cue.source.first, cue.source.last)
        speaker = source
        if cue.source.antecedent is not None:
            speaker = self.notes.extent(*cue.source.antecedent)
        mark = self.notes.extent(cue.first, cue.last)
        out = []
        for begin, end in self._contents(cue):
            if cue.frame == "post" and self._points(cue, begin, end):
                continue  # "That's according to …": the sentence before
            if end == begin + 1 and self._says_nothing(begin):
                continue
            if end > begin:
                content = r.whole_marks(r.start[begin], r.end(end - 1))
                out.append(Attribution(content, source, mark, speaker, cue.denied, cue.certain))
        # "said Ada, whose son was told by Blaise that …", "said Ada, after Blaise told her that …"
        aside = cue.nested or r.tag[cue.source.first - 1] == "S"
        hearsay = aside and self.memory.at > r.start[self._sentence_of(cue.first)]
        if out and not hearsay:
            self.memory.heard(speaker, r.end(cue.content_end - 1), out[-1].content)
        return out

    def _breaks_off_before(self, source: NounPhrase) -> bool:
        """Whether a source has no head: in "two of his claimed wins" no verb follows "his"."""
        last = source.last
        return last > source.first and (
            self.r.tag[last] in "CP" or self.r.low[last] in _BEFORE_NOUNS
        )

    def _says_nothing(self, at: int) -> bool:
        """Whether a word alone is an adverb or a time: "has pushed for months", not "to march"."""
        time = self.r.low[at] in _TIMES and self.r.low[at - 1] != "to"
        return time or self.r.tag[at] in "RCX"

    def _points(self, cue: Cue, begin: int, end: int) -> bool:
        """Whether words before "according" only point: "That's", "This is all"."""
        tag = self.r.tag
        if end == begin + 1 and tag[begin] in "cp":
            return True
        if self.r.low[cue.first] not in ("according", "per"):
            return False  # "That is disputed by Ada"
        pointer = self.r.low[begin].replace("’", "'").removesuffix("'s")
        return pointer in _POINTERS and all(tag[i] in "ADR" for i in range(begin + 1, end))

    def _contents(self, cue: Cue) -> Iterator[tuple[int, int]]:
        """First token of each content of a cue, and the index after its last one."""
        begins = [cue.content]
        if cue.frame in ("clause", "noun that"):
            begins.extend(self._further_clauses(cue))
        elif cue.frame == "object" and cue.last > cue.first:
            begins.extend(self._further_objects(cue))
        for begin, following in pairwise(begins):
            end = following - 2
            while end > begin and self.r.tag[end - 1] in ",":
                end -= 1
            yield begin, end
        yield begins[-1], cue.content_end

    def _further_clauses(self, cue: Cue) -> list[int]:
        """Where clauses after the first begin: "says that A and that B", "says A, that B"."""
        tag, low = self.r.tag, self.r.low
        if "T" not in tag[cue.content : cue.content_end]:
            return []
        inside = [i for i in range(cue.content, cue.content_end - 2) if tag[i + 1] == "T"]
        joined = {i for i in inside if low[i] in ("and", "but", "or")}
        opened = tag[cue.content - 1] == "T"
        listed = opened or bool(joined)  # "says A, that B and that C"
        return [
            i + 2
            for i in inside
            if (i in joined or (listed and tag[i] == ","))
            and tag[i + 2] not in "AvVX"
            and self._is_clause(range(i + 2, cue.content_end), opened)
        ]

    def _is_clause(self, content: range, opened: bool) -> bool:
        """Whether what follows "that" has a verb, or may have one that no list knows.

        Args:
            content: Indexes of its tokens.
            opened: Whether the clause before it begins with "that" as well.
        """
        tag = self.r.tag
        first = tag[content[0]]
        if first == "Q" or (opened and first in "DNp#n" and len(content) > 4):
            return True
        return any(tag[at] in "AvVXceQ" for at in content[1:])

    def _further_objects(self, cue: Cue) -> list[int]:
        """Where objects after the first begin: "called on Ada to stay and on Blaise to go"."""
        repeated = ["and", self.r.low[cue.last]]
        return [
            i + 2
            for i in range(cue.content, cue.content_end - 2)
            if self.r.low[i : i + 2] == repeated and objects.bids(self.r, i + 2)
        ]

    def _sentence_of(self, at: int) -> int:
        """First token of the sentence in which a token stands."""
        while at > 0 and self.r.tag[at - 1] != ".":
            at -= 1
        return at
