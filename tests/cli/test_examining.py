"""The exam at a model's first use: only where it is asked for, and only once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize import profiles
from summarize.cli import examining
from summarize.model import Model
from summarize.profiles import Exam
from summarize.prompting import Prompts

MODEL = Model("m", base_url="http://m.invalid/v1")
PROMPTS = Prompts.load()


@pytest.fixture
def sat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which models sat an exam; each leaves a profile."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    models: list[str] = []

    async def sit(model: Model, prompts: Prompts, heard: Callable[[str, str], None]) -> Exam:
        models.append(model.name)
        heard("whole", "quake")
        of_prompts, of_rules = profiles.versions(prompts)
        return Exam(
            model=model.name,
            endpoint=model.endpoint,
            prompts=of_prompts,
            rules=of_rules,
            articles={"quake": "0" * 64},
            alone={},
            plans={},
            best="questions",
        )

    class Entry:
        def load(self) -> Any:
            return sit

    class Distribution:
        entry_points = type("Points", (), {"select": staticmethod(lambda group: [Entry()])})

    monkeypatch.setattr("importlib.metadata.distribution", lambda name: Distribution())
    return models


def test_a_model_is_examined_at_its_first_use_and_never_again(
    sat: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    examining.first(MODEL, PROMPTS, "auto", wanted=True)
    assert sat == ["m"]
    said = capsys.readouterr()
    assert said.out == ""
    assert "exam: whole: quake" in said.err
    assert profiles.find("m", "m.invalid", PROMPTS) is not None
    examining.first(MODEL, PROMPTS, "auto", wanted=True)
    assert sat == ["m"]


@pytest.mark.parametrize(
    ("model", "plan", "wanted"),
    [(MODEL, "auto", False), (MODEL, "whole", True), (Model(), "auto", True)],
)
def test_nobody_is_examined_unasked_or_in_vain(
    sat: list[str], model: Model, plan: str, wanted: bool
) -> None:
    examining.first(model, PROMPTS, plan, wanted=wanted)
    assert sat == []
