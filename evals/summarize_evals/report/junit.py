"""The report for CI: JUnit XML, in which only what must be looked at is red.

An article that gave nothing is a test case with an error, and what the gate found is a failed test
case named by its metric. A score is no failure: whether it is good enough is the gate's to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as Xml  # builds only; nothing is parsed

from summarize.schema import Summary
from summarize_evals.evaluation import Evaluation, Result
from summarize_evals.metrics import BY_NAME
from summarize_evals.report import wording

# What XML 1.0 cannot hold, even escaped, and what its readers discourage.
_ILLEGAL: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]"
)


def render(evaluation: Evaluation, gate: Sequence[str] = ()) -> str:
    """The document, ending in a newline; times are seconds, of all repeats of an article."""
    setup = evaluation.setup
    numbers = {
        "name": _legal(setup.suite),
        "tests": str(len(evaluation.results) + len(gate)),
        "failures": str(len(gate)),
        "errors": str(len(evaluation.failed)),
        "skipped": "0",
        "time": f"{evaluation.cost.seconds:.3f}",
    }
    root = Xml.Element("testsuites", numbers)
    suite = Xml.SubElement(root, "testsuite", numbers | {"timestamp": _legal(setup.started)})
    properties = Xml.SubElement(suite, "properties")
    said = {
        "model": setup.model,
        "split": setup.split,
        "prompt_version": setup.prompt_version,
        "revision": setup.revision or "",
        **{
            name: f"{estimate.value:.6f}"
            for name, estimate in evaluation.metrics.items()
            if estimate.value is not None
        },
    }
    for name, value in said.items():
        Xml.SubElement(properties, "property", {"name": name, "value": _legal(value)})
    for result in evaluation.results:
        _article(suite, setup.suite, result)
    for line in gate:
        case = Xml.SubElement(
            suite,
            "testcase",
            {"classname": _legal(f"{setup.suite}.gate"), "name": _metric(line), "time": "0.000"},
        )
        Xml.SubElement(case, "failure", {"message": _legal(line), "type": "gate"})
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _article(suite: Xml.Element, name: str, result: Result) -> None:
    seconds = sum(o.run.seconds for o in result.outputs if isinstance(o, Summary))
    case = Xml.SubElement(
        suite,
        "testcase",
        {
            "classname": _legal(f"{name}.{result.case.split or 'articles'}"),
            "name": _legal(result.case.article.id),
            "time": f"{seconds:.3f}",
        },
    )
    if result.failures:
        message = "; ".join(wording.failures(result))
        reason = result.failures[0].reason
        Xml.SubElement(case, "error", {"message": _legal(message), "type": _legal(reason)})


def _metric(line: str) -> str:
    return next((word for word in re.findall(r"\w+", line) if word in BY_NAME), "gate")


def _legal(text: str) -> str:
    return _ILLEGAL.sub("", text)
