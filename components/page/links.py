"""Links inside a text to pages of this site: a real address, and a press that keeps the session.

An ordinary link would load the app anew and lose what was typed. components/page/document.js changes the page
within the session on a plain press; the middle button and copying use the address as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from components.page.content import address_language, language
from components.page.html import Html, element
from data.catalogue.languages import PARAMETER, language_parameter

FIRST_PAGE = "explore"  # its address is "/"
TERM = "term"  # in an address: one entry of the glossary
PART = "part"  # in an address: the part of a profile or of About to open
PICKS = "sheet"  # in an address: the questions on the reader's sheet
_CHOICE = re.compile(r"[a-z0-9_.]{1,400}")


def page_href(page: str, parameters: Mapping[str, str] | None = None, spoken: str | None = None) -> str:
    """The address of a page of this site, as seen from any other of its pages; in the reader's language, or another."""
    address = "./" if page == FIRST_PAGE else page
    asked = {**(parameters or {}), **language_parameter(spoken or language())}
    return f"{address}?{urlencode(asked)}" if asked else address


def page_link(page: str, label: str, parameters: Mapping[str, str] | None = None, **attributes: str) -> Html:
    """A link to a page of this site, to stand in a text. The browser adds the picks and the language of its address."""
    return element("a", label, href=page_href(page, parameters), data_page=page, **attributes)


def spoken_here() -> dict[str, str]:
    """What an address needs so that this reader goes on in the language of the page; often nothing."""
    named = address_language(language())
    return {PARAMETER: named} if named else {}


def choices_in(address: Mapping[str, str]) -> dict[str, str]:
    """What in an address could be a choice of this site; what else stands there is anybody's and not written out."""
    return {name: value for name, value in address.items() if _CHOICE.fullmatch(name) and _CHOICE.fullmatch(value)}
