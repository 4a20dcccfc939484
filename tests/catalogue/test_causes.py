"""Of many faults the cause stands first; mistakes that have nothing to do with each other each have their line."""

from __future__ import annotations

from dataclasses import replace

from data.catalogue.faults import LACKS, MANY, UNKNOWN, Depth, Fault, answer, causes_of


def fault(
    file: str, row: int = 0, *, depth: Depth = Depth.ENTRY, about: str = "", kind: str = "", target: str = ""
) -> Fault:
    return Fault(file, row, "id", "wrong.", "mend it.", depth, (about,) if about else (), kind, target)


SOURCES, ROUTES, YEAR = "tables/sources.csv", "tables/routes.csv", "tables/year.csv"


def test_what_entries_say_of_each_other_follows_from_a_file_that_cannot_be_read() -> None:
    root = fault(SOURCES, 1, depth=Depth.FILE)
    links = [fault(YEAR, row, depth=Depth.LINK, about=f"s{row}", kind=UNKNOWN, target=SOURCES) for row in range(2, 9)]
    [cause] = causes_of([*links, root])
    assert cause.fault == root
    assert list(cause.follow) == links


def test_a_wrong_entry_of_another_file_is_a_mistake_of_its_own() -> None:
    root, other = fault(SOURCES, 1, depth=Depth.FILE), fault(ROUTES, 3)
    assert [cause.fault for cause in causes_of([other, root])] == [root, other]


def test_what_follows_is_told_of_the_file_that_it_was_looked_for_in() -> None:
    first, second = fault(ROUTES, 1, depth=Depth.FILE), fault(SOURCES, 1, depth=Depth.FILE)
    link = fault(YEAR, 2, depth=Depth.LINK, about="x", kind=UNKNOWN, target=SOURCES)
    follow = {cause.fault.file: cause.follow for cause in causes_of([first, second, link])}
    assert follow == {SOURCES: (link,), ROUTES: ()}


def test_a_file_in_a_folder_that_is_gone_follows_from_it() -> None:
    folder, inside = fault("content/en", depth=Depth.FILE), fault("content/en/subjects/bcg.toml")
    [cause] = causes_of([inside, folder])
    assert cause.fault == folder


def test_a_row_that_is_wrong_explains_those_who_name_it() -> None:
    row = fault(ROUTES, 2, about="vein")
    names = fault(YEAR, 7, depth=Depth.LINK, about="vein", kind=UNKNOWN, target=ROUTES)
    other = fault(YEAR, 8, depth=Depth.LINK, about="pill", kind=UNKNOWN, target=ROUTES)
    assert [(cause.fault, cause.follow) for cause in causes_of([other, names, row])] == [(row, (names,)), (other, ())]


def test_what_a_table_lacks_follows_from_a_wrong_row_of_it() -> None:
    row, lacks = fault(YEAR, 2, about="bcg_lab"), fault(YEAR, depth=Depth.LINK, about="any", kind=LACKS)
    [cause] = causes_of([lacks, row])
    assert (cause.fault, cause.follow) == (row, (lacks,))


def test_a_name_that_several_rows_ask_for_is_missing_where_it_should_be() -> None:
    names = [fault(YEAR, row, depth=Depth.LINK, about="nci", kind=UNKNOWN, target=SOURCES) for row in (2, 5)]
    [cause] = causes_of(names)
    assert cause.fault.file == SOURCES and "'nci' is not there, and 2 rows name it" in cause.fault.problem
    assert len(cause.follow) == 2


def test_two_names_that_nobody_has_are_two_mistakes() -> None:
    names = [fault(YEAR, row, depth=Depth.LINK, about=f"s{row}", kind=UNKNOWN, target=SOURCES) for row in (2, 5)]
    assert [cause.fault for cause in causes_of(names)] == names


def test_a_column_changed_as_a_whole_is_one_mistake_and_a_few_cells_are_several() -> None:
    cells = [fault(SOURCES, row, kind="date") for row in range(2, 2 + MANY + 1)]
    [cause] = causes_of(cells)
    assert (cause.fault.row, cause.follow) == (2, tuple(cells[1:]))
    assert cause.fault.problem == f"wrong. It is so in {len(cells)} cells."
    assert len(causes_of(cells[:MANY])) == MANY


def test_days_in_another_form_are_one_mistake_over_several_columns() -> None:
    cells = [replace(fault(SOURCES, row, kind="date"), column=c) for row in range(2, 9) for c in ("checked", "next")]
    [cause] = causes_of(cells)
    assert "in the columns checked, next." in cause.fault.problem
    assert len(cause.follow) == len(cells) - 1


def test_nothing_is_lost_and_nothing_counted_twice() -> None:
    faults = [
        *(fault(SOURCES, row, about=f"s{row}", kind="date") for row in range(2, 9)),
        *(fault(YEAR, n, depth=Depth.LINK, about=f"s{n % 9}", kind=UNKNOWN, target=SOURCES) for n in range(2, 40)),
    ]
    reported = [
        (fault.file, fault.row) for cause in causes_of(faults) for fault in (cause.fault, *cause.follow) if fault.row
    ]
    assert len(reported) == len(set(reported))
    assert {(fault.file, fault.row) for fault in faults} <= set(reported)


def test_one_mistake_is_one_line_and_a_count() -> None:
    assert answer([fault(ROUTES, 3)]) == ["tables/routes.csv, row 3, column id: wrong. Mend: mend it.", "1 mistake."]
