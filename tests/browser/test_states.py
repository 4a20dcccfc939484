"""Every state of every page: axe finds nothing, nothing runs off the screen, and each control says what it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from data.load import Catalogue
from tests.browser.conftest import visiting
from tests.browser.states import STATES
from tests.browser.test_every_page import SIZES, violations

CONTROLS = frozenset(
    [
        "button",
        "link",
        "textbox",
        "searchbox",
        "combobox",
        "checkbox",
        "radio",
        "switch",
        "slider",
        "spinbutton",
        "tab",
        "menuitem",
        "option",
        "image",
        "img",
        "listbox",
        "dialog",
        "table",
        "region",
        "radiogroup",
    ]
)
WIDER = (
    "() => { const m = document.querySelector('[data-testid=stMain]');"
    " return Math.max(m.scrollWidth - m.clientWidth, document.documentElement.scrollWidth - innerWidth) }"
)


def nameless(page: Page) -> list[str]:
    """Controls, pictures, tables and regions that a screen reader could name to nobody."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        str(node["role"]["value"])
        for node in nodes
        if not node.get("ignored")
        and node.get("role", {}).get("value") in CONTROLS
        and not str(node.get("name", {}).get("value", "")).strip()
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_a_state_is_fit_for_everyone(
    browser: Browser, site: str, catalogue: Catalogue, state: str, scheme: str
) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        page = STATES[state](visit, catalogue)
        found = []
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            found += [f"{size}: {one}" for one in violations(page)]
            wider = page.evaluate(WIDER)
            found += [f"{size}: {wider} pixels too wide"] if wider > 0 else []
        found += [f"no name: {one}" for one in nameless(page)]
        assert not found, "\n".join(found)
        assert not visit.strangers
