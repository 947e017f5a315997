"""Who says what: source, cue and content, read by rule.

An attribution has the same few shapes in all news prose (Krestel et al. 2008; O'Keefe et al. 2012;
Pareti 2016; Muzny et al. 2017): subject, cue, complement ("Ada said that …"); complement, then cue
and subject in either order ("…," said Ada); a cue between two halves of a sentence; a participle or
a second verb that borrows the subject ("…, adding that …"); "according to"; a noun that carries a
complement ("her promise to …"); and quotations that go on after an attribution with no cue of their
own. The rules find the cue first, from the lexicon, and then look left for the source and right for
the complement. A cue that finds both is an attribution; one that does not is narration, and is left.
Negated speech ("has not said") is left as well: nothing was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading import clauses, sources
from summarize.reading.cues import DENYING_LIGHT, DOCUMENTS, LIGHT, NOUNS, PARTICLES, SAYINGS, VERBS
from summarize.reading.extent import Extent
from summarize.reading.lexicon import words
from summarize.reading.passages import Passage
from summarize.reading.quotations import Quotation
from summarize.reading.sources import NounPhrase
from summarize.reading.tokens import TIMES, Region, regions


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


@dataclass(slots=True)
class _Cue:
    """A cue on its way to being an attribution; all numbers are token indexes."""

    first: int
    last: int
    source: NounPhrase
    left: int  # where it begins to interrupt what stands before
    content: int = -1  # first token of the content
    content_end: int = -1  # index after its last token; -1: not yet known
    frame: str = ""
    denied: bool = False
    certain: bool = True
    nested: bool = False  # stands inside the clause of another cue
    limit: int = 1 << 30  # the content ends here at the latest
    within: str = ""  # see clauses.end
    tense: str = ""  # past or present, for verbs that share a subject


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


_BE = words("is are was were be been being am")
_INVERTED = words("said say says wrote writes reported reports added adds")
_PLURALS = words("many some others most both few several people men women police those half")
_GO_ON = words("went goes go going continued continues continue rushed")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_HAVE = words("has have had having")


def _tense(form: str, helped: bool) -> str:
    if helped:
        return "has"
    return "past" if form == "past" else "present"


class _Reader:
    """Reads one region."""

    def __init__(self, region: Region, memory: _Memory) -> None:
        self.r = region
        self.memory = memory
        self.cues: list[_Cue] = []
        self.sentence = 0  # first token of the sentence being read
        self.taken: set[int] = set()  # quotations that are part of a content

    def read(self) -> list[Attribution]:
        tag = self.r.tag
        self.sentence = self._dateline()
        for at in range(self.sentence, len(tag)):
            kind = tag[at]
            if kind == ".":
                self.sentence = at + 1
            elif kind == "V":
                self._verb(at)
            elif self.r.low[at] == "according" and self.r.low[at + 1] == "to":
                self._according(at)
            elif kind == "n" and self.r.low[at] in NOUNS:
                self._noun(at)
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

    # -- verbs ---------------------------------------------------------------------------------

    def _verb(self, at: int) -> None:
        r = self.r
        tag, low = r.tag, r.low
        verb = VERBS[low[at]]
        if at == self.sentence and verb.lemma == "say" and self._opening(at):
            return
        last = at
        frames = verb.frames
        pair = PARTICLES.get((verb.lemma, low[at + 1]))
        if pair is None and verb.lemma == "make" and low[at + 1 : at + 3] == ["it", "clear"]:
            pair, at_end = PARTICLES["make", "clear"], at + 2
        else:
            at_end = at + 1
        if pair is not None:
            last, frames = at_end, pair
        if not frames:
            return
        first, negated, passive, helped = self._auxiliaries(at)
        if negated:
            return
        if verb.form == "ing" and not (helped and low[first] in _BE | _HAVE) and not passive:
            self._participle(at, last, verb.lemma, frames)
            return
        if passive and verb.form == "past":
            self._passive(first, at, last, verb.lemma, frames)
            return
        if self._follows(first, last, frames, helped):
            return
        left = first - 1
        while left > self.sentence and tag[left] == "R" and low[left] not in TIMES:
            left -= 1
        left = self._before_time(left)
        if (left >= self.sentence and tag[left] in "CR") or (
            tag[left] == "," and verb.form != "base"
        ):
            shared = self._shared(first, at, _tense(verb.form, helped))
        else:
            shared = None
        subject = shared or sources.before(r, left, self.sentence)
        if subject is None:
            return
        if verb.form == "base" and not helped and not self._is_plural(subject):
            return
        if shared is None and verb.form == "past" and verb.participle and not helped:
            if self._is_reduced(subject, at, last):
                return
        if self._post(subject, first, last, frames):
            return
        if self._as_said(subject, first, last, frames):
            return
        complement = clauses.complement(r, last, verb.lemma, frames)
        if complement is None and verb.lemma in ("find", "show", "indicate"):
            if low[subject.last] in DOCUMENTS or low[subject.first + 1] in DOCUMENTS:
                complement = clauses.complement(r, last, verb.lemma, frozenset(["shown"]))
        if complement is None and "name" in frames and tag[last + 1] in 'QD"':
            if tag[subject.first - 1] in "Ww":  # "what Ada called “a disgrace”"
                complement = clauses.Complement(last + 1, last, "quote")
        if complement and complement.frame == "thing" and tag[subject.last] in "wT":
            return  # "a film that cites …": what it is, not what it says
        if complement is None or (
            low[subject.first - 1] == "what" and complement.frame == "clause"
        ):
            return
        if complement.frame == "thing" and self._noun_follows(complement.first):
            return
        certain = not ("thought" in frames or complement.frame == "thing" or shared is not None)
        left_edge = self._edge(subject, first, shared is not None)
        denied = self._denies(frames, complement)
        self.cues.append(
            _Cue(
                first,
                complement.cue_last,
                subject,
                left_edge,
                complement.first,
                -1,
                complement.frame,
                denied,
                certain,
                left_edge < 0,
                within=self._within(subject),
                tense=_tense(verb.form, helped),
            )
        )

    def _opening(self, at: int) -> bool:
        """ "Said Ada Nym, the mayor, “…”": a sentence that begins with its cue."""
        r = self.r
        subject = sources.after(r, at + 1)
        if subject is None:
            return False
        for i in range(subject.last + 1, min(subject.last + 25, len(r))):
            if r.tag[i] == "Q" and r.tag[i - 1] in ",:":
                self.cues.append(_Cue(at, at, subject, -1, i, i + 1, "quote"))
                return True
            if r.tag[i] in ".;":
                break
        return False

    def _noun_follows(self, at: int) -> bool:
        """Whether a noun cue with its clause is the object: "rejected claims that …"."""
        tag, low = self.r.tag, self.r.low
        return any(
            low[i] in NOUNS and tag[i + 1] == "T" for i in range(at, at + 4) if tag[i] in "Dne"
        )

    def _as_said(self, subject: NounPhrase, first: int, last: int, frames: frozenset[str]) -> bool:
        """ "As Ada said, …": the main clause is the content."""
        r = self.r
        start = subject.first - 1
        if start < self.sentence or r.low[start] != "as" or not {"quote", "that"} & frames:
            return False
        before = start
        while before > self.sentence and r.tag[before - 1] in '(C"':
            before -= 1
        comma = self._past_setting(last + 1)
        if before != self.sentence or r.tag[comma] != ",":
            return False
        self.cues.append(_Cue(first, last, subject, start, comma + 1, -1, "clause"))
        return True

    def _before_time(self, at: int) -> int:
        """Step left over "on Monday", "last week" between a subject and its verb."""
        tag, low = self.r.tag, self.r.low
        left = at
        while left > self.sentence and low[left] in TIMES:
            left -= 1
        if (
            left < at
            and left > self.sentence
            and tag[left] == "D"
            and low[left] in ("this", "that")
        ):
            left -= 1
        if left < at and left > self.sentence and low[left] in ("on", "in", "at"):
            left -= 1
        return left

    def _within(self, subject: NounPhrase) -> str:
        """Whether a cue stands in a clause that ends at a comma and leaves the sentence to go on."""
        r = self.r
        if r.tag[subject.last] == "w":
            return "relative" if r.tag[subject.first - 1] == "," else ""
        start = self.sentence
        while r.tag[start] in 'C"':
            start += 1
        if r.tag[start] in "SW" and all(
            r.tag[i] != "," for i in range(start, min(subject.first, start + 30))
        ):
            return "fronted"
        return ""

    def _denies(self, frames: frozenset[str], complement: clauses.Complement) -> bool:
        if "deny" not in frames:
            return False
        if complement.frame == "clause":
            return True
        if "that" in frames:
            return complement.frame == "thing"
        if complement.frame != "thing":
            return False
        return any(
            self.r.low[i] in SAYINGS
            for i in range(complement.first, min(complement.first + 5, len(self.r)))
        )

    def _auxiliaries(self, at: int) -> tuple[int, bool, bool, bool]:
        """First token of the verb group, and whether it is negated, passive, has an auxiliary."""
        tag, low = self.r.tag, self.r.low
        first = i = at
        negated = passive = helped = False
        while i > self.sentence and at - i < 8:
            word, kind = low[i - 1], tag[i - 1]
            if kind == "A":
                helped = True
                first = i - 1
                if word in _BE and i - 1 >= at - 3:
                    passive = passive or not low[at].endswith("ing")
                if word in ("would", "could", "should", "might", "may", "must", "can", "ca"):
                    negated = True  # what might be said is not said
            elif kind == "X":
                negated = True
            elif kind == "R" and word not in TIMES:
                pass
            elif word == "to":
                if (i - 2 >= self.sentence and low[i - 2] in ("on", "quick")) or (
                    i - 2 >= self.sentence and low[i - 2] in _GO_ON
                ):
                    helped = True
                    i -= 1
                    while i > self.sentence and low[i - 1] in _GO_ON | {"on", "quick"} | _BE:
                        i -= 1
                    first = i
                    continue
                negated = True
                break
            else:
                break
            i -= 1
        if helped and low[first] in _BE and low[at].endswith("ing"):
            passive = False
        return first, negated, passive, helped

    def _is_plural(self, subject: NounPhrase) -> bool:
        """Whether a noun phrase can be the subject of a base form."""
        tag, low = self.r.tag, self.r.low
        if tag[subject.first] in "pw":
            return low[subject.first] not in ("he", "she", "it")
        for at in range(subject.first, subject.last + 1):
            if tag[at] in "C#T" or low[at] in _PLURALS:
                return True
            if tag[at] in "nN" and low[at].endswith("s") and not low[at].endswith(_POSSESSIVE):
                return True
            if tag[at] == "P":
                break
        return False

    def _is_reduced(self, subject: NounPhrase, at: int, last: int) -> bool:
        """Whether a past form is a participle after its noun: "the plan announced on Monday"."""
        tag, low = self.r.tag, self.r.low
        if tag[subject.last] in "pcw":
            return False
        return low[last + 1] == "by"

    def _shared(self, first: int, at: int, tense: str = "") -> NounPhrase | None:
        """The subject that a second verb takes over: "Ada left and said …"."""
        r = self.r
        edge = first - 1
        while edge > self.sentence and r.tag[edge] in "R":
            edge -= 1
        if r.tag[edge] not in "C,":
            return None
        if r.tag[edge] == "," and not (r.titled and self.cues):
            return None
        for cue in reversed(self.cues):
            if cue.first < self.sentence:
                break
            if cue.tense:
                if tense and not (cue.tense == tense or "has" in (cue.tense, tense)):
                    return None
                return cue.source
        begin = self.sentence
        for i in range(edge - 1, max(begin, edge - sources.REACH), -1):
            if r.tag[i] in "SW" and r.tag[i + 1] in "pN":
                begin = i + 1
                break
        return sources.leading(r, begin, edge)

    def _edge(self, subject: NounPhrase, first: int, shared: bool) -> int:
        """Where this cue would end the content before it, or -1 where it is part of that content."""
        r = self.r
        at = first - 1 if shared else max(subject.begin, -1) - 1
        if not shared and subject.begin < 0:
            at = subject.first - 1
        while at > self.sentence and r.tag[at] == "R":
            at -= 1
        if shared:
            while at > self.sentence and r.tag[at - 1] in ",":
                at -= 1
            return at
        if at < self.sentence:
            return self.sentence
        if r.tag[at] == "," and self.cues and self.cues[-1].within == "fronted":
            return at
        if r.low[at] == "but":
            return at
        if r.tag[at] in "CS;" or (r.tag[at] == "," and r.tag[at - 1] == "Q"):
            joined = r.tag[at - 1] == "," or r.tag[at] == ";"
            if joined or r.tag[at - 1] == "Q":
                return at - 1 if r.tag[at - 1] == "," else at
        return -1

    # -- positions of the cue ------------------------------------------------------------------

    def _quote_before(self, at: int) -> int:
        """Index of the quotation that ends just before `at`, or -1."""
        tag = self.r.tag
        i = at - 1
        if i >= 0 and tag[i] in ",-":
            i -= 1
        return i if i >= 0 and tag[i] == "Q" else -1

    def _follows(self, first: int, last: int, frames: frozenset[str], helped: bool) -> bool:
        """Cue before its subject, content before both: "…," said Ada."""
        if "quote" not in frames or helped:
            return False
        r = self.r
        tag = r.tag
        quote = self._quote_before(first)
        if quote < 0 and not (first - 1 > self.sentence and tag[first - 1] == ","):
            return False
        subject = sources.after(r, last + 1)
        if subject is None or (tag[subject.first] == "o"):
            return False
        after = tag[subject.last + 1]
        if quote < 0:
            if after not in ".,":
                return False
            start = self._clause_start(first - 1)
            ends = after == "." and r.titled and first - start > 3
            if r.low[last] not in _INVERTED:
                return False
            goes_on = after == "," and tag[subject.last + 2] in "Av"
            if not (ends or goes_on or self._is_clause(start, first - 1)):
                return False
        elif tag[subject.first] == "n" and tag[subject.last + 1] == "T":
            return False
        self._add_post(subject, first, last, first, quote, subject.last + 1, inverted=True)
        return True

    def _post(self, subject: NounPhrase, first: int, last: int, frames: frozenset[str]) -> bool:
        """Subject and cue after the content: "…," Ada said."""
        r = self.r
        tag = r.tag
        if ("quote" not in frames and "that" not in frames) or tag[subject.first] == "w":
            return False
        begin = subject.first if subject.begin < 0 else subject.begin
        quote = self._quote_before(begin)
        if quote >= 0:
            if "quote" not in frames:
                return False
            inner_end = r.quotation[quote].inner_end
            if r.text[inner_end - 1] == "." and tag[quote + 1] == tag[subject.first]:
                starts_new = r.text[r.start[subject.first]].isupper()
                if starts_new and tag[last + 1] not in ".,":
                    return False
            if tag[last + 1] == "T" or (
                tag[last + 1] in ",:" and tag[last + 2] == "Q" and r.text[inner_end - 1] == "."
            ):
                return False
        else:
            i = self._mark_before(begin - 1)
            if i <= self.sentence or tag[i] not in ",-":
                if not (i > self.sentence and r.low[i] == "as" and tag[i - 1] == ","):
                    return False
                begin = i
                i -= 1
            after = self._past_setting(last + 1)
            if tag[after] not in ".,-":
                return False
            if tag[after] == "," and tag[after + 1] == "Q":
                return False
            start = self._clause_start(i)
            object_follows = tag[last + 1] in "DNn#o" and "hearer" not in frames
            if object_follows and not {r.low[last + 1], r.low[last + 2]} & TIMES:
                return False
            fronted = tag[start] in "SPGW" and "," not in tag[start:i]
            if fronted or not self._has_verb(start, i):
                ends = tag[after] == "." and tag[start] not in "PSG" and i - start > 3
                goes_on = tag[last + 1] == "," and not self._gives_way(last + 1)
                if not ends and not goes_on:
                    return False
        self._add_post(subject, first, last, begin, quote, last + 1)
        return True

    def _past_setting(self, at: int) -> int:
        """The index after hearer, time and occasion: "told reporters on Monday"."""
        tag = self.r.tag
        limit = min(at + 25, len(self.r) - 1)
        while at < limit and (
            tag[at] in "PDNn#oReG" or (tag[at] == "A" and self.r.low[at - 1] == "to")
        ):
            at += 1
        return at

    def _mark_before(self, at: int) -> int:
        """The comma inside a closing mark ("…‘scum,’ she said"), else the token itself."""
        tag = self.r.tag
        i = at
        while i > self.sentence and tag[i] == '"':
            i -= 1
        return i if tag[i] == "," else at

    def _stop(self, at: int) -> int:
        """The index of the stop that ends this sentence."""
        tag = self.r.tag
        while tag[at] not in ".;":
            at += 1
        return at

    def _is_clause(self, first: int, last: int) -> bool:
        """Whether a finite verb stands there that is not in a relative clause."""
        tag = self.r.tag
        for i in range(max(first, last - 80), last):
            if tag[i] in "AvVXce":
                return True
            if tag[i] == "w":
                return False
        return False

    def _has_verb(self, first: int, last: int) -> bool:
        tag = self.r.tag
        return any(tag[i] in "AvVXce" for i in range(max(first, last - 80), last))

    def _clause_start(self, at: int) -> int:
        """First token of a content that ends at `at`: the sentence, or after the last attribution."""
        start = self.sentence
        if self.cues and self.cues[-1].content_end > start and self.cues[-1].content_end < at:
            start = max(start, self.cues[-1].content_end)
        return start

    def _add_post(
        self,
        subject: NounPhrase,
        first: int,
        last: int,
        begin: int,
        quote: int,
        after: int,
        *,
        inverted: bool = False,
    ) -> None:
        r = self.r
        tag = r.tag
        upto = begin
        while upto > self.sentence and tag[upto - 1] in ",-":
            upto -= 1
        start = self._clause_start(upto)
        if quote >= 0:
            start = self._quote_start(quote)
        while start < upto and tag[start] in "C":
            start += 1
        whole = self._has_verb(start, upto) and not (
            tag[start] in "SPGW" and "," not in tag[start:upto]
        )
        end = -1
        if not (inverted and whole and quote < 0):  # "…, said Ada, a poet": an apposition
            end = self._resumed(quote, after, whole)
        if quote < 0:
            # what is attributed inside a sentence that is itself reported belongs to the report
            while self.cues and min(self.cues[-1].first, self.cues[-1].source.first) >= start:
                self.cues.pop()
        self.cues.append(_Cue(first, last, subject, begin, start, end if end > 0 else upto, "post"))

    def _quote_start(self, quote: int) -> int:
        """First token of a content that ends in this quotation."""
        r = self.r
        start = quote
        while start > self.sentence and r.tag[start - 1] not in ".;:":
            start -= 1
        if start == quote:
            return quote
        text = r.text
        whole = text[r.quotation[quote].inner_start].isupper()
        if whole and r.tag[quote - 1] in ",":
            return quote
        if self.cues and self.cues[-1].first >= start:
            return quote
        return start

    def _resumed(self, quote: int, after: int, whole: bool) -> int:
        """The end of a sentence that goes on after the cue, or -1.

        Args:
            quote: Index of the quotation before the cue, or -1.
            after: Index after the cue and its subject.
            whole: Whether what stands before them has a verb.
        """
        r = self.r
        tag = r.tag
        at = self._past_setting(after)
        if at >= len(r) or tag[at] not in ",-:":
            return -1
        following = at + 1
        if quote >= 0:
            if tag[following] == "Q":
                inner_end = r.quotation[quote].inner_end
                if r.text[inner_end - 1] in ".?!" and tag[at] != ",":
                    return -1
                return following + 1
            for i in range(following, min(following + 40, len(r))):
                if tag[i] in ".;":
                    break
                if tag[i] == "Q" and tag[i - 1] == "," and self._mid_sentence(quote, i):
                    return i + 1
            return -1
        if tag[at] == "," and after == at and not self._gives_way(at):
            if not whole or tag[following] == "T":
                return self._stop(following)
        if r.low[following] in ("because", "so", "if", "unless") and after == at:
            return self._stop(following)
        if tag[following] in "AvpPDNnXTRC" and tag[at] == "," and after == at:
            i = following
            while i < len(r) and tag[i] not in ".;":
                if tag[i] in "AvVXc":
                    break
                if tag[i] == ",":
                    return -1
                i += 1
            if tag[i] in ".;":
                return -1
            while i < len(r) and tag[i] not in ".;":
                if i > following and self._gives_way(i):
                    break
                i += 1
            return i
        return -1

    def _mid_sentence(self, quote: int, later: int) -> bool:
        """Whether a quotation takes up the sentence in which another one broke off."""
        r = self.r
        text = r.text
        first, second = r.quotation[quote], r.quotation[later]
        return text[first.inner_end - 1] in ",-—" and text[second.inner_start].islower()

    def _gives_way(self, at: int) -> bool:
        """Whether a comma is followed by a participle that attributes on its own."""
        r = self.r
        return r.tag[at] == "," and r.tag[at + 1] == "V" and VERBS[r.low[at + 1]].form == "ing"

    # -- other cues ----------------------------------------------------------------------------

    def _participle(self, at: int, last: int, lemma: str, frames: frozenset[str]) -> None:
        """ ", adding that …": the subject is that of the clause it hangs on."""
        r = self.r
        tag, low = r.tag, r.low
        edge = at - 1
        while edge > self.sentence and tag[edge] == "R":
            edge -= 1
        if edge < self.sentence:
            self._fronted(at, last, lemma, frames)
            return
        complement = clauses.complement(r, last, lemma, frames)
        if complement is None:
            return
        subject: NounPhrase | None = None
        left = edge
        comma = tag[edge] == "Q" and r.text[r.quotation[edge].inner_end - 1] == ","
        if comma:
            left = edge + 1
        if comma or tag[edge] in ",-CSP" or low[edge] == "when":
            if low[edge] in ("without", "of", "than", "like", "for", "to"):
                return
            for cue in reversed(self.cues):
                if cue.first < self.sentence:
                    break
                if cue.left <= edge:
                    subject = cue.source
                    break
            if subject is None:
                subject = sources.leading(r, self.sentence, edge)
            while left > self.sentence and tag[left - 1] == ",":
                left -= 1
        elif tag[edge] in "nN" and tag[edge] != "Q":
            if edge + 1 != at:
                return
            subject = self._bearer(edge)
            if complement.frame in ("thing", "object") and tag[complement.first] != "Q":
                if subject is None or low[subject.first - 1] != "with":
                    return  # "a film attacking the mayor": what it does, not what it says
            left = -1
        if subject is None:
            return
        if low[complement.first] in TIMES:
            return
        self.cues.append(
            _Cue(
                at,
                complement.cue_last,
                subject,
                left,
                complement.first,
                -1,
                complement.frame,
                self._denies(frames, complement),
                complement.frame in ("quote", "clause", "question") and "thought" not in frames,
                left < 0,
            )
        )

    def _bearer(self, noun: int) -> NounPhrase | None:
        """Whose words a participle after a noun reports: "issued a statement saying …"."""
        phrase = sources.before(self.r, noun, self.sentence)
        if phrase is None:
            return None
        first = sources.leading(self.r, phrase.first, noun + 1)
        if first is not None and first.last < phrase.last and first.first == phrase.first:
            return first  # the noun is the object of a verb that looks like an adjective
        before = phrase.first - 1
        if before < self.sentence or self.r.tag[before] == "," or self.r.low[before] == "with":
            return phrase
        return sources.leading(self.r, self.sentence, noun)

    def _fronted(self, at: int, last: int, lemma: str, frames: frozenset[str]) -> None:
        """ "Calling the plan a mistake, Ada …": the subject follows."""
        r = self.r
        complement = clauses.complement(r, last, lemma, frames)
        if complement is None:
            return
        comma = next(
            (
                i
                for i in range(complement.first, min(len(r), complement.first + sources.REACH))
                if r.tag[i] in ",."
            ),
            -1,
        )
        if comma < 0 or r.tag[comma] == ".":
            return
        subject = sources.leading(r, comma + 1, len(r) - 1)
        if subject is None:
            return
        self.cues.append(
            _Cue(
                at,
                complement.cue_last,
                subject,
                at,
                complement.first,
                comma,
                complement.frame,
                self._denies(frames, complement),
                False,
            )
        )

    def _passive(self, first: int, at: int, last: int, lemma: str, frames: frozenset[str]) -> None:
        """ "Ada was told by Blaise that …": the agent is the source; without one there is none."""
        r = self.r
        if r.low[last + 1] != "by":
            return
        agent = sources.after(r, last + 2)
        if agent is None:
            return
        complement = clauses.complement(r, agent.last, lemma, frames - {"thing", "name"})
        if complement is None or complement.frame not in (
            "quote",
            "clause",
            "infinitive",
            "question",
        ):
            return
        self.cues.append(
            _Cue(first, last, agent, -1, complement.first, -1, complement.frame, False, False, True)
        )

    def _according(self, at: int) -> None:
        """ "According to Ada, …" and "…, according to Ada"."""
        r = self.r
        tag = r.tag
        subject = sources.after(r, at + 2)
        if subject is None:
            return
        before = at - 1
        while before > self.sentence and tag[before] in "RC":
            before -= 1
        if before < self.sentence or tag[before] in ":":
            comma = subject.last + 1
            while comma < len(r) and tag[comma] not in ".," and comma - subject.last < 25:
                comma += 1
            if comma >= len(r) or tag[comma] != ",":
                return
            if tag[comma + 1] in "wD#" and tag[comma + 1] == "w":
                closing = next(
                    (i for i in range(comma + 1, min(len(r), comma + 30)) if tag[i] == ","), -1
                )
                comma = closing if closing > 0 else comma
            self.cues.append(_Cue(at, at + 1, subject, at, comma + 1, -1, "clause"))
            return
        upto = at
        while upto > self.sentence and tag[upto - 1] in ",":
            upto -= 1
        start = self.sentence
        for cue in reversed(self.cues):
            if cue.first < self.sentence:
                break
            cue.limit = min(cue.limit, upto)
            if cue.frame in ("clause", "quote", "post", "question") and not cue.nested:
                return
        while self.cues and self.cues[-1].first >= self.sentence:
            self.cues.pop()
        while tag[start] == "C" and start < upto:
            start += 1
        end = upto
        after = subject.last + 1
        if tag[after] == "," and tag[before] == ",":
            if tag[start] == "S" or not self._has_verb(start, upto):
                end = -1
        self.cues.append(_Cue(at, at + 1, subject, upto, start, end, "post"))

    def _noun(self, at: int) -> None:
        """ "Her promise to …", "expressed concern that …"."""
        r = self.r
        tag, low = r.tag, r.low
        noun = NOUNS[low[at]]
        frame = "clause"
        content = at + 2
        agent: NounPhrase | None = None
        if low[at + 1] in ("by", "from", "among") and "that" in noun.frames:
            agent = sources.after(r, at + 2)
            if agent is None or tag[agent.last + 1] != "T":
                return
            content = agent.last + 2
        elif low[at + 1] == "to" and "to" in noun.frames and tag[at + 2] in "VnvA":
            frame = "noun to"
        elif tag[at + 1] == "T" and "that" in noun.frames:
            frame = "noun that"
        elif low[at + 1] == "of" and "deny" in noun.frames:
            frame = "noun to"
        else:
            return
        first = at
        while (
            first > self.sentence
            and tag[first - 1] in "nRe#"
            and not low[first - 1].endswith(_POSSESSIVE)
        ):
            first -= 1
        edge = first - 1
        if edge < self.sentence:
            return
        owner: NounPhrase | None = agent
        cue_first = at
        denied = "deny" in noun.frames
        if owner is not None:
            pass
        elif low[edge] in ("his", "her", "their", "its", "our", "my"):
            owner = NounPhrase(edge, edge)
        elif low[edge].endswith(_POSSESSIVE) and tag[edge] in "Nn":
            owner = sources.before(r, edge, self.sentence)
        else:
            light = edge if low[edge] in LIGHT else edge - 1
            if tag[light] in "VnvAe" and low[light] in LIGHT and light > self.sentence:
                group, negated, passive, _ = self._auxiliaries(light)
                if negated or passive:
                    return
                if tag[group - 1] in "C,":
                    owner = self._shared(group, light)
                else:
                    owner = sources.before(r, group - 1, self.sentence)
                cue_first = group
                frame = "clause"
                denied = denied or low[light] in DENYING_LIGHT
        if owner is None:
            return
        self.cues.append(
            _Cue(cue_first, content - 1, owner, -1, content, -1, frame, denied, False, True)
        )

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

    # -- from cues to attributions ---------------------------------------------------------------

    def _settled(self) -> list[Attribution]:
        r = self.r
        stops = {cue.left for cue in self.cues if cue.left >= 0}
        out: list[Attribution] = []
        covered = -1
        outer: _Cue | None = None
        outer_at = 0
        for cue in self.cues:
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

    def _takes_over(self, cue: _Cue, outer: _Cue) -> bool:
        """ "Ada said Blaise told her …": the innermost speaker's claim, not the messenger's."""
        return (
            outer.frame == "clause"
            and cue.frame in ("clause", "question")
            and cue.source.first == outer.content
            and self.r.tag[cue.source.first] in "NDn"
        )

    def _split(self, cue: _Cue) -> list[Attribution]:
        """ "That A and that B" are two contents."""
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
