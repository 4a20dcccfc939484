"""The handouts there are: one type or kind, when to call, and a comparison in large print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from data.addresses import page_address, write_ids
from data.chances import chance_sentence
from data.load import Catalogue
from data.model import Chance, Statement, Subject
from data.query import Row, chances_of, comparison, questions_for
from documents.figures.chance_dots import chance_dots
from documents.figures.drawings import DRAWINGS, mechanism_drawing
from documents.handout import Form, Handout, Line, Picture, Print, Section, handout, numbered, references

OWN_QUESTIONS = 1  # of the type's own; the two on benefits and side effects stand with it
BOTH_SIDES = ("benefits", "side_effects")  # attributes that stand side by side, each with its chances and its question

# In a small picture the names of things are drawn larger, as far as there is room.
LABEL, LARGER_LABEL = 'font-size="18"', {2: 'font-size="22"', 3: 'font-size="20"'}


def type_handout(catalogue: Catalogue, subject: Subject, how: Print) -> Handout:
    """One type or kind on a page: what it is, how it works and is given, what people can get, when to call."""
    chances = {part: chances_of(catalogue, subject, part) for part in BOTH_SIDES}
    parts = ("call_now", "what_it_is", *_how(subject), "benefits", _harms(subject))
    said = [subject.statements[part] for part in parts if part in subject.statements]
    counted = [chance for part in BOTH_SIDES for chance in chances[part]]
    cited = numbered(
        [*(source for one in said for source in one.sources), *(source for one in counted for source in one.sources)]
    )
    return handout(
        catalogue,
        how,
        title=subject.title,
        urgent=_urgent(catalogue, subject, cited),
        cited=cited,
        address=page_address(how.site, "type", {"type": subject.id}),
        picture=_picture(catalogue, subject, how),
        beside=(*_what_happens(catalogue, subject, cited), _questions(catalogue, subject)),
        panels=(
            _side(catalogue, subject, "benefits", "benefits", chances["benefits"], cited, how.is_large),
            _side(catalogue, subject, "side_effects", _harms(subject), chances["side_effects"], cited, how.is_large),
        ),
    )


def _how(subject: Subject) -> tuple[str, ...]:
    """How it works and is given: by the picture and the steps, or in words where there are no steps."""
    return ("steps",) if "steps" in subject.statements else ("how_it_works", "how_given")


def _harms(subject: Subject) -> str:
    return "people_can_get" if "people_can_get" in subject.statements else "side_effects"


def _section(
    subject: Subject, part: str, heading: str, form: Form, cited: Mapping[str, int], more: Sequence[Line] = ()
) -> Section:
    said = subject.statements[part]
    sources = tuple(cited[source] for source in said.sources)
    return Section(heading, form, (*map(Line, said.lines), *more), sources)


def _what_happens(catalogue: Catalogue, subject: Subject, cited: Mapping[str, int]) -> Iterator[Section]:
    names = catalogue.attributes
    for part in ("what_it_is", *_how(subject)):
        if part == "steps":
            yield _section(subject, part, catalogue.messages("type.steps"), "steps", cited)
        else:
            yield _section(subject, part, names[part].name, "prose", cited)


def _side(
    catalogue: Catalogue,
    subject: Subject,
    attribute: str,
    part: str,
    chances: Sequence[Chance],
    cited: Mapping[str, int],
    is_large: bool,
) -> Section:
    """Benefits or side effects, with what is known of their chances."""
    words = catalogue.messages
    counted = tuple(
        Line(
            chance_sentence(words, chance),
            note=f"{words('chance.who', who=chance.who)} {_numbers(chance.sources, cited)}",
            dots=chance_dots(chance.low, chance.high, across=25 if is_large else 50),
        )
        for chance in chances
    )
    more = (*counted, Line(words("chance.groups"))) if counted else ()
    return _section(subject, part, catalogue.attributes[attribute].name, "bullets", cited, more)


def _numbers(sources: Sequence[str], cited: Mapping[str, int]) -> str:
    return references([cited[source] for source in sources])


def _picture(catalogue: Catalogue, subject: Subject, how: Print) -> Picture:
    mechanism = subject.facts.main_mechanism
    scenes = len(DRAWINGS[mechanism].scenes)
    drawn = catalogue.drawings[mechanism]
    if how.is_large:
        svg = mechanism_drawing(mechanism, drawn, "light", "tall")
    else:
        svg = mechanism_drawing(mechanism, drawn, "light", "compact").replace(LABEL, LARGER_LABEL[scenes])
    return Picture(svg, drawn["alt"], drawn["caption"], is_short=scenes == 2)


def _urgent(catalogue: Catalogue, subject: Subject, cited: Mapping[str, int]) -> Section:
    """The emergency line first, then what needs a call."""
    said = subject.statements["call_now"]
    lines = (Line(catalogue.messages("notice.emergency")), Line(" ".join(said.lines)))
    sources = tuple(cited[source] for source in said.sources)
    return Section(catalogue.attributes["call_now"].name, "prose", lines, sources)


def _questions(catalogue: Catalogue, subject: Subject) -> Section:
    """The first of its own, and one each on benefits and side effects, so that neither stands without the other."""
    own = [question.text for question in questions_for(catalogue, subject) if not question.about_prognosis]
    both = [catalogue.questions[catalogue.attributes[part].question].text for part in BOTH_SIDES]
    lines = tuple(map(Line, dict.fromkeys([*own[:OWN_QUESTIONS], *both])))
    return Section(catalogue.messages("type.questions"), "boxes", lines)


def call_handout(catalogue: Catalogue, subjects: Sequence[Subject], how: Print) -> Handout:
    """When to call: the emergency line, what needs a call for each of some types, and a card to fill in."""
    words = catalogue.messages
    said = [subject.statements["call_now"] for subject in subjects]
    cited = numbered(source for one in said for source in one.sources)
    lines = tuple(
        Line(" ".join(one.lines), name=subject.name, note=_numbers(one.sources, cited))
        for subject, one in zip(subjects, said, strict=True)
    )
    card = tuple(Line(words(f"sheet.card_{one}").strip()) for one in ("treatment", "since", "day", "night"))
    return handout(
        catalogue,
        how,
        title=words("handout.call_title"),
        urgent=_first_of_all(catalogue),
        cited=cited,
        address=page_address(how.site, "type", {"type": subjects[0].id} if len(subjects) == 1 else {}),
        sections=(Section(words("handout.call_signs"), "named", lines, closing=words("search_box.no_guess")),),
        card=Section(words("sheet.call_card"), "prose", card, closing=words("sheet.card_tell")),
    )


def _first_of_all(catalogue: Catalogue) -> Section:
    words = catalogue.messages
    return Section(words("handout.call_first"), "prose", (Line(words("notice.emergency")),))


def comparison_handout(catalogue: Catalogue, subjects: Sequence[Subject], how: Print) -> Handout:
    """A comparison in large print: a table of that size would not fit on paper, so it is read row by row."""
    words = catalogue.messages
    rows = comparison(catalogue, [subject.id for subject in subjects])
    cited = numbered(source for row in rows for said in row.cells for source in said.sources)
    return handout(
        catalogue,
        how,
        title=words("take_away.comparison_title", names=", ".join(subject.name for subject in subjects)),
        urgent=_first_of_all(catalogue),
        cited=cited,
        address=page_address(how.site, "compare", {"compare": write_ids(subject.id for subject in subjects)}),
        sections=tuple(_row(row, subjects, cited, words("handout.ask")) for row in rows),
    )


def _row(row: Row, subjects: Sequence[Subject], cited: Mapping[str, int], ask: str) -> Section:
    lines = tuple(
        Line(_in_one(said), subject.name, _numbers(said.sources, cited))
        for subject, said in zip(subjects, row.cells, strict=True)
    )
    return Section(row.attribute.name, "named", (*lines, Line(row.question.text, ask)))


def _in_one(said: Statement) -> str:
    """The lines of a cell in one: sentences run on, names get a comma between them."""
    is_prose = all(line.endswith((".", "?")) for line in said.lines)
    return said.text if is_prose else ", ".join(said.lines)
