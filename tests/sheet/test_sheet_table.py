"""Twenty sheets as people make them: length, order, nothing clipped, every word read back, tags valid."""

from __future__ import annotations

import io
import unicodedata

import page as pdf_validation
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import Sheet
from documents.formats.glyphs import MISSING, SCRIPT_FONTS, can_print, scripts_of
from documents.formats.paper import Paper
from documents.sheet.sheet_document import sheet_document
from documents.sheet.sheet_length import sheet_length
from documents.sheet.sheet_pdf import sheet_pdf
from tests.sheet.test_sheet_documents import NOTICE, TODAY, flat, sheet_of
from tests.sheet.test_sheet_outputs import into_the_foot, outside

# "If I have a fever at home, whom do I call?", or the like.
SCRIPTS = {
    "korean": "집에서 열이 나면 누구에게 전화해야 하나요?",
    "thai": "ถ้าฉันมีไข้ที่บ้านฉันควรโทรหาใครและควรไปโรงพยาบาลเมื่อไรในตอนกลางคืน",
    "vietnamese": "Nếu tôi bị sốt ở nhà, tôi nên gọi cho ai?",
    "traditional": "如果我在家發燒,應該打電話給誰?這個療程要多久?",
    "simplified": "如果我在家发烧，应该给谁打电话？",
    "arabic": "بمن أتصل إذا أصبت بالحمى في المنزل؟",
    "hindi": "अगर मुझे घर पर बुखार हो तो किसे फ़ोन करूँ?",
    "bengali": "বাড়িতে জ্বর হলে আমি কাকে ফোন করব?",
    "tamil": "வீட்டில் காய்ச்சல் வந்தால் யாரை அழைக்க வேண்டும்?",
    "gujarati": "ઘરે તાવ આવે તો મારે કોને ફોન કરવો?",
    "punjabi": "ਜੇ ਮੈਨੂੰ ਘਰ ਵਿੱਚ ਬੁਖਾਰ ਹੋਵੇ ਤਾਂ ਕਿਸ ਨੂੰ ਫ਼ੋਨ ਕਰਾਂ?",
    "amharic": "ቤት ውስጥ ትኩሳት ቢይዘኝ ለማን ልደውል?",
    "armenian": "Ո՞ւմ զանգահարեմ, եթե տանը ջերմեմ։",
    "khmer": "ប្រសិនបើខ្ញុំគ្រុនក្តៅនៅផ្ទះ តើខ្ញុំគួរទូរស័ព្ទទៅអ្នកណា?",
    "russian": "Кому мне звонить, если дома поднимется температура?",
    "emoji": "Is this \U0001fae8 or \U0001f600 normal?",
}
# Questions of the bank, own words, paper, large print, leaves.
TABLE: list[tuple[int, list[str], Paper, bool, int]] = [
    (1, [], "letter", False, 1),
    (3, [], "a4", False, 1),
    (5, [SCRIPTS["korean"]], "letter", False, 1),
    (5, [SCRIPTS["thai"]], "a4", False, 1),
    (5, [SCRIPTS["vietnamese"]], "letter", False, 1),
    (5, [SCRIPTS["traditional"]], "a4", False, 1),
    (5, [SCRIPTS["simplified"]], "letter", False, 1),
    (5, [SCRIPTS["arabic"]], "a4", False, 1),
    (5, [SCRIPTS["hindi"]], "letter", False, 1),
    (5, [SCRIPTS["bengali"]], "a4", False, 1),
    (5, [SCRIPTS["tamil"]], "letter", False, 1),
    (5, [SCRIPTS["gujarati"], SCRIPTS["punjabi"]], "a4", False, 1),
    (5, [SCRIPTS["amharic"], SCRIPTS["armenian"]], "letter", False, 1),
    (0, [SCRIPTS["khmer"], SCRIPTS["russian"], SCRIPTS["emoji"]], "a4", True, 1),
    (12, [], "letter", False, 1),
    (12, [], "a4", False, 1),
    (12, [], "letter", True, 2),
    (25, [], "a4", False, 2),
    (44, list(SCRIPTS.values()), "letter", False, 2),
    (60, [], "a4", True, 3),
]


def letters(text: str) -> str:
    return unicodedata.normalize("NFC", flat(text)).replace("\u200c", "").replace("\u200d", "")


@pytest.mark.parametrize(("picks", "own_questions", "paper", "is_large", "leaves"), TABLE)
def test_a_sheet_prints_whole_in_order_and_as_long_as_said(
    catalogue: Catalogue, picks: int, own_questions: list[str], paper: Paper, is_large: bool, leaves: int
) -> None:
    sheet = sheet_of(catalogue, picks, own_questions)
    document = sheet_document(catalogue, sheet, NOTICE, TODAY, paper, is_large=is_large)
    data = sheet_pdf(document)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(data))]
    printed_length = sheet_length(document)
    assert (printed_length.pages, printed_length.leaves) == (len(pages), leaves)
    assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert outside(data) == []
    assert into_the_foot(data, document.learning) == []
    body = letters("".join(page.split(document.learning)[0] for page in pages))
    lines = [line.text for group in (document.top, *document.other_groups) for line in group.lines]
    indexes = [body.index(letters(line)) for line in lines if line.isascii()]
    assert indexes == sorted(indexes)
    assert MISSING not in body
    for line in lines:  # letters that join are read back in another order, but each of them is
        assert set(letters(line)) <= set(body), line


@pytest.mark.parametrize("language", SCRIPTS)
def test_own_words_of_every_script_print_as_letters(catalogue: Catalogue, language: str) -> None:
    assert can_print(SCRIPTS[language])
    sheet = sheet_of(catalogue, 0, [SCRIPTS[language]])
    assert can_print(sheet.entries[0].own)
    assert sheet.entries[0].own.replace(" ", "") == SCRIPTS[language].replace(" ", "")


def test_a_font_of_another_script_is_opened_only_for_a_text_that_needs_it() -> None:
    assert scripts_of("Who? ¿Quién? Кто? 谁? من؟ 😀") == frozenset()
    assert scripts_of(SCRIPTS["korean"] + SCRIPTS["khmer"]) == {"kr", "khmer"}
    assert all((SCRIPT_FONTS / script).is_dir() for script in scripts_of("".join(SCRIPTS.values())))


def test_a_full_sheet_holds_sixty(catalogue: Catalogue) -> None:
    picks, own_questions, *_ = TABLE[-2]
    assert len(Sheet().with_picks(list(catalogue.questions)[:picks]).entries) + len(own_questions) == 60
