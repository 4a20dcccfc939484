"""What we use of Streamlit beyond its promises is there in the Streamlit that is installed, and stands in one file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components.page import streamlit_internals as internals
from components.page.streamlit_internals import (
    BACKEND,
    HEAD,
    INDEX,
    LANGUAGE,
    PAGE_PARTS,
    RELATIVE,
    SCRIPTS,
    STREAMLIT_SAYS,
    TITLE,
    first_page,
)
from data.catalogue.catalogue import Catalogue
from deploy import first_page as first_html
from deploy.addresses import FILES, SERVED
from deploy.blocked_routes import NEVER_USED, is_never_used
from deploy.compression import FOLDERS
from tests.conftest import ROOT

# Rooms of Streamlit that are not its public face; `components.v2.component` is used as st.components.v2.component.
PRIVATE = re.compile(r"^\s*(?:from|import) streamlit\.(?!testing|delta_generator)", re.MULTILINE)
PART = re.compile(r'data-testid[\^]?=\\?"?(st[\w-]+)|(?<![\w-])\.(st[A-Z][A-Za-z]+)')
OURS = [path for room in ("components", "pages", "deploy") for path in sorted((ROOT / room).rglob("*"))]


@pytest.fixture(scope="module")
def scripts() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js"))


def test_private_rooms_of_streamlit_are_entered_in_one_file_only() -> None:
    entered = {path.name for path in OURS if path.suffix == ".py" and PRIVATE.search(path.read_text(encoding="utf-8"))}
    assert entered == {"streamlit_internals.py"}


def test_every_part_of_the_page_that_we_name_is_listed_with_what_breaks_without_it() -> None:
    texts = (path.read_text(encoding="utf-8") for path in OURS if path.suffix in (".css", ".js", ".py"))
    named = {first or second for text in texts for first, second in PART.findall(text)}
    assert named == set(PAGE_PARTS)
    assert all(PAGE_PARTS.values())


@pytest.mark.parametrize("part", PAGE_PARTS)
def test_streamlit_still_has_that_part(part: str, scripts: str) -> None:
    stem, _, kind = part.partition("-")
    assert re.search(rf"\b{stem}\b", scripts) and (not kind or re.search(rf"\b{kind}\b", scripts))


# Of words that Streamlit puts together from parts, the part that stands in its scripts.
IN_PARTS = {
    "options": "available.",
    "most": "You can only select up to",
    "submit": "submit form",
    **dict.fromkeys(("apply", "apply_with"), "Press "),
    "apply_with_mac": "⌘",
    "made_with": "Made with Streamlit",
}


@pytest.mark.parametrize("name", STREAMLIT_SAYS)
def test_streamlit_still_says_what_other_languages_put_in_their_own_words(
    name: str, scripts: str, catalogue: Catalogue
) -> None:
    words = IN_PARTS.get(name, catalogue.messages(f"streamlit.{name}"))
    assert words in scripts or words.encode("unicode_escape").decode() in scripts
    assert f"streamlit.{name}" in catalogue.messages.all_keys()


def test_the_first_page_can_be_given_our_name_and_the_place_of_the_server(scripts: str) -> None:
    page = INDEX.read_text(encoding="utf-8")
    assert page.count(TITLE) == 1 and page.count(HEAD) == 1 and RELATIVE in page and page.count(LANGUAGE) == 1
    assert all(name in scripts for name in BACKEND)
    assert internals.SERVER_IS_HERE in first_page() and RELATIVE not in first_page()


def test_an_expander_that_is_drawn_while_it_is_open_says_so() -> None:
    from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

    assert isinstance(ExpanderContainer.open, property)
    assert st.expander("part", on_change="rerun").open in (True, False)


def test_every_place_of_streamlit_s_page_that_we_write_into_is_there(catalogue: Catalogue) -> None:
    """Where one is missing, a replacement does nothing and nobody is told."""
    page = INDEX.read_text(encoding="utf-8")
    assert page.count('<div id="root"></div>') == 1
    assert len(re.findall(r"<noscript>.*?</noscript>", page, re.DOTALL)) == 1
    assert 'as="font"' in page and 'as="font"' not in first_html.streamlit_index()
    ours = first_html.first_page(catalogue, "explore", {})
    assert ours.count('id="first-page"') == 1 and TITLE not in ours


@pytest.mark.parametrize("stem", first_html.SOON)
def test_a_script_that_is_asked_for_early_is_there(stem: str) -> None:
    assert list(SCRIPTS.glob(f"{stem}.*.js"))


def test_all_files_that_the_first_page_asks_for_are_sent_compressed(catalogue: Catalogue) -> None:
    paths = re.findall(r'(?:src|href)="(/[^"]+\.(?:js|css))"', first_html.first_page(catalogue, "explore", {}))
    assert len(paths) > 3
    assert all(path.startswith(FOLDERS) and (path in FILES or path.startswith("/app/")) for path in paths)


def test_every_route_of_streamlit_is_known_and_either_served_or_blocked() -> None:
    """A folder that a new release serves would be answered as "no such page"."""
    from streamlit.web.server.starlette.starlette_app import _RESERVED_ROUTE_PREFIXES

    # Everything else that Streamlit keeps for itself must be let through or be closed on purpose.
    for prefix in _RESERVED_ROUTE_PREFIXES:
        assert prefix.startswith((*SERVED, "/static/")) or is_never_used(prefix), prefix


@pytest.mark.parametrize("route", NEVER_USED)
def test_a_route_that_we_block_is_one_of_streamlit_s(route: str) -> None:
    rooms = Path(st.__file__).parent / "web" / "server" / "starlette"
    code = "\n".join(path.read_text(encoding="utf-8") for path in rooms.glob("*.py"))
    assert route.rpartition("/")[2] in code


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    monkeypatch.setattr(media_file_manager, "MediaFileMetadata", media_file_manager.MediaFileMetadata)  # put back
    return MediaFileManager(MemoryMediaFileStorage("/media"))


@pytest.mark.parametrize(("seconds", "is_kept"), [(60, True), (-1, False)])
def test_a_file_made_on_a_press_outlives_the_runs_of_others(
    files: MediaFileManager, seconds: float, is_kept: bool
) -> None:
    internals.keep_downloads(seconds)
    press = files.add_deferred(lambda: b"sheet", "application/pdf", "1.2", "sheet.pdf")
    file_id = files.execute_deferred(press).rpartition("/")[2].partition(".")[0]
    for _ in range(3):
        files.remove_orphaned_files()
    assert (files.read_file(file_id) is not None) == is_kept
