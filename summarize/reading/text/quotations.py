"""Where quotations begin and end, told from the place of a mark as much as from its shape.

Printed news mixes every kind of mark, and a mark alone says little: straight quotes have no side,
an apostrophe looks like a closing quote, ``''`` serves at both ends. What is reliable is position:
an opening mark leans on the word after it, a closing mark on the word before it. So each mark is
first read by its neighbours, then by its shape, and only then by what is still open. Pairing is
done paragraph by paragraph, so that one lost mark spoils one paragraph and not the rest of the
article; a quotation runs on over a paragraph break only where the next paragraph opens with a mark
again, as printers do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.reading.text.passages import Passage
from summarize.reading.words.lexicon import words


class Quotation(NamedTuple):
    """A stretch between quotation marks.

    Attributes:
        start: Offset of the opening mark (code points).
        end: Offset after the closing mark, or after the last word where nothing closes it.
        inner_start: Offset after the opening mark.
        inner_end: Offset of the closing mark, or `end`.
        depth: 1 for an outer quotation, 2 for one inside it, and so on.
        closed: Whether a closing mark was found.
        speech: False for scare quotes, titles and single quoted terms.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool
    speech: bool


_MARK = re.compile("[“”„‟\"«»‹›＂‘’‚‛'`](?:(?<=`)`|(?<=')'(?!'(?!')))?")
_DOUBLE = frozenset(["“", "”", "„", "‟", '"', "«", "»", "‹", "›", "＂", "``", "''"])
_OPENING_SHAPE = frozenset(["“", "„", "‟", "«", "‹", "``", "‘", "‚", "‛", "`"])
_CLOSING_SHAPE = frozenset(["”", "»", "›", "’"])
_BEFORE_OPENING = frozenset("([{<—–-/…“„«‹‘\"'`") | {""}
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/…”»›’\"'") | {""}
_STOPS = frozenset(".,;:!?)]") | {""}
# Words that begin with a dropped letter: the mark before them is an apostrophe.
_CLIPPED = re.compile(r"(?:\d\ds?|em|til|till|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_DEEPEST_SPEECH = 8  # nested: nobody quotes so, and each would be read again for each around it
_LONG = 12  # words: no term has so many, nor any title
_LINE = 80  # characters, in which so many words are likely
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = words("a an and as at but by for from in nor of on or the to vs with")


@dataclass(slots=True)
class _Open:
    """A mark that waits for its partner."""

    start: int
    inner: int
    mark: str
    before: int  # how many quotations were complete when this one opened
    weak: int | None = None  # where it may end: at what is perhaps a possessive plural


def find(text: str, passages: Sequence[Passage]) -> tuple[Quotation, ...]:
    """Find the quotations of an article.

    Args:
        text: The article.
        passages: Its passages; their paragraphs bound the pairing of marks.

    Returns:
        All quotations, by start, outer before inner. Inch marks and apostrophes are none.
    """
    pairing = _Pairing(text)
    for start, end in _paragraphs(passages):
        pairing.paragraph(start, end)
    pairing.give_up(0)
    return tuple(_with_depth(text, sorted(pairing.found, key=lambda q: (q[0], -q[1]))))


def _paragraphs(passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    paragraph, start, end = -1, 0, 0
    for passage in passages:
        if passage.paragraph != paragraph:
            if end:
                yield start, end
            paragraph, start = passage.paragraph, passage.start
        end = passage.end
    if end:
        yield start, end


class _Pairing:
    """Marks on their way to being pairs: what is open, what is found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[_Open] = []
        # start, end, inner start, inner end, closed
        self.found: list[tuple[int, int, int, int, bool]] = []
        self.limit = 0  # the end of the last paragraph read

    def paragraph(self, start: int, end: int) -> None:
        skip = start
        if self.stack:
            mark = self._taken_up(start)
            if mark is None:
                self.give_up(0)
            else:
                skip = start + len(mark)
        self.limit = end
        for match in _MARK.finditer(self.text, skip, end):
            at, after, mark = match.start(), match.end(), match.group()
            previous = self.text[at - 1] if at > start else ""
            following = self.text[after] if after < end else ""
            if mark in _DOUBLE:
                self._double(mark, at, after, previous, following)
            else:
                self._single(mark, at, after, previous, following)
        if self.stack:
            self.give_up(1 if self._may_go_on() else 0)

    def _double(self, mark: str, at: int, after: int, previous: str, following: str) -> None:
        inside = bool(self.stack) and any(opened.mark in _DOUBLE for opened in self.stack[-2:])
        if previous.isdigit() and (not inside or _FEET.search(self.text, max(0, at - 8), at)):
            return  # inches
        if _opens(mark, previous, following, inside):
            self.stack.append(_Open(at, after, mark, len(self.found)))
            return
        while self.stack and self.stack[-1].mark not in _DOUBLE:
            self._end_weakly(self.stack.pop())
        if self.stack:
            opened = self.stack.pop()
            self.found.append((opened.start, after, opened.inner, at, True))

    def _single(self, mark: str, at: int, after: int, previous: str, following: str) -> None:
        top = self.stack[-1] if self.stack else None
        inside = top is not None and top.mark not in _DOUBLE
        if not inside and _single_opens(self.text, mark, after, previous, following):
            self.stack.append(_Open(at, after, mark, len(self.found)))
        elif inside and top is not None and not previous.isspace() and not following.isalnum():
            if previous == "s" and following.isspace():
                top.weak = top.weak or at  # "the officials' plan": wait for a better end
            else:
                self.stack.pop()
                self.found.append((top.start, after, top.inner, at, True))

    def _end_weakly(self, opened: _Open) -> None:
        """End a single mark without a good partner: at a possible end, or it was no quote."""
        if opened.weak is not None:
            self.found.append((opened.start, opened.weak + 1, opened.inner, opened.weak, True))

    def _taken_up(self, start: int) -> str | None:
        """The mark with which a paragraph takes up what the last one left open."""
        match = _MARK.match(self.text, start)
        if match is None or match.group() not in _DOUBLE:
            return None
        opened = self.stack[0].mark
        if match.group() in _CLOSING_SHAPE and match.group() != opened:
            return None
        if (opened == '"') != (match.group() == '"'):
            return None  # a straight mark lost its partner before “…”
        return match.group()

    def _may_go_on(self) -> bool:
        """Whether the outermost open quotation may run over the paragraph's end.

        One in which another double quotation stands is likelier to have lost its end.
        """
        if not self.stack or self.stack[0].mark not in _DOUBLE:
            return False
        if any(opened.mark in _DOUBLE for opened in self.stack[1:3]):
            return False
        before = self.stack[0].before
        return before == len(self.found) or self.text[self.found[before][0]] not in _DOUBLE

    def give_up(self, keep: int) -> None:
        """End all open quotations but `keep`: where another opens inside, or with the text read."""
        at = len(self.found)
        stop = self.limit
        while len(self.stack) > keep:
            opened = self.stack.pop()
            while at > opened.before:
                at -= 1
                stop = min(stop, self.found[at][0])
            if opened.mark not in _DOUBLE:
                self._end_weakly(opened)
                continue
            end = max(stop, opened.inner)
            while end > opened.inner and self.text[end - 1].isspace():
                end -= 1
            if end > opened.inner:
                self.found.append((opened.start, end, opened.inner, end, False))
            stop = opened.start


def _opens(mark: str, previous: str, following: str, inside: bool) -> bool:
    leans_right = (previous.isspace() or previous in _BEFORE_OPENING) and not (
        following.isspace() or following in _STOPS
    )
    leans_left = (following.isspace() or following in _AFTER_CLOSING) and not (
        previous.isspace() or previous == ""
    )
    if leans_right != leans_left:
        return leans_right
    if mark in _OPENING_SHAPE:
        return True
    if mark in _CLOSING_SHAPE:
        return False
    return not inside


def _single_opens(text: str, mark: str, after: int, previous: str, following: str) -> bool:
    if mark == "’" or not (previous.isspace() or previous in _BEFORE_OPENING):
        return False
    if not (following.isalnum() or (following and following in '“"[(…$')):
        return False
    return _CLIPPED.match(text, after) is None


def _with_depth(text: str, found: list[tuple[int, int, int, int, bool]]) -> Iterator[Quotation]:
    ends: list[int] = []
    for start, end, inner_start, inner_end, closed in found:
        while ends and ends[-1] <= start:
            ends.pop()
        ends.append(end)
        nested = len(ends) > _DEEPEST_SPEECH
        speech = not nested and _is_speech(text, start, inner_start, inner_end, end)
        yield Quotation(start, end, inner_start, inner_end, len(ends), closed, speech)


def _is_speech(text: str, start: int, inner_start: int, inner_end: int, end: int) -> bool:
    """Whether words are reported rather than held at a distance, named or explained.

    Length tells most: four words are seldom a term. Short ones count when they are punctuated
    as an utterance; a run of capitalised words is a title.
    """
    inner = text[inner_start:inner_end]
    if len(inner) > _LINE and sum(map(str.isalpha, inner.split())) >= _LONG:
        return True
    words = _WORD.findall(text, inner_start, inner_end)[:_LONG]
    if not words:
        return False
    lead = text[max(0, start - 2) : start].strip()
    ends_as_sentence = text[inner_end - 1] in ".?!…"
    ends_as_clause = ends_as_sentence or text[inner_end - 1] in ",—-"
    if len(words) > 1 and text[end : end + 1] == ",":
        ends_as_clause = True  # “It is so”, she said
    begins_sentence = lead == "" or lead[-1:] in ".:,?!"
    if len(words) < _LONG and len(words) > 1 and not ends_as_sentence and _is_title(words):
        return False
    if len(words) >= 4:
        return True
    if lead[-1:] in (",", ":") and ends_as_sentence:
        return True
    if len(words) > 1 and text[inner_end - 1] in "!?" and words[0][:1].isupper():
        return True  # The crowd chanted “Build it now!”
    return begins_sentence and ends_as_clause and words[0][:1].isupper()


def _is_title(words: list[str]) -> bool:
    return all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in words)
