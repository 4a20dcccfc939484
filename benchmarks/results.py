"""The measurements as Markdown, and which targets they meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.crowd import Alone, Crowd
from benchmarks.starts import Start
from benchmarks.views import BARE, EMPTY, PAGES, RICHEST, WHOLE

PRESS, READY, BROWSER, WHOLE_TIMES, SHEET_TIMES = 6.0, 3.0, 1.3, 8.0, 20.0


@dataclass(frozen=True)
class Results:
    """All that one run measured."""

    machine: str
    alone: Mapping[str, Sequence[Alone]]  # for a page: itself, the empty page
    crowds: Mapping[str, Sequence[Crowd]]
    starts: Sequence[Start]  # our first page, our richest page, the empty page
    browser: Mapping[str, float]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def printed(results: Results) -> str:
    """Everything, ready for the README."""
    parts = [f"Measured on {results.machine}.", _targets(results), _alone(results), _crowds(results), _starts(results)]
    if results.browser:
        rows = [[name, f"{ms:.0f}", f"{ms / results.browser[EMPTY.name]:.2f}"] for name, ms in results.browser.items()]
        parts.append(table(["first view in Chromium", "ms", "times the empty page"], rows))
    return "\n\n".join(parts)


def _targets(results: Results) -> str:
    worst = max(results.alone, key=lambda name: results.alone[name][0].press_ms / results.alone[name][1].press_ms)
    ours, empty = results.alone[worst]
    sheet, whole, bare = (results.crowds[view.name][-1] for view in (RICHEST, WHOLE, BARE))
    start, _, empty_start = results.starts
    rows = [
        _target(f"a press alone, slowest page ({worst}), to the empty page", ours.press_ms / empty.press_ms, PRESS),
        *(
            _target(
                f"presses a second, {crowd.visitors} visitors, {press}, to the bare app",
                crowd.presses_a_second / bare.presses_a_second,
                times,
                at_least=True,
            )
            for press, crowd, times in (
                ("a question put on the sheet", sheet, SHEET_TIMES),
                ("a whole page drawn anew", whole, WHOLE_TIMES),
            )
        ),
        _target("server ready, to the empty app", start.ready_ms / empty_start.ready_ms, READY),
    ]
    if results.browser:
        first = results.browser[PAGES[0].name] / results.browser[EMPTY.name]
        rows.append(_target("first view in Chromium, to the empty page", first, BROWSER))
    return table(["target", "measured", "wanted", "met"], rows)


def _target(name: str, value: float, limit: float, *, at_least: bool = False) -> list[str]:
    is_met = value >= limit if at_least else value <= limit
    return [name, f"{value:.2f}", f"{'≥' if at_least else '≤'} {limit:.2f}", "yes" if is_met else "**no**"]


def _alone(results: Results) -> str:
    presses = {view.name: view.press_name for view in PAGES}
    rows = [
        [
            f"{name}: {presses[name]}",
            f"{ours.press_ms:.1f}",
            f"{empty.press_ms:.1f}",
            f"{ours.press_ms / empty.press_ms:.2f}",
            f"{ours.cpu_ms:.1f}",
            f"{empty.cpu_ms:.1f}",
        ]
        for name, (ours, empty) in results.alone.items()
    ]
    head = [
        "one visitor",
        "press, ms",
        "empty page, ms",
        "ratio",
        "CPU, ms",
        "empty, CPU, ms",
    ]
    return table(head, rows)


def _crowds(results: Results) -> str:
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
        for name, sizes in results.crowds.items()
        for crowd in sizes
    ]
    head = ["all at once", "visitors", "first view, ms", "press, ms", "presses a second"]
    return table([*head, "first view, kB", "press, kB", "MB a visitor", "visitors' own CPU"], rows)


def _starts(results: Results) -> str:
    names = (PAGES[0].name, RICHEST.name, EMPTY.name)
    rows = [
        [name, f"{start.ready_ms:.0f}", f"{start.first_ms:.0f}", f"{start.second_ms:.0f}"]
        for name, start in zip(names, results.starts, strict=True)
    ]
    return table(["after a start", "ready, ms", "first visitor, ms", "second visitor, ms"], rows)
