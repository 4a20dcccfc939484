"""Every state of every page: axe finds nothing, nothing runs off the screen, and each control says what it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import visiting
from tests.browser.look import nameless, pixels_too_wide, violations
from tests.browser.states import STATES
from tests.browser.views import SIZES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_a_state_is_fit_for_everyone(
    browser: Browser, site: str, catalogue: Catalogue, state: str, scheme: str
) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        page = STATES[state](visit, catalogue)
        faults = []
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            faults += [f"{size}: {violation}" for violation in violations(page, scheme)]
            wider = pixels_too_wide(page)
            faults += [f"{size}: {wider} pixels too wide"] if wider > 0 else []
        faults += nameless(page)
        assert not faults, "\n".join(faults)
        assert not visit.strangers
