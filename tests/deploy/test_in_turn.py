"""A flood of messages leaves the server free to answer others: it takes one, then looks around, then takes the next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from deploy.in_turn import InTurn

VISITORS = 50
LOOKS = 100


def taken_at_once(kind: str, wrap: Callable[[ASGIApp], ASGIApp]) -> list[int]:
    """How many messages were taken by each visitor, and the most between two looks around, while all of them send."""
    turns = [0] * VISITORS

    async def take(scope: Scope, receive: Receive, send: Send) -> None:
        while True:
            await receive()
            turns[scope["visitor"]] += 1

    async def message() -> dict[str, Any]:
        await asyncio.sleep(0)
        return {"type": "websocket.receive", "bytes": b""}

    async def send(message: Any) -> None:
        raise AssertionError("nothing is answered here")

    async def flood() -> int:
        app = wrap(take)
        visits = [asyncio.create_task(_run(app, {"type": kind, "visitor": visitor})) for visitor in range(VISITORS)]
        most = 0
        for _ in range(LOOKS):
            before = sum(turns)
            await asyncio.sleep(0)
            most = max(most, sum(turns) - before)
        for visit in visits:
            visit.cancel()
        return most

    async def _run(app: ASGIApp, scope: Scope) -> None:
        await app(scope, message, send)

    return [asyncio.run(flood()), *turns]


def test_between_two_messages_everybody_else_has_a_turn() -> None:
    most, *turns = taken_at_once("websocket", InTurn)
    assert most <= 2
    assert max(turns) - min(turns) <= 1, "each visitor has as many turns as every other"
    assert sum(turns) > LOOKS / 4


@pytest.mark.parametrize(("kind", "wrap"), [("websocket", lambda app: app), ("http", InTurn)])
def test_without_turns_all_messages_are_taken_first(kind: str, wrap: Callable[[ASGIApp], ASGIApp]) -> None:
    """So the test above can fail; and what is no visit does not wait."""
    assert taken_at_once(kind, wrap)[0] == VISITORS
