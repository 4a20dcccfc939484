"""The questions that pages put to the catalogue. Plain functions: a catalogue and a choice in, an answer out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from data.catalogue.alphabet import without_accents
from data.catalogue.catalogue import Catalogue
from data.catalogue.messages import Messages
from data.catalogue.model import Attribute, Chance, Medicine, Question, Source, State, Statement, Subject, Topic

NAMED_MEDICINES = 4  # in a cell of the comparison; the profile lists all
GROUP_SIZE = 7  # questions under one heading at the most (content standard, section 9)
MEDICINE_LIST_SOURCE = "fda_novel_drugs_2026"  # how far the list of medicines goes


def medicines_of(catalogue: Catalogue, subject: Subject) -> tuple[Medicine, ...]:
    """Every medicine of a kind, or of all the kinds of a type, former ones included, in file order."""
    kinds = {subject.id} | {kind.id for kind in catalogue.kinds_of(subject.id)}
    return tuple(m for m in catalogue.medicines.values() if m.kind in kinds)


def in_use(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    """Those approved today. Withdrawn and discontinued ones list former uses, which never count."""
    return tuple(m for m in medicines if m.is_in_use)


def counted(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    """Those that charts count: in use, and working mainly through the immune system."""
    return tuple(m for m in in_use(medicines) if m.mainly_immune)


def cancers_in_use(catalogue: Catalogue) -> tuple[str, ...]:
    """The cancers that a medicine in use is approved for, by group and name."""
    used = {cancer for m in in_use(catalogue.medicines.values()) for cancer in m.cancers}
    return tuple(cancer for cancer in cancers_in_order(catalogue) if cancer in used)


def cancers_in_order(catalogue: Catalogue) -> tuple[str, ...]:
    """All cancers by group, in the order of the table, and within it by name."""
    cancers = catalogue.cancers.values()
    groups = list(dict.fromkeys(cancer.group for cancer in cancers))
    return tuple(c.id for c in sorted(cancers, key=lambda c: (groups.index(c.group), without_accents(c.name))))


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the comparison: the attribute, one cell a subject, and the question it offers."""

    attribute: Attribute
    cells: tuple[Statement, ...]
    question: Question

    @property
    def differs(self) -> bool:
        """True unless all cells say the same."""
        return len({(cell.state, cell.lines) for cell in self.cells}) > 1


def comparison(catalogue: Catalogue, ids: Sequence[str]) -> tuple[Row, ...]:
    """All rows for the subjects named, in the attributes' order. Raises KeyError for an unknown id."""
    subjects = [catalogue.subjects[subject] for subject in ids]
    return tuple(
        Row(
            attribute,
            tuple(cell(catalogue, subject, attribute) for subject in subjects),
            catalogue.questions[attribute.question],
        )
        for attribute in catalogue.attributes.values()
    )


def cell(catalogue: Catalogue, subject: Subject, attribute: Attribute) -> Statement:
    """What is known of one attribute of one subject."""
    if attribute.origin == "mechanisms":
        names = tuple(catalogue.mechanisms[m].name for m in subject.mechanisms)
        return Statement(attribute.id, "known", names, subject.statements["how_it_works"].sources)
    if attribute.origin == "medicines":
        return _medicines_cell(catalogue, subject, attribute.id)
    return subject.statements[attribute.id]


def _medicines_cell(catalogue: Catalogue, subject: Subject, part: str) -> Statement:
    words = catalogue.messages
    medicines = in_use(medicines_of(catalogue, subject))
    if not medicines:
        return Statement(part, "known", (words("medicines.none"),), (MEDICINE_LIST_SOURCE,))
    examples = sorted(medicines, key=lambda m: m.first_approval_year or 9999)[:NAMED_MEDICINES]
    names = ", ".join(medicine_name(m) for m in examples)
    if len(medicines) > NAMED_MEDICINES:
        line = words("medicines.such_as", count=len(medicines), names=names)
    else:
        line = words("medicines.all", count=len(medicines), names=names)
    sources = dict.fromkeys([*(s for m in examples for s in m.sources), MEDICINE_LIST_SOURCE])
    return Statement(part, "known", (line,), tuple(sources))


def medicine_name(medicine: Medicine) -> str:
    """Generic name first, the first brand name in brackets."""
    brand = f" ({medicine.brand_names[0]})" if medicine.brand_names else ""
    return medicine.generic_name + brand


# A list of a profile that spells out a cell, by the attribute of the cell.
LIST_BELOW = {"how_given": "steps", "side_effects": "people_can_get", "call_now": "call_at_once"}


def list_below(subject: Subject, attribute: str) -> Statement | None:
    """The list that spells out the cell of an attribute, if there is one; it stands below the cell."""
    return subject.statements.get(LIST_BELOW.get(attribute, ""))


def pictures_beside(
    catalogue: Catalogue, subject: Subject, attributes: Iterable[Attribute], *, of_itself: bool
) -> tuple[str, ...]:
    """The drawings that stand with some attributes of a subject: the one of itself, and those of what is done."""
    names = {attribute.id for attribute in attributes}
    beside = (p.id for p in catalogue.pictures.values() if subject.id in p.of and names & set(p.beside))
    return (subject.id, *beside) if of_itself else tuple(beside)


def differing_questions(catalogue: Catalogue, ids: Sequence[str]) -> tuple[str, ...]:
    """The questions of the rows in which the subjects named differ."""
    return tuple(row.question.id for row in comparison(catalogue, ids) if row.differs)


def chances_of(catalogue: Catalogue, subject: Subject, part: str) -> tuple[Chance, ...]:
    """The chances known for one part (benefits or side effects) of one subject."""
    return tuple(c for c in catalogue.chances.values() if c.subject == subject.id and c.part == part)


def questions_for(catalogue: Catalogue, subject: Subject) -> tuple[Question, ...]:
    """The bank's questions that belong to a subject: its own, and those of its home type or of its kinds."""
    subjects = {subject.id, subject.facts.home_type}
    if subject.facts.level == "type":
        subjects |= {kind.id for kind in catalogue.kinds_of(subject.id)}
    return tuple(q for q in catalogue.questions.values() if subjects & set(q.subjects))


def question_groups(questions: Iterable[Question]) -> tuple[tuple[Topic, tuple[Question, ...]], ...]:
    """The questions by topic in the topics' order, in groups that a reader can take in at once."""
    bank = list(questions)
    groups: list[tuple[Topic, tuple[Question, ...]]] = []
    for topic in get_args(Topic):
        of_topic = [question for question in bank if question.topic == topic]
        groups += [(topic, tuple(of_topic[at : at + GROUP_SIZE])) for at in range(0, len(of_topic), GROUP_SIZE)]
    return tuple(groups)


def numbered_sources(catalogue: Catalogue, statements: Iterable[Statement]) -> dict[str, int]:
    """Each source of some statements with its number, counted from 1 in the order of first use."""
    ids = dict.fromkeys(source for statement in statements for source in statement.sources)
    return {source: number for number, source in enumerate(ids, start=1)}


def overdue(sources: Iterable[Source], today: date) -> tuple[Source, ...]:
    """The sources whose next check is past."""
    return tuple(source for source in sources if source.is_overdue(today))


def state_lines(words: Messages, statements: Iterable[Statement]) -> tuple[str, ...]:
    """What the words mean by which some of the statements say that they tell nothing, in a fixed order."""
    states = {statement.state for statement in statements}
    return tuple(words(f"state.{state}") for state in get_args(State) if state in states - {"known"})
