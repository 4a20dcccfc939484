"""Requests that are turned away: to routes of Streamlit that this app never uses, and visits from other sites."""

from __future__ import annotations

from collections.abc import Container, Sequence
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

# Nothing is ever uploaded as a file (a draft is read in the reader's browser), and nobody signs in.
NEVER_USED = ("/_stcore/upload_file", "/auth", "/oauth2callback")


class BlockedRoutes:
    """Answers 404 at addresses that Streamlit serves and this app never uses."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or turn it away."""
        if scope["type"] == "http" and is_never_used(str(scope["path"])):
            await PlainTextResponse("Not found", status_code=404)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def is_never_used(path: str) -> bool:
    """True for an address of such a route, however its slashes are written."""
    plain = "/" + "/".join(part for part in path.split("/") if part)
    return any(plain == route or plain.startswith(f"{route}/") for route in NEVER_USED)


class OwnPagesOnly:
    """Turns away a visit that a page of another site begins.

    Streamlit would do so too, but first asks two other hosts for this machine's own addresses, and while it waits for
    their answers every reader waits. A visit without an Origin does not come from a page and is let in. `also` are
    origins that the settings let in.
    """

    def __init__(self, app: ASGIApp, also: Sequence[str] = ()) -> None:
        self.app, self.also = app, frozenset(also)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or turn a visit away before it is accepted."""
        if scope["type"] == "websocket" and not is_own_page(dict(scope["headers"]), self.also):
            await send({"type": "websocket.close", "code": 1008})
            return
        await self.app(scope, receive, send)


def is_own_page(headers: dict[bytes, bytes], also: Container[str] = ()) -> bool:
    """True if no page, or a page of the address that was asked, begins a visit."""
    origin, host = (headers.get(name, b"").decode("latin-1") for name in (b"origin", b"host"))
    if not origin or origin in also:
        return True
    try:
        page, server = urlsplit(origin), urlsplit(f"//{host}")
        return page.scheme in ("http", "https") and bool(page.netloc) and page.netloc == server.netloc
    except ValueError:
        return False
