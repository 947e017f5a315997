"""Having an unknown model examined, where that is asked for: it costs calls, so never unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.cli import report

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.model import Model
    from summarize.prompting import Prompts


def sit(model: Model, templates: Prompts) -> Path:
    """Examines a model and keeps what comes of it; returns where.

    Raises:
        EndpointError: The endpoint cannot be reached, or refuses.
        OutputError: The result cannot be written.
    """
    import asyncio
    from importlib.metadata import distribution

    from summarize import profiles

    (exam,) = distribution("summarize").entry_points.select(group="summarize.exam")

    def heard(plan: str, article: str) -> None:
        report.say(f"exam: {plan}: {article}")

    return profiles.save(asyncio.run(exam.load()(model, templates, heard=heard)))


def first(model: Model, templates: Prompts, plan: str, *, wanted: bool) -> None:
    """Examines a model before its first use, if that is wanted and would be followed.

    Args:
        model: The model, as the options describe it.
        templates: The prompts in use.
        plan: The plan asked for; only ``auto`` goes by an exam.
        wanted: Whether calls may be spent on it.
    """
    if not wanted or model.in_process:
        return
    from summarize import profiles
    from summarize.plans import AUTO

    if plan != AUTO:
        return
    resolved = model.resolve()
    if profiles.find(resolved.name, resolved.endpoint, templates) is None:
        report.say(f"{resolved.name} has sat no exam yet: it reads a few labelled articles first")
        report.say(f"exam: kept in {sit(resolved, templates)}")
