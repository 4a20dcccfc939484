"""The security headers of every answer, and who may show the site in a frame.

The policy is one that the app runs under, browser tests walk every page with it. What it has to allow, and why:
scripts from blob: addresses (Streamlit starts its components so), WebAssembly (its protocol's library reckons with it),
inline styles (Streamlit's own way of styling), and the inline scripts of the first page, each by its hash. Text is
never run as a script, and nothing may come from another host.
"""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

FRAMED_BY = "FRAMED_BY"  # the environment variable with the sites that may frame this one, between blanks
_ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?")
_HOST = re.compile(rb"([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(:[0-9]{1,5})?", re.IGNORECASE)
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_STEADY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


def frames(setting: str) -> tuple[str, ...]:
    """The sites of the setting that may frame this one. Raises ValueError naming what is no site."""
    sites = tuple(setting.lower().split())
    for site in sites:
        if not _ORIGIN.fullmatch(site):
            raise ValueError(
                f"{FRAMED_BY}: {site!r} is not a site. Write each as https://www.example.org, with blanks between them."
            )
    return sites


def hashes(page: str) -> tuple[str, ...]:
    """The hash of each inline script of a page, as a policy names it."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def policy(page: str, framed_by: tuple[str, ...] = ()) -> str:
    """The Content-Security-Policy for a first page, and for all that it asks for."""
    rules = {
        "default-src": ("'self'",),
        "script-src": ("'self'", "blob:", "'wasm-unsafe-eval'", *hashes(page)),
        "style-src": ("'self'", "'unsafe-inline'"),
        "img-src": ("'self'", "data:", "blob:"),
        "font-src": ("'self'", "data:"),
        "connect-src": ("'self'",),
        "object-src": ("'none'",),
        "frame-src": ("'none'",),
        "base-uri": ("'none'",),
        "form-action": ("'none'",),
        "frame-ancestors": framed_by or ("'none'",),
    }
    return "; ".join(f"{rule} {' '.join(allowed)}" for rule, allowed in rules.items())


def safe_headers(page: str, framed_by: tuple[str, ...] = ()) -> dict[str, str]:
    """The headers of every answer."""
    headers = {**_STEADY, "content-security-policy": policy(page, framed_by)}
    return headers if framed_by else {**headers, "x-frame-options": "DENY"}


def with_connection(policy_value: bytes, host: bytes) -> bytes:
    """A policy that names the site's own connection too: iPhones before iOS 16 do not take it for part of 'self'."""
    if not _HOST.fullmatch(host):
        return policy_value
    return policy_value.replace(b"connect-src 'self'", b"connect-src 'self' ws://%s wss://%s" % (host, host))


class SafeHeaders:
    """Puts headers on every answer, in place of any of the same name."""

    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self.app = app
        self.headers = [(name.encode(), value.encode()) for name, value in headers.items()]
        self.names = {name for name, _ in self.headers}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                others = [pair for pair in message["headers"] if pair[0].lower() not in self.names]
                host = next((value for name, value in scope["headers"] if name == b"host"), b"")
                ours = ((name, with_connection(value, host)) for name, value in self.headers)
                message = {**message, "headers": [*others, *ours]}
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)
