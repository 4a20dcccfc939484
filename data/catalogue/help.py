"""Help outside: organisations that a reader can call, each with what it helps with and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from data.catalogue.columns import Id, Ids, Line, Refers, empty_is_none, https, split
from data.catalogue.messages import Messages
from data.catalogue.model import Record, Subject

if TYPE_CHECKING:
    from data.catalogue.catalogue import Catalogue

Spoken = Literal["english", "spanish"]


class Help(Record):
    """An organisation to call. With a `group` it is for people with a cancer of that group alone."""

    order: int
    phone: Annotated[str, Field(pattern=r"^[0-9A-Z ()-]+$", max_length=40)]
    url: Annotated[str, AfterValidator(https)]
    languages: Annotated[tuple[Spoken, ...], BeforeValidator(split), Field(min_length=1)]
    group: Annotated[Id | None, BeforeValidator(empty_is_none)]
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]
    name: Line
    helps_with: Line

    @property
    def dial(self) -> str:
        """The number in digits alone, as a phone dials it."""
        return "+" + re.sub(r"\D", "", self.number)

    @property
    def number(self) -> str:
        """The number in digits and hyphens."""
        return str(re.findall(r"[\d-]{10,}", self.phone)[-1])


def help_for_all(catalogue: Catalogue) -> tuple[Help, ...]:
    """Those who help with any cancer."""
    return tuple(helper for helper in catalogue.help.values() if helper.group is None)


def help_for(catalogue: Catalogue, subject: Subject) -> tuple[Help, ...]:
    """Those who help anybody, and those for a group of cancers that the subject's medicines in use are for."""
    subjects = {subject.id} | {kind.id for kind in catalogue.kinds_of(subject.id)}
    used = {c for m in catalogue.medicines.values() if m.is_in_use and m.kind in subjects for c in m.cancers}
    groups = {catalogue.cancers[cancer].group for cancer in used}
    return tuple(helper for helper in catalogue.help.values() if helper.group is None or helper.group in groups)


def help_line(words: Messages, helper: Help) -> str:
    """How to reach it and what it helps with; its name stands before."""
    spoken = words(f"help.in_{'_'.join(helper.languages)}")
    return words("help.line", phone=helper.phone, spoken=spoken, helps=helper.helps_with)


def help_sources(helpers: Iterable[Help]) -> tuple[str, ...]:
    """The sources of some helpers, each once."""
    return tuple(dict.fromkeys(source for helper in helpers for source in helper.sources))
