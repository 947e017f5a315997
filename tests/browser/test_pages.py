"""The pages of a summary and a brief in a browser, from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.render.html import brief, summary
from tests.browser.chromium import Page, found, started
from tests.browser.test_report import complaints, in_view
from tests.render import sample
from tests.render.test_pages import event, hostile

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(found() is None, reason="no chromium here: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with started(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    written = {
        "summary": summary.render(sample.harbour()),
        "hostile": summary.render(hostile()),
        "brief": brief.render(event()),
    }
    addresses = {}
    for name, text in written.items():
        path: Path = folder / f"{name}.html"
        path.write_text(text, "utf-8")
        addresses[name] = path.as_uri()
    return addresses


def opened(browser: Page, address: str, width: int = 1280) -> None:
    browser.size(width, 800)
    browser.open(address)


@pytest.mark.parametrize("name", ["summary", "hostile", "brief"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_asks_for_nothing_complains_of_nothing_and_fits(
    browser: Page, pages: dict[str, str], name: str, width: int
) -> None:
    opened(browser, pages[name], width)
    asked = [
        event["params"]["request"]["url"]
        for event in browser.events
        if event.get("method") == "Network.requestWillBeSent"
    ]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert complaints(browser) == []
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    assert browser.evaluate("document.querySelector('.filters').hidden") is False


def test_a_tap_on_words_shows_the_item_and_escape_takes_it_away(
    browser: Page, pages: dict[str, str]
) -> None:
    opened(browser, pages["summary"], 360)
    browser.click(".m[data-ids~=c1]")
    assert in_view(browser, ".card")
    told = browser.evaluate("document.querySelector('.card').textContent")
    assert sample.harbour().claims[0].content.text in told
    assert browser.evaluate("document.querySelector('#i-c1').classList.contains('on')")
    browser.do("Input.dispatchKeyEvent", type="keyDown", key="Escape", code="Escape")
    assert browser.evaluate("document.querySelector('.card').hidden") is True


def test_the_list_leads_to_the_words(browser: Page, pages: dict[str, str]) -> None:
    opened(browser, pages["summary"])
    browser.size(1280, 300)
    browser.click("#i-c2 .to")
    assert in_view(browser, ".m[data-ids~=c2]")
    assert browser.evaluate("document.querySelector('.m[data-ids~=c2]').classList.contains('on')")
    assert browser.evaluate("document.activeElement.id") == "t-c2"


def test_chips_filter_list_and_text(browser: Page, pages: dict[str, str]) -> None:
    shown = "[...document.querySelectorAll('.items li')].filter(i => !i.hidden).map(i => i.id)"
    opened(browser, pages["summary"])
    everything = browser.evaluate(shown)
    browser.click("[data-family=figure]")
    assert browser.evaluate(shown) == [i for i in everything if i.startswith("i-f")]
    assert browser.evaluate("document.querySelectorAll('.m.off').length") > 0
    browser.click("[data-family=figure]")
    browser.click("[data-speaker=s2]")
    assert browser.evaluate(shown) == [
        f"i-{item.id}"
        for item in (*sample.harbour().claims, *sample.harbour().figures)
        if "s2" in item.speaker_ids
    ]


def test_the_brief_filters_and_shows_drift(browser: Page, pages: dict[str, str]) -> None:
    opened(browser, pages["brief"])
    visible = "[...document.querySelectorAll('.group')].filter(g => !g.hidden).length"
    everything = browser.evaluate(visible)
    browser.click("[data-kind=quote_drift]")
    assert browser.evaluate(visible) == 1 < everything
    assert browser.evaluate("document.querySelector('.diff').checkVisibility()")
    assert browser.evaluate("document.querySelectorAll('.diff del').length") == 3


def test_the_matrix_leads_to_the_claim(browser: Page, pages: dict[str, str]) -> None:
    opened(browser, pages["brief"])
    place = browser.evaluate("document.querySelector('.matrix td a').getAttribute('href')")
    browser.click(".matrix td a")
    assert in_view(browser, place)


@pytest.mark.parametrize("name", ["summary", "brief"])
def test_dark_is_dark(browser: Page, pages: dict[str, str], name: str) -> None:
    shades = {}
    for scheme in ("dark", "light"):
        browser.scheme(scheme)
        opened(browser, pages[name])
        shades[scheme] = browser.evaluate("getComputedStyle(document.body).backgroundColor")
    assert shades == {"light": "rgb(252, 251, 248)", "dark": "rgb(22, 24, 27)"}
