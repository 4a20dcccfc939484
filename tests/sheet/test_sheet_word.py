"""The sheet as a Word file: read back as Word reads it, ticked, changed, and unharmed by anything typed."""

from __future__ import annotations

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from data.sheet.sheet import TOP, Sheet
from documents.formats.paper import Paper
from documents.formats.word_parts import FONT, FONT_SLOTS, W14
from documents.organisation.organisation import Organisation
from documents.sheet.sheet_data import layout
from documents.sheet.sheet_document import SheetDocument, sheet_document
from documents.sheet.sheet_word import sheet_word
from documents.sheet.word_sizes import REMEMBER_RULES, SPARE
from tests.sheet.test_sheet_documents import HOSTILE, NOTICE, TODAY, flat, sheet_of
from tests.sheet.test_sheet_outputs import ADDRESS, ORGANISATION, document_of, with_notes
from tests.support.office import as_pdf

PAPERS: tuple[Paper, ...] = ("letter", "a4")
KINDS: list[tuple[Paper, bool, str, Organisation | None]] = [
    ("letter", False, "", None),
    ("a4", False, ADDRESS, None),
    ("letter", True, "", ORGANISATION),
    ("a4", True, ADDRESS, ORGANISATION),
]


def opened(document: SheetDocument) -> Document:
    return docx.Document(io.BytesIO(sheet_word(document)))


def all_text(file: Document) -> str:
    """The text of the body as Word shows it, content controls and links included."""
    return "".join(node.text or "" for node in file.element.body.iter(qn("w:t")))


def labels(file: Document) -> list[str]:
    controls = file.element.body.findall(f".//{qn('w:sdt')}")
    assert all(control.find(f".//{{{W14}}}checkbox") is not None for control in controls)
    return [control.find(f".//{qn('w:alias')}").get(qn("w:val")) for control in controls]


@pytest.mark.parametrize(("paper", "is_large", "address", "organisation"), KINDS)
def test_a_sheet_has_title_language_headings_and_pictures_with_words(
    catalogue: Catalogue, paper: Paper, is_large: bool, address: str, organisation: Organisation | None
) -> None:
    file = opened(document_of(catalogue, sheet_of(catalogue, 9), paper, is_large, address, organisation))
    assert file.core_properties.title == catalogue.messages("sheet.title")
    assert file.core_properties.language == "en-US"
    assert {language.get(qn("w:val")) for language in file.styles.element.iter(qn("w:lang"))} == {"en-US"}
    styles = [paragraph.style.name for paragraph in file.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") >= 6
    assert not [style for style in styles if style.startswith("Heading ") and style != "Heading 1"]
    assert file.tables == []  # which a comparison alone needs
    pictures = list(file.element.body.iter(qn("wp:docPr")))
    assert len(pictures) == bool(address) + bool(organisation)
    assert all(picture.get("descr") for picture in pictures)
    width, height = file.sections[0].page_width, file.sections[0].page_height
    assert width and height
    assert (round(width.mm), round(height.mm)) == {"letter": (216, 279), "a4": (210, 297)}[paper]


def test_each_question_has_a_box_of_its_own_named_by_it(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, 25, ["🙂" * 100, "Mine?"])
    file = opened(document_of(catalogue, sheet))
    assert len(labels(file)) == 27
    assert all(len(label.encode("utf-16-le")) // 2 <= 64 for label in labels(file))
    assert labels(file)[0] == catalogue.questions[sheet.questions[0]].text[:60]
    boxes = file.element.body.findall(f".//{qn('w:sdt')}")
    assert len({box.find(f".//{qn('w:id')}").get(qn("w:val")) for box in boxes}) == 27


def test_questions_stand_in_order_with_notes_and_the_rest_of_the_sheet(catalogue: Catalogue) -> None:
    words = catalogue.messages
    sheet = with_notes(sheet_of(catalogue, 6, ["What about my cat?"]), "A note of mine.").moved(6, 0)
    body = flat(all_text(opened(document_of(catalogue, sheet, address=ADDRESS, organisation=ORGANISATION))))
    expected = [
        ORGANISATION.name,
        words("sheet.title"),
        words("sheet.care_team"),
        words("sheet.top_three"),
        "What about my cat?",
        words("sheet.note") + "A note of mine.",
        *(catalogue.questions[question].text for question in sheet.questions),
        words("sheet.remember"),
        words("sheet.reminders"),
        words("sheet.wrote"),
        *NOTICE,
        words("sheet.call_card"),
        words("sheet.card_emergency"),
        words("sheet.card_tell"),
        ADDRESS,
        words("help.heading"),
        words("sheet.sources"),
    ]
    indexes = [body.index(flat(words)) for words in expected]
    assert indexes == sorted(indexes)
    assert body.count(flat("A note of mine.")) == 7


def test_word_has_as_many_lines_to_write_on_as_fit_with_room_to_spare_and_a_note_takes_one(
    catalogue: Catalogue,
) -> None:
    def lines(sheet: Sheet) -> int:
        body = opened(document_of(catalogue, sheet)).element.body
        return len(body.findall(f".//{qn('w:between')}"))

    plain = sheet_of(catalogue, 12)
    setting = layout(document_of(catalogue, plain), SPARE).setting
    remember = 2 * (REMEMBER_RULES if setting.turns else 1)
    assert lines(plain) == 3 * setting.top_rules + 9 * setting.rest_rules + remember
    assert lines(with_notes(plain, "Noted.")) < lines(plain)


def test_a_comparison_is_a_table_with_a_header_row_above_the_questions(catalogue: Catalogue) -> None:
    compared = [catalogue.subjects[subject] for subject in ("car_t_cell_therapy", "bispecific_t_cell_engagers")]
    document = sheet_document(catalogue, sheet_of(catalogue, 3), NOTICE, TODAY, compared=compared)
    file = opened(document)
    assert document.comparison is not None
    (table,) = file.tables
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    read = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert read[0] == (document.comparison.row_head, *document.comparison.names)
    shown = document.comparison.up_to(layout(document, SPARE).setting.rows_up_to)
    assert read[1:] == [(row.name, *row.cells) for row in shown.rows]
    body = all_text(file)
    assert body.index(read[-1][-1]) < body.index(document.top.heading)


@pytest.mark.parametrize(("is_large", "body", "heading"), [(False, 14, 16), (True, 18, 22)], ids=["regular", "large"])
def test_print_sizes_font_and_no_hyphens(catalogue: Catalogue, is_large: bool, body: float, heading: float) -> None:
    file = opened(document_of(catalogue, sheet_of(catalogue, 4), is_large=is_large))
    styles = {"Normal": body, "Heading 1": heading, "List Bullet": body, "List Paragraph": body}
    for name, size in styles.items():
        style = file.styles[name].element
        assert style.find(f".//{qn('w:sz')}").get(qn("w:val")) == f"{size * 2:.0f}"
        assert style.find(f".//{qn('w:szCs')}").get(qn("w:val")) == f"{size * 2:.0f}"
        assert style.find(f".//{qn('w:suppressAutoHyphens')}") is not None
    for name in (*styles, "Title", "List Number", "Footer"):
        fonts = file.styles[name].element.find(f".//{qn('w:rFonts')}")
        assert dict(fonts.attrib) == {qn(f"w:{slot}"): FONT for slot in FONT_SLOTS}
    set_by_hand = [int(size_node.get(qn("w:val"))) / 2 for size_node in file.element.iter(qn("w:sz"))]
    assert set_by_hand
    assert all(size >= (18 if is_large else 12) for size in set_by_hand)


def test_the_foot_has_notice_source_line_day_and_page_x_of_y(catalogue: Catalogue) -> None:
    for is_large in (False, True):
        foot = opened(document_of(catalogue, sheet_of(catalogue, 4), is_large=is_large)).sections[0].footer
        text = "\n".join(paragraph.text for paragraph in foot.paragraphs)
        for key in ("learning", "source_line"):
            assert catalogue.messages(f"sheet.{key}") in text
        assert "Page 1 of 1" in text
        assert "Made on 24 November 2026" in text
        fields = [node.text.strip() for node in foot._element.iter(qn("w:instrText"))]
        assert fields == ["PAGE", "NUMPAGES"]


def test_the_only_outside_address_is_the_one_of_the_picks(catalogue: Catalogue) -> None:
    for address in ("", ADDRESS):
        file = opened(document_of(catalogue, sheet_of(catalogue, 4, ["https://example.org/mine"]), address=address))
        outside = [link.target_ref for link in file.part.rels.values() if link.is_external]
        assert outside == [address] * bool(address)


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: repr(words[:14]))
def test_anything_typed_stands_as_typed_and_breaks_nothing(catalogue: Catalogue, words: str) -> None:
    sheet = with_notes(sheet_of(catalogue, 1, [words]), words)
    document = document_of(catalogue, sheet)
    data = sheet_word(document)
    file = docx.Document(io.BytesIO(data))
    assert flat(all_text(file)).count(flat(document.top.lines[1].text)) >= 1
    assert flat(document.top.lines[1].note) in flat(all_text(file))
    assert len(labels(file)) == 2
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                parse_xml(archive.read(name))


def test_right_to_left_words_run_from_the_right(catalogue: Catalogue) -> None:
    file = opened(document_of(catalogue, sheet_of(catalogue, 1, ["هل يمكنني السفر؟"])))
    turned = [paragraph.text for paragraph in file.paragraphs if paragraph._p.find(f".//{qn('w:bidi')}") is not None]
    assert [text.strip() for text in turned] == ["هل يمكنني السفر؟"]


def test_the_same_sheet_gives_the_same_bytes_also_in_eight_threads(catalogue: Catalogue) -> None:
    document = document_of(catalogue, sheet_of(catalogue, 5, HOSTILE[:3]), address=ADDRESS, organisation=ORGANISATION)
    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(lambda _: sheet_word(document), range(8)))) == 1


def test_a_file_can_be_changed_and_saved_again(catalogue: Catalogue) -> None:
    file = opened(document_of(catalogue, sheet_of(catalogue, 3)))
    assert file.settings.element.find(qn("w:documentProtection")) is None
    file.add_paragraph("Added by hand.")
    again = io.BytesIO()
    file.save(again)
    assert docx.Document(again).paragraphs[-1].text == "Added by hand."


@pytest.mark.office
def test_hostile_sheets_open_in_libreoffice_with_the_notice_and_the_card_on_one_page(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    for number, words in enumerate(HOSTILE):
        document = document_of(catalogue, with_notes(sheet_of(catalogue, 2, [words]), words), is_large=number % 2 == 0)
        (tmp_path / f"{number}.docx").write_bytes(sheet_word(document))
    as_pdf(list(tmp_path.glob("*.docx")), tmp_path)
    for number in range(len(HOSTILE)):
        pages = [
            flat(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(tmp_path / f"{number}.pdf")
        ]
        together = [flat(line) for line in (catalogue.messages("sheet.card_tell"), *NOTICE)]
        assert any(all(line in page for line in together) for page in pages)
        assert flat(f"Page {len(pages)} of {len(pages)}") in pages[-1]


@pytest.mark.office
def test_twelve_questions_in_word_stand_on_one_leaf_before_the_sources_however_long(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    questions = list(catalogue.questions.values())
    longest = sorted(questions, key=lambda question: -len(question.text))
    sheets: dict[Path, list[str]] = {}
    for paper, organisation, asked in product(PAPERS, (None, ORGANISATION), (questions[:12], longest[:12])):
        sheet, notice = Sheet().with_picks(question.id for question in asked), notice_lines(catalogue)
        document = sheet_document(catalogue, sheet, notice, TODAY, paper, address=ADDRESS, organisation=organisation)
        file = tmp_path / f"{len(sheets)}.docx"
        file.write_bytes(sheet_word(document))
        sheets[file] = [question.text for question in asked]
    as_pdf(list(sheets), tmp_path)
    for file, asked_texts in sheets.items():
        pages = pages_of(file)
        assert all(flat(text) in pages[0] + pages[1] for text in asked_texts)
        assert all(flat(text) in pages[0] for text in asked_texts[:10])  # below a letterhead the last may turn over
        assert flat(catalogue.messages("sheet.card_tell")) in pages[1]


@pytest.mark.office
def test_a_comparison_of_two_to_five_and_six_questions_in_word_stand_on_one_leaf(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    sheet = sheet_of(catalogue, 6)
    files: list[Path] = []
    for count, paper, organisation in product((2, 3, 4, 5), PAPERS, (None, ORGANISATION)):
        if count == 5 and organisation:
            continue  # below a letterhead five columns leave the third question to the back: the PDF holds them
        document = sheet_document(
            catalogue,
            sheet,
            notice_lines(catalogue),
            TODAY,
            paper,
            address=ADDRESS,
            compared=catalogue.types[:count],
            organisation=organisation,
        )
        files.append(tmp_path / f"{len(files)}.docx")
        files[-1].write_bytes(sheet_word(document))
    as_pdf(files, tmp_path)
    for file in files:
        pages = pages_of(file)
        assert all(flat(catalogue.questions[question].text) in pages[0] for question in sheet.questions[:TOP])
        assert flat(catalogue.messages("sheet.card_tell")) in pages[1]


def pages_of(file: Path) -> list[str]:
    return [flat(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(file.with_suffix(".pdf"))]
