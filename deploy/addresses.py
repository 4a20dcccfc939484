"""Every address answers: with the page that is there, the way to the page that was meant, or a plain line and a way on.

Without this, Streamlit sends its empty page for any address at all, and its client shows nothing where it cannot make
sense of one, or says "Page not found" and then shows the first page.
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.page.pages import MOVED, PAGE_IDS
from components.page.streamlit_internals import INDEX
from data.catalogue.catalogue import Catalogue
from deploy.plain_html import plain_html
from documents.formats.html import element, items

FIRST, *OTHERS = PAGE_IDS
# Folders of the server, which say themselves what is not there.
SERVED = ("/_stcore/", "/app/static/", "/media/", "/component/")
FILES = frozenset(f"/{path.relative_to(INDEX.parent).as_posix()}" for path in INDEX.parent.glob("static/**/*"))
# What a link brings along from the words around it.
AROUND_A_WORD = " \t.,;:!?()[]<>{}'\"`*_~-/\\|=+&%#\u00a0\u200b\u2026\u201c\u201d\u2018\u2019"


def page_meant(path: str) -> str | None:
    """The page that an address means, by its last part, or None."""
    last = path.rstrip(AROUND_A_WORD).rpartition("/")[2].strip(AROUND_A_WORD)
    name = last.casefold().removesuffix(".html").replace("-", "_")
    name = MOVED.get(name, name)
    return name if name in PAGE_IDS else None


class EveryAddress:
    """Answers what neither the app nor Streamlit has anything for; `others` are addresses that do have an answer."""

    def __init__(self, app: ASGIApp, catalogue: Callable[[], Catalogue], others: frozenset[str]) -> None:
        self.app, self.catalogue = app, catalogue
        self.known = others | FILES | {"/", *(f"/{page}" for page in OTHERS)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or answer it."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or self._is_known(scope["path"]):
            await self.app(scope, receive, send)
        else:
            await self._answer(scope)(scope, receive, send)

    def _is_known(self, path: str) -> bool:
        return path in self.known or path.startswith(SERVED)

    def _answer(self, scope: Scope) -> Response:
        page, query = page_meant(scope["path"]), scope["query_string"].decode("latin-1")
        if page is None:
            return HTMLResponse(lost_html(self.catalogue()), 404, {"cache-control": "no-cache"})
        place = "/" if page == FIRST else f"/{page}"
        return RedirectResponse(f"{place}?{query}" if query else place, 307, {"cache-control": "no-cache"})


def lost_html(catalogue: Catalogue) -> str:
    """There is no such page, and here are those that there are."""
    words = catalogue.messages
    places = {FIRST: "/", **{page: f"/{page}" for page in OTHERS}}
    pages = [element("a", words(f"page.{page}"), href=place) for page, place in places.items()]
    lines = [element("p", words("error.lost")), items(pages), element("p", words("error.broken_help"))]
    return plain_html(words("error.lost_heading"), lines)
