"""Every id that a row of a content table names must exist. Models declare what a column refers to (`Refers`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import get_args

from data.catalogue.catalogue import Catalogue
from data.catalogue.columns import Refers
from data.catalogue.faults import LACKS, Depth
from data.catalogue.folders import FIRST
from data.catalogue.lexicon import FRACTION, SIGN
from data.catalogue.model import Record, Subject
from data.catalogue.near import renamed
from data.catalogue.reader import Reader
from data.catalogue.scores import SCORED_PAGES
from data.catalogue.year_row import Event

OTHER_PICTURES = ("scene", "story")  # of no type, kind or mechanism
ANSWER_PAGES = ("start", "questions")  # to which the answer to a typed question may lead
# Groups of news_words.csv that the decoder asks for by name.
NEEDED_GROUPS = ("@short", "@number", "@not", "@contrary", "@filler", "@asked")
PLACES = ("subject", "medicine", "cancer", "mechanism")  # what a word may point to, as "cancer:melanoma"
ANY_CANCER = "cancer:"
FORM_OF_USE = {
    "fraction": (FRACTION, "1 of 2"),
    "number": (re.compile("[0-9]+"), "12"),
    "sign": (SIGN, "decimal"),
}  # of what a word means
FILES = {"pictures": "drawings"}  # tables of the catalogue whose file has another name


def check_references(reader: Reader, catalogue: Catalogue) -> None:
    """Note a fault for each id that a table names and no table has."""
    for table in fields(catalogue):
        check_rows(reader, catalogue, table.name, _rows(catalogue, table.name))
    _check_statements(reader, catalogue)
    _check_looks(reader, catalogue)
    _check_drawings(reader, catalogue)
    _check_year(reader, catalogue)
    _check_sides(reader, catalogue)
    _check_groups(reader, catalogue)
    _check_codes(reader, catalogue)
    _check_answers(reader, catalogue)
    _check_terms(reader, catalogue)
    _check_news_words(reader, catalogue)
    _check_scores(reader, catalogue)
    _check_warnings(reader, catalogue)


def check_rows(reader: Reader, catalogue: Catalogue, table: str, rows: Iterable[Record]) -> None:
    """Note a fault for each id in a table's rows that does not exist, by what the model says that its columns name."""
    path = reader.root / "tables" / f"{FILES.get(table, table)}.csv"
    if not path.exists():
        path = reader.root / "content" / catalogue.language / f"{table}.csv"
    listed = list(rows)
    columns = type(listed[0]).model_fields if listed else {}
    for column, field in columns.items():
        for refers in (part for part in field.metadata if isinstance(part, Refers)):
            names = [(row.id, _names(getattr(row, column))) for row in listed]
            reader.note_unknown(path, column, names, ids_of(catalogue, refers.to), partial(_file_of, refers.to))


def _file_of(table: str, name: str) -> str:
    """The file in which a name is looked for, by the table that it belongs to, or by the kind before it."""
    kind, _, row_id = name.rpartition(":")
    if table in ("places", "things", "named"):
        table = _table_of(kind) if kind in (*PLACES, "term", "route") and row_id else ""
    if table in ("types", "kinds", "scored"):
        table = "subjects"
    return f"tables/{FILES.get(table, table)}.csv" if table else ""


def ids_of(catalogue: Catalogue, name: str) -> frozenset[str]:
    """The ids of a table of the catalogue, of the types or kinds, or of all that a word may point to."""
    if name in ("places", "things"):
        of_kinds = (f"{kind}:{row_id}" for kind in PLACES for row_id in getattr(catalogue, _table_of(kind)))
        terms = {ANY_CANCER, *(f"term:{term}" for term in catalogue.terms)} if name == "things" else set()
        return frozenset(of_kinds) | terms
    if name == "named":
        elsewhere = (("term", catalogue.terms), ("route", catalogue.routes), ("question", catalogue.search_questions))
        ids_elsewhere = {f"{kind}:{row_id}" for kind, table in elsewhere for row_id in table}
        return ids_of(catalogue, "places") | ids_elsewhere
    if name == "scored":
        return frozenset(catalogue.subjects) | frozenset(SCORED_PAGES)
    rows = getattr(catalogue, name)
    return frozenset(subject.id for subject in rows) if isinstance(rows, tuple) else frozenset(rows)


def _table_of(kind: str) -> str:
    return f"{kind}s"


def _rows(catalogue: Catalogue, table: str) -> Iterator[Record]:
    rows = getattr(catalogue, table)
    for row in rows.values() if hasattr(rows, "values") else ():
        if isinstance(row, Subject):
            yield row.facts
        elif isinstance(row, Record):
            yield row


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (str(value),) if value else ()


def _check_statements(reader: Reader, catalogue: Catalogue) -> None:
    by_file = {name: subject.statements for name, subject in catalogue.subjects.items()}
    by_file |= {f"page_{name}": page.statements for name, page in catalogue.pages.items()}
    for name, statements in by_file.items():
        path = reader.root / "tables" / "statements" / f"{name}.csv"
        sources = [(statement.part, statement.sources) for statement in statements.values()]
        reader.note_unknown(path, "sources", sources, catalogue.sources, "tables/sources.csv")


def _lacks(reader: Reader, path: Path, column: str, problem: str, mend: str, about: str) -> None:
    """Note that a file says nothing of something that it should."""
    reader.fault(path, 0, column, problem, mend, depth=Depth.LINK, about=[about], kind=LACKS)


def _check_looks(reader: Reader, catalogue: Catalogue) -> None:
    """A kind has the colours and the shape of its type, by which readers know it; and each has a name of its own."""
    path = reader.root / "tables" / "subjects.csv"
    for kind in catalogue.kinds:
        home = catalogue.subjects[kind.facts.home_type].facts
        for column in ("colour_light", "colour_dark", "shape"):
            value, wanted = getattr(kind.facts, column), getattr(home, column)
            if value != wanted:
                problem = f"{kind.id!r} has {value!r}, and its type {home.id!r} has {wanted!r}."
                reader.fault(path, reader.row(path, kind.id), column, problem, f"write {wanted!r}.", depth=Depth.LINK)
    ids_by_name: dict[str, str] = {}
    for subject in catalogue.subjects.values():
        other = ids_by_name.setdefault(subject.name, subject.id)
        if other != subject.id:
            words = reader.root / "content" / catalogue.language / "subjects" / f"{subject.id}.toml"
            problem = f"{subject.name!r} is the name of {other!r} too."
            reader.fault(words, reader.row(words, "name"), "name", problem, "write its own name.", depth=Depth.LINK)


def _check_drawings(reader: Reader, catalogue: Catalogue) -> None:
    """Every mechanism has a place in the scene; every mechanism and every subject has a drawing and its words."""
    path = reader.root / "tables" / "scene.csv"
    places = [(place, [place]) for place in catalogue.scene]
    reader.note_unknown(path, "id", places, catalogue.mechanisms, "tables/mechanisms.csv")
    for mechanism in catalogue.mechanisms.keys() - catalogue.scene.keys():
        _lacks(reader, path, mechanism, "it has no place in the scene.", f"add a row {mechanism!r}.", mechanism)
    path = reader.root / "tables" / "drawings.csv"
    pictured = list(dict.fromkeys((*catalogue.mechanisms, *catalogue.subjects, *catalogue.pictures)))
    for picture in (picture for picture in pictured if picture not in catalogue.pictures):
        _lacks(reader, path, picture, "it has no drawing.", f"add a row {picture!r}.", picture)
    words = reader.root / "content" / catalogue.language / "drawings.toml"
    unworded = [picture for picture in (*OTHER_PICTURES, *pictured) if picture not in catalogue.drawings]
    instead = renamed(unworded, catalogue.drawings.keys() - {*OTHER_PICTURES, *pictured})
    for picture in unworded:
        row = reader.row(words, instead.get(picture, ""))
        problem = f"the picture has no words{f'; row {row} has [{instead[picture]}]' if row else ''}."
        mend = f"write [{picture}] in row {row}." if row else f"add a table [{picture}]."
        about = [picture, reader.key(words, picture)]
        reader.fault(words, row, picture, problem, mend, depth=Depth.LINK, about=about, kind="unworded")


def _check_year(reader: Reader, catalogue: Catalogue) -> None:
    """Each type and kind has every event of a year, if only to say that it was not found."""
    path = reader.root / "tables" / "year.csv"
    events_of_subjects = {(row.subject, row.event) for row in catalogue.year.values()}
    for subject in catalogue.subjects:
        for event in get_args(Event):
            if (subject, event) not in events_of_subjects:
                row, name = reader.row(path, f"{subject}_{event}"), f"{subject}_{event}"
                problem = f"a year with {subject!r} says nothing of {event!r}."
                mend = f"correct subject and event of {name!r}." if row else f"add a row {name!r}."
                reader.fault(path, row, "event", problem, mend, depth=Depth.LINK, about=[name, subject], kind=LACKS)


def _check_sides(reader: Reader, catalogue: Catalogue) -> None:
    """Of 100 people nobody is on two sides at once, and those on neither side have words of their own."""
    path = reader.root / "tables" / "chances.csv"
    for chance in catalogue.chances.values():
        if chance.low > chance.high or chance.high + chance.beside > 100:
            problem = f"{chance.id!r} counts more than 100 people, or its low is above its high."
            reader.fault(path, reader.row(path, chance.id), "high", problem, "correct low, high or beside.")
        if bool(chance.beside) != bool(chance.beside_says):
            problem = f"{chance.id!r} needs both a number and words for those on neither side, or none of the two."
            mend = "fill beside here and beside_says in the words, or write 0 and no words."
            reader.fault(path, reader.row(path, chance.id), "beside", problem, mend)


def _check_codes(reader: Reader, catalogue: Catalogue) -> None:
    """No two questions may have the same short code."""
    of_codes: dict[str, str] = {}
    for question in catalogue.questions.values():
        first = of_codes.setdefault(question.code, question.id)
        if first != question.id:
            path = reader.root / "tables" / "questions.csv"
            problem = f"{question.id} has the code of {first}."
            reader.fault(path, reader.row(path, question.id), "code", problem, "take a new one.")


def _check_groups(reader: Reader, catalogue: Catalogue) -> None:
    """A group of cancers is named unlike a cancer, each cancer is in one, and help is for a group that there is."""
    path = reader.root / "tables" / "cancer_groups.csv"
    for group in catalogue.cancer_groups.values():
        if not group.id.startswith("any_") or group.id in catalogue.cancers:
            problem = f"{group.id!r} could be taken for a cancer."
            reader.fault(path, reader.row(path, group.id), "id", problem, 'begin it with "any_".')
    placed = {cancer for group in catalogue.cancer_groups.values() for cancer in group.members}
    for cancer in catalogue.cancers:
        if cancer not in placed:
            _lacks(reader, path, "members", f"{cancer!r} is in no group.", "add it to one.", cancer)
    groups = {cancer.group for cancer in catalogue.cancers.values()}
    group_of_helper = [(helper.id, [helper.group] if helper.group else []) for helper in catalogue.help.values()]
    reader.note_unknown(reader.root / "tables" / "help.csv", "group", group_of_helper, groups, "tables/cancers.csv")


def _check_answers(reader: Reader, catalogue: Catalogue) -> None:
    """The answers to what people type lead to parts, pages or entries that there are."""
    places = {f"part:{part}" for part in catalogue.attributes} | {f"term:{term}" for term in catalogue.terms}
    places |= {f"page:{page}" for page in ANSWER_PAGES}
    targets = [(question.id, [question.leads_to]) for question in catalogue.search_questions.values()]
    reader.note_unknown(reader.root / "tables" / "search_questions.csv", "leads_to", targets, places)


def _check_terms(reader: Reader, catalogue: Catalogue) -> None:
    path = reader.root / "tables" / "terms.csv"
    is_first = catalogue.language == FIRST  # another may be spoken as it is written, and needs to say less
    for term in catalogue.terms.values():
        if bool(term.say) != bool(term.say_source) and (term.say or is_first):
            problem = f"{term.id!r} needs both how to say it and who says so, or neither."
            row = reader.row(path, term.id)
            reader.fault(path, row, "say_source", problem, "name NCI's entry, or empty `say` in the words.")


def _check_news_words(reader: Reader, catalogue: Catalogue) -> None:
    """What a word means depends on its use, and words name each other's groups."""
    path = reader.root / "content" / catalogue.language / "news_words.csv"
    words = catalogue.news_words.values()
    means = [(word.id, word.means.split(";")) for word in words if word.use in ("name", "phrase", "turn", "general")]
    reader.note_unknown(path, "means", means, ids_of(catalogue, "things") - {ANY_CANCER})
    for word in words:
        form, example = FORM_OF_USE.get(word.use, (None, ""))
        if form and not form.fullmatch(word.means):
            problem, mend = f"{word.means!r} is no {word.use}.", f"write it like {example}."
            reader.fault(path, reader.row(path, word.id), "means", problem, mend, about=[word.id], kind="means")
    groups = {word.word for word in words if word.use == "group"}
    group_names = [(word.id, [name for name in (*word.near, *word.unless) if name[0] == "@"]) for word in words]
    reader.note_unknown(path, "near", [*group_names, ("the decoder", NEEDED_GROUPS)], groups)


def _check_scores(reader: Reader, catalogue: Catalogue) -> None:
    """What has been scored was scored in every item, once, and within what the item gives."""
    path = reader.root / "tables" / "scores.csv"
    had: dict[str, list[str]] = {}
    for score in catalogue.scores.values():
        had.setdefault(score.subject, []).append(score.item)
        item = catalogue.score_items.get(score.item)
        if item and score.score is not None and score.score > item.most:
            row = reader.row(path, score.id)
            reader.fault(path, row, "score", f"{score.id!r} has more than {item.most}.", "correct the score.")
    for subject, items in had.items():
        for item_id in sorted({i for i in items if items.count(i) > 1}):
            reader.fault(path, 0, "item", f"{subject!r} has {item_id!r} twice.", "remove one.", depth=Depth.LINK)
        for item_id in catalogue.score_items.keys() - set(items):
            problem, mend = f"{subject!r} has no score for {item_id!r}.", "score it, or leave it empty."
            reader.fault(path, 0, "item", problem, mend, depth=Depth.LINK, about=[f"{subject}_{item_id}"], kind=LACKS)


def _check_warnings(reader: Reader, catalogue: Catalogue) -> None:
    """The signs that calls must name belong to types and kinds that there are, and have a source."""
    path = reader.root / "tables" / "warnings.csv"
    rows = [row for _, row in reader.table(path, ("kind", "sign", "source"))]
    reader.note_unknown(
        path, "kind", [(row["sign"], [row["kind"]]) for row in rows], catalogue.subjects, "tables/subjects.csv"
    )
    named = [(row["sign"], [row["source"]]) for row in rows]
    reader.note_unknown(path, "source", named, catalogue.sources, "tables/sources.csv")
