"""The launcher: `streamlit run deploy/serve.py`. The same app as app.py, warm before it says that it is healthy.

It adds what a script cannot: the content is read and the libraries are imported before the first reader comes; answers
carry security headers; and the first page a browser gets has our title and tells it where the server is. Without that,
Streamlit's client looks for its server below each deep link first, and logs two errors; below an address of several
parts that is no page, it finds nothing at all, and the reader sees an empty window.
"""

from __future__ import annotations

import asyncio
import gc
import html
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse
from starlette.routing import Route
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime import Runtime

gc.disable()  # until all is loaded: nothing is thrown away before, and looking for it takes a tenth of the start
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["FIRST_PAGE_HAS_ICON"] = "1"  # read by components/frame.py

from components.comparison_table import prepare as prepare_comparisons  # noqa: E402 - after the path
from components.content import is_content_sound, text  # noqa: E402
from components.pages import PAGE_IDS  # noqa: E402
from components.terms import prepare as prepare_terms  # noqa: E402
from data import kept  # noqa: E402
from deploy.at_once import SendAtOnce  # noqa: E402
from deploy.closed import ClosedDoors, OwnPagesOnly  # noqa: E402
from deploy.headers import FRAMED_BY, SafeHeaders, frames, safe_headers  # noqa: E402
from deploy.warm import rehearse  # noqa: E402
from documents.when_pressed import load as load_libraries  # noqa: E402

INDEX = Path(st.__file__).parent / "static" / "index.html"
SERVER_IS_HERE = '<script>window.__streamlit = { BACKEND_BASE_URL: window.location.origin + "/" }</script>'
ICON = ROOT / "static" / "icon.png"
ROBOTS = ROOT / "static" / "robots.txt"
QUIET = 10  # seconds after the start in which nothing is done but answering
DAY = 24 * 60 * 60  # seconds


class NoPage(StringConvertor):
    """An address that no page and no file has: the app opens and says so."""

    regex = r"(?!_stcore|static/|app/|media/|component/|auth/|oauth2)[^.]*[^./]"


def _no_packaged_components(*_: object, **__: object) -> None:
    """No installed package brings components of its own: to look through them all takes 100 ms of a start."""


# Streamlit has no setting for it; without this line all works as well, only later.
BidiComponentManager.discover_and_register_components = _no_packaged_components  # type: ignore[method-assign]
register_url_convertor("no_page", NoPage())


@cache
def _index() -> str:
    page = INDEX.read_text(encoding="utf-8").replace("<head>", f"<head>{SERVER_IS_HERE}", 1)
    return page.replace('="./', '="/')


@cache
def first_page() -> str:
    """Streamlit's index.html with the site's name, its description, and where the server is.

    With broken content it stays Streamlit's own; the page below it then says what is wrong.
    """
    page = _index()
    if not is_content_sound():
        return page
    name, tagline = html.escape(text("site.name")), html.escape(text("site.tagline"))
    description = f'<meta name="description" content="{tagline}">'
    return page.replace("<title>Streamlit</title>", f"<title>{name}</title>{description}")


async def _first_page(request: Request) -> HTMLResponse:
    return HTMLResponse(first_page(), headers={"cache-control": "no-cache"})


async def _icon(request: Request) -> FileResponse:
    return FileResponse(ICON, headers={"cache-control": f"public, max-age={DAY}"})


async def _robots(request: Request) -> FileResponse:
    return FileResponse(ROBOTS, headers={"cache-control": f"public, max-age={DAY}"})


@asynccontextmanager
async def warm(_: Any) -> AsyncIterator[None]:
    """Prepare all that readers wait for, before the server says that it is healthy."""
    is_ready = kept.load()
    first_page()
    if not is_ready and is_content_sound():
        prepare_terms()
        prepare_comparisons()
    await rehearse(Runtime.instance())
    if not is_ready and is_content_sound():
        kept.save()
    gc.enable()
    later = asyncio.create_task(_bring_libraries())
    yield
    later.cancel()


async def _bring_libraries() -> None:
    """Bring what a first download needs, once the readers who waited for the doors to open have their page."""
    await asyncio.sleep(QUIET)
    await asyncio.to_thread(load_libraries)


app = st.App(
    str(ROOT / "app.py"),
    lifespan=warm,
    middleware=[
        Middleware(SendAtOnce),
        Middleware(SafeHeaders, headers=safe_headers(_index(), frames(os.environ.get(FRAMED_BY, "")))),
        Middleware(ClosedDoors),
        *(
            [Middleware(OwnPagesOnly, also=st.get_option("server.corsAllowedOrigins"))]
            if st.get_option("server.enableCORS")
            else []
        ),
    ],
    routes=[
        Route("/", _first_page),
        *(Route(f"/{page}", _first_page) for page in PAGE_IDS[1:]),
        Route("/favicon.png", _icon),  # what the first page names until the app has set its own
        Route("/favicon.ico", _icon),  # what browsers ask for unasked
        Route("/robots.txt", _robots),
        Route("/{address:no_page}", _first_page),
    ],
)
