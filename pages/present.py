"""Present: set a talk up, give it as slides, and read the notes on a second screen."""

import streamlit as st

from components.page.content import text
from components.page.frame import begin_page, ignored_line, open_page
from components.talk.talk_downloads import change_handout, talk_downloads
from components.talk.talk_setup import choose_slides, more_choices, start_section, talk_chosen
from components.talk.talk_view import talk_asked, talk_view, talk_view_asked


@st.fragment
def set_up() -> None:
    """The choices of a talk, and what they give."""
    ignored_line(talk_asked()[1])
    talk = talk_chosen()
    start_section(talk)
    talk_downloads(talk)
    choose_slides(talk)
    more_choices(talk)
    change_handout(talk)


view = talk_view_asked()
if view:
    begin_page("present")
    talk_view(view)
else:
    open_page("present", text("talk.title"))
    set_up()
