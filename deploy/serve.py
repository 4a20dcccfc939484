"""The launcher: `streamlit run deploy/serve.py`. The same app as app.py, warm before it says that it is healthy.

It adds what a script cannot: the content is read and the libraries are imported before the first reader comes; answers
carry security headers; and the first page a browser gets has our title and tells it where the server is. Without that,
Streamlit's client looks for its server below each deep link first, and logs two errors.
"""

from __future__ import annotations

import html
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from components.pages import PAGE_IDS  # noqa: E402 - found only once the root is on the path
from data.faults import ContentError  # noqa: E402
from data.load import load_catalogue  # noqa: E402

INDEX = Path(st.__file__).parent / "static" / "index.html"
SERVER_IS_HERE = '<script>window.__streamlit = { BACKEND_BASE_URL: window.location.origin + "/" }</script>'
HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


@cache
def first_page() -> str:
    """Streamlit's index.html with the site's name, its description, and where the server is.

    With broken content it stays Streamlit's own; the page below it then says what is wrong.
    """
    page = INDEX.read_text(encoding="utf-8").replace("<head>", f"<head>{SERVER_IS_HERE}", 1)
    try:
        words = load_catalogue().messages
    except ContentError:
        return page
    name, tagline = html.escape(words("site.name")), html.escape(words("site.tagline"))
    description = f'<meta name="description" content="{tagline}">'
    return page.replace("<title>Streamlit</title>", f"<title>{name}</title>{description}")


async def _first_page(request: Request) -> HTMLResponse:
    return HTMLResponse(first_page(), headers={"cache-control": "no-cache"})


class SafeHeaders:
    """Puts the security headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *HEADERS]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


@asynccontextmanager
async def warm(_: Any) -> AsyncIterator[None]:
    """Read the content and import what pages need, so that the first visitor waits no longer than the second."""
    import components.content
    import components.medicine_list
    import components.profile
    import components.search_box
    import components.sheet_downloads

    components.content.is_content_sound()
    first_page()
    yield


app = st.App(
    str(ROOT / "app.py"),
    lifespan=warm,
    middleware=[Middleware(SafeHeaders)],
    routes=[Route("/", _first_page), *(Route(f"/{page}", _first_page) for page in PAGE_IDS[1:])],
)
