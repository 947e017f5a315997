"""Two systems that understand nothing: what a score is worth is seen beside theirs.

``empty`` finds nothing, and so shows which metrics reward that. ``regex`` is an afternoon's
patterns: quotations and "that" clauses beside a name and a verb of saying, numbers before a word.
Whatever a model is paid for has to be found beyond these. They are floors and not competitors:
written once, without a look at labels, and not improved.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from typing import Final

from summarize.schema import Article, Claim, ClaimKind, Figure, Run, Span, Speaker, Summary

_NAME = r"[A-Z][\w’'-]*(?:[ ][A-Z][\w’'-]*){0,3}"
_SOURCE = rf"(?P<source>{_NAME}|[Hh]e|[Ss]he|[Tt]hey|[Tt]he[ ]\w+)"
_CUE = (
    r"(?P<cue>said|says|told[ ]reporters|added|announced|warned|stated|claimed|wrote|noted"
    r"|explained|argued|insisted|confirmed|denied|acknowledged|estimated|predicted|suggested)"
)
_QUOTED = r"(?P<content>[“\"][^“”\"]+[”\"])"
_CLAUSE = r"(?P<content>(?:[^.!?\n“”\"]|\.(?=\d)){10,})"
_ATTRIBUTIONS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_QUOTED}\s*\b{_SOURCE}[ ]{_CUE}\b",  # “…,” Ann Roe said
        rf"{_QUOTED}\s*\b{_CUE}[ ]{_SOURCE}",  # “…,” said Ann Roe
        rf"\b{_SOURCE}[ ]{_CUE}[,:]?\s+{_QUOTED}",  # Ann Roe said: “…”
        rf"\b{_SOURCE}[ ]{_CUE}[ ](?:that[ ])?{_CLAUSE}",  # Ann Roe said that …
        rf"\b[Aa]ccording[ ]to[ ]{_SOURCE},[ ]{_CLAUSE}",  # According to Ann Roe, …
        rf"(?<=[.!?\n][ \n]){_CLAUSE},[ ]{_SOURCE}[ ]{_CUE}\b",  # …, Ann Roe said.
        rf"(?<=[.!?\n][ \n]){_CLAUSE},[ ](?P<cue>according[ ]to)[ ]{_SOURCE}",
    )
)
_FIGURE = re.compile(
    r"(?P<sign>[$€£])?(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)"
    r"(?:[ ](?P<scale>thousand|million|billion|trillion))?(?:[ ]?(?P<unit>%|[a-z]+))?"
)
_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SIGNS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "%": "percent"}


def empty(article: Article) -> Summary:
    """A summary with nothing in it."""
    return _summary("empty", article, [], [], [], 0.0)


def regex(article: Article) -> Summary:
    """What patterns alone find.

    A speaker is whatever string stands beside the verb, each claim a statement, each number before
    a word a figure.
    """
    began = time.perf_counter()
    text = article.text or ""
    sources: dict[str, list[Span]] = {}
    claims = []
    for number, found in enumerate(_attributions(text), 1):
        source = _span(found, "source")
        sources.setdefault(source.text, []).append(source)
        claims.append(_claim(f"c{number}", found, f"s{list(sources).index(source.text) + 1}"))
    speakers = [
        Speaker(
            id=f"s{number}",
            name=name,
            kind="group" if name.lower().startswith("the ") else "person",
            mentions=mentions,
        )
        for number, (name, mentions) in enumerate(sources.items(), 1)
    ]
    figures = [
        _figure(f"f{number}", found, claims)
        for number, found in enumerate(filter(_counts, _FIGURE.finditer(text)), 1)
    ]
    return _summary("regex", article, speakers, claims, figures, time.perf_counter() - began)


BASELINES: Final[Mapping[str, Callable[[Article], Summary]]] = {"empty": empty, "regex": regex}
"""The baselines, by the name that stands for a model's."""


def _attributions(text: str) -> Iterator[re.Match[str]]:
    """Matches in the order of the text; where two patterns want the same words, the earlier one."""
    taken: list[re.Match[str]] = []
    for pattern in _ATTRIBUTIONS:
        for found in pattern.finditer(text):
            if all(found.end() <= other.start() or other.end() <= found.start() for other in taken):
                taken.append(found)
    yield from sorted(taken, key=re.Match.start)


def _claim(name: str, found: re.Match[str], speaker: str) -> Claim:
    content = _span(found, "content")
    kind: ClaimKind = "direct" if content.text[0] in '“"' else "indirect"
    return Claim(
        id=name,
        speaker_ids=[speaker],
        kind=kind,
        modality="statement",
        polarity="affirmed",
        proposition=content.text.strip('“”",') or content.text,
        content=content,
        source=_span(found, "source"),
        cue=_span(found, "cue") if found.re.groupindex.get("cue") else None,
        read_by="rules",
    )


def _counts(found: re.Match[str]) -> bool:
    return bool(found["sign"] or found["unit"])


def _figure(name: str, found: re.Match[str], claims: list[Claim]) -> Figure:
    digits = found["number"].replace(",", "")
    value = float(digits) * _SCALES.get(found["scale"], 1)
    unit = _SIGNS.get(found["sign"] or found["unit"]) or found["unit"].removesuffix("s")
    content = Span(start=found.start(), end=found.end(), text=found[0])
    return Figure(
        id=name,
        value=value,
        unit=unit,
        qualifier="exact",
        of=content.text,
        speaker_ids=[
            speaker
            for claim in claims
            if claim.content.start <= content.start and content.end <= claim.content.end
            for speaker in claim.speaker_ids
        ],
        content=content,
        read_by="rules",
    )


def _span(found: re.Match[str], group: str) -> Span:
    return Span(start=found.start(group), end=found.end(group), text=found[group])


def _summary(
    model: str,
    article: Article,
    speakers: list[Speaker],
    claims: list[Claim],
    figures: list[Figure],
    seconds: float,
) -> Summary:
    return Summary(
        article=article,
        gist="",
        speakers=speakers,
        claims=claims,
        figures=figures,
        run=Run(
            summarize_version=version("summarize"),
            model=model,
            prompt_version="none",
            plan="none",
            seconds=round(seconds, 3),
        ),
    )
