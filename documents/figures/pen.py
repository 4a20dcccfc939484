"""A pen that draws the family of shapes at a scale: forms grow and shrink with it, the line keeps its width."""

from __future__ import annotations

from dataclasses import dataclass

from documents.figures import body, shapes, things
from documents.figures.shapes import Angles, Palette, at, tag

ACTIVE = (152, 166, 180, 194, 208)  # where the rays of an active cell stand that faces right
CUPS = (0, 120, 240)


@dataclass(frozen=True)
class Pen:
    """Draws in small units, of which one is `scale` units of the picture."""

    colours: Palette
    scale: float = 1
    alone: bool = True  # without the tumor round it, so that there is room on all sides
    turn: float = 0  # of the figure, for what must stand upright in it

    def t_cell(self, x: float, y: float, r: float = 24, cups: Angles = CUPS, active: Angles = ()) -> str:
        """A T cell, with rays at the angles of `active`."""
        k = self.scale
        return shapes.t_cell(self.colours, x * k, y * k, r * k, cups, active)

    def t_cells(self, *places: tuple[float, float], r: float = 7) -> str:
        """Several small T cells."""
        return "".join(self.t_cell(x, y, r, cups=(30, 150, 270) if r > 6 else ()) for x, y in places)

    def cancer_cell(self, x: float = 0, y: float = 0, r: float = 26, balls: Angles = ()) -> str:
        """A cancer cell with a ball at each of the angles."""
        k = self.scale
        return shapes.cancer_cell(self.colours, x * k, y * k, r * k, balls)

    def dying_cell(self, x: float = 0, y: float = 0, r: float = 26) -> str:
        """A cancer cell that comes apart."""
        k = self.scale
        return shapes.dying_cell(self.colours, x * k, y * k, r * k)

    def balls(self, *angles: float, r: float = 26) -> str:
        """The markers alone, on the edge of a cancer cell that stands at the origin."""
        return shapes.around(r * 0.97 * self.scale, angles, shapes.marker(self.colours.cancer, r * self.scale / 52))

    def lone_balls(self, *angles: float) -> str:
        """Markers that would lie inside the tumor, and are drawn for a cell alone."""
        return self.balls(*angles) if self.alone else ""

    def immune_cell(self, x: float, y: float, r: float = 22, active: Angles = ()) -> str:
        """Another immune cell."""
        k = self.scale
        return shapes.immune_cell(self.colours, x * k, y * k, r * k, active)

    def dendritic_cell(self, x: float, y: float, r: float = 22) -> str:
        """A dendritic cell, one arm pointing right."""
        k = self.scale
        return shapes.dendritic_cell(self.colours, x * k, y * k, r * k)

    def antibody(self, x: float, y: float, turn: float = 0, size: float = 0.62) -> str:
        """An antibody whose fork opens to the right."""
        k = self.scale
        return things.antibody(self.colours, x * k, y * k, turn, size * k)

    def bispecific(self, x: float, y: float, size: float = 0.62) -> str:
        """An antibody with two forks."""
        k = self.scale
        return things.bispecific(self.colours, x * k, y * k, size * k)

    def drug(self, x: float, y: float, size: float = 0.7, turn: float = -35) -> str:
        """A capsule."""
        k = self.scale
        return things.drug(self.colours, x * k, y * k, size * k, turn)

    def message(self, x: float, y: float, size: float = 0.62) -> str:
        """A message protein."""
        k = self.scale
        return things.message(self.colours, x * k, y * k, size * k)

    def mark(self, x: float, y: float, size: float = 0.6, turn: float = 0) -> str:
        """A marker that a treatment brings: a ball on a stem."""
        k = self.scale
        return at(x * k, y * k, shapes.marker(self.colours.step, size * k), turn=turn)

    def dish(self, x: float, y: float, r: float) -> str:
        """A lab dish."""
        k = self.scale
        return things.dish(self.colours, x * k, y * k, r * k)

    def person(self, x: float, y: float, size: float) -> str:
        """Head and shoulders, from the top of the head."""
        k = self.scale
        return things.person(self.colours, x * k, y * k, size * k)

    def arrow(self, x: float, y: float, length: float, turn: float = 0, is_step: bool = True) -> str:
        """An arrow to the right, unless turned."""
        k = self.scale
        return shapes.arrow(self.colours, x * k, y * k, length * k, turn, is_step)

    def pause(self, x: float, y: float) -> str:
        """Two bars, as on a player: this cell has been told to stop."""
        k = self.scale
        return at(x * k, y * k, body.pause(self.colours, 0, 0, 0.67 * k), turn=-self.turn)


def comes(side: str, *inside: str) -> str:
    """What comes in with its step, from a side: style sheets may move it there."""
    return tag("g", *inside, **{"class": f"comes comes-{side}"})
