from __future__ import annotations

import errno
import os
import signal
from functools import partial
from pathlib import Path

import pytest

from summarize.cli import main, output, report
from summarize.errors import EndpointError, OutputError


def raising(error: BaseException) -> int:
    raise error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OutputError("no room"), 2, "summarize: error: no room\n"),
        (EndpointError("not there"), 1, "summarize: error: not there\n"),
        (KeyboardInterrupt(), 130, "summarize: interrupted\n"),
    ],
)
def test_each_ending_has_its_code_and_line(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report.guarded(lambda: raising(error), verbose=False) == code
    assert capsys.readouterr() == ("", said)


def test_what_the_system_says_of_a_file_is_an_error_of_the_arguments(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Such as a folder that this user may not look into, or a name that is too long."""
    for name, shown in (("shut/in", "shut/in"), (b"shut/\xff", "shut/\ufffd"), (7, "a file")):
        error = PermissionError(errno.EACCES, "Permission denied", name)
        assert report.guarded(partial(raising, error), verbose=False) == 2
        said = f"summarize: error: {shown}: Permission denied: check the name, and your rights\n"
        assert capsys.readouterr().err == said
    assert main(["eval", "--suite", "x" * 5000]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"summarize: error: {'x' * 200}…: File name too long: check the name")
    assert report.guarded(lambda: raising(OSError("odd")), verbose=False) == 1


def test_a_message_is_one_line_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    report.error("first\nsecond \x1b[2J\u202e")
    assert capsys.readouterr().err == "summarize: error: first second ␛[2J\ufffd\n"


def test_closed_streams_are_no_reason_to_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert main(["schema"]) == 2
    assert "standard output is closed" in capsys.readouterr().err
    monkeypatch.setattr("sys.stderr", None)
    assert main(["schema"]) == 2


@pytest.mark.parametrize("page", ["--help", "--version"])
def test_a_page_of_help_ends_as_data_do(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody:
        monkeypatch.setattr("sys.stdout", nobody)
        assert main([page]) == 0, "| head has had enough"
    if not Path("/dev/full").exists():
        return
    full = os.open("/dev/full", os.O_WRONLY)
    stream = os.fdopen(full, "w")
    monkeypatch.setattr("sys.stdout", stream)
    assert main([page]) == 2
    said = "summarize: error: nothing more can be written: No space left on device\n"
    assert capsys.readouterr().err == said
    monkeypatch.undo()
    os.dup2(os.open(os.devnull, os.O_WRONLY), full)  # what is buffered goes nowhere
    stream.close()


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_end_is_an_interrupt_and_leaves_nothing_half_written(
    ending: signal.Signals,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def run(_given: object) -> int:
        with output.opened(tmp_path / "out.txt") as write:
            write("half of")
            os.kill(os.getpid(), ending)
            raise AssertionError("it went on")

    monkeypatch.setattr("summarize.cli._run", run)
    before = signal.signal(ending, signal.SIG_DFL)  # these tests may run under nohup themselves
    try:
        assert main([]) == 130
        assert signal.getsignal(ending) == signal.SIG_DFL
    finally:
        signal.signal(ending, before)
    assert capsys.readouterr().err == "summarize: interrupted\n"
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_before_anything_is_loaded_is_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_given: object, **_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("summarize.cli.report.guarded", interrupted)
    assert main([]) == 130
    assert capsys.readouterr().err == "summarize: interrupted\n"


def test_a_terminal_that_goes_is_no_matter_under_nohup(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def run(_given: object) -> int:
        os.kill(os.getpid(), signal.SIGHUP)
        return 0

    monkeypatch.setattr("summarize.cli._run", run)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert main([]) == 0
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_broken_standard_error_does_not_stop_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", buffering=1) as stream:
        monkeypatch.setattr("sys.stderr", stream)
        report.say("to nobody")
        monkeypatch.undo()
        writing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(writing, stream.fileno())  # what is buffered goes nowhere instead of failing again
        os.close(writing)
