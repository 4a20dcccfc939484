"""The first HTML that a browser gets: Streamlit's own index.html, with the site's name and the page's H1 in it.

On a slow line the scripts take seconds. Until the app has drawn its own H1, the reader sees the name, the H1 and a line
that says what is coming; a style rule alone takes them away again. Without JavaScript there is a way to the plain page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import cache

from components.page import streamlit_internals
from components.page.frame import first_style
from data.catalogue.catalogue import Catalogue
from deploy.language import in_language, other_languages
from deploy.plain_html import FACES, FONTS
from documents.formats.html import element

PLAIN = "plain"  # the address of the page that needs no JavaScript
# The message that is the H1 of each page that has one of its own.
HEADINGS = {
    "start": "explore.title",
    "explore": "explore.title",
    "compare": "compare.title",
    "medicines": "medicines_page.title",
    "questions": "questions.title",
    "news": "news.title",
    "read_news": "read_news.title",
    "glossary": "glossary.title",
    "present": "talk.title",
    "about": "about.title",
    "type": "type.choose_title",
}
# Colours and sizes of .streamlit/config.toml, which the app itself has not read yet.
STYLE = """
#first-page { display: none; font: 18px/1.5 "Atkinson Hyperlegible Next", sans-serif; }
#first-page h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0; }
#first-page p { margin: 0; }
@supports selector(:has(a)) {
  #first-page { display: block; position: fixed; inset: 4.5rem 0 auto; z-index: 1; max-width: 75rem; margin: 0 auto;
    padding: 0 1rem; pointer-events: none; color: #111; }
  body:has([data-testid=stMain] :is(h1, h2, iframe), [role=dialog]) #first-page { display: none; }
  @media (prefers-color-scheme: dark) { #first-page { color: #f2f2ee; } html { background: #12181b; } }
}
/* Streamlit's own font, 171 kB, is fetched if anything is written in it before the theme has come. `:has` on the body,
   with all of the app below it, would make each turn of a phone cost seconds. */
#first-page ~ #root * { font-family: "Atkinson Hyperlegible Next", sans-serif !important; }
"""
# Without JavaScript nothing else will come: the way to the plain page stands where else it says what is coming.
STYLE_WITHOUT = """
#first-page { display: block !important; max-width: 36em !important; pointer-events: auto !important; }
#first-page .first-loading { display: none; }
#first-page a { color: #00506b; }
@media (prefers-color-scheme: dark) { #first-page a { color: #7fd6ee; } }
"""
# Scripts that the first elements of every page need; asked for at once, they are there when the page is.
SOON = ("Html", "purify.es", "BidiComponent", "serialization", "recordbatch", "_arrayReduce")


@cache
def streamlit_index() -> str:
    """Streamlit's index.html: its files by full address, its server named, none of its fonts asked for."""
    return re.sub(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*/>\s*", "", streamlit_internals.first_page())


def first_page(catalogue: Catalogue, page: str, parameters: Mapping[str, str]) -> str:
    """The first HTML for the page with this id, asked for with these parameters of the address."""
    words = catalogue.messages
    title, tagline = html.escape(words("site.name")), html.escape(words("site.tagline"))
    fonts = "".join(f'<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>' for font in FONTS)
    plain_page = element("a", words("first.plain"), href=in_language(f"/{PLAIN}", catalogue))
    without = element("p", words("first.no_script"), " ", plain_page)
    style = f"<style>{STYLE}{first_style()}</style>"
    head = f'<title>{title}</title><meta name="description" content="{tagline}">{fonts}{_scripts_needed_soon()}{style}'
    first_view = element(
        "div",
        element("p", element("strong", words("site.name"))),
        element("h1", heading(catalogue, page, parameters)),
        element("p", words("first.loading"), class_="first-loading"),
        element("noscript", without, *other_languages(catalogue, f"/{PLAIN}", "first.plain")),
        id="first-page",
    )
    page_html = streamlit_index().replace(streamlit_internals.TITLE, head, 1)
    page_html = page_html.replace(streamlit_internals.LANGUAGE, f'<html lang="{catalogue.language}">', 1)
    style_without = f"<noscript><style>{FACES}{STYLE_WITHOUT}</style></noscript>"
    page_html = re.sub(r"<noscript>.*?</noscript>", style_without, page_html, flags=re.DOTALL)
    return page_html.replace('<div id="root"></div>', f'{first_view}<div id="root"></div>', 1)


@cache
def _scripts_needed_soon() -> str:
    """Links that let the browser fetch some of Streamlit's scripts early; a script that a release lacks is left out."""
    names = [path.name for stem in SOON for path in sorted(streamlit_internals.SCRIPTS.glob(f"{stem}.*.js"))]
    return "".join(f'<link rel="modulepreload" crossorigin href="/static/js/{name}">' for name in names)


def heading(catalogue: Catalogue, page: str, parameters: Mapping[str, str]) -> str:
    """The H1 of a page as the app will draw it, as far as the address alone tells."""
    subject = catalogue.subjects.get(parameters.get("type", "")) if page == "type" else None
    return subject.title if subject else catalogue.messages(HEADINGS.get(page, "site.name"))
