"""A talk made from the catalogue: the slides for one presenter's choice. Pure; the same choice gives the same talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.addresses import read_ids, write_ids
from data.dates import long_date
from data.load import Catalogue
from data.talk_compare import compare_slides
from data.talk_figures import figure
from data.talk_model import (
    LENGTHS,
    PARAGRAPHS_SAID,
    PAUSE_SECONDS,
    WORDS_A_MINUTE,
    Length,
    Slide,
    SlideText,
    Talk,
    TalkChoice,
)

DEFAULT_LENGTH: Length = 10
MOST_COMPARED = 4
LEAST_COMPARED = 2
MOST_SUBJECTS = 12  # with a slide of their own
PARTS_WITH_A_CHOICE = "chosen"
LENGTH, PARTS, TYPES, COMPARED = "length", "parts", "types", "compare"  # in the address


def talk(catalogue: Catalogue, choice: TalkChoice) -> Talk:
    """The slides of a talk in order. Whatever the choice, it begins with a title and ends with the notice."""
    content = catalogue.talk
    slides: list[Slide] = []
    for part, facts in content.parts.items():
        if facts.place == PARTS_WITH_A_CHOICE and part not in choice.parts:
            continue
        of_part = [text for text in content.slides.values() if text.facts.part == part]
        told = [text for text in of_part if text.facts.kind != "check" and _is_told(text, choice)]
        found = [_slide(catalogue, text, choice) for text in told]
        if part == COMPARED:
            compared = compare_slides(catalogue, choice)
            found = compared + found if compared else []
        if found:
            slides += found
            slides += [_slide(catalogue, text, choice) for text in of_part if text.facts.kind == "check"]
    timed = tuple(replace(slide, seconds=_seconds(slide, choice.length)) for slide in slides)
    return Talk(choice, timed)


def subjects_of_talks(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the types and kinds that have a slide of their own, in the types' order."""
    shown = {text.facts.subject for text in catalogue.talk.slides.values() if text.facts.kind == "type"}
    in_order = [s.id for home in catalogue.types for s in (home, *catalogue.kinds_of(home.id))]
    return tuple(subject for subject in in_order if subject in shown)


def parts_of_talks(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the parts that a presenter may leave out, in order."""
    return tuple(part for part, facts in catalogue.talk.parts.items() if facts.place == PARTS_WITH_A_CHOICE)


def default_choice(catalogue: Catalogue, length: Length = DEFAULT_LENGTH) -> TalkChoice:
    """What a talk of this length has unless the presenter chooses otherwise."""
    parts = tuple(part for part in parts_of_talks(catalogue) if str(length) in catalogue.talk.parts[part].lengths)
    types = tuple(subject.id for subject in catalogue.types)
    return TalkChoice(length, parts, types, types[:LEAST_COMPARED])


def read_choice(catalogue: Catalogue, parameters: Mapping[str, Sequence[str]]) -> tuple[TalkChoice, bool]:
    """The choice that an address asks for, and whether part of it was not understood. Never raises."""
    lengths = read_ids(parameters.get(LENGTH, ()), frozenset(map(str, LENGTHS)), most=1)
    length: Length = next((one for one in LENGTHS if str(one) in lengths.ids), DEFAULT_LENGTH)
    usual = default_choice(catalogue, length)
    ignored = lengths.ignored

    def chosen(key: str, known: Sequence[str], most: int, default: tuple[str, ...], ordered: bool) -> tuple[str, ...]:
        nonlocal ignored
        if key not in parameters:
            return default
        asked = read_ids(parameters[key], frozenset(known), most)
        ignored = ignored or asked.ignored
        return tuple(one for one in known if one in asked.ids) if ordered else asked.ids

    parts, subjects = parts_of_talks(catalogue), subjects_of_talks(catalogue)
    choice = TalkChoice(
        length,
        chosen(PARTS, parts, len(parts), usual.parts, ordered=True),
        chosen(TYPES, subjects, MOST_SUBJECTS, usual.subjects, ordered=True),
        chosen(COMPARED, tuple(catalogue.subjects), MOST_COMPARED, usual.compared, ordered=False),
    )
    return choice, ignored


def write_choice(catalogue: Catalogue, choice: TalkChoice) -> dict[str, str]:
    """The choice as parameters of an address; what is as usual for its length is left out."""
    usual = default_choice(catalogue, choice.length)
    pairs = (
        (PARTS, choice.parts, usual.parts),
        (TYPES, choice.subjects, usual.subjects),
        (COMPARED, choice.compared, usual.compared),
    )
    length = {} if choice.length == DEFAULT_LENGTH else {LENGTH: str(choice.length)}
    return length | {key: write_ids(ids) for key, ids, default in pairs if ids != default}


def _is_told(text: SlideText, choice: TalkChoice) -> bool:
    """Whether a talk of this length, with these types, has the slide."""
    if text.facts.kind == "type" and text.facts.subject not in choice.subjects:
        return False
    return text.facts.shortest <= choice.length


def _slide(catalogue: Catalogue, text: SlideText, choice: TalkChoice) -> Slide:
    facts = text.facts
    notice = notice_lines(catalogue) if facts.kind == "notice" else ()
    shown = figure(catalogue, text, choice)
    return Slide(
        id=facts.id,
        part=facts.part,
        kind=facts.kind,
        title=text.title,
        lines=text.lines or notice,
        figure=shown,
        script=text.script[: PARAGRAPHS_SAID[choice.length]],
        more=text.script[PARAGRAPHS_SAID[choice.length] :],
        check=text.title if facts.kind == "check" else "",
        sources=facts.sources,
        subject=facts.subject or "",
        seconds=0,
    )


def notice_lines(catalogue: Catalogue) -> tuple[str, ...]:
    """The full notice, as every page carries it."""
    words = catalogue.messages
    newest = max(source.checked_on for source in catalogue.sources.values())
    said = (words(f"notice.{part}") for part in ("learning", "not_advice", "no_change", "emergency"))
    return (*said, words("notice.review", checked=long_date(newest, words)))


def _seconds(slide: Slide, length: Length) -> int:
    spoken = sum(len(paragraph.split()) for paragraph in slide.script)
    pause = PAUSE_SECONDS[length] if slide.kind == "check" else 0
    return round(spoken * 60 / WORDS_A_MINUTE) + pause
