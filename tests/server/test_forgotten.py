"""Gone means gone: some minutes after a reader has left, no object of the server holds what they typed."""

from __future__ import annotations

import asyncio
import secrets
import time
from urllib.request import urlopen

from data.catalogue.catalogue import Catalogue
from data.sheet.draft import write_draft
from data.sheet.sheet import Entry, Sheet
from deploy.serve import FORGET_EVERY, KEEP_DOWNLOADS
from tests.support.server import Server, running
from tests.support.visitor import Visitor, visiting, words_of_the_sheet


async def type_and_take_along(visitor: Visitor, catalogue: Catalogue, marker: str) -> None:
    """Words come onto the sheet in each way, and are taken along in each form."""
    stored_draft = write_draft(Sheet((Entry(own=f"{marker}?"), Entry(question="how_given", note=marker))))
    await visitor.press_sheet({"action": "restore", "tab": stored_draft, "picks": ""})
    await visitor.press_sheet({"action": "open", "draft": write_draft(Sheet((Entry(own=f"More {marker}?"),)))})
    await visitor.press_sheet({"action": "move_up", "question": "how_given"})
    assert marker in words_of_the_sheet(visitor)
    await visitor.set(catalogue.messages("questions.own_label"), f"Half typed {marker}")
    for key in ("questions.pdf", "questions.word", "questions.text", "draft.save"):
        assert await visitor.download(catalogue.messages(key))


def holding(server: Server, marker: str) -> str:
    """What kinds of objects hold the marker."""
    with urlopen(f"{server.address}/look?backwards={marker[::-1]}", timeout=60) as answer:
        return str(answer.read().decode())


def test_typed_words_are_freed_when_a_session_has_been_lost(catalogue: Catalogue) -> None:
    marker = f"Marker{secrets.token_hex(8)}"

    async def come_and_go(server: Server) -> None:
        async with visiting(server.address, "/questions") as visitor:
            await type_and_take_along(visitor, catalogue, marker)
            assert "Entry" in await asyncio.to_thread(holding, server, marker)

    with running("tests/server/serve_and_look.py", options=["--server.disconnectedSessionTTL=1"]) as server:
        asyncio.run(come_and_go(server))
        deadline = time.monotonic() + KEEP_DOWNLOADS + 3 * FORGET_EVERY
        while (holders := holding(server, marker)) and time.monotonic() < deadline:
            time.sleep(1)
        assert holders == ""
