"""In the news: paste a headline, see what its words mean, and what it leaves out."""

import streamlit as st

from components.content import text
from components.frame import open_page, source_list
from components.headline_list import headline_list
from components.html import element, show
from components.marked_text import marked_text, meanings, meanings_of
from components.news_box import ASKED, ReadNews, examples, go_to_answer, news_box, read_news
from components.pages import page_door
from components.search_box import call_now
from data.model import Statement
from data.news_text import LONGEST_NEWS


def what_it_means(read: ReadNews) -> list[Statement]:
    """The text with marks, the meanings, and the list of checks; gives what was said, for the sources."""
    found = meanings_of(read.decoded)
    st.header(text("news.your_text"), anchor=False)
    for remark in read.news.remarks:
        show(element("p", text(f"news.{remark}"), class_="hint", role="status"))
    count = text("news.found_one") if len(found) == 1 else text("news.found_many", count=len(found))
    lines = [count, text("news.how_marks_work")] if found else [text("news.nothing")]
    show(element("p", " ".join(lines), role="status", aria_live="polite", class_="news-answer"))
    marked_text(read.news.text, read.decoded, found)
    if found:
        st.header(text("news.meanings"), anchor=False)
        meanings(read.news.text, read.decoded, found)
    st.header(text("news.checks"), anchor=False)
    show(element("p", text("news.checks_lead")))
    headline_list(read.checks)
    cited = [*(one.sources for one in found), *(checked.check.sources for checked in read.checks)]
    return [Statement("", "known", (), sources) for sources in cited]


def refusal(read: ReadNews, length: int) -> None:
    """Why nothing can be shown; the text stays in the box."""
    line = text(f"news.{read.news.refusal}", count=f"{length:,}", most=f"{LONGEST_NEWS:,}")
    show(element("p", line, class_="hint news-answer", role="alert"))


open_page("news", text("news.title"))
show(element("p", text("news.lead")))
news_box()
read = read_news()
said: list[Statement] = []
if read is None:
    examples()
elif read.news.refusal:
    refusal(read, len(st.session_state[ASKED]))
    examples()
else:
    if read.names_symptoms:
        call_now()
    said = what_it_means(read)

st.header(text("news.next_step"), anchor=False)
page_door("questions", text("news.to_questions"))
page_door("read_news", text("start.to_read_news"))
page_door("explore", text("news.to_explore"))
page_door("medicines", text("news.to_medicines"))
page_door("glossary", text("news.to_glossary"))
go_to_answer()
source_list(said)
