"""A headless Chromium of this machine, driven by playwright; without one the tests skip."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.window import Window

_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")  # its event loop runs until it is closed
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("no chromium here: apt-get install chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def window(chromium: Browser) -> Iterator[Window]:
    window = Window(chromium)
    yield window
    window.close()
