"""What a model makes of the articles by each plan, beside the rules alone: one table.

    python benchmarks/designs.py MODEL URL [--articles a,b,c] [--plans questions,passages,whole]
                                 [--suite SUITE] [--texts FOLDER] [--minutes N]

Scores with intervals over articles, tokens and seconds, each plan as it is used without an exam.
Plans are read in the order given, article by article; where the minutes are over, what is left is
left out and the table says of how many articles each row is. The articles are those of the dev
split unless others are named, without those of the exam.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

from summarize.model import Model, open_model
from summarize.pipeline import Extractor, Failure
from summarize.profile import without_exam
from summarize.prompting import Prompts
from summarize.schema import Summary
from summarize_evals import folders
from summarize_evals.evaluation import Failed, score
from summarize_evals.exam import ARTICLES
from summarize_evals.statistics import jackknife, ratio
from summarize_evals.suites import Case

METRICS = ("claims_f1", "attributed_f1", "claims_modality", "claims_chrf", "figures_unit_f1")
SHORT = ("farm", "strike", "poll", "court", "transfer", "wildfire")


async def read(
    model: Model, plan: str, cases: Sequence[Case], until: float
) -> list[tuple[Case, Summary | Failed]]:
    """What a plan gives for the articles, as many as there is time for."""
    found: list[tuple[Case, Summary | Failed]] = []
    async with open_model(model) as caller:  # without its profile, if it has one
        extractor = Extractor(caller, Prompts.load(), plan, without_exam(plan))
        for case in cases:
            if time.monotonic() >= until:
                break
            given = await extractor.attempt(case.article)
            failed = isinstance(given, Failure)
            found.append((case, Failed(given.reason, given.message) if failed else given))
    return found


def row(name: str, found: Sequence[tuple[Case, Summary | Failed]]) -> str:
    """A line of the table."""
    tallies = [score(case, [output]).tallies for case, output in found]
    cells = [f"{name:10}", f"{len(found):3}"]
    for metric in METRICS:
        column = [each[metric] for each in tallies]
        value, interval = ratio(column), jackknife(column)
        spread = f" {interval.low:.2f}–{interval.high:.2f}" if interval else ""
        cells.append(f"{value:.3f}{spread}" if value is not None else "–")
    runs = [output.run for _, output in found if isinstance(output, Summary)]
    tokens = [sum(run.prompt_tokens for run in runs), sum(run.completion_tokens for run in runs)]
    seconds = sum(run.seconds for run in runs)
    cells += [f"{tokens[0]:,} + {tokens[1]:,}", f"{seconds:.0f}", f"{len(found) - len(runs)}"]
    return " | ".join(cells)


def main() -> None:
    """Prints the table, a row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("model")
    parser.add_argument("url")
    parser.add_argument("--articles", default="")
    parser.add_argument("--plans", default="questions,passages,whole")
    parser.add_argument("--suite", default=folders.SEEDS)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--minutes", type=float, default=14.0)
    given = parser.parse_args()
    suite = folders.suite(given.suite, given.texts)
    known = {case.article.id: case for case in suite.cases}
    names = given.articles.split(",") if given.articles else [n for n in SHORT if n in known]
    cases = [known[name] for name in names or sorted(known)]
    examined = [case.article.id for case in cases if case.article.id in ARTICLES]
    if examined:
        print(f"of the exam, and so left out: {', '.join(examined)}")
        cases = [case for case in cases if case.article.id not in examined]
    until = time.monotonic() + 60 * given.minutes
    print(" | ".join(["plan", "articles", *METRICS, "tokens in + out", "seconds", "failed"]))
    print(row("rules", asyncio.run(read(Model(), "whole", cases, until))), flush=True)
    plans = given.plans.split(",")
    for at, plan in enumerate(plans):
        left = until - time.monotonic()
        share = time.monotonic() + left / (len(plans) - at)
        model = Model(given.model, base_url=given.url, timeout=300)
        print(row(plan, asyncio.run(read(model, plan, cases, share))), flush=True)


if __name__ == "__main__":
    main()
