"""An evaluation shown: the same findings for a terminal, a pull request, a program, CI, a reader.

Each form is one module with one function from an evaluation to text. They read the evaluation and
nothing else, so that a report can be made from a log at any later time.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal, get_args

from summarize.errors import ConfigError
from summarize.render import Style
from summarize_evals.evaluation import Evaluation

Form = Literal["text", "json", "markdown", "junit", "html"]
FORMATS: Final[tuple[Form, ...]] = get_args(Form)

_SUFFIXES: Final[dict[str, Form]] = {
    ".json": "json",
    ".md": "markdown",
    ".xml": "junit",
    ".html": "html",
    ".txt": "text",
}


def form_of(path: Path) -> Form:
    """The form that a file's suffix asks for.

    Raises:
        ConfigError: It asks for none.
    """
    try:
        return _SUFFIXES[path.suffix.lower()]
    except KeyError:
        raise ConfigError(
            f"{path}: a report's name ends in {', '.join(_SUFFIXES)}, which says its form"
        ) from None


def render(
    evaluation: Evaluation, form: Form, *, style: Style | None = None, gate: Sequence[str] = ()
) -> str:
    """The report, ending in a newline.

    Args:
        evaluation: What was found.
        form: One of ``FORMATS``.
        style: Columns and colour, for ``text``.
        gate: What the gates found, a line each, the metric's name first.
    """
    match form:
        case "text":
            from summarize_evals.report import text

            return text.render(evaluation, style or Style(), gate)
        case "json":
            from summarize_evals.report import as_json

            return as_json.render(evaluation, gate)
        case "markdown":
            from summarize_evals.report import markdown

            return markdown.render(evaluation, gate)
        case "junit":
            from summarize_evals.report import junit

            return junit.render(evaluation, gate)
        case "html":
            from summarize_evals.report import html

            return html.render(evaluation, gate)
