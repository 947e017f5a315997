from __future__ import annotations

import io

import pytest

from summarize.batch.job import Report
from summarize.cli.progress import Progress, so_far


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown_on(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal in the place of standard error; pytest undoes it when a fixture does this."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def test_the_line_counts_and_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    with Progress(wanted=True) as progress:
        with progress.step(failed=False):
            before = screen.getvalue()
            assert before.endswith("\x1b[1A\x1b[2K")  # the line is gone, the cursor is in its place
            screen.write("summarize: said in between\n")
        with progress.step(failed=True):
            pass
        assert "Reading: 1 done" in screen.getvalue()
    assert "Reading: 1 done, 1 failed" in screen.getvalue()
    assert "\x1b[?25h" in screen.getvalue().rpartition("Reading")[2]  # the cursor is shown again


def test_an_error_does_not_leave_the_line_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    with pytest.raises(KeyboardInterrupt), Progress(wanted=True):
        raise KeyboardInterrupt
    assert "\x1b[?25h" in screen.getvalue().rpartition("Reading")[2]


def test_nothing_is_shown_where_it_is_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    with Progress(wanted=False) as progress, progress.step(failed=False):
        pass
    assert screen.getvalue() == ""


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_nothing_is_shown_where_nobody_would_see_it(
    stream: io.StringIO | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", stream)
    with Progress(wanted=True) as progress, progress.step(failed=False):
        pass
    assert stream is None or stream.getvalue() == ""


def test_a_batch_is_told_by_count_rate_cost_and_the_time_that_is_left() -> None:
    report = Report(total=5000, usd=1.204, seconds=2.0)
    assert so_far(report) == "0 of 5,000 · $1.20"
    report.done, report.failed = 97, 3
    report.retries["server"] = 7
    assert so_far(report) == (
        "100 of 5,000 · 50.0 a second · 3 failed · 7 calls again · $1.20 · 1:38 left"
    )
    report.total = 1_000_000
    assert so_far(report).endswith(" · 5:33:18 left")
