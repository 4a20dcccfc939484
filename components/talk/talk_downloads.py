"""What a presenter can take along: the talk as PowerPoint, a handout, and the kit for a room without the internet."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TypeVar, get_args

import streamlit as st

from components.page.content import catalogue, catalogue_in, text
from components.page.html import element, show
from components.page.organisation import organisation
from components.page.site_address import site_address
from components.page.url_widgets import address_value, choose_one, choose_one_of, drawn_while_open
from components.sheet.paper_language import PAPER_LANGUAGE, choose_paper_language
from components.talk.handout_download import handout_download, pages_in_two
from components.talk.kit_download import kit_download
from components.talk.talk_languages import notes_language, slides_language
from data.catalogue.catalogue import Catalogue
from data.talk.model import Talk
from data.talk.talk import LEAST_COMPARED
from documents.formats.paper import Paper
from documents.handout.handout_names import CALL, COMPARE, OF_ALL, handout_names
from documents.organisation.organisation import Organisation

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PAPERS: tuple[Paper, ...] = get_args(Paper)
SIZES = ("regular", "large")
Option = TypeVar("Option", bound=str)
HANDOUT, PAPER, SIZE = "handout", "paper", "size"  # in the address
IN_FOLD = (HANDOUT, PAPER, SIZE, PAPER_LANGUAGE)
USUAL_HANDOUT = CALL


def talk_downloads(talk: Talk) -> None:
    """Draw the three files of a talk in one row, each with what it is."""
    show(element("h2", text("room.heading"), class_="talk-part"))
    with st.container(key="talk_files"):
        with st.container(key="talk_file_deck"):
            _deck(talk)
        with st.container(key="talk_file_handout"):
            _handout(talk)
        with st.container(key="talk_file_kit"):
            kit_download(_chosen(PAPER, PAPERS))


def change_handout(talk: Talk) -> None:
    """Another handout, paper and print size, in a fold that an address with any of them opens."""
    fold = drawn_while_open(text("room.change"), "handout_more", [st.query_params.get(key, "") for key in IN_FOLD])
    if not fold.open:
        return
    names = [name for name in handout_names(catalogue()) if name != USUAL_HANDOUT]
    if len(talk.choice.compared) < LEAST_COMPARED:
        names.remove(COMPARE)
    with fold:
        choose_paper_language()
        choose_one(text("room.handout"), names, key=HANDOUT, label_of=_name, any_label=_name(USUAL_HANDOUT))
        choose_one_of(text("questions.paper"), PAPERS, key=PAPER, label_of=lambda paper: text(f"questions.{paper}"))
        choose_one_of(text("questions.size"), SIZES, key=SIZE, label_of=lambda size: text(f"questions.{size}"))
        show(element("p", _organisation_line()))


def _organisation_line() -> str:
    giver = organisation()
    return text("room.organisation", name=giver.name) if giver else text("room.organisation_none")


def _deck(talk: Talk) -> None:
    content, notes = catalogue_in(slides_language()), catalogue_in(notes_language())
    st.download_button(
        text("room.deck_button"),
        partial(_deck_file, content, talk, date.today(), site_address(), organisation(), notes),
        file_name=f"{content.messages('room.deck_file', minutes=talk.choice.length)}.pptx",
        mime=PRESENTATION,
        key="talk_deck",
        on_click="ignore",
    )
    show(element("p", text("room.deck_holds", count=len(talk.slides))))


def _deck_file(
    content: Catalogue, talk: Talk, today: date, site: str, organisation: Organisation | None, notes: Catalogue
) -> bytes:
    from documents.talk.deck import DeckSettings, deck  # its library is loaded when the first file is made

    return deck(content, talk, DeckSettings(today, site, organisation), notes)


def _handout(talk: Talk) -> None:
    chosen = address_value(HANDOUT, handout_names(catalogue()))[0] or USUAL_HANDOUT
    if chosen == COMPARE and len(talk.choice.compared) < LEAST_COMPARED:
        show(element("p", text("talk.compare_few"), class_="hint", role="status"))
        return
    paper, is_large = _chosen(PAPER, PAPERS), _chosen(SIZE, SIZES) == "large"
    handout_download(chosen, text("room.handout_button"), talk.choice.compared, paper, is_large)
    pages = pages_in_two(chosen, talk.choice.compared, paper, is_large=is_large)
    held = text("room.handout_double", name=_name(chosen), pages=pages) if pages else ""
    show(element("p", held or text("room.handout_holds", name=_name(chosen))))


def _chosen(key: str, ids: tuple[Option, ...]) -> Option:
    """The one of `ids` that the address asks for, or the first."""
    wanted = address_value(key, ids)[0]
    return next((option for option in ids if option == wanted), ids[0])


def _name(handout: str) -> str:
    if handout in OF_ALL:
        return text(f"room.handout_{handout}")
    return catalogue().subjects[handout].name
