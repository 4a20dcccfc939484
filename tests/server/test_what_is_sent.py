"""What a press costs in messages, so that nobody makes a page dear unawares; times are for benchmarks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

from benchmarks.server import Server
from benchmarks.views import RICHEST
from benchmarks.visitor import Visitor, visiting
from data.load import Catalogue

LARGEST_FOR_A_ROW = 30  # messages; the whole page has about twice as many


def visit(server: Server, what: Callable[[Visitor], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        async with visiting(server.address, RICHEST.path) as visitor:
            await what(visitor)
            assert not visitor.screen.exceptions

    asyncio.run(run())


def test_a_press_in_the_comparison_draws_what_it_changes_and_no_more(server: Server, catalogue: Catalogue) -> None:
    async def what(visitor: Visitor) -> None:
        before = [shown.kind for shown in visitor.screen]
        run = await RICHEST.press(visitor, 0)
        assert run.messages <= LARGEST_FOR_A_ROW
        assert run.messages < visitor.runs[0].messages * 2 / 3
        assert catalogue.messages("frame.sheet_one") in visitor.screen.words
        assert '"picks": "goal_of_treatment"' in visitor.screen.find("document").words
        assert "goal_of_treatment" in visitor.screen.find(catalogue.messages("compare.sheet_link")).proto.query_string
        assert [shown.kind for shown in visitor.screen] == before

    visit(server, what)


def test_all_questions_of_the_table_come_onto_the_sheet_by_one_press(server: Server, catalogue: Catalogue) -> None:
    async def what(visitor: Visitor) -> None:
        run = await visitor.press(catalogue.messages("compare.add_all"))
        assert run.messages <= LARGEST_FOR_A_ROW
        count = len({attribute.question for attribute in catalogue.attributes.values()})
        assert catalogue.messages("frame.sheet_many", count=count) in visitor.screen.words

    visit(server, what)


def test_the_whole_page_is_drawn_where_a_draft_is_kept(server: Server, catalogue: Catalogue) -> None:
    async def what(visitor: Visitor) -> None:
        await visitor.go("questions")
        await visitor.set("keep_draft", True)
        await visitor.go("compare", RICHEST.path.partition("?")[2])
        run = await RICHEST.press(visitor, 0)
        assert run.messages > LARGEST_FOR_A_ROW
        assert "goal_of_treatment" in visitor.screen.find("draft_keeper").words

    visit(server, what)


def test_picks_that_the_browser_tells_after_a_restart_are_on_the_whole_page(
    server: Server, catalogue: Catalogue
) -> None:
    async def what(visitor: Visitor) -> None:
        await visitor.go("questions")
        session = json.loads(visitor.screen.find("document").proto.json)["session"]
        await visitor.set_state("document", "picks", {"session": session, "picks": "how_given"})
        assert catalogue.questions["how_given"].text in visitor.screen.find("sheet_list").words

    visit(server, what)
