"""What exams found out about models, kept as a file for each: measured once, followed ever after.

A profile holds for the model at the endpoint, the prompts and the rules that it was measured with.
With any of them changed it says nothing any more, and is passed over rather than believed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from summarize import stub
from summarize.errors import OutputError
from summarize.files import content
from summarize.plans import PLANS
from summarize.profile import Field, Profile, without_exam
from summarize.prompting import Prompts
from summarize.resources import file_name, kept
from summarize.schema import ReadBy

VERSION: Final = 2


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Measured(_Record):
    """One plan: how it is used best, what that scores, and what an article takes.

    Attributes:
        trusted: The fields in which the model is believed.
        keeps: Whose items are kept that the other reader lacks.
        scores: Metric → 0 to 1.
        calls, prompt_tokens, completion_tokens, seconds: An article, on average.
    """

    trusted: tuple[Field, ...]
    keeps: tuple[ReadBy, ...]
    scores: Mapping[str, float]
    calls: float
    prompt_tokens: float
    completion_tokens: float
    seconds: float


class Exam(_Record):
    """What an exam found out.

    Attributes:
        version: Of this file's form.
        model, endpoint: What sat it; the endpoint without a path.
        prompts, rules: The versions of the templates and of the rules.
        articles: What it was asked about: id → sha256 of the text.
        alone: Metric → what the rules reach on these articles alone.
        plans: Plan → what was measured; without those that failed.
        best: The plan to use.
    """

    version: Literal[2] = VERSION
    model: str
    endpoint: str
    prompts: str
    rules: str
    articles: Mapping[str, str]
    alone: Mapping[str, float]
    plans: Mapping[str, Measured]
    best: str

    def profile(self, plan: str) -> Profile:
        """How to use the model in a plan."""
        measured = self.plans.get(plan)
        if measured is None:
            return without_exam(plan)
        return Profile(plan, frozenset(measured.trusted), frozenset(measured.keeps))

    @property
    def benched(self) -> bool:
        """Whether the model makes nothing better, and is left out."""
        return not self.profile(self.best).trusted and self.best == "questions"


def versions(prompts: Prompts) -> tuple[str, str]:
    """The versions of the templates of all plans, and of the rules."""
    tasks: Sequence[str] = [task for way in PLANS.values() for task in way.tasks]
    return prompts.version(tasks), stub.fingerprint()


def path_of(model: str, endpoint: str) -> Path:
    """Where a model's exam is kept: under ``$XDG_CONFIG_HOME``, else ``~/.config``."""
    key = hashlib.sha256(f"{model}\n{endpoint}".encode()).hexdigest()[:8]
    return kept("config", "exams") / f"{file_name(model)}-{key}.json"


def find(model: str, endpoint: str, prompts: Prompts) -> Exam | None:
    """A model's exam; None where it has sat none, or with other prompts or rules."""
    try:
        exam = Exam.model_validate_json(content(path_of(model, endpoint)))
    except (OSError, ValidationError):
        return None
    fits = (exam.model, exam.endpoint, exam.prompts, exam.rules) == (
        model,
        endpoint,
        *versions(prompts),
    )
    return exam if fits and exam.best in PLANS else None


def save(exam: Exam) -> Path:
    """Keeps an exam, in place of an earlier one of the same model.

    Raises:
        OutputError: It cannot be written.
    """
    path = path_of(exam.model, exam.endpoint)
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(exam.model_dump_json(indent=1) + "\n", "utf-8")
        part.replace(path)
    except OSError as problem:
        raise OutputError(f"{path} cannot be written: {problem.strerror}") from None
    return path
