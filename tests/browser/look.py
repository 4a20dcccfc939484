"""What a test in a browser can see of a page: what axe finds, what is too wide, and what has no name."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]  # what axe asks of colours; all else is the same page in the dark
CONTROLS = frozenset(
    (
        *("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "switch", "slider", "spinbutton"),
        *("tab", "menuitem", "option", "image", "img", "listbox", "dialog", "table", "region", "radiogroup"),
    )
)
_WIDER = """() => {
  const main = document.querySelector('[data-testid=stMain]') ?? document.documentElement
  return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth)
}"""


def violations(page: Page, scheme: str = "light") -> list[str]:
    """What axe finds, of all its rules in light and of those on colours in the dark.

    It is looked at again when a run was still drawing, which fades what it is about to replace.
    """
    rules = {"type": "tag", "values": TAGS} if scheme == "light" else {"type": "rule", "values": COLOURS}
    faults = _axe(page, rules)
    if faults:
        page.wait_for_timeout(2000)
        faults = _axe(page, rules)
    return faults


def _axe(page: Page, rules: Mapping[str, object]) -> list[str]:
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE)
    report = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules)
    return [
        f"{v['id']}: {v['help']} | {node['html'][:160]} | {node['failureSummary'][:200]}"
        for v in report["violations"]
        for node in v["nodes"]
    ]


def pixels_too_wide(page: Page) -> int:
    """By how much the page is wider than the window; nothing has to be scrolled sideways."""
    return int(page.evaluate(_WIDER))


def lower_edge(page: Page) -> float:
    """The lower edge of what one sees: the tray's upper edge, if there is a tray."""
    tray = page.get_by_test_id("stBottom")
    box = tray.bounding_box() if tray.count() else None
    return box["y"] if box else float(page.evaluate("window.innerHeight"))


def nameless(page: Page) -> list[str]:
    """Controls, pictures, tables and regions that a screen reader could name to nobody."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        f"no name: {node['role']['value']}"
        for node in nodes
        if not node.get("ignored")
        and node.get("role", {}).get("value") in CONTROLS
        and not str(node.get("name", {}).get("value", "")).strip()
    ]


def heading_faults(page: Page) -> list[str]:
    """Headings begin with the one H1 and step down one level at a time."""
    levels = page.eval_on_selector_all(
        "h1, h2, h3, h4, h5, h6",
        "all => all.filter(node => node.checkVisibility()).map(node => Number(node.tagName[1]))",
    )
    is_sound = levels.count(1) == 1 and levels[0] == 1 and all(below <= above + 1 for above, below in pairwise(levels))
    return [] if is_sound else [f"headings: {levels}"]


def without_alternative(page: Page) -> list[str]:
    """Pictures with no words instead of them, on the page and inside its components."""
    return [str(picture) for picture in page.evaluate(_WITHOUT_ALTERNATIVE)]


_WITHOUT_ALTERNATIVE = """() => [...document.querySelectorAll('img, [role=img]')]
  .filter((node) => !node.closest('[aria-hidden=true]'))
  .filter((node) => node.tagName === 'IMG' ? !node.hasAttribute('alt') : !(node.getAttribute('aria-label') ||
    node.getAttribute('aria-labelledby') || node.querySelector('title')))
  .map((node) => `no alternative: ${node.outerHTML.slice(0, 120)}`)"""


def wait_for_charts(page: Page) -> None:
    """Charts come after the page; wait until each is drawn."""
    charts = page.locator("[data-testid=stVegaLiteChart]")
    for index in range(charts.count()):
        charts.nth(index).locator("canvas, svg").first.wait_for()


def faults_once_drawn(page: Page) -> list[str]:
    """What is wrong with a page at any width once its charts stand: headings, names, text alternatives."""
    wait_for_charts(page)
    return [*heading_faults(page), *nameless(page), *without_alternative(page)]
