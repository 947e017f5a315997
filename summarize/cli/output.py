"""Where data goes: standard output, a device, or a file that is there whole or not at all.

A file is written under another name in its folder and takes its own name when it is complete, so
an interrupted or failed run leaves what was there before. Opening is done before any model is
called: an output that cannot be written costs nothing. Folders are never created.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from summarize.cli.report import ReaderGoneError
from summarize.errors import OutputError
from summarize.render import Style

Write = Callable[[str], None]

_STDOUT = ("-", "/dev/stdout")


def is_stdout(target: Path | None) -> bool:
    """Whether ``-o`` was not given or says standard output."""
    return target is None or str(target) in _STDOUT


def is_screen(target: Path | None) -> bool:
    """Whether what is written appears on a terminal."""
    return is_stdout(target) and sys.stdout is not None and sys.stdout.isatty()


def style(target: Path | None, *, passages: bool, with_text: bool) -> Style:
    """How to show: as wide as the terminal, in colour on a terminal unless NO_COLOR says no."""
    colored = is_screen(target) and not os.environ.get("NO_COLOR")
    return Style(
        width=shutil.get_terminal_size().columns,
        color=colored and os.environ.get("TERM") != "dumb",
        passages=passages,
        with_text=with_text,
    )


def spare(target: Path | None, sources: Sequence[str]) -> None:
    """Refuses an output that is one of the inputs.

    Raises:
        OutputError: It is.
    """
    if target is None or not target.is_file():
        return
    for source in sources:
        with contextlib.suppress(OSError, ValueError):
            if Path(source).samefile(target):
                raise OutputError(f"{target} is one of the sources: -o would replace it")


@contextlib.contextmanager
def opened(target: Path | None) -> Iterator[Write]:
    """A function that writes text, UTF-8 and unchanged, to the target.

    Raises:
        OutputError: It cannot be opened or written.
    """
    if target is None or is_stdout(target):
        yield to_stdout
    elif _is_special(target):
        with _said(target):
            device = target.open("ab", buffering=0)
        with device:
            yield _writer(device, target)
    else:
        with _replaced(target) as write:
            yield write


@contextlib.contextmanager
def opened_tables(folder: Path, names: tuple[str, ...]) -> Iterator[dict[str, Write]]:
    """The same for the files ``NAME.csv`` in an existing folder.

    Raises:
        OutputError: There is no such folder, or a file in it cannot be written.
    """
    if not folder.is_dir():
        raise OutputError(
            f"{folder}: csv is {len(names)} tables, so -o must be an existing folder; "
            "without -o the claims go to standard output"
        )
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(opened(folder / f"{name}.csv")) for name in names}


def to_stdout(text: str) -> None:
    """Writes text to standard output at once.

    Raises:
        OutputError: It cannot be written.
        ReaderGoneError: Nobody reads it any more.
    """
    if sys.stdout is None:  # closed by whoever started the process
        raise OutputError("standard output is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None
    except OSError as problem:
        raise OutputError(f"standard output: {problem.strerror}") from None


def _is_special(target: Path) -> bool:
    with contextlib.suppress(OSError):
        mode = target.stat().st_mode
        return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) or target.is_relative_to("/dev")
    return False


@contextlib.contextmanager
def _replaced(target: Path) -> Iterator[Write]:
    place = Path(os.path.realpath(target))  # a link stays a link: what it points to is replaced
    with _said(target):
        is_folder = place.is_dir()
    if is_folder:
        raise OutputError(f"{target} is a folder; give the name of a file")
    if not place.parent.is_dir():
        raise OutputError(f"{target}: there is no folder {place.parent}; folders are not created")
    if place.exists() and not os.access(place, os.W_OK):
        raise OutputError(f"{target} may not be written")
    part = place.with_name(f".summarize-{os.urandom(8).hex()}.part")
    with _said(target):
        file = part.open("xb", buffering=0)
    try:
        with file:
            yield _writer(file, target)
            with _said(target):
                os.fsync(file.fileno())
        with _said(target):
            if place.exists():
                part.chmod(stat.S_IMODE(place.stat().st_mode))
            part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _writer(file: io.FileIO, target: Path) -> Write:
    def write(text: str) -> None:
        rest = memoryview(text.encode())
        with _said(target):
            while rest:
                rest = rest[file.write(rest) :]

    return write


@contextlib.contextmanager
def _said(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise OutputError(f"{target} cannot be written: {problem.strerror or problem}") from None
