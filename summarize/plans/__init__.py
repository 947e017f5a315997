"""How much is asked, and how much at once: a plan turns an article into calls, one module a plan.

A plan knows the rules' reading and windows, and nothing of prompts, endpoints or grounding: it is
given a function that asks a question, and brings back what was answered.

A plan's module is loaded when an article is first read by it. Who only asks for other processes,
which read, has no use for what reading takes, 9 MB.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Final

from summarize.errors import ConfigError
from summarize.plans.part import QUESTIONS, Plan

AUTO: Final = "auto"


@dataclass(frozen=True, slots=True)
class Way:
    """A plan and the templates that it asks by.

    Attributes:
        place: Module and name of the plan.
        tasks: The templates.
    """

    place: str
    tasks: tuple[str, ...]

    @property
    def plan(self) -> Plan:
        """The plan."""
        plan: Plan = resolve_name(f"{__name__}.{self.place}")
        return plan


PLANS: Final[Mapping[str, Way]] = MappingProxyType(
    {
        "questions": Way("questions:ask_questions", QUESTIONS),
        "passages": Way("passages:read_passages", ("passages",)),
        "whole": Way("whole:read_whole", ("whole",)),
    }
)


def named(name: str) -> Way:
    """The plan of that name.

    Raises:
        ConfigError: There is no such plan.
    """
    if name not in PLANS:
        raise ConfigError(f"no plan {name!r}; there are: {', '.join([AUTO, *PLANS])}")
    return PLANS[name]


def asking_by(template: str) -> tuple[str, Way]:
    """The task that a template is for, and the plan with it; one of no plan is for ``whole``."""
    for way in PLANS.values():
        if template in way.tasks:
            return template, way
    return "whole", PLANS["whole"]
