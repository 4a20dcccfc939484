"""Many sheets leave no more behind than a few: what is kept of earlier ones goes, and few are made at once."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import Any

import pytest

from documents.formats import typst_pdf
from tests.conftest import ROOT

MOST_MB = 60  # that 24 sheets may leave beyond what the first 8 left; before anything was forgotten it was 200
GROWTH = """
import psutil
from benchmarks.sheet_pdf import date, load_catalogue, sheet_document, Sheet
from documents.sheet.sheet_data import layout
from tests.support.known import known_catalogue

catalogue = known_catalogue()
for number in range(24):
    sheet, _ = Sheet().with_picks(list(catalogue.questions)[number : number + 25]).with_own(f"Own question {number}?")
    layout(sheet_document(catalogue, sheet, ["For learning."], date(2026, 1, 1)))
    if number == 7:
        early = psutil.Process().memory_info().rss
print((psutil.Process().memory_info().rss - early) // 1_000_000)
"""


def test_sheets_that_were_laid_out_do_not_pile_up_in_memory() -> None:
    measured = subprocess.run([sys.executable, "-c", GROWTH], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(measured.stdout) < MOST_MB


def test_only_so_many_documents_are_made_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    now, most, lock = 0, 0, threading.Lock()

    def slow(*_: Any, **__: Any) -> bytes:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        sleep(0.02)
        with lock:
            now -= 1
        return b"%PDF-"

    monkeypatch.setattr("typst.compile", slow)
    with ThreadPoolExecutor(10) as threads:
        list(threads.map(lambda _: typst_pdf.tagged_pdf("sheet", {}), range(10)))
    assert most == typst_pdf.AT_ONCE
