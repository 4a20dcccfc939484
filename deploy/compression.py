"""Scripts and styles sent compressed.

Streamlit sends its start files, 2.3 MB, as they are: compressing each answer anew would cost its server too much. Here
each file is compressed once, when it is first asked for, and kept: a phone on a slow line waits 4 s and not 13.
"""

from __future__ import annotations

import gzip

import brotli
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOLDERS = ("/static/", "/app/static/", "/_stcore/bidi-components/")
TEXTS = ("text/", "application/javascript", "application/json", "image/svg+xml")
SMALLEST = 500  # bytes; below that, compressing gains nothing
BROTLI_QUALITY = 9  # 0.2 s for all start files; the highest, 11, gains 8% and takes 4 s
MOST_KEPT = 32_000_000  # bytes of compressed files; all of Streamlit's together are 7 MB
Stored = tuple[int, list[tuple[bytes, bytes]], bytes]


def wanted_coding(accepted: str) -> str:
    """The best coding that a browser takes, of `br` and `gzip`; empty for neither."""
    offered = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.strip().partition(";q=")
        offered[name.strip()] = weight.strip() not in ("0", "0.0", "0.00", "0.000")
    return next((name for name in ("br", "gzip") if offered.get(name)), "")


def compress(body: bytes, coding: str) -> bytes:
    """The bytes in a coding, `br` or `gzip`."""
    if coding == "br":
        return bytes(brotli.compress(body, quality=BROTLI_QUALITY))
    return gzip.compress(body, compresslevel=9, mtime=0)


class CompressedFiles:
    """Answers for files that never change while the server runs, compressed and kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[tuple[str, str], Stored] = {}
        self.size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or answer it from what is kept."""
        coding = self._coding_for(scope)
        if not coding:
            await self.app(scope, receive, send)
            return
        key = (str(scope["path"]), coding)
        if key not in self.kept:
            stored, is_whole = await self._fetch(scope, receive, coding)
            if stored[0] != 200 or not is_whole or self.size + len(stored[2]) > MOST_KEPT:
                await _send(stored, send)
                return
            self.kept[key] = stored
            self.size += len(stored[2])
        await _send(self.kept[key], send)

    def _coding_for(self, scope: Scope) -> str:
        if scope["type"] != "http" or scope["method"] != "GET" or not str(scope["path"]).startswith(FOLDERS):
            return ""
        headers = Headers(scope=scope)
        is_plain = not any(name in headers for name in ("range", "if-none-match", "if-modified-since"))
        return wanted_coding(headers.get("accept-encoding", "")) if is_plain else ""

    async def _fetch(self, scope: Scope, receive: Receive, coding: str) -> tuple[Stored, bool]:
        """The answer to a request, compressed where that gains anything, and whether all of it came.

        For a reader who leaves meanwhile the answer stops half-way; kept, it would break the page for all others.
        """
        status, headers, body, is_whole = 0, list[tuple[bytes, bytes]](), bytearray(), False

        async def collect(message: Message) -> None:
            nonlocal status, headers, is_whole
            if message["type"] == "http.response.start":
                status, headers = message["status"], list(message["headers"])
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                is_whole = not message.get("more_body", False)

        await self.app(scope, receive, collect)
        answer_headers = MutableHeaders(raw=headers)
        is_whole = is_whole and answer_headers.get("content-length", str(len(body))) == str(len(body))
        is_text = answer_headers.get("content-type", "").startswith(TEXTS)
        if status != 200 or not is_whole or not is_text or len(body) < SMALLEST or "content-encoding" in answer_headers:
            return (status, headers, bytes(body)), is_whole
        packed = compress(bytes(body), coding)
        answer_headers["content-encoding"] = coding
        answer_headers["content-length"] = str(len(packed))
        answer_headers.add_vary_header("accept-encoding")
        if "etag" in answer_headers:
            answer_headers["etag"] = answer_headers["etag"].removesuffix('"') + f'-{coding}"'
        return (status, answer_headers.raw, packed), True


async def _send(stored: Stored, send: Send) -> None:
    status, headers, body = stored
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
