"""News and words, the tab of a word: the meaning of what was typed, words by letter or type, or one by itself."""

import streamlit as st

from components.explore.search_box import call_now, has_symptom_words
from components.glossary.glossary import (
    all_names,
    answer_entry,
    capital,
    folded_entries,
    glossary,
    large_entry,
    names,
    share_entry,
    statement_of,
)
from components.news.tabs import open_tab, ways_on
from components.page.assets import asset
from components.page.content import catalogue, text
from components.page.fold import fold
from components.page.folded_sources import folded_sources
from components.page.frame import ignored_line
from components.page.html import Html, element, items, show
from components.page.links import TERM
from components.page.pages import door
from components.page.url_widgets import address_value, choose_one, choose_pill, set_address
from data.catalogue.model import Term
from data.catalogue.query import numbered_sources
from data.search.glossary import LONGEST_LOOK_UP, NO_TYPE, look_up, narrowed

LETTER, TYPE, WORDS = "letter", "type", "glossary_words"
TYPES = (*(home.id for home in catalogue().types), NO_TYPE)
CHOICES = ((LETTER, glossary().letters), (TYPE, TYPES))
MOST_FOLDED = 30  # words that stand below each other; of more the names alone stand in a row
MOST_FOUND = 8  # words for what was typed that stand below each other
ABOUT = ("what", "say", "act")


def look_up_typed() -> None:
    """Answer what was typed; an entry, a letter or a type that was chosen before would stand in its way."""
    for key in (TERM, LETTER, TYPE):
        set_address(key, "")


def show_all() -> None:
    """Set every choice back."""
    look_up_typed()
    st.session_state[WORDS] = ""


def type_name(type_id: str) -> str:
    """A type by name, or the choice for words of no single type."""
    return text("glossary.no_type") if type_id == NO_TYPE else catalogue().subjects[type_id].name


def word_field() -> str:
    """The field; gives what is typed in it."""
    return st.text_input(
        text("glossary.look_up"),
        key=WORDS,
        placeholder=text("glossary.placeholder"),
        autocomplete="off",
        persist_state="session",
        on_change=look_up_typed,
        label_visibility="collapsed",
    )


def words_found(typed: str) -> tuple[Term, ...]:
    """The words for what was typed, after what there is to say about it."""
    if len(typed) > LONGEST_LOOK_UP:
        show(element("p", text("search_box.too_long", most=LONGEST_LOOK_UP)))
    if has_symptom_words(typed):
        call_now()
    result = look_up(glossary(), typed)
    lines = [text("glossary.read_as", words=result.read_as)] if result.read_as else []
    lines.append(count_line(len(result.terms)) if result.terms else text("glossary.found_none"))
    show(element("p", " ".join(lines), role="status", aria_live="polite"))
    if not result.terms:
        to_search = door("explore", text("glossary.to_search"))
        show(element("div", element("p", text("glossary.found_none_way_on")), to_search, class_="hint"))
    return result.terms


def answer(terms: tuple[Term, ...]) -> list[Term]:
    """The nearest word in full, the next by name; gives those explained."""
    if not terms:
        return []
    explained = list(terms[: MOST_FOUND + 1])
    numbers = numbered_sources(catalogue(), map(statement_of, explained))
    answer_entry(explained[0], numbers)
    folded_entries(explained[1:], numbers)
    show(names(sorted(terms[MOST_FOUND + 1 :], key=glossary().terms.index)))
    return explained


def choices() -> tuple[str, str]:
    """The letter and the type."""
    letter_column, type_column = st.columns([3, 2])
    with letter_column:
        letter = choose_pill(
            text("glossary.letter"), glossary().letters, key=LETTER, label_of=str.upper, instead_of=(TERM,)
        )
    with type_column:
        type_id = choose_one(
            text("glossary.of_type"),
            TYPES,
            key=TYPE,
            label_of=type_name,
            any_label=text("glossary.any_type"),
            instead_of=(TERM,),
        )
    return letter, type_id


def words_chosen(letter: str, type_id: str) -> list[Term]:
    """The words of a letter and of a type; gives those explained."""
    terms = narrowed(glossary(), letter, type_id)
    if not terms:
        show(element("p", text("glossary.none_chosen"), class_="hint", role="status"))
        return []
    show(element("div", element("h2", count_line(len(terms))), role="status"))
    if len(terms) > MOST_FOLDED:
        show(names(terms))
        return []
    folded_entries(terms, numbered_sources(catalogue(), map(statement_of, terms)))
    return list(terms)


def count_line(count: int) -> str:
    """How many words there are."""
    return text("glossary.found_one") if count == 1 else text("glossary.found_many", count=count)


def one_entry(term: Term) -> list[Term]:
    """The page for one entry; below it the way to all others."""
    open_tab("glossary", text("glossary.entry_title", term=capital(term.term)))
    show(STYLE)
    ignored_line(ignored)
    large_entry(term, numbered_sources(catalogue(), [statement_of(term)]))
    share_entry(term)
    show(element("h2", text("glossary.another")))
    word_field()
    st.button(text("glossary.show_all"), on_click=show_all, key="glossary_show_all")
    return [term]


def all_words() -> list[Term]:
    """The page without an entry: the field with its answer, then the words of a letter or a type, or all by name.

    What is chosen by letter or type stands in the place of what was typed before.
    """
    open_tab("glossary", text("glossary.title"))
    show(STYLE)
    if TERM in st.query_params:
        show(element("p", text("glossary.unknown"), class_="hint", role="status"))
    else:
        ignored_line(ignored)
    typed = word_field().strip()
    is_chosen = any(address_value(*choice)[0] for choice in CHOICES)
    explained = answer(words_found(typed)) if typed and not is_chosen else []
    letter, type_id = choices()
    if is_chosen:
        explained = words_chosen(letter, type_id)
    if is_chosen or typed:
        st.button(text("glossary.show_all"), on_click=show_all, key="glossary_show_all")
    else:
        show(fold(text("glossary.all", count=len(glossary().terms)), [all_names()], level="h2"))
    show(fold(text("glossary.main_points"), [items(text(f"glossary.main_{line}") for line in ABOUT)], level="h2"))
    return explained


STYLE = element("style", Html(asset("glossary/glossary.css")))
wanted, ignored = address_value(TERM, tuple(catalogue().terms))
ignored = ignored or any(address_value(*choice)[1] for choice in CHOICES)
terms_explained = one_entry(catalogue().terms[wanted]) if wanted else all_words()
ways_on(door("questions", text("glossary.to_questions")), door("explore", text("glossary.to_explore")))
folded_sources(map(statement_of, terms_explained))
