"""Links inside a text to pages of this site: a real address, and a press that keeps the session.

An ordinary link would load the app anew and lose what was typed. components/page/document.js changes the page
within the session on a plain press; the middle button and copying use the address as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from components.page.html import Html, element

FIRST_PAGE = "explore"  # its address is "/"
TERM = "term"  # in an address: one entry of the glossary
PART = "part"  # in an address: the part of a profile or of About to open
PICKS = "sheet"  # in an address: the questions on the reader's sheet


def page_href(page: str, parameters: Mapping[str, str] | None = None) -> str:
    """The address of a page of this site, as seen from any other of its pages."""
    address = "./" if page == FIRST_PAGE else page
    return f"{address}?{urlencode(parameters)}" if parameters else address


def page_link(page: str, label: str, parameters: Mapping[str, str] | None = None, **attributes: str) -> Html:
    """A link to a page of this site, to stand in a text. The reader's picks are added in the browser."""
    return element("a", label, href=page_href(page, parameters), data_page=page, **attributes)
