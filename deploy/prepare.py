"""Makes ready what a start would have to work out: `python -m deploy.prepare`. Otherwise the first start does it.

It opens the doors for a moment, without a server: reads and checks the content, draws every page, and keeps the result.
"""

from __future__ import annotations

import asyncio
from typing import Any

from deploy.serve import app


async def _open_and_close() -> None:
    asked = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]

    async def receive() -> Any:
        return asked.pop(0)

    async def send(_: Any) -> None:
        """Nobody listens."""

    await app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)


if __name__ == "__main__":
    asyncio.run(_open_and_close())
