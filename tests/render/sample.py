"""A short article with invented people, and its summary built by hand."""

from __future__ import annotations

import hashlib
from typing import Literal

from summarize import Kind, Verbatim
from summarize.schema import Article, Claim, Figure, Item, Rejected, Run, Span, Speaker, Summary

TEXT = """Harbour of Ostby to reopen on Monday

OSTBY — The harbour will reopen on Monday, Mayor Ana Castell said, after a storm that damaged \
more than 1,200 berths.

“We will not wait for the insurers,” Castell told reporters. The port authority denied that the \
sea wall had failed. Dredging will cost between 3 and 5 million euros, according to the authority \
and Castell.
"""


def span(words: str, nth: int = 0, text: str = TEXT) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(start=at, end=at + len(words), text=words)


def article(text: str = TEXT, **fields: object) -> Article:
    given: dict[str, object] = {
        "id": "harbour",
        "source": "stories/harbour.txt",
        "title": "Harbour of Ostby to reopen on Monday",
        "authors": ["Ida Rask"],
        "published": "2026-03-14",
        "language": "en",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "length": len(text),
        "text": text,
        **fields,
    }
    return Article.model_validate(given)


def run(**fields: object) -> Run:
    given: dict[str, object] = {
        "summarize_version": "0.1.0",
        "model": "stub",
        "endpoint": "in process",
        "prompt_version": "0a1b2c",
        "plan": "whole",
        "calls": 1,
        "prompt_tokens": 1900,
        "completion_tokens": 300,
        "seconds": 0.04,
        **fields,
    }
    return Run.model_validate(given)


def harbour(**fields: object) -> Summary:
    given: dict[str, object] = {
        "article": article(),
        "gist": "The harbour of Ostby reopens; its port authority denies that the sea wall failed.",
        "speakers": [
            Speaker(
                id="s1",
                name="Ana Castell",
                kind="person",
                role="Mayor",
                affiliation="Ostby",
                mentions=[span("Mayor Ana Castell"), span("Castell", 1)],
            ),
            Speaker(
                id="s2",
                name="port authority",
                kind="organization",
                mentions=[span("The port authority")],
            ),
        ],
        "claims": [
            Claim(
                id="c1",
                speaker_ids=["s1"],
                kind="indirect",
                modality="prediction",
                polarity="affirmed",
                proposition="Ostby's harbour will reopen on Monday.",
                content=span("The harbour will reopen on Monday"),
                source=span("Mayor Ana Castell"),
                cue=span("said"),
                read_by="rules",
            ),
            Claim(
                id="c2",
                speaker_ids=["s1"],
                kind="direct",
                modality="commitment",
                polarity="affirmed",
                proposition="Ostby will not wait for the insurers.",
                content=span("“We will not wait for the insurers,”"),
                source=span("Castell", 1),
                cue=span("told reporters"),
                read_by="model",
            ),
            Claim(
                id="c3",
                speaker_ids=["s2", "s1"],
                kind="indirect",
                modality="statement",
                polarity="denied",
                proposition="The sea wall had failed.",
                content=span("the sea wall had failed"),
                read_by="rules",
            ),
        ],
        "figures": [
            Figure(
                id="f1",
                value=1200,
                unit="berth",
                qualifier="at_least",
                of="berths damaged by the storm",
                content=span("more than 1,200 berths"),
                read_by="rules",
            ),
            Figure(
                id="f2",
                value=3000000,
                value_high=5000000,
                unit="EUR",
                qualifier="range",
                of="cost of dredging",
                speaker_ids=["s2", "s1"],
                content=span("between 3 and 5 million euros"),
                read_by="rules",
            ),
        ],
        "rejected": [Rejected(item={"content": "nine ships sank"}, reason="not_in_article")],
        "run": run(),
        **fields,
    }
    return Summary.model_validate(given)


class Opening(Kind):
    """Something that opens, or is to."""

    what: str = ""
    where: Verbatim | None = None
    when: Verbatim | None = None
    boats: int | None = None
    certain: bool = False
    again: Literal["first time", "again"] | None = None


def opening() -> Summary:
    """The harbour with an item of a kind of one's own."""
    item = Item(
        id="i1",
        kind="opening",
        content=span("The harbour will reopen on Monday"),
        words={"where": None, "when": span("Monday", 1)},
        values={"what": "=Ostby opens.", "boats": 3, "certain": True, "again": None},
    )
    return harbour(items=[item])


def saying(words: str) -> Summary:
    """A summary in which every text that an article or a model can fill is ``words``."""
    text = f"— {words}."
    here = Span(start=2, end=2 + len(words), text=words)
    return Summary(
        article=article(
            text, id=words, source=words, title=words, authors=[words], published=words
        ),
        gist=words,
        speakers=[
            Speaker(
                id="s1",
                name=words,
                kind="person",
                role=words,
                affiliation=words,
                mentions=[here],
            )
        ],
        claims=[
            Claim(
                id="c1",
                speaker_ids=["s1"],
                kind=kind,
                modality="statement",
                polarity="denied",
                proposition=words,
                content=here,
                source=here,
                cue=here,
                read_by="model",
            )
            for kind in ("direct", "indirect")
        ],
        figures=[
            Figure(
                id="f1",
                value=5,
                unit=words,
                qualifier="about",
                of=words,
                speaker_ids=["s1"],
                content=here,
                read_by="model",
            )
        ],
        rejected=[Rejected(item={}, reason=words)],
        run=run(endpoint=words, model=words, warnings=[words]),
    )
