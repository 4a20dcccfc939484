"""What the start of the server computes before it is ready: `python -m benchmarks.imports`.

Each step is done once, in the order of the launcher, in a fresh process; the time is the processor's, not the clock's.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import time
from collections.abc import Callable

LIBRARIES = {
    "Streamlit and its server": ("streamlit", "streamlit.web.bootstrap", "uvicorn", "starlette.applications"),
    "pydantic and the models of the content": ("data.catalogue.load",),
    "the app's own modules": (
        "components.compare.comparison_table",
        "components.talk.talk_downloads",
        "components.news.news_box",
    ),
}


def _read_content() -> None:
    importlib.import_module("data.catalogue.load").load_catalogue()


def _steps() -> dict[str, Callable[[], object]]:
    def importing(names: tuple[str, ...]) -> Callable[[], object]:
        return lambda: [importlib.import_module(name) for name in names]

    steps: dict[str, Callable[[], object]] = {step: importing(names) for step, names in LIBRARIES.items()}
    return {
        **steps,
        "reading and checking the content": _read_content,
    }


def main() -> None:
    """Print a table; the steps run in a process of their own, which has loaded nothing yet."""
    if "--here" not in sys.argv:
        script = "import sys; sys.argv.append('--here'); from benchmarks.imports import main; main()"
        subprocess.run([sys.executable, "-c", script], check=True)
        return
    rows = []
    for step_name, step in _steps().items():
        begun = time.process_time()
        step()
        rows.append([step_name, f"{(time.process_time() - begun) * 1000:.0f}"])
    from benchmarks.results import table  # only now: it brings libraries of the first steps along

    print(table(["before the server is ready", "ms"], rows))


if __name__ == "__main__":
    main()
