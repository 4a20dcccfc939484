"""Every address answers: with the page that is there, the way to the page that was meant, or a plain line and a way on.

Without this, Streamlit sends its empty page for any address at all, and its client shows nothing where it cannot make
sense of one, or says "Page not found" and then shows the first page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.page.pages import MOVED, PAGE_IDS
from components.page.streamlit_internals import INDEX
from data.catalogue.catalogue import Catalogue
from deploy.first_page import PLAIN
from deploy.language import VARIES, in_language, other_languages
from deploy.plain_html import plain_html
from documents.formats.html import element, items

FIRST, *OTHERS = PAGE_IDS
# Folders of the server, which say themselves what is not there.
SERVED = ("/_stcore/", "/app/static/", "/media/", "/component/")
OF_THE_SERVER = "/_stcore/"
FILES = frozenset(f"/{path.relative_to(INDEX.parent).as_posix()}" for path in INDEX.parent.glob("static/**/*"))
# What a link brings along from the words around it.
AROUND_A_WORD = " \t.,;:!?()[]<>{}'\"`*_~-/\\|=+&%#\u00a0\uff0e\u3002\u200b\u2026\u201c\u201d\u2018\u2019"

BEHIND_A_NAME = re.compile("[&;?=\0]")  # a query that was joined by another sign


def page_meant(path: str) -> str | None:
    """The page that an address means, by its last part, or None."""
    last = path.rstrip(AROUND_A_WORD).rpartition("/")[2].strip(AROUND_A_WORD)
    name = BEHIND_A_NAME.split(last.casefold())[0].removesuffix(".html").replace("-", "_")
    name = MOVED.get(name, name)
    return name if name in (*PAGE_IDS, PLAIN) else None


class EveryAddress:
    """Answers what neither the app nor Streamlit has anything for; `others` are addresses that do have an answer."""

    def __init__(self, app: ASGIApp, catalogue: Callable[[Scope], Catalogue], others: frozenset[str]) -> None:
        self.app, self.catalogue = app, catalogue
        self.known = others | FILES | {"/", *(f"/{page}" for page in OTHERS)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or answer it."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or self._is_known(scope["path"]):
            is_of_server = scope["type"] == "http" and scope["path"].startswith(OF_THE_SERVER)
            await (self._without_pages if is_of_server else self.app)(scope, receive, send)
        else:
            await self._answer(scope)(scope, receive, send)

    async def _without_pages(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request to the server itself. For what it does not know it would send its empty page, as good."""
        is_lost = False

        async def no_page(message: Message) -> None:
            nonlocal is_lost
            if message["type"] == "http.response.start":
                is_lost = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
            if not is_lost:
                await send(message)

        await self.app(scope, receive, no_page)
        if is_lost:
            await self._answer(scope)(scope, receive, send)

    def _is_known(self, path: str) -> bool:
        return path in self.known or path.startswith(SERVED)

    def _answer(self, scope: Scope) -> Response:
        page, query = page_meant(scope["path"]), scope["query_string"].decode("latin-1")
        if page is None:
            return HTMLResponse(lost_html(self.catalogue(scope)), 404, {"cache-control": "no-cache"} | VARIES)
        place = "/" if page == FIRST else f"/{page}"
        return RedirectResponse(f"{place}?{query}" if query else place, 307, {"cache-control": "no-cache"})


def lost_html(catalogue: Catalogue) -> str:
    """There is no such page, and here are those that there are."""
    words = catalogue.messages
    places = {FIRST: "/", **{page: f"/{page}" for page in OTHERS}}
    pages = [element("a", words(f"page.{page}"), href=in_language(at, catalogue)) for page, at in places.items()]
    lines = [element("p", words("error.lost")), items(pages), element("p", words("error.broken_help"))]
    lines += other_languages(catalogue, "/", "language.name")
    return plain_html(catalogue.language, words("site.name"), words("error.lost_heading"), lines)
