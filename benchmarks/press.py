"""How long a run of each page takes, as a ratio to an empty page: `python -m benchmarks.press`.

Both are run in this process by Streamlit's own test harness, in turn, so that the ratio holds when the machine's speed
drifts. The harness's own cost is part of both sides; the difference is the page's own work.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent
RUNS = 30
VIEWS = {
    "start": ("start", {}),
    "explore, one filter": ("explore", {"mechanism": "brakes_off"}),
    "one type": ("type", {"type": "car_t_cell_therapy"}),
    "compare, four columns": (
        "compare",
        {"compare": "car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors"},
    ),
    "questions": ("questions", {"sheet": "how_given.goal_of_treatment"}),
    "in the news, empty": ("news", {}),
    "glossary, all by name": ("glossary", {}),
    "glossary, one letter": ("glossary", {"letter": "c"}),
    "glossary, one entry": ("glossary", {"term": "car_t_cell_therapy"}),
    "present, setting up": ("present", {}),
    "present, a slide": ("present", {"slide": "hides_off", "length": "20"}),
    "present, the notes": ("present", {"slide": "hides_off", "length": "20", "view": "notes"}),
    "how to read news": ("read_news", {}),
    "about": ("about", {}),
}
EMPTY = "import streamlit as st\nst.write('empty')\n"


def seconds(test: AppTest) -> float:
    """One run, in seconds."""
    begun = time.perf_counter()
    test.run()
    return time.perf_counter() - begun


def opened(page: str, parameters: dict[str, str]) -> AppTest:
    """The app at a view, after its first run."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    test.run()
    test.switch_page(f"pages/{page}.py")
    for name, value in parameters.items():
        test.query_params[name] = value
    return test.run()


def main() -> None:
    """Print the median run of each view, of the empty page, their difference and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        empty = AppTest.from_file(str(script), default_timeout=60).run()
        print(f"{'view':24} {'run ms':>8} {'empty ms':>9} {'own ms':>8} {'ratio':>6}")
        for name, (page, parameters) in VIEWS.items():
            test = opened(page, parameters)
            pairs = [(seconds(test), seconds(empty)) for _ in range(RUNS)]
            run = statistics.median(seconds_own for seconds_own, _ in pairs) * 1000
            floor = statistics.median(seconds_empty for _, seconds_empty in pairs) * 1000
            print(f"{name:24} {run:8.1f} {floor:9.1f} {run - floor:8.1f} {run / floor:6.1f}")


if __name__ == "__main__":
    main()
