"""The scenes of treatments that take the brakes off."""

from __future__ import annotations

from documents.figures import body, shapes, things
from documents.figures.drawing import Words, names
from documents.figures.shapes import ACTIVE, Palette, arrow, at, label, pointer

CUPS = (0, 105, 232)  # leave room for the names
QUIET_CUPS = (0, 140, 232)
TWO = (-28, 28)  # where a T cell has two cups side by side


def brakes_on(c: Palette, w: Words) -> str:
    """A T cell is held off by a signal from a cancer cell."""
    return (
        shapes.cancer_cell(c, 217, 128)
        + shapes.t_cell(c, 88, 128, cups=QUIET_CUPS)
        + names(c, (84, w["t_cell"]), (226, w["cancer_cell"]))
        + _named_pair(c, w, 143, 159, (134, 73, 146, 114), (168, 73, 156, 118))
        + arrow(c, 130, 128, 52, turn=180)
        + pointer(c, 116, 136, 116, 190)
        + label(c, 120, 207, w["off_signal"], 200, bold=True)
    )


def brakes_off(c: Palette, w: Words) -> str:
    """An antibody keeps the two proteins apart."""
    return (
        shapes.cancer_cell(c, 270, 128, balls=(180, 310, 50))
        + shapes.t_cell(c, 66, 128, cups=CUPS, active=ACTIVE)
        + things.antibody(c, 152, 128, turn=180)
        + names(c, (66, w["t_cell"]), (262, w["cancer_cell"]))
        + _named_pair(c, w, 136, 176, (116, 73, 124, 114), (198, 73, 202, 118))
        + label(c, 160, 188, w["antibody"], 180, is_step=True)
    )


def either_side(c: Palette, w: Words) -> str:
    """An antibody on the cup, or one on the ball: either keeps the two apart."""
    return (
        shapes.cancer_cell(c, 270, 128, balls=(180, 310, 50))
        + shapes.t_cell(c, 60, 128, active=ACTIVE)
        + things.antibody(c, 139, 128, turn=180, size=0.66)
        + things.antibody(c, 192, 128, size=0.66)
        + names(c, (60, w["t_cell"]), (262, w["cancer_cell"]))
        + _named_pair(c, w, 136, 176, (112, 73, 122, 114), (200, 73, 204, 118))
        + label(c, 160, 196, w["antibody"], 220, is_step=True)
    )


def met_by_dendritic(c: Palette, w: Words) -> str:
    """A T cell is held off by the protein of a dendritic cell."""
    return (
        _dendritic(c, 236)
        + shapes.t_cell(c, 116, 128, cups=QUIET_CUPS)
        + body.pause(c, 112, 132)
        + names(c, (92, w["t_cell"]), (240, w["dendritic_cell"]))
        + _named_pair(c, w, 158, 184, (150, 73, 172, 114), (192, 73, 183, 118))
        + label(c, 112, 207, w["off_signal"], 200, bold=True)
        + pointer(c, 112, 190, 112, 148)
    )


def kept_from_dendritic(c: Palette, w: Words) -> str:
    """An antibody sits on the T cell's protein, so the dendritic cell's cannot join it."""
    return (
        _dendritic(c, 270)
        + shapes.t_cell(c, 62, 128, active=ACTIVE)
        + things.antibody(c, 148, 128, turn=180)
        + names(c, (62, w["t_cell"]), (262, w["dendritic_cell"]))
        + _named_pair(c, w, 140, 182, (112, 73, 122, 114), (196, 73, 208, 118))
        + label(c, 150, 196, w["antibody"], 220, is_step=True)
    )


def two_brakes_on(c: Palette, w: Words) -> str:
    """A T cell has two kinds of brake, and both meet a partner."""
    return (
        shapes.cancer_cell(c, 202, 128, balls=(208, 152, 310, 50))
        + shapes.t_cell(c, 84, 128, cups=(*TWO, 110, 250))
        + body.pause(c, 78, 132)
        + names(c, (76, w["t_cell"]), (230, w["cancer_cell"]))
        + label(c, 140, 62, w["lag3"])
        + pointer(c, 142, 68, 146, 84)
        + label(c, 146, 207, w["pd1"])
        + pointer(c, 146, 190, 146, 172)
    )


def two_brakes_off(c: Palette, w: Words) -> str:
    """One antibody for each brake."""
    blocked = (
        at(62 + x, 128 + y, things.antibody(c, 32, 0, turn=180, size=0.66), turn=turn)
        for turn, (x, y) in ((turn, shapes.on_circle(48, turn)) for turn in TWO)
    )
    return (
        shapes.cancer_cell(c, 272, 128, balls=(208, 152, 310, 50))
        + shapes.t_cell(c, 62, 128, cups=(*TWO, 110, 250), active=ACTIVE)
        + "".join(blocked)
        + names(c, (62, w["t_cell"]), (262, w["cancer_cell"]))
        + label(c, 128, 62, w["lag3"])
        + pointer(c, 124, 68, 120, 86)
        + label(c, 92, 207, w["pd1"])
        + pointer(c, 104, 190, 118, 172)
        + label(c, 216, 207, w["antibody"], 180, is_step=True)
    )


def _dendritic(c: Palette, x: float) -> str:
    """A dendritic cell whose protein points left."""
    stem = shapes.stroke(f"M{x - 26:.1f} 128H{x - 40:.1f}", c.immune, 3.5)
    return stem + at(x - 38, 128, shapes.marker(c.immune), turn=180) + shapes.dendritic_cell(c, x, 128, 42)


def _named_pair(
    c: Palette, w: Words, left: float, right: float, to_cup: tuple[float, ...], to_ball: tuple[float, ...]
) -> str:
    """The names of cup and ball above them, each with a pointer."""
    return (
        label(c, left, 66, w["cup"], anchor="end")
        + label(c, right, 66, w["ball"], anchor="start")
        + pointer(c, *to_cup)
        + pointer(c, *to_ball)
    )
