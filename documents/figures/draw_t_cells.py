"""The scenes of treatments that add T cells."""

from __future__ import annotations

from documents.figures import body, shapes, things
from documents.figures.drawing import Words
from documents.figures.shapes import ACTIVE, Palette, around, arrow, at, label, pointer

SEVEN = ((0.0, 0.0), *(shapes.on_circle(35, turn) for turn in range(0, 360, 60)))


def cells_leave(c: Palette, w: Words) -> str:
    """T cells leave a person."""
    return (
        things.person(c, 48, 22)
        + arrow(c, 96, 72, 26)
        + shapes.t_cell(c, 162, 72, 24)
        + label(c, 162, 128, w["t_cell"], 76)
    )


def grown(c: Palette, w: Words) -> str:
    """T cells grow in a dish."""
    cells = (shapes.t_cell(c, 100 + x, 66 + y, 10, cups=(30, 150, 270)) for x, y in SEVEN)
    return things.dish(c, 100, 66, 60) + "".join(cells) + label(c, 100, 147, w["lab"], 190, is_step=True)


def given_back(c: Palette, w: Words) -> str:
    """Many T cells go back to the person."""
    places = ((16, 28), (50, 46), (16, 64), (50, 82), (16, 100))
    cells = (shapes.t_cell(c, x, y, 10, cups=(30, 150, 270)) for x, y in places)
    return (
        "".join(cells)
        + arrow(c, 78, 72, 26, is_step=True)
        + things.person(c, 154, 22)
        + label(c, 40, 140, w["t_cells"], 90)
    )


def taken_from_tumor(c: Palette, w: Words) -> str:
    """T cells that were inside the tumor are taken out."""
    tumor = ((38, 44), (84, 38), (34, 88), (82, 86))
    inside = ((60, 62), (14, 66), (62, 110))
    return (
        "".join(shapes.cancer_cell(c, x, y, 25, balls=()) for x, y in tumor)
        + "".join(shapes.t_cell(c, x, y, 10, cups=(30, 150, 270)) for x, y in inside)
        + arrow(c, 118, 64, 26)
        + "".join(shapes.t_cell(c, x, y, 11, cups=(30, 150, 270)) for x, y in ((170, 48), (170, 84)))
        + label(c, 52, 142, w["tumor"], 90)
        + label(c, 162, 142, w["t_cells"], 76)
    )


def given_a_cup(c: Palette, w: Words) -> str:
    """In the lab, a T cell gets receptors of a new kind."""
    cups = around(30, (300, 60, 180), things.special_cup(c, 0.8))
    return _changed(c, w, at(100, 66, cups), w["car"])


def given_a_fork(c: Palette, w: Words) -> str:
    """In the lab, a T cell gets a receptor for pieces that are shown."""
    forks = around(30, (300, 60, 180), things.special_fork(c, 0.9))
    return _changed(c, w, at(100, 66, forks), w["tcr"])


def cup_holds(c: Palette, w: Words) -> str:
    """The new receptor holds on to a cancer cell."""
    return (
        shapes.cancer_cell(c, 156, 70, 36, balls=(180, 310, 50))
        + at(58, 70, around(34, (0, 120, 240), things.special_cup(c, 0.8)))
        + shapes.t_cell(c, 58, 70, 34, cups=(), active=ACTIVE)
        + pointer(c, 106, 30, 106, 56)
        + label(c, 106, 22, w["car"], 120, is_step=True)
        + label(c, 44, 138, w["t_cell"], 84)
        + label(c, 150, 138, w["cancer_cell"], 106)
    )


def shows_a_piece(c: Palette, w: Words) -> str:
    """A cancer cell holds out a piece of what is inside it."""
    paint = c.cancer
    return (
        at(76, 70, body.shown_piece(paint, 1.1), turn=0)
        + at(80, 70, around(42, (0, 120, 240), body.shown_piece(paint, 1.1)))
        + shapes.cancer_cell(c, 80, 70, 42, balls=())
        + at(80, 70, body.pieces_inside(paint, 42))
        + pointer(c, 162, 46, 142, 62)
        + label(c, 166, 40, w["hla"], 60)
        + label(c, 90, 147, w["cancer_cell"], 180)
    )


def fork_holds(c: Palette, w: Words) -> str:
    """The new receptor holds on to the piece that is shown."""
    return (
        at(160, 70, around(34, (180, 300, 60), body.shown_piece(c.cancer, 0.9)))
        + shapes.cancer_cell(c, 160, 70, 34, balls=())
        + at(58, 70, around(34, (0, 120, 240), things.special_fork(c, 1)))
        + shapes.t_cell(c, 58, 70, 34, cups=(), active=ACTIVE)
        + pointer(c, 106, 30, 106, 56)
        + label(c, 106, 22, w["tcr"], 120, is_step=True)
        + label(c, 44, 138, w["t_cell"], 84)
        + label(c, 150, 138, w["cancer_cell"], 106)
    )


def _changed(c: Palette, w: Words, receptors: str, name: str) -> str:
    """A T cell in a dish, with what was added to it."""
    return (
        things.dish(c, 100, 70, 58)
        + at(0, 4, receptors)
        + shapes.t_cell(c, 100, 70, 30, cups=())
        + label(c, 170, 26, name, 60, is_step=True)
        + pointer(c, 160, 32, 126, 38)
        + label(c, 100, 150, w["lab"], 190, is_step=True)
    )
