"""The page of results: systems side by side, with what their scores are worth.

A score alone says little, so each stands with its interval over articles, beneath what two readers
of the same labels reach and above what reads without understanding. Articles that rules and
prompts were written on tell how well they were learnt, others what to expect: the two are never in
one table, and neither are runs over different articles. The page is made from logs, so each row
says when it was run and by which code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from summarize.render.safe import markdown as escaped
from summarize.schema import Summary
from summarize_evals.evaluation import Evaluation
from summarize_evals.metrics import Metric
from summarize_evals.report import wording
from summarize_evals.suites import Suite

_LABELS: Final = {
    "seeds": "Both readers were language-model assistants, alike in how they read, and no trained"
    " annotator has checked them: that the two agree is an optimistic ceiling."
    " seeds/DATASHEET.md tells how texts and labels came about.",
    "originals": "Both readers were language-model assistants, and the guidelines were drawn up"
    " with this very event in mind: how far they agree flatters them.",
    "polnear": "The labels are PolNeAR's, made by its annotators under guidelines of their own"
    " (Newell et al. 2018): systems can be ranked by them, but the figures are not comparable with"
    " those of other tables.",
    "quantities": "The labels are those that CQE is scored on (Almasian et al. 2023), single"
    " sentences with units of an ontology: the figures are not comparable with those of other"
    " tables.",
}
_OTHER_LABELS: Final = "How these labels came about is for those to say who made them."
_PARTS: Final = {
    "test": "Articles that rules and prompts were not written on.",
    "dev": "Articles that rules and prompts were written on: high scores are no surprise here.",
    "all": "",
}


def table(evaluations: Sequence[Evaluation]) -> str:
    """The page in Markdown: a table for each set of articles, a row for each run over them.

    Args:
        evaluations: In the order that rows shall have.
    """
    return "\n".join(_page(evaluations)) + "\n"


def _page(evaluations: Sequence[Evaluation]) -> Iterator[str]:
    yield "# Results"
    yield ""
    yield (
        "Written by `summarize eval table` from logs of runs. In parentheses: 95 % intervals over"
        " articles (jackknife). Articles that failed count as all missed. Two systems whose"
        " intervals overlap may differ all the same: `summarize eval diff` compares them."
    )
    numbered = list(enumerate(evaluations, 1))
    for suite in dict.fromkeys(evaluation.suite.name for evaluation in evaluations):
        runs = [(number, each) for number, each in numbered if each.suite.name == suite]
        yield from ("", f"## {escaped(suite)}", "")
        yield _LABELS.get(suite, _OTHER_LABELS)
        parts = [(number, part) for number, each in runs for part in _parts(each)]
        for split in _PARTS:
            of_split = [(number, part) for number, part in parts if part.suite.split == split]
            for articles in dict.fromkeys(_articles(part) for _, part in of_split):
                yield from _table([row for row in of_split if _articles(row[1]) == articles])
    yield from ("", "## Runs", "")
    for number, evaluation in numbered:
        setup = evaluation.setup
        told = f"{setup.model}: {wording.made(setup)} · {wording.how(setup)}"
        labels = f"labels {_fingerprint(evaluation.suite)}"
        yield f"{number}. {escaped(f'{told} · {setup.suite}, {labels}')}"


def _parts(evaluation: Evaluation) -> Iterator[Evaluation]:
    """An evaluation as one for each side of its suite's split, if that has one."""
    for split in dict.fromkeys(case.split for case in evaluation.suite.cases):
        results = tuple(result for result in evaluation.results if result.case.split == split)
        cases = tuple(result.case for result in results)
        suite = evaluation.suite.of(cases, split or "all")
        yield Evaluation(evaluation.setup, suite, results)


def _articles(evaluation: Evaluation) -> tuple[str, ...]:
    return tuple(sorted(case.article.sha256 for case in evaluation.suite.cases))


def _table(rows: Sequence[tuple[int, Evaluation]]) -> Iterator[str]:
    suite = rows[0][1].suite
    metrics = [
        metric
        for metric in rows[0][1].scored
        if metric.headline and any(run.metrics[metric.name].value is not None for _, run in rows)
    ]
    articles = wording.counted(len(suite.cases), "article")
    yield ""
    yield f"### {articles}" if suite.split == "all" else f"### {suite.split}: {articles}"
    if about := _PARTS[suite.split]:
        yield from ("", about)
    yield ""
    yield _row(["run", "articles (failed)", *(metric.title for metric in metrics), "s an article"])
    yield _row(["---", *["---:"] * (len(metrics) + 2)])
    for number, evaluation in rows:
        yield _row(_cells(number, evaluation, metrics))
    if suite.ceiling:
        yield _row(_ceiling(suite, metrics))


def _cells(number: int, evaluation: Evaluation, metrics: Iterable[Metric]) -> Iterator[str]:
    yield f"{number}. {escaped(evaluation.setup.model)}"
    failed = len(evaluation.failed)
    yield f"{len(evaluation.results)} ({failed})"
    for metric in metrics:
        value, ends, _ = evaluation.metrics[metric.name]
        yield wording.score(value) + (f" ({wording.interval(ends)})" if ends else "")
    outputs = [output for result in evaluation.results for output in result.outputs]
    given = sum(isinstance(output, Summary) for output in outputs)
    yield f"{evaluation.cost.seconds / given:.2f}" if given else wording.NONE


def _ceiling(suite: Suite, metrics: Iterable[Metric]) -> Iterator[str]:
    """What two readers of these articles reach."""
    yield f"*readers: {escaped(suite.readers or 'two')}*"
    yield ""
    for metric in metrics:
        yield wording.score(suite.ceiling.get(metric.name))
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _fingerprint(suite: Suite) -> str:
    """What tells labels from the same ones corrected."""
    labels = repr([(case.article.sha256, case.gold) for case in suite.cases])
    return hashlib.sha256(labels.encode()).hexdigest()[:12]
