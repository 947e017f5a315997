"""Pages opened as a reader opens them, and what they did that no reader sees."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page


class Window:
    """A window of a fresh profile for each page that is opened."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.asked: list[str] = []
        """Addresses that pages asked for, but for files and what stands in them."""
        self.complaints: list[str] = []
        """What pages wrote to the console, and errors in their scripts."""

    def open(
        self,
        address: str,
        width: int = 1280,
        height: int = 800,
        scheme: Literal["light", "dark"] = "light",
    ) -> Page:
        """Goes to an address and waits until it has loaded."""
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme
        )
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._note(request.url))
        page.goto(address)
        return page

    def _note(self, url: str) -> None:
        if not url.startswith(("file:", "data:")):
            self.asked.append(url)

    def close(self) -> None:
        """Closes every page."""
        for context in self._contexts:
            context.close()


def in_view(page: Page, selector: str) -> bool:
    """Whether an element can be seen, from its left to its right edge."""
    seen: bool = page.evaluate(
        """selector => {
            const element = document.querySelector(selector);
            const { left, right, top, width, height } = element.getBoundingClientRect();
            const at = document.elementFromPoint(left + width / 2, top + Math.min(height, 20) / 2);
            return top >= 0 && left >= 0 && top < innerHeight && right <= innerWidth
                && (at === element || element.contains(at));
        }""",
        selector,
    )
    return seen


def classes(page: Page, selector: str) -> set[str]:
    """The classes of an element."""
    return set((page.locator(selector).first.get_attribute("class") or "").split())
