"""The scenes of treatments that turn up the immune response."""

from __future__ import annotations

from documents.figures import body, shapes, things
from documents.figures.drawing import Words
from documents.figures.shapes import Angles, Palette, arrow, label, pointer

UP = (200, 222, 318, 340)  # the rays of a cell that is told from above


def three_cells(c: Palette, w: Words, active: Angles = ()) -> str:
    """Two T cells and another immune cell."""
    names = ((52, "t_cell"), (160, "immune_cell"), (268, "t_cell"))
    return (
        "".join(shapes.t_cell(c, x, 128, 34, cups=(270, 50, 130), active=active) for x in (52, 268))
        + shapes.immune_cell(c, 160, 128, 35, active=active)
        + "".join(label(c, x, 196, w[key], 104) for x, key in names)
    )


def turned_up(c: Palette, w: Words) -> str:
    """Messages reach the cells, and they are active."""
    arrivals = (things.message(c, x, 46) + arrow(c, x, 62, 16, 90, is_step=True) for x in (52, 160, 268))
    name = label(c, 160, 20, w["message"], 310, is_step=True)
    return three_cells(c, w, active=(200, 222, 318, 340)) + "".join(arrivals) + name


def quiet_pair(c: Palette, w: Words, active: Angles = ()) -> str:
    """A natural killer cell and a dendritic cell."""
    return (
        body.nk_cell(c, 92, 134, 40, active=active)
        + shapes.dendritic_cell(c, 234, 134, 36)
        + label(c, 92, 199, w["nk_cell"], 150)
        + label(c, 234, 199, w["dendritic_cell"], 130)
    )


def woken_pair(c: Palette, w: Words) -> str:
    """Interferons reach both, and they are active."""
    arrivals = (things.message(c, x, 46) + arrow(c, x, 62, 16, 90, is_step=True) for x in (92, 234))
    near = shapes.at(234, 134, shapes.rays(c.immune, 44, (200, 225, 315, 340)))
    name = label(c, 163, 20, w["message"], 310, is_step=True)
    return quiet_pair(c, w, UP) + near + "".join(arrivals) + name


def few_cells(c: Palette, w: Words) -> str:
    """One killer T cell and one natural killer cell."""
    return (
        shapes.t_cell(c, 86, 122, 26)
        + body.nk_cell(c, 238, 122, 26)
        + label(c, 80, 196, w["t_cell"], 140)
        + label(c, 240, 196, w["nk_cell"], 158)
    )


def many_cells(c: Palette, w: Words) -> str:
    """With the message there are many of both."""
    t_cell_places = ((40, 92), (96, 84), (22, 142), (74, 138), (126, 134))
    nk_cell_places = ((210, 92), (266, 86), (192, 142), (242, 138), (294, 134))
    return (
        "".join(shapes.t_cell(c, x, y, 20) for x, y in t_cell_places)
        + "".join(body.nk_cell(c, x, y, 22) for x, y in nk_cell_places)
        + "".join(things.message(c, x, 46, 0.9) for x in (60, 160, 260))
        + label(c, 160, 20, w["message"], 310, is_step=True)
        + label(c, 80, 196, w["t_cell"], 140)
        + label(c, 240, 196, w["nk_cell"], 158)
    )


def germs_flow_in(c: Palette, w: Words) -> str:
    """Weakened germs flow into the bladder through a thin tube."""
    germs = ((84, 42, 20), (112, 34, -30), (122, 62, 60), (88, 70, -15))
    return (
        body.bladder(c, 100, 56, 50)
        + body.catheter(c, 100, 84, 128)
        + "".join(things.germ(c, x, y, turn, 0.62) for x, y, turn in germs)
        + _bladder_names(c, w, w["germ"])
    )


def germs_call(c: Palette, w: Words) -> str:
    """In the bladder's wall, the germs wake immune cells."""
    return (
        body.wall(c, 4, 66, 192, 66)
        + "".join(things.germ(c, x, y, turn, 0.8) for x, y, turn in ((44, 56, 8), (102, 52, -12), (158, 56, 14)))
        + shapes.immune_cell(c, 64, 108, 17, active=UP)
        + shapes.t_cell(c, 138, 108, 15, cups=(30, 150, 270), active=(205, 335))
        + label(c, 100, 26, w["germ"], 190, is_step=True)
        + label(c, 100, 156, w["immune_cells"], 190)
    )


def wall_cleared(c: Palette, w: Words) -> str:
    """Immune cells act on a cancer cell in the wall."""
    return (
        body.wall(c, 4, 66, 192, 66)
        + shapes.dying_cell(c, 100, 78, 27)
        + shapes.t_cell(c, 48, 94, 16, cups=(350, 110, 230), active=(150, 180, 210))
        + shapes.immune_cell(c, 152, 96, 18, active=(0, 30, 330))
        + pointer(c, 100, 34, 100, 50)
        + label(c, 100, 26, w["cancer_cell"], 190)
        + label(c, 100, 156, w["immune_cells"], 190)
    )


def messages_flow_in(c: Palette, w: Words) -> str:
    """Messages and weakened germs flow into the bladder together."""
    return (
        body.bladder(c, 100, 56, 50)
        + body.catheter(c, 100, 84, 128)
        + "".join(things.message(c, x, y, 0.72) for x, y in ((82, 42), (114, 36), (118, 66)))
        + "".join(things.germ(c, x, y, turn, 0.6) for x, y, turn in ((98, 24, 10), (84, 68, 40)))
        + _bladder_names(c, w, w["message"])
    )


def cells_multiply(c: Palette, w: Words) -> str:
    """Natural killer cells and T cells become many."""
    return (
        "".join(things.message(c, x, 16, 0.8) for x in (50, 150))
        + "".join(body.nk_cell(c, x, y, 17) for x, y in ((30, 48), (72, 46), (50, 82)))
        + "".join(shapes.t_cell(c, x, y, 15) for x, y in ((130, 48), (172, 48), (150, 82)))
        + label(c, 52, 120, w["nk_cell"], 112)
        + label(c, 156, 120, w["t_cells"], 80)
    )


def both_act(c: Palette, w: Words) -> str:
    """Both act on a cancer cell in the bladder's wall."""
    return (
        body.wall(c, 4, 66, 192, 66)
        + shapes.dying_cell(c, 100, 78, 27)
        + shapes.t_cell(c, 48, 94, 16, cups=(350, 110, 230), active=(150, 180, 210))
        + body.nk_cell(c, 152, 96, 18, active=(0, 30, 330))
        + pointer(c, 100, 34, 100, 50)
        + label(c, 100, 26, w["cancer_cell"], 190)
        + label(c, 100, 156, w["bladder"], 190)
    )


def swallowed(c: Palette, w: Words) -> str:
    """A person takes a pill."""
    return (
        things.drug(c, 42, 52, 1.5)
        + arrow(c, 76, 54, 26, is_step=True)
        + things.person(c, 148, 22)
        + label(c, 42, 110, w["pill"], 80, is_step=True)
    )


def released(c: Palette, w: Words) -> str:
    """A cell lets out messages, and a T cell is active."""
    return (
        shapes.immune_cell(c, 40, 70, 30)
        + "".join(things.message(c, x, y, 0.62) for x, y in ((88, 52), (96, 80), (112, 62)))
        + shapes.t_cell(c, 160, 70, 27, active=(335, 0, 25))
        + pointer(c, 100, 30, 98, 44)
        + label(c, 100, 22, w["message"], 190, is_step=True)
        + label(c, 44, 134, w["immune_cell"], 84)
        + label(c, 158, 134, w["t_cell"], 84)
    )


def no_new_vessels(c: Palette, w: Words) -> str:
    """New blood vessels stop before they reach the tumor."""
    cells = ((130, 42), (170, 38), (132, 82), (172, 80))
    stops = "".join(shapes.stroke(f"M{x - 7} {y - 15}L{x + 7} {y + 15}", c.step, 5) for x, y in ((84, 38), (82, 86)))
    return (
        body.vessel(c, "M20 16C14 46 14 80 20 112", 20)
        + body.vessel(c, "M22 44C44 34 56 46 74 40")
        + body.vessel(c, "M22 82C44 94 56 78 72 86")
        + stops
        + "".join(shapes.cancer_cell(c, x, y, 25, balls=()) for x, y in cells)
        + label(c, 60, 138, w["vessel"], 114)
        + label(c, 156, 138, w["tumor"], 70)
    )


def rubbed_on(c: Palette, w: Words) -> str:
    """Cream goes on the skin, over cancer cells."""
    return (
        _skin(c)
        + shapes.stroke("M58 58Q80 44 100 58", c.step, 7)
        + things.cream(c, 108, 46, -22)
        + label(c, 52, 30, w["cream"], 96, is_step=True)
        + label(c, 100, 153, w["skin"], 190)
    )


def skin_calls(c: Palette, w: Words) -> str:
    """Cells in the skin let out messages."""
    return (
        _skin(c)
        + shapes.stroke("M60 58Q100 48 140 58", c.step, 7)
        + "".join(things.message(c, x, y, 0.55) for x, y in ((40, 84), (162, 84), (138, 112)))
        + pointer(c, 44, 32, 40, 72)
        + label(c, 100, 26, w["message"], 190, is_step=True)
        + label(c, 100, 153, w["skin"], 190)
    )


def skin_cleared(c: Palette, w: Words) -> str:
    """Immune cells act on the cancer cells in the skin."""
    return (
        body.skin(c, 4, 64, 192, 68)
        + shapes.dying_cell(c, 100, 88, 24)
        + shapes.t_cell(c, 50, 96, 16, cups=(350, 110, 230), active=(150, 180, 210))
        + shapes.immune_cell(c, 150, 96, 18, active=(0, 30, 330))
        + "".join(things.message(c, x, 44, 0.5) for x in (30, 172))
        + pointer(c, 100, 34, 100, 62)
        + label(c, 100, 26, w["cancer_cell"], 120)
        + label(c, 100, 153, w["immune_cells"], 190)
    )


def _skin(c: Palette) -> str:
    return body.skin(c, 4, 64, 192, 68) + "".join(
        shapes.cancer_cell(c, x, y, 15, balls=()) for x, y in ((84, 84), (112, 82), (98, 104))
    )


def _bladder_names(c: Palette, w: Words, inside: str) -> str:
    """The name of the bladder at its left, and of what flows in at the foot."""
    return label(c, 2, 128, w["bladder"], 80, anchor="start") + label(c, 100, 156, inside, 190, is_step=True)
