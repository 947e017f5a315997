"""The page in a browser, from disk: two clicks to an error, filters in the address, a phone."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page

from summarize_evals.report import render
from tests.browser.window import Window, in_view
from tests.evals.report.sample import evaluation

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(render(evaluation(), "html", gate=("attributed_f1 fell",)), "utf-8")
    return file.as_uri()


def visible_items(page: Page) -> list[str]:
    items: list[str] = page.evaluate(
        "[...document.querySelectorAll('.list li')].filter(item => !item.hidden)"
        ".map(item => `${item.dataset.family} ${item.dataset.faults ?? ''}`.trim())"
    )
    return items


def test_it_opens_from_disk_without_a_network_or_a_complaint(window: Window, address: str) -> None:
    page = window.open(address, height=700)
    assert window.asked == []
    assert window.complaints == []
    assert page.evaluate("document.querySelector('.filters').hidden") is False


def test_an_error_is_two_clicks_from_the_table(window: Window, address: str) -> None:
    page = window.open(address, height=700)
    entry = "#errors-claims-speaker a"
    page.click(".kinds a[href='#errors-claims-speaker']")
    assert in_view(page, entry)
    place = page.evaluate(f"document.querySelector({entry!r}).getAttribute('href')")
    assert page.evaluate(f"document.querySelector({place!r}).checkVisibility()") is False
    page.click(entry)
    assert page.evaluate("location.hash") == place
    assert in_view(page, place)
    assert in_view(page, ".list li.here")
    assert "speaker" in page.evaluate("document.querySelector('.list li.here').textContent")


def test_a_view_is_shared_by_its_address(window: Window, address: str) -> None:
    page = window.open(
        f"{address}#article-harbour?only=errors&family=claims&fault=missed", height=700
    )
    assert visible_items(page) == ["claims missed"] * 2  # in harbour, and in what failed
    assert in_view(page, "#article-harbour .text")
    assert page.evaluate("document.querySelector('details[data-case=quiet]').hidden") is True
    assert page.evaluate("document.querySelector('tr[data-case=quiet]').hidden") is True


def test_chips_filter_and_are_kept_in_the_address_while_reading_on(
    window: Window, address: str
) -> None:
    page = window.open(address, height=700)
    everything = visible_items(page)
    page.click(".filters [data-value=figures]")
    assert visible_items(page) == ["figures unit"]
    assert page.evaluate("location.hash") == "#?family=figures"
    page.evaluate("document.querySelector('.articles a[href=\"#article-harbour\"]').click()")
    assert page.evaluate("location.hash") == "#article-harbour?family=figures"
    assert visible_items(page) == ["figures unit"]
    page.click(".filters [data-value=figures]")
    assert visible_items(page) == everything


def test_only_errors_leaves_out_what_is_right_or_open(window: Window, address: str) -> None:
    page = window.open(f"{address}#?only=errors", height=700)
    shown = visible_items(page)
    assert shown
    assert all(" " in item for item in shown)


def test_articles_are_sorted_by_any_column_with_the_keyboard(window: Window, address: str) -> None:
    names = "[...document.querySelectorAll('.articles tbody a')].map(link => link.textContent)"
    page = window.open(address, height=700)
    assert page.evaluate(names) == ["lost", "harbour", "quiet"]
    page.evaluate("document.querySelector('.articles th:last-child button').focus()")
    for order in (["lost", "quiet", "harbour"], ["harbour", "lost", "quiet"]):
        page.keyboard.press("Enter")
        assert page.evaluate(names) == order


@pytest.mark.parametrize("place", ["", "#errors-claims-missed", "#article-harbour"])
def test_a_phone_scrolls_one_way(window: Window, address: str, place: str) -> None:
    page = window.open(address + place, 360, 700)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.querySelector('.scroll').scrollWidth") > 360


def test_dark_is_dark(window: Window, address: str) -> None:
    shade = "getComputedStyle(document.body).backgroundColor"
    assert window.open(address, scheme="light").evaluate(shade) == "rgb(252, 251, 248)"
    assert window.open(address, scheme="dark").evaluate(shade) == "rgb(22, 24, 27)"


def test_it_reads_without_its_script(window: Window, address: str, tmp_path: Path) -> None:
    source = Path(unquote(urlsplit(address).path)).read_text("utf-8")
    plain = tmp_path / "plain.html"
    plain.write_text(re.sub(r"(?s)<script>.*</script>", "", source), "utf-8")
    page = window.open(f"{plain.as_uri()}#errors-claims-speaker", height=700)
    assert in_view(page, "#errors-claims-speaker a")
    assert page.evaluate("document.querySelector('.filters').checkVisibility()") is False
