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
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from summarize.cli.report import ReaderGoneError
from summarize.errors import OutputError
from summarize.render import Style

Write = Callable[[str], None]

_STDOUT = ("-", "/dev/stdout")


class Sink(io.RawIOBase):
    """A file to write bytes to; what goes wrong is said of the target."""

    def __init__(self, file: io.FileIO, target: Path) -> None:
        self._file = file
        self._target = target

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: Any) -> int:
        """Writes all of it.

        Raises:
            OutputError: It cannot be written.
        """
        rest = memoryview(data)
        with _said(self._target):
            while rest:
                rest = rest[self._file.write(rest) :]
        return len(data)

    def tell(self) -> int:
        """Bytes written so far."""
        return self._file.tell()


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


def spare(outputs: Iterable[Path | None], inputs: Iterable[Path | None], ending: str = "") -> None:
    """Refuses an output that is an input, or another output.

    Args:
        outputs: Files; or folders, of which the files of that ending are written.
        inputs: Files.
        ending: What the names of files end in that are written into a folder: ".html".

    Raises:
        OutputError: One is.
    """
    taken = {os.path.realpath(path) for path in inputs if path is not None}
    read = [Path(place) for place in taken]
    folders = {str(path.parent) for path in read if ending and path.suffix.lower() == ending}
    for target in outputs:
        if target is None or is_stdout(target) or _is_special(target):
            continue
        place = os.path.realpath(target)  # and not Path.resolve: it fails on links in a circle
        if place in taken:
            raise OutputError(f"{target} would be written over while it is needed: name another")
        if place in folders:
            raise OutputError(
                f"{target} holds {ending} files that are read and might be written over: name"
                " another folder"
            )
        taken.add(place)


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
        with _replaced(target) as file:
            yield _writer(file, target)


@contextlib.contextmanager
def opened_tables(folder: Path | None, names: tuple[str, ...]) -> Iterator[dict[str, Write]]:
    """The same for the files ``NAME.csv`` in an existing folder.

    Raises:
        OutputError: There is no such folder, or a file in it cannot be written.
    """
    if folder is None or not folder.is_dir():
        raise OutputError(
            f"{folder}: csv is {len(names)} tables, so -o must be an existing folder; "
            "without -o the claims go to standard output"
        )
    with contextlib.ExitStack() as stack:
        yield {name: stack.enter_context(opened(folder / f"{name}.csv")) for name in names}


@contextlib.contextmanager
def opened_files(folder: Path | None, names: tuple[str, ...]) -> Iterator[dict[str, Sink]]:
    """Files ``NAME.parquet`` in an existing folder, to write bytes to.

    Raises:
        OutputError: There is no such folder, or a file in it cannot be written.
    """
    if folder is None or not folder.is_dir():
        raise OutputError(f"parquet is {len(names)} files, so -o must be an existing folder")
    with contextlib.ExitStack() as stack:
        targets = {name: folder / f"{name}.parquet" for name in names}
        files = {name: stack.enter_context(_replaced(path)) for name, path in targets.items()}
        yield {name: Sink(files[name], path) for name, path in targets.items()}


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
def _replaced(target: Path) -> Iterator[io.FileIO]:
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
            yield file
            with _said(target):
                os.fsync(file.fileno())
        with _said(target):
            if place.exists():
                part.chmod(stat.S_IMODE(place.stat().st_mode))
            part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _writer(file: io.FileIO, target: Path) -> Write:
    sink = Sink(file, target)

    def write(text: str) -> None:
        sink.write(text.encode())

    return write


@contextlib.contextmanager
def _said(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise OutputError(f"{target} cannot be written: {problem.strerror or problem}") from None
