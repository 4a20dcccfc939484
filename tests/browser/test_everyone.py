"""By keyboard, with large or widely spaced text, in forced colours, without motion, and on paper."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from components.pages import PAGE_IDS
from data.load import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.test_states import WIDER

VIEWS = {
    "explore": "/explore?mechanism=brakes_off&compare=bcg.interferons",
    "type": "/type?type=bcg",
    "compare": "/compare?compare=bcg.interferons&rows=differ",
    "medicines": "/medicines?type=treatment_vaccines&medicine=sipuleucel_t",
    "questions": "/questions?sheet=how_given.goal_of_treatment.how_we_know.cost_help",
    "glossary": "/glossary?letter=c",
}
PAGES = {page: VIEWS.get(page, "/" if page == PAGE_IDS[0] else f"/{page}") for page in PAGE_IDS}
MOST_STOPS = 400
# What has the focus, and how it and what is around it look; `forced` leaves out what forced colours take away.
LOOK = """(forced) => {
  let one = document.activeElement
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement
  const look = (node) => {
    const style = getComputedStyle(node), after = getComputedStyle(node, '::after')
    const kept = [style.outlineStyle === 'none' ? '' : [style.outlineStyle, style.outlineWidth, style.outlineOffset],
      style.borderTopWidth, forced ? '' : style.borderTopColor,
      forced ? '' : style.boxShadow, forced ? '' : style.backgroundColor, style.textDecorationLine,
      after.outlineStyle === 'none' ? '' : after.outlineWidth]
    return JSON.stringify(kept)
  }
  const near = (node) => {
    const found = []
    for (let at = node; at && found.length < 8; at = at.parentElement ?? at.getRootNode().host) found.push(at)
    if (node.nextElementSibling) found.push(node.nextElementSibling)
    if (node.previousElementSibling) found.push(node.previousElementSibling)
    return found
  }
  const was = window.__stop
  const plain = was && was.nodes.some((node, i) => node.isConnected && look(node) !== was.looks[i])
  const said = was && !plain ? was.name : ''
  if (!one || one === document.body || one === document.documentElement) {
    window.__stop = null
    return { end: true, unseen: said }
  }
  const box = one.getBoundingClientRect()
  const nodes = near(one)
  const name = `${one.tagName} ${one.getAttribute('aria-label') || one.textContent.slice(0, 40) || one.id}`
  window.__stop = { nodes, looks: nodes.map(look), name }
  window.__count = (window.__count || 0) + 1
  return { end: false, unseen: said, name, id: window.__count, tag: one.tagName,
    offscreen: box.bottom < 0 || box.right < 0 || box.top > innerHeight || box.left > innerWidth }
}"""
# Every node of the page, those inside components too.
EVERY = """
  const roots = [document]
  for (const at of roots) for (const node of at.querySelectorAll('*')) if (node.shadowRoot) roots.push(node.shadowRoot)
  const every = roots.flatMap((at) => [...at.querySelectorAll('*')])
"""
CLIPPED = f"""() => {{ {EVERY}
  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip'
  const found = []
  for (const node of every) {{
    const style = getComputedStyle(node)
    if (!cuts(style.overflowX) && !cuts(style.overflowY)) continue
    if (style.clipPath !== 'none' || (style.position === 'absolute' && node.clientWidth <= 1)) continue
    if (!node.innerText?.trim() || style.visibility === 'hidden') continue
    if (!node.clientWidth || node.clientHeight <= 1) continue
    const wide = node.scrollWidth - node.clientWidth > 3 && cuts(style.overflowX)
    const high = node.scrollHeight - node.clientHeight > 6 && cuts(style.overflowY)
    if (wide || high) found.push(`${{node.tagName}}.${{node.className}} ${{node.innerText.trim().slice(0, 50)}}`)
  }}
  return found
}}"""
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
"""
SPACED = f"""(rules) => {{ {EVERY}
  for (const root of roots) {{
    const style = document.createElement('style')
    style.textContent = rules;
    (root.head ?? root).append(style)
  }}
}}"""
MOVING = f"""() => {{ {EVERY}
  const found = new Set()
  const seconds = (list) => Math.max(...list.split(',').map((one) => parseFloat(one) * (/ms/.test(one) ? 0.001 : 1)))
  for (const node of every) {{
    const style = getComputedStyle(node)
    const moves = style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0.05
    const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.05
    if (moves || animated || style.scrollBehavior === 'smooth') found.add(`${{node.tagName}} ${{node.className}}`)
  }}
  return [...found]
}}"""


def stops(page: Page, forced: bool = False) -> tuple[list[str], list[str]]:
    """Each place where Tab stops, and those at which nothing shows where one is."""
    names: list[str] = []
    unseen: list[str] = []
    page.emulate_media(reduced_motion="reduce", forced_colors="active" if forced else "none")  # no half-way looks
    page.wait_for_timeout(200)
    page.evaluate("window.__stop = null; document.activeElement?.blur()")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        found = page.evaluate(LOOK, forced)
        if found["unseen"]:
            unseen.append(found["unseen"])
        if found["end"]:
            return names, unseen
        names.append(found["name"])
    pytest.fail("Tab never comes to an end: a trap, or far too many stops")


@pytest.mark.parametrize("page_id", PAGES)
def test_tab_leads_through_the_page_and_shows_where_one_is(visit: Visit, page_id: str) -> None:
    page = visit.open(PAGES[page_id])
    names, unseen = stops(page)
    assert len(names) > 4
    assert not unseen
    assert "Skip to main content" in names[0]
    page.emulate_media(forced_colors="active")
    page.wait_for_timeout(200)
    _, unseen = stops(page, forced=True)
    assert not unseen


def test_the_skip_link_leads_past_the_menu(visit: Visit) -> None:
    page = visit.open("/about")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-testid=stMain]') !== null")


@pytest.mark.parametrize("page_id", PAGES)
def test_large_and_widely_spaced_text_is_neither_cut_nor_wider_than_the_screen(visit: Visit, page_id: str) -> None:
    page = visit.open(PAGES[page_id])
    found = []
    before = set(page.evaluate(CLIPPED))
    for size in ("200%", "spaced"):
        if size == "200%":
            page.evaluate("document.documentElement.style.fontSize = '36px'")
        else:
            page.evaluate("document.documentElement.style.fontSize = ''")
            page.evaluate(SPACED, SPACING)
        for width in (1280, 640) if size == "200%" else (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(250)
            wider = page.evaluate(WIDER)
            found += [f"{size} at {width}: {wider} pixels too wide"] if wider > 0 else []
            found += [f"{size} at {width}: {one}" for one in page.evaluate(CLIPPED) if one not in before]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page_id", PAGES)
def test_nothing_moves_for_readers_who_want_it_so(visit: Visit, page_id: str) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    assert visit.open(PAGES[page_id]).evaluate(MOVING) == []


@pytest.mark.parametrize("page_id", PAGES)
def test_a_printed_page_can_be_read(visit: Visit, catalogue: Catalogue, page_id: str) -> None:
    page = visit.open(PAGES[page_id])
    words = catalogue.messages
    heading = page.locator("h1").first.inner_text()
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="Letter", margin={"left": "15mm", "right": "15mm"})))
    texts = [one.get_textpage().get_text_bounded() for one in printed]
    text = re.sub(r"\s+", " ", " ".join(texts))
    assert heading in text
    for part in ("learning", "not_advice", "no_change", "emergency"):
        assert words(f"notice.{part}") in text
    for chrome in (
        "Skip to main content",
        words("frame.sheet_none"),
        words("menu.questions") + " " + words("menu.about"),
    ):
        assert chrome not in text
    assert all(re.sub(r"\s", "", one) for one in texts), "an empty sheet of paper"
    for sheet in printed:
        width = sheet.get_size()[0]
        letters = sheet.get_textpage()
        edges = [letters.get_charbox(i) for i in range(0, letters.count_chars(), 7)]
        assert all(left >= 0 and right <= width for left, _, right, _ in edges), "letters beyond the paper"


def test_every_page_says_its_language_and_has_a_title_of_its_own(visit: Visit, catalogue: Catalogue) -> None:
    titles = []
    for path in PAGES.values():
        page = visit.open(path)
        assert page.evaluate("document.documentElement.lang") == "en"
        titles.append(page.title())
        assert catalogue.messages("site.name") in titles[-1]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_dots_are_seen_in_forced_colours(browser: Browser, site: str, scheme: str) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        page = visit.page
        page.emulate_media(forced_colors="active")
        visit.open("/type?type=pd1_pdl1_inhibitors")
        for mark in (".shape", ".dots i.yes", ".dots i.no"):
            kept = page.locator(f".stMain {mark}").first.evaluate("one => getComputedStyle(one).forcedColorAdjust")
            assert kept == "none", mark


def test_colours_follow_when_the_system_turns_dark(visit: Visit) -> None:
    page = visit.open("/about")
    name = page.locator(".site-name")
    light = name.evaluate("one => getComputedStyle(one).color")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("was => getComputedStyle(document.querySelector('.site-name')).color !== was", arg=light)
    visit.settle()
    in_dark = visit.page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--page').trim()")
    assert in_dark == "#12181b"
