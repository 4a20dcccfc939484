"""How long a sheet of 25 questions takes to become a PDF: `python -m benchmarks.sheet_pdf`.

Cold is the first PDF of a fresh process, with the content already read, as it is in a running server. Warm is the
median after that. Twenty at once shows that makers do not wait for each other's Python.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from data.catalogue.load import load_catalogue
from data.sheet.sheet import Sheet
from documents.sheet.sheet_document import SheetDocument, sheet_document
from documents.sheet.sheet_pdf import sheet_pdf

QUESTIONS = 25
RUNS = 50
AT_ONCE = 20
COLD_RUNS = 5


def sheet() -> SheetDocument:
    """The document of a sheet of 25 questions."""
    catalogue = load_catalogue()
    picks = Sheet().with_picks(list(catalogue.questions)[:QUESTIONS])
    notice = [catalogue.messages(f"notice.{part}") for part in ("learning", "not_advice", "no_change", "emergency")]
    return sheet_document(catalogue, picks, notice, date.today())


def seconds(document: SheetDocument) -> float:
    """One PDF, in seconds."""
    begun = time.perf_counter()
    sheet_pdf(document)
    return time.perf_counter() - begun


def main() -> None:
    """Print cold, warm and twenty-at-once times in milliseconds."""
    if "--cold" in sys.argv:
        print(seconds(sheet()))
        return
    command = [sys.executable, "-m", "benchmarks.sheet_pdf", "--cold"]
    cold = [float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(COLD_RUNS)]
    document = sheet()
    seconds(document)
    warm = [seconds(document) for _ in range(RUNS)]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        begun = time.perf_counter()
        each = list(threads.map(lambda _: seconds(document), range(AT_ONCE)))
        together = time.perf_counter() - begun
    print(f"cold, median of {COLD_RUNS}: {statistics.median(cold) * 1000:.0f} ms")
    print(f"warm, median of {RUNS}: {statistics.median(warm) * 1000:.1f} ms, longest {max(warm) * 1000:.1f} ms")
    print(f"{AT_ONCE} at once: all in {together * 1000:.0f} ms, the slowest one {max(each) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
