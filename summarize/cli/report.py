"""What is said on standard error, and the exit code that each ending has.

One place decides what an ending looks like: an error of this package or of the arguments is one
line and no traceback, an interrupt or a reader that has gone is no error at all, and a fault of the
program itself is one line that says how to see more. What the system says of a file, wherever it is
first looked at, is an error of the arguments.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable

USAGE = 2
INTERRUPTED = 130
_SHOWN = 200
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO)


class ReaderGoneError(Exception):
    """Whoever read standard output has had enough (``| head``): a reason to stop, not an error."""


def say(line: str) -> None:
    """One line on standard error, whatever characters are in it."""
    from summarize.render.safe import visible

    if sys.stderr is None:  # closed by whoever started the process
        return
    with contextlib.suppress(OSError):  # nobody listens there: no reason to stop working
        print(f"summarize: {visible(line)}", file=sys.stderr, flush=True)


def error(line: str) -> None:
    """One line on standard error that names an error."""
    say(f"error: {line}")


def guarded(run: Callable[[], int], *, verbose: bool) -> int:
    """Runs a command; its exit code, however it ends.

    The text of an unexpected exception may hold parts of an article, so it is shown on request.
    """
    from typer import Abort, TyperException

    from summarize.errors import SummarizeError

    try:
        code = run()
    except SummarizeError as problem:
        error(str(problem))
        return problem.exit_code
    except TyperException as problem:
        error(f"{_complaint(problem.format_message())}{_where_to_look(problem)}")
        return USAGE
    except (KeyboardInterrupt, Abort):
        code = INTERRUPTED
    except ReaderGoneError:
        _discard_stdout()
        return 0
    except Exception as problem:
        if isinstance(problem, OSError) and problem.filename is not None:
            error(_of_a_file(problem))
            return USAGE
        if isinstance(problem, OSError) and problem.errno in _NO_ROOM:  # a page of help, say
            error(f"nothing more can be written: {problem.strerror}")
            return USAGE
        if verbose:
            import traceback

            traceback.print_exc()
        hint = "" if verbose else " (--verbose shows where)"
        error(f"unexpected {type(problem).__name__} inside summarize{hint}")
        return 1
    if code == INTERRUPTED:
        say("interrupted")
    return code


def _of_a_file(problem: OSError) -> str:
    """What the system says of a name that no file can have, or that this user may not look at."""
    name = os.fsdecode(problem.filename) if not isinstance(problem.filename, int) else "a file"
    short = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    return f"{short}: {problem.strerror}: check the name, and your rights"


def _complaint(message: str) -> str:
    """The message of the argument parser without its library's prefix, ending like a sentence."""
    message = message.replace("Value error, ", "").strip()
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _where_to_look(problem: Exception) -> str:
    context = getattr(problem, "ctx", None)
    return f" See {context.command_path} --help." if context is not None else ""


def _discard_stdout() -> None:
    """What is still buffered has no reader: the interpreter must not try to write it at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
