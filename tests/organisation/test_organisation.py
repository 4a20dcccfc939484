"""The organisation's settings: what is accepted, and every fault named with its key, its reason and its cure."""

from __future__ import annotations

import io
import struct
import zlib
from datetime import date
from pathlib import Path

import pptx
import pytest
from PIL import Image

from data.catalogue.catalogue import Catalogue
from data.catalogue.faults import ContentError, Fault
from data.talk.talk import default_choice, talk
from documents.handout.handout import Print
from documents.handout.handout_pages import type_handout
from documents.organisation.organisation_file import LARGEST_FILE, PRINTED_SIDE, SETTINGS, load_organisation
from documents.talk.deck import DeckSettings, deck
from tests.conftest import ROOT

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def settings(folder: Path, content: str) -> Path:
    path = folder / "organisation.toml"
    path.write_text(content, encoding="utf-8")
    return path


def faults_of(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as caught:
        load_organisation(path)
    return caught.value.faults


def refusal(folder: Path, content: bytes, name: str = "logo.png") -> str:
    """Why a logo of these bytes is refused."""
    (folder / name).write_bytes(content)
    (fault,) = faults_of(settings(folder, f'name = "Example"\nlogo = "{name}"\n'))
    assert (fault.file, fault.row, fault.column) == ("organisation.toml", 2, "logo")
    assert fault.mend
    return fault.problem


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **options: object) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, 90).save(file, kind, **options)
    return file.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A small file whose head says that it is huge."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9999))) + chunk(b"IEND", b"")
    )


def test_the_file_that_we_ship_names_no_organisation() -> None:
    assert SETTINGS == ROOT / "data" / "organisation.toml"
    assert SETTINGS.is_file()
    assert load_organisation() is None


def test_the_example_in_our_file_works_once_its_signs_are_taken_away(tmp_path: Path) -> None:
    lines = SETTINGS.read_text(encoding="utf-8").splitlines()
    example = [line.removeprefix("# ") for line in lines if line.startswith("# ") and ' = "' in line]
    assert len(example) == 5
    (tmp_path / "logo.png").write_bytes(picture())
    loaded = load_organisation(settings(tmp_path, "\n".join(example)))
    assert loaded is not None
    assert loaded.logo is not None
    assert all((loaded.name, loaded.phone, loaded.address, loaded.website))


@pytest.mark.parametrize("content", ["", "# nothing\n", 'name = ""\nphone = ""\nlogo = ""\n'])
def test_nothing_set_means_no_organisation(tmp_path: Path, content: str) -> None:
    assert load_organisation(settings(tmp_path, content)) is None


def test_no_file_means_no_organisation(tmp_path: Path) -> None:
    assert load_organisation(tmp_path / "organisation.toml") is None


def test_every_fault_is_named_at_once_with_its_line_key_and_cure(tmp_path: Path) -> None:
    content = 'phone = "call us"\naddress = 7\nwebsite = "javascript:alert(1)"\nlogo = "none.png"\ncolour = "red"\n'
    faults = faults_of(settings(tmp_path, content))
    assert {fault.column: fault.row for fault in faults} == {
        "name": 0,
        "phone": 1,
        "address": 2,
        "website": 3,
        "logo": 4,
        "colour": 5,
    }
    assert all(fault.file == "organisation.toml" and fault.problem and fault.mend for fault in faults)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (f'name = "{"x" * 81}"', "80"),
        ('name = "\U00012000"', "fonts"),
        ('name = "A"\nwebsite = "http://user@x.org"', "website"),
        ('name = "A"\nwebsite = "two words"', "website"),
        ("name = ['A']", "string"),
    ],
)
def test_what_cannot_be_printed_is_refused(tmp_path: Path, line: str, reason: str) -> None:
    (fault,) = faults_of(settings(tmp_path, line))
    assert reason in fault.problem


@pytest.mark.parametrize("content", [b"name = \xff", b"name = ", b'name = "a"\nname = "b"'])
def test_a_broken_file_is_said_to_be_broken(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "organisation.toml"
    path.write_bytes(content)
    (fault,) = faults_of(path)
    assert fault.problem and fault.mend


def test_odd_signs_are_cleaned_and_white_space_made_one(tmp_path: Path) -> None:
    loaded = load_organisation(settings(tmp_path, 'name = "  A \\u202e\\u0007 B\\n C "\n'))
    assert loaded is not None
    assert loaded.name == "A B C"


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "P"), ("PNG", "LA"), ("JPEG", "RGB"), ("JPEG", "CMYK")]
)
def test_png_and_jpeg_logos_are_taken_as_a_clean_png(tmp_path: Path, kind: str, mode: str) -> None:
    (tmp_path / "our mark.bin").write_bytes(picture(kind, mode=mode))
    loaded = load_organisation(settings(tmp_path, 'name = "A"\nlogo = "our mark.bin"'))
    assert loaded is not None and loaded.logo is not None
    assert (loaded.logo.width, loaded.logo.height) == (40, 20)
    assert loaded.logo.png.startswith(b"\x89PNG")


def test_a_logo_brings_nothing_hidden_along_and_is_made_small(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "where it was taken"
    (tmp_path / "logo.jpg").write_bytes(picture("JPEG", (3000, 1500), exif=exif, comment=b"hidden words"))
    loaded = load_organisation(settings(tmp_path, 'name = "A"\nlogo = "logo.jpg"'))
    assert loaded is not None and loaded.logo is not None
    assert max(loaded.logo.width, loaded.logo.height) == PRINTED_SIDE
    assert b"taken" not in loaded.logo.png and b"hidden" not in loaded.logo.png
    assert len(loaded.logo.png) < 100_000


def test_an_svg_is_refused_whatever_its_name(tmp_path: Path) -> None:
    for name in ("logo.svg", "logo.png"):
        assert "SVG" in refusal(tmp_path, SVG, name)


@pytest.mark.parametrize("content", [b"", b"GIF89a", picture("GIF", mode="L"), picture("BMP"), b"%PDF-1.7", b"<html>"])
def test_other_files_are_refused_whatever_their_name(tmp_path: Path, content: bytes) -> None:
    assert "neither a PNG nor a JPEG" in refusal(tmp_path, content)


@pytest.mark.parametrize(
    "content",
    [
        picture()[:-30],
        picture("JPEG", (400, 400))[:300],
        b"\x89PNG\r\n\x1a\n" + b"x" * 99,
        b"\xff\xd8\xff" + b"\0" * 99,
    ],
    ids=["cut png", "cut jpeg", "false png", "false jpeg"],
)
def test_a_damaged_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "damaged" in refusal(tmp_path, content)


@pytest.mark.parametrize(
    ("width", "height"), [(4001, 10), (10, 4001), (12_000, 12_000), (60_000, 60_000), (2**31 - 1, 9)]
)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_picture_with_too_many_pixels_is_refused_before_it_is_decoded(
    tmp_path: Path, width: int, height: int
) -> None:
    assert "pixels" in refusal(tmp_path, png_that_claims(width, height))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    assert "bytes" in refusal(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_FILE))


@pytest.mark.parametrize("name", ["../secret.png", "/etc/hostname", "a\\u0000b", "folder", ".", "x" * 150])
def test_a_logo_must_be_a_file_beside_the_settings(tmp_path: Path, name: str) -> None:
    home = tmp_path / "home"
    (home / "folder").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(picture())
    (fault,) = faults_of(settings(home, f'name = "A"\nlogo = "{name}"'))
    assert fault.column == "logo"
    assert "beside" in fault.mend


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused(tmp_path: Path) -> None:
    """Words packed into a picture, far more than anybody needs: the picture is refused, and nothing is unpacked."""
    whole = picture()
    head, tail = whole[:33], whole[33:]  # behind the signature and the head
    body = b"zTXtnote\0\0" + zlib.compress(bytes(80_000_000), 9)
    packed = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    assert len(head + packed + tail) < LARGEST_FILE
    assert "damaged" in refusal(tmp_path, head + packed + tail)


def test_the_logo_of_the_settings_stands_on_handouts_and_in_the_talk(tmp_path: Path, catalogue: Catalogue) -> None:
    (tmp_path / "logo.jpg").write_bytes(picture("JPEG", (300, 120)))
    loaded = load_organisation(settings(tmp_path, 'name = "Example"\nlogo = "logo.jpg"'))
    print_settings = Print(("For learning.",), date(2026, 11, 24), organisation=loaded)
    alt = catalogue.messages("sheet.logo_alt", name="Example")
    handout = type_handout(catalogue, catalogue.types[0], print_settings)
    assert handout.letterhead is not None and handout.letterhead.logo_alt == alt
    short_talk = talk(catalogue, default_choice(catalogue, 5))
    slides = deck(catalogue, short_talk, DeckSettings(print_settings.today, organisation=loaded))
    first = pptx.Presentation(io.BytesIO(slides)).slides[0]
    assert alt in [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in first.shapes]
