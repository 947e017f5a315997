"""How much of an article is asked at once: a plan turns an article into calls, one module a plan.

A plan knows passages and windows, and nothing of prompts, endpoints or grounding: it is given a
function that asks about a window, and returns the parts it was answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from summarize.errors import ConfigError
from summarize.plans.part import Plan
from summarize.plans.whole import read_whole

AUTO: Final = "auto"
PLANS: Final[Mapping[str, Plan]] = MappingProxyType({"whole": read_whole})


def chosen(name: str) -> tuple[str, Plan]:
    """The plan of that name, ``auto`` being the one that is best where nothing else is known.

    Raises:
        ConfigError: There is no such plan.
    """
    name = "whole" if name == AUTO else name
    if name not in PLANS:
        raise ConfigError(f"no plan {name!r}; there are: {', '.join([AUTO, *PLANS])}")
    return name, PLANS[name]
