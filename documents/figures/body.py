"""Parts of the body where some treatments act, in the family of the shapes: bladder, skin, blood vessel, more cells."""

from __future__ import annotations

from documents.figures.shapes import (
    OUTLINE,
    Angles,
    Paint,
    Palette,
    around,
    at,
    blob,
    ink,
    on_circle,
    rays,
    solid,
    stroke,
    tag,
)

GRAINS = ((-0.35, -0.28), (0.3, -0.38), (0.05, 0.06), (-0.4, 0.3), (0.38, 0.28), (0.02, -0.62), (-0.02, 0.56))


def nk_cell(colours: Palette, x: float, y: float, r: float = 36, active: Angles = ()) -> str:
    """A natural killer cell: the edge of an immune cell, and grains in place of a core."""
    paint = colours.immune
    grains = (tag("circle", cx=gx * r, cy=gy * r, r=0.12 * r, fill=paint.line) for gx, gy in GRAINS)
    return at(x, y, solid(blob(r, ((9, 0.035, 0),)), paint), *grains, rays(paint, r, active))


def many_cells(colours: Palette, places: list[tuple[float, float]], r: float) -> str:
    """Small T cells beside one another, without cups."""
    paint = colours.t_cell
    cell = solid(blob(r, ()), paint) + tag("circle", cx=-r * 0.12, cy=r * 0.12, r=r * 0.52, fill=paint.core)
    return "".join(at(x, y, cell) for x, y in places)


def bladder(colours: Palette, x: float, y: float, r: float = 52) -> str:
    """The bladder, cut open: a wall round a hollow, with its outlet below."""
    paint = colours.tissue
    outlet = stroke(f"M-9 {0.92 * r:.1f}V{r + 14:.1f}M9 {0.92 * r:.1f}V{r + 14:.1f}", paint)
    wall = solid(blob(r, ((2, 0.05, 90), (3, 0.02, 30))), paint)
    hollow = tag(
        "path", d=blob(r - 13, ((2, 0.05, 90), (3, 0.02, 30))), fill=colours.page, stroke=paint.line,
        stroke_width=OUTLINE,
    )  # fmt: skip
    return at(x, y, outlet, wall, hollow)


def catheter(colours: Palette, x: float, top: float, bottom: float) -> str:
    """The thin tube that a treatment flows through, drawn from inside the bladder down."""
    return stroke(f"M{x:.1f} {top:.1f}V{bottom:.1f}", colours.step, 8) + stroke(
        f"M{x:.1f} {top:.1f}V{bottom:.1f}", colours.step, 3, colours.step.body
    )


def skin(colours: Palette, left: float, top: float, width: float, height: float) -> str:
    """A piece of skin, cut through: an uneven surface, and a second layer below."""
    paint, bumps = colours.tissue, 4
    step = width / bumps
    surface = f"M{left:.1f} {top:.1f}" + f"q{step / 2:.1f} -9 {step:.1f} 0" * bumps
    body = surface + f"V{top + height:.1f}H{left:.1f}Z"
    layer_top = top + 0.62 * height
    layer = (
        f"M{left:.1f} {layer_top:.1f}" + f"q{step / 2:.1f} 9 {step:.1f} 0" * bumps + f"V{top + height:.1f}H{left:.1f}Z"
    )
    return solid(body, paint) + tag("path", d=layer, fill=paint.core) + stroke(surface, paint)


def wall(colours: Palette, left: float, top: float, width: float, height: float) -> str:
    """A piece of the bladder's wall, close up: one row of cells, and flesh below."""
    paint = colours.tissue
    slab = tag(
        "rect", x=left, y=top, width=width, height=height, rx=12, fill=paint.body, stroke=paint.line,
        stroke_width=OUTLINE,
    )  # fmt: skip
    edges = "".join(f"M{left + width * part:.1f} {top:.1f}V{top + 20:.1f}" for part in (0.2, 0.4, 0.6, 0.8))
    return slab + stroke(f"M{left:.1f} {top + 20:.1f}H{left + width:.1f}" + edges, paint, 1.5)


def vessel(colours: Palette, path: str, width: float = 13) -> str:
    """A blood vessel along a path."""
    paint = colours.tissue
    return stroke(path, paint, width) + stroke(path, paint, width - 2 * OUTLINE, paint.core)


def lens(colours: Palette, x: float, y: float, r: float = 34) -> str:
    """A magnifying glass: what a lab looks at."""
    paint = colours.step
    ring = tag("circle", cx=0, cy=0, r=r, fill="none", stroke=paint.line, stroke_width=4, data_part=paint.part)
    near, far = on_circle(r + 2, 45), on_circle(r + 24, 45)
    return at(x, y, ring, stroke(f"M{near[0]:.1f} {near[1]:.1f}L{far[0]:.1f} {far[1]:.1f}", paint, 7))


def shown_piece(paint: Paint, size: float = 1) -> str:
    """A shallow holder, pointing right, with a piece from inside the cell in it."""
    holder = stroke(
        f"M0 0H{8 * size:.1f}M{14 * size:.1f} {-9 * size:.1f}Q{4 * size:.1f} 0 {14 * size:.1f} {9 * size:.1f}",
        paint,
        3.5,
    )
    return holder + tag("circle", cx=15.5 * size, cy=0, r=5 * size, fill=paint.line)


def pieces_inside(paint: Paint, r: float) -> str:
    """The same pieces inside a cell."""
    places = ((-0.5, -0.45), (0.1, -0.62), (-0.62, 0.25), (-0.05, 0.62))
    return "".join(tag("circle", cx=x * r, cy=y * r, r=4.5, fill=paint.line) for x, y in places)


def burst_cell(colours: Palette, x: float, y: float, r: float = 44) -> str:
    """A cancer cell that has burst: its edge in pieces that fly apart, and its core in bits."""
    paint = colours.cancer
    shards = []
    for number, degrees in enumerate((0, 52, 112, 165, 228, 290)):
        away = r * (1.02 if number % 2 else 1.14)
        wide = 24 if number % 2 else 17
        ends = [on_circle(away, degrees + turn) for turn in (-wide, wide)]
        top = on_circle(away * 1.1, degrees)
        shards.append(
            stroke(
                f"M{ends[0][0]:.1f} {ends[0][1]:.1f}Q{top[0]:.1f} {top[1]:.1f} {ends[1][0]:.1f} {ends[1][1]:.1f}",
                paint,
                4,
            )
        )
    bits = at(0, 0, tag("path", d=blob(r * 0.36, ((5, 0.2, 0), (2, 0.2, 60))), fill=paint.core)) + around(
        r * 0.64, (20, 95, 150, 215, 300), tag("circle", cx=0, cy=0, r=r * 0.09, fill=paint.line)
    )
    return at(x, y, *shards, bits)


def pause(colours: Palette, x: float, y: float, size: float = 1) -> str:
    """Two bars, as on a player: this cell has been told to stop."""
    bars = (stroke(f"M{side * size:.1f} {-9 * size:.1f}V{9 * size:.1f}", ink(colours), 4.5 * size) for side in (-6, 6))
    return at(x, y, *bars)
