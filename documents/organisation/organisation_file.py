"""Who hands the sheets out, read from one settings file and checked before anything is printed."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from PIL import Image, ImageOps
from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from data.catalogue.faults import ContentError, Fault
from data.catalogue.form import AS_TEXT, Refused, broken_toml, row_of_key, text_of
from data.sheet.sanitize import one_line
from documents.formats.glyphs import can_print
from documents.organisation.organisation import Logo, Organisation

SETTINGS = Path(__file__).parents[2] / "data" / "organisation.toml"
LARGEST_FILE = 2_000_000  # bytes of a logo's file
LONGEST_SIDE = 4000  # pixels of a logo as it comes; refused before it is decoded
PRINTED_SIDE = 1200  # pixels of a logo as it is kept: sharp on paper, small in a document
MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr")
SIGNATURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}


def _fit_to_print(text: str) -> str:
    text = one_line(text)
    if not can_print(text):
        raise ValueError("holds a character that our fonts do not have")
    return text


def _website(text: str) -> str:
    address = urlsplit(text if "://" in text else f"https://{text}")
    if text and (address.scheme not in ("https", "http") or not re.fullmatch(r"[\w.-]+\.\w+(:\d+)?", address.netloc)):
        raise ValueError("is not the address of a website")
    return text


def _phone(text: str) -> str:
    if text and sum(sign.isdigit() for sign in text) < 3:
        raise ValueError("is not a phone number")
    return text


def _short(most: int) -> StringConstraints:
    return StringConstraints(max_length=most)


class _Settings(BaseModel):
    """What may stand in the file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: Annotated[str, _short(80), AfterValidator(_fit_to_print)] = ""
    phone: Annotated[str, _short(40), AfterValidator(_fit_to_print), AfterValidator(_phone)] = ""
    address: Annotated[str, _short(160), AfterValidator(_fit_to_print)] = ""
    website: Annotated[str, _short(100), AfterValidator(_fit_to_print), AfterValidator(_website)] = ""
    logo: Annotated[str, _short(200)] = ""


MEND_BY_ERROR = {
    "extra_forbidden": f"remove this key, or correct it to one of: {', '.join(_Settings.model_fields)}.",
    "string_type": 'write the value in quotes, like "Example".',
    "string_too_long": "shorten it, so that it fits on the sheet.",
}
MEND_BY_KEY = {
    "name": "write the name in letters that our fonts have.",
    "phone": 'write a number, like "555 0100".',
    "address": "write it in letters that our fonts have.",
    "website": 'write it like "www.example.org".',
}


def load_organisation(path: Path = SETTINGS) -> Organisation | None:
    """The organisation of the settings file, or None if nothing is set. Raises ContentError with every fault."""
    faults: list[Fault] = []
    lines: list[str] = []

    def note(key: str, problem: str, mend: str, row: int = 0) -> None:
        row = row or (row_of_key("\n".join(lines), key) if key else 0)
        faults.append(Fault(path.name, row, key, problem, mend))

    raw = _read(path, lines, note)
    settings = _checked(raw, note)
    logo = None
    picture = raw.get("logo")
    if isinstance(picture, str) and picture.strip():
        try:
            logo = _logo(path.parent, picture.strip())
        except _Refused as refused:
            note("logo", *refused.args)
    if any(value for key, value in raw.items() if key != "name") and not str(raw.get("name", "")).strip():
        note("name", "the name is missing, but other keys are set.", "write the name, or empty the other keys.")
    if faults or settings is None:
        raise ContentError(faults)
    if not settings.name:
        return None
    return Organisation(settings.name, settings.phone, settings.address, settings.website, logo)


def _read(path: Path, lines: list[str], note: Callable[..., None]) -> dict[str, object]:
    """The keys of the file, with its lines put into `lines`; nothing if there is no file."""
    try:
        data = path.read_bytes()
        content = text_of(data, AS_TEXT) if data.strip() else ""
        lines += content.splitlines()
        return tomllib.loads(content)
    except FileNotFoundError:
        return {}
    except OSError:
        note("", "the file cannot be read.", "make it a file that the app may read.")
    except Refused as refused:
        note("", refused.problem, refused.mend, refused.row)
    except tomllib.TOMLDecodeError as error:
        row, key, problem, mend = broken_toml(content, error)
        note(key, problem, mend, row)
    return {}


def _checked(raw: dict[str, object], note: Callable[..., None]) -> _Settings | None:
    try:
        return _Settings.model_validate(raw)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_context=False):
            key = str(detail["loc"][0])
            mend = MEND_BY_ERROR.get(detail["type"]) or MEND_BY_KEY.get(key, "correct the value.")
            note(key, f"{detail['msg'].removeprefix('Value error, ')}.", mend)
        return None


class _Refused(Exception):
    """A logo cannot be used; its arguments are the problem and the way to mend it."""


def _logo(folder: Path, name: str) -> Logo:
    """The logo's file checked from the outside in: place, size, kind, pixels, and only then the picture itself."""
    mend = "give a PNG or JPEG file that stands beside this file."
    try:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder.resolve()):
            raise _Refused(f"{name!r} lies outside the folder of this file.", mend)
        if not file.is_file():
            raise _Refused(f"there is no file {name!r} beside this file.", mend)
        if (size := file.stat().st_size) > LARGEST_FILE:
            raise _Refused(f"the picture has {size:,} bytes, more than {LARGEST_FILE:,}.", "save a smaller picture.")
        content = file.read_bytes()
    except (OSError, ValueError):  # no right to read it, or a name that no file can have
        raise _Refused(f"the file {name!r} cannot be read.", mend) from None
    kind = next((kind for start, kind in SIGNATURES.items() if content.startswith(start)), "")
    if not kind:
        is_svg = b"<svg" in content[:4096].lower()
        problem = "is an SVG, which can hold a script." if is_svg else "is neither a PNG nor a JPEG, whatever its name."
        raise _Refused(f"the file {name!r} {problem}", "save the picture as a PNG, then name that file.")
    return _drawn_anew(content, kind)


def _drawn_anew(content: bytes, kind: str) -> Logo:
    """The picture without anything else of its file. Its size is read from the head, before a pixel is decoded."""
    smaller = f"make both sides {LONGEST_SIDE} pixels or shorter."
    try:
        with Image.open(io.BytesIO(content), formats=[kind]) as opened:
            if max(opened.size) > LONGEST_SIDE:
                raise _Refused(f"the picture is {opened.width} by {opened.height} pixels.", smaller)
            if opened.mode not in MODES:
                raise _Refused("the picture has more than 8 bits for a color.", "save it as an 8-bit PNG.")
            upright = ImageOps.exif_transpose(opened)
            picture = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except _Refused:
        raise
    except Image.DecompressionBombError:
        raise _Refused("the picture has far too many pixels.", smaller) from None
    except Exception:  # a damaged picture can make the decoder raise nearly anything
        problem = "the picture is damaged and cannot be opened."
        raise _Refused(problem, "save the picture again as a PNG.") from None
    picture.thumbnail((PRINTED_SIDE, PRINTED_SIDE))
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    png = io.BytesIO()
    clean.save(png, "PNG")
    return Logo(png.getvalue(), *clean.size)
