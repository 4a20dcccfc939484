"""In which language a document is printed: the reader's, another one, or the reader's with another under it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.page.content import catalogue_in, complete_languages, language, text
from components.page.url_widgets import LabelVisibility, address_value, choose_in_segments, write_one_of
from data.catalogue.catalogue import Catalogue

PAPER_LANGUAGE = "paper_language"  # in the address: a language, or two joined, whose order the reader's own decides
BETWEEN = "_"
_LAST = "last_paper_language"  # in the session: what was chosen last, for pages whose address does not name it


@dataclass(frozen=True, slots=True)
class PaperLanguages:
    """The language that stands first on a document, and the one under it, if there is one."""

    first: str
    other: str = ""

    @property
    def content(self) -> Catalogue:
        """All that is known, in the language that stands first."""
        return catalogue_in(self.first)

    @property
    def other_content(self) -> Catalogue | None:
        """The same in the language under it."""
        return catalogue_in(self.other) if self.other else None


def paper_languages() -> PaperLanguages:
    """What the address asks for, or what was chosen last, or the language of the page."""
    ids = tuple(_choices())
    last = st.session_state.get(_LAST, language())
    chosen = address_value(PAPER_LANGUAGE, ids)[0] or (last if last in ids else language())
    return _choices()[chosen]


def choose_paper_language(label_visibility: LabelVisibility = "visible") -> None:
    """The choice, where there is more than one language; the names of languages may speak for themselves."""
    choices = _choices()
    if len(choices) == 1:
        return
    asked = address_value(PAPER_LANGUAGE, tuple(choices))[0]
    if asked:
        st.session_state[_LAST] = asked
    label, chosen = text("paper_language.label"), _id_of(paper_languages())
    choose_in_segments(
        label, _names(), key=PAPER_LANGUAGE, chosen=chosen, write=_remember, label_visibility=label_visibility
    )


def language_names() -> dict[str, str]:
    """Each language that is offered by its own name, the reader's first."""
    others = (name for name in complete_languages() if name != language())
    return {name: catalogue_in(name).messages("language.name") for name in (language(), *others)}


def _choices() -> dict[str, PaperLanguages]:
    """What can be chosen, by its id: each language, and the reader's with each other one."""
    languages = tuple(language_names())
    pairs = (PaperLanguages(languages[0], other) for other in languages[1:])
    return {_id_of(choice): choice for choice in (*map(PaperLanguages, languages), *pairs)}


def _id_of(choice: PaperLanguages) -> str:
    return BETWEEN.join(sorted(filter(None, (choice.first, choice.other))))


def _names() -> dict[str, str]:
    names, choices = language_names(), _choices()

    def name_of(choice: PaperLanguages) -> str:
        if not choice.other:
            return names[choice.first]
        first, second = names[choice.first], names[choice.other]
        return text("paper_language.both") if len(names) == 2 else f"{first} + {second}"

    return {name: name_of(choice) for name, choice in choices.items()}


def _remember() -> None:
    st.session_state[_LAST] = st.session_state[PAPER_LANGUAGE]
    write_one_of(PAPER_LANGUAGE, language())
