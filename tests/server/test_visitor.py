"""A visitor without a browser sees, presses, goes, takes away and comes back as one with a browser does."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.request import urlopen

import pytest

from components.page.pages import PAGE_IDS
from data.catalogue.catalogue import Catalogue
from tests.support.screen import NotOnScreen
from tests.support.server import Server
from tests.support.visitor import Visitor, visiting, words_of_the_sheet

Visit = Callable[[Visitor], Coroutine[Any, Any, None]]


def visit(server: Server, path: str, actions: Visit) -> None:
    async def run() -> None:
        async with visiting(server.address, path) as visitor:
            await actions(visitor)
            assert not visitor.screen.exceptions

    asyncio.run(run())


def how_given(catalogue: Catalogue) -> str:
    return catalogue.questions["how_given"].text


@pytest.mark.parametrize("page", PAGE_IDS)
def test_every_page_opens_by_its_address_and_by_the_menu(server: Server, catalogue: Catalogue, page: str) -> None:
    path = "" if page == PAGE_IDS[0] else page
    title = catalogue.messages("frame.sheet_none")

    async def actions(visitor: Visitor) -> None:
        by_address = [element.words for element in visitor.screen if element.kind == "heading"]
        await visitor.go("about" if page != "about" else "explore")
        await visitor.go(path)
        assert by_address and [element.words for element in visitor.screen if element.kind == "heading"] == by_address
        assert title in visitor.screen.words

    visit(server, f"/{path}", actions)


def test_widgets_take_values_and_the_address_follows(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.trigger("scene_script", "mechanism", "brakes_off")
        assert visitor.screen.query == "mechanism=brakes_off"
        await visitor.set("route", visitor.screen.find("route").proto.options[1])
        assert "route=" in visitor.screen.query
        await visitor.press(catalogue.messages("explore.clear"))
        assert visitor.screen.query == ""
        await visitor.see("mechanism=brakes_off")
        assert visitor.screen.query == "mechanism=brakes_off"
        assert json.loads(visitor.screen.find("scene_script").proto.json)["mechanism"] == "brakes_off"

    visit(server, "/", actions)


def test_a_component_and_a_download_work(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.press_sheet({"action": "put", "question": "how_given"})
        await visitor.go("questions")
        assert how_given(catalogue) in words_of_the_sheet(visitor)
        await visitor.press_sheet({"action": "put", "question": "goal_of_treatment"})
        assert catalogue.questions["goal_of_treatment"].text in words_of_the_sheet(visitor)
        text = (await visitor.download(catalogue.messages("questions.text"))).decode()
        assert how_given(catalogue) in text

    visit(server, "/compare?compare=bcg.interferons", actions)


def test_what_was_made_on_a_press_waits_for_a_slow_line_while_others_come_and_go(
    server: Server, catalogue: Catalogue
) -> None:
    async def actions(visitor: Visitor) -> None:
        paths = [await visitor.make(catalogue.messages(f"questions.{form}")) for form in ("pdf", "word", "text")]
        for page in ("/", "/about", "/compare"):
            async with visiting(server.address, page) as other:
                await other.see("")
        for path in paths:
            with await asyncio.to_thread(urlopen, server.address + path) as answer:
                assert answer.read()

    visit(server, "/questions?sheet=how_given", actions)


def test_after_a_lost_connection_the_session_is_there(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        session = visitor.screen.session
        await visitor.see("")  # the picks are in the session now, no longer in the address
        visitor.drop()
        await visitor.open()
        assert visitor.screen.session == session
        assert how_given(catalogue) in words_of_the_sheet(visitor)

    visit(server, "/questions?sheet=how_given", actions)


def test_a_large_message_is_sent_once_and_then_referred_to(server: Server) -> None:
    async def actions(visitor: Visitor) -> None:
        first, again = visitor.runs[0], await visitor.see(visitor.screen.query)
        assert again.bytes < first.bytes / 2
        assert "<li>" in visitor.screen.words

    visit(server, "/about", actions)


def test_what_is_not_on_the_page_cannot_be_pressed(server: Server) -> None:
    async def actions(visitor: Visitor) -> None:
        with pytest.raises(NotOnScreen, match="nothing like this"):
            await visitor.press("nothing like this")
        with pytest.raises(NotOnScreen, match="no page"):
            await visitor.go("nowhere")

    visit(server, "/", actions)
