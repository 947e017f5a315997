"""The exam: models that answer from labels, by knowing everything or by lying."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

import summarize
from summarize import pipeline, profiles
from summarize.errors import ConfigError
from summarize.model import Model, open_model
from summarize.profiles import Exam
from summarize.prompting import Prompts
from summarize_evals import exam, folders, runner
from summarize_evals.suites import Suite

from . import scripted
from .scripted import Answer

MODEL = Model("m", base_url="http://m.invalid/v1", mode="json_schema")
ARTICLES = ("quake", "ferry-1")


@pytest.fixture(scope="module")
def seeds() -> Suite:
    return folders.suite("seeds")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def examined(seeds: Suite, answer: Answer) -> Exam:
    opened = partial(open_model, transport=scripted.endpoint(seeds.cases, answer))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exam, "open_model", lambda m: open_model(m) if m.in_process else opened(m))
        return asyncio.run(exam.sit(MODEL, Prompts.load(), articles=ARTICLES))


class Sat(NamedTuple):
    """What came of an exam, and what was asked in it."""

    found: Exam
    asked: list[str]


@pytest.fixture(scope="module")
def perfect(seeds: Suite) -> Sat:
    """The exam of a model that knows everything."""
    asked: list[str] = []

    def answer(case: object, fence: object) -> dict[str, object]:
        asked.append(repr(fence))
        return scripted.perfect(case, fence)  # type: ignore[arg-type]

    return Sat(examined(seeds, answer), asked)


def test_a_perfect_model_leads(perfect: Sat) -> None:
    found = perfect.found
    assert not found.benched
    assert "proposition" in found.plans[found.best].trusted
    assert found.plans["questions"].scores["claims_chrf"] > found.alone["claims_chrf"] + 0.1
    for metric, score in found.plans[found.best].scores.items():
        assert score >= found.alone[metric] - 0.001, metric
    assert found.plans["questions"].calls > found.plans["whole"].calls >= 1
    assert sorted(found.articles) == ["ferry-1", "quake"]


def test_a_liar_is_left_on_the_bench_and_not_asked_again(
    seeds: Suite, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = examined(seeds, scripted.liar)
    assert found.benched
    assert found.plans["questions"].scores == found.alone
    profiles.save(found)

    (case,) = seeds.part("all", ["rail"]).cases
    liar = scripted.endpoint(seeds.cases, scripted.liar)
    opened = partial(pipeline.open_extractor, transport=liar)
    monkeypatch.setattr(pipeline, "open_extractor", opened)
    summary = summarize.extract(case.article, model=MODEL)
    monkeypatch.undo()
    assert (summary.run.plan, summary.run.calls) == ("questions", 0)
    rules = summarize.extract(case.article)
    assert summary.model_dump(exclude={"run", "rejected"}) == rules.model_dump(
        exclude={"run", "rejected"}
    )


def test_what_was_asked_once_is_not_asked_again(perfect: Sat) -> None:
    assert len(perfect.asked) == len(set(perfect.asked)) > 0


def test_an_exam_is_kept_and_holds_for_the_same_prompts_and_rules_only(perfect: Sat) -> None:
    found = perfect.found
    path = profiles.save(found)
    prompts = Prompts.load()
    assert profiles.find("m", "m.invalid", prompts) == found
    assert profiles.find("m", "n.invalid", prompts) is None
    assert profiles.find("n", "m.invalid", prompts) is None
    for changed in ({"prompts": "0"}, {"rules": "0"}, {"best": "nonesuch"}):
        path.write_text(found.model_copy(update=changed).model_dump_json(), "utf-8")
        assert profiles.find("m", "m.invalid", prompts) is None
    path.write_text("{", "utf-8")
    assert profiles.find("m", "m.invalid", prompts) is None
    path.unlink()
    os.mkfifo(path)  # which nobody writes to
    assert profiles.find("m", "m.invalid", prompts) is None
    path.unlink()


def test_the_rules_are_not_examined() -> None:
    with pytest.raises(ConfigError, match="stub"):
        asyncio.run(exam.sit(Model(), Prompts.load()))


def test_a_profile_is_not_scored_on_the_articles_that_it_was_made_on(
    seeds: Suite, perfect: Sat, monkeypatch: pytest.MonkeyPatch
) -> None:
    profiles.save(perfect.found)
    knowing = scripted.endpoint(seeds.cases, scripted.perfect)
    opened = partial(pipeline.open_extractor, transport=knowing)
    monkeypatch.setattr(runner, "open_extractor", opened)
    with pytest.raises(ConfigError, match="ferry-1, quake: score it on other articles"):
        runner.run(seeds, MODEL)
    others = seeds.part("all", ["rail"])
    assert "proposition" in runner.run(others, MODEL).setup.believed


def test_two_runs_under_different_profiles_have_different_setups(
    seeds: Suite, perfect: Sat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    knowing = scripted.endpoint(seeds.cases, scripted.perfect)
    opened = partial(pipeline.open_extractor, transport=knowing)
    monkeypatch.setattr(runner, "open_extractor", opened)
    rail, log = seeds.part("all", ["rail"]), tmp_path / "log.jsonl"
    runner.run(rail, MODEL, plan="questions", log=lambda setup: log)
    found = perfect.found
    trusting = found.plans["questions"].model_copy(update={"trusted": ("modality", "unit")})
    profiles.save(found.model_copy(update={"plans": {"questions": trusting}, "best": "questions"}))
    monkeypatch.setattr(runner, "open_extractor", opened)
    with pytest.raises(ConfigError, match="believed was"):
        runner.run(rail, MODEL, plan="questions", log=lambda setup: log)
