"""The pages of a summary and a brief in a browser, from disk."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from summarize.render.html import brief, summary
from summarize.schema import Claim, Figure
from tests.browser.window import Window, classes, in_view
from tests.render import sample
from tests.render.test_pages import crowded, event, hostile

pytestmark = pytest.mark.browser

CROWD = 5000


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    written = {
        "summary": summary.render(sample.harbour()),
        "hostile": summary.render(hostile()),
        "crowded": summary.render(crowded(CROWD)),
        "brief": brief.render(event()),
    }
    addresses = {}
    for name, text in written.items():
        path: Path = folder / f"{name}.html"
        path.write_text(text, "utf-8")
        addresses[name] = path.as_uri()
    return addresses


@pytest.mark.parametrize("name", ["summary", "hostile", "crowded", "brief"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_asks_for_nothing_complains_of_nothing_and_fits(
    window: Window, pages: dict[str, str], name: str, width: int
) -> None:
    page = window.open(pages[name], width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".filters").is_visible()
    assert window.asked == []
    assert window.complaints == []


def test_a_tap_on_words_shows_the_item_and_escape_takes_it_away(
    window: Window, pages: dict[str, str]
) -> None:
    page = window.open(pages["summary"], 360)
    page.click(".m[data-ids~=c1]")
    assert in_view(page, ".card")
    assert sample.harbour().claims[0].proposition in page.inner_text(".card")
    assert "on" in classes(page, "#i-c1")
    page.keyboard.press("Escape")
    assert not page.locator(".card").is_visible()


def test_a_click_on_words_brings_the_item_beside_them(
    window: Window, pages: dict[str, str]
) -> None:
    page = window.open(pages["crowded"])
    last = f"c{CROWD - 30}"
    page.click(f".m[data-ids~={last}]")
    assert in_view(page, f"#i-{last}")
    assert "on" in classes(page, f"#i-{last}")
    assert not page.locator(".card").is_visible()
    assert page.evaluate(
        f"getComputedStyle(document.querySelector('#i-{last}')).backgroundColor"
    ) != (page.evaluate("getComputedStyle(document.querySelector('#i-c0')).backgroundColor"))


def test_the_list_leads_to_the_words(window: Window, pages: dict[str, str]) -> None:
    page = window.open(pages["summary"], height=300)
    page.click("#i-c2 .to")
    assert in_view(page, ".m[data-ids~=c2]")
    assert "on" in classes(page, ".m[data-ids~=c2]")
    assert page.evaluate("document.activeElement.id") == "t-c2"


def test_chips_filter_list_and_text(window: Window, pages: dict[str, str]) -> None:
    shown = "[...document.querySelectorAll('.items li')].filter(i => !i.hidden).map(i => i.id)"
    page = window.open(pages["summary"])
    everything = page.evaluate(shown)
    page.click("[data-family=figure]")
    assert page.evaluate(shown) == [i for i in everything if i.startswith("i-f")]
    assert page.locator(".m.off").count() > 0
    page.click("[data-family=figure]")
    page.click("[data-speaker=s2]")
    items: list[Claim | Figure] = [*sample.harbour().claims, *sample.harbour().figures]
    assert page.evaluate(shown) == [f"i-{item.id}" for item in items if "s2" in item.speaker_ids]


def test_five_thousand_claims_of_script_tags_are_read_filtered_and_reached_at_once(
    window: Window, pages: dict[str, str]
) -> None:
    began = time.perf_counter()
    page = window.open(pages["crowded"])
    assert page.locator(".items li").count() == CROWD
    loaded = time.perf_counter()
    page.click("[data-speaker=s2]")
    assert page.locator(".items li:not([hidden])").count() == CROWD // 2
    filtered = time.perf_counter()
    page.click("[data-speaker=s2]")
    page.evaluate(f"document.querySelector('#i-c{CROWD - 1} .to').click()")
    assert in_view(page, f".m[data-ids~=c{CROWD - 1}]")
    jumped = time.perf_counter()
    assert page.evaluate("document.scripts.length") == 1
    assert "\u202e" not in page.content()
    assert (loaded - began, filtered - loaded, jumped - filtered) < (20.0, 10.0, 10.0)


def test_the_brief_filters_and_shows_drift(window: Window, pages: dict[str, str]) -> None:
    page = window.open(pages["brief"])
    visible = page.locator(".group:not([hidden])")
    everything = visible.count()
    page.click("[data-kind=quote_drift]")
    assert visible.count() == 1 < everything
    assert page.locator(".diff").is_visible()
    assert page.locator(".diff del").count() == 3


@pytest.mark.parametrize("width", [1280, 360])
def test_every_number_of_a_plot_is_in_sight(
    window: Window, pages: dict[str, str], width: int
) -> None:
    page = window.open(pages["brief"], width)
    numbers = page.locator(".plot text")
    assert numbers.count() == 2
    for place in range(2):
        box = numbers.nth(place).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] > 8


def test_the_matrix_leads_to_the_claim(window: Window, pages: dict[str, str]) -> None:
    page = window.open(pages["brief"])
    place = page.get_attribute(".matrix td a", "href")
    page.click(".matrix td a")
    assert place is not None
    assert in_view(page, place)


@pytest.mark.parametrize("name", ["summary", "brief"])
def test_dark_is_dark(window: Window, pages: dict[str, str], name: str) -> None:
    shade = "getComputedStyle(document.body).backgroundColor"
    assert window.open(pages[name], scheme="light").evaluate(shade) == "rgb(252, 251, 248)"
    assert window.open(pages[name], scheme="dark").evaluate(shade) == "rgb(22, 24, 27)"


def test_on_paper_there_are_no_filters_and_the_whole_list(
    window: Window, pages: dict[str, str]
) -> None:
    page = window.open(pages["summary"])
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.items')).maxHeight") == "none"
