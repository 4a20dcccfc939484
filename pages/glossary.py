"""Glossary: the meaning of a word, by letter, by type, or as typed; one entry by itself for a link."""

import streamlit as st

from components.choices import address_value, choose_one, choose_pill, set_address
from components.content import catalogue, text
from components.frame import ignored_line, main_points, open_page, source_list
from components.glossary import (
    capital,
    entries,
    glossary,
    index_of_names,
    large_entry,
    share_entry,
    statement_of,
)
from components.html import element, show
from components.links import TERM
from components.pages import page_door
from components.search_box import call_now, has_symptom_words
from data.glossary import LONGEST_LOOK_UP, NO_TYPE, look_up, narrowed
from data.model import Statement, Term
from data.query import numbered_sources

LETTER, TYPE, WORDS = "letter", "type", "glossary_words"
TYPES = (*(home.id for home in catalogue().types), NO_TYPE)


def leave_entry() -> None:
    """Show the list again; an entry that was opened before would stand in its way."""
    set_address(TERM, "")


def show_all() -> None:
    """Set every choice back."""
    for key in (TERM, LETTER, TYPE):
        set_address(key, "")
    st.session_state[WORDS] = ""


def type_name(type_id: str) -> str:
    """A type by name, or the choice for words of no single type."""
    return text("glossary.no_type") if type_id == NO_TYPE else catalogue().subjects[type_id].name


def choices() -> tuple[str, str, str]:
    """What was typed, the letter and the type."""
    left, right = st.columns([3, 2])
    with left:
        typed = st.text_input(
            text("glossary.look_up"),
            key=WORDS,
            placeholder=text("glossary.placeholder"),
            autocomplete="off",
            persist_state="session",
            on_change=leave_entry,
        )
    with right:
        type_id = choose_one(
            text("glossary.of_type"),
            TYPES,
            key=TYPE,
            label_of=type_name,
            any_label=text("glossary.any_type"),
            instead_of=(TERM,),
        )
    letter = choose_pill(
        text("glossary.letter"), glossary().letters, key=LETTER, label_of=str.upper, instead_of=(TERM,)
    )
    return typed, letter, type_id


def found_for(typed: str, letter: str, type_id: str) -> tuple[Term, ...]:
    """The entries that fit, after what there is to say about the words typed."""
    fitting = narrowed(glossary(), letter, type_id)
    if not typed.strip():
        return fitting
    if len(typed) > LONGEST_LOOK_UP:
        show(element("p", text("search_box.too_long", most=LONGEST_LOOK_UP)))
    if has_symptom_words(typed):
        call_now()
    found = look_up(glossary(), typed)
    if found.read_as:
        show(element("p", text("glossary.read_as", words=found.read_as), role="status"))
    return tuple(term for term in found.terms if term in fitting)


def the_list(typed: str, letter: str, type_id: str) -> list[Statement]:
    """The entries that fit, or all by name where nothing was chosen; gives what was said, for the sources."""
    if not (typed.strip() or letter or type_id):
        st.header(text("glossary.all", count=len(glossary().terms)), anchor=False)
        index_of_names()
        return []
    found = found_for(typed, letter, type_id)
    st.header(text("glossary.found"), anchor=False)
    count = text("glossary.found_one") if len(found) == 1 else text("glossary.found_many", count=len(found))
    show(element("p", count if found else text("glossary.found_none"), role="status", aria_live="polite"))
    said = [statement_of(term) for term in found]
    if found:
        entries(found, numbered_sources(catalogue(), said))
    else:
        show(element("p", text("glossary.found_none_way_on"), class_="hint"))
        page_door("explore", text("glossary.to_search"))
    st.button(text("glossary.show_all"), on_click=show_all, key="glossary_show_all")
    return said


def one_entry(term: Term) -> list[Statement]:
    """The page for one entry; below it the way to all others."""
    open_page("glossary", text("glossary.entry_title", term=capital(term.term)))
    ignored_line(ignored)
    said = [statement_of(term)]
    large_entry(term, numbered_sources(catalogue(), said))
    share_entry(term)
    st.header(text("glossary.another"), anchor=False)
    choices()
    return said


wanted, ignored = address_value(TERM, tuple(catalogue().terms))
ignored = ignored or address_value(LETTER, glossary().letters)[1] or address_value(TYPE, TYPES)[1]
if wanted:
    said = one_entry(catalogue().terms[wanted])
    st.button(text("glossary.show_all"), on_click=show_all, key="glossary_show_all")
else:
    open_page("glossary", text("glossary.title"))
    if TERM in st.query_params:
        show(element("p", text("glossary.unknown"), class_="hint", role="status"))
    else:
        ignored_line(ignored)
    lines = [text(f"glossary.main_{line}") for line in ("what", "say", "act")]
    main_points(lines, text("glossary.main_points"))
    said = the_list(*choices())

st.header(text("glossary.next_step"), anchor=False)
page_door("questions", text("glossary.to_questions"))
page_door("news", text("start.news_link"))
page_door("read_news", text("glossary.to_read_news"))
page_door("explore", text("glossary.to_explore"))
source_list(said)
