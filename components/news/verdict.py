"""What matters most about a news text: up to three findings, each with a symbol and the text's own words."""

from __future__ import annotations

from collections.abc import Sequence

from components.page.content import text
from components.page.html import Html, element, items, joined, show
from components.page.type_icon import theme
from data.news.headline_findings import Finding
from documents.figures.finding_icons import finding_icon
from documents.figures.svg_address import svg_address


def verdict(findings: Sequence[Finding]) -> None:
    """Put the findings on the page, the strongest first; a line instead where there are none."""
    heading = element("h2", text("news.verdict"), class_="news-answer", tabindex="-1")
    if not findings:
        show(element("section", heading, element("p", text("news.verdict_none")), class_="verdict"))
        return
    listed = items(map(_finding, findings), "ol")
    show(element("section", heading, listed, element("p", text("news.verdict_note")), class_="verdict"))


def _finding(finding: Finding) -> Html:
    row = finding.finding
    icon = element("img", src=svg_address(finding_icon(row.icon, theme())), alt="")
    quotes = joined([joined([element("q", quote, dir="auto"), " "]) for quote in finding.quotes])
    quoted = [element("p", quotes, class_="verdict-quote")] if finding.quotes else []
    return joined([icon, element("div", element("h3", row.says), *quoted, element("p", row.why))])
