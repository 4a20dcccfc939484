"""The scenes of treatments that train the immune system."""

from __future__ import annotations

from documents.figures import body, shapes, things
from documents.figures.drawing import Words
from documents.figures.shapes import ACTIVE, Palette, arrow, at, label, pointer


def brought(c: Palette, w: Words) -> str:
    """A marker comes to a dendritic cell."""
    return (
        at(22, 66, shapes.marker(c.step, 1.3))
        + arrow(c, 62, 66, 32, is_step=True)
        + shapes.dendritic_cell(c, 150, 66, 36)
        + label(c, 36, 131, w["marker"], 84, is_step=True)
        + label(c, 150, 131, w["dendritic_cell"], 96)
    )


def marker_shown(c: Palette, w: Words) -> str:
    """A dendritic cell shows the marker to a T cell."""
    return (
        shapes.dendritic_cell(c, 42, 66, 33)
        + at(80, 66, shapes.marker(c.step, 0.9))
        + shapes.t_cell(c, 148, 66, 38, cups=(180, 310, 40))
        + pointer(c, 100, 29, 96, 56)
        + label(c, 102, 22, w["marker"], 190, is_step=True)
        + label(c, 44, 131, w["dendritic_cell"], 96)
        + label(c, 150, 131, w["t_cell"], 90)
    )


def marker_found(c: Palette, w: Words) -> str:
    """The T cell finds a cancer cell with that marker."""
    return (
        shapes.cancer_cell(c, 153, 66, 38)
        + shapes.t_cell(c, 59, 66, 34, active=ACTIVE)
        + pointer(c, 104, 29, 104, 56)
        + label(c, 104, 22, w["marker"], 190)
        + label(c, 52, 131, w["t_cell"], 84)
        + label(c, 148, 131, w["cancer_cell"], 106)
    )


def cells_taken(c: Palette, w: Words) -> str:
    """Immune cells leave a person."""
    return (
        things.person(c, 48, 22)
        + arrow(c, 94, 72, 26)
        + shapes.dendritic_cell(c, 160, 72, 28)
        + label(c, 150, 134, w["dendritic_cell"], 100)
    )


def loaded_in_lab(c: Palette, w: Words) -> str:
    """In a dish, cells meet the marker."""
    marks = (
        at(x, y, shapes.marker(c.step, 1), turn=turn) for x, y, turn in ((86, 48, 50), (140, 50, 125), (116, 120, 270))
    )
    return (
        things.dish(c, 112, 76, 52)
        + shapes.dendritic_cell(c, 112, 78, 25)
        + "".join(marks)
        + label(c, 2, 24, w["marker"], 90, anchor="start", is_step=True)
        + pointer(c, 56, 30, 86, 48)
        + label(c, 100, 152, w["lab"], 190, is_step=True)
    )


def virus_goes_in(c: Palette, w: Words) -> str:
    """A virus goes into a cancer cell."""
    return (
        shapes.cancer_cell(c, 148, 68, 44, balls=(325, 45))
        + things.virus(c, 34, 68, 15)
        + arrow(c, 64, 68, 30, is_step=True)
        + label(c, 36, 120, w["virus"], 80, is_step=True)
        + label(c, 148, 138, w["cancer_cell"], 106)
    )


def virus_makes_copies(c: Palette, w: Words) -> str:
    """The cell is full of viruses."""
    places = ((78, 52), (112, 42), (132, 74), (108, 100), (76, 88))
    return (
        shapes.cancer_cell(c, 104, 70, 54, balls=())
        + "".join(things.virus(c, x, y, 8) for x, y in places)
        + label(c, 104, 152, w["cancer_cell"], 190)
    )


def cell_bursts(c: Palette, w: Words) -> str:
    """The cell bursts, viruses and pieces come out, and an immune cell is alarmed."""
    viruses = ((98, 30), (186, 30), (186, 114), (106, 116))
    return (
        body.burst_cell(c, 146, 70, 34)
        + "".join(things.virus(c, x, y, 8) for x, y in viruses)
        + shapes.t_cell(c, 46, 70, 27, active=ACTIVE)
        + label(c, 48, 134, w["t_cell"], 84)
        + label(c, 150, 152, w["virus"], 100, is_step=True)
    )


def looked_at(c: Palette, w: Words) -> str:
    """A lab looks at what is special in a tumor."""
    cells = ((60, 44), (112, 40), (58, 94))
    return (
        "".join(shapes.cancer_cell(c, x, y, 28, balls=()) for x, y in cells)
        + shapes.cancer_cell(c, 112, 92, 28, balls=(315, 0, 45, 90))
        + body.lens(c, 134, 92, 36)
        + label(c, 86, 152, w["tumor"], 150)
    )


def mrna_made(c: Palette, w: Words) -> str:
    """The lab makes mRNA from it: a bottle of vaccine with a strand in it."""
    return (
        things.bottle(c, 100, 70)
        + things.strand(c, 100, 80, 0.52)
        + things.strand(c, 36, 60, 0.66)
        + things.strand(c, 164, 60, 0.66)
        + label(c, 100, 141, w["strand"], 190, is_step=True)
    )


def body_learns(c: Palette, w: Words) -> str:
    """The body makes the markers from the mRNA, and a T cell learns them."""
    return (
        things.strand(c, 36, 66, 0.8)
        + arrow(c, 72, 66, 22, is_step=True)
        + at(104, 66, shapes.marker(c.step, 0.9))
        + shapes.t_cell(c, 160, 66, 30, cups=(180, 310, 40))
        + pointer(c, 104, 29, 116, 54)
        + label(c, 100, 22, w["marker"], 190, is_step=True)
        + label(c, 36, 118, w["strand"], 76, is_step=True)
        + label(c, 156, 131, w["t_cell"], 90)
    )
