from __future__ import annotations

import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.cli.conftest import Ending, Fake

Cli = Callable[..., Ending]


class Browser:
    """Takes the place of a browser: keeps what it was shown, and as it was then."""

    def __init__(self) -> None:
        self.starts = True
        self.shown: list[tuple[Path, str]] = []

    def open(self, address: str) -> bool:
        path = Path(unquote(urlsplit(address).path))
        self.shown.append((path, path.read_text("utf-8")))
        return self.starts


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Browser:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    found = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: found)
    return found


def test_the_page_of_an_article_is_shown_and_stays(cli: Cli, story: Path, browser: Browser) -> None:
    done = cli("extract", story, "--open", "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")
    ((path, page),) = browser.shown
    assert page.startswith("<!doctype html>")
    assert "Ana Castell" in page
    assert path.read_text("utf-8") == page


def test_where_the_page_is_is_said(cli: Cli, story: Path, browser: Browser) -> None:
    done = cli("extract", story, "--open")
    assert f"page: {browser.shown[0][0]}" in done.err


def test_a_page_that_is_written_is_the_one_shown(
    cli: Cli, stories: Path, browser: Browser, tmp_path: Path
) -> None:
    done = cli("compare", stories, "--open", "-o", tmp_path / "ferry run.html")
    assert done.code == 0
    assert [path for path, _ in browser.shown] == [tmp_path / "ferry run.html"]


def test_a_report_is_shown(cli: Cli, browser: Browser) -> None:
    done = cli("eval", "--open", "--article", "surname", "--fresh", "--quiet")
    assert done.code == 0
    ((_, page),) = browser.shown
    assert "surname" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("extract", "story.txt", "--format", "json"), "--format json"),
        (("compare", "story.txt", "--format", "csv"), "--format csv"),
        (("extract", "story.txt", "-o", "."), "is a folder"),
        (("extract", "stories"), "one article"),
        (("eval", "--suite", "events"), "--open"),
    ],
)
@pytest.mark.usefixtures("story", "stories")
def test_what_has_no_page_to_show_is_refused(
    cli: Cli, browser: Browser, arguments: tuple[str, ...], said: str
) -> None:
    done = cli(*arguments, "--open")
    assert (done.code, done.out) == (2, "")
    assert said in done.only_line()
    assert browser.shown == []
    assert list(Path(tempfile.gettempdir()).iterdir()) == []


def test_without_a_browser_nothing_is_read(
    cli: Cli, story: Path, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    done = cli("extract", story, "--open")
    assert done.code == 2
    assert "-o FILE.html" in done.only_line()
    assert fake.seen == []


def test_a_browser_that_does_not_start_leaves_the_page(
    cli: Cli, story: Path, browser: Browser
) -> None:
    browser.starts = False
    done = cli("extract", story, "--open", "--quiet")
    assert done.code == 2
    path = browser.shown[0][0]
    assert str(path) in done.only_line()
    assert path.exists()


def test_a_failed_article_is_not_shown(cli: Cli, fake: Fake, browser: Browser) -> None:
    Path("bad.txt").write_text("FAIL here.")
    done = cli("extract", "bad.txt", "--open", "--quiet")
    assert done.code == 1
    assert browser.shown == []
    assert list(Path(tempfile.gettempdir()).iterdir()) == []
