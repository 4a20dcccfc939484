"""The style sheet that lets the scene answer a press by itself, with native radios above or beside it.

It stands for any element of class `scene-frame` that holds the picture and a radio input for each mechanism, whose
`value` is the mechanism. Nothing else is needed; a press dims the other places, and the pressed one plays its steps
from before to with treatment, once. `data-step="2"` on the frame shows that step of the pressed place, at rest.
"""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from documents.figures.places import FIGURES

SECONDS = 0.7  # how long a step before the last is seen
DIMMED = 0.28

COMMON = """
.scene-frame .place { transition: opacity 0.25s; }
.scene-frame .step { display: none; }
.scene-frame .step.at-rest { display: inline; }
.scene-frame:has(input:checked) .tumor { opacity: 0.75; }
.scene-frame .comes { transform-box: fill-box; transform-origin: center; }
@keyframes scene-seen { from { opacity: 1; } to { opacity: 1; } }
@keyframes scene-stays { from { opacity: 0; } to { opacity: 1; } }
@keyframes scene-up { from { translate: 0 -40px; opacity: 0; } }
@keyframes scene-down { from { translate: 0 -30px; opacity: 0; } }
@keyframes scene-left { from { translate: -40px 0; opacity: 0; } }
@keyframes scene-near { from { scale: 0.4; opacity: 0; } }
@media (prefers-reduced-motion: reduce) {
  .scene-frame .place { transition: none; }
}
"""


def scene_css(catalogue: Catalogue) -> str:
    """The rules that all places share, and those of each place."""
    return COMMON + "".join(
        _rules(mechanism, FIGURES[place.figure].at_rest + 1, len(FIGURES[place.figure].frames))
        for mechanism, place in catalogue.scene.items()
    )


def _rules(mechanism: str, at_rest: int, steps: int) -> str:
    """Dims the others, plays the steps up to the one at rest, and shows a step that was asked for."""
    pressed = f'.scene-frame:has(input[value="{mechanism}"]:checked)'
    place = f'{pressed} .place[data-mechanism="{mechanism}"]'
    lines = [f'{pressed} .place:not([data-mechanism="{mechanism}"]) {{ opacity: {DIMMED}; }}']
    lines.append("@media (prefers-reduced-motion: no-preference) {")
    for step in range(1, at_rest + 1):
        wait = (step - 1) * SECONDS
        animation = (
            f"scene-seen {SECONDS}s linear {wait:.1f}s" if step < at_rest else f"scene-stays 0.2s {wait:.1f}s forwards"
        )
        lines.append(
            f'{pressed}:not([data-step]) .place[data-mechanism="{mechanism}"] .step-{step} '
            f"{{ display: inline; opacity: 0; animation: {animation}; }}"
        )
        lines += [
            f'{pressed}:not([data-step]) .place[data-mechanism="{mechanism}"] .step-{step} .comes-{side} '
            f"{{ animation: scene-{side} {SECONDS}s ease-out {wait:.1f}s backwards; }}"
            for side in ("up", "down", "left", "near")
        ]
    lines.append("}")
    for step in range(1, steps + 1):
        selector = place.replace(":checked)", f':checked)[data-step="{step}"]', 1)
        lines.append(f"{selector} .step {{ display: none; }}")
        lines.append(f"{selector} .step-{step} {{ display: inline; opacity: 1; }}")
    return "\n".join(lines) + "\n"
