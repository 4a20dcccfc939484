"""The script of every page: settings, navigation, the store of the sheet, and the frame around the page."""

import streamlit as st

from components.page.bar import bar, foot
from components.page.content import is_content_sound, show_maintenance, take_language, text
from components.page.frame import ICON, ignored_line, keep_document_in_step, run_in_frame, style
from components.page.pages import page_id, site_pages, site_paths
from components.sheet.draft import draft_line, end_run, read_picks_once
from components.sheet.sheet_session import (
    COMPARE_FILES,
    MY_SHEET,
    ON_ITS_PAGE,
    sheet,
    sheet_count,
    take_from_page,
)
from components.sheet.sheet_store import sheet_bar, sheet_store
from components.sheet.together import is_together
from components.talk.talk_view import SLIDES, talk_view_asked
from components.tray.to_compare import remember_chosen
from components.tray.tray import PAGES as WITH_TRAY
from components.tray.tray import TRAY, tray

SHOWS_SHEET = {  # fragments that a press draws anew
    "questions": (MY_SHEET,) if is_together() else ON_ITS_PAGE,
    **dict.fromkeys(WITH_TRAY, (TRAY,)),
    "compare": (TRAY, COMPARE_FILES),
}

st.set_page_config(page_icon=ICON, layout="wide", initial_sidebar_state="collapsed")

if is_content_sound():
    is_lost = take_language()
    page = st.navigation(site_pages(), position="hidden")
    current_page = page_id(page)
    st.set_page_config(page_title=f"{page.title} – {text('site.name')}")
    ignored = read_picks_once()
    remember_chosen()
    take_from_page()
    view = talk_view_asked(current_page)
    style(fills_window=bool(view))
    sheet_store(SHOWS_SHEET.get(current_page, ()))
    if not view:
        bar(current_page, sheet_count(), len(sheet()))
        ignored_line(ignored or is_lost)
        draft_line()
    run_in_frame(page)
    if view != SLIDES:
        foot(current_page)
    if not view:
        sheet_bar()
        tray(current_page)
    keep_document_in_step(f"{current_page} {view}".strip(), site_paths())
    end_run()
else:
    st.navigation(site_pages(), position="hidden")
    show_maintenance()
