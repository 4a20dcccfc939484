"""The scenes of antibodies that mark cancer cells, bring T cells to them, or carry a drug there."""

from __future__ import annotations

from documents.figures import shapes, things
from documents.figures.drawing import Words, names
from documents.figures.shapes import ACTIVE, Palette, arrow, at, label, pointer


def unmarked(c: Palette, w: Words) -> str:
    """An immune cell beside a cancer cell that it does not see."""
    return (
        shapes.immune_cell(c, 62, 122)
        + shapes.cancer_cell(c, 250, 122, balls=(180, 325, 45, 128))
        + names(c, (62, w["immune_cell"]), (250, w["cancer_cell"]))
    )


def marked(c: Palette, w: Words) -> str:
    """Antibodies on the cancer cell, and an immune cell at one of them."""
    tags = (at(*shapes.on_circle(90, turn), things.antibody(c, 0, 0, turn=turn + 180)) for turn in (180, 128))
    return (
        shapes.immune_cell(c, 78, 122, active=ACTIVE)
        + shapes.cancer_cell(c, 250, 122, balls=(180, 325, 45, 128))
        + at(250, 122, *tags)
        + names(c, (78, w["immune_cell"]), (250, w["cancer_cell"]))
        + label(c, 100, 204, w["antibody"], 180, is_step=True)
    )


def apart(c: Palette, w: Words) -> str:
    """A T cell and a cancer cell, apart."""
    return (
        shapes.t_cell(c, 62, 122)
        + shapes.cancer_cell(c, 258, 122)
        + names(c, (62, w["t_cell"]), (258, w["cancer_cell"]))
    )


def holds_both(c: Palette, w: Words) -> str:
    """An antibody with two ends holds both."""
    return (
        shapes.t_cell(c, 72, 122, active=ACTIVE)
        + shapes.cancer_cell(c, 262, 122)
        + things.bispecific(c, 167, 122)
        + names(c, (72, w["t_cell"]), (262, w["cancer_cell"]))
        + label(c, 166, 204, w["antibody"], 310, is_step=True)
    )


def carrying(c: Palette, w: Words) -> str:
    """An antibody on its way with a drug."""
    return (
        things.antibody(c, 96, 68)
        + things.drug(c, 56, 68)
        + arrow(c, 138, 68, 36, is_step=True)
        + label(c, 104, 28, w["antibody"], 190, is_step=True)
        + label(c, 52, 116, w["drug"], 100, is_step=True)
    )


def sticking(c: Palette, w: Words) -> str:
    """The antibody holds on to the cell."""
    return (
        shapes.cancer_cell(c, 146, 68, 42)
        + things.antibody(c, 72, 68)
        + things.drug(c, 32, 68)
        + pointer(c, 74, 29, 90, 58)
        + label(c, 64, 22, w["marker"], 130)
        + label(c, 146, 134, w["cancer_cell"], 106)
    )


def going_in(c: Palette, w: Words) -> str:
    """The drug goes into the cell."""
    return (
        shapes.cancer_cell(c, 146, 68, 42)
        + things.antibody(c, 72, 68)
        + arrow(c, 72, 116, 58, turn=-30, is_step=True)
        + things.drug(c, 147, 76)
        + label(c, 44, 134, w["drug"], 80, is_step=True)
        + label(c, 146, 134, w["cancer_cell"], 106)
    )


def some_mark(c: Palette, w: Words) -> str:
    """Small: an antibody between an immune cell and a cancer cell."""
    return (
        shapes.immune_cell(c, 38, 66, 28, active=ACTIVE)
        + shapes.cancer_cell(c, 158, 66, 34, balls=(180, 250, 110))
        + things.antibody(c, 97, 66, size=0.8)
        + label(c, 46, 131, w["immune_cell"], 84)
        + label(c, 148, 131, w["cancer_cell"], 106)
    )


def some_bring(c: Palette, w: Words) -> str:
    """Small: an antibody with two ends holds a T cell and a cancer cell."""
    return (
        shapes.t_cell(c, 36, 66, 28, active=ACTIVE)
        + shapes.cancer_cell(c, 164, 66, 32)
        + things.bispecific(c, 98, 66, size=0.72)
        + label(c, 46, 131, w["t_cell"], 84)
        + label(c, 148, 131, w["cancer_cell"], 106)
    )


def some_carry(c: Palette, w: Words) -> str:
    """Small: an antibody holds on to a cancer cell, with a drug on its foot."""
    return (
        shapes.cancer_cell(c, 158, 66, 34)
        + things.antibody(c, 95, 66, size=0.8)
        + things.drug(c, 58, 66)
        + label(c, 46, 120, w["drug"], 84, is_step=True)
        + label(c, 148, 131, w["cancer_cell"], 106)
    )
