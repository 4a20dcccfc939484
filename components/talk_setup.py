"""Setting up a talk: how long, which parts and types, what to compare; and the list of slides that this gives."""

from __future__ import annotations

from itertools import groupby
from urllib.parse import urlencode

import streamlit as st

from components.choices import choose_many, choose_one_of, choose_several
from components.content import catalogue, language, text
from components.html import element, items, show
from components.talk_view import NOTES, SLIDE, VIEW, start_talk, talk_asked, talk_of
from data.talk import (
    COMPARED,
    LEAST_COMPARED,
    LENGTH,
    MOST_COMPARED,
    PARTS,
    TYPES,
    default_choice,
    parts_of_talks,
    subjects_of_talks,
    write_choice,
)
from data.talk_model import LENGTHS, Talk

# The length that is chosen unless the address says otherwise stands first for `choose_one_of`.
_LENGTHS = tuple(map(str, LENGTHS))


def choose_talk() -> Talk:
    """The choices of a talk, kept in the address; returns the talk they give."""
    known = catalogue()
    usual = default_choice(known, talk_asked()[0].length)
    names = {subject.id: subject.name for subject in known.subjects.values()}
    in_order = [s.id for home in known.types for s in (home, *known.kinds_of(home.id))]
    choose_one_of(
        text("talk.length"),
        _LENGTHS,
        key=LENGTH,
        label_of=lambda length: text("talk.minutes", count=length),
        default=str(default_choice(known).length),
    )
    choose_many(
        text("talk.parts"),
        parts_of_talks(known),
        key=PARTS,
        label_of=known.talk.names.__getitem__,
        default=usual.parts,
    )
    choice = talk_asked()[0]
    if "types" in choice.parts:
        choose_many(
            text("talk.types"), subjects_of_talks(known), key=TYPES, label_of=names.__getitem__, default=usual.subjects
        )
    if "compare" in choice.parts:
        compared = choose_several(
            text("talk.compare"),
            in_order,
            key=COMPARED,
            label_of=names.__getitem__,
            most=MOST_COMPARED,
            placeholder=text("compare.placeholder"),
            default=usual.compared,
        )
        if len(compared) < LEAST_COMPARED:
            show(element("p", text("talk.compare_few"), class_="hint", role="status"))
    return talk_of(choice, language())


def start_section(told: Talk) -> None:
    """How long the talk takes, the button that starts it, and the way to the notes."""
    count, length = len(told.slides), told.choice.length
    lines = [text("talk.takes", count=count, minutes=told.minutes)]
    if told.minutes > length:
        lines.append(text("talk.too_long", length=length))
    show(element("p", " ".join(lines), role="status", aria_live="polite", class_="talk-length"))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(text("talk.start"), key="start_talk", type="primary", on_click=start_talk)
        address = f"?{urlencode({**write_choice(catalogue(), told.choice), VIEW: NOTES, SLIDE: told.ids[0]})}"
        label = element("a", text("talk.open_notes"), href=address, target="_blank", rel="noreferrer")
        show(element("p", label, class_="notes-door"))
    show(items([text("talk.how_keys"), text("talk.how_screen"), text("talk.how_notes")]))


def slide_list(told: Talk) -> None:
    """The slides by part, with about how long each part takes."""
    blocks, number = [], 1
    for part, found in groupby(told.slides, key=lambda slide: slide.part):
        slides = list(found)
        minutes = round(sum(slide.seconds for slide in slides) / 60)
        span = text("talk.part_long", minutes=minutes) if minutes > 1 else text("talk.part_short")
        titles = items([slide.title for slide in slides], "ol", start=str(number))
        blocks.append(element("div", element("h3", catalogue().talk.names[part]), element("p", span), titles))
        number += len(slides)
    show(element("div", *blocks, class_="pairs talk-list"))
