"""What a page knows of the offline kit: which one it is, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, fields
from hashlib import sha256

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import overdue
from data.talk.content import talk_content
from documents.handout.handout import Print

FORM = "1"  # of the kit; a change in what it holds makes a new one


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the kit is: how many of all steps are done, what comes next; the ZIP once all are done."""

    steps_done: int
    total: int
    name: str
    kit: bytes = b""


def content_version(catalogue: Catalogue) -> str:
    """A name for all that the catalogue says: the same content gives the same name."""
    tables = [getattr(catalogue, field.name) for field in fields(catalogue) if field.name not in ("root", "messages")]
    words = sorted(catalogue.messages.items())
    return sha256(f"{tables!r}{talk_content(catalogue)!r}{words!r}".encode()).hexdigest()


def kit_version(catalogue: Catalogue, content: str, settings: Print, app_version: str) -> str:
    """A name for all that goes into a kit. `content` is the catalogue's own; the day counts only by what is overdue."""
    late = [source.id for source in overdue(catalogue.sources.values(), settings.today)]
    parts = (content, settings.notice, late, settings.site, settings.paper, settings.organisation, app_version, FORM)
    return sha256(repr(parts).encode()).hexdigest()
