"""The drawings: for each mechanism and each kind, two panels (before, with treatment) or three numbered steps.

Every word comes from outside, so that a drawing can be translated; only the step numbers are drawn here. Which drawing
stands for what is a table (drawings.csv), so that a new kind needs no code unless it needs a new drawing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from xml.sax.saxutils import escape

from data.catalogue.catalogue import Catalogue
from documents.figures import draw_antibodies as antibodies
from documents.figures import draw_brakes as brakes
from documents.figures import draw_care as care
from documents.figures import draw_modulators as modulators
from documents.figures import draw_t_cells as t_cells
from documents.figures import draw_vaccines as vaccines
from documents.figures.drawing import PAIR_WIDTH, STEP_WIDTH, DrawingPlan, Words, pair, steps
from documents.figures.label_room import too_long
from documents.figures.shapes import HEAD_SIZE, PALETTES, Palette, at, label, tag

FONT = "Atkinson Hyperlegible Next, sans-serif"
LAYOUTS = ("wide", "tall")

CELLS = ("t_cell", "cancer_cell")
STEP_CROP = (2.0, 132.0)
BOLD = 0.9  # bold letters are wider

DRAWINGS: Mapping[str, DrawingPlan] = MappingProxyType(
    {
        "brake": pair(brakes.brakes_on, brakes.brakes_off, (56, 144), *CELLS, "cup", "ball", "off_signal", "antibody"),
        "brake_either": pair(
            brakes.brakes_on, brakes.either_side, (56, 144), *CELLS, "cup", "ball", "off_signal", "antibody"
        ),
        "brake_dendritic": pair(
            brakes.met_by_dendritic, brakes.kept_from_dendritic, (56, 144),
            "t_cell", "dendritic_cell", "cup", "ball", "off_signal", "antibody",
        ),
        "brake_two": pair(
            brakes.two_brakes_on, brakes.two_brakes_off, (56, 144), *CELLS, "lag3", "pd1", "antibody"
        ),
        "cells_grown": steps(
            (t_cells.cells_leave, t_cells.grown, t_cells.given_back), (2, 128), "t_cell", "t_cells", "lab"
        ),
        "cells_from_tumor": steps(
            (t_cells.taken_from_tumor, t_cells.grown, t_cells.given_back), STEP_CROP, "tumor", "t_cells", "lab"
        ),
        "cells_with_cup": steps(
            (t_cells.cells_leave, t_cells.given_a_cup, t_cells.cup_holds), STEP_CROP, *CELLS, "car", "lab"
        ),
        "cells_with_fork": steps(
            (t_cells.given_a_fork, t_cells.shows_a_piece, t_cells.fork_holds), STEP_CROP, *CELLS, "tcr", "hla", "lab"
        ),
        "three_ways": steps(
            (antibodies.some_mark, antibodies.some_bring, antibodies.some_carry), (16, 100),
            *CELLS, "immune_cell", "drug",
        ),
        "mark": pair(antibodies.unmarked, antibodies.marked, (54, 180), "immune_cell", "cancer_cell", "antibody"),
        "bridge": pair(antibodies.apart, antibodies.holds_both, (50, 144), *CELLS, "antibody"),
        "load": steps(
            (antibodies.carrying, antibodies.sticking, antibodies.going_in), (12, 112),
            "antibody", "drug", "marker", "cancer_cell",
        ),
        "lesson": steps(
            (vaccines.brought, vaccines.marker_shown, vaccines.marker_found), (10, 112),
            "marker", "dendritic_cell", *CELLS,
        ),
        "lesson_in_lab": steps(
            (vaccines.cells_taken, vaccines.loaded_in_lab, vaccines.marker_shown), STEP_CROP,
            "dendritic_cell", "marker", "lab", "t_cell",
        ),
        "virus": steps(
            (vaccines.virus_goes_in, vaccines.virus_makes_copies, vaccines.cell_bursts), STEP_CROP, "virus", *CELLS
        ),
        "mrna": steps(
            (vaccines.looked_at, vaccines.mrna_made, vaccines.body_learns), (2, 140),
            "tumor", "strand", "marker", "t_cell",
        ),
        "message": pair(modulators.three_cells, modulators.turned_up, (26, 150), "message", "t_cell", "immune_cell"),
        "message_wakes": pair(
            modulators.quiet_pair, modulators.woken_pair, (26, 154), "message", "nk_cell", "dendritic_cell"
        ),
        "message_multiplies": pair(
            modulators.few_cells, modulators.many_cells, (30, 144), "message", "t_cell", "nk_cell"
        ),
        "germ": steps(
            (modulators.germs_flow_in, modulators.germs_call, modulators.wall_cleared), STEP_CROP,
            "bladder", "germ", "immune_cells", "cancer_cell",
        ),
        "message_in_bladder": steps(
            (modulators.messages_flow_in, modulators.cells_multiply, modulators.both_act), STEP_CROP,
            "bladder", "message", "nk_cell", "t_cells", "cancer_cell",
        ),
        "pill": steps(
            (modulators.swallowed, modulators.released, modulators.no_new_vessels), STEP_CROP,
            "pill", "message", "immune_cell", "t_cell", "vessel", "tumor",
        ),
        "cream": steps(
            (modulators.rubbed_on, modulators.skin_calls, modulators.skin_cleared), STEP_CROP,
            "cream", "skin", "message", "cancer_cell", "immune_cells",
        ),
        "dressing": steps(
            (care.gloves_on, care.bag_shut, care.spots_covered), (20, 116), "gloves", "dressing", "skin", "bag", "bin"
        ),
    }
)  # fmt: skip


def drawing_of(catalogue: Catalogue, drawing_id: str) -> DrawingPlan:
    """The drawing that stands for a subject or a mechanism."""
    return DRAWINGS[catalogue.pictures[drawing_id].drawing]


def subject_drawing(catalogue: Catalogue, drawing_id: str, theme: str, layout: str = "wide") -> str:
    """The drawing of a subject, or of a mechanism, with its words from the catalogue."""
    drawing, words = catalogue.pictures[drawing_id].drawing, catalogue.drawings[drawing_id]
    return drawing_svg(drawing, drawing_id, words, theme, layout)


@dataclass(frozen=True)
class Canvas:
    """Where the panels of a drawing stand: their size, the space between, and where the scene begins."""

    width: float
    panel_width: float
    panel_height: float
    gap: float
    scene_top: float
    has_feet: bool = True


SHEETS = {
    ("wide", 2): Canvas(720, 348, 346, 24, 50),
    ("wide", 3): Canvas(720, 224, 276, 24, 108),
    ("tall", 2): Canvas(360, 360, 332, 14, 44),
    ("tall", 3): Canvas(360, 360, 228, 12, 64),
    ("compact", 2): Canvas(360, 360, 262, 10, 40, has_feet=False),
    ("compact", 3): Canvas(360, 360, 214, 8, 56),
}


def _panel(drawing: DrawingPlan, number: int, sheet: Canvas, c: Palette, w: Words) -> str:
    """One panel: its heading, its scene, and what it says below."""
    middle, room, head = sheet.panel_width / 2, sheet.panel_width - 28, w[drawing.heads[number]]
    if drawing.feet:
        text = label(c, middle, 34, head, room, HEAD_SIZE, bold=True)
        if sheet.has_feet:
            text += label(c, middle, sheet.panel_height - 42, w[drawing.feet[number]], room)
    else:
        text = tag("circle", cx=28, cy=30, r=15, fill=c.page, stroke=c.ink, stroke_width=2)
        text += label(c, 28, 36.5, str(number + 1), bold=True)
        text += label(c, 52, 36, head, BOLD * (room - 34), anchor="start", bold=True)
    ground = tag("rect", width=sheet.panel_width, height=sheet.panel_height, rx=18, fill=c.panel)
    left = middle - (PAIR_WIDTH if drawing.feet else STEP_WIDTH) / 2
    return ground + text + at(left, sheet.scene_top, drawing.scenes[number](c, w))


def drawing_svg(drawing: str, name: str, words: Words, theme: str, layout: str = "wide") -> str:
    """A drawing as SVG, for what is called `name`. `theme` is light or dark; `layout` wide, tall (phones), compact."""
    plan = DRAWINGS[drawing]
    missing = [key for key in plan.words if key not in words]
    if missing:
        raise ValueError(f"drawings.toml, [{name}]: missing {', '.join(missing)}")
    colours, count = PALETTES[theme], len(plan.scenes)
    sheet = SHEETS[layout, count]
    is_wide = layout == "wide"
    if not is_wide:
        longest = max(too_long(_panel(plan, i, sheet, colours, words), sheet.panel_height) for i in range(count))
        sheet = replace(sheet, panel_height=sheet.panel_height + longest)
    right, down = (sheet.panel_width + sheet.gap, 0) if is_wide else (0, sheet.panel_height + sheet.gap)
    panels = (at(i * right, i * down, _panel(plan, i, sheet, colours, words)) for i in range(count))
    height = sheet.panel_height + (count - 1) * down
    label_id = f"drawing-{name}-{layout}"
    return tag(
        "svg",
        tag("title", escape(words["alt"]), id=f"{label_id}-title"),
        tag("desc", escape(words["caption"]), id=f"{label_id}-desc"),
        *panels,
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {sheet.width:g} {height:g}", width="100%",
        role="img", aria_labelledby=f"{label_id}-title {label_id}-desc", font_family=FONT,
    )  # fmt: skip
