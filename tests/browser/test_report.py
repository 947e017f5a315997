"""The page in a browser, from disk: two clicks to an error, filters in the address, a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from summarize_evals.report import render
from tests.browser.chromium import Page, found, started
from tests.evals.report.sample import evaluation

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(found() is None, reason="no chromium here: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with started(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(render(evaluation(), "html", gate=("attributed_f1 fell",)), "utf-8")
    return file.as_uri()


def open_at(browser: Page, address: str, width: int = 1280) -> None:
    browser.size(width, 700)
    browser.open(address)


def in_view(browser: Page, selector: str) -> bool:
    """Whether the whole of an element can be seen."""
    seen: bool = browser.evaluate(
        f"""(element => {{
            const {{ left, right, top, bottom, width, height }} = element.getBoundingClientRect();
            const at = document.elementFromPoint(left + width / 2, top + Math.min(height, 20) / 2);
            return top >= 0 && left >= 0 && top < innerHeight && right <= innerWidth
                && (at === element || element.contains(at));
        }})(document.querySelector({selector!r}))"""
    )
    return seen


def visible_items(browser: Page) -> list[str]:
    items: list[str] = browser.evaluate(
        "[...document.querySelectorAll('.list li')].filter(item => !item.hidden)"
        ".map(item => `${item.dataset.family} ${item.dataset.faults ?? ''}`.trim())"
    )
    return items


def complaints(browser: Page) -> list[dict[str, Any]]:
    told = ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
    return [event for event in browser.events if event.get("method") in told]


def test_it_opens_from_disk_without_a_network_or_a_complaint(browser: Page, address: str) -> None:
    open_at(browser, address)
    asked = [
        event["params"]["request"]["url"]
        for event in browser.events
        if event.get("method") == "Network.requestWillBeSent"
    ]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert complaints(browser) == []
    assert browser.evaluate("document.querySelector('.filters').hidden") is False


def test_an_error_is_two_clicks_from_the_table(browser: Page, address: str) -> None:
    open_at(browser, address)
    entry = "#errors-claims-speaker a"
    browser.click(".kinds a[href='#errors-claims-speaker']")
    assert in_view(browser, entry)
    place = browser.evaluate(f"document.querySelector({entry!r}).getAttribute('href')")
    assert browser.evaluate(f"document.querySelector({place!r}).checkVisibility()") is False
    browser.click(entry)
    assert browser.evaluate("location.hash") == place
    assert in_view(browser, place)
    assert in_view(browser, ".list li.here")
    assert "speaker" in browser.evaluate("document.querySelector('.list li.here').textContent")


def test_a_view_is_shared_by_its_address(browser: Page, address: str) -> None:
    open_at(browser, f"{address}#article-harbour?only=errors&family=claims&fault=missed")
    assert visible_items(browser) == ["claims missed"] * 2  # in harbour, and in what failed
    assert in_view(browser, "#article-harbour .text")
    assert browser.evaluate("document.querySelector('details[data-case=quiet]').hidden") is True
    assert browser.evaluate("document.querySelector('tr[data-case=quiet]').hidden") is True


def test_chips_filter_and_are_kept_in_the_address_while_reading_on(
    browser: Page, address: str
) -> None:
    open_at(browser, address)
    everything = visible_items(browser)
    browser.click(".filters [data-value=figures]")
    assert visible_items(browser) == ["figures unit"]
    assert browser.evaluate("location.hash") == "#?family=figures"
    browser.evaluate("document.querySelector('.articles a[href=\"#article-harbour\"]').click()")
    assert browser.evaluate("location.hash") == "#article-harbour?family=figures"
    assert visible_items(browser) == ["figures unit"]
    browser.click(".filters [data-value=figures]")
    assert visible_items(browser) == everything


def test_only_errors_leaves_out_what_is_right_or_open(browser: Page, address: str) -> None:
    open_at(browser, f"{address}#?only=errors")
    shown = visible_items(browser)
    assert shown
    assert all(" " in item for item in shown)


def test_articles_are_sorted_by_any_column_with_the_keyboard(browser: Page, address: str) -> None:
    names = "[...document.querySelectorAll('.articles tbody a')].map(link => link.textContent)"
    open_at(browser, address)
    assert browser.evaluate(names) == ["lost", "harbour", "quiet"]
    browser.evaluate("document.querySelector('.articles th:last-child button').focus()")
    for order in (["lost", "quiet", "harbour"], ["harbour", "lost", "quiet"]):
        for kind in ("keyDown", "keyUp"):
            browser.do("Input.dispatchKeyEvent", type=kind, key="Enter", text="\r", code="Enter")
        assert browser.evaluate(names) == order


@pytest.mark.parametrize("place", ["", "#errors-claims-missed", "#article-harbour"])
def test_a_phone_scrolls_one_way(browser: Page, address: str, place: str) -> None:
    open_at(browser, address + place, width=360)
    browser.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert browser.evaluate("document.documentElement.scrollWidth") <= 360
    assert browser.evaluate("document.querySelector('.scroll').scrollWidth") > 360


def test_dark_is_dark(browser: Page, address: str) -> None:
    shades = {}
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        open_at(browser, address)
        shades[scheme] = browser.evaluate("getComputedStyle(document.body).backgroundColor")
    assert shades == {"light": "rgb(252, 251, 248)", "dark": "rgb(22, 24, 27)"}


def test_it_reads_without_its_script(browser: Page, address: str, tmp_path: Path) -> None:
    source = Path(unquote(urlsplit(address).path)).read_text("utf-8")
    plain = tmp_path / "plain.html"
    plain.write_text(re.sub(r"(?s)<script>.*</script>", "", source), "utf-8")
    open_at(browser, f"{plain.as_uri()}#errors-claims-speaker")
    assert in_view(browser, "#errors-claims-speaker a")
    assert browser.evaluate("document.querySelector('.filters').checkVisibility()") is False
