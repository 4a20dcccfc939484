"""With broken content: no replica says that it is healthy, and whoever comes to it is told so, or goes to another.

Everything is answered 503, visits too. So nginx asks the other replica, an update stops before it replaces the good
one, and where there is no other, people see the maintenance page, which asks again by itself.
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.page.maintenance import LOOK_AGAIN, maintenance_words, site_name
from data.catalogue.load import LANGUAGES
from deploy.language import VARIES, language_of
from deploy.plain_html import plain_html
from documents.formats.html import element

HEALTH = "/_stcore/health"
REASON = "content cannot be read; the log has the list of faults, and a mended file is read by itself"
AGAIN = {"cache-control": "no-store", "retry-after": str(LOOK_AGAIN)}


class WhileBroken:
    """Answers in place of the app for as long as the content cannot be read."""

    def __init__(self, app: ASGIApp, is_sound: Callable[[], bool]) -> None:
        self.app, self.is_sound = app, is_sound

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request or visit, or say why not."""
        if scope["type"] == "lifespan" or self.is_sound():
            await self.app(scope, receive, send)
        else:
            await _answer(scope)(scope, receive, send)


def _answer(scope: Scope) -> Response:
    if scope["type"] == "websocket" or scope["path"] == HEALTH:
        return PlainTextResponse(REASON, 503, AGAIN)
    return HTMLResponse(maintenance_html(language_of(scope, LANGUAGES)), 503, AGAIN | VARIES)


def maintenance_html(language: str) -> str:
    """The maintenance page as plain HTML, which loads itself again."""
    heading, *lines = maintenance_words(language)
    return plain_html(language, site_name(language), heading, [element("p", line) for line in lines], again=LOOK_AGAIN)
