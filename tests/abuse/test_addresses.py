"""Any address: known ids are used, the rest is said to be ignored, and what is written is read back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.medicines.kind_filter import KIND_PARTS, Choice, Explorer
from data.sheet.url_ids import MOST_IDS, SEPARATOR, read_ids, write_ids
from tests.abuse.strategies import hostile

IDS = tuple(f"id_{number}" for number in range(40))
parts = st.one_of(st.sampled_from(IDS), hostile)
values = st.lists(
    st.one_of(hostile, st.lists(parts, max_size=12).map(SEPARATOR.join), st.builds("x".__mul__, st.just(9000))),
    max_size=8,
)


@given(values, st.integers(0, 120))
def test_only_known_ids_come_out_each_once_and_no_more_than_wanted(given_values: list[str], most: int) -> None:
    read = read_ids(given_values, frozenset(IDS), most)
    assert set(read.ids) <= set(IDS)
    assert len(set(read.ids)) == len(read.ids) <= most
    named = [part for value in given_values for part in value.split(SEPARATOR) if part]
    assert read.ignored or list(read.ids) == named
    # What came out is an address in good order: nothing more is ignored the second time.
    again = read_ids([write_ids(read.ids)], frozenset(IDS), most)
    assert (again.ids, again.ignored) == (read.ids, False)


@given(st.lists(st.sampled_from(IDS), unique=True, max_size=MOST_IDS))
def test_what_is_written_is_read_back(ids: list[str]) -> None:
    read = read_ids([write_ids(ids)], frozenset(IDS))
    assert (read.ids, read.ignored) == (tuple(ids), False)


@given(st.dictionaries(st.sampled_from(KIND_PARTS), hostile))
def test_filters_that_nobody_offers_find_nothing_and_break_nothing(
    catalogue: Catalogue, chosen: dict[str, str]
) -> None:
    explorer = Explorer(catalogue)
    choice = Choice(**chosen)
    matches = explorer.matches(choice)
    assert explorer.count(choice) == len(matches)
    way_out = explorer.nearest_way_out(choice)
    assert way_out is None or way_out.count > 0
    explorer.outside_immunotherapy(choice)
