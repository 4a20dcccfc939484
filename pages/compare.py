"""Compare: two to four types or kinds side by side; each row offers its question."""

from functools import partial

import streamlit as st

from components.approval_chart import approval_chart
from components.choices import choose_one_of, choose_several
from components.compare_choice import EXAMPLES, MOST_COMPARED, PARAMETER
from components.comparison_table import compared, comparison_table
from components.content import catalogue, text
from components.frame import emergency_line, ignored_line, open_page, source_list
from components.html import element, show
from components.pages import door
from components.question_choice import COMPARED
from components.take_away import take_away
from data.addresses import read_ids, write_ids
from data.query import Row
from documents.table import comparison_table_document

ROWS = ("all", "differ", "chosen")


def label_of(subject: str) -> str:
    """A type or kind by name."""
    return catalogue().subjects[subject].name


def rows_to_show(rows: tuple[Row, ...]) -> list[Row]:
    """All rows, those that differ, or those the reader chooses."""
    wanted = choose_one_of(
        text("compare.rows_label"), ROWS, key="rows", label_of=lambda one: text(f"compare.rows_{one}")
    )
    if wanted == "differ":
        return [row for row in rows if row.differs]
    if wanted == "all":
        return list(rows)
    names = {row.attribute.id: row.attribute.name for row in rows}
    only = choose_several(
        text("compare.only"),
        tuple(names),
        key="only",
        label_of=names.__getitem__,
        most=len(names),
        placeholder=text("compare.only_placeholder"),
    )
    return [row for row in rows if row.attribute.id in only]


def row_choice() -> dict[str, str]:
    """The choice of rows as it stands in the address."""
    return {name: st.query_params[name] for name in ("rows", "only") if name in st.query_params}


def choose_subjects() -> tuple[str, ...]:
    """The types and kinds to compare."""
    asked = read_ids(st.query_params.get_all(PARAMETER), catalogue().subjects, MOST_COMPARED)
    ignored_line(asked.ignored)
    return choose_several(
        text("compare.choose"),
        [s.id for home in catalogue().types for s in (home, *catalogue().kinds_of(home.id))],
        key=PARAMETER,
        label_of=label_of,
        most=MOST_COMPARED,
        placeholder=text("compare.placeholder"),
    )


def examples() -> None:
    """Comparisons to begin with, while there are not two columns."""
    show(element("p", text("compare.too_few"), class_="hint", role="status"))
    st.header(text("compare.examples"), anchor=False)
    named = ((text(f"compare.example_{example}"), {PARAMETER: write_ids(ids)}) for example, ids in EXAMPLES.items())
    show(*(door("compare", name, compare) for name, compare in named))


@st.fragment
def comparison() -> None:
    """All that a choice of columns or rows changes."""
    chosen = choose_subjects()
    if len(chosen) < 2:
        examples()
        return
    rows = compared(chosen).rows
    shown = rows_to_show(rows)
    st.session_state[COMPARED] = chosen
    if shown:
        with st.container(key="comparison"):
            comparison_table(chosen, shown)
        approval_chart(chosen)
        take_away(
            partial(comparison_table_document, catalogue(), compared(chosen).subjects, shown),
            "compare",
            {PARAMETER: write_ids(chosen), **row_choice()},
        )
    else:
        show(element("p", text("compare.no_rows"), class_="hint", role="status"))
    source_list(said for row in rows for said in row.cells)


open_page("compare", text("compare.title"))
show(element("p", text("compare.lead")))
emergency_line()
comparison()
