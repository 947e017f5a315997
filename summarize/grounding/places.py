"""Where in the article the words of an item stand: in the passage it names, and whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Literal

from summarize.grounding import folding
from summarize.grounding.locate import Text
from summarize.grounding.once import Kept, once
from summarize.grounding.phrases import Phrase, Phrases, Vocabulary
from summarize.reading.claims.attribution import Attribution
from summarize.reading.reader import Reading
from summarize.reading.speakers.names import Entity
from summarize.reading.text.extent import Extent
from summarize.reading.text.quotations import Quotation
from summarize.schema import ClaimKind

Reason = Literal[
    "not_in_article",
    "wrong_number",
    "wrong_polarity",
    "wrong_place",
    "no_attribution",
    "no_such_speaker",
    "not_a_source",
    "duplicate",
    "out_of_schema",
]
"""Why an item was rejected.

wrong_place: its words stand in several passages, not in the one it names. no_attribution: unquoted
words with neither source nor cue in their sentence are the article's own. not_a_source: a listed
speaker to whom the replies give neither claim nor figure.
"""

_FRAME = " \t\r\n\"“”„«»'‘’`…."
_MOST = 0.8  # of a content's characters
_APART = 40  # characters that two readers of one content may begin apart
_LETTER = re.compile(r"[^\W_]")
_INITIALS = re.compile(r"(?:\b[^\W\d_]\.)+$")


class Rejection(Exception):  # noqa: N818  no error, but the answer to "where in the article?"
    """An item cannot be grounded."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


class Places:
    """Finds words of one article by passage.

    Attributes:
        reading: The article.
        text: Its text.
        phrases: What was met in it, and of phrases that were compared with it.
        vocabulary: Its words.
        kept: What has been looked up.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = Text(reading.text)
        self.phrases = Phrases()
        self._folded = folding.case(reading.text)
        self.vocabulary = Vocabulary(reading.text, self.passages)
        self.kept: Kept = defaultdict(dict)
        self._passage_starts = [passage.start for passage in reading.passages]
        self._outer = [quotation for quotation in reading.quotations if quotation.depth == 1]
        self._contents = {attribution.content.start for attribution in reading.attributions}
        self._attributions = sorted(reading.attributions, key=lambda one: one.content)
        self._content_starts = [one.content.start for one in self._attributions]
        self._outer_starts = [quotation.start for quotation in self._outer]

    @property
    def everywhere(self) -> Extent:
        """The whole article."""
        return Extent(0, len(self.reading.text))

    def words(self, extent: Extent) -> str:
        """The article's characters at an extent."""
        return self.reading.text[extent.start : extent.end]

    def phrase(self, extent: Extent) -> Phrase:
        """Those characters, as something to compare with."""
        return self.phrases[self.words(extent)]

    @cached_property
    def passages(self) -> list[Phrase]:
        """Each passage, as something to compare with."""
        whole, folded = self.reading.text, self._folded
        return [
            Phrase(whole[p.start : p.end], folded.text[folded.index(p.start) : folded.index(p.end)])
            for p in self.reading.passages
        ]

    @once
    def named(self, name: str) -> Entity | None:
        """Whom the article means by a name."""
        return self.reading.names.named(name)

    @once
    def person(self, name: str) -> Entity | None:
        """The person whom the article means by a name; None if it is not a person's."""
        return self.reading.names.person(name)

    @once
    def around(self, extent: Extent, reach: int = 0) -> Extent:
        """The passages that an extent lies in, and as many before and after as reach says."""
        passages = self.reading.passages
        first = bisect_right(self._passage_starts, extent.start) - 1 - reach
        last = bisect_right(self._passage_starts, max(extent.start, extent.end - 1)) - 1 + reach
        low, high = passages[max(first, 0)], passages[min(max(last, 0), len(passages) - 1)]
        return Extent(min(low.start, extent.start), max(high.end, extent.end))

    @once
    def cuts_negation(self, extent: Extent) -> bool:
        """Whether a negation stands right beside an extent, in the same sentence."""
        return self.text.cuts_negation(extent, self.around(extent))

    def listed(self, extent: Extent) -> bool:
        """Whether an extent begins in a list item, whose source may stand above the list."""
        index = bisect_right(self._passage_starts, extent.start) - 1
        return self.reading.passages[max(index, 0)].kind == "item"

    def place(
        self,
        words: str,
        passage: int,
        asked: Extent,
        free: Callable[[Extent], bool] = lambda _: True,
        beside: str | None = None,
    ) -> Extent:
        """The place of an item's words.

        Args:
            words: As the model gave them.
            passage: Number of the passage in which they are said to begin.
            asked: The stretch that was to be read; nothing beginning outside it is accepted.
            free: Whether no earlier item has a place; of equal words the first free ones are meant.
            beside: Words that the place should be near to, where there are several.

        Raises:
            Rejection: They are not there, or stand in several places none of which was named.
        """
        named = self._first(words, self._within(passage, asked))
        if named:
            left = [place for place in named if free(place)]
            if not left:
                raise Rejection("duplicate")
            return self._nearest(left, beside) if len(left) > 1 and beside else left[0]
        found = self._first(words, asked)
        if not found:
            raise Rejection(self.text.why_not(words))
        if len(found) > 1:
            raise Rejection("wrong_place")
        return found[0]

    @once
    def _first(self, words: str, within: Extent | None) -> list[Extent]:
        """What is found of words as they are or, failing that, without their frame."""
        if within is None:
            return []
        spellings = dict.fromkeys((words, words.strip(_FRAME)))
        return next((found for s in spellings if (found := self.text.find(s, within))), [])

    def _nearest(self, places: list[Extent], beside: str) -> Extent:
        marks = self.text.find(beside, self.around(places[0]))

        def distance(place: Extent) -> int:
            gaps = (_gap(place, mark) for mark in marks if not overlap(place, mark))
            return min(gaps, default=0)

        return min(places, key=distance)

    def _within(self, number: int, asked: Extent) -> Extent | None:
        """The extent of a numbered passage, if it is one of those asked about."""
        if not 1 <= number <= len(self.reading.passages):
            return None
        passage = self.reading.passages[number - 1]
        inside = asked.start <= passage.start and passage.end <= asked.end
        return Extent(passage.start, passage.end) if inside else None

    @once
    def near(self, words: str | None, anchor: Extent, content: Extent, reach: int) -> Extent | None:
        """The place of a source or cue: the nearest to an anchor, outside the content if it can.

        Args:
            words: As the model gave them.
            anchor: What it should be near to.
            content: What is attributed.
            reach: How many passages before and after those of the content it may be away.
        """
        if not words:
            return None
        found = self.text.find(words, self.around(content, reach))
        if not found:
            return None

        def distance(place: Extent) -> tuple[bool, int]:
            return overlap(place, content), _gap(place, anchor)

        return min(found, key=distance)

    @once
    def broken(self, extent: Extent) -> bool:
        """Whether an extent runs over the end of a sentence that no quotation holds together."""
        first = bisect_right(self._passage_starts, extent.start)
        last = bisect_right(self._passage_starts, max(extent.start, extent.end - 1))
        return any(
            not any(
                quotation.start < start < quotation.end for quotation in self.quotations(extent)
            )
            for start in self._passage_starts[first:last]
        )

    def quotations(self, extent: Extent) -> Iterator[Quotation]:
        """The outer quotations that share characters with an extent."""
        first = max(0, bisect_right(self._outer_starts, extent.start) - 1)
        for quotation in self._outer[first:]:
            if quotation.start >= extent.end:
                return
            if quotation.end > extent.start:
                yield quotation

    @once
    def whole(self, content: Extent) -> Extent:
        """The words that a content is of: its sentence of a quotation, or what the rules read."""
        around = self.around(content)
        for quotation in self.quotations(content):
            if quotation.inner_start <= content.start and content.end <= quotation.inner_end:
                low, high = quotation.inner_start, quotation.inner_end
                return Extent(max(low, around.start), min(high, around.end))
        wide = [one.content for one in self._begun(content) if one.content.end >= content.end]
        wide = [one for one in wide if one.start <= content.start]
        return min(wide, key=lambda one: one.end - one.start, default=content)

    @once
    def attributed(self, content: Extent) -> list[Attribution]:
        """What the rules read as attributed that has most of some words, the narrowest first."""
        least = (content.end - content.start) * _MOST
        found = [
            one
            for one in self._begun(content)
            if min(one.content.end, content.end) - max(one.content.start, content.start) >= least
        ]
        return sorted(found, key=lambda one: one.content.end - one.content.start)

    def _begun(self, content: Extent) -> Sequence[Attribution]:
        """What the rules read that begins in a content's passage, or a little after it does."""
        low = bisect_left(self._content_starts, self.around(content).start)
        return self._attributions[low : bisect_right(self._content_starts, content.start + _APART)]

    def quotes(self, content: Extent) -> bool:
        """Whether any words of a content are quoted."""
        return bool(self._quoted(content))

    @once
    def kind(self, content: Extent, source: Extent | None, cue: Extent | None) -> ClaimKind:
        """Direct if all words of a content are quoted, mixed if some are, else indirect.

        What interrupts a quotation to say whose it is ("“We did,” he said, “and it took us long.”")
        is none of its words.
        """
        quoted = self._quoted(content)
        if not quoted:
            return "indirect"
        ends = [content.start, *(one.end for one in quoted)]
        starts = [*(one.start for one in quoted), content.end]
        said = min((one.start for one in (source, cue) if one is not None), default=-1)
        for low, high in zip(ends, starts, strict=True):
            if _spoken(self.reading.text[low : said if low <= said < high else high]):
                return "mixed"
        return "direct"

    @once
    def _quoted(self, content: Extent) -> list[Extent]:
        """The stretches of a content that are quoted and hold words."""
        text, (low, high) = self.reading.text, content
        within = [Extent(max(q.start, low), min(q.end, high)) for q in self.quotations(content)]
        return [one for one in within if _spoken(text[slice(*one)])]

    @once
    def content(self, extent: Extent) -> Extent:
        """A content by the labelling conventions: marks of whole quotations in, full stop out."""
        text, (start, end) = self.reading.text, extent
        for quotation in self.quotations(extent):
            from_the_first_word = not _spoken(text[quotation.inner_start : start])
            to_the_last_word = not _spoken(text[end : quotation.inner_end])
            if start < quotation.start and to_the_last_word:
                end = max(end, quotation.end)
            elif start >= quotation.start and from_the_first_word and to_the_last_word:
                start, end = quotation.start, max(end, quotation.end)
        if text.startswith("that ", start, end) and start + len("that ") in self._contents:
            start += len("that ")  # "said that", as the rules read it too, and not "that total"
        start = self._inside(start, end)
        while end - start > 1 and (text[end - 1] in ",;:." or text[end - 1].isspace()):
            if _INITIALS.search(text, max(start, end - 8), end):
                break
            end -= 1
        return Extent(start, end)

    def _inside(self, start: int, end: int) -> int:
        """Where a content begins that is in brackets, and not before them; nor with a comma."""
        text = self.reading.text
        opened = text.rfind("(", start, end)
        if opened >= 0 and text.find(")", opened, end) < 0 and _spoken(text[opened:end]):
            start = opened + 1
        while start < end - 1 and (text[start] in ",;:" or text[start].isspace()):
            start += 1
        return start


def _gap(one: Extent, other: Extent) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def overlap(one: Extent, other: Extent) -> bool:
    """Whether two extents have characters in common."""
    return one.start < other.end and other.start < one.end


def _spoken(text: str) -> bool:
    return _LETTER.search(text) is not None
