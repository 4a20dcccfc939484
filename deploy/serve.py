"""The launcher: `streamlit run deploy/serve.py`. The same app as app.py, warm before it says that it is healthy.

It adds what a script cannot: the content is read before the first reader comes; answers carry security headers; and the
first page a browser gets has our title and tells it where the server is. Without that, Streamlit's client looks for its
server below each deep link first, and logs two errors; below an address of several parts that is no page, it finds
nothing at all, and the reader sees an empty window.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from components.page.content import catalogue_in, complete_languages, is_content_sound
from components.page.pages import PAGE_IDS
from components.page.streamlit_internals import end_lost_sessions, keep_downloads
from data.catalogue.notice import notice_lines
from deploy.addresses import EveryAddress
from deploy.blocked_routes import BlockedRoutes, OwnPagesOnly
from deploy.compression import CompressedFiles
from deploy.first_page import PLAIN, first_page, streamlit_index
from deploy.in_turn import InTurn
from deploy.language import VARIES, catalogue_for, language_of
from deploy.security_headers import FRAMED_BY, SafeHeaders, frames, safe_headers
from deploy.warmup import load_libraries, warm_up
from deploy.while_broken import WhileBroken
from documents.formats.typst_pdf import forget_documents
from documents.talk.offline_page import offline_page

ICON = ROOT / "static" / "icon.png"
ROBOTS = ROOT / "static" / "robots.txt"
QUIET = 2  # seconds after the start in which nothing is done but answering
FORGET_EVERY = 15  # seconds
KEEP_DOWNLOADS = 30  # seconds in which the browser comes for what was made on a press
DAY = 24 * 60 * 60  # seconds


async def _first_page(request: Request) -> HTMLResponse:
    """Streamlit's page with our H1."""
    page = request.url.path.strip("/") or PAGE_IDS[0]
    page_html = first_page(catalogue_for(request.scope), page, request.query_params)
    return HTMLResponse(page_html, headers={"cache-control": "no-cache"} | VARIES)


async def _plain(request: Request) -> Response:
    """All profiles and the comparison as one page that needs no JavaScript."""
    wanted = language_of(request.scope, complete_languages())
    page = await asyncio.to_thread(_plain_page, wanted, date.today())
    return HTMLResponse(page, headers={"cache-control": "no-cache"} | VARIES)


@lru_cache(maxsize=4)
def _plain_page(language: str, today: date) -> bytes:
    content = catalogue_in(language)
    return offline_page(content, notice_lines(content), today)


async def _icon(request: Request) -> FileResponse:
    return FileResponse(ICON, headers={"cache-control": f"public, max-age={DAY}"})


async def _robots(request: Request) -> FileResponse:
    return FileResponse(ROBOTS, headers={"cache-control": f"public, max-age={DAY}"})


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Warm up before the server says that it is healthy; bring the libraries of documents once it is quiet.

    With broken content the server answers all the same (while_broken.py), and warms up once it was mended.
    """
    keep_downloads(KEEP_DOWNLOADS)
    warm_up()
    tasks = [asyncio.create_task(_load_libraries()), asyncio.create_task(_forget_lost_sessions())]
    yield
    for task in tasks:
        task.cancel()


async def _load_libraries() -> None:
    await asyncio.sleep(QUIET)
    if not is_content_sound():
        while not is_content_sound():
            await asyncio.sleep(QUIET)
        await asyncio.to_thread(warm_up)
    await asyncio.to_thread(load_libraries)


async def _forget_lost_sessions() -> None:
    while True:
        await asyncio.sleep(FORGET_EVERY)
        if end_lost_sessions():
            await asyncio.to_thread(forget_documents)


OWN_FILES = (
    (f"/{PLAIN}", _plain),
    ("/favicon.png", _icon),  # what the first page names until the app has set its own
    ("/favicon.ico", _icon),  # what browsers ask for unasked
    ("/robots.txt", _robots),
)

app = st.App(
    str(ROOT / "app.py"),
    lifespan=lifespan,
    middleware=[
        Middleware(SafeHeaders, headers=safe_headers(streamlit_index(), frames(os.environ.get(FRAMED_BY, "")))),
        Middleware(WhileBroken, is_sound=is_content_sound),
        Middleware(BlockedRoutes),
        Middleware(EveryAddress, catalogue=catalogue_for, others=frozenset(path for path, _ in OWN_FILES)),
        Middleware(CompressedFiles),
        Middleware(InTurn),
        *(
            [Middleware(OwnPagesOnly, also=st.get_option("server.corsAllowedOrigins"))]
            if st.get_option("server.enableCORS")
            else []
        ),
    ],
    routes=[
        Route("/", _first_page),
        *(Route(f"/{page}", _first_page) for page in PAGE_IDS[1:]),
        *(Route(path, answer) for path, answer in OWN_FILES),
    ],
)
