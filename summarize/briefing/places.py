"""Where the items of a summary stand: the sentence around a span, and whether it is wire copy.

Articles that print the same sentence nearly word for word have it from one source, and a source
counts once however often it is printed. What several reporters quote from one speaker is no copying
by itself: a sentence is compared without what stands in quotation marks, and a bare quotation is
taken for copied only next to a sentence that is. A summary that was saved without its text is
compared by the words of its own spans.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from summarize.briefing.words import tokens
from summarize.reading.text.passages import split
from summarize.reading.text.quotations import find
from summarize.schema import Claim, Figure, Span, Summary

_LEAST = 6  # words outside quotation marks that tell by themselves
_NEARLY = 0.8  # of the words of two sentences, in order
_COMMON = 12  # sentences an article; three words that more of them share bring none together


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, or a span that stands for one; ``bare`` are its words outside quotation marks."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    bare: tuple[str, ...]


class Places:
    """The sentences of one summary's article, or its spans where the text is not at hand."""

    def __init__(self, summary: Summary) -> None:
        text = summary.article.text
        if text is None:
            self._places = [_of_span(span) for span in _outermost(summary)]
        else:
            self._places = list(_sentences(text))
        self._starts = [place.start for place in self._places]

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: int) -> Place:
        return self._places[number]

    def number(self, span: Span) -> int | None:
        """Index of the place in which a span begins."""
        at = bisect_right(self._starts, span.start) - 1
        return at if at >= 0 and span.start < self._places[at].end else None

    def around(self, span: Span) -> tuple[str, str]:
        """The sentence around a span and what of it stands before the span.

        Where nothing is known of its place, that is the span itself and nothing.
        """
        number = self.number(span)
        if number is None:
            return span.text, ""
        place = self._places[number]
        return place.text, place.text[: span.start - place.start]


def _sentences(text: str) -> Iterator[Place]:
    passages = split(text)
    marks = [(q.start, q.end) for q in find(text, passages) if q.depth == 1 and q.speech]
    at = 0
    for passage in passages:
        while at < len(marks) and marks[at][1] <= passage.start:
            at += 1
        bare, begin, k = [], passage.start, at
        while k < len(marks) and marks[k][0] < passage.end:
            bare.append(text[begin : max(begin, marks[k][0])])
            begin = max(begin, marks[k][1])
            k += 1
        bare.append(text[begin : max(begin, passage.end)])
        words = text[passage.start : passage.end]
        yield Place(passage.start, passage.end, words, tokens(words), tokens(" ".join(bare)))


def _of_span(span: Span) -> Place:
    bare = (word for place in _sentences(span.text) for word in place.bare)
    return Place(span.start, span.end, span.text, tokens(span.text), tuple(bare))


def _outermost(summary: Summary) -> list[Span]:
    """The contents of claims and figures that stand in no other's, in the article's order."""
    items: list[Claim | Figure] = [*summary.claims, *summary.figures]
    found: list[Span] = []
    for span in sorted((item.content for item in items), key=lambda s: (s.start, -s.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


class Wire:
    """Which sentences articles share.

    Args:
        articles: The places of each article.
        hashes: The hash of each article's text.
    """

    def __init__(self, articles: Sequence[Places], hashes: Sequence[str]) -> None:
        self._articles = articles
        self._hashes = hashes
        self._copied: dict[tuple[int, int], set[tuple[int, int]]] = {
            pair: set() for pair in combinations(range(len(articles)), 2)
        }
        for (one, first), (other, second) in self._candidates():
            if _copies(articles[one][first].bare, articles[other][second].bare):
                self._copied[one, other].add((first, second))
        for (one, other), pairs in self._copied.items():
            self._spread(one, other, pairs)

    def _candidates(self) -> list[tuple[tuple[int, int], tuple[int, int]]]:
        """Pairs of sentences of two articles that share three words in a row."""
        holders: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        for number, places in enumerate(self._articles):
            for index in range(len(places)):
                bare = places[index].bare
                if len(bare) >= _LEAST:
                    for three in set(zip(bare, bare[1:], bare[2:], strict=False)):
                        holders[three].append((number, index))
        seen: set[tuple[tuple[int, int], tuple[int, int]]] = set()
        for sentences in holders.values():
            if len(sentences) <= _COMMON * len(self._articles):
                seen.update((a, b) for a, b in combinations(sentences, 2) if a[0] != b[0])
        return sorted(seen)

    def _spread(self, one: int, other: int, pairs: set[tuple[int, int]]) -> None:
        """A quotation next to a copied sentence in both articles is copied if its words are."""
        reached = list(pairs)
        while reached:
            first, second = reached.pop()
            for step in (-1, 1):
                near = (first + step, second + step)
                if near in pairs or not (
                    0 <= near[0] < len(self._articles[one])
                    and 0 <= near[1] < len(self._articles[other])
                ):
                    continue
                if _alike(self._articles[one][near[0]].words, self._articles[other][near[1]].words):
                    pairs.add(near)
                    reached.append(near)

    def copied(self, one: int, some: Span, other: int, others: Span) -> bool:
        """Whether two spans, each in its article, stand in one sentence that both print."""
        if one > other:
            one, some, other, others = other, others, one, some
        if self._hashes[one] == self._hashes[other]:
            return True
        first = self._articles[one].number(some)
        second = self._articles[other].number(others)
        pair = (first, second)
        return None not in pair and pair in self._copied[one, other]


def _copies(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return min(len(one), len(other)) >= _LEAST and _alike(one, other)


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shared = LCSseq.similarity(one, other)
    return 2 * shared >= _NEARLY * (len(one) + len(other)) > 0


def independent(wire: Wire, members: Sequence[tuple[int, Span]]) -> int:
    """How many articles carry something independently of each other.

    Articles between which a member is wire copy count once.

    Args:
        wire: What the articles share.
        members: The article and the span of each member.
    """
    leader = {article: article for article, _ in members}

    def find_leader(article: int) -> int:
        while leader[article] != article:
            article = leader[article]
        return article

    for (one, some), (other, others) in combinations(members, 2):
        if find_leader(one) != find_leader(other) and wire.copied(one, some, other, others):
            leader[find_leader(other)] = find_leader(one)
    return len({find_leader(article) for article in leader})
