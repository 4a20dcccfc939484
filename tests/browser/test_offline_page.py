"""The page of the offline kit: opened from disk with the network off, in every width, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from documents.talk.offline_page import offline_page
from tests.browser.look import violations
from tests.sheet.test_sheet_outputs import ORGANISATION


@pytest.fixture(scope="module")
def file(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stick") / "immunotherapy.html"
    path.write_bytes(offline_page(catalogue, notice_lines(catalogue), date(2026, 11, 24), ORGANISATION))
    return path


@contextmanager
def opened(browser: Browser, file: Path, width: int = 1280, scheme: str = "light") -> Iterator[tuple[Page, list[str]]]:
    """The page from disk, the network off, with every request and error that it made."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    context.set_offline(True)
    traffic: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: traffic.append(request.url))
    page.on("console", lambda message: traffic.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: traffic.append(str(error)))
    page.goto(file.as_uri())
    page.evaluate("() => document.fonts.ready.then(() => true)")
    try:
        yield page, traffic
    finally:
        context.close()


def test_it_opens_from_disk_with_the_network_off_and_asks_for_nothing(browser: Browser, file: Path) -> None:
    with opened(browser, file) as (page, traffic):
        assert [entry for entry in traffic if not entry.startswith("data:")] == [file.as_uri()]
        assert page.evaluate("() => document.fonts.check('16px \"Atkinson Hyperlegible Next\"')")
        assert page.evaluate("() => [...document.fonts].filter(f => f.status === 'loaded').length") == 2
        assert page.locator("script").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_fit_for_everyone_at_every_width(browser: Browser, file: Path, scheme: str) -> None:
    with opened(browser, file, 1280, scheme) as (page, _):
        for width in (1280, 1920, 768, 320):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width
            if width in (320, 1280):
                # The page lets no script in but one: the reader's own tool, run from outside.
                assert not violations(page, scheme), width


def test_every_link_within_leads_somewhere_and_the_skip_link_is_first(browser: Browser, file: Path) -> None:
    with opened(browser, file) as (page, _):
        lost = page.evaluate(
            "() => [...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
            ".filter(id => !document.getElementById(id))"
        )
        assert not lost
        ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(node => node.id)")
        assert len(ids) == len(set(ids))
        page.keyboard.press("Tab")
        assert page.evaluate("() => document.activeElement.hash") == "#main"
        page.keyboard.press("Enter")
        assert page.evaluate("() => location.hash") == "#main"


def test_headings_step_down_one_at_a_time_below_one_title(browser: Browser, file: Path) -> None:
    with opened(browser, file) as (page, _):
        levels = page.evaluate("() => [...document.querySelectorAll('h1,h2,h3,h4')].map(node => +node.tagName[1])")
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_all_types_kinds_medicines_and_words_are_on_it(browser: Browser, file: Path, catalogue: Catalogue) -> None:
    with opened(browser, file) as (page, _):
        words = page.locator("body").inner_text()
        glanced, rows, listed = (page.locator("table").nth(at).locator("tbody tr").count() for at in range(3))
    for subject in catalogue.subjects.values():
        assert subject.name in words
        for statement in subject.statements.values():
            assert all(line in words for line in statement.lines), (subject.id, statement.part)
    assert glanced == len(catalogue.glance)
    assert rows == len(catalogue.attributes) and listed == len(catalogue.medicines)
    assert all(term.term in words and term.meaning in words for term in catalogue.terms.values())
    assert all(line in words for line in notice_lines(catalogue))
    assert ORGANISATION.name in words


def test_it_begins_with_the_scene_and_all_types_at_a_glance(browser: Browser, file: Path, catalogue: Catalogue) -> None:
    with opened(browser, file) as (page, _):
        scene = page.locator("figure").first
        assert scene.locator(".place").count() == len(catalogue.scene)
        glance = page.locator("h2#glance").bounding_box()
        assert glance is not None and glance["y"] < 1000
        lines = page.locator(".scene-and-ways li").all_inner_texts()
    assert [line.split(":")[0] for line in lines] == [
        catalogue.mechanisms[mechanism].name for mechanism in catalogue.scene
    ]


def test_it_prints_with_every_word(browser: Browser, file: Path) -> None:
    with opened(browser, file) as (page, _):
        assert len(page.pdf()) > 100_000


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_name_of_a_table_runs_over_its_whole_width(browser: Browser, file: Path, width: int) -> None:
    with opened(browser, file, width) as (page, _):
        for caption in page.locator("caption").all():
            shares = caption.evaluate("node => node.getBoundingClientRect().width / node.parentNode.offsetWidth")
            assert shares > 0.95, caption.inner_text()
