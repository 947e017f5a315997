"""Three short articles with invented people, their labels, and an output with one error a kind."""

from __future__ import annotations

import hashlib
from typing import Any

from summarize import schema
from summarize.reading.text.extent import Extent
from summarize_evals.evaluation import Evaluation, Failed, Output, Setup, score
from summarize_evals.record import Claim, Extents, Figure, Labelled, Record, Speaker
from summarize_evals.suites import Case, Suite

HARBOUR = """Harbour of Ostby to reopen

OSTBY — Mayor Ana Castell said <b>the harbour</b> & its piers will reopen on Monday. “We will not \
wait,” Castell told reporters. The port authority denied that the sea wall had failed. Some 1,200 \
berths were damaged, said Ilse Brandt. Fishermen fear a long winter.
"""
QUIET = "Ilse Brandt said that 12 boats had sunk.\n"
LOST = "Ana Castell said the ferry was late.\n"
LATE = Failed("timeout", "no reply within 60 s \x1b[31m<script>alert(1)</script>]]>")


def at(words: str, text: str = HARBOUR) -> Extents:
    start = text.index(words)
    return (Extent(start, start + len(words)),)


def span(words: str, text: str = HARBOUR) -> schema.Span:
    start = text.index(words)
    return schema.Span(start=start, end=start + len(words), text=words)


def article(name: str, text: str) -> schema.Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return schema.Article(id=name, source=f"{name}.txt", sha256=digest, length=len(text), text=text)


def summary(name: str, text: str, **fields: object) -> schema.Summary:
    run = {
        "summarize_version": "0", "model": "m", "prompt_version": "p", "plan": "whole",
        "calls": 1, "prompt_tokens": 900, "completion_tokens": 90, "seconds": 1.5,
    }  # fmt: skip
    given = {"article": article(name, text), "gist": "…", "run": run, "speakers": []}
    return schema.Summary.model_validate(given | {"claims": [], "figures": []} | fields)


def claim(number: int, speaker: str, content: str, text: str = HARBOUR, **fields: Any):
    given = {
        "id": f"c{number}", "speaker_ids": [speaker], "kind": "indirect", "modality": "statement",
        "polarity": "affirmed", "proposition": content, "content": span(content, text),
        "read_by": "model",
    }  # fmt: skip
    return schema.Claim.model_validate(given | fields)


def gold_claim(number: int, speaker: str, content: str, text: str = HARBOUR, **fields: Any):
    given = {
        "kind": "indirect", "modality": "statement", "polarity": "affirmed", "cue": (),
        "proposition": content, **fields,
    }  # fmt: skip
    optional = bool(given.pop("optional", False))
    return Labelled(f"g{number}", (Claim(at(content, text), (speaker,), **given),), optional)


HARBOUR_GOLD = Record(
    speakers=(
        Labelled("p1", (Speaker("Ana Castell", ("Castell",), "person", "Mayor", "Ostby"),)),
        Labelled("p2", (Speaker("port authority", (), "organization", None, None),)),
        Labelled("p3", (Speaker("Ilse Brandt", (), "person", None, None),)),
        Labelled("p4", (Speaker("Fishermen", (), "group", None, None),), optional=True),
    ),
    claims=(
        gold_claim(
            1, "p1", "<b>the harbour</b> & its piers will reopen on Monday", modality="prediction"
        ),
        gold_claim(2, "p1", "“We will not wait,”", kind="direct"),
        gold_claim(3, "p2", "the sea wall had failed", polarity="denied"),
        gold_claim(4, "p4", "a long winter", optional=True),
    ),
    figures=(
        Labelled("f1", (Figure(at("Some 1,200 berths"), 1200, None, "berth", "about", None, ()),)),
    ),
)


def harbour() -> schema.Summary:
    """A boundary, a modality, a speaker, a unit wrong; one claim missed, one spurious, one open."""
    speakers = [
        {"id": "s1", "name": "Ana Castell", "kind": "person", "role": "Mayor"},
        {"id": "s2", "name": "port authority", "kind": "organization"},
        {"id": "s3", "name": "Ilse Brandt", "kind": "person"},
        {"id": "s4", "name": "Fishermen", "kind": "group"},
    ]
    return summary(
        "harbour",
        HARBOUR,
        speakers=speakers,
        claims=[
            claim(1, "s1", "<b>the harbour</b> & its piers"),
            claim(2, "s2", "“We will not wait,”", kind="direct"),
            claim(3, "s3", "berths were damaged"),
            claim(4, "s4", "a long winter"),
        ],
        figures=[
            {
                "id": "n1", "value": 1200, "unit": "boat", "qualifier": "about", "of": "berths",
                "content": span("Some 1,200 berths"), "read_by": "model",
            }
        ],
        rejected=[{"item": {}, "reason": "not_in_article"}],
    )  # fmt: skip


def _brandt(text: str, content: str) -> Record:
    return Record(
        speakers=(Labelled("p1", (Speaker("Ilse Brandt", (), "person", None, None),)),),
        claims=(gold_claim(1, "p1", content, text),),
    )


def evaluation(
    *more: Output, lost: Output = LATE, ceiling: bool = True, name: str = "harbour"
) -> Evaluation:
    """The suite read once; with ``more``, the harbour article is read again."""
    quiet = summary(
        "quiet",
        QUIET,
        speakers=[{"id": "s1", "name": "Ilse Brandt", "kind": "person"}],
        claims=[claim(1, "s1", "12 boats had sunk", QUIET)],
    )
    cases = (
        Case(article(name, HARBOUR), HARBOUR_GOLD, "dev"),
        Case(article("quiet", QUIET), _brandt(QUIET, "12 boats had sunk"), "dev"),
        Case(article("lost", LOST), _brandt(LOST, "the ferry was late"), "test"),
    )
    repeats = 1 + len(more)
    outputs = ((harbour(), *more), (quiet,) * repeats, (lost,) * repeats)
    suite = Suite(
        "coast",
        cases,
        ceiling={"attributed_f1": 0.95, "figures_value_f1": 0.9} if ceiling else {},
        readers="two editors" if ceiling else None,
    )
    setup = Setup(
        suite="coast",
        split="all",
        articles={case.article.id: case.article.sha256 for case in cases},
        model="large-one",
        endpoint="api.example.org",
        prompt_version="1f2e3d",
        plan="whole",
        mode="tools",
        temperature=0.0,
        seed=None,
        repeats=repeats,
        summarize_version="0.1.0",
        code="abc123",
        revision="96a8975",
        started="2026-03-14T05:00:00Z",
    )
    results = tuple(score(case, given) for case, given in zip(cases, outputs, strict=True))
    return Evaluation(setup, suite, results)
