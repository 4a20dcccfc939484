"""What a presenter takes along, pressed for in a real browser: the talk, a handout, and the kit with its progress."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pptx
import pypdfium2
from playwright.sync_api import Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit

KIT_MILLISECONDS = 150_000  # more than it takes on a busy machine
BOTH_SIDES = 2  # pages of one sheet of paper


def downloaded(page: Page, label: str) -> tuple[str, bytes]:
    """The name and the bytes that a button gives."""
    with page.expect_download(timeout=KIT_MILLISECONDS) as waiting:
        page.get_by_role("button", name=label, exact=True).click()
    assert waiting.value.failure() is None
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_talk_handout_and_kit_are_there_on_a_press(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/present?handout=t_cell_transfer&length=5")
    name, content = downloaded(page, words("room.deck_button"))
    assert name.endswith("5-minutes.pptx")
    notes = [slide.notes_slide.notes_text_frame for slide in pptx.Presentation(io.BytesIO(content)).slides]
    assert f"{visit.site}/present?length=5" in " ".join(note.text for note in notes if note)
    name, content = downloaded(page, words("room.handout_button"))
    assert name == "handout-t-cell-transfer.pdf" and len(pypdfium2.PdfDocument(content)) <= BOTH_SIDES
    if page.get_by_role("button", name=words("kit.make"), exact=True).count():
        page.get_by_role("button", name=words("kit.make"), exact=True).click()
        expect(page.get_by_text(words("kit.making").split("{", maxsplit=1)[0].strip()).first).to_be_visible()
    page.get_by_role("button", name=words("kit.button"), exact=True).wait_for(timeout=KIT_MILLISECONDS)
    name, content = downloaded(page, words("kit.button"))
    assert name.endswith(".zip") and len(zipfile.ZipFile(io.BytesIO(content)).namelist()) > 40
    assert not visit.errors and not visit.strangers


def test_a_type_has_its_handout_on_its_own_page(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=checkpoint_inhibitors")
    name, content = downloaded(page, catalogue.messages("type.handout"))
    assert name == "handout-checkpoint-inhibitors.pdf" and len(pypdfium2.PdfDocument(content)) <= BOTH_SIDES
    _, large = downloaded(page, catalogue.messages("type.handout_large"))
    assert len(pypdfium2.PdfDocument(large)) > BOTH_SIDES
