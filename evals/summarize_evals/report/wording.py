"""The words and numbers that all readable reports share.

Scores are written as the field writes them, ".818", to three places: further ones are noise at the
sizes that suites have. What a score is worth is said by comparing it with how far two readers
agree, never by a threshold of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from summarize.model.settings import IN_PROCESS
from summarize.schema import Summary
from summarize_evals.evaluation import Estimate, Evaluation, Result, Setup
from summarize_evals.metrics import BY_NAME
from summarize_evals.statistics import Interval

Standing = Literal["below", "within", "reached"]

NONE = "–"


def score(value: float | None) -> str:
    """``0.8184`` as ".818", 1 as "1.000", nothing as a dash."""
    return NONE if value is None else f"{value:.3f}".removeprefix("0")


def interval(ends: Interval | None) -> str:
    """The ends of an interval: ".773–.864"."""
    return NONE if ends is None else f"{score(ends.low)}–{score(ends.high)}"


def reach(estimate: Estimate) -> str:
    """A score and how far its interval reaches to its wider side: ".818 ±.045"."""
    value, ends, _ = estimate
    if value is None or ends is None:
        return score(value)
    return f"{score(value)} ±{score(max(value - ends.low, ends.high - value))}"


def count(number: float) -> str:
    """A count, or an average of counts to one place: "1,098", "2.5"."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.1f}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 call", "2 retries"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def standing(estimate: Estimate, ceiling: float | None) -> Standing | None:
    """How a score stands to the readers' agreement; None where either is unknown.

    "below" is said only where the whole interval is: on few articles little can be told apart.
    """
    value, ends, _ = estimate
    if value is None or ceiling is None:
        return None
    if value >= ceiling:
        return "reached"
    return "below" if ends and ends.high < ceiling else "within"


def against_readers(estimate: Estimate, ceiling: float | None) -> str:
    """The same with how much is lacking: ".162 below", ".008 within", "reached"."""
    found = standing(estimate, ceiling)
    if found is None or estimate.value is None or ceiling is None:
        return ""
    return found if found == "reached" else f"{score(ceiling - estimate.value)} {found}"


class Grid(NamedTuple):
    """A table of scores: the heads of its columns, and its rows by name."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def slices(evaluation: Evaluation) -> Iterator[Grid]:
    """A grid for the slices that have the same metrics; what there is more of makes the rows.

    A slice in which nothing could be scored is left out.
    """
    told = [
        (name, estimates)
        for name, estimates in evaluation.slices.items()
        if any(estimate.value is not None for estimate in estimates.values())
    ]
    for names, group in groupby(told, key=lambda each: tuple(each[1])):
        estimates = dict(group)
        titles = tuple(BY_NAME[name].title for name in names)
        scores = [[reach(each[name]) for name in names] for each in estimates.values()]
        if len(names) < len(estimates):
            yield Grid(titles, tuple(zip(estimates, map(tuple, scores), strict=True)))
        else:
            turned = zip(*scores, strict=True)
            yield Grid(tuple(estimates), tuple(zip(titles, turned, strict=True)))


def title(evaluation: Evaluation) -> str:
    """What was scored on what: "stub on seeds, split dev: 20 articles, read 3 times each"."""
    setup = evaluation.setup
    times = f", read {setup.repeats} times each" if setup.repeats > 1 else ""
    articles = counted(len(evaluation.results), "article")
    return f"{setup.model} on {setup.suite}, split {setup.split}: {articles}{times}"


def how(setup: Setup) -> str:
    """How the model was asked: "prompts 1f2e · plan whole · mode tools · temperature 0"."""
    parts = {
        "at": None if setup.endpoint == IN_PROCESS else setup.endpoint,
        "prompts": setup.prompt_version,
        "plan": setup.plan,
        "mode": setup.mode,
        "temperature": None if setup.temperature is None else f"{setup.temperature:g}",
        "seed": setup.seed,
    }
    return " · ".join(f"{name} {value}" for name, value in parts.items() if value is not None)


def made(setup: Setup) -> str:
    """When, and by which code."""
    revision = f", revision {setup.revision}" if setup.revision else ""
    return f"{setup.started} · summarize {setup.summarize_version}, code {setup.code}{revision}"


def readers(evaluation: Evaluation) -> str:
    """Whose agreement the ceiling is, and what "below" and "within" mean."""
    if not evaluation.suite.ceiling:
        return "How far two readers agree on these labels is not known: there is no ceiling."
    return (
        f"Readers: agreement of {evaluation.suite.readers or 'two readers'}. "
        "Below: so is the whole interval over articles. "
        "Within: the interval reaches it, so these articles do not tell the two apart."
    )


def cost(evaluation: Evaluation) -> str:
    """Calls, tokens, time and money; averages count the readings that gave something."""
    spent = evaluation.cost
    given = sum(isinstance(o, Summary) for each in evaluation.results for o in each.outputs)
    if not given:
        return "Nothing was given, so nothing is known of its cost"
    seconds = f"{spent.seconds / given:.2f} s an article"
    if evaluation.setup.endpoint == IN_PROCESS:
        return f"No language model was called; {seconds}"
    calls = counted(spent.calls, "call")
    if spent.retries:
        calls += f", {counted(spent.retries, 'retry', 'retries')}"
    cached = f" ({spent.cached_tokens / given:,.0f} cached)" if spent.cached_tokens else ""
    tokens = (
        f"{spent.prompt_tokens / given:,.0f} tokens in{cached} and "
        f"{spent.completion_tokens / given:,.0f} out an article"
    )
    price = (
        "cost unknown"
        if spent.cost_usd is None
        else f"${spent.cost_usd:,.4f}, ${spent.cost_usd / given:,.4f} an article"
    )
    return f"{calls} · {tokens} · {seconds} · {price}"


def kept_out(evaluation: Evaluation) -> str:
    """How much of what the model gave was kept out, and why."""
    found = evaluation.grounding
    out = sum(found.rejected.values())
    if not found.items:
        return "No claim or figure was given"
    reasons = sorted(found.rejected.items(), key=lambda each: (-each[1], each[0]))
    listed = ", ".join(f"{name} {number:,}" for name, number in reasons)
    return (
        f"{out:,} of {counted(found.items, 'item')} kept out ({100 * out / found.items:.1f} %)"
        + (f": {listed}" if listed else "")
    )


def unfounded(evaluation: Evaluation) -> str | None:
    """How many items that were kept are not in the article; None with nothing kept.

    None seen among n still leaves up to 3/n, at 95 % (the rule of three; Hanley and Lippman-Hand
    1983).
    """
    found = evaluation.grounding
    kept = found.items - sum(found.rejected.values())
    if not kept:
        return None
    if found.unfounded:
        return f"{found.unfounded:,} of the {kept:,} kept are NOT in the article's words"
    at_most = f"{100 * min(1.0, 3 / kept):.2g} % (3/n)"
    return f"All {kept:,} kept are in the article's words; in truth at most {at_most} are not"


def failures(result: Result) -> tuple[str, ...]:
    """A line for each way in which an article failed: "timeout: no reply within 60 s"."""
    many = len(result.outputs)
    told = [f"{failure.reason}: {failure.message}" for failure in result.failures]
    return tuple(
        line + (f" ({told.count(line)} of {many} readings)" if many > 1 else "")
        for line in dict.fromkeys(told)
    )
