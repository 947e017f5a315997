"""``--open``: the page that a command writes, shown in the browser of whoever asked.

Whether there is a browser is asked before anything is read, so that its lack costs nothing. Without
``-o`` the page is a temporary file that stays: the browser reads it after the command is done.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from summarize.cli import options, output, report
from summarize.errors import ConfigError, OutputError

Open = Annotated[
    bool,
    typer.Option(
        "--open",
        rich_help_panel=options.OUTPUT,
        help="Show the page in a browser (--format html; a temporary file without -o).",
    ),
]
Form = TypeVar("Form", bound=str)


def page(form: Form, html: Form, wanted: bool) -> Form:
    """The format to write: the page, where ``--open`` is asked for and no other format.

    Raises:
        ConfigError: Another format is asked for as well.
    """
    if wanted and form not in ("text", html):
        raise ConfigError(f"--open shows a page: leave out --format {form}, or --open")
    return html if wanted else form


@contextlib.contextmanager
def shown(wanted: bool, target: Path | None, *, quiet: bool) -> Iterator[Path | None]:
    """Where to write; what is there at the end of the block is shown, unless the block failed.

    Raises:
        OutputError: There is no browser to show it in, or it does not start.
    """
    if not wanted:
        yield target
        return
    if target is not None and target.is_dir():
        raise OutputError(
            f"--open shows one page: {target} is a folder; give -o a file, or leave it"
        )
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        raise OutputError(
            "--open finds no browser here: write the page with -o FILE.html and open it elsewhere, "
            "or set BROWSER to a command"
        ) from None
    place, temporary = target, target is None or output.is_stdout(target)
    if place is None or temporary:
        handle, name = tempfile.mkstemp(prefix="summarize-", suffix=".html")
        os.close(handle)
        place = Path(name)
    try:
        yield place
    except BaseException:
        if temporary:
            place.unlink(missing_ok=True)
        raise
    if not quiet:
        report.say(f"page: {place}")
    if not browser.open(place.resolve().as_uri()):
        raise OutputError(f"the browser does not start; the page is {place}")
