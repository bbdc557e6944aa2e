"""Chromium for tests of the page: where there is one, and a page in it that notes what goes wrong."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(slots=True)
class Opened:
    """A page of the browser, what its console and its errors said, and what it asked the network for."""

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def chromium() -> str:
    """The browser's program; without one the test is skipped."""
    found = os.environ.get("EXTRACT_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.skip("no Chromium here: install one, or name it in EXTRACT_CHROMIUM")
    return found


@contextmanager
def started() -> Iterator[Any]:
    """The browser, headless."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = chromium()
    with sync_api.sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Any, path: Path, **context: Any) -> Iterator[Opened]:
    """The page at `path`, after its scripts have run."""
    within = browser.new_context(**{"viewport": {"width": 1300, "height": 900}, **context})
    page = Opened(within.new_page())
    page.page.on("console", lambda message: page.said.append(message.text))
    page.page.on("pageerror", lambda error: page.said.append(str(error)))
    page.page.on("dialog", lambda dialog: (page.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.page.on("request", lambda request: page.asked.append(request.url))
    try:
        page.page.goto(path.as_uri())
        yield page
    finally:
        within.close()
