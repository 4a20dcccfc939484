"""Small messages leave at once.

The system holds a small packet back until the reader's device has confirmed the one before it, which it may do up to
40 ms later (RFC 896, RFC 1122). A press has an answer of many small packets. Python's asyncio turns this off for each
connection, but not on a socket as Streamlit opens it, whose protocol number is 0. Where uvloop runs (not on Windows) it
turns this off by itself.
"""

from __future__ import annotations

import socket
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send


class SendAtOnce:
    """Turns the wait off for the connection of each request."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request."""
        send_at_once(receive)
        await self.app(scope, receive, send)


def send_at_once(receive: Any) -> None:
    """Set TCP_NODELAY on the connection that `receive` reads from; another server's connection is left as it is."""
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport is not None else None
    if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
