"""``summarize label``: checks, shows, compares and strips labels that people wrote."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from summarize.cli import options, output, pages, report
from summarize_evals.cli.shared import spare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarize_evals.record import Record

Form = Literal["text", "json", "markdown"]

_CODES = {0: pages.DONE, 2: "labels with faults, articles that are not there, wrong arguments"}
_KINDS = ("speakers", "claims", "figures")

ABOUT = """Check, show and compare hand labels.

Labels are YAML files, one an article: docs/labelling.md says what to label and how to write it. The
articles are those in the nearest folder articles/ beside or above the labels, unless --texts says
where."""

Texts = Annotated[
    Path | None,
    typer.Option(
        "--texts",
        metavar="DIR",
        rich_help_panel=options.READING,
        help="Folder of the articles (else articles/ beside or above the labels).",
    ),
]


def application() -> typer.Typer:
    """The group of commands."""
    app = typer.Typer(
        help=pages.prose(ABOUT),
        epilog=pages.ending(
            "summarize label check seeds",
            "summarize label show seeds/labels/storm.yaml | less -R",
            "summarize label agreement seeds/readers/a seeds/readers/b",
            codes=_CODES,
        ),
    )
    pages.add(
        app,
        check,
        pages.ending(
            "summarize label check seeds",
            "summarize label check mine/story.yaml --texts stories/",
            codes=_CODES,
        ),
    )
    pages.add(app, show, pages.ending("summarize label show seeds/labels/storm.yaml", codes=_CODES))
    pages.add(
        app,
        bare,
        pages.ending("summarize label bare mine/story.yaml -o public/story.yaml", codes=_CODES),
    )
    pages.add(
        app,
        agreement,
        pages.ending(
            "summarize label agreement seeds/readers/a seeds/readers/b",
            "summarize label agreement a/ b/ --format json -o agreement.json",
            codes=_CODES,
        ),
    )
    return app


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Label files, folders of them, or a suite's folder."),
    ],
    texts: Texts = None,
    verbose: options.Verbose = False,
) -> None:
    """Check label files against their articles and say every fault.

    Each fault is a line on standard error: file, line, what is wrong, what to write instead. A
    suite's folder (articles/ and labels/) is checked for what is missing as well.
    """
    from summarize_evals import folders, labelled

    faults: list[str] = []
    counts: Counter[str] = Counter()
    shelf = labelled.Shelf(texts)
    for path in paths:
        files = labelled.files(path)
        counts["files"] += len(files)
        if texts is None and folders.is_suite(path):
            for case in folders.gather(path, faults):
                counts.update(_items(case.gold))
            continue
        for file in files:
            with folders.noting(faults):
                counts.update(_items(shelf.read(file).labels.record))
    for fault in faults:
        report.say(fault)
    items = ", ".join(_counted(counts[kind], kind) for kind in ("files", *_KINDS))
    output.to_stdout(f"{items}, {_counted(len(faults), 'faults')}\n")
    raise typer.Exit(2 if faults else 0)


def _counted(count: int, plural: str) -> str:
    return "no " + plural if not count else f"{count:,} {plural if count > 1 else plural[:-1]}"


def _items(record: Record) -> Iterator[str]:
    """The kind of each item."""
    for kind in _KINDS:
        yield from (kind for _ in getattr(record, kind))


def show(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A label file.")],
    texts: Texts = None,
    verbose: options.Verbose = False,
) -> None:
    """Show an article with its labels in place, then the items one by one."""
    from summarize_evals import labelled, showing

    labels, article = labelled.Shelf(texts).read(path)
    style = output.style(None, passages=False, with_text=False)
    output.to_stdout(showing.show(labels, article.text or "", style))


def bare(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A label file.")],
    texts: Texts = None,
    out: options.Out = None,
    verbose: options.Verbose = False,
) -> None:
    """Write labels without the article's words, for articles that may not be copied.

    Spans and mentions become offsets; what the labels word themselves stays. Whoever has the
    article scores with either file alike.
    """
    from summarize_evals import labelled, labels

    spare([out], [path], str(path))
    with output.opened(out) as deliver:
        found, article = labelled.Shelf(texts).read(path)
        deliver(labels.write(labels.stand_off(found.data, article.text or "")))


def agreement(
    first: Annotated[Path, typer.Argument(metavar="A", help="One reader's labels.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="The other reader's labels.")],
    texts: Texts = None,
    whose: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            rich_help_panel=options.OUTPUT,
            help="Who the two readers are; reports on a model say it beside the agreement.",
        ),
    ] = None,
    form: Annotated[
        Form,
        typer.Option("--format", rich_help_panel=options.OUTPUT, help="Form of what is printed."),
    ] = "text",
    out: options.Out = None,
    verbose: options.Verbose = False,
) -> None:
    """Compare two readers' labels of the same articles.

    The first reader's labels count as gold and the second's as a prediction, so that a model's
    score can be set beside it; then come the fields of the items that both have, and Krippendorff's
    alpha. Articles that only one of them labelled are named and left out.
    """
    from summarize_evals import agreement as agreements
    from summarize_evals import labelled
    from summarize_evals.agreement_formats import write

    spare([out], [first, second], str(first), str(second))
    with output.opened(out) as deliver:
        readers, articles, left_out = labelled.twice(first, second, texts)
        deliver(write(agreements.agreement(readers, articles, left_out, whose), form))
