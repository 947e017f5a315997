"""The same articles and the same model, read by summarize, by LangExtract and by plain instructor.

    python benchmarks/peers.py --model NAME --base-url URL [--suite seeds] [--texts DIR]
                               [--articles A,B,…] [--systems rules,whole,…] [--minutes N]

``rules`` calls no model; ``questions``, ``passages`` and ``whole`` are summarize's plans, as they
are used without an exam; ``auto`` goes by the model's exam, if it has sat one; ``langextract`` and
``instructor`` are what ``others.py`` says. Each is asked for the same: who says what (words,
speaker, modality) and which figures are given (words, value, unit). All are scored by the harness's
own matcher, an article that fails as all missed, and a relay counts what each takes. The articles
of the exam and LangExtract's example are left out. Where a system's minutes are over it reads no
further, and the table says of how many articles its row is.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from others import EXAMPLE, with_instructor, with_langextract
from relay import Spent, relay

import summarize
from summarize.extractor import Extractor
from summarize.model import Model, open_model
from summarize.profile import without_exam
from summarize.prompting import Prompts
from summarize_evals import exam, folders
from summarize_evals.comparison import compare
from summarize_evals.metrics import Tally
from summarize_evals.record import EMPTY, Record, from_summary
from summarize_evals.statistics import Interval, jackknife, ratio
from summarize_evals.suites import Case

METRICS = (
    "claims_f1", "attributed_f1", "claims_modality", "claims_chrf", "figures_value_f1",
    "figures_unit_f1",
)  # fmt: skip
System = Callable[[Case, Model], Record]


def with_rules(case: Case, model: Model) -> Record:
    """The built-in rules alone."""
    return from_summary(summarize.extract(case.article))


def with_exam(case: Case, model: Model) -> Record:
    """The plan and the beliefs of the model's exam, or the safest."""
    return from_summary(summarize.extract(case.article, model=model))


def by_plan(plan: str, case: Case, model: Model) -> Record:
    """A plan as it is used without an exam, though the model may have sat one."""

    async def read() -> Record:
        async with open_model(model) as caller:
            extractor = Extractor(caller, Prompts.load(), plan, without_exam(plan))
            return from_summary(await extractor.summarize(case.article))

    return asyncio.run(read())


SYSTEMS: Mapping[str, System] = {
    "rules": with_rules,
    "questions": partial(by_plan, "questions"),
    "passages": partial(by_plan, "passages"),
    "whole": partial(by_plan, "whole"),
    "auto": with_exam,
    "langextract": with_langextract,
    "instructor": with_instructor,
}


@dataclass
class Row:
    """What came of one system; seconds are those of the clock on the wall."""

    tallies: list[Mapping[str, Tally]] = field(default_factory=list)
    failed: int = 0
    seconds: float = 0.0
    spent: Spent = field(default_factory=Spent)

    def scores(self) -> dict[str, tuple[float | None, Interval | None]]:
        """Metric → its value over the articles, and the interval."""
        columns = {metric: [each[metric] for each in self.tallies] for metric in METRICS}
        return {metric: (ratio(column), jackknife(column)) for metric, column in columns.items()}


def measured(name: str, cases: Sequence[Case], model: Model, target: str, minutes: float) -> Row:
    """One system on the articles, as many as there is time for."""
    row = Row()
    with relay(target) as (url, row.spent):
        for case in cases:
            if row.seconds >= 60 * minutes:
                break
            began = time.perf_counter()
            try:
                record = SYSTEMS[name](case, replace(model, base_url=f"{url}/v1"))
            except Exception as error:
                print(f"{name}, {case.article.id}: {type(error).__name__}: {error}"[:200])
                record, row.failed = EMPTY, row.failed + 1
            row.seconds += time.perf_counter() - began
            row.tallies.append(compare(case.text, case.gold, record).tallies)
    return row


def _shown(value: float | None, ends: Interval | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" + (f" ±{(ends.high - ends.low) / 2:.2f}" if ends else "")


def _asked() -> argparse.Namespace:
    about = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    about.add_argument("--model", required=True)
    about.add_argument("--base-url", required=True, help="the key is OPENAI_API_KEY, if one is set")
    about.add_argument("--suite", default=folders.SEEDS)
    about.add_argument("--texts", type=Path)
    about.add_argument("--articles", default="", help="ids, by commas; else all of the suite")
    about.add_argument("--systems", default=",".join(SYSTEMS))
    about.add_argument("--minutes", type=float, default=float("inf"), help="a system, at most")
    about.add_argument("--json", type=Path, help="write the figures here too")
    return about.parse_args()


def main() -> None:
    """Prints the table, a row a system as it is done."""
    given = _asked()
    only = [name for name in given.articles.split(",") if name]
    suite = folders.suite(given.suite, given.texts).part("all", only)
    shown = {*exam.ARTICLES, EXAMPLE}
    cases = [case for case in suite.cases if case.article.id not in shown]
    model = Model(given.model, base_url=given.base_url, timeout=1800).resolve()
    target = given.base_url.rstrip("/").removesuffix("/v1")
    print(f"{model.name}, {len(cases)} articles of {given.suite}\n")
    titles = ("system", "articles", *METRICS, "failed", "calls", "tokens in", "out", "seconds")
    print(" ".join(f"{title.removeprefix('claims_'):>16}" for title in titles), flush=True)
    figures = {}
    for name in given.systems.split(","):
        row = measured(name, cases, model, target, given.minutes)
        scores, spent = row.scores(), row.spent
        counts = (row.failed, spent.calls, spent.tokens_in, spent.tokens_out, f"{row.seconds:.0f}")
        cells = (name, len(row.tallies), *(_shown(*score) for score in scores.values()), *counts)
        print(" ".join(f"{cell!s:>16}" for cell in cells), flush=True)
        figures[name] = {"metrics": scores, "spent": vars(spent), "seconds": row.seconds}
    if given.json:
        given.json.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
