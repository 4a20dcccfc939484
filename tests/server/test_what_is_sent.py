"""What a press costs in messages, so that nobody makes a page dear unawares; times are for benchmarks."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from data.catalogue.catalogue import Catalogue
from data.compare.glance import glance
from data.sheet.draft import read_draft, write_draft
from data.sheet.sheet import Entry, Sheet
from tests.support.server import Server
from tests.support.visitor import Visitor, put_or_take_off, sheet_message, visiting, words_of_the_sheet

FOUR = "car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors"
ALL_ROWS = f"compare={FOUR}&view=all"
FOR_A_PRESS = 8  # messages that a press on a button or box of the sheet is answered with; an empty page has 6
BYTES_FOR_A_PRESS = 4_000
FOR_THE_SHEET = 60  # messages, for the whole page that shows the sheet itself; a press draws less of it


FORGED_PRESSES: tuple[dict[str, Any], ...] = (
    {},
    {"question": "how_given"},
    {"action": "no_such_action", "question": "how_given"},
    {"action": ["put"], "question": "how_given"},
    {"action": "put", "question": "no_such_question"},
    {"action": "put", "question": ["how_given"]},
    {"action": "put_all", "questions": "how_given"},
    {"action": "put_all", "questions": [None, 7, {"question": "how_given"}]},
)


def visit(server: Server, actions: Callable[[Visitor], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        async with visiting(server.address, f"/compare?{ALL_ROWS}") as visitor:
            await actions(visitor)
            assert not visitor.screen.exceptions

    asyncio.run(run())


def sent_sheet(visitor: Visitor) -> dict[str, Any]:
    """What the browser was told of the sheet."""
    return sheet_message(visitor)


def test_a_press_is_answered_by_what_is_on_the_sheet_alone(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.go("present")  # where nothing else shows the sheet
        before = [element.kind for element in visitor.screen]
        run = await put_or_take_off(visitor)
        assert run.messages <= FOR_A_PRESS and run.bytes <= BYTES_FOR_A_PRESS
        assert sent_sheet(visitor)["picks"] == "goal_of_treatment"
        assert sent_sheet(visitor)["count"] == catalogue.messages("frame.sheet_one")
        assert [element.kind for element in visitor.screen] == before

    visit(server, actions)


def test_a_press_in_the_comparison_draws_only_what_shows_the_sheet_anew(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        whole = visitor.runs[0]
        await put_or_take_off(visitor)  # the first one brings the tray
        await visitor.press_sheet({"action": "put", "question": "how_given"})
        before = [element.kind for element in visitor.screen]
        run = await visitor.press_sheet({"action": "put", "question": "cost_help"})
        assert run.messages <= FOR_THE_SHEET and run.bytes < whole.bytes / 4
        assert sent_sheet(visitor)["picks"] == "goal_of_treatment.how_given.cost_help"
        assert catalogue.messages("tray.many", count=3) in visitor.screen.words
        assert [element.kind for element in visitor.screen] == before

    visit(server, actions)


def test_all_questions_of_the_table_come_onto_the_sheet_by_one_press(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        label = catalogue.messages("compare.add_differing")
        button = re.search(rf'data-questions="([^"]*)"[^>]*>{label}<', visitor.screen.words)
        assert button
        questions = button[1].split(".")
        run = await visitor.press_sheet({"action": "put_all", "questions": questions})
        assert run.messages <= FOR_THE_SHEET
        subjects = [catalogue.subjects[subject_id] for subject_id in FOUR.split(".")]
        count = len({row.question.id for row in glance(catalogue, subjects) if row.differs})
        assert sent_sheet(visitor)["count"] == catalogue.messages("frame.sheet_many", count=count)

    visit(server, actions)


def test_the_page_of_the_sheet_draws_what_shows_the_sheet(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.go("questions")
        whole = await visitor.see("")
        run = await visitor.press_sheet({"action": "put", "question": "how_given"})
        assert run.messages < whole.messages <= FOR_THE_SHEET
        assert catalogue.questions["how_given"].text in words_of_the_sheet(visitor)
        sources = catalogue.questions["how_given"].sources
        assert all(catalogue.sources[source].title in visitor.screen.words.replace("&#x27;", "'") for source in sources)
        assert "how_given" in (await visitor.download(catalogue.messages("draft.save"))).decode()

    visit(server, actions)


@pytest.mark.parametrize("query", ["", "view=together&at=12"])
def test_words_are_changed_wherever_the_paper_stands(server: Server, catalogue: Catalogue, query: str) -> None:
    words = catalogue.messages

    async def actions(visitor: Visitor) -> None:
        await visitor.go("questions", query)
        await visitor.press_sheet({"action": "put", "question": "how_given"})
        await visitor.press_sheet({"action": "change", "question": "how_given"})
        await visitor.set(words("questions.change_label"), "Who drives me home?")
        await visitor.press(words("questions.change_save"))
        assert not visitor.screen.exceptions
        assert "Who drives me home?" in words_of_the_sheet(visitor)

    visit(server, actions)


def test_a_press_brings_the_browser_what_it_is_to_keep(server: Server, catalogue: Catalogue) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.go("questions")
        assert read_draft(sent_sheet(visitor)["text"], catalogue.questions)[0] == Sheet()
        await visitor.go("compare", ALL_ROWS)
        await put_or_take_off(visitor)
        assert "goal_of_treatment" in sent_sheet(visitor)["text"]

    visit(server, actions)


@pytest.mark.parametrize("press", FORGED_PRESSES, ids=str)
def test_a_press_that_no_button_makes_changes_nothing(server: Server, press: dict[str, Any]) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.press_sheet(press)
        assert sent_sheet(visitor)["picks"] == ""

    visit(server, actions)


def test_what_the_browser_kept_is_on_the_whole_page_after_the_first_press_of_a_session(
    server: Server, catalogue: Catalogue
) -> None:
    stored_sheet = Sheet((Entry(own="Who feeds my cat?"), Entry(question="how_given", note="since May")))

    async def actions(visitor: Visitor) -> None:
        await visitor.go("questions", "sheet=goal_of_treatment")  # an address from before goal_of_treatment came off
        await visitor.press_sheet(
            {"action": "restore", "tab": write_draft(stored_sheet), "kept": None, "picks": "how_given"}
        )
        assert sent_sheet(visitor)["picks"] == "how_given"
        assert not sent_sheet(visitor)["canUndo"]
        for words in ("Who feeds my cat?", catalogue.questions["how_given"].text, "since May"):
            assert words in words_of_the_sheet(visitor)

    visit(server, actions)


FORGED_RESTORES: tuple[dict[str, Any], ...] = (
    {},
    {"tab": 7, "kept": ["x"], "base": {}, "picks": None},
    {"tab": "[[[[", "kept": "<img>", "base": "{", "picks": "how_given..no_such"},
    {"draft": None, "problem": ["too_large"]},
)


@pytest.mark.parametrize("action", ["restore", "open"])
@pytest.mark.parametrize("forged", FORGED_RESTORES, ids=["nothing", "other kinds", "no drafts", "no file"])
def test_what_no_browser_kept_takes_nothing_off_the_sheet(server: Server, action: str, forged: dict[str, Any]) -> None:
    async def actions(visitor: Visitor) -> None:
        await visitor.press_sheet({"action": "put", "question": "how_given"})
        await visitor.press_sheet({"action": action, **forged})
        assert sent_sheet(visitor)["picks"] == "how_given"

    visit(server, actions)


def test_a_press_on_the_sheet_takes_nothing_from_a_press_that_comes_with_it(server: Server) -> None:
    async def visit_sheet() -> None:
        async with visiting(server.address, "/questions?sheet=how_given") as visitor:
            await visitor.at_once(
                lambda: visitor.see("sheet=how_given"),  # while the page is drawn anew, both wait
                lambda: visitor.press("clear_everything"),
                lambda: put_or_take_off(visitor, "cost_help"),
            )
            assert sent_sheet(visitor)["picks"] == "how_given.cost_help"
            assert visitor.screen.find("clear_everything_yes", "button")

    asyncio.run(visit_sheet())
