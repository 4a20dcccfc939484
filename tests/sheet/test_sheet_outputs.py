"""Large print, notes, the QR code and the organisation, on paper and in the text file."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import page as pdf_validation
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import Entry, Sheet
from documents.formats.paper import Paper
from documents.formats.qr import qr_svg
from documents.organisation.organisation import Logo, Organisation
from documents.sheet.sheet_document import SheetDocument, sheet_document
from documents.sheet.sheet_pdf import sheet_pdf
from documents.sheet.sheet_text import sheet_text
from tests.sheet.test_sheet_documents import HOSTILE, NOTICE, TODAY, flat, sheet_of, text_of
from tests.table.tables import tags

ADDRESS = "https://sheets.example.org/questions?sheet=goal_of_treatment.other_choices"
LONG_ADDRESS = "https://sheets.example.org/questions?sheet=" + ".".join(f"the_question_{n}" for n in range(60))


def picture(color: str = "teal", size: tuple[int, int] = (300, 120)) -> Logo:
    buffer = io.BytesIO()
    Image.new("RGB", size, color).save(buffer, "PNG")
    return Logo(buffer.getvalue(), *size)


ORGANISATION = Organisation(
    "Riverside Support <Center> & Friends",
    phone="555 0100",
    address="12 Example Street, Suite 4, Riverside",
    website="www.example.org",
    logo=picture(),
)


def document_of(
    catalogue: Catalogue,
    sheet: Sheet,
    paper: Paper = "letter",
    is_large: bool = False,
    address: str = "",
    organisation: Organisation | None = None,
) -> SheetDocument:
    return sheet_document(
        catalogue,
        sheet,
        NOTICE,
        TODAY,
        paper,
        is_large=is_large,
        address=address,
        organisation=organisation,
    )


def with_notes(sheet: Sheet, note: str) -> Sheet:
    return Sheet(tuple(replace(entry, note=note) for entry in sheet.entries))


def letter_sizes(data: bytes) -> dict[int, int]:
    """How many characters stand in each size, in points, on all pages."""
    sizes: dict[int, int] = {}
    for page in pypdfium2.PdfDocument(io.BytesIO(data)):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if text.get_text_range(index, 1).strip():
                size = round(pypdfium2.raw.FPDFText_GetFontSize(text, index))
                sizes[size] = sizes.get(size, 0) + 1
    return sizes


def outside(data: bytes) -> list[str]:
    """Characters that stand outside the page or on each other's place."""
    strays = []
    for page in pypdfium2.PdfDocument(io.BytesIO(data)):
        width, height = page.get_size()
        text, spots = page.get_textpage(), set()
        for index in range(text.count_chars()):
            sign = text.get_text_range(index, 1)
            if not sign.strip():
                continue
            left, bottom, right, top = text.get_charbox(index)
            if left < 0 or bottom < 0 or right > width or top > height:
                strays.append(sign)
            if (spot := (round(left, 1), round(bottom, 1), sign)) in spots:
                strays.append(sign)
            spots.add(spot)
    return strays


def into_the_foot(data: bytes, foot: str) -> list[int]:
    """Pages on which the body reaches down to the foot, which begins with the words `foot`."""
    numbers = []
    for number, page in enumerate(pypdfium2.PdfDocument(io.BytesIO(data)), start=1):
        text = page.get_textpage()
        index, _ = text.search(foot).get_next()
        body = [text.get_charbox(p)[1] for p in range(index) if text.get_text_range(p, 1).strip()]
        if min(body) <= text.get_charbox(index)[3]:
            numbers.append(number)
    return numbers


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("organisation", [None, ORGANISATION], ids=["nobody", "organisation"])
@pytest.mark.parametrize("address", ["", ADDRESS, LONG_ADDRESS], ids=["no code", "code", "long code"])
def test_every_kind_of_sheet_is_a_valid_tagged_pdf_with_nothing_cut_off(
    catalogue: Catalogue, paper: Paper, is_large: bool, organisation: Organisation | None, address: str
) -> None:
    for picks in (1, 10):
        sheet = with_notes(sheet_of(catalogue, picks, ["x" * 300]), "A note of mine.")
        data = sheet_pdf(document_of(catalogue, sheet, paper, is_large, address, organisation))
        result = pdf_validation.validate_pdf_bytes(data, profile="ua1")
        assert result.is_compliant, result.failures
        assert outside(data) == []
        assert tags(data).count("/Figure") == bool(organisation) + bool(address)


def test_large_print_has_18_point_text_and_22_point_headings_and_regular_14(catalogue: Catalogue) -> None:
    sheet = with_notes(sheet_of(catalogue, 12, ["word " * 300]), "noted " * 60)
    large = letter_sizes(sheet_pdf(document_of(catalogue, sheet, "letter", True, ADDRESS, ORGANISATION)))
    regular = letter_sizes(sheet_pdf(document_of(catalogue, sheet, "letter", False, ADDRESS, ORGANISATION)))
    assert max(large, key=lambda size: large[size]) == 18
    assert max(regular, key=lambda size: regular[size]) == 14
    assert min(large) >= 16
    assert 22 in large
    assert min(regular) >= 12


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("organisation", [None, ORGANISATION], ids=["nobody", "organisation"])
def test_the_longest_top_three_of_the_bank_stand_on_page_one_with_their_lines(
    catalogue: Catalogue, paper: Paper, is_large: bool, organisation: Organisation | None
) -> None:
    longest = sorted(catalogue.questions.values(), key=lambda question: -len(question.text))[:3]
    sheet = Sheet().with_picks(question.id for question in longest)
    data = sheet_pdf(document_of(catalogue, sheet, paper, is_large, ADDRESS, organisation))
    first = pypdfium2.PdfDocument(io.BytesIO(data))[0]
    words = flat(first.get_textpage().get_text_bounded())
    assert all(flat(question.text) in words for question in longest)
    ruled = [
        drawn for drawn in first.get_objects() if drawn.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH and _is_rule(drawn)
    ]
    assert len(ruled) >= 6


def _is_rule(drawn: pypdfium2.PdfObject) -> bool:
    left, bottom, right, top = drawn.get_bounds()
    return bool(right - left > 380 and top - bottom < 2)


def test_call_card_and_notice_stay_together_on_the_last_page_of_every_kind(catalogue: Catalogue) -> None:
    words = catalogue.messages
    notice = [words(f"notice.{key}") for key in ("learning", "not_advice", "no_change", "emergency")]
    notice.append(words("notice.review", first="30 December 2025", last="24 September 2026"))
    for picks in (1, 6, 14, 25):
        for is_large in (False, True):
            document = sheet_document(
                catalogue, sheet_of(catalogue, picks), notice, TODAY, is_large=is_large, address=ADDRESS
            )
            data = sheet_pdf(document)
            last = list(pypdfium2.PdfDocument(io.BytesIO(data)))[-1].get_textpage().get_text_bounded()
            for line in (words("sheet.call_card"), words("sheet.card_tell"), *notice):
                assert flat(line) in flat(last), (picks, is_large)
            assert outside(data) == []
            assert not into_the_foot(data, words("sheet.learning"))


def test_a_note_stands_below_its_question_and_takes_one_of_its_lines(catalogue: Catalogue) -> None:
    plain = sheet_of(catalogue, 5)
    noted = Sheet((plain.entries[0], replace(plain.entries[1], note="Ask my sister."), *plain.entries[2:]))
    for words in (
        text_of(sheet_pdf(document_of(catalogue, noted))),
        sheet_text(document_of(catalogue, noted)).decode(),
    ):
        first, second = (catalogue.questions[entry.question].text for entry in plain.entries[1:3])
        body = flat(words)
        note = flat(catalogue.messages("sheet.note") + "Ask my sister.")
        assert body.index(flat(first)) < body.index(note) < body.index(flat(second))

    def rules_on_first_page(sheet: Sheet) -> int:
        page = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document_of(catalogue, Sheet(sheet.entries[:3])))))[0]
        return sum(_is_rule(drawn) for drawn in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]))

    assert rules_on_first_page(noted) == rules_on_first_page(plain) - 1


def test_a_question_outside_the_top_three_keeps_its_line_beside_a_note(catalogue: Catalogue) -> None:
    def rules(sheet: Sheet) -> int:
        pages = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document_of(catalogue, sheet))))
        return sum(_is_rule(drawn) for page in pages for drawn in page.get_objects())

    plain = sheet_of(catalogue, 5)
    assert rules(Sheet((*plain.entries[:4], replace(plain.entries[4], note="A note.")))) == rules(plain)


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: repr(words[:14]))
def test_any_note_is_printed_as_typed_and_fails_nothing(catalogue: Catalogue, words: str) -> None:
    sheet = with_notes(sheet_of(catalogue, 4), words)
    document = document_of(catalogue, sheet, is_large=True)
    data = sheet_pdf(document)
    assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    note = document.top.lines[0].note
    if note.isascii() and len(note) < 500:
        assert flat(note) in flat(text_of(data))
    assert flat(note) in flat(sheet_text(document).decode())


def test_a_note_cannot_pose_as_a_heading_of_the_text_file(catalogue: Catalogue) -> None:
    document = document_of(catalogue, Sheet((Entry(own="What?", note="x\nSources\n-------"),)))
    lines = sheet_text(document).decode().split("\r\n")
    assert "Sources" not in lines
    assert "-------" not in lines


def test_the_code_carries_the_printed_address_and_nothing_typed(catalogue: Catalogue) -> None:
    sheet = with_notes(sheet_of(catalogue, 2, ["My secret words"]), "My secret note")
    document = document_of(catalogue, sheet, address=ADDRESS)
    data = sheet_pdf(document)
    assert flat(ADDRESS) in flat(text_of(data))
    assert ADDRESS in sheet_text(document).decode().split("\r\n")
    assert document.code is not None
    assert ADDRESS in document.code.alt
    assert "secret" not in document.code.address
    with pikepdf.open(io.BytesIO(data)) as opened:
        links = [str(note.A.URI) for page in opened.pages for note in page.get("/Annots", [])]
    assert set(links) == {ADDRESS}


def test_a_code_is_never_smaller_than_phones_need(catalogue: Catalogue) -> None:
    for address in (ADDRESS, LONG_ADDRESS):
        document = document_of(catalogue, sheet_of(catalogue, 2), address=address)
        assert document.code is not None
        assert document.code.side >= 25
    long = document_of(catalogue, sheet_of(catalogue, 2), address=LONG_ADDRESS).code
    assert long is not None
    modules = int(re.findall(r'viewBox="0 0 (\d+)', qr_svg(LONG_ADDRESS))[0])
    assert long.side / modules >= 0.42  # millimetres


@pytest.mark.parametrize(
    "address", ["", "javascript:alert(1)", "file:///etc/passwd", "https://x.org/é", "http://" + "x" * 3000]
)
def test_no_code_for_an_address_that_is_none(catalogue: Catalogue, address: str) -> None:
    assert document_of(catalogue, sheet_of(catalogue, 2), address=address).code is None


def test_no_code_for_a_sheet_of_own_words_alone(catalogue: Catalogue) -> None:
    assert document_of(catalogue, sheet_of(catalogue, 0, ["Mine?"]), address=ADDRESS).code is None


def test_an_organisation_stands_on_the_first_page_and_in_the_text_file(catalogue: Catalogue) -> None:
    document = document_of(catalogue, sheet_of(catalogue, 4), organisation=ORGANISATION)
    data = sheet_pdf(document)
    first = flat(pypdfium2.PdfDocument(io.BytesIO(data))[0].get_textpage().get_text_bounded())
    lines = sheet_text(document).decode().split("\r\n")
    phone = catalogue.messages("sheet.phone", phone=ORGANISATION.phone)
    for words in (ORGANISATION.name, ORGANISATION.address, phone, ORGANISATION.website):
        assert flat(words) in first
        assert words in lines
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert f"Logo of {ORGANISATION.name}" in [
            str(node["/Alt"]) for node in opened.objects if isinstance(node, pikepdf.Dictionary) and "/Alt" in node
        ]


def test_an_organisation_without_logo_or_with_a_name_alone_prints_too(catalogue: Catalogue) -> None:
    for organisation in (
        Organisation("Only a name"),
        replace(ORGANISATION, logo=None),
        replace(ORGANISATION, logo=picture(size=(1200, 20))),
        replace(ORGANISATION, logo=picture(size=(20, 1200))),
        replace(ORGANISATION, name="N" * 80, address="A" * 160, website="w" * 100),
    ):
        data = sheet_pdf(document_of(catalogue, sheet_of(catalogue, 2), organisation=organisation))
        assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
        assert outside(data) == []


def test_without_an_organisation_a_sheet_holds_no_picture(catalogue: Catalogue) -> None:
    assert "/Figure" not in tags(sheet_pdf(document_of(catalogue, sheet_of(catalogue, 4))))
