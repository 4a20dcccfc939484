"""Any text in any document: the file is valid, the text stands in it as it is, and none of it is run."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache

import docx
import openpyxl
import pikepdf
import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.sheet.sanitize import one_line
from data.sheet.sheet import Entry, Sheet
from documents.formats.glyphs import printable
from documents.sheet.sheet_document import SheetDocument, sheet_document
from documents.sheet.sheet_length import sheet_length
from documents.sheet.sheet_pdf import sheet_pdf
from documents.sheet.sheet_text import sheet_text
from documents.sheet.sheet_word import sheet_word
from documents.table.table import Cell, Table
from documents.table.table_csv import table_csv
from documents.table.table_pdf import table_pdf
from documents.table.table_xlsx import table_xlsx
from tests.abuse.strategies import FORMULAS, MARKUP, ODD, hostile, typed
from tests.support.known import known_catalogue
from tests.table.tables import compared

TODAY = date(2026, 11, 24)
SPREADSHEET_SIGNS = "=+-@\t\r\n"
lines = typed.map(one_line)
# The sheet holds cleaned text; documents must stand text that came another way too.
entries = st.lists(
    st.builds(lambda words, note: Entry(own=words or "x", note=note), lines, lines), min_size=1, max_size=5
)
raw_entries = st.lists(st.builds(lambda words: Entry(own=words or "x"), hostile), min_size=1, max_size=3)


@cache
def english_catalogue() -> Catalogue:
    """The catalogue, not as a fixture: a failing example would print all of it."""
    return known_catalogue()


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\u00ad\ufffe\ufffd-]+", "", text)


def document(sheet: list[Entry], is_large: bool = False) -> SheetDocument:
    return sheet_document(english_catalogue(), Sheet(tuple(sheet)), ("For learning.",), TODAY, is_large=is_large)


def checked_pdf(data: bytes) -> str:
    """The text of a PDF, without the foot of its pages; tagged, with a language, able to do nothing but show text."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang)
        assert not {"/OpenAction", "/AA", "/AcroForm"} & set(pdf.Root.keys())
        text = b" ".join(obj.unparse() for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary))
        assert not re.search(rb"/(JavaScript|JS|Launch|SubmitForm|GoToR|EmbeddedFile|RichMedia)\b", text)
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        assert all(annotation.Subtype == "/Link" for annotation in annotations)
        links = {str(annotation.A.URI) for annotation in annotations if "/A" in annotation and "/URI" in annotation.A}
        assert all(link.startswith(("https://", "http://127.0.0.1")) for link in links), links
        assert not any("elsewhere.invalid" in link for link in links)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(data))]
    foot = english_catalogue().messages("sheet.learning")
    return "".join(page.rpartition(foot)[0] or page for page in pages)  # a long line goes on over the end of a page


def checked_package(data: bytes) -> zipfile.ZipFile:
    """An office file whose parts are sound XML, with no field that runs, no macro and no link to elsewhere."""
    file = zipfile.ZipFile(io.BytesIO(data))
    assert file.testzip() is None
    for name in file.namelist():
        body = file.read(name)
        assert "vba" not in name.lower() and "embeddings" not in name.lower()
        if name.endswith(".rels"):
            assert b"elsewhere.invalid" not in body and b"javascript:" not in body.lower()
        if name.endswith(".xml"):
            instructions = re.findall(rb"<w:instrText[^>]*>([^<]*)<", body)
            assert all(
                instruction.split()[0] in (b"PAGE", b"NUMPAGES") for instruction in instructions if instruction.strip()
            ), instructions
    return file


@settings(max_examples=40)
@given(entries, st.booleans())
def test_a_sheet_as_pdf_holds_each_line_as_text(sheet: list[Entry], is_large: bool) -> None:
    made_sheet = document(sheet, is_large)
    text = squeezed(checked_pdf(sheet_pdf(made_sheet)))
    assert sheet_length(made_sheet).pages >= 2
    for entry in sheet:
        for words in (entry.own, entry.note):
            plain = squeezed(printable(words))
            if plain.isascii():
                assert plain in text, words


@settings(max_examples=25)
@given(entries)
def test_a_sheet_as_word_holds_each_line_as_text(sheet: list[Entry]) -> None:
    data = sheet_word(document(sheet))
    checked_package(data)
    text = "\n".join(
        node.text or "" for node in docx.Document(io.BytesIO(data)).element.body.iter() if node.tag.endswith("}t")
    )
    for entry in sheet:
        assert entry.own in text and entry.note in text


@given(entries)
def test_a_sheet_as_text_keeps_its_form(sheet: list[Entry]) -> None:
    text = sheet_text(document(sheet)).decode("utf-8")
    assert not set(text) & set(map(chr, [*range(9), *range(11, 13), *range(14, 32), 127, 0x202E, 0x2066]))
    plain = document([Entry(own="x")] * len(sheet))
    heads = [line for line in sheet_text(plain).decode().splitlines() if line.isupper()]
    assert [line for line in text.splitlines() if line in heads] == heads  # nothing typed poses as a heading
    for entry in sheet:
        assert squeezed(entry.own) in squeezed(text)


@settings(max_examples=25)
@given(raw_entries)
def test_text_that_nobody_cleaned_breaks_no_document(sheet: list[Entry]) -> None:
    made_sheet = document(sheet)
    checked_pdf(sheet_pdf(made_sheet))
    checked_package(sheet_word(made_sheet))
    sheet_text(made_sheet).decode("utf-8")


def with_cells(texts: list[str]) -> Table:
    table = compared(english_catalogue(), ("bcg", "interferons"))
    row = table.rows[0]
    changed = tuple(
        replace(row, head=Cell((text or "x",)), cells=(Cell((text or "x",)), *row.cells[1:])) for text in texts
    )
    source = replace(table.sources[0], title=texts[0] or "x", publisher=texts[-1] or "x")
    return replace(table, title=texts[0] or "x", rows=changed, sources=(source, *table.sources[1:]), made_on=TODAY)


@settings(max_examples=60)
@given(st.lists(lines, min_size=1, max_size=4))
def test_no_field_of_a_csv_can_be_run(texts: list[str]) -> None:
    data = table_csv(with_cells(texts)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    for field in (field for row in rows for field in row):
        stripped = field.lstrip(" \u00a0\u3000")
        assert not stripped or stripped[0] not in SPREADSHEET_SIGNS + "\uff1d\uff0b\uff0d\uff20\ufe66\u2212", field
    for number, text in enumerate(texts, start=1):
        assert (text or "x").rstrip("; ") in rows[number][0]


@settings(max_examples=30)
@given(st.lists(lines, min_size=1, max_size=4))
def test_no_cell_of_a_workbook_is_anything_but_text(texts: list[str]) -> None:
    data = table_xlsx(with_cells(texts))
    file = checked_package(data)
    assert not any(b"<f>" in file.read(name) or b"<f " in file.read(name) for name in file.namelist())
    book = openpyxl.load_workbook(io.BytesIO(data))
    cell_texts = {
        str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    }
    assert all(cell.data_type in ("s", "n") for sheet in book for row in sheet.iter_rows() for cell in row)
    for text in texts:
        assert any(text.strip() in cell_text.replace("\n", " ") for cell_text in cell_texts), text


@settings(max_examples=25)
@given(st.lists(lines, min_size=1, max_size=4))
def test_a_table_as_pdf_is_sound(texts: list[str]) -> None:
    checked_pdf(table_pdf(with_cells(texts)))


def test_every_attack_we_know_in_every_document_at_once() -> None:
    attacks = [one_line(text) or "x" for text in (*MARKUP, *FORMULAS, *ODD)]
    sheet = [Entry(own=f"{number} {text}"[:2000], note=text) for number, text in enumerate(attacks)][:60]
    made_sheet = document(sheet, is_large=True)
    checked_pdf(sheet_pdf(made_sheet))
    checked_package(sheet_word(made_sheet))
    sheet_text(made_sheet).decode("utf-8")
    table = with_cells(attacks)
    for write in (table_csv, table_xlsx, table_pdf):
        assert write(table)
