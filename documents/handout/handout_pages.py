"""The handouts there are beside a year: one type or kind, when to call, and a comparison in large print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence, dot_key
from data.catalogue.help import help_for, help_for_all, help_sources
from data.catalogue.messages import Messages
from data.catalogue.model import Chance, Subject
from data.catalogue.query import chances_of, questions_for
from data.catalogue.year import year_lanes, year_sources
from data.compare.glance import GlanceRow, differences, glance
from data.sheet.url_ids import page_address
from documents.figures.chance_dots import chance_dots
from documents.figures.drawings import drawing_of, subject_drawing
from documents.handout.handout import (
    Form,
    Handout,
    HandoutLine,
    HandoutPicture,
    Print,
    Section,
    by_publisher,
    comparison_address,
    handout,
    numbered,
)
from documents.handout.handout_sections import help_section, short_year, source_numbers, urgent_section

DOTS_SHOWN = 2  # drawings in regular print for benefits and for harms each: with more, a type fills more than a sheet
OWN_QUESTIONS = 1  # of the type's own; the two on benefits and side effects stand with it
BOTH_SIDES = ("benefits", "side_effects")  # attributes that stand side by side, each with its chances and its question

# In a small picture the names of things are drawn larger, as far as there is room.
LABEL, LARGER_LABEL = 'font-size="18"', {2: 'font-size="22"', 3: 'font-size="20"'}


def type_handout(catalogue: Catalogue, subject: Subject, settings: Print) -> Handout:
    """One type or kind on a page: what it is, how it works and is given, what people can get, when to call.

    Where both sides of a sheet do not hold it, the year with it gives way, which has a page of its own; then the dots
    of the chances, whose words stay; then of what is kept in short all but the next step, and then that; then the
    titles of the sources, which the site has. In two languages the year and the dots give way at once.
    """
    if settings.is_double:
        return _type(catalogue, subject, settings, has_year=False, dots_shown=0)
    shortest = [_type(catalogue, subject, settings, has_year=False, dots_shown=0, kept=kept) for kept in (0, 1)]
    least, with_step = (by_publisher(catalogue, each) for each in shortest)
    bare = replace(shortest[0], shorter=replace(with_step, shorter=least))
    last = replace(_type(catalogue, subject, settings, has_year=False, dots_shown=0, kept=1), shorter=bare)
    words_alone = replace(_type(catalogue, subject, settings, has_year=False, dots_shown=0), shorter=last)
    without_year = replace(_type(catalogue, subject, settings, has_year=False), shorter=words_alone)
    return replace(_type(catalogue, subject, settings, has_year=True), shorter=without_year)


def _type(
    catalogue: Catalogue,
    subject: Subject,
    settings: Print,
    *,
    has_year: bool,
    dots_shown: int = DOTS_SHOWN,
    kept: int = 3,
) -> Handout:
    chances = {part: chances_of(catalogue, subject, part) for part in BOTH_SIDES}
    parts = ("call_now", "what_it_is", *_how_it_works(subject), "benefits", _harms(subject))
    statements = [subject.statements[part] for part in parts if part in subject.statements]
    counted = [chance for part in BOTH_SIDES for chance in chances[part]]
    lanes = year_lanes(catalogue, subject) if has_year else ()
    helpers = help_for(catalogue, subject)
    of_words = [source for statement in statements for source in statement.sources]
    of_numbers = [source for chance in counted for source in chance.sources]
    cited = numbered([*of_words, *of_numbers, *year_sources(lanes), *help_sources(helpers)])
    return handout(
        catalogue,
        settings,
        title=subject.title,
        urgent=urgent_section(catalogue, subject, cited),
        cited=cited,
        statements=statements,
        address=page_address(settings.site, "type", {"type": subject.id}, catalogue.language),
        picture=_picture(catalogue, subject, settings),
        beside=(*_what_happens(catalogue, subject, cited), _questions(catalogue, subject)),
        panels=(
            _side(
                catalogue, subject, "benefits", "benefits", chances["benefits"], cited, settings.is_large, dots_shown
            ),
            _side(
                catalogue,
                subject,
                "side_effects",
                _harms(subject),
                chances["side_effects"],
                cited,
                settings.is_large,
                dots_shown,
            ),
        ),
        year=short_year(catalogue, lanes, cited) if lanes else None,
        sections=(
            *((_in_short(catalogue, subject, cited, kept),) if kept else ()),
            help_section(catalogue, helpers, cited),
        ),
    )


def _how_it_works(subject: Subject) -> tuple[str, ...]:
    """How it works and is given: by the picture and the steps, or in words where there are no steps."""
    return ("steps",) if "steps" in subject.statements else ("how_it_works", "how_given")


def _harms(subject: Subject) -> str:
    return "people_can_get" if "people_can_get" in subject.statements else "side_effects"


def _section(
    subject: Subject, part: str, heading: str, form: Form, cited: Mapping[str, int], more: Sequence[HandoutLine] = ()
) -> Section:
    statement = subject.statements[part]
    sources = tuple(cited[source] for source in statement.sources)
    return Section(heading, form, (*map(HandoutLine, statement.lines), *more), sources)


def _in_short(catalogue: Catalogue, subject: Subject, cited: Mapping[str, int], kept: int) -> Section:
    """What to keep and what to do next, with those of its sources that the handout lists for the parts summed up."""
    statement = subject.statements["in_short"]
    numbers = tuple(cited[source] for source in statement.sources if source in cited)
    lines = (HandoutLine(" ".join(statement.lines[-kept:])),)
    return Section(catalogue.messages("type.in_short"), "prose", lines, numbers)


def _what_happens(catalogue: Catalogue, subject: Subject, cited: Mapping[str, int]) -> Iterator[Section]:
    names = catalogue.attributes
    for part in ("what_it_is", *_how_it_works(subject)):
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
    dots_shown: int,
) -> Section:
    """Benefits or side effects, with what is known of their chances: all in words, the first ones drawn too."""
    words = catalogue.messages
    counted = tuple(
        HandoutLine(
            chance_sentence(words, chance),
            note=f"{_key(words, chance)}{chance_counted(words, chance)} {source_numbers(chance.sources, cited)}",
            dots=_dots(chance, is_large) if (is_large and dots_shown) or position < dots_shown else "",
        )
        for position, chance in enumerate(chances)
    )
    more = (*counted, HandoutLine(words("chance.groups"))) if counted else ()
    return _section(subject, part, catalogue.attributes[attribute].name, "bullets", cited, more)


def _dots(chance: Chance, is_large: bool) -> str:
    return chance_dots(chance.low, chance.high, across=25 if is_large else 50, beside=chance.beside)


def _key(words: Messages, chance: Chance) -> str:
    """What the marks mean where there are more than two kinds of them; the words name the marks."""
    key = dot_key(words, chance)
    return "".join(words(f"chance.key_{kind}", meaning=meaning) + " " for kind, meaning in key)


def _picture(catalogue: Catalogue, subject: Subject, settings: Print) -> HandoutPicture:
    scenes = len(drawing_of(catalogue, subject.id).scenes)
    words = catalogue.drawings[subject.id]
    if settings.is_large:
        svg = subject_drawing(catalogue, subject.id, "light", "tall")
    elif settings.is_double:
        svg = subject_drawing(catalogue, subject.id, "light", "wide")
    else:
        svg = subject_drawing(catalogue, subject.id, "light", "compact").replace(LABEL, LARGER_LABEL[scenes])
    return HandoutPicture(svg, words["alt"], words["caption"], is_short=scenes == 2)


def _questions(catalogue: Catalogue, subject: Subject) -> Section:
    """The first of its own, and one each on benefits and side effects, so that neither stands without the other."""
    own_questions = [question.text for question in questions_for(catalogue, subject) if not question.about_prognosis]
    both = [catalogue.questions[catalogue.attributes[part].question].text for part in BOTH_SIDES]
    lines = tuple(map(HandoutLine, dict.fromkeys([*own_questions[:OWN_QUESTIONS], *both])))
    return Section(catalogue.messages("type.questions"), "boxes", lines)


def call_handout(catalogue: Catalogue, subjects: Sequence[Subject], settings: Print) -> Handout:
    """When to call: the emergency line, what needs a call for each of some types, and a card to fill in."""
    words = catalogue.messages
    statements = [subject.statements["call_now"] for subject in subjects]
    helpers = help_for_all(catalogue)
    cited = numbered([*(source for statement in statements for source in statement.sources), *help_sources(helpers)])
    view = {"type": subjects[0].id} if len(subjects) == 1 else {}
    lines = tuple(
        HandoutLine(" ".join(statement.lines), name=subject.name, note=source_numbers(statement.sources, cited))
        for subject, statement in zip(subjects, statements, strict=True)
    )
    card = tuple(HandoutLine(words(f"sheet.card_{name}").strip()) for name in ("treatment", "since", "day", "night"))
    return handout(
        catalogue,
        settings,
        title=words("handout.call_title"),
        urgent=_first_of_all(catalogue),
        cited=cited,
        statements=statements,
        address=page_address(settings.site, "type", view, catalogue.language),
        sections=(
            Section(words("handout.call_signs"), "named", lines, closing=words("search_box.no_guess")),
            help_section(catalogue, helpers, cited),
        ),
        card=Section(words("sheet.call_card"), "prose", card, closing=words("sheet.card_tell")),
    )


def _first_of_all(catalogue: Catalogue) -> Section:
    words = catalogue.messages
    return Section(words("handout.call_first"), "prose", (HandoutLine(words("notice.emergency")),))


def comparison_handout(catalogue: Catalogue, subjects: Sequence[Subject], settings: Print) -> Handout:
    """A comparison in large print: the rows at a glance, one below the other, as no such table would fit on paper."""
    words = catalogue.messages
    rows = glance(catalogue, subjects)
    helpers = help_for_all(catalogue)
    statements = [
        *(subject.statements["difference"] for subject in subjects),
        *(statement for row in rows for statement in row.cells),
    ]
    cited = numbered([*(source for statement in statements for source in statement.sources), *help_sources(helpers)])
    return handout(
        catalogue,
        settings,
        title=words("take_away.comparison_title", names=", ".join(subject.name for subject in subjects)),
        urgent=_first_of_all(catalogue),
        cited=cited,
        statements=statements,
        address=comparison_address(settings, subjects, catalogue.language),
        sections=(
            _difference(catalogue, subjects, cited),
            *(_row(row, subjects, cited, words("handout.ask")) for row in rows),
            help_section(catalogue, helpers, cited),
        ),
    )


def _difference(catalogue: Catalogue, subjects: Sequence[Subject], cited: Mapping[str, int]) -> Section:
    lines = tuple(
        HandoutLine(f"{clause}.", note=source_numbers(subject.statements["difference"].sources, cited))
        for subject, clause in zip(subjects, differences(subjects), strict=True)
    )
    return Section(catalogue.messages("compare.difference"), "bullets", lines)


def _row(row: GlanceRow, subjects: Sequence[Subject], cited: Mapping[str, int], ask: str) -> Section:
    lines = tuple(
        HandoutLine(statement.text, subject.name, source_numbers(statement.sources, cited))
        for subject, statement in zip(subjects, row.cells, strict=True)
    )
    return Section(row.facts.name, "named", (*lines, HandoutLine(row.question.text, ask)))
