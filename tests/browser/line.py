"""A line between a browser and a server that can be cut, joined, slow, and led to another server."""

from __future__ import annotations

import asyncio
import threading
from asyncio import StreamReader, StreamWriter
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.server import free_port


class Line:
    """Passes on what a browser and a server say; all of its work is done in a thread of its own."""

    def __init__(self, target: int) -> None:
        self.target = target  # the port of the server
        self.delay = 0.0  # seconds that each piece of what the browser says is held back
        self.is_cut = False
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._writers: set[StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def start(self) -> None:
        """Listen."""
        self._thread.start()
        listening = asyncio.start_server(self._connected, "127.0.0.1", self.port)
        asyncio.run_coroutine_threadsafe(listening, self._loop).result(10)

    def stop(self) -> None:
        """Cut, and end."""
        self.is_cut = True
        asyncio.run_coroutine_threadsafe(self._finish(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def cut(self) -> None:
        """End each connection without a word, and take no new one until `join`."""
        self.is_cut = True
        self._loop.call_soon_threadsafe(self._end_all)

    def join(self, target: int = 0) -> None:
        """Connect again, to another server if one is named."""
        self.target = target or self.target
        self.is_cut = False

    def _end_all(self) -> None:
        for writer in self._writers:
            writer.transport.abort()

    async def _finish(self) -> None:
        self._end_all()
        passing = asyncio.all_tasks() - {asyncio.current_task()}
        for task in passing:
            task.cancel()
        await asyncio.gather(*passing, return_exceptions=True)

    async def _connected(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if self.is_cut:
                return
            from_server, to_server = await asyncio.open_connection("127.0.0.1", self.target)
            self._writers.add(to_server)
            await asyncio.gather(self._pass_on(reader, to_server, True), self._pass_on(from_server, writer, False))
        except OSError:
            pass  # no server: the browser is to see that there is none
        finally:
            writer.transport.abort()

    async def _pass_on(self, reader: StreamReader, writer: StreamWriter, is_to_server: bool) -> None:
        try:
            while data := await reader.read(65536):
                if is_to_server and self.delay:
                    await asyncio.sleep(self.delay)
                writer.write(data)
                await writer.drain()
        finally:
            writer.close()


@contextmanager
def line_to(target: int) -> Iterator[Line]:
    """A line to the server at a port."""
    line = Line(target)
    line.start()
    try:
        yield line
    finally:
        line.stop()
