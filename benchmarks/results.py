"""The measurements as Markdown, and which targets they meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.crowd import Alone, Crowd
from benchmarks.starts import Start
from benchmarks.views import BARE, EMPTY, PAGES, RICHEST

PRESS, READY, BROWSER, BARE_TIMES, EMPTY_SHARE, MEMORY = 1.5, 1.3, 1.3, 20.0, 1 / 3, 0.3
FIRST_VISITOR = 1.1  # the first may wait as long as the second, give or take what two waits differ by themselves


@dataclass(frozen=True)
class Results:
    """All that one run measured."""

    machine: str
    alone: Mapping[str, Sequence[Alone]]  # for a page: itself, the empty page, the same behind our launcher
    crowds: Mapping[str, Sequence[Crowd]]
    starts: Sequence[Start]  # our first page, our richest page, the empty page
    browser: Mapping[str, float]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def printed(found: Results) -> str:
    """Everything, ready for the README."""
    parts = [f"Measured on {found.machine}.", _targets(found), _alone(found), _crowds(found), _starts(found)]
    if found.browser:
        rows = [[name, f"{ms:.0f}", f"{ms / found.browser[EMPTY.name]:.2f}"] for name, ms in found.browser.items()]
        parts.append(table(["first view in Chromium", "ms", "times the empty page"], rows))
    return "\n\n".join(parts)


def _targets(found: Results) -> str:
    worst = max(found.alone, key=lambda name: found.alone[name][0].press_ms / found.alone[name][1].press_ms)
    ours, empty, launched = found.alone[worst]
    most = found.crowds[RICHEST.name][-1]
    empty_crowd, bare_crowd = found.crowds[EMPTY.name][-1], found.crowds[BARE.name][-1]
    further = max(found.crowds[view.name][-1].mb_a_visitor for view in PAGES)
    start, rich, empty_start = found.starts
    wait = max(start.first_ms / start.second_ms, rich.first_ms / rich.second_ms)
    rows = [
        _target(f"a press alone, slowest page ({worst}), to the empty page", ours.press_ms / empty.press_ms, PRESS),
        _target("the same, the empty page behind our launcher", ours.press_ms / launched.press_ms, PRESS),
        _target(
            f"presses a second, {most.visitors} visitors, richest page, to the bare app",
            most.presses_a_second / bare_crowd.presses_a_second,
            BARE_TIMES,
            at_least=True,
        ),
        _target(
            f"presses a second, {most.visitors} visitors, richest page, to the empty page",
            most.presses_a_second / empty_crowd.presses_a_second,
            EMPTY_SHARE,
            at_least=True,
        ),
        _target("memory for each further visitor, page that takes most, MB", further, MEMORY),
        _target("server ready, to the empty app", start.ready_ms / empty_start.ready_ms, READY),
        _target("first visitor after a start, to the second", wait, FIRST_VISITOR),
    ]
    if found.browser:
        first = found.browser[PAGES[0].name] / found.browser[EMPTY.name]
        rows.append(_target("first view in Chromium, to the empty page", first, BROWSER))
    return table(["target", "measured", "wanted", "met"], rows)


def _target(name: str, value: float, limit: float, *, at_least: bool = False) -> list[str]:
    is_met = value >= limit if at_least else value <= limit
    return [name, f"{value:.2f}", f"{'≥' if at_least else '≤'} {limit:.2f}", "yes" if is_met else "**no**"]


def _alone(found: Results) -> str:
    what = {view.name: view.what for view in PAGES}
    rows = [
        [
            f"{name}: {what[name]}",
            f"{ours.press_ms:.1f}",
            f"{empty.press_ms:.1f}",
            f"{launched.press_ms:.1f}",
            f"{ours.press_ms / empty.press_ms:.2f}",
            f"{ours.cpu_ms:.1f}",
            f"{empty.cpu_ms:.1f}",
        ]
        for name, (ours, empty, launched) in found.alone.items()
    ]
    head = [
        "one visitor",
        "press, ms",
        "empty page, ms",
        "empty, our launcher, ms",
        "ratio",
        "CPU, ms",
        "empty, CPU, ms",
    ]
    return table(head, rows)


def _crowds(found: Results) -> str:
    rows = [
        [
            name,
            str(crowd.visitors),
            f"{crowd.first_ms:.0f}",
            f"{crowd.press_ms:.0f}",
            f"{crowd.presses_a_second:.0f}",
            f"{crowd.first_bytes / 1000:.1f}",
            f"{crowd.press_bytes / 1000:.1f}",
            f"{crowd.mb_a_visitor:.2f}",
            f"{crowd.driver_share:.0%}",
        ]
        for name, sizes in found.crowds.items()
        for crowd in sizes
    ]
    head = ["all at once", "visitors", "first view, ms", "press, ms", "presses a second"]
    return table([*head, "first view, kB", "press, kB", "MB a visitor", "visitors' own CPU"], rows)


def _starts(found: Results) -> str:
    names = (PAGES[0].name, RICHEST.name, EMPTY.name)
    rows = [
        [name, f"{one.ready_ms:.0f}", f"{one.first_ms:.0f}", f"{one.second_ms:.0f}"]
        for name, one in zip(names, found.starts, strict=True)
    ]
    return table(["after a start", "ready, ms", "first visitor, ms", "second visitor, ms"], rows)
