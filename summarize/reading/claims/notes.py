"""What has been noted of a region while it is read: the cues so far, and where its sentence began.

Cues are read from left to right, and each may lean on those before it. The notes also answer the
few questions about a row of tokens that every kind of cue asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from summarize.reading.claims.nounphrases import NounPhrase
from summarize.reading.text.extent import Extent
from summarize.reading.text.tokens import Region
from summarize.reading.words.cues import VERBS

_SEEN = frozenset(["seen", "sent", "shown", "made", "given", "posted", "read", "reviewed", "held"])
_WHEN = frozenset(["after", "before", "since"])
_NOT_FINITE = frozenset(["be", "been", "being", "having"])
_FINITE = frozenset("AvVXc")  # tags
_APOSTROPHE = re.compile("['’]")


class Complement(NamedTuple):
    """What a cue takes: first token of the content, last token of the cue, and by which frame."""

    first: int
    cue_last: int
    frame: str


@dataclass(slots=True)
class Cue:
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
    lemma: str = ""


class Notes:
    """The state of reading one region.

    Attributes:
        region: What is read.
        cues: The cues found so far, from left to right.
        sentence: Index of the first token of the sentence being read.
        stops: Where a content ends though nothing new is said: "… but declined to say why".
        announced: Whose words follow in the next paragraph: "Ada stated:".
        unsaid: Where a clause begins that nobody has said: "none has said they want it".
    """

    def __init__(self, region: Region) -> None:
        self.region = region
        self.cues: list[Cue] = []
        self.sentence = 0
        self.stops: set[int] = set()
        self.announced: NounPhrase | None = None
        self.unsaid: set[int] = set()

    def extent(self, first: int, last: int) -> Extent:
        """Where the words from one token to another stand, without what is joined to a pronoun."""
        region = self.region
        end = region.end(last)
        if region.tag[last] == "c":  # "she’s said": she
            end = region.start[last] + len(_APOSTROPHE.split(region.low[last])[0])
        return Extent(region.start[first], end)

    def stop(self, at: int) -> int:
        """The index of the stop that ends this sentence."""
        tag = self.region.tag
        while tag[at] not in ".;":
            at += 1
        return at

    def has_verb(self, first: int, last: int) -> bool:
        """Whether something like a finite verb stands from `first` up to `last`."""
        tag, low = self.region.tag, self.region.low
        first = max(first, last - 80)
        return not _FINITE.isdisjoint(tag[first:last]) or any(
            (tag[i] == "e" and tag[i - 1] != "D")
            or (tag[i] == "n" and tag[i + 1] == "D" and tag[i - 1] in "nN" and low[i][-1:] == "s")
            for i in range(first, last)
        )

    def is_whole(self, first: int, last: int) -> bool:
        """Whether a stretch is a sentence of its own and not only adverbials before one."""
        if not self.has_verb(first, last):
            return False
        if self._opens(first):
            return True
        tag = self.region.tag
        commas = (i for i in range(max(first, last - 80), last) if tag[i] == ",")
        return any(self._opens(i + 1) for i in commas) or self._has_main(first, last)

    def _opens(self, at: int) -> bool:
        """Whether something other than an adverbial begins here."""
        tag = self.region.tag
        return tag[at + 1 if tag[at] in "CR" else at] not in "SPGWR"

    def _has_main(self, first: int, last: int) -> bool:
        """Whether a main clause follows an adverbial without a comma between them.

        "By Friday half of them will leave", "If it rains he will stay".
        """
        tag, low = self.region.tag, self.region.low
        if tag[first] in "CR":
            first += 1
        verbs = 0
        for i in range(first + 1, min(last, first + 40)):
            if tag[i] in ",wTWQ" or (tag[i] == "S" and tag[first] == "P"):
                return False
            if tag[i] in "Avc" and low[i - 1] != "to" and low[i] not in _NOT_FINITE:
                if tag[first] == "P":
                    return True
                if verbs and tag[i - 1] == "p" and tag[i - 2] in "nN#eV":
                    return True
                verbs += 1
        return False

    def clause_start(self, at: int) -> int:
        """First token of a content that ends at `at`: of the sentence, or after the last one."""
        start = self.edge(at)
        if self.cues and self.cues[-1].content_end > start and self.cues[-1].content_end < at:
            start = max(start, self.cues[-1].content_end)
        return start

    def edge(self, at: int) -> int:
        """First token after a semicolon or an opening bracket before `at`, or of the sentence.

        Of a row that semicolons part, with "and" before its last, it is the first: "A; B; and C".
        """
        start = self.sentence
        least = max(start, at - 80)
        inside = self.region.tag[least + 1 : at]
        if ";" not in inside and "(" not in inside:
            return start
        closed = 0
        listed = False
        for i in range(at - 1, least, -1):
            kind = self.region.tag[i]
            closed += (kind == ")") - (kind == "(")
            listed = listed or (kind == ";" and self.region.low[i + 1] in ("and", "or"))
            if (kind == ";" and not listed) or closed < 0:
                start = i + 1
                break
        return start

    def past_apposition(self, comma: int) -> int:
        """The comma that closes what stands between commas after a name, or `comma`."""
        tag = self.region.tag
        if tag[comma] == "w":
            first = comma
        elif tag[comma] == "," and tag[comma + 1] in "DwnN":
            first = comma + 1
        else:
            return comma
        for i in range(first + 1, min(first + 40, len(self.region))):
            if tag[i] in ".;:Q":
                break
            if tag[i] in "AvVXpc" and tag[first] != "w":
                break
            if tag[i] == "," and (tag[i + 1] in "AvVXCe" or tag[first] == "w"):
                return i
        return comma

    def past_setting(self, at: int) -> int:
        """The index after hearer, time and occasion: "told reporters on Monday"."""
        tag = self.region.tag
        limit = min(at + 25, len(self.region) - 1)
        while at < limit and (
            tag[at] in "PDNn#oReG"
            or (self.region.low[at] in _WHEN and tag[at + 1] in "DNn#G")
            or (
                tag[at] == "V" and tag[at - 1] in "nG" and tag[at + 1] in ".,;"
            )  # "morning news shows"
            or (tag[at] == "A" and self.region.low[at - 1] == "to")
            or (tag[at] in "vV" and self.region.low[at] in _SEEN)
        ):
            at += 1
        return at

    def gives_way(self, at: int) -> bool:
        """Whether a comma is followed by a participle that attributes on its own."""
        r = self.region
        return r.tag[at] == "," and r.tag[at + 1] == "V" and VERBS[r.low[at + 1]].form == "ing"

    def mark_before(self, at: int) -> int:
        """The comma inside a closing mark ("…‘scum,’ she said"), else the token itself."""
        tag = self.region.tag
        i = at
        while i > self.sentence and tag[i] == '"':
            i -= 1
        return i if tag[i] == "," else at

    def quote_before(self, at: int) -> int:
        """Index of the quotation that ends just before `at`, or -1."""
        tag = self.region.tag
        i = at - 1
        if i >= 0 and tag[i] in ",-":
            i -= 1
        return i if i >= 0 and tag[i] == "Q" else -1

    def is_clause(self, first: int, last: int) -> bool:
        """Whether a finite verb stands there that is not in a relative clause."""
        tag = self.region.tag
        for i in range(max(first, last - 80), last):
            if tag[i] in "AvVXce":
                return True
            if tag[i] == "w":
                return False
        return False
