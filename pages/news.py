"""News and words, the tab of a headline: what matters most about it, what its words mean, and what it leaves out."""

import streamlit as st

from components.explore.search_box import call_now
from components.news.headline_list import headline_list
from components.news.marked_text import marked_text, meanings_of
from components.news.news_box import ASKED, ReadNews, examples, go_to_answer, news_box, read_news
from components.news.question_chips import question_chips
from components.news.tabs import open_tab, ways_on
from components.news.verdict import verdict
from components.page.assets import asset
from components.page.content import catalogue, text
from components.page.folded_sources import folded_sources
from components.page.html import Html, element, show
from components.page.pages import door
from components.sheet.came_from import look_at_headline
from data.catalogue.model import Statement
from data.news.news_text import LONGEST_NEWS


def answer(read: ReadNews) -> list[Statement]:
    """All that can be told about the text; gives what rests on sources, for their list."""
    for remark in read.news.remarks:
        show(element("p", text(f"news.{remark}"), class_="hint", role="status"))
    verdict(read.findings)
    meanings = meanings_of(read.decoded)
    many = text("news.found_one") if len(meanings) == 1 else text("news.found_many", count=len(meanings))
    count = many if meanings else text("news.nothing")
    status = element("p", count, role="status", aria_live="polite")
    show(element("h2", text("news.your_text")), status, marked_text(read.news.text, read.decoded, meanings))
    lead = element("p", text("news.checks_lead"))
    show(element("h2", text("news.checks")), lead, headline_list(read.checks))
    checks = [catalogue().headline_checks[finding.finding.check] for finding in read.findings]
    questions = [question for check in checks for question in check.questions]
    question_chips(questions)
    look_at_headline(questions, (subject for meaning in meanings for subject in meaning.subjects))
    cited = [finding.finding.sources for finding in read.findings]
    cited += [meaning.sources for meaning in meanings]
    cited += [checked.check.sources for checked in read.checks]
    return [Statement("", "known", (), sources) for sources in cited]


def refusal(read: ReadNews, length: int) -> None:
    """Why nothing can be shown; the text stays in the box."""
    line = text(f"news.{read.news.refusal}", count=f"{length:,}", most=f"{LONGEST_NEWS:,}")
    show(element("p", line, class_="hint news-answer", role="alert"))


open_tab("news", text("news.title"))
show(element("style", Html(asset("news/news.css"))))
news_box()
read = read_news()
statements: list[Statement] = []
if read is None:
    examples()
elif read.news.refusal:
    refusal(read, len(st.session_state[ASKED]))
    examples()
else:
    if read.names_symptoms:
        call_now()
    statements = answer(read)
ways_on(
    door("questions", text("news.to_questions")),
    door("explore", text("news.to_explore")),
    door("medicines", text("news.to_medicines")),
)
go_to_answer()
folded_sources(statements)
