"""A talk for any choice: as many slides and minutes as it says, short slides, a script and sources on each."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.catalogue.year import lane_text, year_lanes
from data.compare.glance import differences, glance
from data.talk.content import talk_content
from data.talk.model import (
    LENGTHS,
    MOST_CELL_WORDS,
    MOST_FACTS,
    MOST_LINES,
    MOST_WORDS,
    WORDS_A_MINUTE,
    Code,
    Length,
    Scene,
    Slide,
    SlideTable,
    Talk,
    TalkChoice,
    Year,
    Zoom,
    figure_texts,
)
from data.talk.talk import (
    COMPARED,
    LEFT_OUT,
    LENGTH,
    MOST_COMPARED,
    PARTS,
    TYPES,
    default_choice,
    may_be_left_out,
    parts_of_talks,
    read_choice,
    subjects_of_talks,
    talk,
    write_choice,
)
from tests.support.known import known_catalogue

KNOWN = known_catalogue()
ALL_PARTS, ALL_SUBJECTS = parts_of_talks(KNOWN), subjects_of_talks(KNOWN)
MOST_LINES_SEEN = 7  # the title and points; what a picture names is not read through


def talks() -> list[Talk]:
    """Talks of each length: as usual, with all there is, with each part alone, and with nothing chosen."""
    four = ("pd1_pdl1_inhibitors", "monoclonal_antibodies", "treatment_vaccines", "immune_modulators")
    choices = [default_choice(KNOWN, length) for length in LENGTHS]
    choices += [TalkChoice(length, ALL_PARTS, ALL_SUBJECTS, four) for length in LENGTHS]
    choices += [TalkChoice(length, (part,), ALL_SUBJECTS, four) for length in LENGTHS for part in ALL_PARTS]
    choices += [TalkChoice(length, (), (), ()) for length in LENGTHS]
    return [talk(KNOWN, choice) for choice in choices]


TALKS = talks()


@cache
def usual(length: Length) -> Talk:
    """The talk of a length with nothing chosen otherwise."""
    return talk(KNOWN, default_choice(KNOWN, length))


SLIDES = list({(slide.id, any_talk.choice.length): slide for any_talk in TALKS for slide in any_talk.slides}.values())


@pytest.mark.parametrize("slide", SLIDES, ids=lambda slide: slide.id)
def test_a_slide_is_short_and_full(slide: Slide) -> None:
    assert slide.title.endswith((".", "?"))
    assert len(slide.title.split()) >= 4
    assert slide.script and all(paragraph.strip() for paragraph in slide.script)
    assert slide.words <= MOST_WORDS
    assert len(slide.lines) <= MOST_LINES
    labels = len(figure_texts(slide.figure))
    assert len(slide.texts) - labels <= MOST_LINES_SEEN


@pytest.mark.parametrize("slide", SLIDES, ids=lambda slide: slide.id)
def test_what_states_a_fact_names_its_sources(slide: Slide, catalogue: Catalogue) -> None:
    assert bool(slide.sources) != (slide.kind in ("title", "check"))
    assert set(slide.sources) <= set(catalogue.sources)


@pytest.mark.parametrize(("length", "slides"), [(5, 6), (10, 11), (20, 20)])
def test_a_usual_talk_has_as_many_slides_as_speakers_believe(length: Length, slides: int) -> None:
    assert len(usual(length).slides) == slides


@pytest.mark.parametrize("length", LENGTHS)
def test_the_time_of_all_slides_is_the_time_of_the_talk(length: Length) -> None:
    assert sum(slide.seconds for slide in usual(length).slides) == length * 60
    assert usual(length).minutes == length


@pytest.mark.parametrize("length", LENGTHS)
def test_there_is_time_to_say_it_calmly(length: Length) -> None:
    words = sum(len(" ".join(slide.script).split()) for slide in usual(length).slides)
    assert words / length <= WORDS_A_MINUTE


def test_a_slide_more_takes_more_time_and_a_slide_less_takes_less() -> None:
    choice = default_choice(KNOWN, 10)
    more = talk(KNOWN, replace(choice, subjects=(*choice.subjects, "til_therapy")))
    less = talk(KNOWN, replace(choice, left_out=("call", "ask_first")))
    assert less.minutes < usual(10).minutes < more.minutes


@pytest.mark.parametrize("any_talk", TALKS, ids=lambda any_talk: f"{any_talk.choice.length}-{len(any_talk.slides)}")
def test_a_talk_begins_with_its_title_and_the_scene_and_ends_with_the_code_and_the_phone(
    any_talk: Talk, catalogue: Catalogue
) -> None:
    first, second, *_, last = any_talk.slides
    assert first.kind == "title"
    assert isinstance(second.figure, Scene) and second.figure.mechanisms == tuple(catalogue.scene)
    assert isinstance(last.figure, Code) and last.figure.page == "start"
    name, letters, digits = last.lines
    assert (name, f"{letters} ({digits})") == (catalogue.help["nci"].name, catalogue.help["nci"].phone)
    assert len({slide.title for slide in any_talk.slides}) == len(any_talk.slides)
    assert len(set(any_talk.ids)) == len(any_talk.slides)


@pytest.mark.parametrize("any_talk", TALKS, ids=lambda any_talk: f"{any_talk.choice.length}-{len(any_talk.slides)}")
def test_the_room_is_asked_twice_at_the_most(any_talk: Talk) -> None:
    checks = [slide for slide in any_talk.slides if slide.check]
    assert len(checks) <= 2
    for slide in checks:
        assert slide.check.endswith("?") and slide.kind == "check"
        assert "What questions do you have?" in slide.lines


@pytest.mark.parametrize("any_talk", TALKS, ids=lambda any_talk: f"{any_talk.choice.length}-{len(any_talk.slides)}")
def test_a_question_to_the_room_follows_what_it_is_about(any_talk: Talk) -> None:
    for before, slide in pairwise(any_talk.slides):
        assert not slide.check or before.part == slide.part


def test_every_part_chosen_is_there_in_every_length() -> None:
    for any_talk in TALKS:
        parts = {slide.part for slide in any_talk.slides}
        assert parts - {"opening", "close"} == set(any_talk.choice.parts)


def test_a_longer_talk_has_all_slides_of_a_shorter_one() -> None:
    assert set(usual(5).ids) < set(usual(10).ids) < set(usual(20).ids)


def test_the_notes_of_the_last_slide_answer_the_room_check(catalogue: Catalogue) -> None:
    checks = talk_content(catalogue).checks.values()
    assert len(checks) == 3
    more = " ".join(usual(10).slides[-1].more)
    assert all(check.question in more and check.answer in more for check in checks)


def test_single_slides_can_be_left_out_but_not_those_of_every_talk() -> None:
    choice = default_choice(KNOWN, 20)
    shorter_talk = talk(KNOWN, replace(choice, left_out=("news", "welcome", "close", "call")))
    assert set(usual(20).ids) - set(shorter_talk.ids) == {"news", "call"}
    for slide in usual(20).slides:
        assert may_be_left_out(KNOWN, slide) == (slide.id not in ("welcome", "scene", "close"))


def test_a_part_of_which_only_its_question_is_left_is_not_told() -> None:
    ids = talk(KNOWN, replace(default_choice(KNOWN, 20), subjects=())).ids
    assert not [slide for slide in ids if slide in ("check_types", "type_treatment_vaccines")]


def test_what_to_do_in_an_emergency_comes_first_among_side_effects() -> None:
    for any_talk in TALKS:
        of_part = [slide for slide in any_talk.slides if slide.part == "side_effects"]
        if of_part:
            assert "911" in of_part[0].title


def test_every_type_has_a_slide_that_zooms_to_its_place(catalogue: Catalogue) -> None:
    figures = {slide.subject: slide.figure for slide in usual(10).slides if slide.kind == "type"}
    assert list(figures) == [subject.id for subject in catalogue.types]
    for subject in catalogue.types:
        figure = figures[subject.id]
        assert isinstance(figure, Zoom) and figure.mechanism == subject.facts.main_mechanism
        assert figure.alt == catalogue.scene[figure.mechanism].alt and figure.names


@pytest.mark.parametrize("length", LENGTHS)
def test_the_comparison_is_the_glance_of_all_types_with_help_and_harm_side_by_side(
    length: Length, catalogue: Catalogue
) -> None:
    [figure] = [slide.figure for slide in usual(length).slides if slide.id == "compare_weigh"]
    assert isinstance(figure, SlideTable)
    rows = {row.facts.id: row for row in glance(catalogue, catalogue.types)}
    wanted = [rows["glance_help"], rows["glance_danger"]]
    assert figure.columns == tuple(subject.id for subject in catalogue.types)
    assert figure.rows == tuple((row.facts.name, tuple(cell.text for cell in row.cells)) for row in wanted)


def test_the_longest_talk_has_the_year_with_two_of_those_compared(catalogue: Catalogue) -> None:
    for shorter_talk in (usual(5), usual(10)):
        assert not [slide for slide in shorter_talk.slides if isinstance(slide.figure, Year)]
    [slide] = [slide for slide in usual(20).slides if isinstance(slide.figure, Year)]
    assert isinstance(slide.figure, Year) and slide.figure.columns == usual(20).choice.compared[:2]
    more = " ".join(slide.more)
    for subject in slide.figure.columns:
        lanes = year_lanes(catalogue, catalogue.subjects[subject])
        assert [lane.name for lane in lanes] == [event for event, _ in slide.figure.rows]
        assert all(lane_text(lane) in more and set(lane.sources) <= set(slide.sources) for lane in lanes)


@pytest.mark.parametrize("length", LENGTHS)
def test_the_first_comparison_says_the_difference_in_one_line_for_each(length: Length, catalogue: Catalogue) -> None:
    first, *others = (" ".join(slide.script) for slide in usual(length).slides if isinstance(slide.figure, SlideTable))
    for clause in differences(catalogue.types):
        assert f"{clause}." in first
        assert not any(clause in script for script in others)


def test_a_table_has_few_facts_in_few_words(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects:
        any_talk = talk(catalogue, TalkChoice(20, ("compare",), (), (subject, *catalogue.subjects)[:MOST_COMPARED]))
        for slide in any_talk.slides:
            if isinstance(slide.figure, SlideTable):
                assert len(slide.figure.rows) <= MOST_FACTS
                cells = [cell for _, cells in slide.figure.rows for cell in cells]
                assert all(cell and len(cell.split()) <= MOST_CELL_WORDS for cell in cells)


@pytest.mark.parametrize("compared", [(), ("bcg",)], ids=["none", "one"])
def test_with_fewer_than_two_there_is_no_comparison(compared: tuple[str, ...]) -> None:
    any_talk = talk(KNOWN, TalkChoice(10, ALL_PARTS, (), compared))
    assert "compare" not in {slide.part for slide in any_talk.slides}


def test_ids_and_order_stay_the_same_from_length_to_length() -> None:
    longest = talk(KNOWN, TalkChoice(20, ALL_PARTS, ALL_SUBJECTS, ("bcg", "interferons"))).ids
    for length in LENGTHS:
        any_talk = talk(KNOWN, TalkChoice(length, ALL_PARTS, ALL_SUBJECTS, ("bcg", "interferons")))
        assert list(any_talk.ids) == [slide_id for slide_id in longest if slide_id in any_talk.ids]


some = st.lists(
    st.sampled_from(
        [*ALL_SUBJECTS, *ALL_PARTS, "call", "welcome", "nonsense", "", "5", "20", "7", "\u202e", "a.b", "x" * 7000]
    )
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from([LENGTH, PARTS, TYPES, COMPARED, LEFT_OUT, "slide", "other"]), some))
def test_no_address_is_too_odd(parameters: dict[str, list[str]]) -> None:
    choice, _ = read_choice(KNOWN, parameters)
    any_talk = talk(KNOWN, choice)
    assert any_talk.slides[-1].kind == "close"
    again, ignored = read_choice(KNOWN, {key: [value] for key, value in write_choice(KNOWN, choice).items()})
    assert again == choice
    assert not ignored


def test_an_address_says_if_part_of_it_was_not_known() -> None:
    assert read_choice(KNOWN, {})[1] is False
    assert read_choice(KNOWN, {LENGTH: ["7"]}) == (default_choice(KNOWN), True)
    assert read_choice(KNOWN, {PARTS: ["what.nonsense"]})[1] is True
    assert read_choice(KNOWN, {TYPES: [""]})[0].subjects == ()
