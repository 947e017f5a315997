"""The command line: arguments in, exit codes out.

Importing this module costs next to nothing and the commands import what they need when they run,
so that ``--help`` and a mistyped option answer at once. Data goes to standard output, everything
else to standard error, and whatever goes wrong is one line there.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import Final

_WIDTHS: Final = ("COLUMNS", "LINES", "TERMINAL_WIDTH")
"""Variables that say how large the terminal is; the last is typer's."""
_WIDTH: Final = re.compile("[1-9][0-9]{0,3}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code.

    Args:
        arguments: What follows the program's name; None: the process's own arguments.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _guarded(given)
    except KeyboardInterrupt:  # before what says so elsewhere was there: it takes a while to load
        print("summarize: interrupted", file=sys.stderr)
        return 130


def _guarded(given: list[str]) -> int:
    from summarize.batch.garbage import LOADING, seldom_collected
    from summarize.cli.report import guarded

    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:  # data is UTF-8 with bare line feeds, whatever the locale
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    _forget_widths_that_none_has()
    with _ended_as_if_interrupted(), seldom_collected(LOADING):
        return guarded(lambda: _run(given), verbose="--verbose" in given or "-v" in given)


def _forget_widths_that_none_has() -> None:
    """What is laid out fills its width, and the libraries believe whatever these variables say."""
    for name in _WIDTHS:
        said = os.environ.get(name, "")
        if not _WIDTH.fullmatch(said):
            os.environ.pop(name, None)


@contextlib.contextmanager
def _ended_as_if_interrupted() -> Iterator[None]:
    """Every request to end is an interrupt: what is half written goes."""
    from summarize.batch.signals import requests_to_end

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.signal(one, signal.default_int_handler) for one in requests_to_end()}
    try:
        yield
    finally:
        for one, how in before.items():
            signal.signal(one, how)


def _run(arguments: list[str]) -> int:
    from typer.main import get_command

    from summarize.cli.application import application
    from summarize.cli.report import ReaderGoneError

    command = get_command(application())
    if arguments:
        try:
            code = command.main(arguments, prog_name="summarize", standalone_mode=False)
        except SystemExit:  # so ends a page of help whose reader has gone
            raise ReaderGoneError from None
        return code if isinstance(code, int) else 0
    with contextlib.redirect_stdout(sys.stderr):
        command.main(["--help"], prog_name="summarize", standalone_mode=False)
    return 2
