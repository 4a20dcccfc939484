"""A talk for any choice: short slides, unique titles, a script and sources on each, and the notice at the end."""

from __future__ import annotations

from itertools import combinations, groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.load import Catalogue, load_catalogue
from data.talk import (
    COMPARED,
    LENGTH,
    PARTS,
    TYPES,
    default_choice,
    parts_of_talks,
    read_choice,
    subjects_of_talks,
    talk,
    write_choice,
)
from data.talk_model import LENGTHS, MOST_LINES, MOST_WORDS, Code, Drawing, Slide, Table, Talk, TalkChoice

KNOWN = load_catalogue()
ALL_PARTS, ALL_SUBJECTS = parts_of_talks(KNOWN), subjects_of_talks(KNOWN)
MOST_LINES_SEEN = 7


def talks() -> list[Talk]:
    """Talks of each length: as usual, with all there is, with each part alone, and with nothing chosen."""
    four = ("pd1_pdl1_inhibitors", "monoclonal_antibodies", "treatment_vaccines", "immune_modulators")
    choices = [default_choice(KNOWN, length) for length in LENGTHS]
    choices += [TalkChoice(length, ALL_PARTS, ALL_SUBJECTS, four) for length in LENGTHS]
    choices += [TalkChoice(length, (part,), ALL_SUBJECTS, four) for length in LENGTHS for part in ALL_PARTS]
    choices += [TalkChoice(length, (), (), ()) for length in LENGTHS]
    return [talk(KNOWN, choice) for choice in choices]


TALKS = talks()
SLIDES = list({(slide.id, told.choice.length): slide for told in TALKS for slide in told.slides}.values())


@pytest.mark.parametrize("slide", SLIDES, ids=lambda slide: slide.id)
def test_a_slide_is_short_and_full(slide: Slide) -> None:
    assert slide.title.endswith((".", "?"))
    assert len(slide.title.split()) >= 4
    assert slide.script and all(paragraph.strip() for paragraph in slide.script)
    if slide.kind == "notice":  # the one exception: the standard wants all that it says
        assert 1 + len(slide.lines) <= MOST_LINES_SEEN
        return
    assert slide.words <= MOST_WORDS
    assert len(slide.lines) <= MOST_LINES
    assert len(slide.texts) - (
        len(slide.figure.names) if isinstance(slide.figure, Drawing) else 0
    ) <= MOST_LINES_SEEN or (isinstance(slide.figure, Table))


@pytest.mark.parametrize("slide", SLIDES, ids=lambda slide: slide.id)
def test_what_states_a_fact_names_its_sources(slide: Slide, catalogue: Catalogue) -> None:
    states_nothing = slide.kind in ("title", "check", "notice") or isinstance(slide.figure, Code)
    assert bool(slide.sources) != states_nothing
    assert set(slide.sources) <= set(catalogue.sources)


@pytest.mark.parametrize("told", TALKS, ids=lambda told: f"{told.choice.length}-{len(told.slides)}")
def test_a_talk_begins_with_its_title_and_ends_with_the_notice(told: Talk, catalogue: Catalogue) -> None:
    assert told.slides[0].kind == "title"
    assert told.slides[-1].kind == "notice"
    for part in ("learning", "not_advice", "no_change", "emergency"):
        assert catalogue.messages(f"notice.{part}") in told.slides[-1].lines
    assert len({slide.title for slide in told.slides}) == len(told.slides)
    assert len(set(told.ids)) == len(told.slides)


@pytest.mark.parametrize("told", TALKS, ids=lambda told: f"{told.choice.length}-{len(told.slides)}")
def test_each_part_ends_by_asking_the_room(told: Talk) -> None:
    for part, found in groupby(told.slides, key=lambda slide: slide.part):
        *others, last = found
        assert not any(slide.check for slide in others)
        assert bool(last.check) == (part in ALL_PARTS)
        if last.check:
            assert last.check.endswith("?")
            assert "What questions do you have?" in last.lines


def test_every_part_chosen_is_there_in_every_length() -> None:
    for told in TALKS:
        shown = {slide.part for slide in told.slides}
        assert shown - {"opening", "close"} == set(told.choice.parts)


@pytest.mark.parametrize("length", LENGTHS)
def test_a_usual_talk_takes_about_as_long_as_was_chosen(length: int) -> None:
    [told] = [one for one in TALKS[: len(LENGTHS)] if one.choice.length == length]
    assert 0.7 * length <= told.minutes <= length


def test_a_longer_talk_says_more() -> None:
    for part in ALL_PARTS:
        of_part = [told for told in TALKS if told.choice.parts == (part,)]
        spoken = [sum(slide.seconds for slide in told.slides) for told in of_part]
        assert spoken == sorted(spoken)


def test_what_to_do_in_an_emergency_comes_first_among_side_effects() -> None:
    for told in TALKS:
        of_part = [slide for slide in told.slides if slide.part == "side_effects"]
        if of_part:
            assert "911" in of_part[0].title


def test_every_type_has_a_slide_with_its_own_drawing(catalogue: Catalogue) -> None:
    told = TALKS[0]
    shown = {slide.subject: slide.figure for slide in told.slides if slide.kind == "type"}
    assert list(shown) == [subject.id for subject in catalogue.types]
    for subject in catalogue.types:
        figure = shown[subject.id]
        assert isinstance(figure, Drawing) and figure.mechanism == subject.facts.main_mechanism


def test_any_two_can_be_compared_and_the_title_says_if_they_differ(catalogue: Catalogue) -> None:
    for pair in combinations(catalogue.subjects, 2):
        for slide in talk(catalogue, TalkChoice(20, ("compare",), (), pair)).slides:
            if not isinstance(slide.figure, Table):
                continue
            [(_, cells)] = slide.figure.rows
            row = catalogue.talk.rows[slide.id.removeprefix("compare_")]
            assert slide.title == (row.same if len(set(cells)) == 1 else row.differ)
            assert slide.words <= MOST_WORDS


def test_any_four_can_be_compared_in_forty_words(catalogue: Catalogue) -> None:
    content = catalogue.talk
    for row, text in content.rows.items():
        sizes = sorted(
            len(s.short_name.split()) + len(content.cells[s.id][row].split()) for s in catalogue.subjects.values()
        )
        assert sum(sizes[-4:]) + max(len(text.differ.split()), len(text.same.split())) <= MOST_WORDS, row


@pytest.mark.parametrize("compared", [(), ("bcg",)])
def test_with_fewer_than_two_there_is_no_comparison(compared: tuple[str, ...]) -> None:
    told = talk(KNOWN, TalkChoice(10, ALL_PARTS, (), compared))
    assert "compare" not in {slide.part for slide in told.slides}


def test_ids_and_order_stay_the_same_from_length_to_length() -> None:
    longest = talk(KNOWN, TalkChoice(20, ALL_PARTS, ALL_SUBJECTS, ("bcg", "interferons"))).ids
    for length in LENGTHS:
        told = talk(KNOWN, TalkChoice(length, ALL_PARTS, ALL_SUBJECTS, ("bcg", "interferons")))
        assert list(told.ids) == [one for one in longest if one in told.ids]


some = st.lists(
    st.sampled_from([*ALL_SUBJECTS, *ALL_PARTS, "nonsense", "", "5", "20", "7", "\u202e", "a.b", "x" * 7000])
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from([LENGTH, PARTS, TYPES, COMPARED, "slide", "other"]), some))
def test_no_address_is_too_odd(parameters: dict[str, list[str]]) -> None:
    choice, _ = read_choice(KNOWN, parameters)
    told = talk(KNOWN, choice)
    assert told.slides[-1].kind == "notice"
    again, ignored = read_choice(KNOWN, {key: [value] for key, value in write_choice(KNOWN, choice).items()})
    assert again == choice
    assert not ignored


def test_an_address_says_if_part_of_it_was_not_known() -> None:
    assert read_choice(KNOWN, {})[1] is False
    assert read_choice(KNOWN, {LENGTH: ["7"]}) == (default_choice(KNOWN), True)
    assert read_choice(KNOWN, {PARTS: ["what.nonsense"]})[1] is True
    assert read_choice(KNOWN, {TYPES: [""]})[0].subjects == ()
