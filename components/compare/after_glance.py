"""What stands below the rows at a glance: how to use them, what they leave out, and help outside this site."""

from __future__ import annotations

from components.compare.cells import Comparison, compared
from components.compare.comparison_table import comparison_table
from components.page.content import catalogue, text
from components.page.frame import emergency_line
from components.page.help_lines import short_help_line
from components.page.html import element, items, joined, show
from data.catalogue.help import help_for_all
from data.catalogue.query import Row

NOTES = ("compare.what_to_do", "compare.numbers_count", "chance.severe", "compare.numbers_apart", "compare.why_call")
LEFT_OUT = ("life_and_choices", "not_known")  # sections whose rows a reader must not miss


def notes() -> None:
    """What to do with the rows, how not to read their numbers, and why to call early."""
    show(element("p", " ".join(map(text, NOTES)), class_="glance-notes"))
    emergency_line()


def left_out(ids: tuple[str, ...]) -> None:
    """Other choices, waiting, and what is not known: full rows, folded, that no row at a glance unfolds."""
    show(element("h2", text("compare.left_out"), class_="left-out"))
    comparison_table(ids, rows_left_out(compared(ids)), is_folded=True)


def rows_left_out(comparison: Comparison) -> list[Row]:
    """The rows of those sections that stand behind no row at a glance."""
    behind = {row.attribute.id for row in comparison.glance}
    return [row for row in comparison.rows if row.attribute.section in LEFT_OUT and row.attribute.id not in behind]


def help_outside(ids: tuple[str, ...]) -> None:
    """Whom a reader can call outside, in one line, with the numbers of the sources."""
    numbers = compared(ids).numbers
    lines = [short_help_line(helper, numbers) for helper in help_for_all(catalogue())]
    show(joined([element("p", element("strong", text("help.heading"))), items(lines)]))
