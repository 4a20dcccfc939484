"""The seven places of the scene: one figure for each mechanism, in frames that follow one another.

A figure is drawn round the cancer cell that it acts on, which stands at the origin, and reaches to its left;
one that acts on no single cell stands round the origin. Each frame is a whole picture of its step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from documents.figures.pen import ACTIVE, Pen, comes

Frame = Callable[[Pen], str]
Box = tuple[float, float, float, float]

ROUND_DISH = ((0.0, 0.0), (12.8, 0.0), (6.4, 11.1), (-6.4, 11.1), (-12.8, 0.0), (-6.4, -11.1), (6.4, -11.1))
CORNER = 134  # where the cell of the lesson has its marker, toward the T cell
LESSON_CUPS = (180, 310, 80)
LEFT_RAYS, RIGHT_RAYS = (185, 210, 235), (305, 330, 355)
DOWN = 12  # the dish stands a little lower than the cell that its T cells reach
BESIDE: Box = (-148, -57, 182.4, 114)  # the part of the plane that a small picture shows: eight to five
BELOW: Box = (-140, -38, 182.4, 114)
AROUND: Box = (-80, -50, 160, 100)


@dataclass(frozen=True)
class PlaceFigure:
    """The frames of a place in their order; which one stands at rest; and whether a cancer cell is at its origin."""

    frames: tuple[Frame, ...]
    at_rest: int
    has_target: bool = True
    box: Box = BESIDE  # what a small picture of it shows


def _held_off(p: Pen) -> str:
    return p.balls(180) + p.lone_balls(320, 40) + p.t_cell(-65, 0) + p.pause(-67, 2)


def _let_go(p: Pen) -> str:
    return (
        p.balls(180) + p.lone_balls(320, 40) + p.t_cell(-101, 0, active=ACTIVE) + comes("up", p.antibody(-55.5, 0, 180))
    )


def _acts(p: Pen) -> str:
    return p.dying_cell() + p.t_cell(-56, 0, cups=(0, 150, 300), active=ACTIVE[1:]) + p.antibody(-33, -40, 120, 0.5)


def _cells_leave(p: Pen) -> str:
    return (
        p.balls(180)
        + p.lone_balls(320, 40)
        + p.person(-112, -30, 0.64)
        + comes("left", p.arrow(-80, 10, 14), p.t_cell(-50, 10, 8, (30, 150, 270)))
    )


def _grown(p: Pen) -> str:
    cells = p.t_cells(*((x - 98, y + DOWN) for x, y in ROUND_DISH), r=5.2)
    return p.balls(180) + p.lone_balls(320, 40) + p.dish(-98, DOWN, 27) + comes("near", cells)


def _given_back(p: Pen) -> str:
    cells = p.t_cells(*((x - 106, y + DOWN) for x, y in ROUND_DISH), r=5.2)
    on_the_way = p.t_cells((-43, -6), (-51, 12), (-47, 30), r=6.5)
    return (
        p.balls(180)
        + p.lone_balls(320, 40)
        + p.dish(-106, DOWN, 27)
        + cells
        + comes("left", p.arrow(-76, 11, 9), on_the_way)
    )


def _gathered(p: Pen) -> str:
    places = ((-40, -4), (-30, -27), (-31, 22), (-58, -20), (-55, 15))
    return p.dying_cell() + comes("left", p.t_cells(*places, r=8.5))


def _passes_by(p: Pen) -> str:
    return p.balls(180, 240) + p.lone_balls(120) + p.immune_cell(-100, 0)


def _tagged(p: Pen) -> str:
    return p.antibody(-21, -36.4, 60) + (p.antibody(-21, 36.4, -60) if p.alone else "")


def _marked(p: Pen) -> str:
    tags = p.antibody(-42, 0) + _tagged(p)
    return p.balls(180, 240) + p.lone_balls(120) + comes("up", tags) + p.immune_cell(-83, 0, active=ACTIVE)


def _marked_acts(p: Pen) -> str:
    return p.dying_cell() + _tagged(p) + p.immune_cell(-49, 0, active=ACTIVE)


def _apart(p: Pen) -> str:
    return p.balls(180) + p.lone_balls(320, 40) + p.t_cell(-108, 0)


def _holds_both(p: Pen) -> str:
    return p.balls(180) + p.lone_balls(320, 40) + p.t_cell(-97, 0, active=ACTIVE) + comes("up", p.bispecific(-49, 0))


def _holds_and_acts(p: Pen) -> str:
    return p.dying_cell() + p.t_cell(-58, 0, active=ACTIVE) + p.bispecific(-36, -36, 0.5)


def _on_its_way(p: Pen) -> str:
    carried = p.antibody(-84, 0) + p.drug(-110, 0)
    return p.balls(180) + p.lone_balls(320, 40) + comes("left", carried, p.arrow(-62, 0, 14))


def _sticks(p: Pen) -> str:
    first = p.antibody(-42, 0) + p.drug(-68, 0)
    return p.balls(180) + p.lone_balls(320, 40) + comes("left", first) + p.antibody(-94, 27) + p.drug(-120, 27)


def _drug_inside(p: Pen) -> str:
    return p.dying_cell(r=28) + p.antibody(-48, 0) + comes("left", p.drug(0, 2))


def _not_shown(p: Pen) -> str:
    apart = p.dendritic_cell(-96, 48, 20) + p.t_cell(-42, 48, 16, LESSON_CUPS)
    return p.balls(CORNER) + p.lone_balls(320, 50) + apart + comes("up", p.mark(-130, 10, 0.8, 50))


def _marker_shown(p: Pen) -> str:
    lesson = p.dendritic_cell(-102, 48, 20) + comes("left", p.mark(-78, 48, 0.7)) + p.t_cell(-42, 48, 16, LESSON_CUPS)
    return p.balls(CORNER) + p.lone_balls(320, 50) + lesson


def _finds(p: Pen) -> str:
    return p.dying_cell() + p.t_cell(-32, 37, 16, LESSON_CUPS, (100, 130, 160)) + p.dendritic_cell(-102, 48, 20)


def _three(p: Pen, is_active: bool) -> str:
    left, middle, right = (LEFT_RAYS, (235, 305), RIGHT_RAYS) if is_active else ((), (), ())
    sides = p.t_cell(-44, 12, 16, (270, 30, 150), left) + p.t_cell(44, 12, 16, (270, 30, 150), right)
    return sides + p.immune_cell(0, 14, 17, middle)


def _quiet(p: Pen) -> str:
    return _three(p, is_active=False)


def _message_heard(p: Pen) -> str:
    return _three(p, is_active=True) + comes("down", *(p.message(x, y) for x, y in ((-44, -25), (0, -27), (44, -25))))


def _many(p: Pen) -> str:
    more = p.t_cell(-26, -20, 14, (30, 150), LEFT_RAYS) + p.t_cell(26, -20, 14, (30, 150), RIGHT_RAYS)
    first = p.t_cell(-48, 18, 14, (30, 150), LEFT_RAYS) + p.t_cell(48, 18, 14, (30, 150), RIGHT_RAYS)
    return first + p.immune_cell(0, 18, 16, (270,)) + comes("near", more)


FIGURES: Mapping[str, PlaceFigure] = MappingProxyType(
    {
        "brake": PlaceFigure((_held_off, _let_go, _acts), 1),
        "dish": PlaceFigure((_cells_leave, _grown, _given_back, _gathered), 2),
        "mark": PlaceFigure((_passes_by, _marked, _marked_acts), 1),
        "bridge": PlaceFigure((_apart, _holds_both, _holds_and_acts), 1),
        "load": PlaceFigure((_on_its_way, _sticks, _drug_inside), 1),
        "lesson": PlaceFigure((_not_shown, _marker_shown, _finds), 1, box=BELOW),
        "message": PlaceFigure((_quiet, _message_heard, _many), 1, has_target=False, box=AROUND),
    }
)
