"""The offline kit: one ZIP with everything a room without the internet needs, made step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import StarterSet
from data.sheet.sheet import Entry, Sheet
from data.talk.model import LENGTHS, Length
from data.talk.talk import default_choice, talk
from documents.formats.reproducible import archive
from documents.handout.handout import Print
from documents.handout.handout_files import comparison_table, handout_file
from documents.handout.handout_names import OF_ALL
from documents.sheet.sheet_document import Group, SheetDocument, SheetLine, sheet_document
from documents.sheet.sheet_pdf import sheet_pdf
from documents.sheet.sheet_word import sheet_word
from documents.table.table_csv import table_csv
from documents.table.table_pdf import table_pdf
from documents.table.table_xlsx import A4, LETTER, table_xlsx
from documents.talk.deck import DeckSettings, deck
from documents.talk.kit_version import Progress
from documents.talk.offline_page import offline_page

BLANK_TOP, BLANK_REST = 3, 4  # lines for questions on the blank sheet


@dataclass(frozen=True, slots=True)
class Step:
    """One file of the kit: where it stands in the ZIP, what it is in words, and how it is made."""

    path: str
    name: str
    make: Callable[[], bytes]


def kit_progress(catalogue: Catalogue, settings: Print) -> Iterator[Progress]:
    """Make the kit, a step at a time; the last progress carries the ZIP. Raises CannotPrint if a PDF cannot be made."""
    steps = kit_steps(catalogue, settings)
    files: list[tuple[str, bytes]] = []
    for number, step in enumerate(steps):
        yield Progress(number, len(steps), step.name)
        files.append((step.path, step.make()))
    yield Progress(len(steps), len(steps), "", archive(files))


def kit_steps(catalogue: Catalogue, settings: Print) -> tuple[Step, ...]:
    """The files of the kit in order, each with its maker. `settings` says paper, site, day and organisation."""
    words = catalogue.messages
    steps = (
        Step(f"{words('kit.file_page')}.html", words("kit.step_page"), partial(_page, catalogue, settings)),
        *(_talk(catalogue, settings, length) for length in LENGTHS),
        *_handouts(catalogue, settings),
        *_sheets(catalogue, settings),
        *_table(catalogue, settings),
    )
    paths = [step.path for step in steps]
    make_readme = partial(_readme, catalogue, settings, paths)
    readme = Step(f"{words('kit.file_readme')}.txt", words("kit.step_readme"), make_readme)
    return (readme, *steps)


def _page(catalogue: Catalogue, settings: Print) -> bytes:
    return offline_page(catalogue, settings.notice, settings.today, settings.organisation)


def _talk(catalogue: Catalogue, settings: Print, length: Length) -> Step:
    words = catalogue.messages
    deck_settings = DeckSettings(settings.today, settings.site, settings.organisation)
    slides = talk(catalogue, default_choice(catalogue, length))
    path = f"{words('kit.folder_talks')}/{words('room.deck_file', minutes=length)}.pptx"
    return Step(path, words("kit.step_talk", minutes=length), partial(deck, catalogue, slides, deck_settings))


def _handouts(catalogue: Catalogue, settings: Print) -> Iterator[Step]:
    words = catalogue.messages
    for size in ("regular", "large"):
        sized = replace(settings, is_large=size == "large")
        for name in (*OF_ALL, *(home.id for home in catalogue.types)):
            handout_name = words(f"room.handout_{name}") if name in OF_ALL else catalogue.subjects[name].name
            file = words("room.handout_file", name=name.replace("_", "-"))
            path = f"{words('kit.folder_handouts')}/{words(f'kit.folder_{size}')}/{file}.pdf"
            make = partial(handout_file, catalogue, name, catalogue.types, sized)
            yield Step(path, words("kit.step_handout", name=handout_name), make)


def _sheets(catalogue: Catalogue, settings: Print) -> Iterator[Step]:
    """The blank sheet and one for each starter set: as PDF in both prints, and as Word."""
    words = catalogue.messages
    for starter in (None, *catalogue.starter_sets.values()):
        name = starter.name if starter else words("kit.blank")
        file = words("kit.file_sheet", name=starter.id.replace("_", "-") if starter else words("kit.file_blank"))
        step = words("kit.step_sheet", name=name)
        for size in ("regular", "large"):
            document = partial(_sheet, catalogue, settings, starter, size == "large")
            folder = f"{words('kit.folder_sheets')}/{words(f'kit.folder_{size}')}"
            yield Step(f"{folder}/{file}.pdf", step, partial(_file_of, sheet_pdf, document))
            yield Step(f"{folder}/{file}.docx", step, partial(_file_of, sheet_word, document))


def _file_of(write: Callable[[SheetDocument], bytes], document: Callable[[], SheetDocument]) -> bytes:
    return write(document())


def _sheet(catalogue: Catalogue, settings: Print, starter: StarterSet | None, is_large: bool) -> SheetDocument:
    questions = starter.questions if starter else ()
    sheet = Sheet(tuple(Entry(question=question) for question in questions))
    document = sheet_document(
        catalogue,
        sheet,
        settings.notice,
        settings.today,
        settings.paper,
        is_large=is_large,
        organisation=settings.organisation,
    )
    return document if starter else _blank(catalogue, document)


def _blank(catalogue: Catalogue, document: SheetDocument) -> SheetDocument:
    """A sheet to fill by hand."""
    words = catalogue.messages
    top = Group(document.top.heading, tuple(SheetLine(words("kit.my_question")) for _ in range(BLANK_TOP)))
    other_questions = Group(
        words("questions.the_rest"), tuple(SheetLine(words("kit.my_question")) for _ in range(BLANK_REST))
    )
    return replace(document, top=top, other_groups=(other_questions,))


def _table(catalogue: Catalogue, settings: Print) -> Iterator[Step]:
    words, types = catalogue.messages, catalogue.types
    folder, name = words("kit.folder_comparison"), words("take_away.file_compare")

    def table(write: Callable[..., bytes], *more: object) -> bytes:
        return write(comparison_table(catalogue, types, settings), *more)

    size = A4 if settings.paper == "a4" else LETTER
    yield Step(f"{folder}/{name}.pdf", words("kit.step_table"), partial(table, table_pdf, settings.paper))
    yield Step(f"{folder}/{name}.xlsx", words("kit.step_table"), partial(table, table_xlsx, size))
    yield Step(f"{folder}/{name}.csv", words("kit.step_table"), partial(table, table_csv))


def _readme(catalogue: Catalogue, settings: Print, paths: Sequence[str]) -> bytes:
    """What is in the kit, in plain words."""
    words = catalogue.messages
    from_whom = [settings.organisation.name] if settings.organisation else []
    lines = [
        words("kit.title"),
        *from_whom,
        "",
        words("kit.begin", file=f"{words('kit.file_page')}.html"),
        words("kit.change"),
        words("kit.share"),
        "",
        words("kit.holds"),
        *(f"  {path}" for path in paths),
        "",
        *settings.notice,
        words("sheet.learning"),
        "",
        *([words("kit.site", address=settings.site)] if settings.site else []),
        words("kit.credit"),
    ]
    return "\r\n".join([*lines, ""]).encode("utf-8-sig")
