"""The views that the benchmarks open, and what a reader presses in each: one press that runs the page anew."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.support.visitor import Run, Visitor, put_or_take_off

Press = Callable[[Visitor, int], Awaitable[Run]]  # the number counts the presses of this visitor from 0


@dataclass(frozen=True)
class View:
    """A view by its name in the results, its address, and its press."""

    name: str
    path: str
    press_name: str
    press: Press


async def _button(visitor: Visitor, number: int) -> Run:
    return await visitor.press("press")


async def _again(visitor: Visitor, number: int) -> Run:
    return await visitor.see(visitor.screen.query)


PLACES = ("brakes_off", "adds_t_cells", "marks_cancer", "trains")


async def _filter(visitor: Visitor, number: int) -> Run:
    return await visitor.trigger("scene_script", "mechanism", PLACES[number % len(PLACES)])


async def _box(visitor: Visitor, number: int) -> Run:
    return await put_or_take_off(visitor)


async def _next_option(visitor: Visitor, key: str, number: int) -> Run:
    options = [option.content for option in visitor.screen.find(key).proto.options]
    return await visitor.set(key, [options[number % len(options)]])


async def _chart(visitor: Visitor, number: int) -> Run:
    return await _next_option(visitor, "chart", number + 1)


async def _length(visitor: Visitor, number: int) -> Run:
    return await _next_option(visitor, "length", number)


async def _rows(visitor: Visitor, number: int) -> Run:
    return await _next_option(visitor, "rows", number % 2)


HEADLINES = ("CAR T-cell therapy cures cancer in mice", "FDA approves pembrolizumab for triple-negative breast cancer")


async def _headline(visitor: Visitor, number: int) -> Run:
    return await visitor.set("news_words", HEADLINES[number % len(HEADLINES)])


FOUR = "car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors"
EMPTY = View("empty page", "/", "a button", _button)
BARE = View("bare app", "/", "a button", _button)
RICHEST = View(
    "Compare, four columns, all rows", f"/compare?compare={FOUR}&view=all", "put a row's question on the sheet", _box
)
WHOLE = View("Explore", "/", "the view again", _again)
PAGES = (
    WHOLE,
    View("Explore, a place of the scene", "/", "a filter", _filter),
    View("One type", "/type?type=car_t_cell_therapy", "add a question", _box),
    RICHEST,
    View("Compare, four columns", f"/compare?compare={FOUR}&view=all", "other rows", _rows),
    View("Medicines", "/medicines", "another chart", _chart),
    View("My questions", "/questions?sheet=how_given", "add a question", _box),
    View("Present, a talk set up", "/present", "another length", _length),
    View("Present, 20 slides", "/present?slide=hides_off&length=20", "the view again", _again),
    View("In the news", "/news", "decode a headline", _headline),
    View("Glossary", "/glossary", "the view again", _again),
    View("About", "/about", "the view again", _again),
)
