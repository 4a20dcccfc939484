"""What a drawing is: scenes in reading order, and the words that stand at and in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from documents.figures.shapes import Palette, label

PAIR_WIDTH = 320  # how wide one scene of a before-and-after drawing is
STEP_WIDTH = 200  # how wide one scene of a drawing in steps is

Words = Mapping[str, str]
Scene = Callable[[Palette, Words], str]


@dataclass(frozen=True)
class DrawingPlan:
    """Scenes in reading order, the words that stand at and in them, and where the scenes begin without their labels."""

    scenes: tuple[Scene, ...]
    heads: tuple[str, ...]
    feet: tuple[str, ...]
    labels: tuple[str, ...]
    crop: tuple[float, float]  # the top of the scenes and their height, without labels

    @property
    def words(self) -> tuple[str, ...]:
        """The keys of all words this drawing needs."""
        return ("alt", "caption", *self.heads, *self.feet, *self.labels)


def pair(before: Scene, after: Scene, crop: tuple[float, float], *labels: str) -> DrawingPlan:
    """Before, and with treatment."""
    return DrawingPlan((before, after), ("before", "after"), ("before_says", "after_says"), labels, crop)


def steps(scenes: tuple[Scene, Scene, Scene], crop: tuple[float, float], *labels: str) -> DrawingPlan:
    """Three numbered steps."""
    return DrawingPlan(scenes, ("step_1", "step_2", "step_3"), (), labels, crop)


def names(c: Palette, left: tuple[float, str], right: tuple[float, str]) -> str:
    """The names above the two cells of a scene, each a place and its words."""
    return "".join(label(c, x, 36, name, upward=True) for x, name in (left, right))
