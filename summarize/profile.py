"""What is known of a model: which plan it reads best by, and what it may decide against the rules.

Two readers differ, and one of them has to be believed. Which one is a matter of measurement, field
by field, and a profile is its record (``summarize doctor --exam`` writes it). Without one a model
is believed only where the rules are known to be poor and what it says can be checked: in its
wording.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from summarize.schema import ReadBy

Field = Literal["span", "speaker", "modality", "proposition", "unit"]
"""What a reader decides: which words are a claim or figure, who says it, what it does, how it is
worded (gist and ``of`` included), and a figure's unit."""
FIELDS: Final[tuple[Field, ...]] = get_args(Field)


@dataclass(frozen=True, slots=True)
class Profile:
    """How to use a model.

    Attributes:
        plan: The plan that it reads best by.
        trusted: The fields in which it is believed against the rules.
        keeps: Whose items are kept that the other reader does not have.
        asks: Questions about one article at most, the most promising ones; None: all that the
            rules leave open.
    """

    plan: str
    trusted: frozenset[Field]
    keeps: frozenset[ReadBy] = frozenset({"model", "rules"})
    asks: int | None = None


UNKNOWN: Final = Profile("questions", frozenset({"proposition"}), asks=4)
"""Of a model that has sat no exam: it can make a summary no worse than the rules make it.

Nor does it cost much, since nobody knows whether it helps.
"""

LEADING: Final = Profile("whole", frozenset(FIELDS) - {"unit"})
"""Of a model that has sat no exam and is told to lead: the rules complete what it leaves out.

What a figure is counted in stays theirs: a wrong unit makes a number false.
"""


def without_exam(plan: str) -> Profile:
    """How to use a model of which nothing is known, by the plan that was asked for."""
    return UNKNOWN if plan == UNKNOWN.plan else replace(LEADING, plan=plan)
