"""Where this site stands: the address that documents print."""

from __future__ import annotations

import os
from urllib.parse import urlsplit, urlunsplit

import streamlit as st

SITE_ADDRESS = "SITE_ADDRESS"  # the environment variable with the site's public address


def site_address() -> str:
    """The site's public address as the host sets it, else as the reader's browser has it; "" if neither is known."""
    set_by_host = os.environ.get(SITE_ADDRESS, "").strip().rstrip("/")
    if set_by_host:
        return set_by_host
    page_url = urlsplit(st.context.url or "")
    if page_url.scheme not in ("http", "https") or not page_url.hostname:
        return ""
    return urlunsplit((page_url.scheme, page_url.netloc.rpartition("@")[2], page_url.path.rpartition("/")[0], "", ""))
