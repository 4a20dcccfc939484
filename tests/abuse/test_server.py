"""A real server under attack: it answers, stays well, tells nobody what was typed, and speaks to no other host."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import time
from collections.abc import Iterator
from itertools import islice
from random import Random
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import psutil
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from components.page.pages import PAGE_IDS
from data.medicines.kind_filter import KIND_PARTS
from data.medicines.medicine_filter import MEDICINE_PARTS
from tests.abuse.conftest import MARK
from tests.abuse.strategies import FORMULAS, MARKUP, ODD
from tests.support.screen import CHOSEN_FROM_OPTIONS, Shown
from tests.support.server import Server, running
from tests.support.visitor import Visitor, visiting

ATTACKS = tuple(text.encode("utf-8", "replace").decode() for text in (*MARKUP, *FORMULAS, *ODD))
PARAMETERS = tuple(
    dict.fromkeys(
        (
            *KIND_PARTS,
            *MEDICINE_PARTS,
            *("compare", "rows", "only", "sheet", "paper", "size", "medicine", "from", "sort", "chart", "term"),
            *("letter", "talk", "slide", "setup", "language", "lang", "embed", "embed_options", "_", "__proto__", ""),
        )
    )
)
pytestmark = pytest.mark.usefixtures("still_well")


def harmless(visitor: Visitor, attempt: object) -> None:
    assert not visitor.screen.exceptions, (attempt, visitor.screen.exceptions)
    kinds = {element.kind for element in visitor.screen}
    assert "exception" not in kinds
    assert len(kinds) > 1, attempt  # the frame and a page in it


def queries(page: str) -> Iterator[str]:
    """Addresses by chance, the same each time: all parameters with an attack, then odd writings of a query."""
    by_chance = Random(page)
    for attack in ATTACKS[len(page) % 3 :: 3]:
        yield urlencode(dict.fromkeys(PARAMETERS, f"{attack}{MARK}"))
        yield urlencode([(by_chance.choice(PARAMETERS), by_chance.choice(ATTACKS)) for _ in range(30)])
    yield "&".join(f"{name}=%00%ff%fe%c0%af" for name in PARAMETERS)
    yield "&".join(f"{name}=%zz%" for name in PARAMETERS)
    yield "&".join([f"{name}={quote('é' * 3000)}" for name in PARAMETERS])
    yield "sheet=" * 5000
    yield "&".join(f"compare=x{number}" for number in range(5000))
    yield "=" * 100 + "&" * 100 + ";" * 100 + "#" + "?" * 100
    yield "sheet=" + ".".join(f"own:{MARK}" for _ in range(200))
    yield quote("compare=bcg.interferons", safe="")


@pytest.mark.parametrize("page", PAGE_IDS)
def test_any_query_of_any_page(server: Server, page: str) -> None:
    async def attack() -> None:
        async with visiting(server.address, "" if page == PAGE_IDS[0] else page) as visitor:
            for query in queries(page):
                await visitor.see(query)
                harmless(visitor, query[:200])
        for query in islice(queries(page), 0, None, 12):  # as the first view of a new session, where picks are read
            async with visiting(server.address, f"{page}?{query}") as visitor:
                harmless(visitor, query[:200])

    asyncio.run(attack())


@pytest.mark.parametrize("page", PAGE_IDS)
def test_any_words_in_any_field_of_any_page(server: Server, page: str) -> None:
    async def attack() -> None:
        async with visiting(server.address, "" if page == PAGE_IDS[0] else page) as visitor:
            fields = [element for element in visitor.screen if element.kind in ("text_input", "text_area")]
            for field in fields:
                for text in ATTACKS[:: 1 + len(fields) // 2]:
                    await visitor.set(field.key if field.key != "None" else field.label, f"{text} {MARK}")
                    harmless(visitor, text[:60])
                    buttons = [
                        element
                        for element in visitor.screen
                        if element.kind == "button" and element.proto.is_form_submitter
                    ]
                    for button in buttons[:1]:
                        await visitor.press(button.key if button.key != "None" else button.label)
                        harmless(visitor, text[:60])

    asyncio.run(attack())


FORGED = (MARK, f"own:{MARK}", "", "\x00", "__class__", "x" * 20_000, "<script>canary()</script>")


def forged(widget: Shown) -> Iterator[WidgetState]:
    """Values that no browser of ours sends for a widget: of a wrong kind, and words that are no option."""
    for text in FORGED:
        strings = WidgetState(id=widget.proto.id)
        strings.string_array_value.data.extend([text, text])
        yield strings
        yield WidgetState(id=widget.proto.id, string_value=text)
        yield WidgetState(id=widget.proto.id, json_value=json.dumps({"presses": [{"n": text, "token": text}]}))
    for state in (b"", b"\xff", b"[" * 2000):
        yield WidgetState(id=widget.proto.id, json_value=state.decode("latin-1"))
    yield WidgetState(id=widget.proto.id, int_value=-(2**40))
    yield WidgetState(id=widget.proto.id, double_value=float("nan"))
    yield WidgetState(id=widget.proto.id, bool_value=True)
    yield WidgetState(id=widget.proto.id, trigger_value=True)


@pytest.mark.parametrize("page", PAGE_IDS)
def test_forged_values_of_any_widget_break_nobody_else_s_visit(server: Server, page: str) -> None:
    """A forger may break a page of their own; the answer must come, and hold no trace of how the app is made."""

    async def attack() -> None:
        visitor = Visitor(server.address, "" if page == PAGE_IDS[0] else page)
        await visitor.open()
        widgets = [element for element in visitor.screen if element.kind in (*CHOSEN_FROM_OPTIONS, "bidi_component")]
        by_kind = {(widget.kind, widget.key): widget for widget in widgets}
        for widget in list(by_kind.values())[:12]:
            for state in forged(widget):
                message = BackMsg()
                message.rerun_script.widget_states.widgets.extend([*visitor.screen.states(), state])
                message.rerun_script.page_script_hash = visitor.screen.page
                await visitor.send(message.SerializeToString())
        await visitor.leave()

    asyncio.run(attack())


def test_garbage_instead_of_messages(server: Server) -> None:
    by_chance = Random(7)

    async def attack() -> None:
        for message in (b"", b"\xff" * 100, by_chance.randbytes(5000), "text", "x" * 100_000, b"\x00" * 9_000_000):
            visitor = Visitor(server.address)
            await visitor.open()
            try:
                await visitor.send(message)
                await visitor.send(message)
                await asyncio.sleep(0.05)
            except ConnectionClosed:
                pass
            visitor.drop()

    asyncio.run(attack())


def connected(server: Server, data: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=10)
    connection.sendall(data)
    return connection


def test_slow_half_open_and_cut_connections(server: Server) -> None:
    handshake = b"GET /_stcore/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    keys = b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    protocol = b"Sec-WebSocket-Protocol: streamlit, PLACEHOLDER_AUTH_TOKEN\r\n\r\n"
    beginnings = (
        b"",
        b"G",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nx",
        b"POST /_stcore/upload_file/a/b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n",
        handshake,
        handshake + keys,
        handshake + keys + protocol,
        handshake + keys + protocol + b"\x82\xff\x7f\xff\xff\xff\xff\xff\xff\xff",  # a frame of nine exabytes
        handshake + keys + protocol + b"\x82\xfe\xff\xff1234ab",  # a frame that never comes whole
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # TLS to a port that speaks none
        b"GET " + b"/a" * 40_000,
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x00" * 1000,
    )
    connections = [connected(server, beginning) for beginning in beginnings for _ in range(12)]

    async def see() -> None:
        async with visiting(server.address, "/") as visitor:
            harmless(visitor, "while connections are held open")

    try:
        asyncio.run(asyncio.wait_for(see(), 60))
    finally:
        for number, connection in enumerate(connections):
            if number % 2:  # cut, not closed
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()


def test_readers_cut_off_in_the_middle_of_a_run(server: Server) -> None:
    async def attack() -> None:
        for page in PAGE_IDS * 3:
            visitor = Visitor(server.address, page)
            await visitor.open()
            message = BackMsg()
            message.rerun_script.page_script_hash = visitor.screen.page
            message.rerun_script.query_string = "compare=bcg.interferons&rows=all"
            for _ in range(20):
                await visitor.send(message.SerializeToString())
            visitor.drop()

    asyncio.run(attack())


def active_sessions(server: Server) -> int:
    with urlopen(f"{server.address}/_stcore/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    return next(int(float(line.split()[-1])) for line in lines if line.startswith("active_sessions"))


def test_a_thousand_visits_leave_nothing_behind() -> None:
    """On a server of its own that forgets cut visits at once, so that the test need not wait two minutes."""

    async def visits(server: Server, count: int) -> None:
        async def visit_once(number: int) -> None:
            visitor = Visitor(server.address, PAGE_IDS[number % len(PAGE_IDS)])
            await visitor.open()
            await visitor.leave() if number % 2 else visitor.drop()

        for start in range(0, count, 25):
            await asyncio.gather(*(visit_once(number) for number in range(start, min(start + 25, count))))

    async def settled(server: Server) -> int:
        for _ in range(300):
            if active_sessions(server) == 0:
                return 0
            await asyncio.sleep(0.1)
        return active_sessions(server)

    def has_all_libraries(server: Server) -> bool:
        """They come by themselves some seconds after the start, and stay: no visit leaves them behind."""
        maps = psutil.Process(server.process.pid if server.process else 0).memory_maps()
        return any("pandas" in region.path for region in maps)

    with running(options=["--server.disconnectedSessionTTL=1"]) as server:
        asyncio.run(visits(server, 150))
        asyncio.run(settled(server))
        deadline = time.monotonic() + 60
        while not has_all_libraries(server) and time.monotonic() < deadline:
            time.sleep(0.5)
        assert has_all_libraries(server)
        time.sleep(3)  # the last of them is being brought
        early = server.memory_mb
        asyncio.run(visits(server, 850))
        assert asyncio.run(settled(server)) == 0
        assert server.is_healthy()
        assert server.memory_mb < early * 1.25 + 20
        assert len(psutil.Process(server.process.pid).threads()) < 60 if server.process else False
