"""Where this site stands: the one place that works its address out, for paper, for codes and for links to copy."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from components.page.content import language
from components.page.links import PICKS
from components.page.pages import PAGE_IDS
from data.catalogue.languages import PARAMETER, language_parameter
from data.sheet.url_ids import page_address

SITE_ADDRESS = "SITE_ADDRESS"  # the environment variable with the site's public address


def site_address() -> str:
    """The site's public address as the host sets it, else as the reader's browser has it; "" if neither is known."""
    set_by_host = os.environ.get(SITE_ADDRESS, "").strip().rstrip("/")
    return set_by_host or site_of(st.context.url)


def site_of(page_url: str | None) -> str:
    """The address of the site that a page's address belongs to, without a name, password or slash at its end."""
    url = urlsplit(page_url or "")
    if url.scheme not in ("http", "https") or not url.hostname:
        return ""
    path = url.path.rstrip("/") if url.path.rstrip("/").rpartition("/")[2] in PAGE_IDS else url.path
    return urlunsplit((url.scheme, url.netloc.rpartition("@")[2], path.rpartition("/")[0], "", ""))


def view_address(page: str, parameters: Mapping[str, str], site: str) -> str:
    """The address of a view of a page, without the picks of the sheet; the path alone where the site is not known."""
    chosen = {key: value for key, value in parameters.items() if value and key not in (PICKS, PARAMETER)}
    chosen |= language_parameter(language())
    return page_address(site, page, chosen) or f"/{page}{f'?{urlencode(chosen)}' if chosen else ''}"
