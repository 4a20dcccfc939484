"""What Compare may cost a reader: height, presses, and where the answer of a press appears."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from data.catalogue.catalogue import Catalogue
from data.compare.glance import differences, glance
from tests.browser.conftest import Visit, visiting
from tests.browser.look import violations

TWO = "/compare?compare=car_t_cell_therapy.bispecific_t_cell_engagers"
FIVE = "/compare"
DESK, PHONE = (1280, 800), (390, 844)
WINDOWS = [DESK, (1024, 768), PHONE]
# The table at a glance ends within so many screens from the top of the page.
HEIGHTS = [(TWO, DESK, 1.0), (FIVE, DESK, 1.2), (TWO, PHONE, 1.5), (FIVE, PHONE, 4.0)]
# The whole page in pictures, with what it says in short at its end.
PICTURES = [
    (f"{TWO}&view=pictures", DESK, 5.0),
    (f"{FIVE}?view=pictures", DESK, 8.0),
    (f"{TWO}&view=pictures", PHONE, 5.0),
    (f"{FIVE}?view=pictures", PHONE, 7.0),
]
GLANCE = ".glance table"


def bottom(part: Locator) -> float:
    """Where a part of the page ends, from the top of the page."""
    return float(part.evaluate("node => node.getBoundingClientRect().bottom"))


def is_inside(part: Locator, height: int) -> bool:
    """True if the part begins in the window, below the bar and above the tray."""
    box = part.bounding_box()
    return box is not None and box["y"] >= 60 and box["y"] + min(box["height"], 60) <= height


def row(page: Page, name: str) -> Locator:
    """A row at a glance."""
    return page.locator(".glance tbody tr", has=page.get_by_role("rowheader", name=re.compile(f"^{re.escape(name)}")))


@pytest.mark.parametrize(("path", "window", "screens"), HEIGHTS)
def test_the_rows_at_a_glance_end_within_their_screens(
    browser: Browser, site: str, path: str, window: tuple[int, int], screens: float
) -> None:
    with visiting(browser, site, *window) as visit:
        page = visit.open(path)
        assert bottom(page.locator(GLANCE)) <= screens * window[1]
        title = page.get_by_role("heading", level=1).bounding_box()
        assert title is not None and title["y"] <= 120


@pytest.mark.parametrize(("path", "window", "screens"), PICTURES)
def test_the_page_of_pictures_is_as_high_as_so_many_screens(
    browser: Browser, site: str, path: str, window: tuple[int, int], screens: float
) -> None:
    with visiting(browser, site, *window) as visit:
        page = visit.open(path)
        assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") <= screens * window[1]


@pytest.mark.parametrize("window", [DESK, PHONE, (320, 640)])
def test_every_column_of_the_cancers_is_seen_and_named(
    browser: Browser, site: str, window: tuple[int, int], catalogue: Catalogue
) -> None:
    with visiting(browser, site, *window) as visit:
        page = visit.open(f"{FIVE}?view=pictures")
        box = page.locator(".cancer-table")
        assert box.evaluate("node => node.scrollWidth - node.clientWidth") <= 0
        expect(box.get_by_role("columnheader")).to_have_text(
            [catalogue.messages("compare.cancer_head"), *(home.name for home in catalogue.types)]
        )
        for home in catalogue.types:  # in the heads, or in the line above them on a phone
            names = page.locator(".cancer-key span, .cancer-table thead span").filter(has_text=home.name)
            assert any((name.bounding_box() or {"width": 0})["width"] > 40 for name in names.all()), home.id


@pytest.mark.parametrize("window", WINDOWS)
def test_the_difference_stands_on_the_first_screen(
    browser: Browser, site: str, window: tuple[int, int], catalogue: Catalogue
) -> None:
    with visiting(browser, site, *window) as visit:
        page = visit.open(TWO)
        box = page.locator(".difference")
        assert bottom(box) < window[1]
        expect(box).to_contain_text(catalogue.messages("compare.aim"))
        for clause in differences([catalogue.subjects[subject_id] for subject_id in TWO.partition("=")[2].split(".")]):
            expect(box).to_contain_text(clause)


@pytest.mark.parametrize("window", WINDOWS)
def test_more_unfolds_the_full_row_right_below_and_inside_the_window(
    browser: Browser, site: str, window: tuple[int, int], catalogue: Catalogue
) -> None:
    with visiting(browser, site, *window) as visit:
        page = visit.open(TWO)
        pressed = row(page, catalogue.glance["glance_made_for"].name)
        full = page.locator(".glance .full").nth(1)
        expect(full).to_be_hidden()
        more = pressed.locator("summary")
        more.focus()
        page.keyboard.press("Enter")
        expect(full).to_be_visible()
        expect(full).to_contain_text(catalogue.messages("compare.row_sources"))
        expect(more).to_be_focused()
        if window != PHONE:  # there the row may begin at the edge, and the page is scrolled to it by the focus
            assert is_inside(full, window[1])
        assert abs(bottom(pressed) - full.evaluate("node => node.getBoundingClientRect().top")) < 3


@pytest.mark.parametrize("window", [DESK, PHONE])
def test_ask_answers_where_one_looks_and_once_more_takes_it_off(
    browser: Browser, site: str, window: tuple[int, int], catalogue: Catalogue
) -> None:
    with visiting(browser, site, *window) as visit:
        page = visit.open(TWO)
        button = row(page, catalogue.glance["glance_made_for"].name).get_by_role("button")
        expect(button).to_have_text(catalogue.messages("compare.ask"))
        button.click()
        expect(button).to_have_text(catalogue.messages("compare.on_sheet"))
        expect(button).to_be_focused()
        expect(page).to_have_url(re.compile("sheet=made_for_me"))
        button.click()
        expect(button).to_have_text(catalogue.messages("compare.ask"))


def test_the_advocate_s_job_takes_two_presses_on_this_page(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    visit.page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    page = visit.open(TWO)
    subjects = [catalogue.subjects[subject_id] for subject_id in TWO.partition("=")[2].split(".")]
    questions = [row.question for row in glance(catalogue, subjects) if row.differs]
    page.get_by_role("button", name=words("compare.add_differing")).click()
    expect(page.locator(".glance .sheet-button[data-on]")).to_have_count(len(questions))
    visit.settle()
    with page.expect_download() as download:
        page.get_by_role("button", name=words("compare.one_page"), exact=True).click()
    document = pypdfium2.PdfDocument(io.BytesIO(download.value.path().read_bytes()))
    assert len(document) == 1
    text = "".join(sign for sign in document[0].get_textpage().get_text_bounded() if sign.isalnum())
    for question in questions:
        assert "".join(sign for sign in question.text if sign.isalnum()) in text
    assert page.locator("[data-testid=stMain]").evaluate("node => node.scrollTop") == 0


def test_a_column_is_added_swapped_and_taken_off_by_keyboard_and_the_focus_stays(
    visit: Visit, catalogue: Catalogue
) -> None:
    words = catalogue.messages
    page = visit.open(TWO)
    add = page.locator(".st-key-column_add input")
    add.focus()
    page.keyboard.type(catalogue.subjects["bcg"].name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"compare=car_t_cell_therapy\.bispecific_t_cell_engagers\.bcg"))
    expect(page.locator(".glance.columns-3")).to_be_visible()
    expect(add).to_be_focused()
    expect(page.locator(".st-key-tray .chip")).to_have_count(3)
    page.get_by_role("button", name=words("compare.swap"), exact=True).click()
    second = page.locator(".st-key-column_1 input")
    second.click()
    page.keyboard.type(catalogue.subjects["til_therapy"].name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"compare=car_t_cell_therapy\.til_therapy\.bcg"))


def test_on_a_phone_two_columns_stand_and_a_third_comes_by_a_press(
    browser: Browser, site: str, catalogue: Catalogue
) -> None:
    with visiting(browser, site, *PHONE) as visit:
        page = visit.open(FIVE)
        heads = page.locator(".glance thead .head")
        assert [head.is_visible() for head in heads.all()] == [True, True, False, False, False]
        page.get_by_role("radio", name=catalogue.types[3].name).focus()
        page.keyboard.press("Space")
        assert [head.is_visible() for head in heads.all()] == [True, False, False, True, False]
        page.locator("[data-testid=stMain]").evaluate("node => node.scrollBy(0, 900)")
        page.wait_for_timeout(200)
        head = page.locator(".glance thead").bounding_box()
        bar = page.locator(".bar").bounding_box()
        assert head is not None and bar is not None
        assert abs(head["y"] - bar["height"]) < 3, "the names stay in sight"


def test_all_that_is_said_stands_in_the_page_itself(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(TWO)
    table = page.get_by_role("table", name=re.compile("CAR T-cell therapy"))
    expect(table.get_by_role("rowheader")).to_have_count(len(catalogue.glance))
    expect(table.get_by_role("columnheader")).to_have_count(4)
    assert page.locator(".glance").evaluate("node => node.getRootNode() === document")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("view", ["", "&view=all", "&view=pictures"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, site: str, view: str, width: int, scheme: str
) -> None:
    with visiting(browser, site, width, 800, scheme) as visit:
        page = visit.open(TWO + view)
        for summary in page.locator(".glance summary, .comparison summary, .people summary").all()[:3]:
            summary.click()
        assert not violations(page, scheme)
        wider = page.locator("[data-testid=stMain]").evaluate("node => node.scrollWidth - node.clientWidth")
        assert wider <= 0
        assert not visit.strangers


def test_forced_colours_show_what_is_on_the_sheet_and_which_column_stands_beside(browser: Browser, site: str) -> None:
    with visiting(browser, site, *PHONE) as visit:
        visit.page.emulate_media(forced_colors="active", reduced_motion="reduce")
        page = visit.open(f"{FIVE}?sheet=made_for_me")
        on, off = (
            page.locator(".sheet-button[data-on]").first,
            page.locator(".glance .sheet-button:not([data-on])").first,
        )
        ground = "node => getComputedStyle(node).backgroundColor"
        assert on.evaluate(ground) != off.evaluate(ground)
        chosen, other = page.locator(".second-column input:checked + span"), page.locator(".second-column span").last
        assert chosen.evaluate(ground) != other.evaluate(ground)


@pytest.mark.parametrize("path", ["/compare?compare=nobody", "/compare?view=nowhere"])
def test_a_wrong_id_gives_the_usual_view_and_a_plain_line(visit: Visit, catalogue: Catalogue, path: str) -> None:
    page = visit.open(path)
    expect(page.get_by_text(catalogue.messages("frame.ignored"))).to_be_visible()
    expect(page.locator(".glance.columns-5")).to_be_visible()


def test_the_view_is_kept_in_the_address(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(TWO)
    page.get_by_role("radio", name=catalogue.messages("compare.view_pictures")).click()
    expect(page).to_have_url(re.compile("view=pictures"))
    expect(page.get_by_role("heading", name=catalogue.messages("compare.out_of_100"))).to_be_visible()
    page.reload()
    visit.settle()
    expect(page.get_by_role("heading", name=catalogue.messages("compare.out_of_100"))).to_be_visible()


def test_on_a_phone_the_years_open_by_a_press_and_stand_open_on_a_desk_and_on_paper(
    browser: Browser, site: str, catalogue: Catalogue
) -> None:
    with visiting(browser, site, *PHONE) as visit:
        page = visit.open(f"{FIVE}?view=pictures")
        lanes = page.locator(".st-key-compared_years .drawing svg:visible")
        heading = page.get_by_role("heading", name=catalogue.messages("year.heading_many"))
        expect(heading).to_have_count(1)
        expect(lanes).to_have_count(0)
        page.locator(".st-key-compared_years summary").first.focus()
        page.keyboard.press("Enter")
        expect(lanes).to_have_count(1)
        page.keyboard.press("Enter")
        expect(lanes).to_have_count(0)
        page.emulate_media(media="print")
        expect(lanes).to_have_count(1)
        expect(page.locator(".people details").first.locator("figure").first).to_be_visible()
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        expect(heading).to_have_count(1)
        expect(lanes).to_have_count(1)
