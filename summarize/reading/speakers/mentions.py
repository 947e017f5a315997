"""Where a text writes a proper name, with the titles before it and the apposition after.

Capitals are the evidence (runs.py), so they are trusted only where the writer had a choice: not at
the first word of a sentence, and not in a headline where every word is capitalised.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading.speakers import appositions, offices
from summarize.reading.speakers.guesses import KNOWN, ORGANIZATION_WORDS, Guess
from summarize.reading.speakers.runs import OPENERS, Piece, pieces, searching
from summarize.reading.speakers.titlelength import is_office
from summarize.reading.text import turns
from summarize.reading.text.capitals import untrusted
from summarize.reading.text.datelines import dateline
from summarize.reading.text.extent import Extent
from summarize.reading.text.passages import Passage
from summarize.reading.text.quotations import Quotation
from summarize.reading.words.folding import fold
from summarize.reading.words.given import GIVEN
from summarize.reading.words.places import COUNTRY_NAMES


@dataclass(slots=True)  # a tuple's places are asked by name slowly
class Mention:
    """One place where a name is written.

    ``start``:``end`` holds name and title; ``name_start``:``end`` the name alone. ``words`` are the
    words of the name as printed. ``known`` is False where its capital proves nothing.
    """

    start: int
    end: int
    name_start: int
    words: tuple[str, ...]
    guess: Guess
    passage: int
    known: bool
    quoted: bool
    role: str | None
    gender: str
    affiliation: str | None
    titled: bool
    definite: bool
    owner: Extent | None = None


class Scan:
    """All mentions of a text, in order, with what each passage allows to trust."""

    def __init__(
        self, text: str, passages: Sequence[Passage], quotations: Sequence[Quotation]
    ) -> None:
        self.text = text
        self.passages = tuple(passages)
        outer = [q for q in quotations if q.depth == 1 and q.speech]
        self._opens = [q.start for q in outer]
        self._closes = [q.end for q in outer]
        self.starts = [p.start for p in self.passages]
        self.untrusted = [untrusted(text, p) for p in self.passages]
        self.datelines: set[str] = set()  # where the article was written, folded
        self._labels = {turn.label.start for turn in turns.read(text, self.passages)}
        self.mentions = tuple(self._mentions())
        self._cut_adjectives()

    def quoted(self, at: int) -> bool:
        """Whether an offset lies in somebody's direct speech."""
        index = bisect_right(self._opens, at) - 1
        return index >= 0 and at < self._closes[index]

    def passage(self, at: int) -> int:
        """Index of the passage that holds an offset."""
        return max(0, bisect_right(self.starts, at) - 1)

    def bare(self, passage: int, start: int, end: int) -> Mention:
        """A mention without title, told from elsewhere in the text."""
        words = tuple(self.text[start:end].split())
        quoted = self.quoted(start)
        return Mention(
            start,
            end,
            start,
            words,
            "unknown",
            passage,
            False,
            quoted,
            None,
            "",
            None,
            False,
            False,
        )

    def _mentions(self) -> list[Mention]:
        text = self.text
        search = searching(text)
        found: list[Mention] = []
        for index, passage in enumerate(self.passages):
            if passage.kind == "boilerplate":
                continue
            if self.untrusted[index]:
                continue
            begin = passage.start
            if (written := dateline(text, passage.start, passage.end)) is not None:
                begin = written.end
                self.datelines.add(fold(written.place))
            speech = self._speech(passage)
            for match in search.finditer(text, begin, passage.end):
                for piece in pieces(match[0], opens=self._opens_by_chance(match)):
                    if _is_adverb(text, passage, match.start(), match.start() + piece.end):
                        continue
                    mention = self._mention(index, passage, match.start(), piece, speech)
                    if not (mention.definite and not mention.titled and _is_common(mention.words)):
                        found.append(mention)  # "The Secretary" is whoever holds the office
        return found

    def _cut_adjectives(self) -> None:
        """Cut what only describes a name where a passage opens: "Embattled Nym", "Ailing Orr".

        It is no given name where the text gives the same surname another one, and this one once.
        """
        full = {m.words for m in self.mentions if len(m.words) > 1 and m.guess == "person"}
        for mention in self.mentions:
            first, *rest = mention.words
            if (
                len(rest) == 1
                and mention.guess == "person"
                and mention.start == mention.name_start == self.passages[mention.passage].start
                and _DESCRIBING.search(first)
                and fold(first) not in GIVEN
                and any(name[-1] == rest[0] and name[0] != first for name in full)
            ):
                mention.start = mention.name_start = self.text.index(rest[0], mention.start)
                mention.words, mention.guess, mention.known = tuple(rest), "unknown", False

    def _opens_by_chance(self, run: re.Match[str]) -> bool:
        """Whether a run may owe its first capital to its place: no other has it inside a sentence.

        "First Harvest called" and "Per Aune said" are names where "the charity First Harvest" and
        "a welder, Per Aune" stand elsewhere.
        """
        first, _, rest = run[0].partition(" ")
        if first not in OPENERS or not rest:
            return True
        words = f"{first} {rest.split(maxsplit=1)[0]}"
        at = self.text.find(words)
        while at >= 0:
            if _INSIDE.search(self.text, max(0, at - 3), at) is not None:
                return False
            at = self.text.find(words, at + 1)
        return True

    def _speech(self, passage: Passage) -> bool:
        """Whether a passage has any direct speech."""
        index = bisect_right(self._opens, passage.end) - 1
        return index >= 0 and passage.start < self._closes[index]

    def _mention(
        self, index: int, passage: Passage, base: int, piece: Piece, speech: bool
    ) -> Mention:
        text = self.text
        begin, name_begin, stop, name, guess, titled, gender, role = piece
        start, name_start, end = base + begin, base + name_begin, base + stop
        if start in self._labels:
            guess = _guess_of_label(name, guess)
        affiliation = None
        owner = offices.body_word(text, start, name_start) if titled else None
        before = text[max(passage.start, start - 4) : start]
        definite = before.lower() in ("the ", "the\n")
        initial = start == passage.start or before[-1:] in "“\"‘'([" or before[-2:] in (": ", "— ")
        if (initial or before.endswith("to ")) and not titled and _opens_with_place(name):
            name = name[1:]
            start = name_start = text.index(name[0], start)
        if definite and guess == "person" and not titled:
            guess = "organization" if fold(name[0]) not in GIVEN else "person"
        if guess in ("person", "unknown"):
            if start > passage.start:
                start, role, gender, affiliation, titled, apposed = appositions.before(
                    text, passage, start, end, role, gender, titled
                )
                owner = apposed or owner
                if titled:
                    guess = "person"
            if len(name) > 1 or titled:
                role, affiliation, tail, apposed = appositions.after(
                    text, passage, end, role, affiliation
                )
                owner = owner or apposed
                if tail and guess == "unknown" and not definite:
                    guess = "person"
        if role is not None:
            body = offices.people_in(role)
            role = role.removeprefix(f"{body} ")
            affiliation = affiliation or body
            affiliation = affiliation or offices.country_in(role) or offices.body_before(role)
            affiliation = affiliation or offices.body_after(role)
            role = offices.plain(role)
        if role is not None and affiliation not in COUNTRY_NAMES and not role.endswith("."):
            role = role.removeprefix(f"{affiliation} ")  # "Coast Guard Cmdr." stays as it is
        if role is not None and not gender:
            gender = offices.gender(role)
        single = len(name) == 1
        plain = name[0] in ORGANIZATION_WORDS
        return Mention(
            start,
            end,
            name_start,
            name,
            guess,
            index,
            not (initial and single and not titled and (guess == "unknown" or plain)),
            speech and self.quoted(start),
            role,
            gender,
            affiliation,
            titled,
            definite,
            owner,
        )


_DESCRIBING = re.compile(r"[a-z]{2}(?:ed|ing|ous|ful|less|ant|ive)$")
_INSIDE = re.compile(r"[a-z\d],? $")


def _is_adverb(text: str, passage: Passage, start: int, end: int) -> bool:
    """Whether a sentence opens with a comment on it: "Publicly, the board stands firm"."""
    word = text[start:end]
    fronted = start == passage.start and word.endswith("ly") and text[end : end + 1] == ","
    return fronted and fold(word) not in GIVEN and word not in COUNTRY_NAMES


def _is_common(name: tuple[str, ...]) -> bool:
    """Whether what stands after "the" only has the capitals of protocol: "Secretary"."""
    return name == ("Government",) or is_office(name)


def _guess_of_label(name: tuple[str, ...], guess: Guess) -> Guess:
    """What a name is that has a turn in a transcript: no acronym, and a person by a first name."""
    if len(name) == 1 and name[0] not in KNOWN:
        return "unknown"
    return "person" if guess == "organization" and fold(name[0]) in GIVEN else guess


def _opens_with_place(name: tuple[str, ...]) -> bool:
    """Whether another name stands before a person's: "envoy to Norvia Ada Nym"."""
    return len(name) > 2 and fold(name[0]) not in GIVEN and fold(name[1]) in GIVEN
