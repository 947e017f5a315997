"""The exam: what an unknown model is good for, found on a few articles of the dev split.

It reads them by each plan, trusted with everything, and every answer is kept; so what would have
come of it, had the model been believed in less, is found out without asking again. Field by field
it is then believed where that scores better than the rules do, and whose items are kept is settled
alike: an item that one reader alone has is worth keeping if it is right often enough to raise F1.
A model by which no plan scores better than the rules alone is left on the bench. The articles are
of the dev split, by which rules and prompts were made too; none that is scored elsewhere is used.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar, cast

from pydantic import BaseModel

from summarize import profiles
from summarize.errors import ConfigError
from summarize.extractor import Extractor
from summarize.model import Answer, AnswerError, Caller, Model, open_model
from summarize.plans import PLANS
from summarize.profile import FIELDS, Field, Profile
from summarize.profiles import Exam, Measured
from summarize.prompting import Prompts
from summarize.schema import ReadBy, Summary
from summarize_evals import folders
from summarize_evals.evaluation import score
from summarize_evals.statistics import ratios
from summarize_evals.suites import Case

T = TypeVar("T", bound=BaseModel)
Scores = dict[str, float]
Heard = Callable[[str, str], None]

ARTICLES: Final = ("quake", "ferry-1", "kursk-5", "rail")
"""Short ones of several sorts, so that an exam on a laptop takes minutes."""
DECIDES: Final[Mapping[Field, str]] = {
    "span": "claims_near_f1",
    "speaker": "attributed_f1",
    "modality": "claims_modality",
    "proposition": "claims_chrf",
    "unit": "figures_unit_f1",
}
"""Field → the metric by which it is decided who is believed in it; their mean decides the plan."""
KEEPINGS: Final[Sequence[frozenset[ReadBy]]] = (
    frozenset({"model", "rules"}),
    frozenset({"rules"}),
    frozenset({"model"}),
)
LEAST: Final = 0.005
"""By how much a score has to be better for the model to be believed."""


async def sit(
    model: Model,
    prompts: Prompts,
    *,
    articles: Sequence[str] = ARTICLES,
    heard: Heard = lambda plan, article: None,
) -> Exam:
    """Examines a model.

    Args:
        model: Who is examined.
        prompts: With which templates.
        articles: On which seeds.
        heard: Called with plan and article before each is read for the first time.

    Raises:
        EndpointError: The endpoint cannot be reached, or refuses.
        ConfigError: The model is none but the rules.
    """
    if model.in_process:
        raise ConfigError("the stub is the rules and has nothing to be examined in")
    cases = folders.suite(folders.SEEDS).part("dev", articles).cases
    alone = await _alone(cases, prompts)
    plans = {}
    async with open_model(model) as caller:
        memory = _Memory(caller)
        for plan in PLANS:
            measured = await _measured(_Room(memory, prompts, cases, plan, heard))
            if measured is not None:
                plans[plan] = measured
        endpoint = caller.endpoint
    best = max(plans, key=lambda plan: _mean(plans[plan].scores), default="questions")
    if best not in plans or _mean(plans[best].scores) <= _mean(alone) + LEAST:
        best = "questions"
        plans[best] = _benched(plans.get(best), alone)
    of_prompts, of_rules = profiles.versions(prompts)
    return Exam(
        model=model.name,
        endpoint=endpoint,
        prompts=of_prompts,
        rules=of_rules,
        articles={case.article.id: case.article.sha256 for case in cases},
        alone=alone,
        plans=plans,
        best=best,
    )


def _benched(measured: Measured | None, alone: Scores) -> Measured:
    """Nothing asked, nothing spent."""
    keeps: tuple[ReadBy, ...] = measured.keeps if measured else ("model", "rules")
    return Measured(
        trusted=(),
        keeps=keeps,
        scores=alone,
        calls=0,
        prompt_tokens=0,
        completion_tokens=0,
        seconds=0,
    )


class _Memory(Caller):
    """A model whose answers are kept: what was asked once is not asked again."""

    def __init__(self, caller: Caller) -> None:
        super().__init__(caller.model, caller.client, caller.clock)
        self._answers: dict[str, Answer[Any] | AnswerError] = {}

    async def ask(
        self, messages: Sequence[Mapping[str, str]], schema: type[T], article_id: str = ""
    ) -> Answer[T]:
        key = json.dumps([schema.__name__, [dict(message) for message in messages]])
        if key not in self._answers:
            try:
                self._answers[key] = await super().ask(messages, schema, article_id)
            except AnswerError as error:
                self._answers[key] = error
        answer = self._answers[key]
        if isinstance(answer, AnswerError):
            raise answer
        return cast("Answer[T]", answer)


class _Room:
    """Reads the articles by one plan, under whatever profile."""

    def __init__(
        self, memory: _Memory, prompts: Prompts, cases: Sequence[Case], plan: str, heard: Heard
    ) -> None:
        self.plan = plan
        self._memory = memory
        self._prompts = prompts
        self._cases = cases
        self._heard = heard

    async def read(self, profile: Profile, *, first: bool = False) -> list[Summary]:
        extractor = Extractor(self._memory, self._prompts, self.plan, profile)
        found = []
        for case in self._cases:
            if first:
                self._heard(self.plan, case.article.id)
            found.append(await extractor.summarize(case.article))
        return found

    async def scores(self, profile: Profile) -> Scores:
        return _scores(self._cases, await self.read(profile))


async def _measured(room: _Room) -> Measured | None:
    """How a plan is used best; None where the model gives no usable reply by it."""
    began = time.perf_counter()
    profile = Profile(room.plan, frozenset(FIELDS))
    try:
        summaries = await room.read(profile, first=True)
    except AnswerError:
        return None
    seconds = time.perf_counter() - began
    profile = await _keeping(room, profile)
    for field in FIELDS:
        without = replace(profile, trusted=profile.trusted - {field})
        with_it, less = await room.scores(profile), await room.scores(without)
        if with_it[DECIDES[field]] <= less[DECIDES[field]] + LEAST:
            profile = without
    runs, many = [summary.run for summary in summaries], len(summaries)
    return Measured(
        trusted=tuple(field for field in FIELDS if field in profile.trusted),
        keeps=tuple(sorted(profile.keeps)),
        scores=await room.scores(profile),
        calls=round(sum(run.calls for run in runs) / many, 1),
        prompt_tokens=round(sum(run.prompt_tokens for run in runs) / many, 1),
        completion_tokens=round(sum(run.completion_tokens for run in runs) / many, 1),
        seconds=round(seconds / many, 3),
    )


async def _keeping(room: _Room, profile: Profile) -> Profile:
    """The profile with those items of one reader alone that raise the score."""
    tried = [replace(profile, keeps=keeps) for keeps in KEEPINGS]
    scored = [(await room.scores(one))["attributed_f1"] for one in tried]
    return tried[scored.index(max(scored))]


async def _alone(cases: Sequence[Case], prompts: Prompts) -> Scores:
    """What the rules reach."""
    async with open_model(Model()) as caller:
        extractor = Extractor(caller, prompts, "whole", Profile("whole", frozenset()))
        return _scores(cases, [await extractor.summarize(case.article) for case in cases])


def _scores(cases: Sequence[Case], summaries: Sequence[Summary]) -> Scores:
    """The metrics that decide, over all articles."""
    found = ratios(
        [score(case, [summary]).tallies for case, summary in zip(cases, summaries, strict=True)]
    )
    return {name: round(found.get(name, 0.0), 4) for name in dict.fromkeys(DECIDES.values())}


def _mean(scores: Mapping[str, float]) -> float:
    return sum(scores.values()) / len(scores)
