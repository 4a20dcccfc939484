"""A visitor without a browser: speaks Streamlit's own WebSocket protocol with a real server, as its client does.

    async with visiting(server.address, "/compare?compare=bcg.interferons") as visitor:
        await visitor.set("rows", ["Rows that differ"])
        await visitor.press_sheet({"action": "put", "question": "how_given"})
        await visitor.go("questions")
        print(visitor.screen.words, visitor.runs[-1].bytes)

What is waited for is bounded: a run that does not end within RUN_SECONDS raises TimeoutError.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.support.screen import CHOSEN_FROM_OPTIONS, ENDED_WELL, NotOnScreen, Screen, Shown, state_of

RUN_SECONDS = 120.0
QUIET_SECONDS = 3.0  # in which nothing more comes
LARGEST_MESSAGE = 50_000_000
NO_TOKEN = "PLACEHOLDER_AUTH_TOKEN"  # what the browser sends where nobody signs in


@dataclass(frozen=True)
class Run:
    """What one run of the script cost the visitor."""

    seconds: float  # from the request until the script had finished
    messages: int
    bytes: int


class Visitor:
    """One tab of one reader."""

    def __init__(self, address: str, path: str = "/", color_scheme: str = "light") -> None:
        self.address, self.color_scheme = address.rstrip("/"), color_scheme
        parts = urlsplit(path)
        self.screen = Screen()
        self.screen.query = parts.query
        self.first_page = parts.path.strip("/")
        self.runs: list[Run] = []
        self._held: list[bytes] | None = None
        self.last_finished: ForwardMsg | None = None
        self._socket: ClientConnection | None = None

    async def open(self) -> Run:
        """Connect and wait for the first view; after `drop`, come back to the same session with the same values."""
        begun = time.perf_counter()
        sessions = [self.screen.session] if self.screen.session else []
        self._socket = await connect(
            self.address.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=[Subprotocol(protocol) for protocol in ("streamlit", NO_TOKEN, *sessions)],
            origin=None,
            compression=None,
            proxy=None,
            max_size=LARGEST_MESSAGE,
            max_queue=None,
            open_timeout=RUN_SECONDS,
            ping_interval=None,
        )
        return await self._rerun(self.screen.states(), begun=begun)

    async def leave(self) -> None:
        """Close the tab."""
        if self._socket is not None:
            await self._socket.close()
            self._socket = None

    def drop(self) -> None:
        """Lose the connection without a word, as on a train; `open` comes back."""
        if self._socket is not None:
            self._socket.transport.abort()
            self._socket = None

    async def press(self, name: str) -> Run:
        """Press a button or a link to a page, named by its key or its label."""
        element = self.screen.find(name, "button", "page_link")
        if element.kind == "page_link":
            return await self._to_page(element.proto.page_script_hash, element.proto.query_string)
        if element.proto.disabled:
            raise NotOnScreen(f"{name!r} cannot be pressed now")
        return await self._rerun([*self.screen.states(), WidgetState(id=element.proto.id, trigger_value=True)], element)

    async def set(self, name: str, value: Any) -> Run:
        """Give a widget a value: a bool, a text, or the labels chosen; pills and multiselects take a list of labels."""
        return await self._set(
            self.screen.find(name, *[*CHOSEN_FROM_OPTIONS, "checkbox", "text_input", "text_area"]), value
        )

    async def set_state(self, component: str, name: str, value: Any) -> Run:
        """What a component's `setStateValue` does."""
        element = self.screen.find(component, "bidi_component")
        before = self.screen.values.get(element.proto.id)
        values = json.loads(before.json_value) if before is not None else {}
        return await self._set(element, {**values, name: value})

    async def press_sheet(self, press: dict[str, Any]) -> Run:
        """Press a button or a box that puts questions on the sheet, or takes one off."""
        data = sheet_message(self)
        return await self.set_state("sheet_line", "presses", [{**press, "n": data["done"] + 1, "token": data["token"]}])

    async def trigger(self, component: str, event: str, value: Any) -> Run:
        """What a component's `setTriggerValue` does."""
        element = self.screen.find(component, "bidi_component")
        state = WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{element.proto.id}__events")
        state.json_trigger_value = json.dumps([{"event": event, "value": value}])
        return await self._rerun([*self.screen.states(), state], element)

    async def at_once(self, *presses: Callable[[], Awaitable[Run]]) -> None:
        """Press several things before the first is answered, and wait until nothing more comes."""
        self._held = []
        for press in presses:
            await press()
        messages, self._held = self._held, None
        for message in messages:
            await self._connected.send(message)
        with suppress(TimeoutError):
            while True:
                await asyncio.wait_for(self._finished(time.perf_counter()), QUIET_SECONDS)

    async def go(self, page: str, query: str = "") -> Run:
        """Go to a page by the menu; the first page's address is "" as in the browser."""
        if page not in self.screen.pages:
            raise NotOnScreen(f"no page {page!r} in the menu")
        return await self._to_page(self.screen.pages[page], query)

    async def see(self, query: str) -> Run:
        """Come to another view of the same page by its query string, as with the back button."""
        self.screen.query = query
        return await self._rerun(self.screen.states())

    async def download(self, name: str) -> bytes:
        """What a download button gives, made on the press."""
        url = self.address + await self.make(name)
        return await asyncio.to_thread(lambda: bytes(urlopen(url, timeout=RUN_SECONDS).read()))

    async def make(self, name: str) -> str:
        """Press a download button, and do not fetch yet what was made. Returns where it is."""
        button = self.screen.find(name, "download_button").proto
        url = button.url
        if button.deferred_file_id:
            message = BackMsg()
            message.backend_operation_request.request_id = f"{button.id}-{time.monotonic_ns()}"
            message.backend_operation_request.session_id = self.screen.session
            message.backend_operation_request.deferred_file.file_id = button.deferred_file_id
            await self._connected.send(message.SerializeToString())
            url = await asyncio.wait_for(self._file_made(), RUN_SECONDS)
        return str(url)

    async def send(self, message: bytes | str) -> None:
        """Send a message of any kind, sound or not; a text is a kind that the server does not take."""
        await self._connected.send(message)

    @property
    def _connected(self) -> ClientConnection:
        if self._socket is None:
            raise ConnectionError("this visitor is not connected")
        return self._socket

    async def _set(self, element: Shown, value: Any) -> Run:
        self.screen.values[element.proto.id] = state_of(element, value)
        return await self._rerun(self.screen.states(), element)

    async def _to_page(self, page: str, query: str) -> Run:
        self.screen.query = query
        states = self.screen.states(of_main_script_only=page != self.screen.page)
        return await self._rerun(states, page=page)

    async def _rerun(
        self, states: list[WidgetState], pressed: Shown | None = None, *, page: str = "", begun: float | None = None
    ) -> Run:
        message = BackMsg()
        wanted = message.rerun_script
        wanted.query_string = self.screen.query
        wanted.widget_states.widgets.extend(states)
        wanted.page_script_hash = page or self.screen.page
        wanted.page_name = "" if wanted.page_script_hash else self.first_page
        wanted.fragment_id = pressed.fragment if pressed else ""
        wanted.cached_message_hashes.extend(self.screen.reusable)
        context = wanted.context_info
        context.timezone, context.timezone_offset, context.locale = "UTC", 0, "en-US"
        context.url, context.color_scheme = f"{self.address}/{self.first_page}", self.color_scheme
        begun = time.perf_counter() if begun is None else begun
        if self._held is not None:
            self._held.append(message.SerializeToString())
            return Run(0, 0, 0)
        await self._connected.send(message.SerializeToString())
        self.runs.append(await asyncio.wait_for(self._finished(begun), RUN_SECONDS))
        return self.runs[-1]

    async def _finished(self, begun: float) -> Run:
        """Read until a run that began after the request has ended."""
        messages = size = 0
        has_begun = False
        while True:
            received = await self._connected.recv(decode=False)
            messages, size = messages + 1, size + len(received)
            message = ForwardMsg.FromString(bytes(received))
            self.screen.take(message)
            has_begun = has_begun or message.WhichOneof("type") == "new_session"
            if has_begun and message.WhichOneof("type") == "script_finished" and message.script_finished in ENDED_WELL:
                return Run(time.perf_counter() - begun, messages, size)

    async def _file_made(self) -> str:
        while True:
            message = ForwardMsg.FromString(bytes(await self._connected.recv(decode=False)))
            if message.WhichOneof("type") != "backend_operation_response":
                self.screen.take(message)
                continue
            answer = message.backend_operation_response
            if answer.error_msg:
                raise RuntimeError(answer.error_msg)
            return str(answer.deferred_file.url)


def sheet_message(visitor: Visitor) -> dict[str, Any]:
    """What the browser was told of the sheet."""
    return dict(json.loads(visitor.screen.find("sheet_line").proto.json))


async def put_or_take_off(visitor: Visitor, question: str = "goal_of_treatment") -> Run:
    """Put a question on the sheet by its button or box, or take it off again if it is there."""
    picks = sheet_message(visitor)["picks"].split(".")
    return await visitor.press_sheet({"action": "take_off" if question in picks else "put", "question": question})


def words_of_the_sheet(visitor: Visitor) -> str:
    """The list of the sheet on My questions, markup included. Raises NotOnScreen."""
    for element in visitor.screen:
        if 'class="sheet-list"' in element.words:
            return element.words
    raise NotOnScreen("no sheet on this page")


@asynccontextmanager
async def visiting(address: str, path: str = "/") -> AsyncIterator[Visitor]:
    """A visitor who has seen the first view, and who leaves at the end."""
    visitor = Visitor(address, path)
    await visitor.open()
    try:
        yield visitor
    finally:
        await visitor.leave()
