"""Present: set a talk up, give it as slides, and read the notes on a second screen."""

import streamlit as st

from components.content import text
from components.frame import begin_page, ignored_line, open_page
from components.html import element, show
from components.talk_downloads import talk_downloads
from components.talk_setup import choose_talk, slide_list, start_section
from components.talk_view import talk_asked, talk_view, talk_view_asked


@st.fragment
def set_up() -> None:
    """The choices of a talk, and what they give."""
    ignored_line(talk_asked()[1])
    told = choose_talk()
    st.header(text("talk.ready"), anchor=False)
    start_section(told)
    talk_downloads(told)
    st.header(text("talk.slides"), anchor=False)
    slide_list(told)


view = talk_view_asked()
if view:
    begin_page("present")
    talk_view(view)
else:
    open_page("present", text("talk.title"))
    show(element("p", text("talk.lead")))
    set_up()
