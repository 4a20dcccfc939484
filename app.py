"""The door: settings, menu, language, and the frame around every page."""

import streamlit as st

from components.content import is_content_sound, text
from components.draft import draft_keeper, draft_line
from components.frame import (
    ICON,
    header,
    ignored_line,
    keep_document_in_step,
    notice,
    run_in_frame,
    style,
)
from components.maintenance import maintenance_page
from components.pages import page_id, site_pages
from components.picks import read_picks_once
from components.sheet_state import sheet_state
from components.talk_view import SLIDES, talk_view_asked

st.set_page_config(page_icon=ICON, layout="wide", initial_sidebar_state="collapsed")

if is_content_sound():
    page = st.navigation(site_pages(), position="top")
    st.set_page_config(page_title=f"{text(f'page.{page_id(page)}')} – {text('site.name')}")
    ignored = read_picks_once()
    view = talk_view_asked(page_id(page))
    style(fills_window=bool(view))
    if not view:
        header()
        ignored_line(ignored)
        draft_line()
    run_in_frame(page)
    if view != SLIDES:
        notice()
    keep_document_in_step(f"{page_id(page)} {view}".strip())
    sheet_state()
    draft_keeper()
else:
    st.navigation(site_pages(), position="hidden")
    maintenance_page()
