"""Models that answer from labels, one that knows everything and one that lies; what comes of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import Any

import httpx2

from summarize.extractor import Extractor
from summarize.model import Mode, Model, open_model
from summarize.profile import Profile
from summarize.prompting import Fence, Prompts, displayed, parse_fence
from summarize.reading.text import passages
from summarize.reading.text.extent import Extent
from summarize.schema import Summary
from summarize.stub import wire
from summarize_evals.evaluation import score
from summarize_evals.record import Claim, Figure, Labelled
from summarize_evals.statistics import ratios
from summarize_evals.suites import Case

Answer = Callable[[Case, Fence], dict[str, Any]]
READ = ("whole", "passages")
"""The tasks that are answered with all that some passages hold."""


def endpoint(cases: Sequence[Case], answer: Answer) -> httpx2.MockTransport:
    """An endpoint in any mode: a request's article is found by its passages."""
    known = {}
    for case in cases:
        for passage in passages.split(case.text):
            words = displayed(case.text[passage.start : passage.end])
            known.setdefault((passage.number, words), case)

    def handle(request: httpx2.Request) -> httpx2.Response:
        asked = wire.parse(request.content)
        fence = next(f for m in reversed(asked.messages) if (f := parse_fence(m.text)))
        line = max((line for part in fence.paragraphs for line in part), key=lambda p: len(p.text))
        reply = answer(known[line.number, line.text], fence)
        given = json.loads(wire.as_json(asked, wire.present(asked, json.dumps(reply))))
        return httpx2.Response(200, json=given | {"system_fingerprint": "scripted"})

    return httpx2.MockTransport(handle)


def told(
    cases: Sequence[Case], answer: Answer, profile: Profile, mode: Mode = "json_schema"
) -> list[Summary]:
    """What the pipeline makes of such a model's replies about some articles."""
    model = Model("m", base_url="http://m.invalid/v1", mode=mode)
    return read(cases, profile, model, endpoint(cases, answer))


def read(
    cases: Sequence[Case],
    profile: Profile,
    model: Model | None = None,
    transport: httpx2.MockTransport | None = None,
) -> list[Summary]:
    """What a model gives for some articles, used as a profile says; the rules without another."""

    async def go() -> list[Summary]:
        async with open_model(model or Model(), transport=transport) as caller:
            extractor = Extractor(caller, Prompts.load(), profile.plan, profile)
            return [await extractor.summarize(case.article) for case in cases]

    return asyncio.run(go())


def scores(cases: Sequence[Case], summaries: Sequence[Summary]) -> dict[str, float]:
    """Metric → its value over all of the articles."""
    pairs = zip(cases, summaries, strict=True)
    return ratios([score(case, [summary]).tallies for case, summary in pairs])


def perfect(case: Case, fence: Fence) -> dict[str, Any]:
    """What the labels say, the first reading of each."""
    if fence.task in READ:
        return _whole(case, fence)
    words = fence.said("said") or fence.said("figure")
    claim = _nearest(case, words)
    return {
        "speaker": {"who": _choice(case, claim, fence)},
        "modality": {"modality": claim.modality if claim else "statement"},
        "proposition": {"proposition": claim.proposition if claim else words},
        "of": {"of": words},
        "gist": {"gist": ""},
    }[fence.task]


def liar(case: Case, fence: Fence) -> dict[str, Any]:
    """Plausible inventions: others' speakers, other numbers, the opposite of what was said."""
    told = perfect(case, fence)
    names = [speaker.preferred.name for speaker in case.gold.speakers] or ["Somebody"]

    def another(name: str) -> str:
        return names[(names.index(name) + 1) % len(names)] if name in names else names[0]

    if fence.task in READ:
        for claim in told["claims"]:
            claim["speakers"] = [another(name) for name in claim["speakers"]]
            claim["content"] = _opposite(claim["content"])
            claim["proposition"] = _opposite(claim["proposition"])
            claim["modality"] = "question" if claim["modality"] != "question" else "demand"
        for figure in told["figures"]:
            figure["value"] = figure["value"] * 3 + 1
            figure["unit"] = "elephant"
        told["gist"] = "Minister Greta Sol has resigned over 480 lost umbrellas."
    elif fence.task == "speaker":
        choices = [words for label, words in fence.about if label == "choice"]
        wrong = [name for name in choices if name != told["who"]]
        told["who"] = wrong[0]
    elif fence.task == "modality":
        told["modality"] = "question" if told["modality"] != "question" else "demand"
    else:
        told = {key: _opposite(words) for key, words in told.items()}
    return told


def _opposite(words: str) -> str:
    """The words with a negation lost, or one and a number more."""
    for negation in (" not", "n’t", "n't", " no", " never"):
        if negation in words:
            return words.replace(negation, "", 1)
    return f"{words.rstrip('.')} and not 7,431 umbrellas."


def _choice(case: Case, claim: Claim | None, fence: Fence) -> str:
    names = [speaker.preferred.name for speaker in case.gold.speakers if claim is not None
             and speaker.id in claim.speakers]  # fmt: skip
    choices = [words for label, words in fence.about if label == "choice"]
    return next((name for name in names if name in choices), "someone else")


def _nearest(case: Case, words: str) -> Claim | None:
    def shared(item: Labelled[Claim]) -> float:
        said = set(_words(case, item.preferred).split())
        return len(said & set(words.split())) / max(len(said), len(words.split()))

    best = max(case.gold.claims, key=shared, default=None)
    return best.preferred if best is not None and shared(best) > 0.5 else None


def _words(case: Case, item: Claim | Figure) -> str:
    return _at(case, item.content) or ""


def _at(case: Case, extents: tuple[Extent, ...] | Any) -> str | None:
    return " ".join(case.text[slice(*extents[0])].split()) if extents else None


def _whole(case: Case, fence: Fence) -> dict[str, Any]:
    split = passages.split(case.text)

    def number(item: Claim | Figure) -> int:
        start = item.content[0].start
        return max((p.number for p in split if p.start <= start), default=1)

    def asked(items: tuple[Labelled[Any], ...]) -> list[Any]:
        found = [item.preferred for item in items]
        shown = {line.number for part in fence.paragraphs for line in part}
        asked_for = shown.intersection(range(fence.first, fence.last + 1))
        return [item for item in found if number(item) in asked_for]

    names = {speaker.id: speaker.preferred.name for speaker in case.gold.speakers}
    return {
        "speakers": [
            {"name": s.name, "kind": s.kind, "role": s.role, "affiliation": s.affiliation}
            for s in (speaker.preferred for speaker in case.gold.speakers)
        ],
        "claims": [
            {
                "passage": number(claim),
                "speakers": [names[i] for i in claim.speakers],
                "source": _at(case, claim.source),
                "cue": _at(case, claim.cue),
                "content": _words(case, claim),
                "modality": claim.modality,
                "denied": claim.polarity == "denied",
                "proposition": claim.proposition,
            }
            for claim in asked(case.gold.claims)
        ],
        "figures": [
            {
                "passage": number(figure),
                "content": _words(case, figure),
                "value": figure.value,
                "value_high": figure.value_high,
                "unit": figure.unit,
                "qualifier": figure.qualifier,
                "change": figure.change,
                "of": "",
                "speakers": [names[i] for i in figure.speakers],
            }
            for figure in asked(case.gold.figures)
        ],
        "gist": "",
    }
