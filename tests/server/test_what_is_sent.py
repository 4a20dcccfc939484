"""What a press costs in messages, so that nobody makes a page dear unawares; times are for benchmarks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from benchmarks.server import Server
from benchmarks.views import RICHEST
from benchmarks.visitor import Visitor, visiting
from data.load import Catalogue

FOR_A_PRESS = 8  # messages that a press on a button or box of the sheet is answered with; an empty page has 6
BYTES_FOR_A_PRESS = 4_000
FOR_THE_SHEET = 60  # messages, where the page shows the sheet itself


FORGED_PRESSES: tuple[dict[str, Any], ...] = (
    {},
    {"action": "put", "question": "no_such_question"},
    {"action": "put", "question": ["how_given"]},
    {"action": "put_all", "questions": "how_given"},
    {"action": "put_all", "questions": [None, 7, {"question": "how_given"}]},
)


def visit(server: Server, what: Callable[[Visitor], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        async with visiting(server.address, RICHEST.path) as visitor:
            await what(visitor)
            assert not visitor.screen.exceptions

    asyncio.run(run())


def told(visitor: Visitor) -> dict[str, Any]:
    """What the browser was told of the sheet."""
    return dict(json.loads(visitor.screen.find("sheet_state").proto.json))


def test_a_press_in_the_comparison_is_answered_by_what_is_on_the_sheet_alone(
    server: Server, catalogue: Catalogue
) -> None:
    async def what(visitor: Visitor) -> None:
        before = [shown.kind for shown in visitor.screen]
        run = await RICHEST.press(visitor, 0)
        assert run.messages <= FOR_A_PRESS and run.bytes <= BYTES_FOR_A_PRESS
        assert told(visitor)["picks"] == "goal_of_treatment"
        assert told(visitor)["count"] == catalogue.messages("frame.sheet_one")
        assert [shown.kind for shown in visitor.screen] == before

    visit(server, what)


def test_all_questions_of_the_table_come_onto_the_sheet_by_one_press(server: Server, catalogue: Catalogue) -> None:
    async def what(visitor: Visitor) -> None:
        table = json.loads(json.loads(visitor.screen.find("comparison_table").proto.json)["table"])
        questions = [row["question"]["id"] for row in table["rows"]]
        run = await visitor.press_sheet({"action": "put_all", "questions": questions})
        assert run.messages <= FOR_A_PRESS
        count = len({attribute.question for attribute in catalogue.attributes.values()})
        assert told(visitor)["count"] == catalogue.messages("frame.sheet_many", count=count)

    visit(server, what)


def test_the_page_of_the_sheet_draws_what_shows_the_sheet(server: Server, catalogue: Catalogue) -> None:
    async def what(visitor: Visitor) -> None:
        await visitor.go("questions")
        whole = await visitor.see("")
        run = await visitor.press_sheet({"action": "put", "question": "how_given"})
        assert run.messages <= FOR_THE_SHEET < whole.messages
        assert catalogue.questions["how_given"].text in visitor.screen.find("sheet_list").words
        sources = catalogue.questions["how_given"].sources
        assert all(catalogue.sources[source].title in visitor.screen.words.replace("&#x27;", "'") for source in sources)
        assert "how_given" in (await visitor.download(catalogue.messages("draft.save"))).decode()

    visit(server, what)


def test_where_a_draft_is_kept_a_press_brings_the_draft_to_the_browser(server: Server, catalogue: Catalogue) -> None:
    async def what(visitor: Visitor) -> None:
        await visitor.go("questions")
        assert told(visitor)["draft"] == ""
        await visitor.set(catalogue.messages("draft.keep"), True)
        await visitor.go("compare", RICHEST.path.partition("?")[2])
        await RICHEST.press(visitor, 0)
        assert "goal_of_treatment" in told(visitor)["draft"]

    visit(server, what)


def test_a_box_that_a_lost_session_had_on_keeps_no_draft_of_the_session_after_it(
    server: Server, catalogue: Catalogue
) -> None:
    """The browser sends what it had until it has heard from the new session, which lacks the words of the reader."""

    async def what(visitor: Visitor) -> None:
        await visitor.go("questions")
        await visitor.set(catalogue.messages("draft.keep"), True)
        had = dict(visitor.screen.values)
        visitor.drop()
        visitor.screen.session = ""  # the server that knew it is gone
        await visitor.open()
        visitor.screen.values.update(had)
        await visitor.see(visitor.screen.query)
        assert told(visitor)["draft"] == ""

    visit(server, what)


@pytest.mark.parametrize("press", FORGED_PRESSES, ids=str)
def test_a_press_that_no_button_makes_changes_nothing(server: Server, press: dict[str, Any]) -> None:
    async def what(visitor: Visitor) -> None:
        await visitor.press_sheet(press)
        assert told(visitor)["picks"] == ""

    visit(server, what)


def test_picks_that_the_browser_tells_after_a_restart_are_on_the_whole_page(
    server: Server, catalogue: Catalogue
) -> None:
    async def what(visitor: Visitor) -> None:
        await visitor.go("questions")
        told_by = {"session": told(visitor)["session"], "picks": "how_given"}
        await visitor.set_state("sheet_state", "picks", told_by)
        assert catalogue.questions["how_given"].text in visitor.screen.find("sheet_list").words

    visit(server, what)
