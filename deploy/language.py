"""The language of an answer that is given before the app runs: as the address asks, else as the browser prefers."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import HTTPConnection
from starlette.types import Scope

from components.page.content import catalogue_in, complete_languages
from data.catalogue.catalogue import Catalogue
from data.catalogue.languages import PARAMETER, language_for, language_parameter
from documents.formats.html import Html, element

# An address that names no language is answered in one that the browser prefers: nothing between may keep it for all.
VARIES = {"vary": "accept-language"}


def language_of(scope: Scope, languages: Sequence[str]) -> str:
    """The one of these languages that a request asks for."""
    request = HTTPConnection(scope)
    return language_for(request.query_params.getlist(PARAMETER), request.headers.get("accept-language", ""), languages)


def catalogue_for(scope: Scope) -> Catalogue:
    """The catalogue in the language that a request asks for."""
    return catalogue_in(language_of(scope, complete_languages()))


def other_languages(catalogue: Catalogue, path: str, words: str) -> list[Html]:
    """A line for each other language: a message in that language, as a link to a path."""
    others = [catalogue_in(name) for name in complete_languages() if name != catalogue.language]
    return [_line(other, path, words) for other in others]


def _line(catalogue: Catalogue, path: str, words: str) -> Html:
    address = f"{path}?{PARAMETER}={catalogue.language}"  # named in any case: the browser prefers another
    link = element("a", catalogue.messages(words), href=address, hreflang=catalogue.language)
    return element("p", link, lang=catalogue.language)


def in_language(path: str, catalogue: Catalogue) -> str:
    """The address of a path in the language of a catalogue."""
    return "?".join([path, *(f"{name}={value}" for name, value in language_parameter(catalogue.language).items())])
