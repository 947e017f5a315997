from __future__ import annotations

import os

import pytest

from summarize.cli import main, report
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
