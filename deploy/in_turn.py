"""Messages of visitors, handed on one by one, so that nobody's flood keeps others from being answered.

Each message makes the server's loop begin a run, and it would begin all that have come before it looks elsewhere:
a hundred clients that send and never read kept a health check waiting for 26 s. In turn, it waits for half a second.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class InTurn:
    """Lets the loop answer everybody else between two messages, of whomever they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.turn = app, asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one visit, its messages in turn with those of all others."""

        async def in_turn() -> Message:
            message = await receive()
            async with self.turn:
                await asyncio.sleep(0)
            return message

        await self.app(scope, in_turn if scope["type"] == "websocket" else receive, send)
