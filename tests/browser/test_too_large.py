"""What is too large to send is said in a plain line; the connection stays, and the next press works."""

from __future__ import annotations

import streamlit as st
from playwright.sync_api import Page, WebSocket, expect

from components.page.frame import LARGEST_MESSAGE
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit

FILL = """(field, [words, times]) => {
  const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")
  field.focus()
  set.call(field, words.repeat(times))
  field.dispatchEvent(new Event("input", { bubbles: true }))
}"""


def fill(page: Page, words: str, times: int) -> None:
    """Put words into the field as a paste does, and send them."""
    page.locator("textarea").first.evaluate(FILL, [words, times])
    page.keyboard.press("Control+Enter")


def test_a_text_that_is_too_large_is_said_to_be_and_a_shorter_one_is_read(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    sockets: list[WebSocket] = []
    visit.page.on("websocket", lambda socket: sockets.append(socket))
    page = visit.open("/news")
    fill(page, "word ", 2 * LARGEST_MESSAGE // 5)
    line = page.get_by_role("alert").filter(has_text=words("frame.too_large"))
    expect(line).to_be_visible()
    page.wait_for_timeout(3000)  # in which the connection would be cut, and made anew
    assert len(sockets) == 1 and not sockets[0].is_closed()
    fill(page, "Keytruda approved. ", 2)
    expect(line).to_have_count(0)
    page.get_by_role("button", name=words("news.show"), exact=True).click()
    page.get_by_text("Keytruda").last.wait_for()
    assert len(sockets) == 1


def test_the_limit_of_the_browser_is_below_that_of_the_server() -> None:
    server = st.get_option("server.maxMessageSize") * 1_000_000
    assert server * 0.95 < LARGEST_MESSAGE < server - 50_000
