"""Files whose bytes depend on nothing but their content: an archive written anew with one fixed date."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

DATE = (2026, 1, 1, 0, 0, 0)  # of every entry
_CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_NOON = rb"\g<1>2026-01-01T00:00:00Z\g<2>"


def archive(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of named files in the order given."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content)
    return buffer.getvalue()


def steady(office_file: bytes) -> bytes:
    """An Office file with the times taken out: those of its entries and those in its properties."""
    with zipfile.ZipFile(io.BytesIO(office_file)) as source:
        entries = [(name, source.read(name)) for name in source.namelist()]
    return archive(
        (name, _CLOCK.sub(_NOON, content) if name == "docProps/core.xml" else content) for name, content in entries
    )
