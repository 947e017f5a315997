"""Where a text has a phrase, in whatever case and typography.

A short text is searched. A long one, that is asked for many phrases, is not gone through for each
of them, but its words are listed: a phrase is where its last word is, as a rule the head, which is
said less often than what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from summarize.reading.text.extent import Extent

OFTEN = 20  # places of a phrase that are looked at, where it may stand at any number
_LONG_TEXT = 50_000  # characters; news of that length asks for some 130 phrases, and to search for
# so many takes as long as to list the words
_LONGEST = 12  # characters; the words after which a phrase is looked for are shorter
_WORD = re.compile(r"[^\W_]+")
_WORD_BEFORE = re.compile(r"([^\W_]+) $")
_end = attrgetter("end")


class Phrases:
    """The places of phrases in one text, each looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._placed: dict[str, tuple[Extent, ...]] = {}

    def places(self, phrase: str) -> tuple[Extent, ...]:
        """Where the text has just these words."""
        wanted = _plainly(phrase)
        known = self._placed.get(wanted)
        if known is None:
            known = self._placed[wanted] = tuple(self._whole(wanted))
        return known

    def first(self, phrase: str) -> Extent | None:
        """The first of these places, without a look at the others."""
        return next(self._whole(_plainly(phrase)), None)

    def _whole(self, wanted: str) -> Iterator[Extent]:
        plain = self._plain
        for at in self._matches(plain, wanted):
            end = at + len(wanted)
            if not (plain[at - 1 : at].isalnum() or plain[end : end + 1].isalnum()):
                yield Extent(at, end)

    def earlier(self, phrase: str, at: int) -> Sequence[Extent]:
        """The last places of a phrase that end by an offset, the last one first."""
        places = self.places(phrase)
        stop = bisect_right(places, at, key=_end)
        return places[max(0, stop - OFTEN) : stop][::-1]

    def after(self, words: Collection[str], phrase: str) -> Iterator[tuple[str, Extent]]:
        """Where the text has a phrase after one of some words ("his lawyer"), and after which.

        The extents hold word and phrase.
        """
        plain = self._plain
        for place in self.places(phrase):
            before = plain[max(0, place.start - _LONGEST) : place.start]
            word = _WORD_BEFORE.search(before)
            if word is not None and word[1] in words:
                yield word[1], Extent(place.start - len(word[0]), place.end)

    @cached_property
    def _plain(self) -> str:
        """The text in one case and typography, offset for offset."""
        low = self._text.lower()
        flat = low if len(low) == len(self._text) else self._text
        for mark in "\n\r\t\u00a0":
            flat = flat.replace(mark, " ")
        return flat.replace("’", "'")

    def _matches(self, plain: str, wanted: str) -> Iterator[int]:
        """Where the flat text has a string, without overlap."""
        words = [*_WORD.finditer(wanted)] if len(plain) >= _LONG_TEXT else []
        if not words:
            at = plain.find(wanted) if wanted else -1
            while at >= 0:
                yield at
                at = plain.find(wanted, at + len(wanted))
            return
        last = words[-1]
        end = 0
        for ended in self._ends(last[0]):
            at = ended - last.end()
            if at >= end and plain.startswith(wanted, at):
                yield at
                end = at + len(wanted)

    def _ends(self, word: str) -> Sequence[int]:
        """Where a word ends, in a long text."""
        ends = self._printed.get(word, [])
        for printed in self._marked.get(word, ()):
            for match in _WORD.finditer(printed):
                if match[0] == word:
                    left = len(printed) - match.end()
                    ends = ends + [end - left for end in self._printed[printed]]
        return sorted(ends)

    @cached_property
    def _printed(self) -> dict[str, list[int]]:
        """Where what is printed between two spaces ends: "union", "union,"."""
        found: dict[str, list[int]] = {}
        at = 0
        for printed in self._plain.split(" "):
            at += len(printed)
            if printed in found:
                found[printed].append(at)
            else:
                found[printed] = [at]
            at += 1
        return found

    @cached_property
    def _marked(self) -> dict[str, list[str]]:
        """What is printed of a word with marks on it, or other words: "union" in "union,"."""
        found: dict[str, list[str]] = {}
        for printed in self._printed:
            if not printed.isalnum():
                for word in {*_WORD.findall(printed)}:
                    found.setdefault(word, []).append(printed)
        return found


def _plainly(phrase: str) -> str:
    """A phrase as it would stand in a text of one case and typography."""
    return " ".join(phrase.lower().replace("’", "'").split())
