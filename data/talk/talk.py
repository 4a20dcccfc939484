"""A talk made from the catalogue: the slides for one presenter's choice. Pure; the same choice gives the same talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.catalogue.catalogue import Catalogue
from data.catalogue.help import help_for_all, help_sources
from data.sheet.url_ids import read_ids, write_ids
from data.talk.content import talk_content
from data.talk.model import (
    LENGTHS,
    WORDS_A_MINUTE,
    Length,
    Slide,
    SlideTable,
    SlideText,
    Talk,
    TalkChoice,
    TalkContent,
    Year,
)
from data.talk.talk_compare import (
    glance_sources,
    has_year,
    said_if_asked,
    said_of_differences,
    said_of_year,
    year_slide_sources,
)
from data.talk.talk_figures import figure

DEFAULT_LENGTH: Length = 10
MOST_COMPARED = 5
LEAST_COMPARED = 2
MOST_SUBJECTS = 12  # with a slide of their own
MOST_LEFT_OUT = 60  # slides
PARTS_WITH_A_CHOICE = "chosen"
LENGTH, PARTS, TYPES, COMPARED, LEFT_OUT = "length", "parts", "types", "compare", "without"  # in the address


def talk(catalogue: Catalogue, choice: TalkChoice) -> Talk:
    """The slides of a talk in order. Whatever the choice, it begins with a title and ends with the way on."""
    usual = sum(seconds for _, seconds in _spoken(catalogue, default_choice(catalogue, choice.length)))
    pace = choice.length * 60 / usual  # what the usual talk leaves, for pauses and questions, is shared out
    slides: list[Slide] = []
    spent = 0.0
    for slide, seconds in _spoken(catalogue, choice):
        begins, spent = spent, spent + seconds * pace
        slides.append(replace(slide, seconds=round(spent) - round(begins)))
    return Talk(choice, tuple(slides))


def _spoken(catalogue: Catalogue, choice: TalkChoice) -> list[tuple[Slide, float]]:
    """The slides of a talk in order, each with the seconds that its script and its pause take."""
    slides: list[tuple[Slide, float]] = []
    is_compared = False
    for text in _texts(catalogue, choice):
        slide = _slide(catalogue, text, choice)
        if isinstance(slide.figure, SlideTable) and not is_compared:
            slide, is_compared = replace(slide, script=(*slide.script, *said_of_differences(catalogue, choice))), True
        count = sum(len(paragraph.split()) for paragraph in slide.script)
        slides.append((slide, text.facts.pause + count * 60 / WORDS_A_MINUTE))
    return slides


def _texts(catalogue: Catalogue, choice: TalkChoice) -> list[SlideText]:
    """What a talk of this choice has, part by part; a part of which only its question is left has nothing."""
    content = talk_content(catalogue)
    texts: list[SlideText] = []
    for part, facts in content.parts.items():
        if facts.place == PARTS_WITH_A_CHOICE and part not in choice.parts:
            continue
        of_part = [
            text for text in content.slides.values() if text.facts.part == part and _is_told(catalogue, text, choice)
        ]
        if any(text.facts.kind != "check" for text in of_part):
            texts += of_part
    return [
        text for text in texts if text.facts.id not in choice.left_out or _is_in_every_talk(content, text.facts.part)
    ]


def may_be_left_out(catalogue: Catalogue, slide: Slide) -> bool:
    """Whether a presenter may take the slide out; those of the first and the last part are in every talk."""
    return not _is_in_every_talk(talk_content(catalogue), slide.part)


def _is_in_every_talk(content: TalkContent, part: str) -> bool:
    return content.parts[part].place != PARTS_WITH_A_CHOICE


def slides_of_talks(catalogue: Catalogue) -> frozenset[str]:
    """The ids of all slides that any talk has."""
    return frozenset(talk_content(catalogue).slides)


def subjects_of_talks(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the types and kinds that have a slide of their own, in the types' order."""
    with_slide = {text.facts.subject for text in talk_content(catalogue).slides.values() if text.facts.kind == "type"}
    return tuple(subject.id for subject in catalogue.in_order if subject.id in with_slide)


def parts_of_talks(catalogue: Catalogue) -> tuple[str, ...]:
    """The ids of the parts that a presenter may leave out, in order."""
    return tuple(part for part, facts in talk_content(catalogue).parts.items() if facts.place == PARTS_WITH_A_CHOICE)


def default_choice(catalogue: Catalogue, length: Length = DEFAULT_LENGTH) -> TalkChoice:
    """What a talk of this length has unless the presenter chooses otherwise."""
    parts = tuple(
        part for part in parts_of_talks(catalogue) if str(length) in talk_content(catalogue).parts[part].lengths
    )
    types = tuple(subject.id for subject in catalogue.types)
    return TalkChoice(length, parts, types, types)


def read_choice(catalogue: Catalogue, parameters: Mapping[str, Sequence[str]]) -> tuple[TalkChoice, bool]:
    """The choice that an address asks for, and whether part of it was not understood. Never raises."""
    lengths = read_ids(parameters.get(LENGTH, ()), frozenset(map(str, LENGTHS)), most=1)
    length: Length = next((option for option in LENGTHS if str(option) in lengths.ids), DEFAULT_LENGTH)
    usual = default_choice(catalogue, length)
    ignored = lengths.ignored

    def chosen(key: str, options: Sequence[str], most: int, default: tuple[str, ...], ordered: bool) -> tuple[str, ...]:
        nonlocal ignored
        if key not in parameters:
            return default
        ids = read_ids(parameters[key], frozenset(options), most)
        ignored = ignored or ids.ignored
        return tuple(option for option in options if option in ids.ids) if ordered else ids.ids

    parts, subjects = parts_of_talks(catalogue), subjects_of_talks(catalogue)
    choice = TalkChoice(
        length,
        chosen(PARTS, parts, len(parts), usual.parts, ordered=True),
        chosen(TYPES, subjects, MOST_SUBJECTS, usual.subjects, ordered=True),
        chosen(COMPARED, tuple(catalogue.subjects), MOST_COMPARED, usual.compared, ordered=False),
        chosen(LEFT_OUT, sorted(slides_of_talks(catalogue)), MOST_LEFT_OUT, (), ordered=True),
    )
    return choice, ignored


def write_choice(catalogue: Catalogue, choice: TalkChoice) -> dict[str, str]:
    """The choice as parameters of an address; what is as usual for its length is left out."""
    usual = default_choice(catalogue, choice.length)
    pairs = (
        (PARTS, choice.parts, usual.parts),
        (TYPES, choice.subjects, usual.subjects),
        (COMPARED, choice.compared, usual.compared),
        (LEFT_OUT, choice.left_out, ()),
    )
    length = {} if choice.length == DEFAULT_LENGTH else {LENGTH: str(choice.length)}
    return length | {key: write_ids(ids) for key, ids, default in pairs if ids != default}


def _is_told(catalogue: Catalogue, text: SlideText, choice: TalkChoice) -> bool:
    """Whether a talk of this length, with these types and this comparison, has the slide."""
    if text.facts.kind == "type" and text.facts.subject not in choice.subjects:
        return False
    if text.facts.part == COMPARED and len(choice.compared) < LEAST_COMPARED:
        return False
    if text.facts.figure == "year" and not has_year(catalogue, choice):
        return False
    return text.facts.shortest <= choice.length


def _slide(catalogue: Catalogue, text: SlideText, choice: TalkChoice) -> Slide:
    facts = text.facts
    slide = Slide(
        id=facts.id,
        part=facts.part,
        kind=facts.kind,
        title=text.title,
        lines=() if facts.kind == "close" else text.lines,  # they stand under its code
        figure=figure(catalogue, text, choice),
        script=text.script,
        more=(),
        check=text.title if facts.kind == "check" else "",
        sources=facts.sources,
        subject=facts.subject or "",
        seconds=0,
    )
    if isinstance(slide.figure, Year):
        return replace(slide, more=said_of_year(slide.figure), sources=year_slide_sources(slide.figure))
    if facts.kind == "compare":
        return _compared(catalogue, slide, facts.figure.split(":")[1:], choice)
    return _closing(catalogue, slide) if facts.kind == "close" else slide


def _compared(catalogue: Catalogue, slide: Slide, rows: Sequence[str], choice: TalkChoice) -> Slide:
    """A comparison with the sources of its cells, and what they say in full for those who ask."""
    sources = dict.fromkeys((*slide.sources, *glance_sources(catalogue, rows, choice)))
    return replace(slide, more=said_if_asked(catalogue, rows, choice), sources=tuple(sources))


def _closing(catalogue: Catalogue, slide: Slide) -> Slide:
    """The last slide, with the phone line; the room check and its answers are there for those who go on to it."""
    words = catalogue.messages
    helper = help_for_all(catalogue)[0]
    checks = talk_content(catalogue).checks.values()
    return replace(
        slide,
        lines=(helper.name, *helper.phone.removesuffix(")").split(" (")),  # in letters, and in digits
        more=(
            words("talk.room_check"),
            *(words("talk.check_answer", question=check.question, answer=check.answer) for check in checks),
        ),
        sources=tuple(dict.fromkeys((*slide.sources, *help_sources([helper])))),
    )
