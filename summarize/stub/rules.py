"""A filled reply by rule: what ``reading`` finds in the article that a request holds.

The stub is asked as a model is, so it may know no more than the request tells: it takes the
numbered passages out of the fence, sets them together to a text, reads that, and points back at the
passages by number. Every word it gives as the article's is one of the text's own stretches. A small
question is answered by the same reading, of as little as it shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel

from summarize import prompting
from summarize.reading.claims.modality import modality
from summarize.reading.reader import Reading, read
from summarize.reading.text.passages import Passage, PassageKind, split
from summarize.reply import (
    ModalityReply,
    OfReply,
    PropositionReply,
    SameReply,
    WholeReply,
    WhoReply,
)
from summarize.rules.items import Items, Said, said
from summarize.stub.wire import Message

_SHORT = 3  # letters of a word that says little


@dataclass(frozen=True, slots=True)
class Source:
    """The text under reading: its passages, the numbers they go by, and the range asked for.

    ``task`` is what is asked, ``about`` what it is asked about.
    """

    text: str
    passages: tuple[Passage, ...]
    numbers: tuple[int, ...]
    first: int
    last: int
    task: str = "whole"
    about: prompting.About = ()

    def said(self, label: str) -> str:
        """What a label of ``about`` says, "" without it."""
        return dict(self.about).get(label, "")


def source(messages: Iterable[Message]) -> Source:
    """The article of a request: the last one that a user's message fences.

    Without a fence the last user's message is taken for an article and read whole.
    """
    said = [message.text for message in messages if message.role == "user"]
    for text in reversed(said):
        fence = prompting.parse_fence(text)
        if fence is not None:
            return _joined(fence)
    text = said[-1] if said else ""
    passages = split(text)
    return Source(text, passages, tuple(p.number for p in passages), 1, len(passages))


def _joined(fence: prompting.Fence) -> Source:
    """The fence's passages as a text: spaces between sentences, blank lines between paragraphs."""
    parts: list[str] = []
    passages: list[Passage] = []
    numbers: list[int] = []
    at = 0
    before: PassageKind | None = None
    for paragraph, lines in enumerate(fence.paragraphs, start=1):
        for place, line in enumerate(lines):
            if parts:
                # A headline or an item had a line of its own, and is none of its neighbour's words.
                gap = "\n\n" if place == 0 else " " if line.kind == before == "sentence" else "\n"
                parts.append(gap)
                at += len(gap)
            number = len(passages) + 1
            passages.append(Passage(number, paragraph, at, at + len(line.text), line.kind))
            numbers.append(line.number)
            parts.append(line.text)
            at += len(line.text)
            before = line.kind
    return Source(
        "".join(parts),
        tuple(passages),
        tuple(numbers),
        fence.first,
        fence.last,
        fence.task,
        fence.about,
    )


def whole(source: Source) -> WholeReply:
    """Fill a reply with what the asked passages hold; the others are context."""
    reading, found = _read(source.text, source.passages)
    return Items(reading, found, source.numbers, source.first, source.last).reply


def answer(source: Source) -> BaseModel:
    """Answer a question about one item, by what the rules read in the passages shown."""
    if source.task == "same":
        one, other = (_telling(source.said(label)) for label in ("one", "other"))
        return SameReply(same=2 * len(one & other) >= min(len(one), len(other)) > 0)
    reply = whole(source)
    content = source.said("said")
    claim = next((claim for claim in reply.claims if claim.content == content), None)
    if source.task == "of":
        figures = (f.of for f in reply.figures if f.content == source.said("figure"))
        return OfReply(of=next(figures, ""))
    if source.task == "speaker":
        choices = [words for label, words in source.about if label == "choice"]
        named = claim.speakers if claim else []
        return WhoReply(who=next((name for name in named if name in choices), choices[-1]))
    if source.task == "modality":
        return ModalityReply(modality=modality(content, claim.cue if claim else None))
    return PropositionReply(proposition=claim.proposition if claim else content)


def _telling(line: str) -> frozenset[str]:
    """The words of a line that are long enough to tell, and its numbers."""
    found = (word.strip(".,:;()“”\"'").casefold() for word in line.split())
    return frozenset(word for word in found if len(word) > _SHORT or word[:1].isdigit())


@lru_cache(maxsize=4)
def _read(text: str, passages: tuple[Passage, ...]) -> tuple[Reading, tuple[Said, ...]]:
    # Kept, as a re-ask or the next window of a long article shows the same passages again.
    reading = read(text, passages)
    return reading, said(reading)
