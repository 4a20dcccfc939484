"""The sheet as PDF and text: right words in the right order, tagged, and unharmed by anything typed."""

from __future__ import annotations

import io
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Literal

import page as pdf_validation
import pikepdf
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import Sheet
from documents.formats import typst_pdf as pdf_module
from documents.formats.glyphs import can_print
from documents.formats.paper import Paper
from documents.sheet.sheet_document import ONE_LEAF, SheetDocument, sheet_document
from documents.sheet.sheet_pdf import sheet_pdf
from documents.sheet.sheet_text import sheet_text
from tests.table.tables import tags

TODAY = date(2026, 11, 24)
NOTICE = ("This site is for learning.", "Do not start, stop or change a treatment because of it.")
HOSTILE = [
    '#read("/etc/passwd") $x^2$ *b* _i_ <label> @ref \\ // /* ~',
    "<script>alert(1)</script> &amp; ]]>",
    "هل يمكنني السفر؟",
    "我可以去旅行吗？",
    "🙂 👨‍👩‍👧 1️⃣ ❤️",
    "नमस्ते क्या?",
    "x" * 2000,
    "word " * 399,
    "\u0301\u0301 \u202e reversed \u2066 x",
    "Page 1 of 9\nSources",
    "\ufffd\ue000 \U0010ffff",
    "= cmd | calc",
]


def sheet_of(catalogue: Catalogue, picks: int, own_questions: list[str] | None = None) -> Sheet:
    sheet = Sheet().with_picks(list(catalogue.questions)[:picks])
    for words in own_questions or []:
        sheet, refusal = sheet.with_own(words)
        assert refusal is None, (words, refusal)
    return sheet


def document_of(catalogue: Catalogue, sheet: Sheet, paper: Paper = "letter") -> SheetDocument:
    return sheet_document(catalogue, sheet, NOTICE, TODAY, paper)


def text_of(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def body_of(data: bytes) -> str:
    """The text of all pages without their feet, which stand last in the reading order."""
    pages = (page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(data)))
    return "".join(page.split("For learning, not medical advice.")[0] for page in pages)


def flat(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text)


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("picks", [1, 3, 8, 25])
def test_a_sheet_is_a_valid_tagged_pdf(catalogue: Catalogue, paper: Paper, picks: int) -> None:
    data = sheet_pdf(document_of(catalogue, sheet_of(catalogue, picks), paper))
    result = pdf_validation.validate_pdf_bytes(data, profile="ua1")
    assert result.is_compliant, result.failures
    with pikepdf.open(io.BytesIO(data)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo["/Title"]) == catalogue.messages("sheet.title")
        width, height = (float(v) for v in document.pages[0].MediaBox[2:])
        assert (round(width), round(height)) == {"letter": (612, 792), "a4": (595, 842)}[paper]
        assert len(document.open_outline().__enter__().root) >= 5
    assert tags(data).count("/LI") >= picks
    assert "/H1" in tags(data)


def test_questions_stand_in_order_with_the_top_three_first(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, 9, ["What about my cat?"]).moved(9, 0)
    for words in (
        text_of(sheet_pdf(document_of(catalogue, sheet))),
        sheet_text(document_of(catalogue, sheet)).decode(),
    ):
        body = flat(words)
        indexes = [body.index(flat(catalogue.questions[q].text)) for q in sheet.questions[:2]]
        assert body.index(flat("What about my cat?")) < indexes[0] < indexes[1]
        assert body.index(flat(catalogue.messages("sheet.care_team"))) < body.index(flat("What about my cat?"))


def test_the_first_page_holds_title_care_team_line_and_top_three(catalogue: Catalogue) -> None:
    data = sheet_pdf(document_of(catalogue, sheet_of(catalogue, 25)))
    first = flat(pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage().get_text_bounded())
    for key in ("title", "care_team", "reader", "top_three"):
        assert flat(catalogue.messages(f"sheet.{key}")) in first
    for question in list(catalogue.questions)[:3]:
        assert flat(catalogue.questions[question].text) in first


def test_every_page_has_number_date_notice_and_source_line(catalogue: Catalogue) -> None:
    data = sheet_pdf(document_of(catalogue, sheet_of(catalogue, 25)))
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    assert len(pages) >= 2
    for number, page in enumerate(pages, start=1):
        words = flat(page.get_textpage().get_text_bounded())
        assert flat(f"Page {number} of {len(pages)}") in words
        assert flat("Made on 24 November 2026") in words
        assert flat(catalogue.messages("sheet.learning")) in words
        assert flat(catalogue.messages("sheet.source_line")) in words


def test_notice_and_call_card_are_on_it(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, 5)
    for words in (
        text_of(sheet_pdf(document_of(catalogue, sheet))),
        sheet_text(document_of(catalogue, sheet)).decode(),
    ):
        body = flat(words)
        for line in (
            *NOTICE,
            catalogue.messages("sheet.card_tell"),
            catalogue.messages("sheet.check_back_2"),
        ):
            assert flat(line) in body


def test_paper_names_the_publishers_in_one_line_and_the_text_file_every_source(catalogue: Catalogue) -> None:
    document = document_of(catalogue, sheet_of(catalogue, 12))
    paper, text = flat(text_of(sheet_pdf(document))), flat(sheet_text(document).decode())
    assert flat(document.publishers) in paper
    assert flat(catalogue.messages("sheet.sources")) not in paper
    for question in list(catalogue.questions)[:12]:
        for source in catalogue.questions[question].sources:
            assert flat(catalogue.sources[source].title) in text
    assert text.index(flat(document.call_card.heading)) < text.index(flat(document.sources.heading))


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: repr(words[:14]))
def test_anything_typed_is_printed_as_typed_and_fails_nothing(catalogue: Catalogue, words: str) -> None:
    sheet = sheet_of(catalogue, 2, [words])
    cleaned = sheet.entries[-1].own
    data = sheet_pdf(document_of(catalogue, sheet))
    assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    if cleaned.isascii():
        assert flat(cleaned) in flat(body_of(data))
    assert flat(cleaned) in flat(sheet_text(document_of(catalogue, sheet)).decode())


def test_typed_words_cannot_pose_as_a_heading_of_the_text_file(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, 1, ["----------- Sources -----------"])
    lines = sheet_text(document_of(catalogue, sheet)).decode().split("\r\n")
    assert not [line for line in lines if line.startswith("--") and "Sources" in line]


def test_characters_without_a_font_are_known_to_be_so(catalogue: Catalogue) -> None:
    assert can_print("Who? ¿Quién? Ποιος; Кто? 谁? من؟ 😀")
    assert not can_print("\U00012000")  # cuneiform: no shipped font has it
    assert sheet_pdf(document_of(catalogue, sheet_of(catalogue, 1, ["\U00012000 ok?"])))


def test_the_same_sheet_gives_the_same_bytes_also_in_twenty_threads(catalogue: Catalogue) -> None:
    document = document_of(catalogue, sheet_of(catalogue, 12, HOSTILE[:3]))
    with ThreadPoolExecutor(20) as threads:
        pdfs = set(threads.map(lambda _: sheet_pdf(document), range(20)))
    assert len(pdfs) == 1


def test_a_failing_standard_falls_back_to_a_plainer_pdf(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    standards: list[str | None] = []
    real = pdf_module._compiled

    def first_fails(template: str, inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
        standards.append(standard)
        if standard:
            raise pdf_module.CannotPrint
        return real(template, inputs, standard)

    monkeypatch.setattr(pdf_module, "_compiled", first_fails)
    assert sheet_pdf(document_of(catalogue, sheet_of(catalogue, 3))).startswith(b"%PDF")
    assert standards == ["ua-1", None]


def test_one_leaf_keeps_the_readers_order_and_a_longer_sheet_has_groups_of_seven(catalogue: Catalogue) -> None:
    own_questions = [f"My own question number {number}?" for number in range(20)]
    leaf = document_of(catalogue, sheet_of(catalogue, ONE_LEAF - 1, own_questions[:1]).moved(ONE_LEAF - 1, 5))
    assert len(leaf.other_groups) == 1
    assert leaf.other_groups[0].questions[2] == own_questions[0]
    document = document_of(catalogue, sheet_of(catalogue, 40, own_questions))
    assert all(1 <= len(group.questions) <= 7 for group in (document.top, *document.other_groups))
    questions = [q for group in (document.top, *document.other_groups) for q in group.questions]
    assert len(questions) == len(set(questions)) == 60


def test_the_call_card_and_the_notice_stand_on_the_last_page(catalogue: Catalogue) -> None:
    for picks in (1, 6, 25):
        data = sheet_pdf(document_of(catalogue, sheet_of(catalogue, picks)))
        last = list(pypdfium2.PdfDocument(io.BytesIO(data)))[-1]
        words = flat(last.get_textpage().get_text_bounded())
        for line in (catalogue.messages("sheet.call_card"), catalogue.messages("sheet.card_tell"), *NOTICE):
            assert flat(line) in words, picks


@pytest.mark.parametrize("run", ["W" * 30, "0" * 17 + "\u0980" * 17 + "0", "\u0416" * 50, "x" * 400], ids=len)
def test_no_unbroken_run_leaves_the_paper(catalogue: Catalogue, run: str) -> None:
    sheet = sheet_of(catalogue, 0, [f"begin{run}end"])
    document = sheet_document(catalogue, sheet, NOTICE, TODAY, is_large=True)
    pages = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document)))
    page_text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    words = re.sub(r"[\s\u200b\u00ad\u0002\ufffe\ufffd]+", "", page_text)
    assert f"begin{''.join(filter(can_print, run))}end" in words
