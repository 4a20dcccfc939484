"""Answers leave at once: no packet waits until the reader's device has confirmed the one before it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send
from websockets.asyncio.client import connect

from deploy.at_once import SendAtOnce


async def waits(scope: Scope, receive: Receive, send: Send) -> None:
    """An app whose answer is whether its connection holds small packets back."""
    connection = receive.__self__.transport.get_extra_info("socket")  # type: ignore[attr-defined]
    said = b"no" if connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) else b"yes"
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": said})
    else:
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "bytes": said})


@pytest.fixture(params=[True, False], ids=["with", "without"])
def at(request: pytest.FixtureRequest) -> Iterator[tuple[str, bytes]]:
    """A server on Python's own loop that listens as Streamlit does, with and without SendAtOnce, and its answer."""
    listening = socket.socket(family=socket.AF_INET)
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    app = SendAtOnce(waits) if request.param else waits
    server = uvicorn.Server(
        uvicorn.Config(app, lifespan="off", log_level="error", ws="websockets-sansio", loop="asyncio")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"127.0.0.1:{listening.getsockname()[1]}", b"no" if request.param else b"yes"
    server.should_exit = True
    thread.join(timeout=10)
    assert not thread.is_alive()


def test_an_answer_to_a_request_leaves_at_once(at: tuple[str, bytes]) -> None:
    place, expected = at
    with urlopen(f"http://{place}/", timeout=5) as answer:
        assert answer.read() == expected


def test_a_message_of_a_visit_leaves_at_once(at: tuple[str, bytes]) -> None:
    place, expected = at

    async def first_message() -> object:
        async with connect(f"ws://{place}/", proxy=None) as visit:
            return await visit.recv()

    assert asyncio.run(first_message()) == expected


def test_a_server_of_another_kind_is_left_as_it_is() -> None:
    async def passed_on() -> bool:
        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            scope["passed"] = True

        async def receive() -> dict[str, object]:
            return {}

        async def send(_: object) -> None:
            return None

        scope: Scope = {"type": "http"}
        await SendAtOnce(app)(scope, receive, send)
        return bool(scope["passed"])

    assert asyncio.run(passed_on())
