"""Setting up a talk: how long, start and notes, the slides to tick, and the rest of the choices in a fold."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue, text
from components.page.html import Html, element, show
from components.page.links import spoken_here
from components.page.site_address import site_address
from components.page.type_icon import theme
from components.page.url_widgets import choose_many, choose_several, drawn_while_open, set_address
from components.talk.talk_languages import (
    NOTES_IN,
    SLIDES_IN,
    choose_languages,
    language_parameters,
    slides_language,
)
from components.talk.talk_view import (
    NOTES,
    PAGE,
    SLIDE,
    SLIDE_STYLE,
    VIEW,
    slide_pictures,
    start_talk,
    talk_asked,
    talk_of,
)
from data.sheet.url_ids import page_address, write_ids
from data.talk.content import talk_content
from data.talk.model import LENGTHS, Slide, Talk
from data.talk.talk import (
    COMPARED,
    LEAST_COMPARED,
    LEFT_OUT,
    LENGTH,
    MOST_COMPARED,
    PARTS,
    TYPES,
    default_choice,
    may_be_left_out,
    parts_of_talks,
    subjects_of_talks,
    write_choice,
)
from documents.formats.qr import can_be_code, qr_svg

_TICKED = "slide_"  # before a slide's id: the key of its box
_picture = st.components.v2.component("slide_picture", js=asset("talk/slide_picture.js"), isolate_styles=False)
_script = st.components.v2.component(
    "talk_setup",
    css=SLIDE_STYLE + asset("talk/talk_setup.css"),
    js=asset("talk/start.js"),
    isolate_styles=False,
)


def talk_chosen() -> Talk:
    """The talk that the address asks for."""
    return talk_of(talk_asked()[0], slides_language())


def start_section(talk: Talk) -> None:
    """How long the talk is, the button that starts it, the ways to the notes, and how many slides that makes."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="talk_first"):
        _choose_length(talk)
        st.button(text("talk.start"), key="start_talk", type="primary", on_click=start_talk)
        choice = {**write_choice(catalogue(), talk.choice), **language_parameters()}
        parameters = {**choice, VIEW: NOTES, SLIDE: talk.ids[0], **spoken_here()}
        label = text("talk.open_notes")
        address = f"?{urlencode(parameters)}"
        show(element("a", label, href=address, target="_blank", rel="noreferrer", class_="notes-door"))
        with st.popover(text("talk.phone_notes"), key="phone_notes"):
            _notes_on_a_phone(page_address(site_address(), PAGE, parameters))
    lines = [text("talk.takes", count=len(talk.slides), minutes=talk.minutes)]
    if talk.minutes > talk.choice.length:
        lines.append(text("talk.too_long", length=talk.choice.length))
    show(
        element("p", " ".join(lines), role="status", aria_live="polite", class_="talk-length"),
        element("p", text("talk.keys"), class_="talk-keys"),
    )


def _choose_length(talk: Talk) -> None:
    st.session_state[LENGTH] = str(talk.choice.length)
    st.segmented_control(
        text("talk.length"),
        [str(length) for length in LENGTHS],
        key=LENGTH,
        format_func=lambda length: text("talk.minutes", count=length),
        required=True,
        on_change=_write_length,
    )


def _write_length() -> None:
    chosen = st.session_state[LENGTH]
    set_address(LENGTH, "" if chosen == str(default_choice(catalogue()).length) else chosen)


def _notes_on_a_phone(address: str) -> None:
    """The code that opens the notes on a phone, and what to know about them."""
    show(element("p", text("talk.phone_how")))
    if can_be_code(address):
        show(
            element(
                "div",
                Html(qr_svg(address)),
                class_="notes-code",
                role="img",
                aria_label=text("take_away.code_alt", address=address),
            )
        )
    show(element("p", address, class_="notes-address"))


def choose_slides(talk: Talk) -> None:
    """Every slide that the talk could have as a small picture with a box to tick."""
    whole = talk_of(replace(talk.choice, left_out=()), slides_language())
    pictures = slide_pictures(whole.choice, slides_language(), theme(), site_address())
    show(
        element("h2", text("talk.slides"), class_="talk-part"),
        element("p", text("talk.slides_how"), class_="talk-how"),
    )
    for slide in whole.slides:
        st.session_state[_TICKED + slide.id] = slide.id in talk.ids
    free = [slide.id for slide in whole.slides if may_be_left_out(catalogue(), slide)]
    with st.container(key="talk_slides"):
        for slide in whole.slides:
            _slide_to_tick(slide, pictures[slide.id], free)
    _script(key="talk_setup")


def _slide_to_tick(slide: Slide, picture: str, free: list[str]) -> None:
    with st.container(key=f"tile_{slide.id}"):
        _picture(key=f"picture_{slide.id}", data={"html": picture})  # st.html lets no drawing through
        st.checkbox(
            slide.title,
            key=_TICKED + slide.id,
            disabled=slide.id not in free,
            on_change=_write_left_out,
            args=(free,),
        )


def _write_left_out(free: list[str]) -> None:
    """Write which slides of this talk are left out; what another length left out is forgotten."""
    set_address(LEFT_OUT, write_ids(slide for slide in free if not st.session_state.get(_TICKED + slide, True)))


def more_choices(talk: Talk) -> None:
    """The languages of the talk, its parts, its types and what it compares.

    They stand in a fold that an address with any of them opens.
    """
    in_address = [st.query_params.get(key, "") for key in (SLIDES_IN, NOTES_IN, PARTS, TYPES, COMPARED)]
    fold = drawn_while_open(text("talk.change"), "talk_more", in_address)
    if not fold.open:
        return
    content = catalogue()
    usual = default_choice(content, talk.choice.length)
    names = {subject.id: subject.name for subject in content.subjects.values()}
    with fold:
        choose_languages()
        choose_many(
            text("talk.parts"),
            parts_of_talks(content),
            key=PARTS,
            label_of=talk_content(content).names.__getitem__,
            default=usual.parts,
        )
        if "types" in talk.choice.parts:
            choose_many(
                text("talk.types"),
                subjects_of_talks(content),
                key=TYPES,
                label_of=names.__getitem__,
                default=usual.subjects,
            )
        if "compare" in talk.choice.parts:
            choose_several(
                text("talk.compare"),
                [subject.id for subject in content.in_order],
                key=COMPARED,
                label_of=names.__getitem__,
                most=MOST_COMPARED,
                placeholder=text("compare.placeholder"),
                default=usual.compared,
            )
            if len(talk.choice.compared) < LEAST_COMPARED:
                show(element("p", text("talk.compare_few"), class_="hint", role="status"))
