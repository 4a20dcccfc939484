"""What is made before the first reader comes: the catalogue and the indexes. Libraries of documents come later."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import components
from components.glossary.decode_index import decode_index
from components.glossary.glossary import glossary_in
from components.glossary.term_links import find_terms
from components.page.content import complete_languages, is_content_sound
from components.page.search_index import search_index

# They bring Altair and pandas, which pages with a chart need too, and the libraries for Word, PowerPoint and Excel.
DOCUMENT_MODULES = ("documents.figures.chart_picture", "documents.talk.kit")


def warm_up() -> None:
    """Import what pages are made of, read the content, and build the indexes. Broken content is left alone."""
    for module in pkgutil.walk_packages(components.__path__, "components."):
        import_module(module.name)
    if not is_content_sound():
        return
    for language in complete_languages():
        search_index(language)
        decode_index(language)
        glossary_in(language)
        find_terms(language)


def load_libraries() -> None:
    """Import every library that a chart or a document needs."""
    for module in DOCUMENT_MODULES:
        import_module(module)
