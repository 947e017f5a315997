"""A row of tokens: words with a coarse part of speech, and quotations as single words.

Attribution is read from the shape of a sentence, not from what is said inside the quotation marks.
So a region of text (as a rule one sentence; several where a quotation runs over their ends) becomes
a short row of tokens in which each quotation of speech is one token, and every token has a tag of
one letter.
"""

from __future__ import annotations

from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import PassageKind
from summarize.reading.text.quotations import Quotation
from summarize.reading.words.functionwords import WEEKDAYS
from summarize.reading.words.lexicon import words
from summarize.reading.words.tagging import OPEN, PRINTED, TELLING, TOKEN, TOLD

TIMES = WEEKDAYS | words(
    """
    january february march april may june july august september october november december
    jan. feb. aug. sept. oct. nov. dec.
    yesterday today tonight tomorrow morning afternoon evening night week month year weekend
    last next late early earlier recently
    """
)
SPANS = words("years months weeks decades days hours")
_LONGEST = 400  # tokens; a longer "sentence" is cut, which keeps every look around it short
_PADDING = 4  # stops at the end of each region, so that looking a few words ahead is safe
_NOTHING, _STOPS = ("",) * _PADDING, "." * _PADDING


class Region:
    """A row of tokens: words, punctuation, quotations.

    Attributes:
        low: The words in small letters; a quotation is "“”".
        tag: One letter each; see `tags`.
        start: Offset of each token in the text.
        quotation: Token index → the quotation it stands for.
        marked: Quotations that are no speech; their marks and words are tokens like others.
        titled: Whether most words are capitalised, as in a headline.
        kind: What the passage is (of several passages: the first).
        telling: Whether one of the words may be a cue.
        turns: Indexes of all tokens at which something may be settled or read, in order.
    """

    __slots__ = (
        "kind",
        "last_stop",
        "low",
        "marked",
        "quotation",
        "start",
        "tag",
        "telling",
        "text",
        "titled",
        "turns",
    )

    def __init__(self, text: str, kind: PassageKind) -> None:
        self.text = text
        self.kind = kind
        self.low: list[str] = []
        self.tag: list[str] = []
        self.start: list[int] = []
        self.quotation: dict[int, Quotation] = {}
        self.marked: list[Quotation] = []
        self.titled = False
        self.telling = False
        self.turns: list[int] = []
        self.last_stop = 0

    def __len__(self) -> int:
        return len(self.low)

    def end(self, at: int) -> int:
        """Offset after a token."""
        if at in self.quotation:
            return self.quotation[at].end
        return self.start[at] + len(self.low[at])

    def whole_marks(self, start: int, end: int) -> Extent:
        """An extent with both marks of a quoted term where it holds the first of them."""
        for quotation in self.marked:
            if start <= quotation.start < end < quotation.end:
                end = quotation.end
        return Extent(start, end)

    def words(self, start: int, end: int) -> None:
        """Append the tokens of a stretch without quotations of speech."""
        if end - start > self._room():
            self._words_one_by_one(start, end)
            return
        low, tag, starts, turns = self.low, self.tag, self.start, self.turns
        weights = 0
        at = start
        for printed in self.text[start:end].split(" "):
            small, kind, weight, inner = PRINTED[printed]
            if inner is None:
                if weight:
                    turns.append(len(low))
                    weights |= weight
                low.append(small)
                tag.append(kind)
                starts.append(at)
                at += len(printed) + 1
            elif weight == OPEN:
                self._words_one_by_one(at, end)
                break
            else:
                for small, kind, weight, first in inner:
                    if weight:
                        turns.append(len(low))
                        weights |= weight
                    low.append(small)
                    tag.append(kind)
                    starts.append(at + first)
                at += len(printed) + 1
        if weights >= TELLING:
            self.telling = True

    def _words_one_by_one(self, start: int, end: int) -> None:
        """Append tokens looking at what follows them, with a stop where there are too many."""
        room = self._room()
        for match in TOKEN.finditer(self.text, start, end):
            room -= 1
            if room < 0:
                self.stop(match.start())
                room = _LONGEST
            small, kind, weight = TOLD[match[0]]
            if weight:
                self.turns.append(len(self.low))
            self.telling = self.telling or weight == TELLING
            self.low.append(small)
            self.tag.append(kind)
            self.start.append(match.start())

    def quote(self, quotation: Quotation) -> None:
        """Append a quotation as one token."""
        if self._room() <= 0:
            self.stop(quotation.start)
        self.quotation[len(self.low)] = quotation
        self.low.append("“”")
        self.tag.append("Q")
        self.start.append(quotation.start)

    def _room(self) -> int:
        return _LONGEST - (len(self.low) - self.last_stop)

    def stop(self, at: int) -> None:
        """Append the end of a passage, so that no clause is read across it."""
        self.last_stop = len(self.low)
        self.turns.append(self.last_stop)
        self.low.append("")
        self.tag.append(".")
        self.start.append(at)

    def pad(self) -> None:
        """Append stops after the last token."""
        at = self.start[-1]
        self.low += _NOTHING
        self.tag += _STOPS
        self.start += (at,) * _PADDING
