"""A QR code holds the address of a view, whole and alone."""

from __future__ import annotations

import io

import pytest
import segno
from PIL import Image

from documents.formats.qr import BORDER, LONGEST, can_be_code, qr_png, qr_svg

ADDRESS = "https://example.org/compare?compare=bcg.car_t_cell_therapy&rows=differ"


def modules_of(png: bytes, scale: int) -> list[list[bool]]:
    """The picture read back: True for each dark module, the quiet zone left out."""
    picture = Image.open(io.BytesIO(png)).convert("L")
    size = picture.width // scale - 2 * BORDER
    middle = [(BORDER + index) * scale + scale // 2 for index in range(size)]
    return [[picture.getpixel((x, y)) == 0 for x in middle] for y in middle]


def test_the_picture_shows_the_code_of_the_address_and_of_no_other() -> None:
    expected = [[bool(dark) for dark in row] for row in segno.make_qr(ADDRESS, error="m").matrix]
    assert modules_of(qr_png(ADDRESS, scale=4), 4) == expected
    assert modules_of(qr_png(ADDRESS + "x", scale=4), 4) != expected


def test_the_code_has_its_quiet_zone_on_white() -> None:
    picture = Image.open(io.BytesIO(qr_png(ADDRESS, scale=4))).convert("L")
    edge = BORDER * 4
    assert set(picture.crop((0, 0, picture.width, edge)).tobytes()) == {255}
    assert set(picture.crop((0, 0, edge, picture.height)).tobytes()) == {255}
    assert picture.getpixel((edge, edge)) == 0


def test_a_short_address_is_no_micro_code_which_many_phones_cannot_read() -> None:
    picture = Image.open(io.BytesIO(qr_png("http://a.io", scale=1)))
    assert picture.width - 2 * BORDER >= 21


def test_the_drawing_scales_with_its_place_and_holds_no_script() -> None:
    drawing = qr_svg(ADDRESS)
    assert drawing.startswith("<svg") and "viewBox" in drawing
    assert "width=" not in drawing.split(">")[0]
    assert "script" not in drawing and "example.org" not in drawing


def test_the_same_address_gives_the_same_code() -> None:
    assert qr_svg(ADDRESS) == qr_svg(ADDRESS)
    assert qr_png(ADDRESS) == qr_png(ADDRESS)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "/compare?compare=bcg",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "What about my cat?",
        "https://",
        "https://example.org/" + "x" * LONGEST,
        "https://example.org/ärger",
        "tel:911",
    ],
)
def test_what_is_not_an_address_of_the_web_becomes_no_code(words: str) -> None:
    assert not can_be_code(words)
    with pytest.raises(ValueError):
        qr_svg(words)
    with pytest.raises(ValueError):
        qr_png(words)
